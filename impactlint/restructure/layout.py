"""Where a page can be cut: sections with what belongs to them, and the gaps between."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from impactlint import lazy
from impactlint.document import Block, Document, Section, Span
from impactlint.document.text import plain
from impactlint.record import dataclass
from impactlint.restructure.links import labels
from impactlint.restructure.markup import Tag, open_before
from impactlint.restructure.pairs import regions
from impactlint.restructure.sheet import Line, Sheet

FOOTER_BLOCKS = 4
"""Most blocks that a footer under the page's last rule has."""
FOOTER_WORDS = 40
"""Most words that one block of a footer has, if there is a number in it."""
LONG_FOOTER_WORDS = 100
"""Most words that one block of a footer has, if there is none."""

_ANCHOR = lazy.pattern(r"\s*(?:<a\s+(?:name|id)\s*=\s*[\"']?[^\"'<>\s]{1,200}[\"']?\s*/?>\s*(?:</a\s*>)?\s*)+$", re.I)
_SEPARATOR = lazy.pattern(r"\s*(?:(?:<br\s*/?>|<hr\s*/?>|&nbsp;)\s*)+$", re.I)
_OPENING_TAGS = lazy.pattern(
    r"\s*(?:<(?:div|details|center|section|p)\b[^<>]{0,300}>\s*)+(?:<summary\b[^\n]{0,500}</summary\s*>\s*)?$", re.I
)
_LONE_COMMENT = lazy.pattern(r"\s*<!--(?:(?!-->)[^\n])*-->\s*$")
"""A block that is one comment on one line."""
_PLACE_OF_CONTENTS = lazy.pattern(r"\s*<!--\s*(?:vim-markdown-)?toc\b", re.I)
"""A comment behind which a tool writes a table of contents, be it for the first time."""


@dataclass(frozen=True, slots=True)
class Seam:
    """The place before a section: the gap starts at line `gap`, what belongs to the section at line `core`."""

    gap: int
    core: int


@dataclass(frozen=True, slots=True)
class MovableBlock:
    """What moves as one: the lines `core`, with every section in it, and the `gap` that follows."""

    core: Span
    gap: Span
    sections: tuple[Section, ...]

    @property
    def section(self) -> Section:
        """The section that the unit begins with."""
        return self.sections[0]

    def holds(self, line: int) -> bool:
        """Whether a 0-based line moves with it."""
        return line in self.core


@dataclass(frozen=True, slots=True)
class Row:
    """Units that stand one after another and may change places."""

    units: tuple[MovableBlock, ...]

    def index_of(self, line: int) -> int | None:
        """Index of the unit that holds a 0-based line."""
        return next((index for index, unit in enumerate(self.units) if unit.holds(line)), None)


class Layout:
    """The seams of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._starts = [block.span.start for block in document.blocks]

    @cached_property
    def _marks(self) -> set[int]:
        """Lines of the comments that begin or end a region."""
        return {line for region in regions(self.document) for line in region}

    @cached_property
    def _labels(self) -> set[int]:
        return {line for line, _ in labels(self.document)}

    @cached_property
    def _open(self) -> list[Tag | None]:
        return open_before(self.document)

    def block_at(self, line: int) -> int:
        """Index of the top-level block that holds a 0-based line."""
        return bisect_right(self._starts, line) - 1

    def seam(self, section: Section) -> Seam | None:
        """The seam before a section; None where its heading stands inside a block."""
        at = self.block_at(section.heading.span.start)
        if self._starts[at] != section.heading.span.start:
            return None
        return self._seam_before(at)

    def _seam_before(self, at: int) -> Seam:
        blocks = self.document.blocks
        run = at
        while run and self._between(run - 1):
            run -= 1
        marks = [index for index in range(run, at) if not _gap(blocks[index])]
        core = marks[0] if marks else at
        gap = core
        while gap and _gap(blocks[gap - 1]):
            gap -= 1
        return Seam(self._trimmed(gap), self._starts[core])

    def _trimmed(self, at: int) -> int:
        """Line where the gap before block `at` starts: blank lines at the end of a list are part of it."""
        line = self._starts[at] if at < len(self._starts) else len(self.document.source.lines)
        if at and self.document.blocks[at - 1].kind in ("list", "footnote"):
            while line > self._starts[at - 1] + 1 and not self.document.source.lines[line - 1].strip():
                line -= 1
        return line

    def _between(self, at: int) -> bool:
        """Whether a block stands between two sections: a gap, or a mark that belongs to the section after it."""
        block = self.document.blocks[at]
        if _gap(block):
            return True
        if block.kind not in ("html", "paragraph"):
            return False
        if self._is_label(at) or _ANCHOR.match(block.text) or _OPENING_TAGS.match(block.text):
            return True
        if block.span.start in self._marks or _PLACE_OF_CONTENTS.match(block.text):
            return False
        return _LONE_COMMENT.match(block.text) is not None

    def _is_label(self, at: int) -> bool:
        """Whether a block is no more than labels; attributes with a blank line behind them may belong to neither."""
        block, *after = self.document.blocks[at : at + 2]
        apart = block.text.startswith("{") and after and after[0].kind == "blank"
        return not apart and self._labels.issuperset(range(block.span.start, block.span.end))

    def end_seam(self) -> Seam:
        """The seam at the page's end: before a footer, trailing definitions and blank lines."""
        blocks = self.document.blocks
        at = len(blocks)
        while at and _trailing(blocks[at - 1]):
            at -= 1
        at = self._footer(at)
        while at and _gap(blocks[at - 1]):
            at -= 1
        return Seam(self._trimmed(at), len(self.document.source.lines))

    def _footer(self, at: int) -> int:
        """Index of the rule above a footer that ends before block `at`, or `at` where there is none.

        A rule in an element that is still open stands above the end of that element, which is no footer.
        """
        blocks = self.document.blocks
        seen = 0
        for index in range(at - 1, -1, -1):
            block = blocks[index]
            if block.kind == "rule":
                return index if seen and not self._open[index] else at
            if block.kind == "blank":
                continue
            seen += 1
            if seen > FOOTER_BLOCKS or not _small(block) or self._is_heading(block):
                return at
        return at

    def _is_heading(self, block: Block) -> bool:
        section = self.document.section_at(block.span.start)
        return section is not None and section.heading.span.start in block.span

    def torn(self, line: int) -> Tag | None:
        """The outermost element that stands open before a 0-based line at which a block starts, or at the end."""
        if line >= len(self.document.source.lines):
            return self._open[-1]
        return self._open[self.block_at(line)]

    def open_tag(self) -> Tag | None:
        """The first element that stands open where a section begins, or at the page's end."""
        seams = [section.heading.span.start for section in self.document.sections]
        seams.append(len(self.document.source.lines))
        return next((tag for line in seams if (tag := self.torn(line))), None)

    def row(self, parent: Section | None) -> Row:
        """The sections under a parent (None: those at the top) as units; what can't be cut apart is one unit."""
        document = self.document
        indexes = parent.children if parent else [s.index for s in document.sections if s.parent is None]
        end = parent.span.end if parent else len(document.source.lines)
        return self.row_of([document.sections[index] for index in indexes], end)

    def row_of(self, sections: Sequence[Section], end: int) -> Row:
        """Sections that follow one another up to line `end` as units."""
        seams = [(seam, section) for section in sections if (seam := self.seam(section)) and not self.torn(seam.core)]
        last = self._last_seam(end)
        if last is None or self.torn(last.core) or self.torn(last.gap):
            last, seams = (seams[-1][0], seams[:-1]) if seams else (None, [])
        return Row(tuple(self._units(seams, last)) if last else ())

    def _last_seam(self, end: int) -> Seam | None:
        if end >= len(self.document.source.lines):
            return self.end_seam()
        following = self.document.section_at(end)
        return self.seam(following) if following else None

    def _units(self, seams: list[tuple[Seam, Section]], last: Seam) -> Iterator[MovableBlock]:
        cuts = [seam for seam, _ in seams] + [last]
        for (this, following), (_, first) in zip(pairwise(cuts), seams, strict=True):
            sections = [first]
            for section in self.document.sections[first.index + 1 :]:
                if section.heading.span.start >= following.gap:
                    break
                sections.append(section)
            yield MovableBlock(Span(this.core, following.gap), Span(following.gap, following.core), tuple(sections))


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A row of a page with its units in another order: `order` holds their indexes."""

    layout: Layout
    row: Row
    order: tuple[int, ...]

    @property
    def document(self) -> Document:
        """The page as it is."""
        return self.layout.document

    def place(self, unit: int) -> int:
        """Where a unit will stand, by its index."""
        return self.order.index(unit)


def arranged(arrangement: Arrangement) -> Sheet:
    """The page in the new order; blank lines are added where blocks would run together.

    A gap travels with the unit before it. Only the last one stays: what ends the row, or the page, ends it afterwards.
    """
    layout, units, order = arrangement.layout, arrangement.row.units, arrangement.order
    lines = layout.document.source.lines
    last = len(units) - 1
    gaps = {index: units[index].gap for index in order} | {last: units[order[-1]].gap, order[-1]: units[last].gap}
    sheet: list[Line] = []
    done = 0
    pieces = (piece for index in order for piece in (units[index].core, gaps[index]))
    for piece in (Span(0, units[0].core.start), *pieces, Span(units[last].gap.end, len(lines))):
        if len(piece):
            if piece.start != done:
                _join(sheet, layout, piece.start)
            sheet.extend(Line(lines[number], number) for number in range(piece.start, piece.end))
            done = piece.end
    return tuple(sheet)


def _join(sheet: list[Line], layout: Layout, following: int) -> None:
    """Add a blank line to a sheet where the block at line `following` would run into the one before it, or had one."""
    document = layout.document
    if not sheet or sheet[-1].blank or following >= len(document.source.lines):
        return
    after = document.blocks[layout.block_at(following)]
    origin = sheet[-1].origin
    before = document.blocks[layout.block_at(origin)] if origin is not None else None
    airy = after.kind == "heading" and following and not document.source.lines[following - 1].strip()
    stays = before and _stands_alone(before, after) and (before.kind == "rule" or not airy)
    if after.kind == "blank" or stays:
        return
    sheet.append(Line(document.source.newline))


def _stands_alone(before: Block, after: Block) -> bool:
    """Whether a block needs no blank line before the next one."""
    if before.kind == "html" or (before.kind == "list" and after.kind != "heading"):
        return False
    if after.kind == "heading" and not after.setext:
        return True
    return before.kind in ("heading", "rule", "code")


def _gap(block: Block) -> bool:
    """A blank line or a separator."""
    return block.kind in ("blank", "rule") or (
        block.kind in ("html", "paragraph") and _SEPARATOR.match(block.text) is not None
    )


def _trailing(block: Block) -> bool:
    """What stays at the page's end: blank lines, definitions, comments."""
    comment = block.kind == "html" and block.text.lstrip().startswith("<!--")
    return comment or block.kind in ("blank", "definition", "footnote")


def _small(block: Block) -> bool:
    """Whether a block may be part of a footer: short, or longer and without a number."""
    if block.kind not in ("html", "paragraph"):
        return False
    text = plain(block.text)
    return len(text.split()) <= (FOOTER_WORDS if any(map(str.isdigit, text)) else LONG_FOOTER_WORDS)
