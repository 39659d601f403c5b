"""Places on a page that a message names or points at: its title, its headings, its first section on something.

The title is the heading that was read as one (its role is `title`). A page may have none, or one that isn't its first
heading; who wants the first heading, whatever it was read as, calls `first_heading`.
"""

from __future__ import annotations

from impactlint.reading.model import Reading, Role, SectionReading
from impactlint.rules.shared.quoting import quoted

_TOP = 30
"""Lines of a page within which its title stands, whatever stands behind it."""


def title_section(reading: Reading) -> SectionReading | None:
    """The section that the page's title opens; None where it has no title.

    A heading behind which nothing stands, at the end of a page that has none before, is none.
    """
    found = next((found for found in reading.sections if found.role == "title"), None)
    last = found is not None and found.line > _TOP and found.line >= len(reading.document.source.lines) - 1
    return None if last else found


def title_line(reading: Reading) -> int:
    """1-based line of the page's title; 1 where it has no title."""
    title = title_section(reading)
    return title.line if title else 1


def title_of(reading: Reading) -> str:
    """The words of the page's title; where it has none, of a heading on its first line, else ""."""
    line = title_line(reading)
    return next((found.heading for found in reading.sections if found.line == line), "")


def first_heading(reading: Reading) -> str:
    """The words of the first heading, whether or not it was read as a title; "" where the page has no heading."""
    return next((found.heading for found in reading.sections), "")


def heading_name(text: str) -> str:
    """A heading as a message names it."""
    return quoted(text.rstrip(": "), 60) if text.strip() else "a section without a name"


def section_line(reading: Reading, *roles: Role) -> int:
    """1-based line of the first section that plays one of the roles, the first role preferred; else of the title."""
    for role in roles:
        for found in reading.sections:
            if found.role == role:
                return found.line
    return title_line(reading)
