"""Rows of pictures: sections side by side of which each shows one and says in a few words what is to be seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from impactlint import lazy
from impactlint.document import Section
from impactlint.reading.headings.lexicon import lexicon_role
from impactlint.reading.page import Page
from impactlint.reading.sections.heading_places import siblings

SURE_SHOWN = 0.8
"""How sure it is that such a section shows the work: of 16 labelled ones, by three authors, 13 do."""
_ROW, _MOSTLY, _CAPTION = 3, 0.75, 40
"""Fewest sections of a row, the share of them that show a picture, and the most words of what is said of one."""
_PICTURE = lazy.pattern(r"!\[|<img\b")
_SHOWS = frozenset(("demo", "features", "entry", "summary", ""))
"""What the headings of a row may promise: pictures of an architecture or of results stay what they are."""


def gallery_of(page: Page) -> frozenset[int]:
    """The sections that show pictures in a row, as indexes."""
    if not _PICTURE.search(page.document.source.text):
        return frozenset()
    return frozenset(_shown(page))


def _shown(page: Page) -> Iterator[int]:
    sections = page.document.sections
    for row in siblings(sections):
        if len(row) < _ROW or row[0] == 0 or not _may_show(page, row):
            continue
        pictures = [index for index in row if _is_picture(page, sections[index])]
        if len(pictures) >= max(_ROW, len(row) * _MOSTLY):
            yield from pictures


def _may_show(page: Page, row: Iterable[int]) -> bool:
    return all(lexicon_role(page.titles[index]) in _SHOWS for index in row)


def _is_picture(page: Page, section: Section) -> bool:
    """Whether a section holds a picture, a few words and nothing else."""
    source, units = page.document.source, page.of_section(section.index)
    if section.children or any(unit.kind in ("code", "row") for unit in units):
        return False
    pictures = any(_PICTURE.search(source.bare(line)) for line in range(section.own.start, section.own.end))
    return pictures and sum(len(unit.text.split()) for unit in units) <= _CAPTION
