"""The impact checklist: twelve questions, each with the line that answers it or the question that is open."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from impactlint.reading.model import Evidence, Reading
from impactlint.rules.entries import entries_of, has_result
from impactlint.rules.nearby import comparison
from impactlint.rules.questions import LABELS, Topic, ask
from impactlint.rules.scope import asked, spared
from impactlint.rules.verdicts import problem_told
from impactlint.scoring import Status, gain, points, score, worth

RULES: Mapping[Topic, str] = {
    "problem": "IMP101",
    "result": "IMP201",
    "baseline": "IMP202",
    "beneficiary": "IMP301",
    "decision": "IMP302",
    "constraints": "IMP303",
    "validation": "IMP304",
    "data_problems": "IMP401",
    "trade_offs": "IMP402",
    "monitoring": "IMP403",
    "iteration": "IMP404",
    "lessons": "IMP305",
}
"""The rule that speaks for each question; where it is off, the question isn't asked."""

OPEN: frozenset[Status] = frozenset({"late", "weak", "weak and late", "partly", "open"})
"""Statuses that leave something to answer."""


@dataclass(frozen=True, slots=True)
class Item:
    """One question, with the answer on `line` (1-based; 0 where there is none) and its `text`."""

    topic: Topic
    label: str
    rule: str
    status: Status
    line: int
    text: str
    question: str
    points: int
    worth: int
    gain: int

    @property
    def open(self) -> bool:
        """Whether something is left to answer."""
        return self.status in OPEN


@dataclass(frozen=True, slots=True)
class Checklist:
    """The twelve questions of one page, and the score that they add up to."""

    items: tuple[Item, ...]
    score: int

    @property
    def open(self) -> tuple[Item, ...]:
        """Questions with something left to answer, those first that would raise the score most."""
        return tuple(sorted((item for item in self.items if item.open), key=lambda item: -item.gain))

    @property
    def asked(self) -> tuple[Item, ...]:
        """Questions that are asked of this page."""
        return tuple(item for item in self.items if item.status != "not asked")

    @property
    def answered(self) -> tuple[Item, ...]:
        """Questions that are asked and need no more."""
        return tuple(item for item in self.asked if not item.open)


def build(reading: Reading, left_out: Collection[str] = ()) -> Checklist | None:
    """The checklist of a page; None where nothing is asked of it, or its language can't be read.

    `left_out` are ids of rules that the rule file turned off, or that a comment in the page silences.
    """
    questions = {topic for topic in asked(reading) if RULES[topic] not in left_out}
    if not questions or not reading.supported:
        return None
    free = spared(reading)
    rows: list[tuple[Topic, Status, int, str]] = []
    for topic in LABELS:
        if topic not in questions:
            rows.append((topic, "not asked", 0, ""))
            continue
        status, line, text = _ANSWERS.get(topic, _answered)(reading, topic)
        rows.append((topic, "spared" if status == "open" and topic in free else status, line, text))
    statuses: list[tuple[Topic, Status]] = [(topic, status) for topic, status, _, _ in rows]
    items = tuple(
        Item(
            topic,
            LABELS[topic],
            RULES[topic],
            status,
            line,
            text,
            ask(topic, reading.genre),
            points(topic, status),
            worth(topic, status),
            gain(statuses, topic),
        )
        for topic, status, line, text in rows
    )
    return Checklist(items, score(statuses))


_Found = tuple[Status, int, str]


def _answered(reading: Reading, topic: Topic) -> _Found:
    return _from(reading.answers.get(topic))


def _from(evidence: Evidence | None) -> _Found:
    return ("answered", evidence.line, evidence.text) if evidence else ("open", 0, "")


def _baseline(reading: Reading, topic: Topic) -> _Found:
    del topic
    return _from(comparison(reading))


def _problem(reading: Reading, topic: Topic) -> _Found:
    del topic
    problem = reading.problem
    if problem is None:
        return "open", 0, ""
    late = _is_late(reading, problem.line)
    weak = problem_told(reading) != "clear"
    status: Status = ("weak and late" if late else "weak") if weak else "late" if late else "answered"
    return status, problem.line, problem.evidence.text


def _result(reading: Reading, topic: Topic) -> _Found:
    del topic
    if not reading.results:
        return "open", 0, ""
    first = reading.results[0]
    if reading.kind.value == "portfolio" and not all(has_result(reading, entry) for entry in entries_of(reading)):
        return "partly", first.line, first.evidence.text
    return "late" if _is_late(reading, first.line) else "answered", first.line, first.evidence.text


def _is_late(reading: Reading, line: int) -> bool:
    return reading.architecture is not None and reading.architecture.line < line


_ANSWERS: Mapping[Topic, Callable[[Reading, Topic], _Found]] = {
    "problem": _problem,
    "result": _result,
    "baseline": _baseline,
}
