"""Entries of portfolio pages: which headings, items and rows are some, and what each tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from impactlint.api import lint_text
from impactlint.config.defaults import default_settings
from impactlint.document import from_text, parse
from impactlint.findings import Finding, Joint, Severity
from impactlint.reading import read
from impactlint.reading.entries import entries_of
from impactlint.reading.model import Hints
from impactlint.rules import imp601_entry_without_result as imp601
from impactlint.rules import imp602_entry_tech_only as imp602
from impactlint.rules import imp603_entry_without_link as imp603
from impactlint.rules.base import Context
from impactlint.rules.shared.entries import projects_of
from impactlint.rules.shared.entry_content import told_by_entries
from tests.rules.portfolios import PORTFOLIO, page, told, with_results
from tests.timing import takes_less


def test_a_picture_is_no_link_and_what_it_is_linked_to_is_one() -> None:
    pictured = PORTFOLIO.replace("[Code](bus/)", "![A map](map.png)")
    pictured = pictured.replace("[Code](queue/)", "[![A queue](queue.png)](https://example.org/queue)")
    assert [entry.links for entry in page(pictured, "portfolio").entries][1:3] == [("https://example.org/queue",), ()]
    assert [found.line for found in told(pictured, "IMP603")] == [13]


def test_what_an_entrys_own_readme_says_is_quoted() -> None:
    own = page("# Bus\n\nRiders wait.\n\n## Results\n\nThe F1 score rose from 0.71 to 0.87 on the test set.\n")
    context = Context(neighbour=lambda link: own if link == "bus/" else None)
    reports = {report.line: report for report in imp601.check(page(PORTFOLIO, "portfolio"), context)}
    assert set(reports) == {9, 13}
    assert "its README does: “The F1 score rose from 0.71 to 0.87" in reports[13].message
    assert reports[13].help == "Say it in the entry as well (README.md, line 7)."
    assert "says what was made and gives no number" in reports[9].message


def test_many_entries_without_a_result_are_one_finding() -> None:
    rows = "".join(f"- [Thing number {n}](t{n}/): predicts the demand of shop {n}.\n" for n in range(9))
    text = f"# Projects\n\n- [First](first/): the F1 score rose from 0.71 to 0.87 on the test set.\n{rows}"
    assert len(list(imp601.check(page(text, "portfolio"), Context()))) == 9
    (finding,) = told(text, "IMP601")
    assert finding.message.startswith("“Thing number 0”, “Thing number 1”, ")
    assert finding.message.endswith(
        "“Thing number 4” and 4 more say what was made and give no number for what came out."
    )
    assert len(finding.related) == 8
    assert finding.help.startswith("Which two or three of them would you show first?")


@pytest.mark.parametrize("of", [2, 3, 5, 8])
@pytest.mark.parametrize("most", [0, 5])
def test_a_number_more_never_makes_it_worse(of: int, most: int) -> None:
    settings = replace(default_settings(), hints=Hints(kind="portfolio"))
    rule = settings.rules["IMP601"]
    settings = replace(settings, rules={**settings.rules, "IMP601": replace(rule, options={"most": most})})
    pages = [lint_text(with_results(number, of), settings=settings) for number in range(of + 1)]
    counts = [sum(found.rule == "IMP601" for found in one.findings) for one in pages]
    worst = [max((found.severity for found in one.findings), default=Severity.OFF) for one in pages]
    assert counts == sorted(counts, reverse=True)
    assert worst == sorted(worst, reverse=True)
    assert counts[-1] == 0


@pytest.mark.parametrize(("number", "severity"), [(0, Severity.WARNING), (1, Severity.WARNING), (2, Severity.ADVICE)])
def test_entries_without_a_result_are_named_together(number: int, severity: Severity) -> None:
    (finding,) = told(with_results(number, 5), "IMP601")
    assert finding.message.endswith("give no number for what came out.")
    assert finding.message.count("“") == 5 - number
    assert " and “Blight forecast” " in finding.message
    assert finding.severity is severity


def of_the_rule_file(text: str, **options: int) -> list[Finding]:
    """What is told where a rule file makes errors of the rule and sets its options."""
    settings = replace(default_settings(), hints=Hints(kind="portfolio"))
    rule = replace(settings.rules["IMP601"], severity=Severity.ERROR, options=options)
    settings = replace(settings, rules={**settings.rules, "IMP601": rule})
    return [found for found in lint_text(text, settings=settings).findings if found.rule == "IMP601"]


@pytest.mark.parametrize("number", [0, 2, 4])
def test_up_to_so_many_entries_each_is_told_by_itself_at_the_severity_of_the_rule_file(number: int) -> None:
    found = of_the_rule_file(with_results(number, 5), most=5)
    assert [one.severity for one in found] == [Severity.ERROR] * (5 - number)
    assert all("says what was made and gives no number" in one.message for one in found)


@pytest.mark.parametrize(("number", "severity"), [(1, Severity.ERROR), (2, Severity.ADVICE)])
def test_of_more_entries_what_is_left_is_advice_whatever_the_rule_file_says(number: int, severity: Severity) -> None:
    assert [one.severity for one in of_the_rule_file(with_results(number, 5), most=4)] == [severity]


def test_half_of_the_entries_are_enough() -> None:
    (finding,) = told(with_results(1, 2), "IMP601")
    assert finding.severity is Severity.ADVICE


def test_what_is_left_is_said_with_what_a_readme_says_better() -> None:
    own = page("# Bus\n\nRiders wait.\n\n## Results\n\nThe F1 score rose from 0.71 to 0.87 on the test set.\n")
    text = with_results(2, 5).replace("Predicts frost.", "Predicts frost. [Code](frost/)")
    context = Context(neighbour=lambda link: own if link == "frost/" else None)
    reports = list(imp601.check(page(text, "portfolio"), context))
    assert {report.severity for report in reports} == {Severity.ADVICE}
    assert len({report.joint.group for report in reports if report.joint}) == 1
    assert "its README: “The F1 score rose" in (reports[0].joint or Joint("", "")).place


def test_a_project_that_stands_on_a_page_twice_counts_once() -> None:
    rows = "| [Tide forecast](tide/) | Height of the water |\n| [Frost warning](frost/) | Nights for growers |\n"
    bus = "| [Bus board](bus/) | When it comes |\n"
    head = "| Project | What it is |\n|---|---|\n"
    text = f"# Projects\n\n## Where to start\n\n{head}{rows}\n## All\n\n{head}{rows}{bus}"
    (finding,) = told(text, "IMP601")
    assert finding.message.startswith("“Tide forecast”, “Frost warning” and “Bus board” say ")


def test_a_number_that_is_told_of_an_entry_elsewhere_may_be_its_result() -> None:
    text = (
        "# Projects\n\n| Project | Kept |\n|---|---|\n| Frost warning | 8,139 nights |\n\n"
        "### [Frost warning](frost/)\n\nNights that growers have to get up in.\n\n"
        "### [Tide forecast](tide/)\n\nThe height of the water in the harbour in 2024.\n"
    )
    (finding,) = told(text, "IMP601")
    assert finding.message.startswith("“Tide forecast” ")


@pytest.mark.parametrize(
    "said",
    ["No results are claimed: all data is made up.", "This is a work in progress."],
)
def test_a_page_that_owes_no_result_is_asked_for_none(said: str) -> None:
    text = with_results(0, 3).replace("Things I built to save people time.", said)
    assert not told(text, "IMP601")


def test_an_entry_of_tools_is_told_once() -> None:
    reading = page(PORTFOLIO, "portfolio")
    assert [report.line for report in imp602.check(reading, Context())] == [17]
    assert 17 not in [report.line for report in imp601.check(reading, Context())]


UNLINKED = "".join(
    f"### {n}. {name}\n\nPredicts the {name.lower()} of the next day from the last week.\n\n"
    for n, name in enumerate(("Tide", "Queue", "Frost", "Noise"), 1)
)


def titles(text: str) -> list[str]:
    return [entry.title for entry in projects_of(page(text, "portfolio"))]


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Predicts unplanned outages", True),
        ("Still planned", False),
        ("What it costs:", False),
        ("Whose turn is it?", False),
        ("Machine learning", False),
        ("Jan 4th update", False),
        ("Tide table", True),
    ],
)
def test_labels_fields_and_what_is_to_come_are_no_entries(title: str, kept: bool) -> None:
    text = f"# Projects\n\n{UNLINKED}### {title}\n\nShows the height of the water for each hour of the day.\n"
    assert (title.rstrip(":") in [found.rstrip(":") for found in titles(text)]) == kept


WORKED = "Shows the height of the water for each hour of the day."
LONG = WORKED + " It reads the gauges of the harbour office, and a model of the moon and of the wind." * 3


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Tide table (work in progress)", WORKED),
        ("Tide table (WIP)", WORKED),
        ("Tide table (in progress)", WORKED),
        ("🚧 Tide table", WORKED),
        ("Tide table", f"Half-finished: nothing has been measured yet. {WORKED}"),
        ("Tide table", f"🚧 Unfinished. {WORKED}"),
        ("Tide table", f"{LONG} No measured result yet; the first evaluation is planned for March."),
        ("Tide table", f"{LONG} There is no evaluation yet."),
        ("Tide table", f"{LONG} It has not been evaluated yet."),
        ("Tide table", f"{LONG} Nothing has been measured yet."),
        ("Tide table", f"{LONG} It isn’t finished, and hasn’t been measured."),
    ],
)
def test_an_entry_that_says_that_it_is_not_finished_is_left_alone(title: str, said: str) -> None:
    assert title.strip("🚧 ") not in str(titles(f"# Projects\n\n{UNLINKED}### {title}\n\n{said}\n").pop())
    settings = replace(default_settings(), hints=Hints(kind="portfolio"))
    unfinished = PORTFOLIO.replace("### 2. Queue time detection\n\n", f"### {title}\n\n{said} ")
    found = lint_text(unfinished, settings=settings).findings
    assert 9 not in [one.line for one in found if one.rule.startswith("IMP6")]


@pytest.mark.parametrize(
    "said",
    [
        "Finds the orders that are unfinished at noon.",
        "Counts the work in progress of a shop floor.",
        "Pilots had no forecast yet, and their ships waited.",
        "No result is hidden from the pilots.",
    ],
)
def test_what_a_project_does_with_unfinished_things_is_no_word_of_its_own_state(said: str) -> None:
    assert titles(f"# Projects\n\n{UNLINKED}### Tide table\n\n{said} {WORKED}\n").pop() == "Tide table"


def test_a_text_about_projects_is_no_project() -> None:
    items = "- [{}](https://{}): how the height of the water is found for each hour of the day.\n"
    text = "# Projects\n\n" + items.format("Tide table", "github.com/a/tide") + items.format("Tides told", "dev.to/a/t")
    assert titles(text) == ["Tide table"]


def test_the_only_heading_under_a_linked_one_is_its_subtitle() -> None:
    linked = UNLINKED.replace("### 1. Tide", "### [1. Tide](tide/)\n\n#### How high the water is, for sailors")
    assert not any("sailors" in title for title in titles(f"# Projects\n\n{linked}"))


@pytest.mark.parametrize(("mark", "kept"), [("###", True), ("####", False), ("#####", False)])
def test_a_heading_two_levels_below_is_a_subtitle(mark: str, kept: bool) -> None:
    text = (
        "# Projects\n\n## Harbours\n\n- [Tide table](https://github.com/a/tide): the height of the water for each hour."
        "\n- [Berths](https://github.com/a/b): who lies where, and for how long.\n\n"
        f"## Ships\n\n{mark} Who comes in, for the pilots\n\n"
        "- [Lists](https://github.com/a/c): who comes in.\n- [Masts](https://github.com/a/d): how high they are.\n"
    )
    assert any("pilots" in title for title in titles(text)) == kept


def test_a_file_of_a_package_is_no_entry() -> None:
    rows = "| [`tide.py`](src/tide.py) | Height of the water |\n| [Bird count](birds/) | Calls from four meadows |\n"
    assert titles(f"# Projects\n\n| Module | What |\n|---|---|\n{rows}") == ["Bird count"]


def test_a_pipe_in_a_cell_does_not_end_the_title() -> None:
    rows = (
        "| [Tides \\| harbour](tide/) | Height of the water |\n| [Bird `a\\|b` count](birds/) | Calls from meadows |\n"
    )
    assert titles(f"# Projects\n\n| Project | What |\n|---|---|\n{rows}") == ["Tides | harbour", "Bird a|b count"]


def test_ten_thousand_entries_are_read_in_a_few_seconds() -> None:
    text = "".join(f"## Tide table {n}\n\nTells fishers when to leave. [Code](tides/{n}/)\n\n" for n in range(10_000))
    reading = page(text)
    sections = [replace(found, role="entry") for found in reading.sections]
    found = entries_of(reading.document, sections, "portfolio")
    assert [entry.title for entry in found] == [f"Tide table {n}" for n in range(10_000)]
    assert takes_less(lambda: entries_of(reading.document, sections, "portfolio"), 10)


def test_many_entries_beside_many_results_are_told_apart_in_a_few_seconds() -> None:
    entries = "".join(f"- [Tide table {n}](tides/{n}/) - tells fishers when to leave\n" for n in range(4_000))
    results = "".join(f"- Gauge {n}: accuracy {n} %\n" for n in range(40, 99))
    reading = page(f"# Work\n\n{entries}\n## Results\n\n{results}", "portfolio")
    assert takes_less(lambda: told_by_entries(reading), 5)


def test_a_page_on_which_nothing_is_linked_is_told_so_once() -> None:
    (finding,) = told(f"# Projects\n\n{UNLINKED}", "IMP603")
    assert finding.message.endswith("3 more entries lead nowhere either.")
    assert len(finding.related) == 3


def test_a_page_on_which_half_is_linked_is_left_alone() -> None:
    text = UNLINKED.replace("week.", "week. [Code](tide/)", 2)
    assert not list(imp603.check(page(f"# Projects\n\n{text}", "portfolio"), Context()))


def test_rows_that_lead_down_the_page_are_no_entries() -> None:
    rows = "".join(f"| [Tide {at}](#tide-{at}) | forecast |\n" for at in range(4))
    parts = "".join(f"## Tide {at}\n\nA forecast of tides. [Code](tide{at}/)\n\n" for at in range(4))
    text = f"# Projects\n\n| Project | Kind |\n|---|---|\n{rows}\n{parts}"
    reading = read(parse(from_text(text, "README.md")), Hints(kind="portfolio"))
    assert [entry.title for entry in reading.entries] == [f"Tide {at}" for at in range(4)]


LINKED = """# Projects

1. Training learning algorithms for the graphs of a network [[open dir](./graphs)] [[RMD](./graphs/x)]
2. Compressing the data of a harbour by dimensionality reduction [[open dir](./ch05)] [[ipynb](./ch05/x)]
3. Predicting the values of houses with a tour of regression analysis [[open dir](./ch06)] [[ipynb](./ch06/x)]
4. Recommender system [[open dir](./ch07)] [[ipynb](./ch07/x)]
"""


def test_labels_of_links_are_no_part_of_a_title_and_a_short_item_among_entries_is_one() -> None:
    assert titles(LINKED) == [
        "Training learning algorithms for the graphs of a network",
        "Compressing the data of a harbour by dimensionality reduction",
        "Predicting the values of houses with a tour of regression analysis",
        "Recommender system",
    ]


def test_a_short_item_is_no_entry_where_others_lead_nowhere() -> None:
    unlinked = LINKED + "5. A chapter on the tides of the harbour that leads nowhere\n"
    assert "Recommender system" not in str(titles(unlinked))


@pytest.mark.parametrize(
    ("focus", "reported"),
    [("Queues at the town hall", False), ("NumPy", True), ("[Code](code/)", True), ("2024", True)],
)
def test_a_row_that_says_in_a_cell_of_its_own_what_it_is_about_is_left_alone(focus: str, *, reported: bool) -> None:
    text = (
        "# Projects\n\nThings I built to save people time.\n\n| Project | Tech | Focus |\n|---|---|---|\n"
        f"| [Blight](blight/) | Python, SQL | Late blight on farms |\n| [Sign](sign/) | Python, OpenCV | {focus} |\n"
    )
    reading = page(text, "portfolio")
    assert bool([*imp602.check(reading, Context())]) == reported


@pytest.mark.parametrize("title", ["Project Name 2", "[Project Name]"])
def test_an_entry_in_which_a_template_still_speaks_is_left_alone(title: str) -> None:
    left = PORTFOLIO.replace("2. Queue time detection", title)
    assert [entry.line for entry in projects_of(page(left, "portfolio"))] == [5, 13, 17]
    assert told(left, "IMP206")


def test_groups_of_projects_are_no_entries() -> None:
    groups = PORTFOLIO.replace("2. Queue time detection", "School projects")
    assert [entry.line for entry in projects_of(page(groups, "portfolio"))] == [5, 13, 17]


def test_an_entry_that_is_named_in_part_where_a_result_is_told_tells_one() -> None:
    findings = "## Findings\n\n**Bus arrival.** Forecasts of the next bus are 31 % less wrong than the timetable.\n"
    assert [found.line for found in told(f"{PORTFOLIO}\n{findings}", "IMP601")] == [9]


def test_words_that_fit_any_entry_name_none() -> None:
    findings = "## Findings\n\n**Sales prediction.** The model is 31 % less wrong than last year's sales.\n"
    sales = PORTFOLIO.replace("Bus arrival forecasting", "Harbour sales prediction")
    (finding,) = told(f"{sales}\n{findings}", "IMP601")
    assert "Harbour sales prediction" in finding.message
