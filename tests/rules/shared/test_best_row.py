"""The best number of a table of models, where it is known which is."""

from __future__ import annotations

import pytest

from impactlint.rules.shared.best_row import best_in_table
from impactlint.rules.shared.headline import own_result, words_for
from tests.reading.pages import reading_of

TABLE = """# Tide table

Sailors run aground because the printed table of the harbour is a day old.

## Results

| {} | {} |
|---|---|
| Prophet | 24.1 % |
| LightGBM | 16.7 % |
| Almanac | n/a |
| Reference: the paper | 3.2 % |
| Dummy | 2.9 % |
"""


@pytest.mark.parametrize(
    ("things", "metric", "best"),
    [
        ("Model", "MAPE", "LightGBM MAPE: 16.7 %"),
        ("Model", "Accuracy", "Prophet Accuracy: 24.1 %"),
        ("Model", "R² loss", ""),
        ("Model", "WAPE", "LightGBM WAPE: 16.7 %"),
        ("Model", "Macro-F1", "Prophet Macro-F1: 24.1 %"),
        ("Model", "Accuracy loss", ""),
        ("Model", "MAPE (train)", ""),
        ("Model", "Score", ""),
        ("Harbour", "MAPE", ""),
    ],
)
def test_the_best_row_of_a_column_that_says_what_is_better(things: str, metric: str, best: str) -> None:
    reading = reading_of(TABLE.format(things, metric))
    result = next(found for found in reading.results if found.line == 9)
    found = best_in_table(reading, result)
    assert (found.text if found else "") == best


@pytest.mark.parametrize(("value", "beaten"), [("2.9 %", True), ("29.1 %", False)])
def test_a_baseline_that_beats_every_model(value: str, *, beaten: bool) -> None:
    # The paper's number is better still: that is what one is held against, not the simplest way.
    table = TABLE.format("Model", "MAPE").replace("| Dummy | 2.9 % |", f"| seasonal_naive | {value} |")
    reading = reading_of(table)
    result = next(found for found in reading.results if found.line == 9)
    found = best_in_table(reading, result)
    assert found
    assert found.beaten is beaten
    words = words_for(reading, 9, "")
    assert (words.quote, words.beaten) == ("“LightGBM MAPE: 16.7 %”", beaten)


def test_of_a_row_the_column_of_data_kept_back_is_quoted() -> None:
    text = """# Tide model

Sailors run aground because the printed table is a day old.

## Results

| Model | OOF AUC | Held-out test AUC |
|---|---|---|
| LightGBM | 0.788 | |
| Ensemble | 0.793 | 0.787 |
"""
    reading = reading_of(text)
    found = best_in_table(reading, next(found for found in reading.results if found.line in (9, 10)))
    assert found
    assert found.text == "Ensemble Held-out test AUC: 0.787"


@pytest.mark.parametrize(
    ("other", "value", "quoted"),
    [("Test samples", "1200", "XGBoost Val F1: 0.83"), ("Test time (s)", "12", None)],
)
def test_a_column_of_another_measure_is_not_quoted_instead(other: str, value: str, quoted: str | None) -> None:
    table = f"| Model | Val F1 | {other} |\n|---|---|---|\n| Ridge | 0.71 | {value} |\n| XGBoost | 0.83 | {value} |\n"
    reading = reading_of(f"# Tide model\n\nSailors run aground.\n\n## Results\n\n{table}")
    found = best_in_table(reading, next(found for found in reading.results if found.line in (9, 10)))
    assert (found.text if found else None) == quoted


def test_the_work_itself_is_quoted_and_not_its_rival() -> None:
    text = """# logsift - search in log files

Searching a day of logs takes a minute, and an incident doesn't wait.

## Results

| Tool | 10 GB log |
|---|---|
| grep | 12.1 s |
| logsift | 1.4 s |
"""
    reading = reading_of(text)
    for result in (reading.results[0], reading.results_by_first_row[0]):
        assert result.line == 10
        found = best_in_table(reading, result)
        assert found
        assert found.text == "logsift 10 GB log: 1.4 s"


def test_the_row_that_the_author_marked_is_the_best_of_a_column_that_doesnt_say() -> None:
    rows = "| Linear regression | 0.459 |\n| XGBoost | 0.415 |\n| **Ensemble** | **0.388** |\n"
    page = "# Tides\n\nSailors run aground.\n\n## Results\n\n| Model | {} |\n|---|---|\n"
    reading = reading_of(page.format("Public LB") + rows)
    found = best_in_table(reading, reading.results[0])
    assert found
    assert found.text == "Ensemble Public LB: 0.388"
    plain = reading_of(page.format("Public LB") + rows.replace("**", ""))
    assert best_in_table(plain, plain.results[0]) is None


def test_the_column_of_the_work_is_quoted_and_not_that_of_a_rival() -> None:
    text = """# logsift - search in log files

Searching a day of logs takes a minute, and an incident doesn't wait.

## Results

| | grep | logsift | awk |
|---|---|---|---|
| 10 GB log | 12.1 s | 1.4 s | 30.2 s |
"""
    reading = reading_of(text)
    found = best_in_table(reading, next(found for found in reading.results if found.line == 9))
    assert found
    assert found.text == "10 GB log logsift: 1.4 s"


@pytest.mark.parametrize(("other", "best"), [("test", "test Accuracy: 86.9 %"), ("Prophet", "")])
def test_of_parts_of_the_data_the_one_kept_back_is_quoted(other: str, best: str) -> None:
    page = (
        "# Berth finder\n\nSkippers look for a free berth by radio.\n\n## Results\n\n| split | Accuracy |\n|---|---|\n"
        f"| validation | 88.2 % |\n| {other} | 86.9 % |\n"
    )
    reading = reading_of(page)
    found = best_in_table(reading, reading.results[0])
    assert (found.text if found else "") == best


def test_a_result_in_a_sentence_has_no_table() -> None:
    reading = reading_of("# Tide table\n\n## Results\n\nThe model reaches an accuracy of 93 % on the test set.\n")
    assert best_in_table(reading, reading.results[0]) is None


def test_what_would_have_happened_is_no_result_to_lead_with() -> None:
    text = """# Alarm threshold

Nurses hear alarms all night and stop listening.

## How it is built

A service in Go reads the monitors and a small network decides which alarm is worth a bell; it runs on every ward.

## Results

Ringing for everything would have cost $14,221 a month on the test ward.

The network catches 91 % of the real alarms, against 64 % with the old rule.
"""
    own = own_result(reading_of(text))
    assert own is not None
    assert own.line == 13


def test_how_long_training_took_is_told_only_where_the_row_has_no_other_result() -> None:
    table = "## Results\n\n| Size | Test accuracy | Training time (s) |\n|---|---|---|\n| 30 | 81.98% | ~273s |\n"
    page = f"# Berth finder\n\nSkippers look for a free berth by radio.\n\n{table}"
    assert [result.number for result in reading_of(page).results] == ["81.98%"]
    alone = page.replace("Test accuracy | ", "").replace("81.98% | ", "").replace("|---|---|---|", "|---|---|")
    assert [result.number for result in reading_of(alone).results] == ["~273s"]


def test_a_number_in_bold_and_in_code_is_the_best_as_well() -> None:
    table = TABLE.format("Model", "Skill").replace("16.7 %", "**`16.7 %`**")
    reading = reading_of(table)
    told = next(found for found in reading.results if found.line == 9)
    best = best_in_table(reading, told)
    assert best is not None
    assert best.text == "LightGBM Skill: 16.7 %"
