"""A subsection that becomes a section of its own: what it then stands in, and the levels of its headings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from impactlint import late
from impactlint.document import Document, Section
from impactlint.reading.model import Reading
from impactlint.record import dataclass
from impactlint.restructure.guard import RefusalError
from impactlint.restructure.layout import Unit
from impactlint.restructure.marks import count_of
from impactlint.restructure.order import Move
from impactlint.restructure.sheet import Sheet

_HASHES = late.pattern(r"( {0,3})#{1,6}")


@dataclass(frozen=True, slots=True)
class Promotion:
    """The `unit` that leaves the unit `wall`. Lines are 0-based and those of headings.

    `parent` is the section that it then belongs to, None for the page; `levels` has the new level of each heading that
    gets one.
    """

    unit: Unit
    wall: Unit
    parent: int | None
    levels: Mapping[int, int]

    @property
    def line(self) -> int:
        """The line of its heading."""
        return self.unit.section.heading.span.start


def promotion_of(reading: Reading, move: Move) -> Promotion:
    """What a move of the kind "promote" does to levels.

    Raises:
        RefusalError: a heading can't be raised, or would no longer be counted like those around it.
    """
    units, at = move.row.units, move.order[0]
    unit, wall = units[at], units[at - 1]
    before = _before(reading.document, wall.section, units[0].section)
    _refuse_counted(unit.section, wall.section, before)
    level, parent = _standing(reading, unit.section, wall.section, before)
    levels = dict(_levels(unit, unit.section.heading.level - level))
    return Promotion(unit, wall, parent, levels)


def _before(document: Document, wall: Section, first: Section) -> Section | None:
    """The section behind which it lands, among those beside the one that it leaves."""
    beside = (section for section in document.sections if section.parent == wall.parent)
    return max((section for section in beside if section.index < first.index), key=lambda one: one.index, default=None)


def _refuse_counted(section: Section, wall: Section, before: Section | None) -> None:
    if count_of(section.heading.title):
        raise RefusalError("the subsection is counted among others")
    if before and count_of(before.heading.title) and count_of(wall.heading.title):
        raise RefusalError("it would stand among sections that are counted")


def _standing(reading: Reading, section: Section, wall: Section, before: Section | None) -> tuple[int, int | None]:
    """Its new level, and the heading of the section that it then stands in.

    It gets the level of the section that it leaves. Behind a title with sections of its own it is one of these.
    """
    sections = reading.document.sections
    if before and before.children and reading.reading_of(before).role == "title":
        level = sections[before.children[-1]].heading.level
        if level <= section.heading.level:
            return level, before.heading.span.start
    parent = sections[wall.parent].heading.span.start if wall.parent is not None else None
    return wall.heading.level, parent


def _levels(unit: Unit, rise: int) -> Iterator[tuple[int, int]]:
    """The headings that rise by some levels; lines in bold have none."""
    for section in unit.sections:
        heading = section.heading
        if heading.style == "bold" and section.index != unit.section.index:
            continue
        if heading.style != "atx" and rise:
            raise RefusalError(f"the heading on line {heading.span.first} can't be raised")
        if rise:
            yield heading.span.start, heading.level - rise


def raised(sheet: Sheet, promotion: Promotion) -> Sheet:
    """A page with the headings of what is promoted on their new levels."""
    levels = promotion.levels
    return tuple(
        replace(line, text=_HASHES.sub(rf"\g<1>{'#' * levels[line.origin]}", line.text, count=1))
        if line.origin is not None and line.origin in levels
        else line
        for line in sheet
    )
