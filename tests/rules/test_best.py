"""The best number of a table of models, where it is known which is."""

from __future__ import annotations

import pytest

from impactlint.rules.best import best_in_table
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
"""


@pytest.mark.parametrize(
    ("things", "metric", "best"),
    [
        ("Model", "MAPE", "LightGBM MAPE: 16.7 %"),
        ("Model", "Accuracy", ""),
        ("Model", "Accuracy loss", ""),
        ("Model", "MAPE (train)", ""),
        ("Model", "Score", ""),
        ("Harbour", "MAPE", ""),
    ],
)
def test_the_best_row_of_a_column_that_says_what_is_better(things: str, metric: str, best: str) -> None:
    reading = reading_of(TABLE.format(things, metric))
    result = next(found for found in reading.results if found.line == 9)
    assert best_in_table(reading, result) == best


def test_a_result_in_a_sentence_has_no_table() -> None:
    reading = reading_of("# Tide table\n\n## Results\n\nThe model reaches an accuracy of 93 % on the test set.\n")
    assert best_in_table(reading, reading.results[0]) == ""
