"""A decision or a habit that it improves is named.

## What it does

Gives advice when no sentence says what is decided or done differently because of the project: a decision, a
behaviour, a process, a cost. Where all results are metrics, IMP204 asks for it, and this rule stays silent. It stays
silent where a word of the page may answer the question, even one that it can't be sure of. The code of a paper isn't
asked. It asks once a page tells a problem and a result: until then another question comes first.

## Why it matters to a reader

Readers who hire or pay think in decisions: whom to call, what to stock, which ticket first. A page that names
one is about their work; a page that names none is about a technique.

## Fix safety

There is no fix: only the author knows the answer.
"""

from __future__ import annotations

from impactlint.findings import Severity
from impactlint.reading.model import Reading
from impactlint.rules.base import Example, Rule
from impactlint.rules.questions.open_questions import while_open
from impactlint.rules.shared.sureness import lone_metric


def _shows_more(reading: Reading) -> bool:
    """Whether there is more than a metric, which IMP204 asks about: one question for one cause."""
    return not lone_metric(reading)


RULE = Rule(
    id="IMP302",
    name="no-decision",
    summary="A decision or a habit that it improves is named.",
    severity=Severity.ADVICE,
    check=while_open(
        "decision",
        "A reader can't tell what anybody decides or does differently because of this.",
        "Say it beside the problem.",
        roles=("problem", "summary"),
        of=_shows_more,
    ),
    doc=__doc__,
    kinds=frozenset({"project"}),
    bad=(
        Example(
            """# Rain radar

Growers lose fruit to sudden hail that no forecast shows.

## Results

Fruit lost to hail fell from 9 % to 4 % of the harvest.
""",
            finds=(1,),
        ),
    ),
    good=(
        Example(
            """# Rain radar

Growers lose fruit to sudden hail that no forecast shows. With an hour's warning they decide whether to close the nets.

## Results

Fruit lost to hail fell from 9 % to 4 % of the harvest.
""",
        ),
    ),
)
