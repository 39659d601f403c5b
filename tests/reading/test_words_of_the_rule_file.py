"""What a rule file says of words, headings and pages settles how a page is read."""

from __future__ import annotations

import pytest

from impactlint.document import from_text, parse
from impactlint.reading import read
from impactlint.reading.model import Hints, Reading

PAGE = """\
# Letters

Built with FalconDB and Eagle Queue. Clerks lose a day a week to sorting letters.

## Zahlen

OTIF was 93 in the offices.
"""


def reading(**hints: object) -> Reading:
    return read(parse(from_text(PAGE, "README.md")), Hints(**{"kind": "project", **hints}))  # type: ignore[arg-type]


def test_headings_play_the_role_they_are_given() -> None:
    roles = {found.heading: found.role for found in reading(sections={"zahlen": "validation"}).sections}
    assert roles["Zahlen"] == "validation"


@pytest.mark.parametrize("word", ["OTIF", "otif"])
def test_a_metric_makes_the_number_beside_it_a_result(word: str) -> None:
    before = [found.number for found in reading().results]
    after = [found.number for found in reading(metrics=frozenset({word})).results]
    assert (before, after) == ([], ["93"])


def test_a_phrase_is_a_metric_too() -> None:
    page = PAGE.replace("OTIF", "The quadle rate")
    without = read(parse(from_text(page, "README.md")), Hints(kind="project"))
    found = read(parse(from_text(page, "README.md")), Hints(kind="project", metrics=frozenset({"Quadle rate"})))
    assert (len(without.results), len(found.results)) == (0, 1)


def test_an_outcome_is_one() -> None:
    found = reading(metrics=frozenset({"OTIF"}), outcomes=frozenset({"OTIF"})).results
    assert [result.type for result in found] == ["outcome"]


def test_technologies_are_told_apart_from_other_names() -> None:
    before = reading().technology_opening
    after = reading(technologies=frozenset({"FalconDB", "Eagle Queue"})).technology_opening
    assert after is not None
    assert after.confidence > (before.confidence if before else 0)


def test_a_backslash_in_the_name_of_a_technology_is_a_character() -> None:
    page = PAGE.replace("FalconDB and Eagle Queue", r"Data \d Platform and Eagle \g<1> Queue")
    names = frozenset({r"Data \d Platform", r"Eagle \g<1> Queue"})
    before = read(parse(from_text(page, "README.md")), Hints(kind="project")).technology_opening
    after = read(parse(from_text(page, "README.md")), Hints(kind="project", technologies=names)).technology_opening
    assert after is not None
    assert after.confidence > (before.confidence if before else 0)


def test_kind_and_language_are_taken_as_they_are_given() -> None:
    found = reading(kind="library", language="de")
    assert (found.kind.value, found.kind.confidence) == ("library", 1.0)
    assert (found.language.value, found.language_supported) == ("de", False)
