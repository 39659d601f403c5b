"""What kind of document a README is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from impactlint import lazy
from impactlint.reading.headings.lexicon import ROLE_OF_PHRASE
from impactlint.reading.kinds.gathered import gathers_parts, lists_works, names_another_portfolio
from impactlint.reading.linear import Multi, softmax
from impactlint.reading.model import PROJECT_LIKE, Answer, Reason, SectionReading
from impactlint.reading.opening import first_sentence
from impactlint.reading.page import Page
from impactlint.reading.vocabulary.patterns import holds
from impactlint.reading.vocabulary.tokens import TWO_LETTERS

_SCAFFOLDS = (
    "this template provides a minimal setup to get",
    "this project was bootstrapped with create react app",
    "project bootstrapped with create-next-app",
    "this project was generated with angular cli",
    "this project was generated using angular cli",
    "everything you need to build a svelte project, powered by",
    "this template should help get you started developing with",
    "this project is a starting point for a flutter application",
    "welcome to your new dbt project",
    "welcome to your expo app",
)
"""First sentences of the READMEs that generators of projects write, in small letters."""
_OPENING_CHARACTERS = 200
"""Characters of prose within which such a sentence opens a page."""
_WENT_ON = frozenset(("role:problem", "role:result", "role:entry"))
"""Features of a page that its author went on with."""
_OWN_PARTS = frozenset(("features", "data", "limits", "roadmap", "validation", "demo"))
"""Roles of parts that no generator writes: their headings, as a whole, say what they hold."""
_FILLER = r"(?:(?!(?:uses?|using|with|to|for|that|which|of|and|in|from|the|packages)\b)[\w.,/+-]+ ){0,8}?"
_LIBRARY = (
    "(?:library|libraries|package|sdk|plug-?in|wrapper|bindings|middleware|crate|exporter|linter|formatter"
    "|command[- ]line (?:interface|utility|tool))"
)
_CALLED_LIBRARY = lazy.pattern(
    rf"^\W*(?:[\w.-]+(?: \([^)]*\))?,? (?:is|are|provides) (?:an? |the )?|this (?:project |repo(?:sitory)? )?(?:is|provides) an? |an? |the )?"
    rf"{_FILLER}{_LIBRARY}\b|^\W*this {_LIBRARY}\b",
    re.I,
)
"""How the first sentence of a library calls it one."""
_HEADER_ONLY = lazy.pattern(r"\W*header[- ]only\b", re.I)
"""How a library of C or C++ lists that it needs no building."""
_SURE = 0.8
"""Share of the score from which a page is a project's, though its title calls it a portfolio."""
_PORTFOLIO = lazy.pattern(
    r"\b(?:data|science|analytics?s?|analyst|engineer(?:ing)?|learning|ml|ai|bi|sql|developer|projects?)[\s_-]portfolio\b",
    re.I,
)
_ANY_PORTFOLIO = lazy.pattern(r"\bportfolio\W*$", re.I)
"""How a title calls a portfolio of works, and in any words what was read as one."""
_TOP = 40
"""Units of a page within which it says so."""
_SENTENCE_CHARACTERS = 200
"""Characters of that sentence within which it does."""
STUB_WORDS = 40
"""Fewer words of prose than this make a stub, unless code or tables say more; a page with twice as many is none, nor is
one with a section on problem or result."""


def kind_of(
    page: Page, features: list[str], model: Multi, sections: Sequence[SectionReading] = (), *, why: bool = False
) -> tuple[Answer, float]:
    """The kind of a page (asked `why`, with reasons), and how likely it is one that should lead with problem and result."""
    scores = softmax(model.scores(features))
    ranked = sorted(range(len(scores)), key=scores.__getitem__, reverse=True)
    grown = bool(_WENT_ON.intersection(features)) or _has(page, 2 * STUB_WORDS)
    best = next(at for at in ranked if model.classes[at] != "stub" or not grown)
    label = model.classes[best]
    leading = sum(score for score, name in zip(scores, model.classes, strict=True) if name in PROJECT_LIKE)
    if _is_scaffold(page) and not (_WENT_ON.intersection(features) or _has_own_part(page)):
        return Answer("stub", 0.9, (Reason("opens with the text of a scaffold", 0.9),)), 0.1
    if (scores[best] < _SURE or label == "stub") and _gathers_works(page, sections, label):
        return Answer("portfolio", _SURE, (Reason("it gathers several works", _SURE),)), max(leading, _SURE)
    if label in ("project", "library", "docs") and not _has(page, STUB_WORDS // 4):
        return Answer("stub", 0.9), 0.1
    if label == "project" and _calls_itself_library(page):
        return Answer("library", 0.9, (Reason("its first sentence calls it a library", 0.9),)), leading
    if scores[best] < _SURE and _calls_itself_portfolio(page, label):
        return Answer("portfolio", _SURE, (Reason("its title calls it a portfolio", _SURE),)), leading
    return Answer(label, scores[best], model.reasons(features, label) if why else ()), leading


def _is_scaffold(page: Page) -> bool:
    """Whether a page opens with what a generator of projects wrote, instead of with its author's words."""
    return holds(page.prose[:_OPENING_CHARACTERS], _SCAFFOLDS)


def _has_own_part(page: Page) -> bool:
    """Whether a heading opens a part that only an author writes."""
    return any(ROLE_OF_PHRASE.get(title) in _OWN_PARTS for title in page.titles)


def _gathers_works(page: Page, sections: Sequence[SectionReading], label: str) -> bool:
    """Whether a page that was read as a project, a portfolio or a stub presents several works, in parts or in a list."""
    return label in ("project", "portfolio", "stub") and (gathers_parts(page, sections) or lists_works(page))


def _calls_itself_library(page: Page) -> bool:
    if any(_HEADER_ONLY.match(unit.text) for unit in page.units[:_TOP] if unit.kind == "item"):
        return True
    sentence = first_sentence(page)
    return sentence is not None and bool(_CALLED_LIBRARY.search(sentence.text[:_SENTENCE_CHARACTERS]))


def _calls_itself_portfolio(page: Page, label: str) -> bool:
    """Whether the title of a page that was read as a project or a portfolio calls it one; of these, in any words."""
    title = next(iter(page.document.headings), None)
    if title is None or label not in ("project", "portfolio") or names_another_portfolio(title.title):
        return False
    called = _PORTFOLIO.search(title.title) or (label == "portfolio" and _ANY_PORTFOLIO.search(title.title))
    return bool(called)


def _has(page: Page, words: int) -> bool:
    """Whether a page has at least so many words of prose below its headings."""
    prose = 0
    for unit in page.units:
        if unit.kind not in ("code", "heading"):
            prose += len(TWO_LETTERS.findall(unit.text))
            if prose >= words:
                return True
    return False
