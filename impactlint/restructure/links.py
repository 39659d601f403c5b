"""Where in-page links lead: headings by the names GitHub gives them, and anchors that the author wrote."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import unquote

from impactlint import late
from impactlint.document import Block, Document
from impactlint.restructure.markup import without_code

LINK = late.pattern(
    r"\]\(\s*<?#([^()\s>]{1,300})>?(?:\s+\"[^\"\n]{0,200}\")?\s*\)|\bhref\s*=\s*[\"']#([^\"'\s]{1,300})[\"']",
    re.I,
)
ANCHOR = late.pattern(r"<[A-Za-z][^<>]{0,300}?\s(?:name|id)\s*=\s*[\"']?([^\"'<>\s]{1,200})", re.I)
_NOT_NAME = late.pattern(r"[^\w\- ]")
_FOOTNOTE = late.pattern(r"\[\^([^\]\s]{1,60})\](?!:)")
_DEFINITION = late.pattern(r"\s*\[((?:[^\[\]\\]|\\.){1,999})\]:[ \t]*(.*)", re.S)


def names(document: Document) -> dict[str, int]:
    """0-based line of each heading by the name that GitHub gives it, and of each anchor by its own name.

    A name given twice gets "-1", "-2" on GitHub, in the order of the page.
    """
    found: dict[str, int] = {}
    seen: Counter[str] = Counter()
    for heading in document.headings:
        if heading.style == "bold":
            continue
        base = slug(heading.title)
        name = f"{base}-{seen[base]}" if seen[base] else base
        seen[base] += 1
        found.setdefault(name, heading.span.start)
    for line, name in anchors(document):
        found.setdefault(name, line)
    return found


def slug(title: str) -> str:
    """GitHub's name for a heading: lower case, no punctuation, a hyphen for each space."""
    return _NOT_NAME.sub("", title.lower()).replace(" ", "-")


def anchors(document: Document) -> list[tuple[int, str]]:
    """0-based line and lower-case name of each anchor that the author wrote."""
    return [
        (number, match[1].lower().removeprefix("user-content-"))
        for number, line in enumerate(document.source.lines)
        if "<" in line and ("name" in line.lower() or "id" in line.lower())
        for match in ANCHOR.finditer(line[:4000])
    ]


def targets(text: str) -> list[str]:
    """The names that in-page links of a text lead to, in order."""
    if "#" not in text:
        return []
    return [_normal(match[1] or match[2]) for match in LINK.finditer(text)]


def _normal(fragment: str) -> str:
    return unquote(fragment).lower().replace("\ufe0f", "").removeprefix("user-content-")


def linked(document: Document) -> set[str]:
    """All names that in-page links of a page lead to."""
    return {name for line in document.source.lines if "#" in line for name in targets(line)}


def footnotes(document: Document) -> list[str]:
    """Labels of the footnotes that are referred to, in order: GitHub numbers them by it."""
    found: list[str] = []
    for block in document.blocks:
        for part in block.walk():
            if part.kind not in ("code", "html") and "[^" in part.text:
                found.extend(match[1].lower() for match in _FOOTNOTE.finditer(without_code(part.text)))
    return found


def definitions(blocks: tuple[Block, ...]) -> dict[str, str]:
    """What each reference stands for; of several definitions of one the first counts."""
    found: dict[str, str] = {}
    for block in blocks:
        for part in block.walk():
            match = _DEFINITION.match(part.text) if part.kind in ("definition", "footnote") else None
            if match:
                found.setdefault(" ".join(match[1].lower().split()), match[2].strip())
    return found
