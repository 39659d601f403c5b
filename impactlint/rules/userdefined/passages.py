"""The passages of a page that a rule of a rule file searches: running text, titles, raw lines, sections of a role."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from impactlint.document import Block, Document, Heading, Span
from impactlint.reading.model import Reading
from impactlint.record import dataclass
from impactlint.rules.userdefined.frame import framed
from impactlint.rules.userdefined.non_prose import BLANK, PROSE, blanked, text_of

_Layers = tuple[list[str], list[str], list[str]]
"""The lines of a page: as they are, without what is no prose, and without the marks that its words stand in."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Text to search. `raw` is the text as it is on disk; `offset` says where in it `text` begins, -1 if nowhere.

    `open` is `raw` with what must not be rewritten blanked out, `frame` is `raw` with the marks that its words stand in
    blanked out.
    """

    first: int
    text: str
    raw: str
    open: str
    frame: str
    starts: tuple[int, ...]
    """Offsets in `raw` at which its lines begin."""
    offset: int = 0

    def line(self, offset: int) -> int:
        """Index, in the passage, of the line that an offset lies on."""
        return bisect_right(self.starts, offset) - 1

    def may_change(self, start: int, end: int) -> bool:
        """Whether what stands between two offsets of `raw` may be rewritten."""
        return self.raw[start:end] == self.open[start:end]

    def holds_words(self, start: int, end: int) -> bool:
        """Whether there is more between two offsets of `raw` than marks, with ends of lines beside them."""
        between = self.frame[start:end]
        return BLANK not in between or bool(between.strip(BLANK + "\n"))


def passages(scopes: tuple[str, ...], reading: Reading, *, rough: bool = False) -> list[Passage]:
    """What the scopes cover, in order of the page, each passage once; `rough` leaves in what is no prose."""
    document = reading.document
    text = text_of(document)
    raw = text.split("\n")
    if "page" in scopes:
        return [_run(Span(0, len(raw)), (raw, raw, raw))] if text else []
    clean = text if rough else blanked(document, text)
    frame = text if rough else framed(document, text, clean)
    layers = (raw, clean.split("\n"), frame.split("\n"))
    roles = {found.section.index: found.role for found in reading.sections if found.section}
    titles = document.headings if "headings" in scopes else ()
    found = [_title(heading, layers) for heading in titles]
    for span in _prose(document):
        section = document.section_at(span.start)
        role = roles.get(section.index, "other") if section else ""
        if "prose" in scopes or role in scopes or ("lead" in scopes and span.start in reading.lead):
            found.append(_run(span, layers))
    return sorted(found, key=lambda passage: passage.first)


def _title(heading: Heading, layers: _Layers) -> Passage:
    first = heading.span.start
    raw, clean, frame = (layer[first] for layer in layers)
    at = clean.find(heading.title)
    return Passage(first, heading.title, raw, clean, frame, (0,), at if at >= 0 else raw.find(heading.title))


def _run(span: Span, layers: _Layers) -> Passage:
    raw, clean, frame = ("\n".join(layer[span.start : span.end]) for layer in layers)
    starts = accumulate((len(line) + 1 for line in raw.split("\n")[:-1]), initial=0)
    return Passage(span.start, clean, raw, clean, frame, tuple(starts))


def _prose(document: Document) -> Iterator[Span]:
    """Runs of lines that hold running text: no headings, no code."""
    titles = {line for heading in document.headings for line in range(heading.span.start, heading.span.end)}
    for block in document.blocks:
        if block.kind in PROSE:
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
