"""The author's words around a number: the shortest clause to quote, and the sentence that it stands in."""

from __future__ import annotations

import re

from impactlint import lazy
from impactlint.document.text import abbreviates
from impactlint.reading.numbers.candidates import Candidate, groups_of
from impactlint.reading.vocabulary.tokens import METRIC_OR_WORD

_REACH = 240
"""Characters before and after a number that are quoted at most."""
_TO_CLOSE = 100
"""Characters after a clause in which a bracket that is open in it may close."""
_CLAUSE = lazy.pattern(
    r"[;:!?|]\s|\.\s|,\s(?=[a-z]|[^,;:|\n]{2,40}:\s)|\s[–—]\s|\sand\s|\swhile\s|\swhich\s|\n|\s(?=[\U0001F300-\U0001FAFF\u2600-\u27BF\u2B50])"
)
_OF_ANY = frozenset({"value", "values", "result", "results", "score", "scores", "number"})
"""Names of columns that say nothing of what is measured."""
_DANGLING = lazy.pattern(
    r"(?:\s+(?:and|or|but|while|whereas|with|which|that|because|so|as|than))+$|\s*\([^()]{0,60}$", re.IGNORECASE
)
"""What a clause must not end with: a word that leads on, a bracket that isn't closed."""


def excerpt(candidate: Candidate) -> tuple[str, str]:
    """The shortest clause that holds number and metric, and the whole sentence."""
    if candidate.unit.kind == "row":
        return _cell(candidate)[:160], candidate.unit.text[:300]
    low, high = _bounds(candidate)
    return _shortest(candidate.unit.text, candidate, low, high), candidate.unit.text[low:high].strip()


def _cell(candidate: Candidate) -> str:
    """A cell with the names of its row and column."""
    unit, at = candidate.unit, candidate.cell
    label = next((cell for cell in unit.cells[:at] if not cell.isdigit()), "")
    head = candidate.column
    bare = head.lower() == label.lower() or (label and head.lower() in _OF_ANY)
    name = ", ".join(part for part in (label.rstrip(" :"), "" if bare else head) if part)
    return f"{name}: {unit.cells[at]}" if name and name.lower() != unit.cells[at].lower() else unit.cells[at]


def _bounds(candidate: Candidate) -> tuple[int, int]:
    """Where the sentence or line around a number begins and ends; what is longer is cut between two words."""
    text, first, last = candidate.unit.text, candidate.start - _REACH, candidate.end + _REACH
    low, high = candidate.bounds
    if low < first:
        low = text.find(" ", first - 1, candidate.start) + 1 or first
    if high > last:
        space = text.rfind(" ", candidate.end, last + 1)
        high = space if space >= 0 else last
    return low, high


def _shortest(text: str, candidate: Candidate, low: int, high: int) -> str:
    clauses = (match for match in _CLAUSE.finditer(text, low, high) if not abbreviates(text, match.start()))
    cuts = [low, *(match.end() for match in clauses), high]
    start = max(cut for cut in cuts if cut <= candidate.start)
    end = min((cut for cut in cuts if cut >= candidate.end), default=high)
    while not _has_metric(text[start:end]) and start > low:
        start = max(cut for cut in cuts if cut < start)
    start, end = _balanced(text, (start, end), candidate, high)
    clause = text[start:end].strip(" ,;|:-–—*\t\n")[:200]
    whole = _DANGLING.sub("", clause).rstrip(" ,;:-–—(")
    return whole if candidate.number in whole else clause


def _balanced(text: str, clause: tuple[int, int], candidate: Candidate, high: int) -> tuple[int, int]:
    """A clause without half a pair of round brackets: one that is open is closed where it soon is, else left out."""
    start, end = clause
    opened, closed = text.rfind("(", start, candidate.start), text.find(")", candidate.end, end)
    if opened > text.rfind(")", start, candidate.start) and closed < 0:
        until = text.find(")", end, min(high, end + _TO_CLOSE)) + 1
        return (start, until) if until else (opened + 1 if _has_metric(text[opened:end]) else start, end)
    if closed >= 0 and text.find("(", start, closed) < 0:
        return start, closed
    before = text.find(")", start, candidate.start)
    return (start if before < 0 or text.find("(", start, before) >= 0 else before + 1), end


def _has_metric(clause: str) -> bool:
    return any(
        group in ("quality", "speed", "outcome", "change")
        for word in METRIC_OR_WORD.findall(clause)
        for group in groups_of(word)
    )
