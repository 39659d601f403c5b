"""Numbers of things in words: one of them, or several."""

from __future__ import annotations


def counted(number: int, one: str, many: str = "") -> str:
    """So many things: `1 file`, `3 files`. `many` is said of several where that isn't `one` with an s."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def further(number: int, one: str, many: str = "") -> str:
    """So many more things inside of a sentence: `one more file`, `3 more files`."""
    return f"one more {one}" if number == 1 else f"{number} more {many or f'{one}s'}"
