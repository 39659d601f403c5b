"""What kind of document a README is."""

from __future__ import annotations

from impactlint.reading.kind_features import WORD
from impactlint.reading.linear import Multi, softmax
from impactlint.reading.model import PROJECT_LIKE, Answer
from impactlint.reading.page import Page

STUB_WORDS = 40
"""Fewer words of prose than this make a stub, unless code or tables say more."""


def kind_of(page: Page, features: list[str], model: Multi) -> tuple[Answer, float]:
    """The kind of a page, and how likely it is of a kind that should lead with problem and result."""
    scores = softmax(model.scores(features))
    best = max(range(len(scores)), key=scores.__getitem__)
    label = model.classes[best]
    leading = sum(score for score, name in zip(scores, model.classes, strict=True) if name in PROJECT_LIKE)
    if label in ("project", "library", "docs") and not _has(page, STUB_WORDS // 4):
        return Answer("stub", 0.9), 0.1
    return Answer(label, scores[best], model.reasons(features, label)), leading


def _has(page: Page, words: int) -> bool:
    """Whether a page has at least so many words of prose below its headings."""
    prose = 0
    for unit in page.units:
        if unit.kind not in ("code", "heading"):
            prose += len(WORD.findall(unit.text))
            if prose >= words:
                return True
    return False
