"""Tables of contents: lists and tables whose links all lead to the page, kept in step with its sections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from impactlint import lazy
from impactlint.document import Block
from impactlint.record import dataclass
from impactlint.restructure.guard import RefusalError
from impactlint.restructure.layout import Arrangement
from impactlint.restructure.links import in_page, names, targets
from impactlint.restructure.recount import COUNTED_OTHERWISE, Level, recounted
from impactlint.restructure.sheet import Line, Sheet

_ITEM = lazy.pattern(r"(\s*)(\d{1,9})([.)])(?=\s)")
_LINK_TEXT = lazy.pattern(r"(\[\s*)(\d{1,2})((?:\.\d{1,2})*[.)]?\s)")


@dataclass(frozen=True, slots=True)
class Contents:
    """The tables of contents of a page, and what its links may lead to: names on it, and its references."""

    arrangement: Arrangement
    blocks: tuple[Block, ...]
    names: Mapping[str, int]
    references: Mapping[str, str | None]

    def units_of(self, lines: range) -> Iterator[int | None]:
        """For each link in some lines the index of the unit that it leads to; None where that is none of the row."""
        for line in lines:
            for name in targets(self.arrangement.document.source.lines[line], self.references):
                yield self.arrangement.row.index_of(self.names[name]) if name and name in self.names else None


def contents_of(arrangement: Arrangement) -> Contents:
    """The tables of contents of the page that is rearranged."""
    document = arrangement.document
    references = in_page(document)
    blocks = tuple(block for block in document.blocks if _is_contents(arrangement, block, references))
    return Contents(arrangement, blocks, names(document) if blocks else {}, references)


def _is_contents(arrangement: Arrangement, block: Block, references: Mapping[str, str | None]) -> bool:
    if block.kind not in ("list", "table") or arrangement.layout.torn(block.span.start):
        return False
    text = "".join(arrangement.document.source.lines[block.span.start : block.span.end])
    found = targets(text, references)
    return len(found) >= 2 and None not in found and "://" not in text


def in_step(contents: Contents, sheet: Sheet, numbers: Mapping[int, tuple[str, str]]) -> tuple[Sheet, frozenset[str]]:
    """A page with its tables of contents in the new order of what their entries lead to, and counted anew.

    `numbers` are the old and the new number of the units that are counted anew. The second answer are the numbers that
    entries had and others have now, apart from those.

    Raises:
        RefusalError: the entries are counted in a way that can't be changed safely.
    """
    lines = contents.arrangement.document.source.lines
    levels: list[Level] = []
    for block in contents.blocks:
        for entries in _rows(block) if block.kind == "table" else _items(block, lines):
            taken = _taken(contents, entries)
            if taken:
                sheet = _permuted(sheet, entries, taken)
                levels.append(Level(tuple(entries), tuple(entries[index] for index in taken)))
    sheet = _with_numbers(contents, sheet, numbers) if numbers else sheet
    changed: frozenset[str] = frozenset()
    for level in levels:
        sheet, more = recounted(lines, sheet, level)
        changed |= more
    return sheet, changed


def _rows(block: Block) -> Iterator[list[range]]:
    yield [range(line, line + 1) for line in range(block.span.start + 2, block.span.end)]


def _items(block: Block, lines: Sequence[str]) -> Iterator[list[range]]:
    """The entries of a list and of every list in it, outer lists first; blank lines after an entry stay in place."""
    for part in block.walk():
        if part.kind == "list":
            yield [range(item.span.start, content_end(item, lines)) for item in part.children]


def content_end(item: Block, lines: Sequence[str]) -> int:
    """Where a list or an item ends, without the blank lines after it."""
    end = item.span.end
    while end > item.span.start + 1 and not lines[end - 1].strip():
        end -= 1
    return end


def _taken(contents: Contents, level: list[range]) -> list[int]:
    """For each slot of a level the entry that it gets, so that they stand as the units they lead to.

    Others stay, and so does a list that stands in order, or in an order of its own: there it is empty.
    """
    leads = [next(contents.units_of(entry), None) for entry in level]
    known = [(slot, unit) for slot, unit in enumerate(leads) if unit is not None]
    if [unit for _, unit in known] != sorted(unit for _, unit in known):
        return []
    by_place = sorted(known, key=lambda pair: contents.arrangement.place(pair[1]))
    if by_place == known:
        return []
    taken = list(range(len(level)))
    for (slot, _), (other, _) in zip(known, by_place, strict=True):
        taken[slot] = other
    return taken


def _permuted(sheet: Sheet, level: list[range], taken: list[int]) -> Sheet:
    """The sheet with entry `taken[slot]` in each slot; numbers of an ordered list stay with the slot."""
    at = {line.origin: index for index, line in enumerate(sheet) if line.origin is not None}
    first = at[level[0].start]
    chunks: list[Line] = []
    here = first
    for slot, entry in enumerate(level):
        chunks.extend(sheet[here : at[entry.start]])
        other = level[taken[slot]]
        chunks.extend(_marked(sheet[at[other.start] : at[other.stop - 1] + 1], sheet[at[entry.start]]))
        here = at[entry.stop - 1] + 1
    return (*sheet[:first], *chunks, *sheet[here:])


def _marked(entry: Sheet, slot: Line) -> Sheet:
    """An entry with the list number of its slot, and what is nested in it set in as before.

    Raises:
        RefusalError: the numbers take different room, and it is not sure how far the rest is set in.
    """
    head, *rest = entry
    own, other = _ITEM.match(head.text), _ITEM.match(slot.text)
    if not own or not other:
        return entry
    shift = len(other[2]) - len(own[2])
    if shift and rest and head.text[own.end()] == "\t":
        raise RefusalError(COUNTED_OTHERWISE)
    text = head.text[: own.start(2)] + other[2] + head.text[own.end(2) :]
    return (replace(head, text=text), *(_set_in(line, own.end(), shift) if shift else line for line in rest))


def _set_in(line: Line, column: int, shift: int) -> Line:
    """A line of an entry, whose text begins behind a column, set in further or less far."""
    room = len(line.text) - len(line.text.lstrip(" "))
    if line.blank or (room < column and line.text[room] != "\t"):
        return line
    if room == column or line.text[room] == "\t":
        raise RefusalError(COUNTED_OTHERWISE)
    return replace(line, text=" " * (room + shift) + line.text[room:])


def _with_numbers(contents: Contents, sheet: Sheet, numbers: Mapping[int, tuple[str, str]]) -> Sheet:
    """Link texts that repeat the number of the section they lead to follow it."""
    inside = {line for block in contents.blocks for line in range(block.span.start, block.span.end)}

    def follow(line: Line) -> Line:
        if line.origin is None or line.origin not in inside:
            return line
        units = contents.units_of(range(line.origin, line.origin + 1))
        new = dict(numbers[unit] for unit in units if unit is not None and unit in numbers)
        return replace(
            line, text=_LINK_TEXT.sub(lambda match: match[1] + new.get(match[2], match[2]) + match[3], line.text)
        )

    return tuple(map(follow, sheet))
