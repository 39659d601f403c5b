"""The result that a page should lead with: which of its numbers may be quoted as the first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from impactlint import lazy
from impactlint.reading.headings.lexicon import ROLE_OF_PHRASE, normalise
from impactlint.reading.model import Evidence, Reading, Result
from impactlint.reading.numbers.earlier import opens_with_another, tells_what_was
from impactlint.reading.page import words_of
from impactlint.reading.vocabulary.metrics import GUESS
from impactlint.record import dataclass
from impactlint.rules.shared.best_row import LEARNT, UNSEEN, best_in_table
from impactlint.rules.shared.order import Place, first_place, result_place
from impactlint.rules.shared.places import heading_name
from impactlint.rules.shared.quoting import quoted
from impactlint.rules.shared.sureness import sure_results
from impactlint.rules.shared.thresholds import EARLIER_RESULT, LIKELY_BUILT, LIKELY_LATE, LIKELY_PROJECT

_NOT_REACHED = lazy.pattern(
    rf"^\W*(?:(?:the|our|a|an|rule) )?(?:baseline|{GUESS}|rule-based|existing|previous)\b"
    r"|\b(?:fraud|churn|base|default) rate\b|\bmissing (?:[\w-]+ )?(?:data|values?|entries|records)\b",
    re.IGNORECASE,
)
"""How the number of a baseline, or of the data, is told."""
_HELD_AGAINST = lazy.pattern(r"\b(?:baselines?|naive)\b(?! (?:model )?(?:comparison|and\b|vs))", re.IGNORECASE)
"""How a heading names it."""
_CHANGE = lazy.pattern(
    r"\b(?:fell|rose|dropped|cut|cuts|reduc\w+|improv\w+|rais\w+|increas\w+|decreas\w+|outperform\w*|beats?|from|than)\b",
    re.IGNORECASE,
)
"""How a change or a comparison is told."""
_NAME_WORDS, _RIGHT_BELOW = 2, 2
"""Words at the start of a result that name its data, and lines in which its counterpart stands."""
_TASK_SET = lazy.pattern(
    r"\b(?:competition|challenge|contest|task|assignment) (?:asks|wants|is to|was to|requires)\b", re.IGNORECASE
)
"""How a task is set, whose numbers say how large it is."""
_SET = lazy.pattern(r"\binject(?:s|ed)?\b|\bwould have\b")
"""How a simulation's settings are told, and what didn't happen."""
_TRAINING = lazy.pattern(r"\btraining (?:time|took|takes|duration)\b|\btrain(?:s|ed)? in\b")
"""How long training took: no reader takes that for what came of the work."""


def among_results(reading: Reading, own: Place, built: Place) -> Place | None:
    """The first likely result that is told where results are told, if what stands before is surely how it is built."""
    if not reading.language_supported:
        return own
    if built.confidence < LIKELY_BUILT or reading.lead_likelihood < LIKELY_PROJECT:
        return None
    return result_place(next((found for found in _likely(reading) if reading.role_at(found.line) == "result"), None))


def first_sure(reading: Reading) -> Place | None:
    """The first result that a rule may speak of; those before it stand after what is built as well.

    The reading knows too few words of other languages to be sure of a number. There the heading says what it is.
    """
    if reading.language_supported:
        return result_place(next(_likely(reading), None))
    place = first_place(reading, "result")
    if place is None or not _among_named(reading, place.line):
        return place
    return replace(place, confidence=max(place.confidence, LIKELY_LATE))


def _among_named(reading: Reading, line: int) -> bool:
    """Whether a line stands in a section that is called "Results" in some language, and nothing else."""
    lineage = reading.document.lineage(reading.document.section_at(line - 1))
    return any(ROLE_OF_PHRASE.get(normalise(section.heading.title)) == "result" for section in lineage)


def _likely(reading: Reading) -> Iterator[Result]:
    """The likely results that are the page's own: neither what they are held against, nor what the data are like."""
    likely = (found for found in reading.results if found.evidence.confidence >= LIKELY_LATE)
    return (found for found in likely if is_own(reading, found))


def is_own(reading: Reading, found: Result) -> bool:
    """Whether a result is the page's own by its words and its heading: not a baseline's, nor what the data are like."""
    return _is_reached(found) and not _under_baseline(reading, found.line)


@dataclass(frozen=True, slots=True)
class Words:
    """How to quote a result, and where the words stand; `beaten` where a baseline's number in its table is better."""

    quote: str
    line: int
    column: int = 1
    excerpt: str = ""
    beaten: bool = False


def words_for(reading: Reading, line: int, quote: str) -> Words:
    """How to quote the result on a line: of a table of models the best one there, of rivals the work's own."""
    here = [result for result in reading.results if result.line == line]
    tested = _tested_beside(reading, here[0]) if here else None
    if tested:
        return Words(quoted(tested.evidence.text), tested.line, tested.evidence.column, tested.evidence.text)
    best = next(filter(None, (best_in_table(reading, result) for result in here)), None)
    if best is None or best.row.line == line - 1:
        own = here[0].evidence if here else None
        told = Words(quote, line, own.column, own.text) if own else Words(quote, line)
        return replace(told, beaten=best is not None and best.beaten)
    column = best.column_in(reading.document.source.bare(best.row.line))
    return Words(quoted(best.text), best.row.line + 1, column, best.text, best.beaten)


def _tested_beside(reading: Reading, learnt: Result) -> Result | None:
    """The same measure on data that was kept back, told right below that on those learnt from."""
    named = words_of(learnt.evidence.text.partition(learnt.number)[0])
    if LEARNT.isdisjoint(named[:_NAME_WORDS]):
        return None
    below = (found for found in reading.results if 0 < found.line - learnt.line <= _RIGHT_BELOW)
    told = ((found, words_of(found.evidence.text.partition(found.number)[0])) for found in below)
    same = {*named} - LEARNT
    return next((found for found, words in told if not UNSEEN.isdisjoint(words) and {*words} - UNSEEN == same), None)


def own_result(reading: Reading) -> Result | None:
    """The first result that is the page's own, and that a rule may speak of."""
    return next(_likely(reading), None)


def leading_result(reading: Reading) -> Result | None:
    """The first such result that isn't told in passing, where the page says how it is built; else the first of all."""
    proper = (found for found in _likely(reading) if reading.role_at(found.line) != "architecture")
    return next(proper, None) or own_result(reading)


def _under_baseline(reading: Reading, line: int) -> bool:
    """Whether a line stands under a heading, or in an item of a list, for what the work is held against."""
    section = reading.document.section_at(line - 1)
    above = [section.heading.title] if section else []
    return any(map(_HELD_AGAINST.search, [*above, *_items_above(reading, line)]))


def _items_above(reading: Reading, line: int) -> Iterator[str]:
    """The first lines of the items of a list that hold a 1-based line below."""
    document = reading.document
    parts = (part for block in document.blocks if line - 1 in block.span for part in block.walk())
    held = (part for part in parts if part.kind == "item" and part.span.start < line - 1 < part.span.end)
    return (document.source.bare(part.span.start) for part in held)


def _is_reached(found: Result) -> bool:
    """Whether a number tells what the work reached: not a baseline, not what the data are like, not a setting."""
    text = found.evidence.text
    if opens_with_another(text) and tells_what_was(found.sentence):
        return False
    return bool(_CHANGE.search(text)) or not (_NOT_REACHED.search(text) or _SET.search(found.sentence))


def told_before(reading: Reading, line: int) -> bool:
    """Whether a number above a line may well be the first result."""
    return earlier_number(reading, line) is not None


def earlier_number(reading: Reading, line: int) -> Evidence | None:
    """The first number above a line that may well be a result; one that tells how big the problem or task is, isn't."""
    need = reading.problem.line if reading.problem else 0
    above = (number for number in reading.doubtful_numbers if number.line < line and number.line != need)
    likely = (number for number in above if number.confidence >= EARLIER_RESULT)
    return next((number for number in likely if not _TASK_SET.search(number.text)), None)


def told_between(reading: Reading, line: int) -> bool:
    """Whether a less likely result stands above a line, which then isn't surely that of the first."""
    return any(found.line < line and _is_reached(found) for found in sure_results(reading))


def in_passing(reading: Reading, own: Place) -> bool:
    """Whether the first number is told where the page says how it is built, or is how long training took; results
    proper stand further down."""
    return reading.role_at(own.line) == "architecture" or bool(_TRAINING.search(own.quote.lower()))


def what_to_move(reading: Reading, line: int) -> str:
    """The outermost result section that holds a line, by name; "it" where the line stands in another section."""
    lineage = reading.document.lineage(reading.document.section_at(line - 1))
    held = [*takewhile(lambda section: reading.reading_of(section).role == "result", lineage)]
    return heading_name(held[-1].heading.title) if held else "it"
