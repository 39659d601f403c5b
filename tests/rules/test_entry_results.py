"""What counts as the result of an entry, and what only sounds like one."""

from __future__ import annotations

import pytest

from impactlint.rules.shared.entry_content import has_result, results_told
from tests.rules.portfolios import left_of, page, with_results


@pytest.mark.parametrize(
    "said",
    [
        "About 40 people open it each week.",
        "60 cyclists use it.",
        "It is used by 12 growers.",
        "It saves the office two hours a week.",
        "It replaced a monthly Excel report.",
        "Since May it replaces the hand-written list of the harbour office.",
        "It took the place of two weekly meetings.",
        "I never measured its effect.",
        "I didn't measure its effect.",
        "Its effect was never measured.",
        "Nothing was measured.",
        "The harbour office uses it; nothing was measured.",
        "I have no numbers on its use.",
    ],
)
def test_an_entry_that_answers_honestly_is_not_asked_again(said: str) -> None:
    assert left_of(said) == []


@pytest.mark.parametrize(
    "said",
    [
        "",
        "Missing values were replaced with the median.",
        "I replaced the missing rows by the mean of the list.",
        "Could be used to replace the monthly report.",
        "The data hold 60 cyclists.",
        "People use it.",
        "Three scripts use it.",
        "It is used by two models.",
        "The height was measured by two gauges.",
        "Wind is not measured at night.",
    ],
)
def test_what_tells_of_the_work_answers_nothing(said: str) -> None:
    assert left_of(said) == [13]


def test_an_admission_is_no_result() -> None:
    text = with_results(1, 3).rstrip()
    reading = page(f"{text} Nothing was measured.\n", "portfolio")
    assert [has_result(reading, entry, results_told(reading)) for entry in reading.entries] == [True, False, False]


def test_a_number_that_may_be_a_result_clears_an_entry() -> None:
    text = """# Projects

- [Queue sign](queue/): a sign that tells how long the queue is; 40% shorter waits.
- [Bus board](bus/): placed 5th place of 35 teams with a board beside the stop.
- [Tide table](tide/): tells fishers when to leave the harbour in the morning.
"""
    reading = page(text, "portfolio")
    assert [has_result(reading, entry, results_told(reading)) for entry in reading.entries] == [True, True, False]


def test_an_entry_that_is_told_with_its_result_elsewhere_on_the_page_has_one() -> None:
    text = """# Projects

**Tide table** (harbour gauges): for fishers, built in one winter. Late departures
fell by 31 % at four harbours. The write-up has the rest.

| Project | Data |
|---|---|
| [01: Tide table](tide/) | Gauges of the harbour office |
| [02: Bird count](birds/) | Calls from four meadows |

## Case 3: Frost warning

Growers lost 31 % less of their harvest; accuracy 0.91 on two held-out winters.

## All

- [Frost warning](frost/): a warning for growers.
"""
    reading = page(text, "portfolio")
    told = {
        entry.title.removeprefix("01: ").removeprefix("02: "): has_result(reading, entry, results_told(reading))
        for entry in reading.entries
    }
    assert told["Tide table"]
    assert not told["Bird count"]
