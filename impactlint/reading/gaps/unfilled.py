"""Parts of a page that were laid out and never filled in: tables with dashes for values, sections with dots for text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from impactlint.reading.page import Page, Unit

_LEAST = 2
"""Rows of a table that is empty by plan; one row with a dash may say that there is nothing."""
_DOTS = frozenset({"...", "....", ".....", "…", "……"})
"""What stands where a text is to come."""
_DASHES = frozenset({"-", "--", "---", "–", "—", "…", "...", "?", "??", "tbd", "tba"})
"""What stands where a value is to come."""


def unfilled_rows(page: Page) -> Mapping[int, str]:
    """The rows of such tables by their 0-based lines."""
    tables: defaultdict[int, list[Unit]] = defaultdict(list)
    for unit in page.units:
        if unit.kind == "row" and unit.table >= 0:
            tables[unit.table].append(unit)
    left = (rows for rows in tables.values() if len(rows) >= _LEAST and all(map(_is_unfilled, rows)))
    return {row.line: row.text for rows in left for row in rows}


def unfilled_sections(page: Page) -> Mapping[int, str]:
    """The paragraphs, by their 0-based lines, that are all there is under a heading, and nothing but dots."""
    texts: defaultdict[int, list[Unit]] = defaultdict(list)
    for unit in page.units:
        if unit.kind != "heading" and unit.section >= 0:
            texts[unit.section].append(unit)
    alone = (units[0] for units in texts.values() if len(units) == 1)
    return {unit.line: unit.text for unit in alone if unit.kind == "paragraph" and unit.text in _DOTS}


def _is_unfilled(row: Unit) -> bool:
    """Whether a row has a name and nothing but dashes and blanks behind it."""
    name, *values = row.cells or ("",)
    told = [value.strip().lower() for value in values]
    return bool(name.strip()) and any(told) and all(value in _DASHES or not value for value in told)
