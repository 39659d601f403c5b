"""A table of contents whose entries are counted, counted anew after they changed places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from impactlint.record import dataclass
from impactlint.restructure.guard import RefusalError
from impactlint.restructure.marks import Mark, Where, mark_of, rising
from impactlint.restructure.sheet import Line, Sheet

COUNTED_OTHERWISE = "its table of contents is counted in a way that can't be changed safely"
"""Why a page isn't changed whose table of contents can't be counted anew."""
WHERES: tuple[Where, ...] = ("front", "link", "cell")


@dataclass(frozen=True, slots=True)
class Level:
    """Entries of one level that changed places: their lines in the file as it was, in the old and the new order."""

    old: tuple[range, ...]
    new: tuple[range, ...]


def recounted(lines: Sequence[str], sheet: Sheet, level: Level) -> tuple[Sheet, frozenset[str]]:
    """A page with the numbers of some entries in order again, and those numbers that stand elsewhere now.

    `lines` are those of the file as it was.

    Raises:
        RefusalError: they are counted with other marks than plain numbers, or not all of them are.
    """
    texts = {line.origin: line.text for line in sheet}
    changed: frozenset[str] = frozenset()
    for where in WHERES:
        before = [mark_of(lines[entry.start], where) for entry in level.old]
        old, new = _firsts(before), _firsts([mark_of(texts[entry.start], where) for entry in level.new])
        if old == new or not rising(old):
            continue
        counts = all(before) and _consecutive(old)
        if where == "cell" and not counts:
            continue
        if not counts or not all(mark and mark.plain for mark in before) or sorted(old) != sorted(new):
            raise RefusalError(COUNTED_OTHERWISE)
        numbers = dict(zip(new, old, strict=True))
        sheet = _with_numbers(sheet, level, where, numbers)
        changed |= {number for number, other in numbers.items() if number != other}
    return sheet, changed


def _with_numbers(sheet: Sheet, level: Level, where: Where, numbers: Mapping[str, str]) -> Sheet:
    """The page with other first numbers of the entries and of what is counted under them."""
    starts = {entry.start for entry in level.old}
    inside = {line for entry in level.old for line in entry}

    def follow(line: Line) -> Line:
        mark = mark_of(line.text, where) if line.origin in inside else None
        if not mark or not mark.plain or not (line.origin in starts or (mark.dotted and "[" in line.text)):
            return line
        return replace(
            line, text=line.text[: mark.start] + numbers.get(mark.number, mark.number) + line.text[mark.end :]
        )

    return tuple(map(follow, sheet))


def _firsts(marks: Sequence[Mark | None]) -> list[str]:
    """The first numbers of the entries, each once where those of its subsections follow."""
    return [number for number, _ in groupby(mark.number for mark in marks if mark)]


def _consecutive(numbers: Sequence[str]) -> bool:
    if not all(map(str.isdecimal, numbers)):
        return False
    return int(numbers[0]) <= 1 and all(int(other) - int(one) == 1 for one, other in pairwise(numbers))
