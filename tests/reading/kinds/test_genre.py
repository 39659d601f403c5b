"""What kind of work a page is about, and whether that is clear."""

from __future__ import annotations

import pytest

from impactlint.document import from_text, parse
from impactlint.reading.kinds.genre import genre_of
from impactlint.reading.page import make_page
from tests.reading.pages import reading_of

MODEL = """# {}

{}

The model is a classifier: training and prediction take an hour, the neural network predicts churn.

## Model training

XGBoost and an LSTM model, trained and fine-tuned; detection, recognition, sentiment, fraud, forecast.
"""


@pytest.mark.parametrize(
    ("title", "said", "sure"),
    [
        ("Churn model", "It predicts who leaves.", True),
        ("Two models of churn", "A comparison of two ways to predict who leaves.", False),
        ("Lander", "A reinforcement learning agent that predicts its thrust.", False),
        ("Letters", "It writes captions: a generative model of old letters.", False),
    ],
)
def test_comparisons_and_agents_are_asked_in_plain_words(title: str, said: str, *, sure: bool) -> None:
    assert reading_of(MODEL.format(title, said)).genre_sure is sure


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
