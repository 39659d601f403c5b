"""Headings without marks: lines that only look like headings, on a page that has no others.

A page that was pasted as plain text keeps its headings as lines of their own ("Overview", "🛠 Tools used"), and one that
was written for the Markdown of old has no blank behind their marks ("##Usage"). GitHub shows them as paragraphs, and a
reader takes them for headings all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from impactlint import lazy
from impactlint.document import Block, Document, Heading, Span, tree
from impactlint.document.model import BOLD_LEVEL
from impactlint.document.text import plain, without_emoji
from impactlint.reading.headings import ROLE_OF_PHRASE, lexicon_role, normalise
from impactlint.record import dataclass

FEWEST = 2
"""Headings that name a part of a page by themselves, below which none of its lines is taken for one."""
_WORDS, _TITLE_WORDS = 7, 12
"""Most words of a heading, and of a title."""
_LINE = 80
"""Most characters of such a line."""
_SENTENCE = 8
"""Words from which a paragraph is more than an item of a list that lost its marks."""

_NO_HEADING = lazy.pattern(r"[.!?,;]$|[`|<>\[\]{}=$\\]|://|^[-+*\d(]|\w:\s*\S")
"""What no heading holds or ends with."""
_GLUED = lazy.pattern(r"(#{1,6})(?![#\d!\s])([^#]{1,78}?)\s*#*$")
"""A heading as old Markdown wrote it, without a blank; a line of tags has more than one."""
_ENDED = lazy.pattern(r"[.!?:]$")
_TICKS = frozenset("✅✔☑✓❌✖▪▫◦●○►▶➤➜→👉🔹🔸🔘•⭐")
"""Signs before an item of a list, as often as before a heading."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that may be a heading: its 0-based number, its text and level, and whether a sign or its words say so."""

    number: int
    title: str
    level: int
    signed: bool
    known: bool
    hinted: bool
    followed: bool

    @property
    def acts(self) -> bool:
        """Whether it opens a part of the page: it names one, and something else stands under it."""
        return (self.known and (self.signed or self.followed)) or (self.signed and self.hinted and self.followed)


def plain_headings(document: Document) -> tuple[Heading, ...]:
    """The headings of a document that `with_plain_headings` gave it, the title among them."""
    return tuple(heading for heading in document.headings if heading.style == "plain")


def with_plain_headings(document: Document) -> Document:
    """The document, with such lines as headings if it has no other headings than a title; else as it was."""
    tops = [heading for heading in document.headings if not heading.nested]
    if len(tops) > 1 or (tops and any(block.kind == "paragraph" for block in _before(document, tops[0]))):
        return document
    lines = [*_lines(document)]
    found = [line for line in lines if line.acts]
    if sum(line.known for line in found) < FEWEST:
        return document
    plain_ones = [Heading(Span(one.number, one.number + 1), one.level, one.title, "plain") for one in found]
    title = () if tops else _title(document, found[0].number)
    headings = tuple(sorted((*document.headings, *title, *plain_ones), key=lambda heading: heading.span))
    return replace(document, headings=headings, sections=tree(headings, len(document.source.lines)))


def _before(document: Document, heading: Heading) -> Iterator[Block]:
    return (block for block in document.blocks if block.span.start < heading.span.start)


def _title(document: Document, before: int) -> tuple[Heading, ...]:
    """The first line of the page, where it says in a few words what this is, above the 0-based line `before`."""
    first = next((block for block in document.blocks if block.kind not in ("blank", "front_matter")), None)
    if first is None or first.kind != "paragraph" or first.span.start >= before:
        return ()
    title = plain(first.text.partition("\n")[0])
    if not title or _NO_HEADING.search(title) or len(title.split()) > _TITLE_WORDS:
        return ()
    return (Heading(Span(first.span.start, first.span.start + 1), 1, title, "plain"),)


def _lines(document: Document) -> Iterator[_Line]:
    """The lines of the page's paragraphs that may be headings."""
    paragraphs = [block for block in document.blocks if block.kind != "blank"]
    for block, after in pairwise([*paragraphs, None]):
        if block is None or block.kind != "paragraph":
            continue
        rows = block.text.split("\n")
        for at, row in enumerate(rows):
            line = _line(block.span.start + at, row, followed=at + 1 < len(rows) or _tells(after))
            # A line amid a paragraph is a heading only where a sign sets it off.
            if line and (at == 0 or line.signed):
                yield line


def _line(number: int, row: str, *, followed: bool) -> _Line | None:
    """A line as what may be a heading; None where it can't be one."""
    text = row.strip()
    if len(text) > _LINE:
        return None
    if glued := _GLUED.match(text):
        return _Line(
            number, plain(glued[2]).rstrip(":"), len(glued[1]), signed=True, known=True, hinted=True, followed=followed
        )
    if _NO_HEADING.search(text.rstrip(":")):
        return None
    bare = without_emoji(text)
    if not 1 <= len(bare.split()) <= _WORDS or bare[0].islower():
        return None
    signed = not text[0].isalnum() and text[0] not in _TICKS and not text[0].isascii()
    name = normalise(text)
    known = ROLE_OF_PHRASE.get(name, "entry") not in ("entry", "title")
    return _Line(number, plain(text).rstrip(":"), BOLD_LEVEL, signed, known, bool(lexicon_role(name)), followed)


def _tells(block: Block | None) -> bool:
    """Whether what follows is more than a short line, as the items of a list that lost its marks are."""
    if block is None or block.kind != "paragraph":
        return block is not None and block.kind not in ("heading", "rule")
    return len(block.text.split()) >= _SENTENCE or bool(_ENDED.search(block.text))
