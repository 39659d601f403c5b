"""What the rules for portfolio pages share: whether an entry says what came out, and what its own README says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Set

from impactlint import late
from impactlint.document import Span
from impactlint.reading.answers import words_of
from impactlint.reading.cue import word_set
from impactlint.reading.model import Entry, Reading, Result
from impactlint.reading.patterns import holds
from impactlint.rules.jargon import technologies_in
from impactlint.rules.words import quoted

MOST_LINKS = 5
"""Links of one entry that are followed."""


_CONTAINERS = word_set(
    """projects featured glance beginner intermediate advanced deployments references overview summary additional
    categories list table contents index more others upcoming skills certifications technologies top cv resume
    contact linkedin blog email website portfolio page goals tools areas application applications deployed machine
    deep learning regression classification clustering natural language processing computer vision data science"""
)
"""A title of nothing but these stands over several projects, or names a field."""
_WORD = late.pattern(r"[^\W\d_]+")
_LINK = "]("
_TO_COME = ("tbd", "coming soon", "planned", "in progress", "under construction", "to be added")
_OUTCOME = late.pattern(
    r"\d\s?(?:%|[x×](?!\w))|\d\+|\b\d+(?:st|nd|rd|th)\s(?:place|of)|\bkey (?:results?|findings?):", re.I
)
"""What an entry with a result holds, whether or not the number was read as one."""
_COLUMNS = ("result", "outcome", "impact", "finding")
"""Words over a column that says what came out."""
_LONG_WORD, _NAME = 4, 9
"""Letters of a word that tells entries apart together with another, and by itself."""
SURE_PORTFOLIO = 0.6
"""How sure it must be that a page is a portfolio before something is said of its entries."""


def entries_of(reading: Reading) -> list[Entry]:
    """The entries of a portfolio page that stand for one project each.

    Headings over several of them, the steps inside one, labels and subtitles are left out. A page that may be
    something else than a portfolio has none.
    """
    if reading.kind.confidence < SURE_PORTFOLIO:
        return []
    levels = {section.heading.span.start: section.heading.level for section in reading.document.sections}
    starts = levels.keys()
    own_sections = sum(entry.span.start in starts for entry in reading.entries)
    mostly = own_sections * 5 >= len(reading.entries) * 3
    usual = Counter(levels[entry.span.start] for entry in reading.entries if entry.span.start in starts).most_common(1)
    return [
        entry
        for entry in reading.entries
        if not _is_container(reading, entry)
        and not _is_label(reading, entry)
        and not (mostly and entry.span.start not in starts and reading.role_at(entry.line) == "entry")
        and not (mostly and entry.span.start in starts and levels[entry.span.start] != usual[0][0])
    ]


def _is_label(reading: Reading, entry: Entry) -> bool:
    """Whether an entry's title is a label, a question, still to come, or a subtitle right under another heading."""
    raw = reading.document.source.bare(entry.span.start).rstrip(" *_")
    if raw.endswith((":", "?")) or holds(f"{entry.title} {entry.text}".lower()[:400], _TO_COME):
        return True
    above = entry.span.start - 1
    while above >= 0 and not reading.document.source.bare(above).strip():
        above -= 1
    linked = _LINK in reading.document.source.bare(above) if above >= 0 else False
    return linked and any(found.heading.span.end - 1 == above for found in reading.document.sections[1:])


def _is_container(reading: Reading, entry: Entry) -> bool:
    words = [word.lower() for word in _WORD.findall(entry.title)]
    if words and all(word in _CONTAINERS or len(word) < 3 for word in words):
        return True
    within = Span(entry.span.start + 1, max(entry.span.end, entry.span.start + 1))
    tables = (unit.header for unit in reading.units if unit.kind == "row" and unit.line in within)
    others = sum(other is not entry and other.span.start in entry.span for other in reading.entries)
    return others >= 2 or any("project" in name.lower() for header in tables for name in header)


def named(entry: Entry) -> str:
    """An entry as a message names it."""
    return quoted(entry.title or entry.text, 60)


def has_result(reading: Reading, entry: Entry) -> bool:
    """Whether an entry states a measured result, a number that may be one, or is named where one is told."""
    lines = {result.line for result in reading.results} | {number.line for number in reading.doubtful}
    if any(line - 1 in entry.span for line in lines) or _OUTCOME.search(entry.text):
        return True
    columns = (
        name for unit in reading.units if unit.kind == "row" and unit.line == entry.span.start for name in unit.header
    )
    if any(holds(name.lower(), _COLUMNS) for name in columns):
        return True
    name = {word for word in words_of(entry.title) if len(word) >= _LONG_WORD}
    telling = len(name) >= 2 or any(len(word) >= _NAME for word in name)
    return telling and any(name <= set(words_of(result.sentence)) for result in reading.results)


def words_beside_title(entry: Entry) -> list[str]:
    """Words of an entry without those of its title."""
    return words_of(entry.text.replace(entry.title, " ", 1) if entry.title else entry.text)


def technology_only(entry: Entry, more: Set[str] = frozenset()) -> list[str]:
    """The technologies of an entry that is told by little else; empty for any other. `more` are further names."""
    words = words_beside_title(entry)
    named_here = technologies_in(words, more)
    return named_here if len(named_here) >= 2 and len(named_here) * 2 >= len(words) else []


def own_readme(entry: Entry, neighbour: Callable[[str], Reading | None]) -> tuple[Reading, Result] | None:
    """The README behind a link of an entry that has a result, with its first one."""
    for page in _pages(entry, neighbour):
        if page.results:
            return page, page.results[0]
    return None


def _pages(entry: Entry, neighbour: Callable[[str], Reading | None]) -> Iterator[Reading]:
    for link in entry.links[:MOST_LINKS]:
        page = neighbour(link)
        if page is not None:
            yield page
