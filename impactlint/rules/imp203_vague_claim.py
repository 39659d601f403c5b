"""A sentence that claims how good it is holds a number.

## What it does

Reports a warning for a sentence that praises ("highly accurate", "blazing fast", "significantly improves") without a
number in the sentence or in the table it stands in; where the reading is less sure, it is advice on a feature, and
nothing elsewhere. A sentence that leads to its figures ("as shown in Figure 1", a colon before a list), tells an amount
or a number in words, says what does not work, or what was wanted or found by others, is left alone. So is praise of a
tool, a library or a method that others made ("V8 Coverage: fast, accurate coverage" in a list of technologies), and
praise of how well it works right beside a measured result or right above a number with its unit. The claims of one
section are reported together; of more than `most` sections, those of the last ones are.

## Why it matters to a reader

Everybody's project is robust and scalable. A reader skips such words, and with them the sentence; some trust
the next sentence less.

## Fix safety

There is no fix: only the author knows the number.
"""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.findings import Joint, Severity
from impactlint.reading.model import Evidence, Reading
from impactlint.rules.base import Context, Example, Option, Report, Rule
from impactlint.rules.shared.praise import CERTAIN_CLAIM, praise_in, unbacked_claims
from impactlint.rules.shared.quoting import quoted

MOST = 5
"""Sections whose claims are told apart, unless the rule file says otherwise."""


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report each claim without a number; those of a section are joined."""
    last = int(context.options.get("most", MOST)) - 1
    numbers: dict[int, int] = {}
    claims = unbacked_claims(reading)
    for claim in claims:
        numbers.setdefault(_section(reading, claim), len(numbers))
    for claim in claims:
        number = min(numbers[_section(reading, claim)], last)
        further = number == last and len(numbers) > last + 1
        yield _report(claim, str(number), "from here on" if further else "of this section")


def _section(reading: Reading, claim: Evidence) -> int:
    """The number of the section that holds a claim, -1 above the first one."""
    section = reading.document.section_at(claim.line - 1)
    return section.index if section else -1


def _report(claim: Evidence, group: str, where: str) -> Report:
    praise, question = praise_in(claim.text)
    words = quoted(claim.text, around=praise)
    one, more = f" One more claim {where} needs one too.", f" {{n}} more claims {where} need one too."
    return Report(
        line=claim.line,
        column=claim.column,
        message=f"A reader skips praise without a number: {words}.",
        help=f"{question} Put the number into the sentence, or drop the claim.",
        excerpt=claim.text,
        severity=None if claim.confidence >= CERTAIN_CLAIM else Severity.ADVICE,
        confidence=claim.confidence,
        joint=Joint(group, words, one, more),
    )


RULE = Rule(
    id="IMP203",
    name="vague-claim",
    summary="A sentence that claims how good it is holds a number.",
    severity=Severity.WARNING,
    check=check,
    doc=__doc__,
    options={
        "most": Option(
            MOST, "Findings on a page: the last one holds the claims of all further sections.", low=1, high=10_000
        )
    },
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
- Tilt Reader: fast, accurate barcodes
""",
            note="A figure, a weakness, a wish, an amount, a tool that is praised.",
        ),
    ),
)
