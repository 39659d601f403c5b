"""What a README is: its lines, its blocks, its headings and its tree of sections. Everything here is frozen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from impactlint.record import dataclass

BlockKind = Literal[
    "front_matter",
    "blank",
    "heading",
    "paragraph",
    "list",
    "item",
    "table",
    "code",
    "html",
    "quote",
    "rule",
    "definition",
    "footnote",
]
HeadingStyle = Literal["atx", "setext", "html", "bold", "plain"]
Newline = Literal["\n", "\r\n", "\r"]

BOLD_LEVEL = 7
"""Level of a bold line that acts as a heading: below every real heading."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of lines: `start` is the 0-based first line, `end` the line after the last."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, line: int) -> bool:
        return self.start <= line < self.end

    @property
    def first(self) -> int:
        """1-based number of the first line."""
        return self.start + 1

    @property
    def last(self) -> int:
        """1-based number of the last line (the first one for an empty span)."""
        return max(self.end, self.start + 1)


@dataclass(frozen=True, slots=True)
class Source:
    """The text of one file as it is on disk.

    `"".join(lines)` is the decoded file without its byte-order mark, each line with its own newline.
    """

    path: str
    lines: tuple[str, ...]
    bom: bool
    newline: Newline
    stray: bool = False
    """Whether private characters stand for bytes that aren't UTF-8."""

    @property
    def text(self) -> str:
        """The whole text, without a byte-order mark."""
        return "".join(self.lines)

    def bare(self, line: int) -> str:
        """Text of a 0-based line without its newline."""
        return self.lines[line].rstrip("\r\n")


@dataclass(frozen=True, slots=True)
class Block:
    """A block of Markdown. Top-level blocks, blank lines among them, partition the file's lines.

    `text` is the content without block markers (a heading's title, a paragraph's lines, the inside of a fence);
    `level` is a heading's level; `info` the word after a fence, which is `unclosed` where it has no end; code without a
    fence isn't `fenced`; `children` are the blocks of a list, item or quote.
    """

    kind: BlockKind
    span: Span
    text: str = ""
    level: int = 0
    info: str = ""
    setext: bool = False
    fenced: bool = False
    unclosed: bool = False
    children: tuple[Block, ...] = ()

    def walk(self) -> Iterator[Block]:
        """This block and every block inside it, in document order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def code_lines(self) -> frozenset[int]:
        """0-based lines of the code in it, fences among them."""
        return frozenset(
            line for part in self.walk() if part.kind == "code" for line in range(part.span.start, part.span.end)
        )


@dataclass(frozen=True, slots=True)
class Heading:
    """A line, or a few, that a reader takes for a heading. `title` is plain text, `nested`: inside a list or quote."""

    span: Span
    level: int
    title: str
    style: HeadingStyle
    nested: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it.

    `span` reaches over its subsections, `own` only to the next heading; `parent` and `children` are indexes into
    `Document.sections`.
    """

    index: int
    heading: Heading
    span: Span
    own: Span
    parent: int | None
    children: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed README."""

    source: Source
    blocks: tuple[Block, ...]
    headings: tuple[Heading, ...]
    sections: tuple[Section, ...]
    definitions: tuple[str, ...]

    @property
    def path(self) -> str:
        """The path as the user gave it."""
        return self.source.path

    @property
    def labels(self) -> frozenset[str]:
        """The labels that definitions of the page lead somewhere, in small letters."""
        return frozenset(told[1:].partition("]:")[0].lower() for told in self.definitions)

    def lineage(self, section: Section | None) -> Iterator[Section]:
        """A section and those that it stands in, from the innermost out; nothing before the first heading (None)."""
        while section is not None:
            yield section
            section = None if section.parent is None else self.sections[section.parent]

    def section_at(self, line: int) -> Section | None:
        """The innermost section whose own lines hold a 0-based line, or None before the first heading."""
        low, high = 0, len(self.sections)
        while low < high:
            middle = (low + high) // 2
            if self.sections[middle].heading.span.start <= line:
                low = middle + 1
            else:
                high = middle
        return self.sections[low - 1] if low else None
