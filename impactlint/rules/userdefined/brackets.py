"""Links and pictures of running text: where they begin, which of the two they are, and whether they show any text."""

from __future__ import annotations

from collections.abc import Iterator

from impactlint import lazy
from impactlint.document import Document
from impactlint.record import dataclass
from impactlint.rules.userdefined.non_prose import BLANK, Unit, units

_MARK = lazy.pattern(rf"\\[!-/:-@\[-`{{-~]|!?\[|!(?={BLANK})|\]")
_HIDDEN = lazy.pattern(rf"{BLANK}+")


@dataclass(frozen=True, slots=True)
class Link:
    """A link, or a `picture`, of which `start` is the offset of the mark before its brackets.

    `target` is what stands behind the brackets; nothing behind a picture's label that is defined elsewhere.
    """

    start: int
    picture: bool
    empty: bool
    target: str

    @property
    def kind(self) -> str:
        """What a replacement of other words leaves alone."""
        return f"{'!' if self.picture else ''}[{'' if self.empty else '…'}]{self.target}"


def links(document: Document, text: str, clean: str) -> Iterator[Link]:
    """The links of a page that have a target behind their text, and its pictures, in the order in which they end.

    `clean` is the `text` without what is no prose.
    """
    for unit in units(document, text):
        if not unit.html:
            yield from _links(unit, text, clean)


def _links(unit: Unit, text: str, clean: str) -> Iterator[Link]:
    opened: list[int] = []
    for match in _MARK.finditer(clean, unit.start, unit.end):
        first, end = match.span()
        if match[0] in ("[", "!["):
            opened.append(first)
        elif match[0] == "!" and text[end] == "[" and text[end + 1 : end + 2] != "^":
            yield Link(first, picture=True, empty=False, target="")
        elif match[0] == "]" and opened:
            start = opened.pop()
            target = _HIDDEN.match(clean, end, unit.end)
            if target and text[end] in "([":
                picture = text[start] == "!"
                empty = not text[start + 1 + picture : first].strip()
                yield Link(start, picture, empty, text[end : target.end()])
