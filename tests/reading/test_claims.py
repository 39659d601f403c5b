"""Sentences that praise without a number."""

from __future__ import annotations

import pytest

from impactlint.reading.claims import measured, statement_features
from impactlint.reading.page import Sentence, Unit
from tests.reading.pages import reading_of


def claims(text: str) -> list[tuple[int, str]]:
    return [(claim.line, claim.text) for claim in reading_of(f"# Thing\n\n{text}\n\n## Usage\n\nRun it.\n").claims]


@pytest.mark.parametrize(
    "text",
    [
        "A production-ready recommendation engine for online shops.",
        "Blazing fast and highly scalable.",
        "The model is robust and highly accurate.",
    ],
)
def test_claims(text: str) -> None:
    assert claims(text) == [(3, text)]


@pytest.mark.parametrize(
    "text",
    [
        "The accuracy is high: 94 %.",
        "It is 4x faster than grep.",
        "It reads a CSV file and writes JSON.",
        "See the documentation for details.",
        "| Model | Note |\n|---|---|\n| Robust and highly accurate | 94 % |",
        "```\nblazing fast and highly scalable\n```",
        "Is it robust and highly accurate?",
        "In the future, we plan to add other state-of-the-art models.",
        "It teaches the basics rather than achieving state-of-the-art performance.",
        "We expected a much better and more robust model.",
        "It is not meant as a robust and highly accurate replacement.",
        "High Performance Computing course project at the harbour.",
    ],
)
def test_no_claims(text: str) -> None:
    assert claims(text) == []


def test_one_claim_a_line_and_at_most_a_hundred() -> None:
    assert len(claims("It is robust and highly accurate. It is blazing fast and highly scalable.")) == 1
    assert len(claims("- Blazing fast and highly scalable.\n" * 120)) == 100


def features(text: str) -> set[str]:
    return set(statement_features(Sentence(text, 0, Unit("item", 0, text, -1)), []))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Highly accurate results", {"high", "p:accurate", "b:highly accurate", "kind=item", "role=preamble"}),
        ("HIGH-QUALITY code", {"high", "p:high-quality", "praise=1"}),
        ("A state-of-the-art model", {"sota", "p:state-of-the-art"}),
        ("A production-grade tool", {"ready", "ready&role=preamble"}),
        ("robust and scalable", {"robust-scalable", "praise=2"}),
        ("significantly improves churn", {"significant", "outcome", "change"}),
        ("It should be easy", {"modal", "ease"}),
        ("strong performance", {"performs", "p:strong"}),
        ("performed well", {"performs"}),
        ("better decisions", {"comparative", "first=better"}),
        ("Ensures reliable results", {"ensure"}),
        ("Cost savings: fewer calls", {"benefit-label"}),
    ],
)
def test_features_of_a_claim(text: str, names: set[str]) -> None:
    assert names <= features(text)


@pytest.mark.parametrize("text", ["fast", "It reads files", "fast: 3 ms", "accurate to 0.93", "saves $ 3 a day", ""])
def test_sentences_that_claim_nothing_have_no_features(text: str) -> None:
    assert features(text) == set()


@pytest.mark.parametrize(
    ("text", "backed"),
    [
        ("in 3 ms", True),
        ("5 % less", True),
        ("0.93", True),
        ("£5", True),
        ("2x as fast", True),
        ("YOLOv5", False),
        ("Python 3", False),
        ("GPT-4", False),
        ("fast", False),
        ("12 notebooks", False),
        ("Efficient reading of 40M+ sensor rows", True),
        ("Scalable to 12,000 meters", True),
        ("Tested by 300+ schools", True),
        ("Handles 2 million rows with ease", True),
        ("1KB, fast and powerful", True),
        ("Runs on 4 CPUs", False),
    ],
)
def test_numbers_that_back_a_claim(text: str, backed: bool) -> None:
    assert measured(text) == backed


@pytest.mark.parametrize(
    "said",
    [
        "The tide table is a joy to use.",
        "It beats the printed table by a wide margin.",
        "The gauge is extremely reliable in every storm.",
        "It works surprisingly well on old boats.",
        "Readings are considerably more accurate than by eye.",
        "The forecast is virtually indistinguishable from the real tide.",
        "Loved by harbour pilots.",
    ],
)
def test_praise_without_any_of_the_usual_words_is_a_claim_of_the_results(said: str) -> None:
    page = f"# Thing\n\nTells pilots when the tide turns.\n\n## Results\n\n{said}\n"
    assert [claim.text for claim in reading_of(page).claims] == [said]


@pytest.mark.parametrize(
    "said",
    [
        "The pier is rarely dry, and the pilots know it.",
        "The gauge was chosen because it is known for being extremely quick.",
        "It works in any harbour as well.",
    ],
)
def test_words_that_praise_nothing_here_are_no_claim(said: str) -> None:
    assert claims(said) == []


def test_praise_beside_numbers_in_a_table_is_weaker() -> None:
    said, table = "The new model is highly accurate.", "| Model | Accuracy |\n|---|---|\n| new | 0.94 |\n"
    (alone,) = reading_of(f"# Tides\n\n## Results\n\n{said}\n").claims
    beside = reading_of(f"# Tides\n\n## Results\n\n{said}\n\n{table}").claims
    assert all(claim.confidence < alone.confidence for claim in beside)
    elsewhere = reading_of(f"# Tides\n\n## Results\n\n{said}\n\n## Data\n\n{table}").claims
    assert [claim.confidence for claim in elsewhere] == [alone.confidence]
