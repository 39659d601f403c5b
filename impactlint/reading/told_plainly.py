"""Features of a number that tells a result in everyday words, as the open questions ask for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from impactlint import late

_REACH = 80
"""Characters before and after a number that are looked at."""
_COUNT = r"\d[\d.,]*+"
_AIM = r" ?%? ?(?:\w+ )?(?:target|goal|budget|limit)s?\b"
_AIMED_AT = late.pattern(_AIM, re.IGNORECASE)
"""What makes a wish of the number before it."""
_OFF_BY = late.pattern(r"\b(?:off|out|wrong) by (?:about |some |around |only |just )?$", re.IGNORECASE)
"""How far off something is: "off by 9 km"."""
_AGAINST = late.pattern(
    rf"\bagainst (?!(?:\w+ )?(?:\w+ )?(?:target|goal|budget|limit)\b)(?:[a-z']+ ){{0,3}}?{_COUNT}(?!{_AIM})",
    re.IGNORECASE,
)
_AGAINST_IT = late.pattern(rf"{_COUNT}[^.;]{{0,60}}\bagainst (?:[a-z']+ ){{0,3}}?[<>~]?$", re.IGNORECASE)
"""What stands behind a number that is held against another, and before that other: "306 of them, against 108"."""
_OF = late.pattern(
    rf"^ (?:out )?(?:of|in|among) (?:the |every |each |all |its |our )?(?:\w+ )?(?:{_COUNT}|ten|twenty|a hundred)\b"
)
_OF_BEFORE = late.pattern(
    rf"\b(?:of|among) (?:the |every |each |all |its |our )?{_COUNT} [^.;]{{0,50}}$|^[^.;]{{0,40}}\b(?:of|among) {_COUNT}",
    re.IGNORECASE,
)
"""What stands behind, and what before, the number of those of which something is said: "41 of 50", "of 70 ... 66"."""
_DONE = late.pattern(
    r"\b(?:right|correct(?:ly)?|catch(?:es)?|caught|finds?|found|miss(?:es|ed)?|answer(?:s|ed)?|reach(?:es|ed)?"
    r"|solve[sd]?|names?|detect(?:s|ed)?|reads?|recogni[sz]e[sd]?|would(?: really)? have)\b",
    re.IGNORECASE,
)
"""What was done with them, or would have happened."""
_RATE = late.pattern(
    r"\d\s?[KMB]?\+?\s?(?:(?:[KMGT]i?B|[KMGT]bit|frames|tokens?|toks?|req(?:uest)?s?|rows?|ops?|operations|queries|moves"
    r"|messages|msgs?|items|pages|images|samples|points|vectors|records|events|lines|files|docs|documents|calls"
    r"|predictions|steps|games|nodes)\s?(?:/|per |a )\s?s(?:ec(?:ond)?)?\b|(?:fps|qps|rps|tps|[KMGT]?FLOPS|[KMGT]FLOP/s)\b)",
    re.IGNORECASE,
)
"""So many things a second, whose name is the measure: "60 FPS", "8 GB/s"."""
_OF_PARTS = late.pattern(r"\b(?:HBM|G?DDR\d?|NVMe|SSDs?|PCIe|bandwidth|BW|roofline|theoretical)", re.IGNORECASE)
"""Words of what a machine can do by its data sheet."""
_OF_UNIT = 24
"""Characters after the first one of a number within which its unit stands."""


def told_plainly(text: str, start: int, end: int, bounds: tuple[int, int]) -> Iterator[str]:
    """What everyday words make of a number at some offsets of a text, within the bounds of its sentence."""
    low, high = bounds
    before, after = text[max(low, start - _REACH) : start], text[end : min(high, end + _REACH)]
    if "by " in before[-12:] and _OFF_BY.search(before):
        yield "told:off by"
    if ("against" in after and _AGAINST.search(after)) or _is_other_side(before, after):
        yield "told:against"
    if _is_of_so_many(before, after) and _DONE.search(text, low, high):
        yield "told:so many of"
    rate = _RATE.search(text, start, min(high, end + _OF_UNIT))
    if rate and rate.start() < end and not _OF_PARTS.search(text, low, high):
        yield "told:a second"


def _is_other_side(before: str, after: str) -> bool:
    """Whether a number is what another is held against, and no aim."""
    return "against" in before and bool(_AGAINST_IT.search(before)) and not _AIMED_AT.match(after)


def _is_of_so_many(before: str, after: str) -> bool:
    return bool(_OF.match(after) or (("f " in before or "mong " in before) and _OF_BEFORE.search(before)))
