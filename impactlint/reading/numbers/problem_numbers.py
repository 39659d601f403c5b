"""Numbers of the problem: what it cost before the work, which is no result of it."""

from __future__ import annotations

from dataclasses import replace

from impactlint import lazy
from impactlint.reading.model import Problem, Result
from impactlint.reading.results import MAX_DOUBTFUL, FoundResults
from impactlint.reading.vocabulary.patterns import small

_LIKELY = 0.4
"""Confidence from which a sentence that is called the problem is taken for it here."""
_HARDLY = 0.15
"""Confidence at most with which its number may be a result all the same."""
_CHANGES = lazy.pattern(
    r"→|->|\bfrom\b[^.;]{1,60}\bto\b|\bby (?:about |almost |over |up to |more than )?[~≈]?\d|\binstead of\b|\bvs\b|\bversus\b"
    r"|\bcompared\b|\bdown to\b|\bup to\b|\bnow\b|\bthan\b"
    r"|\b(?:fell|falls|rose|rises|dropp?(?:s|ed)?|cuts?|cutting|reduc\w*|improv\w*|increas\w*|decreas\w*|sav(?:es?|ed|ings?)"
    r"|halv\w*|doubl\w*|tripl\w*|gain(?:s|ed)?|rais(?:es|ed)|lower(?:s|ed)|eliminat\w*|achiev\w*|reach(?:es|ed)"
    r"|faster|fewer|cheaper|quicker)\b"
)
"""How a sentence says that a number changed, or what it has come to."""
_OF_THE_WORK = lazy.pattern(
    r"\b(?:this|the|our|my) (?:\w+ ){0,2}?(?:projects?|repo|repository|app|application|tools?|library|package|model|system"
    r"|pipeline|dashboard|platform|bot|script|service|framework|plugin|extension|api|cli|study|analysis)\b"
    r"|^\W*(?:it|we|i)\b|\bit(?:'s| is)\b"
)
"""How a sentence speaks of the work."""


def without_the_problems(found: FoundResults, problem: Problem | None) -> FoundResults:
    """The results without the numbers in the sentence that tells the problem, which are only doubtful.

    A number that changes there, a measure of a model and a number of the work itself are results all the same.
    """
    if problem is None or problem.strength != "clear" or problem.evidence.confidence < _LIKELY:
        return found
    text = small(problem.evidence.text)
    if _CHANGES.search(text) or _OF_THE_WORK.search(text):
        return found
    told = [result for result in found.results if result.type != "model" and _is_told_in(result, problem)]
    if not told:
        return found
    moved = [replace(result.evidence, confidence=min(_HARDLY, result.evidence.confidence)) for result in told]
    doubtful = sorted([*moved, *found.doubtful], key=lambda evidence: evidence.line)
    results, listed = (
        tuple(result for result in results if result not in told) for results in (found.results, found.listed)
    )
    return replace(found, results=results, listed=listed, doubtful=tuple(doubtful[:MAX_DOUBTFUL]))


def _is_told_in(result: Result, problem: Problem) -> bool:
    """Whether a result stands in the sentence of the problem."""
    text = problem.evidence.text
    return result.number in text and (result.sentence in text or text in result.sentence)
