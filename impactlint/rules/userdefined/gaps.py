"""The blank that goes with words which are taken out of a line, so that no two stay where there was one."""

from __future__ import annotations

from impactlint import lazy

NEAR = 200
"""Characters beside a match that are looked at."""

_PREFIX = lazy.pattern(r"[ \t>]*+(?:(?:[-+*]|\d{1,9}[.)]|#{1,6})[ \t][ \t>]*+(?:\[[ xX]\][ \t]++)?)*+\Z")
"""Indentation and the marks of quotes, lists, tasks and headings, which keep their blanks."""
_OPENING = lazy.pattern(r"(?:^|[\s|>(\[{“‘«])[*_~\"'(\[{“‘«]*\Z")
_CLOSING = lazy.pattern(r"[*_~\"')\]}”’»]*(?:[\s|.,;:!?)\]}”’»…]|\Z)")


def gap(before: str, after: str) -> tuple[int, int]:
    """How many blanks go in front of words that are taken out, and behind them: one at most, in one place.

    `before` and `after` is what stands beside the words, `NEAR` characters of it or all there is.
    """
    line = before[before.rfind("\n") + 1 :]
    prefix = len(line) < NEAR and _PREFIX.match(line)
    if line.endswith((" ", "\t")) and not prefix:
        return (1, 0) if _CLOSING.match(after) else (0, 0)
    opening = prefix or _OPENING.search(line)
    return (0, 1) if opening and after.startswith((" ", "\t")) else (0, 0)
