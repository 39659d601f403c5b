"""Sections that show their result in a picture and don't tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from impactlint import lazy
from impactlint.document import Span
from impactlint.reading.headings.lexicon import lexicon_role, normalise
from impactlint.reading.model import Reading, SectionReading
from impactlint.rules.shared.entries import units_on
from impactlint.rules.shared.thresholds import SURE_PLACE

Shown = Literal["", "picture", "pictures", "notebook"]
"""What shows results in place of words; empty for nothing."""
_PICTURE = lazy.pattern(r"!\[|<img\b|\.ipynb\b", re.IGNORECASE)
_DRAWN = lazy.pattern(r"!\[|<img\b", re.IGNORECASE)
RESULT_WORDS = r"results?|findings?|outcomes?|evaluations?|experiments?|benchmarks?|accuracy|model performance"
"""A pattern's text for the words that call a section after results, wherever they stand in its heading."""
_OVER_RESULTS = lazy.pattern(
    rf"\b(?:{RESULT_WORDS})\b|^\W*(?:performance|metrics|impact|conclusions?)\W*$", re.IGNORECASE
)
"""Headings over results. "Performance" and the like count alone only: "Supplier performance" is the name of a chart."""
_NUMBER = lazy.pattern(r"(?<![\w./-])\d+(?:\.\d+)?(?![\w/-])")
_FEW, _BEHIND = 3, 8
"""Numbers that tell something, and lines behind a section in which they may stand."""


def pictured(reading: Reading) -> Iterator[tuple[SectionReading, int]]:
    """Result sections with pictures and no result in text, each with the 1-based line of its first picture.

    A part of a result section that states a result elsewhere is none, nor a part of one that is reported.
    """
    done: list[Span] = []
    for found in reading.sections:
        if found.section is None or not _shows_result(reading, found):
            continue
        span = found.section.span
        if any(result.line - 1 in span for result in reading.results) or _tells_numbers(reading, span):
            done.append(span)
            continue
        picture = _first_picture(reading, span)
        if picture is not None and not any(span.start in other for other in done):
            done.append(span)
            yield found, picture


def _tells_numbers(reading: Reading, span: Span) -> bool:
    """Whether the text of a section, or the section right behind it, holds a few numbers, whatever they are."""
    near = units_on(reading, span.start + 1, span.end + _BEHIND)
    told = " ".join(unit.text for unit in near if unit.kind not in ("code", "heading"))
    return len(_NUMBER.findall(told)) >= _FEW


def shown_in(reading: Reading, found: SectionReading) -> Shown:
    """What shows the results under a heading, or under one of its subsections."""
    lines = range(found.section.span.start, found.section.span.end) if found.section else ()
    told = " ".join(reading.document.source.bare(line)[:2000] for line in lines)
    shown = len(_DRAWN.findall(told))
    if shown:
        return "picture" if shown == 1 else "pictures"
    return "notebook" if _PICTURE.search(told) else ""


def _first_picture(reading: Reading, span: Span) -> int | None:
    lines = range(span.start, span.end)
    return next((line + 1 for line in lines if _PICTURE.search(reading.document.source.bare(line)[:2000])), None)


def _shows_result(reading: Reading, found: SectionReading) -> bool:
    """Whether a section is about results by its heading, or by a word of it and all that the reading knows.

    Pictures alone under such a heading are read as a demo; on a page about a model or data they are charts.
    """
    if not _OVER_RESULTS.search(found.heading):
        return False
    if lexicon_role(normalise(found.heading)) == "result":
        return found.role == "result" or (found.role == "demo" and reading.genre in ("model", "analysis"))
    return found.role == "result" and found.confidence >= SURE_PLACE
