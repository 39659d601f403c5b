"""Tables of weights as text: short enough to read, and in memory before a page is.

First a line of JSON with what is small (classes, biases, thresholds) and the few features that aren't ASCII, which would
make all the text wider in memory. Then, after an empty line each, the tables: their name, and a line for each feature
with a tab and its weights. A yes/no table has one weight a feature, in hundredths of log-odds (`b:a robust`, `48`); a
table of several classes names each that the feature speaks for or against by as many letters as tell it from the others
(`h:results`, `res12 de-2`), in steps of as many hundredths as the first line says.
Weights stay text until a page has their feature: most never meet one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Table = dict[str, Any]
"""`bias`, `weights` (feature to its text) and, with several classes, `classes`, `step` and `inherits`."""


def abbreviations(classes: Sequence[str]) -> tuple[str, ...]:
    """For each class as few of its first letters as tell it from the others.

    Raises:
        ValueError: a class starts another, so that no part of it tells them apart.
    """
    return tuple(_abbreviation(name, [other for other in classes if other != name]) for name in classes)


def _abbreviation(name: str, others: Sequence[str]) -> str:
    for length in range(1, len(name) + 1):
        if not any(other.startswith(name[:length]) for other in others):
            return name[:length]
    raise ValueError(f"no letters tell the class {name!r} from another")


def tables_from(text: str) -> dict[str, Any]:
    """The tables by name, and what else the first line holds."""
    head, *blocks = text.rstrip("\n").split("\n\n")
    tables: dict[str, Any] = json.loads(head)
    for block in blocks:
        name, _, rows = block.partition("\n")
        cells = rows.replace("\n", "\t").split("\t")
        tables[name]["weights"].update(zip(cells[::2], cells[1::2], strict=True))
    return tables


def text_of(tables: Mapping[str, Any]) -> str:
    """The opposite of `tables_from`.

    Raises:
        ValueError: a feature holds a tab or the end of a line.
    """
    head: dict[str, Any] = {}
    blocks = []
    for name, table in tables.items():
        head[name] = dict(table)
        if rows := table.get("weights"):
            head[name]["weights"] = {feature: row for feature, row in rows.items() if not feature.isascii()}
            if lines := list(_lines(rows)):
                blocks.append("\n".join([name, *lines]))
    return "\n\n".join([json.dumps(head, sort_keys=True), *blocks]) + "\n"


def _lines(rows: Mapping[str, str]) -> Iterator[str]:
    for feature, row in sorted(rows.items()):
        if not feature or set(feature) & set("\t\r\n"):
            raise ValueError(f"a feature has to stand on one line: {feature!r}")
        if feature.isascii():
            yield f"{feature}\t{row}"
