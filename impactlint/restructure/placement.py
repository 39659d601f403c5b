"""The place under the title, and an insertion there that runs into nothing."""

from __future__ import annotations

from collections.abc import Container

from impactlint import lazy
from impactlint.document import Block, Section, Span
from impactlint.document.text import LINKS, plain
from impactlint.findings import Edit
from impactlint.reading.model import Reading
from impactlint.reading.vocabulary.tokens import TWO_LETTERS
from impactlint.restructure.guard import RefusalError
from impactlint.restructure.layout import Layout
from impactlint.restructure.markup import closed, opens, visible
from impactlint.rules.shared.lead import subtitles

_LINK = lazy.pattern(LINKS)
REACH = 6
"""Blocks below the title that are tried as the place for a comment."""
BADGE_WORDS = 3
"""A block with at most so many words outside of links and pictures is a row of badges."""


def under_title(reading: Reading, layout: Layout) -> int:
    """0-based line before which a lead goes: behind the title, its badges and pictures, before the first sentence.

    Raises:
        RefusalError: there is no place there before the first section, as when the HTML of the title stays open.
    """
    document = reading.document
    blocks = document.blocks
    title = _top_title(reading)
    at = layout.block_at(title.heading.span.start) + 1 if title else _first(blocks)
    end = _first_section(reading, layout, titles=1 if title else 0)
    if at > end:
        raise RefusalError("the title and the next heading stand in one block of HTML")
    of_title = {found.line - 1 for found in subtitles(reading)} if title else set()
    while at < end and (_is_of_title(blocks[at], of_title) or layout.torn(blocks[at].span.start)):
        at += 1
    if at < len(blocks) and layout.torn(blocks[at].span.start):
        raise RefusalError("the HTML around the title is still open at the next heading")
    while at and blocks[at - 1].kind in ("blank", "rule"):
        at -= 1
    line = blocks[at].span.start if at < len(blocks) else len(document.source.lines)
    if layout.torn(line):
        raise RefusalError("the HTML around the title is never closed")
    return line


def _is_of_title(block: Block, taglines: Container[int]) -> bool:
    """Whether a block under the title belongs to it: blank, badges, or one of its subtitles, by their 0-based lines."""
    # A tagline in bold is a paragraph of one line.
    heading = block.kind == "heading" or (block.kind == "paragraph" and len(block.span) == 1)
    return block.kind == "blank" or _badges(block) or (heading and block.span.start in taglines)


def for_comment(reading: Reading, layout: Layout) -> int:
    """0-based line before which a comment goes: near the title, between blocks that it can't run together with.

    A heading that opens a page without a title serves as one.

    Raises:
        RefusalError: there is no such place before the first section.
    """
    blocks, end = reading.document.blocks, len(reading.document.source.lines)
    line, title = under_title(reading, layout), _top_title(reading)
    wanted = layout.block_at(line) if blocks and line < end else len(blocks)
    top = next((at for at, block in enumerate(blocks) if block.kind == "heading"), 0)
    top = layout.block_at(title.heading.span.start) if title else top
    section = _first_section(reading, layout, titles=1 if title or top == wanted else 0)
    places = [*range(wanted, min(top, wanted), -1), *range(wanted + 1, min(wanted + REACH, section + 1))]
    for at in places:
        if at < len(blocks) and layout.torn(blocks[at].span.start):
            continue
        before = next((block for block in reversed(blocks[:at]) if visible(block)), None)
        after = next((block for block in blocks[at:] if visible(block)), None)
        if (before is None or closed(before)) and (after is None or opens(after)):
            return blocks[at].span.start if at < len(blocks) else end
    raise RefusalError("there is no place under the title for a comment")


def _top_title(reading: Reading) -> Section | None:
    """The heading that is the page's title; None where another stands before it, or it is nested in a list or quote."""
    # Not `places.title_section`: an insertion needs a section that can be counted on to open the page.
    title = next((found.section for found in reading.sections if found.role == "title" and found.section), None)
    return title if title and title.index == 0 else None


def _first_section(reading: Reading, layout: Layout, *, titles: int) -> int:
    """Index of the block with the first heading behind some `titles` that is no subtitle, or the number of blocks."""
    above = {found.line for found in subtitles(reading)}
    for section in reading.document.sections[titles:]:
        if section.heading.span.first not in above:
            return layout.block_at(section.heading.span.start)
    return len(reading.document.blocks)


def after_line(layout: Layout, line: int) -> int:
    """0-based line behind the top-level block that holds a line."""
    return layout.document.blocks[layout.block_at(line)].span.end


def _first(blocks: tuple[Block, ...]) -> int:
    return next((index for index, block in enumerate(blocks) if block.kind not in ("front_matter", "blank")), 0)


def _badges(block: Block) -> bool:
    """Whether a block is no more than pictures, badges or an anchor."""
    if block.kind not in ("paragraph", "html"):
        return False
    return len(TWO_LETTERS.findall(plain(_LINK.sub(" ", block.text)))) <= BADGE_WORDS


def insertion(layout: Layout, line: int, text: str) -> Edit:
    """An edit that puts a paragraph (in lines joined by LF) before a 0-based line, with blank lines around it."""
    source = layout.document.source
    before = line > 0 and source.bare(line - 1).strip() != ""
    after = line < len(source.lines) and source.bare(line).strip() != ""
    rows = [*([""] if before else []), *text.split("\n"), *([""] if after else [])]
    return Edit(Span(line, line), "".join(row + source.newline for row in rows))
