"""A result that is shown in a picture is told in text as well.

## What it does

Reports a warning for a result section that holds pictures, or links to notebooks, and no number in its text. Where the
page has no measured result anywhere, IMP201 says so as well; writing the picture's number down settles both.

## Why it matters to a reader

A chart has to be opened, enlarged and read; a search engine, a screen reader and a reader in a hurry get
nothing from it. One sentence with the number says what the picture shows.

## Fix safety

There is no fix: a number is never read out of a picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from impactlint import late
from impactlint.document import Span
from impactlint.findings import Related, Severity
from impactlint.reading.headings import lexicon_role, normalise
from impactlint.reading.model import Reading, SectionReading
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.entries import units_on
from impactlint.rules.verdicts import SURE_PLACE
from impactlint.rules.words import heading_name

_PICTURE = late.pattern(r"!\[|<img\b|\.ipynb\b", re.IGNORECASE)
_TOLD = late.pattern(
    r"\b(?:results?|findings?|outcomes?|evaluations?|experiments?|benchmarks?|accuracy|model performance)\b"
    r"|^\W*(?:performance|metrics|impact|conclusions?)\W*$",
    re.IGNORECASE,
)
"""Headings over results; "Supplier performance" is the name of a chart."""
_NUMBER = late.pattern(r"(?<![\w./-])\d+(?:\.\d+)?(?![\w/-])")
_FEW, _BEHIND = 3, 8
"""Numbers that tell something, and lines behind a section in which they may stand."""
_SHOWN = late.pattern(r"visual|plot|figure|chart|curve|screenshot|gallery|graph|image|picture|demo", re.IGNORECASE)


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report the result sections that only show, together at the first of them."""
    del context
    shown = [
        (section, line)
        for section, line in pictured(reading)
        # A gallery beside sections with numbers is no result that hides in a picture.
        if not (reading.results and _SHOWN.search(section.heading))
    ]
    if not shown:
        return
    (section, line), *others = shown
    again = (
        f" So do {len(others)} more sections." if len(others) > 1 else " So does one more section." if others else ""
    )
    yield Report(
        line=line,
        message=f"{heading_name(section.heading)} shows its result and doesn't tell it: no number in its text.{again}",
        help="What does it show? Write its main number in a sentence above it.",
        related=tuple(Related(other, heading_name(found.heading)) for found, other in others),
        key=section.heading,
    )


def pictured(reading: Reading) -> Iterator[tuple[SectionReading, int]]:
    """Result sections with pictures and no result in text, each with the 1-based line of its first picture.

    A part of a result section that states a result elsewhere is none, nor a part of one that is reported.
    """
    done: list[Span] = []
    for found in reading.sections:
        if found.section is None or not _shows_result(reading, found):
            continue
        span = found.section.span
        if any(result.line - 1 in span for result in reading.results) or _tells_numbers(reading, span):
            done.append(span)
            continue
        picture = _first_picture(reading, span)
        if picture is not None and not any(span.start in other for other in done):
            done.append(span)
            yield found, picture


def _tells_numbers(reading: Reading, span: Span) -> bool:
    """Whether the text of a section, or the section right behind it, holds a few numbers, whatever they are."""
    near = units_on(reading, span.start + 1, span.end + _BEHIND)
    told = " ".join(unit.text for unit in near if unit.kind not in ("code", "heading"))
    return len(_NUMBER.findall(told)) >= _FEW


def _first_picture(reading: Reading, span: Span) -> int | None:
    lines = range(span.start, span.end)
    return next((line + 1 for line in lines if _PICTURE.search(reading.document.source.bare(line)[:2000])), None)


def _shows_result(reading: Reading, found: SectionReading) -> bool:
    """Whether a section is about results by its heading, or by a word of it and all that the reading knows.

    Pictures alone under such a heading are read as a demo; on a page about a model or data they are charts.
    """
    if not _TOLD.search(found.heading):
        return False
    if lexicon_role(normalise(found.heading)) == "result":
        return found.role == "result" or (found.role == "demo" and reading.genre in ("model", "analysis"))
    return found.role == "result" and found.confidence >= SURE_PLACE


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
