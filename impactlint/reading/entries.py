"""The entries of a portfolio page: each presents one project."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from impactlint import lazy
from impactlint.document import Block, Document, Section, Span
from impactlint.document.parser import cells
from impactlint.document.text import plain
from impactlint.reading.headings.lexicon import ROLE_OF_PHRASE, lexicon_role, normalise
from impactlint.reading.model import Entry, Kind, SectionReading
from impactlint.reading.vocabulary.tokens import TWO_LETTERS

MAX_LINES = 60
"""Lines of one entry whose text is kept."""
MAX_TEXT = 4_000
"""Characters of one entry's text that are kept."""
ITEM_WORDS = 6
"""Fewest words that make a list item with a link an entry."""
_SHORTEST, _MOSTLY = 2, 0.75
"""Words of an entry in a list that links everywhere, if at least this share of its items have `ITEM_WORDS`."""
_WORD = lazy.pattern(r"[^\W\d_]{2,}|(?<!\w)\d+(?:[.,]\d+|[.,\d]*\s?%)")
"""A word of an item. A share or a number with a point in it says as much as one, and "Project 1" no more than its name."""

_ELSEWHERE = lazy.pattern(r"\]\((?!#)|<a\s[^>\n]{0,300}?href=[\"'](?!#)", re.I)
"""A link that leads off the page; one that leads down it belongs to a list of contents."""
_TARGET = lazy.pattern(r"\]\(\s*<?([^)\s>]+)|href=[\"']([^\"']+)|<(https?://[^>\s]+)>", re.I)
_PICTURE = lazy.pattern(r"!\[[^\[\]\n]{0,300}\]\([^()\n]{0,1500}\)")
"""A picture leads nowhere; what it is linked to may."""
_ITEM_TITLE = lazy.pattern(r"\s*(?:[-*+]|\d+[.)])?\s*(.{2,80}?)(?:\s[-–—:]\s|:|$)")
_LABELS = lazy.pattern(r"(?:\s*\[[^\]\n]{0,60}\])+\s*\Z")
"""Labels of links in brackets of their own, behind what an item says: "[code] [slides]"."""
_TAIL = 300
"""Characters at the end of an item in which they stand."""


def entries_of(document: Document, sections: Sequence[SectionReading], kind: Kind) -> tuple[Entry, ...]:
    """Entries of a portfolio page: sections with the role `entry`, else rows and list items that link to a project."""
    if kind not in ("portfolio", "profile", "list"):
        return ()
    own = [reading.section for reading in sections if reading.role == "entry" and reading.section]
    indexes = frozenset(section.index for section in own)
    found = [_section_entry(document, section) for section in own if not _is_part(document, section, indexes)]
    following = [*found, None][1:]
    leaves = [
        entry
        for entry, after in zip(found, following, strict=True)
        if after is None or after.span.start >= entry.span.end
    ]
    if len(leaves) >= 2:
        return tuple(_grouped(document, leaves))
    return (*leaves, *_listed(document.blocks, document))


def listed_entries(document: Document) -> list[Entry]:
    """Rows and list items of a page, wherever they stand, that link somewhere and say a few words."""
    return list(_listed(document.blocks, document))


def leads_elsewhere(document: Document, span: Span) -> bool:
    """Whether a link on some lines leads off the page."""
    return any(_ELSEWHERE.search(document.source.bare(line)) for line in range(span.start, span.end))


def _is_part(document: Document, section: Section, entries: frozenset[int]) -> bool:
    """Whether a section tells a part of the entry that it stands in: "Highlights", or the only bold line that acts as one."""
    if section.parent is None or section.parent not in entries:
        return False
    if ROLE_OF_PHRASE.get(normalise(section.heading.title), "entry") != "entry":
        return True
    beside = document.sections[section.parent].children
    return section.heading.style == "bold" and not any(at in entries for at in beside if at != section.index)


def _section_entry(document: Document, section: Section) -> Entry:
    return _entry(document, section.span, section.heading.title)


def _entry(document: Document, span: Span, title: str) -> Entry:
    raw = [document.source.bare(line) for line in range(span.start, span.end)]
    text = " ".join(filter(None, (plain(line) for line in raw[:MAX_LINES])))
    links = tuple(next(filter(None, match)) for match in _TARGET.findall(_PICTURE.sub(" ", "\n".join(raw)[:20_000])))
    return Entry(span, title, text[:MAX_TEXT], links)


def _grouped(document: Document, leaves: Sequence[Entry]) -> Iterator[Entry]:
    """A category heading that holds a table or a list of projects gives way to its rows."""
    starts = [block.span.start for block in document.blocks]
    for entry in leaves:
        within = slice(bisect_left(starts, entry.span.start), bisect_left(starts, entry.span.end))
        inner = list(_listed(document.blocks[within], document))
        if len(inner) >= 2:
            yield from inner
        else:
            yield entry


def _listed(blocks: Sequence[Block], document: Document) -> Iterator[Entry]:
    """Rows and top list items that link somewhere and say a few words."""
    for block in blocks:
        if block.kind == "table" and not _is_of_tools(document, block):
            for line in range(block.span.start + 2, block.span.end):
                yield from _row(document, line)
        elif block.kind == "list":
            least = _fewest_words(document, block.children)
            for item in block.children:
                yield from _item(document, item.span, least)


def _is_of_tools(document: Document, block: Block) -> bool:
    """Whether a block stands under a heading for tools or languages, which are no projects."""
    section = document.section_at(block.span.start)
    return section is not None and lexicon_role(normalise(section.heading.title)) == "architecture"


def _fewest_words(document: Document, items: Sequence[Block]) -> int:
    """The fewest words of an entry in a list: a short one is an entry where all lead somewhere and most say more."""
    raw = [document.source.bare(item.span.start) for item in items]
    told = sum(_words(plain(line)) >= ITEM_WORDS for line in raw)
    return _SHORTEST if told >= len(raw) * _MOSTLY and all(map(_ELSEWHERE.search, raw)) else ITEM_WORDS


def _words(text: str) -> int:
    return len(_WORD.findall(text))


def _row(document: Document, line: int) -> Iterator[Entry]:
    raw = document.source.bare(line)
    if _ELSEWHERE.search(raw):
        named = [cell for cell in map(plain, cells(raw)) if TWO_LETTERS.search(cell)]
        if len(named) >= 2:
            yield _entry(document, Span(line, line + 1), named[0][:80])


def _item(document: Document, span: Span, least: int) -> Iterator[Entry]:
    raw = document.source.bare(span.start)
    text = plain(raw)
    if _ELSEWHERE.search(raw) and _words(text) >= least:
        said = text[:-_TAIL] + _LABELS.sub("", text[-_TAIL:])
        title = _ITEM_TITLE.match(said)
        yield _entry(document, span, title[1] if title else said[:60] or text[:60])
