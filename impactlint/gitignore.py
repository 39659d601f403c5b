"""What `.gitignore` leaves out, and patterns like its own.

The only module that imports pathspec, and only where there are patterns to match.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Ignores:
    """The .gitignore files from the repository's root down to one folder; the deepest that speaks decides."""

    def __init__(self, root: str, inside: str) -> None:
        self.specs: tuple[tuple[str, GitIgnoreSpec], ...] = ()
        self._read(f"{root}/.git/info/exclude", "")
        parts = PurePosixPath(inside).parts
        for depth in range(len(parts)):
            folder = "".join(part + "/" for part in parts[:depth])
            self._read(f"{root}/{folder}.gitignore", folder)

    def enter(self, inside: str, shown: str, names: set[str]) -> Ignores:
        """The ignores in force in the folder `inside`, which holds files of these names."""
        if ".gitignore" not in names:
            return self
        deeper = object.__new__(Ignores)
        deeper.specs = self.specs
        deeper._read(f"{shown}.gitignore", inside)
        return deeper

    def _read(self, path: str, folder: str) -> None:
        lines = list(_patterns(path))
        try:
            spec = spec_of(lines)
        except ValueError:
            spec = spec_of(line for line in lines if _readable(line))
        if spec is not None:
            self.specs = ((folder, spec), *self.specs)

    def match(self, inside: str) -> bool:
        """Whether a path from the root is left out."""
        for folder, spec in self.specs:
            said = spec.check_file(inside[len(folder) :]).include
            if said is not None:
                return said
        return False


_MAX_IGNORE = 1_000_000


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


def _readable(pattern: str) -> bool:
    """Git passes over a line of a .gitignore that is no pattern, and so do we."""
    try:
        _compiled([pattern])
    except ValueError:
        return False
    return True


def spec_of(patterns: Iterable[str]) -> GitIgnoreSpec | None:
    """Patterns as in `.gitignore`, compiled; None where there are none. Its `match_file` takes a path with slashes.

    Raises:
        ValueError: one of them can't be read.
    """
    kept = [line for line in patterns if line.strip() and not line.startswith("#")]
    return _compiled(kept) if kept else None


def _compiled(patterns: list[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # 80 ms that a folder without patterns needn't pay

    return GitIgnoreSpec.from_lines(patterns)
