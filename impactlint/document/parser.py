"""The only module that imports mistletoe: Markdown lines in, a tuple of blocks out.

mistletoe gives blocks a first line and nothing else, and reads some things otherwise than GitHub does. Its block
tokens are therefore subclassed here: each `read` notes where it stopped, and the known disagreements are mended.
No inline token is ever built, which is three quarters of mistletoe's time.
"""

from __future__ import annotations

import html  # noqa: F401  # imported by mistletoe; here, so that its patterns are its own
import re
import sys
import threading
import unicodedata
import urllib.parse  # noqa: F401  # as html
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from impactlint import lazy
from impactlint.document.model import Block, Span
from impactlint.document.source import UnreadableError

# mistletoe.core_tokens classifies every code point when it is imported, for inline tokens that are never built here.
# It is shown the ASCII ones, and its set of punctuation answers for the others when it is asked.
# Most of its patterns are for inline tokens as well, and none is compiled before it is used.
_maxunicode, _compile = sys.maxunicode, re.compile
sys.maxunicode, re.compile = 0x7F, lazy.pattern  # type: ignore[assignment]  # mistletoe calls it with text and flags
try:
    from mistletoe import block_token, block_tokenizer, core_tokens, span_token
finally:
    sys.maxunicode, re.compile = _maxunicode, _compile


class _Punctuation(set[str]):
    def __contains__(self, char: object) -> bool:
        return super().__contains__(char) or (isinstance(char, str) and unicodedata.category(char).startswith("P"))


core_tokens.punctuation = _Punctuation(core_tokens.punctuation)

MAX_DEPTH = 40
"""Deepest nesting of quotes and lists that is read."""
MAX_RUN = 400
"""Longest run of spaces that is handed to mistletoe's patterns; longer ones take quadratic time."""

_LOCK = threading.Lock()
_CONTAINER = lazy.pattern(r"[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))")
_ITEM = lazy.pattern(r"( {0,3})(\d{1,9}[.)]|[+\-*])($|\s+)")
_RUN = lazy.pattern(rf"([ \t]{{{MAX_RUN}}})[ \t]+")
_BREAKS = str.maketrans(dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", " "))
_DEFINITION = lazy.pattern(
    r" {0,3}\[((?:[^\[\]\\]|\\.){1,999})\]:[ \t]*(?:<[^<>\n]*>|[^\s<]\S*)"
    r"(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*$"
)
FOOTNOTE = lazy.pattern(r" {0,3}\[\^[^\]\s]+\]:")
"""The line that opens a footnote's text."""
_UNDERLINE = lazy.pattern(r" {0,3}-+[ \t]*$")
_DELIMITER_CELL = lazy.pattern(r"[ \t]*:?-+:?[ \t]*$")


class _Ended:
    """Mixin: `read` returns (what mistletoe read, the line after the last one)."""

    @classmethod
    def read(cls, lines: Any) -> Any:
        result = super().read(lines)  # type: ignore[misc]  # the token class that follows in the MRO has it
        return None if result is None else (result, lines.line_number() + 1)


class _Heading(_Ended, block_token.Heading):  # type: ignore[misc]  # mistletoe has no type hints
    # Only space and tab may follow the marks; mistletoe takes any white space, a no-break space too.
    pattern = lazy.pattern(r" {0,3}(#{1,6})(?:[ \t]*\n|[ \t]+(.*?)(\n|[ \t]+#+[ \t]*$))")


class _Quote(_Ended, block_token.Quote):  # type: ignore[misc]  # mistletoe has no type hints
    pass


class _BlockCode(_Ended, block_token.BlockCode):  # type: ignore[misc]  # mistletoe has no type hints
    pass


class _CodeFence(_Ended, block_token.CodeFence):  # type: ignore[misc]  # mistletoe has no type hints
    closing = lazy.pattern(r" {0,3}(`{3,}|~{3,})[ \t]*$")

    @classmethod
    def read(cls, lines: Any) -> Any:
        """Read up to a bare closing fence; a fence with an info string closes nothing."""
        next(lines)
        indent, leader, *_ = cls._open_info
        info = cls._open_info
        body: list[str] = []
        for line in lines:
            match = cls.closing.match(line)
            if match and match.group(1).startswith(leader):
                return ((body, info, True), lines.line_number() + 1)
            body.append(line[min(indent, len(line) - len(line.lstrip(" "))) :])
        return ((body, info, False), lines.line_number() + 1)


class _ThematicBreak(_Ended, block_token.ThematicBreak):  # type: ignore[misc]  # mistletoe has no type hints
    pass


class _List(_Ended, block_token.List):  # type: ignore[misc]  # mistletoe has no type hints
    # An ordered marker needs a digit; mistletoe also takes ". x".
    pattern = lazy.pattern(r" {0,3}(?:\d{1,9}[.)]|[+\-*])(?:[ \t]*$|[ \t]+)")

    @classmethod
    def check_interrupts_paragraph(cls, lines: Any) -> bool:
        return bool(cls.pattern.match(lines.peek()) and super().check_interrupts_paragraph(lines))


class _ListItem(block_token.ListItem):  # type: ignore[misc]  # mistletoe has no type hints
    pattern = _ITEM

    @classmethod
    def read(cls, lines: Any, prev_marker: Any = None) -> Any:
        """Read an item; an empty one holds no paragraph that a line without indentation could go on with."""
        anchor = lines.get_pos()
        indentation, _, leader, content = prev_marker or cls.parse_marker(lines.peek())
        next(lines)
        start, after = lines.line_number(), lines.peek()
        if not content.strip() and after and after.strip() and cls.parse_marker(after) is None:
            width = indentation + len(leader) + 1
            if not cls.parse_continuation(after, width):
                return (block_tokenizer.ParseBuffer(), indentation, width, leader, start), None
        lines.set_pos(anchor)
        return super().read(lines, prev_marker)


class _Table(_Ended, block_token.Table):  # type: ignore[misc]  # mistletoe has no type hints
    @classmethod
    def read(cls, lines: Any, check_only: bool = False) -> Any:
        """Read a table: as many cells in the delimiter row as in the header; the body ends where GitHub's does."""
        anchor = lines.get_pos()
        header = next(lines)
        start = lines.line_number()
        delimiter = next(lines, None)
        underline = delimiter and _UNDERLINE.match(delimiter)  # which makes a heading of "| a |"
        ruled = _cells(delimiter) if delimiter and "-" in delimiter and not underline else []
        table = bool(ruled) and all(map(_DELIMITER_CELL.match, ruled)) and len(_cells(header)) == len(ruled)
        if not table or check_only:
            lines.set_pos(anchor)
            return table or None
        rows = [header, delimiter]
        while (line := lines.peek()) is not None and line.strip() and not _interrupts(lines):
            rows.append(next(lines))
        return ((rows, start), lines.line_number() + 1)


class _Definition(block_token.Footnote):  # type: ignore[misc]  # mistletoe has no type hints
    @classmethod
    def start(cls, line: str) -> bool:
        return _DEFINITION.match(line) is not None and FOOTNOTE.match(line) is None

    @classmethod
    def read(cls, lines: Any) -> Any:
        """One link reference definition on one line; mistletoe's own reading can swallow the line after it."""
        return ([next(lines)], lines.line_number() + 1)


class _FootnoteText(block_token.Footnote):  # type: ignore[misc]  # mistletoe has no type hints
    @classmethod
    def start(cls, line: str) -> bool:
        return FOOTNOTE.match(line) is not None

    @classmethod
    def read(cls, lines: Any) -> Any:
        """A footnote of GitHub's Markdown: its line, lazy lines, and indented lines after blank ones."""
        body = [next(lines)]
        while (line := lines.peek()) is not None:
            if not line.strip():
                anchor = lines.get_pos()
                while (line := lines.peek()) is not None and not line.strip():
                    next(lines)
                if line is None or not line.startswith(("    ", "\t")):
                    lines.set_pos(anchor)
                    break
            elif cls.start(line) or (not line.startswith(("    ", "\t")) and _interrupts(lines)):
                break
            body.append(next(lines))
        return (body, lines.line_number() + 1)


class _HtmlBlock(_Ended, block_token.HtmlBlock):  # type: ignore[misc]  # mistletoe has no type hints
    pass


class _Paragraph(_Ended, block_token.Paragraph):  # type: ignore[misc]  # mistletoe has no type hints
    setext_pattern = lazy.pattern(r" {0,3}(=|-)+[ \t]*$")
    parse_setext = True  # mistletoe's quotes switch it off on the class above


class _Blank(block_token.BlockToken):  # type: ignore[misc]  # mistletoe has no type hints
    """A run of blank lines, so that each of them isn't offered to every other kind of block."""

    @classmethod
    def start(cls, line: str) -> bool:
        return not line.strip()

    @classmethod
    def read(cls, lines: Any) -> Any:
        while (line := lines.peek()) is not None and not line.strip():
            next(lines)
        return (None, lines.line_number() + 1)


_TYPES = [
    _Blank,
    _HtmlBlock,
    _BlockCode,
    _Heading,
    _Quote,
    _CodeFence,
    _ThematicBreak,
    _List,
    _Table,
    _FootnoteText,
    _Definition,
    _Paragraph,
]
_SWAPPED: dict[str, Any] = {
    "_token_types": _TYPES,
    "List": _List,
    "ListItem": _ListItem,
    "Quote": _Quote,
    "ThematicBreak": _ThematicBreak,
    "CodeFence": _CodeFence,
    "BlockCode": _BlockCode,
}
_INTERRUPTING: list[Any] = [_HtmlBlock, _Heading, _Quote, _CodeFence, _ThematicBreak, _List]


def _interrupts(lines: Any) -> bool:
    return any(kind.check_interrupts_paragraph(lines) for kind in _INTERRUPTING)


def _cells(row: str) -> list[str]:
    """Cells of a table row, split at pipes that no backslash escapes."""
    bare = row.strip().replace("\\|", "\0")
    bare = bare[1:] if bare.startswith("|") else bare
    bare = bare[:-1] if bare.endswith("|") else bare
    return bare.split("|")


def cells(row: str) -> list[str]:
    """The stripped texts of a table row's cells."""
    return [cell.replace("\0", "|").strip() for cell in _cells(row)]


@contextmanager
def _our_tokens() -> Iterator[None]:
    """mistletoe keeps its token lists in module globals and names its classes there: set them, and put them back."""
    with _LOCK:
        saved = {name: getattr(block_token, name) for name in _SWAPPED}
        spans = span_token._token_types
        try:
            for name, value in _SWAPPED.items():
                setattr(block_token, name, value)
            span_token._token_types = [span_token.RawText]
            yield
        finally:
            for name, value in saved.items():
                setattr(block_token, name, value)
            span_token._token_types = spans
            block_token.Paragraph.parse_setext = True


def parse_blocks(lines: list[str], *, offset: int = 0) -> tuple[Block, ...]:
    """Blocks of lines that carry no CR; `offset` is the 0-based number of the first one.

    Blank lines become blocks of their own, so that the spans partition the lines.

    Raises:
        UnreadableError: quotes or lists are nested beyond `MAX_DEPTH`.
    """
    _refuse_depth(lines, offset)
    tamed = [_tame(line) for line in lines]
    try:
        with _our_tokens():
            read = block_tokenizer.tokenize_block(tamed, _TYPES, start_line=offset + 1)
    except RecursionError:
        raise UnreadableError("the page is nested too deep to be read", line=offset + 1) from None
    return tuple(_with_blanks(_blocks(read), offset, offset + len(lines)))


def _tame(line: str) -> str:
    """A line that mistletoe's patterns can read in linear time and that ends with LF alone."""
    bare = line.rstrip("\r\n").translate(_BREAKS).replace("\r", " ")
    if len(bare) > MAX_RUN:
        bare = _RUN.sub(r"\1", bare)
    return bare + "\n"


def _refuse_depth(lines: list[str], offset: int) -> None:
    for number, line in enumerate(lines):
        if len(line) <= MAX_DEPTH:
            continue
        at, depth = 0, 0
        while match := _CONTAINER.match(line, at):
            at, depth = match.end(), depth + 1
        indent = len(line) - len(line.lstrip(" \t"))
        if depth > MAX_DEPTH or (depth and indent > 4 * MAX_DEPTH):
            raise UnreadableError(
                "quotes or lists are nested too deep to be read",
                line=offset + number + 1,
                help="Flatten the nesting, or leave the file out with `exclude`.",
            )


def _with_blanks(blocks: list[Block], start: int, end: int) -> Iterator[Block]:
    at = start
    for block in blocks:
        if block.span.start > at:
            yield Block("blank", Span(at, block.span.start))
        yield block
        at = block.span.end
    if end > at:
        yield Block("blank", Span(at, end))


def _blocks(read: Any) -> list[Block]:
    return [
        _MAKERS[kind](result, Span(start - 1, max(end - 1, start)))
        for kind, (result, end), start in read
        if kind is not _Blank
    ]


def _heading(result: Any, span: Span) -> Block:
    return Block("heading", span, text=result[1], level=result[0])


def _paragraph(result: Any, span: Span) -> Block:
    if isinstance(result, block_token.SetextHeading):
        text = "\n".join(child.content for child in result.children)
        return Block("heading", span, text=text, level=result.level, setext=True)
    return Block("paragraph", span, text="".join(line.lstrip() for line in result).strip())


def _list(result: Any, span: Span) -> Block:
    starts = [item[4] - 1 for item in result] + [span.end]
    items = tuple(
        Block("item", Span(start, max(end, start + 1)), info=item[3], children=tuple(_blocks(item[0])))
        for item, start, end in zip(result, starts, starts[1:], strict=False)
    )
    return Block("list", span, info=result[0][3], children=items)


_MAKERS: dict[Any, Any] = {
    _HtmlBlock: lambda result, span: Block("html", span, text="".join(result)),
    _BlockCode: lambda result, span: Block("code", span, text="".join(result)),
    _Heading: _heading,
    _Quote: lambda result, span: Block("quote", span, children=tuple(_blocks(result))),
    _CodeFence: lambda result, span: Block(
        "code", span, text="".join(result[0]), info=result[1][3], fenced=True, unclosed=not result[2]
    ),
    _ThematicBreak: lambda _result, span: Block("rule", span),
    _List: _list,
    _Table: lambda result, span: Block("table", span, text="".join(result[0])),
    _FootnoteText: lambda result, span: Block("footnote", span, text="".join(result)),
    _Definition: lambda result, span: Block("definition", span, text="".join(result).strip()),
    _Paragraph: _paragraph,
}
