"""The fast lane of `check`: a run that was made before, with nothing changed since, says the same again.

It imports neither the rules nor the reading nor a Markdown parser. It is for plain runs: no rule file in force, nothing
written, no git. What the answer rests on is all in its key: the build, the flags, the folder, every file's bytes, the
repositories they lie in, and the READMEs they link to.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from impactlint.cache import Cache, default_folder, digest_of
from impactlint.cli.options import colored, say
from impactlint.files import RULE_FILES, Wanted, find, repository_of, root_of

if TYPE_CHECKING:
    from impactlint.run import Outcome

_FORMATS = ("full", "concise", "json")
_SHUNTED = (
    *("no_cache", "stdin_filename", "show_files", "output_file", "verbose", "config"),
    *("fix", "fix_only", "unsafe_fixes", "diff", "baseline", "no_baseline", "write_baseline", "diff_base"),
)
"""Flags that keep a run out of the fast lane."""
_MOST_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class Said:
    """What a run said on each stream, its status, and the digests of the READMEs that each file links to."""

    out: str
    err: tuple[str, ...]
    status: int
    neighbours: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    color: bool = False

    def again(self) -> int:
        """Say it, and give the status."""
        click.echo(self.out, nl=False, color=self.color)
        for line in self.err:
            say(line)
        return self.status


@dataclass(frozen=True, slots=True)
class Lane:
    """The place in the cache for one set of flags in one folder, and the key of what is there now."""

    cache: Cache[Said]
    place: str
    key: str
    color: bool

    def recall(self) -> Said | None:
        """What the same run said before; None where there was none or a linked README has changed since."""
        said = self.cache.get(self.place, self.key)
        return said if said and _unchanged(said.neighbours) else None

    def keep(self, out: str, err: list[str], status: int, outcome: Outcome) -> None:
        """Remember what was said, unless a file couldn't be read this time."""
        if outcome.errors or any(finding.rule == "IMP903" for finding in outcome.findings):
            return
        neighbours = {result.path: result.neighbours for result in outcome.results if result.neighbours}
        self.cache.put(self.place, self.key, Said(out, tuple(err), status, neighbours, self.color))


def lane_for(paths: tuple[str, ...], given: Mapping[str, Any]) -> Lane | None:
    """The fast lane for a call; None where it is not for it."""
    if "-" in paths or any(given[name] for name in _SHUNTED) or given["output_format"] not in _FORMATS:
        return None
    wanted = Wanted(given["include"], given["exclude"], given["respect_gitignore"])

    def plain(folder: str) -> Wanted:
        if not given["isolated"] and any(os.path.lexists(Path(folder, name)) for name in RULE_FILES):
            raise _RuleFileError
        return wanted

    try:
        found = find(paths or (".",), plain)
        files = _digests(found.files)
        cache = Cache(Path(given["cache_dir"] or default_folder()), Said)
        here = str(Path.cwd())
    except (OSError, ValueError, RuntimeError):
        return None  # the main lane says what is wrong, or obeys
    folders = {str(Path(path).parent) for path in found.files} | {
        path for path in paths or (".",) if Path(path).is_dir()
    }
    if not given["isolated"] and any(map(_has_rule_file, folders)):
        return None
    colors = colored(given["color"]), colored(given["color"], sys.stderr)
    flags = {name: value for name, value in given.items() if name not in ("color", "cache_dir")}
    place = json.dumps([here, paths, flags])
    roots = sorted((folder, repository_of(folder) or "") for folder in folders)
    key = json.dumps([colors, files, roots, sorted(found.left_out.items())])
    return Lane(cache, place, digest_of(key.encode("utf-8", "surrogateescape")), colors[0])


class _RuleFileError(ValueError):
    """There is a rule file."""


def _digests(files: list[str]) -> list[tuple[str, str]]:
    """Each file with a digest of its bytes."""
    if sum(Path(path).stat().st_size for path in files) > _MOST_BYTES:
        raise ValueError("so much is not worth it")
    return [(path, digest_of(Path(path).read_bytes())) for path in files]


def _has_rule_file(folder: str) -> bool:
    root = root_of(folder)
    at = Path(folder).resolve()
    folders = [at, *(parent for parent in at.parents if parent.is_relative_to(root))]
    return any(os.path.lexists(folder / name) for folder in folders for name in RULE_FILES)


def _unchanged(neighbours: Mapping[str, Mapping[str, str]]) -> bool:
    if not neighbours:
        return True
    from impactlint.neighbours import Neighbours

    return all(Neighbours(path).unchanged(digests) for path, digests in neighbours.items())
