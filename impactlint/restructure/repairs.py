"""What a move leaves wrong and can be put right: the numbers of headings, and tables of contents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from impactlint import late
from impactlint.document import Block, Document, Heading
from impactlint.document.text import without_emoji
from impactlint.record import dataclass
from impactlint.restructure.guard import RefusalError
from impactlint.restructure.layout import Arrangement, Unit
from impactlint.restructure.links import anchors, in_page, linked, names, targets
from impactlint.restructure.sheet import Line, Sheet

LARGEST = 40
"""Largest number in front of a heading that counts it; a larger one is a year or an amount."""

_PLAIN = late.pattern(r"(\d{1,2})((?:\.\d{1,2})*)([.)]?)\s+(?=\S)")
_RAW = late.pattern(r"((?: {0,3}#{1,6}[ \t]+)?)(\d{1,2})((?:\.\d{1,2})*)([.)]?)(?=[ \t]+\S)")
_COUNTED = late.pattern(
    r"(?:(?P<word>step|part|phase|stage|chapter|section|experiment|task|level|week|day|module)\s*)?"
    r"(?:(?P<digits>\d{1,2})(?:\.\d{1,2})*|(?P<roman>[IVX]{1,5})|(?P<letter>[A-H]))\ufe0f?\u20e3?(?P<mark>[.):]|\s*[-–—])?"
    r"(?:\s|$|(?<=[.):])(?=\D))",
    re.I,
)
_MENTION = late.pattern(r"(?:\b(?:sections?|sec\.|chapter)|§)\s*#?(\d{1,2})\b", re.I)
_ITEM = late.pattern(r"(\s*)(\d{1,9})([.)])(?=\s)")
_LINK_TEXT = late.pattern(r"(\[\s*)(\d{1,2})((?:\.\d{1,2})*[.)]?\s)")


@dataclass(frozen=True, slots=True)
class Numbering:
    """New texts of heading lines by 0-based line, and new first numbers by old ones."""

    lines: Mapping[int, str]
    numbers: Mapping[str, str]


def repaired(arrangement: Arrangement, sheet: Sheet) -> Sheet:
    """A rearranged page with its headings counted in their new order and its tables of contents in step.

    Raises:
        RefusalError: the headings are counted in a way that can't be changed safely.
    """
    numbering = renumbered(arrangement)
    sheet = tuple(
        line if line.origin is None else replace(line, text=numbering.lines.get(line.origin, line.text))
        for line in sheet
    )
    for block in arrangement.document.blocks:
        if block.kind in ("list", "table") and not arrangement.layout.torn(block.span.start):
            sheet = _in_step(arrangement, block, sheet, numbering.numbers)
    return sheet


def renumbered(arrangement: Arrangement) -> Numbering:
    """New numbers for the headings of a row, and for the subsections counted under them.

    Raises:
        RefusalError: they are counted with other marks than plain numbers, or something refers to a number.
    """
    units, place = arrangement.row.units, arrangement.place
    counted = {index: mark for index, unit in enumerate(units) if (mark := _count(unit.section.heading))}
    old = list(counted.values())
    taken = sorted(counted, key=place)
    if len(old) < 2 or [counted[index] for index in taken] == old or not _rising(old):
        return Numbering({}, {})
    lines: dict[int, str] = {}
    changed: dict[str, str] = {}
    for index, number in zip(taken, old, strict=True):
        mark = counted[index]
        if number != mark:
            changed[mark] = number
            lines.update(_with_number(arrangement.document, units[index], mark, number))
    _refuse_mentions(arrangement.document, lines, changed)
    return Numbering(lines, changed)


def _count(heading: Heading) -> str | None:
    """What counts a heading: "3", or None where nothing does."""
    match = _COUNTED.match(without_emoji(heading.title) or heading.title)
    if not match:
        return None
    if match["digits"]:
        return match["digits"] if int(match["digits"]) <= LARGEST else None
    return (match["roman"] or match["letter"]).upper() if match["word"] or match["mark"] else None


def _rising(marks: Sequence[str]) -> bool:
    """Whether the marks count: each is larger than the one before; letters and Roman numerals are taken to."""
    if not all(mark.isdecimal() for mark in marks):
        return True
    return all(int(one) < int(other) for one, other in pairwise(marks))


def _with_number(document: Document, unit: Unit, old: str, new: str) -> Iterator[tuple[int, str]]:
    """The heading of a unit, and those of its subsections that are counted under it, with another first number."""
    for section in unit.sections:
        own = section.index == unit.section.index
        if not own and not _counted_under(section.heading.title, old):
            continue
        line = section.heading.span.start
        text = document.source.lines[line]
        match = _RAW.match(text) if section.heading.style in ("atx", "setext") else None
        if not match or match[2] != old:
            raise RefusalError(f"line {line + 1} counts the sections in a way that can't be changed safely")
        yield line, text[: match.start(2)] + new + text[match.end(2) :]


def _counted_under(title: str, number: str) -> bool:
    match = _PLAIN.match(without_emoji(title) or title)
    return bool(match and match[1] == number and match[2])


def _refuse_mentions(document: Document, lines: Mapping[int, str], changed: Mapping[str, str]) -> None:
    """Nothing may speak of a section by its number, in a link or in words."""
    written = {name for _, name in anchors(document)}
    known = names(document)
    for name in sorted(linked(document) - written):
        if known.get(name) in lines:
            raise RefusalError(f"its headings are counted, and links lead to them by their numbers (#{name})")
    for block in document.blocks:
        if block.kind in ("paragraph", "list", "table", "quote"):
            for part in block.walk():
                for match in _MENTION.finditer(part.text if part.kind != "code" else ""):
                    if match[1] in changed:
                        raise RefusalError(f"the text speaks of a section by its number (“{match[0][:40]}”)")


def _in_step(arrangement: Arrangement, block: Block, sheet: Sheet, numbers: Mapping[str, str]) -> Sheet:
    """A list or table of in-page links, in the new order of what its entries lead to."""
    source = arrangement.document.source
    text = "".join(source.lines[block.span.start : block.span.end])
    references = in_page(arrangement.document)
    found = targets(text, references)
    if len(found) < 2 or None in found or "://" in text:
        return sheet
    entries = _rows(block) if block.kind == "table" else _items(block, source.lines)
    known = names(arrangement.document)
    for level in entries:
        leads = [_unit_of(arrangement, entry, known, references) for entry in level]
        sheet = _sorted(arrangement, level, leads, sheet)
    return _link_texts(sheet, block, numbers) if numbers else sheet


@dataclass(frozen=True, slots=True)
class _Entry:
    """Lines of one entry of a table of contents, 0-based and half-open."""

    start: int
    end: int


def _rows(block: Block) -> list[list[_Entry]]:
    return [[_Entry(line, line + 1) for line in range(block.span.start + 2, block.span.end)]]


def _items(block: Block, lines: Sequence[str]) -> list[list[_Entry]]:
    """The entries of a list and of every list in it, outer lists first; blank lines after an entry stay in place."""
    lists = (part for part in block.walk() if part.kind == "list")
    return [[_Entry(item.span.start, _content_end(item, lines)) for item in part.children] for part in lists]


def _content_end(item: Block, lines: Sequence[str]) -> int:
    end = item.span.end
    while end > item.span.start + 1 and not lines[end - 1].strip():
        end -= 1
    return end


def _sorted(arrangement: Arrangement, level: list[_Entry], leads: list[int | None], sheet: Sheet) -> Sheet:
    """The entries of one level sorted as the units they lead to; others, and a list in another order, stay."""
    known = [(slot, unit) for slot, unit in enumerate(leads) if unit is not None]
    if [unit for _, unit in known] != sorted(unit for _, unit in known):
        return sheet
    by_place = sorted(known, key=lambda pair: arrangement.place(pair[1]))
    if by_place == known:
        return sheet
    taken = list(range(len(level)))
    for (slot, _), (other, _) in zip(known, by_place, strict=True):
        taken[slot] = other
    return _permuted(sheet, level, taken)


def _unit_of(
    arrangement: Arrangement, entry: _Entry, known: Mapping[str, int], references: Mapping[str, str | None]
) -> int | None:
    """Index of the unit that the first link of an entry leads to."""
    for line in range(entry.start, entry.end):
        for name in targets(arrangement.document.source.lines[line], references):
            return arrangement.row.index_of(known[name]) if name and name in known else None
    return None


def _permuted(sheet: Sheet, level: list[_Entry], taken: list[int]) -> Sheet:
    """The sheet with entry `taken[slot]` in each slot; numbers of an ordered list stay with the slot."""
    at = {line.origin: index for index, line in enumerate(sheet) if line.origin is not None}
    first = at[level[0].start]
    chunks: list[Line] = []
    here = first
    for slot, entry in enumerate(level):
        chunks.extend(sheet[here : at[entry.start]])
        other = level[taken[slot]]
        head, *rest = sheet[at[other.start] : at[other.end - 1] + 1]
        chunks.extend([_marked(head, sheet[at[entry.start]]), *rest])
        here = at[entry.end - 1] + 1
    return (*sheet[:first], *chunks, *sheet[here:])


def _marked(line: Line, slot: Line) -> Line:
    """A line with the list number of its slot, where that takes the same room."""
    own, other = _ITEM.match(line.text), _ITEM.match(slot.text)
    if not own or not other or len(own[2]) != len(other[2]):
        return line
    return replace(line, text=line.text[: own.start(2)] + other[2] + line.text[own.end(2) :])


def _link_texts(sheet: Sheet, block: Block, numbers: Mapping[str, str]) -> Sheet:
    """Link texts that repeat a heading's number follow it."""

    def follow(line: Line) -> Line:
        if line.origin is None or line.origin not in block.span:
            return line
        text = _LINK_TEXT.sub(lambda match: match[1] + numbers.get(match[2], match[2]) + match[3], line.text)
        return replace(line, text=text)

    return tuple(map(follow, sheet))
