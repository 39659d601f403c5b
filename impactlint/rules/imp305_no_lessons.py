"""The page says what failed, surprised or is still missing.

## What it does

Gives advice when no sentence tells a limitation, something that failed, or an assumption that turned out false. It
stays silent where a word of the page may answer the question, even one that it can't be sure of. It asks once a page
tells a problem and a result: until then another question comes first.

## Why it matters to a reader

Readers trust an author who says where it breaks. In an interview this is the first question; a page that
answers it shows somebody who looked.

## Fix safety

There is no fix: only the author knows the answer.
"""

from __future__ import annotations

from impactlint.findings import Severity
from impactlint.rules.base import Example, Rule
from impactlint.rules.questions.open_questions import while_open

RULE = Rule(
    id="IMP305",
    name="no-lessons",
    summary="The page says what failed, surprised or is still missing.",
    severity=Severity.ADVICE,
    check=while_open(
        "lessons",
        "An experienced reader looks for what didn't go as planned, and finds no part of the page on it.",
        "Two sentences under a heading such as “Limitations” are enough.",
        roles=("limits", "result", "architecture"),
    ),
    doc=__doc__,
    kinds=frozenset({"project"}),
    bad=(
        Example(
            """# Queue watch

Nobody knows how long the queue at the town hall is before they stand in it.

## Results

The estimate is off by 3 minutes on average; the sign at the door was off by 11.
""",
            finds=(5,),
        ),
    ),
    good=(
        Example(
            """# Queue watch

Nobody knows how long the queue at the town hall is before they stand in it.

## Results

The estimate is off by 3 minutes on average; the sign at the door was off by 11. It fails on market days,
when the camera is hidden by stalls.
""",
        ),
    ),
)
