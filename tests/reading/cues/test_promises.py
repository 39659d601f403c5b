"""Which headings promise an answer, and which sentences under them may keep the promise."""

from __future__ import annotations

import pytest

from impactlint.reading.cues.promises import keeps, promised
from impactlint.reading.headings.lexicon import normalise
from impactlint.reading.page import words_of
from tests.reading.pages import reading_of
from tests.timing import takes_less


def asked_under(heading: str) -> tuple[str, ...]:
    return promised(normalise(heading), words_of(heading))


@pytest.mark.parametrize(
    ("heading", "question"),
    [
        ("Who it's for", "beneficiary"),
        ("👥 Target users", "beneficiary"),
        ("What we changed", "decision"),
        ("Recommendations for the harbour", "decision"),
        ("Hardware limits", "constraints"),
        ("How I checked it", "validation"),
        ("Known issues with the data", "data_problems"),
        ("Missing values", "data_problems"),
        ("Why SQLite and not Postgres", "trade_offs"),
        ("Accuracy vs. speed", "trade_offs"),
        ("How we know it still works", "monitoring"),
        ("What the first users said", "iteration"),
        ("What I'd do differently", "lessons"),
        ("When not to use it", "lessons"),
    ],
)
def test_a_heading_promises_an_answer_in_many_words(heading: str, question: str) -> None:
    assert question in asked_under(heading)


@pytest.mark.parametrize(
    "heading", ["Overview", "Data", "Usage", "Model architecture", "What changed", "Movie recommendation"]
)
def test_an_ordinary_heading_promises_none(heading: str) -> None:
    assert asked_under(heading) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "TODO: look into outliers.",
        "Which trade-offs would you make?",
        "Run the tests with pytest.",
        "Users can rate every answer.",
        "Cross-validation is a technique that parts the data into folds.",
        "In this lesson you will learn to fill gaps.",
        "We plan to ask a few sailors.",
    ],
)
def test_a_sentence_that_puts_off_asks_or_instructs_keeps_no_promise(sentence: str) -> None:
    assert not keeps(sentence)


def test_a_short_answer_under_its_heading_is_heard() -> None:
    text = "# Tides\n\nIt reads the gauge.\n\n## Data problems\n\nAges missing for 177 of 891; median used.\n"
    found = reading_of(text).answers["data_problems"]
    assert (found.line, found.text) == (7, "Ages missing for 177 of 891; median used.")


@pytest.mark.parametrize(
    "word", ["who ", "why and not ", "what i would do ", "known issues with the data ", "a is the "]
)
def test_hostile_headings_and_sentences_take_no_time_to_speak_of(word: str) -> None:
    assert takes_less(lambda: (asked_under(word * 2_000), keeps(word * 2_000)), 1)
