"""The lead of a page, and whether its first sentence speaks of technology."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from impactlint import lazy
from impactlint.document import Document, Span
from impactlint.reading.evidence import evidence_at
from impactlint.reading.linear import Binary
from impactlint.reading.model import Evidence, SectionReading
from impactlint.reading.page import Page, Sentence
from impactlint.reading.vocabulary import words as lexicon
from impactlint.reading.vocabulary.methods import method_features
from impactlint.reading.vocabulary.patterns import small
from impactlint.reading.vocabulary.tokens import WORD_OR_NAME

_BYLINE = lazy.pattern(
    r"\W*(?:authors?|by|written by|created by|date|team|group|members?|students?|instructor|supervisor|course|contact|e-?mail)"
    r"\s?:",
    re.IGNORECASE,
)
"""How a line opens that says who made something, when, or for which course."""
_LABEL = lazy.pattern(
    r"\W*(?:version|status|license|live demo|demo|website|documentation|docs|tags?)\s?:", re.IGNORECASE
)
"""How one opens that says where something stands, or where it leads."""
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "implementation of",
        lazy.pattern(
            r"\b(?:implementation|reimplementation|pytorch code|code|wrapper|port|clone|version) (?:of|for|to)\b"
        ),
    ),
    (
        "built with",
        lazy.pattern(
            r"\b(?:built|made|written|developed|implemented|created|powered|coded) (?:with|using|in|on|by|from)\b|\busing\b|\bbased on\b",
        ),
    ),
    (
        "is a thing",
        lazy.pattern(
            r"\bis an? (?:[\w-]+ ){0,6}(?:library|framework|tool|app|application|system|package|api|plugin|model|pipeline|platform|website|cli|compiler|bot)\b",
        ),
    ),
    (
        "this project",
        lazy.pattern(r"\b(?:this|the) (?:project|repository|repo|notebook|folder|app|application|module|package)\b"),
    ),
    (
        "implements",
        lazy.pattern(
            r"\b(?:implements?|demonstrates?|contains?|showcases?|provides?|uses?|builds?|combines?|leverag\w+|applies)\b",
        ),
    ),
    (
        "purpose",
        lazy.pattern(
            r"\b(?:help|helps|goal|aim|aims|objective|purpose|predict\w*|so that|in order to|enables?|allows?|analy[sz]es?|explores?|improve\w*|reduce\w*|designed to|intended)\b",
        ),
    ),
    (
        "need",
        lazy.pattern(
            r"\b(?:problem|challenge|difficult|costs?|lose|losing|need|needs|struggle|leading cause|critical|question)\b",
        ),
    ),
    (
        "end-to-end",
        lazy.pattern(
            r"\bend-to-end|\bfull-stack|\bproduction-(?:ready|grade)|\bpipeline\b|\bmachine learning\b|\bdeep learning\b|\bneural network",
        ),
    ),
    ("welcome", lazy.pattern(r"\b(?:welcome|hi|hello|i'm|i am|my name|portfolio|collection)\b")),
)
"""What is looked for in a first sentence in small letters: to ignore case takes a pattern three times as long to compile."""


def lead_of(document: Document, sections: Sequence[SectionReading]) -> Span:
    """Lines before the first heading that isn't the title; blank lines at its end are left out."""
    end = len(document.source.lines)
    for position, reading in enumerate(sections):
        if reading.section is not None and not (reading.role == "title" or (position == 0 and _is_title(reading))):
            end = reading.section.span.start
            break
    while end > 0 and not document.source.bare(end - 1).strip():
        end -= 1
    return Span(0, end)


def _is_title(reading: SectionReading) -> bool:
    return reading.level == 1 and reading.line < 30


def first_sentence(page: Page) -> Sentence | None:
    """The first sentence of prose that a reader meets: no heading, badge, label or link list."""
    for unit, told in zip(page.units[:60], page.sentences, strict=False):
        if unit.kind not in ("paragraph", "html", "item"):
            continue
        for sentence in told:
            words = WORD_OR_NAME.findall(sentence.text)
            if len(words) >= 4 and not _is_label(sentence.text) and "|" not in sentence.text[:60]:
                return sentence
    return None


def opening_features(sentence: Sentence, technologies: Set[str] = frozenset()) -> list[str]:
    """Features of the first sentence; `technologies` are further names of them, in small letters."""
    known = lexicon.TECHNOLOGY | technologies if technologies else lexicon.TECHNOLOGY
    words = [word.lower().strip(".,") for word in WORD_OR_NAME.findall(_joined(sentence.text, technologies))[:50]]
    present = set(words)
    technology = [word for word in words if word in known]
    found = [
        f"tech={min(len(set(technology)), 5)}",
        f"techshare={min(int(8 * len(technology) / (len(words) or 1)), 4)}",
    ]
    lowered = small(sentence.text)
    found.extend(name for name, pattern in _PATTERNS if pattern.search(lowered))
    found.append(f"people={min(len(present & lexicon.PEOPLE), 2)}")
    found.append(f"needs={min(len(present & lexicon.NEED), 2)}")
    found.append(f"length={min(len(words) // 7, 4)}")
    found.append(f"first={words[0] if words else ''}")
    found.append(f"first2={' '.join(words[:2])}")
    found.extend(f"tech:{word}" for word in set(technology))
    found.extend(f"w:{word}" for word in present)
    if words[:8] and any(word in known for word in words[:6]):
        found.append("tech early")
    return found + method_features(words, lowered, technologies)


def _joined(text: str, names: Set[str]) -> str:
    """The text with each name of several words made one word; of names that begin alike the longest counts."""
    several = sorted((name for name in names if " " in name), key=lambda name: (-len(name), name))
    if not several:
        return text
    any_of_them = rf"(?<!\w)(?:{'|'.join(map(re.escape, several))})(?!\w)"
    return re.sub(any_of_them, lambda match: match[0].replace(" ", "-"), text, flags=re.IGNORECASE)


def is_byline(text: str) -> bool:
    """Whether a text is no sentence on the work, but says who made it, when, or for which course."""
    return _BYLINE.match(text) is not None


def _is_label(text: str) -> bool:
    return is_byline(text) or _LABEL.match(text) is not None


def technology_opening(
    page: Page, model: Binary, threshold: float, technologies: Set[str] = frozenset()
) -> Evidence | None:
    """The first sentence, if it is mainly about technology; `technologies` are further names of it."""
    sentence = first_sentence(page)
    if sentence is None:
        return None
    names = frozenset(name.lower() for name in technologies)
    features = opening_features(sentence, names | {name.replace(" ", "-") for name in names})
    score = model.probability(features)
    if score < threshold:
        return None
    return evidence_at(page, sentence.line, sentence.text, score, model.reasons(features))
