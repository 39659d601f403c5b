"""Acronyms, and what explains them."""

from __future__ import annotations

import pytest

from impactlint.rules import imp501_undefined_acronym as imp501
from impactlint.rules.base import Context
from impactlint.rules.shared.acronyms import spelled_out
from tests.reading.pages import reading_of
from tests.rules.judged import found


@pytest.mark.parametrize(
    ("acronym", "text", "expected"),
    [
        ("MAE", "the mean absolute error (MAE) is 4", True),
        ("MAE", "the MAE (mean absolute error) is 4", True),
        ("RFM", "RFM (Recency, Frequency, Monetary) analysis", True),
        ("PD", "PD - Probability of Default; LGD: Loss Given Default", True),
        ("LGD", "PD - Probability of Default; LGD: Loss Given Default", True),
        ("EAD", "EAD stands for exposure at default", True),
        ("PD", "PD - the share of loans that are lost", False),
        ("MAE", "the MAE is 4", False),
        ("MAE", "see the appendix (MAE)", False),
        ("LSTM", "an LSTM (see below)", False),
    ],
)
def test_an_acronym_is_spelled_out_beside_words_with_its_initials(acronym: str, text: str, expected: bool) -> None:
    assert spelled_out(acronym, text) == expected


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("Harbour watch", "Ships of the YDB and the KZV lose their lane at night.", True),
        ("Harbour watch", "The plant makes 40 MW and answers GET and POST for the VP.", False),
        ("MVTec anomaly detection", "The MVTec AD pictures of 15 kinds of goods.", False),
        ("Harbour watch", "THE WATCH IS IN ITS FIRST WEEK OF USE. Ships lose their lane at night.", False),
        (
            "Harbour watch",
            "Ships lose their lane.\n\n<details>\n\nThe YDB and the KZV know.\n\n</details>\n\nSo",
            False,
        ),
        ("Harbour watch", "Ships lose their lane at night." + "\n\nA." * 12 + "\n\nThe YDB and the KZV.", False),
    ],
)
def test_units_everyday_letters_and_what_the_title_says_in_full_need_no_words(
    title: str, text: str, *, told: bool
) -> None:
    assert (
        bool([*imp501.check(reading_of(f"# {title}\n\n{text} It is read by many people every day.\n"), Context())])
        == told
    )


def test_an_acronym_may_be_spelled_out_below_the_lead() -> None:
    text = "# Tides\n\nThe QZX and the BVK of the pier, day by day.\n\n## {}\n\nRead it on Mondays.\n"
    assert "IMP501" in found(text.format("Usage"))
    assert "IMP501" not in found(text.format("Quay Zenith Xylometer (QZX)"))
    assert "IMP501" not in found(text.format("Qzx by name"))
    assert "IMP501" not in found(text.format("The Quay of Zenith and Xylometers"))
    assert "IMP501" in found(text.format("The quay of zenith and xylometers"))


def test_words_in_capitals_side_by_side_are_loud() -> None:
    assert "IMP501" not in found("# Tides\n\nThe NEXT TASK is to read the gauge at the pier of the harbour.\n")
