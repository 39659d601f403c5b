"""The only module that imports ruamel.yaml: a rule file's bytes in, a tree of values with places out.

The tree is built from the parser's events (see `tree`). ruamel's C parser is used where it is
installed (3 ms for 100 rules), else its Python one (65 ms). Edits are made by ruamel's round trip, which keeps
comments and order.
"""

from __future__ import annotations

import copy
import io
import re
import stat
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from impactlint.config.nodes import Node
from impactlint.config.problems import ConfigError, ConfigProblem
from impactlint.config.syntax import yaml_fault
from impactlint.config.tree import RefusedFileError, Tree
from impactlint.disk import reason_of
from impactlint.document.source import UnreadableError, decode

MAX_BYTES = 200_000
"""Largest rule file, in bytes."""

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
            raise ConfigError([ConfigProblem(name, 1, 1, "this is a folder, not a file")])
        if not stat.S_ISREG(status.st_mode):
            raise ConfigError([ConfigProblem(name, 1, 1, "this is not a regular file")])
        if status.st_size > max_bytes:
            raise ConfigError(
                [ConfigProblem(name, 1, 1, f"the file has more than the {max_bytes:,} bytes that are read")]
            )
        data = path.read_bytes()
        source = decode(data, name, max_bytes=max_bytes)
        return "\ufeff" * (source.bom and keep_bom) + source.text
    except UnreadableError as error:
        raise ConfigError([ConfigProblem(name, error.line, 1, str(error), hint=error.help)]) from None
    except (OSError, ValueError) as error:
        reason = reason_of(error)
        raise ConfigError([ConfigProblem(name, 1, 1, f"the file can't be read: {reason}")]) from None


def parse(text: str, name: str, *, pure: bool = False) -> Node | None:
    """The tree of a YAML text; None where it says nothing. `pure` keeps to ruamel's Python parser.

    Raises:
        ConfigError: it is not YAML, or uses what a rule file doesn't need (tags, two documents, deep nesting,
            keys given twice, anchors that explode); everything that is wrong, up to the first syntax error.
    """
    tree = parsed(text, name, pure=pure)
    if tree.problems:
        raise ConfigError(tree.problems)
    return tree.root


def parsed(text: str, name: str, *, pure: bool = False) -> Tree:
    """The tree of a YAML text as far as it can be had, with everything that `parse` refuses it for."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    tree = Tree(name)
    tree.problems += _control(text, name)
    if tree.problems:
        return tree
    text = text.translate(_NO_BREAKS)
    try:
        for event in YAML(typ="safe", pure=pure).parse(text):
            tree.take(event)
    except (YAMLError, RecursionError, ValueError, KeyError, IndexError, AttributeError, TypeError) as error:
        # The Python parser answers some broken texts with errors that aren't its own.
        tree.problems.append(_syntax(error, text, name, tree.line))
    return tree


def _control(text: str, name: str) -> Iterator[ConfigProblem]:
    match = _CONTROL.search(text)
    if match:
        line, column = _place(text, match.start())
        yield ConfigProblem(name, line, column, f"the control character U+{ord(match[0]):04X} stands here")


def _place(text: str, offset: int) -> tuple[int, int]:
    start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset) + 1, offset - start + 1


def _syntax(error: Exception, text: str, name: str, last: int) -> ConfigProblem:
    """A problem for an error of the parser, at the place that the author has to change."""
    if isinstance(error, RefusedFileError):
        return error.problem
    problem = getattr(error, "problem", None) or "this is not YAML"
    mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if "unexpected end of stream" in problem and context is not None:
        return _at(context, name, "the quote that opens here is never closed")
    if mark is None:
        if isinstance(error, RecursionError):
            problem = "nested too deep"
        return ConfigProblem(name, last, 1, problem)
    lines = text.split("\n")
    bare = lines[mark.line] if mark.line < len(lines) else ""
    context = getattr(error, "context", None) or ""
    return _at(mark, name, *yaml_fault(problem, context, bare[mark.column : mark.column + 1]))


def _at(mark: Any, name: str, message: str, hint: str = "") -> ConfigProblem:
    return ConfigProblem(name, mark.line + 1, mark.column + 1, message, hint=hint)


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
            raise ConfigError([ConfigProblem("", 1, 1, "this is no list", ".".join(keys))])
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
    raise ConfigError([ConfigProblem("", 1, 1, "this file can't be added to without a change to the rest of it")])


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
        raise ConfigError([ConfigProblem("", 1, 1, "this is no mapping", ".".join(way))])
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
