"""What is in force for a file, value by value, with the layer that said so."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from impactlint.config import patterns
from impactlint.config.chain import Chain
from impactlint.config.explained import Explained
from impactlint.config.merge import WORD_KEYS
from impactlint.config.presets import NAMES
from impactlint.escape import inert, inert_json, one_line, path_line, shortened
from impactlint.record import dataclass

DEFAULT = "default"
STANDS_FOR = {"rules.IMP103.words": "lead.words"}
"""Options of which 0 stands for the value of another key."""
_CEILING = "# a severity is the most that a rule says: in doubt, or of a milder case, it says less"


@dataclass(frozen=True, slots=True)
class Row:
    """One value: the path of its key, what it is, and where that comes from (a file with a line, a preset, flags)."""

    key: str
    value: Any
    origin: str


def rows(explained: Explained) -> Iterator[Row]:
    """Every value in force, in the order of the documentation."""
    merged, settings = explained.merged, explained.settings
    origin = merged.origins.get
    yield Row("extends", explained.preset, _said_in(explained.chain, "extends", NAMES))
    for key in ("include", "exclude"):
        if getattr(explained.chain, key):
            yield Row(key, list(getattr(explained.chain, key)), _said_in(explained.chain, key))
    for rule in merged.known:
        setting = settings.rules[rule.id]
        base = f"rules.{rule.id}"
        yield Row(f"{base}.severity", setting.severity.label, origin(f"{base}.severity", DEFAULT))
        for name, value in setting.options.items():
            yield Row(f"{base}.{name}", value, origin(f"{base}.{name}", DEFAULT))
    for role in sorted(set(merged.sections.values())):
        headings = [heading for heading, played in merged.sections.items() if played == role]
        yield Row(f"sections.{role}", headings, origin(f"sections.{role}", DEFAULT))
    for key in WORD_KEYS:
        if merged.words[key]:
            yield Row(key, merged.words[key], origin(key, DEFAULT))
    for key in ("kind", "language"):
        if merged.values.get(key):
            yield Row(key, merged.values[key], origin(key, DEFAULT))
    for before, later in merged.order.items():
        yield Row(f"order.{before}", list(later), origin(f"order.{before}", DEFAULT))
    for key in ("lead.words", "fail-on"):
        yield Row(key, merged.values[key], origin(key, DEFAULT))
    if settings.baseline:
        yield Row("baseline", patterns.shown(settings.baseline), origin("baseline", "flags"))


def _said_in(chain: Chain, key: str, words: Collection[str] = ()) -> str:
    """Where the layers of a chain say something under a key, or one of the `words`, which may be in several files."""
    said = [layer for layer in chain.layers if layer.data.get(key)]
    named = (layer.where(key) for layer in said if not words or set(words).intersection(layer.data[key]))
    return ", ".join(dict.fromkeys(named)) or DEFAULT


def as_text(explained: Explained, path: str, unread: tuple[str, ...] = ()) -> str:
    """Columns for people: rules first, one a line with its name; `unread` rule files don't count beside theirs."""
    names = {rule.id: rule.name for rule in explained.merged.known}
    found = list(rows(explained))
    lines = [f"# what is in force for {path_line(path)}", f"# rule file: {one_line(explained.chain.name) or 'none'}"]
    lines += [*(f"# not read: {one_line(name)} (of several in one folder the first counts)" for name in unread)]
    lines += [_CEILING, ""]
    values = {row.key: row.value for row in found}
    shown = [(_key(row.key, names), shortened(_in_force(row, values), 60), one_line(row.origin)) for row in found]
    widths = [max(len(row[column]) for row in shown) for column in (0, 1)]
    lines += [f"{key:<{widths[0]}}  {value:<{widths[1]}}  {origin}".rstrip() for key, value, origin in shown]
    return inert("\n".join(lines)) + "\n"


def _key(key: str, names: dict[str, str]) -> str:
    first, _, rest = key.partition(".")
    rule, _, option = rest.partition(".")
    if first != "rules":
        return key
    return f"{rule} {names[rule]}" if option == "severity" else f"{' ' * len(rule)}   {option}"


def _in_force(row: Row, values: Mapping[str, Any]) -> str:
    """A value as it is shown, with the one that it stands for."""
    other = "" if row.value else STANDS_FOR.get(row.key, "")
    return f"{_value(row.value)} ({other}: {_value(values[other])})" if other else _value(row.value)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value)) or "none"
    return str(value)


def as_json(explained: Explained, path: str, unread: tuple[str, ...] = ()) -> str:
    """The same for programs: `values` is a list of key, value and origin."""
    values = [{"key": row.key, "value": row.value, "origin": row.origin} for row in rows(explained)]
    data: dict[str, Any] = {"version": "1", "path": path, "rule_file": explained.chain.name or None}
    data |= {"unread": list(unread), "values": values}
    return inert_json(json.dumps(data, indent=2)) + "\n"
