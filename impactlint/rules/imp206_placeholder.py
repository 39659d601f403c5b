"""No left-over placeholder stands where a reader expects a fact.

## What it does

Reports an error for what a template or a first draft left in the prose: `XX %`, `TODO`, `[insert result]`,
`yourusername`, lorem ipsum, "results coming soon", and the questions of impactlint's own scaffold until they
are answered. Code blocks, where a placeholder shows what the user has to fill in, are not prose.

## Why it matters to a reader

A placeholder says that nobody has read the page since it was written. It is the cheapest thing to mend and the
worst to leave.

## Fix safety

There is no fix: only the author knows what belongs there.
"""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.findings import Severity
from impactlint.reading.model import Reading
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.words import quoted


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report each left-over placeholder."""
    del context
    for left in reading.placeholders:
        yield Report(
            line=left.line,
            column=left.column,
            message=f"{quoted(left.text, 60)} is a placeholder: a reader finds a gap where the fact should be.",
            help="Fill it in, or take the sentence out.",
            excerpt=left.text,
            confidence=left.confidence,
        )


RULE = Rule(
    id="IMP206",
    name="placeholder",
    summary="No left-over placeholder stands where a reader expects a fact.",
    severity=Severity.ERROR,
    check=check,
    doc=__doc__,
    prose=False,
    bad=(
        Example(
            """# Queue forecast

The clinic can't plan its staff because nobody knows how many patients will come.

The forecast is off by XX % on average.
""",
            finds=(5,),
        ),
    ),
    good=(
        Example(
            """# Queue forecast

The clinic can't plan its staff because nobody knows how many patients will come.

The forecast is off by 11 % on average; the plan before it was off by 30 %.
""",
        ),
    ),
)
