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
it is where the section on results is still to be filled. Of any other library nothing is reported. Where a number is
likely to be a result, where words tell how many use it or what it saves, or where the page says that it claims none,
the rule says nothing.

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
from impactlint.rules.questions.missing_problem import opening_sentence, task_told
from impactlint.rules.questions.missing_result import MissingResult, measures_asked, missing_result, question, unvalued
from impactlint.rules.shared.empty_sections import is_empty
from impactlint.rules.shared.exemptions import is_unfinished
from impactlint.rules.shared.lead import where_to_answer
from impactlint.rules.shared.outcomes import surely_without_result
from impactlint.rules.shared.places import heading_name, title_line
from impactlint.rules.shared.problems import certain_problem
from impactlint.rules.shared.quoting import quoted
from impactlint.rules.shared.subject import names_work
from impactlint.rules.shared.sureness import nearest_number

_UNSAID = {"library": "what using it gains", "analysis": "what came out"}
"""What no number says, by the kind of page or of work."""


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report a page without any measured result."""
    if not surely_without_result(reading):
        return
    near = nearest_number(reading)
    missing = missing_result(reading)
    report = Report(
        line=missing.section.line if missing.section else title_line(reading),
        message=_message(reading, missing),
        help=_help(reading, missing),
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
    """Advice for a portfolio and unfinished work; a warning where a number may be told, or few authors have one."""
    section = missing.section
    awaited = section is not None and any(section.line <= gap.line <= section.end for gap in reading.placeholders)
    if reading.is_portfolio or awaited or is_unfinished(reading):
        return Severity.ADVICE
    spared = reading.is_library or reading.genre in ("app", "paper", "pipeline") or reading.toy_data
    return Severity.WARNING if doubtful or spared else None


def _message(reading: Reading, missing: MissingResult) -> str:
    section = missing.section
    if missing.told:
        return (
            "There is no measured result on the page. A reader learns what came out, not how large it is: "
            f"{quoted(missing.told.text)}."
        )
    if section:
        what = "is empty" if is_empty(reading, section) else "holds no measured result"
        what = "gives no number in words" if missing.shown else unvalued(missing) or what
        return f"{heading_name(section.heading)} {what}: {_unknown(reading)}."
    if missing.shown:
        return f"There is no measured result in words on the page: {_unknown(reading)}."
    return _beside_what_is_told(reading) or f"There is no measured result on the page: {_unknown(reading)}."


def _unknown(reading: Reading) -> str:
    """What a reader doesn't learn."""
    if reading.is_portfolio:
        return "a visitor can't tell what came of the work"
    return f"a reader can't tell {_unsaid(reading) or 'whether it worked'}"


def _unsaid(reading: Reading) -> str:
    return _UNSAID.get(reading.kind.value) or _UNSAID.get(reading.genre, "")


def _beside_what_is_told(reading: Reading) -> str:
    """The message beside the page's own problem, task or opening; empty where it tells none of them."""
    need, task, opening = certain_problem(reading), task_told(reading), opening_sentence(reading)
    if need:
        return f"You tell the problem, {quoted(need)}, and no number on the page says how far it is solved."
    if task and reading.is_project:
        return f"You say what it does, {quoted(task[1])}, and no number on the page says how well."
    if opening and not reading.is_portfolio and names_work(opening[1]):
        unsaid = _unsaid(reading) or "how well that works"
        return f"The page says {quoted(opening[1])}, and no number on it tells {unsaid}."
    return ""


def _help(reading: Reading, missing: MissingResult) -> str:
    asked, where = question(reading, missing), where_to_answer(reading, missing.section)
    if reading.is_portfolio:
        return f"{asked} Say the best one under the title."
    if missing.told:
        return f"{asked} Put the number into this sentence, and once more {where}."
    if missing.shown:
        return f"{asked} Write it {'here' if missing.section else 'beside them'}, and once more {where}."
    here = f"here, and once more {where}" if missing.section else where
    return f"{asked} A small number is better than none: write it {here}."


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
