"""Where a page without a measured result is asked for one, and in which words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import islice

from impactlint import lazy
from impactlint.reading.headings.lexicon import ROLE_OF_PHRASE, lexicon_role, normalise
from impactlint.reading.model import Reading, SectionReading
from impactlint.reading.page import Sentence
from impactlint.record import dataclass
from impactlint.rules.questions.measures import Measures, named_measures
from impactlint.rules.questions.wording import ask, has_question, task_asked
from impactlint.rules.shared.outcomes import told_in_words
from impactlint.rules.shared.pictures import RESULT_WORDS, Shown, shown_in

_HOPED_FOR = lazy.pattern(
    rf"\b(?:{RESULT_WORDS}|insights?|takeaways?|conclusions?|impact|metrics)\b|^\W*performance\W*$", re.IGNORECASE
)
"""Headings under which a reader looks for a result. More count than over pictures: this only chooses where a page that
tells none is asked for it, while a picture there is reported."""
_OF_PARTS = lazy.pattern(
    r"\b(?:explained|explanations?|definitions?|glossary|importances?|configurations?|setup|settings?|tracking|protocol|design)\b",
    re.IGNORECASE,
)
"""Headings under which one learns what mattered for it or how it was run, not how good it is."""
_SHOWN: Mapping[Shown, str] = {
    "picture": "What does the picture show: which {}?",
    "pictures": "What do the pictures show: which {}?",
    "notebook": "Which {} came out in the notebook?",
}
_OF_CHARTS = frozenset({"result", "demo", "data", "features", "validation"})
"""Roles of sections whose pictures show what came out."""
_ENTRIES = "What did the two or three that you would show first reach or change: which number for each?"
_HOW_LARGE = "How large is what came out, and compared with what?"


@dataclass(frozen=True, slots=True)
class MissingResult:
    """The section where a reader looks for the result, what shows it there, and the sentence that tells it in words.

    `measures` are those that the page names and gives no number for.
    """

    section: SectionReading | None
    shown: Shown
    told: Sentence | None
    measures: Measures | None = None


def missing_result(reading: Reading) -> MissingResult:
    """What a page without a measured result has in its place."""
    found, measures = _in_its_place(reading), named_measures(reading)
    if measures is None:
        return found
    bare = measures.section and not (found.shown or found.told)
    return replace(found, measures=measures, section=measures.section if bare else found.section)


def _in_its_place(reading: Reading) -> MissingResult:
    """The section, what shows the result there, and the sentence that tells it in words; the measures are left out."""
    named = [found for found in reading.sections if _tells_results(found) and not _is_part_of_demo(reading, found)]
    section = next((found for found in named if found.role != "validation"), next(iter(named), None))
    if section is None:
        return MissingResult(None, "pictures" if _shows_charts(reading) else "", None)
    shown = shown_in(reading, section)
    return MissingResult(section, shown, None if shown else told_in_words(reading, section))


def question(reading: Reading, missing: MissingResult) -> str:
    """What leads to the result: the size of what is told in words or shown, or that of the measures or the task."""
    if reading.is_portfolio:
        return _ENTRIES
    if missing.told:
        return _HOW_LARGE
    measures = measures_asked(reading, missing)
    if missing.shown:
        return _SHOWN[missing.shown].format(measures.listed if measures else "number")
    return _of_measures(measures) if measures else ask("result", reading)


def asks_anything(reading: Reading, missing: MissingResult) -> bool:
    """Whether the question would suit any work: of seven such findings on fresh pages readers called none right."""
    fits = missing.told or missing.shown or measures_asked(reading, missing) or has_question("result", reading)
    return not (fits or reading.is_portfolio)


def measures_asked(reading: Reading, missing: MissingResult) -> Measures | None:
    """The measures that the question is about; None where it is about what is told in words, or about the task."""
    measures = missing.measures
    return measures if measures and not missing.told and (missing.shown or _suits(measures, reading)) else None


def _suits(measures: Measures, reading: Reading) -> bool:
    """Whether to ask for these rather than for what suits the task: it knows better than a sentence in passing, or
    than accuracy alone, which says little of rare cases."""
    telling = measures.section is not None and measures.names != ("accuracy",)
    return telling or task_asked(reading) is None


def _of_measures(measures: Measures) -> str:
    """The question for the values of measures that a page names."""
    they = "they" if len(measures.names) > 1 else "it"
    unseen = " on data it hasn't seen" if measures.of_model else ""
    return f"You name {measures.listed}: what did {they} come to{unseen}, and compared with what?"


def unvalued(missing: MissingResult) -> str:
    """What a section does that names its measures; empty where it names none."""
    measures = missing.measures
    if measures is None or measures.section is not missing.section:
        return ""
    return f"names {measures.listed} and gives no number for {'them' if len(measures.names) > 1 else 'it'}"


def _is_part_of_demo(reading: Reading, found: SectionReading) -> bool:
    """Whether a section stands under one that shows how the work looks: what it is called is a page of the app."""
    above = islice(reading.document.lineage(found.section), 1, None)
    return any(lexicon_role(normalise(section.heading.title)) == "demo" for section in above)


def _shows_charts(reading: Reading) -> bool:
    """Whether an analysis shows pictures of what it found: not of how it is built, nor beside the title."""
    shown = (found for found in reading.sections if found.role in _OF_CHARTS)
    return reading.genre == "analysis" and any(shown_in(reading, found) in ("picture", "pictures") for found in shown)


def _tells_results(found: SectionReading) -> bool:
    """Whether a section is called after results, and tells, tests or shows some; a sentence with a line under it calls
    none."""
    if found.heading.endswith("."):
        return False
    named = ROLE_OF_PHRASE.get(normalise(found.heading)) == "result"
    if not (named or _HOPED_FOR.search(found.heading)) or _OF_PARTS.search(found.heading):
        return False
    return found.role == "result" or (named and found.role == "demo") or (not named and found.role == "validation")
