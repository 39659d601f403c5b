"""Which sentence of a page says what the work does, where none says what was wrong without it."""

from __future__ import annotations

import pytest

from impactlint.reading.model import Evidence, Problem
from impactlint.rules.questions.missing_problem import nearest_task, opening_sentence, task_told
from tests.reading.pages import reading_of

PAGE = (
    "# Tide table\n\n{}\n\n## Model\n\nThe focus is on gauges that stand in the open sea.\n\n```sh\nmake tides\n```\n"
)


@pytest.mark.parametrize(
    ("opening", "told"),
    [
        ("This project predicts the height of the tide for each hour.", True),
        ("A web application that predicts high water for a harbour.", True),
        ("This project was made for a course, to predict tides.", False),
        ("Feel free to explore the tides of your harbour.", False),
        ("The sea rises twice a day.", False),
    ],
)
def test_the_opening_tells_the_task_if_it_presents_the_work_by_what_it_does(opening: str, *, told: bool) -> None:
    assert (task_told(reading_of(PAGE.format(opening))) is not None) == told


@pytest.mark.parametrize(("confidence", "line"), [(0.2, 3), (0.6, 7)])
def test_the_opening_is_quoted_unless_another_sentence_is_surely_nearer(confidence: float, line: int) -> None:
    reading = reading_of(PAGE.format("This project predicts the height of the tide for each hour."))
    other = Problem(Evidence(7, 1, "The focus is on gauges that stand in the open sea.", confidence), "weak")
    assert nearest_task(reading, other)[0] == line


def test_a_part_of_an_item_that_is_told_by_its_label_opens_no_page() -> None:
    page = "# Tide bot\n\n- For pilots\n  - {} how high the water stands at the pier now\n"
    assert opening_sentence(reading_of(page.format("Commands: tell"))) is None
    assert opening_sentence(reading_of(page.format("Its commands tell"))) is not None


@pytest.mark.parametrize(
    "opening",
    [
        "Tells students at a university where the tide is low.",
        "Deploys the master branch to the harbour on each push.",
        "The table was created for pilots who wait at the bar.",
    ],
)
def test_those_who_use_it_are_no_occasion(opening: str) -> None:
    told = opening_sentence(reading_of(PAGE.format(f"{opening} It is written in Go.")))
    assert told is not None
    assert told[1].startswith(opening[:20])


@pytest.mark.parametrize(
    "aside",
    [
        "This code was developed for my master thesis at the harbour school. ",
        "<sub>All heights are measured again each night by a gauge.</sub>\n\n",
    ],
)
def test_neither_the_occasion_nor_small_print_opens_the_page(aside: str) -> None:
    opening = opening_sentence(reading_of(PAGE.format(aside + "Tells the height of the tide for each hour.")))
    assert opening is not None
    assert opening[1].startswith("Tells the height")


def test_an_entry_of_a_listing_of_files_opens_no_page() -> None:
    listing = "- /data: explore and prepare the pictures for training\n- run.py: run the agent once\n"
    assert opening_sentence(reading_of(f"# Fire fronts\n\nFiles and folders:\n\n{listing}")) is None


def test_a_result_opens_no_page() -> None:
    page = "# Fraud\n\nThe final rank is 87th place among 6,268 teams.\n\n## Code\n\nRun it.\n"
    assert opening_sentence(reading_of(page)) is None
