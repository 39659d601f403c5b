"""Pages that are asked for nothing, or more mildly."""

from __future__ import annotations

from dataclasses import replace

import pytest

from impactlint.config.defaults import default_settings
from impactlint.document import from_text, parse
from impactlint.engine import judge
from impactlint.findings import Severity
from impactlint.reading import read
from impactlint.reading.model import Hints, Reading
from impactlint.rules.base import Report
from impactlint.rules.shared.exemptions import UNSURE, capped, introduces_its_author
from impactlint.rules.shared.thresholds import LIKELY_PROJECT, MAYBE_PROJECT, SURE_PROJECT
from tests.rules.judged import STACK, found, severity

LATE = "\n\nHigh water at the pier, day by day.\n\n## Architecture\n\nGo and NATS.\n\n## Results\n\nAccuracy: 93 %\n"


def test_a_page_of_data_sets_is_asked_for_neither() -> None:
    text = f"# Tides\n\nThis repository {{}} of tides, piers and gauges.\n\n## Columns\n\nOne for each pier.{STACK}"
    assert severity("IMP201", text.format("holds various data sets")) is None
    assert severity("IMP201", text.format("holds a forecast")) is not None


def test_a_library_is_not_asked_unless_it_praises_itself() -> None:
    text = "# tidetable\n\n{}High water at the pier, day by day.\n\n## Install\n\n    pip install tidetable\n"
    assert severity("IMP101", text.format(""), "library") is None
    assert severity("IMP201", text.format(""), "library") is None
    assert severity("IMP201", text.format("Blazing fast and robust. "), "library") == "warning"


@pytest.mark.parametrize("said", ["No experiments have been run yet.", "No evaluation results exist yet."])
def test_what_has_not_been_run_is_not_asked_for_a_result(said: str) -> None:
    text = "# Tides\n\nPilots miss high water, and their ships wait. {}" + STACK
    assert severity("IMP201", text.format("")) is not None
    assert severity("IMP201", text.format(said)) is None


def test_made_to_practise_means_advice_and_a_question_of_its_own() -> None:
    finding = found("# Tide network from scratch\n\nA neural network, trained on the tides of one pier." + STACK)[
        "IMP201"
    ]
    assert finding.severity.label == "advice"
    assert finding.help.startswith("Does it reach what a well-known library reaches")


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
    made_up = "# Tides\n\nA neural network, trained on synthetic tide data." + STACK + MEASURED
    assert severity("IMP201", made_up) == "warning"


def test_a_page_of_no_known_kind_is_asked_most_gently() -> None:
    said = "# Tides\n\nA neural network for the tide at the pier." + STACK
    assert (severity("IMP201", said), severity("IMP201", said + MEASURED)) == ("advice", "error")


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("# Tides\n\nA modern portfolio website for my work.\n", True),
        ("# Tides\n\nPersonal portfolio, deployed every night.\n", True),
        ("# My Data Portfolio\n\n## Technologies\n\n- React\n", True),
        ("# Tides\n\nFull stack developer, and a swimmer.\n", True),
        ("# Tides\n\nSoftware developers, read this first.\n", False),
        ("# Tides\n\nA project of my portfolio on tides.\n", False),
        ("# Portfolio optimisation\n\nIt weighs shares by their risk.\n", False),
        ("# My Stock Portfolio\n\nIt weighs shares by their risk.\n", False),
        ("# Shares\n\nIt tells the risk of a personal portfolio of shares.\n", False),
    ],
)
def test_the_page_of_somebodys_own_site_is_about_its_author(text: str, *, own: bool) -> None:
    reading = replace(read(parse(from_text(text, "README.md"))), lead_likelihood=0.9)
    assert introduces_its_author(reading) == own


@pytest.mark.parametrize(
    "said",
    [
        "# Eyes\n\nA neural network that detects diabetes at an early stage.",
        "# Wells\n\nA neural network for countries under development.",
        "# Region proposal network\n\nA neural network that finds boats in pictures.",
        "# Sign language interpreter\n\nA neural network that reads the signs of a hand.",
        "# Tides\n\nA neural network. No manual work is needed, and test results are recorded in a file.",
    ],
)
def test_a_word_alone_spares_no_page(said: str) -> None:
    assert severity("IMP201", said + STACK + MEASURED) in ("warning", "error")


def test_a_game_that_somebody_made_is_played() -> None:
    assert severity("IMP101", "# Frog Hop\n\nA tiny platform game I made in Godot during a weekend." + STACK) is None


MEASURED = "\n## Evaluation\n\nThe accuracy is what counts.\n"
"""Names the measure that a result would have, so that it can be asked for."""
PLAIN = f"# Tides\n\nPilots miss high water, and their ships wait.{STACK}"


def so_likely(leading: float, text: str = PLAIN) -> Reading:
    """A page that is so likely a project's."""
    return replace(read(parse(from_text(text, "README.md")), Hints(kind="project")), lead_likelihood=leading)


@pytest.mark.parametrize(
    ("leading", "most"),
    [
        (MAYBE_PROJECT - 0.01, Severity.OFF),
        (MAYBE_PROJECT, Severity.ADVICE),
        (LIKELY_PROJECT, Severity.WARNING),
        (SURE_PROJECT, Severity.ERROR),
    ],
)
@pytest.mark.parametrize("own", [Severity.ADVICE, Severity.WARNING, Severity.ERROR])
def test_less_is_said_the_less_likely_a_page_should_have_what_it_lacks(
    leading: float, most: Severity, own: Severity
) -> None:
    said, reports = capped(own, [Report(1, "m", "Add it.")], so_likely(leading))
    assert len(reports) == (most > Severity.OFF)
    assert said == min(own, most) or not reports


UNLIKELY = [
    ("", True),
    ("\n\nWe built it in the harbour.", False),
    ("\n\n    # we built it in the harbour", True),
    ("\n\nThis project is for pilots.", False),
    ("\n\nOne pier." * 8 + "\n\nThis project is for pilots.", True),
    ("\n\nIt is the code for the tides paper.", False),
]


@pytest.mark.parametrize(("more", "doubted"), UNLIKELY)
def test_a_page_that_may_be_none_of_a_project_and_does_not_say_so_is_told_of_kind(more: str, *, doubted: bool) -> None:
    text = PLAIN.replace("wait.", f"wait.{more}")
    said, (report,) = capped(Severity.WARNING, [Report(1, "m", "Add it.")], so_likely(MAYBE_PROJECT, text))
    assert said is Severity.ADVICE
    assert report.help == ("Add it. " + UNSURE if doubted else "Add it.")


def test_only_what_is_missing_is_said_more_mildly() -> None:
    text = PLAIN.replace("wait.", "wait for XX % of them.") + MEASURED
    sure, doubtful, hardly = (
        {one.rule: one.severity.label for one in judge(so_likely(leading, text), default_settings())}
        for leading in (1.0, MAYBE_PROJECT, 0.0)
    )
    assert (sure["IMP201"], doubtful["IMP201"], hardly.get("IMP201")) == ("warning", "advice", None)
    assert sure["IMP206"] == doubtful["IMP206"] == hardly["IMP206"]
