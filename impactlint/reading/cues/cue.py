"""What a cue is: words near others, or a phrase, by which a sentence answers a question (see `cues.questions`)."""

from __future__ import annotations

import re

from impactlint import lazy
from impactlint.reading.model import Question
from impactlint.reading.vocabulary.word_lists import word_set
from impactlint.record import dataclass

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


Cued = tuple[Question, float, tuple[str, ...]]
"""A question that the cues of a sentence speak for, their weight, and the words or phrases that were met."""


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

    return Cue(word_set(triggers), word_set(near), 0, frozenset(), weight, lazy.pattern(pattern), people)
