"""Text of Markdown: what a reader sees of a line, the sentences of a paragraph, and where code stands in it.

Every pattern here is bounded: a line of a hostile README costs time linear in its length.
"""

from __future__ import annotations

import html
import re
import string
from collections.abc import Iterator, Sequence

from impactlint import lazy

MAX_LINE = 8_000
"""Characters of one line that are read for words; what follows is ignored."""

LINKS = r"!?\[[^\[\]\n]{0,300}\]\([^()\n]{0,800}\)|https?://\S{1,800}"
"""A pattern's text for links and pictures with their labels, and for addresses: the rest of a line is its prose."""

COMMENT = lazy.pattern(r"<!--.*?(?:-->|\Z)", re.S)
"""A comment of HTML: it ends at the first `-->`, whatever stands inside; one that is never closed hides the rest."""
_IMAGE = lazy.pattern(
    r"!\[[^\[\]\n]{0,400}\](?:\([^()\s]{0,1500}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?(?:\s+\"[^\"\n]{0,200}\")?\s?\)|\[[^\[\]\n]{0,200}\])"
)
_LINK = lazy.pattern(
    r"\[([^\[\]\n]{0,600})\](?:\([^()\s]{0,1500}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?(?:\s+\"[^\"\n]{0,200}\")?\s?\)|\[[^\[\]\n]{0,200}\])"
)
MAX_LABEL = 300
"""Characters of a label on one line."""
_OPENS = lazy.pattern(r"(!?)\[([^\[\]\n]*)\n?\Z")
_CLOSES = lazy.pattern(r"([^\[\]\n]{0,300})\](?:\([^()\s]{0,1500}(?:\s+\"[^\"\n]{0,200}\")?\s?\)|\[[^\[\]\n]{0,200}\])")
"""The first and the second line of a link whose label is broken between them."""
FOOTNOTE = lazy.pattern(r"\[\^[^\]\s]{1,60}\]")
"""A reference to a footnote."""
_AUTOLINK = lazy.pattern(r"<(https?://[^<>\s]{1,1500})>")
_TAG = lazy.pattern(r"</?[A-Za-z][A-Za-z0-9-]{0,30}(?:\s[^<>]{0,2000})?/?>")
# Each branch opens with a plain letter, so that `re` leaps from one such letter to the next.
_MARKS = lazy.pattern(
    r"(?<!\s)\*\*{0,2}|\*\*{0,2}(?!\s)|~~|``*|_(?<![A-Za-z0-9]_)_{0,2}(?=\S)|_(?<=\S_)_{0,2}(?![A-Za-z0-9])"
)
_LITERAL = lazy.pattern(r"\\(?P<escaped>[!-/:-@\[-`{-~])|(?P<ticks>`+)|<!--.*?(?:-->|\Z)", re.S)
"""What stands for itself, or would if a comment didn't come first."""
_HIDDEN = str.maketrans(string.punctuation, "".join(map(chr, range(0xFDD0, 0xFDF0))))
"""Marks that are no mark-up, as characters that stand in no text."""
_SHOWN = {hidden: mark for mark, hidden in _HIDDEN.items()}
_STRUCK = lazy.pattern(
    r"~~(?<!~~~)(?=[^\s~])(?:[^~]|~(?!~)){1,4000}(?<=[^\s~])~~(?!~)"
    r"|<(?P<tag>del|strike|s)>[^<]{0,2000}</(?P=tag)>",
    re.I,
)
_LEADING = lazy.pattern(r"^\s*(?:>\s?)*\s*(?:[-+*]\s+(?:\[[ xX]\]\s+)?|\d{1,9}[.)]\s+)?")
_TICKS = lazy.pattern(r"`+")
_EMOJI_CODE = lazy.pattern(r":[a-z0-9_+-]{2,40}:")
_END = lazy.pattern(
    r"[.!?][\"')\]*_]{0,3}\s+(?=[\"'(\[*_]{0,3}[A-Z0-9À-ÖØ-Þ\U0001F300-\U0001FAFF])"
    r"|\.(?:(?<=[a-z]{4}\.)|(?<=[%)]\.))\s+(?=[a-z]{2})|[。！？]\s*"
)
"""A sentence may begin with a name in small letters where the one before it ends with a word that isn't cut short."""
_ABBREVIATION = lazy.pattern(
    r"(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|Fig|fig|Eq|No|Dr|Mr|Mrs|Ms|Prof|al|St|Inc|Ltd|resp|incl|ca)\.|\b[A-Z]\.)\Z"
)


def hard_break(line: str) -> int:
    """Offset in a raw line at which its hard line break begins: two blanks or a backslash; its length for none."""
    bare = line.rstrip(" ")
    if len(line) - len(bare) > 1:
        return len(bare)
    backslashes = len(line) - len(line.rstrip("\\"))
    return len(line) - backslashes % 2  # two of them are one that is written


def plain(raw: str) -> str:
    """Text of one raw line or paragraph as a reader sees it: no images, link targets, tags or emphasis marks."""
    return " ".join(undressed(raw).split())


def undressed(raw: str, gap: str = " ") -> str:
    """As `plain`, but with the blanks of the text as they are, and a `gap` for each picture, tag and comment."""
    text = raw[:MAX_LINE]
    literal = "`" in text or "\\" in text
    if literal:
        text = _hidden(text)
    if "<" in text:
        text = COMMENT.sub(gap, text)
        text = _AUTOLINK.sub(r"\1", text)
    if "[" in text:
        text = _IMAGE.sub(gap, text)
        text = FOOTNOTE.sub("", text)
        text = _LINK.sub(r"\1", text)
    if "<" in text:
        text = _TAG.sub(gap, text)
    if "*" in text or "_" in text or "`" in text or "~" in text:
        text = _MARKS.sub("", text)
    if "&" in text:
        text = html.unescape(text)
    return text.translate(_SHOWN) if literal else text


def _hidden(text: str) -> str:
    """A text without the marks of its code and escapes; the marks in them are hidden."""
    ticks, kept, at = Backticks(text), list[str](), 0
    while match := _LITERAL.search(text, at):
        start, end = match.span()
        kept.append(text[at:start])
        length = len(match["ticks"] or "")
        closed = ticks.end_of(start, length) if length else 0
        if closed:
            kept.append(text[end : closed - length].translate(_HIDDEN))
        else:
            kept.append(match["escaped"].translate(_HIDDEN) if match["escaped"] else match[0])
        at = closed or end
    return "".join(kept) + text[at:]


def unwrapped(raw: Sequence[str]) -> list[str]:
    """Raw lines with each label of a link that is broken over two of them made plain; a picture's label is left out."""
    lines = list(raw)
    for at, line in enumerate(lines[1:]):
        closes = _CLOSES.match(line) if "](" in line or "][" in line else None
        opens = _OPENS.search(lines[at][-MAX_LABEL:]) if closes and "[" in lines[at] else None
        if opens and closes:
            before, after = ("", "") if opens[1] else (opens[2], closes[1])
            lines[at] = lines[at][: len(lines[at]) - len(opens[0])] + before
            lines[at + 1] = after + line[closes.end() :]
    return lines


def unstruck(raw: Sequence[str]) -> list[str]:
    """Raw lines of a paragraph without what the author struck out (`~~so~~`); code stays."""
    text = "\n".join(raw)
    if "~~" not in text and "</" not in text:
        return list(raw)
    kept: list[str] = []
    at = 0
    for found in _STRUCK.finditer(without_code(text, "x")):
        kept += text[at : found.start()], "\n" * text.count("\n", *found.span())
        at = found.end()
    return ("".join(kept) + text[at:]).split("\n")


def without_comments(text: str) -> str:
    """HTML with blanks in the place of its comments, so that what stands behind one keeps its line and column."""
    return COMMENT.sub(_blank, text) if "<!--" in text else text


def _blank(match: re.Match[str]) -> str:
    return "\n".join(" " * len(line) for line in match[0].split("\n"))


def without_marker(raw: str) -> str:
    """A line without quote marks, list marker and task box."""
    return raw[_LEADING.match(raw).end() :]  # type: ignore[union-attr]  # every part of the pattern is optional


def without_emoji(text: str) -> str:
    """A title without emoji, emoji codes and other leading symbols."""
    bare = _EMOJI_CODE.sub(" ", text) if ":" in text else text
    if not bare.isascii():
        bare = "".join(c if c.isascii() or c.isalnum() else " " for c in bare)
    return " ".join(bare.split()).strip(" #:.-")


def abbreviates(text: str, at: int) -> bool:
    """Whether the mark at an offset is that of an abbreviation."""
    return bool(_ABBREVIATION.search(text, max(0, at - 8), at + 1))


def breaks(text: str, broken: Sequence[int] = ()) -> list[tuple[int, int]]:
    """Where a sentence of a plain text ends, before its mark, and the next one begins.

    So does one at the offsets in `broken`, where its author began a new line on purpose.
    """
    found = [found.span() for found in _END.finditer(text) if not abbreviates(text, found.start())]
    if not broken:
        return found
    known = {end for _, end in found}
    return sorted((*found, *((at - 1, at) for at in broken if 0 < at < len(text) and at not in known)))


def sentences(text: str, broken: Sequence[int] = ()) -> Iterator[tuple[int, str]]:
    """Offset and text of each sentence of a plain text; see `breaks`."""
    start = 0
    for _, end in breaks(text, broken):
        yield start, text[start:end].strip()
        start = end
    if text[start:].strip():
        yield start, text[start:].strip()


class Backticks:
    """Which backticks of a stretch of text close a code span, found in linear time however many there are."""

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self._later: dict[int, list[int]] = {}
        for match in reversed([*_TICKS.finditer(text, start, len(text) if end is None else end)]):
            self._later.setdefault(len(match[0]), []).append(match.start())

    def end_of(self, start: int, length: int) -> int:
        """The offset behind the span that so many backticks open, or 0 for none; to be asked from left to right."""
        runs = self._later.get(length, [])
        while runs and runs[-1] <= start:
            runs.pop()
        return runs[-1] + length if runs else 0


def code_spans(text: str) -> Iterator[tuple[int, int]]:
    """Half-open offsets of each code span, its backticks among them."""
    ticks, at = Backticks(text), 0
    while match := _TICKS.search(text, at):
        start, at = match.span()
        end = ticks.end_of(start, at - start)
        if end:
            at = end
            yield start, end


def without_code(text: str, fill: str = "") -> str:
    """A text without its code spans; with a character to `fill` them with, the rest keeps its column."""
    if "`" not in text:
        return text
    kept: list[str] = []
    at = 0
    for start, end in code_spans(text):
        kept += text[at:start], fill * (end - start)
        at = end
    return "".join(kept) + text[at:]
