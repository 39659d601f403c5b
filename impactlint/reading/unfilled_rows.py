"""Tables that were laid out and never filled in: each row has a name, and a dash where its value belongs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from impactlint.reading.page import Page, Unit

_LEAST = 2
"""Rows of a table that is empty by plan; one row with a dash may say that there is nothing."""
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


def _is_unfilled(row: Unit) -> bool:
    """Whether a row has a name and nothing but dashes and blanks behind it."""
    name, *values = row.cells or ("",)
    told = [value.strip().lower() for value in values]
    return bool(name.strip()) and any(told) and all(value in _DASHES or not value for value in told)
