"""Words that make an answer possible: a rule of the checklist says nothing where the page has one."""

from __future__ import annotations

import pytest

from impactlint.config.defaults import default_settings
from impactlint.document import from_text, parse
from impactlint.engine import judge
from impactlint.reading.glimpses import glimpsed
from impactlint.reading.page import make_page
from tests.reading.pages import reading_of


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("beneficiary", "Made with the people of the port."),
        ("trade_offs", "The table is small, but it grows."),
        ("lessons", "Do not run it twice."),
        ("validation", "```sh\n./gradlew test\n```"),
        ("validation", "![ci](https://example.org/actions/workflows/build.yml/badge.svg)"),
        ("data_problems", "The readings are synthetic."),
        ("data_problems", "A reinforcement learner walks through a maze."),
        ("iteration", "The second version draws the map in one go."),
    ],
)
def test_a_word_is_enough(question: str, text: str) -> None:
    page = make_page(parse(from_text(f"# Tide table\n\n{text}\n", "README.md")))
    assert question in glimpsed(page)


def test_a_page_without_such_words_answers_nothing() -> None:
    page = make_page(parse(from_text("# Tide table\n\nHigh water at the pier, day by day.\n", "README.md")))
    assert glimpsed(page) == frozenset()


PAGE = """# Tide table

Sailors waste hours and lose boats at the harbour mouth: the printed table is always a day old.

## Results

The forecast reduced groundings by {share} %.

## Architecture

A Go service reads the gauge every ten minutes.
"""


def test_a_rule_speaks_until_a_word_may_answer_it() -> None:
    def rules(text: str) -> set[str]:
        return {finding.rule for finding in judge(reading_of(text, kind="project"), default_settings())}

    asked = {"IMP402", "IMP305"}
    assert asked <= rules(PAGE.format(share=41))
    assert not asked & rules(PAGE.format(share=41) + "\nIt is slower than a phone, but it works.\n")
