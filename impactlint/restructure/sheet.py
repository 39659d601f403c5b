"""A page as a sheet of lines that remember where they came from, so that moves stay moves: byte for byte."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from impactlint.document import Source, Span
from impactlint.findings import Edit
from impactlint.record import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its newline. `origin` is its 0-based number in the file as it was, None for an added line."""

    text: str
    origin: int | None = None

    @property
    def blank(self) -> bool:
        """Whether it holds nothing but white space."""
        return not self.text.strip()


Sheet = tuple[Line, ...]


def sheet_of(source: Source) -> Sheet:
    """The lines of a file, each at its place."""
    return tuple(Line(text, origin) for origin, text in enumerate(source.lines))


def finished(lines: Iterable[Line], source: Source) -> Sheet:
    """Lines that all end as lines, with a final newline only where the file had one.

    The newline that a moved last line lacks is taken from the line that is last now, so that a file of mixed
    newlines keeps its mixture.
    """
    sheet = list(lines)
    if not sheet:
        return ()
    last = sheet[-1]
    bare = last.text.rstrip("\r\n")
    spare = last.text[len(bare) :] or source.newline
    final = not source.lines or source.lines[-1].endswith(("\n", source.newline))
    done = [
        line if line.text.endswith(("\n", source.newline)) else replace(line, text=line.text + spare)
        for line in sheet[:-1]
    ]
    return (*done, replace(last, text=bare + spare if final else bare))


def source_of(sheet: Sheet, source: Source) -> Source:
    """The file that a sheet makes."""
    return replace(source, lines=tuple(line.text for line in sheet))


def edits_of(sheet: Sheet, source: Source) -> tuple[Edit, ...]:
    """The fewest replaced lines that make the sheet of the file: what can stay in its order stays."""
    kept = longest_rising(
        [
            (at, line.origin)
            for at, line in enumerate(sheet)
            if line.origin is not None and line.text == source.lines[line.origin]
        ]
    )
    edits, done, old = [], 0, 0
    for at, origin in [*kept, (len(sheet), len(source.lines))]:
        if at > done or origin > old:
            edits.append(Edit(Span(old, origin), "".join(line.text for line in sheet[done:at])))
        done, old = at + 1, origin + 1
    return tuple(edits)


def longest_rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs whose second numbers rise; patience sorting, n log n."""
    tops: list[int] = []
    at_top: list[int] = []
    before: list[int] = []
    for index, (_, origin) in enumerate(pairs):
        pile = bisect_left(tops, origin)
        before.append(at_top[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(origin)
            at_top.append(index)
        else:
            tops[pile], at_top[pile] = origin, index
    chosen: list[tuple[int, int]] = []
    index = at_top[-1] if at_top else -1
    while index >= 0:
        chosen.append(pairs[index])
        index = before[index]
    return chosen[::-1]
