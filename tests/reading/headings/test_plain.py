"""Lines of plain text that act as headings, on pages that have no others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactlint.document import from_text, parse
from impactlint.reading.headings.plain import FEWEST, plain_headings, with_plain_headings
from tests.reading.pages import page_of, reading_of, roles_of

SAID = "Ships run aground because the printed table is a day old when it is read."
PASTED = f"""\
Tide table

Overview

{SAID}

🛠 Technologies used
Python and SQLite on one small server.

Results:

The forecast is off by 4 cm, and the table was off by 19 cm.
"""


def lines(text: str) -> list[tuple[int, str]]:
    """The 1-based line and title of each heading without marks."""
    return [
        (found.span.first, found.title) for found in plain_headings(with_plain_headings(parse(from_text(text, ""))))
    ]


def test_a_pasted_page_is_read_by_its_headings() -> None:
    assert lines(PASTED) == [(1, "Tide table"), (3, "Overview"), (7, "🛠 Technologies used"), (10, "Results")]
    assert list(roles_of(PASTED).values()) == ["title", "summary", "architecture", "result"]
    reading = reading_of(PASTED)
    assert reading.order == "late"
    assert reading.architecture is not None
    assert (reading.architecture.line, [found.line for found in reading.results]) == (7, [12])


def test_a_heading_is_a_unit_of_its_own() -> None:
    units = [(unit.kind, unit.line, unit.text) for unit in page_of(PASTED).units]
    assert ("heading", 6, "🛠 Technologies used") in units
    assert ("paragraph", 7, "Python and SQLite on one small server.") in units


def test_a_signed_line_amid_a_paragraph_opens_a_part() -> None:
    text = f"📌 Tide table\nFor harbours\n🧠 Overview\n\n{SAID}\n\n📊 Dataset\n\n{SAID}\n"
    assert lines(text) == [(1, "📌 Tide table"), (3, "🧠 Overview"), (7, "📊 Dataset")]


def test_a_comment_behind_one_is_no_part_of_it() -> None:
    assert lines(PASTED.replace("Overview", "Overview <!-- impactlint-disable-line IMP906 -->")) == lines(PASTED)


def test_a_picture_above_the_title_is_none() -> None:
    assert lines(f"![A pier](pier.png)\n\n{PASTED}")[0] == (3, "Tide table")


def test_marks_without_a_blank_are_those_of_old() -> None:
    text = f"#Tides\n\n{SAID}\n\n##Usage:\n\n{SAID}\n\n###On a phone###\nPython\n"
    assert lines(text) == [(1, "Tides"), (5, "Usage"), (9, "On a phone")]
    assert [section.heading.level for section in page_of(text).document.sections] == [1, 2, 3]


def test_a_title_may_be_marked() -> None:
    assert lines(
        f"# Tides\n\n{SAID}\n\nRequirements:\n- Python\n\nDirectory structure:\n- src\n\nBuild:\n- make\n"
    ) == [
        (5, "Requirements"),
        (8, "Directory structure"),
        (11, "Build"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"# Tides\n\nOverview\n\n{SAID}\n\n## Usage\n\nResults\n\n{SAID}\n",
        f"**Overview**\n\n{SAID}\n\n**Usage**\n\n{SAID}\n\nResults\n\n{SAID}\n",
        f"Tides\n\nOverview\n\n{SAID}\n",
        f"{SAID} It has:\n\nForecast\n\nUsage\n\nResults\n\nInstallation\n\nFeatures\n",
        f"{SAID}\n\n✅ Usage by phone\n✅ Results by mail\n✅ Installation by post\n",
        f"- Overview\n- Usage\n\n> Results\n\n{SAID}\n",
        f"Overview of tides.\n\n{SAID}\n\nUsage, in short,\n\n{SAID}\n",
        f"Usage: `tides`\n\n{SAID}\n\nResults: 4 cm\n\n{SAID}\n",
        f"# Tides\n\n{SAID}\n\nUsage:\n\n    tides\n\nExample:\n- a pier\n",
        f"# Tides\n\n{SAID}\n\n#general\n#random\n\n#include <tides.h>\n#port=80\n#fff\n#OpenToWork\n\n{SAID}\n",
        f"🎯 **Overview**\n\n{SAID}\n\nUsage\n\n{SAID}\n\nResults\n\n{SAID}\n",
        f"{SAID}\n\n#python #tides\n\n#1 in its class\n\n#!/bin/sh\n\n{SAID}\n",
        "",
    ],
    ids=[
        "marked",
        "bold",
        "one alone",
        "a list",
        "ticks",
        "items and quotes",
        "sentences",
        "pairs",
        "lead-ins",
        "channels",
        "one in bold",
        "tags",
        "empty",
    ],
)
def test_other_lines_are_no_headings(text: str) -> None:
    assert not lines(text)


WORDS = st.sampled_from(("Overview", "Usage", "🛠 Tools", "Results:", SAID, "- item", "# Tides", "```", "✅ Works", ""))


@given(st.lists(WORDS, max_size=12).map("\n".join))
def test_any_page_keeps_its_blocks_and_what_it_had(text: str) -> None:
    before = parse(from_text(text, "README.md"))
    after = with_plain_headings(before)
    found = plain_headings(after)
    assert (after.blocks, after.source) == (before.blocks, before.source)
    assert set(before.headings) == set(after.headings) - set(found)
    assert not found or len(found) >= FEWEST
    assert with_plain_headings(after) == after
