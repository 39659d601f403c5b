"""Scores that a reader doesn't believe as they stand: ranges, and perfect ones that nothing explains."""

from __future__ import annotations

import re
from collections.abc import Iterable

from impactlint import lazy
from impactlint.reading.model import Reading, Result
from impactlint.reading.page import words_of
from impactlint.reading.vocabulary.word_lists import word_set
from impactlint.rules.shared.amounts import is_range, most_of
from impactlint.rules.shared.scores import is_validated, tells_value_of

_TOYS = word_set("toy synthetic simulated dummy artificial made-up iris xor generated fictional")
"""Words of a page whose data prove little."""
_LEARNT = word_set(
    """model models train trained training classifier classifiers network dataset predict predicts prediction learning
    test tested f1 auc roc-auc precision recall r2 r² r-squared mae rmse"""
)
"""Words of a page about something that was learnt from data."""
_PROGRAMMED = word_set("solver solvers solves solve bot puzzle game compiler parser")
"""Words of a page about something that was only programmed, which can be right every time."""
_OF_EACH = lazy.pattern(r"\bconfidence (?:scores?|levels?)\b", re.IGNORECASE)
"""What a program says of each answer, which has a range."""


def vague_scores(reading: Reading, scores: Iterable[Result]) -> list[Result]:
    """The ranges and bounds whose exact value stands nowhere on the page."""
    exact = [result for result in reading.results if not is_range(result)]
    ranges = (result for result in scores if is_range(result) and not _OF_EACH.search(result.evidence.text))
    return [result for result in ranges if not any(tells_value_of(other, result) for other in exact)]


def perfect_scores(reading: Reading, scores: Iterable[Result], ceiling: float) -> list[Result]:
    """The scores from the ceiling on without a word on how they were measured."""
    if _holds_one_of(_PROGRAMMED, reading) and not _holds_one_of(_LEARNT, reading):
        return []
    high = _once(result for result in scores if most_of(result) >= ceiling and not is_range(result))
    return [result for result in high if not is_validated(reading, result)]


def doubt(reading: Reading) -> str:
    """Why a reader doubts a perfect score, in words that end a sentence."""
    toy = _holds_one_of(_TOYS, reading)
    return "on made-up or toy data it says little" if toy else "nothing says how it was validated"


def _holds_one_of(words: frozenset[str], reading: Reading) -> bool:
    return any(not words.isdisjoint(words_of(unit.text)) for unit in reading.units if unit.kind != "code")


def _once(results: Iterable[Result]) -> list[Result]:
    """Each number where it is told first: a summary tells it again."""
    told: dict[str, Result] = {}
    for result in results:
        told.setdefault(result.number, result)
    return list(told.values())
