"""What IMP104 says of the sentence that opens a page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from impactlint.findings import Severity
from impactlint.reading.model import Evidence, Kind
from impactlint.rules import by_key
from impactlint.rules.base import Context, Report
from tests.reading.pages import reading_of
from tests.rules.judged import found

STACK = "\n\n## Stack\n\nGo and NATS run on one small server in the office.\n"


def reports_on(opening: str, confidence: float, technologies: frozenset[str] = frozenset()) -> list[Report]:
    """What IMP104 says of a page whose opening is read as technology, more or less surely."""
    reading = reading_of(f"# Tide table\n\n{opening}{STACK}")
    reading = replace(reading, technology_opening=Evidence(line=3, column=1, text=opening, confidence=confidence))
    rule = by_key("IMP104")
    assert rule
    return list(rule.check(reading, Context(technologies=technologies)))


@pytest.mark.parametrize(
    ("opening", "confidence", "severity"),
    [
        ("A PyTorch implementation of a network for high water.", 0.95, None),
        ("A PyTorch implementation of a network for high water.", 0.89, Severity.ADVICE),
        ("A recurrent network with two layers and a gate.", 0.95, Severity.ADVICE),
    ],
)
def test_a_tool_by_name_makes_it_a_warning(opening: str, confidence: float, severity: Severity | None) -> None:
    (report,) = reports_on(opening, confidence)
    assert report.severity == severity


@pytest.mark.parametrize(
    ("opening", "confidence"),
    [
        ("A recurrent network with two layers and a gate.", 0.89),
        ("https://tides.example.org (React, Flask)", 0.95),
        ("A PyTorch implementation of a network for high water.", 0.8),
        ("Here is a README for your PyTorch project:", 0.95),
    ],
)
def test_nothing_is_said_in_doubt(opening: str, confidence: float) -> None:
    assert not reports_on(opening, confidence)


def test_the_tool_is_in_sight_in_a_long_sentence() -> None:
    opening = "A system for a harbour that is small, far from everything and hard to reach by ship or by road, " * 2
    (report,) = reports_on(f"{opening}written in Tidelang.", 0.95, frozenset({"Tidelang"}))
    assert "Tidelang" in report.message


@pytest.mark.parametrize(
    ("opening", "rest"),
    [
        ("A PyTorch and FastAPI implementation of a tide model with Docker.", "name the tools"),
        ("Implementation of a neural network built from the ground up, trained on tides.", "say how it is made"),
    ],
)
def test_an_opening_without_tools_is_not_told_to_name_them(opening: str, rest: str) -> None:
    finding = found(f"# Tide nets\n\n{opening}\n\n## Usage\n\nRun it.\n").get("IMP104")
    assert finding
    assert rest in finding.help


def test_the_code_of_a_paper_need_not_name_its_tools_as_an_error() -> None:
    cited = "\n\n## Citation\n\n```\n@inproceedings{tide, title={Tides}}\n```\n"
    told = "This repository contains the implementation, experiments and supporting materials of our paper on tides."
    assert found(f"# Tide nets\n\n{told}{cited}").get("IMP104") is None


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        (
            """# Meal planner

A React and Node.js app that cut the time for checking a recipe from 9 minutes to 4 seconds.
""",
            "project",
        ),
        (
            """# mealpy

Python bindings for the Meals API, written in Rust with PyO3.

## Installation

Run `pip install mealpy`.
""",
            "library",
        ),
    ],
    ids=["result in the same breath", "library that joins two technologies"],
)
def test_an_opening_that_names_tools_may_say_enough(page: str, kind: Kind) -> None:
    assert "IMP104" not in found(page, kind)
