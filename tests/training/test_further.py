"""A table that is fitted further moves towards the examples, and not further than they pull it."""

from __future__ import annotations

import pytest

pytest.importorskip("sklearn", reason="training needs scikit-learn, which using the tool doesn't")

from impactlint.reading.linear import multi
from training.further import moved

TABLE = {
    "classes": ["docs", "project"],
    "bias": [0, 0],
    "step": 1,
    "weights": {"tides": "d50 p-50", "gulls": "p30", "piers": "d10"},
}
ROWS = [("tides",), ("tides", "gulls"), ("tides",), ("tides", "unknown")]


def score_of(table: dict, row: tuple[str, ...]) -> float:
    docs, project = multi(table).scores(row)
    return project - docs


def test_weights_move_towards_what_the_examples_say() -> None:
    further = moved(TABLE, ROWS, ["project"] * len(ROWS), strength=1.0)
    assert score_of(further, ("tides",)) > score_of(TABLE, ("tides",))


def test_the_more_the_examples_count_the_further_the_weights_move() -> None:
    near, far = (moved(TABLE, ROWS, ["project"] * len(ROWS), strength=strength) for strength in (0.01, 1.0))
    assert score_of(TABLE, ("tides",)) < score_of(near, ("tides",)) < score_of(far, ("tides",))


def test_what_no_example_has_stays_and_no_feature_is_added() -> None:
    further = moved(TABLE, ROWS, ["project"] * len(ROWS), strength=1.0)
    assert further["weights"]["piers"] == "d10"
    assert further["weights"].keys() == TABLE["weights"].keys()


def test_examples_that_are_right_already_hardly_move_it() -> None:
    sure = {**TABLE, "weights": {"tides": "d-900 p900"}}
    assert moved(sure, ROWS, ["project"] * len(ROWS), strength=1.0)["weights"]["tides"] == "d-900 p900"
