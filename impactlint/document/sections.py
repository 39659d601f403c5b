"""Headings of every style a README uses, and the tree of sections that they make."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile

from impactlint import lazy
from impactlint.document.model import BOLD_LEVEL, Block, Heading, HeadingStyle, Section, Span
from impactlint.document.text import plain, without_comments

_HTML_HEADING = lazy.pattern(r"<h([1-6])(?:\s[^<>]{0,500})?>(.{0,2000}?)</h\1\s*>", re.I | re.S)
_BOLD = lazy.pattern(r"(?:[^\w\s*_<>\[\]`|]{1,4}\s*)?(\*{2,3}|__)(?=[^\s*])([^*\n]{1,120}?)\1\s*:?[ \t\\]*$")
_TAGS = lazy.pattern(r"</?(?:b|strong)>", re.I)
_LABEL = lazy.pattern(r"[.!?,;]$")
_KEY_VALUE = lazy.pattern(r":\s*\S")
_COUNTED = lazy.pattern(
    r"(?:\d{1,2}[.)] |(?:key )?(?:finding|challenge|lesson|insight|page|step|stage|phase|part|option|case|scenario"
    r"|issue|problem|task|milestone|module|chapter|week|day|month|hypothesis|experiment|recommendation|approach|strategy|objective|goal|example)"
    r" (?:\d{1,2}|[a-e])(?=:))(?!.*:\s*[^\w\s]{0,2}\d)",
    re.I,
)
"""How the label of one of several parts opens ("Finding 2: ..."), which isn't a name with the number it has."""
_PLACE = (
    r"(?:(?:[\w.@~-]{1,80}/){1,12}(?:[\w-][\w.-]{0,80}\.\w{1,6})?|[\w-][\w.-]{0,80}\.(?!(?:js|io|ai|net)\b)[a-z]{1,6})"
)
_PLACES = lazy.pattern(rf"{_PLACE}(?:\s?(?:[·,|+&]|and)\s?{_PLACE}){{0,5}}")
"""A line that names nothing but folders and files; "Node.js" is the name of a thing."""


def headings(blocks: Iterable[Block]) -> tuple[Heading, ...]:
    """All headings of a page, in order of their lines."""
    found: list[Heading] = []
    blocks = tuple(blocks)
    for at, block in enumerate(blocks):
        if block.kind == "heading":
            found.append(_markdown_heading(block, nested=False))
        elif block.kind == "html":
            found.extend(_html_headings(block))
        elif block.kind == "paragraph":
            bold = _bold_heading(block, map(blocks.__getitem__, range(at + 1, len(blocks))))
            found.extend(heading for heading in bold if not _says_where(heading, blocks, at))
        elif block.children:
            found.extend(_nested(block))
    return tuple(sorted(found, key=lambda heading: heading.span))


def _nested(block: Block) -> Iterator[Heading]:
    for inner in block.walk():
        if inner.kind == "heading":
            yield _markdown_heading(inner, nested=True)


def _markdown_heading(block: Block, *, nested: bool) -> Heading:
    style: HeadingStyle = "setext" if block.setext else "atx"
    return Heading(block.span, block.level, plain(block.text), style, nested)


def _html_headings(block: Block) -> Iterator[Heading]:
    text = without_comments(block.text)
    line, counted = block.span.start, 0
    for match in _HTML_HEADING.finditer(text):
        first = line + text.count("\n", counted, match.start())
        line, counted = first + match[0].count("\n"), match.end()
        yield Heading(Span(first, line + 1), int(match[1]), plain(match[2]), "html")


def _bold_heading(block: Block, after: Iterable[Block]) -> Iterator[Heading]:
    """A paragraph whose first line is bold and no bar of links, with something under it, acts as a heading."""
    first, _, rest = block.text.partition("\n")
    match = _BOLD.match(_TAGS.sub("**", first) if "<" in first else first)
    if not match or _LABEL.search(match[2]) or _has_value(match[2]) or match[2].count("](") > 1:
        return
    following = next((other for other in after if other.kind != "blank"), None)
    alone = not rest.strip()
    if alone and (following is None or following.kind in ("heading", "rule")):
        return
    yield Heading(Span(block.span.start, block.span.start + 1), BOLD_LEVEL, plain(match[2]).rstrip(":"), "bold")


def _has_value(text: str) -> bool:
    """Whether a bold line tells something by its name and its value ("Accuracy: 0.91")."""
    return _KEY_VALUE.search(text) is not None and not _COUNTED.match(text)


def _says_where(heading: Heading, blocks: Sequence[Block], at: int) -> bool:
    """Whether a bold line right under a heading only says where that is to be found: it names folders and files.

    Where another such line follows, they tell of one file each.
    """
    if not _PLACES.fullmatch(heading.title):
        return False
    above = next((other for other in map(blocks.__getitem__, range(at - 1, -1, -1)) if other.kind != "blank"), None)
    if above is None or above.kind != "heading":
        return False
    below = takewhile(lambda other: other.kind != "heading", islice(blocks, at + 1, None))
    return not any(_names_place(other) for other in below if other.kind == "paragraph")


def _names_place(block: Block) -> bool:
    """Whether a paragraph begins with a bold line that names only folders and files."""
    match = _BOLD.match(block.text.partition("\n")[0])
    return match is not None and _PLACES.fullmatch(plain(match[2])) is not None


def tree(found: tuple[Heading, ...], end: int) -> tuple[Section, ...]:
    """Sections of the headings that stand at the top level of a page of `end` lines."""
    tops = [heading for heading in found if not heading.nested]
    starts = [heading.span.start for heading in tops] + [end]
    parents, ends = _parents(tops, end)
    children: list[list[int]] = [[] for _ in tops]
    for index, parent in enumerate(parents):
        if parent is not None:
            children[parent].append(index)
    return tuple(
        Section(
            index=index,
            heading=heading,
            span=Span(heading.span.start, ends[index]),
            own=Span(heading.span.start, starts[index + 1]),
            parent=parents[index],
            children=tuple(children[index]),
        )
        for index, heading in enumerate(tops)
    )


def _parents(tops: list[Heading], end: int) -> tuple[list[int | None], list[int]]:
    parents: list[int | None] = []
    ends = [end] * len(tops)
    open_: list[int] = []
    for index, heading in enumerate(tops):
        while open_ and tops[open_[-1]].level >= heading.level:
            ends[open_.pop()] = heading.span.start
        parents.append(open_[-1] if open_ else None)
        open_.append(index)
    return parents, ends
