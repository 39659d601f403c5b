"""What a reader learns from a README."""

from __future__ import annotations

from impactlint.document import Document, Span
from impactlint.reading.answers import find_answers
from impactlint.reading.genre import genre_of
from impactlint.reading.model import Answer, Hints, Reading, SectionReading
from impactlint.reading.page import make_page

__all__ = ["read"]


def read(document: Document, hints: Hints | None = None) -> Reading:
    """Read a README the way a busy reader does."""
    del hints
    page = make_page(document)
    return Reading(
        document=document,
        kind=Answer("project", 0.5),
        language=Answer("en", 0.5),
        lead=Span(0, document.preamble.end),
        sections=tuple(
            SectionReading(h.span.first, h.span.last, h.level, h.title, "other", 0.5, (), None)
            for h in document.headings
        ),
        problem=None,
        results=(),
        architecture=None,
        order="missing",
        technology_opening=None,
        claims=(),
        placeholders=(),
        entries=(),
        units=page.units,
        answers=find_answers(page),
        genre=genre_of(page),
    )
