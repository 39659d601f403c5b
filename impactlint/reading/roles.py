"""The role of every section: what its heading, its place, its shape and its words say together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from operator import add, sub

from impactlint.document import Heading
from impactlint.reading.headings import ROLE_OF_PHRASE, first_role, lexicon_role, normalise
from impactlint.reading.linear import Multi, softmax
from impactlint.reading.model import Reason, Role
from impactlint.reading.page import Page, Unit

MAX_WORDS = 160
"""Words of a section that are looked at."""
MAX_SECTIONS = 800
"""Sections of one page that are read by the model; beyond that the heading lexicon decides alone."""

_WORD = re.compile(r"[^\W\d_]{2,24}")
_INSTALL = re.compile(
    r"\b(?:pip3? install|npm (?:i|install|run)|yarn|git clone|conda|docker(?:-compose| compose| run| build)|python3? \S+\.py|cargo|brew|apt(?:-get)? install|streamlit run|make |go get|uvicorn|poetry|uv )"
)
_TREE = re.compile(r"[├└│]|^\s*\|--|^\s*\+--", re.M)
_METRIC = re.compile(
    r"\b(?:accuracy|precision|recall|f1|auc|rmse|mae|r2|r²|mape|loss|score|latency|speedup|faster)\b", re.I
)
_DECIMAL = re.compile(r"\d+\.\d+|\d%")
_LINK = re.compile(r"\]\(|https?://|<a\s", re.I)
_IMAGE = re.compile(r"!\[|<img\s|<video|<picture", re.I)


@dataclass(frozen=True, slots=True)
class HeadingWords:
    """A heading's normalised title, its words and the role that the lexicon gives it."""

    title: str
    words: tuple[str, ...]
    role: str


def heading_words(heading: Heading) -> HeadingWords:
    """Normalise a heading once, for all the features that need it."""
    title = normalise(heading.title)
    return HeadingWords(title, tuple(title.split()), lexicon_role(title))


def bucket(value: float, *limits: float) -> int:
    """How many of the limits a value reaches."""
    return sum(value >= limit for limit in limits)


def section_features(page: Page) -> list[list[str]]:
    """Features of every section of a page, in order."""
    known = [heading_words(section.heading) for section in page.document.sections]
    units: list[list[Unit]] = [[] for _ in known]
    for unit in page.units:
        if unit.section >= 0 and unit.kind != "heading":
            units[unit.section].append(unit)
    return [
        [
            *_heading_features(page, known, index),
            *_content_features(page, index, units[index]),
            *_subtree_features(page, index, units),
        ]
        for index in range(len(known))
    ]


def _heading_features(page: Page, known: list[HeadingWords], index: int) -> Iterator[str]:
    sections = page.document.sections
    section, words = sections[index], known[index]
    yield f"h:={words.title}"
    for word in words.words:
        yield f"h:{word}"
    if words.words:
        yield f"h:last={words.words[-1]}"
        yield f"h:first={words.words[0]}"
    yield f"h:n={bucket(len(words.words), 1, 2, 3, 5, 8)}"
    yield f"lex={words.role}"
    if words.title and lexicon_role(words.title) and " " in words.title:
        yield f"lex:part={words.role}"
        yield f"lex:first={first_role(words.title)}"
    yield f"style={section.heading.style}"
    yield f"level={section.heading.level}"
    if index == 0:
        yield "first"
        yield f"first:level={section.heading.level}"
        yield f"first:start={bucket(section.span.start, 1, 4, 15)}"
    elif index == 1:
        yield "second"
    if re.match(r"\W*\d", section.heading.title):
        yield "numbered"
    if section.heading.title.rstrip().endswith("?"):
        yield "question"
    parent = section.parent
    if parent is not None:
        yield f"parent={known[parent].role}"
        yield f"parent:lex={known[parent].role}&{words.role}"
        for word in known[parent].words:
            yield f"p:{word}"
        grand = sections[parent].parent
        if grand is not None:
            yield f"grand={known[grand].role}"
        if parent == 0:
            yield "parent:first"
    for child in section.children[:12]:
        yield f"child={known[child].role}"
        for word in known[child].words:
            yield f"ch:{word}"
    if section.children:
        yield f"children={bucket(len(section.children), 2, 5)}"
    if parent is not None and parent != 0:
        for sibling in {known[other].role for other in sections[parent].children[:20] if other != index}:
            yield f"sibling={sibling}"
    if index:
        yield f"prev={known[index - 1].role}"
    if index + 1 < len(known):
        yield f"next={known[index + 1].role}"
    yield f"place={bucket(index / max(1, len(known)), 0.15, 0.35, 0.6, 0.85)}"
    yield f"place:lex={bucket(index / max(1, len(known)), 0.2, 0.6)}&{words.role}"


def _content_features(page: Page, index: int, units: list[Unit]) -> Iterator[str]:
    section = page.document.sections[index]
    source = page.document.source
    raw = [source.lines[line] for line in range(section.own.start + 1, section.own.end)][:120]
    kinds = Counter(unit.kind for unit in units)
    text = " ".join(unit.text for unit in units if unit.kind != "code")[:4000]
    code = "\n".join(unit.text for unit in units if unit.kind == "code")[:3000]
    words = [word.lower() for word in _WORD.findall(text)[:MAX_WORDS]]
    total = sum(kinds.values()) or 1
    yield f"words={bucket(len(words), 1, 6, 15, 40, 100)}"
    for kind in ("paragraph", "item", "row", "code", "html"):
        share = kinds[kind] / total
        if share:
            yield f"{kind}={bucket(share, 0.2, 0.5, 0.9)}"
    if not units:
        yield "empty&children" if section.children else "empty"
    yield f"links={bucket(sum(1 for line in raw if _LINK.search(line)) / (len(raw) or 1), 0.05, 0.2, 0.5)}"
    images = sum(1 for line in raw if _IMAGE.search(line))
    yield f"images={bucket(images, 1, 3)}"
    if images and len(words) < 25:
        yield "images:only"
    if code:
        yield "code"
        if _INSTALL.search(code):
            yield "code:install"
        if _TREE.search(code):
            yield "code:tree"
    elif _TREE.search(text):
        yield "code:tree"
    if _INSTALL.search(text):
        yield "text:install"
    decimals = len(_DECIMAL.findall(text))
    yield f"decimals={bucket(decimals, 1, 3, 8)}"
    metrics = len(_METRIC.findall(text))
    yield f"metrics={bucket(metrics, 1, 3)}"
    if metrics and decimals:
        yield "metrics&decimals"
    for row in (unit for unit in units if unit.kind == "row" and unit.first):
        for cell in row.header[:8]:
            for word in _WORD.findall(cell.lower())[:3]:
                yield f"th:{word}"
    for word in set(words):
        yield f"w:{word}"
    if words:
        yield f"w:first={words[0]}"
        yield f"w:start={' '.join(words[:2])}"


def _subtree_features(page: Page, index: int, units: list[list[Unit]]) -> Iterator[str]:
    """Shape of everything under a heading that has subsections: a parent gets the role that covers its children."""
    section = page.document.sections[index]
    if not section.children or index == 0:
        return
    inside = [
        unit
        for at in range(index + 1, len(units))
        for unit in units[at]
        if page.document.sections[at].span.start < section.span.end
    ]
    total = len(inside) or 1
    for kind in ("paragraph", "item", "row", "code"):
        share = sum(unit.kind == kind for unit in inside) / total
        if share:
            yield f"sub:{kind}={bucket(share, 0.2, 0.5)}"
    code = "\n".join(unit.text for unit in inside if unit.kind == "code")[:3000]
    text = " ".join(unit.text for unit in inside if unit.kind != "code")[:3000]
    if _INSTALL.search(code):
        yield "sub:install"
    if _TREE.search(code):
        yield "sub:tree"
    if _METRIC.search(text) and _DECIMAL.search(text):
        yield "sub:metrics"
    for word in {word.lower() for word in _WORD.findall(text)[:MAX_WORDS]}:
        yield f"sw:{word}"


def decode(rows: list[list[str]], parents: list[int | None], named: list[bool], model: Multi) -> list[list[int]]:
    """Hundredths of log-odds of each class for each section, given the classes of its parent and children.

    A section under a heading that says nothing by itself mostly keeps its parent's role. This is max-product on the
    tree of sections: a section's own scores, plus the best that its children can have with it, plus its parent's word.
    """
    own = [model.scores(features) for features in rows]
    count = len(model.classes)
    up = [list(scores) for scores in own]
    messages: list[list[int]] = [[] for _ in rows]
    for index in range(len(rows) - 1, -1, -1):
        parent = parents[index]
        if parent is not None:
            pair = model.inherits["named" if named[index] else "plain"]
            mine = up[index]
            messages[index] = [max(map(add, pair[above], mine)) for above in range(count)]
            up[parent] = list(map(add, up[parent], messages[index]))
    for index, parent in enumerate(parents):
        if parent is not None:
            pair = model.inherits["named" if named[index] else "plain"]
            outside = list(map(sub, up[parent], messages[index]))
            down = [max(outside[above] + pair[above][below] for above in range(count)) for below in range(count)]
            up[index] = list(map(add, up[index], down))
    return up


def classify_all(page: Page, model: Multi, *, why: bool = False) -> list[tuple[Role, float, tuple[Reason, ...]]]:
    """Role, confidence and (asked `why`) reasons for every section of a page, in order."""
    rows = section_features(page)
    sections = page.document.sections
    named = [normalise(section.heading.title) in ROLE_OF_PHRASE for section in sections]
    parents = [section.parent for section in sections]
    scores = decode(rows, parents, named, model) if model.inherits else [model.scores(row) for row in rows]
    return [_best(row, score, model, why=why) for row, score in zip(rows, scores, strict=True)]


def _best(features: list[str], scores: list[int], model: Multi, *, why: bool) -> tuple[Role, float, tuple[Reason, ...]]:
    shares = softmax(scores)
    best = max(range(len(shares)), key=shares.__getitem__)
    label = model.classes[best]
    return label, shares[best], model.reasons(features, label) if why else ()  # type: ignore[return-value]  # classes are roles
