"""The title of a page, its first heading, and the line that a message points at."""

from __future__ import annotations

from impactlint.rules.shared import places
from tests.reading.pages import reading_of


def test_a_title_has_a_section_a_line_and_words() -> None:
    page = reading_of("Some words.\n\n# Pump watch\n\nIt warns of pumps that fail.\n\n## Results\n\nIt works.\n")
    title = places.title_section(page)
    assert title is not None
    assert (title.line, places.title_line(page), places.title_of(page)) == (3, 3, "Pump watch")


def test_a_page_without_a_title_has_a_first_heading() -> None:
    page = reading_of("Some words.\n\n## Installation\n\n    pip install pumps\n")
    assert places.title_section(page) is None
    assert (places.title_line(page), places.title_of(page)) == (1, "")
    assert places.first_heading(page) == "Installation"


def test_a_page_without_headings_has_neither() -> None:
    page = reading_of("Some words.\n")
    assert (places.title_of(page), places.first_heading(page), places.title_line(page)) == ("", "", 1)


def test_a_message_points_at_the_section_that_fits_best_or_at_the_title() -> None:
    page = reading_of("# Pump watch\n\nWords.\n\n## Results\n\nIt works.\n\n## Installation\n\nRun it.\n")
    assert places.section_line(page, "usage", "result") == 9
    assert places.section_line(page, "limits", "result") == 5
    assert places.section_line(page, "limits") == 1
