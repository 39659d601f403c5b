"""What holds what on a page, its tables, links and hard breaks: what a replacement in running text leaves alone."""

from __future__ import annotations

from collections.abc import Iterator

from impactlint.document import Block, Document
from impactlint.document.parser import cells
from impactlint.record import dataclass
from impactlint.rules.userdefined.brackets import links
from impactlint.rules.userdefined.emphasis import within
from impactlint.rules.userdefined.frame import hard_breaks, prose_blocks

_CONTAINERS = ("list", "item", "quote")


@dataclass(frozen=True, slots=True)
class Structure:
    """Paths of blocks that hold others or stand in one, cells of each row, and kinds of links, in order of the page.

    The path of a block that holds others ends with its own kind, that of any other one with a slash.
    """

    nesting: list[str]
    rows: list[str]
    links: list[str]
    breaks: int

    @classmethod
    def of(cls, document: Document, text: str, clean: str) -> Structure:
        """The structure of a page, from its text and the same without what is no prose."""
        tables = (part for part in prose_blocks(document) if part.kind == "table")
        return cls(
            nesting=[path for block in document.blocks for path in _paths(block, "")],
            rows=[str(len(cells(row))) for table in tables for row in table.text.splitlines()],
            links=[link.kind for link in links(document, text, clean)],
            breaks=sum(1 for _ in hard_breaks(document, clean.split("\n"))),
        )

    def kept_by(self, after: Structure) -> bool:
        """Whether a page has it still; more of everything may have come, in what is nested too."""
        return (
            _nested(self.nesting, after.nesting)
            and within(self.rows, after.rows)
            and within(self.links, after.links)
            and self.breaks <= after.breaks
        )


def _paths(block: Block, where: str) -> Iterator[str]:
    """The paths of a block and of all inside it; the first paragraph of an item is the item's own text."""
    if block.kind not in _CONTAINERS:
        if where:
            yield where
        return
    path = f"{where}{block.kind}"
    yield path
    for child in block.children[block.kind == "item" and _is_text(block) :]:
        yield from _paths(child, f"{path}/")


def _is_text(item: Block) -> bool:
    return bool(item.children) and item.children[0].kind == "paragraph"


def _nested(some: list[str], others: list[str]) -> bool:
    """Whether blocks stand among others in the same order, each in what it stood in; text may have become a block."""
    rest = iter(others)
    return all(any(other == path or (path[-1] == "/" and other.startswith(path)) for other in rest) for path in some)
