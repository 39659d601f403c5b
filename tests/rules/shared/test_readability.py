"""How long sentences are, and how hard a text is to read."""

from __future__ import annotations

import time

import pytest

from impactlint.rules.shared.readability import grade_of, length_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A high-precision, low-cost tool.", 4),
        ("See https://example.org/a/long-way?to=it and docs/setup.md - here.", 3),
        ("Read/write in 5 ms", 3),
    ],
)
def test_words_are_counted_as_a_reader_counts_them(text: str, words: int) -> None:
    assert length_of(text) == words


@pytest.mark.parametrize("text", ["/", "a/", "a@", "a@."])
def test_an_address_without_an_end_takes_little_time(text: str) -> None:
    started = time.process_time()
    length_of(f"See {text * 2_000} for more.")
    assert time.process_time() - started < 1


def test_the_reading_grade_is_kincaids_formula() -> None:
    easy = grade_of([["the", "cat", "sat", "on", "the", "mat"]])
    assert easy == pytest.approx(0.39 * 6 + 11.8 * 1 - 15.59)
    assert grade_of([["institutional", "reoptimisation", "functionality"]]) > 20 > easy
