"""A constraint that shaped the design is named.

## What it does

Gives advice when no sentence names what bound the design: latency, budget, privacy, little data, weak hardware, a
deadline. It stays silent where a word of the page may answer the question, even one that it can't be sure of. It asks
once a page tells a problem and a result: until then another question comes first.

## Why it matters to a reader

Constraints explain choices. A small model looks like a lack of skill until a reader learns that it has to run
on a phone without a connection.

## Fix safety

There is no fix: only the author knows the answer.
"""

from __future__ import annotations

from impactlint.findings import Severity
from impactlint.rules.base import Example, Rule
from impactlint.rules.questions.open_questions import while_open

RULE = Rule(
    id="IMP303",
    name="no-constraints",
    summary="A constraint that shaped the design is named.",
    severity=Severity.ADVICE,
    check=while_open(
        "constraints",
        "The page says what was chosen, but not which limits explain it.",
        "Name the one that mattered most where you tell how it is built.",
        roles=("architecture", "data", "problem"),
    ),
    doc=__doc__,
    kinds=frozenset({"project"}),
    bad=(
        Example(
            """# Bird caller

Wardens miss most of the rare birds, because they can't be in every wood at dawn.

## Results

It hears 91 % of the calls that wardens heard, against 38 % for the old recorder.

## Method

A network with four layers reads spectrograms of ten seconds.
""",
            finds=(9,),
        ),
    ),
    good=(
        Example(
            """# Bird caller

Wardens miss most of the rare birds, because they can't be in every wood at dawn.

## Results

It hears 91 % of the calls that wardens heard, against 38 % for the old recorder.

## Method

It has to run offline on a solar-powered recorder, so a network with four layers reads spectrograms of ten seconds.
""",
        ),
    ),
)
