"""Runs of `check` that were made before: with nothing changed since, what was said is said again.

This imports neither the rules nor the reading nor a parser of Markdown or YAML. It is for plain runs: nothing written,
no git, and rule files of which one look at the text tells that they stand alone. What was said rests on the build, the
flags, the folder, the bytes of every file and rule file and the repositories they lie in, which are all in its key, and
on the READMEs that are linked to, which stand beside it.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from impactlint.cache import Cache, default_folder
from impactlint.cli.flags import wanted_by_flags
from impactlint.cli.output import colored, columns, say
from impactlint.config.presets import NAMES
from impactlint.digest import digest_of
from impactlint.files import Wanted, find, rule_files
from impactlint.paths import repository_of, root_of
from impactlint.record import dataclass

if TYPE_CHECKING:
    from impactlint.run import Outcome

_FORMATS = ("full", "concise", "json")
_NOT_CACHEABLE = (
    *("no_cache", "stdin_filename", "show_files", "output_file", "verbose", "config"),
    *("fix", "fix_only", "unsafe_fixes", "diff", "baseline", "no_baseline", "write_baseline", "diff_base"),
)
"""Flags of a run that is made anew each time."""
_MOST_BYTES = 20_000_000
_OTHERS = re.compile(rb"include|exclude|plugins|baseline|\\|extends(?!:[ \t]+(?:\w|\[[^\]\n]*\]))")
"""What a rule file says when it needs to be read: other files, a list on several lines, a key hidden by a backslash."""
_EXTENDS = re.compile(rb"extends:(.*)")
_NAME = re.compile(rb"[^\s,\[\]\"']+")


@dataclass(frozen=True, slots=True)
class CachedRun:
    """What a run said on each stream, its status, and the digests of the READMEs that each file links to."""

    out: str
    err: tuple[str, ...]
    status: int
    neighbours: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    color: bool = False

    def replay(self) -> int:
        """Say it again, and give the status."""
        click.echo(self.out, nl=False, color=self.color)
        for line in self.err:
            say(line)
        return self.status


@dataclass(frozen=True, slots=True)
class RunKey:
    """What a run is remembered by: a place in the cache for its flags and folder, and a key of all that it reads.

    `files` are digests of what is to be checked, and `rules` those of the rule files, as the key was made.
    """

    cache: Cache[CachedRun]
    place: str
    key: str
    color: bool
    files: Mapping[str, str]
    rules: _RuleFiles

    def look_up(self) -> CachedRun | None:
        """The same run as it was before; None where there was none or a linked README has changed since."""
        cached = self.cache.get(self.place, self.key)
        return cached if cached and _unchanged(cached.neighbours) else None

    def store(self, out: str, err: list[str], status: int, outcome: Outcome) -> None:
        """Remember what was said, unless a file couldn't be read this time, or isn't what it was for the key."""
        from impactlint.findings import UNREADABLE

        if outcome.errors or any(finding.rule == UNREADABLE for finding in outcome.findings):
            return
        if {result.path: result.digest for result in outcome.results} != self.files or not self.rules.unchanged():
            return
        neighbours = {result.path: result.neighbours for result in outcome.results if result.neighbours}
        self.cache.put(self.place, self.key, CachedRun(out, tuple(err), status, neighbours, self.color))


def key_for(paths: tuple[str, ...], given: Mapping[str, Any]) -> RunKey | None:
    """The key of a run; None where it is to be made anew whatever was said before."""
    if "-" in paths or any(given[name] for name in _NOT_CACHEABLE) or given["output_format"] not in _FORMATS:
        return None
    rules = _RuleFiles(isolated=given["isolated"])

    def noted(folder: str) -> Wanted:
        rules.note(folder)
        flags = (given["include"], given["exclude"])
        return wanted_by_flags(folder, *flags, respect_gitignore=given["respect_gitignore"])

    try:
        found = find(paths or (".",), noted, force_exclude=given["force_exclude"])
        files = _digests(found.files)
        cache = Cache(Path(given["cache_dir"] or default_folder()), CachedRun)
        here = str(Path.cwd())
        folders = {str(Path(path).parent) for path in found.files}
        for folder in folders:
            rules.note(folder)
    except (OSError, ValueError, RuntimeError):
        return None  # a run that is made says what is wrong, or obeys
    colors = colored(given["color"]), colored(given["color"], sys.stderr), columns()
    flags = {name: value for name, value in given.items() if name not in ("color", "cache_dir")}
    place = json.dumps([here, paths, flags])
    roots = sorted((folder, repository_of(folder) or "") for folder in folders)
    key = json.dumps([colors, files, roots, sorted(found.left_out.items()), sorted(rules.digests.items())])
    return RunKey(cache, place, digest_of(key.encode("utf-8", "surrogateescape")), colors[0], dict(files), rules)


def _digests(files: list[str]) -> list[tuple[str, str]]:
    """Each file with a digest of its bytes."""
    if sum(Path(path).stat().st_size for path in files) > _MOST_BYTES:
        raise ValueError("so much is not worth it")
    return [(path, digest_of(Path(path).read_bytes())) for path in files]


class _RuleFiles:
    """The rule files at and above folders, as digests of their bytes."""

    def __init__(self, *, isolated: bool) -> None:
        self.isolated = isolated
        self.digests: dict[str, str] = {}
        self._noted: set[Path] = set()

    def note(self, folder: str) -> None:
        """Note the rule files that may speak about a folder.

        Raises:
            ValueError: one of them doesn't stand alone.
        """
        at, root = Path(folder).resolve(), root_of(folder)
        while not self.isolated and at not in self._noted and at.is_relative_to(root):
            self._noted.add(at)
            for file in (at / name for name in rule_files(at)):
                if os.path.lexists(file):
                    self.digests[str(file)] = _digest_alone(file)
            at = at.parent

    def unchanged(self) -> bool:
        """Whether the same rule files are there, and say what they said."""
        again = _RuleFiles(isolated=self.isolated)
        try:
            for folder in self._noted:
                again.note(str(folder))
        except (OSError, ValueError, RuntimeError):
            return False
        return again.digests == self.digests


def _digest_alone(file: Path) -> str:
    """A digest of a rule file, if its text names no other files: no patterns of files to check, nothing but presets."""
    data = file.read_bytes()
    extended = [name for line in _EXTENDS.findall(data) for name in _NAME.findall(line)]
    if file.is_symlink() or _OTHERS.search(data) or not all(name.decode() in NAMES for name in extended):
        raise ValueError("it needs to be read")
    return digest_of(data)


def _unchanged(neighbours: Mapping[str, Mapping[str, str]]) -> bool:
    if not neighbours:
        return True
    from impactlint.neighbours import Neighbours

    return all(Neighbours(path).unchanged(digests) for path, digests in neighbours.items())
