"""What a README is: from bytes to lines, blocks, headings and sections."""

from __future__ import annotations

from impactlint import late
from impactlint.document.fences import swallowed
from impactlint.document.model import Block, Document, Heading, Section, Source, Span
from impactlint.document.sections import headings, tree
from impactlint.document.source import UnreadableError, decode, decode_most, from_text, holds_stray, to_bytes

__all__ = [
    "Block",
    "Document",
    "Heading",
    "Section",
    "Source",
    "Span",
    "UnreadableError",
    "decode",
    "decode_most",
    "from_text",
    "holds_stray",
    "parse",
    "swallowed",
    "to_bytes",
]

_FENCE = late.pattern(r"---[ \t]*[\r\n]*$")


def parse(source: Source) -> Document:
    """Parse a README.

    Raises:
        UnreadableError: it is nested beyond what can be read.
    """
    from impactlint.document.parser import parse_blocks  # mistletoe, which a cached file needn't pay

    matter = _front_matter(source.lines)
    blocks = parse_blocks(list(source.lines[matter:]), offset=matter)
    if matter:
        blocks = (Block("front_matter", Span(0, matter), text="".join(source.lines[1 : matter - 1])), *blocks)
    found = headings(blocks)
    return Document(
        source=source,
        blocks=blocks,
        headings=found,
        sections=tree(found, len(source.lines)),
        definitions=tuple(b.text for block in blocks for b in block.walk() if b.kind == "definition"),
    )


def _front_matter(lines: tuple[str, ...]) -> int:
    """Number of lines of YAML front matter, its fences among them; 0 where there is none."""
    if not lines or not _FENCE.match(lines[0]):
        return 0
    for number, line in enumerate(lines[1:200], start=1):
        if _FENCE.match(line):
            return number + 1 if number > 1 else 0
        if not line.strip() and number == 1:
            return 0
    return 0
