"""HTML that stands open on a page, and where its blocks begin and end: what must not be torn by a move."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from impactlint import lazy
from impactlint.document import Block, Document
from impactlint.document.parser import FOOTNOTE
from impactlint.document.text import COMMENT, without_code
from impactlint.record import dataclass

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
_FILTERED = frozenset(("iframe", "noembed", "noframes", "plaintext", "script", "style", "textarea", "title", "xmp"))
_NAME = r"[A-Za-z][A-Za-z0-9-]*+"
_VALUE = r"(?:[^\s\"'=<>`]{1,2000}|'[^'<]{0,2000}'|\"[^\"<]{0,2000}\")"
_ATTRIBUTE = rf"\s+[A-Za-z_:][A-Za-z0-9_.:-]{{0,80}}(?:\s*=\s*{_VALUE})?"
_INLINE = lazy.pattern(rf"<(?:/(?P<end>{_NAME})\s*|(?P<start>{_NAME})(?:{_ATTRIBUTE}){{0,40}}\s*(?P<void>/?))>")
_RAW = lazy.pattern(rf"<(?:/(?P<end>{_NAME})|(?P<start>{_NAME})(?=[\s/>]))[^<>]{{0,4000}}?(?P<void>/?)>")
_SWALLOWED = lazy.pattern(r" {0,3}(?:-+|=+)[ \t]*$| {0,3}</?[A-Za-z][^<>]{0,400}>\s*$| {0,3}(?:\t| {4})[ \t]*\S")
_LONE_TAG = lazy.pattern(r" {0,1}</?[A-Za-z][^<>]{0,400}>\s*$")
_STARTS = lazy.pattern(r"\s*<[A-Za-z]")
_ENDS = lazy.pattern(r"</[A-Za-z][A-Za-z0-9-]*\s*>\s*$")

OPEN_COMMENT = "!--"
"""Name of a comment that stays open: nothing closes it for certain."""


@dataclass(frozen=True, slots=True)
class Tag:
    """An element that was opened: its name and the 0-based line of the block that opens it."""

    name: str
    line: int


def open_before(document: Document) -> list[Tag | None]:
    """For each top-level block the outermost element that stands open where it begins, and one for the page's end.

    Any end tag closes the element opened last, as a reader of tags without a notion of HTML's rules sees it: where
    this count and a browser differ, a page is in no state to be moved around.
    """
    stack: list[Tag] = []
    states: list[Tag | None] = []
    for block in document.blocks:
        states.append(stack[0] if stack else None)
        if block.kind not in ("blank", "code", "front_matter", "rule"):
            _follow(block, stack)
    return [*states, stack[0] if stack else None]


def _follow(block: Block, stack: list[Tag]) -> None:
    if _open_comment(block):
        stack.append(Tag(OPEN_COMMENT, block.span.start))
    if stack and stack[-1].name == OPEN_COMMENT:
        return
    depth = len(stack)
    wrapped = block.kind != "html"
    if wrapped:
        stack.append(Tag("", block.span.start))
    for name, end in _tags(block):
        if not end:
            stack.append(Tag(name, block.span.start))
        elif stack:
            stack.pop()
    if wrapped and stack:
        del stack[min(depth, len(stack) - 1)]


def _open_comment(block: Block) -> bool:
    """Whether the HTML of a block ends inside a comment, which then hides what follows on the page."""
    return any(part.kind == "html" and part.text.find("<!--", part.text.rfind("-->") + 1) >= 0 for part in block.walk())


def _tags(block: Block) -> Iterator[tuple[str, bool]]:
    pattern = _RAW if block.kind == "html" else _INLINE
    for text in _texts(block):
        if "<" not in text:
            continue
        for match in pattern.finditer(text):
            name = (match["end"] or match["start"]).lower()
            if name not in _VOID and name not in _FILTERED and not match["void"]:
                yield name, match["end"] is not None


def _texts(block: Block) -> Iterator[str]:
    for part in block.walk():
        if part.kind == "html":
            yield COMMENT.sub("", part.text)
        elif part.kind != "code" and part.text:
            yield COMMENT.sub("", without_code(part.text).replace("\\<", " "))


def visible(block: Block) -> bool:
    """Whether anything of a block is on the rendered page, be it a comment in its source."""
    return block.kind not in ("blank", "definition", "footnote", "front_matter")


def opens(block: Block) -> bool:
    """Whether the rendered block begins with an element of its own, and so can't be part of the one before it."""
    return block.kind != "html" or _STARTS.match(block.text) is not None


def closed(block: Block) -> bool:
    """Whether the rendered block ends with the end of an element, so that nothing after it can be part of it."""
    return block.kind != "rule" and (block.kind != "html" or _ENDS.search(block.text) is not None)


def two_readings(document: Document) -> int | None:
    """1-based line that GitHub reads otherwise than we do, which only a blank line before it would settle.

    It is a tag that stands alone right behind a list, quote, table or footnote (there it ends the block), a footnote
    right behind a line of text (there it is one), or an underline, a tag, an indented line or a table right behind a
    reference definition (there it is text), be it with a line of text between them.
    """
    lines = [document.source.bare(line) for line in range(len(document.source.lines))]
    kinds = [block.kind for block in document.blocks]
    for at, block in enumerate(document.blocks):
        if kinds[at : at + 2] == ["definition", "table"] or kinds[at : at + 3] == ["definition", "paragraph", "table"]:
            return block.span.end + 1
        if block.kind in ("list", "quote", "table", "footnote"):
            found = _first(_LONE_TAG, lines, range(block.span.start + 1, block.span.end))
        elif block.kind in ("paragraph", "definition"):
            pattern = FOOTNOTE if block.kind == "paragraph" else _SWALLOWED
            found = _first(pattern, lines, range(block.span.start + 1, min(block.span.end + 1, len(lines))))
        else:
            continue
        if found is not None:
            return found + 1
    return None


def _first(pattern: re.Pattern[str], lines: Sequence[str], where: range) -> int | None:
    return next((line for line in where if pattern.match(lines[line])), None)


def comments(blocks: Iterable[Block]) -> Iterator[tuple[int, str]]:
    """First line of the block and inside of each comment that stands in blocks of HTML or text."""
    for block in blocks:
        for part in block.walk():
            if part.kind in ("html", "paragraph") and "<!--" in part.text:
                for match in COMMENT.finditer(part.text):
                    yield part.span.start, match[0][4:].removesuffix("-->").strip()
