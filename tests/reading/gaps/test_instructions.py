"""Templates that were never filled in, and pages that tell their readers to write something."""

from __future__ import annotations

import pytest

from impactlint.reading.gaps.instructions import instructions
from impactlint.reading.placeholders import find_placeholders
from tests.reading.pages import page_of

PARTS = {
    "Data": "Provide an overview of the dataset, including its size and features.",
    "Approach": "Describe the methods used, such as regression (e.g. lasso). If applicable, mention any tuning.",
    "Results": "Discuss the performance of each model tested, and any challenges encountered.",
    "Conclusion": "Summarize the key insights gained from the tides.",
}


def page(parts: dict[str, str], *, title: str = "Tide gauge", before: str = "It reads the tides.") -> str:
    return f"# {title}\n\n{before}\n\n" + "\n".join(f"## {heading}\n\n{text}\n" for heading, text in parts.items())


def told(text: str) -> list[str]:
    return list(instructions(page_of(text)).values())


def test_a_template_is_told_by_what_its_parts_tell_to_write() -> None:
    assert told(page(PARTS)) == list(PARTS.values())


def test_each_counts_as_a_placeholder_on_its_line() -> None:
    found = find_placeholders(page_of(page(PARTS, before="The error is XX %.")))
    assert [one.line for one in found] == [3, 7, 11, 15, 19]
    assert found[1].text == PARTS["Data"]


@pytest.mark.parametrize(
    "text",
    [
        "Explain how the model was refined using grid search.",
        "Detail the best-performing model selected in the end.",
        "Highlight actionable insights derived from the data.",
        "Include any visualizations that show the results.",
        "**Outline the steps taken to clean the data.**",
        "Briefly explain why you chose this approach.",
        "Give credit to any people who helped.",
        "Specify the license under which\nyour project is released.",
        "Provide instructions on how to install the project. You can also add screenshots.",
        "State the conclusions reached in the README.",
    ],
)
def test_what_only_a_template_says(text: str) -> None:
    parts = {"Data": PARTS["Data"], "Results": PARTS["Results"], "More": text}
    assert len(told(page(parts))) == 3


def test_once_a_page_is_one_all_that_it_tells_counts() -> None:
    partly = {**PARTS, "Method": "Overview\nPresent the results of the gauge.\nIt stands at the pier, and was cheap."}
    assert told(page(partly))[-1] == "Present the results of the gauge."


def test_two_parts_make_none() -> None:
    assert told(page({"Data": PARTS["Data"], "Results": PARTS["Results"], "Usage": "Run it."})) == []


@pytest.mark.parametrize(
    "text",
    [
        "Describe your changes in the pull request.",
        "Include the error message when you open an issue.",
        "Describe any bug you found in a report.",
        "Describe tables in SQL.",
        "Explain code in plain words.",
        "Add your key to the settings.",
        "Provide a name for your boat.",
        "List attachments of any mail.",
        "Summarize the findings of a paper.",
        "Provide an overview of sales across regions.",
        "Highlight the results of a search.",
        "Include the results that `make report` gave you.",
        "Provide details that you found in [the log](log.md).",
        "Describe the data used. The gauge wrote it down every hour.",
        "Describe the data used.\nThe gauge wrote it down every hour.",
        "- Describe the data used.",
        "> Describe the data used.",
        "```\nDescribe the data used.\n```",
        "Describe the data used.\n\nThe gauge wrote it down every hour.",
        "Describe the data used in any of:\n\n- the log\n- the map",
        "Describe the data used. " + "Explain the model. " * 40,
        "",
    ],
)
def test_what_others_say_as_well(text: str) -> None:
    parts = {"Data": PARTS["Data"], "Results": PARTS["Results"], "More": text}
    assert told(page(parts)) == []


@pytest.mark.parametrize(
    ("title", "before"),
    [
        ("Tide gauge", "Your task is to predict the tides."),
        ("Tide gauge", "In this assignment we look at tides."),
        ("Tide gauge", "You'll learn to read a gauge."),
        ("A template for reports", "Copy it."),
        ("Guide to good reports", "Every part is explained."),
        ("Prompts for reports", "Paste them."),
    ],
)
def test_what_is_told_to_readers(title: str, before: str) -> None:
    assert told(page(PARTS, title=title, before=before)) == []


@pytest.mark.parametrize("heading", ["Task 2: tides", "Question 1", "Exercise", "Grading", "Deliverables", "Homework"])
def test_headings_of_tasks(heading: str) -> None:
    assert told(page({**PARTS, heading: "Look at the tides."})) == []


def test_what_a_template_says_of_guides_makes_it_no_guide() -> None:
    parts = {**PARTS, "Setup": "Provide step-by-step instructions on how to set up the project."}
    assert len(told(page(parts))) == 5


def test_a_page_on_machine_learning_sets_no_tasks() -> None:
    assert len(told(page({**PARTS, "Machine learning pipeline": "It runs at night."}))) == 4


def test_no_headings_no_template() -> None:
    assert told("\n\n".join(PARTS.values())) == []
