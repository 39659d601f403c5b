"""A result that is shown in a picture is told in text as well.

## What it does

Reports a warning for a result section that holds pictures, or links to notebooks, and no number in its text; it is
advice where a result is told above. Where no number of the page is surely a result, it stays silent; IMP201 says so
of that section where there is none.

## Why it matters to a reader

A chart has to be opened, enlarged and read; a search engine, a screen reader and a reader in a hurry get
nothing from it. One sentence with the number says what the picture shows.

## Fix safety

There is no fix: a number is never read out of a picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from impactlint import lazy
from impactlint.findings import Joint, Severity
from impactlint.reading.model import Reading, SectionReading
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.shared.pictures import pictured
from impactlint.rules.shared.places import heading_name
from impactlint.rules.shared.sureness import sure_results

_SHOWN = lazy.pattern(
    r"visual|plot|figure|chart|curve|screenshot|gallery|\bgraphs?\b|image|picture|\bdemos?\b|example|(?<!of-)sample|qualitative",
    re.IGNORECASE,
)


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report the result sections that only show; they are joined."""
    told = sure_results(reading)
    if not told:
        return  # IMP201 speaks of the section that only shows
    for section, line in pictured(reading):
        # A gallery beside sections with numbers is no result that hides in a picture.
        if not any(_SHOWN.search(heading) for heading in _headings(reading, section)):
            yield _report(section, line, late=told[0].line < section.line)


def _report(section: SectionReading, line: int, *, late: bool) -> Report:
    name = heading_name(section.heading)
    return Report(
        line=line,
        message=f"{name} shows its result only in a picture: its text gives no number.",
        help="What does it show? Write its main number in a sentence above it.",
        severity=Severity.ADVICE if late else None,
        key=section.heading,
        joint=Joint("shown", name, " So does one more section.", " So do {n} more sections."),
    )


def _headings(reading: Reading, found: SectionReading) -> Iterator[str]:
    """The heading of a section, and those above it but the title."""
    lineage = reading.document.lineage(found.section)
    return (
        section.heading.title for section in takewhile(lambda one: reading.reading_of(one).role != "title", lineage)
    )


RULE = Rule(
    id="IMP207",
    name="result-only-in-picture",
    summary="A result that is shown in a picture is told in text as well.",
    severity=Severity.WARNING,
    check=check,
    doc=__doc__,
    bad=(
        Example(
            """# Bike demand

Stations run empty at nine in the morning. The forecast reduced empty hours by 61 %.

## Model performance

![Error by hour of the day](error.png)
""",
            finds=(7,),
        ),
    ),
    good=(
        Example(
            """# Bike demand

Stations run empty at nine in the morning. The forecast reduced empty hours by 61 %.

## Model performance

The RMSE is 4.2 bikes an hour, against 11.3 for last week's value.

![Error by hour of the day](error.png)
""",
        ),
        Example(
            """# Bike demand

Stations run empty at nine in the morning. The forecast reduced empty hours by 61 %.

## Station performance

![Trips by station](stations.png)
""",
            note="The name of a chart.",
        ),
        Example(
            """# Bike demand

Stations run empty at nine in the morning.

## Results

![Objects that were found](found.png)

The first run found 2 stations, the second 3, and both found all 14 bikes.
""",
        ),
    ),
)
