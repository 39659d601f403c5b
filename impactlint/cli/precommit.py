"""One more entry for a pre-commit configuration: its own lines stay as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from impactlint.config.nodes import Node

PRE_COMMIT = ".pre-commit-config.yaml"
_DASH = re.compile(r"( *)-( +)\S")
_OURS = re.compile(r"[/:]impactlint(?:\.git)?/{0,9}$", re.I)


def fresh(repository: str, rev: str) -> str:
    """A configuration with nothing but our hook."""
    return "repos:\n" + "".join(f"{line}\n" for line in _entry("  ", " ", 0, repository, rev))


def with_hook(text: str, repository: str, rev: str) -> str | None:
    """A configuration with our hook as its last entry; None where it has the hook.

    Raises:
        ConfigError: it is no YAML mapping, or holds no list of repositories.
    """
    from impactlint.config.load import with_item
    from impactlint.config.problems import ConfigError, ConfigProblem

    listed = _listed(text)
    items = listed.items() if listed else ()
    if any(map(_is_ours, items)):
        return None
    if listed and not items and not listed.empty and _is_value(text, listed):
        raise ConfigError(
            [ConfigProblem(PRE_COMMIT, listed.line, listed.column, "what stands under `repos` is no list")]
        )
    appended = _appended(text, listed, repository, rev) if listed and items else None
    if appended and _holds(appended, len(items) + 1):
        return appended
    added = with_item(text, ["repos"], {"repo": repository, "rev": rev, "hooks": [{"id": "impactlint"}]})
    if not _holds(added, len(items) + 1):
        raise ConfigError([ConfigProblem(PRE_COMMIT, 1, 1, "its list of repositories can't be added to")])
    return added


def _listed(text: str) -> Node | None:
    from impactlint.config.load import parse
    from impactlint.config.merge import node_at

    return node_at(parse(text, PRE_COMMIT), ("repos",))


def _is_value(text: str, listed: Node) -> bool:
    """Whether a node is what stands under the key, not the whole file without the key, nor an empty list."""
    from impactlint.config.load import parse

    return listed.kind != "list" and listed != parse(text, PRE_COMMIT)


def _holds(text: str, count: int) -> bool:
    """Whether a text is a configuration with so many repositories, the last of them ours."""
    from impactlint.config.problems import ConfigError

    try:
        listed = _listed(text)
    except ConfigError:
        return False
    items = listed.items() if listed else ()
    return len(items) == count and _is_ours(items[-1])


def _is_ours(item: Node) -> bool:
    """Whether an entry is for our repository or a fork of it, however git is told the way there."""
    named = (str(value.value) for key, value in item.pairs() if key.value == "repo")
    return any(_OURS.search(name) for name in named)


def _appended(text: str, listed: Node, repository: str, rev: str) -> str | None:
    """The text with an entry behind the last one, indented as the first; None where the list is no block of dashes."""
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.split("\n")  # each with its own CR: a file may have both
    dash = _DASH.match(lines[listed.line - 1])
    if not dash:
        return None
    end = _end(lines, listed.line, len(dash[1]))
    hooks = (value for key, value in listed.items()[0].pairs() if key.value == "hooks" and value.line > key.line)
    step = max((value.column - 1 - len(dash[1]) - 1 - len(dash[2]) for value in hooks), default=2)
    entry = "".join(line + newline for line in _entry(dash[1], dash[2], max(step, 0), repository, rev))
    if end == len(lines):
        return text + newline + entry
    return "\n".join([*lines[:end], entry + "\n".join(lines[end:])])


def _end(lines: Sequence[str], start: int, indent: int) -> int:
    """Index of the first line behind a list of dashes that are indented so far, blank lines before it left out."""
    end = start
    for at in range(start, len(lines)):
        line = lines[at]
        if line.strip():
            own = len(line) - len(line.lstrip())
            if own < indent or (own == indent and not line.startswith("-", own)):
                break
            end = at + 1
    return end


def _entry(indent: str, gap: str, step: int, repository: str, rev: str) -> Iterator[str]:
    inside = indent + " " + gap
    yield f"{indent}-{gap}repo: {repository}"
    yield f"{inside}rev: {rev}"
    yield f"{inside}hooks:"
    yield f"{inside}{' ' * step}-{gap}id: impactlint"
