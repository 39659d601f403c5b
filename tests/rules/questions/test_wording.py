"""The questions of the checklist."""

from __future__ import annotations

from impactlint.rules.questions.topics import TOPICS
from impactlint.rules.questions.wording import _QUESTIONS


def test_every_question_is_asked_of_every_kind_of_work_in_its_own_words() -> None:
    assert set(_QUESTIONS) == set(TOPICS)
    for topic, asked in _QUESTIONS.items():
        assert len(set(asked.values())) == len(asked) == 6, topic
        assert all(question.endswith("?") and len(question) < 120 for question in asked.values())
