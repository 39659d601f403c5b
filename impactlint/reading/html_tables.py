"""Tables in HTML: their rows, and the names of their columns, whatever cells span."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from impactlint import lazy
from impactlint.document.text import plain
from impactlint.record import dataclass

BETWEEN_CELLS = " | "
"""What parts the cells of a row where they are one text."""
MAX_HTML = 200_000
"""Characters of an HTML block in which tables are looked for."""

_ROW = lazy.pattern(r"<t(?:r|able)\b[^<>]{0,300}>(.{0,8000}?)(?=</?t(?:r|able)\b|\Z)", re.I | re.S)
"""A row; the cells between a table's tag and its first row are a row, too, as a browser shows them."""
_CELL = lazy.pattern(r"<t[dh]\b([^<>]{0,500})>(.{0,4000}?)(?=</t[dh]|<t[dh]\b|</tr|\Z)", re.I | re.S)
_SPAN = lazy.pattern(r"\b(col|row)span\s*=\s*[\"']?(\d{1,2})", re.I)
_MAX_HEADS = 4
"""Rows of a table's head that name its columns."""
_MAX_COLUMNS = 60
"""Columns of a table whose names are told."""


@dataclass(frozen=True, slots=True)
class HtmlRow:
    """A row of an HTML table: line within its block, plain cells, and where each of its lines starts in the joined cells.

    `spans` says for each cell over how many columns and rows it reaches.
    """

    line: int
    cells: tuple[str, ...]
    offsets: tuple[int, ...]
    header: bool
    spans: tuple[tuple[int, int], ...]


def html_rows(text: str) -> Iterator[HtmlRow]:
    """Rows of the tables in an HTML block; text outside of cells is left out."""
    first = counted = 0
    for row in _ROW.finditer(text[:MAX_HTML]):
        texts, lines, spans = [], [], []
        first, counted = first + text.count("\n", counted, row.start()), row.start()
        for cell in _CELL.finditer(row[1]):
            texts.append(plain(" ".join(cell[2].split())))
            said = cell.end(2) - len(cell[2].lstrip())
            lines.append(row[1].count("\n", 0, said))
            spans.append(_spans(cell[1]))
        if texts:
            low = row[1].lower()
            header = "<th" in low and "<td" not in low
            yield HtmlRow(first, tuple(texts), _offsets(texts, lines), header, tuple(spans))


def _spans(attributes: str) -> tuple[int, int]:
    """Over how many columns and rows a cell reaches."""
    told = {which.lower(): max(1, int(number)) for which, number in _SPAN.findall(attributes)}
    return told.get("col", 1), told.get("row", 1)


def columns_of(heads: Sequence[HtmlRow]) -> tuple[str, ...]:
    """The names of a table's columns: what the rows of its head say over each, from top to bottom.

    Of a long head, the last row is the one that stands on the columns.
    """
    names: list[list[str]] = []
    reaching: dict[int, int] = {}
    for row in (*heads[: _MAX_HEADS - 1], *heads[_MAX_HEADS - 1 :][-1:]):
        at, below = 0, {column: rows - 1 for column, rows in reaching.items() if rows > 1}
        for text, (columns, rows) in zip(row.cells, row.spans, strict=True):
            while at in reaching:
                at += 1
            for column in range(at, min(at + columns, _MAX_COLUMNS)):
                names.extend([] for _ in range(column + 1 - len(names)))
                names[column].append(text)
                if rows > 1:
                    below[column] = rows - 1
            at += columns
        reaching = below
    return tuple(" ".join(filter(None, parts)) for parts in names)


def _offsets(texts: list[str], lines: list[int]) -> tuple[int, ...]:
    """For each line of a row, where its first cell starts in the cells' texts joined to one."""
    found: list[int] = []
    at = 0
    for text, line in zip(texts, lines, strict=True):
        found += [at] * (line + 1 - len(found))
        at += len(text) + len(BETWEEN_CELLS)
    return tuple(found)
