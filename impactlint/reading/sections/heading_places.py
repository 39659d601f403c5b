"""What the place of a heading among the others says of its role, besides its words: subtitles, rows of entries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from impactlint import lazy
from impactlint.document import Section
from impactlint.document.model import BOLD_LEVEL
from impactlint.reading.headings.lexicon import ROLE_OF_PHRASE, lexicon_role
from impactlint.reading.model import Reason, Role, SectionReading
from impactlint.reading.page import Page, words_of
from impactlint.reading.sections.section_features import HeadingWords

RoleRead = tuple[Role, float, tuple[Reason, ...]]
"""A role with its confidence, 0 to 1, and the reasons for it."""

_WITH_SUBTITLE = 3
"""Headings of a page that may have a subtitle: the title, this one, and another."""
_BLANK, _SUBTITLE, _BYLINE = 1, 4, 8
"""Lines between a title and its subtitle, the fewest words of one, and the most words of a byline under it."""
_TAGLINE = lazy.pattern(r"an? (?!(?:closer|quick|short|brief|first|final|few|look|note|word|bit|little)\b)", re.I)
"""How a heading opens that says what something is."""
_ASKS = lazy.pattern(r"\W*(?:how|what|why|when|where|who|which|your|our|my|notes?|about|before|after)\b", re.I)
"""How the heading of a part opens that is no subtitle."""
_CREDITS = lazy.pattern(
    r"@|\b(?:by|authors?|prepared|written|made|e-?mail|date|version|supervisor|student|team|group)\b", re.I
)
"""What a byline holds."""
_COUNTED = lazy.pattern(
    r"\W*(?:project|week|day|month|semester|year|task|part|module|chapter|lab|assignment)?\s*#?\d{1,2}\b", re.I
)
"""How a heading opens that is one of a numbered row."""
_OTHER_PARTS = frozenset(("people", "summary", "problem", "toc", "references", "limits", "usage"))
"""Roles of headings that are no entries, though they are numbered like entries."""
_ENTRIES, _MOSTLY, _DOUBTFUL = 3, 0.75, 0.8
"""Entries side by side, their share of what stands there, and how sure the role of another one may be to become one."""


def with_subtitle(page: Page, known: Sequence[HeadingWords], found: list[RoleRead]) -> list[RoleRead]:
    """The roles, with a heading right under the title as a part of it, where it names no part of the page.

    It stands deeper than the one that follows, has nothing but a byline under it, or says what this is.
    """
    if len(found) < _WITH_SUBTITLE or found[0][0] != "title" or found[1][0] == "title" or _names_part(known[1]):
        return found
    title, second, third = page.document.sections[:_WITH_SUBTITLE]
    below = second.heading.span.start - title.heading.span.end
    levels = [section.heading.level for section in (title, second, third)]
    if below > _BLANK or not levels[0] < levels[1] < BOLD_LEVEL or len(known[1].words) < _SUBTITLE:
        return found
    deeper = levels[0] < levels[2] < levels[1]
    if not (deeper or _is_tagline(page, second) or (levels[2] == levels[1] and _has_byline(page))):
        return found
    sure = found[1][1]
    return [found[0], ("title", sure, (Reason("stands right under the title", sure),)), *found[2:]]


def _names_part(words: HeadingWords) -> bool:
    """Whether a heading opens as that of a part does: "Architecture of the service", "How we measured it"."""
    first = (" ".join(words.words[:size]) for size in (1, 2))
    return bool(words.whole) or bool(_ASKS.match(words.title)) or any(map(ROLE_OF_PHRASE.__contains__, first))


def _is_tagline(page: Page, section: Section) -> bool:
    """Whether a heading says in a few words what this is, with no code under it."""
    code = any(unit.kind == "code" for unit in page.of_section(section.index))
    return not code and _TAGLINE.match(section.heading.title) is not None


def _has_byline(page: Page) -> bool:
    """Whether nothing but a few words stand under the second heading that say who made it."""
    text = " ".join(unit.text for unit in page.of_section(1))
    return _CREDITS.search(text) is not None and len(words_of(text)) <= _BYLINE and not text.endswith(".")


def with_odd_entries(
    sections: Sequence[Section], known: Sequence[HeadingWords], found: list[RoleRead]
) -> list[RoleRead]:
    """The roles, with a section among entries as one of them, unless its heading tells what it is or it surely isn't."""
    mended = list(found)
    for row in siblings(sections):
        entries = sum(found[index][0] == "entry" for index in row)
        if entries < _ENTRIES or entries < len(row) * _MOSTLY:
            continue
        for index in row:
            role, sure, _ = found[index]
            if role != "entry" and sure < _DOUBTFUL and not known[index].role:
                mended[index] = ("entry", sure, (Reason("stands among entries", sure),))
    return mended


def with_numbered_entries(page: Page, tops: Sequence[SectionReading]) -> tuple[SectionReading, ...]:
    """The sections of a portfolio, with those as entries that are numbered in a row and whose headings name no part."""
    sections, entries = page.document.sections, set[int]()
    for row in siblings(sections):
        numbered = [index for index in row if _COUNTED.match(sections[index].heading.title)]
        unknown = [index for index in numbered if page.titles[index] not in ROLE_OF_PHRASE]
        enough = len(numbered) >= max(_ENTRIES, len(row) * _MOSTLY) and len(unknown) >= len(numbered) * _MOSTLY
        if enough and _holds_entries(page, sections[row[0]].parent):
            entries.update(index for index in unknown if not _is_other_part(page.titles[index]))
    return tuple(
        replace(top, role="entry", reasons=(Reason("numbered like its neighbours on a portfolio", top.confidence),))
        if index in entries and top.role != "entry" and top.confidence < 1
        else top
        for index, top in enumerate(tops)
    )


def _holds_entries(page: Page, parent: int | None) -> bool:
    """Whether entries may stand in a section: the page's own, one of projects, or one that is numbered itself."""
    if not parent:
        return True
    heading = page.document.sections[parent].heading.title
    return ROLE_OF_PHRASE.get(page.titles[parent]) == "entry" or _COUNTED.match(heading) is not None


def _is_other_part(title: str) -> bool:
    return lexicon_role(title) in _OTHER_PARTS or _ASKS.match(title) is not None


def siblings(sections: Sequence[Section]) -> list[list[int]]:
    """Sections of one level under one heading, as indexes."""
    rows: dict[tuple[int | None, int], list[int]] = {}
    for section in sections:
        rows.setdefault((section.parent, section.heading.level), []).append(section.index)
    return list(rows.values())
