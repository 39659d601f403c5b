"""Which leads IMP502 takes for dense."""

from __future__ import annotations

import pytest

from impactlint.rules import imp502_dense_lead as imp502
from impactlint.rules.base import Context
from tests.reading.pages import reading_of
from tests.rules.judged import STACK, found


def test_the_sentence_that_is_quoted_has_the_words_that_are_counted() -> None:
    joined = "It keeps " + "a-b-c-d " * 20 + "in one place.\n"
    plain = "It reads " + "one more tide " * 16 + "a day.\n"
    (report,) = imp502.check(reading_of(f"# Tides\n\n{joined}\n{plain}"), Context())
    assert report.excerpt == plain.strip()
    assert "has 52 words" in report.message


@pytest.mark.parametrize(
    ("more", "said"), [("", "is all that the lead says"), ("It is free.", "is the longest sentence")]
)
def test_the_only_sentence_of_a_lead_is_not_called_its_longest(more: str, said: str) -> None:
    dense = "institutional reoptimisation functionality " * 11
    (report,) = imp502.check(reading_of(f"# Tides\n\nThe {dense}prevails. {more}\n"), Context())
    assert said in report.message


def test_a_label_beside_the_only_sentence_is_said_as_well() -> None:
    dense = "institutional reoptimisation functionality " * 11
    (report,) = imp502.check(reading_of(f"# Tides\n\nA tide table for the pilots\n\nThe {dense}prevails.\n"), Context())
    assert "is the longest sentence" in report.message


def test_definitions_line_by_line_are_no_long_sentence() -> None:
    names = ["pier", "water", "wind", "moon", "gauge", "pilot"]
    lines = "\n".join(
        f"{name}: the {name} of the harbour that was seen on the day when the table was made" for name in names
    )
    text = f"# Tides\n\nThe table has six columns:\n{{}}{STACK}"
    assert "IMP502" not in found(text.format(f"{lines}."))
    assert "IMP502" in found(text.format(f"{lines.replace(':', '')}."))


@pytest.mark.parametrize("said", ["Do you hit the pier when {}? `tides` tells {}.", "{}.It {}."])
def test_two_sentences_are_not_counted_as_one(said: str) -> None:
    half = " ".join(["sea"] * 19)
    assert "IMP502" not in found(f"# Tides\n\n{said.format(half, half)}\n")


def test_a_lead_of_names_is_long_but_not_dense() -> None:
    names = ", ".join(f"Anna Maria Berg{at}" for at in "abcdefghijklmnop")
    assert "IMP502" not in found(f"# Tides\n\nThis is the code of the paper by {names}.\n")
