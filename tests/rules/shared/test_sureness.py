"""Results that a page claims as its own, and the number that is likeliest to be one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from impactlint.reading.model import Evidence, Problem
from impactlint.rules.shared.sureness import claimed_results, nearest_number, problem_told
from tests.reading.pages import reading_of
from tests.rules.shared.results import result


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("The model reaches an accuracy of 93 % on the test set.", True),
        ("The target is an accuracy of 93 % on the test set.", False),
        ("The naive baseline reaches an accuracy of 93 % on the test set.", False),
    ],
)
def test_wishes_and_baselines_are_not_claimed(text: str, *, claimed: bool) -> None:
    found = replace(result(text, "93 %"), sentence=text)
    reading = replace(
        reading_of(f"# Leaf doctor\n\n{text}\n"), results=(replace(found, evidence=Evidence(3, 1, text, 0.95, ())),)
    )
    assert bool(claimed_results(reading)) == claimed


def test_the_nearest_number_is_the_likeliest_result() -> None:
    reading = reading_of("# Thing\n\nNothing to measure here.\n")
    assert nearest_number(reading) is None
    found = nearest_number(replace(reading, doubtful_numbers=(Evidence(3, 1, "9", 0.12), Evidence(5, 1, "8", 0.31))))
    assert found
    assert found.line == 5


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Leafwise is a platform for uploading photos and reading what they show.", "weak"),
        ("Leafwise is a platform for growers who lose a tenth of the harvest to late blight.", "perhaps"),
        ("In spring the leaves turn brown within a week.", "perhaps"),
    ],
)
def test_what_may_be_a_problem_but_only_says_what_it_is_tells_a_task(text: str, told: str) -> None:
    reading = reading_of(f"# Leafwise\n\n{text}\n")
    assert problem_told(replace(reading, problem=Problem(Evidence(3, 1, text, 0.4), "clear"))) == told
