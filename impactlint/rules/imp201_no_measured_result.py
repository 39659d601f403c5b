"""The page states at least one measured result.

## What it does

Reports an error when the page holds no measured result at all: no number that says how well the thing works or what
it changed. Versions, dates, data set sizes, hyper-parameters and goals are not results. The finding asks for the
measures that a section on results or tests names without a number ("MAE", "win rate"), else the question that suits
this task, else the measures of a sentence in passing or the question that suits this kind of work. It quotes the
problem where that is surely told, or the opening where that says what the work does; where a section on results tells
in words what came out ("the new order made queues shorter"), it quotes that and asks how large it is.

Where some number may be a result, or the results are pictures, it is a warning, and so it is for an app, for a
pipeline that delivers data, for the code of a paper, for work with made-up data, and for a library that praises
itself; for a portfolio, work that is being built, and a page with more open boxes than ticked ones it is advice, so
it is where the section on results is still to be filled, and where nothing tells which number the work could have. Of
any other library nothing is reported. Where a number is likely to be a result, where words tell how many use it or what
it saves, or where the page says that it claims none, the rule says nothing.

## Why it matters to a reader

Without a number a reader can't tell whether it worked, only that it was built. The number doesn't need to be
large: "from 12 minutes to 9" is believed, "significantly faster" is not.

## Fix safety

*Ask* leaves the open questions under the title in a comment that renders to nothing (and that IMP206 reports
until they are answered); it is unsafe, because it adds lines. No number is ever invented.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from impactlint.findings import Related, Severity
from impactlint.reading.model import Reading
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.questions.missing_result import (
    MissingResult,
    asks_anything,
    measures_asked,
    missing_result,
    question,
)
from impactlint.rules.questions.missing_result_words import help_of, message_of
from impactlint.rules.shared.exemptions import is_unfinished
from impactlint.rules.shared.outcomes import surely_without_result
from impactlint.rules.shared.places import title_line
from impactlint.rules.shared.sureness import nearest_number


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report a page without any measured result."""
    if not surely_without_result(reading):
        return
    near = nearest_number(reading)
    missing = missing_result(reading)
    report = Report(
        line=missing.section.line if missing.section else title_line(reading),
        message=message_of(reading, missing),
        help=help_of(reading, missing),
        severity=_severity(reading, missing, doubtful=bool(near or missing.shown)),
        confidence=1 - near.confidence if near else 0.95,
        related=_named_elsewhere(reading, missing),
        key="no measured result",
    )
    yield replace(report, line=missing.told.line + 1, excerpt=missing.told.text) if missing.told else report


def _named_elsewhere(reading: Reading, missing: MissingResult) -> tuple[Related, ...]:
    """Where the page names the measures that it is asked for, if that is another place."""
    measures = measures_asked(reading, missing)
    if measures is None or measures.section:
        return ()
    return (Related(measures.line, f"the measure{'s' if len(measures.names) > 1 else ''} that you name"),)


def _severity(reading: Reading, missing: MissingResult, *, doubtful: bool) -> Severity | None:
    """Advice for a portfolio, unfinished work and work of no known kind; a warning where few authors have a number."""
    section = missing.section
    awaited = section is not None and any(section.line <= gap.line <= section.end for gap in reading.placeholders)
    if reading.is_portfolio or awaited or is_unfinished(reading) or asks_anything(reading, missing):
        return Severity.ADVICE
    spared = reading.is_library or reading.genre in ("app", "paper", "pipeline") or reading.toy_data
    return Severity.WARNING if doubtful or spared else None


RULE = Rule(
    id="IMP201",
    name="no-measured-result",
    summary="The page states at least one measured result.",
    severity=Severity.ERROR,
    check=check,
    doc=__doc__,
    absence=True,
    fixes=("ask",),
    question=lambda reading: question(reading, missing_result(reading)),
    structural=True,
    bad=(
        Example(
            """# Parking finder

Drivers circle the block for a free place and are late for work.

## Features

- Shows free places on a map
- Sends a notification when one is near

## Stack

React Native, Node.js 18, PostgreSQL 15. The data set has 12,000 places.
""",
            finds=(1,),
        ),
        Example(
            """# Parking finder

Drivers circle the block for a free place and are late for work.

## Results

Drivers who used it found a place faster than the others.
""",
            finds=(7,),
            note="What came out is told without its size.",
        ),
    ),
    good=(
        Example(
            """# Parking finder

Drivers circle the block for a free place and are late for work. In a trial with 40 drivers the search fell from
11 minutes to 4 minutes.

## Stack

React Native, Node.js 18, PostgreSQL 15.
""",
        ),
    ),
)
