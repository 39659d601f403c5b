"""The page states at least one measured result.

## What it does

Reports an error when the page holds no measured result at all: no number that says how well the thing works or
what it changed. Versions, dates, data set sizes, hyper-parameters and goals are not results. The finding asks
the question that leads to one for this task or kind of work; where a section on results tells in words what came out
("the new order made queues shorter"), it quotes that and asks how large it is. Where some number may be a result, or
the results are pictures, it is a warning, and so it is for an app, for a pipeline that delivers data, for the code of
a paper, for work with made-up data, and for a library that praises itself; for a portfolio and a page with more open
boxes than ticked ones it is advice, and any other library isn't asked. Where a number is likely to be a result, where
words tell how many use it or what it saves, or where the page says that it claims none, the rule says nothing.

## Why it matters to a reader

Without a number a reader can't tell whether it worked, only that it was built. The number doesn't need to be
large: "from 12 minutes to 9" is believed, "significantly faster" is not.

## Fix safety

*Ask* leaves the open questions under the title in a comment that renders to nothing (and that IMP206 reports
until they are answered); it is unsafe, because it adds lines. No number is ever invented.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from impactlint import late
from impactlint.findings import Severity
from impactlint.reading.headings import lexicon_role, normalise
from impactlint.reading.model import Reading, SectionReading
from impactlint.reading.page import Sentence
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.questions.wording import ask
from impactlint.rules.shared.empty_sections import is_empty
from impactlint.rules.shared.evidence import nearest_number, surely_plays
from impactlint.rules.shared.exemptions import is_unfinished
from impactlint.rules.shared.lead import place, prose_near_top
from impactlint.rules.shared.outcomes import lists_scores, tells_outcome, told_in_words
from impactlint.rules.shared.pictures import shows_picture
from impactlint.rules.shared.quoting import heading_name, quoted, title_line
from impactlint.rules.shared.thresholds import MAYBE_RESULT


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report a page without any measured result."""
    del context
    near = nearest_number(reading)
    if reading.results or (near and near.confidence >= MAYBE_RESULT):
        return  # there is one, or a number that may well be one
    if _claims_nothing(reading) or tells_outcome(reading) or lists_scores(reading):
        return
    section = next(filter(_tells_results, reading.sections), None)
    shown = section is not None and shows_picture(reading, section)
    report = Report(
        line=section.line if section else title_line(reading),
        message=_message(reading, section, shown=shown),
        help=_SHOWN.format(place(reading)) if shown else _help(reading, section),
        severity=_severity(reading, doubtful=bool(near) or shown),
        confidence=1 - near.confidence if near else 0.95,
        key="no measured result",
    )
    told = told_in_words(reading, section) if section and not shown else None
    yield _quoting(report, told, reading) if told else report


def _tells_results(found: SectionReading) -> bool:
    """Whether a section is on results, or is called so and holds pictures of them."""
    called = found.role == "demo" and lexicon_role(normalise(found.heading)) == "result"
    return called or surely_plays(found, "result")


def _quoting(report: Report, told: Sentence, reading: Reading) -> Report:
    """The same where a sentence tells what came out: it quotes that one, and asks for its number."""
    return replace(
        report,
        line=told.line + 1,
        message="There is no measured result on the page. A reader learns what came out, not how large it is: "
        f"{quoted(told.text)}.",
        help=f"How large, and compared with what? Put the number into this sentence, and once more {place(reading)}.",
        excerpt=told.text,
    )


_SHOWN = "What do the pictures show? Write the main number above them, and once more {}."
_ENTRIES = (
    "What did the two or three that you would show first reach or change? Give each of those a number, and say the "
    "best one under the title."
)
_DISCLAIMED = late.pattern(
    r"\bno (?:(?:[\w-]+,?|or) ){0,6}?(?:metrics?|results?|scores?|numbers?|claims?) "
    r"(?:(?:is|are|was|were) )?(?:claimed|made|reported)\b",
    re.IGNORECASE,
)
"""How a page says that it states no result on purpose."""
_UNKNOWN = {
    "library": "a reader can't tell what using it gains",
    "portfolio": "a visitor can't tell what came of the work",
    "analysis": "a reader can't tell what came out",
}
"""What a reader doesn't learn, by the kind of page or of work."""


def _claims_nothing(reading: Reading) -> bool:
    """Whether a page says that it states no result, or is a library's that praises nothing: it may need no number."""
    if reading.kind.value == "library" and not reading.claims:
        return True
    return any(_DISCLAIMED.search(text) for text in prose_near_top(reading))


def _severity(reading: Reading, *, doubtful: bool) -> Severity | None:
    """Advice for a portfolio and unfinished work; a warning where a number may be told, or few authors have one."""
    if reading.kind.value == "portfolio" or is_unfinished(reading):
        return Severity.ADVICE
    spared = reading.kind.value == "library" or reading.genre in ("app", "paper", "pipeline") or reading.toy_data
    return Severity.WARNING if doubtful or spared else None


def _message(reading: Reading, section: SectionReading | None, *, shown: bool) -> str:
    unknown = _UNKNOWN.get(reading.kind.value) or _UNKNOWN.get(reading.genre, "a reader can't tell whether it worked")
    if section:
        what = "is empty" if is_empty(reading, section) else "holds no measured result"
        what = "gives no number in words" if shown else what
        return f"{heading_name(section.heading)} {what}: {unknown}."
    return f"There is no measured result on the page: {unknown}."


def _help(reading: Reading, section: SectionReading | None) -> str:
    if reading.kind.value == "portfolio":
        return _ENTRIES
    return f"{ask('result', reading)} A small number is better than none: write it {_where(reading, section)}."


def _where(reading: Reading, section: SectionReading | None) -> str:
    return f"here, and once more {place(reading)}" if section else place(reading)


RULE = Rule(
    id="IMP201",
    name="no-measured-result",
    summary="The page states at least one measured result.",
    severity=Severity.ERROR,
    check=check,
    doc=__doc__,
    absence=True,
    fixes=("ask",),
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
