"""The rules as a list for people and as JSON for machines."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from impactlint.escape import one_line
from impactlint.findings import own_name
from impactlint.reporters.json import dumps
from impactlint.rules.base import Option, Rule
from impactlint.rules.pages import page


def as_list(rules: Iterable[Rule]) -> str:
    """One line a rule, in columns."""
    rows = [
        (one_line(rule.id), rule.severity.label, one_line(own_name(rule.id, rule.name)), one_line(rule.summary))
        for rule in rules
    ]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    return "".join("  ".join((*map(str.ljust, row, widths), row[-1])) + "\n" for row in rows)


def as_json(rules: Iterable[Rule]) -> str:
    """All that is known about rules."""
    return dumps({"version": "1", "rules": [_as_dict(rule) for rule in rules]})


def _as_dict(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": rule.name,
        "summary": rule.summary,
        "severity": rule.severity.label,
        "kinds": sorted(rule.kinds),
        "fixes": list(rule.fixes),
        "options": {name: _option(option) for name, option in rule.options.items()},
        "page": page(rule),
    }


def _option(option: Option) -> dict[str, Any]:
    """What an option is without a rule file, and between which numbers it may stand, by the names of JSON Schema."""
    bounds = {"minimum": option.low, "maximum": option.high} if option.numeric else {}
    finite = {name: bound for name, bound in bounds.items() if math.isfinite(bound)}
    return {"default": option.default, "help": option.help, **finite}
