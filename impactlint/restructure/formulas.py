"""Formulas between lines of `$$` that reach over several blocks: a move must not part them."""

from __future__ import annotations

from impactlint.document import Block, Document

_NO_TEXT = frozenset({"blank", "code", "front_matter", "html"})


def formulas(document: Document) -> list[tuple[int, int]]:
    """First and last line of each formula that doesn't end in the block it begins in; one that never ends is none."""
    marks = [line for block in document.blocks for line in _loose(document, block)]
    return [*zip(marks[::2], marks[1::2], strict=False)]


def _loose(document: Document, block: Block) -> list[int]:
    """The last `$$` of a block, where there is an odd number of them."""
    if block.kind in _NO_TEXT:
        return []
    code = block.code_lines()
    lines = (at for at in range(block.span.start, block.span.end) if at not in code)
    marks = [at for at in lines if document.source.bare(at).strip(" \t>") == "$$"]
    return marks[-1:] if len(marks) % 2 else []
