"""Numbers of things in words, and several things in a row: one of them, or several."""

from __future__ import annotations

from collections.abc import Sequence


def counted(number: int, one: str, many: str = "") -> str:
    """So many things: `1 file`, `3 files`. `many` is said of several where that isn't `one` with an s."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def further(number: int, one: str, many: str = "") -> str:
    """So many more things inside of a sentence: `one more file`, `3 more files`."""
    return f"one more {one}" if number == 1 else f"{number} more {many or f'{one}s'}"


def listed(names: Sequence[str], word: str = "and") -> str:
    """Some names as a sentence lists them: `a, b and c`; nothing of none."""
    return f" {word} ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def first_of(names: Sequence[str], most: int) -> str:
    """The first names of several, and how many more there are: `a, b and 3 more`."""
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")
