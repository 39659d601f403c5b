"""Words that speak of a section by its number: "Sections 1 and 3", "see 3.1", "as shown in 2", "3. Results"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from impactlint import lazy
from impactlint.document import Block, Document
from impactlint.document.text import MAX_LINE, plain, without_code
from impactlint.record import dataclass
from impactlint.restructure.guard import NUMBER
from impactlint.restructure.marks import without_mark

_FIRST = lazy.pattern(r"(\d{1,2})(?:\.\d{1,2}){0,5}")
_WORDS = (
    r"(?:sections?|sects?\.?|secs?\.|chapters?|chap\.|paragraphs?|headings?|nos?\."
    r"|abschnitt(?:e[sn]?|s)?|kapiteln?|secci[oó]n(?:es)?|cap[ií]tulos?|chapitres?)"
)
_PARTS = r"(?:parts?|steps?|phases?|stages?|points?|teil(?:e[sn]?|s)?|partes?|parties?)"
"""Words for what may be outside of the page too: a phase of a trial, steps of a recipe."""
_SEE = r"(?:see(?: also)?|also|cf\.?|compare|refer to|siehe|vgl\.|voir|véase)"
_SHOWN = (
    r"(?:as|wie|shown|seen|described|explained|said|told|given|listed|defined|mentioned|noted|discussed|outlined"
    r"|introduced|presented|detailed|reported|found|follows)(?: (?:in detail|above|below|before|later|earlier|again))?"
)
_OR = r"and|or|und|oder|et|ou|y|o"
_AND = rf"\s?(?:[,;&/–—-]|to|through|bis|à|a|{_OR})\s?(?:(?:{_OR})\s)?(?:[#§]{{1,2}}\s?)?"
_COUNT = r"\d{1,2}(?:\.\d{1,2}){0,5}(?![\d%])"
_NAMED = lazy.pattern(
    rf"(?:\b(?:{_WORDS}|(?P<part>{_PARTS}))|§)\s?[#§(]?\s?(?P<list>{_COUNT}(?:{_AND}{_COUNT}){{0,20}})", re.I
)
_LIST = rf"[#(]?(?P<list>{_COUNT}(?![.,]\d)(?:{_AND}{_COUNT}(?![.,]\d)){{0,20}})"
_END = r"\s?(?:[.,;:)\]!?–—]|$)"
_POINTED = (
    lazy.pattern(rf"\b{_SEE} {_LIST}(?={_END}|\s(?:for|on|above|below|where|how|why|we|you|it|which)\b)", re.I),
    lazy.pattern(rf"(?:\b{_SHOWN} (?:in|under|from|via|per)|\(in) {_LIST}(?={_END})", re.I),
    lazy.pattern(rf"(?<!\d )(?<!\bone )\bin {_LIST}(?=\s(?:above|below|where|how|why|we|you|it|which)\b)", re.I),
)
"""A pointing word in front, or behind: "from 3 to 1" and "1 in 3" alone are results."""
_SPELLED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_IN_WORDS = lazy.pattern(
    rf"\b(?:sections?|chapters?|(?P<part>parts?)) (?P<spelled>{'|'.join(_SPELLED)})\b"
    rf"|\b(?:(?P<ordinal>{'|'.join(_ORDINALS)})|(?P<number>\d{{1,2}})(?:st|nd|rd|th)) (?:section|chapter)\b",
    re.I,
)
_HEADED = lazy.pattern(rf"\b({_PARTS})\s?#?(?:\d|(?:{'|'.join(_SPELLED)})\b)", re.I)
_UNIT = r"(?:[%‰°×$€£]|(?:[mµn]?s|min|h|x|[kKMGT]?i?B|k?[gmW]|[cm]m|px|dB|[kMG]?Hz|times|points?|percent|[mb]illion)\b)"
_DOTTED = lazy.pattern(rf"(?<![\w.,$€£~≈=<>±+×/-])\d{{1,2}}(?:\.\d{{1,2}}){{1,5}}(?![\w%‰°×]|[.,]\d|\s{_UNIT})")
"""The number of a subsection, and no amount, version or part of an address."""
_TITLED = lazy.pattern(r"(?<![\w.])(\d{1,2}(?:\.\d{1,2}){0,5}[.)]?) (?=\S)")
_FOLLOWING = lazy.pattern(r"^\s*\d{1,9}[.)](?=\s)|(?<=\[)\s*\d{1,2}(?:\.\d{1,2}){0,5}[.)]?(?=\s)")
"""Numbers in a table of contents that follow its entries: of a list, and at the start of a link text."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Numbers of headings that will be others after the move.

    `first` are the numbers of sections ("3"), `dotted` those of subsections ("3.1"); `titles` has the names behind each
    number with its mark ("3." and "results"), in lower case.
    """

    first: frozenset[str]
    dotted: frozenset[str]
    titles: Mapping[str, tuple[str, ...]]


def mention(document: Document, counted: Counted, contents: Collection[Block]) -> str:
    """The words that speak of one of the sections by its number; empty where nothing does.

    `contents` are the tables of contents, whose entries will follow.
    """
    starts = {block.span.start for block in contents}
    parts = frozenset(_stem(word) for heading in document.headings for word in _HEADED.findall(heading.title))
    for block in document.blocks:
        for text in _texts(block):
            found = _by_word(text, counted, parts)
            if found:
                return found
        for text in _lines(document, block, follows=block.span.start in starts):
            found = _by_number(text, counted)
            if found:
                return found
    return ""


def _texts(block: Block) -> Iterator[str]:
    """What a reader sees of the paragraphs, tables and so on in a block."""
    for part in block.walk():
        if part.text and part.kind not in ("code", "front_matter"):
            text = plain(part.text) if len(part.text) <= MAX_LINE else part.text
            yield NUMBER.sub("", text, count=1) if part.kind == "heading" else text


def _lines(document: Document, block: Block, *, follows: bool) -> Iterator[str]:
    """The lines of a block without their code, with the marks of lists, apart from numbers that follow."""
    if block.kind == "heading":
        yield from _texts(block)
    elif block.kind not in ("code", "front_matter", "blank"):
        for line in range(block.span.start, block.span.end):
            text = without_code(document.source.bare(line))
            yield plain(_FOLLOWING.sub("", without_mark(text)) if follows else text)


def _by_word(text: str, counted: Counted, parts: Collection[str]) -> str:
    """A section by a word and a number; `parts` are the words that headings of the page are counted by."""
    for match in _NAMED.finditer(text):
        if _of_page(match, parts) and _tells(match, counted):
            return match[0]
    for pattern in _POINTED:
        for match in pattern.finditer(text):
            if _tells(match, counted):
                return match[0]
    for match in _IN_WORDS.finditer(text):
        if _of_page(match, parts) and _number(match) in counted.first:
            return match[0]
    return ""


def _tells(match: re.Match[str], counted: Counted) -> bool:
    return not counted.first.isdisjoint(_FIRST.findall(match["list"]))


def _of_page(match: re.Match[str], parts: Collection[str]) -> bool:
    """Whether a word such as "section" or "step" speaks of the page: "step" does only if headings are called so."""
    return not match["part"] or _stem(match["part"]) in parts


def _stem(word: str) -> str:
    """A word without its ending: "Steps" and "step" are one."""
    return word.lower().rstrip("ens")


def _number(match: re.Match[str]) -> str:
    """The number of a section that is told in words."""
    if match["number"]:
        return match["number"]
    words, word = (_SPELLED, match["spelled"]) if match["spelled"] else (_ORDINALS, match["ordinal"])
    return str(words.index(word.lower()) + 1)


def _by_number(text: str, counted: Counted) -> str:
    lower = text.lower()
    for match in _TITLED.finditer(lower):
        for name in counted.titles.get(match[1], ()):
            if lower.startswith(name, match.end()):
                return match[0] + name
    return next((match[0] for match in _DOTTED.finditer(text) if match[0] in counted.dotted), "")
