"""Read a README the way a busy reader does: roles first, then results, problem, order, and what else it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from impactlint.document import Document, Section
from impactlint.reading.answers import find_answers
from impactlint.reading.circumstances import begun, is_exercise, on_toy_data, opening_of, teaches
from impactlint.reading.claims import find_claims
from impactlint.reading.entries import entries_of
from impactlint.reading.glimpses import glimpsed
from impactlint.reading.headings.lexicon import lexicon_role, normalise
from impactlint.reading.kinds.features import kind_features
from impactlint.reading.kinds.genre import genre_of
from impactlint.reading.kinds.kind import kind_of
from impactlint.reading.language import language_of
from impactlint.reading.linear import Models, shipped
from impactlint.reading.model import (
    PROJECT_LIKE,
    SET,
    Answer,
    Hints,
    Kind,
    Order,
    Problem,
    Reading,
    Reason,
    Result,
    Role,
    SectionReading,
)
from impactlint.reading.numbers.problem_numbers import without_the_problems
from impactlint.reading.opening import lead_of, technology_opening
from impactlint.reading.page import Page, make_page
from impactlint.reading.placeholders import find_placeholders, is_of_template
from impactlint.reading.problem import find_problem
from impactlint.reading.results import FoundResults, find_results
from impactlint.reading.roles import MAX_SECTIONS, classify_all
from impactlint.reading.sections.heading_places import RoleRead, with_numbered_entries
from impactlint.reading.sections.structure import with_looks
from impactlint.reading.sections.unheaded import first_on_how


def read(document: Document, hints: Hints | None = None, models: Models | None = None, *, why: bool = False) -> Reading:
    """Read a document.

    `hints` come from the rule file; `models` are the learned tables, by default those that come with the package.
    `why` asks for the reasons behind the page's kind and every section's role, which `outline` shows.
    """
    hints = hints or Hints()
    models = models or shipped()
    page = make_page(document)
    tops = section_readings(page, hints, models, why=why)
    read_as = _kind(page, tops, hints, models, why=why)
    if read_as[0].value == "portfolio":
        tops = with_numbered_entries(page, tops)
    return _reading(page, tops, read_as, hints, models)


def _reading(
    page: Page, tops: Sequence[SectionReading], read_as: tuple[Answer, float], hints: Hints, models: Models
) -> Reading:
    """What a page tells and where; it is `read_as` a kind, and as one that likely should lead with its result."""
    kind, leading = read_as
    name: Kind = kind.value  # type: ignore[assignment]  # the classes of the model are kinds
    language = Answer(hints.language, 1.0, (SET,)) if hints.language else language_of(page)
    limits = models.thresholds
    placeholders = find_placeholders(page)
    unwritten = frozenset(left.line - 1 for left in placeholders if is_of_template(left))
    sought = find_problem(page, tops, models.problems, limits["problems"], unwritten=unwritten)
    problem = sought.problem
    found = _results(page, tops, problem, hints, models, unwritten=unwritten)
    architecture = first_architecture(tops, limits["architecture"]) or first_on_how(page)
    entries = entries_of(page.document, tops, name)
    genre, clear = genre_of(page, name)
    opening = opening_of(page)
    answers = find_answers(page, tops, models.answers, limits["answers"], problem=problem, unwritten=unwritten)
    return Reading(
        document=page.document,
        kind=kind,
        language=language,
        lead=lead_of(page.document, tops),
        sections=_with_nested(page.document, tops),
        problem=problem,
        results=found.results,
        results_by_first_row=found.listed,
        architecture=architecture,
        order=order_of(name, found.results, architecture),
        technology_opening=technology_opening(page, models.technology, limits["technology"], hints.technologies),
        claims=find_claims(page, tops, models.claims, limits["claims"]),
        placeholders=placeholders,
        entries=entries,
        language_supported=language.value in ("en", "none"),
        units=page.units,
        answers=answers.best,
        first_told=answers.first,
        doubtful_numbers=found.doubtful,
        glimpsed=glimpsed(page),
        problem_likelihood=sought.likelihood,
        lead_likelihood=leading,
        genre=genre,
        genre_sure=clear,
        teaches=teaches(page),
        is_exercise=is_exercise(opening),
        toy_data=on_toy_data(opening),
        begun=begun(page, name, entries),
    )


def _kind(
    page: Page, tops: Sequence[SectionReading], hints: Hints, models: Models, *, why: bool
) -> tuple[Answer, float]:
    """The kind of a page, and how likely the page is one that should lead with problem and result."""
    if hints.kind:
        return Answer(hints.kind, 1.0, (SET,)), 1.0
    return kind_of(page, kind_features(page, tops), models.kinds, tops, why=why)


def _results(
    page: Page,
    tops: Sequence[SectionReading],
    problem: Problem | None,
    hints: Hints,
    models: Models,
    *,
    unwritten: frozenset[int],
) -> FoundResults:
    """The measured results, without the numbers that tell how large the problem is, none from `unwritten` lines."""
    least, own = models.thresholds["results"], {"metrics": hints.metrics, "outcomes": hints.outcomes}
    found = find_results(page, tops, models.results, least, **own, unwritten=unwritten)
    return without_the_problems(found, problem)


def section_readings(page: Page, hints: Hints, models: Models, *, why: bool = False) -> tuple[SectionReading, ...]:
    """The role of every top-level section, in order."""
    sections = page.document.sections
    if len(sections) <= MAX_SECTIONS:
        learned = with_looks(page, classify_all(page, models.roles, why=why))
    else:
        learned = [_by_heading(section.heading.title) for section in sections]
    own = {normalise(heading): role for heading, role in hints.sections.items()}
    return tuple(
        _section_reading(section, (own and _as_told(section, own)) or found)
        for section, found in zip(sections, learned, strict=True)
    )


def _as_told(section: Section, own: Mapping[str, Role]) -> RoleRead | None:
    """The role that the rule file gives a heading."""
    role = own.get(normalise(section.heading.title))
    return (role, 1.0, (Reason("heading named in the rule file", 1.0),)) if role else None


def _by_heading(title: str) -> RoleRead:
    role = lexicon_role(normalise(title)) or "other"
    return role, 0.5, (Reason("heading", 1.0),)


def _section_reading(section: Section, found: RoleRead) -> SectionReading:
    heading = section.heading
    return SectionReading(section.span.first, section.own.last, heading.level, heading.title, *found, section)


def _with_nested(document: Document, tops: Sequence[SectionReading]) -> tuple[SectionReading, ...]:
    """The top-level sections and the headings inside lists and quotes, in order of their lines."""
    nested = [
        SectionReading(
            heading.span.first,
            heading.span.last,
            heading.level,
            heading.title,
            lexicon_role(normalise(heading.title)) or "other",
            0.4,
            (Reason("heading inside a list or quote", 0.4),),
            None,
        )
        for heading in document.headings
        if heading.nested
    ]
    return tuple(sorted([*tops, *nested], key=lambda reading: reading.line))


def first_architecture(tops: Sequence[SectionReading], threshold: float) -> SectionReading | None:
    """The first section that is, with the confidence asked for, about how it is built; a subtitle is none."""
    for reading in tops[2:] if _has_subtitle(tops) else tops:
        if reading.role == "architecture" and reading.confidence >= threshold:
            return reading
    return None


def _has_subtitle(tops: Sequence[SectionReading]) -> bool:
    """Whether the heading after the title belongs to it: it stands deeper than the one that follows."""
    if len(tops) < 3 or tops[0].role != "title":
        return False
    title, second, third = tops[:3]
    return title.level < third.level < second.level and second.line - title.end <= 1


def order_of(kind: Kind, results: Sequence[Result], architecture: SectionReading | None) -> Order:
    """Whether the first result comes before the first architecture section."""
    if kind not in PROJECT_LIKE:
        return "na"
    if not results:
        return "missing"
    return "late" if architecture is not None and results[0].line > architecture.line else "ok"
