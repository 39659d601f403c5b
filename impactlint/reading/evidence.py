"""Evidence for an answer: a sentence with its place in the file, how sure it is, and what spoke for it."""

from __future__ import annotations

from collections.abc import Sequence

from impactlint.reading.model import Evidence, Reason
from impactlint.reading.page import Page, column_of

_QUOTED = 300
"""Characters of a sentence that are kept: more than any message shows."""
_FOUND_BY = 24
"""Characters by which a sentence is found in its raw line: few, since marks of emphasis and links may follow."""


def evidence_at(page: Page, line: int, text: str, score: float, reasons: Sequence[Reason]) -> Evidence:
    """Evidence from a 0-based line; `score` is its probability."""
    column = column_of(page.document.source.bare(line), text[:_FOUND_BY])
    return Evidence(line + 1, column, text[:_QUOTED], round(score, 3), tuple(reasons))
