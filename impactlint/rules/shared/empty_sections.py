"""Sections that hold nothing: a part of the page that its author meant to write."""

from __future__ import annotations

from impactlint import lazy
from impactlint.findings import Severity
from impactlint.reading.headings.lexicon import lexicon_role, normalise
from impactlint.reading.model import Reading, SectionReading
from impactlint.rules.shared.exemptions import max_severity_for_absence
from impactlint.rules.shared.outcomes import surely_without_result

_PARTS = frozenset({"summary", "problem", "result", "data", "demo", "architecture", "validation", "limits", "usage"})
"""Roles of the parts that a reader misses."""
_LEADS = lazy.pattern(r"\]\(|\]\[|!\[|<|https?:")
"""A link or a picture in a heading, which needs nothing under it."""
_TITLE_AND_RULE = 2
"""Lines of a heading that is underlined on purpose."""
_MOST_WORDS = 5
"""Words of a heading that names a part; a longer one may be all that was to be said."""


def empty_sections(reading: Reading) -> list[SectionReading]:
    """The sections whose heading names a part of the page, and that are empty.

    Instructions may begin under one of the next headings: "Setup instructions" right above "Setup".
    """
    found: list[SectionReading] = []
    goes_on = False
    for section in reversed(reading.sections):
        named = _role_of(section)
        empty = named in _PARTS and is_empty(reading, section)
        goes_on = named == "usage" and (goes_on or not empty)
        if empty and _is_part(section) and not goes_on:
            found.append(section)
    return found[::-1]


def sections_to_fill(reading: Reading) -> list[SectionReading]:
    """The empty sections, without those on results where the page is told that it has none (IMP201)."""
    return [found for found in empty_sections(reading) if found.role != "result" or not _is_asked_for_one(reading)]


def _is_asked_for_one(reading: Reading) -> bool:
    return surely_without_result(reading) and max_severity_for_absence(reading) is not Severity.OFF


def is_empty(reading: Reading, found: SectionReading) -> bool:
    """Whether a section has neither text nor subsections: not even a picture or a comment, at most a rule."""
    if found.section is None or found.section.heading.style not in ("atx", "setext"):
        return False
    lines, heading = reading.document.source.lines, found.section.heading.span
    says_all = any(_LEADS.search(lines[line]) for line in range(heading.start, heading.end))
    under = lines[heading.end : found.section.span.end]
    bare = not says_all and not any(line.strip(" \t\r\n-*_") for line in under)
    return bare and not _taken_for_heading(reading, found.section.span.end)


def _taken_for_heading(reading: Reading, line: int) -> bool:
    """Whether a 0-based line opens text that is a heading only because a rule stands right under it."""
    section = reading.document.section_at(line)
    after = section.heading if section else None
    if after is None or after.span.start != line or after.style != "setext":
        return False
    text = "".join(reading.document.source.lines[line : after.span.end])
    return after.span.end - line > _TITLE_AND_RULE or bool(_LEADS.search(text))


def _is_part(found: SectionReading) -> bool:
    short = len(normalise(found.heading).split()) <= _MOST_WORDS
    return found.role != "title" and short and _role_of(found) in _PARTS


def _role_of(found: SectionReading) -> str:
    """The role that the words of a heading give."""
    return lexicon_role(normalise(found.heading))
