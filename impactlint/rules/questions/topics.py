"""The twelve questions of the impact checklist, and everything that is laid down about each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from impactlint.reading.model import Asked
from impactlint.record import dataclass

Topic = Literal["problem", "result", "baseline", Asked]
"""One of the twelve questions of the impact checklist."""


@dataclass(frozen=True, slots=True)
class TopicFacts:
    """What holds of a question: its name, the rule that speaks for it, and the points that an answer is worth.

    Where the rule is off, the question isn't asked. It is asked of projects, and of the kinds that `of` names.
    """

    label: str
    rule: str
    points: int
    of: frozenset[str] = frozenset()
    of_papers: bool = True
    """Asked of the code of a paper too: otherwise readers come from the paper, which says it."""
    of_people: bool = False
    """It asks for those whom the work serves."""
    of_real_data: bool = False
    """Nobody asks where the data are made up or a textbook's."""
    of_choices: bool = False
    """Only a page which tells how it is built can leave it open."""
    spared: str = ""
    """Why a page need not answer it, where it need not."""
    of_problem: bool = False
    """It belongs to the problem; a reader asks about the others once they know the problem and the result."""


_LIBRARY, _PORTFOLIO = frozenset({"library"}), frozenset({"portfolio"})
_BOTH = _LIBRARY | _PORTFOLIO

TOPICS: Mapping[Topic, TopicFacts] = {
    "problem": TopicFacts("problem", "IMP101", 18, _LIBRARY, of_people=True),
    "result": TopicFacts("result", "IMP201", 22, _BOTH),
    "baseline": TopicFacts("baseline", "IMP202", 8, _BOTH),
    "beneficiary": TopicFacts(
        "who benefits",
        "IMP301",
        9,
        _PORTFOLIO,
        of_papers=False,
        of_people=True,
        of_real_data=True,
        of_problem=True,
    ),
    "decision": TopicFacts("decision", "IMP302", 8, _PORTFOLIO, of_papers=False, of_people=True, of_real_data=True),
    "constraints": TopicFacts("constraints", "IMP303", 5, of_choices=True),
    "validation": TopicFacts("validation", "IMP304", 8, _PORTFOLIO),
    "data_problems": TopicFacts(
        "data problems", "IMP401", 5, of_papers=False, of_real_data=True, spared="the page tells of no work with data"
    ),
    "trade_offs": TopicFacts("trade-offs", "IMP402", 5, _LIBRARY, of_choices=True),
    "monitoring": TopicFacts(
        "monitoring",
        "IMP403",
        4,
        of_papers=False,
        of_people=True,
        of_real_data=True,
        spared="the page doesn't say that it is in use",
    ),
    "iteration": TopicFacts("iteration", "IMP404", 4, of_papers=False, of_people=True, of_real_data=True),
    "lessons": TopicFacts("lessons", "IMP305", 4, _BOTH, of_papers=False),
}
"""The questions in the order of the checklist."""
