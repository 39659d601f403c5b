"""What a move leaves wrong and can be put right: the numbers of headings, and tables of contents in step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from impactlint import lazy
from impactlint.document import Document
from impactlint.document.text import without_emoji
from impactlint.record import dataclass
from impactlint.restructure.contents import Contents, contents_of, in_step
from impactlint.restructure.guard import RefusalError
from impactlint.restructure.layout import Arrangement, MovableBlock
from impactlint.restructure.links import anchors, linked, names
from impactlint.restructure.marks import count_of, rising
from impactlint.restructure.mentions import Counted, mention
from impactlint.restructure.promotion import Promotion
from impactlint.restructure.sheet import Sheet
from impactlint.restructure.unlisted import refuse_counted
from impactlint.restructure.unnest import unnested

_PLAIN = lazy.pattern(r"(\d{1,2})((?:\.\d{1,2})*)([.)]?)\s+(?=\S)")
_RAW = lazy.pattern(r"((?: {0,3}#{1,6}[ \t]+)?)(\d{1,2})((?:\.\d{1,2})*)([.)]?)(?=[ \t]+\S)")


@dataclass(frozen=True, slots=True)
class Numbering:
    """New texts of heading lines by 0-based line, and the old and new first number of units by their index."""

    lines: Mapping[int, str]
    numbers: Mapping[int, tuple[str, str]]


def repaired(arrangement: Arrangement, sheet: Sheet, promotion: Promotion | None = None) -> Sheet:
    """A rearranged page with its headings counted in their new order and its tables of contents in step.

    Raises:
        RefusalError: headings or entries are counted, or entries set in, in a way that can't be changed safely.
    """
    contents = contents_of(arrangement)
    numbering = renumbered(arrangement, contents)
    refuse_counted(contents)
    sheet = tuple(
        line if line.origin is None else replace(line, text=numbering.lines.get(line.origin, line.text))
        for line in sheet
    )
    if promotion:
        contents, sheet = unnested(contents, sheet, promotion)
    sheet, changed = in_step(contents, sheet, numbering.numbers)
    _refuse_words(arrangement.document, contents, Counted(changed, frozenset(), {}))
    return sheet


def renumbered(arrangement: Arrangement, contents: Contents) -> Numbering:
    """New numbers for the headings of a row, and for the subsections counted under them.

    Raises:
        RefusalError: they are counted with other marks than plain numbers, or something refers to a number.
    """
    units, place = arrangement.row.units, arrangement.place
    counted = {index: mark for index, unit in enumerate(units) if (mark := count_of(unit.section.heading.title))}
    old = list(counted.values())
    taken = sorted(counted, key=place)
    if len(old) < 2 or [counted[index] for index in taken] == old or not rising(old):
        return Numbering({}, {})
    lines: dict[int, str] = {}
    changed: dict[int, tuple[str, str]] = {}
    for index, number in zip(taken, old, strict=True):
        mark = counted[index]
        if number != mark:
            changed[index] = mark, number
            lines.update(_with_number(arrangement.document, units[index], mark, number))
    counts = _counted(arrangement.document, lines, frozenset(mark for mark, _ in changed.values()))
    _refuse_mentions(arrangement.document, contents, counts, lines)
    return Numbering(lines, changed)


def _with_number(document: Document, unit: MovableBlock, old: str, new: str) -> Iterator[tuple[int, str]]:
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


def _refuse_mentions(document: Document, contents: Contents, counted: Counted, lines: Mapping[int, str]) -> None:
    """Nothing may speak of a section by its number, in a link or in words."""
    written = {name for _, name in anchors(document)}
    known = names(document)
    for name in sorted(linked(document) - written):
        if known.get(name) in lines:
            raise RefusalError(f"its headings are counted, and links lead to them by their numbers (#{name})")
    _refuse_words(document, contents, counted)


def _refuse_words(document: Document, contents: Contents, counted: Counted) -> None:
    words = mention(document, counted, contents.blocks) if counted.first else ""
    if words:
        raise RefusalError(f"the text speaks of a section by its number (“{words[:40]}”)")


def _counted(document: Document, lines: Mapping[int, str], first: frozenset[str]) -> Counted:
    """Sections by their first numbers, and the headings on some lines, as they are counted today."""
    dotted: set[str] = set()
    titles: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for heading in document.headings:
        match = _PLAIN.match(heading.title) if heading.span.start in lines else None
        if match:
            number, name = match[1] + match[2], " ".join(heading.title[match.end() :].lower().split())
            dotted.update([number] if match[2] else [])
            for mark in {match[3], ".", ")"}:
                titles[number + mark] += (name,)
    return Counted(first, frozenset(dotted), titles)
