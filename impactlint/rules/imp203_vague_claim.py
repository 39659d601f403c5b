"""A sentence that claims how good it is holds a number.

## What it does

Reports a warning for a sentence that praises ("highly accurate", "blazing fast", "significantly improves") without a
number in the sentence or in the table it stands in; where the reading is less sure, it is advice. A sentence that
leads to its figures ("as shown in Figure 1", a colon before a list), tells an amount or a number in words, says what
does not work, or what was wanted or found by others, is left alone, and so is praise of how well it works right
beside a measured result or right above a number with its unit. The claims of one section are reported together, those
of at most `most` sections of a page.

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
from impactlint.rules.praise import CERTAIN_CLAIM, praise_in, unbacked_claims
from impactlint.rules.words import quoted

MOST = 5


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report claims without a number, once for a section."""
    most = int(context.options.get("most", MOST))
    groups: dict[int, list[Evidence]] = {}
    for claim in unbacked_claims(reading):
        section = reading.document.section_at(claim.line - 1)
        groups.setdefault(section.index if section else -1, []).append(claim)
    for group in list(groups.values())[:most]:
        yield _report(group[0], group[1:])


def _report(claim: Evidence, others: list[Evidence]) -> Report:
    praise, question = praise_in(claim.text)
    more = f" {len(others)} more claims of this section need one too." if len(others) > 1 else ""
    more = " One more claim of this section needs one too." if len(others) == 1 else more
    return Report(
        line=claim.line,
        column=claim.column,
        message=f"A reader skips praise without a number: {quoted(claim.text, around=praise)}.{more}",
        help=f"{question} Put the number into the sentence, or drop the claim.",
        excerpt=claim.text,
        related=tuple(Related(other.line, quoted(other.text, around=praise_in(other.text)[0])) for other in others),
        severity=None if claim.confidence >= CERTAIN_CLAIM else Severity.ADVICE,
        confidence=claim.confidence,
    )


RULE = Rule(
    id="IMP203",
    name="vague-claim",
    summary="A sentence that claims how good it is holds a number.",
    severity=Severity.WARNING,
    check=check,
    doc=__doc__,
    options={"most": Option(MOST, "Sections of a page whose claims are reported.")},
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
        Example(
            """# Parcel sorter

Parcels with a torn label wait a day for somebody to read them.

The model is highly accurate on all sites, as shown in Figure 2. It is less reliable on wet paper.

A fast and reliable reader was wanted. The design is scalable to 12,000 parcels.

## Stack

- PostgreSQL: production-grade database
""",
            note="A figure, a weakness, a wish, an amount, a tool that is praised.",
        ),
    ),
)
