"""The headline result is compared with something.

## What it does

Reports a warning when no metric that the page states is compared with anything: no value before and after, no
baseline, no other method or product, no target, no rank, no chance level, neither in its sentence nor in its
table or section. A page without any result is told by IMP201 alone. The code of a paper, whose comparisons stand in
the paper, isn't asked, nor an analysis, whose numbers describe its data.

## Why it matters to a reader

"87 % accuracy" is good when a coin scores 50 %, and bad when always saying "no" scores 95 %. Without something
to compare it with, a reader can't tell which.

## Fix safety

There is no fix: only the author knows the number to compare with.
"""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.findings import Severity
from impactlint.reading.model import Reading, Result
from impactlint.reading.page import words_of
from impactlint.reading.vocabulary.metrics import R2
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.questions.wording import ask
from impactlint.rules.shared.amounts import is_range
from impactlint.rules.shared.comparisons import comparison
from impactlint.rules.shared.quoting import result_quoted
from impactlint.rules.shared.sureness import claimed_results
from impactlint.rules.shared.thresholds import CERTAIN_RESULT

_NOT_ASKED = ("paper", "analysis")


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report a headline result that stands alone."""
    results = claimed_results(reading)
    alone = [result for result in results if _needs_comparison(result)]
    if not alone or len(alone) < len(results) or comparison(reading) or reading.genre in _NOT_ASKED:
        return
    first = alone[0]
    if first.evidence.confidence < CERTAIN_RESULT:
        return
    yield Report(
        line=first.line,
        column=first.evidence.column,
        message=f"{result_quoted(first)} has no number beside it to compare with: a reader can't tell how good it is.",
        help=f"{ask('baseline', reading)} Put that number beside this one.",
        excerpt=first.evidence.text,
        confidence=first.evidence.confidence,
    )


def _needs_comparison(result: Result) -> bool:
    """Whether a number says little alone: a model's score, but no range (IMP205) nor R², which compares by itself."""
    return result.type == "model" and not is_range(result) and R2.isdisjoint(words_of(result.evidence.text))


RULE = Rule(
    id="IMP202",
    name="no-baseline",
    summary="The headline result is compared with something.",
    severity=Severity.WARNING,
    check=check,
    doc=__doc__,
    bad=(
        Example(
            """# Leaf doctor

Growers lose vines because black rot is seen too late.

## Results

The classifier reaches an accuracy of 87 % on the test set.
""",
            finds=(7,),
        ),
    ),
    good=(
        Example(
            """# Leaf doctor

Growers lose vines because black rot is seen too late.

## Results

The classifier reaches an accuracy of 87 % on the test set, against 52 % for always answering "healthy".
""",
        ),
        Example(
            """# Leaf doctor

Growers lose vines because black rot is seen too late.

## Results

| Model | Accuracy |
|---|---|
| Most frequent class | 52 % |
| Colour histogram | 71 % |
| Network | 87 % |
""",
        ),
        Example(
            """# Leaf doctor

Growers lose vines because black rot is seen too late.

## Results

The target is an accuracy of 87 % on the test set.
""",
            note="A wish is no result.",
        ),
    ),
)
