"""Light linear models: scores, shares, reasons, and the tables that come with the package."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactlint.reading.linear import (
    TOP_REASONS,
    WEIGHTS,
    Binary,
    Multi,
    logistic,
    models_from,
    parted,
    shipped,
    softmax,
    unpacked,
)
from impactlint.reading.model import Asked, Kind, Role
from impactlint.reading.weights import abbreviations, tables_from

BINARY = Binary(-50, {"a": "100", "b": "-25", "c": "100"})
MULTI = Multi(("x", "y", "z"), [10, 0, -10], {"a": "x50 z-5", "b": "y30"})


def test_a_yes_or_no_adds_up_what_is_there() -> None:
    assert BINARY.score(["a", "b", "unknown"]) == pytest.approx(0.25)
    assert BINARY.score(["a", "a"]) == pytest.approx(1.5)
    assert BINARY.score([]) == pytest.approx(-0.5)
    assert BINARY.probability(["a", "b"]) == pytest.approx(1 / (1 + math.exp(-0.25)))


def test_reasons_are_the_loudest_in_a_fixed_order() -> None:
    reasons = BINARY.reasons(["b", "c", "unknown", "a"])
    assert [(reason.feature, reason.weight) for reason in reasons] == [("a", 1.0), ("c", 1.0), ("b", -0.25)]
    many = Binary(0, {str(number): str(number) for number in range(50)})
    assert [reason.feature for reason in many.reasons(map(str, range(50)))] == ["49", "48", "47", "46", "45"]
    assert TOP_REASONS == 5


def test_several_classes() -> None:
    assert MULTI.scores([]) == [10, 0, -10]
    assert MULTI.scores(["a", "b", "unknown", "b"]) == [60, 60, -15]
    assert MULTI.bias == [10, 0, -10]
    assert [(reason.feature, reason.weight) for reason in MULTI.reasons(["b", "a"], "z")] == [("a", -0.05)]


def test_weights_may_count_in_steps() -> None:
    tens = Multi(("x", "y", "z"), [10, 0, -10], {"a": "x5 z-1", "b": "y3"}, step=10)
    assert tens.scores(["a", "b"]) == [60, 30, -20]
    assert tens.scores_of([(["a"], 0.5)]) == [35, 0, -15]
    assert [(reason.feature, reason.weight) for reason in tens.reasons(["b", "a"], "z")] == [("a", -0.1)]


@given(st.lists(st.integers(-100_000, 100_000), min_size=1, max_size=20))
def test_shares_add_up_and_keep_the_order(scores: list[int]) -> None:
    shares = softmax(scores)
    assert sum(shares) == pytest.approx(1)
    assert shares.index(max(shares)) == scores.index(max(scores))
    assert all(0 <= share <= 1 for share in shares)


@given(st.lists(st.lists(st.integers(-10_000, 10_000), min_size=3, max_size=3), max_size=50))
def test_numbers_that_hold_several_weights_add_up_each_of_them(rows: list[list[int]]) -> None:
    total = sum(weight << 32 * at for row in rows for at, weight in enumerate(row))
    assert list(unpacked(total, 3)) == [sum(column) for column in zip(*rows, strict=True)] or not rows


@given(st.floats(-1e6, 1e6))
def test_logistic_neither_overflows_nor_leaves_its_bounds(score: float) -> None:
    assert 0 <= logistic(score) <= 1
    assert logistic(score) + logistic(-score) == pytest.approx(1)


def test_the_shipped_tables_hold_what_the_reading_needs() -> None:
    from typing import get_args

    models = shipped()
    assert set(models.roles.classes) <= set(get_args(Role))
    assert set(models.kinds.classes) <= set(get_args(Kind))
    assert set(models.thresholds) == {"results", "problems", "claims", "technology", "architecture", "answers"}
    assert set(models.answers.classes) == set(get_args(Asked))
    assert all(0 < threshold < 1 for threshold in models.thresholds.values())
    assert {len(row) for table in models.roles.inherits.values() for row in table} == {len(models.roles.classes)}
    assert shipped() is models


def test_the_shipped_tables_are_whole_numbers_of_known_classes() -> None:
    tables = tables_from(WEIGHTS.read_text(encoding="ascii"))
    for name in ("roles", "kinds"):
        classes = tables[name]["classes"]
        assert len(tables[name]["bias"]) == len(classes)
        short = set(abbreviations(classes))
        for row in tables[name]["weights"].values():
            told = dict(map(parted, row.split()))
            assert set(told) <= short
            assert len(told) == len(row.split())
            assert all(told.values())
    for name in ("results", "problems", "claims", "technology"):
        assert all(int(weight) for weight in tables[name]["weights"].values())


def test_a_table_without_inheritance_loads() -> None:
    tables = tables_from(WEIGHTS.read_text(encoding="ascii"))
    tables["roles"].pop("inherits")
    assert models_from(tables).roles.inherits == {}


def test_a_table_that_was_asked_is_still_the_same_table() -> None:
    asked, fresh = Binary(-50, {"a": "100"}), Binary(-50, {"a": "100"})
    asked.score(["a"])
    assert asked == fresh
