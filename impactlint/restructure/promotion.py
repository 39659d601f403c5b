"""A subsection that becomes a section of its own: what it then stands in. Its headings keep their levels."""

from __future__ import annotations

from impactlint.document import Document, Section
from impactlint.reading.headings.lexicon import normalise
from impactlint.reading.model import Reading
from impactlint.record import dataclass
from impactlint.restructure.guard import RefusalError
from impactlint.restructure.layout import MovableBlock
from impactlint.restructure.marks import count_of
from impactlint.restructure.order import Move
from impactlint.rules.shared.places import heading_name


@dataclass(frozen=True, slots=True)
class Promotion:
    """The `unit` that leaves the unit `wall`, and the 0-based line of its new `parent`'s heading; None for the page."""

    unit: MovableBlock
    wall: MovableBlock
    parent: int | None

    @property
    def line(self) -> int:
        """The line of its heading."""
        return self.unit.section.heading.span.start


def promotion_of(reading: Reading, move: Move) -> Promotion:
    """What a move of the kind "promote" does to the tree of sections.

    Raises:
        RefusalError: the heading would no longer be counted like those around it, or tell whose part it is.
    """
    units, at = move.row.units, move.order[0]
    unit, wall = units[at], units[at - 1]
    _refuse_namesake(reading.document, unit.section)
    before = _before(reading.document, wall.section, units[0].section)
    _refuse_counted(unit.section, wall.section, before)
    return Promotion(unit, wall, _parent(reading.document, unit.section, wall.section, before))


def _before(document: Document, wall: Section, first: Section) -> Section | None:
    """The section behind which it lands, among those beside the one that it leaves."""
    beside = (section for section in document.sections if section.parent == wall.parent)
    return max((section for section in beside if section.index < first.index), key=lambda one: one.index, default=None)


def _refuse_counted(section: Section, wall: Section, before: Section | None) -> None:
    if count_of(section.heading.title):
        raise RefusalError("the subsection is counted among others")
    if before and count_of(before.heading.title) and count_of(wall.heading.title):
        raise RefusalError("it would stand among sections that are counted")


def _refuse_namesake(document: Document, section: Section) -> None:
    """See that no other section has the same heading: only what it stands in tells two of them apart."""
    title = normalise(section.heading.title)
    if any(normalise(other.heading.title) == title for other in document.sections if other is not section):
        raise RefusalError(f"another section is called {heading_name(section.heading.title)}, too")


def _parent(document: Document, section: Section, wall: Section, before: Section | None) -> int | None:
    """The heading of the section that it then stands in: the last one before it on a higher level."""
    sections = document.sections
    above = before
    if above is None and wall.parent is not None:
        above = sections[wall.parent]
    elif above is not None:
        while above.children and sections[above.children[-1]].heading.level < section.heading.level:
            above = sections[above.children[-1]]
    while above is not None and above.heading.level >= section.heading.level:
        above = sections[above.parent] if above.parent is not None else None
    return above.heading.span.start if above is not None else None
