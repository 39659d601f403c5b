"""A code fence that is never closed: whatever stands below it is shown as code."""

from __future__ import annotations

from impactlint import lazy
from impactlint.document.model import Document

_HEADING = lazy.pattern(r" {0,3}#{2,6}[ \t]+\S")
"""A line that was meant for a heading. One `#` opens a comment in many languages, two hardly ever do."""


def swallowed(document: Document) -> tuple[int, ...]:
    """1-based lines of a fence that is never closed and of the headings below it; empty where none is lost.

    A fence without its end closes with the file (CommonMark 0.31.2, section 4.5), which does no harm where nothing but
    code stands below it.
    """
    block = document.blocks[-1] if document.blocks else None
    if block is None or not block.unclosed:
        return ()
    bare = document.source.bare
    lost = tuple(line + 1 for line in range(block.span.start + 1, block.span.end) if _HEADING.match(bare(line)))
    return (block.span.start + 1, *lost) if lost else ()
