"""Numbers that measure no work: the size of a data set, the code of a class, a street, a setting, the tests of code.

Nor does how sure an interval is, how much was held out, what a unit is sold for, or how many rows there were.
"""

from __future__ import annotations

import re

from impactlint import lazy
from impactlint.reading.number_kinds import is_something_else
from impactlint.reading.patterns import guarded

_SIZE = guarded(
    "ize|ataset|ata set",
    r"(?:^|\n)\W*(?:(?:[Ff]ile|[Dd]ata|[Dd]ata ?set|[Tt]otal|[Rr]aw|[Dd]ownload|[Aa]rchive) )?[Ss]ize\W{0,4}[~≈]?$"
    r"|\b[Dd]ata ?set (?:of )?\(?[~≈]?$",
)
"""What stands before the size of the data that were at hand."""
_LARGE = lazy.pattern(r"[\d.,]+\s?[GT]i?B\b")
"""A size that hardly any program has."""
_CODE = lazy.pattern(r"\s?=\s?[\"'“‘]?[A-Za-z]")
"""What stands behind the code of a class: "1 = churn"."""
_PLACE = lazy.pattern(
    r"(?:st|nd|rd|th)\s(?:street|avenue|ave\b|road|floor|century|ward\b|district|division|precinct|grade\b|edition|anniv|birth)",
    re.IGNORECASE,
)
"""What an ordinal counts that is no place among others."""
_SETTING = guarded(
    "umber of",
    r"\b[Nn]umber of (?:training )?(?:epochs|layers|trees|neurons|clusters|folds|batches|heads|estimators)"
    r"\b(?: (?:was|is|were|to|from|by|of|at|set|reduced|increased|limited|[\d,.]+)){0,5} ?$",
)
"""What stands before a setting of the training."""
_WEIGHTS = guarded("eight", r"\b[Ww]eight(?:ing|s)?\b[^.;\n\d]{0,90}(?<!from )$")
_OF_TESTS = guarded(
    "overage",
    r"\b(?:[Cc]ode|[Tt]est|[Uu]nit|[Ll]ine|[Bb]ranch|[Ss]tatement)[- ](?:test |code )?[Cc]overage\b[^.;\n\d]{0,20}$"
    r"|\b(?:code|test) coverage\b[^\n\d]{0,80}\bcoverage (?:is|of|at)\b[^.;\n\d]{0,20}$",
)
_OF_TESTS_BEHIND = lazy.pattern(r"\s?%? (?:code|test|line) cov")
"""How much of the code its tests run, which isn't what the code does."""
_SPAN = guarded(
    "orizon|ookback|indow|eriod|ange|requency",
    r"(?:^|\n)\W*(?:[Ff]orecast(?:ing)? |[Pp]rediction |[Tt]rain(?:ing)? |[Tt]est(?:ing)? |[Dd]ate |[Tt]ime )?"
    r"(?:[Hh]orizon|[Ll]ookback|[Ww]indow|[Pp]eriod|[Rr]ange|[Ff]requency)(?: (?:size|length))?\W{1,6}(?:\d+ \w+ ?[/|] ?)?$",
)
"""The name, at the head of a line or row, of how much time is looked at."""
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
_DATA = "rows|records|observations|samples|data ?points|instances|patches|tweets|trips|transactions|reviews|images|recordings"
_OF_DATA = lazy.pattern(
    rf"\+?,? (?!per\b)(?:[a-z-]+ ){{0,2}}(?:{_DATA})\b(?!/| ?(?:per|a|each|every) (?:second|minute|hour|day)| (?:saved|were (?:saved|right|correct)|correct|right|in (?:under |about |less than )?[\d~<]|with(?:in| an? error)))",
)
"""What was at hand, behind how much of it there was; so many a second, or so many right, is another thing."""
_MANY = lazy.pattern(
    r"[~≈]?(?:\d{1,3}(?:[,.]\d{3})+|\d+(?:\.\d+)?\s?[KkMB]|\d{4,}|\d+(?:\.\d+)? (?:million|billion|thousand))\+?$"
)
"""A number of things that are counted, large enough to be that of the data."""
_TOO_LARGE = lazy.pattern(
    r"(?: of [a-z]+)? (?:(?:do|does|did|can|could|would|wo)(?:n['’]t| not)|can['’]t|cannot|won['’]t) (?:fit|open|load)\b"
)
"""What stands behind how much something can't take."""
_INTERVAL = guarded("CI|nterval", r"\b(?:CI|[Ii]nterval)\b[^\d\[(]{0,12}[\[(][^\])\n]{0,24}$")
"""What stands before the bounds of an interval, which stand beside the result itself."""
_NAMED = lazy.pattern(
    r"\b(?:Quarter|Week|Day|Month|Phase|Step|Figure|Fig\.|Table|Section|Chapter|Level|Round|Part|Experiment|Hypothesis|Question)\W{0,2}$"
)
"""What a small number is the name of."""
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
    if len(number) == 1 and (_CODE.match(behind) or _NAMED.search(before)):
        return True
    if _PLACE.match(behind) or _is_a_place(number, before, behind) or is_something_else(number, before, behind):
        return True
    if any(told.search(before) for told in (_OF_TESTS, _SPAN)) or _OF_TESTS_BEHIND.match(behind):
        return True
    if _is_of_the_test(number, before, behind) or _is_of_the_data(number, behind):
        return True
    return _is_size(f"{number}{behind}", before) or bool(_SETTING.search(before)) or _is_weight(number, before, behind)


def _is_a_place(number: str, before: str, behind: str) -> bool:
    """Whether a number is a latitude or a longitude beside the other."""
    if "." not in number:
        return False
    return bool(_PLACE_ON_EARTH.match(number + behind) or (len(number) >= _OF_A_PLACE and _DEGREES.search(before)))


def _is_of_the_test(number: str, before: str, behind: str) -> bool:
    """Whether a number is the level of an interval, the share that was held out, or a price by the unit."""
    if _INTERVAL.search(before):
        return True
    if number.endswith(("%", "pp")) or "MDE" in behind:
        return bool(_SURENESS.match(behind) or _HELD_OUT.match(behind) or _HELD_OUT_BEFORE.search(before))
    return bool(_UNIT_PRICE.match(behind)) or (number.isdigit() and bool(_DRAWN.match(behind)))


def _is_of_the_data(number: str, behind: str) -> bool:
    return bool((_MANY.match(number) and _OF_DATA.match(behind)) or _TOO_LARGE.match(behind))


def _is_size(written: str, before: str) -> bool:
    return bool(_LARGE.match(written) and _SIZE.search(before))


def _is_weight(number: str, before: str, behind: str) -> bool:
    if not number.isdigit() or len(number) > _SHORT:
        return False
    if _TO.match(behind):
        return bool(_WEIGHTS.search(before))
    first = _FROM.search(before)
    return first is not None and bool(_WEIGHTS.search(before[: first.start()].rstrip("0123456789")))
