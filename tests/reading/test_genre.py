"""What kind of work a page is about, and whether that is clear."""

from __future__ import annotations

import pytest

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
