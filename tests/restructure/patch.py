"""A small, strict `patch`: applies a unified diff, or fails where a line isn't what the diff says."""

from __future__ import annotations

import re

_HUNK = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@\n")


def patched(text: str, diff: str) -> str:
    """The text after a diff in the form that git makes."""
    if not diff:
        return text
    lines = split(text)
    rows = split(diff)
    assert rows[0].startswith("--- a/")
    assert rows[1].startswith("+++ b/")
    done: list[str] = []
    at, row = 0, 2
    while row < len(rows):
        match = _HUNK.fullmatch(rows[row])
        assert match, rows[row]
        start, old, new = int(match[1]), int(match[2] or 1), int(match[4] or 1)
        start -= old > 0
        assert int(match[3]) - (new > 0) == len(done) + start - at
        done.extend(lines[at:start])
        at, row = start, row + 1
        row, at, old_seen, new_seen = _hunk(rows, row, lines, at, done)
        assert (old_seen, new_seen) == (old, new)
    return "".join(done + lines[at:])


def _hunk(rows: list[str], row: int, lines: list[str], at: int, done: list[str]) -> tuple[int, int, int, int]:
    old = new = 0
    while row < len(rows) and not rows[row].startswith("@@"):
        mark, text = rows[row][0], rows[row][1:]
        row += 1
        if row < len(rows) and rows[row].startswith("\\"):
            text, row = text.removesuffix("\n"), row + 1
        if mark in " -":
            assert lines[at] == text
            at, old = at + 1, old + 1
        if mark in " +":
            done.append(text)
            new += 1
    return row, at, old, new


def split(text: str) -> list[str]:
    parts = [part + "\n" for part in text.split("\n")]
    parts[-1] = parts[-1][:-1]
    return parts if parts[-1] else parts[:-1]
