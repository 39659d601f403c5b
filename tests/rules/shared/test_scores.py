"""Scores that are too good, and what makes them believed."""

from __future__ import annotations

import pytest

from impactlint.config.defaults import default_settings
from impactlint.engine import judge
from tests.reading.pages import reading_of
from tests.rules.judged import found


@pytest.mark.parametrize(
    ("said", "reported"),
    [
        ("F1 ~0.99", True),
        ("AUC 1.0", True),
        ("The model is 100% accurate.", True),
        ("Accuracy 90+%", True),
        ("The model is not 100% accurate.", False),
        ("Accuracy: ~95 %", False),
        ("It is 99.7 % right on the test data, with 28 errors out of 8,146 leaves: an accuracy of 99.7 %.", False),
        ("It reaches 99.7 % test accuracy. Grad-CAM confirms that it looks at the leaves.", False),
        ("It reaches 99.7 % test accuracy.", True),
        ("It reaches 100 % test accuracy, with no error in 8,146 leaves.", True),
        ("The accuracy is 99.8 %. We kept 400 leaves aside as test data.", False),
    ],
)
def test_a_score_that_is_too_good_or_a_guess_is_reported(said: str, reported: bool) -> None:
    reading = reading_of(
        f"# Leaf doctor\n\nGrowers lose a field before anybody can name the disease.\n\n## Results\n\n{said}\n"
    )
    found = {finding.rule for finding in judge(reading, default_settings())}
    assert ("IMP205" in found) == reported


def test_a_score_whose_errors_were_counted_is_believed() -> None:
    text = "# Tides\n\n## Results\n\nThe model reaches an accuracy of 99.7 % {}.\n"
    assert "IMP205" in found(text.format("on most days"))
    assert "IMP205" not in found(text.format("with only 28 errors"))
