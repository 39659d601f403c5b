"""What the tool says: findings, the edits that would mend them, and the ranks of both."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Literal

from impactlint.counting import counted
from impactlint.digest import digest_of
from impactlint.document import Span, holds_stray
from impactlint.record import dataclass

Safety = Literal["safe", "unsafe"]
FixKind = Literal["move", "lift", "ask", "replace"]

UNREADABLE = "IMP903"
"""The rule of files that can't be read. It judges no reading, and runs whatever is selected."""
HARM = "a link, code, a heading, emphasis, a list or a table would not be what it was"
"""Why a replacement isn't made."""
HARMFUL = f"This can't be done safely: {HARM}."
"""What a finding says of it."""


class Severity(IntEnum):
    """Rank of a finding; a higher one is worse. `OFF` never appears on a finding."""

    OFF = 0
    ADVICE = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.label

    def __format__(self, spec: str) -> str:
        return format(self.label, spec)

    @property
    def label(self) -> str:
        """The name used in rule files and output: `error`, `warning`, `advice`, `off`."""
        return self.name.lower()

    def counted(self, number: int, before: str = "") -> str:
        """So many findings of it, in a sentence: `1 error`, `3 pieces of advice`; `before` stands before the noun."""
        if self is Severity.ADVICE:
            return counted(number, f"{before}piece of advice", f"{before}pieces of advice")
        return counted(number, f"{before}{self.label}")

    @classmethod
    def parse(cls, label: str) -> Severity:
        """The severity of a label.

        Raises:
            KeyError: there is no such severity.
        """
        return cls[label.upper()]


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the lines of `span` by `text`, which holds whole lines (or nothing). An empty span inserts."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """An atomic set of edits, in order and without overlap. `title` says what it does in one line."""

    kind: FixKind
    safety: Safety
    title: str
    edits: tuple[Edit, ...]

    @property
    def footprint(self) -> Span:
        """From the first line that the fix touches to the last."""
        return Span(min(edit.span.start for edit in self.edits), max(edit.span.end for edit in self.edits))


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding speaks of, with the author's words there."""

    line: int
    message: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class Joint:
    """How a finding is said together with others of its rule and `group` on a page.

    `place` is what is said of it where another one leads. The one that leads adds `one` about one more, and `more`
    about `{n}` more. `message` and `help`, if any, stand for its own where there are several: `{n}`, any of which are
    named by `{places}` ("a, b or c"), each by `{all}` ("a, b and c").
    """

    group: str
    place: str
    one: str = ""
    more: str = ""
    message: str = ""
    help: str = ""


@dataclass(frozen=True, slots=True)
class Suppression:
    """Why a finding is not counted: a comment in the file, the baseline, or a change that doesn't touch it."""

    by: Literal["comment", "baseline", "unchanged"]
    reason: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to say about one file. Lines and columns are 1-based; `excerpt` holds the author's words.

    `heading` is the title of the section that holds it, `identity` the fingerprint without the path: what a baseline
    goes by, wherever the tool was started; `page` is the title of the page, empty where none tells it from others.
    `joint` says with which others it is shown; one that is shown with others has their fingerprints in `also`.
    `move` is the part of `help` that names a move: what a fix that moves does is told in its place. `no_move` says why
    a fix does something else. `words` are those that its fingerprint is made of.
    """

    rule: str
    name: str
    severity: Severity
    path: str
    line: int
    end_line: int
    column: int
    message: str
    help: str = ""
    excerpt: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    no_fix: str = ""
    fingerprint: str = ""
    heading: str = ""
    identity: str = ""
    confidence: float = 1.0
    structural: bool = False
    suppression: Suppression | None = None
    page: str = ""
    joint: Joint | None = None
    also: tuple[str, ...] = ()
    move: str = ""
    no_move: str = ""
    words: str = ""

    @property
    def kin(self) -> tuple[str, ...]:
        """What it has in common with findings whose fingerprints only a number tells apart."""
        if not self.words:
            return (self.fingerprint,)
        return self.rule, self.path, _folded(self.home), _normal(self.words)

    @property
    def home(self) -> str:
        """The heading in its fingerprint: what is about the whole page stays itself wherever it is said."""
        return "" if self.structural else self.heading

    @property
    def ids(self) -> tuple[str, ...]:
        """The fingerprints of all that it speaks of, its own first."""
        return self.fingerprint, *self.also

    @property
    def active(self) -> bool:
        """Whether it counts: not suppressed by a comment, known to the baseline, or outside of the change."""
        return self.suppression is None

    def sort_key(self) -> tuple[str, int, int, str]:
        """Order of findings in every output."""
        return self.path, self.line, self.column, self.rule


def own_name(rule: str, name: str) -> str:
    """The name of a rule; "" if it was given none, so that its id stands for it."""
    return "" if name == rule.lower() else name


def as_text(fix: Fix) -> bool:
    """Whether the edits of a fix can be given as text: not where they hold a byte that isn't UTF-8."""
    return not any(holds_stray(edit.text) for edit in fix.edits)


def fingerprint(rule: str, path: str, heading: str, text: str, nth: int = 0) -> str:
    """A name for a finding that survives moved lines: rule, path, section heading, normalised text; no line."""
    key = "\0".join((rule, path, _folded(heading), _normal(text), str(nth)))
    return digest_of(key.encode("utf-8", "surrogateescape"), 16)


def _folded(heading: str) -> str:
    return " ".join(heading.lower().split())


def _normal(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
