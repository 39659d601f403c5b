"""What speaks for the role of a section: its heading, its place, the shape and the words of what stands under it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from impactlint import lazy
from impactlint.document import Heading, Section
from impactlint.reading.headings.lexicon import ROLE_OF_PHRASE, first_role, lexicon_role
from impactlint.reading.page import Page, Unit
from impactlint.reading.vocabulary.patterns import at_word, small
from impactlint.reading.vocabulary.tokens import UP_TO_24_LETTERS
from impactlint.reading.vocabulary.word_lists import word_set
from impactlint.record import dataclass

MAX_WORDS = 160
"""Words of a section that are looked at."""

_SHAPES = frozenset(
    ("images:only", "empty", "metrics&decimals", "code:install", "code:tree", "row=2", "row=3", "links=3")
)
"""Features of a section's shape that weigh differently with each known heading."""
WORDS_COUNT = 4.0
"""What the words of a section count together, beside named features."""
BELOW_COUNT = 3.0
"""What the words under the subsections of a section count together, beside named features."""

_LEARNT = word_set(
    "prediction predicting predictor classification classifier detection detector forecasting forecast regression learning "
    "recognition segmentation clustering churn fraud sentiment recommendation recommender neural cnn lstm model"
)
"""Words of a title that tell of a model."""
_MAY_BE_DATA = frozenset(("features", "result", "demo", ""))
"""Roles of a heading that may be about data on a page without a heading that says so."""
_SUBTITLE = 2
"""Lines from the title to a heading that goes on with it."""
_CODE = lazy.pattern(r"\w\(|^-|\w_\w|\w\.\w|[{}<>=]")
_FILE = lazy.pattern(r"\.(?:py|ipynb|md|js|ts|csv|json|ya?ml|sql|sh|txt|toml|java|cpp|c|h|rs|go)\b")
_NUMBERED = re.compile(r"\W*\d")
_INSTALL = at_word(
    r"pip3? install|npm (?:i|install|run)|yarn|git clone|conda|docker(?:-compose| compose| run| build)|python3? \S+\.py|cargo|brew|"
    r"apt(?:-get)? install|streamlit run|make |go get|uvicorn|poetry|uv "
)
_BRANCHES = lazy.pattern(r"^\s*\|--|^\s*\+--", re.M)
_METRIC = at_word(r"accuracy|precision|recall|f1|auc|rmse|mae|r2|r²|mape|loss|score|latency|speedup|faster", r"\b")
_DECIMAL = re.compile(r"\d(?:\d*\.\d+|%)")
_ANCHOR = lazy.pattern(r"<a\s")
_PICTURE = lazy.pattern(r"<(?:img\s|video|picture)")


@dataclass(frozen=True, slots=True)
class HeadingWords:
    """A heading's normalised title, its words, the role that the lexicon gives it, and that of the whole title or ''."""

    title: str
    words: tuple[str, ...]
    role: str
    whole: str


@dataclass(frozen=True, slots=True)
class _Under:
    """What stands under a heading: prose and code, cut to a length, the same in small letters, words of the prose."""

    prose: str
    code: str
    small: str
    words: list[str]


@dataclass(frozen=True, slots=True)
class SectionFeatures:
    """What speaks for a section's role: named features, the words under its heading, and those under its subsections.

    The words of a group share a weight: a long section must not outvote its own heading.
    """

    named: list[str]
    words: list[str]
    below: list[str]

    def groups(self) -> list[tuple[list[str], float]]:
        """The features with the factor that each counts with."""
        return [
            (self.named, 1.0),
            (self.words, WORDS_COUNT / (len(self.words) ** 0.5 or 1.0)),
            (self.below, BELOW_COUNT / (len(self.below) ** 0.5 or 1.0)),
        ]

    def names(self) -> list[str]:
        """All features, whatever they count."""
        return [*self.named, *self.words, *self.below]


def heading_words(title: str) -> HeadingWords:
    """Take a normalised heading apart once, for all the features that need it."""
    return HeadingWords(title, tuple(title.split()), lexicon_role(title), ROLE_OF_PHRASE.get(title, ""))


def bucket(value: float, *limits: float) -> int:
    """How many of the rising limits a value reaches."""
    return bisect_right(limits, value)


def section_features(page: Page) -> list[SectionFeatures]:
    """Features of every section of a page, in order."""
    return features_under(page, [*map(heading_words, page.titles)])


def features_under(page: Page, known: Sequence[HeadingWords]) -> list[SectionFeatures]:
    """As `section_features`, of a page whose headings are known already."""
    units: list[list[Unit]] = [[] for _ in known]
    for unit in page.units:
        if unit.section >= 0 and unit.kind != "heading":
            units[unit.section].append(unit)
    told = _headings_of(known)
    return [_section_features(page, known, told, section, units) for section in page.document.sections]


def _section_features(
    page: Page,
    known: Sequence[HeadingWords],
    told: frozenset[str],
    section: Section,
    units: list[list[Unit]],
) -> SectionFeatures:
    under = _under(units[section.index], 4000)
    inside = _inside(page, section, units)
    below = _under(inside, 3000)
    named = [
        *_heading_features(section, known[section.index]),
        *_family_features(page.document.sections, known, section),
        *_place_features(known, section.index),
        *_page_features(told, known[section.index].role),
        *_first_features(page, section, known[section.index]),
        *_content_features(page, section, units[section.index], under),
        *_subtree_features(inside, below),
    ]
    named.extend(_heading_against_shape(known[section.index], named))
    return SectionFeatures(named, list(_word_features(under.words)), [f"sw:{word}" for word in set(below.words)])


def _heading_against_shape(words: HeadingWords, named: Sequence[str]) -> Iterator[str]:
    """A known heading over another shape than its usual one: "Results" over screenshots, "Overview" over a tree."""
    if words.whole:
        for shape in _SHAPES.intersection(named):
            yield f"whole={words.whole}&{shape}"


def _heading_features(section: Section, words: HeadingWords) -> Iterator[str]:
    yield from _said_by(words)
    # A page may be called "Projects": the words of its title say less of a role than those of other headings.
    where = "title:" if section.index == 0 else ""
    yield f"{where}lex={words.role}"
    yield f"{where}lex:whole={words.whole}"
    if words.role and len(words.words) > 1:
        yield f"lex:part={words.role}"
        yield f"lex:first={first_role(words.title)}"
    yield from _look_of(section.heading)


def _said_by(words: HeadingWords) -> Iterator[str]:
    """The words of a heading, and what the lexicon makes of those at its ends."""
    yield f"h:={words.title}"
    for word in () if words.whole else words.words:
        yield f"h:{word}"
    if words.words and not words.whole:
        yield f"h:last={words.words[-1]}"
        yield f"h:first={words.words[0]}"
        yield f"lex:end={ROLE_OF_PHRASE.get(words.words[-1], '')}"
        yield f"lex:ends={ROLE_OF_PHRASE.get(' '.join(words.words[-2:]), '')}"
        yield f"lex:opens={ROLE_OF_PHRASE.get(words.words[0], '')}"
    yield f"h:n={bucket(len(words.words), 1, 2, 3, 5, 8)}"


def _look_of(heading: Heading) -> Iterator[str]:
    """How a heading is written: its style and level, a file or code in it, a number, a question."""
    yield f"style={heading.style}"
    yield f"level={heading.level}"
    if _FILE.search(heading.title):
        yield "h:file"
    elif _CODE.search(heading.title):
        yield "h:code"
    if _NUMBERED.match(heading.title):
        yield "numbered"
    if heading.title.rstrip().endswith("?"):
        yield "question"


def _family_features(sections: Sequence[Section], known: Sequence[HeadingWords], section: Section) -> Iterator[str]:
    """What the headings above, below and beside a heading say."""
    parent = section.parent
    if parent is not None:
        yield f"parent={known[parent].role}"
        yield f"parent:lex={known[parent].role}&{known[section.index].role}"
        yield f"parent:whole={known[parent].whole}"
        for word in known[parent].words:
            yield f"p:{word}"
        grand = sections[parent].parent
        if grand is not None:
            yield f"grand={known[grand].role}"
        if parent == 0:
            yield "parent:first"
        else:
            siblings = {known[other].role for other in sections[parent].children[:20] if other != section.index}
            for role in siblings:
                yield f"sibling={role}"
    for child in section.children[:12]:
        yield f"child={known[child].role}"
        for word in known[child].words:
            yield f"ch:{word}"
    if section.children:
        yield f"children={bucket(len(section.children), 2, 5)}"


def _headings_of(known: Sequence[HeadingWords]) -> frozenset[str]:
    """What the headings say of a page as a whole: that it is about a model, that none of them is about data."""
    learns = bool(known) and not _LEARNT.isdisjoint(known[0].words)
    no_data = all(words.role != "data" for words in known)
    return frozenset(("learns",) * learns + ("no data",) * no_data)


def _page_features(told: frozenset[str], own: str) -> Iterator[str]:
    """That, beside what a heading says: the "Features" of a model are often its data."""
    if "learns" in told:
        yield f"learns&{own}"
    if "no data" in told and own in _MAY_BE_DATA:
        yield f"no data&{own}"
        if "learns" in told:
            yield f"learns&no data&{own}"


def _place_features(known: Sequence[HeadingWords], index: int) -> Iterator[str]:
    if index:
        yield f"prev={known[index - 1].role}"
    if index + 1 < len(known):
        yield f"next={known[index + 1].role}"
    share = index / len(known)
    yield f"place={bucket(share, 0.15, 0.35, 0.6, 0.85)}"
    yield f"place:lex={bucket(share, 0.2, 0.6)}&{known[index].role}"


def _first_features(page: Page, section: Section, words: HeadingWords) -> Iterator[str]:
    if section.index == 0:
        yield "first"
        yield f"first:level={section.heading.level}"
        yield f"first:start={bucket(section.span.start, 1, 4, 15)}"
    elif section.index == 1:
        yield "second"
        if not words.whole and section.span.start - page.document.sections[0].span.start <= _SUBTITLE:
            yield "second:subtitle"


def _content_features(page: Page, section: Section, units: list[Unit], under: _Under) -> Iterator[str]:
    yield from _shares(units)
    if not units:
        yield "empty&children" if section.children else "empty"
    yield from _decoration(page, section, len(under.words))
    yield from _code_features(under)
    yield from _numbers(under)
    yield from _header_words(units)
    yield f"words={bucket(len(under.words), 1, 6, 15, 40, 100)}"


def _under(units: Sequence[Unit], longest: int) -> _Under:
    prose = " ".join(unit.text for unit in units if unit.kind != "code")[:longest]
    code = "\n".join(unit.text for unit in units if unit.kind == "code")[:3000]
    low = small(prose)
    return _Under(prose, code, low, UP_TO_24_LETTERS.findall(low)[:MAX_WORDS])


def _shares(units: Sequence[Unit]) -> Iterator[str]:
    """How much of a section is prose, items, rows, code, HTML."""
    kinds = Counter(unit.kind for unit in units)
    for kind in ("paragraph", "item", "row", "code", "html"):
        if kinds[kind]:
            yield f"{kind}={bucket(kinds[kind] / len(units), 0.2, 0.5, 0.9)}"


def _decoration(page: Page, section: Section, words: int) -> Iterator[str]:
    raw = [line.lower() for line in page.document.source.lines[section.own.start + 1 : section.own.end][:120]]
    links = sum(1 for line in raw if "](" in line or "http://" in line or "https://" in line or _tagged(_ANCHOR, line))
    images = sum(1 for line in raw if "![" in line or _tagged(_PICTURE, line))
    yield f"links={bucket(links / (len(raw) or 1), 0.05, 0.2, 0.5)}"
    yield f"images={bucket(images, 1, 3)}"
    if images and words < 25:
        yield "images:only"


def _tagged(tag: re.Pattern[str], line: str) -> bool:
    return "<" in line and bool(tag.search(line))


def _code_features(under: _Under) -> Iterator[str]:
    if under.code:
        yield "code"
        if _INSTALL.search(under.code):
            yield "code:install"
        if _is_tree(under.code):
            yield "code:tree"
    elif _is_tree(under.prose):
        yield "code:tree"
    if _INSTALL.search(under.prose):
        yield "text:install"


def _is_tree(text: str) -> bool:
    """Whether a text draws a tree of files."""
    return "│" in text or "├" in text or "└" in text or ("--" in text and bool(_BRANCHES.search(text)))


def _numbers(under: _Under) -> Iterator[str]:
    decimals, metrics = len(_DECIMAL.findall(under.prose)), len(_METRIC.findall(under.small))
    yield f"decimals={bucket(decimals, 1, 3, 8)}"
    yield f"metrics={bucket(metrics, 1, 3)}"
    if metrics and decimals:
        yield "metrics&decimals"


def _header_words(units: Sequence[Unit]) -> Iterator[str]:
    for row in units:
        if row.first and row.kind == "row":
            for cell in row.header[:8]:
                for word in UP_TO_24_LETTERS.findall(cell.lower())[:3]:
                    yield f"th:{word}"


def _word_features(words: list[str]) -> Iterator[str]:
    for word in set(words):
        yield f"w:{word}"
    if words:
        yield f"w:first={words[0]}"
        yield f"w:start={' '.join(words[:2])}"


def _inside(page: Page, section: Section, units: list[list[Unit]]) -> list[Unit]:
    """Units under the subsections of a heading."""
    if not section.children or section.index == 0:
        return []
    sections = page.document.sections[section.index + 1 :]
    below = takewhile(lambda other: other.span.start < section.span.end, sections)
    return [unit for other in below for unit in units[other.index]]


def _subtree_features(inside: Sequence[Unit], below: _Under) -> Iterator[str]:
    """Shape of everything under a heading that has subsections: a parent gets the role that covers its children."""
    kinds = Counter(unit.kind for unit in inside)
    for kind in ("paragraph", "item", "row", "code"):
        if kinds[kind]:
            yield f"sub:{kind}={bucket(kinds[kind] / len(inside), 0.2, 0.5)}"
    if _INSTALL.search(below.code):
        yield "sub:install"
    if _is_tree(below.code):
        yield "sub:tree"
    if _METRIC.search(below.small) and _DECIMAL.search(below.prose):
        yield "sub:metrics"
