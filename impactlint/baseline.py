"""A file of findings that are known and don't count: matched by rule, section heading and words, never by line."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import Any

from impactlint.config.load import read_text
from impactlint.config.model import Settings
from impactlint.config.patterns import shown
from impactlint.config.problems import ConfigError, Problem
from impactlint.disk import write_whole
from impactlint.findings import Finding, Suppression
from impactlint.record import dataclass

DEFAULT_NAME = ".impactlint-baseline.json"
MAX_BYTES = 20_000_000
_VERSION = "1"
_NOTE = "Findings that are known. `impactlint check --write-baseline` writes this file anew."
_KEYS = ("rule", "path", "heading", "text", "identity")


@dataclass(frozen=True, slots=True)
class Entry:
    """One known finding. `path` is relative to the baseline's folder; `identity` is what it is matched by."""

    rule: str
    path: str
    heading: str
    text: str
    identity: str


@dataclass(slots=True)
class Matched:
    """The findings of each file with the known ones marked, and the entries that nothing matches any more."""

    findings: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    stale: list[Entry] = field(default_factory=list)


def read(path: str) -> tuple[Entry, ...]:
    """The entries of a baseline; none where the file doesn't exist yet.

    Raises:
        ConfigError: it can't be read, or is no baseline.
    """
    if not Path(path).exists():
        return ()
    name = shown(path)
    try:
        data = json.loads(read_text(Path(path), name, max_bytes=MAX_BYTES))
        if data["version"] != _VERSION:
            raise ConfigError([Problem(name, 1, 1, f"a baseline of another version than {_VERSION}")])
        return tuple(_entry(given) for given in data["findings"])
    except json.JSONDecodeError as error:
        raise ConfigError([Problem(name, error.lineno, error.colno, f"this is not JSON: {error.msg}")]) from None
    except (ValueError, TypeError, KeyError, RecursionError):
        message, hint = "this is no baseline of impactlint", "delete it, and --write-baseline writes a new one"
        raise ConfigError([Problem(name, 1, 1, message, hint=hint)]) from None


def _entry(given: Mapping[str, Any]) -> Entry:
    values = [given[key] for key in _KEYS]
    if not all(isinstance(value, str) for value in values):
        raise TypeError("an entry holds texts")
    return Entry(*values)


def match(
    entries: Iterable[Entry],
    findings: Mapping[str, tuple[Finding, ...]],
    folder: str,
    judged: Callable[[str, str], bool] = lambda _path, _rule: True,
) -> Matched:
    """Mark the known among the findings of files, by path.

    An entry whose file is gone also matches the same finding in another file: the file was moved. An entry is stale
    when its file is gone, or was checked for its rule (`judged`) and doesn't have the finding.
    """
    places = {relative(path, folder): path for path in findings}
    waiting = {(entry.path, entry.identity): entry for entry in entries}
    known = {key for key in waiting if key[0] in places and key[1] in _identities(findings[places[key[0]]])}
    moved: dict[str, list[tuple[str, str]]] = {}
    for place, identity in waiting:
        if (place, identity) not in known and not Path(folder, place).exists():
            moved.setdefault(identity, []).append((place, identity))
    matched = Matched()
    for place, path in places.items():
        marked = []
        for finding in findings[path]:
            key = (place, finding.identity)
            if finding.active and key not in known and moved.get(finding.identity):
                known.add(key := moved[finding.identity].pop(0))
            marked.append(_known(finding) if finding.active and key in known else finding)
        matched.findings[path] = tuple(marked)
    left = (entry for key, entry in waiting.items() if key not in known)
    matched.stale = [entry for entry in left if _checked_for(entry, places, folder, judged)]
    return matched


def apply(findings: Mapping[str, tuple[Finding, ...]], settings_for: Callable[[str], Settings]) -> Matched:
    """Mark what the baselines of the files' rule files know.

    Raises:
        ConfigError: a baseline can't be used.
    """
    whole = Matched(dict(findings))
    by_baseline: dict[str, list[str]] = {}
    for path in findings:
        by_baseline.setdefault(settings_for(path).baseline, []).append(path)
    for file, paths in by_baseline.items():
        if file:
            own = {path: findings[path] for path in paths}
            done = match(
                read(file), own, str(Path(file).parent), lambda path, rule: settings_for(path).severity(rule) > 0
            )
            whole.findings |= done.findings
            whole.stale += done.stale
    return whole


def _identities(findings: Iterable[Finding]) -> set[str]:
    return {finding.identity for finding in findings if finding.active}


def _known(finding: Finding) -> Finding:
    return replace(finding, suppression=Suppression("baseline"))


def _checked_for(entry: Entry, places: Mapping[str, str], folder: str, judged: Callable[[str, str], bool]) -> bool:
    """Whether its file was checked for its rule, or is gone."""
    if entry.path in places:
        return judged(places[entry.path], entry.rule)
    gone = not Path(folder, entry.path).exists()
    return gone and any(judged(path, entry.rule) for path in places.values())


def relative(path: str, folder: str) -> str:
    """A path as entries hold it: from the baseline's folder, with slashes."""
    real = Path(path).parent.resolve() / Path(path).name
    return os.path.relpath(real, os.path.realpath(folder)).replace(os.sep, "/")


def updated(
    entries: Iterable[Entry],
    findings: Mapping[str, tuple[Finding, ...]],
    folder: str,
    judged: Callable[[str, str], bool] = lambda _path, _rule: True,
) -> tuple[Entry, ...]:
    """The entries of a new baseline: what counts now, and what the old one knew of that wasn't checked.

    That is what it knew of other files, as long as they exist, and of rules that didn't judge a file (`judged`).
    """
    places = {relative(path, folder): path for path in findings}
    kept = (entry for entry in entries if not _checked_for(entry, places, folder, judged))
    new = (_made(finding, place) for place, path in places.items() for finding in findings[path] if finding.active)
    return tuple(sorted({*kept, *new}, key=lambda entry: (entry.path, entry.rule, entry.heading, entry.identity)))


def _made(finding: Finding, place: str) -> Entry:
    text = " ".join((finding.excerpt or finding.message).split())
    return Entry(finding.rule, place, finding.heading, text[:200], finding.identity)


def write(path: str, entries: Iterable[Entry]) -> None:
    """Write a baseline, whole or not at all.

    Raises:
        OSError: it can't be written.
    """
    write_whole(Path(path), "".join(_lines(entries)).encode())


def _lines(entries: Iterable[Entry]) -> Iterator[str]:
    """JSON with one entry a line, so that a change of it reads well in a diff."""
    yield f'{{\n  "version": {json.dumps(_VERSION)},\n  "note": {json.dumps(_NOTE)},\n  "findings": ['
    for number, entry in enumerate(entries):
        given = {key: getattr(entry, key) for key in _KEYS}
        # A name that isn't UTF-8 holds surrogates, which only an escape carries.
        plain = all(value.isascii() or value.isprintable() for value in given.values())
        yield f"{',' if number else ''}\n    {json.dumps(given, ensure_ascii=not plain)}"
    yield "\n  ]\n}\n"
