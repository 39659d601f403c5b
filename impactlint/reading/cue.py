"""A cue: words that, near others or not near others, answer a question."""

from __future__ import annotations

from impactlint.record import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue: words that trigger it, words that must or must not stand near, and its weight."""

    triggers: frozenset[str]
    near: frozenset[str]
    span: int
    unless: frozenset[str]
    weight: float


def word_set(text: str) -> frozenset[str]:
    """The words of a table that is written as text."""
    return frozenset(text.split())


def cue(triggers: str, near: str = "", span: int = 3, unless: str = "", weight: float = 1.0) -> Cue:
    """A cue from words written as text."""
    return Cue(word_set(triggers), word_set(near), span, word_set(unless), weight)
