"""A sentence under the title says what this is, before the first heading.

## What it does

Reports a warning when the title is followed by a heading, a table of contents or a wall of badges, with no
sentence in between. A first section that sums up the page or tells its problem or result counts as a lead when
it starts with a sentence; `strict` asks for a sentence right under the title all the same.

## Why it matters to a reader

A reader who opens the page sees the title and what stands under it. If that is a list of links, the page looks
like a folder: they have to decide where to click before they know whether they care.

## Fix safety

*Lift* puts the author's own sentences under the title, *ask* leaves the open question there in a comment that
renders to nothing; both are unsafe, because they add lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from impactlint.document.text import without_marker
from impactlint.findings import Severity
from impactlint.reading.model import Reading, SectionReading
from impactlint.reading.page import Unit
from impactlint.rules.base import Context, Example, Option, Report, Rule
from impactlint.rules.words import heading_name, place, title_line

_LINK = re.compile(r"!?\[[^\[\]\n]{0,300}\]\([^()\n]{0,800}\)|<[^<>\n]{0,800}>|https?://\S{1,800}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LEADING_ROLES = frozenset({"summary", "problem", "result"})


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report a page whose title is not followed by a sentence."""
    lead = reading.lead
    following = next((found for found in reading.sections if found.line > lead.end), None)
    if following is None or any(_is_sentence(reading, unit) for unit in reading.units if unit.line in lead):
        return
    if not context.options.get("strict") and _opens_with_sentence(reading, following):
        return
    yield Report(
        line=title_line(reading),
        message=f"Under the title a reader finds {_found(reading, following)}, and no sentence that says what this is.",
        help=f"Who is it for, and what do they get from it? One sentence {place(reading)} is enough.",
        key="no lead",
    )


def _is_sentence(reading: Reading, unit: Unit) -> bool:
    """Whether at least four words of it are neither a link nor a badge."""
    if unit.kind not in ("paragraph", "item", "html"):
        return False
    raw = " ".join(reading.document.source.bare(line) for line in range(unit.line, unit.line + len(unit.offsets)))
    return len(_WORD.findall(_LINK.sub(" ", without_marker(raw)))) >= 4 or (
        len(_WORD.findall(unit.text)) >= 8 and unit.kind == "paragraph" and unit.text.rstrip().endswith(".")
    )


def _opens_with_sentence(reading: Reading, following: SectionReading) -> bool:
    if following.role not in _LEADING_ROLES:
        return False
    after = [unit for unit in reading.units if unit.line >= following.line and unit.kind != "heading"]
    return bool(after) and after[0].kind in ("paragraph", "html", "item") and _is_sentence(reading, after[0])


def _found(reading: Reading, following: SectionReading) -> str:
    lines = [reading.document.source.bare(line) for line in range(reading.lead.start, reading.lead.end)]
    if following.role == "toc" or sum("](#" in line for line in lines) >= 3:
        return "a table of contents"
    if sum("![" in line or "<img" in line for line in lines):
        return "badges or pictures"
    return f"the heading {heading_name(following.heading)}"


RULE = Rule(
    id="IMP105",
    name="no-lead",
    summary="A sentence under the title says what this is, before the first heading.",
    severity=Severity.WARNING,
    check=check,
    doc=__doc__,
    options={"strict": Option(False, "Ask for a sentence right under the title even where a summary follows.")},
    fixes=("lift", "ask"),
    bad=(
        Example(
            """# Harbour watch

## Table of contents

- [Installation](#installation)
- [Results](#results)

## Installation

Run `make install`.

## Results

Ships are found in 2 s instead of 40 s.
""",
            finds=(1,),
        ),
        Example(
            """# Harbour watch

![build](https://example.org/build.svg) ![coverage](https://example.org/coverage.svg)

## Installation

Run `make install`.
""",
            finds=(1,),
        ),
    ),
    good=(
        Example(
            """# Harbour watch

Coast guards see a ship leave its lane within 2 s instead of 40 s.

## Installation

Run `make install`.
""",
        ),
    ),
)
