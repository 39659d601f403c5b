"""Names of technologies and methods among words, as far as nobody outside the field knows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from impactlint.reading.vocabulary.word_lists import word_set
from impactlint.reading.vocabulary.words import TECHNOLOGY, TOOLS

_PLAIN = word_set(
    """deep learning machine-learning implementation library framework wrapper bindings plugin extension package
    cli toolkit stack pipeline built using powered written implemented developed end-to-end architecture network
    networks next express go c rest notebook notebooks random forest regression neural ios android excel swift
    rust unity gan vector claude gemini ruby transformer unreal bootstrap raspberry api serverless frontend backend
    full-stack"""
)
"""Words of the technology list that are also everyday words, or known to everybody."""
_NAMES = word_set("node.js next.js", TECHNOLOGY - _PLAIN | TOOLS)
"""Those with a dot stand before a colon: among the words of a sentence they are two."""


def technologies_in(words: Iterable[str], more: Set[str] = frozenset()) -> list[str]:
    """The words that are names of technologies, in order; `more` are names from the rule file, whatever their case.

    A name of several words counts by each of them, where they follow each other.
    """
    said = list(words)
    return [said[at] for at in sorted({at for places in _places(said, more) for at in places})]


def names_in(words: Iterable[str], more: Set[str] = frozenset()) -> list[tuple[str, ...]]:
    """The words of each name of a technology, in order; of names that share a word the first, of those the longest."""
    said, names, end = list(words), list[tuple[str, ...]](), 0
    for places in sorted(_places(said, more), key=lambda found: (found.start, -found.stop)):
        if places.start >= end:
            names.append(tuple(said[at] for at in places))
            end = places.stop
    return names


def _places(said: Sequence[str], more: Set[str]) -> Iterator[range]:
    """Where names stand among words."""
    yield from (range(at, at + 1) for at, word in enumerate(said) if word in _NAMES)
    for parts in (name.lower().split() for name in more):
        starts = (at for at, word in enumerate(said) if parts and word == parts[0])
        yield from (range(at, at + len(parts)) for at in starts if list(said[at : at + len(parts)]) == parts)
