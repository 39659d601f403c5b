"""Counted entries that no table of contents holds which could follow: in a quote, in paragraphs, without links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from impactlint import lazy
from impactlint.document.text import plain, without_emoji, without_marker
from impactlint.restructure.contents import Contents
from impactlint.restructure.guard import NUMBER, RefusalError
from impactlint.restructure.links import fragments, names
from impactlint.restructure.marks import mark_of
from impactlint.restructure.recount import COUNTED_OTHERWISE

_LISTED = lazy.pattern(r"[\s>|*_]{0,40}\d{1,3}\\?[.)]\s")
WORD = 4
"""Most letters in front of the link that is an entry: those of "Step 1:"."""


def refuse_counted(contents: Contents) -> None:
    """Refuse a move after which counted entries would no longer stand in the order of what they lead to.

    Raises:
        RefusalError: there are such entries.
    """
    place = contents.arrangement.place
    for units in _entries(contents).values():
        if units == sorted(units) and units != sorted(units, key=place):
            raise RefusalError(COUNTED_OTHERWISE)


def _entries(contents: Contents) -> Mapping[int, list[int]]:
    """The units that counted entries lead to, in order, by the section that the entries stand in."""
    document = contents.arrangement.document
    known = names(document)
    titles = _titles(contents)
    found: defaultdict[int, list[int]] = defaultdict(list)
    for line in _lines(contents):
        text = document.source.bare(line)
        led = [contents.arrangement.row.index_of(known[name]) for name in _linked(text) if name in known]
        unit = led[0] if led else titles.get(_title(text))
        section = document.section_at(line)
        if unit is not None and (_LISTED.match(text) or mark_of(text, "front")):
            found[section.index if section else -1].append(unit)
    return found


def _lines(contents: Contents) -> Iterator[int]:
    """The lines of what may hold entries, apart from the tables of contents that follow."""
    followed = {block.span.start for block in contents.blocks}
    for block in contents.arrangement.document.blocks:
        if block.kind in ("list", "paragraph", "quote", "table") and block.span.start not in followed:
            yield from range(block.span.start, block.span.end)


def _linked(text: str) -> list[str]:
    """The names that the link of an entry leads to; none where other words stand before it."""
    before, link, _ = text.partition("[")
    return fragments(text) if link and sum(map(str.isalpha, before)) <= WORD else []


def _titles(contents: Contents) -> dict[str, int]:
    """The index of each unit by its title."""
    units = contents.arrangement.row.units
    return {title: at for at, unit in enumerate(units) if (title := _title(unit.section.heading.title))}


def _title(text: str) -> str:
    """What an entry or a heading says, without marks and numbers."""
    bare = plain(without_marker(text)).strip("| ")
    return without_emoji(NUMBER.sub("", bare, count=1)).lower()
