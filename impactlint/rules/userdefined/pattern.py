"""The only module that imports google-re2: patterns of rule files, matched in time linear in the text.

A rule file is not trusted: Python's own `re` can be kept busy for years by a pattern of twenty characters.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import re2

from impactlint.record import dataclass

MAX_PATTERN = 1000
"""Longest pattern, in characters."""
MAX_OF_WORDS = 20_000
"""Longest pattern that is made of a list of words."""
MAX_MEMORY = 4 << 20
"""Bytes that one compiled pattern may take; a pattern such as `(x{1000}){1000}` is refused."""
_LINES = "(?m)"
"""Before a pattern: `^` and `$` stand for the ends of a line. RE2 has no option for it but in its POSIX syntax."""
_IDEOGRAPHS = 0x2E80
"""From here on scripts write words without spaces between them."""


class PatternError(ValueError):
    """A pattern that can't be used; the message says why."""


class ReplacementError(PatternError):
    """A replacement that can't be used with its pattern."""


@dataclass(frozen=True, slots=True)
class Match:
    """A place in a text: half-open character offsets, and what the replacement makes of it ("" without one)."""

    start: int
    end: int
    text: str
    becomes: str


def checked(pattern: str, replace: str | None = None, *, words: bool = False) -> None:
    """Refuse a pattern or a replacement that can't be used. One made of a list of `words` may be longer.

    Raises:
        PatternError: the pattern is too long or broken, needs what linear time can't give (look-around,
            back-references), or matches the empty text.
        ReplacementError: the replacement names a group that the pattern doesn't have.
    """
    longest = MAX_OF_WORDS if words else MAX_PATTERN
    if len(pattern) > longest:
        raise PatternError(f"{'the pattern made of them' if words else 'it'} is longer than {longest:,} characters")
    compiled = _compile(pattern)
    if compiled.search("") is not None:
        raise PatternError("it matches the empty text, and so every place of every page")
    if replace is not None:
        try:
            _expand(replace, ("",) * (compiled.groups + 1))
        except IndexError:
            raise ReplacementError(f"it names a group that the pattern doesn't have: {replace}") from None


def written(replace: str, words: tuple[str, ...]) -> list[str]:
    """What a replacement writes for certain: where it names no group, or where the pattern is made of words."""
    nothing, something = (_expand(replace, (text,) * 10) for text in ("", "x"))
    return [nothing] if nothing == something else [_expand(replace, (word,) * 10) for word in words]


def _compile(pattern: str) -> Any:
    options = re2.Options()
    options.max_mem, options.log_errors = MAX_MEMORY, False
    try:
        return re2.compile(_LINES + pattern, options)
    except re2.error as error:
        said = error.args[0]
        told = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
        raise PatternError(told.replace(_LINES + pattern, pattern)) from None


def find(pattern: str, text: str, replace: str | None = None) -> Iterator[Match]:
    """Every place in a text where a pattern of `checked` matches, in order and without overlap."""
    if not text:
        return
    for match in _compile(pattern).finditer(text):
        if match.end() > match.start():
            becomes = "" if replace is None else _expand(replace, (match[0], *match.groups()))
            yield Match(match.start(), match.end(), match[0], becomes)


def _expand(template: str, groups: tuple[str | None, ...]) -> str:
    r"""A replacement with `\1` ... `\9` and `\0` filled in; `\\` is a backslash, and any other one stays.

    Raises:
        IndexError: there is no such group.
    """
    parts, escaped = [], False
    for char in template:
        if not escaped and char == "\\":
            escaped = True
            continue
        parts.append((groups[int(char)] or "") if escaped and char in "0123456789" else _literal(char, escaped))
        escaped = False
    return "".join(parts) + ("\\" if escaped else "")


def _literal(char: str, escaped: bool) -> str:
    return "\\" + char if escaped and char != "\\" else char


def stands_alone(text: str, match: Match) -> bool:
    """Whether a match is no part of a longer word. RE2's own boundaries know ASCII letters alone."""
    before, after = text[match.start - 1 : match.start], text[match.end : match.end + 1]
    return not (_joined(before, match.text[:1]) or _joined(match.text[-1:], after))


def _joined(left: str, right: str) -> bool:
    return bool(left and right) and _of_word(left) and _of_word(right)


def _of_word(char: str) -> bool:
    return (char.isalnum() or char == "_") and ord(char) < _IDEOGRAPHS
