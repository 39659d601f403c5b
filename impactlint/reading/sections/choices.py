"""Headings that ask why a tool or a method was taken: "Why KNN?", "Why use PostgreSQL". What follows is a decision."""

from __future__ import annotations

from impactlint import lazy
from impactlint.reading.page import Page
from impactlint.reading.vocabulary.methods import names_method
from impactlint.reading.vocabulary.word_lists import word_set
from impactlint.reading.vocabulary.words import TECHNOLOGY, TOOLS

SURE_CHOICE = 0.6
"""How sure it is that such a section tells how it is built, too little for a finding to rest on it alone: of 25 labelled
ones 20 do."""
_ASKS = lazy.pattern(
    r"why (?:use |using |choose |not |only |(?:i|we) (?:chose|picked|used|use|took) )?(?:an? |the )?"
    r"(.+?)(?: (?:was|were|is) (?:selected|chosen|used|the default|better)| first| over .+| instead .+)?$"
)
"""A heading that asks why, as it is normalised, and what it asks about."""
_NO_NAMES = word_set(
    "project repo repository app application system platform tool library package framework api portfolio model models "
    "data dataset analysis pipeline code notebook learning another legacy extension toolkit i we it built works performed"
)
"""What may be the page's own subject, or tells what became of it."""
_LONGEST = 3
"""Most words of a name."""


def choices_of(page: Page) -> frozenset[int]:
    """The sections that tell why a tool or a method was taken, as indexes; one that the title names is the subject."""
    title = set(page.titles[0].split()) if page.titles else set[str]()
    return frozenset(index for index, heading in enumerate(page.titles) if index and _asks_for_choice(heading, title))


def _asks_for_choice(heading: str, title: set[str]) -> bool:
    asked = _ASKS.match(heading)
    if asked is None:
        return False
    words = asked[1].split()
    if len(words) > _LONGEST or not title.isdisjoint(words) or not _NO_NAMES.isdisjoint(words):
        return False
    return names_method(words) or not (TECHNOLOGY | TOOLS).isdisjoint(words)
