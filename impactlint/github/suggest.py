"""From a fix to one suggestion that works in the browser, or the reason why there is none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from impactlint.document import Source
from impactlint.document.source import split_lines
from impactlint.findings import Edit
from impactlint.github.diff import holding
from impactlint.github.model import Hunk
from impactlint.record import dataclass
from impactlint.restructure.edits import applied

_UNCARRIABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ud800-\udfff]")

MAX_SUGGESTION = 40_000
"""Most characters of one suggestion: its comment has 65,536 for everything."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Replace the lines `first` to `last` (1-based, inclusive) by `text`, which holds whole lines or nothing."""

    first: int
    last: int
    text: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a fix can't be one suggestion: the end of a sentence of `comment.restructuring`, or empty to say nothing."""

    why: str


def carriable(text: str) -> bool:
    """Whether a comment can carry this text byte for byte: no control characters but tab and whole newlines."""
    return not _UNCARRIABLE.search(text.replace("\r\n", "\n"))


def suggest(
    source: Source,
    edits: Sequence[Edit],
    hunks: tuple[Hunk, ...] | None,
    taken: Sequence[tuple[int, int]] = (),
    at: tuple[int, int] | None = None,
) -> Suggestion | Refusal:
    """The smallest suggestion that does what the edits do, inside one hunk of the new side.

    `taken` are lines (1-based, inclusive) that other suggestions replace; `at` are those that this one must replace.
    """
    if source.newline == "\r":
        return Refusal("its lines end in CR, which GitHub shows as one line")
    new = applied(source, edits).lines
    start, old_end, new_end = _difference(source.lines, new)
    if start == old_end and start == new_end:
        return Refusal("nothing would change")
    refusal = Refusal("the lines that it changes don't lie in one hunk of the diff")
    for first, last in _ranges(start, old_end, len(source.lines)):
        text = "".join(new[first : len(new) - len(source.lines) + last])
        made = _over(source, hunks, Suggestion(first + 1, last, text), taken, at)
        if isinstance(made, Suggestion):
            return made
        refusal = made or refusal
    return refusal


def _over(
    source: Source,
    hunks: tuple[Hunk, ...] | None,
    wanted: Suggestion,
    taken: Sequence[tuple[int, int]],
    at: tuple[int, int] | None,
) -> Suggestion | Refusal | None:
    """A suggestion for a range of lines, or why it can't be made; None where no hunk holds the lines."""
    if at not in (None, (wanted.first, wanted.last)):
        return Refusal("the page has changed since")
    hunk = holding(hunks, wanted.first, wanted.last)
    if hunk is None:
        return None
    if any(start <= wanted.last and wanted.first <= end for start, end in taken):
        return Refusal("another suggestion changes the same lines")
    problem = _problem(source, hunk, wanted)
    return Refusal(problem) if problem else wanted


def _difference(old: Sequence[str], new: Sequence[str]) -> tuple[int, int, int]:
    """Start and ends (old, new) of what differs, without the lines that both begin and end with."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    old_end, new_end = len(old), len(new)
    while old_end > start and new_end > start and old[old_end - 1] == new[new_end - 1]:
        old_end, new_end = old_end - 1, new_end - 1
    return start, old_end, new_end


def _ranges(start: int, end: int, count: int) -> list[tuple[int, int]]:
    """Ranges of lines to replace; a pure insertion takes the line after it with it, or the line before."""
    if start < end:
        return [(start, end)]
    return [(first, first + 1) for first in (start, start - 1) if 0 <= first < count]


def _problem(source: Source, hunk: Hunk, wanted: Suggestion) -> str:
    if not hunk.whole(wanted.first, wanted.last):
        return "deleted lines stand between the lines that it changes"
    if source.bom and wanted.first == 1:
        return "the file begins with a byte-order mark, which a suggestion may lose"
    if not _keeps_newlines(source, wanted.last, split_lines(wanted.text)):
        return "it would change the newlines of the file"
    if not carriable(wanted.text):
        return "its lines hold control characters that a comment can't carry"
    if len(wanted.text) > MAX_SUGGESTION:
        return f"it is longer than {MAX_SUGGESTION:,} characters"
    return ""


def _keeps_newlines(source: Source, last: int, lines: Sequence[str]) -> bool:
    """Whether each line ends as the file's lines do, and the last one as the last line that it replaces."""
    terminated = source.lines[last - 1].endswith("\n")
    if not lines:
        return terminated
    *before, final = lines
    if any(_ending(line) != source.newline for line in before):
        return False
    return _ending(final) == (source.newline if terminated else "")


def _ending(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]


def committed(text: str, first: int, last: int, replacement: str) -> str:
    """A file after GitHub committed a suggestion on lines `first` to `last` (1-based, inclusive)."""
    lines = split_lines(text)
    return "".join((*lines[: first - 1], replacement, *lines[last:]))
