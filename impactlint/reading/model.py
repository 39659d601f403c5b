"""What a reader learns from a README: answers, each with its line, excerpt, reasons and confidence.

`line` is always the 1-based line of the file as it is on disk; a `Span` is 0-based and half-open.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, get_args

from impactlint.document import Document, Section, Span
from impactlint.reading.page import Unit
from impactlint.record import dataclass

Role = Literal[
    "title",
    "summary",
    "problem",
    "result",
    "demo",
    "features",
    "data",
    "architecture",
    "validation",
    "limits",
    "operation",
    "usage",
    "roadmap",
    "people",
    "references",
    "entry",
    "toc",
    "other",
]
Kind = Literal["project", "library", "portfolio", "profile", "list", "docs", "stub"]
ResultType = Literal["outcome", "model", "system", "finding"]
Strength = Literal["clear", "weak"]
Genre = Literal["model", "app", "pipeline", "analysis", "library", "paper"]
"""What was made, told from words on the page: questions and examples are worded for it."""
Asked = Literal[
    "beneficiary",
    "decision",
    "constraints",
    "validation",
    "data_problems",
    "trade_offs",
    "monitoring",
    "iteration",
    "lessons",
]
"""What a reader asks after problem and result."""
Question = Literal[Asked, "works_with_data", "deployed"]
"""What a page may answer somewhere; the last two say whether a question applies at all."""
Order = Literal["ok", "late", "missing", "na"]

DEFAULT_ORDER: tuple[tuple[str, str], ...] = (("problem", "architecture"), ("result", "architecture"))
"""Which roles must come before which, unless a rule file says otherwise."""
LEAD_WORDS = 200
"""Words at the top within which a page tells its problem and its result, unless a rule file says otherwise."""

PROJECT_LIKE: frozenset[str] = frozenset({"project", "library", "portfolio"})
"""Kinds of document that are expected to lead with problem and result."""
EVERY_KIND: frozenset[str] = frozenset(get_args(Kind))


@dataclass(frozen=True, slots=True)
class Reason:
    """A feature that spoke for an answer (weight above 0) or against it (below 0)."""

    feature: str
    weight: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place in the file that answers a question: the author's words, and why they were taken for the answer.

    `column` is 1-based; `confidence` runs from 0 to 1.
    """

    line: int
    column: int
    text: str
    confidence: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """A measured result of the project itself. `evidence.text` is the shortest clause with number and metric."""

    evidence: Evidence
    type: ResultType
    number: str
    sentence: str

    @property
    def line(self) -> int:
        """1-based line of the result."""
        return self.evidence.line


@dataclass(frozen=True, slots=True)
class Problem:
    """Where the reader is first told the problem or need."""

    evidence: Evidence
    strength: Strength

    @property
    def line(self) -> int:
        """1-based line of the sentence that tells it."""
        return self.evidence.line


@dataclass(frozen=True, slots=True)
class SectionReading:
    """A heading with the role of what stands under it. `section` is None for a heading inside a list or quote."""

    line: int
    end: int
    level: int
    heading: str
    role: Role
    confidence: float
    reasons: tuple[Reason, ...]
    section: Section | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One project on a portfolio page: lines `span`, its title, its plain text and the targets of its links."""

    span: Span
    title: str
    text: str
    links: tuple[str, ...]

    @property
    def line(self) -> int:
        """1-based first line."""
        return self.span.first


@dataclass(frozen=True, slots=True)
class Answer:
    """A one-word answer with its confidence (0 to 1) and reasons."""

    value: str
    confidence: float
    reasons: tuple[Reason, ...] = ()


SET = Reason("set in the rule file", 1.0)
"""The reason for an answer that the rule file gives."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What the rule file says that settles a reading: headings of its own, words to know, the kind, the language."""

    sections: Mapping[str, Role] = field(default_factory=dict)
    metrics: frozenset[str] = frozenset()
    outcomes: frozenset[str] = frozenset()
    technologies: frozenset[str] = frozenset()
    vocabulary: frozenset[str] = frozenset()
    kind: Kind | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was learnt from one README."""

    document: Document
    kind: Answer
    """What kind of document the page is, one of `Kind`."""
    language: Answer
    """Its language as an ISO 639 code; "none" where it has too few words to tell."""
    lead: Span
    """The lines before the first heading that isn't the title."""
    sections: tuple[SectionReading, ...]
    """The sections, and the headings inside lists and quotes, in order of their lines."""
    problem: Problem | None
    results: tuple[Result, ...]
    """The measured results in order of their lines, one a line and one a table: the first row of the page's own."""
    architecture: SectionReading | None
    """The first section that tells how the work is built."""
    order: Order
    """Where the first result stands: before the architecture, after it, nowhere; "na" where the kind needs none."""
    technology_opening: Evidence | None
    """The first sentence, if it is mainly about technology."""
    claims: tuple[Evidence, ...]
    """Sentences that praise without a number."""
    placeholders: tuple[Evidence, ...]
    entries: tuple[Entry, ...]
    """The entries of a portfolio, a profile or a list."""
    genre: Genre
    genre_sure: bool
    """Whether it is clear what was made."""
    lead_likelihood: float
    """How likely it is, from 0 to 1, that the page is one that should lead with problem and result."""
    language_supported: bool = True
    """Whether the language can be read; of other pages only the headings that are known count."""
    units: tuple[Unit, ...] = ()
    """The sentences, rows and items that the page was read from."""
    answers: Mapping[str, Evidence] = field(default_factory=dict)
    """The best evidence for each `Question` that the page answers."""
    results_by_first_row: tuple[Result, ...] = ()
    """The results with the very first row of each table, which may be a naive baseline's."""
    first_told: Mapping[str, int] = field(default_factory=dict)
    """The 1-based line on which each `Question` is first answered."""
    doubtful_numbers: tuple[Evidence, ...] = ()
    """Numbers that may be measured results and aren't called so."""
    glimpsed: frozenset[Question] = frozenset()
    """Questions that a word of the page may answer, too little to be quoted."""
    problem_likelihood: float = 0.0
    """How likely it is, from 0 to 1, that the likeliest of its sentences tells a problem clearly."""
    teaches: bool = False
    """Whether it talks like a guide or an assignment."""
    is_exercise: bool = False
    """Whether the work was made to learn by or to play."""
    toy_data: bool = False
    """Whether its data are made up or a textbook's."""
    begun: bool = False
    """Whether the work has only begun."""

    @property
    def is_project(self) -> bool:
        """Whether the page is about one piece of work: no library, no portfolio, no other kind of page."""
        return self.kind.value == "project"

    @property
    def is_library(self) -> bool:
        """Whether the page is about something that others build on."""
        return self.kind.value == "library"

    @property
    def is_portfolio(self) -> bool:
        """Whether the page shows several pieces of somebody's work."""
        return self.kind.value == "portfolio"

    @property
    def is_project_like(self) -> bool:
        """Whether the page is one that should lead with problem and result."""
        return self.kind.value in PROJECT_LIKE

    def may_tell(self, question: str) -> bool:
        """Whether the page answers a question, or holds a word that may."""
        return question in self.answers or question in self.glimpsed

    def reading_of(self, section: Section) -> SectionReading:
        """The reading of a section."""
        return next(found for found in self.sections if found.section is section)

    def role_at(self, line: int) -> Role | None:
        """Role of the innermost section that holds a 1-based line; None before the first heading."""
        section = self.document.section_at(line - 1)
        return self.reading_of(section).role if section else None
