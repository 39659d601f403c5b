"""What a README is: from bytes to lines, blocks, headings and sections."""

from __future__ import annotations

from impactlint import lazy
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
    "tree",
]

_FENCE = lazy.pattern(r"---[ \t]*[\r\n]*$")
_KEY = lazy.pattern(r"(?:\"[^\"]{1,200}\"|'[^']{1,200}'|[^\s\"'#&*!|<>%@`\[\]{},:-][^\n]{0,100}?)[ \t]{0,9}:(?:\s|$)")
_ITEM = lazy.pattern(r"-(?:\s|$)|[\]}]")


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
    end = next((number for number in range(1, len(lines)) if _FENCE.match(lines[number])), 0)
    return end + 1 if end and _is_mapping(lines[1:end]) else 0


def _is_mapping(lines: tuple[str, ...]) -> bool:
    """Whether lines look like a mapping in YAML: what isn't indented is a key, an item or a comment, but for a tenth.

    A page may open with a thematic break as well, and have another one far below.
    """
    if not lines or not lines[0].strip():
        return False
    told = [line for line in lines if line.strip() and line[0] not in " \t#"]
    keys = sum(_KEY.match(line) is not None for line in told)
    items = sum(_ITEM.match(line) is not None for line in told)
    return bool(told) and _KEY.match(told[0]) is not None and 10 * (len(told) - keys - items) <= len(told)
