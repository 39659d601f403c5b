"""Where the outcome of a metric may stand."""

from __future__ import annotations

from tests.rules.judged import found


def test_what_changed_may_stand_on_the_line_of_the_metric() -> None:
    told = "# Tides\n\nA classifier predicts which ships run aground.\n\n## Results\n\n"
    page = told + "The model reaches an AUC of 0.91. {}\n"
    assert "IMP204" in found(page.format("The table reaches 0.74."))
    assert "IMP204" not in found(page.format("Groundings fell from 12 to 5 a month."))


def test_the_line_the_column_and_the_words_are_those_of_the_row_that_is_quoted() -> None:
    page = (
        "# Churn\n\nA classifier predicts which customers leave.\n\n## Results\n\n"
        "| method | recall | AUC |\n|---|---|---|\n"
        "| contract-end rule | 0.12 | 0.58 |\n| logistic regression | 0.33 | 0.74 |\n| XGBoost | 0.79 | 0.79 |\n"
    )
    told = found(page)["IMP204"]
    row = page.splitlines()[told.line - 1]
    assert f"“{told.excerpt}”" in told.message
    assert told.excerpt.startswith("XGBoost ")
    assert row.startswith("| XGBoost |")
    at = row.index("0.79") if "recall" in told.excerpt else row.rindex("0.79")
    assert told.column == at + 1
