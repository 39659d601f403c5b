"""Which number IMP102 takes for the first result."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from impactlint.api import lint_text
from impactlint.findings import Severity
from impactlint.reading.model import Evidence, Result
from impactlint.rules import imp102_result_first as imp102
from impactlint.rules.base import Context, Report
from impactlint.rules.shared.thresholds import MAYBE_PROJECT
from tests.reading.pages import reading_of
from tests.rules.judged import found

LATE = "# Tides\n\n## Architecture\n\nA gauge and a queue.\n\n## Results\n\nError 4 cm.\n\nAccuracy 93 %.\n"


def late_results(text: str, lines: tuple[int, int], confidences: tuple[float, float]) -> list[Report]:
    found = [
        Result(Evidence(at, 1, told, confidence), "model", told, told)
        for at, told, confidence in zip(lines, ("Error 4 cm", "Accuracy 93 %"), confidences, strict=True)
    ]
    return list(imp102.check(replace(reading_of(text), results=tuple(found), doubtful_numbers=()), Context()))


@pytest.mark.parametrize(
    ("confidences", "line", "severity"),
    [
        ((0.95, 0.95), 9, None),
        ((0.61, 0.95), 11, Severity.ADVICE),
        ((0.4, 0.95), 11, None),
        ((0.61, 0.61), None, None),
    ],
)  # fmt: skip
def test_the_first_likely_result_is_told_and_one_that_may_stand_above_it_makes_it_advice(
    confidences: tuple[float, float], line: int | None, severity: Severity | None
) -> None:
    reports = late_results(LATE, (9, 11), confidences)
    assert [report.related[0].line for report in reports] == ([line] if line else [])
    assert all(report.severity is severity for report in reports)
    # A number above it may be a result, so that this one isn't called the first.
    assert all(report.message.startswith("Your first" if line == 9 else f"Line {line}") for report in reports)


@pytest.mark.parametrize(
    ("changes", "severities"),
    [
        ({"lead_likelihood": MAYBE_PROJECT}, [None]),
        ({"lead_likelihood": MAYBE_PROJECT - 0.01}, [Severity.ADVICE]),
        ({"begun": True}, [Severity.ADVICE]),
        ({"teaches": True}, [Severity.ADVICE]),
    ],
)
def test_it_is_no_error_on_a_page_that_is_asked_for_nothing(
    changes: dict[str, Any], severities: list[Severity | None]
) -> None:
    told = Result(Evidence(9, 1, "Error 4 cm", 0.95), "model", "4 cm", "Error 4 cm")
    reading = replace(reading_of(LATE), lead_likelihood=1.0, results=(told,), doubtful_numbers=())
    assert [report.severity for report in imp102.check(replace(reading, **changes), Context())] == severities


def test_a_number_of_what_the_work_is_held_against_is_not_the_first_result() -> None:
    told = "The table of the pier is a day old, and sailors who trust it run aground at the mouth of the harbour.\n\n"
    text = LATE.replace("## Arch", told + "## Arch").replace("Error", "### Baseline\n\nError")
    (report,) = late_results(text.replace("Acc", "### Final results\n\nAcc"), (13, 17), (0.95, 0.95))
    assert report.related[0].line == 17


def test_a_number_outside_the_results_is_a_late_result_or_nothing() -> None:
    text = LATE.replace("## Results\n\n", "")
    assert late_results(text, (7, 9), (0.61, 0.95)) == []
    assert len(late_results(text, (7, 9), (0.95, 0.95))) == 1


_PIER = "The printed table is a day old, and sailors who trust it run aground at the mouth of the harbour."
_LONG = "We tried more tables than one.\n\n" * 8


@pytest.mark.parametrize(
    ("built", "results", "move"),
    [
        ("", _LONG, "Move “Architecture” below “Results”, or repeat the result in a sentence under the title."),
        (_LONG, "", "Move “Results” above “Architecture”, or repeat the result in a sentence under the title."),
    ],
)
def test_the_help_names_the_move_that_the_fix_makes(built: str, results: str, move: str) -> None:
    told = f"## Results\n\nThe model reaches an accuracy of 93 % on the test set.\n\n{results}"
    page = f"# Tides\n\n{_PIER}\n\n## Architecture\n\nA gauge and a queue.\n\n{built}## Usage\n\nRun it.\n\n{told}"
    found = next(one for one in lint_text(page).findings if one.rule == "IMP102")
    assert found.help == move
    assert found.fix
    assert found.fix.title in move


def test_the_section_with_the_works_own_result_moves_before_that_of_a_baseline() -> None:
    results = "## Baseline results\n\nAccuracy 61 %.\n\n## Final results\n\nThe model reaches an accuracy of 93 %.\n"
    page = f"# Tides\n\n{_PIER}\n\n## Architecture\n\nA gauge and a queue.\n\n{_LONG}{results}"
    found = next(one for one in lint_text(page).findings if one.rule == "IMP102")
    assert found.fix
    assert found.fix.title == "Move “Final results” above “Architecture”"


def test_a_baseline_is_not_the_first_result() -> None:
    need = "# Tides\n\nSailors waste hours because the table is a day old.\n\n"
    built = "## Architecture\n\nA service in Go reads the gauge.\n\n"
    table = "## Results\n\n| Model | Accuracy |\n|---|---|\n| Baseline (last week) | 71.2 % |\n| Trees | 91.4 % |\n"
    finding = found(need + built + table)["IMP102"]
    assert "91.4" in finding.message
    assert finding.severity.label == "error"


@pytest.mark.parametrize(
    "said",
    [
        "Monthly churn rate fell from 8.1 % to 5.2 %.",
        "It cut missing invoices by 41 %.",
        "It beats the baseline by 12 %.",
    ],
)
def test_a_change_is_reached_whatever_it_is_a_change_of(said: str) -> None:
    need = "# Tides\n\nSailors waste hours because the table is a day old.\n\n"
    assert "IMP102" in found(f"{need}## Architecture\n\nA service in Go reads the gauge.\n\n## Results\n\n{said}\n")


def test_of_a_table_the_row_that_is_quoted_is_the_one_to_look_at() -> None:
    table = "| method | AUC |\n|---|---|\n| contract-end rule | 0.58 |\n| XGBoost | 0.79 |\n"
    text = LATE.replace("Error 4 cm.\n\nAccuracy 93 %.\n", table)
    told = Result(Evidence(11, 23, "contract-end rule AUC: 0.58", 0.95), "model", "0.58", "contract-end rule | 0.58")
    (report,) = imp102.check(replace(reading_of(text), results=(told,), doubtful_numbers=()), Context())
    assert "the one to lead with there is “XGBoost AUC: 0.79”" in report.message
    assert text.splitlines()[report.related[0].line - 1].startswith("| XGBoost |")


def test_the_help_names_the_heading_that_a_part_should_stand_above() -> None:
    (report,) = late_results(LATE, (9, 11), (0.95, 0.95))
    assert report.help.startswith("Move “Results” above “Architecture” (line 3), or ")


SEEN_AT_ONCE = """# Invoice reader

Accountants retype 300 invoices a day by hand, and one in twenty has a wrong amount.

## Model

- Base: a layout model for forms
- The time per invoice fell from 4 minutes to 35 seconds.

## Installation

Run `make install`.
"""


def test_a_result_right_below_the_heading_on_how_it_is_built_is_seen_with_it() -> None:
    finding = found(SEEN_AT_ONCE)["IMP102"]
    assert (finding.line, finding.severity) == (5, Severity.ADVICE)


@pytest.mark.parametrize(("score", "severity"), [("AUC 0.85-0.90", Severity.ADVICE), ("AUC 0.87", Severity.ERROR)])
def test_a_guess_is_no_error_wherever_it_stands(score: str, severity: Severity) -> None:
    built = "## Architecture\n\nA gauge and a queue.\n\n" + "A float sinks.\n\n" * 4
    late = f"# Tides\n\nPilots wait for hours at low water.\n\n{built}"
    told = found(f"{late}\n## Results\n\nThe model reaches {score} on the test set.\n")
    assert told["IMP102"].severity is severity
