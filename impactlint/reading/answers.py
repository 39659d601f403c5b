"""Answers to the questions a reader asks after problem and result: who benefits, what was decided, what went wrong.

A linear model weighs every sentence for all questions at once, by itself and with the one before it, together with the
heading above. Words that prove an answer (`cues`) are among what it weighs; where they stand and it isn't sure, the
sentence answers perhaps, and so it does where it is sure but neither a cue nor the heading speaks for it: half of such
answers were wrong on pages. The likeliest sentence is the evidence.
"""

from __future__ import annotations

import math
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import cast

from impactlint.reading.cues.cue import SURE
from impactlint.reading.cues.questions import NOT_PLANNED, OF_THE_WORK
from impactlint.reading.cues.sayings import ENOUGH, Saying, sayings
from impactlint.reading.linear import Multi, logistic
from impactlint.reading.model import Evidence, Problem, Question, Reason, SectionReading
from impactlint.reading.page import Page
from impactlint.record import dataclass

TOLD = 0.8
"""Confidence from which a sentence answers a question; below it, it does so perhaps."""
_BELIEVED, _KEPT = 0.04, 0.6
"""Confidence from which a phrase that proves an answer is believed, and a heading that promises one."""
_OF_LESSONS = 0.3
"""The same of a heading such as "What we learned", below which hardly anything else is told."""
HINT = 0.5
"""Confidence in words by which a cue goes and in which the model finds nothing: too little to be quoted as an answer.

Of 37 such sentences on pages three answered; that they may is still enough for a rule to be silent.
"""
_HEARD = 0.12
"""Confidence of the model from which it finds something in such a word."""
_UNBACKED = 0.79
"""The most confidence in words alone, that no heading promised and no cue proves: they answer perhaps."""
_HOPELESS = -100 * math.log(1 / _BELIEVED - 1)
"""Score, in hundredths of log-odds, below which nothing is believed."""
_LEAST, _PER_WEIGHT, _MOST = 0.4, 0.3, 0.95
"""Confidence where cues alone decide: without any weight, what each weight adds, and the highest."""


@dataclass(frozen=True, slots=True)
class _Found:
    question: Question
    confidence: float
    saying: Saying
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundAnswers:
    """For each `Question` that a page answers the best evidence, and the 1-based line of the first."""

    best: Mapping[str, Evidence]
    first: Mapping[str, int]


def find_answers(
    page: Page,
    sections: Sequence[SectionReading],
    model: Multi,
    threshold: float,
    *,
    problem: Problem | None = None,
    unwritten: Container[int] = (),
) -> FoundAnswers:
    """What a page answers, and where, perhaps from a confidence of `threshold` on.

    The sentence that clearly tells the problem says nothing about how the work was done, and the 0-based lines that are
    `unwritten`, because a template still tells what to write there, say nothing at all.
    """
    trouble = problem.evidence.text if problem and problem.strength == "clear" else ""
    best: dict[str, _Found] = {}
    first: dict[str, int] = {}
    for found in _weighed(sayings(page, sections, unwritten), model, threshold):
        if found.question in OF_THE_WORK and trouble and found.saying.sentence.text.startswith(trouble):
            continue
        first.setdefault(found.question, found.saying.sentence.line + 1)
        held = best.get(found.question)
        if held is None or found.confidence > held.confidence:
            best[found.question] = found
    return FoundAnswers({question: _evidence(found, model) for question, found in best.items()}, first)


def _evidence(found: _Found, model: Multi) -> Evidence:
    """The sentence, with the words that cues met in it, else those that the model weighed most."""
    told, confidence = found.saying.sentence, round(min(_MOST, found.confidence), 2)
    words = found.words
    if not words:
        plain = [feature for feature in found.saying.features if feature.isalpha()]
        words = tuple(one.feature for one in model.reasons(plain, found.question) if one.weight > 0)
    return Evidence(told.line + 1, 1, told.text, confidence, tuple(Reason(word, confidence) for word in words))


def _weighed(said: Iterable[Saying], model: Multi, threshold: float) -> Iterator[_Found]:
    """What the sentences answer, each by itself or, where both speak for an answer, with the one before it."""
    questions = cast("tuple[Question, ...]", model.classes)
    heading, above = None, [0] * len(questions)
    last: Saying | None = None
    before = above
    for saying in said:
        if saying.heading is not heading:
            heading = saying.heading
            above = [bias + own for bias, own in zip(model.bias, model.sums(heading.features), strict=True)]
        sums = model.sums(saying.features)
        scores = [*map(sum, zip(above, sums, strict=True))]
        for at, question in enumerate(questions if saying.features else ()):
            score, louder = scores[at], saying
            if last and saying.follows and before[at] > 0 and last.may_answer(question):
                score = score + before[at]
                louder = last if before[at] > sums[at] and not _words_for(saying, question) else saying
            if score < _HOPELESS:
                continue
            confidence = _settled(logistic(score / 100), saying, question)
            if confidence >= threshold and saying.may_answer(question):
                backed = _is_backed(saying, question) or (last and saying.follows and _is_backed(last, question))
                sure = confidence if backed else min(confidence, _UNBACKED)
                yield _Found(question, sure, louder, _words_for(louder, question))
        if saying.cued:
            heard = {question: logistic(score / 100) for question, score in zip(questions, scores, strict=True)}
            yield from _by_cues(saying, heard, threshold)
        last, before = saying, sums


def _settled(confidence: float, saying: Saying, question: Question) -> float:
    """The confidence of the model, or enough where its heading promises an answer or cues prove one.

    A single word proves one only where the model nearly believes it: of 12 that it didn't two answered on pages.
    """
    needed = ENOUGH if confidence >= _KEPT else SURE
    promised = question in saying.kept and confidence >= (_OF_LESSONS if question == "lessons" else _KEPT)
    proven = (
        _is_cued(saying, question, needed)
        and confidence >= _BELIEVED
        and not (saying.planned and question in NOT_PLANNED)
    )
    return max(confidence, TOLD) if promised or proven else confidence


def _is_backed(saying: Saying, question: Question) -> bool:
    """Whether a heading or a cue speaks for an answer, besides the words that the model weighs."""
    return question in saying.kept or _is_cued(saying, question, ENOUGH)


def _is_cued(saying: Saying, question: Question, least: float) -> bool:
    """Whether cues speak for an answer with a weight of at least `least`."""
    return any(of == question and weight >= least for of, weight, _ in saying.cued)


def _words_for(saying: Saying, question: Question) -> tuple[str, ...]:
    """The words of cues that prove an answer."""
    return next((words for cued, weight, words in saying.cued if cued == question and weight >= ENOUGH), ())


def _by_cues(saying: Saying, heard: Mapping[Question, float], threshold: float) -> Iterator[_Found]:
    """What cues answer by themselves: perhaps, where the model knows the question and has `heard` something of it."""
    for question, weight, words in saying.cued:
        if weight < ENOUGH or not saying.may_answer(question) or (saying.planned and question in NOT_PLANNED):
            continue
        if question not in heard or saying.only_cues:
            confidence = _LEAST + _PER_WEIGHT * weight
        else:
            hints = heard[question] < _HEARD and not any(" " in met for met in words)
            confidence = HINT if hints else threshold
        yield _Found(question, confidence, saying, words)
