"""Where in-page links lead: headings by the names GitHub gives them, and anchors that the author wrote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from urllib.parse import unquote

from impactlint import lazy
from impactlint.document import Block, Document
from impactlint.document.text import undressed, without_code

_FILE = r"(?:(?:\./)?readme(?:\.[a-z]{2,9})?)?"
"""The page itself, as a link may name it."""
_TITLE = r"(?:\s+(?:\"[^\"\n]{0,200}\"|'[^'\n]{0,200}'|\([^()\n]{0,200}\)))?"
LINK = lazy.pattern(
    rf"\]\(\s*<?{_FILE}#(?P<inline>[^()\s>]{{1,300}})>?{_TITLE}\s*\)|\bhref\s*=\s*[\"']?{_FILE}#(?P<html>[^\"'\s>]{{1,300}})"
    r"|\]\[(?P<full>[^\[\]]{1,300})\]|\[(?P<short>[^\[\]]{1,300})\](?:\[\])?(?![\[(:])|(?P<other>\]\(|\bhref\s*=)",
    re.I,
)
"""A link: with its target, with the label of a reference, or to another place."""
_FRAGMENT = lazy.pattern(r"#([^\s#()<>\[\]{}\"'`|]{1,300})")
_DESTINATION = lazy.pattern(rf"<?{_FILE}#([^\s>]{{1,300}})", re.I)
ANCHOR = lazy.pattern(r"<[A-Za-z][^<>]{0,300}?\s(?:name|id)\s*=\s*[\"']?([^\"'<>\s]{1,200})", re.I)
_LABEL = lazy.pattern(
    r" {0,3}(?:\((?P<label>[^()\n]{1,200})\)=|\{(?P<attributes>(?:[.#]|:(?![:/]))[^{}\n]{0,300})\})\s*$"
)
"""A line that names the block below it: "(results)=" in MyST, "{: #results}" in Kramdown."""
_ID = lazy.pattern(r"#([^\s#]+)")
_MARKS_BEHIND = ".,:;!?*_~\\"
"""What stands behind a link that is a bare address, and is none of it."""
_NOT_NAME = lazy.pattern(r"[^\w\- ]")
_FOOTNOTE = lazy.pattern(r"\[\^([^\]\s]{1,60})\](?!:)")
_DEFINITION = lazy.pattern(r"\s*\[((?:[^\[\]\\]|\\.){1,999})\]:[ \t]*(.*)", re.S)


def names(document: Document) -> dict[str, int]:
    """0-based line of each heading by the name that GitHub gives it, and of each anchor by its own name.

    A name given twice gets "-1", "-2" on GitHub, in the order of the page.
    """
    found: dict[str, int] = {}
    seen: Counter[str] = Counter()
    titles = _titles(document)
    for line, title in titles:
        base = slug(title)
        name = f"{base}-{seen[base]}" if seen[base] else base
        seen[base] += 1
        found.setdefault(name, line)
    for line, name in anchors(document):
        found.setdefault(name, line)
    for line, title in titles:  # others leave out the hyphens that a picture or a comment leaves at the ends
        found.setdefault(slug(" ".join(title.split())), line)
    return found


def _titles(document: Document) -> list[tuple[int, str]]:
    """0-based line and text of each heading that has a name, with the blanks around its pictures."""
    raw = {part.span.start: part.text for block in document.blocks for part in block.walk() if part.kind == "heading"}
    return [
        (at, undressed(raw[at], gap="") if at in raw else heading.title)
        for heading in document.headings
        if heading.style not in ("bold", "plain")
        for at in [heading.span.start]
    ]


def slug(title: str) -> str:
    """GitHub's name for a heading: lower case, no punctuation, a hyphen for each space."""
    return _NOT_NAME.sub("", title.lower().replace("\n", " ")).replace(" ", "-")


def anchors(document: Document) -> list[tuple[int, str]]:
    """0-based line and lower-case name of each anchor that the author wrote."""
    return [(line, name) for line, name in labels(document) if name] + [
        (number, match[1].lower().removeprefix("user-content-"))
        for number, line in enumerate(document.source.lines)
        if "<" in line and ("name" in line.lower() or "id" in line.lower())
        for match in ANCHOR.finditer(line[:4000])
    ]


def labels(document: Document) -> list[tuple[int, str]]:
    """0-based line of each label and list of attributes that belongs to what follows, and the name that it gives.

    Attributes right behind a line of text or a heading belong to that.
    """
    found: list[tuple[int, str]] = []
    free = True
    for number, line in enumerate(document.source.lines):
        match = _LABEL.match(line) if line.lstrip(" ")[:1] in ("(", "{") else None
        free = free if match else not line.strip()
        if match and (free or match["label"]):
            name = _ID.search(match["attributes"]) if match["attributes"] else None
            found.append((number, (match["label"] or (name[1] if name else "")).lower()))
    return found


def targets(text: str, references: Mapping[str, str | None]) -> list[str | None]:
    """Where the links of a text lead, in order: names on the page, or None for any other place.

    `references` are those of the page, as `in_page` tells them.
    """
    if "[" not in text and "href" not in text.lower():
        return []
    found: list[str | None] = []
    for match in LINK.finditer(text):
        label = match["full"] or match["short"]
        if label is None:
            fragment = match["inline"] or match["html"]
            found.append(_normal(fragment) if fragment else None)
        elif _label(label) in references:
            found.append(references[_label(label)])
    return found


def in_page(document: Document) -> dict[str, str | None]:
    """The name on the page that each reference leads to, None where it leads to another place."""
    found = {label: _DESTINATION.match(target) for label, target in definitions(document.blocks).items()}
    return {label: _normal(match[1]) if match else None for label, match in found.items() if label[0] != "^"}


def _normal(fragment: str) -> str:
    return unquote(fragment).lower().replace("\ufe0f", "").removeprefix("user-content-")


def linked(document: Document) -> set[str]:
    """All names that something on a page may lead to: whatever stands behind a "#".

    A link may name the page itself by its file or its address ("README.md#results"), which only the author can tell
    from another page.
    """
    return {name for line in document.source.lines for name in fragments(line)}


def fragments(line: str) -> list[str]:
    """The names that stand behind each "#" of a line, with the marks behind them and without."""
    found = [match[1] for match in _FRAGMENT.finditer(line)] if "#" in line else []
    return [_normal(name) for fragment in found for name in (fragment, fragment.rstrip(_MARKS_BEHIND))]


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
                found.setdefault(_label(match[1]), match[2].strip())
    return found


def _label(text: str) -> str:
    """The label of a reference, as labels are compared."""
    return " ".join(text.lower().split())
