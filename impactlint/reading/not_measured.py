"""Numbers that measure no work: the size of a data set, the code of a class, a street, a setting, the tests of code."""

from __future__ import annotations

import re

from impactlint import lazy
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
    r"\b(?:[Cc]ode|[Tt]est|[Uu]nit|[Ll]ine|[Bb]ranch|[Ss]tatement)[- ](?:test |code )?[Cc]overage\b[^.;\n\d]{0,20}$",
)
_OF_TESTS_BEHIND = lazy.pattern(r"\s?%? (?:code|test|line) cov")
"""How much of the code its tests run, which isn't what the code does."""
_SPAN = guarded(
    "orizon|ookback|indow|eriod|ange|requency",
    r"(?:^|\n)\W*(?:[Ff]orecast(?:ing)? |[Pp]rediction |[Tt]rain(?:ing)? |[Tt]est(?:ing)? |[Dd]ate |[Tt]ime )?"
    r"(?:[Hh]orizon|[Ll]ookback|[Ww]indow|[Pp]eriod|[Rr]ange|[Ff]requency)(?: (?:size|length))?\W{1,6}(?:\d+ \w+ ?[/|] ?)?$",
)
"""The name, at the head of a line or row, of how much time is looked at."""
_TO = lazy.pattern(r" (?:to|:) \d")
_FROM = lazy.pattern(r"(?<=\d)(?: to |:)$")
"""How the weights of two losses are told: "the weighting of both was 1 to 10"."""
_SHORT = 3
"""Digits of such weights."""


def measures_nothing(number: str, before: str, behind: str) -> bool:
    """Whether a number, by what is written right before and behind it, measures no work."""
    if len(number) == 1 and _CODE.match(behind):
        return True
    if _PLACE.match(behind):
        return True
    if any(told.search(before) for told in (_OF_TESTS, _SPAN)) or _OF_TESTS_BEHIND.match(behind):
        return True
    return _is_size(f"{number}{behind}", before) or bool(_SETTING.search(before)) or _is_weight(number, before, behind)


def _is_size(written: str, before: str) -> bool:
    return bool(_LARGE.match(written) and _SIZE.search(before))


def _is_weight(number: str, before: str, behind: str) -> bool:
    if not number.isdigit() or len(number) > _SHORT:
        return False
    if _TO.match(behind):
        return bool(_WEIGHTS.search(before))
    first = _FROM.search(before)
    return first is not None and bool(_WEIGHTS.search(before[: first.start()].rstrip("0123456789")))
