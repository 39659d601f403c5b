"""Candidates for a measured result: every number, number word, range and pair on a page, with what speaks for and against."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from impactlint.reading import words as lexicon
from impactlint.reading.page import Unit

MAX_CANDIDATES = 60
"""Numbers of one unit that are looked at."""

_NUMBER = re.compile(
    r"(?<![\w/\\#@])(?<![\w]\.)(?<![\d][,.:])"
    r"(?P<sign>(?:[~≈≃<>≤≥±+−–-]\s?|[<>]=\s?)?(?:US\$|[$€£₹¥]|USD\s|EUR\s|GBP\s)?)"
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|1/\d{1,4}(?=th\b|rd\b)|\d+(?:\.\d+)?|\.\d+)"
    r"(?P<unit>\s?(?:%|percent\b|per\s?cent\b|pp\b|percentage points?\b|[x×](?![\w])|-?fold\b|ms\b|µs\b|us\b|ns\b|s\b|secs?\b|seconds?\b|"
    r"mins?\b|minutes?\b|h\b|hrs?\b|hours?\b|days?\b|weeks?\b|[KMGT]i?B\b|fps\b|qps\b|rps\b|[kKmMbB]\+?(?![\w])|bn\b|million\b|billion\b|thousand\b|"
    r"°C\b|dB\b))?"
    r"(?P<plus>\+)?(?![\w]*[A-Za-z_]\w*\()"
)
_WORDED = re.compile(
    r"\b(?:sub-?(?:second|millisecond|minute)s?|(?:tens|hundreds|thousands|millions) of [a-z]+|half|halved|halves|doubled|tripled|twice|tenfold|"
    r"(?:a|one|two)[ -](?:third|thirds|quarter|fifth|half)|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty) "
    r"(?:seconds?|minutes?|hours?|days?|times|percent|milliseconds?)|zero[ -](?:cost|downtime|errors?)|(?:in|within) (?:milliseconds|seconds))\b",
    re.I,
)
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[A-Za-zÀ-ÿµ²][\w²@./'’+-]*")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_RANGE = re.compile(r"^\s?(?:-|–|—|to)\s?~?\$?\d")
_AFTER_RANGE = re.compile(r"\d\s?%?\s?(?:-|–|—|to)\s?~?$")
_ARROW = re.compile(
    r"→|->|⟶|\bfrom\b.{1,40}\bto\b|\bvs\.?\b|\bversus\b|\bcompared\b|\binstead of\b|\bbaseline\b|\bdown from\b", re.I
)
_CLAUSE = re.compile(r"[,;:.!?()|]\s|\s[-–—]\s|\s\|\s|$")
_IDENTIFIER = re.compile(r"[A-Za-z]+[-_]$")
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s?$", re.I)
_KEY = re.compile(r"^([^:=|]{2,45}?)\s?(?:\([^)]{1,30}\))?\s?[:=≈]\s?")

_TIME = frozenset("ms µs us ns s sec secs second seconds min mins minute minutes h hr hrs hour hours".split())
_GROUPS: tuple[tuple[str, frozenset[str]], ...] = (
    ("quality", lexicon.QUALITY),
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
)


def _memberships() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for name, group in _GROUPS:
        for word in group:
            table.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in table.items()}


GROUPS_OF = _memberships()
"""The word groups that a lower-case word belongs to."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number in a unit: where it stands (offsets into the unit's text), what it is, and its 0-based line."""

    unit: Unit
    start: int
    end: int
    line: int
    cell: int
    features: tuple[str, ...]

    @property
    def number(self) -> str:
        """The number with sign and unit, as written."""
        return self.unit.text[self.start : self.end].strip()


@dataclass(frozen=True, slots=True)
class Place:
    """What is known of the place a unit stands at: role of its section, its heading's words, the roles around it."""

    role: str
    parent_role: str
    heading: tuple[str, ...]
    early: bool


def groups_of(word: str, metrics: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Groups of a word in any case, with or without a trailing mark; a metric of the rule file counts as quality."""
    low = word.lower().strip(".'’-/")
    if low in metrics:
        return ("quality",)
    found = GROUPS_OF.get(low)
    if found is None and "-" in low:
        found = tuple(name for part in low.split("-") for name in GROUPS_OF.get(part, ()))
    if found is None and low.endswith("s"):
        found = GROUPS_OF.get(low[:-1])
    return found or ()


def candidates(unit: Unit, place: Place, metrics: frozenset[str] = frozenset()) -> Iterator[Candidate]:
    """All numbers of a unit, each with its features."""
    if unit.kind == "row":
        yield from _in_row(unit, place, metrics)
        return
    text = unit.text[:6000]
    if not _DIGIT.search(text) and not _WORDED.search(text):
        return
    spans = [(m.start(), m.end(), m) for m in _NUMBER.finditer(text)][:MAX_CANDIDATES]
    worded = [(m.start(), m.end(), None) for m in _WORDED.finditer(text)][:10]
    if not spans and not worded:
        return
    for start, end, match in [*spans, *worded]:
        shape = _shape(text, match) if match else ["worded", f"worded={text[start:end].lower().split()[0]}"]
        if shape is None:
            continue
        low, high = _sentence(text, start, end, unit)
        features = [*shape, *_context(text, start, end, low, high, metrics), *_surroundings(unit, place)]
        yield Candidate(unit, start, end, unit.line_at(start), -1, tuple(_crossed(features)))


def _sentence(text: str, start: int, end: int, unit: Unit) -> tuple[int, int]:
    """Bounds of the sentence, or the line of code, around a number; at most 300 characters either way."""
    stop = "\n" if unit.kind == "code" else ". "
    low = text.rfind(stop, max(0, start - 300), start)
    high = text.find(stop, end, end + 300)
    return (low + len(stop) if low >= 0 else max(0, start - 300)), (high if high >= 0 else min(len(text), end + 300))


def _shape(text: str, match: re.Match[str]) -> list[str] | None:
    number, unit = match["number"], (match["unit"] or "").strip().lower()
    before, after = text[max(0, match.start() - 12) : match.start()], text[match.end() : match.end() + 12]
    if _IDENTIFIER.search(before) and not unit:
        return None
    found: list[str] = []
    if "/" in number:
        return ["fraction", "unit=times"]
    digits = number.replace(",", "")
    value = float(digits)
    if unit in ("%", "percent", "per cent", "pp") or unit.startswith("percentage"):
        found.append("unit=pct")
        if value >= 99.5:
            found.append("pct=top")
        elif value in (80, 20, 70, 30, 60, 40, 90, 10, 50, 25, 75, 15):
            found.append("pct=round")
    elif unit in ("x", "×") or "fold" in unit:
        found.append("unit=times")
    elif unit in _TIME:
        found.append("unit=time")
        found.append(f"unit={unit}")
    elif unit in ("day", "days", "week", "weeks"):
        found.append("unit=days")
    elif unit:
        found.append(f"unit={unit}")
    if any(mark in match["sign"] for mark in ("$", "€", "£", "₹", "USD", "EUR", "GBP")):
        found.append("money")
    if any(mark in match["sign"] for mark in "~≈≃"):
        found.append("approx")
    if any(mark in match["sign"] for mark in "<>≤≥"):
        found.append("bound")
    if any(mark in match["sign"] for mark in "+−"):
        found.append("signed")
    if not unit and "money" not in found:
        if "." in digits:
            places = len(digits.split(".")[1])
            found.append(f"decimal={'unit' if value <= 1 else 'big'}:{min(places, 4)}")
            if value <= 1:
                found.append("dec01")
        elif _YEAR.match(digits) and "," not in number:
            found.append("year")
        else:
            found.append(f"integer={min(len(digits), 6)}")
            if "," in number:
                found.append("thousands")
    if _RANGE.match(after) or _AFTER_RANGE.search(before):
        found.append("range")
    if "±" in after[:3] or "±" in before[-3:] or "+-" in after[:4]:
        found.append("plusminus")
    if after[:1] == "." and after[1:2].isdigit():
        found.append("dotted")
    if after[:1] in ("/", "x", "×", ":") and after[1:2].isdigit():
        found.append(f"joined={after[:1]}")
    if _MONTH.search(before):
        found.append("date")
    if re.match(r"[-/]\d", after) and "year" in found:
        found.append("date")
    return found


def _context(text: str, start: int, end: int, low: int, high: int, metrics: frozenset[str]) -> list[str]:
    """Words before and after the number, near and in the whole sentence."""
    found: list[str] = []
    before, after = _WORD.findall(text[low:start]), _WORD.findall(text[end:high])
    for distance, word in enumerate(reversed(before[-4:])):
        groups = groups_of(word, metrics)
        found.extend(f"{'b1' if distance == 0 else 'bn'}:{group}" for group in groups)
        if distance < 2:
            found.append(f"prev{distance}={word.lower()}")
    for distance, word in enumerate(after[:3]):
        groups = groups_of(word, metrics)
        found.extend(f"{'a1' if distance == 0 else 'an'}:{group}" for group in groups)
        if distance < 1:
            found.append(f"next{distance}={word.lower()}")
    for word in {*before[-30:], *after[:30]}:
        found.extend(f"s:{group}" for group in groups_of(word, metrics))
    sentence = text[low:high]
    if _ARROW.search(sentence):
        found.append("compared")
    key = _KEY.match(text[low:high])
    if key and low + key.end() >= start - 2:
        found.append("key")
        for word in _WORD.findall(key[1])[:4]:
            found.append(f"key:{word.lower()}")
            found.extend(f"key:{group}" for group in groups_of(word, metrics))
    if end >= len(text.rstrip(" .*)")):
        found.append("ends")
    if not before and start == low:
        found.append("starts")
    if not before and not after:
        found.append("alone")
    return found


def _surroundings(unit: Unit, place: Place) -> Iterator[str]:
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
    for word in place.heading:
        yield f"head:{word}"
        for group in groups_of(word):
            yield f"head:{group}"


def _in_row(unit: Unit, place: Place, metrics: frozenset[str]) -> Iterator[Candidate]:
    at = 0
    label = _WORD.findall(unit.cells[0])[:6] if unit.cells else []
    for index, cell in enumerate(unit.cells):
        for match in list(_NUMBER.finditer(cell))[:6]:
            shape = _shape(cell, match)
            if shape is None:
                continue
            header = unit.header[index] if index < len(unit.header) else ""
            features = [
                *shape,
                *_context(cell, match.start(), match.end(), 0, len(cell), metrics),
                *_surroundings(unit, place),
            ]
            features.extend(_table(header, unit.header, label, index, metrics))
            if len(_WORD.findall(cell)) <= 1:
                features.append("cell:bare")
            start = at + match.start()
            yield Candidate(unit, start, at + match.end(), unit.line_at(start), index, tuple(_crossed(features)))
        at += len(cell) + 3


def _table(
    header: str, headers: tuple[str, ...], label: list[str], index: int, metrics: frozenset[str]
) -> Iterator[str]:
    yield f"cell={min(index, 3)}"
    for word in _WORD.findall(header)[:4]:
        yield f"col:{word.lower()}"
        for group in groups_of(word, metrics):
            yield f"col:{group}"
    for word in label:
        for group in groups_of(word, metrics):
            yield f"row:{group}"
    for other in {word.lower() for cell in headers for word in _WORD.findall(cell)[:3]}:
        for group in groups_of(other, metrics):
            yield f"table:{group}"
        yield f"th:{other}"


_ADJACENT = frozenset({"b1:quality", "a1:quality", "key:quality", "col:quality", "bn:quality", "an:quality"})
_PAIRS = (
    ("bound", "s:target"),
    ("bound", "s:quality"),
    ("bound", "cell=0"),
    ("bound", "kind=row"),
    ("starts", "range"),
    ("starts", "key"),
    ("range", "key:quality"),
    ("range", "s:setting"),
    ("s:target", "s:change"),
    ("key:target", "s:quality"),
    ("head:target", "s:quality"),
    ("key:setting", "s:quality"),
    ("b1:setting", "s:quality"),
    ("bn:setting", "s:quality"),
    ("b1:dataset", "unit=pct"),
    ("a1:dataset", "unit=pct"),
    ("s:achieve", "s:quality"),
    ("s:change", "unit=times"),
    ("s:change", "unit=pct"),
    ("s:background", "unit=pct"),
    ("s:background", "money"),
    ("money", "compared"),
    ("unit=time", "compared"),
    ("unit=time", "key:speed"),
    ("unit=time", "s:speed"),
    ("worded", "s:speed"),
    ("table:quality", "cell:bare"),
    ("table:speed", "cell:bare"),
    ("s:validated", "s:quality"),
    ("role=problem", "unit=pct"),
    ("role=data", "unit=pct"),
)
_CROSS = ("unit=pct", "dec01", "money", "unit=time", "unit=times", "range")
_WITH = (
    "b1:quality",
    "bn:quality",
    "a1:quality",
    "s:quality",
    "key:quality",
    "col:quality",
    "row:quality",
    "s:change",
    "s:achieve",
    "s:target",
    "s:outcome",
    "s:speed",
    "role=result",
    "kind=code",
    "kind=row",
    "role=data",
    "role=problem",
    "table:quality",
)


def _crossed(features: list[str]) -> list[str]:
    present = set(features)
    shapes = [name for name in _CROSS if name in present] or ["plain"]
    crossed = [f"{shape}&{name}" for shape in shapes for name in _WITH if name in present]
    for one, two in _PAIRS:
        if one in present and two in present:
            crossed.append(f"{one}&{two}")
    adjacent = present & _ADJACENT
    if adjacent:
        crossed.append("metric-adjacent")
        role = next((name for name in present if name.startswith("role=") and "&" not in name), "")
        crossed.append(f"metric-adjacent&{role}")
        for shape in shapes:
            crossed.append(f"metric-adjacent&{shape}")
        if not present & {"s:target", "s:setting", "bound"}:
            crossed.append("metric-adjacent&clean")
    quality = any(name.endswith(":quality") for name in present)
    if not quality and not any(name.endswith((":speed", ":outcome", ":change")) for name in present):
        crossed.append("no-metric")
    return [*present, *crossed]
