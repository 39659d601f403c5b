"""Numbers that measure no work: those of a plain kind (see `number_kinds`), and some that take a second look.

These are a latitude beside its longitude, how sure an interval is, how much was held out, what a unit is sold for, the
size of a data set, and the weights of two losses.
"""

from __future__ import annotations

from impactlint import lazy
from impactlint.reading.numbers.number_kinds import is_something_else
from impactlint.reading.vocabulary.patterns import guarded

_SIZE = guarded(
    "ize|ataset|ata set",
    r"(?:^|\n)\W*(?:(?:[Ff]ile|[Dd]ata|[Dd]ata ?set|[Tt]otal|[Rr]aw|[Dd]ownload|[Aa]rchive) )?[Ss]ize\W{0,4}[~≈]?$"
    r"|\b[Dd]ata ?set (?:of )?\(?[~≈]?$",
)
"""What stands before the size of the data that were at hand."""
_LARGE = lazy.pattern(r"[\d.,]+\s?[GT]i?B\b")
"""A size that hardly any program has."""
_WEIGHTS = guarded("eight", r"\b[Ww]eight(?:ing|s)?\b[^.;\n\d]{0,90}(?<!from )$")
_SURENESS = lazy.pattern(
    r"\s?(?:bootstrap(?:ped)? |credible |wilson )?(?:confidence|credible|prediction|uncertainty) (?:interval|level|band|bound|region)s?\b|\s?CIs?\b|\s?(?:pp )?(?:MDE|minimum detectable effect)\b"
)
"""What is behind how sure an interval is."""
_HELD_OUT = lazy.pattern(
    r"\s?(?:of (?:the |all )?(?:data|rows|samples) )?(?:stratified |random )?(?:for )?(?:hold-?out|held-out|test(?:ing)?|train(?:ing)?|validation)(?: set| split| data|[ -]?size)\b"
)
_HELD_OUT_BEFORE = guarded("held-out|holdout|hold-out|remaining", r"\b(?:[Hh]eld-out|[Hh]old-?out|[Rr]emaining) $")
"""What stands around the share of the data that was held out."""
_UNIT_PRICE = lazy.pattern(r"\s?(?:/|per )\s?(?:GB|TB|1?[KM](?:illion)? ?(?:input |output )?tokens|vCPU)\b")
"""What something is sold by."""
_PLACE_ON_EARTH = lazy.pattern(r"[−-]?\d{2,3}\.\d{4,}°?, ?[−-]?\d{2,3}\.\d{4,}")
_DEGREES = lazy.pattern(r"\d{2,3}\.\d{4,}°?, ?[−-]?$")
"""Latitude and longitude, and what stands before the second of them."""
_DRAWN = lazy.pattern(
    r" (?:random(?:ly (?:chosen|selected|sampled|drawn))?|sampled|simulated|synthetic|held-out|unseen) [a-z]"
)
"""What stands behind how many were drawn for a test."""
_TO = lazy.pattern(r" (?:to|:) \d")
_FROM = lazy.pattern(r"(?<=\d)(?: to |:)$")
"""How the weights of two losses are told: "the weighting of both was 1 to 10"."""
_OF_A_PLACE = 6
"""Characters of a longitude at least."""
_SHORT = 3
"""Digits of such weights."""


def measures_nothing(number: str, before: str, behind: str) -> bool:
    """Whether a number, by what is written right before and behind it, measures no work."""
    return (
        is_something_else(number, before, behind)
        or _is_a_place(number, before, behind)
        or _is_of_the_test(number, before, behind)
        or _is_size(f"{number}{behind}", before)
        or _is_weight(number, before, behind)
    )


def _is_a_place(number: str, before: str, behind: str) -> bool:
    """Whether a number is a latitude or a longitude beside the other."""
    if "." not in number:
        return False
    return bool(_PLACE_ON_EARTH.match(number + behind) or (len(number) >= _OF_A_PLACE and _DEGREES.search(before)))


def _is_of_the_test(number: str, before: str, behind: str) -> bool:
    """Whether a number is how sure an interval is, the share that was held out, or a price by the unit."""
    if number.endswith(("%", "pp")) or "MDE" in behind:
        return bool(_SURENESS.match(behind) or _HELD_OUT.match(behind) or _HELD_OUT_BEFORE.search(before))
    return bool(_UNIT_PRICE.match(behind)) or (number.isdigit() and bool(_DRAWN.match(behind)))


def _is_size(written: str, before: str) -> bool:
    return bool(_LARGE.match(written) and _SIZE.search(before))


def _is_weight(number: str, before: str, behind: str) -> bool:
    if not number.isdigit() or len(number) > _SHORT:
        return False
    if _TO.match(behind):
        return bool(_WEIGHTS.search(before))
    first = _FROM.search(before)
    return first is not None and bool(_WEIGHTS.search(before[: first.start()].rstrip("0123456789")))
