"""Which role comes before which on a page: the comparison that the order rules share."""

from __future__ import annotations

from impactlint.reading.headings.lexicon import ROLE_OF_PHRASE, lexicon_role, normalise
from impactlint.reading.model import Reading, Result
from impactlint.record import dataclass
from impactlint.rules.base import Context
from impactlint.rules.shared.quoting import quoted, result_quoted


@dataclass(frozen=True, slots=True)
class Place:
    """The first place of a role: its 1-based line, the heading it is known by, and the author's words in quotes."""

    role: str
    line: int
    heading: str
    quote: str = ""
    confidence: float = 1.0


def first_place(reading: Reading, role: str) -> Place | None:
    """The first place that plays a role; None where there is none.

    On a page in a language that can't be read only headings of the lexicon count.
    """
    if not reading.language_supported:
        return _by_heading(reading, role)
    if role == "problem":
        problem = reading.problem
        if problem is None:
            return None
        return Place(role, problem.line, "", quoted(problem.evidence.text), problem.evidence.confidence)
    if role == "result":
        return result_place(next(iter(reading.results), None))
    if role == "architecture":
        found = reading.architecture
    else:
        found = next((found for found in reading.sections if found.role == role), None)
    return Place(role, found.line, found.heading, "", found.confidence) if found else None


def result_place(result: Result | None) -> Place | None:
    """The place of a measured result."""
    return Place("result", result.line, "", result_quoted(result), result.evidence.confidence) if result else None


def _by_heading(reading: Reading, role: str) -> Place | None:
    for found in reading.sections:
        title = normalise(found.heading)
        # "Problem" in a longer heading may be one of the user's: "Python 3.14 problem".
        named = ROLE_OF_PHRASE.get(title) if role == "problem" else lexicon_role(title)
        if found.role == "title" or named != role:
            continue
        if role != "result":
            return Place(role, found.line, found.heading, quoted(found.heading))
        end = found.section.span.last if found.section else found.end
        if any(found.line <= result.line <= end for result in reading.results):
            # Metrics are called the same in every language, so an earlier result counts too.
            return result_place(reading.results[0])
    return None


def stands_after(reading: Reading, first: str, then: str) -> Place | None:
    """The first place of the role `then` where the role `first`, which should come before it, stands after it."""
    own, other = first_place(reading, first), first_place(reading, then)
    return other if own and other and other.line < own.line else None


def misplaced(reading: Reading, context: Context, role: str) -> Place | None:
    """The earliest place that stands before a role although `order` wants it after."""
    early = (stands_after(reading, role, later) for before, later in context.order if before == role)
    return min(filter(None, early), key=lambda place: place.line, default=None)
