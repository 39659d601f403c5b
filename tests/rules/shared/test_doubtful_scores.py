"""Which scores are doubted as they stand."""

from __future__ import annotations

import pytest

from tests.rules.judged import found


def test_the_same_perfect_score_is_doubted_once() -> None:
    text = "# Tides\n\n## Results\n\nAccuracy: 100%\n\n## Summary of results\n\nAccuracy: 100%\n"
    finding = found(text)["IMP205"]
    assert (finding.line, finding.related) == (5, ())


def test_what_is_only_programmed_may_be_right_every_time() -> None:
    page = "# Tide puzzle\n\nPlays the daily puzzle of the harbour.\n\n## Results\n\nAccuracy: 100% of 2,315 words{}\n"
    assert "IMP205" not in found(page.format(""))
    assert "IMP205" in found(page.format(", said the model"))


@pytest.mark.parametrize("name", ["R2", "R²", "R-squared"])
def test_a_perfect_r_squared_is_doubted_and_needs_no_other_number_beside_it(name: str) -> None:
    text = f"# Tides\n\nSailors run aground.\n\n## Results\n\n- {name}: 1.00\n"
    assert {"IMP202", "IMP205"} & found(text).keys() == {"IMP205"}
    assert {"IMP202", "IMP205"} & found(text.replace("1.00", "0.87")).keys() == set()


def test_the_exact_value_of_a_rough_one_may_stand_elsewhere() -> None:
    text = "# Tides\n\n## Results\n\nThe model reaches an accuracy of 89%+ on most days.\n\n{}\n"
    assert "IMP205" in found(text.format("It is quick."))
    assert "IMP205" not in found(text.format("On the test days the model reaches an accuracy of 89.3 %."))
