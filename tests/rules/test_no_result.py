"""What IMP201 says of a page without a measured result, and how severely."""

from __future__ import annotations

import pytest

from impactlint.rules import by_key
from impactlint.rules.base import Context, Report
from tests.reading.pages import reading_of
from tests.rules.judged import STACK, found, severity

PAGE = """# Tide table

Sailors run aground because the printed table of the harbour is a day old. A neural network predicts high water.

## Architecture

The model is a recurrent network. Training takes one notebook.

{}
"""


def report_on(part: str) -> Report:
    rule = by_key("IMP201")
    assert rule
    (report,) = rule.check(reading_of(PAGE.format(part)), Context())
    return report


def test_unfinished_work_is_advised() -> None:
    open_boxes = "## Roadmap\n\n- [x] Read the gauges\n- [ ] Train the model\n- [ ] Test it\n- [ ] Tell the sailors\n"
    severity = report_on(open_boxes).severity
    assert severity
    assert severity.label == "advice"
    assert report_on(open_boxes.replace("[ ]", "[x]")).severity is None
    to_come = report_on("All figures here are placeholders until the gauges are read.\n").severity
    assert to_come
    assert to_come.label == "advice"
    being_built = report_on("The implementation is being built phase by phase.\n").severity
    assert being_built
    assert being_built.label == "advice"


@pytest.mark.parametrize(
    ("said", "silent"),
    [
        ("It is used by some 300 schools.", True),
        ("Forty harbours know it, and two authorities rely on it.", True),
        ("The table saves every pilot half an hour.", True),
        ("It paid for itself in the first spring.", True),
        ("It is used by the pilots of the harbour.", False),
        ("It uses two models and saves them once an hour.", False),
    ],
)
def test_words_on_use_and_savings_are_results(said: str, silent: bool) -> None:
    text = f"# Tides\n\nPilots miss high water, which costs them a day.\n\n{said}{STACK}"
    assert (severity("IMP201", text) is None) == silent


def test_a_portfolio_is_asked_for_the_numbers_of_its_best_entries() -> None:
    text = "# Projects\n\n## Tides\n\nA forecast of tides.\n\n## Gulls\n\nA counter of gulls.\n"
    finding = found(text, "portfolio")["IMP201"]
    assert finding.severity.label == "advice"
    assert "which number for each?" in finding.help


def test_only_a_section_of_results_is_the_place_for_one() -> None:
    text = "# Tides\n\nSailors run aground.\n\n## {}\n\nIt works on all days that we looked at.\n"
    assert "“Results” holds" in found(text.format("Results"))["IMP201"].message
    assert "on the page" in found(text.format("Colours of the buoys"))["IMP201"].message


PART = "# Tide table\n\nSailors run aground because the printed table is a day old.\n\n## {}\n\n{}\n\n## Stack\n\nGo.\n"


def test_a_missing_result_quotes_what_is_told_without_a_number() -> None:
    finding = found(PART.format("Results", "The new table made groundings far less likely.")).get("IMP201")
    assert finding
    assert (finding.line, "“The new table made groundings far less likely”" in finding.message) == (7, True)
    empty = found(PART.format("Results", "")).get("IMP201")
    assert empty
    assert "“Results” is empty" in empty.message
    assert found(PART.format("Results", "")).get("IMP206") is None
    assert found(PART.format("Results", "```bash\nGate  7.85  0.842  0.728  9.104\n```")).get("IMP201") is None


def test_results_that_are_still_to_come_are_asked_for_mildly() -> None:
    page = PART.format("Results", "| Metric | Value |\n|---|---|\n| Error | {} |\n| Days | {} |")
    finding = found(page.format("—", "—")).get("IMP201")
    assert finding
    assert finding.severity.label == "advice"
    assert found(page.format("—", "—")).get("IMP206")
    assert not found(page.format("—", "few")).get("IMP206")


def test_a_problem_that_is_surely_told_is_quoted() -> None:
    need = "Hospitals lose thousands of dollars each year because nurses cannot tell which patients are at risk."
    finding = found(f"# Ward watch\n\n{need}\n\n## Stack\n\nGo.\n").get("IMP201")
    assert finding
    assert finding.message.startswith(f"You tell the problem, “{need.rstrip('.')}”")


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("project", "no number on it tells how well that works"),
        ("library", "no number on it tells what using it gains"),
    ],
)
def test_a_page_without_problem_or_task_is_quoted_by_its_opening(kind: str, said: str) -> None:
    message = found(f"# Tides\n\nFast tide tables for small harbours.{STACK}", kind)["IMP201"].message
    assert message == f"The page says “Fast tide tables for small harbours”, and {said}."


@pytest.mark.parametrize(
    "first",
    [
        "Ever missed the tide?",
        "Tides are higher than a century ago.",
        "Feel free to use it.",
        "Thousands of sailors lose their boats each summer in the bay.",
        "Seals belong to the family of the walrus and the sea lion.",
        "Fog is the second most common cause of accidents at sea.",
    ],
)
def test_what_says_nothing_of_the_work_is_not_quoted(first: str) -> None:
    assert "“" not in found(f"# Tides\n\n{first}{STACK}")["IMP201"].message


def test_a_sentence_with_a_line_under_it_is_no_place_for_a_result() -> None:
    told = "The sheet gives results.\n---\n"
    page = f"# Pumps\n\n{STACK}\n\n{told}## Install\n\nRun it.\n"
    assert not any("is empty" in report.message for report in by_key("IMP201").check(reading_of(page), Context()))
