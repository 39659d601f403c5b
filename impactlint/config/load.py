"""The only module that imports ruamel.yaml: a rule file's bytes in, a tree of values with places out.

The tree is built from the parser's events, so that one pass gives every value its line and column, and anchors,
tags, depth and size are under control before anything is made of them. ruamel's C parser is used where it is
installed (3 ms for 100 rules), else its Python one (65 ms). Edits are made by ruamel's round trip, which keeps
comments and order.
"""

from __future__ import annotations

import copy
import io
import re
import stat
from collections.abc import Callable, Sequence
from dataclasses import field
from pathlib import Path
from typing import Any

from impactlint.config.nodes import Node, NodeKind
from impactlint.config.problems import ConfigError, Problem, quoted
from impactlint.config.syntax import TEXT, explained
from impactlint.disk import reason_of
from impactlint.document.source import UnreadableError, decode
from impactlint.record import dataclass

MAX_BYTES = 200_000
"""Largest rule file, in bytes."""
MAX_DEPTH = 20
"""Deepest nesting of lists and mappings."""
MAX_ALIASES = 100
"""Most aliases (`*name`) in one file."""
MAX_NODES = 20_000
"""Most values of one file once its aliases are followed."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_START = re.compile(r"(?:[ \t]*(?:#.*)?\n|%.*\n)*---[ \t]*(?:#.*)?\n")
"""All that stands before a document that begins on a line of its own."""
_END = re.compile(r"(?m)^\.\.\.(?=\s|\Z)")
_NO_VALUE = re.compile(
    r"(?m)^(?:[ \t]*(?:null|Null|NULL|~)[ \t]*(?:\r?\n|\Z|(?=#))|(---)[ \t]+(?:null|Null|NULL|~)(?=[ \t]*(?:#|\r?$)))"
)
"""The value of a document that says in so many words that it has none."""
_NO_BREAKS = str.maketrans({"\x85": " ", "\u2028": " ", "\u2029": " "})


def read_text(path: Path, name: str, *, max_bytes: int = MAX_BYTES, keep_bom: bool = False) -> str:
    """The text of a regular UTF-8 file, without its byte-order mark unless that is to be kept.

    Raises:
        ConfigError: it is missing, a folder, no regular file, too large, or not UTF-8.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ConfigError([Problem(name, 1, 1, "this is a folder, not a file")])
        if not stat.S_ISREG(status.st_mode):
            raise ConfigError([Problem(name, 1, 1, "this is not a regular file")])
        if status.st_size > max_bytes:
            raise ConfigError([Problem(name, 1, 1, f"the file has more than the {max_bytes:,} bytes that are read")])
        data = path.read_bytes()
        source = decode(data, name, max_bytes=max_bytes)
        return "\ufeff" * (source.bom and keep_bom) + source.text
    except UnreadableError as error:
        raise ConfigError([Problem(name, error.line, 1, str(error), hint=error.help)]) from None
    except (OSError, ValueError) as error:
        reason = reason_of(error)
        raise ConfigError([Problem(name, 1, 1, f"the file can't be read: {reason}")]) from None


def parse(text: str, name: str, *, pure: bool = False) -> Node | None:
    """The tree of a YAML text; None where it says nothing. `pure` keeps to ruamel's Python parser.

    Raises:
        ConfigError: it is not YAML, or uses what a rule file doesn't need (tags, two documents, deep nesting,
            keys given twice, anchors that explode); everything that is wrong, up to the first syntax error.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    _refuse_control(text, name)
    tree = _Tree(name)
    text = text.translate(_NO_BREAKS)
    try:
        for event in YAML(typ="safe", pure=pure).parse(text):
            tree.take(event)
    except (YAMLError, RecursionError, ValueError, KeyError, IndexError, AttributeError, TypeError) as error:
        # The Python parser answers some broken texts with errors that aren't its own.
        raise ConfigError([*tree.problems, _syntax(error, text, name, tree.line)]) from None
    if tree.problems:
        raise ConfigError(tree.problems)
    return tree.root


def _refuse_control(text: str, name: str) -> None:
    match = _CONTROL.search(text)
    if match:
        line, column = _place(text, match.start())
        raise ConfigError([Problem(name, line, column, f"the control character U+{ord(match[0]):04X} stands here")])


def _place(text: str, offset: int) -> tuple[int, int]:
    start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset) + 1, offset - start + 1


class _StopError(ValueError):
    """The file is refused here; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
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


class _Tree:
    """Builds the tree from the parser's events, without recursion."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.line = 1
        self._open: list[_Frame] = []
        self._anchors: dict[str, tuple[Node, int]] = {}
        self._aliases = 0
        self._documents = 0

    def take(self, event: Any) -> None:
        """Take one event of the parser."""
        self.line, column = event.start_mark.line + 1, event.start_mark.column + 1
        match type(event).__name__:
            case "ScalarEvent":
                self._refuse_tag(event, column)
                plain = not event.style
                self._add(Node("scalar", self.line, column, event.value, plain), 1, event.anchor)
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
                    raise self._stop(column, "a second document starts here; a rule file is one document")

    def _stop(self, column: int, message: str, hint: str = "") -> _StopError:
        return _StopError(Problem(self.name, self.line, column, message, hint=hint))

    def _enter(self, kind: NodeKind, event: Any, column: int) -> None:
        self._refuse_tag(event, column)
        if len(self._open) >= MAX_DEPTH:
            raise self._stop(column, f"nested more than {MAX_DEPTH} deep")
        self._open.append(_Frame(kind, self.line, column, event.anchor))

    def _leave(self) -> None:
        frame = self._open.pop()
        value: Any = tuple(frame.nodes)
        if frame.kind == "map":
            value = tuple(zip(frame.nodes[::2], frame.nodes[1::2], strict=True))
        self._add(Node(frame.kind, frame.line, frame.column, value), frame.size, frame.anchor)

    def _add(self, node: Node, size: int, anchor: str | None) -> None:
        if anchor:
            self._anchors[anchor] = (node, size)
        if not self._open:
            self.root = None if node.empty else node
            return
        frame = self._open[-1]
        if frame.kind == "map" and len(frame.nodes) % 2 == 0:
            self._check_key(node, frame.keys)
        frame.nodes.append(node)
        frame.size += size
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
        node, size = self._anchors[anchor]
        self._add(node, size, None)

    def _refuse_tag(self, event: Any, column: int) -> None:
        if event.tag is not None:
            tag = quoted(str(event.tag).replace("tag:yaml.org,2002:", "!!"))
            message = f"the tag {tag} has no meaning in a rule file"
            self.problems.append(Problem(self.name, self.line, column, message, hint=TEXT))

    def _check_key(self, key: Node, seen: dict[str, int]) -> None:
        if key.kind != "scalar":
            message = f"a key is text, not {key.describe()}"
        elif key.value == "<<" and key.plain:
            message = "merge keys (`<<`) are not part of YAML 1.2; use `extends` or an alias"
        elif key.value in seen:
            message = f"the key {quoted(key.value)} is given twice, first on line {seen[key.value]}"
        else:
            seen[key.value] = key.line
            return
        self.problems.append(Problem(self.name, key.line, key.column, message))


def _syntax(error: Exception, text: str, name: str, last: int) -> Problem:
    """A problem for an error of the parser, at the place that the author has to change."""
    if isinstance(error, _StopError):
        return error.problem
    problem = getattr(error, "problem", None) or "this is not YAML"
    mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if "unexpected end of stream" in problem and context is not None:
        return _at(context, name, "the quote that opens here is never closed")
    if mark is None:
        if isinstance(error, RecursionError):
            problem = "nested too deep"
        return Problem(name, last, 1, problem)
    lines = text.split("\n")
    bare = lines[mark.line] if mark.line < len(lines) else ""
    context = getattr(error, "context", None) or ""
    return _at(mark, name, *explained(problem, context, bare[mark.column : mark.column + 1]))


def _at(mark: Any, name: str, message: str, hint: str = "") -> Problem:
    return Problem(name, mark.line + 1, mark.column + 1, message, hint=hint)


def with_value(text: str, keys: Sequence[str], value: object) -> str:
    """A YAML file `text` with one key set, its comments, quotes, order and newlines kept.

    Missing mappings on the way are made.

    Raises:
        ConfigError: the text is no YAML mapping, what stands on the way is none, or the rest of it can't be kept.
    """

    def change(data: Any) -> None:
        _inside(data, keys[:-1])[keys[-1]] = value

    return _changed(text, change)


def with_item(text: str, keys: Sequence[str], item: object) -> str:
    """A YAML file with one more item at the end of a list, which is made where it is missing; else as `with_value`.

    Raises:
        ConfigError: the text is no YAML mapping, the list is none, or the rest of it can't be kept.
    """

    def change(data: Any) -> None:
        holder = _inside(data, keys[:-1])
        if holder.get(keys[-1]) is None:
            holder[keys[-1]] = []
        if not isinstance(holder[keys[-1]], list):
            raise ConfigError([Problem("", 1, 1, "this is no list", ".".join(keys))])
        holder[keys[-1]].append(item)

    return _changed(text, change)


def _changed(text: str, change: Callable[[Any], None]) -> str:
    """The text with a change: added to where that will do, else written by ruamel, and read again in either case."""
    bare = text.removeprefix("\ufeff")
    tree = parse(bare, "")
    before = _plain(tree) if tree else {}
    meant = copy.deepcopy(before)
    change(meant)
    used = _uncommented(bare, before, meant)
    if used is not None and _says(used, used, meant):
        return text[: len(text) - len(bare)] + used
    for written in (_appended(bare, tree, before, meant), _rewritten(bare, tree, change)):
        if written is not None and _says(written, bare, meant):
            return text[: len(text) - len(bare)] + written
    raise ConfigError([Problem("", 1, 1, "this file can't be added to without a change to the rest of it")])


def _plain(node: Node) -> Any:
    """A tree as the values that it stands for."""
    if node.kind == "map":
        return {key.value: _plain(value) for key, value in node.pairs()}
    return [_plain(item) for item in node.items()] if node.kind == "list" else node.scalar()


def _says(written: str, text: str, meant: Any) -> bool:
    """Whether a text was changed to what is meant, and has as many marks of comments and documents as it had."""
    try:
        tree = parse(written, "")
    except ConfigError:
        return False
    kept = all(written.count(mark) >= text.count(mark) for mark in ("#", "---"))
    return kept and tree is not None and _plain(tree) == meant


def _uncommented(text: str, before: Any, meant: Any) -> str | None:
    """The text with the comment that already has the one new key and its value put to use; None where there is none."""
    added = {key: value for key, value in meant.items() if key not in before}
    line = re.compile(rf"^# (?={re.escape(_dumped(added).rstrip())}\r?$)", re.M)
    return line.sub("", text) if len(added) == 1 and len(line.findall(text)) == 1 else None


def _appended(text: str, tree: Node | None, before: Any, meant: Any) -> str | None:
    """The text with new keys behind the others and not a byte of it changed; None where keys aren't all that is new."""
    added = {key: value for key, value in meant.items() if key not in before}
    if not added or meant != before | added:
        return None
    if tree is None:
        text = _NO_VALUE.sub(lambda match: match[1] or "", text, count=1)
    end = _END.search(text)
    head, tail = (text[: end.start()], text[end.start() :]) if end else (text, "")
    newline = "\r\n" if "\r\n" in text else "\n"
    indent = " " * (tree.column - 1 if tree else 0)
    lines = (f"{indent}{line}{newline}" for line in _dumped(added).splitlines())
    return head + newline * (head[-1:] not in ("", "\n")) + "".join(lines) + tail


def _rewritten(text: str, tree: Node | None, change: Callable[[Any], None]) -> str | None:
    """The text with its one document loaded, changed and dumped: what stands around that stays."""
    if tree is None:
        return None
    crlf = "\r\n" in text
    text = text.replace("\r\n", "\n")
    start, end = _START.match(text), _END.search(text)
    first, last = start.end() if start else 0, end.start() if end else len(text)
    data = _round_trip(tree).load(text[first:last])
    change(data)
    written = text[:first] + _dumped(data, tree) + text[last:]
    return written.replace("\n", "\r\n") if crlf else written


def _dumped(data: Any, tree: Node | None = None) -> str:
    out = io.StringIO()
    _round_trip(tree).dump(data, out)
    return out.getvalue()


def _round_trip(tree: Node | None) -> Any:
    from ruamel.yaml import YAML

    yaml = YAML(typ="rt")
    yaml.preserve_quotes, yaml.width = True, 10_000
    mapping, sequence, offset = _indents(tree) if tree else (2, 4, 2)
    yaml.indent(mapping=mapping, sequence=sequence, offset=offset)
    return yaml


def _inside(data: Any, way: Sequence[str]) -> Any:
    for key in way:
        if isinstance(data, dict) and data.get(key) is None:
            data[key] = {}
        data = data[key] if isinstance(data, dict) else None
    if not isinstance(data, dict):
        raise ConfigError([Problem("", 1, 1, "this is no mapping", ".".join(way))])
    return data


def _indents(tree: Node) -> tuple[int, int, int]:
    """How a file indents mappings, list items and their dashes; as it does where it first does so."""
    mapping, offset = 0, -1
    waiting = [tree]
    while waiting and not (mapping and offset >= 0):
        node = waiting.pop(0)
        for key, value in node.pairs():
            if value.line > key.line and value.kind == "map":
                mapping = mapping or value.column - key.column
            if value.line > key.line and value.kind == "list" and offset < 0:
                offset = value.column - key.column
        waiting += [value for _, value in node.pairs()] + list(node.items())
    offset = max(offset, 0)
    return max(mapping, 1) if mapping else 2, offset + 2, offset
