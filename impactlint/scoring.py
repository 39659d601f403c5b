"""The score of a page: points for answered questions, from weights that are published in docs/scoring.md.

The weights add up to 100. A question that isn't asked of a kind of page, or that the rule file turned off, counts
neither way; the rest is scaled to 100. Answering a question never lowers the score, because its points only rise and
what the others are worth doesn't hang on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from impactlint.rules.questions.topics import TOPICS, Topic

Status = Literal[
    "answered", "late", "weak", "weak and late", "partly", "perhaps", "hinted", "open", "spared", "not asked"
]
"""How a page answers a question.

`late` is after the architecture, `weak` tells only the task, `partly` in too few entries of a portfolio page,
`perhaps` in words that answer as often as not, `hinted` in a word that rarely does, but enough for a rule to be silent,
`spared` says that there is nothing to ask about (no data, no deployment), `not asked` that the kind of page or the
rule file leaves the question out.
"""

SIXTHS: Mapping[Status, int] = {
    "answered": 6,
    "spared": 6,
    "late": 4,
    "weak": 3,
    "weak and late": 2,
    "partly": 3,
    "perhaps": 2,
    "hinted": 0,
    "open": 0,
    "not asked": 0,
}
"""Sixths of a question's points that each status earns."""


_POINTS: Mapping[tuple[Topic, Status], int] = {
    (topic, status): facts.points * sixths // 6 for topic, facts in TOPICS.items() for status, sixths in SIXTHS.items()
}


def points(topic: Topic, status: Status) -> int:
    """Points that an answer earns, rounded down."""
    return _POINTS[topic, status]


def worth(topic: Topic, status: Status) -> int:
    """Points that a full answer would earn; 0 where the question isn't asked."""
    return 0 if status == "not asked" else TOPICS[topic].points


def score(statuses: Iterable[tuple[Topic, Status]]) -> int:
    """The score of a page from 0 to 100; 100 where nothing is asked."""
    rows = list(statuses)
    total = sum(worth(topic, status) for topic, status in rows)
    return 100 * sum(points(topic, status) for topic, status in rows) // total if total else 100


def gain(statuses: Iterable[tuple[Topic, Status]], topic: Topic) -> int:
    """How much the score would rise if one question were answered in full."""
    rows = list(statuses)
    answered: list[tuple[Topic, Status]] = [
        (name, "answered" if name == topic and status != "not asked" else status) for name, status in rows
    ]
    return score(answered) - score(rows)
