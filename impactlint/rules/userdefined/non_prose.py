"""What of running text is no prose: code, math, tags and comments, entities, labels and targets of links, addresses.

It is blanked out, every character at its place, so that a rule of a rule file neither finds words in it nor rewrites
it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from impactlint import lazy
from impactlint.document import Block, Document, UnreadableError, from_text, parse
from impactlint.document.text import Backticks
from impactlint.record import dataclass

BLANK = "\0"
"""Stands in the place of what is no prose: no letter, no white space, and in no README."""
PROSE: frozenset[str] = frozenset({"paragraph", "list", "quote", "table", "html", "footnote"})
"""Kinds of top-level blocks that hold running text."""

_CODE = frozenset(("code", "kbd", "math", "pre", "samp", "script", "style", "svg", "textarea", "tt", "var", "xmp"))
"""Elements of HTML of which the content is no prose."""
_LABEL = r"(?:[^\[\]\\`]|\\.|`[^\[\]`]{1,400}`){1,999}"
_TARGET = r"\((?:\s*+<[^<>\n]*+>[^()]*+|(?:[^()]++|\([^()]*+\))*+)\)"
_ATTRIBUTES = r"(?:\s(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+|\s[^<>]*+)?"
_TOKEN = lazy.pattern(
    r"\\[!-/:-@\[-`{-~]"
    r"|(?P<ticks>`+)"
    r"|(?P<hidden><!--.*?(?:-->|\Z)"
    r"|<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]*+>|<[^<>\s@]{1,100}@[^<>\s]{1,255}>"
    r"|\$\$[^$]{1,4000}\$\$|(?<![\w$])\$(?![\s$])[^$]{1,1000}(?<![\s\\])\$(?![\w$])"
    r"|\[\^[^\]\s]{1,60}\]"
    r"|&#(?:[0-9]{1,7}|[xX][0-9A-Fa-f]{1,6});)"
    r"|(?P<entity>&[A-Za-z][A-Za-z0-9]{1,31};)"
    rf"|(?P<tag><(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]{{0,30}}){_ATTRIBUTES}/?>)"
    rf"|\](?P<target>{_TARGET}|\[{_LABEL}\])"
    rf"|\[(?P<label>{_LABEL})\]",
    re.S,
)
_LINKED = lazy.pattern(
    r"\(\s*+(?:<[^<>\n]*+>|[^\s()<]*+(?:\([^\s()]*+\)[^\s()]*+)*+)(?:\s++(?:\"[^\"]*+\"|'[^']*+'))?\s*+\)"
    rf"|\[{_LABEL}\]",
    re.S,
)
"""What makes the brackets before it a link to elsewhere, whatever their text is defined as."""
_DEFINED = lazy.pattern(
    r"^[ \t>]{0,12}(?:(?:[-+*]|\d{1,9}[.)])[ \t]{1,4})?"
    r"(?P<all>\[(?!\^)(?P<label>(?:[^\[\]\\\n]|\\.){1,999})\]:[ \t]{0,20}\n?[ \t>]{0,20}\S++)"
    r"(?:[ \t]{1,20}[\"'(][^\n]{0,500})?[ \t]{0,20}$",
    re.M,
)
_ADDRESS = lazy.pattern(
    r"(?<![A-Za-z0-9])(?:[A-Za-z][A-Za-z0-9+.-]{1,20}://|[Ww]{3}\.)[^\s<>\0]++"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
)
_HIDDEN = lazy.pattern(rf"{BLANK}+")
_BLANK_LINE = lazy.pattern(r"\n[ \t]{0,100}\n")
_CELL = lazy.pattern(r"(?:[^|\n\\]|\\.)+")


@dataclass(frozen=True, slots=True)
class _Place:
    """Half-open offsets of what is hidden. A tag has the `name` of its element, `/name` at its end."""

    start: int
    end: int
    name: str = ""
    limit: int = 0
    """Where the block ends that a tag stands in."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Half-open offsets of a stretch of text that no code span reaches beyond.

    `limit` is where the block ends that holds it; a backslash escapes nothing in an `html` block.
    """

    start: int
    end: int
    limit: int
    html: bool


def text_of(document: Document) -> str:
    """The text of a page, its lines joined by LF whatever they end with."""
    return "\n".join(document.source.bare(line) for line in range(len(document.source.lines)))


def blanked(document: Document, text: str) -> str:
    """The `text_of` a page with `BLANK` for what is no prose; lines inside blocks of code are left as they are."""
    defined = list(_DEFINED.finditer(text))
    labels = frozenset(_normal(match["label"]) for match in defined)
    places = [_Place(*match.span("all")) for match in defined]
    for unit in units(document, text):
        places.extend(_scanned(text, unit, labels))
    places.extend(_insides(sorted((place for place in places if place.name), key=lambda tag: tag.start)))
    clean = without(text, ((place.start, place.end) for place in places))
    return _ADDRESS.sub(lambda match: _blank(match[0]), clean)


def prose(text: str) -> str:
    """A text as it stands alone on a page, with `BLANK` for what is no prose; as it is where it can't be read."""
    try:
        document = parse(from_text(text, ""))
    except UnreadableError:
        return text
    return blanked(document, text_of(document))


def hidden(text: str, clean: str) -> list[str]:
    """What is no prose, stretch by stretch and line by line, from a text and the same `blanked`."""
    return [text[match.start() : match.end()] for match in _HIDDEN.finditer(clean)]


def _normal(label: str) -> str:
    return " ".join(label.split()).casefold()


def without(text: str, places: Iterable[tuple[int, int]]) -> str:
    """A text with `BLANK` for what stands between half-open offsets; its lines stay."""
    parts, at = [], 0
    for first, end in sorted(places):
        start = max(first, at)
        if end > start:
            parts += [text[at:start], _blank(text[start:end])]
            at = end
    return "".join(parts) + text[at:]


def _blank(text: str) -> str:
    return "\n".join(BLANK * len(line) for line in text.split("\n"))


def starts_of(text: str) -> list[int]:
    """Offsets at which the lines of a text begin, and where one more would."""
    return [*accumulate((len(line) + 1 for line in text.split("\n")), initial=0)]


def units(document: Document, text: str) -> Iterator[Unit]:
    """The stretches of the `text_of` a page, in order."""
    starts = starts_of(text)
    for block in document.blocks:
        if block.kind not in PROSE and block.kind != "heading":
            continue
        limit = starts[block.span.end] - 1
        leaves = [part for part in block.walk() if not part.children]
        ends = [*(leaf.span.start for leaf in leaves[1:]), block.span.end]
        for leaf, end in zip(leaves, ends, strict=True):
            if leaf.kind != "code":
                for start, stop in _parts(leaf, text, starts[leaf.span.start], starts[end] - 1):
                    yield Unit(start, stop, limit, leaf.kind == "html")


def _parts(leaf: Block, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The cells of a table, the paragraphs of a footnote, or all of any other block."""
    if leaf.kind == "table":
        yield from (match.span() for match in _CELL.finditer(text, start, end))
    elif leaf.kind == "footnote":
        for match in _BLANK_LINE.finditer(text, start, end):
            yield start, match.start()
            start = match.end()
        yield start, end
    else:
        yield start, end


def _scanned(text: str, unit: Unit, labels: frozenset[str]) -> Iterator[_Place]:
    """What is hidden in a stretch of text, in order: of marks that overlap the first one counts, as in Markdown."""
    ticks = Backticks(text, unit.start, unit.end)
    at = unit.start
    while match := _TOKEN.search(text, at, unit.end):
        first, at = match.span()
        if match["ticks"]:
            stop = ticks.end_of(first, at - first)
            if stop:
                yield _Place(first, at := stop)
        elif match["label"]:
            if _normal(match["label"]) in labels and not _LINKED.match(text, at, unit.end):
                yield _Place(first, at)
            else:
                at = first + 1
        elif match["target"]:
            yield _Place(*match.span("target"))
        elif match["tag"]:
            yield _Place(first, at, match["end"] + match["name"].lower(), unit.limit)
        elif match["hidden"] or _known(match["entity"]):
            yield _Place(first, at)
        elif unit.html:
            at = first + 1
        if at > first + 1 and text[at - 1] == "]":
            at -= 1  # what ends with a bracket may have a target of its own


def _known(entity: str | None) -> bool:
    """Whether HTML has an entity of this name."""
    from html.entities import html5  # the parser's already; a cached file needn't pay it

    return entity is not None and entity[1:] in html5


def _insides(tags: list[_Place]) -> Iterator[_Place]:
    """What stands in elements that hold code, up to the end tag or else to the end of the block."""
    ends: dict[str, list[_Place]] = {}
    for tag in reversed(tags):
        ends.setdefault(tag.name, []).append(tag)
    at = 0
    for tag in tags:
        if tag.name in _CODE and tag.start >= at:
            later = ends.get(f"/{tag.name}", [])
            while later and later[-1].start < tag.end:
                later.pop()
            at = later[-1].start if later else tag.limit
            yield _Place(tag.end, at)
