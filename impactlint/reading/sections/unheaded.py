"""How the work is built, on a page without headings: the first paragraph in which its author tells what was done and how.

Such a page has no section on architecture, and a reader meets one all the same: "I loaded the file into a database,
then ran queries on it with Python". What stands first says what the page is about, whatever it names, so it never
counts. A paragraph counts by the share of its sentences that tell how.
"""

from __future__ import annotations

from impactlint import lazy
from impactlint.reading.model import Reason, SectionReading
from impactlint.reading.page import Page, Unit, words_of
from impactlint.reading.vocabulary.patterns import small
from impactlint.reading.vocabulary.words import TECHNOLOGY

_DID = lazy.pattern(
    r"\b(?:i|we) (?:have |had |then |also |first |simply |mainly |only ){0,2}"
    r"(?:built|build|loaded|used|use|implemented|implement|wrote|write|trained|train|normali[sz]ed|extracted|created"
    r"|applied|apply|fitted|cleaned|ran|scraped|designed|developed|computed|tuned|combined|fine-tuned|deployed|stored"
    r"|smoothed|merged|encoded|clustered|fed|grew)\b"
    r"|\b(?:is|are|was|were) (?:then |first |all )?(?:built|implemented|written|trained|fine-tuned|created|developed|stored"
    r"|deployed|served|fitted) (?:in|on|with|using|by|from|as)\b"
)
"""What an author did to make it."""
_WITH = lazy.pattern(
    r"\b(?:using|algorithms?|quer(?:y|ies)|databases?|tables?|scripts?|functions?|classes|features?|models?|networks?"
    r"|regression|forests?|trees?|classifiers?|layers?|transforms?|embeddings?|vectors?|endpoints?|servers?|containers?"
    r"|pipelines?|librar(?:y|ies)|frameworks?|notebooks?|modules?|scal(?:er|ing)|encod(?:er|ing))\b"
)
"""What it was made of."""
_FEWEST_WORDS, _SHARE, _SURE = 12, 0.4, 0.6
"""Fewest words of such a paragraph, the share of its sentences that tell how, and how sure the reading is of one."""
_NAME = 48
"""Characters of a paragraph by which it is known."""


def first_on_how(page: Page) -> SectionReading | None:
    """The first paragraph that tells how it is built, of a page without headings; None where there is none."""
    if page.document.sections:
        return None
    prose = [(unit, told) for unit, told in zip(page.units, page.sentences, strict=True) if unit.kind == "paragraph"]
    for unit, told in prose[1:]:
        how = sum(_tells_how(sentence.text) for sentence in told)
        if how and how >= len(told) * _SHARE and len(words_of(unit.text)) >= _FEWEST_WORDS and not unit.quoted:
            return _reading(unit)
    return None


def _tells_how(sentence: str) -> bool:
    lowered = small(sentence)
    made_of = _WITH.search(lowered) is not None or not TECHNOLOGY.isdisjoint(words_of(sentence))
    return made_of and _DID.search(lowered) is not None


def _reading(unit: Unit) -> SectionReading:
    reason = Reason("a paragraph that tells how it was made", _SURE)
    line, end = unit.lines.start + 1, unit.lines.stop
    name = unit.text if len(unit.text) <= _NAME else unit.text[:_NAME].rpartition(" ")[0] + "…"
    return SectionReading(line, end, 0, name, "architecture", _SURE, (reason,), None)
