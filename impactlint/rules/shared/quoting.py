"""Words that rules share: quoting an author, and naming a place on the page."""

from __future__ import annotations

from impactlint import late
from impactlint.reading.model import Reading, Result, Role, SectionReading

QUOTE_LIMIT = 110
"""Characters of an author's sentence that a message quotes; the frame under it shows the whole line."""

_UNSEEN = late.pattern(r"[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\uf780-\uf7ff\ufeff]+")
"""Characters that aren't seen; the joiners that emoji and scripts need stay."""
_INNER = str.maketrans("“”", "‘’")
"""Marks of a quote inside a quote."""


def quoted(text: str, limit: int = QUOTE_LIMIT, around: str = "") -> str:
    """The author's words in quotation marks on one line; a long text is cut after whole words, around one of them."""
    bare = " ".join(_UNSEEN.sub(" ", text).split()).strip("“”\"' ").rstrip(".").translate(_INNER)
    before = ""
    at = bare.lower().find(around) if around else -1
    if len(bare) > limit and at + len(around) > limit - 10 and at >= 0:
        start = bare.find(" ", max(0, at - limit // 2)) + 1
        before, bare = "… ", bare[start:]
    if len(bare) > limit:
        bare = bare[:limit].rsplit(" ", 1)[0].rstrip(",;:-–— ") + " …"
    return f"“{before}{bare}”"


def result_quoted(result: Result) -> str:
    """A measured result in the author's words, with its number in sight."""
    return quoted(result.evidence.text, around=result.number.lower())


def title_section(reading: Reading) -> SectionReading | None:
    """The section that the page's title opens; None where it has no title."""
    return next((found for found in reading.sections if found.role == "title"), None)


def title_line(reading: Reading) -> int:
    """1-based line of the page's title, or of its first line."""
    title = title_section(reading)
    return title.line if title else 1


def title_of(reading: Reading) -> str:
    """The title of a page; empty where it has none."""
    line = title_line(reading)
    return next((found.heading for found in reading.sections if found.line == line), "")


def heading_name(text: str) -> str:
    """A heading as a message names it."""
    return quoted(text.rstrip(": "), 60) if text.strip() else "a section without a name"


def section_line(reading: Reading, *roles: Role) -> int:
    """1-based line of the first section that plays one of the roles, in order of preference; else of the title."""
    for role in roles:
        for found in reading.sections:
            if found.role == role:
                return found.line
    return title_line(reading)
