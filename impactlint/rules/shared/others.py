"""Praise of what others made: the tools and libraries that were used, and the methods that a textbook explains."""

from __future__ import annotations

import re

from impactlint import lazy
from impactlint.document import Section
from impactlint.reading.model import Evidence, Reading
from impactlint.reading.page import unit_at, words_of
from impactlint.reading.vocabulary.word_lists import word_set
from impactlint.rules.shared.jargon import technologies_in
from impactlint.rules.shared.places import first_heading

_TOOLS = lazy.pattern(
    r"\btechnolog(?:y|ies)\b|\bstack\W*$|\b(?:built with|powered by|dependencies|libraries|frameworks)\b"
    r"|\btools (?:used|and|&)|\b(?:tools|libraries|software) (?:we|i|that) use|\b(?:dev|development|testing) tools\b",
    re.IGNORECASE,
)
"""A heading of what something is made with."""
_DESCRIBED = lazy.pattern(r"^\W*[A-Z][\w.+#/-]*(?: [\w.+#/&()-]+){0,3}\W{0,3}(?::| [-–—]) ")
"""A name with what is said of it."""
_IT = lazy.pattern(
    r"^\W*(?:it|they|this (?:model|algorithm|method|library|framework|tool|technique|approach))\b", re.IGNORECASE
)
_OWN = lazy.pattern(
    r"\b(?:our|my|we|i|this (?:project|repo\w*|work|app\w*|system|tool)|achiev\w*|outperform\w*|reach\w*"
    r"|(?:perform\w*|works?) (?:better|best)|accuracy|results?)\b",
    re.IGNORECASE,
)
"""How a sentence speaks of the work, or of what came out of it."""
_ABOUT_THE_WORK = frozenset({"result", "summary", "title", "problem", "entry", "limits"})
"""Roles of sections that speak of the work, not of what it is made with."""
_VERBS = word_set("is are was provides offers allows enables makes uses has helps works excels can gives performs lets")
_SUBJECT, _NAME = 8, 6
"""Words of a sentence in which its subject stands, and of a heading that is a name."""
_LETTERS = 4
"""Letters of a word of that heading that a sentence on the work may hold."""


def of_others(reading: Reading, claim: Evidence) -> bool:
    """Whether a claim praises a tool, a library or a method that others made, not the work."""
    if _is_in_tools(reading, claim):
        return True
    role = reading.role_at(claim.line) or "title"
    if role in _ABOUT_THE_WORK or _OWN.search(claim.text) or _names_the_work(reading, claim.text):
        return False
    return _is_of_heading(reading, claim) or _has_subject_of_others(claim.text)


def _is_in_tools(reading: Reading, claim: Evidence) -> bool:
    """Whether a claim is what a list of tools says of one of them."""
    unit = unit_at(reading.units, claim.line - 1, "item", "row")
    section = reading.document.section_at(claim.line - 1)
    if unit is None or section is None or not unit.text.startswith(claim.text[:20]) or not _DESCRIBED.match(claim.text):
        return False
    return bool(_TOOLS.search(section.heading.title))


def _is_of_heading(reading: Reading, claim: Evidence) -> bool:
    """Whether "it" is a tool or a method that names the section."""
    section = reading.document.section_at(claim.line - 1)
    return section is not None and bool(_IT.match(claim.text)) and _is_name(section)


def _is_name(section: Section) -> bool:
    words = words_of(section.heading.title)
    return len(words) <= _NAME and bool(technologies_in(words))


def _has_subject_of_others(text: str) -> bool:
    """Whether the subject of a sentence names a tool or a method."""
    words = words_of(text)[:_SUBJECT]
    at = next((at for at, word in enumerate(words) if word in _VERBS), 0)
    return bool(technologies_in(words[:at]))


def _names_the_work(reading: Reading, text: str) -> bool:
    """Whether a sentence holds a word of the page's first heading."""
    # The first heading names the work even where it was read as a part of the page.
    name = words_of(first_heading(reading))
    return not {word for word in name if len(word) >= _LETTERS}.isdisjoint(words_of(text))
