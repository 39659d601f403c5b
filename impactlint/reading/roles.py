"""The role of every section: what its heading, its place, its shape and its words say together."""

from __future__ import annotations

from collections.abc import Sequence
from operator import add, sub

from impactlint.reading.linear import Multi, softmax
from impactlint.reading.page import Page
from impactlint.reading.sections.heading_places import RoleRead, with_odd_entries, with_subtitle
from impactlint.reading.sections.section_features import SectionFeatures, features_under, heading_words

MAX_SECTIONS = 800
"""Sections of one page that are read by the model; beyond that the heading lexicon decides alone."""


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
    return with_subtitle(page, known, with_odd_entries(sections, known, found))


def _best(features: SectionFeatures, scores: list[float], model: Multi, *, why: bool) -> RoleRead:
    shares = softmax(scores)
    best = max(range(len(shares)), key=shares.__getitem__)
    label = model.classes[best]
    return label, shares[best], model.reasons_of(features.groups(), label) if why else ()  # type: ignore[return-value]  # classes are roles
