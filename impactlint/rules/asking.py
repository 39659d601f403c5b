"""What the rules of the checklist share: a question that the page leaves open, where its answer belongs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from impactlint import late
from impactlint.findings import Severity
from impactlint.reading.model import Reading, Role
from impactlint.rules.base import Report
from impactlint.rules.questions import Topic, ask
from impactlint.rules.scope import asked
from impactlint.rules.verdicts import most_for_absence
from impactlint.rules.words import section_line

_OF_CHOICES: frozenset[Topic] = frozenset({"trade_offs", "constraints"})
"""Topics that only a page which tells how it is built can leave open."""
_LISTING = late.pattern(
    r"structure|layout|organi[sz]ation|folder|director|\bfiles?\b|contents|\btree\b|\brepo", re.IGNORECASE
)


def _tells_choices(reading: Reading) -> bool:
    """Whether a page has a section on how it is built that is more than a listing of files."""
    built = (found for found in reading.sections if found.role == "architecture")
    return any(not _LISTING.search(found.heading) for found in built)


def open_report(
    reading: Reading, topic: Topic, message: str, where: str, *, roles: tuple[Role, ...], line: int = 0
) -> Iterable[Report]:
    """A report where a topic has no evidence, not even a word that may be some, on a page that is asked about it.

    It stands at `line`, or at the first section that plays one of `roles`, or at the title.
    """
    if topic in reading.answers or topic in reading.glimpsed or topic not in asked(reading):
        return
    if most_for_absence(reading) < Severity.WARNING:
        return  # the checklist asks all the same
    if topic in _OF_CHOICES and not _tells_choices(reading):
        return
    yield Report(
        line=line or section_line(reading, *roles),
        message=message,
        help=f"{ask(topic, reading)} {where}",
        key=f"open: {topic}",
    )
