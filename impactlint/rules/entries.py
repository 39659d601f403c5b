"""What the rules for portfolio pages share: whether an entry says what came out, and what its own README says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set

from impactlint import late
from impactlint.document import Span
from impactlint.reading.answers import words_of
from impactlint.reading.cue import word_set
from impactlint.reading.model import Entry, Reading, Result
from impactlint.rules.jargon import technologies_in
from impactlint.rules.words import quoted

MOST_LINKS = 5
"""Links of one entry that are followed."""


_CONTAINERS = word_set(
    """projects featured glance beginner intermediate advanced deployments references overview summary additional
    categories list table contents index more others upcoming skills certifications technologies top cv resume
    contact linkedin blog email website portfolio page"""
)
_WORD = late.pattern(r"[^\W\d_]+")


def entries_of(reading: Reading) -> list[Entry]:
    """The entries of a portfolio page that stand for one project each.

    Headings over several of them, and the steps inside one, are left out.
    """
    starts = {section.heading.span.start for section in reading.document.sections}
    own_sections = sum(entry.span.start in starts for entry in reading.entries)
    mostly = own_sections * 5 >= len(reading.entries) * 3
    return [
        entry
        for entry in reading.entries
        if not _is_container(reading, entry)
        and not (mostly and entry.span.start not in starts and reading.role_at(entry.line) == "entry")
    ]


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
    """Whether an entry states a measured result."""
    return any(result.line - 1 in entry.span for result in reading.results)


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
