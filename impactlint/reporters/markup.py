"""Parts of pages in GitHub's Markdown: what is folded, two outlines side by side, and as much as there is room for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import zip_longest

from impactlint.escape import markdown

MAX_INDENT = 5
"""Most steps that a heading of an outline is indented."""

_BARE_BAR = re.compile(r"(?<!\\)\|")


def cell(text: str) -> str:
    """A text as a cell of a table: each bar is escaped, since a code span doesn't shield it there, but none twice."""
    return _BARE_BAR.sub(r"\\|", text)


def details(title: str, parts: Iterable[str]) -> str:
    """Parts folded under a title, a line each."""
    return f"<details><summary>{title}</summary>\n\n" + "\n".join(parts) + "\n\n</details>"


def titled(title: str, role: str) -> str:
    """A heading with its role, where one was read."""
    shown = markdown(title) or "(no title)"
    return shown if role in ("", "other") else f"{shown} *({role})*"


def outline_table(
    head: tuple[str, str], today: Sequence[tuple[int, str]], proposed: Sequence[tuple[int, str]], most: int
) -> str:
    """Two outlines side by side: levels and headings in Markdown; rows beyond `most` are only counted."""
    shown = list(zip_longest(_column(today), _column(proposed), fillvalue=""))
    rows = [f"| {before} | {after} |" for before, after in shown[:most]]
    if len(shown) > most:
        rows.append(f"| and {len(shown) - most} more | |")
    return "\n".join([f"| {head[0]} | {head[1]} |", "|:--|:--|", *rows])


def _column(headings: Sequence[tuple[int, str]]) -> list[str]:
    """Cells, indented by level."""
    top = min((level for level, _ in headings), default=1)
    return ["&emsp;" * min(level - top, MAX_INDENT) + cell(heading) for level, heading in headings]


def fitted(
    parts: Iterable[str], room: int, size: Callable[[str], int] = len, *, skip: bool = False
) -> tuple[list[str], int]:
    """The parts that there is room for, with a blank line behind each, and how many are left out.

    What is too large ends the page, so that nothing stands under another part's heading; or it is skipped.
    """
    kept: list[str] = []
    left = 0
    for part in filter(None, parts):
        taken = size(part) + 2
        if taken > room or (left and not skip):
            left += 1
            continue
        kept.append(part)
        room -= taken
    return kept, left
