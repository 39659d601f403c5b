"""Write the made parts of docs/configuration.md from the keys that check a rule file; `--check` only compares."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import get_args

from made_parts import table, written

from impactlint.config.keys import file_record, option_shape
from impactlint.config.model import SEVERITIES
from impactlint.config.presets import NAMES, text
from impactlint.config.shape import Field, ListOf, Record
from impactlint.files import RULE_FILES
from impactlint.reading.model import Kind, Role
from impactlint.rules import ALL

PAGE = Path(__file__).parent / "configuration.md"


def names() -> str:
    """Where a rule file may stand."""
    return "\n".join(f"{number}. `{name}`" for number, name in enumerate(RULE_FILES, start=1))


def overview() -> str:
    """Every key in one table."""
    rows = ((f"[`{one.name}`](#{one.name})", one.shape.label(), one.default or "nothing") for one in keys())
    return table(("key", "what it holds", "default"), rows)


def words() -> str:
    """The words that several keys share."""
    rows = (("role", get_args(Role)), ("kind of document", get_args(Kind)), ("severity", SEVERITIES))
    return table(("what", "words"), ((what, ", ".join(f"`{word}`" for word in known)) for what, known in rows))


def each() -> str:
    """A section for every key."""
    return "\n\n".join(f"### {one.name}\n\n{one.help}\n\n```yaml\n{one.example}\n```" for one in keys())


def custom() -> str:
    """The keys of a rule of one's own."""
    rules = next(one.shape for one in keys() if one.name == "custom-rules")
    record = rules.item if isinstance(rules, ListOf) else None
    return fields_table(record.fields if isinstance(record, Record) else ())


def fields_table(fields: Iterable[Field]) -> str:
    """Keys of a mapping with their meaning."""
    rows = (
        (f"`{one.name}`", one.shape.label(), "required" if one.required else one.default or "none", one.help)
        for one in fields
    )
    return table(("key", "what it holds", "default", "meaning"), rows)


def options() -> str:
    """Every option of every rule."""
    rows = (
        (f"[{rule.id}](rules/{rule.id}.md)", rule.name, f"`{name}`", option_shape(option).label(), option.help)
        for rule in ALL
        for name, option in rule.options.items()
    )
    return table(("rule", "name", "option", "what it holds", "meaning"), rows)


def presets() -> str:
    """The rule file of every preset."""
    return "\n\n".join(f"```yaml\n{text(name).rstrip()}\n```" for name in NAMES)


def keys() -> tuple[Field, ...]:
    """The keys at the top of a rule file."""
    return file_record().fields


PARTS: dict[str, Callable[[], str]] = {
    "names": names,
    "overview": overview,
    "words": words,
    "keys": each,
    "custom-rules": custom,
    "options": options,
    "presets": presets,
}


if __name__ == "__main__":
    sys.exit(written(PAGE, lambda name: PARTS[name](), sys.argv[1:]))
