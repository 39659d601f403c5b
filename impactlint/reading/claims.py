"""Sentences that claim how good it is without any number in them or in their table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from impactlint.reading import words as lexicon
from impactlint.reading.linear import Binary
from impactlint.reading.model import Evidence, SectionReading
from impactlint.reading.page import Page, Sentence, Unit, sentences_of
from impactlint.reading.results import column_of

MAX_CLAIMS = 12
"""Claims of one page that are reported."""

_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*(?:-[A-Za-z]+)*")
_MEASURED = re.compile(
    r"(?<![\w.])\d+(?:[.,]\d+)*\s?(?:%|[x×]\b|ms\b|s\b|sec|min|hour|day|percent|times\b|fold)|(?<![\w.])\d*[.]\d+|[$€£]\s?\d",
    re.I,
)
"""A number that may back a claim; the 5 of a product's name doesn't."""
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "ready",
        re.compile(
            r"\b(?:production|enterprise|resume|industry|business|deployment|interview)[- ](?:ready|grade|quality|standard|level)\b",
            re.I,
        ),
    ),
    (
        "high",
        re.compile(
            r"\bhigh(?:ly|er|est)?[- ](?:\w+ )?(?:accura\w+|performan\w+|quality|precision|speed|efficien\w+|reliab\w+|scalab\w+|effective)\b",
            re.I,
        ),
    ),
    (
        "sota",
        re.compile(
            r"\bstate[- ]of[- ]the[- ]art|\bcutting[- ]edge|\bworld[- ]class|\bbest[- ]in[- ]class|\bnext[- ]gen", re.I
        ),
    ),
    ("robust-scalable", re.compile(r"\b(?:robust|scalable|reliable|powerful|efficient)\b,? (?:and|,|\w+)", re.I)),
    (
        "significant",
        re.compile(
            r"\b(?:significant|dramatic|drastic|substantial|considerabl|great)(?:ly)? (?:improv|reduc|increas|enhanc|boost|faster|better|outperform)",
            re.I,
        ),
    ),
    (
        "comparative",
        re.compile(
            r"\b(?:better|faster|best|fastest|superior|higher|lower|fewer|cheaper|improved|reduced|stronger|more \w+) \w+",
            re.I,
        ),
    ),
    (
        "performs",
        re.compile(
            r"\b(?:perform(?:s|ed|ing)?|performance) (?:well|strong\w*|good|great|excellent|competitive|better|best)|\b(?:good|strong|great|excellent|high|competitive|impressive|promising) (?:performance|results?|accuracy|fit)\b",
            re.I,
        ),
    ),
    (
        "ease",
        re.compile(
            r"\b(?:easy|easily|simple|simply|seamless\w*|effortless\w*|with ease|intuitive|user-friendly|quick\w*)\b",
            re.I,
        ),
    ),
    ("ensure", re.compile(r"\b(?:ensur|guarante|maximi[sz]|optimi[sz])\w+", re.I)),
    ("modal", re.compile(r"\b(?:should|would|could|can|may|might|will|must|if|when|want|need|aim|goal|plan)\b", re.I)),
    (
        "benefit-label",
        re.compile(
            r"^(?:\w+ ){1,3}(?:savings?|quality|experience|churn|satisfaction|roi|efficiency|optimi[sz]ation|advantage|reduction|outcomes?|performance)\s?:",
            re.I,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that may claim something, with its features."""

    sentence: Sentence
    features: tuple[str, ...]


def statements(page: Page, sections: Sequence[SectionReading]) -> Iterator[Statement]:
    """Sentences without a number that hold a word of praise."""
    for unit in page.units:
        if unit.kind in ("code", "heading") or (unit.kind == "row" and any(map(_MEASURED.search, unit.cells))):
            continue
        for sentence in sentences_of(unit):
            features = statement_features(sentence, sections)
            if features:
                yield Statement(sentence, tuple(features))


def statement_features(sentence: Sentence, sections: Sequence[SectionReading]) -> list[str]:
    """Features of a sentence without a number that holds a word of praise; none for any other."""
    words = [word.lower() for word in _WORD.findall(sentence.text)[:70]]
    if len(words) < 2 or _MEASURED.search(sentence.text) or not any(map(_praises, words)):
        return []
    return list(_features(sentence.text, words, sentence.unit, sections))


def _praises(word: str) -> bool:
    return word in lexicon.PRAISE or ("-" in word and any(part in lexicon.PRAISE for part in word.split("-")))


def _features(text: str, words: list[str], unit: Unit, sections: Sequence[SectionReading]) -> Iterator[str]:
    role = "preamble" if unit.section < 0 else sections[unit.section].role
    praise = [word for word in words if _praises(word)]
    yield f"role={role}"
    yield f"kind={unit.kind}"
    yield f"kind={unit.kind}&role={role}"
    yield f"length={min(len(words) // 6, 5)}"
    yield f"praise={min(len(set(praise)), 4)}"
    for word in set(praise):
        yield f"p:{word}"
        yield f"p:{word}&{unit.kind}"
    for name, pattern in _PATTERNS:
        if pattern.search(text):
            yield name
            yield f"{name}&role={role}"
    present = set(words)
    for name, group in (
        ("quality", lexicon.QUALITY),
        ("outcome", lexicon.OUTCOME),
        ("achieve", lexicon.ACHIEVE),
        ("change", lexicon.CHANGE),
        ("people", lexicon.PEOPLE),
        ("task", lexicon.TASK),
        ("target", lexicon.TARGET),
    ):
        if present & group:
            yield name
    yield f"first={words[0]}"
    for word in present:
        yield f"w:{word}"
    for one, two in zip(words, words[1:], strict=False):
        if _praises(one) or _praises(two):
            yield f"b:{one} {two}"


def find_claims(
    page: Page, sections: Sequence[SectionReading], model: Binary, threshold: float
) -> tuple[Evidence, ...]:
    """The vague claims, in order, one a line."""
    found: dict[int, Evidence] = {}
    for statement in statements(page, sections):
        score = model.probability(statement.features)
        line = statement.sentence.line
        if score >= threshold and line not in found:
            text = statement.sentence.text
            column = column_of(page.document.source.bare(line), text[:24])
            found[line] = Evidence(line + 1, column, text[:240], round(score, 3), model.reasons(statement.features))
    return tuple(found[line] for line in sorted(found))[:MAX_CLAIMS]
