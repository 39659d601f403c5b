"""The passages of a page that a rule of a rule file searches: running text, titles, raw lines, sections of a role."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate

from impactlint import late
from impactlint.document import Block, Document, Span
from impactlint.reading.model import Reading
from impactlint.record import dataclass

_PROSE = frozenset({"paragraph", "list", "quote", "table", "html", "footnote"})
_HIDDEN = late.pattern(
    r"<!--.*?(?:-->|\Z)|`[^`\n]+`|(?<=\])\([^()\n]{0,1500}\)|<https?://[^<>\s]{1,1500}>|https?://[^\s<>)\]]{1,1500}"
    r"|</?[A-Za-z][A-Za-z0-9-]{0,30}(?:\s[^<>]{0,2000})?/?>",
    re.S,
)


@dataclass(frozen=True, slots=True)
class Passage:
    """Text to search. `raw` is the text as it is on disk; `offset` says where in it `text` begins, -1 if nowhere."""

    first: int
    text: str
    raw: str
    starts: tuple[int, ...]
    """Offsets in `raw` at which its lines begin."""
    offset: int = 0

    def line(self, offset: int) -> int:
        """Index, in the passage, of the line that an offset lies on."""
        return bisect_right(self.starts, offset) - 1


def passages(scopes: tuple[str, ...], reading: Reading) -> list[Passage]:
    """What the scopes cover, in order of the page, each passage once."""
    document = reading.document
    if "page" in scopes:
        return [_raw(document, Span(0, len(document.source.lines)))] if document.source.lines else []
    roles = {found.section.index: found.role for found in reading.sections if found.section}
    found = [_title(document, heading.span, heading.title) for heading in document.headings if "headings" in scopes]
    for span in _prose(document):
        section = document.section_at(span.start)
        role = roles.get(section.index, "other") if section else ""
        if "prose" in scopes or role in scopes or ("lead" in scopes and span.start in reading.lead):
            found.append(_masked(document, span))
    return sorted(found, key=lambda passage: passage.first)


def _title(document: Document, span: Span, title: str) -> Passage:
    raw = document.source.bare(span.start)
    return Passage(span.start, title, raw, (0,), raw.find(title))


def _raw(document: Document, span: Span) -> Passage:
    raw = "\n".join(document.source.bare(line) for line in range(span.start, span.end))
    return Passage(span.start, raw, raw, _starts(raw))


def _starts(text: str) -> tuple[int, ...]:
    lengths = (len(line) + 1 for line in text.split("\n")[:-1])
    return tuple(accumulate(lengths, initial=0))


def _masked(document: Document, span: Span) -> Passage:
    """Lines with code, link targets, tags and comments blanked out, every character at its place."""
    passage = _raw(document, span)
    blank = _HIDDEN.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), passage.raw)
    return replace(passage, text=blank)


def _prose(document: Document) -> Iterator[Span]:
    """Runs of lines that hold running text: no headings, no code."""
    titles = {line for heading in document.headings for line in range(heading.span.start, heading.span.end)}
    for block in document.blocks:
        if block.kind in _PROSE:
            code = {line for inner in _code(block) for line in range(inner.span.start, inner.span.end)}
            lines = range(block.span.start, block.span.end)
            yield from _runs(line for line in lines if line not in titles and line not in code)


def _code(block: Block) -> Iterator[Block]:
    return (inner for inner in block.walk() if inner.kind == "code")


def _runs(lines: Iterable[int]) -> Iterator[Span]:
    start = end = -1
    for line in lines:
        if line != end:
            if start >= 0:
                yield Span(start, end)
            start = line
        end = line + 1
    if start >= 0:
        yield Span(start, end)
