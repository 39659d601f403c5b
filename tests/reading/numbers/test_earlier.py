"""Sentences that tell how it was before, or what another way gives, and what they have in common with a result."""

import pytest

from impactlint.reading.numbers.earlier import holds_what_was, same_measure, tells_what_was


@pytest.mark.parametrize(
    "sentence",
    [
        "Last winter a report took two days.",
        "Until now a report took 2 days.",
        "It used to take 3 hours to clean a month of data.",
        "Boats waited 47 minutes before.",
        "The old rule missed 120 of 400 storms.",
        "Sorting took half a day by hand.",
        "Cleaning it manually took a day.",
        "The naive forecast is off by 0.41 m.",
        "Guessing gives 50 %.",
        "The rules it replaced found 71 %.",
        "Using the same hour of the week before gives 2.7 boats.",
        "Saying the average gives 0.41 m.",
    ],
)
def test_what_was_is_told_with_one_number(sentence: str) -> None:
    assert tells_what_was(sentence)


@pytest.mark.parametrize(
    ("column", "held"),
    [
        ("before", True),
        ("rules before", True),
        ("Baseline", True),
        ("Old way", True),
        ("Before and after", True),
        ("with it", False),
        ("Model", False),
        ("Accuracy", False),
        ("Golden set", False),
    ],
)
def test_columns_of_before(column: str, *, held: bool) -> None:
    assert holds_what_was(column) == held


@pytest.mark.parametrize(
    "sentence",
    [
        "The previous best is beaten by 12 %.",
        "Last year it fell from 47 to 31 minutes.",
        "The old rule needed 9 minutes, the new one 3 minutes.",
        "A report now takes 20 minutes.",
        "Before the storm nobody knew.",
        "The model reaches 88 %.",
    ],
)
def test_a_sentence_that_tells_the_result_or_no_number_does_not(sentence: str) -> None:
    assert not tells_what_was(sentence)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("It took 3 hours.", "It takes 4 minutes.", True),
        ("It was 12.4 %.", "It is 8 %.", True),
        ("It missed 120 of 400.", "It misses 41 of the 400.", True),
        ("The error was 0.41.", "It is 0.12.", True),
        ("It took 3 hours.", "It is right in 8 % of them.", False),
        ("It took 3 hours.", "It reads 400 files.", False),
    ],
)
def test_two_sentences_are_compared_by_what_they_measure(one: str, other: str, same: bool) -> None:
    assert same_measure(one, other) is same
