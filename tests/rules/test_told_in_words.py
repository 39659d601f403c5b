"""What a page without a measured result tells all the same, and what it leaves empty."""

from __future__ import annotations

import pytest

from impactlint.config.defaults import default_settings
from impactlint.engine import judge
from impactlint.findings import Finding
from impactlint.restructure.ask import scaffold
from impactlint.rules.shared.empty_sections import empty_sections
from impactlint.rules.shared.lead import place
from impactlint.rules.shared.outcomes import lists_scores, told_in_words
from tests.reading.pages import reading_of


def finding(rule: str, text: str) -> Finding | None:
    return next((one for one in judge(reading_of(text), default_settings()) if one.rule == rule), None)


PAGE = "# Tide table\n\nSailors run aground because the printed table is a day old.\n\n## {}\n\n{}\n\n## Stack\n\nGo.\n"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The new table made groundings far less likely.", True),
        ("Boats that used it left the harbour earlier and drew a higher wage.", True),
        ("Boats that use it should leave the harbour with a lower risk.", False),
        ("Boats are faster now.", False),
        ("All charts are stored in results; higher resolution versions are in another folder.", False),
        ("For every metric of the table, higher values are better.", False),
        ("Run the report to see how the table performs on the latest or a smaller harbour.", False),
        ("We compare a small table with a larger one on three seasons of tides.", False),
        ("Include any charts that show how much better the table became.", False),
        ("Higher water is shown in the following picture of the pier:", False),
        ("The harbour has a pier, a crane and two slipways.", False),
    ],
)
def test_a_sentence_that_tells_a_change_is_told_in_words(said: str, *, told: bool) -> None:
    reading = reading_of(PAGE.format("Results", said))
    found = told_in_words(reading, reading.sections[1])
    assert (found.text if found else "") == (said if told else "")


def test_what_is_only_expected_is_not_told() -> None:
    reading = reading_of(PAGE.format("Expected results", "The new table made groundings far less likely."))
    assert told_in_words(reading, reading.sections[1]) is None


def test_what_is_called_praise_is_not_quoted_twice() -> None:
    reading = reading_of(PAGE.format("Results", "Our model is highly accurate and significantly improves efficiency."))
    assert reading.claims
    assert told_in_words(reading, reading.sections[1]) is None


@pytest.mark.parametrize(
    ("heading", "body", "scores"),
    [
        ("Results", "```bash\nGate  7.85  0.842  0.728\nPier  9.10  0.861  0.744\n```", True),
        ("Results", "It runs on version 1.2 of the board.", False),
        ("Usage", "```bash\nGate  7.85  0.842  0.728\nPier  9.10  0.861  0.744\n```", False),
    ],
)
def test_numbers_in_rows_that_are_no_table_are_scores(heading: str, body: str, *, scores: bool) -> None:
    assert lists_scores(reading_of(PAGE.format(heading, body))) is scores


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
        ("Thank you for reading", "", False),
        ("Limitations of all tables that are printed a day before", "", False),
    ],
)
def test_a_part_of_the_page_with_nothing_under_its_heading_is_empty(heading: str, body: str, *, empty: bool) -> None:
    found = empty_sections(reading_of(PAGE.format(heading, body)))
    assert [one.heading for one in found] == ([heading] if empty else [])


def test_a_missing_result_quotes_what_is_told_without_a_number() -> None:
    found = finding("IMP201", PAGE.format("Results", "The new table made groundings far less likely."))
    assert found
    assert (found.line, "“The new table made groundings far less likely”" in found.message) == (7, True)
    empty = finding("IMP201", PAGE.format("Results", ""))
    assert empty
    assert "“Results” is empty" in empty.message
    assert finding("IMP206", PAGE.format("Results", "")) is None
    assert finding("IMP201", PAGE.format("Results", "```bash\nGate  7.85  0.842  0.728  9.104\n```")) is None


@pytest.mark.parametrize(
    "said",
    [
        "Existing tide models suffer from too few gauges.",
        "No table of this coast exists anywhere.",
        "There are no gauges beyond the pier.",
    ],
)
def test_what_others_cannot_do_is_a_problem(said: str) -> None:
    page = "# Tide nets\n\nA neural network for high water. {}\n\n## Stack\n\nGo, NATS and PostgreSQL on a server.\n"
    assert finding("IMP101", page.format("It is trained on ten years."))
    assert finding("IMP101", page.format(said)) is None


def test_three_words_under_the_title_are_a_sentence() -> None:
    page = "# Tide table\n\n![build](https://example.org/b.svg)\n\n{}\n\n## Installation\n\nRun `make install`.\n"
    assert finding("IMP105", page.format(""))
    assert finding("IMP105", page.format("Extends the almanac.")) is None


@pytest.mark.parametrize(
    ("opening", "rest"),
    [
        ("A PyTorch and FastAPI implementation of a tide model with Docker.", "name the tools"),
        ("Implementation of a neural network built from the ground up, trained on tides.", "say how it is made"),
    ],
)
def test_an_opening_without_tools_is_not_told_to_name_them(opening: str, rest: str) -> None:
    found = finding("IMP104", f"# Tide nets\n\n{opening}\n\n## Usage\n\nRun it.\n")
    assert found
    assert rest in found.help


def test_an_answer_belongs_before_the_next_heading() -> None:
    page = PAGE.format("Results", "The new table made groundings far less likely.")
    assert place(reading_of(page)) == "under the title, before “Results” (line 5)"
    assert place(reading_of("# Tide table\n\nHigh water.\n")) == "under the title"


@pytest.mark.parametrize(
    ("top", "line"),
    [
        ("# Tide table\n### High water at the pier\n\n## Usage", 4),
        ('<h1 align="center">Tide table</h1>\n<h3 align="center">High water at the pier</h3>\n\n<h2>Usage</h2>', 4),
        ("# Tide table\n\n**High water at the pier**\n\nFor pilots.\n\n## Usage", 7),
        ("# Tide table\n\n### When the water is high\n\n**At the pier of your town**\n\n## Usage", 7),
    ],
    ids=["subtitle", "html", "tagline", "both"],
)
def test_an_answer_belongs_before_a_section_and_no_subtitle(top: str, line: int) -> None:
    assert place(reading_of(f"{top}\n\nRun it.\n")) == f"under the title, before “Usage” (line {line})"


@pytest.mark.parametrize(
    ("top", "named"),
    [
        ("# Tide table\n\n**Overview**\n\nHigh water.\n\n## Usage", "“Overview” (line 3)"),
        (
            "# Tide table\n\nTells when the water is high.\n\n**At the pier of your town**\n\nDaily.\n\n## Usage",
            "“At the pier of your town” (line 5)",
        ),
        ("# Tide table\n\n## How the table is made\n\nBy hand.\n\n## Usage", "“How the table is made” (line 3)"),
    ],
    ids=["a part of a page", "behind a sentence", "as high as the next"],
)
def test_a_heading_that_begins_a_section_is_no_subtitle(top: str, named: str) -> None:
    assert place(reading_of(f"{top}\n\nRun it.\n")) == f"under the title, before {named}"


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
    found = next(one for one in judge(reading, default_settings()) if one.rule == "IMP201")
    assert found.help.startswith(asked)
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
    found = finding("IMP201", page)
    assert found
    assert found.line == 1
    assert ("pictures" in found.help) == asked


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
    found = finding("IMP201", page)
    assert found
    assert found.line == line


def test_a_page_of_an_app_that_is_shown_is_no_section_on_results() -> None:
    shown = "## Screenshots\n\n### Business insights\n\n![sales](sales.png)\n"
    page = f"# Sorter\n\nAn app that sorts the pages of a web site by date.\n\n{shown}\n## Stack\n\nGo.\n"
    found = finding("IMP201", page)
    assert found
    assert found.line == 1


def test_results_that_are_still_to_come_are_asked_for_mildly() -> None:
    page = PAGE.format("Results", "| Metric | Value |\n|---|---|\n| Error | {} |\n| Days | {} |")
    found = finding("IMP201", page.format("—", "—"))
    assert found
    assert found.severity.label == "advice"
    assert finding("IMP206", page.format("—", "—"))
    assert not finding("IMP206", page.format("—", "few"))


def test_a_problem_that_is_surely_told_is_quoted() -> None:
    need = "Hospitals lose thousands of dollars each year because nurses cannot tell which patients are at risk."
    found = finding("IMP201", f"# Ward watch\n\n{need}\n\n## Stack\n\nGo.\n")
    assert found
    assert found.message.startswith(f"You tell the problem, “{need.rstrip('.')}”")


def test_the_code_of_a_paper_need_not_name_its_tools_as_an_error() -> None:
    cited = "\n\n## Citation\n\n```\n@inproceedings{tide, title={Tides}}\n```\n"
    told = "This repository contains the implementation, experiments and supporting materials of our paper on tides."
    assert finding("IMP104", f"# Tide nets\n\n{told}{cited}") is None


def test_a_comment_under_the_title_takes_no_space() -> None:
    page = "# Tide table\n\n{}## Stack\n\n- Go\n- NATS\n- Redis\n\n## Idea\n\nHigh water for every pier of the coast.\n"
    asked = "<!-- impactlint asks: answer in the text, then delete this comment.\n- Who?\n- What?\n- How?\n-->\n\n"
    assert finding("IMP105", page.format("")) is None
    assert finding("IMP105", page.format(asked)) is None
