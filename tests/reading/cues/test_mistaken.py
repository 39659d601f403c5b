"""Sentences that seem to answer a question and tell something else."""

from __future__ import annotations

import pytest

from impactlint.reading.answers import TOLD
from tests.reading.pages import reading_of
from tests.timing import takes_less

PAGE = "# Hive gauge\n\nThis project reads the gauge of a hive.\n\n## Results\n\n{}\n"


def ticked(said: str) -> set[str]:
    found = reading_of(PAGE.format(said)).answers
    return {question for question, evidence in found.items() if evidence.line > 3 and evidence.confidence >= TOLD}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("beneficiary", "It misses the sales by 0.388, against 0.571 for last week, and ranked 41st of 723 teams."),
        ("beneficiary", "We finished in the top 3 % among 2,000 teams for the final score."),
        ("beneficiary", "It placed 3rd out of 80 students who were in the class."),
        (
            "decision",
            "Among the 10 % of customers with the highest score it finds 38 % of those who leave; a rule finds 24 %.",
        ),
        ("beneficiary", "The gauge is designed for real-time deployment with a service that their page shows."),
        ("decision", "Until now the callers picked whom to call by the end of the contract."),
        ("iteration", "The shorter form raised completed orders from 3.1 % to 3.4 %, and the shop kept it."),
        ("iteration", "The shorter form raised completed orders to 3.4 %, and the shop replaced the old form."),
    ],
)
def test_what_tells_something_else_answers_nothing(question: str, said: str) -> None:
    assert question not in ticked(said)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("beneficiary", "It ranked 3rd of 50 teams and helps nurses to see who is ill."),
        ("beneficiary", "It is built for real-time inference and helps nurses to see who is ill."),
        ("decision", "It finds 38 % of those who leave, so that agents can prioritize whom to call."),
        (
            "iteration",
            "Users complained about the long form after the first version, so the shop replaced the old form.",
        ),
    ],
)
def test_another_answer_beside_it_is_heard(question: str, said: str) -> None:
    assert question in ticked(said)


@pytest.mark.parametrize("word", ["ranked of teams ", "1st of 1 1 ", "finds the ", "the shop kept "])
def test_it_is_looked_for_in_linear_time(word: str) -> None:
    assert takes_less(lambda: reading_of(PAGE.format(word * 2_000)), 1)
