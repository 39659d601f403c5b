"""Headings without marks: lines that only look like headings, on a page that has no others.

A page that was pasted as plain text keeps its headings as lines of their own ("Overview", "🛠 Tools used"), and one that
was written for the Markdown of old has no blank behind their marks ("##Usage"). GitHub shows them as paragraphs, and a
reader takes them for headings all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from impactlint import lazy
from impactlint.document import Block, Document, Heading, Span, tree
from impactlint.document.model import BOLD_LEVEL
from impactlint.document.text import COMMENT, plain, without_emoji
from impactlint.reading.headings.lexicon import ROLE_OF_PHRASE, lexicon_role, normalise
from impactlint.record import dataclass

FEWEST = 2
"""Headings that name a part of a page by themselves, below which none of its lines is taken for one."""
_LABELS = 3
"""The same where all of them end in a colon, as a line does that leads to a list or to code."""
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
    """A line that may be a heading: its 0-based number, its text and level, and what says so.

    A sign or marks set it off (`signed`), its words name a part of a page (`known`) or may do so (`hinted`), something
    else stands under it (`followed`), or its colon leads to that (`leads`).
    """

    number: int
    title: str
    level: int
    signed: bool
    known: bool
    hinted: bool
    followed: bool
    leads: bool

    @property
    def acts(self) -> bool:
        """Whether it opens a part of the page."""
        return (self.known and (self.signed or self.followed)) or (self.signed and self.hinted and self.followed)


def plain_headings(document: Document) -> tuple[Heading, ...]:
    """The headings of a document that `with_plain_headings` gave it, the title among them."""
    return tuple(heading for heading in document.headings if heading.style == "plain")


def with_plain_headings(document: Document) -> Document:
    """The document, with such lines as headings if it has no other headings than a title; else as it was."""
    tops = [heading for heading in document.headings if not heading.nested]
    if len(tops) > 1 or not _may_be_title(document, tops):
        return document
    found = [line for line in _lines(document) if line.acts]
    known = [line for line in found if line.known]
    if len(known) < (_LABELS if all(line.leads for line in known) else FEWEST):
        return document
    plain_ones = [Heading(Span(one.number, one.number + 1), one.level, one.title, "plain") for one in found]
    title = () if tops else _title(document, found[0].number)
    headings = tuple(sorted((*document.headings, *title, *plain_ones), key=lambda heading: heading.span))
    return replace(document, headings=headings, sections=tree(headings, len(document.source.lines)))


def _may_be_title(document: Document, tops: Sequence[Heading]) -> bool:
    """Whether the only heading, if there is one, stands at the top with marks of its own."""
    return all(
        heading.style != "bold"
        and not any(block.kind == "paragraph" for block in document.blocks if block.span.start < heading.span.start)
        for heading in tops
    )


def _title(document: Document, before: int) -> tuple[Heading, ...]:
    """The first words of the page, where a line says with them what this is, above the 0-based line `before`."""
    first = next((block for block in document.blocks if plain(block.text) and block.kind != "front_matter"), None)
    if first is None or first.kind != "paragraph":
        return ()
    at, row = next((at, row) for at, row in enumerate(first.text.split("\n"), first.span.start) if plain(row))
    glued = _glued(row)
    title = plain(glued[2] if glued else row)
    if at >= before or not title or _NO_HEADING.search(title) or len(title.split()) > _TITLE_WORDS:
        return ()
    return (Heading(Span(at, at + 1), 1, title, "plain"),)


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
    text = (COMMENT.sub("", row) if "<!--" in row else row).strip()
    glued = _glued(text)
    said = glued[2].strip() if glued else text
    leads = said.endswith(":") and not glued
    if len(text) > _LINE or _NO_HEADING.search(said.rstrip(":")):
        return None
    bare, name = without_emoji(said), normalise(said)
    if not 1 <= len(bare.split()) <= _WORDS or (bare[0].islower() and not glued):
        return None
    marks = len(glued[1]) if glued else 0
    known = marks > 1 or ROLE_OF_PHRASE.get(name, "entry") not in ("entry", "title")
    signed = marks > 1 or (not said[0].isalnum() and said[0] not in _TICKS and not said[0].isascii())
    title, hinted = plain(said).rstrip(":"), bool(lexicon_role(name))
    return _Line(number, title, marks or BOLD_LEVEL, signed, known, hinted, followed, leads)


def _glued(row: str) -> re.Match[str] | None:
    """The marks and the words of a heading without a blank between them."""
    return _GLUED.match(row) if len(row) <= _LINE else None


def _tells(block: Block | None) -> bool:
    """Whether what follows is more than a short line, as the items of a list that lost its marks are."""
    if block is None or block.kind != "paragraph":
        return block is not None and block.kind not in ("heading", "rule")
    return len(block.text.split()) >= _SENTENCE or bool(_ENDED.search(block.text))
