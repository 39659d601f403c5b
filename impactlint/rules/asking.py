"""What the rules of the checklist share: a question that the page leaves open, where its answer belongs."""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.findings import Severity
from impactlint.reading.model import Reading, Role
from impactlint.rules.base import Report
from impactlint.rules.questions import Topic, ask
from impactlint.rules.scope import asked
from impactlint.rules.verdicts import most_for_absence
from impactlint.rules.words import section_line


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
    yield Report(
        line=line or section_line(reading, *roles),
        message=message,
        help=f"{ask(topic, reading)} {where}",
        key=f"open: {topic}",
    )
