"""Marks that count the parts of a page, in front of a heading or of an entry in a table of contents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from impactlint import lazy
from impactlint.document.text import plain, without_emoji, without_marker
from impactlint.record import dataclass

LARGEST = 40
"""Largest number in front of a heading that counts it; a larger one is a year or an amount."""

_WORD = (
    r"(?:step|part|phase|stage|chapter|section|experiment|task|level|week|day|module|appendix|question|table|figure|fig\."
    r"|lab|lesson|exercise|unit|milestone|sprint|iteration|no\.|nr\.|r?q(?=\d))"
)
_SPELLED = "one|two|three|four|five|six|seven|eight|nine|ten"
_ORDINAL = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_COUNTED = lazy.pattern(
    rf"(?:(?P<word>{_WORD})(?:\s+|(?=[\d#])))?#?"
    r"(?:(?P<digits>\d{1,2})(?:\.\d{1,2})*|(?P<roman>[IVX]{1,5})|(?P<letter>[A-H]))\ufe0f?\u20e3?(?P<mark>[.):]|\s*[-–—])?"
    r"(?:\s|$|(?<=[.):])(?=\D))",
    re.I,
)
_BRACKETED = lazy.pattern(r"[(\[](?:(?P<digits>\d{1,2})|[IVX]{1,5}|[A-H])[)\]](?=\s|$)", re.I)
_SIGN = lazy.pattern(
    rf"[\u2460-\u249b\u24ea-\u24fe\u2776-\u2793\u2160-\u217f]|[一二三四五六七八九十]{{1,3}}[、.．]"
    rf"|:(?:zero|{_SPELLED}|keycap_ten):|{_WORD}\s+(?:{_SPELLED})\b|(?:{_ORDINAL})(?:ly)?(?:[,:]|\s+{_WORD}\b)",
    re.I,
)
_BARE_ROMAN = lazy.pattern(r"[IVX]{1,5}(?=\s+[A-Z])")
_BEHIND = lazy.pattern(
    rf"\(\d{{1,2}}(?:\s?/\s?|\s+of\s+)\d{{1,2}}\)\s*\Z"
    rf"|(?:\(|[-–—,:]\s*){_WORD}\s*#?(?:\d{{1,2}}|[IVX]{{1,5}}|{_SPELLED})\)?\s*\Z",
    re.I,
)
"""Signs, words and ends of titles that count, too; such a count is never changed."""
_BULLET = r"\s*(?:(?:[-+*]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?|\|\s*)?+"
_NUMBER = r"[*_]{0,3}[(#§]?(?P<first>\d{1,2})(?P<rest>(?:\.\d{1,2})*)(?=\\?[.):]?[*_]{0,3}(?:\s|\||\]|$))"
_FRONT = lazy.pattern(rf"{_BULLET}[*_]{{0,3}}(?:\[\s*)?{_NUMBER}")
_LINK = lazy.pattern(rf"\[\s*{_NUMBER}")
_SIGN_OF_ENTRY = lazy.pattern(
    r"[*_(]{0,4}(?:\[\s*)?(?:[\u2460-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]"
    r"|[IVX]{1,5}(?=[*_]{0,3}\s)|[A-H](?=[*_]{0,3}\s+\[))"
)
"""A number in a circle, a Roman one without a mark, or a letter before a link."""
_CELL = lazy.pattern(r"\|\s*(?P<first>\d{1,2})[.)]?\s*(?=\||$)")

Where = Literal["front", "link", "cell"]
"""Where an entry of a table of contents is counted: in front, in its first link, in a later cell of its own."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What counts an entry. A plain number stands at `start` to `end` of the line, others can't be replaced.

    `dotted` says that the number of a subsection follows: the "1" of "2.1".
    """

    number: str
    start: int = -1
    end: int = -1
    dotted: bool = False

    @property
    def plain(self) -> bool:
        """Whether it is a number that another may stand in place of."""
        return self.start >= 0


def count_of(title: str) -> str | None:
    """What counts a title: "3", or None where nothing does."""
    bare = without_emoji(title) or title
    match = _COUNTED.match(bare)
    if match and match["digits"]:
        return match["digits"] if int(match["digits"]) <= LARGEST else None
    if match and (match["word"] or match["mark"]):
        return (match["roman"] or match["letter"]).upper()
    return _other_count(bare, title)


def _other_count(bare: str, title: str) -> str | None:
    """What counts a title beside a number or a letter in front; `bare` is without its emoji."""
    bracketed = _BRACKETED.match(bare)
    if bracketed and int(bracketed["digits"] or 0) > LARGEST:
        return None
    found = bracketed or _SIGN.match(bare) or _SIGN.match(title) or _BARE_ROMAN.match(bare) or _BEHIND.search(title)
    return found[0].lower() if found else None


def rising(marks: Sequence[str]) -> bool:
    """Whether the marks count: each is larger than the one before; letters and Roman numerals are taken to."""
    if not all(mark.isdecimal() for mark in marks):
        return True
    return all(int(one) < int(other) for one, other in pairwise(marks))


def mark_of(line: str, where: Where) -> Mark | None:
    """What counts an entry at one of the places; a link that an entry begins with is its front."""
    front = _FRONT.match(line)
    link = max(line.find("["), 0)
    if where == "front":
        return _plain(front) if front else _other(_first_cell(line))
    if where == "cell":
        cell = _CELL.search(line, front.end() if front else line.find("|") + 1)
        return Mark(cell["first"]) if cell else None
    if link <= len(line) - len(without_marker(line).lstrip("|* _")):
        return None
    linked = _LINK.match(line, link)
    return _plain(linked) if linked else _other(line[link:])


def without_mark(line: str) -> str:
    """An entry without the number in front of it."""
    mark = mark_of(line, "front")
    return line[: mark.start] + line[mark.end :].lstrip(".0123456789") if mark and mark.plain else line


def _plain(match: re.Match[str]) -> Mark:
    return Mark(match["first"], match.start("first"), match.end("first"), bool(match["rest"]))


def _other(text: str) -> Mark | None:
    number = count_of(plain(text))
    sign = None if number else _SIGN_OF_ENTRY.match(text)
    return Mark(number or (sign[0] if sign else "")) if number or sign else None


def _first_cell(line: str) -> str:
    bare = without_marker(line).strip()
    return bare[1:].partition("|")[0] if bare.startswith("|") else bare
