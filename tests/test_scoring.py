"""The score is monotone, published, and never without its reasons."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from impactlint.rules.questions.topics import TOPICS, Topic
from impactlint.scoring import SIXTHS, Status, gain, points, score, worth

NAMES: tuple[Topic, ...] = get_args(Topic)
STATUSES: tuple[Status, ...] = get_args(Status)
UNANSWERED: tuple[Status, ...] = ("late", "weak", "weak and late", "partly", "perhaps", "hinted", "open")
PAGES = st.tuples(*(st.sampled_from(STATUSES) for _ in NAMES)).map(lambda row: list(zip(NAMES, row, strict=True)))


@given(PAGES, st.sampled_from(NAMES))
def test_answering_a_question_never_lowers_the_score(page: list[tuple[Topic, Status]], topic: Topic) -> None:
    answered = [(name, "answered" if name == topic and status in UNANSWERED else status) for name, status in page]
    assert score(answered) >= score(page)  # type: ignore[arg-type]  # a literal in a conditional is a string to mypy
    assert gain(page, topic) == score(answered) - score(page) or dict(page)[topic] not in UNANSWERED  # type: ignore[arg-type]  # as above


@given(PAGES, st.sampled_from(NAMES))
def test_a_better_status_never_earns_less(page: list[tuple[Topic, Status]], topic: Topic) -> None:
    ranked = sorted((status for status in STATUSES if status != "not asked"), key=lambda status: SIXTHS[status])
    earned = [score([(name, status if name == topic else was) for name, was in page]) for status in ranked]
    assert earned == sorted(earned)


@given(PAGES)
def test_the_score_is_a_whole_number_from_0_to_100(page: list[tuple[Topic, Status]]) -> None:
    assert 0 <= score(page) <= 100
    assert all(points(topic, status) <= worth(topic, status) for topic, status in page)


def test_weights_add_up_to_100_and_every_question_has_one() -> None:
    assert sum(facts.points for facts in TOPICS.values()) == 100
    assert set(TOPICS) == set(NAMES)


def test_nothing_answered_is_0_and_all_answered_100() -> None:
    assert score([(topic, "open") for topic in NAMES]) == 0
    assert score([(topic, "answered") for topic in NAMES]) == 100
    assert score([(topic, "not asked") for topic in NAMES]) == 100


def test_the_page_publishes_the_weights() -> None:
    page = (Path(__file__).parents[1] / "docs" / "scoring.md").read_text(encoding="utf-8")
    published = {
        label: int(number) for label, number in re.findall(r"^\| ([a-z -]+) \| (\d+) \| IMP", page, re.MULTILINE)
    }
    assert published == {facts.label: facts.points for facts in TOPICS.values()}
    shares = dict(re.findall(r"^\| ([a-z ]+) \| (all|two thirds|half|a third|none)\b", page, re.MULTILINE))
    named = {"all": 1, "two thirds": 2 / 3, "half": 1 / 2, "a third": 1 / 3, "none": 0}
    assert {status: named[share] for status, share in shares.items() if status in SIXTHS} == {
        status: sixths / 6 for status, sixths in SIXTHS.items()
    }
