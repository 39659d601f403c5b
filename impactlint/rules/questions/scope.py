"""Which of the twelve questions are asked of a page."""

from __future__ import annotations

from impactlint.findings import Severity
from impactlint.reading.model import Reading
from impactlint.rules.questions.wording import LABELS, Topic
from impactlint.rules.shared.exemptions import max_severity_for_absence

_NOT_OF_PAPERS: frozenset[Topic] = frozenset(
    {"beneficiary", "decision", "data_problems", "monitoring", "iteration", "lessons"}
)
"""What the code of a paper need not tell: readers come from the paper, which says it."""

_OF_KIND: dict[str, frozenset[Topic]] = {
    "project": frozenset(LABELS),
    "library": frozenset({"problem", "result", "baseline", "trade_offs", "lessons"}),
    "portfolio": frozenset({"result", "baseline", "beneficiary", "decision", "validation", "lessons"}),
}


def asked(reading: Reading) -> frozenset[Topic]:
    """Questions that are asked of a page of this kind; none of one that isn't to lead with impact, or hardly is."""
    if max_severity_for_absence(reading) is Severity.OFF:
        return frozenset()
    found = _OF_KIND.get(reading.kind.value, frozenset())
    return found - _NOT_OF_PAPERS if reading.genre == "paper" else found


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
    return found is not None and (reading.genre in ("model", "analysis", "pipeline") or len(found.reasons) > 1)
