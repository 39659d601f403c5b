"""Sentences that claim how good it is without any number in them or in their table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from impactlint import lazy
from impactlint.reading.evidence import evidence_at
from impactlint.reading.linear import Binary
from impactlint.reading.model import Evidence, SectionReading
from impactlint.reading.page import Page, Sentence
from impactlint.reading.vocabulary import words as lexicon
from impactlint.reading.vocabulary.boasts import TRIGGERS, boasts
from impactlint.reading.vocabulary.patterns import Phrase, guarded, phrase, small
from impactlint.reading.vocabulary.tokens import HYPHENATED
from impactlint.record import dataclass

MAX_CLAIMS = 100
"""Claims of one page that are reported."""

_MEASURED = lazy.pattern(
    r"(?<![\w.,])\d++(?:[.,]\d++)*+\s?(?:%|[x×]\b|ms\b|s\b|sec|min|hour|day|percent|times\b|fold|million|billion|thousand|[kmg]?b\b|[km]\b)"
    r"|(?<![\w.])\d*[.]\d+|[$€£]\s?\d|(?<![\w.,])(?:\d{1,3}(?:,\d{3})+|\d{2,}\+)",
    re.I,
)
"""A number that may back a claim; the 5 of a product's name doesn't."""
BACKED = "beside:numbers"
"""The feature of a sentence in a section that shows numbers in a table or in code."""
_UNBACKED = frozenset({"robust-scalable", "ready"})
"""Features of praise that no such number backs."""
_DIGIT = re.compile(r"\d")
_PLANNED = lazy.pattern(r"\bin (?:the )?future\b|\bplan(?:s|ned|ning)? (?:to|on)\b|\bfuture work\b")
"""How a sentence in small letters tells what is still to be done."""
_DISCLAIMED = guarded(
    "rather than|instead of|not meant|not intended|not designed|not aim|expected|performance computing",
    r"\b(?:rather than|instead of) (?:\w+ing |the |a |any )?(?:\w+ )?(?:state|best|high|perfect|top|maxim|good|optimal|production)"
    r"|\bnot (?:meant|intended|designed) (?:as|to|for)\b|\bnot aim(?:ed|ing)? (?:at|to|for)\b|\b(?:we|i) (?:had )?expected (?:an? )?(?:much )?(?:higher|better|more)\b"
    r"|\bhigh[- ]performance computing (?:course|class|lab|lecture|exam|project)\b",
)
"""How a sentence in small letters says that it isn't so good, or names a subject that sounds like praise."""
_GOOD = " (?:performance|results?|accuracy|fit)"
_PATTERNS: tuple[Phrase, ...] = (
    phrase(
        "ready",
        "production|enterprise|resume|industry|business|deployment|interview",
        r"[- ](?:ready|grade|quality|standard|level)\b",
    ),
    phrase(
        "high",
        "high(?:ly|er|est)?",
        r"[- ](?:\w+ )?(?:accura\w+|performan\w+|quality|precision|speed|efficien\w+|reliab\w+|scalab\w+|effective)\b",
    ),
    phrase("sota", "state[- ]of[- ]the[- ]art|cutting[- ]edge|world[- ]class|best[- ]in[- ]class|next[- ]gen"),
    phrase("robust-scalable", "robust|scalable|reliable|powerful|efficient", r"\b,? (?:and|,|\w+)"),
    phrase(
        "significant",
        "significant|dramatic|drastic|substantial|considerabl|great",
        "(?:ly)? (?:improv|reduc|increas|enhanc|boost|faster|better|outperform)",
    ),
    phrase(
        "comparative",
        r"better|faster|best|fastest|superior|higher|lower|fewer|cheaper|improved|reduced|stronger|more \w+",
        r" \w+",
    ),
    phrase(
        "performs",
        "|".join(
            (
                r"perform(?:s|ed|ing|ance)? (?:well|strong\w*|good|great|excellent|competitive|better|best)",
                *(
                    f"{word}{_GOOD}\\b"
                    for word in "good strong great excellent high competitive impressive promising".split()
                ),
            )
        ),
    ),
    phrase(
        "ease",
        r"easy|easily|simple|simply|seamless\w*|effortless\w*|with ease|intuitive|user-friendly|quick\w*",
        r"\b",
    ),
    phrase("ensure", "ensur|guarante|maximi[sz]|optimi[sz]", r"\w+"),
    phrase("modal", "should|would|could|can|may|might|will|must|if|when|want|need|aim|goal|plan", r"\b"),
)
_TRIGGERS = lexicon.PRAISE | TRIGGERS
"""Words of which each sentence that praises holds one, or a word joined by a hyphen."""
_BENEFIT_LABEL = lazy.pattern(
    r"^(?:\w+ ){1,3}(?:savings?|quality|experience|churn|satisfaction|roi|efficiency|optimi[sz]ation|advantage|reduction|outcomes?|performance)\s?:"
)
_GROUPS: tuple[tuple[str, frozenset[str]], ...] = (
    ("quality", lexicon.QUALITY),
    ("outcome", lexicon.OUTCOME),
    ("achieve", lexicon.ACHIEVE),
    ("change", lexicon.CHANGE),
    ("people", lexicon.PEOPLE),
    ("task", lexicon.TASK),
    ("target", lexicon.TARGET),
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that may claim something, with its features."""

    sentence: Sentence
    features: tuple[str, ...]

    def praise(self) -> Iterator[tuple[str, int]]:
        """The words of praise in small letters, each with the 0-based line it stands on."""
        unit, text = self.sentence.unit, self.sentence.text
        start = max(unit.text.find(text), 0)
        for match in HYPHENATED.finditer(text):
            if _praises(match[0].lower()):
                yield match[0].lower(), unit.line_at(start + match.start())


def statements(page: Page, sections: Sequence[SectionReading]) -> Iterator[Statement]:
    """Sentences without a number that hold a word of praise."""
    backed = _backed(page)
    for unit, told, said in zip(page.units, page.sentences, page.said, strict=True):
        if "-" not in unit.text and _TRIGGERS.isdisjoint(said):
            continue  # most units; their words are known already
        if unit.kind == "row" and any(map(measured, unit.cells)):
            continue
        for sentence in told:
            features = statement_features(sentence, sections)
            if features:
                beside = unit.section in backed and _UNBACKED.isdisjoint(features)
                yield Statement(sentence, (*features, BACKED) if beside else tuple(features))


def _backed(page: Page) -> frozenset[int]:
    """The sections with numbers in a table or in code, which may back what is claimed beside them."""
    return frozenset(unit.section for unit in page.units if unit.kind in ("row", "code") and measured(unit.text))


def statement_features(sentence: Sentence, sections: Sequence[SectionReading]) -> list[str]:
    """Features of a sentence without a number that holds a word of praise; none for any other.

    None for a question either, nor for a plan or a disclaimer: none of them claims anything.
    """
    words = HYPHENATED.findall(sentence.text.lower())[:70]
    if _TRIGGERS.isdisjoint(words) and "-" not in sentence.text:
        return []
    if len(words) < 2 or measured(sentence.text) or sentence.text.rstrip(" *_").endswith("?"):
        return []
    low = small(sentence.text)
    if _PLANNED.search(low) or _DISCLAIMED.search(low):
        return []
    praise = [word for before, word in pairwise(("", *words)) if _praises(word) and (before, word) != ("as", "well")]
    boasted = [*boasts(low)]
    if not (praise or boasted):
        return []
    unit = sentence.unit
    role = "preamble" if unit.section < 0 else sections[unit.section].role
    told = [*_said(low, role), *_around(words, unit.kind, role), *boasted]
    return [*_praise_features(words, praise, unit.kind), *told]


def measured(text: str) -> bool:
    """Whether a text holds a number that may back a claim."""
    return bool(_DIGIT.search(text) and _MEASURED.search(text))


def _praises(word: str) -> bool:
    return word in lexicon.PRAISE or ("-" in word and any(part in lexicon.PRAISE for part in word.split("-")))


def _praise_features(words: Sequence[str], praise: Sequence[str], kind: str) -> Iterator[str]:
    """The words of praise, and each with its neighbours."""
    named = set(praise)
    yield f"praise={min(len(named), 4)}"
    for word in named:
        yield f"p:{word}"
        yield f"p:{word}&{kind}"
    for one, two in pairwise(words):
        if one in named or two in named:
            yield f"b:{one} {two}"


def _said(low: str, role: str) -> Iterator[str]:
    said = [name for name, pattern in _PATTERNS if pattern.search(low)]
    if ":" in low and _BENEFIT_LABEL.search(low):
        said.append("benefit-label")
    for name in said:
        yield name
        yield f"{name}&role={role}"


def _around(words: Sequence[str], kind: str, role: str) -> Iterator[str]:
    """Where a sentence stands, and what else it speaks of."""
    yield f"role={role}"
    yield f"kind={kind}"
    yield f"kind={kind}&role={role}"
    yield f"length={min(len(words) // 6, 5)}"
    yield f"first={words[0]}"
    present = set(words)
    for name, group in _GROUPS:
        if not present.isdisjoint(group):
            yield name
    for word in present:
        yield f"w:{word}"


def find_claims(
    page: Page, sections: Sequence[SectionReading], model: Binary, threshold: float
) -> tuple[Evidence, ...]:
    """The vague claims, in order, one a line."""
    found: dict[int, Evidence] = {}
    for statement in statements(page, sections):
        score = model.probability(statement.features)
        if score < threshold:
            continue
        line = _line(statement, model)
        if line not in found:
            found[line] = evidence_at(page, line, statement.sentence.text, score, model.reasons(statement.features))
    return tuple(found[line] for line in sorted(found))[:MAX_CLAIMS]


def _line(statement: Statement, model: Binary) -> int:
    """0-based line of the word of praise that speaks loudest for a claim, in a sentence over several lines."""
    first = ("", statement.sentence.line)
    return max(statement.praise(), key=lambda word: model.score([f"p:{word[0]}"]), default=first)[1]
