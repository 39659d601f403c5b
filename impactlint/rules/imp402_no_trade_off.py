"""The page states a trade-off.

## What it does

Gives advice when no sentence tells what was given up for what: speed for accuracy, cost for freshness, features for
simplicity. It stays silent where a word of the page may answer the question, even one that it can't be sure of. It
asks once a page tells a problem and a result: until then another question comes first.

## Why it matters to a reader

A list of tools can be copied; a trade-off can't. It is what separates somebody who chose from somebody who
followed a tutorial.

## Fix safety

There is no fix: only the author knows the answer.
"""

from __future__ import annotations

import re

from impactlint import lazy
from impactlint.findings import Severity
from impactlint.reading.model import Reading
from impactlint.rules.base import Example, Rule
from impactlint.rules.questions.open_questions import while_open

_CHOSEN = lazy.pattern(
    r"\b(?:design decisions?|decisions|design choices?|choices|rationale|trade-?offs?)\b", re.IGNORECASE
)
"""Headings of what was chosen, and why."""


def _chosen(reading: Reading) -> int:
    """Where the page tells what was chosen; 0 for nowhere."""
    told = (found.line for found in reading.sections if found.role != "title" and _CHOSEN.search(found.heading))
    return next(told, 0)


RULE = Rule(
    id="IMP402",
    name="no-trade-off",
    summary="The page states a trade-off.",
    severity=Severity.ADVICE,
    check=while_open(
        "trade_offs",
        "The page says what was used, but not what was given up for it.",
        "One sentence where you tell how it is built is enough.",
        roles=("architecture", "result"),
        line=_chosen,
    ),
    doc=__doc__,
    kinds=frozenset({"project"}),
    bad=(
        Example(
            """# Bus board

Riders waste their mornings in the rain: the printed timetable is always wrong.

## Results

Riders who missed their bus fell from 31 % to 12 %.

## Architecture

A Go service reads positions from the buses every ten seconds.
""",
            finds=(9,),
        ),
        Example(
            """# Bus board

Riders waste their mornings in the rain: the printed timetable is always wrong.

## Results

Riders who missed their bus fell from 31 % to 12 %.

## Architecture

A Go service reads positions from the buses every ten seconds.

## Decisions

There is one program for the buses and one for the boards.
""",
            finds=(13,),
            note="It stands where the page tells what was chosen.",
        ),
    ),
    good=(
        Example(
            """# Bus board

Riders waste their mornings in the rain: the printed timetable is always wrong.

## Results

Riders who missed their bus fell from 31 % to 12 %.

## Architecture

A Go service reads positions from the buses every ten seconds. We chose polling over a message queue,
because it is simpler to run; a position is up to ten seconds old.
""",
        ),
    ),
)
