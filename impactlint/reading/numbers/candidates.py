"""Candidates for a measured result: every number, number word, range and pair on a page, with what speaks for and against."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from impactlint import lazy
from impactlint.document.text import breaks
from impactlint.reading.html_tables import BETWEEN_CELLS
from impactlint.reading.numbers.benchmark_output import by_a_tool, formats_in
from impactlint.reading.numbers.crossing import crossed
from impactlint.reading.numbers.shapes import change_around, numbers_in, shape_of, worded_in, worded_shape
from impactlint.reading.numbers.told_otherwise import told_otherwise
from impactlint.reading.numbers.told_plainly import told_plainly
from impactlint.reading.page import Unit
from impactlint.reading.vocabulary import words as lexicon
from impactlint.reading.vocabulary.patterns import Guarded, at_word, small
from impactlint.reading.vocabulary.tokens import METRIC_OR_WORD
from impactlint.reading.vocabulary.word_lists import groups_by_word, word_set
from impactlint.record import dataclass

MAX_TEXT = 6_000
"""Characters of one unit in which numbers are looked for."""
MAX_IN_CELL = 6
"""Numbers of one cell that are looked at."""
WORDS_BEFORE, WORDS_AFTER = 10, 8
"""Words on both sides of a number that speak for or against it by themselves."""
_MANY = 4
"""Other numbers on a line from which it doesn't matter how many there are."""
_NAME_WORDS = 6
"""Words of a row's first cell that name what its numbers are."""
_REACH = 300
"""Characters before and after a number in which its sentence is looked for."""

_PARTS = lazy.pattern(r"[-/]")
_NAME_ENDS = lazy.pattern(r"[:(\[|,]|\s[-–—]\s")
_CALLED = lazy.pattern(r"^the\s+(\S+)\s+(?:programming\s+)?(?:language|library|compiler|project|cli)$", re.I)
"""What a title says around a name that says little."""
_NO_NAME = lazy.pattern(r"[^a-z0-9]+")
_BENCH = lazy.pattern(r"(?i:\bbench|ns/op|ops/s|\bavgt\b|items/s|[MG]B/s)")
_ARROWS = ("→", "->", "⟶")
_COMPARED = at_word(r"from\b.{1,40}\bto|vs\.?|versus|compared|instead of|baseline|down from", r"\b")
_PERCENTAGE = lazy.pattern(r"(\d+(?:\.\d+)?)\s?%")
_ROUNDING = 1.1
"""By how much parts of a whole may miss a hundred."""
_UNIT_OF_COLUMN = lazy.pattern(
    r"\(((?:ns|µs|us|ms|s|secs?|seconds?|mins?|minutes?|h|hours?|%|fps|[kmg]?b)(?:/\w{1,4})?)\)[\W_]*$", re.I
)
"""The unit that the name of a column ends with: "Latency (ms)"."""
_BARE_NUMBER = lazy.pattern(r"[~≈+-]?\d[\d.,]*")
_KEY = re.compile(r"^([^:=|]{2,45}?)\s?(?:\([^)]{1,30}\))?\s?[:=≈]\s?")

_GROUPS: tuple[tuple[str, frozenset[str]], ...] = (
    ("quality", lexicon.QUALITY | lexicon.RARE_METRICS),
    ("speed", lexicon.SPEED),
    ("outcome", lexicon.OUTCOME),
    ("change", lexicon.CHANGE),
    ("achieve", lexicon.ACHIEVE),
    ("target", lexicon.TARGET),
    ("setting", lexicon.SETTING),
    ("dataset", lexicon.DATASET),
    ("counts", lexicon.COUNTS),
    ("version", lexicon.VERSION),
    ("background", lexicon.BACKGROUND),
    ("validated", lexicon.VALIDATED),
    ("technology", lexicon.TECHNOLOGY),
    ("ours", lexicon.OURS),
    ("explains", lexicon.EXPLAINS),
    ("skew", lexicon.SKEW),
    ("level", lexicon.LEVEL),
)


_EXPECTED = word_set("loss losses shortfall value values return returns goals credit calibration")
"""What names a quantity after "expected", not a wish."""
_SWEPT = word_set("threshold max maximum min minimum limit limits budget")
"""Words of targets that name a setting or a figure where they stand over a column."""


GROUPS_OF = groups_by_word(_GROUPS)
"""The word groups that a lower-case word belongs to."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number in a unit: where it stands (offsets into the unit's text), what it is, and its 0-based line.

    `bounds` are those of its sentence, without the mark that ends it where another follows, of its line of code, or of
    its row.
    """

    unit: Unit
    start: int
    end: int
    bounds: tuple[int, int]
    line: int
    cell: int
    features: tuple[str, ...]

    @property
    def number(self) -> str:
        """The number with sign and unit, as written."""
        return self.unit.text[self.start : self.end].strip()

    @property
    def column(self) -> str:
        """The name of the column that it stands in; empty where that has none, and outside of tables."""
        return self.unit.header[self.cell] if 0 <= self.cell < len(self.unit.header) else ""


@dataclass(frozen=True, slots=True)
class NumberContext:
    """What is known of the place a unit stands at: role of its section, its heading's words, the roles around it.

    `name` is the page's own name, letters and digits alone; empty where it may be met by chance.
    """

    role: str
    parent_role: str
    heading: tuple[str, ...]
    early: bool
    name: str = ""


def groups_of(word: str, metrics: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Groups of a word in any case, with or without a trailing mark; a metric of the rule file counts as quality."""
    low = word.lower().strip(".'’-/")
    if low in metrics:
        return ("quality",)
    found = GROUPS_OF.get(low)
    if found is None and ("-" in low or "/" in low):
        found = tuple(name for part in _PARTS.split(low) for name in GROUPS_OF.get(part, ()))
    if found is None and low.endswith("s"):
        found = GROUPS_OF.get(low[:-1])
    if found is None and "@" in low:  # a metric at a depth or an overlap: "mAP@0.5", "R@50"
        name, _, depth = low.partition("@")
        found = GROUPS_OF.get(name) or (("quality",) if depth[:1].isdigit() else None)
    return found or ()


def _groups_above(word: str, metrics: frozenset[str]) -> tuple[str, ...]:
    """Groups of a word over a column."""
    found = groups_of(word, metrics)
    return tuple(group for group in found if group != "target") if word.lower() in _SWEPT else found


def candidates(unit: Unit, place: NumberContext, metrics: frozenset[str] = frozenset()) -> Iterator[Candidate]:
    """All numbers of a unit, each with its features."""
    if unit.kind == "row":
        yield from _in_row(unit, place, metrics)
        return
    text = unit.text[:MAX_TEXT]
    shaped = [(match.start(), match.end(), shape_of(text, match)) for match in numbers_in(text)]
    shaped += [(match.start(), match.end(), worded_shape(match)) for match in worded_in(text)]
    if not shaped:
        return
    around = [*_surroundings(unit, place)]
    beside = _beside(unit, [start for start, _, shape in shaped if shape is not None])
    sentences, low = _sentences(unit, text), small(text)
    formats = formats_in(text) if unit.kind == "code" else ()
    for start, end, shape in shaped:
        if shape is not None:
            bounds = sentences[bisect_left(sentences, (start + 1,)) - 1]
            near = max(bounds[0], start - _REACH), min(bounds[1], end + _REACH)
            context = _context(text, start, end, near, metrics)
            context.extend(change_around(text, start, end))
            context.extend(_own(text[max(0, start - _REACH) : start], place))
            features = [*shape, *context, *around, beside[start]]
            told = _told(unit, low, (start, end), near, shape, formats=formats)
            yield Candidate(unit, start, end, bounds, unit.line_at(start), -1, (*crossed(features), *told))


def _told(
    unit: Unit,
    low: str,
    at: tuple[int, int],
    near: tuple[int, int],
    shape: Sequence[str],
    *,
    formats: Sequence[Guarded],
) -> Iterator[str]:
    """What the words around a number at some offsets make of it, in a unit whose text is `low` in small letters.

    Of code it is told by the `formats` of tools that the unit may hold.
    """
    start, end = at
    if unit.kind == "code":
        if by_a_tool(unit.text[near[0] : near[1]], start - near[0], formats):
            yield "told:by a tool"
        return
    otherwise = [*told_otherwise(low, start, near)]
    yield from otherwise or told_plainly(low, start, end, near, shape)


def _beside(unit: Unit, starts: Sequence[int]) -> dict[int, str]:
    """For the offset of each number, how many others stand on its line."""
    lines = [unit.line_at(start) for start in starts]
    counts = Counter(lines)
    return {start: f"beside={min(counts[line] - 1, _MANY)}" for start, line in zip(starts, lines, strict=True)}


def _sentences(unit: Unit, text: str) -> list[tuple[int, int]]:
    """Bounds of the sentences of a unit's text, or of its lines if it is code."""
    between = [(start - 1, start) for start in unit.offsets[1:]] if unit.kind == "code" else breaks(text, unit.broken)
    starts = (0, *[start for _, start in between])
    return list(zip(starts, (*[end for end, _ in between], len(text)), strict=True))


def _context(text: str, start: int, end: int, bounds: tuple[int, int], metrics: frozenset[str]) -> list[str]:
    """Words before and after the number, near and in the whole sentence."""
    low, high = bounds
    before, after = METRIC_OR_WORD.findall(text[low:start]), METRIC_OR_WORD.findall(text[end:high])
    found = [*_neighbours(before, after, metrics), *_keyed(text[low:high], start - low, metrics)]
    said = {group for word in {*before[-30:], *after[:30]} for group in groups_of(word, metrics)}
    found.extend(f"s:{group}" for group in said)
    found.extend({f"w:{word.lower()}" for word in (*before[-WORDS_BEFORE:], *after[:WORDS_AFTER])})
    if _compares(text[low:high]):
        found.append("compared")
    if text[start:end].endswith("%") and _is_whole(text[low:high]):
        found.append("part of a whole")
    if end >= len(text.rstrip(" .*)")):
        found.append("ends")
    if not before and start == low:
        found.append("starts")
    if not before and not after:
        found.append("alone")
    return found


def _neighbours(before: Sequence[str], after: Sequence[str], metrics: frozenset[str]) -> Iterator[str]:
    for distance, word in enumerate(reversed(before[-4:])):
        for group in groups_of(word, metrics):
            yield f"{'bn' if distance else 'b1'}:{group}"
        if distance < 2:
            yield f"prev{distance}={word.lower()}"
    for distance, word in enumerate(after[:3]):
        for group in groups_of(word, metrics):
            yield f"{'an' if distance else 'a1'}:{group}"
    if after:
        yield f"next0={after[0].lower()}"


def _keyed(sentence: str, at: int, metrics: frozenset[str]) -> Iterator[str]:
    """What stands before the colon or equals sign of a number at an offset of its sentence."""
    key = _KEY.match(sentence)
    if not key or key.end() < at - 2:
        return
    yield "key"
    for word in METRIC_OR_WORD.findall(key[1])[:4]:
        yield f"key:{word.lower()}"
        for group in groups_of(word, metrics):
            yield f"key:{group}"


def _compares(sentence: str) -> bool:
    return any(arrow in sentence for arrow in _ARROWS) or bool(_COMPARED.search(small(sentence)))


def _is_whole(sentence: str) -> bool:
    """Whether the percentages of a sentence are the parts of a whole: "70 % to train, 30 % to test"."""
    return sentence.count("%") > 1 and abs(sum(map(float, _PERCENTAGE.findall(sentence))) - 100) <= _ROUNDING


def _surroundings(unit: Unit, place: NumberContext) -> Iterator[str]:
    yield f"kind={unit.kind}"
    yield f"role={place.role}"
    yield f"parent={place.parent_role}"
    yield f"role={place.role}&kind={unit.kind}"
    if place.early:
        yield "early"
    if unit.quoted:
        yield "quoted"
    if unit.kind == "code":
        yield f"code={unit.cells[0].lower() if unit.cells else ''}"
        if _BENCH.search(unit.text):
            yield "code:benchmark"
    for word, after in pairwise((*place.heading, "")):
        yield f"head:{word}"
        for group in groups_of(word):
            if group != "target" or after not in _EXPECTED:
                yield f"head:{group}"


def _own(before: str, place: NumberContext) -> Iterator[str]:
    """Whether the line up to a number, or the first cell of its row, names what the page is about."""
    if place.name and place.name in _bare(before.rpartition("\n")[2]):
        yield "own"


def bare_name(title: str) -> str:
    """A page's title as a name: letters and digits in small letters, up to the first mark that ends a name.

    "The Tengo Language" is called Tengo.
    """
    return _bare(_CALLED.sub(r"\1", _NAME_ENDS.split(title, maxsplit=1)[0].strip()))


def _bare(text: str) -> str:
    return _NO_NAME.sub("", text.lower())


def _in_row(unit: Unit, place: NumberContext, metrics: frozenset[str]) -> Iterator[Candidate]:
    shared = [*_surroundings(unit, place), *_of_row(unit, metrics), *_own(unit.cells[0] if unit.cells else "", place)]
    shaped = [*_shaped_cells(unit)]
    beside = _beside(unit, [start for _, start, _, _ in shaped])
    for index, start, match, shape in shaped:
        cell = unit.cells[index]
        context = _context(cell, match.start(), match.end(), (0, len(cell)), metrics)
        features = [*shape, *context, *shared, *_of_cell(unit, index, metrics), beside[start]]
        end = start + match.end() - match.start()
        bounds = 0, len(unit.text)
        yield Candidate(unit, start, end, bounds, unit.line_at(start), index, tuple(crossed(features)))


def _shaped_cells(unit: Unit) -> Iterator[tuple[int, int, re.Match[str], list[str]]]:
    """The numbers in the cells of a row: index of the cell, offset in the row's text, match in the cell, shape."""
    at = 0
    for index, cell in enumerate(unit.cells):
        whole = _with_unit(cell, unit.header[index]) if index < len(unit.header) else cell
        for match, told in zip(numbers_in(cell)[:MAX_IN_CELL], numbers_in(whole), strict=False):
            shape = shape_of(whole, told)
            if shape is not None:
                yield index, at + match.start(), match, shape
        at += len(cell) + len(BETWEEN_CELLS)


def _with_unit(cell: str, header: str) -> str:
    """A cell that holds nothing but a number, with the unit that the name of its column ends with in brackets."""
    named = _UNIT_OF_COLUMN.search(header) if "(" in header and _BARE_NUMBER.fullmatch(cell) else None
    return f"{cell} {named[1]}" if named else cell


def _of_row(unit: Unit, metrics: frozenset[str]) -> Iterator[str]:
    """What a row's first cell and its table's header say of all its numbers."""
    for word in METRIC_OR_WORD.findall(unit.cells[0])[:6] if unit.cells else ():
        for group in groups_of(word, metrics):
            yield f"row:{group}"
    for word in {word.lower() for cell in unit.header for word in METRIC_OR_WORD.findall(cell)[:3]}:
        yield f"th:{word}"
        for group in _groups_above(word, metrics):
            yield f"table:{group}"


def _of_cell(unit: Unit, index: int, metrics: frozenset[str]) -> Iterator[str]:
    """What its column, and the name of its row, say of a number."""
    yield f"cell={min(index, 3)}"
    for word in METRIC_OR_WORD.findall(unit.cells[0])[:_NAME_WORDS] if index else ():
        yield f"key:{word.lower()}"
    for word in METRIC_OR_WORD.findall(unit.header[index])[:4] if index < len(unit.header) else ():
        yield f"col:{word.lower()}"
        for group in _groups_above(word, metrics):
            yield f"col:{group}"
    if len(METRIC_OR_WORD.findall(unit.cells[index])) <= 1:
        yield "cell:bare"
