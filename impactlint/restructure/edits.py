"""Edits on line ranges: applied, shown as a unified diff, and written to disk whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from impactlint.disk import write_whole
from impactlint.document import Source, Span, to_bytes
from impactlint.document.source import BOM
from impactlint.findings import Edit
from impactlint.record import dataclass
from impactlint.restructure.sheet import Line, Sheet, edits_of, finished, sheet_of, source_of

CONTEXT = 3
"""Unchanged lines that a diff shows around a change."""

_LETTERS = dict(zip('\a\b\t\n\v\f\r"\\', 'abtnvfr"\\', strict=True))
_ESCAPES = {code: f"\\{_LETTERS.get(chr(code), f'{code:03o}')}" for code in (*range(32), *map(ord, '"\\\x7f'))}
"""Characters of a path that git writes in another way, by their code."""


def spread(sheet: Sheet, source: Source, edits: Sequence[Edit]) -> Sheet:
    """A sheet with edits done to it; the spans of the edits count the sheet's own lines.

    Raises:
        ValueError: two edits touch the same lines, or one lies outside of the sheet.
    """
    lines: list[Line] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: (edit.span.start, edit.span.end)):
        if edit.span.start < at or edit.span.end > len(sheet):
            raise ValueError(f"edit of lines {edit.span.first}-{edit.span.last} overlaps another or lies outside")
        lines.extend(sheet[at : edit.span.start])
        lines.extend(Line(text) for text in split(edit.text, source.newline))
        at = edit.span.end
    lines.extend(sheet[at:])
    return finished(lines, source)


def split(text: str, newline: str) -> list[str]:
    """Lines of an edit's text, each with the newline it has there."""
    end = "\n" if "\n" in text else newline
    parts = text.split(end)
    return [part + end for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def applied(source: Source, edits: Sequence[Edit]) -> Source:
    """The file with the edits done.

    Raises:
        ValueError: two edits touch the same lines, or one lies outside of the file.
    """
    return source_of(spread(sheet_of(source), source, edits), source)


def composed(source: Source, steps: Iterable[Sequence[Edit]]) -> tuple[Edit, ...]:
    """One set of edits for several that were done one after another."""
    sheet = sheet_of(source)
    for edits in steps:
        sheet = spread(sheet, source, edits)
    return edits_of(sheet, source)


@dataclass(slots=True)
class _Hunk:
    """A hunk in the making: where it starts in both files, how many lines of each it has, and its rows."""

    old: int
    new: int
    old_lines: int = 0
    new_lines: int = 0
    rows: list[str] | None = None

    def add(self, mark: str, text: str) -> None:
        self.old_lines += mark != "+"
        self.new_lines += mark != "-"
        self.rows = self.rows or []
        bare = text.removesuffix("\n")
        self.rows.append(f"{mark}{bare}\n")
        if bare == text:
            self.rows.append("\\ No newline at end of file\n")


def unified(source: Source, edits: Sequence[Edit], name: str = "") -> str:
    """The edits as a unified diff that `git apply` and `patch` take; empty where nothing changes."""
    if not edits:
        return ""
    source, edits = _as_git_sees(source, edits)
    path = (name or source.path.replace(os.sep, "/")).lstrip("/")
    rows = [f"--- {_named(f'a/{path}')}\n", f"+++ {_named(f'b/{path}')}\n"]
    for hunk in _hunks(source, edits):
        rows.append(f"@@ -{_range(hunk.old, hunk.old_lines)} +{_range(hunk.new, hunk.new_lines)} @@\n")
        rows.extend(hunk.rows or [])
    return "".join(rows)


def _named(path: str) -> str:
    """A path as git names it: in quotes if need be, and with a tab behind it where a space would end it for `patch`."""
    escaped = path.translate(_ESCAPES)
    return (path if escaped == path else f'"{escaped}"') + ("\t" if " " in path else "")


def _as_git_sees(source: Source, edits: Sequence[Edit]) -> tuple[Source, list[Edit]]:
    """The same change in lines that end with LF, with a byte-order mark as a part of the first one."""
    if source.newline == "\r":
        after = applied(source, edits).text
        source, edits = replace(source, lines=(source.text,)), [Edit(Span(0, 1), after)]
    edits = list(edits)
    if source.bom and edits[0].span.start == 0:
        first, kept = edits[0], source.lines[edits[0].span.end : edits[0].span.end + 1]
        edits[0] = Edit(Span(0, first.span.end + len(kept)), "\ufeff" + first.text + "".join(kept))
    if source.bom and source.lines:
        source = replace(source, lines=("\ufeff" + source.lines[0], *source.lines[1:]))
    return source, edits


def _range(start: int, count: int) -> str:
    return f"{start + (count > 0)},{count}" if count != 1 else f"{start + 1}"


def _hunks(source: Source, edits: Sequence[Edit]) -> Iterator[_Hunk]:
    lines = source.lines
    hunk: _Hunk | None = None
    done = shift = 0
    for edit in edits:
        start = max(edit.span.start - CONTEXT, 0)
        if hunk and start <= done + CONTEXT:
            start = done
        elif hunk:
            _context(hunk, lines, done, done + CONTEXT)
            yield hunk
            hunk = None
        if hunk is None:
            hunk = _Hunk(start, start + shift)
        _context(hunk, lines, start, edit.span.start)
        new = split(edit.text, source.newline)
        for text in lines[edit.span.start : edit.span.end]:
            hunk.add("-", text)
        for text in new:
            hunk.add("+", text)
        shift += len(new) - len(edit.span)
        done = edit.span.end
    if hunk:
        _context(hunk, lines, done, done + CONTEXT)
        yield hunk


def _context(hunk: _Hunk, lines: Sequence[str], start: int, end: int) -> None:
    for text in lines[start:end]:
        hunk.add(" ", text)


def encoded(source: Source) -> bytes:
    """The bytes of a file, its byte-order mark among them."""
    return (BOM if source.bom else b"") + to_bytes(source.text, stray=source.stray)


def write(path: Path, before: bytes, source: Source, root: Path | None = None) -> None:
    """Replace a file whole or not at all.

    A link is followed and stays a link, as long as it leads to a place under `root`.

    Raises:
        OSError: it can't be written, has changed since it was read as `before`, or lies outside of `root`.
    """
    real = path.resolve(strict=True)
    if root is not None and not real.is_relative_to(root.resolve()):
        raise OSError(f"{path} leads out of {root}")
    if real.read_bytes() != before:
        raise OSError(f"{path} has changed since it was read")
    write_whole(real, encoded(source))
