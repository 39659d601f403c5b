"""Fitting a few weights while the others are held."""

from __future__ import annotations

import pytest

pytest.importorskip("sklearn", reason="training needs scikit-learn, which using the tool doesn't")

from impactlint.reading.linear import Binary
from training.examples import Example
from training.held import fit
from training.pieces import Piece

HELD = Binary(-200, {"metric": "150"})


def test_only_free_features_are_fitted_and_they_learn_from_pieces_and_pages() -> None:
    known = [Example(("metric", "rule:aim"), False)] * 9
    piece = Piece("results", 1, "Tides", "Notes", "It fell from 9 to 3.", True)
    weights = fit("results", HELD, known, [(piece, [("plain",), ("plain", "told:went")])] * 9)
    assert set(weights) == {"rule:aim", "told:went"}
    assert weights["rule:aim"] < 0 < weights["told:went"]


def test_of_a_piece_that_says_so_only_the_likeliest_counts() -> None:
    piece = Piece("results", 1, "Tides", "Notes", "It fell from 9 to 3 in 2019.", True)
    found = [("metric", "told:went"), ("plain", "rule:date")]
    weights = fit("results", HELD, [], [(piece, found)] * 9)
    assert weights["told:went"] > 0
    assert weights["rule:date"] == 0


def test_of_a_piece_that_says_nothing_all_that_looks_so_counts() -> None:
    piece = Piece("results", 1, "Tides", "Notes", "Stops when it is under 3.", False)
    weights = fit("results", HELD, [], [(piece, [("metric", "told:went"), ("plain", "told:found")])] * 9)
    assert weights["told:went"] < 0
    assert weights["told:found"] < 0
