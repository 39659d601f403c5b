"""Where a page without a measured result is asked for one, and in which words."""

from __future__ import annotations

import pytest

from impactlint.config.defaults import default_settings
from impactlint.engine import judge
from impactlint.restructure.ask import scaffold
from tests.reading.pages import reading_of
from tests.rules.judged import found

PAGE = "# Tide table\n\nSailors run aground because the printed table is a day old.\n\n## {}\n\n{}\n\n## Stack\n\nGo.\n"


@pytest.mark.parametrize(
    ("body", "asked"),
    [
        ("![the tide](tide.png)\n\n![the pier](pier.png)", "What do the pictures show: which number?"),
        ("![the tide](tide.png)", "What does the picture show: which number?"),
        ("Everything is documented in tide.ipynb.", "Which number came out in the notebook?"),
        ("The new table made groundings far less likely.", "How large is what came out, and compared with what?"),
    ],
)
def test_what_stands_in_place_of_a_number_is_asked_for_it(body: str, asked: str) -> None:
    reading = reading_of(PAGE.format("📊 Results", body))
    finding = next(one for one in judge(reading, default_settings()) if one.rule == "IMP201")
    assert finding.help.startswith(asked)
    assert asked in scaffold(reading, frozenset({"IMP201"}))


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("An analysis of sales, with queries, trends and insights from a survey of six shops.", True),
        ("An app that sorts the pages of a web site by date.", False),
    ],
)
def test_an_analysis_that_shows_charts_is_asked_for_their_number(told: str, *, asked: bool) -> None:
    page = f"# Sorter\n\n{told}\n\n## Screenshots\n\n![all by month](sorted.png)\n\n## Files\n\nSix of them.\n"
    finding = found(page).get("IMP201")
    assert finding
    assert finding.line == 1
    assert ("pictures" in finding.help) == asked


@pytest.mark.parametrize(
    ("headings", "line"),
    [
        (("Feature importance", "Model evaluation"), 9),
        (("Evaluation metrics", "Key insights"), 9),
        (("Feature importance", "Tides by the hour"), 1),
        (("Experiment configuration", "Tides by the hour"), 1),
    ],
)
def test_a_result_is_asked_for_where_a_reader_looks_for_it(headings: tuple[str, str], line: int) -> None:
    parts = "".join(f"\n## {heading}\n\nIt matters which of the gauges stands where.\n" for heading in headings)
    page = f"# Tide table\n\nSailors run aground because the printed table is a day old.\n{parts}"
    finding = found(page).get("IMP201")
    assert finding
    assert finding.line == line


def test_a_page_of_an_app_that_is_shown_is_no_section_on_results() -> None:
    shown = "## Screenshots\n\n### Business insights\n\n![sales](sales.png)\n"
    page = f"# Sorter\n\nAn app that sorts the pages of a web site by date.\n\n{shown}\n## Stack\n\nGo.\n"
    finding = found(page).get("IMP201")
    assert finding
    assert finding.line == 1
