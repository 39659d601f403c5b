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

from collections.abc import Iterable

from impactlint.findings import Joint, Severity
from impactlint.reading.model import Reading, Result
from impactlint.rules.base import Context, Example, Option, Report, Rule
from impactlint.rules.shared.doubtful_scores import doubt, perfect_scores, vague_scores
from impactlint.rules.shared.quoting import result_quoted
from impactlint.rules.shared.scores import is_plain, is_score
from impactlint.rules.shared.sureness import claimed_results
from impactlint.rules.shared.thresholds import MAYBE_RESULT

CEILING = 99.5
"""Per cent from which a score has to be explained, unless the rule file says otherwise."""
MOST_SECTIONS = 3
"""Sections that are shown one by one; the results of more are shown together."""

_VAGUE = "is a range or a bound: a reader takes it for a guess, not for a measurement"
_RANGE_HELP = "Which value did the last run give, on which data? Write that one, and its spread over several runs."
_PERFECT_HELP = "Was it tested on data that the model hadn't seen? Could the answer leak into the inputs?"


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report the results that can't be believed as they stand; those of a section are joined."""
    scores = [result for result in claimed_results(reading, MAYBE_RESULT) if is_score(result) and is_plain(result)]
    for group, result in _by_section(reading, vague_scores(reading, scores)):
        yield _report(result, _VAGUE, _RANGE_HELP, f"range {group}")
    fault = f"is too good to be believed as it stands: {doubt(reading)}"
    ceiling = float(context.options.get("ceiling", CEILING))
    for group, result in _by_section(reading, perfect_scores(reading, scores, ceiling)):
        yield _report(result, fault, _PERFECT_HELP, f"perfect {group}")


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
