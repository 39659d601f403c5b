"""Read a README the way a busy reader does: roles first, then results, problem, order, and what else it says."""

from __future__ import annotations

from collections.abc import Sequence

from impactlint.document import Document
from impactlint.reading.answers import find_answers
from impactlint.reading.claims import find_claims
from impactlint.reading.genre import genre_of
from impactlint.reading.headings import lexicon_role, normalise
from impactlint.reading.entries import entries_of
from impactlint.reading.kind_features import kind_features
from impactlint.reading.kinds import kind_of
from impactlint.reading.language import language_of
from impactlint.reading.linear import Models, shipped
from impactlint.reading.model import (
    PROJECT_LIKE,
    Answer,
    Architecture,
    Hints,
    Kind,
    Order,
    Reading,
    Reason,
    Result,
    Role,
    SectionReading,
)
from impactlint.reading.opening import lead_of, technology_opening
from impactlint.reading.page import Page, make_page
from impactlint.reading.placeholders import find_placeholders
from impactlint.reading.problem import find_problem
from impactlint.reading.results import find_results
from impactlint.reading.roles import MAX_SECTIONS, classify_all


def read(document: Document, hints: Hints | None = None, models: Models | None = None, *, why: bool = False) -> Reading:
    """Read a document.

    `hints` come from the rule file; `models` are the learned tables, by default those that come with the package.
    `why` asks for the reasons behind every section's role, which `outline` shows.
    """
    hints = hints or Hints()
    models = models or shipped()
    page = make_page(document)
    tops = section_readings(page, hints, models, why=why)
    features = kind_features(page, tops)
    kind, leading = (
        (Answer(hints.kind, 1.0, (Reason("set in the rule file", 1.0),)), 1.0)
        if hints.kind
        else kind_of(page, features, models.kinds)
    )
    language = Answer(hints.language, 1.0) if hints.language else language_of(page)
    limits = models.thresholds
    results = find_results(page, tops, models.results, limits["results"], hints.metrics, hints.outcomes)
    architecture = first_architecture(tops, limits["architecture"])
    name: Kind = kind.value  # type: ignore[assignment]  # the classes of the model are kinds
    return Reading(
        document=document,
        kind=kind,
        language=language,
        lead=lead_of(document, tops),
        sections=_with_nested(document, tops),
        problem=find_problem(page, tops, models.problems, limits["problems"]),
        results=results,
        architecture=architecture,
        order=order_of(name, results, architecture),
        technology_opening=technology_opening(page, models.technology, limits["technology"], hints.technologies),
        claims=find_claims(page, tops, models.claims, limits["claims"]),
        placeholders=find_placeholders(document),
        entries=entries_of(document, tops, name),
        supported=language.value in ("en", "none"),
        units=page.units,
        answers=find_answers(page, tops),
        genre=genre_of(page, name),
        leading=leading,
    )


def section_readings(page: Page, hints: Hints, models: Models, *, why: bool = False) -> tuple[SectionReading, ...]:
    """The role of every top-level section, in order."""
    sections = page.document.sections
    learned = classify_all(page, models.roles, why=why) if len(sections) <= MAX_SECTIONS else None
    own = {normalise(heading): role for heading, role in hints.sections.items()}
    found = []
    for section in sections:
        title = normalise(section.heading.title)
        role: Role
        if title in own:
            role, confidence, reasons = own[title], 1.0, (Reason("heading named in the rule file", 1.0),)  # type: ignore[assignment]  # the rule file is checked
        elif learned is not None:
            role, confidence, reasons = learned[section.index]
        else:
            role, confidence, reasons = lexicon_role(title) or "other", 0.5, (Reason("heading", 1.0),)  # type: ignore[assignment]  # the lexicon holds roles
        heading = section.heading
        found.append(
            SectionReading(
                section.span.first, section.own.last, heading.level, heading.title, role, confidence, reasons, section
            )
        )
    return tuple(found)


def _with_nested(document: Document, tops: Sequence[SectionReading]) -> tuple[SectionReading, ...]:
    """The top-level sections and the headings inside lists and quotes, in order of their lines."""
    nested = [
        SectionReading(
            heading.span.first,
            heading.span.last,
            heading.level,
            heading.title,
            lexicon_role(normalise(heading.title)) or "other",  # type: ignore[arg-type]  # the lexicon holds roles
            0.4,
            (Reason("heading inside a list or quote", 0.4),),
            None,
        )
        for heading in document.headings
        if heading.nested
    ]
    return tuple(sorted([*tops, *nested], key=lambda reading: reading.line))


def first_architecture(tops: Sequence[SectionReading], threshold: float) -> Architecture | None:
    """The first section that is, with the confidence asked for, about how it is built."""
    for reading in tops:
        if reading.role == "architecture" and reading.confidence >= threshold:
            return Architecture(reading.line, reading.heading, reading.section)
    return None


def order_of(kind: Kind, results: Sequence[Result], architecture: Architecture | None) -> Order:
    """Whether the first result comes before the first architecture section."""
    if kind not in PROJECT_LIKE:
        return "na"
    if not results:
        return "missing"
    return "late" if architecture is not None and results[0].line > architecture.line else "ok"
