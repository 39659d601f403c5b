"""Lists of words: sets, the groups that a word is in, and cues: words near others, or phrases, that answer a question."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeVar

from impactlint import late
from impactlint.record import dataclass

G = TypeVar("G")

SURE = 1.1
"""Weight of a cue that answers by itself; two words of weaker ones weigh as much."""
LIKELY = 0.97
"""Weight of a phrase that answers more often than not: of the questions that one cue answers, it does so perhaps."""
_GAP = r"\W{1,4}"
_WORDS = r"(?:[^\w:]{1,4}\w+){0,6}?[^\w:]{1,4}"


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue: words that trigger it, words that must or must not stand near, and its weight.

    Where there is a pattern, the sentence must hold it, too. All its matches hold one of the words of `near`, if any,
    and where it is about `people` a word for some: it is looked for only in sentences with such a word.
    """

    triggers: frozenset[str]
    near: frozenset[str]
    span: int
    unless: frozenset[str]
    weight: float
    pattern: re.Pattern[str] | None = None
    people: bool = False


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


def cue(triggers: str | frozenset[str], near: str = "", span: int = 3, unless: str = "", weight: float = 1.0) -> Cue:
    """A cue from words written as text; the triggers may be a set that others share."""
    found = triggers if isinstance(triggers, frozenset) else word_set(triggers)
    return Cue(found, word_set(near), span, word_set(unless), weight)


def said(triggers: str, phrase: str, weight: float = SURE, near: str = "", *, people: bool = False) -> Cue:
    """A cue from a phrase: a pattern of a sentence in small letters, with a word of `triggers` in all its matches.

    In it a blank stands for what parts two words, and ".." between blanks for up to six words.
    """

    def pattern() -> str:
        return phrase.replace(" .. ", _WORDS).replace(" ", _GAP)

    return Cue(word_set(triggers), word_set(near), 0, frozenset(), weight, late.pattern(pattern), people)
