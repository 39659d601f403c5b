"""A sentence under the title says what this is, before the first heading.

## What it does

Reports a warning when the title is followed by a heading, a table of contents or a wall of badges, with no
sentence in between. A title that goes on after the name ("fastcache - a cache for many entries") and a subtitle say
enough, and so does a sentence that stands near the top behind them. A first section that sums up the page or tells
its problem or result counts as a lead when it starts with a sentence; `strict` asks for a sentence right under the
title all the same. It is advice, or nothing, on a page that may be no project.

## Why it matters to a reader

A reader who opens the page sees the title and what stands under it. If that is a list of links, the page looks
like a folder: they have to decide where to click before they know whether they care.

## Fix safety

*Lift* puts the author's own sentences under the title, *ask* leaves the open question there in a comment that
renders to nothing; both are unsafe, because they add lines.
"""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.findings import Severity
from impactlint.reading.model import Reading, SectionReading
from impactlint.rules.base import Context, Example, Option, Report, Rule
from impactlint.rules.shared.lead import (
    following_heading,
    has_subtitle,
    is_subtitle,
    says_it_soon,
    sentences_in_lead,
    starts_with_sentence,
    title_says_it,
    where_to_answer,
)
from impactlint.rules.shared.places import heading_name, title_line

_QUESTION = "Who is it for, and what do they get from it?"


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report a page whose title is not followed by a sentence."""
    following = following_heading(reading)
    if following is None or sentences_in_lead(reading) or title_says_it(reading):
        return
    soon = starts_with_sentence(reading, following) or says_it_soon(reading)
    if is_subtitle(following) or has_subtitle(reading) or (soon and not context.options.get("strict")):
        return
    yield Report(
        line=title_line(reading),
        message=f"Under the title a reader finds {_found(reading, following)}, and no sentence that says what this is.",
        help=f"{_QUESTION} One sentence {where_to_answer(reading)} is enough.",
        key="no lead",
    )


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
    prose=False,
    absence=True,
    options={"strict": Option(False, "Ask for a sentence right under the title even where a summary follows.")},
    fixes=("lift", "ask"),
    question=lambda _: _QUESTION,
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
        Example(
            """# Harbour watch - a warning when a ship leaves its lane

## Installation

Run `make install`.
""",
        ),
        Example(
            """# Harbour watch

## Table of contents

- [Installation](#installation)

## The idea

Coast guards see a ship leave its lane within 2 s instead of 40 s.

## Installation

Run `make install`.
""",
            note="A sentence near the top.",
        ),
    ),
)
