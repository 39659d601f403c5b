"""A file of findings that are known and don't count: matched by rule, section heading and words, never by line."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import Any

from impactlint.config.load import read_text
from impactlint.config.model import Settings
from impactlint.config.patterns import shown
from impactlint.config.problems import ConfigError, ConfigProblem
from impactlint.disk import is_gone, refuse_read_only, write_whole
from impactlint.findings import Finding, Suppression
from impactlint.joining import joined
from impactlint.record import dataclass

DEFAULT_NAME = ".impactlint-baseline.json"
MAX_BYTES = 20_000_000
_VERSION = "1"
_NOTE = "Findings that are known. `impactlint check --write-baseline` writes this file anew."
_KEYS = ("rule", "path", "heading", "text", "identity")
_LONGEST = 200
"""Most characters of a text that are kept."""
_TELLING_WORDS = 4
"""Words from which on a text that is quoted hardly stands in another page by chance."""


@dataclass(frozen=True, slots=True)
class BaselineEntry:
    """One known finding. `path` is relative to the baseline's folder; `identity` is what it is matched by.

    `page` is the title of the page: by it and by `text` a file that was moved is known. Old baselines have none. Where
    several places are shown as one finding, an entry knows one of them `alone`; in old baselines, it knows them all.
    """

    rule: str
    path: str
    heading: str
    text: str
    identity: str
    page: str = ""
    alone: bool = False


@dataclass(slots=True)
class Matched:
    """The findings of each file with the known ones marked, and the entries that nothing matches any more."""

    findings: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    stale: list[BaselineEntry] = field(default_factory=list)


def read(path: str, top: str = "") -> tuple[BaselineEntry, ...]:
    """The entries of a baseline; none where the file doesn't exist yet. Problems name it from `top`, if one is given.

    Raises:
        ConfigError: it can't be read, or is no baseline.
    """
    if is_gone(path):
        return ()
    name = shown(path, top)
    try:
        data = json.loads(read_text(Path(path), name, max_bytes=MAX_BYTES))
        if data["version"] != _VERSION:
            raise ConfigError([ConfigProblem(name, 1, 1, f"a baseline of another version than {_VERSION}")])
        return tuple(_entry(given) for given in data["findings"])
    except json.JSONDecodeError as error:
        raise ConfigError([ConfigProblem(name, error.lineno, error.colno, f"this is not JSON: {error.msg}")]) from None
    except (ValueError, TypeError, KeyError, RecursionError):
        message, hint = "this is not an impactlint baseline", "delete it, and --write-baseline writes a new one"
        raise ConfigError([ConfigProblem(name, 1, 1, message, hint=hint)]) from None


def _entry(given: Mapping[str, Any]) -> BaselineEntry:
    texts = {key: given[key] for key in _KEYS} | {"page": given.get("page", "")}
    if not all(isinstance(text, str) for text in texts.values()):
        raise TypeError("an entry holds texts")
    return BaselineEntry(**texts, alone=given.get("alone") is True)


def match(
    entries: Iterable[BaselineEntry],
    findings: Mapping[str, tuple[Finding, ...]],
    folder: str,
    judged: Callable[[str, str], bool] = lambda _path, _rule: True,
) -> Matched:
    """Mark the known among the findings of files, by path.

    An entry whose file is gone also matches the same finding in a file with its words: the file was moved. An entry is
    stale when its file is gone, or was checked for its rule (`judged`) and doesn't have the finding.
    """
    places = {relative(path, folder): path for path in findings}
    waiting = {(entry.path, entry.identity): entry for entry in entries}
    gone = _gone(waiting.values(), places, folder)
    used: set[tuple[str, str]] = set()
    matched = Matched()
    for place, path in places.items():
        new = [one for one in findings[path] if one.active and (place, one.identity) not in waiting]
        words = _words(joined(new))
        homes = [place, *(origin for origin, known in gone.items() if new and known.stand_in(words))]
        matched.findings[path] = _marked(findings[path], homes, waiting, used)
    left = (entry for key, entry in waiting.items() if key not in used)
    matched.stale = [entry for entry in left if _checked_for(entry, places, folder, judged)]
    return matched


def _marked(
    findings: Iterable[Finding],
    homes: Sequence[str],
    waiting: Mapping[tuple[str, str], BaselineEntry],
    used: set[tuple[str, str]],
) -> tuple[Finding, ...]:
    """The findings of a file with the known ones marked; their entries are `used` from then on."""
    known, whole = set[str](), set[tuple[str, str]]()
    for finding in findings:
        key = _key(finding, homes, waiting, used) if finding.active else None
        if key:
            used.add(key)
            known.add(finding.identity)
            if finding.joint and not waiting[key].alone:
                whole.add((finding.rule, finding.joint.group))

    def is_known(finding: Finding) -> bool:
        with_others = finding.joint is not None and (finding.rule, finding.joint.group) in whole
        return finding.active and (with_others or finding.identity in known)

    return tuple(_known(finding) if is_known(finding) else finding for finding in findings)


def _key(
    finding: Finding, homes: Sequence[str], waiting: Container[tuple[str, str]], used: Container[tuple[str, str]]
) -> tuple[str, str] | None:
    """The key of the entry that knows a finding; None if none does. `homes` are the paths that its file has, or had."""
    own, *others = ((home, finding.identity) for home in homes)
    if own in waiting:
        return own
    return next((key for key in others if key in waiting and key not in used), None)


@dataclass(frozen=True, slots=True)
class _Words:
    """What is known of the words of a page: its title, empty where none is, and the texts that findings quote.

    Of a page in an old baseline, which has no titles, one of the `headings` may be the title.
    """

    title: str
    texts: frozenset[str]
    headings: frozenset[str] = frozenset()

    def stand_in(self, page: _Words) -> bool:
        """Whether a page is this one under another path: it shares at least half of its texts, the title among them.

        It is not, if neither a quote nor a title is known of it.
        """
        same = bool(page.title) and (page.title == self.title or page.title in self.headings)
        titled = same or bool(self.title and page.title)
        alike = len(page.texts & self.texts) + same
        return 0 < len(page.texts) + titled <= 2 * alike


def _words(findings: Sequence[Finding]) -> _Words:
    """The words of a page, as far as its findings quote them: a message alone could be about any page."""
    quoted = frozenset(_text(one) for one in findings if len(one.excerpt.split()) >= _TELLING_WORDS)
    return _Words(max(map(_title, findings), default=""), quoted)


def _gone(entries: Iterable[BaselineEntry], places: Container[str], folder: str) -> dict[str, _Words]:
    """The files of a baseline that aren't there any more, with their words."""
    by_place: dict[str, list[BaselineEntry]] = {}
    for entry in entries:
        by_place.setdefault(entry.path, []).append(entry)
    return {
        place: _held(held) for place, held in by_place.items() if place not in places and is_gone(Path(folder, place))
    }


def _held(entries: Sequence[BaselineEntry]) -> _Words:
    """The words of a page, as far as the entries of its file tell them."""
    title = max(one.page for one in entries)
    headings = frozenset() if title else frozenset(_kept(one.heading) for one in entries)
    return _Words(title, frozenset(one.text for one in entries), headings)


def apply(
    findings: Mapping[str, tuple[Finding, ...]], settings_for: Callable[[str], Settings], top: str = ""
) -> Matched:
    """Mark what the baselines of the files' rule files know; `top` as in `read`.

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
                read(file, top), own, str(Path(file).parent), lambda path, rule: settings_for(path).severity(rule) > 0
            )
            whole.findings |= done.findings
            whole.stale += done.stale
    return whole


def _known(finding: Finding) -> Finding:
    return replace(finding, suppression=Suppression("baseline"))


def _checked_for(
    entry: BaselineEntry, places: Mapping[str, str], folder: str, judged: Callable[[str, str], bool]
) -> bool:
    """Whether its file was checked for its rule, or is gone."""
    if entry.path in places:
        return judged(places[entry.path], entry.rule)
    return is_gone(Path(folder, entry.path)) and any(judged(path, entry.rule) for path in places.values())


def relative(path: str, folder: str) -> str:
    """A path as entries hold it: from the baseline's folder, with slashes."""
    real = Path(path).parent.resolve() / Path(path).name
    return os.path.relpath(real, os.path.realpath(folder)).replace(os.sep, "/")


def updated(
    entries: Iterable[BaselineEntry],
    findings: Mapping[str, tuple[Finding, ...]],
    folder: str,
    judged: Callable[[str, str], bool] = lambda _path, _rule: True,
) -> tuple[BaselineEntry, ...]:
    """The entries of a new baseline: what counts now, and what the old one knew of that wasn't checked.

    That is what it knew of other files, as long as they exist, and of rules that didn't judge a file (`judged`).
    """
    places = {relative(path, folder): path for path in findings}
    kept = (entry for entry in entries if not _checked_for(entry, places, folder, judged))
    new = (_made(finding, place) for place, path in places.items() for finding in findings[path] if finding.active)
    return tuple(sorted({*kept, *new}, key=lambda entry: (entry.path, entry.rule, entry.heading, entry.identity)))


def _made(finding: Finding, place: str) -> BaselineEntry:
    alone = finding.joint is not None
    return BaselineEntry(finding.rule, place, finding.heading, _text(finding), finding.identity, _title(finding), alone)


def _text(finding: Finding) -> str:
    return _kept(finding.excerpt or finding.message)


def _title(finding: Finding) -> str:
    return _kept(finding.page)


def _kept(text: str) -> str:
    return " ".join(text.split())[:_LONGEST]


def write(path: str, entries: Iterable[BaselineEntry]) -> None:
    """Write a baseline, whole or not at all; where a link stands, what it leads to.

    Raises:
        OSError: it can't be written.
    """
    at = Path(path).resolve()
    refuse_read_only(at)
    write_whole(at, "".join(_lines(entries)).encode())


def _lines(entries: Iterable[BaselineEntry]) -> Iterator[str]:
    """JSON with one entry a line, so that a change of it reads well in a diff."""
    yield f'{{\n  "version": {json.dumps(_VERSION)},\n  "note": {json.dumps(_NOTE)},\n  "findings": ['
    for number, entry in enumerate(entries):
        texts = {key: getattr(entry, key) for key in _KEYS} | ({"page": entry.page} if entry.page else {})
        # A name that isn't UTF-8 holds surrogates, which only an escape carries.
        plain = all(value.isascii() or value.isprintable() for value in texts.values())
        given = texts | ({"alone": True} if entry.alone else {})
        yield f"{',' if number else ''}\n    {json.dumps(given, ensure_ascii=not plain)}"
    yield "\n  ]\n}\n"
