"""The role of every section: what its heading, its place, its shape and its words say together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from operator import add, sub

from impactlint import lazy
from impactlint.document import Section
from impactlint.document.model import BOLD_LEVEL
from impactlint.reading.headings import ROLE_OF_PHRASE
from impactlint.reading.linear import Multi, softmax
from impactlint.reading.model import Reason, Role, SectionReading
from impactlint.reading.page import Page, words_of
from impactlint.reading.section_features import HeadingWords, SectionFeatures, features_under, heading_words

RoleRead = tuple[Role, float, tuple[Reason, ...]]
"""A role with its confidence, 0 to 1, and the reasons for it."""
MAX_SECTIONS = 800
"""Sections of one page that are read by the model; beyond that the heading lexicon decides alone."""
_WITH_SUBTITLE = 3
"""Headings of a page that may have a subtitle: the title, this one, and another."""
_BLANK, _SUBTITLE, _BYLINE = 1, 4, 8
"""Lines between a title and its subtitle, the fewest words of one, and the most words of a byline under it."""
_COUNTED = lazy.pattern(r"\W*(?:project|week|day|task|part|module|chapter|lab|assignment)?\s*#?\d{1,2}\b", re.I)
"""How a heading opens that is one of a numbered row."""
_ENTRIES, _MOSTLY, _DOUBTFUL = 3, 0.75, 0.8
"""Entries side by side, their share of what stands there, and how sure the role of another one may be to become one."""


def decode(rows: list[list[float]], parents: list[int | None], named: list[bool], model: Multi) -> list[list[float]]:
    """Hundredths of log-odds of each class for each section, given the classes of its parent and children.

    A section under a heading that says nothing by itself mostly keeps its parent's role. This is max-product on the
    tree of sections: a section's own scores, plus the best that its children can have with it, plus its parent's word.
    """
    best = list(rows)
    tables = ["named" if name else "plain" for name in named]
    columns = {kind: list(zip(*table, strict=True)) for kind, table in model.inherits.items()}
    reach = max((max(map(max, table)) - min(map(min, table)) for table in model.inherits.values()), default=0)
    messages: list[list[float]] = [[] for _ in rows]
    for index in range(len(rows) - 1, -1, -1):
        parent = parents[index]
        if parent is not None:
            messages[index] = _highest(best[index], columns[tables[index]], reach)
            best[parent] = list(map(add, best[parent], messages[index]))
    for index, parent in enumerate(parents):
        if parent is not None:
            outside = list(map(sub, best[parent], messages[index]))
            down = _highest(outside, model.inherits[tables[index]], reach)
            best[index] = list(map(add, best[index], down))
    return best


def _highest(scores: Sequence[float], added: Sequence[Sequence[float]], reach: float) -> list[float]:
    """For each class the highest sum of a score and what its row adds; a score below the top by `reach` can't win."""
    least = max(scores) - reach
    sums = [[score + more for more in row] for score, row in zip(scores, added, strict=True) if score >= least]
    return list(map(max, *sums)) if len(sums) > 1 else sums[0]


def classify_all(page: Page, model: Multi, *, why: bool = False) -> list[RoleRead]:
    """Role, confidence and (asked `why`) reasons for every section of a page, in order."""
    sections = page.document.sections
    known = [*map(heading_words, page.titles)]
    rows = features_under(page, known)
    named = [bool(words.whole) for words in known]
    parents = [section.parent for section in sections]
    own = [model.scores_of(row.groups()) for row in rows]
    scores = decode(own, parents, named, model) if model.inherits else own
    found = [_best(row, score, model, why=why) for row, score in zip(rows, scores, strict=True)]
    return _with_subtitle(page, known, _with_odd_entries(sections, known, found))


def _with_subtitle(page: Page, known: Sequence[HeadingWords], found: list[RoleRead]) -> list[RoleRead]:
    """The roles, with a heading right under the title as a part of it, where it names no part of the page.

    It stands deeper than the one that follows, or has nothing but a byline or badges under it.
    """
    if len(found) < _WITH_SUBTITLE or found[0][0] != "title" or found[1][0] == "title" or known[1].whole:
        return found
    title, second, third = page.document.sections[:_WITH_SUBTITLE]
    below = second.heading.span.start - title.heading.span.end
    levels = [section.heading.level for section in (title, second, third)]
    if below > _BLANK or not levels[0] < levels[1] < BOLD_LEVEL or len(known[1].words) < _SUBTITLE:
        return found
    deeper = levels[0] < levels[2] < levels[1]
    if not (deeper or (levels[2] == levels[1] and _has_byline(page))):
        return found
    sure = found[1][1]
    return [found[0], ("title", sure, (Reason("stands right under the title", sure),)), *found[2:]]


def _has_byline(page: Page) -> bool:
    """Whether nothing but a few words stand under the second heading, and no sentence: who made it, badges."""
    under = page.of_section(1)
    says = any(unit.kind == "code" or unit.text.endswith((".", "!", "?")) for unit in under)
    return not says and sum(len(words_of(unit.text)) for unit in under) <= _BYLINE


def _with_odd_entries(
    sections: Sequence[Section], known: Sequence[HeadingWords], found: list[RoleRead]
) -> list[RoleRead]:
    """The roles, with a section among entries as one of them, unless its heading tells what it is or it surely isn't."""
    mended = list(found)
    for row in _siblings(sections):
        entries = sum(found[index][0] == "entry" for index in row)
        if entries < _ENTRIES or entries < len(row) * _MOSTLY:
            continue
        for index in row:
            role, sure, _ = found[index]
            if role != "entry" and sure < _DOUBTFUL and not known[index].role:
                mended[index] = ("entry", sure, (Reason("stands among entries", sure),))
    return mended


def with_numbered_entries(page: Page, tops: Sequence[SectionReading]) -> tuple[SectionReading, ...]:
    """The sections of a portfolio, with those as entries that are numbered in a row and whose headings name no part."""
    sections, entries = page.document.sections, set[int]()
    for row in _siblings(sections):
        numbered = [index for index in row if _COUNTED.match(sections[index].heading.title)]
        unknown = [index for index in numbered if page.titles[index] not in ROLE_OF_PHRASE]
        if len(numbered) >= max(_ENTRIES, len(row) * _MOSTLY) and len(unknown) >= len(numbered) * _MOSTLY:
            entries.update(unknown)
    return tuple(
        replace(top, role="entry", reasons=(Reason("numbered like its neighbours on a portfolio", top.confidence),))
        if index in entries and top.role != "entry" and top.confidence < 1
        else top
        for index, top in enumerate(tops)
    )


def _siblings(sections: Sequence[Section]) -> list[list[int]]:
    """Sections of one level under one heading, as indexes."""
    rows: dict[tuple[int | None, int], list[int]] = {}
    for section in sections:
        rows.setdefault((section.parent, section.heading.level), []).append(section.index)
    return list(rows.values())


def _best(features: SectionFeatures, scores: list[float], model: Multi, *, why: bool) -> RoleRead:
    shares = softmax(scores)
    best = max(range(len(shares)), key=shares.__getitem__)
    label = model.classes[best]
    return label, shares[best], model.reasons_of(features.groups(), label) if why else ()  # type: ignore[return-value]  # classes are roles
