"""Answers to the questions a reader asks after problem and result: who benefits, what was decided, what went wrong.

Every sentence is looked through once, word by word, for the cues of all questions together; only a sentence that
holds a trigger is looked at more closely. The best sentence for a question is its evidence.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from impactlint.reading.cue import SURE, Cue
from impactlint.reading.cues import CUES, FUTURE, NOT_PLANNED, OF_THE_WORK, SKIPPED_ROLES
from impactlint.reading.model import Evidence, Problem, Question, Reason, Role, SectionReading
from impactlint.reading.page import Page, Sentence, Unit, words_of
from impactlint.reading.patterns import small
from impactlint.reading.phrases import NO_PEOPLE, names_some
from impactlint.reading.promises import keeps, promised
from impactlint.reading.word_lists import groups_by_word
from impactlint.record import dataclass

ENOUGH = 0.95
"""Weight from which a sentence answers a question, or may answer it."""
TOLD = 0.7
"""Confidence from which a sentence answers a question; below it, it does so perhaps."""
MAX_UNITS = 3_000
"""Units of one page that are looked through."""
MAX_SENTENCE = 600
"""Characters of a sentence in which phrases are looked for."""

_BESIDE = 2
"""Words on both sides of a trigger in which a word of `unless` makes another thing of it."""
_LEAST, _PER_WEIGHT, _MOST = 0.4, 0.3, 0.95
"""Confidence in an answer: what a sentence without any weight would have, what each weight adds, and the highest."""
_BONUS, _MOST_BONUSES = 0.1, 3
"""What each further word that was met adds to the weight of a sentence, and how many such words count."""
_SHORT = 4
"""Words of a part of a cell that only lists such parts."""


@dataclass(frozen=True, slots=True)
class _Found:
    question: Question
    weight: float
    line: int
    text: str
    words: tuple[str, ...]


_TRIGGERS = groups_by_word(((question, cue), cue.triggers) for question, cues in CUES.items() for cue in cues)
"""Cues by each of their trigger words."""


@dataclass(frozen=True, slots=True)
class Told:
    """For each `Question` that a page answers the best evidence, and the 1-based line of the first."""

    best: Mapping[str, Evidence]
    first: Mapping[str, int]


def find_answers(
    page: Page,
    sections: Sequence[SectionReading] = (),
    problem: Problem | None = None,
    unwritten: Container[int] = (),
) -> Told:
    """What a page answers, and where.

    The sentence that clearly tells the problem says nothing about how the work was done, and the 0-based lines that are
    `unwritten`, because a template still tells what to write there, say nothing at all.
    """
    trouble = problem.evidence.text if problem and problem.strength == "clear" else ""
    best: dict[str, _Found] = {}
    first: dict[str, int] = {}
    for found in _candidates(page, sections, unwritten):
        if found.question in OF_THE_WORK and trouble and found.text.startswith(trouble):
            continue
        if found.weight < ENOUGH:
            continue
        first.setdefault(found.question, found.line + 1)
        held = best.get(found.question)
        if held is None or found.weight > held.weight:
            best[found.question] = found
    return Told({question: _evidence(found) for question, found in best.items()}, first)


def _evidence(found: _Found) -> Evidence:
    reasons = tuple(Reason(word, found.weight) for word in found.words)
    return Evidence(found.line + 1, 1, found.text, round(min(_MOST, _LEAST + _PER_WEIGHT * found.weight), 2), reasons)


def _candidates(page: Page, sections: Sequence[SectionReading], unwritten: Container[int]) -> Iterator[_Found]:
    roles = {found.section.index: found.role for found in sections if found.section}
    asked: tuple[Question, ...] = ()
    planned = False
    heading = ""
    seen = 0
    for unit, words, told in zip(page.units, page.said, page.sentences, strict=True):
        if unit.kind == "heading":
            heading = unit.text
            asked, planned = _under(unit.text, words)
            if roles.get(unit.section) == "limits" and "lessons" not in asked:
                asked = (*asked, "lessons")
            # "Results (held-out test set)" says it in the heading.
            if roles.get(unit.section) == "result":
                found = _of_unit(unit, words, told, None, planned=planned)
                yield from (one for one in found if one.question == "validation")
            continue
        if unit.kind == "code" or unit.text == heading or unit.line in unwritten:
            continue
        if asked and (first := next((one for one in told if keeps(one.text)), None)) and len(first.text.split()) >= 3:
            yield from (_Found(question, SURE, first.line, first.text, (heading.lower()[:60],)) for question in asked)
            asked = ()
        seen += 1
        if seen > MAX_UNITS:
            return
        yield from _of_unit(unit, words, told, roles.get(unit.section), planned=planned)


def _under(heading: str, words: Sequence[str]) -> tuple[tuple[Question, ...], bool]:
    """Questions that a heading promises to answer, and whether its words speak of plans."""
    planned = any(word in FUTURE for word in words)
    asked = promised(heading)
    return (tuple(question for question in asked if not planned or question not in NOT_PLANNED), planned)


def _of_unit(
    unit: Unit, words: Sequence[str], told: Sequence[Sentence], role: Role | None, *, planned: bool
) -> Iterator[_Found]:
    if len(words) < 2 or _TRIGGERS.keys().isdisjoint(words) or _only_lists(unit):
        return
    skipped = SKIPPED_ROLES.get(role, frozenset()) if role else frozenset()
    for sentence in told:
        said = words if len(told) == 1 else words_of(sentence.text)
        future = planned or not FUTURE.isdisjoint(said)
        for question, weight, met in _weigh(said, sentence.text):
            if question not in skipped and not (future and question in NOT_PLANNED):
                yield _Found(question, weight, sentence.line, sentence.text, met)


def _only_lists(unit: Unit) -> bool:
    """Whether a row says what it says in cells that only list words: names of topics, which answer nothing."""
    telling = [cell for cell in unit.cells if not _lists_words(cell)]
    return len(telling) < len(unit.cells) and not any(any(_weigh(words_of(cell), cell)) for cell in telling)


def _lists_words(cell: str) -> bool:
    parts = [part.split() for part in cell.split(",")]
    return len(parts) >= 3 and max(map(len, parts)) <= _SHORT


def _weigh(words: Sequence[str], text: str) -> Iterable[tuple[Question, float, tuple[str, ...]]]:
    """Each question that a sentence speaks to, its weight, and the words or phrases that were met."""
    weights: dict[Question, list[tuple[float, str]]] = {}
    phrases: dict[re.Pattern[str], str] = {}
    low = ""
    for at, word in enumerate(words):
        for question, cue in _TRIGGERS.get(word, ()):
            if cue.pattern and cue.pattern not in phrases:
                low = low or small(text[:MAX_SENTENCE])
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
