"""Which parts of a page were never written."""

from __future__ import annotations

import pytest

from impactlint.rules.shared.empty_sections import empty_sections
from tests.reading.pages import reading_of

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
