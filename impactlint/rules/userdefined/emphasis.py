"""Which parts of a page a reader sees in bold, in italics or struck through, by the rules of GitHub's Markdown."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import field

from impactlint import lazy
from impactlint.document import Document
from impactlint.record import dataclass
from impactlint.rules.userdefined.non_prose import BLANK, units

_RUN = lazy.pattern(r"\\[!-/:-@\[-`{-~]|(?P<marks>\*+|_+|~+)")
_SKIPPED = 40
"""Characters beside a run of marks among which the next one that is no tilde stands: GitHub passes over those."""
_Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Where emphasis begins and ends, kind by kind in order of the page, and how many marks there are.

    `loose` are those of the `marks` that a reader sees as they are.
    """

    changes: list[str]
    marks: int
    loose: int

    @classmethod
    def of(cls, document: Document, text: str, clean: str) -> Emphasis:
        """The emphasis of a page, from its text and the same without what is no prose."""
        changes, marks, used = list[str](), 0, 0
        for unit in units(document, text):
            if not unit.html:
                found = _Matcher()
                for run in _runs(clean, unit.start, unit.end):
                    marks += run.left
                    found.take(run)
                changes += (change for _, change in sorted(found.changes))
                used += sum(len(change) - 1 for _, change in found.changes)
        return cls(changes, marks, marks - used)

    def kept_by(self, after: Emphasis) -> bool:
        """Whether a page has it still; who writes marks may add some, and who takes marks may take some away whole."""
        if self.marks == after.marks:
            return self.changes == after.changes
        if self.marks < after.marks:
            return within(self.changes, after.changes)
        return after.loose <= self.loose and within(after.changes, self.changes)


def within(some: list[str], others: list[str]) -> bool:
    """Whether texts stand among others in the same order."""
    rest = iter(others)
    return all(text in rest for text in some)


@dataclass(slots=True)
class _Run:
    """Marks of one kind in a row: how many there were, the `left` ones, and whether they may open and close."""

    mark: str
    at: int
    length: int
    left: int
    opens: bool
    closes: bool

    def closed_by(self, other: _Run) -> bool:
        """Whether another run ends what this one begins."""
        if self.mark != other.mark:
            return False
        unlike = self.closes or other.opens  # one that may do both: its length decides
        return not unlike or (self.length + other.length) % 3 > 0 or self.length % 3 == 0


def _runs(text: str, start: int, end: int) -> Iterator[_Run]:
    for match in _RUN.finditer(text, start, end):
        if match["marks"]:
            first, last = match.span()
            before, after = (
                text[max(start, first - _SKIPPED) : first].rstrip("~"),
                text[last : min(end, last + _SKIPPED)],
            )
            opens, closes = _sides(match[0][0], (before or " ")[-1], (after.lstrip("~") or " ")[0])
            if match[0][0] == "~" and last - first > 2:
                opens = closes = False
            yield _Run(match[0][0], first, last - first, last - first, opens, closes)


def _sides(mark: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether a run of marks between two characters may open emphasis, and whether it may close some."""
    opens = not after.isspace() and (not _punctuates(after) or before.isspace() or _punctuates(before))
    closes = not before.isspace() and (not _punctuates(before) or after.isspace() or _punctuates(after))
    if mark != "_":
        return opens, closes
    return opens and (not closes or _punctuates(before)), closes and (not opens or _punctuates(after))


def _punctuates(char: str) -> bool:
    return char == BLANK or unicodedata.category(char)[0] in "PS"


@dataclass(slots=True)
class _Matcher:
    """Finds for each run that may close emphasis the one that opens it, in linear time."""

    changes: list[tuple[int, str]] = field(default_factory=list)
    """Offsets, and the marks there behind `<` where they open, `>` where they close."""
    open: list[_Run] = field(default_factory=list)
    vain: dict[_Key, int] = field(default_factory=dict)
    """How many of the open runs were looked at in vain for a closing one of a kind."""

    def take(self, run: _Run) -> None:
        """Close what a run closes; what is left of it may open something."""
        while run.closes and run.left and (at := self._opener(run)) >= 0:
            self._close(at, run)
        if run.opens and run.left:
            run.at += run.length - run.left  # those in front have closed something
            self.open.append(run)

    def _opener(self, run: _Run) -> int:
        key = (run.mark, run.length % 3)
        for at in range(len(self.open) - 1, self.vain.get(key, 0) - 1, -1):
            if self.open[at].closed_by(run):
                return at
        self.vain[key] = len(self.open)
        return -1

    def _close(self, at: int, run: _Run) -> None:
        opener = self.open[at]
        if run.mark == "~" and opener.length != run.length:
            run.left = 0  # GitHub pairs them all the same, and strikes nothing through
            del self.open[at:]
            return
        count = min(opener.left, run.left, 2)
        opener.left -= count
        self.changes.append((opener.at + opener.left, "<" + run.mark * count))
        self.changes.append((run.at + run.length - run.left, ">" + run.mark * count))
        run.left -= count
        del self.open[at + bool(opener.left) :]
        self.vain = {key: min(seen, len(self.open)) for key, seen in self.vain.items()}
