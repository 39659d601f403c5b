"""Ranges, bounds and rough shares."""

from __future__ import annotations

import pytest

from impactlint.rules.shared.amounts import is_range, most_of
from tests.rules.shared.results import result


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("Accuracy: 0.85-0.90", "0.90", True),
        ("ROC-AUC Score: 0.82–0.87", "0.87", True),
        ("AUC ~0.99+", "~0.99+", True),
        ("95%+ precision", "95%+", True),
        ("Accuracy 90+%", "90+", True),
        ("Accuracy: 90+ %", "90+", True),
        ("accuracy 85% to 90%", "90%", True),
        ("Accuracy: 0.87", "0.87", False),
        ("accuracy 0.87 ± 0.02", "0.87", False),
        ("AUC 0.87 (95 % CI 0.85-0.90)", "0.87", False),
        ("Score Range: 35%-85%", "85%", False),
        ("mAP 50-95: 23.4", "23.4", False),
        ("accuracy rose from 0.71 to 0.87", "0.87", False),
    ],
)
def test_ranges_and_bounds_are_no_measurements(text: str, number: str, expected: bool) -> None:
    assert is_range(result(text, number)) == expected


@pytest.mark.parametrize(
    ("number", "most"),
    [
        ("~0.99", 99.5),
        ("95,000", 0.0),
        ("100,000 images", 0.0),
        ("87.5 %", 87.5),
        ("≈ 99 %", 99.5),
        ("~0.9", 95.0),
        ("~98.6 %", 98.65),
        ("0.99", 99.0),
        ("~100 %", 100.0),
        ("12 ms", 0),
    ],
)
def test_a_rough_share_may_have_been_rounded_down(number: str, most: float) -> None:
    assert most_of(result(f"F1 {number}", number)) == pytest.approx(most)
