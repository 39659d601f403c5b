"""Which of the twelve questions are asked of a page."""

from __future__ import annotations

from impactlint.findings import Severity
from impactlint.reading.model import Reading
from impactlint.rules.questions.topics import TOPICS, Topic, TopicFacts
from impactlint.rules.shared.exemptions import max_severity_for_absence
from impactlint.rules.shared.sureness import surely_has_role


def asked(reading: Reading) -> frozenset[Topic]:
    """Questions that are asked of a page of this kind; none of one that isn't to lead with impact, or hardly is."""
    if max_severity_for_absence(reading) is Severity.OFF:
        return frozenset()
    return frozenset(topic for topic, facts in TOPICS.items() if _is_asked(facts, reading))


def _is_asked(facts: TopicFacts, reading: Reading) -> bool:
    kind = reading.kind.value
    return (kind == "project" or kind in facts.of) and (facts.of_papers or reading.genre != "paper")


def spared(reading: Reading) -> frozenset[Topic]:
    """Questions that this page need not answer, because what they ask about isn't there: data, or a deployment."""
    found: set[Topic] = set()
    if not works_with_data(reading):
        found.add("data_problems")
    if "deployed" not in reading.answers:
        found.add("monitoring")
    return frozenset(found)


def works_with_data(reading: Reading) -> bool:
    """Whether the page is about work with data."""
    found = reading.answers.get("works_with_data")
    if reading.genre in ("model", "analysis", "pipeline"):
        return found is not None or any(surely_has_role(section, "data") for section in reading.sections)
    return found is not None and len(found.reasons) > 1
