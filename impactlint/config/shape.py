"""What a value of the rule file may be. Each shape reads a value, draws its JSON Schema and names itself for the page.

The three come from one object, so the file that passes, the schema and the documentation can't drift apart.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import field
from typing import Any, Protocol

from impactlint.config.nodes import Node
from impactlint.config.problems import ConfigProblem, one_of, quoted
from impactlint.nearest import did_you_mean
from impactlint.record import dataclass

Json = dict[str, Any]


@dataclass(slots=True)
class ProblemCollector:
    """Collects what is wrong with one file while its values are read."""

    name: str
    problems: list[ConfigProblem] = field(default_factory=list)

    def wrong(self, node: Node, key: str, message: str, hint: str = "") -> None:
        """Note a problem at a value."""
        self.problems.append(ConfigProblem(self.name, node.line, node.column, message, key, hint))

    def expected(self, node: Node, key: str, what: str, hint: str = "") -> None:
        """Note that something else was expected."""
        found = node.describe()
        shown = f"{found} {quoted(node.value)}" if node.kind == "scalar" and not node.empty else found
        self.wrong(node, key, f"expected {what}, found {shown}", hint)


class Shape(Protocol):
    """A kind of value."""

    def read(self, node: Node, key: str, collector: ProblemCollector) -> Any:
        """The plain value of a node; problems go to the collector, and the value then means nothing."""

    def schema(self) -> Json:
        """The JSON Schema of the value."""

    def label(self) -> str:
        """What it is, in a few words."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    values: tuple[str, ...]
    what: str = "a word"

    def read(self, node: Node, key: str, collector: ProblemCollector) -> Any:
        """The word."""
        value = node.scalar() if node.kind == "scalar" else None
        if value not in self.values or not isinstance(value, str):
            word = "off" if value is False else str(node.value)  # what YAML 1.1 takes `off` for
            hint = did_you_mean(word, self.values) if node.kind == "scalar" and not node.empty else ""
            collector.expected(node, key, self.what, hint or one_of(self.values))
        return value

    def schema(self) -> Json:
        """An enumeration."""
        return {"enum": list(self.values)}

    def label(self) -> str:
        """The words, or what they are where they are many."""
        return " \\| ".join(f"`{value}`" for value in self.values) if len(self.values) < 6 else self.what


@dataclass(frozen=True, slots=True)
class Text:
    """Text; `pattern` must match all of it, `words` are accepted beside the pattern, nothing only where `blank`.

    White space alone counts as nothing, unless `spaces` says that it is what may be meant. `refusal` says what else is
    wrong with a text, or nothing.
    """

    what: str = "text"
    pattern: str = ""
    hint: str = ""
    longest: int = 1000
    words: tuple[str, ...] = ()
    blank: bool = False
    spaces: bool = False
    refusal: Callable[[str], str] | None = None

    def read(self, node: Node, key: str, collector: ProblemCollector) -> Any:
        """The text."""
        value = node.scalar() if node.kind == "scalar" else None
        if not isinstance(value, str):
            quotes = node.kind == "scalar" and not node.empty
            collector.expected(node, key, self.what, "put it in quotes" if quotes else self.hint)
        elif not (value if self.spaces else value.strip()) and not self.blank:
            collector.wrong(node, key, f"expected {self.what}, found an empty text")
        elif len(value) > self.longest:
            collector.wrong(node, key, f"longer than {self.longest:,} characters")
        elif value not in self.words and (self.pattern or self.words) and not self._matches(value):
            hint = did_you_mean(value, self.words) or self.hint
            collector.wrong(node, key, f"{quoted(value)} is not {self.what}", hint)
        elif self.refusal and (message := self.refusal(value)):
            collector.wrong(node, key, message)
        return value

    def _matches(self, value: str) -> bool:
        return bool(self.pattern) and re.fullmatch(self.pattern, value) is not None

    def schema(self) -> Json:
        """A string, with its pattern and the words beside it."""
        some: Json = {} if self.blank else {"minLength": 1} if self.spaces else {"pattern": r"\S"}
        base: Json = {"type": "string", "maxLength": self.longest} | some
        if not self.words:
            return base | ({"pattern": f"^(?:{self.pattern})$"} if self.pattern else {})
        known: list[Json] = [{"enum": list(self.words)}]
        return {"anyOf": known + ([base | {"pattern": f"^(?:{self.pattern})$"}] if self.pattern else [])}

    def label(self) -> str:
        """What it is."""
        return self.what


@dataclass(frozen=True, slots=True)
class Number:
    """A number from `low` to `high`; `whole` for counts."""

    low: float = 0
    high: float = math.inf
    whole: bool = False

    def read(self, node: Node, key: str, collector: ProblemCollector) -> Any:
        """The number, an int where it is whole."""
        value = node.scalar() if node.kind == "scalar" else None
        number = isinstance(value, int | float) and not isinstance(value, bool)
        fits = number and self.low <= float(value) <= self.high and math.isfinite(float(value))  # type: ignore[arg-type]  # `number` says that it is one
        if not fits or (self.whole and not float(value).is_integer()):  # type: ignore[arg-type]  # as above
            collector.expected(node, key, self.label())
            return None
        return int(value) if self.whole else value  # type: ignore[arg-type]  # as above

    def schema(self) -> Json:
        """A number with its bounds."""
        top = {} if math.isinf(self.high) else {"maximum": self.high}
        return {"type": "integer" if self.whole else "number", "minimum": self.low, **top}

    def label(self) -> str:
        """Its bounds in words."""
        what = "a whole number" if self.whole else "a number"
        if self.low == self.high:
            return f"the number {self.low:g}"
        return f"{what} from {self.low:g}" + ("" if math.isinf(self.high) else f" to {self.high:g}")


@dataclass(frozen=True, slots=True)
class Switch:
    """`true` or `false`."""

    def read(self, node: Node, key: str, collector: ProblemCollector) -> Any:
        """The switch."""
        value = node.scalar() if node.kind == "scalar" else None
        if not isinstance(value, bool):
            collector.expected(node, key, "true or false")
        return value

    def schema(self) -> Json:
        """A boolean."""
        return {"type": "boolean"}

    def label(self) -> str:
        """The two values."""
        return "`true` or `false`"


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list; `single` also takes one value in its place. Nothing behind the key is an empty list, unless `least`."""

    item: Shape
    single: bool = False
    least: int = 0

    def read(self, node: Node, key: str, collector: ProblemCollector) -> Any:
        """A tuple of the items."""
        if node.kind == "list":
            if len(node.items()) < self.least:
                collector.wrong(node, key, "the list is empty")
            return tuple(self.item.read(item, f"{key}[{at}]", collector) for at, item in enumerate(node.items()))
        if node.empty and not self.least:
            return ()
        if self.single and node.kind == "scalar":
            return (self.item.read(node, key, collector),)
        collector.expected(node, key, self.label(), "write each item on a line of its own behind `- `")
        return ()

    def schema(self) -> Json:
        """An array, or the item alone."""
        item = self.item.schema()
        array: Json = {"type": ["array", "null"], "items": item}
        if self.least:
            array |= {"type": "array", "minItems": self.least}
        return {"anyOf": [array, item]} if self.single else array

    def label(self) -> str:
        """A list of its items."""
        return ("one or a list: " if self.single else "a list: ") + self.item.label()


@dataclass(frozen=True, slots=True)
class MapOf:
    """A mapping with keys that the author chooses."""

    keys: Shape
    values: Shape

    def read(self, node: Node, key: str, collector: ProblemCollector) -> Any:
        """A dict of the values."""
        if node.empty:
            return {}
        if node.kind != "map":
            collector.expected(node, key, "a mapping", "write each entry as `key: value`")
            return {}
        return {
            self.keys.read(Node("scalar", name.line, name.column, name.value, False), key, collector): self.values.read(
                value, f"{key}.{name.value}", collector
            )
            for name, value in node.pairs()
        }

    def schema(self) -> Json:
        """An object with patterned names."""
        return {
            "type": ["object", "null"],
            "propertyNames": self.keys.schema(),
            "additionalProperties": self.values.schema(),
        }

    def label(self) -> str:
        """What maps to what."""
        return f"a mapping: {self.keys.label()} to {self.values.label()}"


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a record with what the documentation says of it; `example` is a piece of a rule file."""

    name: str
    shape: Shape
    help: str = ""
    default: str = ""
    example: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with known keys; `others` says what keys that match `pattern` may hold, `noun` what a key is.

    `any_case` says that capitals make no difference to a key.
    """

    fields: tuple[Field, ...]
    what: str = "a mapping"
    pattern: str = ""
    others: Shape | None = None
    noun: str = "key"
    any_case: bool = False

    def read(self, node: Node, key: str, collector: ProblemCollector) -> Any:
        """A dict of the keys that are given."""
        if node.empty and not any(one.required for one in self.fields):
            return {}
        if node.kind != "map":
            collector.expected(node, key, self.what, "write each entry as `key: value`")
            return {}
        found = dict(self._values(node, key, collector))
        for missing in (one.name for one in self.fields if one.required and one.name not in found):
            collector.wrong(node, key, f"the key {quoted(missing)} is missing")
        return found

    def _values(self, node: Node, key: str, collector: ProblemCollector) -> Iterator[tuple[str, Any]]:
        known = {self._folded(one.name): one.shape for one in self.fields}
        for name, value in node.pairs():
            shape = known.get(self._folded(name.value))
            if shape is None and self.others and re.fullmatch(self.pattern, name.value):
                shape = self.others
            if shape is None:
                names = [one.name for one in self.fields]
                hint = did_you_mean(name.value, names) or (one_of(names) if len(names) <= 12 else "")
                collector.wrong(name, key, f"there is no {self.noun} {quoted(name.value)}", hint)
            else:
                yield name.value, shape.read(value, f"{key}.{name.value}" if key else name.value, collector)

    def _folded(self, name: str) -> str:
        return name.casefold() if self.any_case else name

    def schema(self) -> Json:
        """An object that is closed to other keys."""
        required = [one.name for one in self.fields if one.required]
        drawn: Json = {
            "type": "object" if required else ["object", "null"],
            "properties": {one.name: _described(one) for one in self.fields},
            "additionalProperties": False,
        }
        patterned = {f"^(?:{self.pattern})$": self.others.schema()} if self.others else {}
        if self.any_case:
            patterned |= {f"^(?!{one.name}$){_any_case(one.name)}$": one.shape.schema() for one in self.fields}
        drawn |= {"patternProperties": patterned} if patterned else {}
        return drawn | ({"required": required} if required else {})

    def label(self) -> str:
        """What it is."""
        return self.what


def _any_case(word: str) -> str:
    """A pattern for a word in any case, as JSON Schema takes it: without flags."""
    return "".join(f"[{char.upper()}{char.lower()}]" if char.isalpha() else char for char in word)


def _described(field: Field) -> Json:
    drawn = field.shape.schema()
    return {"description": field.help, **drawn} if field.help else drawn


@dataclass(frozen=True, slots=True)
class Either:
    """A scalar of one shape, or a list or mapping of another."""

    scalar: Shape
    other: Shape
    what: str = ""

    def read(self, node: Node, key: str, collector: ProblemCollector) -> Any:
        """The value by the shape that fits its kind."""
        return (self.scalar if node.kind == "scalar" else self.other).read(node, key, collector)

    def schema(self) -> Json:
        """Either schema, the other one never null."""
        other = self.other.schema()
        if isinstance(other.get("type"), list):
            other = other | {"type": other["type"][0]}
        return {"anyOf": [self.scalar.schema(), other]}

    def label(self) -> str:
        """Both."""
        return self.what or f"{self.scalar.label()}, or {self.other.label()}"
