"""A YAML file as a tree of values that know their place, and the meaning of a plain scalar in YAML 1.2."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from impactlint import lazy
from impactlint.record import dataclass

NodeKind = Literal["scalar", "list", "map"]
Scalar = None | bool | int | float | str

_OF_LETTER: Mapping[str, NodeKind] = {"s": "scalar", "l": "list", "m": "map"}
"""The kind of a node by the letter that `packed` writes for it."""
_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_FLAGS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = lazy.pattern(r"[-+]?[0-9]{1,18}|0o[0-7]{1,18}|0x[0-9a-fA-F]{1,15}")
_FLOAT = lazy.pattern(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,3})?")
_NO_NUMBER = lazy.pattern(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


@dataclass(frozen=True, slots=True)
class Node:
    """A value and its 1-based place.

    `value` is a scalar's text, a list's nodes, or a map's pairs of nodes; `plain` says that a scalar has no quotes.
    """

    kind: NodeKind
    line: int
    column: int
    value: Any
    plain: bool = True

    def scalar(self) -> Scalar:
        """The value of a scalar by the core schema of YAML 1.2: `off` is a text, not a switch."""
        return resolve(self.value) if self.plain else str(self.value)

    @property
    def empty(self) -> bool:
        """Whether there is no value (`rules:` with nothing behind it)."""
        return self.kind == "scalar" and self.plain and self.value in _NULL

    def pairs(self) -> tuple[tuple[Node, Node], ...]:
        """Keys and values of a map."""
        return self.value if self.kind == "map" else ()

    def items(self) -> tuple[Node, ...]:
        """Nodes of a list."""
        return self.value if self.kind == "list" else ()

    def describe(self) -> str:
        """What this is, for a message: `a list`, `a number` ..."""
        if self.kind != "scalar":
            return {"list": "a list", "map": "a mapping"}[self.kind]
        value = self.scalar()
        if value is None:
            return "nothing"
        return {bool: "a switch", int: "a number", float: "a number"}.get(type(value), "text")


def resolve(text: str) -> Scalar:
    """The value of a scalar without quotes."""
    if text in _NULL:
        return None
    if text in _FLAGS:
        return _FLAGS[text]
    if _INT.fullmatch(text):
        return int(text, 0) if text[:2] in ("0x", "0o") else int(text)
    if _FLOAT.fullmatch(text) and len(text) <= 40:
        return float(text)
    return float(text.lower().replace(".", "", 1)) if _NO_NUMBER.fullmatch(text) else text


def packed(node: Node) -> list[Any]:
    """A tree as lists, texts and numbers, as JSON can hold them. `unpacked` reads it back."""
    value: Any = node.value
    if node.kind == "list":
        value = [packed(item) for item in node.value]
    elif node.kind == "map":
        value = [[packed(key), packed(item)] for key, item in node.value]
    return [node.kind[0], node.line, node.column, value, int(node.plain)]


def unpacked(data: Any) -> Node:
    """The tree that `packed` wrote.

    Raises:
        ValueError, TypeError, KeyError: it is not what `packed` writes.
    """
    kind, line, column, value, plain = data
    named = _OF_LETTER[kind]
    if named == "list":
        value = tuple(unpacked(item) for item in value)
    elif named == "map":
        value = tuple((unpacked(key), unpacked(item)) for key, item in value)
    elif not isinstance(value, str):
        raise TypeError("a scalar holds text")
    return Node(named, int(line), int(column), value, bool(plain))
