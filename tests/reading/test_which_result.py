"""Which of several numbers is the result that is told: the page's own, and the one that is new."""

from __future__ import annotations

import pytest

from tests.reading.pages import reading_of


def test_a_table_that_begins_with_a_baseline_is_listed_by_it_and_quoted_by_its_own_row() -> None:
    reading = reading_of(
        "# Tide table\n\nSailors run aground.\n\n## Results\n\n| Model | MAE | Accuracy |\n|---|---|---|\n"
        "| Naive | 0.41 | 71 % |\n| Network | 0.12 | 93 % |\n"
    )
    assert [result.line for result in reading.results_by_first_row] == [9]
    assert [result.line for result in reading.results] == [10]


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("The RMSLE is 0.388 on the board, against 0.571 for last week's sales.", "0.388"),
        ("Against 0.571 for last week's sales the RMSLE is 0.388.", "0.388"),
        ("A query takes 40 ms instead of 900 ms.", "40 ms"),
        ("The alarm finds 96 % of the leaks; the rules it replaced found 71 %.", "96 %"),
        ("It answers in 40 ms, compared with 900 ms before.", "40 ms"),
        ("The model has 98% accuracy on the training set and 65% on the validation set.", "65%"),
    ],
)
def test_what_a_result_is_held_against_is_not_the_result(said: str, number: str) -> None:
    (result,) = reading_of(f"# Tides\n\n## Results\n\n{said}\n").results
    assert result.number == number


def test_the_row_that_is_called_as_the_page_is_its_own() -> None:
    rows = "| Tool | Time |\n|---|---|\n| oldgrep 1.3 | 118.4 s |\n| **tidegrep 0.4** | **2.6 s** |\n"
    (result,) = reading_of(f"# tidegrep\n\nSearches tables.\n\n## Benchmarks\n\n{rows}").results
    assert result.number == "2.6 s"


def test_the_column_that_is_called_as_the_page_is_its_own() -> None:
    rows = "| Command | oldgrep | tidegrep |\n|---|---|---|\n| count | 118.4 s | 2.6 s |\n"
    (result,) = reading_of(f"# The tidegrep library\n\nSearches tables.\n\n## Benchmarks\n\n{rows}").results
    assert result.number == "2.6 s"


def test_a_column_of_before_is_not_the_result() -> None:
    rows = "| | rules before | with the matcher |\n|---|---|---|\n| bills matched without a person | 46 % | 91 % |\n"
    (result,) = reading_of(f"# Bills\n\nClerks wait.\n\n## Results\n\n{rows}").results
    assert result.number == "91 %"


def test_of_what_a_tool_prints_that_below_the_command_of_the_page_is_told() -> None:
    printed = (
        "Benchmark 1: gzip a\n  Time (mean ± σ):  224.3 ms\n\nBenchmark 2: ./tidezip a\n  Time (mean ± σ):  86.0 ms\n"
    )
    (result,) = reading_of(f"# tidezip\n\nPacks tables.\n\n## Benchmarks\n\n```\n{printed}```\n").results
    assert result.number == "86.0 ms"


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("Last year the wait for a berth was 47 minutes. Now it is 31 minutes.", "31 minutes"),
        ("Sorting the catch took 52 minutes by hand. The planner needs 9 minutes.", "9 minutes"),
        ("Previously the error was 12.4 %. With the new gauge it is 8.1 %.", "8.1 %"),
        ("The baseline has an accuracy of 71 %. The network reaches 88 %.", "88 %"),
        ("The network reaches an accuracy of 88 %. A coin reaches 50 %.", "88 %"),
    ],
)
def test_how_it_is_now_is_the_result_and_not_how_it_was(said: str, number: str) -> None:
    (result,) = reading_of(f"# Tides\n\n## Results\n\n{said}\n", kind="project").results
    assert result.number == number


def test_how_it_was_is_told_where_nothing_else_is() -> None:
    (result,) = reading_of("# Tides\n\n## Results\n\nThe old rule had an accuracy of 71 %.\n", kind="project").results
    assert result.number == "71 %"
