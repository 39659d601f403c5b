"""The author's words in quotes, as a message shows them."""

from __future__ import annotations

from impactlint import lazy
from impactlint.reading.model import Evidence, Reading, Result

QUOTE_LIMIT = 110
"""Characters of an author's sentence that a message quotes; the frame under it shows the whole line."""

_ROOM = 10
"""Characters behind the word that a cut is made around."""
_CLAUSE = lazy.pattern(r"[.!?;:,)–—] (?:[–—-] )?|[ (](?=\()| - ")
"""What stands before a clause."""
_UNSEEN = lazy.pattern(r"[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\uf780-\uf7ff\ufeff]+")
"""Characters that aren't seen; the joiners that emoji and scripts need stay."""
_INNER = str.maketrans("“”", "‘’")
"""Marks of a quote inside a quote."""


def quoted(text: str, limit: int = QUOTE_LIMIT, around: str = "") -> str:
    """The author's words in quotation marks on one line; a long text is cut after whole words, around one of them.

    What is cut off in front ends where a clause begins, if one does near enough.
    """
    bare = " ".join(_UNSEEN.sub(" ", text).split()).strip("“”\"' ").translate(_INNER)
    bare = bare.rstrip(".") or bare
    before = ""
    at = bare.lower().find(around) if around else -1
    if len(bare) > limit and at + len(around) > limit - _ROOM and at >= 0:
        earliest = max(0, at + len(around) - limit + _ROOM)
        clause = _CLAUSE.search(bare, earliest, at)
        before, bare = "… ", bare[clause.end() if clause else bare.find(" ", max(0, at - limit // 2)) + 1 :]
    if len(bare) > limit:
        bare = bare[:limit].rsplit(" ", 1)[0].rstrip(",;:-–— ") + " …"
    return f"“{before}{bare}”"


def result_quoted(result: Result) -> str:
    """A measured result in the author's words, with its number in sight."""
    return quoted(result.evidence.text, around=result.number.lower())


def with_first_item(reading: Reading, evidence: Evidence) -> str:
    """The words of evidence and, where they only lead to a list ("It answers three questions:"), its first item."""
    if not evidence.text.rstrip().endswith(":"):
        return evidence.text
    below = (unit for unit in reading.units if unit.line >= evidence.line)
    first = next(below, None)
    return f"{evidence.text.rstrip()} {first.text}" if first and first.kind == "item" else evidence.text
