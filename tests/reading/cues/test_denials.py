"""Sentences that say there is no answer, and those that only sound so."""

from __future__ import annotations

import pytest

from tests.reading.pages import reading_of
from tests.timing import takes_less

PAGE = "# Hive gauge\n\nThis project reads the gauge of a hive.\n\n## {heading}\n\n{said}\n"


def answered(heading: str, said: str) -> set[str]:
    found = reading_of(PAGE.format(heading=heading, said=said)).answers
    return {question for question, evidence in found.items() if evidence.line > 3}


@pytest.mark.parametrize(
    ("question", "heading", "said"),
    [
        ("trade_offs", "Approach", "There was no trade-off."),
        ("trade_offs", "Approach", "I gave up nothing for it."),
        ("trade_offs", "Approach", "We didn't have to sacrifice anything for speed."),
        ("trade_offs", "Approach", "It is fast without compromising accuracy."),
        ("trade_offs", "Trade-offs", "None that we know of."),
        ("iteration", "Approach", "Nobody has used the first version, so nothing changed because of it."),
        ("lessons", "Approach", "Nobody has used the first version, so nothing changed because of it."),
        ("iteration", "Feedback", "No feedback from users yet."),
        ("iteration", "What changed", "Nothing changed after the first version."),
        ("lessons", "Limitations", "There are no known limitations."),
        ("lessons", "Lessons learned", "Nothing went wrong."),
        ("lessons", "Approach", "It never fails on rainy days."),
        ("lessons", "Results", "Both curves converge, with no signs of overfitting."),
        ("lessons", "Approach", "The filter does not accumulate errors as the tide rises."),
        ("constraints", "Approach", "There were no constraints on memory or latency."),
        ("constraints", "Constraints", "Budget wasn't an issue."),
        ("validation", "Approach", "The model was not validated on held-out data."),
        ("validation", "Approach", "There is no test set and no cross-validation."),
        ("data_problems", "Data problems", "No values were missing and nothing was mislabelled."),
        ("monitoring", "Approach", "There is no monitoring and no alerting in place."),
        ("decision", "Decision", "No decision was made because of it."),
        ("beneficiary", "Who it is for", "It helps nobody."),
    ],
)
def test_what_says_that_there_is_none_answers_nothing(question: str, heading: str, said: str) -> None:
    assert question not in answered(heading, said)


@pytest.mark.parametrize(
    ("question", "heading", "said"),
    [
        ("trade_offs", "Approach", "There was no trade-off in cost, but we gave up two points of recall for speed."),
        ("iteration", "Approach", "The first version listed every claim, but nobody read it."),
        ("lessons", "Limitations", "Nobody has used it in production."),
        ("lessons", "Limitations", "There is no monitoring."),
        ("lessons", "Lessons learned", "The bigger model gained nothing."),
        ("constraints", "Approach", "It has no GPU and must run on a Raspberry Pi."),
        ("validation", "Approach", "No test data was seen in training: we held out the last six months."),
        ("data_problems", "Approach", "Missing values were dropped, so that no gaps remain."),
        ("decision", "Decision", "No decision is made without the model: nurses call those on the list first."),
    ],
)
def test_what_only_sounds_like_it_answers(question: str, heading: str, said: str) -> None:
    assert question in answered(heading, said)


def test_the_sentence_after_a_denial_gets_nothing_of_it() -> None:
    assert "trade_offs" not in answered("Approach", "There was no trade-off. We used Python.")


@pytest.mark.parametrize("word", ["no ", "nobody has ", "nothing was ", "never been ", "without any ", "didn't have "])
def test_a_denial_is_looked_for_in_linear_time(word: str) -> None:
    assert takes_less(lambda: answered("Approach", word * 2_000), 1)
