"""What IMP101 takes for a problem, and how severely it misses one."""

from __future__ import annotations

import pytest

from tests.rules.judged import STACK, found, severity


def test_a_missing_problem_is_an_error_and_a_task_makes_it_a_warning() -> None:
    assert (
        severity("IMP101", "# Tide table\n\nA neural network for high water, trained on ten years." + STACK) == "error"
    )
    assert severity("IMP101", "# Tide table\n\nThis tool forecasts high water at the pier." + STACK) == "warning"


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("This project predicts whether a customer will churn with machine learning on a public data set.", True),
        ("Card fraud is a major trouble of small banks.", False),
        ("This project predicts churn, because the team cannot tell who leaves and loses customers.", False),
    ],
)
def test_the_name_of_what_is_predicted_is_no_need(said: str, *, asked: bool) -> None:
    told = found(f"# Churn radar\n\n{said}{STACK}").get("IMP101")
    assert bool(told and told.message.startswith("The nearest this page comes to a problem")) == asked


def test_what_is_missing_is_named() -> None:
    told = found(f"# Tide\n\nReads the tide from a camera on the pier.{STACK}")["IMP101"]
    assert told.message.endswith("but not which problem that solves, or for whom.")


def test_a_game_is_not_asked_for_a_problem_as_if_it_were_a_tool() -> None:
    assert "IMP101" not in found(f"# Tide\n\nTide run is a 2D platformer with a moon that pulls the water.{STACK}")


@pytest.mark.parametrize(
    "aside",
    [
        "This is a hackathon project for the autumn of 2021.",
        "Here is the notebook where all of it happens at once.",
        "The 'src' directory contains the code for all of the parts.",
    ],
)
def test_what_says_nothing_of_the_work_is_not_quoted(aside: str) -> None:
    text = f"# Tide\n\n{aside}\n\nReads the tide from a camera on the pier.{STACK}"
    assert "Reads the tide from a camera" in found(text)["IMP101"].message


def test_a_title_that_names_the_task_makes_it_a_warning() -> None:
    said = "A neural network for high water, trained on ten years."
    assert severity("IMP101", f"# Flood detection\n\n{said}{STACK}") == "warning"


def test_where_the_answer_belongs_is_said_where_the_task_is_told_far_down() -> None:
    task = "The objective of this project is to classify images of leaves into 38 classes."
    filler = "".join(f"- [part {number}](#{number})\n" for number in range(20))
    near, far = (
        found(f"# Leaves\n\n{between}## About\n\n{task}{STACK}")["IMP101"] for between in ("", filler + "\n\n")
    )
    assert near.help.endswith("Put the answer before this sentence.")
    assert "under the title, before “About”" in far.help


@pytest.mark.parametrize(
    "said",
    [
        "The study asks which piers flood first.",
        "## Research questions\n\nHigh water at the pier, day by day.",
        "I looked at it to find out how the wind moves the tide.",
        "Printed tables are often suboptimal where the wind moves the tide.",
    ],
)
def test_a_question_to_be_answered_is_a_problem(said: str) -> None:
    assert severity("IMP101", f"# Tides\n\n{said}{STACK}") is None


@pytest.mark.parametrize(
    ("said", "silent"),
    [
        ("Our old script broke at every second pier.", True),
        ("There is no free table for small piers.", True),
        ("Comparing two piers by hand takes an evening. Tide table draws both.", True),
        ("The official table has no offline mode.", True),
        ("It draws curves and has no buttons.", False),
        ("A neural network for high water.\n\nBecause a look at the tide shouldn't take an hour.", True),
        ("A neural network for high water. Trained on ten years.", False),
    ],
)
def test_a_page_that_opens_with_trouble_tells_a_problem(said: str, silent: bool) -> None:
    assert (severity("IMP101", f"# Tides\n\n{said}{STACK}") is None) == silent


@pytest.mark.parametrize(
    ("said", "silent"),
    [
        ("As a pilot, I want to know when the water is high, so that I can leave.", True),
        ("| As a ... | I want to ... |\n|---|---|\n| pilot | know when the water is high |", True),
        ("| Name | Port |\n|---|---|\n| pilot | as a number |", False),
    ],
)
def test_user_stories_tell_who_needs_what(said: str, *, silent: bool) -> None:
    assert (severity("IMP101", f"# Tides\n\nA table of tides for the web.\n\n{said}{STACK}") is None) == silent


def test_a_list_of_aims_that_comes_late_is_no_error() -> None:
    told = "The main objectives of this project are:\n\n- Find the piers that flood first\n- Identify costly tides\n"
    assert severity("IMP101", f"# Tides{STACK}\n## Project objectives\n\n{told}") == "warning"
    need = "Pilots lose hours because they cannot tell when the water is high."
    assert severity("IMP101", f"# Tides{STACK}\n## Problem\n\n{need}\n") == "error"


@pytest.mark.parametrize(
    "said",
    [
        "Existing tide models suffer from too few gauges.",
        "No table of this coast exists anywhere.",
        "There are no gauges beyond the pier.",
    ],
)
def test_what_others_cannot_do_is_a_problem(said: str) -> None:
    page = "# Tide nets\n\nA neural network for high water. {}\n\n## Stack\n\nGo, NATS and PostgreSQL on a server.\n"
    assert found(page.format("It is trained on ten years.")).get("IMP101")
    assert found(page.format(said)).get("IMP101") is None


QUESTIONS = "## Research questions\n\n| Question | Test |\n|---|---|\n| Do gold cards cost more? | Mann-Whitney |\n\n"


@pytest.mark.parametrize(
    ("early", "late", "reported"),
    [("", "## The problem", True), (QUESTIONS, "## The problem", False), ("", "## Who it is for", False)],
)
def test_no_problem_is_late_behind_questions_or_in_a_part_on_readers(early: str, late: str, *, reported: bool) -> None:
    told = "Shop owners struggle to see which customers are about to leave, and lose 400 EUR with each."
    finding = found(f"# Cards\n\nThis compares cards.\n\n{early}{STACK}\n\n{late}\n\n{told}\n").get("IMP101")
    assert reported == (finding is not None and "before learning" in finding.message)


TASK = """# Leaf classifier

The objective of this project is to classify images of leaves into 38 classes.

## Results

The model reaches an accuracy of 91 % on the test set.
"""


def test_only_a_task_is_a_warning_where_it_is_told() -> None:
    finding = found(TASK)["IMP101"]
    assert (finding.line, finding.severity.label) == (3, "warning")
