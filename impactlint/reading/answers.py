"""Answers to the questions a reader asks after problem and result: who benefits, what was decided, what went wrong."""

from __future__ import annotations

from collections.abc import Mapping

from impactlint.reading.model import Evidence, Genre
from impactlint.reading.page import Page


def find_answers(page: Page) -> Mapping[str, Evidence]:
    """The first good evidence for each `Question` that the page answers."""
    del page
    return {}


def genre_of(page: Page) -> Genre:
    """What was made, told from words on the page."""
    del page
    return "app"
