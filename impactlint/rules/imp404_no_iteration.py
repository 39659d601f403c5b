"""The page says what changed after somebody used it.

## What it does

Gives advice when no sentence tells what changed after feedback from users, customers or another team, or after a
first version. It stays silent where a word of the page may answer the question, even one that it can't be sure of.
It asks of an app or a pipeline that names whom it serves, once its page tells a problem and a result: until then
another question comes first. The checklist asks all the same.

## Why it matters to a reader

Impact comes with the second version. A page that tells one shows that somebody used the first.

## Fix safety

There is no fix: only the author knows the answer.
"""

from __future__ import annotations

from impactlint.findings import Severity
from impactlint.reading.model import Reading
from impactlint.rules.base import Example, Rule
from impactlint.rules.questions.open_questions import while_open

_USED = frozenset({"app", "pipeline"})
"""What people use day by day; a study is read once."""


def _has_users(reading: Reading) -> bool:
    return reading.genre in _USED and "beneficiary" in reading.answers


RULE = Rule(
    id="IMP404",
    name="no-iteration",
    summary="The page says what changed after somebody used it.",
    severity=Severity.ADVICE,
    check=while_open(
        "iteration",
        "The page doesn't say whether anybody has used it, and what changed because of that.",
        "If nobody has used it yet, ask two people to, and write down what they said.",
        roles=("result", "operation", "roadmap"),
        of=_has_users,
    ),
    doc=__doc__,
    kinds=frozenset({"project"}),
    bad=(
        Example(
            """# Meal box

Canteens throw away a third of what they make. The app helps managers to order less.

## Results

Leftovers fell from 31 % to 12 % in six weeks.
""",
            finds=(5,),
        ),
    ),
    good=(
        Example(
            """# Meal box

Canteens throw away a third of what they make. The app helps managers to order less.

## Results

Leftovers fell from 31 % to 12 % in six weeks. After feedback from the cooks the forecast is printed the evening before
instead of shown on a screen.
""",
        ),
    ),
)
