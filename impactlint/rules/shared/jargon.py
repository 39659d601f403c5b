"""Names of technologies and methods among words, as far as nobody outside the field knows them."""

from __future__ import annotations

from collections.abc import Iterable, Set

from impactlint.reading.cue import word_set
from impactlint.reading.words import TECHNOLOGY, TOOLS

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
    names = [name.lower().split() for name in more]
    named = {at for at, word in enumerate(said) if word in _NAMES}
    for parts in names:
        starts = (at for at, word in enumerate(said) if parts and word == parts[0])
        found = (range(at, at + len(parts)) for at in starts if said[at : at + len(parts)] == parts)
        named.update(at for places in found for at in places)
    return [said[at] for at in sorted(named)]
