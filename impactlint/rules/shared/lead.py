"""The lead of a page as prose: what stands under the title before the first heading, without links and badges."""

from __future__ import annotations

from collections.abc import Iterator

from impactlint import lazy
from impactlint.document import Document, Span
from impactlint.document.text import LINKS, without_comments, without_marker
from impactlint.reading.headings.lexicon import ROLE_OF_PHRASE, lexicon_role, normalise
from impactlint.reading.model import Reading, SectionReading
from impactlint.reading.opening import is_byline
from impactlint.reading.page import Unit, sentences_of
from impactlint.reading.vocabulary.patterns import DONE_BOX, OPEN_BOX
from impactlint.reading.vocabulary.tokens import TWO_LETTERS
from impactlint.rules.shared.places import heading_name, title_line, title_section

TOP = 60
"""Lines of a page that are looked through for what a reader should be told first."""
_LINK = lazy.pattern(rf"{LINKS}|<[^<>\n]{{0,800}}>")
_BAR = lazy.pattern(r"\s[·•|]\s")
"""What parts the links of a bar."""
_TWO_IDEOGRAPHS = lazy.pattern(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2}|[^\W\d_]{2,}")
"""Two ideographs, or two letters or more, count as a word."""
_SUBTITLE, _SENTENCE = 4, 6
"""Words of a heading that says what a page is about, and of a title that does so by itself."""
_SOON = 12
"""Lines from the top in which a reader still finds the sentence."""
_PARTS = frozenset({"usage", "toc", "people", "operation", "roadmap"})
"""Roles of sections whose headings never say what the whole page is."""
_OTHER_PARTS = _PARTS - {"toc"} | {"data"}
_DEFINES = lazy.pattern(
    r"^\W*(?:[\w.&'-]+ ){1,5}?(?:(?:is|are) an?|provides?|contains?|lets|allows?|helps?|enables?)\b"
)
"""A sentence that says what something is, under whatever heading."""
MAX_SUBTITLES = 2
"""Headings under the title that may belong to it."""
_SAYING_ROLES = frozenset({"summary", "other"})
"""Roles of headings that may say what this is."""
_LEADING_ROLES = frozenset({"summary", "problem", "result"})


def sentences_in_lead(reading: Reading) -> list[Unit]:
    """Units of the lead that say something: at least four words that are neither a link nor a badge."""
    return [unit for unit in reading.units if unit.line in reading.lead and is_sentence(reading, unit)]


def first_prose(reading: Reading) -> tuple[int, str] | None:
    """1-based line and text of the first sentence of prose on the page; a list of names is none."""
    return next(first_sentences(reading), None)


def first_sentences(reading: Reading) -> Iterator[tuple[int, str]]:
    """1-based line and text of each sentence of prose, in the page's order; a list of names is none."""
    for unit in reading.units:
        if not is_sentence(reading, unit):
            continue
        for sentence in sentences_of(unit):
            words = _words(sentence.text)
            if is_byline(sentence.text):
                continue
            if len(words) >= 5 and sum(word[0].isupper() for word in words) * 2 <= len(words):
                yield sentence.line + 1, sentence.text


def following_heading(reading: Reading) -> SectionReading | None:
    """The first heading after the lead."""
    return next((found for found in reading.sections if found.line > reading.lead.end), None)


def where_to_answer(reading: Reading, inside: SectionReading | None = None) -> str:
    """Where an answer belongs: under the title and what belongs to it, before the next section.

    Where that is a section which a help calls "here" already, being set `inside` of it, it isn't named once more.
    """
    above = subtitles(reading)
    top = max(reading.lead.end, title_line(reading))
    later = (found for found in reading.sections if found.line > top and found not in above and _is_name(found.heading))
    after = next(later, None)
    here = "under the title" if title_section(reading) else "at the top"
    return here if after in (None, inside) else f"{here}, before {heading_name(after.heading)} (line {after.line})"


def _is_name(heading: str) -> bool:
    """Whether a heading names a part: neither a bar of links in one, nor an aside in brackets."""
    return not (_BAR.search(heading) or (heading.startswith("(") and heading.endswith(")")))


def opening(reading: Reading) -> list[Unit]:
    """The lead, or where there is none the prose of a first section that sums up the page."""
    lead = sentences_in_lead(reading)
    first = following_heading(reading)
    if lead or first is None or not starts_with_sentence(reading, first):
        return lead
    return [unit for unit in reading.units if first.line <= unit.line < first.end and is_sentence(reading, unit)]


def starts_with_sentence(reading: Reading, section: SectionReading) -> bool:
    """Whether a section sums up the page, or tells its problem or result, and begins with a sentence."""
    if _LEADING_ROLES.isdisjoint((section.role, lexicon_role(normalise(section.heading)))):
        return False
    after = next((unit for unit in reading.units if unit.line >= section.line and unit.kind != "heading"), None)
    return after is not None and is_sentence(reading, after)


def prose_near_top(reading: Reading) -> Iterator[str]:
    """The paragraphs, items, rows and headings in the first lines of a page."""
    return (unit.text for unit in reading.units if unit.kind != "code" and unit.line < TOP)


def is_subtitle(section: SectionReading) -> bool:
    """Whether a heading under the title says more of what this is: some words that name no part of a page."""
    words = len(_words(section.heading))
    # "Make your phone a second screen" reads like a thing to do, and says what this is.
    if words >= _SENTENCE and section.role == "usage":
        return True
    return _PARTS.isdisjoint((section.role, lexicon_role(normalise(section.heading)))) and words >= _SUBTITLE


def has_subtitle(reading: Reading) -> bool:
    """Whether a heading that was read as a part of the title says more of what this is."""
    more = (found for found in reading.sections if found.role == "title" and found.line > title_line(reading))
    return any(map(is_subtitle, more))


def subtitles(reading: Reading) -> tuple[SectionReading, ...]:
    """The headings right under the title that belong to it: a subtitle, a tagline in bold."""
    # A first heading of the top level has subtitles too where it was read as a part of the page ("Results").
    title, *rest = reading.sections or (None,)
    if title is None or (title.role != "title" and title.level != 1):
        return ()
    found: list[SectionReading] = []
    for heading, after in zip(rest[:MAX_SUBTITLES], [*rest[1:], None], strict=False):
        above = found[-1] if found else title
        if not _belongs(title, heading, after) or _says(reading, above.line, heading.line):
            break
        found.append(heading)
    return tuple(found)


_TITLE_WORDS = 4
"""Words from which a second heading of the first level, right under the first, is a title once more."""


def _belongs(title: SectionReading, heading: SectionReading, after: SectionReading | None) -> bool:
    """Whether a heading names no part of a page, and either stands lower than the next one or says what this is."""
    name = normalise(heading.heading)
    if heading.level == title.level == 1:
        return (
            after is not None and after.level > 1 and len(name.split()) >= _TITLE_WORDS and name not in ROLE_OF_PHRASE
        )
    # Where every part has a heading of the title's level, a line in bold is the only one that can stand lower.
    bold = heading.section is not None and heading.section.heading.style == "bold"
    highest = title.level if bold else title.level + 1
    if after is not None and highest <= after.level < heading.level:
        return name not in ROLE_OF_PHRASE
    if heading.role == "title":
        return len(name.split()) >= _TITLE_WORDS
    return heading.role in _SAYING_ROLES and is_subtitle(heading) and not lexicon_role(name)


def _says(reading: Reading, start: int, end: int) -> bool:
    """Whether a sentence stands between two headings, by their 1-based lines."""
    return any(start <= unit.line < end - 1 and is_sentence(reading, unit) for unit in reading.units)


def says_it_soon(reading: Reading) -> bool:
    """Whether a sentence stands near the top all the same: behind a table of contents, a notice or another heading.

    Comments take no space there: a reader doesn't see them.
    """
    top = start = title_line(reading) - 1
    comments = _comments(reading.document)
    for unit in reading.units:
        role = reading.role_at(unit.line + 1) or "title"
        if unit.line - top - sum(len(span) + 1 for span in comments if top < span.start < unit.line) >= _SOON:
            return False
        entry = "](#" in reading.document.source.bare(unit.line)
        if not entry and _says_it(reading, unit) and (role not in _OTHER_PARTS or _DEFINES.search(unit.text)):
            return True
        # A table of contents takes no space, unless it stands behind another part of the page.
        if entry or role == "toc":
            top = unit.line
        elif role in _OTHER_PARTS:
            top = start
    return False


def _comments(document: Document) -> list[Span]:
    """The lines of comments among the blocks of a page; most are followed by a blank line, which goes with them."""
    found = (block for block in document.blocks if block.kind == "html" and "<!--" in block.text)
    return [block.span for block in found if not without_comments(block.text).strip()]


def _says_it(reading: Reading, unit: Unit) -> bool:
    line = reading.document.source.bare(unit.line)
    to_do = unit.kind == "item" and bool(OPEN_BOX.match(line) or DONE_BOX.match(line))
    return unit.kind != "code" and not to_do and is_sentence(reading, unit) and len(_words(unit.text)) >= _SENTENCE


def title_says_it(reading: Reading) -> bool:
    """Whether the title goes on after the name ("fastcache - a cache for many entries"), or is a sentence long."""
    # The heading inside the lead: the title, or on a page without one a first heading that stands in for it.
    title = next((found.heading for found in reading.sections if found.line <= reading.lead.end), "")
    name, mark, rest = title.replace(" - ", ": ").replace(" – ", ": ").replace("—", ": ").partition(": ")
    return len(_words(name + " " + rest)) >= _SENTENCE or (bool(mark) and len(_words(rest)) >= _SUBTITLE)


def is_sentence(reading: Reading, unit: Unit) -> bool:
    """Whether a unit is prose, and no bar of links or wall of badges."""
    if unit.kind not in ("paragraph", "item", "html"):
        return False
    bare = reading.document.source.bare
    raw = " ".join(bare(line)[:4000] for line in unit.lines)
    own = len(_words(_LINK.sub(" ", without_marker(raw))))
    if own >= 4:
        # A badge whose address stands elsewhere isn't cut out above, and is no text either.
        return len(_words(unit.text)) >= 4
    ends = unit.kind == "paragraph" and unit.text.endswith((".", "!", "?"))
    return ends and (len(_words(unit.text)) >= 8 or own == 3)


def _words(text: str) -> list[str]:
    """Words of a text. The pattern that knows ideographs takes long to compile and waits for a text with some."""
    return (TWO_LETTERS if max(text, default="") < "\u3040" else _TWO_IDEOGRAPHS).findall(text)
