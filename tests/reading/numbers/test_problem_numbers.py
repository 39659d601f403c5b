"""What the problem costs is no result of the work."""

from __future__ import annotations

import pytest

from impactlint.config.defaults import default_settings
from impactlint.engine import judge
from tests.reading.pages import reading_of

PAGE = """# Claims triage

{problem}

## Architecture

A FastAPI service reads from a PostgreSQL database. A Celery worker computes scores.
{more}"""
RESULTS = """
## Results

The time for a claim fell from 40 to 12 minutes.
"""
COSTS = (
    "Our claims team spent 40 minutes on each of 300 daily claims, and still missed two thirds of the fraud.",
    "Nurses waste 20 minutes of every shift on looking for pumps.",
)


@pytest.mark.parametrize("problem", COSTS)
def test_a_number_of_the_problem_does_not_lead_with_the_result(problem: str) -> None:
    reading = reading_of(PAGE.format(problem=problem, more=RESULTS), kind="project")
    assert reading.problem is not None and reading.problem.line == 3
    assert [result.line for result in reading.results] == [11]
    assert reading.order == "late"
    assert "IMP102" in {finding.rule for finding in judge(reading, default_settings())}


@pytest.mark.parametrize("problem", COSTS)
def test_a_page_with_the_numbers_of_its_problem_alone_has_no_result(problem: str) -> None:
    reading = reading_of(PAGE.format(problem=problem, more=""), kind="project")
    assert reading.order == "missing"
    assert [number.line for number in reading.doubtful_numbers] == [3]
    (missing,) = (finding for finding in judge(reading, default_settings()) if finding.rule == "IMP201")
    assert missing.severity.label != "error"


@pytest.mark.parametrize(
    "problem",
    [
        "Our claims team spent 40 minutes on each claim and missed most of the fraud; they now spend 12 minutes.",
        "Nurses wasted 20 minutes of every shift on looking for pumps, and the map cut that by 80 %.",
        "Nobody knows which claims are fraud, and our model finds 68 % of them in 3 seconds.",
    ],
)
def test_a_change_in_the_problem_is_a_result(problem: str) -> None:
    reading = reading_of(PAGE.format(problem=problem, more=RESULTS), kind="project")
    assert reading.results[0].line == 3
