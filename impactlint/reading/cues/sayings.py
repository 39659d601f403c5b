"""The sentences of a page with all that may answer a reader's question in them: their words, their heading, their cues.

Every sentence is looked through once, word by word, for the cues of all questions together; only a sentence that
holds a trigger is looked at more closely.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from typing import get_args

from impactlint.reading.cues.answer_features import WordForms, heading_features, sentence_features
from impactlint.reading.cues.cue import Cue, Cued
from impactlint.reading.cues.denials import denied
from impactlint.reading.cues.mistaken import mistaken
from impactlint.reading.cues.promises import keeps
from impactlint.reading.cues.questions import CUES, FUTURE, NOT_PLANNED, SKIPPED_ROLES, UNPROVEN, WEIGHED
from impactlint.reading.model import Asked, Question, Role, SectionReading
from impactlint.reading.page import Page, Sentence, Unit, words_of
from impactlint.reading.vocabulary.patterns import phrase_text
from impactlint.reading.vocabulary.people import NO_PEOPLE, names_some
from impactlint.reading.vocabulary.word_lists import groups_by_word
from impactlint.record import dataclass

ENOUGH = 0.95
"""Weight from which the cues of a sentence answer a question, or may answer it."""
MAX_UNITS = 3_000
"""Units of one page that are looked through."""
MAX_WEIGHED = 1_000
"""Units of them that the model weighs."""

_BESIDE = 2
"""Words on both sides of a trigger in which a word of `unless` makes another thing of it."""
_BONUS, _MOST_BONUSES = 0.1, 3
"""What each further word that was met adds to the weight of a sentence, and how many such words count."""
_SHORT = 4
"""Words of a part of a cell that only lists such parts."""

_WHATEVER_ROLE: frozenset[Question] = frozenset({"beneficiary", "trade_offs", "iteration"})
"""Questions that a heading promises plainly enough ("Who uses it"), whatever role its section was taken for."""
_ASKED = frozenset(get_args(Asked))
"""The questions that the model weighs."""
_TRIGGERS = groups_by_word(((question, cue), cue.triggers) for question, cues in CUES.items() for cue in cues)
"""Cues by each of their trigger words."""


@dataclass(frozen=True, slots=True)
class HeadingAbove:
    """The heading above a sentence: its features, the questions it promises to answer, and whether it tells plans."""

    features: tuple[str, ...]
    asked: tuple[Question, ...]
    planned: bool
    role: Role | None

    def skips(self, question: Question) -> bool:
        """Whether a part of its role doesn't answer a question, and the heading doesn't promise that this one does."""
        skipped = self.role is not None and question in SKIPPED_ROLES.get(self.role, ())
        return skipped and not (question in _WHATEVER_ROLE and question in self.asked)


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence with what speaks for an answer in it.

    It may keep the promises of its heading to answer what is `kept`, tell what is only `planned`, and it `follows` one
    of the same unit. A sentence in a part on usage and the like has no features, nor has one with `only_cues`: the
    heading of a part on results, which is judged by its cues alone. What is `denied` it says that there is none of, or
    only seems to answer.
    """

    sentence: Sentence
    heading: HeadingAbove
    features: Sequence[str]
    cued: Sequence[Cued]
    kept: tuple[Question, ...] = ()
    planned: bool = False
    follows: bool = False
    only_cues: bool = False
    denied: frozenset[Question] = frozenset()

    def may_answer(self, question: Question) -> bool:
        """Whether such a sentence in such a place can answer a question at all."""
        if question in self.denied:
            return False
        return not self.heading.skips(question) and not (self.heading.planned and question in NOT_PLANNED)


def sayings(page: Page, sections: Sequence[SectionReading] = (), unwritten: Container[int] = ()) -> Iterator[Saying]:
    """The sentences of a page outside of code, none from the 0-based lines that are `unwritten`."""
    roles = {found.section.index: found.role for found in sections if found.section}
    heading, text = _heading("", (), None), ""
    forms, seen = WordForms(), 0
    for unit, words, told in zip(page.units, page.said, page.sentences, strict=True):
        if unit.kind == "heading":
            heading, text = _heading(unit.text, words, roles.get(unit.section)), unit.text
            # "Results (held-out test set)" says it in the heading.
            if heading.role == "result":
                cued = (one for sentence in told for one in _weigh(words, sentence.text) if one[0] == "validation")
                yield Saying(Sentence(unit.text, unit.line, unit), heading, (), tuple(cued), only_cues=True)
        elif unit.kind != "code" and unit.text != text and unit.line not in unwritten:
            seen += 1
            if seen > MAX_UNITS:
                return
            yield from _of_unit(unit, words, told, heading, forms if seen <= MAX_WEIGHED else None)


def _heading(text: str, words: Sequence[str], role: Role | None) -> HeadingAbove:
    features, asked = heading_features(text, words)
    if role == "limits" and "lessons" not in asked:
        features, asked = [*features, "promised:lessons"], (*asked, "lessons")
    return HeadingAbove(tuple(features), asked, not FUTURE.isdisjoint(words), role)


def _of_unit(
    unit: Unit, words: Sequence[str], told: Sequence[Sentence], heading: HeadingAbove, forms: WordForms | None
) -> Iterator[Saying]:
    """What the sentences of a unit say; without the `forms` of words the model isn't asked."""
    if len(words) < 2 or _only_lists(unit):
        return
    triggered = not _TRIGGERS.keys().isdisjoint(words)
    if forms and all(map(heading.skips, _ASKED)):
        forms = None
    unproven = UNPROVEN.get(heading.role or "", frozenset())
    for at, sentence in enumerate(told):
        if sentence.text.rstrip(" *_`").endswith("?"):
            continue  # a question asks for an answer
        said = words if len(told) == 1 else words_of(sentence.text)
        cued = tuple(one for one in _weigh(said, sentence.text) if one[0] not in unproven) if triggered else ()
        questions = (question for question, _, _ in cued)
        kept = bool(heading.asked) and keeps(sentence.text)
        features: Sequence[str] = ()
        if forms:
            features = sentence_features(sentence.text, unit.kind, heading.asked, questions, forms=forms, kept=kept)
        asked, planned = heading.asked if kept else (), bool(cued) and _is_planned(said)
        none = denied(said, sentence.text, heading.asked).union(mistaken(said, sentence.text, cued))
        yield Saying(sentence, heading, features, cued, asked, planned, follows=at > 0, denied=none)


def _is_planned(words: Sequence[str]) -> bool:
    """Whether a sentence tells what isn't done yet.

    "Would have taken a day" is why it wasn't, and "next time I would" what was learnt.
    """
    pairs = [*pairwise((*words, ""))]
    if ("next", "time") in pairs:
        return False
    return any(word in FUTURE and not (word == "would" and following in WEIGHED) for word, following in pairs)


def _only_lists(unit: Unit) -> bool:
    """Whether a row says what it says in cells that only list words: names of topics, which answer nothing."""
    telling = [cell for cell in unit.cells if not _lists_words(cell)]
    return len(telling) < len(unit.cells) and not any(any(_weigh(words_of(cell), cell)) for cell in telling)


def _lists_words(cell: str) -> bool:
    parts = [part.split() for part in cell.split(",")]
    return len(parts) >= 3 and max(map(len, parts)) <= _SHORT


def _weigh(words: Sequence[str], text: str) -> Iterator[Cued]:
    """Each question that the cues of a sentence speak for, and how much."""
    weights: dict[Question, list[tuple[float, str]]] = {}
    phrases: dict[re.Pattern[str], str] = {}
    low = ""
    for at, word in enumerate(words):
        for question, cue in _TRIGGERS.get(word, ()):
            if cue.pattern and cue.pattern not in phrases:
                low = low or phrase_text(text)
                phrases[cue.pattern] = _phrase(cue.pattern, low) if _may_hold(cue, words) else ""
            met = phrases[cue.pattern] if cue.pattern else word if _met(cue, words, at) else ""
            if met:
                weights.setdefault(question, []).append((cue.weight, met))
    for question, found in weights.items():
        named = tuple(dict.fromkeys(met for _, met in sorted(found, key=lambda pair: -pair[0])))
        yield question, max(found)[0] + _BONUS * min(_MOST_BONUSES, len(named) - 1), named


def _may_hold(cue: Cue, words: Sequence[str]) -> bool:
    """Whether a sentence with some words is worth a search for the phrase of a cue."""
    return (not cue.near or not cue.near.isdisjoint(words)) and (not cue.people or names_some(words))


def _phrase(pattern: re.Pattern[str], low: str) -> str:
    """What a sentence in small letters holds of a phrase; empty where it holds none."""
    found = (match for match in pattern.finditer(low) if match.groupdict().get("who") not in NO_PEOPLE)
    return next((match[0].strip() for match in found), "")


def _met(cue: Cue, words: Sequence[str], at: int) -> bool:
    if cue.unless and not cue.unless.isdisjoint(words[max(0, at - _BESIDE) : at + _BESIDE + 1]):
        return False
    if not cue.near:
        return True
    around = (*words[max(0, at - cue.span) : at], *words[at + 1 : at + cue.span + 1])
    return not cue.near.isdisjoint(around)
