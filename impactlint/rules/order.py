"""Which role comes before which on a page: the comparison that the order rules share."""

from __future__ import annotations

from dataclasses import dataclass

from impactlint.reading.model import Reading
from impactlint.rules.base import Context


@dataclass(frozen=True, slots=True)
class Misplaced:
    """The first place of a role that should come later: its 1-based line and its heading."""

    role: str
    line: int
    heading: str


def first_place(reading: Reading, role: str) -> tuple[int, str] | None:
    """1-based line and heading of the first place that plays a role; None where there is none."""
    if role == "problem":
        return (reading.problem.line, "") if reading.problem else None
    if role == "result":
        return (reading.results[0].line, "") if reading.results else None
    if role == "architecture":
        built = reading.architecture
        return (built.line, built.heading) if built else None
    return next(((found.line, found.heading) for found in reading.sections if found.role == role), None)


def misplaced(reading: Reading, context: Context, role: str) -> Misplaced | None:
    """The earliest place that stands before a role although `order` wants it after."""
    own = first_place(reading, role)
    if own is None:
        return None
    after = [(first_place(reading, later), later) for before, later in context.order if before == role]
    early = [Misplaced(later, *found) for found, later in after if found and found[0] < own[0]]
    return min(early, key=lambda found: found.line, default=None)
