"""Blocks of templates and directives that reach over several blocks of Markdown: a move must not part them.

Jekyll, Hugo, GitBook, Docusaurus, MyST, Pandoc and MathJax read them; to GitHub they are text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from impactlint import lazy
from impactlint.document import Document
from impactlint.document.text import MAX_LINE, without_code

_TAG = lazy.pattern(
    r"\{(?:%[-+~]?|\{[<%#]|\{(?=/|else\b))\s*(?P<closes>end_?|/\s*)?(?P<name>[a-z][\w.-]{0,60})(?P<rest>[^{}\n]{0,400})"
    r"|\\(?:(?P<begins>begin)|end)\{(?P<environment>[a-z]{1,30}\*?)\}|^[ \t>]*\\{1,2}(?P<formula>[\[\]])\s*$",
    re.I,
)
"""A tag of a template, the begin or end of an environment of LaTeX, or the mark of a formula on a line of its own."""
_FENCE = lazy.pattern(r"[ \t>]*:{3,}[ \t]*(?P<name>[^\s:]*)(?P<rest>.*?)\s*$")
_BRANCHES = frozenset({"else", "elif", "elsif", "elseif", "empty", "when"})
_BRANCHED = ("case", "for", "if", "ifversion", "unless")
"""Tags whose block a branch parts in two."""

Lines = Sequence[tuple[int, str]]
"""0-based numbers and texts of the lines that aren't code."""


def enclosures(document: Document) -> list[tuple[int, int]]:
    """First and last line of each block that a tag opens and another closes; a fence of colons may end with the page.

    `{% raw %}` and `{% endraw %}`, `{{< tabs >}}` and `{{< /tabs >}}`, `:::{note}` and `:::`, `\\begin` and `\\end`.
    """
    lines = list(_lines(document))
    found = {*_of_tags(lines), *_of_fences(lines, len(document.source.lines))}
    return sorted((start, last) for start, last in found if last > start)


def _lines(document: Document) -> Iterator[tuple[int, str]]:
    for block in document.blocks:
        if block.kind in ("blank", "code", "front_matter"):
            continue
        code = block.code_lines()
        for at in range(block.span.start, block.span.end):
            text = document.source.bare(at)[:MAX_LINE]
            if at not in code and ("{" in text or ":::" in text or "\\" in text):
                yield at, without_code(text)


def _of_tags(lines: Lines) -> Iterator[tuple[int, int]]:
    opened: defaultdict[str, list[int]] = defaultdict(list)
    for line, text in lines:
        for match in _TAG.finditer(text):
            name, closes = _tag(match)
            if name in _BRANCHES:
                branched = max((opened[word] for word in _BRANCHED if opened[word]), key=_last, default=[line])
                yield branched[-1], line
                branched[-1] = line
            elif not closes:
                opened[name].append(line)
            elif opened[name]:
                yield opened[name].pop(), line


def _last(lines: Sequence[int]) -> int:
    return lines[-1]


def _tag(match: re.Match[str]) -> tuple[str, bool]:
    """What a tag opens or closes, and whether it closes it; one that is closed in itself opens nothing."""
    if match["formula"]:
        return "[", match["formula"] == "]"
    if match["environment"]:
        return "\\" + match["environment"], not match["begins"]
    void = match["rest"].rstrip(" \t-~%>").endswith("/")
    return "" if void else match["name"].lower(), bool(match["closes"])


def _of_fences(lines: Lines, end: int) -> Iterator[tuple[int, int]]:
    """Blocks between lines of colons: a bare one closes the innermost, one that names its end the last of that name."""
    fences = [(line, match) for line, text in lines if (match := _FENCE.match(text))]
    named = {match["name"].removesuffix("-end") for _, match in fences if match["name"].endswith("-end")}
    opened: defaultdict[str, list[int]] = defaultdict(list)
    for line, match in fences:
        name, ends = match["name"].removesuffix("-end"), match["name"].endswith("-end")
        kind = name if name in named else ""
        if ends or not (name or match["rest"]):
            if opened[kind]:
                yield opened[kind].pop(), line
        elif kind or not match["rest"].endswith(":::"):
            opened[kind].append(line)
    yield from ((line, end) for line in opened[""])
