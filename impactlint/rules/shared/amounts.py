"""What the number of a result says: one value or a range of them, and which share."""

from __future__ import annotations

import re

from impactlint import lazy
from impactlint.reading.model import Result

_INTERVAL = lazy.pattern(
    r"±|\+/-|\brange|\bfrom\b|\bCI\b|\bstd\b|deviation|interval|percentile|\bbetween\b|across"
    r"|\bfix(?:es|ed)?\b|\b(?:improv|rais|increas|lift|boost|rose|rise|grew|up|down|drop|fell)\w*\b"
    r"|\b(?:models|variants|folds|seeds|runs|classes|datasets|languages)\b",
    re.IGNORECASE,
)
_VALUE = r"(?:0?\.\d{1,4}|1\.0{1,4}|\d{1,3}(?:\.\d{1,2})?\s?%?)"
_RANGE = lazy.pattern(rf"(?<![\d.\w])[~≈]?\s?({_VALUE})\s?(?:-|–|—|to)\s?[~≈]?({_VALUE})(?![\d\w])")
_BOUND = lazy.pattern(
    rf"[~≈]\s?{_VALUE}\s?\+|(?<![\d.\w])(?:(?:0?\.\d{{2,4}}|\d\d(?:\.\d)?\s?%)\s?\+|\d\d(?:\.\d)?\s?\+\s?%)"
)
_ROUGH = lazy.pattern(r"[~≈]")
_HALF = 0.5
"""Of the last digit: what rounding takes away."""
_NUMBER = lazy.pattern(r"(?<![\d,])(\d+(?:\.\d+)?|\.\d+)(?!,\d{3})\s?(%?)")
"""A number with its mark, but none in thousands, which is no share."""


def is_range(result: Result) -> bool:
    """Whether a range or a rough bound is offered as the value."""
    text = result.evidence.text if result.number in result.evidence.text else result.sentence
    if _INTERVAL.search(f"{result.sentence} {result.evidence.text}"):
        return False
    for match in _RANGE.finditer(text):
        low, high = (_percent(part) for part in match.groups())
        if 30 < low < high <= 100 and _percent(result.number) in (low, high):
            return True
    return bool(_BOUND.search(text))


def most_of(result: Result) -> float:
    """The most that a result may be in per cent: a rough value ("~0.99") may have been rounded down."""
    match = _NUMBER.search(result.number)
    share = share_of(result)
    if not match or not share or not _ROUGH.search(result.number):
        return share
    digits = len(match[1].partition(".")[2])
    return min(100.0, share + _HALF * 10.0**-digits * (share / float(match[1])))


def share_of(result: Result) -> float:
    """The result in per cent; 0 where it isn't a share."""
    return _percent(result.number)


def _percent(text: str) -> float:
    match = _NUMBER.search(text)
    if not match:
        return 0.0
    value = float(match[1])
    if match[2]:
        return value if value <= 100 else 0.0
    if "." in match[1] and value <= 1:
        return value * 100
    return value if 50 <= value <= 100 else 0.0
