"""Which sentence answers which question, and which doesn't."""

from __future__ import annotations

import pytest

from impactlint.document import from_text, parse
from impactlint.reading.answers import find_answers
from impactlint.reading.genre import genre_of
from impactlint.reading.page import make_page
from impactlint.reading.syllables import syllables

ANSWERED = [
    ("beneficiary", "It helps teachers to see who falls behind."),
    ("beneficiary", "Nurses spend two hours a day on forms."),
    ("beneficiary", "A store wants to know what to order."),
    ("decision", "Underwriters decide whether to call the applicant."),
    ("decision", "Support can prioritize the tickets that matter."),
    ("decision", "It replaces a manual spreadsheet."),
    ("constraints", "Customer data cannot leave the hospital, so it runs offline."),
    ("constraints", "The design was constrained by a budget of 50 EUR a month."),
    ("constraints", "It had to work on a limited dataset."),
    ("validation", "We used 5-fold cross-validation."),
    ("validation", "The error was measured on held-out months."),
    ("validation", "An A/B test with 400 users ran for three weeks."),
    ("data_problems", "Missing values were replaced by the median."),
    ("data_problems", "The classes are highly imbalanced."),
    ("data_problems", "The training data were corrected by hand."),
    ("trade_offs", "There is a trade-off between recall and cost."),
    ("trade_offs", "We chose SQLite over Postgres because it needs no server."),
    ("monitoring", "Drift is monitored every night."),
    ("monitoring", "A Grafana board shows the latency."),
    ("iteration", "After feedback from clinicians we made the letters larger."),
    ("iteration", "Users asked for an export, so version 2 has one."),
    ("lessons", "The main limitation is the small sample."),
    ("lessons", "It fails on rainy days."),
    ("deployed", "The service runs in production since May."),
    ("works_with_data", "The dataset holds 400 rows."),
]

UNANSWERED = [
    ("beneficiary", "User authentication uses tokens."),
    ("beneficiary", "It predicts the price of a house."),
    ("decision", "A decision tree reaches 0.8."),
    ("decision", "We decided to use Python."),
    ("validation", "Run the unit tests with pytest."),
    ("validation", "Future work: add cross-validation."),
    ("data_problems", "Logged with Weights and Biases."),
    ("data_problems", "Order book imbalance is a feature."),
    ("monitoring", "We plan to add monitoring with Grafana."),
    ("iteration", "Feedback is welcome."),
    ("trade_offs", "Stocks are traded every day."),
    ("lessons", "In this course you learn Python."),
    ("deployed", "The app can be deployed easily."),
    ("deployed", "Production-ready code."),
    ("works_with_data", "Say hello to the world."),
]


def answers(text: str) -> set[str]:
    return set(find_answers(make_page(parse(from_text(f"# Title\n\n{text}\n", "README.md")))))


@pytest.mark.parametrize(("question", "sentence"), ANSWERED)
def test_a_sentence_answers(question: str, sentence: str) -> None:
    assert question in answers(sentence)


@pytest.mark.parametrize(("question", "sentence"), UNANSWERED)
def test_a_sentence_does_not_answer(question: str, sentence: str) -> None:
    assert question not in answers(sentence)


def test_what_stands_under_a_telling_heading_is_the_answer() -> None:
    page = make_page(parse(from_text("# T\n\n## Limitations\n\nOnly daylight pictures.\n", "README.md")))
    found = find_answers(page)["lessons"]
    assert (found.line, found.text) == (5, "Only daylight pictures.")


def test_an_answer_names_its_line_and_the_word_it_hangs_on() -> None:
    text = "# T\n\nOne line.\nIt was validated on a held-out test set. More.\n"
    found = find_answers(make_page(parse(from_text(text, "README.md"))))["validation"]
    assert (found.line, found.text) == (4, "It was validated on a held-out test set.")
    assert "held-out" in {reason.feature for reason in found.reasons}


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        (
            "# Churn prediction\n\nA classifier trained on 7,000 customers predicts churn; accuracy and recall follow.",
            "model",
        ),
        ("# Expense tracker\n\nA web app where users log in and see a page with their spending.", "app"),
        (
            "# Sales ETL\n\nAn Airflow pipeline loads orders into a Snowflake warehouse every night with dbt.",
            "pipeline",
        ),
        (
            "# Rental prices\n\nAn exploratory analysis of survey data with insights, trends and SQL queries.",
            "analysis",
        ),
        ("# Long context\n\nCode of the paper (arXiv), accepted at ICLR. Cite as below.", "paper"),
    ],
)
def test_what_was_made_is_told_from_words(text: str, genre: str) -> None:
    assert genre_of(make_page(parse(from_text(text, "README.md"))))[0] == genre


def test_a_library_is_one_whatever_words_it_holds() -> None:
    page = make_page(parse(from_text("# Churn prediction\n\nA model.\n", "README.md")))
    assert genre_of(page, "library") == ("library", True)


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
