"""What a number looks like: its unit, sign, digits and neighbours; and where in a text numbers stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from impactlint import lazy
from impactlint.reading.vocabulary.patterns import at_word, guarded, small
from impactlint.reading.vocabulary.word_lists import word_set

MAX_CANDIDATES = 60
"""Numbers of one unit that are looked at."""
MAX_WORDED = 10
"""Number words of one unit that are looked at."""

_NUMBER = lazy.pattern(
    r"(?<![\w/\\#@])(?<!\w\+)(?<!\w\+\+)(?<![\w]\.)(?<![\d][,.:])"
    r"(?P<sign>(?:[~≈≃<>≤≥±+−–-]\s?|[<>]=\s?)?(?:US\$|[$€£₹¥]|USD\s|EUR\s|GBP\s)?)"
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|1/\d{1,4}(?=th\b|rd\b)|\d+(?:\.\d+)?|\.\d+)"
    r"(?P<unit>\s?(?:%|percent\b|per\s?cent\b|pp\b|percentage points?\b|[x×](?![\w])|-?fold\b|ms\b|µs\b|us\b|ns\b|s\b|secs?\b|seconds?\b|"
    r"mins?\b|minutes?\b|h\b|hrs?\b|hours?\b|days?\b|weeks?\b|[kKMGT]i?B\b|bytes\b|(?i:[fqrt]ps|iops|[kmg]?hz|[kmgt]?flops|[kmg]bps)\b|[kKmMbB]\+?(?![\w])|bn\b|million\b|billion\b|thousand\b|"
    r"°C\b|dB\b))?"
    r"(?P<plus>\+)?(?![\w]*[A-Za-z_]\w*\()"
)
_COUNTED = " (?:seconds?|minutes?|hours?|days?|times|percent|milliseconds?)"
_ORDINALS = ("f(?:irst|ourth|ifth)", "s(?:econd|ixth|eventh)", "t(?:hird|enth)", "eighth", "ninth")
_RANKED = ("placed", "rank(?:s|ed)?", "finished")
_OF_MANY = r"(?:in )?\d{1,4}(?:st|nd|rd|th)?(?: place)?(?: ?/ ?| out of | of )\d[\d,]*"
"""Which place among how many."""
_COUNTS = ("one", "t(?:wo|hree|en|welve|wenty|hirty)", "f(?:our|ive|ifteen)", "s(?:ix|even)", "eight", "nine")
_PART = "[ -](?:third|thirds|quarter|quarters|fifth|half)"
_WORDED = guarded(
    "second|minute|hour|day|times|percent|s of |hal|doubl|tripl|twice|tenfold|of magnitude|third|quarter|fifth|"
    "zero|place|prize|rank|finished|out of | in two| in three| in four| in five| in six| in seven| in eight|"
    " in nine| in ten| in twelve| in twenty| in thirty| in fifteen",
    at_word(
        "|".join(
            (
                r"sub-?(?:second|(?:milli|micro|nano)second|minute)s?",
                *(f"{word} of [a-z]+" for word in ("tens", "hundreds", "thousands", "millions")),
                "half|hal(?:ved|ves|ving)|doubl(?:ed|es|ing)|tripl(?:ed|es|ing)|twice|tenfold|orders? of magnitude",
                *(f"{word} an? (?:second|minute|hour)" for word in ("under", "within", "less than")),
                *(f"{few} (?:in|out of) (?:{'|'.join(_COUNTS[1:])})" for few in _COUNTS),
                *(word + _PART for word in ("a", "one", "two", "three")),
                *(words + _COUNTED for words in _COUNTS),
                "zero[ -](?:cost|downtime|(?:[a-z]+ ){0,3}(?:errors|failures|mismatches|races|crashes))",
                *(f"{word} (?:milliseconds|seconds)" for word in ("in", "within")),
                *(f"{word} (?:place|prize)" for word in _ORDINALS),
                *(f"{word} (?:# ?\\d{{1,4}}|{_OF_MANY}|{'|'.join(_ORDINALS)})" for word in _RANKED),
            )
        ),
        r"\b",
    ),
)
_DIGIT = lazy.pattern(r"\d")
_YEAR = lazy.pattern(r"(?:19|20)\d\d$")
_RANGE = lazy.pattern(r"^\s?(?:-|–|—|to)\s?~?\$?\d")
_AFTER_RANGE = lazy.pattern(r"\d\s?%?\s?(?:-|–|—|to)\s?~?$")
_IDENTIFIER = lazy.pattern(r"[A-Za-z]+[-_]$")
_MONTH = lazy.pattern(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)[.,]?\s$",
    re.I,
)
_DAY_OR_YEAR = lazy.pattern(r"(?:\d{1,2}|(?:19|20)\d\d)$")
_SIDE = 80
"""Characters before and after a number in which the other side of a change is looked for."""
_FROM = lazy.pattern(r"\bfrom (?:an? |about |around |over |some |nearly )?$")
_TO = lazy.pattern(r"^[^.;]{0,30}\bto (?:an? |about |around |over |some |nearly |just |only |under )?[\d$€£~<]")
_FROM_TO = lazy.pattern(r"\bfrom [^.;]{1,40}\bto (?:an? |about |around |over |some |nearly |just |only |under )?$")
_INSTEAD_BEFORE = guarded(
    "instead of|rather than|compared |from|was|before:",
    r"\b(?:instead of|rather than|compared (?:to|with)|up from|down from|was|before:) (?:about |around |over )?$",
)
_INSTEAD_AFTER = guarded(
    "instead of|rather than|compared |from",
    r"^[^.;]{0,60}\b(?:instead of|rather than|compared (?:to|with)|up from|down from)\b",
)
_INTO = 30
"""Characters before a number in which "into" or "to" stands."""
_INTO_BEFORE = lazy.pattern(r"\d[^.;]{0,60}\b(?:in)?to (?:an? |about |around |just |only |under )*$")
_INTO_AFTER = lazy.pattern(r"^[^.;\d]{0,40}\binto (?:an? |about |around |just |only |under )*[\d$€£~<]")
_FEWER = lazy.pattern(
    r"\s?(?:\w+ ){0,1}(?:fewer|less|more|lower|higher|faster|slower|smaller|shorter|cheaper|saved|sooner|earlier)\b"
    r"|\s?as (?:often|likely|many|much|fast|quick(?:ly)?|long|large|big|high|common|good|accurate|cheap|expensive)\b"
)
_BY = lazy.pattern(
    r"\b(?:fell|rose|dropped|grew|cut|reduced|decreased|increased|improved|up|down|declined|shrank)\b[^.;]{0,30}\bby (?:about |around |over |nearly )?$"
)
_RATE = lazy.pattern(
    r"\s?[a-z]{0,12}/(?:s|secs?|second|op|min|h|hour|day|week|month|year)\b|\sper (?:second|minute|hour|day|week|month|core|query|request)\b",
    re.I,
)
_RATE_OF_THINGS = lazy.pattern(r"(?: [A-Za-z-]{2,20}){1,3} per (?:second|minute|hour)\b")
"""How often something happens: "10 million moves per second"."""
_ORDINAL_END = lazy.pattern(r"(?:st|nd|rd|th)\b")
_RANKED_BY = ("place", "prize", "rank", "finished")
_PLURAL = lazy.pattern(r"\d{1,3}00s of\b|(?:1[89]|20)\d0s\b|[2-9]0s (?:[A-Z][a-z]|style|music|era)")
"""Hundreds ("100s of files") and a decade ("the 1990s", "80s Retro"), no seconds."""
_GROUPED = lazy.pattern(r"(?!1\.)[1-9]\d{0,2}\.000")
"""Thousands as much of Europe writes them; 1.000 is a perfect score."""
_REST_OF_DATE = lazy.pattern(r"[-/]\d")

_TIME = word_set("ms µs us ns s sec secs second seconds min mins minute minutes h hr hrs hour hours")
_DAYS = frozenset(("day", "days", "week", "weeks"))
_RATES = ("ps", "hz")
_SIZES = ("kb", "mb", "gb", "tb", "ib", "bytes")
_PERCENT = frozenset(("%", "percent", "per cent", "pp"))
_CURRENCIES = ("$", "€", "£", "₹", "USD", "EUR", "GBP")
_ROUND = frozenset((10, 15, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90))
"""Percentages that are chosen, or made up, more often than they are measured."""
_TOP = 99.5
"""Percentage from which nearly nothing is missing."""
_SIZES_OF_SHARES = (1, 5, 10, 20, 35, 50, 65, 80, 90, 95, 99)
"""Percentages between which it matters how large one is."""
_BESIDE = 24
"""Characters before and after a number that are looked at for its shape."""


def numbers_in(text: str) -> list[re.Match[str]]:
    """Numbers with their signs and units, in order."""
    return [*_NUMBER.finditer(text)][:MAX_CANDIDATES] if _DIGIT.search(text) else []


def worded_in(text: str) -> list[re.Match[str]]:
    """Number words ("twice", "half", "in seconds"), in order; the matches are of the text in small letters."""
    return [*_WORDED.finditer(small(text))][:MAX_WORDED]


def change_around(text: str, start: int, end: int) -> Iterator[str]:
    """Whether a number is one side of a change: "from 13 to 9", "2 days instead of 19", "31 % fewer"."""
    before, after = small(text[max(0, start - _SIDE) : start]), small(text[end : end + _SIDE])
    if "from " in before:
        if _FROM.search(before) and _TO.search(after):
            yield "change:from"
        if _FROM_TO.search(before):
            yield "change:to"
    if _INSTEAD_BEFORE.search(before) or _INSTEAD_AFTER.search(after):
        yield "change:instead"
    into = "to " in before[-_INTO:] and _INTO_BEFORE.search(before)
    if into or ("into " in after and _INTO_AFTER.search(after)):
        yield "change:into"
    if _FEWER.match(after) or ("by " in before and _BY.search(before)):
        yield "change:by"


def worded_shape(match: re.Match[str]) -> list[str] | None:
    """Features of a number word; None for "in the first place"."""
    if match.string.endswith("in the ", 0, match.start()) and match[0].endswith("place"):
        return None
    if any(word in match[0] for word in _RANKED_BY):
        return ["rank", "rank=worded"]
    return ["worded", f"worded={match[0].split()[0]}"]


def shape_of(text: str, match: re.Match[str]) -> list[str] | None:
    """Features of a number's shape; None for a number that is part of a name or a date."""
    unit = (match["unit"] or "").strip().lower()
    before = text[max(0, match.start() - _BESIDE) : match.start()]
    after = text[match.end() : match.end() + _BESIDE]
    if not unit and (_IDENTIFIER.search(before) or _dated(before, match)):
        return None
    if unit == "s" and _PLURAL.match(match["number"] + match["unit"] + after):
        return None
    if "/" in match["number"]:
        return ["fraction", "unit=times"]
    number = match["number"]
    if _GROUPED.fullmatch(number):
        number = number.replace(".", ",")
    found = [*_unit(unit, float(number.replace(",", ""))), *_sign(match["sign"])]
    if not unit and "money" not in found:
        found.extend(_bare(number))
    found.extend(_beside(before, after))
    if "rate" not in found and "per " in text and _RATE_OF_THINGS.match(text, match.end()):
        found.append("rate")
    if "year" in found and _REST_OF_DATE.match(after):
        found.append("date")
    return found


def _dated(before: str, match: re.Match[str]) -> bool:
    """Whether a number follows a month: "March 3", "Nov 2024"."""
    return not match["sign"] and bool(_MONTH.search(before) and _DAY_OR_YEAR.match(match["number"]))


def _unit(unit: str, value: float) -> Iterator[str]:
    if unit in _PERCENT or unit.startswith("percentage"):
        yield "unit=pct"
        if value >= _TOP:
            yield "pct=top"
        elif value in _ROUND:
            yield "pct=round"
        yield f"pct:size={sum(value > bound for bound in _SIZES_OF_SHARES)}"
        if value % 1:
            yield "pct:point"
    elif unit in ("x", "×") or "fold" in unit:
        yield "unit=times"
    elif unit in _TIME:
        yield "unit=time"
        yield f"unit={unit}"
    elif unit in _DAYS:
        yield "unit=days"
    elif unit.endswith(_RATES):
        yield "rate"
    elif unit.endswith(_SIZES):
        yield "unit=size"
    elif unit:
        yield f"unit={unit}"


def _sign(sign: str) -> Iterator[str]:
    if not sign:
        return
    if any(mark in sign for mark in _CURRENCIES):
        yield "money"
    for name, marks in (("approx", "~≈≃"), ("bound", "<>≤≥"), ("signed", "+−")):
        if any(mark in sign for mark in marks):
            yield name


def _bare(number: str) -> Iterator[str]:
    """A number without unit: how many digits, and on which side of the point."""
    digits = number.replace(",", "")
    whole, point, places = digits.partition(".")
    if point:
        small_one = float(digits) <= 1
        yield f"decimal={'unit' if small_one else 'big'}:{min(len(places), 4)}"
        if small_one:
            yield "dec01"
            yield f"dec01={int(10 * float(digits))}"
    elif _YEAR.match(whole) and "," not in number:
        yield "year"
    else:
        yield f"integer={min(len(whole), 6)}"
        if "," in number:
            yield "thousands"


def _beside(before: str, after: str) -> Iterator[str]:
    """What the characters around a number make of it: a range, a margin, a version, a ratio, a date."""
    if _RANGE.match(after) or _AFTER_RANGE.search(before):
        yield "range"
    if "±" in after[:3] or "±" in before[-3:] or "+-" in after[:4]:
        yield "plusminus"
    if after[1:2].isdigit():
        if after[0] == ".":
            yield "dotted"
        elif after[0] in "/x×:":
            yield f"joined={after[0]}"
    if _RATE.match(after):
        yield "rate"
    if _ORDINAL_END.match(after):
        yield "ordinal"
