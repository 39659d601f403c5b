"""Words that would point the wrong way after a move, which is then made only where the author asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from impactlint import lazy
from impactlint.document import Block, Document, Span
from impactlint.document.text import plain, without_emoji
from impactlint.reading.model import Reading
from impactlint.reading.page import Unit
from impactlint.restructure.layout import MovableBlock

OPENING_LINES = 4
"""In this many lines under its heading a section that says "above" speaks of what stands before it."""
_PLACE_WORDS = lazy.pattern(
    r"\b(?:previous|preceding|next|following) (?:section|chapter|part|heading)s?\b|\bsections? (?:above|below)\b", re.I
)
_BEFORE_WORDS = lazy.pattern(
    r"\b(?:described|mentioned|shown|discussed|explained|defined|introduced|presented|noted|stated|see|seen|the)\s+"
    r"(?:\w+\s+){0,2}(?:above|earlier|previously)\b|\b(?:the|these) above\b",
    re.I,
)
_OWN = r"(?:project|work|tool|app|application|library|package|repo|repository|website|bot|game|platform)"
_GOES_ON = lazy.pattern(
    r"\W{0,9}(?:finally|lastly|additionally|in addition|moreover|furthermore|however|therefore|thus|hence|consequently"
    r"|afterwards?|after that|then|accordingly|likewise|as an? (?:result|consequence)(?! of)|to this end"
    r"|for this reason|(?:using|with|given|based on|building on|thanks to) (?:all (?:of )?)?"
    rf"(?:this|that|these|those)\b(?! {_OWN}\b)|now that|so(?=,)|(?:next|now|also|besides)(?=,))\b",
    re.I,
)
"""How a section begins that goes on from the one before it."""
_LEADS_OVER = lazy.pattern(r"(?<=[\w)\"”’])\s?:\Z")
_EMOJI_CODE = lazy.pattern(r":[a-z0-9_+-]{2,40}:\Z", re.I)
_BELOW = lazy.pattern(r"\bbelow\b", re.I)
_TOLD = r"(?:described|explained|discussed|reported|detailed|summari[sz]ed|told|covered|introduced|mentioned)"
_SAYS_BELOW = lazy.pattern(
    rf"\((?:\w+ ){{0,3}}below\)|\bsee (?:\w+ ){{0,3}}below\b|\b{_TOLD} (?:in detail )?below\b"
    rf"|\b(?:{_TOLD}|shown|presented) (?:in detail )?(?:next|later(?: on)?|further down)(?=\s?(?:[.;)]|\Z))"
    r"|\b(?:results|numbers|figures|scores|findings) follow(?=\s?(?:[.;)]|\Z))",
    re.I,
)
_SAYS_ABOVE = lazy.pattern(
    rf"\((?:\w+ ){{0,3}}above\)|\bsee (?:\w+ ){{0,3}}above\b|\b{_TOLD} (?:in detail )?above\b", re.I
)
"""How a reader is sent to another place, which may be one that changes sides."""
_AT_HAND = 3
"""Lines within which a picture, a table, a list or code is what "below" means."""
_CAPTION = lazy.pattern(
    r"\W{0,9}(?P<what>fig|tab|listing|algorithm|chart)(?:ure|le|\.)?\s?#?(?P<number>\d{1,3})"
    r"(?:\s?[.:)]|\s[-–—]|\W{0,3}\Z)",
    re.I,
)
"""What a picture or a table is counted by: "Figure 2: The nights"."""
_ENDED = lazy.pattern(r"(?:\A|[.!?:|])\W{0,3}\Z")
"""What stands before the line of a caption: nothing, or the end of a sentence."""
_ENDS_BELOW = lazy.pattern(r"\bbelow\W{0,3}\Z", re.I)


def doubt_of(reading: Reading, raised: Sequence[MovableBlock], passed: Sequence[MovableBlock]) -> str:
    """Why a sentence might point the wrong way once some units stand before others that they followed."""
    cores = [unit.core for unit in (*raised, *passed)]
    whole = Span(min(core.start for core in cores), max(core.end for core in cores))
    over = _leading_over(reading.document, [Span(0, whole.start), *cores], [unit.core for unit in passed])
    doubts = chain(_pointing(reading, raised, passed, whole), over, _counting_on(reading, raised, passed))
    return next(doubts, "")


def _pointing(
    reading: Reading, raised: Sequence[MovableBlock], passed: Sequence[MovableBlock], whole: Span
) -> Iterator[str]:
    """Sentences that speak of a neighbouring section, go on from it, or refer to what stands above or below."""
    titles = [title for unit in raised if (title := without_emoji(unit.section.heading.title).lower())]
    begun: set[int] = set()
    for unit in reading.units:
        if unit.line not in whole:
            continue
        up = next((part for part in raised if part.holds(unit.line)), None)
        down = any(part.holds(unit.line) for part in passed)
        if up or down:
            yield from _sent_elsewhere(reading.document, unit, down=down)
        if unit.kind == "code":
            continue
        if _PLACE_WORDS.search(unit.text):
            yield f"line {unit.line + 1} speaks of a neighbouring section"
        if up and unit.line - up.section.heading.span.end < OPENING_LINES and _BEFORE_WORDS.search(unit.text):
            yield _above(unit.line)
        if up and unit.kind != "heading" and up.core.start not in begun:
            begun.add(up.core.start)
            if _GOES_ON.match(unit.text):
                yield f"line {unit.line + 1} goes on from what stands above it"
        if down and _BELOW.search(unit.text) and any(title in unit.text.lower() for title in titles):
            yield _below(unit.line)


def _sent_elsewhere(document: Document, unit: Unit, *, down: bool) -> Iterator[str]:
    """A doubt for each line of a text that points further down the page (`down`), or else further up."""
    if not down:
        yield from (_above(unit.line_at(found.start())) for found in _SAYS_ABOVE.finditer(unit.text))
        return
    for found in _SAYS_BELOW.finditer(unit.text):
        if not _at_hand(document, unit.line_at(found.start())):
            yield _below(unit.line_at(found.start()))


def _at_hand(document: Document, line: int) -> bool:
    """Whether what "below" means stands right under a 0-based line: a picture, a table, a list or code."""
    near = (block for block in document.blocks if line < block.span.start <= line + _AT_HAND)
    return any(block.kind in ("code", "table", "list") or "![" in block.text for block in near)


def _below(line: int) -> str:
    return f"line {line + 1} refers to what stands below it"


def _above(line: int) -> str:
    return f"line {line + 1} refers to what stands above it"


def _leading_over(document: Document, spans: Sequence[Span], passed: Sequence[Span]) -> Iterator[str]:
    """Last words of some stretches of a page that introduce what follows, or say of a passed one that it follows."""
    for span in spans:
        block = _last(document, span)
        text = plain(block.text) if block else ""
        colon = _LEADS_OVER.search(text) and not _EMOJI_CODE.search(text)
        if block and (colon or (span in passed and _ENDS_BELOW.search(text))):
            yield f"line {block.span.last} leads over to what follows it"


def _counting_on(reading: Reading, raised: Sequence[MovableBlock], passed: Sequence[MovableBlock]) -> Iterator[str]:
    """A doubt for each figure or table that is counted after one that it would stand before."""
    lowest: dict[str, int] = {}
    for _, what, number in _captions(reading, passed):
        lowest[what] = min(number, lowest.get(what, number))
    for line, what, number in _captions(reading, raised):
        if number > lowest.get(what, number):
            yield f"line {line + 1} counts on from what stands above it"


def _captions(reading: Reading, parts: Sequence[MovableBlock]) -> Iterator[tuple[int, str, int]]:
    """The 0-based line, the kind and the number of each caption in some units."""
    for unit in reading.units:
        if unit.kind == "code" or not any(part.holds(unit.line) for part in parts):
            continue
        for start, end in zip(unit.offsets, (*unit.offsets[1:], None), strict=True):
            found = _CAPTION.match(unit.text[start:end])
            if found and _ENDED.search(unit.text[max(0, start - 9) : start]):
                yield unit.line_at(start), found["what"].lower(), int(found["number"])


def _last(document: Document, span: Span) -> Block | None:
    """The paragraph that a stretch of a page ends with, if it does; a line that acts as a heading is none."""
    heads = {heading.span.start for heading in document.headings}
    shown = (block for block in reversed(document.blocks) if block.span.start in span and _shown(block))
    last = next(shown, None)
    return last if last and last.kind == "paragraph" and last.span.start not in heads else None


def _shown(block: Block) -> bool:
    comment = block.kind == "html" and block.text.lstrip().startswith("<!--")
    return not comment and block.kind not in ("blank", "rule", "definition", "footnote")
