"""A README as units of reading: the sentences, list items, table rows, code and headings that a reader meets in turn."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from operator import attrgetter
from typing import Literal

from impactlint import lazy
from impactlint.document import Block, Document
from impactlint.document.parser import cells
from impactlint.document.text import (
    hard_break,
    plain,
    sentences,
    unstruck,
    unwrapped,
    without_comments,
    without_marker,
)
from impactlint.reading.headings.lexicon import normalise
from impactlint.reading.headings.plain import with_plain_headings
from impactlint.reading.html_tables import BETWEEN_CELLS, HtmlRow, columns_of, html_rows
from impactlint.reading.vocabulary.patterns import small
from impactlint.reading.vocabulary.tokens import JOINED, LETTERS
from impactlint.record import dataclass

_ALERT = lazy.pattern(r"\s*\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*", re.I)

_LABELLED = lazy.pattern(r"\s*(\*\*|__)[^*_\n:]{1,40}(?::\1|\1\s?:)")
"""How a line opens with a label in bold."""

UnitKind = Literal["heading", "paragraph", "item", "row", "html", "code"]

MAX_PROSE = 30_000
"""Characters of a page's prose that are looked at for its kind and its language."""
MAX_UNITS = 5_000
"""Units of one page that are read; a page with more is a data dump, not a README."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One piece of a page. `line` is 0-based; `offsets` holds where each raw line starts in `text`, the plain text.

    `section` is an index into `Document.sections`, or -1 before the first heading. Rows have `cells` and the `header`
    of their table, `first` says that a row is the first of its body, `table` is the 0-based line their table starts on.
    `broken` holds the offsets of the lines that the author began on purpose, behind a hard line break.
    """

    kind: UnitKind
    line: int
    text: str
    section: int
    offsets: tuple[int, ...] = (0,)
    quoted: bool = False
    cells: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    first: bool = False
    table: int = -1
    broken: tuple[int, ...] = ()

    @property
    def lines(self) -> range:
        """0-based lines of the file that the unit stands on."""
        return range(self.line, self.line + len(self.offsets))

    def line_at(self, offset: int) -> int:
        """0-based line of a character of `text`."""
        return self.line + max(0, bisect_right(self.offsets, offset) - 1)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a unit; `line` is the 0-based line it starts on."""

    text: str
    line: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Page:
    """A document with its units, and per section the range of units that stand under its own heading."""

    document: Document
    units: tuple[Unit, ...]
    prose: str
    """All but the code, in small letters, cut to `MAX_PROSE` characters."""
    words: tuple[str, ...]
    """The words of the prose."""
    sentences: tuple[tuple[Sentence, ...], ...]
    """The sentences of each unit, in the same order; none of code."""
    said: tuple[list[str], ...]
    """What `words_of` gives for each unit; nothing for code."""
    titles: tuple[str, ...]
    """The normalised heading of each section."""

    def of_section(self, index: int) -> list[Unit]:
        """Units under a section's own heading (-1: before the first heading), the heading itself left out."""
        return [unit for unit in self.units if unit.section == index and unit.kind != "heading"]


def unit_at(units: Iterable[Unit], line: int, *kinds: str) -> Unit | None:
    """The first unit of some kinds that stands on a 0-based line."""
    return next((unit for unit in units if unit.kind in kinds and line in unit.lines), None)


def column_of(raw: str, text: str) -> int:
    """1-based column of a text in a raw line; 1 where it isn't found letter for letter."""
    at = raw.find(text)
    if at < 0 and text.split():
        at = raw.find(text.split(maxsplit=1)[0])
    return max(at, 0) + 1


def sentences_of(unit: Unit) -> Iterator[Sentence]:
    """Sentences of a unit, each with its own line."""
    for offset, text in sentences(unit.text, unit.broken):
        yield Sentence(text, unit.line_at(offset), unit)


def _broken(raw: Sequence[str], parts: Sequence[str], offsets: Sequence[int]) -> tuple[int, ...]:
    """Where lines start behind a hard line break, unless they go on in small letters: those are wrapped by chance.

    A label in bold ("**Cost:** 3") starts one as well.
    """
    after = zip(raw, raw[1:], parts[1:], offsets[1:], strict=False)
    return tuple(
        at
        for line, below, part, at in after
        if (hard_break(line) < len(line) and not part[:1].islower()) or (":" in below and _LABELLED.match(below))
    )


def make_page(document: Document) -> Page:
    """Units of a document, in order."""
    units: list[Unit] = []
    document = with_plain_headings(document)
    lines = {one.span.start for one in document.headings if one.style in ("bold", "plain") and not one.nested}
    maker = _Maker(document, lines)
    for block in document.blocks:
        units.extend(maker.units(block))
        if len(units) > MAX_UNITS:
            break
    return _page(document, tuple(units[:MAX_UNITS]))


def _page(document: Document, units: tuple[Unit, ...]) -> Page:
    prose = small(" ".join([unit.text for unit in units if unit.kind != "code"])[:MAX_PROSE])
    told = tuple(() if unit.kind == "code" else tuple(sentences_of(unit)) for unit in units)
    said = tuple([] if unit.kind == "code" else words_of(unit.text) for unit in units)
    titles = tuple(normalise(section.heading.title) for section in document.sections)
    return Page(document, units, prose, tuple(LETTERS.findall(prose)), told, said, titles)


def words_of(text: str) -> list[str]:
    """Lower-case words of a text; a hyphenated word is one word, and R² is r2."""
    return JOINED.findall(small(text).replace("r²", "r2"))


@dataclass(frozen=True, slots=True)
class _Maker:
    document: Document
    headed: set[int]
    """0-based lines of paragraphs that act as headings."""

    def units(self, block: Block, *, quoted: bool = False) -> Iterator[Unit]:
        kind = block.kind
        if kind == "heading":
            yield self._unit("heading", block.span.start, [block.text], quoted)
        elif kind == "paragraph":
            yield from self._paragraph(block, quoted)
        elif kind == "list":
            for item in block.children:
                yield from self._item(item, quoted)
        elif kind == "quote":
            yield from self._quote(block)
        elif kind == "table":
            yield from self._rows(block, quoted)
        elif kind == "html":
            yield from self._html(block, quoted)
        elif kind == "code":
            yield self._code(block, quoted)

    def _section(self, line: int) -> int:
        section = self.document.section_at(line)
        return -1 if section is None else section.index

    def _unit(self, kind: UnitKind, start: int, raw: list[str], quoted: bool) -> Unit:
        said = raw if kind == "heading" else unstruck(raw)
        parts = [plain(line[: hard_break(line)]) for line in unwrapped(said)] if len(said) > 1 else [plain(said[0])]
        offsets, at = [], 0
        for part in parts:
            offsets.append(at)
            at += len(part) + 1
        broken = _broken(said, parts, offsets) if len(parts) > 1 else ()
        return Unit(kind, start, " ".join(parts), self._section(start), tuple(offsets), quoted, broken=broken)

    def _paragraph(self, block: Block, quoted: bool) -> Iterator[Unit]:
        lines, start = block.text.split("\n"), block.span.start
        heads = [at for at in range(len(lines)) if start + at in self.headed] if self.headed else []
        for at, end in pairwise((-1, *heads, len(lines))):
            if at >= 0:
                yield self._unit("heading", start + at, lines[at : at + 1], quoted)
            if at + 1 < end:
                yield self._unit("paragraph", start + at + 1, lines[at + 1 : end], quoted)

    def _quote(self, block: Block) -> Iterator[Unit]:
        """What a quote says; the first line of an alert (`[!NOTE]`) is a mark, which a reader sees as a picture."""
        for number, child in enumerate(block.children):
            mark, _, rest = child.text.partition("\n")
            if number or child.kind != "paragraph" or not _ALERT.fullmatch(mark):
                yield from self.units(child, quoted=True)
            elif rest:
                yield self._unit("paragraph", child.span.start + 1, rest.split("\n"), quoted=True)

    def _item(self, item: Block, quoted: bool) -> Iterator[Unit]:
        for child in item.children:
            if child.kind == "paragraph":
                yield self._unit("item", child.span.start, child.text.split("\n"), quoted)
            else:
                yield from self.units(child, quoted=quoted)

    def _rows(self, block: Block, quoted: bool) -> Iterator[Unit]:
        rows = block.text.split("\n")
        header = tuple(plain(cell) for cell in cells(rows[0]))
        section = self._section(block.span.start)
        for number, row in enumerate(rows[2:], start=2):
            if not row.strip():
                continue
            raw = cells(row)
            if "~" in row or "<" in row:
                raw = [cell for each in raw for cell in unstruck([each])]
            texts = tuple(map(plain, raw))
            yield Unit(
                "row",
                block.span.start + number,
                BETWEEN_CELLS.join(texts),
                section,
                quoted=quoted,
                cells=texts,
                header=header,
                first=number == 2,
                table=block.span.start,
            )

    def _html(self, block: Block, quoted: bool) -> Iterator[Unit]:
        text = without_comments(block.text)
        rows = list(html_rows(text)) if "<t" in text.lower() else []
        if rows:
            yield from self._html_table(block, rows, quoted)
            return
        for line, raw in enumerate(text.split("\n"), start=block.span.start):
            said = plain(without_marker(raw))
            if said:
                yield Unit("html", line, said, self._section(line), quoted=quoted)

    def _html_table(self, block: Block, rows: list[HtmlRow], quoted: bool) -> Iterator[Unit]:
        section = self._section(block.span.start)
        header: tuple[str, ...] = ()
        first = True
        for is_head, group in groupby(rows, attrgetter("header")):
            if is_head:
                # One cell amid the rows is the title of those below it.
                heads = [row for row in group if first or len(row.cells) > 1]
                header = columns_of(heads) if heads else header
                continue
            for row in group:
                yield Unit(
                    "row",
                    block.span.start + row.line,
                    BETWEEN_CELLS.join(row.cells),
                    section,
                    row.offsets,
                    quoted,
                    row.cells,
                    header,
                    first=first,
                    table=block.span.start,
                )
                first = False

    def _code(self, block: Block, quoted: bool) -> Unit:
        start = block.span.start + block.fenced
        text = block.text.rstrip("\n")
        offsets, at = [], 0
        for line in text.split("\n"):
            offsets.append(at)
            at += len(line) + 1
        return Unit("code", start, text, self._section(block.span.start), tuple(offsets), quoted, cells=(block.info,))
