"""Training examples: which features were seen where, and what the label says of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from impactlint.reading.claims import statements
from impactlint.reading.kinds.features import kind_features
from impactlint.reading.model import PROJECT_LIKE, SectionReading
from impactlint.reading.opening import first_sentence, opening_features
from impactlint.reading.page import Page, make_page
from impactlint.reading.problem import tellings
from impactlint.reading.results import all_candidates
from impactlint.reading.sections.section_features import section_features
from training.data import Labelled
from training.fit import Groups

FULL = {"results": 8, "vague": 5}
"""How many lines of a kind a labeller wrote down at most: what stands below the last of a full list is unknown."""


@dataclass(frozen=True, slots=True)
class Example:
    """Features with a yes or no, or a class name."""

    features: tuple[str, ...]
    label: bool | str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class RoleExample:
    """Features of a section with its role."""

    features: Groups
    label: str


def role_examples(item: Labelled) -> Iterator[RoleExample]:
    """One for every labelled section."""
    roles = {section["line"]: section["role"] for section in item.label["sections"]}
    yield from page_role_examples(make_page(item.document), roles)


def page_role_examples(page: Page, roles: dict[int, str]) -> Iterator[RoleExample]:
    """One for every section of a page whose heading's line is in `roles`."""
    for section, features in zip(page.document.sections, section_features(page), strict=True):
        role = roles.get(section.span.first)
        if role:
            yield RoleExample(features.groups(), role)


def result_examples(item: Labelled, page: Page, tops: Sequence[SectionReading]) -> Iterator[Example]:
    """One for every number whose label is known."""
    labelled: dict[int, list[str]] = {}
    for result in item.label["results"]:
        labelled.setdefault(result["line"], []).append(result["text"])
    horizon = max(labelled) if len(item.label["results"]) >= FULL["results"] else 10**9
    tables = _labelled_tables(page, labelled)
    for candidate in all_candidates(page, tops):
        line = candidate.line + 1
        bare = candidate.number.strip("~≈<>≤≥+ ")
        if line in labelled:
            if any(bare and bare in text for text in labelled[line]):
                yield Example(candidate.features, True)
        elif line <= horizon and line < tables.get(candidate.unit.table, horizon + 1):
            yield Example(candidate.features, False)


def _labelled_tables(page: Page, labelled: dict[int, list[str]]) -> dict[int, int]:
    """0-based first lines of the tables with labelled results, and the 1-based line of the first: below it are more."""
    found: dict[int, int] = {}
    for unit in page.units:
        for line in labelled:
            if unit.table >= 0 and line - 1 in unit.lines:
                found[unit.table] = min(line, found.get(unit.table, line))
    return found


def problem_examples(item: Labelled, page: Page, tops: Sequence[SectionReading]) -> Iterator[Example]:
    """Sentences up to the labelled one; those after it are not known to be no problem."""
    problem = item.label["problem"]
    line = problem["line"] if problem["strength"] == "clear" else None
    weak = problem["line"] if problem["strength"] == "weak" else None
    sought = False
    for told in tellings(page, tops):
        unit, at = told.sentence.unit, told.sentence.line + 1
        if line is None:
            near = weak is not None and abs(at - weak) <= 1
            yield Example(told.features, False, 0.4 if near else 1.0)
        elif at < line and unit.line_at(len(unit.text)) + 1 < line:
            yield Example(told.features, False)
        elif not sought and at >= line - 1:
            sought = True
            yield Example(told.features, True, 2.0)
        elif at > line and unit.section != _section_of(page, line):
            break


def _section_of(page: Page, line: int) -> int:
    section = page.document.section_at(line - 1)
    return -1 if section is None else section.index


def claim_examples(item: Labelled, page: Page, tops: Sequence[SectionReading]) -> Iterator[Example]:
    """Sentences with a word of praise."""
    lines = {claim["line"]: claim["text"] for claim in item.label["vague"]}
    horizon = max(lines) if len(item.label["vague"]) >= FULL["vague"] else 10**9
    for statement in statements(page, tops):
        line = statement.sentence.line + 1
        if line in lines or any(at + 1 in lines for _, at in statement.praise()):
            yield Example(statement.features, True)
        elif line <= horizon:
            yield Example(statement.features, False)


def technology_examples(item: Labelled, page: Page) -> Iterator[Example]:
    """The first sentence of the page."""
    sentence = first_sentence(page)
    if sentence is not None:
        yield Example(tuple(opening_features(sentence)), bool(item.label["opens_with_tech"]))


def kind_example(item: Labelled, page: Page, tops: Sequence[SectionReading]) -> Example:
    """The page as a whole."""
    return Example(tuple(kind_features(page, tops)), item.label["kind"])


def judged(item: Labelled) -> bool:
    """Whether results, problem and claims of a README are part of the measure."""
    return (
        "results" in item.label
        and item.label["kind"] in PROJECT_LIKE
        and item.label["lang"] in ("en", "none", "es", "pt")
    )
