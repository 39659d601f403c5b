"""Where the outcome of a metric may stand."""

from __future__ import annotations

from tests.rules.judged import found


def test_what_changed_may_stand_on_the_line_of_the_metric() -> None:
    told = "# Tides\n\nA classifier predicts which ships run aground.\n\n## Results\n\n"
    page = told + "The model reaches an AUC of 0.91. {}\n"
    assert "IMP204" in found(page.format("The table reaches 0.74."))
    assert "IMP204" not in found(page.format("Groundings fell from 12 to 5 a month."))
