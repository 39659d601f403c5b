"""The columns of a data set under a heading that says "Features", which elsewhere tells what something can do.

Columns are named one behind the other ("Age, tenure, contract type"), or a heading below says so ("Input features");
what a program can do takes a phrase each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from impactlint import lazy
from impactlint.document import Section
from impactlint.reading.headings.lexicon import lexicon_role
from impactlint.reading.page import Page, Unit

SURE_COLUMNS = 0.85
"""How sure it is that such a section names columns: of 11 labelled ones, by one author, all do."""
_HEADINGS = frozenset(("features", "input features", "model features", "feature set", "feature list", "inputs"))
_PREDICTS = lazy.pattern(
    r"\b(?:predict\w*|forecast\w*|classif\w+|regression|detection|estimat\w+|scoring|segmentation|clustering|elasticity)\b"
)
"""What a page says that learns from columns."""
_ASIDE = re.compile(r"\([^()]*\)|^[^:]{1,30}:")
"""What is left out of an item: brackets, and a label that says what its columns are about."""
_VERBS = lazy.pattern(
    r"\b(?:by|the|your|using|with|supports|real-time|automat\w+|interactive|export\w*|built|uses|provides?|apis?|ui|interfaces?|"
    r"dashboards?|visuali[sz]\w+|training|pipelines?|deploy\w*|models?|upload\w*|search)\b",
    re.IGNORECASE,
)
"""What an item says that tells what something can do."""
_ITEMS, _NAMES, _WORDS, _SHARE = 2, 1.8, 4, 0.9
"""Fewest items, names an item on average, most words of a name, and the share of names that are as short."""


def columns_of(page: Page) -> frozenset[int]:
    """The sections, as indexes, that name columns under "Features", and the parts of such a section."""
    if not _PREDICTS.search(page.prose):
        return frozenset()
    found = set[int]()
    for section in page.document.sections:
        if page.titles[section.index] not in _HEADINGS:
            continue
        told = [index for index in section.children if lexicon_role(page.titles[index]) == "data"]
        if _names_columns(list(_items(page, section))):
            found.update((section.index, *section.children))
        elif told:
            found.update((section.index, *told))
    return frozenset(found)


def _items(page: Page, section: Section) -> Iterator[Unit]:
    """What stands under a heading and those below it."""
    for index in (section.index, *section.children):
        yield from page.of_section(index)


def _names_columns(units: list[Unit]) -> bool:
    if len(units) < _ITEMS or any(unit.kind not in ("item", "paragraph") for unit in units):
        return False
    said = [_ASIDE.sub("", unit.text) for unit in units]
    names = [name for text in said for name in text.split(",") if name.strip()]
    short = sum(len(name.split()) <= _WORDS for name in names)
    listed = len(names) >= len(units) * _NAMES and short >= len(names) * _SHARE
    return listed and not any(map(_VERBS.search, said))
