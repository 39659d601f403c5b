"""What the rules for portfolio pages share: whether an entry says what came out, and what its own README says."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from impactlint.reading.answers import words_of
from impactlint.reading.model import Entry, Reading, Result
from impactlint.rules.jargon import technologies_in
from impactlint.rules.words import quoted

MOST_LINKS = 5
"""Links of one entry that are followed."""


def named(entry: Entry) -> str:
    """An entry as a message names it."""
    return quoted(entry.title or entry.text, 60)


def has_result(reading: Reading, entry: Entry) -> bool:
    """Whether an entry states a measured result."""
    return any(result.line - 1 in entry.span for result in reading.results)


def words_beside_title(entry: Entry) -> list[str]:
    """Words of an entry without those of its title."""
    text = entry.text
    return words_of(text.removeprefix(entry.title) if entry.title else text)


def technology_only(entry: Entry) -> list[str]:
    """The technologies of an entry that is told by little else; empty for any other."""
    words = words_beside_title(entry)
    named_here = technologies_in(words)
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
