"""What a template says in square brackets, and what people write in some."""

from __future__ import annotations

import pytest

from impactlint.api import read
from impactlint.reading.gaps.bracketed import bracketed
from impactlint.reading.placeholders import find_placeholders
from tests.reading.pages import page_of

TEMPLATE = """# Tide gauge

[A short text on what the gauge is for.]

- **Best model:** [Name and kind of the best model]
- **Error:** [Error on unseen data, e.g., 4 cm or 12 %]

Read the [manual](manual.md).
"""


def told(text: str) -> dict[int, str]:
    return dict(bracketed(page_of(text)))


def test_all_that_stands_in_brackets_on_an_unfilled_template() -> None:
    assert told(TEMPLATE) == {
        2: "[A short text on what the gauge is for.]",
        4: "[Name and kind of the best model]",
        5: "[Error on unseen data, e.g., 4 cm or 12 %]",
    }


def test_each_is_a_placeholder_where_it_opens_and_its_numbers_are_no_results() -> None:
    found = find_placeholders(page_of(TEMPLATE))
    assert [(one.line, one.column) for one in found] == [(3, 1), (5, 19), (6, 14)]
    assert read(TEMPLATE).results == ()


@pytest.mark.parametrize(
    "line",
    [
        "**Best model**: [Name and kind of the model]",
        "Best model - data: [name and kind]",
        "1. Error: [error on unseen data].",
        "> **Impact:** *[what changed for whom]*",
    ],
)
def test_ways_to_name_what_belongs_there(line: str) -> None:
    assert len(told(f"# Tide gauge\n\n{line}\n\n{line}\n")) == 2


@pytest.mark.parametrize(
    "line",
    [
        "Best model: [name and kind](model.md)",
        "Best model: [the model card]",
        "Best model: [see above][card]",
        "Shape: [12, 64, 128]",
        "Range: [0.5]",
        "Data: [private, on request]",
        "Owner: [Miller]",
        "- [ ] Name: the best model",
        "It found [as was hoped] the best model.",
        "    Best model: [name and kind of it]",
    ],
)
def test_other_brackets(line: str) -> None:
    other = "[the model card]: model.md\n[card]: model.md\n"
    assert told(f"# Tide gauge\n\nOn it:\n\n{line}\n\n{line}\n\n{other}") == {}


def test_one_line_alone_may_be_how_somebody_writes() -> None:
    assert told("# Tide gauge\n\nBest model: [name and kind of the model]\n\n[Nobody has tried it at sea.]\n") == {}


def test_names_in_capitals_on_a_page_with_several() -> None:
    text = "# Tide gauge\n\nIt is [BEST_ERROR] off, at [PORT_NAME] in [LAST_YEAR].\n\n- [NEXT_STEP]\n"
    assert told(text) == {2: "[BEST_ERROR]", 4: "[NEXT_STEP]"}


@pytest.mark.parametrize(
    "text",
    [
        "It is [BEST_ERROR] off, at [PORT_NAME].",
        "Set [BEST_ERROR](#a), [PORT_NAME](#b) and [LAST_YEAR](#c).",
        "The log says `[BEST_ERROR]`, `[PORT_NAME]` and `[LAST_YEAR]`.",
        "From [REDACTED_NAME] in [REDACTED_PORT], [REDACTED_YEAR].",
        "[SAILOR_1] met [SAILOR_2] at [PORT_1].",
        "Set [API_KEY], [ACCESS_TOKEN] and [DB_PASSWORD].",
    ],
)
def test_other_names_in_capitals(text: str) -> None:
    assert told(f"# Tide gauge\n\n{text}\n") == {}
