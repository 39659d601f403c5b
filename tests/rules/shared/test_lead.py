"""What of the top of a page is a sentence, and where an answer belongs."""

from __future__ import annotations

import pytest

from impactlint.rules.shared.lead import first_prose, opening, sentences_in_lead, where_to_answer
from tests.reading.pages import reading_of

LEAD = """# Title

[![badge](b.svg)](x) [docs](https://example.org/docs) | [home](https://example.org)

Ada Lovelace, Grace Hopper, Katherine Johnson

{}

## Installation

Run `make`.
"""


def test_badges_and_bars_of_links_are_no_sentence() -> None:
    assert (
        sentences_in_lead(reading_of(LEAD.format("").replace("Ada Lovelace, Grace Hopper, Katherine Johnson", "")))
        == []
    )
    assert [unit.line for unit in sentences_in_lead(reading_of(LEAD.format("It finds leaks in water pipes.")))][-1] == 6


def test_the_first_sentence_is_no_list_of_names() -> None:
    assert first_prose(reading_of(LEAD.format("It finds leaks in water pipes."))) == (
        7,
        "It finds leaks in water pipes.",
    )


def test_a_summary_right_under_the_title_is_the_opening() -> None:
    text = "# Title\n\n## Overview\n\nIt finds leaks in water pipes.\n\n## Usage\n\nRun it.\n"
    assert [unit.text for unit in opening(reading_of(text))] == ["It finds leaks in water pipes."]
    assert opening(reading_of(text.replace("## Overview", "## Installation"))) == []


def test_an_answer_belongs_before_the_next_heading() -> None:
    page = "# Tide table\n\nSailors run aground: the printed table is a day old.\n\n## Results\n\nFar fewer do.\n"
    assert where_to_answer(reading_of(page)) == "under the title, before “Results” (line 5)"
    assert where_to_answer(reading_of("# Tide table\n\nHigh water.\n")) == "under the title"


@pytest.mark.parametrize(
    ("top", "line"),
    [
        ("# Tide table\n### High water at the pier\n\n## Usage", 4),
        ('<h1 align="center">Tide table</h1>\n<h3 align="center">High water at the pier</h3>\n\n<h2>Usage</h2>', 4),
        ("# Tide table\n\n**High water at the pier**\n\nFor pilots.\n\n## Usage", 7),
        ("# Tide table\n\n**High water at the pier**\n\n![A pier](pier.png)\n\n# Usage", 7),
        ("# Tide table\n\n### When the water is high\n\n**At the pier of your town**\n\n## Usage", 7),
        ("# Tide table\n\nFor pilots.\n\n**(The film shows how)**\n\n## Usage", 7),
        ("# Tide table\n\nFor pilots.\n\n<h4>Demo · Documentation</h4>\n\n## Usage", 7),
    ],
    ids=["subtitle", "html", "tagline", "tagline above a part as high as the title", "both", "aside", "bar of links"],
)
def test_an_answer_belongs_before_a_section_and_no_subtitle(top: str, line: int) -> None:
    assert where_to_answer(reading_of(f"{top}\n\nRun it.\n")) == f"under the title, before “Usage” (line {line})"


@pytest.mark.parametrize(
    ("top", "named"),
    [
        ("# Tide table\n\n**Overview**\n\nHigh water.\n\n## Usage", "“Overview” (line 3)"),
        (
            "# Tide table\n\nTells when the water is high.\n\n**At the pier of your town**\n\nDaily.\n\n## Usage",
            "“At the pier of your town” (line 5)",
        ),
        ("# Tide table\n\n## How the table is made\n\nBy hand.\n\n## Usage", "“How the table is made” (line 3)"),
        ("# Tide table\n\n## How the table is made\n\nBy hand.\n\n# Usage", "“How the table is made” (line 3)"),
    ],
    ids=["a part of a page", "behind a sentence", "as high as the next", "lower than the next, not bold"],
)
def test_a_heading_that_begins_a_section_is_no_subtitle(top: str, named: str) -> None:
    assert where_to_answer(reading_of(f"{top}\n\nRun it.\n")) == f"under the title, before {named}"
