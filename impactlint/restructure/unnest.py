"""The entry of a subsection that becomes a section, taken out of the entries under another in a table of contents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from impactlint import lazy
from impactlint.document import Block
from impactlint.record import dataclass
from impactlint.restructure.contents import Contents, content_end
from impactlint.restructure.guard import RefusalError
from impactlint.restructure.layout import MovableBlock
from impactlint.restructure.links import in_page, names, targets
from impactlint.restructure.marks import mark_of
from impactlint.restructure.promotion import Promotion
from impactlint.restructure.recount import WHERES
from impactlint.restructure.sheet import Sheet

_MARKER = lazy.pattern(r"(?P<indent> *)(?P<mark>[-+*]|(?P<number>\d{1,9})[.)])(?P<space> +)(?=\S)")
_SET_IN = lazy.pattern(r"&nbsp;|&e[mn]sp;|[\u00a0\u2002\u2003]|<li\b", re.I)
"""What sets an entry in by other means than a list in Markdown."""
_REFUSED = "its entry in the table of contents can't be taken out of the section's"


@dataclass(frozen=True, slots=True)
class Step:
    """An item with the list that it stands in, on the way from a list to an entry in it."""

    held: Block
    item: Block


def unnested(contents: Contents, sheet: Sheet, promotion: Promotion) -> tuple[Contents, Sheet]:
    """A page with the entry of what is promoted before those that it passes, and the tables of contents left to do.

    Raises:
        RefusalError: an entry can't be taken out of a list.
    """
    _refuse_set_in(contents, promotion)
    rest: list[Block] = []
    for block in contents.blocks:
        way = _way(contents, block, promotion.unit) if block.kind == "list" else ()
        if len(way) > 1:
            sheet = _taken_out(contents, sheet, way, promotion)
        else:
            rest.append(block)
    return replace(contents, blocks=tuple(rest)), sheet


def _refuse_set_in(contents: Contents, promotion: Promotion) -> None:
    """No entry may be set in by HTML or spaces, or in a list that holds other links, too."""
    document = contents.arrangement.document
    everything = replace(contents, names=names(document), references=in_page(document))
    for block in document.blocks:
        if block.kind not in ("html", "paragraph", "list", "table"):
            continue
        lines = range(block.span.start, block.span.end)
        led = [line for line in lines if _leads(everything, range(line, line + 1), promotion.unit)]
        told = [block.text] if block.kind == "html" else [document.source.lines[line] for line in led]
        strange = block.kind == "list" and block not in contents.blocks
        nested = strange and len(_way(everything, block, promotion.unit)) > 1
        if led and (nested or any(map(_SET_IN.search, told))):
            raise RefusalError(_REFUSED)


def _leads(contents: Contents, lines: range, unit: MovableBlock) -> bool:
    """Whether a link in some lines leads to the heading of a unit, or to an anchor before it."""
    source = contents.arrangement.document.source
    heads = range(unit.core.start, unit.section.heading.span.end)
    found = (name for line in lines for name in targets(source.lines[line], contents.references) if name)
    return any(contents.names.get(name) in heads for name in found)


def _own(item: Block) -> range:
    """The lines of an item without those of the lists in it."""
    inner = next((child.span.start for child in item.children if child.kind == "list"), item.span.end)
    return range(item.span.start, inner)


def _way(contents: Contents, held: Block, unit: MovableBlock) -> tuple[Step, ...]:
    """The way from a list to the item that leads to a unit; empty where none does."""
    for item in held.children:
        step = Step(held, item)
        if _leads(contents, _own(item), unit):
            return (step,)
        for child in item.children:
            if child.kind == "list" and (way := _way(contents, child, unit)):
                return (step, *way)
    return ()


def _taken_out(contents: Contents, sheet: Sheet, way: Sequence[Step], promotion: Promotion) -> Sheet:
    """A page with the last item of a way before the first one that leads to what is passed, and lists counted anew."""
    lines = contents.arrangement.document.source.lines
    outer = next((step.held for step in reversed(way[:-1]) if _leads(contents, _own(step.item), promotion.wall)), None)
    slot = _slot(contents, outer, promotion) if outer else None
    if outer is None or slot is None or not _simple(lines, outer):
        raise RefusalError(_REFUSED)
    entry, inner = way[-1].item, way[-1].held
    at = outer.children.index(slot)
    texts = dict(_moved(lines, entry, slot))
    order = (*outer.children[:at], entry, *outer.children[at:])
    texts |= _renumbered(lines, outer.children, order, texts)
    texts |= _renumbered(lines, inner.children, [item for item in inner.children if item is not entry], texts)
    new = [line if line.origin is None else replace(line, text=texts.get(line.origin, line.text)) for line in sheet]
    span = range(entry.span.start, content_end(entry, lines))
    rest = [line for line in new if line.origin not in span]
    place = next(index for index, line in enumerate(rest) if line.origin == slot.span.start)
    return (*rest[:place], *(line for line in new if line.origin in span), *rest[place:])


def _simple(lines: Sequence[str], held: Block) -> bool:
    """Whether a list has neither blank lines nor tabs, and no entries that are counted by more than its markers."""
    whole = lines[held.span.start : content_end(held, lines)]
    items = [lines[item.span.start] for item in held.walk() if item.kind == "item"]
    counted = any(mark_of(line, where) for line in items for where in WHERES)
    return not counted and all(line.strip() and "\t" not in line for line in whole)


def _slot(contents: Contents, held: Block, promotion: Promotion) -> Block | None:
    """The first item of a list that leads to one of the units that are passed; None in a list in another order."""
    row = contents.arrangement.row
    passed = row.units.index(promotion.unit)
    leads = [next(contents.units_of(_own(item)), None) for item in held.children]
    known = [unit for unit in leads if unit is not None]
    if known != sorted(known):
        return None
    return next(
        (item for item, unit in zip(held.children, leads, strict=True) if unit is not None and unit < passed), None
    )


def _moved(lines: Sequence[str], entry: Block, slot: Block) -> Iterator[tuple[int, str]]:
    """The lines of an entry with the marker and the indent of another."""
    own, other = _MARKER.match(lines[entry.span.start]), _MARKER.match(lines[slot.span.start])
    if not own or not other:
        raise RefusalError(_REFUSED)
    yield entry.span.start, other[0] + lines[entry.span.start][own.end() :]
    shift = other.end() - own.end()
    for line in range(entry.span.start + 1, content_end(entry, lines)):
        bare = lines[line].lstrip(" ")
        indent = len(lines[line]) - len(bare) + shift
        if indent < other.end():
            raise RefusalError(_REFUSED)
        yield line, " " * indent + bare


def _renumbered(
    lines: Sequence[str], old: Sequence[Block], new: Sequence[Block], texts: Mapping[int, str]
) -> dict[int, str]:
    """The first lines of some items with the numbers of a list that counts as it did; nothing for bullets."""
    markers = [_MARKER.match(lines[item.span.start]) for item in old]
    numbers = [int(marker["number"]) for marker in markers if marker and marker["number"]]
    if not numbers:
        return {}
    step = numbers[1] - numbers[0] if len(numbers) > 1 else 1
    found: dict[int, str] = {}
    for at, item in enumerate(new):
        start = item.span.start
        text = texts.get(start, lines[start])
        marker, number = _MARKER.match(text), str(numbers[0] + at * step)
        regular = step in (0, 1) and numbers == [numbers[0] + step * index for index in range(len(old))]
        if not regular or not marker or len(number) != len(marker["number"] or ""):
            raise RefusalError(_REFUSED)
        found[start] = text[: marker.start("number")] + number + text[marker.end("number") :]
    return found
