"""Where a rule says nothing, or says it more mildly: the page may well be right as it stands."""

from __future__ import annotations

import pytest

from impactlint.document import from_text, parse
from impactlint.reading import read
from impactlint.reading.model import Hints
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


def test_a_page_of_data_sets_is_asked_for_neither() -> None:
    text = f"# Tides\n\nThis repository {{}} of tides, piers and gauges.\n\n## Columns\n\nOne for each pier.{STACK}"
    assert severity("IMP201", text.format("holds various data sets")) is None
    assert severity("IMP201", text.format("holds a forecast")) is not None


def test_a_library_is_not_asked_unless_it_praises_itself() -> None:
    text = "# tidetable\n\n{}High water at the pier, day by day.\n\n## Install\n\n    pip install tidetable\n"
    assert severity("IMP101", text.format(""), "library") is None
    assert severity("IMP201", text.format(""), "library") is None
    assert severity("IMP201", text.format("Blazing fast and robust. "), "library") == "warning"


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


@pytest.mark.parametrize("said", ["No experiments have been run yet.", "No evaluation results exist yet."])
def test_what_has_not_been_run_is_not_asked_for_a_result(said: str) -> None:
    text = "# Tides\n\nPilots miss high water, and their ships wait. {}" + STACK
    assert severity("IMP201", text.format("")) is not None
    assert severity("IMP201", text.format(said)) is None


def test_definitions_line_by_line_are_no_long_sentence() -> None:
    names = ["pier", "water", "wind", "moon", "gauge", "pilot"]
    lines = "\n".join(
        f"{name}: the {name} of the harbour that was seen on the day when the table was made" for name in names
    )
    text = f"# Tides\n\nThe table has six columns:\n{{}}{STACK}"
    assert "IMP502" not in found(text.format(f"{lines}."))
    assert "IMP502" in found(text.format(f"{lines.replace(':', '')}."))


@pytest.mark.parametrize(
    ("said", "silent"),
    [
        ("It is used by some 300 schools.", True),
        ("Forty harbours know it, and two authorities rely on it.", True),
        ("The table saves every pilot half an hour.", True),
        ("It paid for itself in the first spring.", True),
        ("It is used by the pilots of the harbour.", False),
        ("It uses two models and saves them once an hour.", False),
    ],
)
def test_words_on_use_and_savings_are_results(said: str, silent: bool) -> None:
    text = f"# Tides\n\nPilots miss high water, which costs them a day.\n\n{said}{STACK}"
    assert (severity("IMP201", text) is None) == silent


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


def test_made_to_practise_means_advice_and_plain_questions() -> None:
    finding = found("# Tide network from scratch\n\nA neural network, trained on the tides of one pier." + STACK)[
        "IMP201"
    ]
    assert finding.severity.label == "advice"
    assert finding.help.startswith("How well does it work, or what did it change")


def test_a_portfolio_is_asked_for_the_numbers_of_its_best_entries() -> None:
    text = "# Projects\n\n## Tides\n\nA forecast of tides.\n\n## Gulls\n\nA counter of gulls.\n"
    finding = found(text, "portfolio")["IMP201"]
    assert finding.severity.label == "advice"
    assert "which number for each?" in finding.help


def test_only_a_section_of_results_is_the_place_for_one() -> None:
    text = "# Tides\n\nSailors run aground.\n\n## {}\n\nIt works on all days that we looked at.\n"
    assert "“Results” holds" in found(text.format("Results"))["IMP201"].message
    assert "on the page" in found(text.format("Colours of the buoys"))["IMP201"].message


def test_praise_under_a_heading_that_names_the_goal_is_a_wish() -> None:
    text = "# Tides\n\nSailors run aground.\n\n## {}\n\nA highly accurate and blazing fast forecast for everybody.\n"
    assert "IMP203" in found(text.format("Features"))
    assert "IMP203" not in found(text.format("Project goals"))


def test_the_same_perfect_score_is_doubted_once() -> None:
    text = "# Tides\n\n## Results\n\nAccuracy: 100%\n\n## Summary of results\n\nAccuracy: 100%\n"
    finding = found(text)["IMP205"]
    assert (finding.line, finding.related) == (5, ())


@pytest.mark.parametrize("name", ["R2", "R²", "R-squared"])
def test_a_perfect_r_squared_is_doubted_and_needs_no_other_number_beside_it(name: str) -> None:
    text = f"# Tides\n\nSailors run aground.\n\n## Results\n\n- {name}: 1.00\n"
    assert {"IMP202", "IMP205"} & found(text).keys() == {"IMP205"}
    assert {"IMP202", "IMP205"} & found(text.replace("1.00", "0.87")).keys() == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("    git clone https://github.com/YOUR_USERNAME/tides.git\n", 1),
        ("Fork this repository first.\n\n    git clone https://github.com/YOUR_USERNAME/tides.git\n", 0),
        ("```\n2024-XX-XX 12:00 high water\n```\n", 0),
        ("Measured on 2024-XX-XX.\n", 1),
    ],
)
def test_what_everybody_fills_in_is_no_placeholder(text: str, expected: int) -> None:
    assert ("IMP206" in found(f"# Tides\n\n{text}")) == expected


def test_a_picture_that_cannot_show_is_called_one() -> None:
    text = "# Tides\n\n![build](https://github.com/YOUR_USERNAME/tides/badge.svg)\n"
    assert "the picture doesn't show" in found(text)["IMP206"].message


@pytest.mark.parametrize("said", ["Do you hit the pier when {}? `tides` tells {}.", "{}.It {}."])
def test_two_sentences_are_not_counted_as_one(said: str) -> None:
    half = " ".join(["sea"] * 19)
    assert "IMP502" not in found(f"# Tides\n\n{said.format(half, half)}\n")


def test_a_study_of_what_it_names_may_name_it() -> None:
    text = "# Tides\n\nIt was made to {} the tide. Kafka feeds Airflow, dbt and Snowflake with Docker and Grafana.\n"
    assert "IMP503" in found(text.format("tell"))
    assert "IMP503" not in found(text.format("practise on"))


USERS = "# Tide app\n\nThe app helps managers to order less. {}\n\n## Results\n\nLeftovers fell from 31 % to 12 %.\n"


def test_nobody_is_asked_who_used_made_up_data() -> None:
    assert "IMP404" in found(USERS.format("It reads the gauge."))
    assert "IMP404" not in found(USERS.format("It reads synthetic data."))


def test_the_author_is_somebody_who_benefits() -> None:
    text = (
        "# Tide model\n\n{} at the harbour mouth because the printed tables are always wrong.\n\n"
        "## Results\n\nThe classifier, a neural network trained on images, reaches a recall of 92 % on test data.\n"
    )
    assert "IMP301" in found(text.format("Boats run aground"))
    assert "IMP301" not in found(text.format("I ran aground"))


def test_what_an_assistant_said_is_taken_out() -> None:
    finding = found("# Tides\n\nHigh water, day by day.\n\nWould you like me to add a diagram?\n")["IMP206"]
    assert "pasted unread" in finding.message
    assert finding.help == "Take the line out."


LATE = "\n\nHigh water at the pier, day by day.\n\n## Architecture\n\nGo and NATS.\n\n## Results\n\nAccuracy: 93 %\n"


@pytest.mark.parametrize(("title", "spoken"), [("Tides", True), ("Tides: model card", False)])
def test_the_parts_of_a_card_stand_in_an_order_of_their_own(title: str, *, spoken: bool) -> None:
    assert severity("IMP102", f"# {title}{LATE}") == ("error" if spoken else "advice")
    assert ("IMP101" in found(f"# {title}{LATE}")) == spoken


@pytest.mark.parametrize(
    "said",
    [
        "This is a work in progress.",
        "Status: planning (no code yet).",
        "The readings are lost, so no accuracy or other result is claimed here.",
    ],
)
def test_work_that_has_only_begun_or_claims_nothing_is_not_asked_for_a_result(said: str) -> None:
    assert severity("IMP201", f"# Tides\n\n{said}{STACK}") is None


def test_an_acronym_may_be_spelled_out_below_the_lead() -> None:
    text = "# Tides\n\nThe QZX and the BVK of the pier, day by day.\n\n## {}\n\nRead it on Mondays.\n"
    assert "IMP501" in found(text.format("Usage"))
    assert "IMP501" not in found(text.format("Quay Zenith Xylometer (QZX)"))
    assert "IMP501" not in found(text.format("Qzx by name"))


def test_readers_of_a_paper_find_its_limits_there() -> None:
    lead = "Sailors run aground because the table is a day old."
    text = f"# Tides{{}}\n\n{lead}\n\n## Results\n\nThe model reaches an accuracy of 93 %.\n{{}}"
    cited = text.format("", "\n## Citation\n\n```bibtex\n@article{tides, title={Tides}}\n```\n")
    assert "IMP305" in found(text.format("", ""))
    assert "IMP305" not in found(cited)


@pytest.mark.parametrize(
    "said",
    [
        "Solutions to the weekly assignments of a course on tides.",
        "```sh\nmake\n\n## Results\n\nGroundings fell by 41 %.",
    ],
)
def test_exercises_and_pages_with_lost_parts_lack_nothing(said: str) -> None:
    told = found(f"# Tides\n\n{said}\n")
    assert not {"IMP101", "IMP201"} & set(told)


@pytest.mark.parametrize(
    "title", ["Monkey interpreter", "Game Boy emulator", "Line-following robot", "Test-driven Tetris"]
)
def test_nobody_needs_a_game_or_a_language_of_ones_own(title: str) -> None:
    page = f"![picture](a.png)\n\n# {title}\n\nIt is written in C.{STACK}"
    assert severity("IMP101", page) is None
    assert severity("IMP201", page) == "advice"


def test_an_app_and_made_up_data_are_asked_more_gently() -> None:
    app = "# Tide app\n\nAn app that shows users the tide on a page.\n\n## Features\n\n- login\n- a chat for users\n"
    assert severity("IMP201", app) == "warning"
    assert severity("IMP201", "# Tides\n\nA neural network, trained on synthetic tide data." + STACK) == "warning"


def test_questions_of_the_checklist_wait_for_problem_and_result() -> None:
    text = "# Tides\n\n{}\n\n## Results\n\n{}\n"
    need, result = "Sailors waste hours because the table is a day old.", "Groundings fell by 41 %."
    assert "IMP305" in found(text.format(need, result))
    assert "IMP305" not in found(text.format("A table of tides.", result))
    assert "IMP305" not in found(text.format(need, "It works."))


def test_a_number_right_below_praise_backs_it() -> None:
    text = "# Tides\n\nA blazing fast forecast of tides. {}\n"
    assert "IMP203" in found(text.format("It runs on a phone."))
    assert "IMP203" not in found(text.format("It is at least twice as fast as the printed table."))


def test_the_exact_value_of_a_rough_one_may_stand_elsewhere() -> None:
    text = "# Tides\n\n## Results\n\nThe model reaches an accuracy of 89%+ on most days.\n\n{}\n"
    assert "IMP205" in found(text.format("It is quick."))
    assert "IMP205" not in found(text.format("On the test days the model reaches an accuracy of 89.3 %."))


def test_a_score_whose_errors_were_counted_is_believed() -> None:
    text = "# Tides\n\n## Results\n\nThe model reaches an accuracy of 99.7 % {}.\n"
    assert "IMP205" in found(text.format("on most days"))
    assert "IMP205" not in found(text.format("with only 28 errors"))


def test_a_baseline_is_not_the_first_result() -> None:
    need = "# Tides\n\nSailors waste hours because the table is a day old.\n\n"
    built = "## Architecture\n\nA service in Go reads the gauge.\n\n"
    table = "## Results\n\n| Model | Accuracy |\n|---|---|\n| Baseline (last week) | 71.2 % |\n| Trees | 91.4 % |\n"
    finding = found(need + built + table)["IMP102"]
    assert "91.4" in finding.message
    assert finding.severity.label == "error"


def test_words_in_capitals_side_by_side_are_loud() -> None:
    assert "IMP501" not in found("# Tides\n\nThe NEXT TASK is to read the gauge at the pier of the harbour.\n")


def test_a_lead_of_names_is_long_but_not_dense() -> None:
    names = ", ".join(f"Anna Maria Berg{at}" for at in "abcdefghijklmnop")
    assert "IMP502" not in found(f"# Tides\n\nThis is the code of the paper by {names}.\n")


def test_a_section_of_samples_shows_no_result() -> None:
    text = "# Tides\n\nGroundings fell by 41 %.\n\n## {}\n\n![error by hour](error.png)\n"
    assert "IMP207" in found(text.format("Evaluation results"))
    assert "IMP207" not in found(text.format("Qualitative results"))


@pytest.mark.parametrize(
    ("line", "harm"),
    [
        (
            "[![ci](https://img.example.org/a.svg)](https://github.com/yourusername/tides)",
            "a reader who copies the line",
        ),
        ("![ci](https://github.com/yourusername/tides/a.svg)", "the picture doesn't show"),
    ],
)
def test_a_placeholder_in_a_picture_and_in_the_link_behind_it(line: str, harm: str) -> None:
    assert harm in found(f"# Tides\n\n{line}\n")["IMP206"].message


def test_rows_that_lead_down_the_page_are_no_entries() -> None:
    rows = "".join(f"| [Tide {at}](#tide-{at}) | forecast |\n" for at in range(4))
    parts = "".join(f"## Tide {at}\n\nA forecast of tides. [Code](tide{at}/)\n\n" for at in range(4))
    text = f"# Projects\n\n| Project | Kind |\n|---|---|\n{rows}\n{parts}"
    reading = read(parse(from_text(text, "README.md")), Hints(kind="portfolio"))
    assert [entry.title for entry in reading.entries] == [f"Tide {at}" for at in range(4)]
