"""What `.gitignore` leaves out, and patterns like its own.

The only module that imports pathspec, and only where there are patterns to match.
"""

from __future__ import annotations

import os
import re
import stat
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from impactlint import lazy
from impactlint.record import dataclass

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


_MAX_LINE = 10_000
_MAX_IGNORE = 1_000_000
_AT_ONCE = 1000
"""Lines of a .gitignore that are compiled together; some thousands would be too many."""


class SpecError(ValueError):
    """A pattern, or all of them together, can't be compiled."""


@dataclass(frozen=True, slots=True)
class Spec:
    """Compiled patterns. Paths are taken as the system names them: one that isn't UTF-8 is matched, too."""

    compiled: GitIgnoreSpec

    def match_file(self, path: str) -> bool:
        """Whether the patterns match a path with slashes."""
        return bool(self.compiled.match_file(_text(path)))

    def check_file(self, path: str) -> bool | None:
        """What the last pattern that matches says of a path; None where none does."""
        return self.compiled.check_file(_text(path)).include


_INSIDE = lazy.pattern(r"(?<!\\)/\*\*(/?)\s*$")
"""The end of a pattern for all that is inside a folder: git doesn't leave out the folder itself by it."""


def _text(path: str) -> str:
    """A path as text: each byte that is none is a replacement character, as it is in a `.gitignore`."""
    if path.isascii():
        return path
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Ignores:
    """The .gitignore files from the repository's root down to one folder; the deepest that speaks decides.

    `specs` are their patterns, those that decide first, each with the folder that its paths start from.
    """

    specs: tuple[tuple[str, Spec], ...] = ()

    def enter(self, inside: str, shown: str, names: set[str]) -> Ignores:
        """The ignores in force in the folder `inside`, which holds files of these names."""
        if ".gitignore" not in names:
            return self
        return Ignores((*_read(f"{shown}.gitignore", inside), *self.specs))

    def match(self, inside: str) -> bool:
        """Whether a path from the root is left out."""
        for folder, spec in self.specs:
            said = spec.check_file(inside[len(folder) :])
            if said is not None:
                return said
        return False


def read_ignores(root: str, inside: str) -> Ignores:
    """The ignores in force in the folder `inside` of a repository, but for a `.gitignore` of its own."""
    parts = PurePosixPath(inside).parts
    folders = ["".join(part + "/" for part in parts[:depth]) for depth in range(len(parts))]
    specs = [spec for folder in reversed(folders) for spec in _read(f"{root}/{folder}.gitignore", folder)]
    return Ignores((*specs, *_read(f"{_git_folder(root)}/info/exclude", "")))


def _read(path: str, folder: str) -> tuple[tuple[str, Spec], ...]:
    """The patterns of one file, the last ones first, each with its folder."""
    lines = list(_patterns(path))
    parts = (lines[start : start + _AT_ONCE] for start in range(0, len(lines), _AT_ONCE))
    return tuple(reversed([(folder, spec) for part in parts for spec in _specs(part)]))


def _git_folder(root: str) -> str:
    """Where git keeps what all working trees of a repository share.

    In a further working tree, and in a submodule, `.git` is a file that names a folder.
    """
    folder = Path(root, _said(Path(root, ".git"), "gitdir: ") or ".git")
    return str(folder / _said(folder / "commondir"))


def _said(path: Path, before: str = "") -> str:
    """What a file of git's says in its only line, behind some words; "" where there is no such file."""
    try:
        if not path.is_file():
            return ""
        with path.open(encoding="utf-8", errors="surrogateescape") as file:
            line = file.readline(_MAX_LINE)
    except OSError:
        return ""
    return line.removeprefix(before).rstrip("\n") if line.startswith(before) and "\0" not in line else ""


def _patterns(path: str) -> Iterator[str]:
    """Lines of a .gitignore; none where it is missing, is no regular file, or is too large to be one."""
    try:
        info = os.lstat(path)
        if not stat.S_ISREG(info.st_mode) or info.st_size > _MAX_IGNORE:
            return
        with Path(path).open(encoding="utf-8-sig", errors="replace") as file:
            lines = file.read().split("\n")
    except OSError:
        return
    yield from lines


def _specs(lines: list[str]) -> Iterator[Spec]:
    """Lines of a .gitignore compiled, in as few parts as can be; of a later one counts what it says.

    Git passes over a line that is no pattern, and so do we.
    """
    try:
        spec = spec_of(lines)
    except ValueError:
        half = len(lines) // 2
        if half:
            yield from _specs(lines[:half])
            yield from _specs(lines[half:])
        return
    if spec is not None:
        yield spec


def spec_of(patterns: Iterable[str]) -> Spec | None:
    """Patterns as in `.gitignore`, compiled; None where there are none.

    Raises:
        SpecError: one of them can't be read.
    """
    kept = [line for line in patterns if line.strip() and not line.startswith("#")]
    return _compiled(kept) if kept else None


def _compiled(patterns: list[str]) -> Spec:
    from pathspec import GitIgnoreSpec  # 80 ms that a folder without patterns needn't pay

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # of brackets in brackets, which mean themselves here
        try:
            return Spec(GitIgnoreSpec.from_lines(_INSIDE.sub(r"/**/*\1", _text(line)) for line in patterns))
        except ValueError as error:
            raise SpecError(str(error)) from None
        except re.error as error:  # a range that runs backwards
            raise SpecError(error.msg) from None
        except Exception as error:  # RE2's own, which takes all patterns at once
            raise SpecError(f"too many patterns, or too long ones: {error}") from None
