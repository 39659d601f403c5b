"""What came of the work in words or in rows that are no table, where no measured result is read."""

from __future__ import annotations

import pytest

from impactlint.rules.shared.outcomes import lists_scores, told_in_words
from tests.reading.pages import reading_of

PAGE = "# Tide table\n\nSailors run aground because the printed table is a day old.\n\n## {}\n\n{}\n\n## Stack\n\nGo.\n"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The new table made groundings far less likely.", True),
        ("Boats that used it left the harbour earlier and drew a higher wage.", True),
        ("Boats that use it should leave the harbour with a lower risk.", False),
        ("Boats are faster now.", False),
        ("All charts are stored in results; higher resolution versions are in another folder.", False),
        ("For every metric of the table, higher values are better.", False),
        ("Run the report to see how the table performs on the latest or a smaller harbour.", False),
        ("We compare a small table with a larger one on three seasons of tides.", False),
        ("Include any charts that show how much better the table became.", False),
        ("Higher water is shown in the following picture of the pier:", False),
        ("The harbour has a pier, a crane and two slipways.", False),
    ],
)
def test_a_sentence_that_tells_a_change_is_told_in_words(said: str, *, told: bool) -> None:
    reading = reading_of(PAGE.format("Results", said))
    found = told_in_words(reading, reading.sections[1])
    assert (found.text if found else "") == (said if told else "")


def test_what_is_only_expected_is_not_told() -> None:
    reading = reading_of(PAGE.format("Expected results", "The new table made groundings far less likely."))
    assert told_in_words(reading, reading.sections[1]) is None


def test_what_is_called_praise_is_not_quoted_twice() -> None:
    reading = reading_of(PAGE.format("Results", "Our model is highly accurate and significantly improves efficiency."))
    assert reading.claims
    assert told_in_words(reading, reading.sections[1]) is None


@pytest.mark.parametrize(
    ("heading", "body", "scores"),
    [
        ("Results", "```bash\nGate  7.85  0.842  0.728\nPier  9.10  0.861  0.744\n```", True),
        ("Results", "It runs on version 1.2 of the board.", False),
        ("Usage", "```bash\nGate  7.85  0.842  0.728\nPier  9.10  0.861  0.744\n```", False),
    ],
)
def test_numbers_in_rows_that_are_no_table_are_scores(heading: str, body: str, *, scores: bool) -> None:
    assert lists_scores(reading_of(PAGE.format(heading, body))) is scores
