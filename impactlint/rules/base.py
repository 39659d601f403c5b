"""What a rule is: metadata, options with defaults, a pure check, and examples that are its tests and its page."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from typing import Any

from impactlint.findings import Fix, FixKind, Joint, Related, Severity
from impactlint.reading.model import DEFAULT_ORDER, LEAD_WORDS, PROJECT_LIKE, Kind, Reading
from impactlint.record import dataclass

OptionValue = int | float | str | bool | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """A number, a word list or a switch that decides; the type of `default` is the type of the option.

    A number is one from `low` to `high`: beyond that it could only be a slip, by which the rule would never speak, or
    speak everywhere.
    """

    default: OptionValue
    help: str
    low: float = 0
    high: float = math.inf

    @property
    def numeric(self) -> bool:
        """Whether it is a number, for which the bounds count."""
        return isinstance(self.default, int | float) and not isinstance(self.default, bool)


@dataclass(frozen=True, slots=True)
class Example:
    """A small README. `finds` are the 1-based lines on which the rule fires (none for a good example).

    `kind` is the kind of page it is an excerpt of; `options` and `order` are those of the rule file it stands in, where
    they aren't the defaults.
    """

    text: str
    finds: tuple[int, ...] = ()
    note: str = ""
    path: str = "README.md"
    kind: Kind = "project"
    options: Mapping[str, OptionValue] = field(default_factory=dict)
    order: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What a check yields: one place and the words for it; the engine makes a Finding of it.

    Each place has a report of its own, since a comment, a baseline or a change may be about one of them.
    """

    line: int
    message: str
    help: str = ""
    excerpt: str = ""
    """The author's words that it is about."""
    column: int = 1
    end_line: int = 0
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
    """The severity of a milder case; None for the rule's own."""
    confidence: float = 1.0
    key: str = ""
    """What its fingerprint is made of where the excerpt, or else the message, may change while the finding doesn't."""
    fix: Fix | None = None
    """For a rule that mends its line by itself; fixes that move or lift belong to the page's one plan."""
    joint: Joint | None = None
    """Which reports are shown as one finding."""
    move: str = ""
    """The part of `help` that names a move, for which the plan may have another."""


Neighbour = Callable[[str], Reading | None]
"""Reads the README behind a relative link of a page's repository; None where there is none."""


def no_neighbour(link: str) -> Reading | None:
    """The neighbour of a page that stands alone."""
    return None


@dataclass(frozen=True, slots=True)
class Context:
    """What a check may look at besides the reading: its options, the words to know, and other READMEs by path.

    `neighbour` reads the README behind a relative link of the same repository, or gives None.
    """

    options: Mapping[str, Any] = field(default_factory=dict)
    vocabulary: frozenset[str] = frozenset()
    technologies: frozenset[str] = frozenset()
    order: tuple[tuple[str, str], ...] = DEFAULT_ORDER
    lead_words: int = LEAD_WORDS
    neighbour: Neighbour = no_neighbour


Check = Callable[[Reading, Context], Iterable[Report]]


def never(reading: Reading, context: Context) -> Iterable[Report]:
    """The check of a rule whose findings are made elsewhere: a reading doesn't know what it is about."""
    return ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule."""

    id: str
    name: str
    summary: str
    severity: Severity
    check: Check
    doc: str
    """The docstring of its module, from which its page is made."""
    good: tuple[Example, ...]
    bad: tuple[Example, ...]
    kinds: frozenset[str] = PROJECT_LIKE
    """The kinds of document that it speaks about."""
    options: Mapping[str, Option] = field(default_factory=dict)
    fixes: tuple[FixKind, ...] = ()
    """The kinds of fix that may mend what it reports."""
    question: Callable[[Reading], str] | None = None
    """What the fix `ask` asks for it; nothing where the page leaves nothing open."""
    structural: bool = False
    """Whether it is about the page's order, not about one line of it."""
    prose: bool = True
    """Whether it needs a language that can be read, not only headings."""
    absence: bool = False
    """Whether it misses something, which is only fair on a page that is sure to be one that should have it."""

    def defaults(self) -> dict[str, OptionValue]:
        """The options' default values."""
        return {name: option.default for name, option in self.options.items()}
