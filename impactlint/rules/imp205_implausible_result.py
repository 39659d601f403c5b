"""A perfect score or a range comes with a word on how it was measured.

## What it does

Reports a warning for

- a score of `ceiling` or more (99.5 %, 0.995), or a rough one that may be ("~0.99"), on a page that never says how it
  was validated (where the data are a toy or made up, the finding says so). A score that isn't perfect may say it
  beside its number: a test or validation set and its size, or a check in one of the next two sentences. A solver
  of puzzles and the like owes no such word where nothing on the page speaks of a model: it can be right every time; and
- a range or a rough bound offered as a measurement, such as "accuracy 0.85-0.90", "90+%" or "~0.99+". An interval that
  is called one (confidence interval, standard deviation) is a measurement, and so is a round number whose exact value
  stands elsewhere on the page.

## Why it matters to a reader

Whoever has trained a model takes 100 % for a leak, not for a success, and takes a range for a guess. One such
number makes the others look doubtful too.

## Fix safety

There is no fix: only the author knows what was measured.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from impactlint import lazy
from impactlint.findings import Joint, Severity
from impactlint.reading.model import Reading, Result
from impactlint.reading.page import words_of
from impactlint.reading.word_lists import word_set
from impactlint.rules.base import Context, Example, Option, Report, Rule
from impactlint.rules.shared.amounts import is_range, most_of
from impactlint.rules.shared.quoting import result_quoted
from impactlint.rules.shared.scores import is_plain, is_score, is_validated, tells_value_of
from impactlint.rules.shared.sureness import claimed_results
from impactlint.rules.shared.thresholds import MAYBE_RESULT

CEILING = 99.5
"""Per cent from which a score has to be explained, unless the rule file says otherwise."""
MOST_SECTIONS = 3
"""Sections that are shown one by one; the results of more are shown together."""

_TOYS = word_set("toy synthetic simulated dummy artificial made-up iris xor generated fictional")
"""Words of a page whose data prove little."""
_LEARNT = word_set(
    """model models train trained training classifier classifiers network dataset predict predicts prediction learning
    test tested f1 auc roc-auc precision recall r2 r² r-squared mae rmse"""
)
"""Words of a page about something that was learnt from data."""
_PROGRAMMED = word_set("solver solvers solves solve bot puzzle game compiler parser")
"""Words of a page about something that was only programmed, which can be right every time."""
_OF_EACH = lazy.pattern(r"\bconfidence (?:scores?|levels?)\b", re.IGNORECASE)
"""What a program says of each answer, which has a range."""
_VAGUE = "is a range or a bound: a reader takes it for a guess, not for a measurement"
_RANGE_HELP = "Which value did the last run give, on which data? Write that one, and its spread over several runs."
_PERFECT_HELP = "Was it tested on data that the model hadn't seen? Could the answer leak into the inputs?"


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report the results that can't be believed as they stand; those of a section are joined."""
    scores = [result for result in claimed_results(reading, MAYBE_RESULT) if is_score(result) and is_plain(result)]
    for group, result in _by_section(reading, _vague(reading, scores)):
        yield _report(result, _VAGUE, _RANGE_HELP, f"range {group}")
    fault = f"is too good to be believed as it stands: {_doubt(reading)}"
    for group, result in _by_section(reading, _perfect(reading, scores, context)):
        yield _report(result, fault, _PERFECT_HELP, f"perfect {group}")


def _vague(reading: Reading, scores: Iterable[Result]) -> list[Result]:
    """The ranges and bounds whose exact value stands nowhere on the page."""
    exact = [result for result in reading.results if not is_range(result)]
    ranges = (result for result in scores if is_range(result) and not _OF_EACH.search(result.evidence.text))
    return [result for result in ranges if not any(tells_value_of(other, result) for other in exact)]


def _perfect(reading: Reading, scores: Iterable[Result], context: Context) -> list[Result]:
    """The scores from the ceiling on without a word on how they were measured."""
    if _holds_one_of(_PROGRAMMED, reading) and not _holds_one_of(_LEARNT, reading):
        return []
    ceiling = float(context.options.get("ceiling", CEILING))
    high = _once(result for result in scores if most_of(result) >= ceiling and not is_range(result))
    return [result for result in high if not is_validated(reading, result)]


def _doubt(reading: Reading) -> str:
    """Why a reader doubts a perfect score, in words that end a sentence."""
    toy = _holds_one_of(_TOYS, reading)
    return "on made-up or toy data it says little" if toy else "nothing says how it was validated"


def _holds_one_of(words: frozenset[str], reading: Reading) -> bool:
    return any(not words.isdisjoint(words_of(unit.text)) for unit in reading.units if unit.kind != "code")


def _once(results: Iterable[Result]) -> list[Result]:
    """Each number where it is told first: a summary tells it again."""
    told: dict[str, Result] = {}
    for result in results:
        told.setdefault(result.number, result)
    return list(told.values())


def _by_section(reading: Reading, results: Iterable[Result]) -> list[tuple[int, Result]]:
    """The first result of each line with the number of its section; of many sections, all with the same one."""
    found: dict[int, Result] = {}
    for result in results:
        found.setdefault(result.line, result)
    sections = [section.index if (section := reading.document.section_at(line - 1)) else -1 for line in found]
    few = len(set(sections)) <= MOST_SECTIONS
    return [(number if few else -1, result) for number, result in zip(sections, found.values(), strict=True)]


def _report(result: Result, fault: str, help: str, group: str) -> Report:
    words = result_quoted(result)
    return Report(
        line=result.line,
        column=result.evidence.column,
        message=f"{words} {fault}.",
        help=help,
        excerpt=result.evidence.text,
        confidence=result.evidence.confidence,
        joint=Joint(group, words, " The same holds for one more.", " The same holds for {n} more."),
    )


RULE = Rule(
    id="IMP205",
    name="implausible-result",
    summary="A perfect score or a range comes with a word on how it was measured.",
    severity=Severity.WARNING,
    check=check,
    doc=__doc__,
    options={"ceiling": Option(CEILING, "Score in per cent from which it has to be explained.", high=100)},
    bad=(
        Example(
            """# Fraud filter

Shops lose 2 % of their sales to stolen cards.

## Results

The classifier reaches an accuracy of 99.9 %.
""",
            finds=(7,),
        ),
        Example(
            """# Fraud filter

Shops lose 2 % of their sales to stolen cards.

## Results

- Accuracy: 0.85-0.90
""",
            finds=(7,),
        ),
        Example(
            """# Fraud filter

Shops lose 2 % of their sales to stolen cards.

## Results

The model is 100 % accurate.
""",
            finds=(7,),
        ),
    ),
    good=(
        Example(
            """# Fraud filter

Shops lose 2 % of their sales to stolen cards.

## Results

On the held-out last month the classifier finds 61 % of the stolen cards and stops 0.4 % of honest ones.
""",
        ),
        Example(
            """# Leaf doctor

Growers lose a field before anybody can name the disease.

## Results

The network reaches 99.7 % test accuracy, with 28 errors out of 8,146 leaves.
""",
        ),
    ),
)
