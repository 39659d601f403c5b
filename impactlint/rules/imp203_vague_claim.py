"""A sentence that claims how good it is holds a number.

## What it does

Reports a warning for a sentence that praises ("highly accurate", "blazing fast", "significantly improves")
without a number in the sentence or in the table it stands in. At most `most` of them are reported for one page.

## Why it matters to a reader

Everybody's project is robust and scalable. A reader skips such words, and with them the sentence; some trust
the next sentence less.

## Fix safety

There is no fix: only the author knows the number.
"""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.findings import Related, Severity
from impactlint.reading.model import Evidence, Reading
from impactlint.rules.base import Context, Example, Option, Report, Rule
from impactlint.rules.words import quoted

MOST = 5


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report each claim without a number."""
    most = int(context.options.get("most", MOST))
    shown, rest = reading.claims[:most], reading.claims[most:]
    for nth, claim in enumerate(shown):
        last = nth == len(shown) - 1
        yield _report(claim, rest if last else ())


def _report(claim: Evidence, rest: tuple[Evidence, ...]) -> Report:
    more = f" ({len(rest)} more on this page.)" if rest else ""
    return Report(
        line=claim.line,
        column=claim.column,
        message=f"{quoted(claim.text)} is a claim without a number: a reader has no reason to believe it.{more}",
        help="How much, measured how? Put the number into the sentence, or drop the claim.",
        excerpt=claim.text,
        related=tuple(Related(other.line, "another claim without a number") for other in rest),
        confidence=claim.confidence,
    )


RULE = Rule(
    id="IMP203",
    name="vague-claim",
    summary="A sentence that claims how good it is holds a number.",
    severity=Severity.WARNING,
    check=check,
    doc=__doc__,
    options={"most": Option(MOST, "Claims that are reported for one page; the others are listed with the last one.")},
    bad=(
        Example(
            """# Parcel sorter

Parcels with a torn label wait a day for somebody to read them.

Our model is highly accurate and significantly improves efficiency.
""",
            finds=(5,),
        ),
    ),
    good=(
        Example(
            """# Parcel sorter

Parcels with a torn label wait a day for somebody to read them.

The model reads 94 of 100 torn labels; the queue fell from 600 parcels a day to 40.
""",
        ),
    ),
)
