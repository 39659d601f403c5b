"""The marks that running text stands in: indentation, quotes, lists, tables, pictures and hard breaks.

They are told from the blocks that a page is read as: a line that begins with a number need not be an item.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from impactlint import lazy
from impactlint.document import Block, Document
from impactlint.document.text import hard_break
from impactlint.rules.userdefined.brackets import links
from impactlint.rules.userdefined.non_prose import PROSE, starts_of, without

_MARK = lazy.pattern(r"[ \t]*+(?:(?P<quote>>)|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))")
_INDENT = lazy.pattern(r"[ \t]*+")
_TASK = lazy.pattern(r"[ \t]*+\[[ xX]\](?=[ \t])")
_PIPE = lazy.pattern(r"\\\||(?P<mark>\|[ \t]*+|(?<![ \t|])[ \t]++(?=\|))")


def framed(document: Document, text: str, clean: str) -> str:
    """The text of a page with `BLANK` for the marks that its running text stands in.

    `clean` is the `text` without what is no prose.
    """
    starts, lines, bare = starts_of(text), text.split("\n"), clean.split("\n")
    places = [(starts[line], starts[line] + end) for line, end in _margins(document, lines)]
    places += [(starts[line] + at, starts[line + 1] - 1) for line, at in hard_breaks(document, bare)]
    for line, first, end in _pipes(document, lines):
        places.append((starts[line] + first, starts[line] + end))
    places += [(link.start, link.start + 1) for link in links(document, text, clean) if link.picture]
    return without(text, places)


def prose_blocks(document: Document) -> Iterator[Block]:
    """Every block of running text, and every block in one."""
    return (part for block in document.blocks if block.kind in PROSE for part in block.walk())


def _margins(document: Document, lines: list[str]) -> Iterator[tuple[int, int]]:
    """Lines of running text and where their text begins."""
    quotes, items, held = Counter[int](), Counter[int](), set[int]()
    for part in prose_blocks(document):
        span = range(part.span.start, part.span.end)
        held.update(span)
        if part.kind == "quote":
            quotes.update(span)
        elif part.kind == "item":
            items[part.span.start] += 1
    for line in sorted(held):
        yield line, _margin(lines[line], quotes[line], items[line])


def _margin(line: str, quotes: int, items: int) -> int:
    """Where the text of a line begins on which so many items begin, in so many quotes."""
    at, tasks = 0, items
    while (match := _MARK.match(line, at)) and (quotes if match["quote"] else items):
        quotes -= bool(match["quote"])
        items -= not match["quote"]
        at = match.end()
    if tasks and (task := _TASK.match(line, at)):
        at = task.end()
    indent = _INDENT.match(line, at)
    return indent.end() if indent else at


def hard_breaks(document: Document, lines: list[str]) -> Iterator[tuple[int, int]]:
    """Lines that end with a hard break, and where it begins."""
    for part in prose_blocks(document):
        if part.kind in ("paragraph", "footnote"):
            for line in range(part.span.start, part.span.end - 1):
                at = hard_break(lines[line])
                if at < len(lines[line]) and lines[line + 1].strip(" \t>"):
                    yield line, at


def _pipes(document: Document, lines: list[str]) -> Iterator[tuple[int, int, int]]:
    """The marks of tables: lines, and where on them a mark begins and ends. The row under the header is one."""
    for part in prose_blocks(document):
        if part.kind == "table":
            for line in range(part.span.start, part.span.end):
                if line == part.span.start + 1:
                    yield line, 0, len(lines[line])
                else:
                    found = (match for match in _PIPE.finditer(lines[line]) if match["mark"])
                    yield from ((line, *match.span()) for match in found)
