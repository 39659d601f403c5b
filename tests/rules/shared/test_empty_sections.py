"""Which parts of a page were never written."""

from __future__ import annotations

import pytest

from impactlint.rules.shared.empty_sections import empty_sections
from tests.reading.pages import reading_of
from tests.timing import takes_less

PAGE = "# Tide table\n\nSailors run aground because the printed table is a day old.\n\n## {}\n\n{}\n\n## Stack\n\nGo.\n"


@pytest.mark.parametrize(
    ("heading", "body", "empty"),
    [
        ("Limitations", "", True),
        ("Limitations", "### Wind\n\nIt knows none.", False),
        ("Limitations", "![map](map.png)", False),
        ("Limitations", "---", True),
        ("Limitations", "[What it can't do](limits.md)\n![pier](pier.png)\n---", False),
        ("Limitations", "Wind\n---", True),
        ("[Live demo](https://example.org)", "", False),
        ("Screenshots ![pier](pier.png)", "", False),
        ("Limitations", "<!-- ask the harbour master -->", False),
        ("Running the Code", "", True),
        ("Quick Example", "---", True),
        ("Setup Instructions", "## Setup\n\nInstall Go.", False),
        ("Thank you for reading", "", False),
        ("Limitations of all tables that are printed a day before", "", False),
    ],
)
def test_a_part_of_the_page_with_nothing_under_its_heading_is_empty(heading: str, body: str, *, empty: bool) -> None:
    found = empty_sections(reading_of(PAGE.format(heading, body)))
    assert [one.heading for one in found] == ([heading] if empty else [])


def test_each_of_several_empty_instructions_is_empty() -> None:
    steps = "## Run the code\n\n### Train the forecast\n### Train the alarm\n### Run the alarm\n\n## Stack\n\nGo.\n"
    found = empty_sections(reading_of(f"# Tide table\n\nSailors run aground.\n\n{steps}"))
    assert [one.heading for one in found] == ["Train the forecast", "Train the alarm", "Run the alarm"]
    begun = steps.replace("### Run the alarm\n", "### Run the alarm\n\n`make alarm`\n")
    assert not empty_sections(reading_of(f"# Tide table\n\nSailors run aground.\n\n{begun}"))


def test_very_many_empty_parts_take_time_in_proportion() -> None:
    assert takes_less(lambda: empty_sections(reading_of("# Tides\n\n" + "## Usage\n" * 4_000)), 4)
