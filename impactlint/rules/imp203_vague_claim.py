"""A sentence that claims how good it is holds a number.

## What it does

Reports a warning for a sentence that praises ("highly accurate", "blazing fast", "significantly improves")
without a number in the sentence or in the table it stands in. The claims of one section are reported together,
those of at most `most` sections of a page.

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
from impactlint.reading.page import words_of
from impactlint.reading.words import PRAISE
from impactlint.rules.base import Context, Example, Option, Report, Rule
from impactlint.rules.verdicts import sure_claims
from impactlint.rules.words import quoted

MOST = 5

_QUESTIONS: tuple[tuple[str, str], ...] = (
    ("scalable scalability scaling", "How many users, requests or rows did it carry, on which machine?"),
    (
        "production-ready production-grade enterprise-grade enterprise",
        "Who runs it, since when, and how often does it fail?",
    ),
    ("accurate accurately accuracy precise precision quality high-quality", "How often is it right, on which data?"),
    (
        "fast faster blazing lightning quick quickly rapid efficient efficiently efficiency low-latency",
        "How long does it take, on which machine, and what did it take before?",
    ),
    ("cheaper savings cost costs lower reduced reduces", "How much less, and compared with what?"),
    ("robust robustness reliable reliably stable secure", "Which inputs did it survive, and how often does it break?"),
    (
        "improved improves better enhanced enhances significantly maximize advantage",
        "By how much, and compared with what?",
    ),
    (
        "easy easily simple simply intuitive user-friendly seamless seamlessly",
        "How many minutes, or how many lines, does it take somebody who has never seen it?",
    ),
    (
        "state-of-the-art sota cutting-edge advanced outperforms competitive",
        "Which method does it beat, on which data, by how much?",
    ),
)
_ANY = "Which number would make a doubting reader believe it?"


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report claims without a number, once for a section."""
    most = int(context.options.get("most", MOST))
    groups: dict[int, list[Evidence]] = {}
    for claim in sure_claims(reading):
        section = reading.document.section_at(claim.line - 1)
        groups.setdefault(section.index if section else -1, []).append(claim)
    for group in list(groups.values())[:most]:
        yield _report(group[0], group[1:])


def _report(claim: Evidence, others: list[Evidence]) -> Report:
    praise, question = _praise(claim.text)
    more = f" {len(others)} more claims of this section need one too." if len(others) > 1 else ""
    more = " One more claim of this section needs one too." if len(others) == 1 else more
    return Report(
        line=claim.line,
        column=claim.column,
        message=f"A reader skips praise without a number: {quoted(claim.text, around=praise)}.{more}",
        help=f"{question} Put the number into the sentence, or drop the claim.",
        excerpt=claim.text,
        related=tuple(Related(other.line, quoted(other.text, around=_praise(other.text)[0])) for other in others),
        confidence=claim.confidence,
    )


def _praise(text: str) -> tuple[str, str]:
    """The word of praise that a claim hangs on, and the question that fits it."""
    words = words_of(text)
    for praise, question in _QUESTIONS:
        for word in praise.split():
            if word in words:
                return word, question
    return next((word for word in words if word in PRAISE), ""), _ANY


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
    ),
)
