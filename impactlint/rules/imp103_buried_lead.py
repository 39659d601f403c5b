"""Problem and result stand within the first words of the page.

## What it does

Counts the words of prose before the problem and before the first measured result. It reports a warning for what
comes later than `words` words, where its order is right and the reading is certain of it. It stays silent where
something above may tell it already (a figure with a unit before the result, who needs it before the problem),
about what comes after the architecture (IMP101 and IMP102 tell it), and about what is missing (IMP101 and IMP201).

## Why it matters to a reader

Two hundred words are about one screen, and one minute. What stands there decides whether the rest is read.

## Fix safety

*Lift* repeats the author's own sentence under the title; it is unsafe, because it adds a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from impactlint import lazy
from impactlint.findings import Severity
from impactlint.reading.model import Reading
from impactlint.rules.base import Context, Example, Option, Report, Rule
from impactlint.rules.shared.order import misplaced
from impactlint.rules.shared.problems import names_whom
from impactlint.rules.shared.quoting import quoted, result_quoted
from impactlint.rules.shared.sureness import sure_results
from impactlint.rules.shared.thresholds import CERTAIN_RESULT, LIKELY_BUILT, LIKELY_PROBLEM

_FIGURE = lazy.pattern(
    r"\d\s?(?:%|[x×]\b|(?:times|percent|seconds?|minutes?|hours?)\b)|\d-(?:second|minute|hour)\b|\b\d+ times\b",
    re.IGNORECASE,
)
_ASIDES = frozenset({"limits", "usage", "roadmap", "operation"})
"""Sections whose numbers are no headline."""
_CALLED = {"problem": "your problem", "result": "your first result"}


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report the problem or the result that a reader reaches too late."""
    limit = _limit(context)
    buried = [
        (line, role, told, before)
        for role, line, told in _told(reading)
        if (before := words_before(reading, line)) > limit
        and not _surely_misplaced(reading, context, role)
        and not _hinted(reading, role, line)
    ]
    if not buried:
        return
    line, role, told, before = buried[0]
    both = " The result comes later still." if len(buried) > 1 else ""
    yield Report(
        line=line,
        message=f"A reader has {before} words to read before {_CALLED[role]}: {told}.{both}",
        help="Say it within the first screen: one sentence under the title, the details here.",
        key=f"buried {role}",
    )


def _surely_misplaced(reading: Reading, context: Context, role: str) -> bool:
    """Whether it stands after what should follow it, and the rules on order are sure enough of that to tell it."""
    late = misplaced(reading, context, role)
    return late is not None and late.confidence >= LIKELY_BUILT


def _hinted(reading: Reading, role: str, line: int) -> bool:
    """Whether something above a 1-based line may tell the problem (who needs it) or the result (a figure) unnoticed."""
    if role == "problem":
        return names_whom(reading, line)
    above = (unit.text for unit in reading.units if unit.line < line - 1 and unit.kind != "code")
    return any(_FIGURE.search(text) for text in above)


def _limit(context: Context) -> int:
    """The option where it was set, else `lead.words` of the rule file."""
    return int(context.options.get("words", 0)) or context.lead_words


def _told(reading: Reading) -> Iterable[tuple[str, int, str]]:
    problem = reading.problem
    if problem and problem.evidence.confidence >= LIKELY_PROBLEM and not reading.is_portfolio:
        yield "problem", problem.line, quoted(problem.evidence.text)
    for result in sure_results(reading)[:1]:
        if result.evidence.confidence >= CERTAIN_RESULT and reading.role_at(result.line) not in _ASIDES:
            yield "result", result.line, result_quoted(result)


def words_before(reading: Reading, line: int) -> int:
    """Words of prose before a 1-based line."""
    prose = (unit for unit in reading.units if unit.kind in ("paragraph", "item", "html") and unit.line < line - 1)
    return sum(len(unit.text.split()) for unit in prose)


RULE = Rule(
    id="IMP103",
    name="buried-lead",
    summary="Problem and result stand within the first words of the page.",
    severity=Severity.WARNING,
    check=check,
    doc=__doc__,
    options={
        "words": Option(
            0, "Words of prose before which problem and result are told; 0: as `lead.words` says.", high=10_000
        )
    },
    fixes=("lift",),
    bad=(
        Example(
            """# Shift planner

Ward managers lose a day a month to planning shifts by hand, and nurses still get nights they asked not to have.

## History

The planner was written over one summer, when two of the three people who knew the old spreadsheet left in the same
month. It has grown a little every month since then, and the spreadsheet is still there for the day it breaks.

## Results

The planner cut the planning of a month from 8 hours to 40 minutes.
""",
            finds=(12,),
            note="With `words: 30`.",
            options={"words": 30},
        ),
    ),
    good=(
        Example(
            """# Shift planner

Ward managers lose a day a month to planning shifts by hand. The planner cut the planning of a month from 8 hours to
40 minutes.

## History

The planner was written over one summer, when two of the three people who knew the old spreadsheet left in the same
month. It has grown a little every month since then, and the spreadsheet is still there for the day it breaks.
""",
            options={"words": 30},
        ),
    ),
)
