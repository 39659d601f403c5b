"""Headings are marked as headings.

## What it does

Reports a page whose headings are lines of plain text ("Overview", "🛠 Tools used", "##Usage" without a blank) where none
but the title is marked as one. They are read as headings all the same: the other rules speak of what stands under them.

## Why it matters to a reader

GitHub shows such a line like any other text and lists no outline of the page. A reader who looks for the result sees
one long text, and no part of it can be linked to.

## Fix safety

There is no fix: which of the lines are headings, and of which level, is for the author to say. Until they are marked,
`--fix` moves nothing on the page.
"""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.counting import further
from impactlint.document import Heading
from impactlint.document.model import BOLD_LEVEL
from impactlint.document.text import plain
from impactlint.findings import Related, Severity
from impactlint.reading.headings.plain import plain_headings
from impactlint.reading.model import EVERY_KIND, Reading
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.shared.quoting import quoted

_SHOWN = 4
"""Lines that are named beside the first."""
_FEWEST = 3
"""Lines without any mark from which they are surely meant as headings."""


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report the first heading that is no more than a line, with the others, where there are enough of them."""
    found = plain_headings(reading.document)
    titled = bool(found) and found[0].level == 1 and found[0] is reading.document.sections[0].heading
    parts = found[1:] if titled else found
    if len(parts) < (_FEWEST if all(heading.level == BOLD_LEVEL for heading in parts) else 2):
        return
    first, *rest = parts
    raw = plain(reading.document.source.bare(first.span.start))
    fault, mend = _glued(first, raw) if first.level < BOLD_LEVEL else _bare(titled=titled)
    yield Report(
        line=first.span.first,
        message=f"{quoted(raw)} and {further(len(rest), 'line')} {fault}: a reader sees one long text.",
        help=f"{mend}: GitHub then lists these lines as the page's outline.",
        related=tuple(Related(heading.span.first, quoted(heading.title)) for heading in rest[:_SHOWN]),
        key="plain headings",
    )


def _bare(*, titled: bool) -> tuple[str, str]:
    """What is wrong with lines without any mark, and what to do; `titled`, where the title is one of them."""
    also = ", and “# ” before the title" if titled else ""
    return "look like headings and have no marks", f"Put “## ” before each{also}"


def _glued(heading: Heading, raw: str) -> tuple[str, str]:
    """The same of lines whose marks have no blank behind them."""
    mended = f"{'#' * heading.level} {raw.lstrip('#')}"
    return "have no blank behind their marks", f"Put a blank behind the marks of each, as in {quoted(mended)}"


RULE = Rule(
    id="IMP906",
    name="plain-headings",
    summary="Headings are marked as headings.",
    severity=Severity.ADVICE,
    check=check,
    doc=__doc__,
    prose=False,
    kinds=EVERY_KIND,
    bad=(
        Example(
            """Tide table

Overview

Sailors run aground because the printed table is a day old. This one is new every hour.

Usage

Open the app on the pier.

Results

The forecast reduced groundings by 41 %.
""",
            finds=(3,),
        ),
        Example(
            """#Tide table

Sailors run aground because the printed table is a day old.

##Usage

Open the app on the pier.

##Results

The forecast reduced groundings by 41 %.
""",
            finds=(5,),
        ),
    ),
    good=(
        Example(
            """# Tide table

## Overview

Sailors run aground because the printed table is a day old.

## Results

The forecast reduced groundings by 41 %.
""",
        ),
        Example(
            """# Tide table

Sailors run aground because the printed table is a day old. What it does:

Forecast

Results by e-mail

Usage by phone
""",
            note="Short lines with nothing under them are a list.",
        ),
    ),
)
