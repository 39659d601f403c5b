"""Words that would make a rule speak, or be silent, where they mean something else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from impactlint.document import from_text, parse
from impactlint.reading import read
from impactlint.rules.shared.exemptions import introduces_its_author
from impactlint.rules.shared.praise import CERTAIN_CLAIM
from tests.rules.judged import STACK, found, severity


def test_less_sure_praise_is_advice() -> None:
    levels = {
        (finding.severity.label, finding.confidence >= CERTAIN_CLAIM)
        for said in ("It scales well.", "It is blazing fast and highly accurate.", "A robust tool for tides.")
        if (finding := found(f"# Tides\n\n{said}\n").get("IMP203"))
    }
    assert levels <= {("advice", False), ("warning", True)}
    assert ("warning", True) in levels


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
    reading = replace(read(parse(from_text(text, "README.md"))), leading=0.9)
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
    assert severity("IMP201", said + STACK) in ("warning", "error")


@pytest.mark.parametrize(
    "said",
    [
        "Monthly churn rate fell from 8.1 % to 5.2 %.",
        "It cut missing invoices by 41 %.",
        "It beats the baseline by 12 %.",
    ],
)
def test_a_change_is_reached_whatever_it_is_a_change_of(said: str) -> None:
    need = "# Tides\n\nSailors waste hours because the table is a day old.\n\n"
    assert "IMP102" in found(f"{need}## Architecture\n\nA service in Go reads the gauge.\n\n## Results\n\n{said}\n")


def test_the_title_of_a_page_on_pictures_hides_no_result() -> None:
    text = "# Tide pictures\n\nGroundings fell by 41 %.\n\n## Evaluation results\n\n![error by hour](error.png)\n"
    assert "IMP207" in found(text)


def test_versions_and_papers_below_praise_back_nothing() -> None:
    for said in ("It needs Python 3.11.", "Results are ranked by relevance.", "See arXiv 2004.12832."):
        assert "IMP203" in found(f"# Tides\n\nA blazing fast forecast of tides. {said}\n")


def test_what_changed_may_stand_on_the_line_of_the_metric() -> None:
    told = "# Tides\n\nA classifier predicts which ships run aground.\n\n## Results\n\n"
    page = told + "The model reaches an AUC of 0.91. {}\n"
    assert "IMP204" in found(page.format("The table reaches 0.74."))
    assert "IMP204" not in found(page.format("Groundings fell from 12 to 5 a month."))


def test_a_game_that_somebody_made_is_played() -> None:
    assert severity("IMP101", "# Frog Hop\n\nA tiny platform game I made in Godot during a weekend." + STACK) is None
