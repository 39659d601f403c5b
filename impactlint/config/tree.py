"""The tree of a rule file, built from the events of a YAML parser.

One pass gives every value its line and column, and anchors, tags, depth and size are under control before anything is
made of them. What a rule file may not have is noted, and the tree is built as it was meant, so that its values can be
looked at as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import Any

from impactlint.config.nodes import Node, NodeKind
from impactlint.config.problems import ConfigProblem, quoted
from impactlint.config.syntax import TEXT
from impactlint.record import dataclass

MAX_DEPTH = 20
"""Deepest nesting of lists and mappings."""
MAX_ALIASES = 100
"""Most aliases (`*name`) in one file."""
MAX_NODES = 20_000
"""Most values of one file once its aliases are followed."""
MAX_SHOWN = 200
"""Most characters of a key in the path of a problem."""


class RefusedFileError(ValueError):
    """The file is refused here; `problem` says why."""

    def __init__(self, problem: ConfigProblem) -> None:
        super().__init__(problem.message)
        self.problem = problem


@dataclass(slots=True)
class _Frame:
    kind: NodeKind
    line: int
    column: int
    anchor: str | None
    nodes: list[Node] = field(default_factory=list)
    keys: dict[str, int] = field(default_factory=dict)
    size: int = 1
    depth: int = 1
    """How deep it is nested: 1 where all that it holds are scalars."""


class Tree:
    """Builds the tree from the parser's events, without recursion."""

    def __init__(self, name: str, root: Node | None = None) -> None:
        self.name = name
        self.root = root
        self.problems: list[ConfigProblem] = []
        self.line = 1
        self._open: list[_Frame] = []
        self._anchors: dict[str, tuple[Node, int, int]] = {}
        self._aliases = 0
        self._documents = 0

    def take(self, event: Any) -> None:
        """Take one event of the parser."""
        self.line, column = event.start_mark.line + 1, event.start_mark.column + 1
        match type(event).__name__:
            case "ScalarEvent":
                self._refuse_tag(event, column)
                plain = not event.style
                self._add(Node("scalar", self.line, column, event.value, plain), 1, 0, event.anchor)
            case "SequenceStartEvent":
                self._enter("list", event, column)
            case "MappingStartEvent":
                self._enter("map", event, column)
            case "SequenceEndEvent" | "MappingEndEvent":
                self._leave()
            case "AliasEvent":
                self._alias(event.anchor, column)
            case "DocumentStartEvent":
                self._documents += 1
                if self._documents > 1:
                    raise self._stop(column, "a second document starts here; this file is one document")

    def values(self, key: str) -> list[Node]:
        """The values of a key at the top; more than one where it is given twice."""
        return [value for name, value in self.root.pairs() if name.value == key] if self.root else []

    def _stop(self, column: int, message: str, hint: str = "") -> RefusedFileError:
        return RefusedFileError(ConfigProblem(self.name, self.line, column, message, hint=hint))

    def _enter(self, kind: NodeKind, event: Any, column: int) -> None:
        self._refuse_tag(event, column)
        if len(self._open) >= MAX_DEPTH:
            raise self._stop(column, f"nested more than {MAX_DEPTH} deep")
        self._open.append(_Frame(kind, self.line, column, event.anchor))

    def _leave(self) -> None:
        frame = self._open.pop()
        value: Any = tuple(frame.nodes)
        if frame.kind == "map":
            value = tuple(_usable(frame.nodes))
        self._add(Node(frame.kind, frame.line, frame.column, value), frame.size, frame.depth, frame.anchor)

    def _add(self, node: Node, size: int, depth: int, anchor: str | None) -> None:
        if anchor:
            self._anchors[anchor] = (node, size, depth)
        if not self._open:
            self.root = None if node.empty else node
            return
        frame = self._open[-1]
        if frame.kind == "map" and len(frame.nodes) % 2 == 0:
            self._check_key(node, frame.keys)
        frame.nodes.append(node)
        frame.size += size
        frame.depth = max(frame.depth, depth + 1)
        if frame.size > MAX_NODES:
            raise self._stop(node.column, f"more than {MAX_NODES:,} values once the aliases are followed")

    def _alias(self, anchor: str, column: int) -> None:
        self._aliases += 1
        if self._aliases > MAX_ALIASES:
            raise self._stop(column, f"more than {MAX_ALIASES} aliases")
        if anchor not in self._anchors:
            inside = any(frame.anchor == anchor for frame in self._open)
            message = f"{quoted('*' + anchor)} stands inside itself" if inside else f"no anchor {quoted('&' + anchor)}"
            raise self._stop(column, message, "" if inside else TEXT)
        node, size, depth = self._anchors[anchor]
        if len(self._open) + depth > MAX_DEPTH:
            raise self._stop(column, f"nested more than {MAX_DEPTH} deep once the aliases are followed")
        self._add(node, size, depth, None)

    def _refuse_tag(self, event: Any, column: int) -> None:
        if event.tag is not None:
            tag = quoted(str(event.tag).replace("tag:yaml.org,2002:", "!!"))
            message = f"the tag {tag} has no meaning here"
            self.problems.append(ConfigProblem(self.name, self.line, column, message, self._way(), TEXT))

    def _way(self) -> str:
        """The path of the key whose value is read."""
        way = ""
        for frame in self._open:
            if frame.kind == "list":
                way += f"[{len(frame.nodes)}]"
            elif len(frame.nodes) % 2 and frame.nodes[-1].kind == "scalar":
                way += f".{frame.nodes[-1].value[:MAX_SHOWN]}"
        return way.removeprefix(".")

    def _check_key(self, key: Node, seen: dict[str, int]) -> None:
        if key.kind != "scalar":
            message = f"a key is text, not {key.describe()}"
        elif _merges(key):
            message = "merge keys (`<<`) are not part of YAML 1.2; use `extends` or an alias"
        elif key.value in seen:
            message = f"the key {quoted(key.value)} is given twice, first on line {seen[key.value]}"
        else:
            seen[key.value] = key.line
            return
        self.problems.append(ConfigProblem(self.name, key.line, key.column, message, self._way()))


def _merges(key: Node) -> bool:
    return key.kind == "scalar" and key.plain and key.value == "<<"


def _usable(nodes: list[Node]) -> Iterator[tuple[Node, Node]]:
    """The pairs of a mapping that have a name, and for each merge key what it would bring in."""
    pairs = list(zip(nodes[::2], nodes[1::2], strict=True))
    seen = {key.value for key, _ in pairs if key.kind == "scalar"}
    for key, value in pairs:
        if key.kind == "scalar" and not _merges(key):
            yield key, value
        for name, brought in _brought(value) if _merges(key) else ():
            if name.value not in seen:
                seen.add(name.value)
                yield name, brought


def _brought(value: Node) -> Iterator[tuple[Node, Node]]:
    for source in (value, *value.items()):
        yield from source.pairs()
