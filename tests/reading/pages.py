"""Small pages for the tests of the reading."""

from __future__ import annotations

from impactlint.document import from_text, parse
from impactlint.reading import read
from impactlint.reading.model import Hints, Reading
from impactlint.reading.page import Page, make_page
from impactlint.reading.placeholders import find_placeholders

NEED = (
    "Hospitals lose millions because patients miss their appointments, and nurses cannot tell who needs a reminder. "
    "Manual calls are slow and expensive."
)
"""What tells a problem clearly."""


def page_of(text: str) -> Page:
    """The units of a page."""
    return make_page(parse(from_text(text, "README.md")))


def reading_of(text: str, **hints: object) -> Reading:
    """What is read in a page; of a project, unless the hints say otherwise."""
    return read(parse(from_text(text, "README.md")), Hints(**{"kind": "project", **hints}))  # type: ignore[arg-type]


def roles_of(text: str) -> dict[str, str]:
    """The role of each heading of a page."""
    return {found.heading: found.role for found in reading_of(text).sections}


def placeholders_of(text: str) -> list[str]:
    """The placeholders of a page."""
    return [one.text for one in find_placeholders(page_of(text + "\n"))]
