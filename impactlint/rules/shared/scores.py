"""Scores of models: which numbers are some, how sure that is, and whether a page says how they were validated."""

from __future__ import annotations

import re

from impactlint import lazy
from impactlint.reading.answers import TOLD
from impactlint.reading.model import Reading, Result
from impactlint.reading.page import sentences_of, unit_at, words_of
from impactlint.reading.vocabulary.metrics import LOWER_IS_BETTER, SCORES
from impactlint.reading.vocabulary.word_lists import word_set
from impactlint.rules.shared.amounts import is_range, share_of
from impactlint.rules.shared.thresholds import SURE_RESULT

_CLOSE = 3.0
"""Points above the lower end of a range up to which an exact value may be meant."""
_PERFECT = 100.0
_BEFORE, _AFTER = 3, 2
"""Words before and after a number among which its measure stands."""
_SENTENCES = 2
"""Sentences after a score in which it is checked."""
_DENIED = lazy.pattern(r"\b(?:not|never|no|nor|without|cannot|isn|aren|won|don|doesn)\b", re.IGNORECASE)
_TESTED = lazy.pattern(r"\b(?:test|testing|validation|val|held[- ]out|hold[- ]?out|unseen)\b", re.IGNORECASE)
"""What names data that a model hasn't seen."""
_COUNTED = lazy.pattern(
    r"\b(?:of|on|over|from|in|for|across) (?:the |all |a )?\d[\d,. ]{1,12}(?:\w+ ){0,2}?[a-z]{3,}s\b|\bn ?= ?\d",
    re.IGNORECASE,
)
"""How many there were of them."""
_CHECKED = lazy.pattern(
    r"\b(?:confirm|verif|inspect|cross-?check|review)\w*|\bgrad-?cam\b|\bshap\b"
    r"|\b(?:remaining|all) errors\b|\berror analysis\b",
    re.IGNORECASE,
)
"""How a sentence says that somebody looked."""
_SCORES = word_set("score scores accurate correct correctly", SCORES)
_NO_SCORES = word_set("p-value p variance coverage uptime availability explained tests", LOWER_IS_BETTER)
"""Beside one of these a share is no score, or its errors were counted one by one."""
_MEASURES = _SCORES - word_set("score scores map correct correctly")
"""Words that name a measure of a model and nothing else."""


def is_score(result: Result) -> bool:
    """Whether a result is a share of a model's answers that are right, or another measure that ends at 1."""
    words = set(words_of(f"{result.sentence} {result.evidence.text}"))
    return (
        result.type == "model"
        and not _SCORES.isdisjoint(words)
        and _NO_SCORES.isdisjoint(words_of(result.evidence.text))
    )


def is_plain(result: Result) -> bool:
    """Whether a result is surely one, or perfect or a bound with its measure beside it: "100 % accurate", "AUC 1.0"."""
    if result.evidence.confidence >= SURE_RESULT:
        return True
    if not is_range(result) and share_of(result) < _PERFECT:
        return False
    before, _, after = result.evidence.text.partition(result.number)
    near = words_of(before)[-_BEFORE:], words_of(after)[:_AFTER]
    return not _MEASURES.isdisjoint([*near[0], *near[1]]) and not _DENIED.search(before)


def is_validated(reading: Reading, result: Result) -> bool:
    """Whether the page says how it was validated, or the sentences around a score that isn't perfect do."""
    told = reading.answers.get("validation")
    if told is not None and told.confidence >= TOLD and result.number not in told.text:
        return True
    if share_of(result) >= _PERFECT:
        return False
    unit = unit_at(reading.units, result.line - 1, "paragraph", "item")
    around = [sentence.text for sentence in sentences_of(unit)] if unit else []
    at = next((at for at, text in enumerate(around) if result.number in text), len(around))
    after = around[at + 1 : at + 1 + _SENTENCES]
    tested = bool(_TESTED.search(result.sentence))
    return tested and (bool(_COUNTED.search(result.sentence)) or any(map(_CHECKED.search, after)))


def tells_value_of(other: Result, result: Result) -> bool:
    """Whether another result gives the value of a range: the same measure, close by."""
    measures = [_SCORES & set(words_of(f"{found.sentence} {found.evidence.text}")) for found in (other, result)]
    above = share_of(other) - share_of(result)
    same = bool(measures[0] & measures[1]) and "baseline" not in other.sentence.lower()
    return same and 0 <= above <= _CLOSE
