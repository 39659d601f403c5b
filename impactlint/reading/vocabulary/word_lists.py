"""Lists of words and of phrases, written as text so that they can be read, searched and compared."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

G = TypeVar("G")


def word_set(text: str, base: frozenset[str] = frozenset()) -> frozenset[str]:
    """The words of a list that is written as text, and those of another list that it goes on with.

    Raises:
        ValueError: a word stands twice; whoever takes it out would miss one.
    """
    words = text.split()
    found = base.union(words)
    if len(found) < len(base) + len(words):
        twice = {word for word in words if word in base or words.count(word) > 1}
        raise ValueError(f"stands twice: {' '.join(sorted(twice))}")
    return found


def listed(text: str) -> tuple[str, ...]:
    """The phrases of a list that is written as text, parted by `|`; blanks at their ends belong to them.

    Raises:
        ValueError: a phrase stands twice.
    """
    phrases = tuple(text.split("|"))
    if len(set(phrases)) < len(phrases):
        twice = {phrase for phrase in phrases if phrases.count(phrase) > 1}
        raise ValueError(f"stands twice: {'|'.join(sorted(twice))}")
    return phrases


def groups_by_word(groups: Iterable[tuple[G, Iterable[str]]]) -> dict[str, tuple[G, ...]]:
    """The groups that each of their words is in, in order."""
    found: dict[str, list[G]] = {}
    for group, words in groups:
        for word in words:
            found.setdefault(word, []).append(group)
    return {word: tuple(named) for word, named in found.items()}
