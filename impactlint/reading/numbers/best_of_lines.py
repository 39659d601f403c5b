"""Of several numbers on a line that may be results, the one that is told: the page's own, and how it is now."""

from __future__ import annotations

import re
from collections.abc import Sequence

from impactlint import lazy
from impactlint.reading.numbers.candidates import Candidate, bare_name
from impactlint.reading.numbers.earlier import holds_what_was, opens_with_another, tells_what_was
from impactlint.record import dataclass

_NEARLY = 7.0
"""How many times the odds of a number the best one of its row may have, for the row to be quoted by its first line."""
_HELD_AGAINST = lazy.pattern(
    r"\b(?:against|versus|vs\.?|compared (?:to|with)|instead of|rather than|(?:up|down) from) (?:about |only |some |around )?[~≈$€£]?$",
    re.IGNORECASE,
)
"""What stands right before the number that a result is held against."""
_TRAINED_ON = lazy.pattern(
    r"\W{0,3}(?:accuracy |score )?(?:on|for|in|during) (?:the |its |our )?train(?:ing)?(?:[- ](?:set|data|split))?\b|\W{0,3}\(?train(?:ing)?\b",
    re.IGNORECASE,
)
"""What stands right behind a number that was reached on what the model had seen: one on unseen data tells more."""
_CLAUSE = lazy.pattern(r"[;:(]\s?|,\s|\s[–—]\s|\s(?:and|but|while|whereas|where)\s")
"""What parts the clauses of a sentence."""
_JUST_BEFORE = 28
"""Characters in which it does."""
_PROSE = ("paragraph", "item", "html")
"""Kinds of units that are made of sentences."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A number with its score, a probability, and the least score that makes it a result."""

    score: float
    bar: float
    candidate: Candidate


def best_of_lines(scored: Sequence[Scored], name: str = "") -> dict[int, Scored]:
    """The best number of each line; of a row on several lines, of the first with one that is nearly the row's best.

    Of a row with the work and its rivals side by side it is that of the column that is called by the page's `name`.
    """
    tops: dict[int, float] = {}
    scored = _without_what_was(scored)
    for one in scored:
        at = _row_or_line(one.candidate)
        tops[at] = max(one.score, tops.get(at, 0.0))
    best: dict[int, Scored] = {}
    for one in scored:
        at = _row_or_line(one.candidate)
        likely = _odds(one.score) * _NEARLY >= _odds(tops[at])
        known = best.get(at)
        if likely and (
            known is None
            or (_weight_in_row(one, name) > _weight_in_row(known, name) and one.candidate.line == known.candidate.line)
        ):
            best[at] = one
    return best


def _without_what_was(scored: Sequence[Scored]) -> list[Scored]:
    """The numbers, without those of sentences on how it was before, on lines that tell how it is now as well."""
    was = [one.candidate.unit.kind in _PROSE and tells_what_was(_sentence(one.candidate)) for one in scored]
    now = {_row_or_line(one.candidate) for one, before in zip(scored, was, strict=True) if not before}
    return [
        one for one, before in zip(scored, was, strict=True) if not before or _row_or_line(one.candidate) not in now
    ]


def _sentence(candidate: Candidate) -> str:
    low, high = candidate.bounds
    return candidate.unit.text[low:high]


def _weight_in_row(one: Scored, name: str) -> tuple[bool, bool, bool, float]:
    """Which number of a line is told.

    How long training took, what was reached on the data of the training, and what it is held against, only where
    nothing else is.
    """
    features, at = one.candidate.features, one.candidate.start
    training = "col:training" in features and "col:time" in features
    training = training or bool(_TRAINED_ON.match(one.candidate.unit.text, one.candidate.end))
    other_side = one.candidate.unit.kind != "row" and _HELD_AGAINST.search(
        one.candidate.unit.text[max(0, at - _JUST_BEFORE) : at]
    )
    beside = one.candidate.number.startswith("±")
    other_way = other_side or beside or _is_of_another_way(one.candidate)
    in_own_column = bool(name) and one.candidate.cell > 0 and bare_name(one.candidate.column).startswith(name)
    return not training, not other_way, in_own_column, one.score


def _is_of_another_way(candidate: Candidate) -> bool:
    """Whether the clause of a number in a sentence opens with how it was before, or its column holds that."""
    if candidate.cell > 0:
        return holds_what_was(candidate.column)
    if candidate.unit.kind not in _PROSE:
        return False
    before = candidate.unit.text[candidate.bounds[0] : candidate.start]
    return opens_with_another(_CLAUSE.split(before)[-1])


def _row_or_line(candidate: Candidate) -> int:
    """The line of a number, or that on which its row starts."""
    return candidate.unit.line if candidate.unit.kind == "row" else candidate.line


def _odds(score: float) -> float:
    return score / max(1 - score, 1e-9)
