"""How many syllables a word has."""

from __future__ import annotations

import pytest

from impactlint.reading.vocabulary.syllables import syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cat", 1), ("the", 1), ("use", 1), ("are", 1), ("table", 2), ("needed", 2), ("used", 1), ("boxes", 2),
        ("data", 2), ("science", 2), ("patient", 2), ("quality", 3), ("model", 2), ("prediction", 3), ("create", 2),
        ("experience", 4), ("notebook", 2), ("pipeline", 2), ("architecture", 4), ("evaluation", 5), ("html", 4),
        ("organization", 5), ("measured", 2), ("real", 1), ("idea", 3), ("video", 3), ("usual", 3), ("people", 2),
    ],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count
