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
    prose = sum(len(WORD.findall(unit.text)) for unit in page.units if unit.kind not in ("code", "heading"))
    scores = softmax(model.scores(features))
    best = max(range(len(scores)), key=scores.__getitem__)
    label = model.classes[best]
    leading = sum(score for score, name in zip(scores, model.classes, strict=True) if name in PROJECT_LIKE)
    if prose < STUB_WORDS // 4 and label in ("project", "library", "docs"):
        return Answer("stub", 0.9), 0.1
    return Answer(label, scores[best], model.reasons(features, label)), leading
