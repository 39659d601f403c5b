"""What of the top of a page is a sentence."""

from __future__ import annotations

from impactlint.rules.shared.lead import first_sentence, opening, sentences_in_lead
from tests.reading.pages import reading_of

LEAD = """# Title

[![badge](b.svg)](x) [docs](https://example.org/docs) | [home](https://example.org)

Ada Lovelace, Grace Hopper, Katherine Johnson

{}

## Installation

Run `make`.
"""


def test_badges_and_bars_of_links_are_no_sentence() -> None:
    assert (
        sentences_in_lead(reading_of(LEAD.format("").replace("Ada Lovelace, Grace Hopper, Katherine Johnson", "")))
        == []
    )
    assert [unit.line for unit in sentences_in_lead(reading_of(LEAD.format("It finds leaks in water pipes.")))][-1] == 6


def test_the_first_sentence_is_no_list_of_names() -> None:
    assert first_sentence(reading_of(LEAD.format("It finds leaks in water pipes."))) == (
        7,
        "It finds leaks in water pipes.",
    )


def test_a_summary_right_under_the_title_is_the_opening() -> None:
    text = "# Title\n\n## Overview\n\nIt finds leaks in water pipes.\n\n## Usage\n\nRun it.\n"
    assert [unit.text for unit in opening(reading_of(text))] == ["It finds leaks in water pipes."]
    assert opening(reading_of(text.replace("## Overview", "## Installation"))) == []
