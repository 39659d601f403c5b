"""What a reading says surely enough for a rule: how well the problem is told, which results are the page's own."""

from __future__ import annotations

import re
from typing import Literal

from impactlint import lazy
from impactlint.reading.cues.promises import promised
from impactlint.reading.headings.lexicon import lexicon_role, normalise
from impactlint.reading.model import Evidence, Reading, Result, Role, SectionReading
from impactlint.reading.page import words_of
from impactlint.rules.shared.lead import prose_near_top
from impactlint.rules.shared.order import Place
from impactlint.rules.shared.problems import is_task, may_be_told, names_need, only_a_task
from impactlint.rules.shared.thresholds import (
    CERTAIN_RESULT,
    HARDLY_PROBLEM,
    NEARLY_PROBLEM,
    NO_PROBLEM,
    SURE_PLACE,
    SURE_PROBLEM,
    SURE_RESULT,
)

_NO_RESULT = lazy.pattern(
    r"\btargets?\b|\bgoals?\b|\bif we\b|\bcould\b|\bwould have\b|\bbaseline\b|\breward|\bloss: ?\d|\bepoch \d",
    re.IGNORECASE,
)
"""What makes a number a wish, a rule of the work, or a line of its log."""
_MUCH = 120
"""Words near the top from which a page may tell its problem in words that aren't known."""
_OWN_CLAIMS = frozenset({"result", "summary", "title", "entry"})
"""Roles of sections whose numbers are the page's own claims."""


def surely_has_role(found: SectionReading, role: Role) -> bool:
    """Whether a section surely has a role: it was read so, and its heading says it or the confidence is high."""
    named = lexicon_role(normalise(found.heading)) == role
    return found.role == role and (named or found.confidence >= SURE_PLACE)


def problem_surely_late(reading: Reading, own: Place, late: Place) -> bool:
    """Whether the first section about the problem, and not about its readers, stands after how it is built."""
    section = reading.document.section_at(own.line - 1)
    if section is None or own.confidence < SURE_PROBLEM or late.confidence < SURE_PLACE:
        return False
    told = reading.reading_of(section)
    of_readers = "beneficiary" in promised(normalise(told.heading), words_of(told.heading))
    if of_readers or not surely_has_role(told, "problem"):
        return False
    return not any(one.line < late.line and surely_has_role(one, "problem") for one in reading.sections)


def problem_surely_untold(reading: Reading, *, late: bool) -> bool:
    """Whether nothing looks like a problem, or hardly anything is said near the top; `late` where one has a section.

    Where much is said and some sentence may be one, strict readers called 7 of 19 such findings wrong and 3 right, of
    the others 3 of 47 and 28 (docs/evidence-rules.md).
    """
    said = sum(len(text.split()) for text in prose_near_top(reading))
    if reading.problem_likelihood > NO_PROBLEM and said >= _MUCH:
        return False
    return late or not may_be_told(reading)


def words_on(reading: Reading) -> int:
    """Words of a whole page, its code included."""
    return sum(len(unit.text.split()) for unit in reading.units)


def problem_told(reading: Reading) -> Literal["clear", "perhaps", "weak", "hardly", "no"]:
    """How well a page tells its problem: a task alone is weak, and what may pass for a problem tells one perhaps."""
    if only_a_task(reading):
        return "weak"
    told, problem = problem_as_read(reading), reading.problem
    sure = problem and problem.strength == "clear" and problem.evidence.confidence >= SURE_PROBLEM
    if told != "clear" or sure or problem is None:
        return told
    # "A platform for uploading documents" is what it is; that it looks like a problem helps no reader.
    return "weak" if is_task(reading, problem) and not names_need(problem) else "perhaps"


def problem_as_read(reading: Reading) -> Literal["clear", "weak", "hardly", "no"]:
    """The same by the reading alone, for rules that had better be silent: a task, or a doubt, passes for a problem."""
    problem = reading.problem
    if problem is None:
        return "no"
    if problem.strength == "clear" or problem.evidence.confidence >= NEARLY_PROBLEM:
        return "clear"
    return "weak" if problem.evidence.confidence > HARDLY_PROBLEM else "hardly"


def sure_results(reading: Reading) -> list[Result]:
    """The measured results that a rule may speak of."""
    return [result for result in reading.results if result.evidence.confidence >= SURE_RESULT]


def claimed_results(reading: Reading, least: float = SURE_RESULT) -> list[Result]:
    """The sure results that the page claims as its own: no wishes, no lines of a log, no numbers of the method.

    `least` is the confidence from which a result is sure enough.
    """
    return [
        result
        for result in reading.results
        if result.evidence.confidence >= least
        and (reading.role_at(result.line) or "title") in _OWN_CLAIMS
        and not _NO_RESULT.search(f"{result.sentence} {result.evidence.text}")
    ]


def nearest_number(reading: Reading) -> Evidence | None:
    """On a page without a measured result: the number that is likeliest to be one."""
    return max(reading.doubtful_numbers, key=lambda number: number.confidence, default=None)


def lone_metric(reading: Reading) -> Result | None:
    """The first metric of a page about a model that has nothing else to show; None of any other page."""
    if reading.genre != "model" or reading.may_tell("decision"):
        return None
    if any(result.type not in ("model", "system") for result in reading.results):
        return None
    first = next(iter(claimed_results(reading)), None)
    certain = first is not None and first.type == "model" and first.evidence.confidence >= CERTAIN_RESULT
    return first if certain else None
