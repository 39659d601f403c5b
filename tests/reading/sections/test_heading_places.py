"""What the place of a heading among the others says of its role."""

from __future__ import annotations

import pytest

from tests.reading.pages import NEED, reading_of, roles_of

ABSTRACT = "## Abstract\n\nHarbours need to know the water a day ahead.\n\n## Methods\n\nWe trained a forest.\n"


@pytest.mark.parametrize(
    "second",
    [
        "## Forecasting the Water of Nine Harbours with XGBoost and SHAP\n\n**Author:** Ada Byron\n\n",
        "### Real-time pipeline for the water of nine harbours\n\nA pipeline for harbours that have no gauge.\n\n",
        "## A small forecast of the water for nine harbours\n\n" + NEED + "\n\n",
    ],
    ids=["a byline under it", "deeper than the next", "a tagline"],
)
def test_a_heading_right_under_the_title_is_a_part_of_it(second: str) -> None:
    assert list(roles_of(f"# Tides\n{second}{ABSTRACT}").values())[:3] == ["title", "title", "summary"]


@pytest.mark.parametrize(
    "second",
    [
        "## Technologies used\n\nPython\n\n",
        "## Architecture of the tide model\n\n![x](x.png)\n\n",
        "## Technology behind the tide table\n\nPython, FastAPI, Docker, Redis\n\n",
        "## Results of the first year\n\n41 % fewer groundings\n\n",
        "## How we measured the forecast\n\n| By | Gauges |\n|---|---|\n| date | 9 |\n\n",
        "### Architecture of the tide service\n\n" + NEED + "\n\n",
        "#### Note for users of version 2\n\n" + NEED + "\n\n",
        "## Your first forecast in five minutes\n\n```sh\ntides\n```\n\n",
        "## A closer look at our data\n\n" + NEED + "\n\n",
        "## Building and running the Docker image\n\n```sh\ndocker build .\n```\n\n",
        f"## The water of nine harbours\n\n{NEED} {NEED}\n\n",
        "**The water of nine harbours**\n\nAda Byron\n\n",
    ],
)
def test_another_heading_under_the_title_is_none(second: str) -> None:
    assert list(roles_of(f"# Tides\n{second}{ABSTRACT}").values())[1] != "title"


KINDS = ("Time Series", "Classification", "Clustering of Ships", "Sentiment")


def numbered(kind: str, word: str = "") -> list[str]:
    """The roles of numbered parts with headings that name none, on a page of some kind."""
    parts = "".join(
        f"## {word}{at:02}. {name} with Python\n\nIt was trained on a year of gauges.\n\n"
        for at, name in enumerate(KINDS, 1)
    )
    reading = reading_of(f"# Work of a year\n\nWhat I made at sea.\n\n{parts}## License\n\nMIT\n", kind=kind)
    return [found.role for found in reading.sections]


@pytest.mark.parametrize("word", ["", "Week ", "Project "])
def test_sections_that_are_numbered_in_a_row_are_the_entries_of_a_portfolio(word: str) -> None:
    assert numbered("portfolio", word) == ["title", *["entry"] * 4, "people"]


def test_those_of_another_page_are_what_they_say() -> None:
    assert numbered("project").count("entry") < len(KINDS)


def test_a_role_from_the_rule_file_stays() -> None:
    page = "# Work\n\n## 1. Tides\n\nA.\n\n## 2. Ships\n\nB.\n\n## 3. Wrecks\n\nC.\n"
    reading = reading_of(page, kind="portfolio", sections={"2. Ships": "data"})
    assert [found.role for found in reading.sections][1:] == ["entry", "data", "entry"]


def test_numbered_steps_of_an_entry_are_none() -> None:
    steps = "".join(
        f"### {at}. {verb} the gauges\n\nWith pandas.\n\n" for at, verb in enumerate(("Load", "Mend", "Fit"), 1)
    )
    page = f"# Work\n\nWhat I made.\n\n## Tide forecast\n\nIt reads gauges.\n\n{steps}## Ship radar\n\nIt sees.\n"
    reading = reading_of(page, kind="portfolio")
    assert [found.role for found in reading.sections if found.level == 3].count("entry") < 3


def test_numbered_parts_about_the_author_are_none() -> None:
    names = ("Tides of a year", "What drives me", "Ships at night", "Where to find me")
    page = "# Work\n\n" + "".join(f"## {at}. {name}\n\nA year at sea.\n\n" for at, name in enumerate(names, 1))
    roles = [found.role for found in reading_of(page, kind="portfolio").sections]
    assert (roles[1], roles[3]) == ("entry", "entry")
    assert "entry" not in (roles[2], roles[4])
