"""Which files are checked: a walk that knows READMEs, .gitignore, vendored folders and links that lead out."""

from __future__ import annotations

import os
import re
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field, replace
from itertools import pairwise
from pathlib import PurePath

from impactlint import lazy
from impactlint.disk import reason_of
from impactlint.gitignore import Ignores, Spec, read_ignores, spec_of
from impactlint.paths import BOUNDS, bound, leads_out, left_through_link, root_of
from impactlint.record import dataclass

README = lazy.pattern(r"readme(?:\.(?:md|markdown|mdown|mkdn?))?", re.I)
"""Names of READMEs that are Markdown, or that have no ending and may be."""
_OTHER_README = lazy.pattern(r"readme\.(?:rst|txt|adoc|asciidoc|org|textile|rdoc|html?)", re.I)

SKIPPED_FOLDERS: frozenset[str] = frozenset(
    {
        ".bzr", ".direnv", ".eggs", ".git", ".hg", ".hypothesis", ".ipynb_checkpoints", ".jj", ".mypy_cache", ".nox",
        ".pytest_cache", ".ruff_cache", ".svn", ".terraform", ".tox", ".venv", "__pycache__", "bower_components",
        "node_modules", "site-packages", "third-party", "third_party", "vendor", "vendored", "venv",
    }
)  # fmt: skip
"""Folders that hold other people's files or none worth reading."""
_FOREIGN = frozenset({"pyvenv.cfg", "CACHEDIR.TAG"})
"""Files that tell a virtual environment or a cache, whatever its folder is called."""


RULE_FILES: tuple[str, ...] = (
    ".impactlint.yml",
    ".impactlint.yaml",
    "impactlint.yml",
    "impactlint.yaml",
    ".github/impactlint.yml",
    ".github/impactlint.yaml",
)
"""Names of a rule file; of several in one folder the first counts."""
_WORKFLOWS = (".github", "workflows")
_RULE_FILE_HERE = frozenset(name.partition("/")[0] for name in RULE_FILES)


def rule_files(folder: str | os.PathLike[str]) -> tuple[str, ...]:
    """Names that a rule file for a folder may have, from there; of several the first counts.

    There are none below `.github/workflows`, where `impactlint.yml` is a workflow.
    """
    parts = PurePath(folder).parts
    return () if _WORKFLOWS in pairwise(parts) else RULE_FILES


class PathError(ValueError):
    """Paths that were named and can't be checked; each line of the message names one and says why."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look for: gitignore-style patterns of further files, and of files and folders to leave out.

    Without `links` a walk passes over files that are links, whatever they lead to.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    respect_gitignore: bool = True
    links: bool = True


@dataclass(slots=True)
class FoundFiles:
    """Files to check, as the user would name them, in order; and how many were left out for which reason."""

    files: list[str] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)


SAID_OF_ONE: dict[str, str] = {
    "folders that can't be opened": "folder that can't be opened",
    "folders left out by exclude": "folder left out by exclude",
    "folders ignored by .gitignore": "folder ignored by .gitignore",
    "not regular files": "that is no regular file",
    **{f"links that lead out of {one}": f"link that leads out of {one}" for one in BOUNDS},
}
"""What the reasons of `Found` that speak of several are for one; the others are the same for any number."""


def find(paths: Sequence[str], wanted: Wanted | Callable[[str], Wanted], *, force_exclude: bool = False) -> FoundFiles:
    """Files to check under `paths`. A file that is named is taken whatever it is called and whatever ignores it.

    A folder that is named is walked though `exclude` leaves it out; other patterns leave out what is in it. With
    `force_exclude` a path that is named is left out where a walk of its repository would not come to it, because
    `exclude` leaves it out or it lies in a vendored folder.

    `wanted` may differ by folder; it is asked where a walk starts and in every folder that has a rule file.

    Raises:
        PathError: a path doesn't exist, is no file or folder, or is a link that leads out of its repository.
        ValueError: a pattern can't be read.
    """
    _refuse(paths)
    walk = _Walk(wanted)
    for path in paths:
        if force_exclude and (reason := _out_of_reach(path, wanted)):
            walk.found.left_out[reason] += 1
        elif os.path.isdir(path):
            walk.folder(path)
        else:
            walk.add(path)
    return walk.found


def _out_of_reach(path: str, wanted: Wanted | Callable[[str], Wanted]) -> str:
    """Why a walk from the repository's root wouldn't come to a path that exists; "" if it would."""
    named = os.path.isdir(path)
    folder, name = (path, "") if named else os.path.split(path)
    root = root_of(folder or ".")
    parts = PurePath(os.path.relpath(os.path.join(os.path.realpath(folder or "."), name), root)).parts
    for depth, part in enumerate(parts):
        is_folder = named or depth < len(parts) - 1
        if is_folder and part in SKIPPED_FOLDERS:
            return "vendored"
        here = _wanted_in(os.path.join(root, *parts[:depth]), wanted)
        spec = spec_of(here.exclude)
        if spec is not None and spec.match_file("/".join(parts[: depth + 1]) + "/" * is_folder):
            return "left out by exclude"
    return ""


def _wanted_in(folder: str, wanted: Wanted | Callable[[str], Wanted]) -> Wanted:
    return wanted(folder) if callable(wanted) else wanted


def _refuse(paths: Iterable[str]) -> None:
    problems = [problem for path in paths if (problem := _problem(path))]
    if problems:
        raise PathError("\n".join(problems))


def _problem(path: str) -> str:
    if not path:
        return "an empty path names no file"
    try:
        mode = os.stat(path).st_mode
    except OSError as error:
        return f"{path}: {reason_of(error)}"
    except ValueError as error:  # a NUL in the name
        return f"{path!r}: {error}"
    if root := left_through_link(path):
        return f"{path}: {'a link' if os.path.islink(path) else 'behind a link'} that leads out of {bound(root)}"
    if stat.S_ISDIR(mode):
        return "" if os.access(path, os.R_OK | os.X_OK) else f"{path}: permission denied"
    if not stat.S_ISREG(mode):
        return f"{path}: not a regular file (use - to read from standard input)"
    root = root_of(os.path.dirname(path) or ".")
    if os.path.islink(path) and leads_out(path, root):
        return f"{path}: a link that leads out of {bound(root)}"
    return ""


@dataclass(frozen=True, slots=True)
class _Here:
    """What is in force in one folder: the root and patterns from there, and the .gitignore files.

    `named` is the folder that the user named, from the root; "" where that is the root or lies in another repository.
    `around` is what is in force where that repository holds this one, at the path `prefix`: its patterns count, too.
    """

    root: str
    named: str
    include: Spec | None
    exclude: Spec | None
    ignores: Ignores | None
    links: bool = True
    around: _Here | None = None
    prefix: str = ""

    def includes(self, inside: str) -> bool:
        """Whether a path from the root is wanted whatever it is called."""
        if self.include is not None and self.include.match_file(inside):
            return True
        return self.around is not None and self.around.includes(self.prefix + inside)

    def excludes(self, inside: str) -> bool:
        """Whether a path from the root is left out."""
        if self.exclude is not None and self.exclude.match_file(inside):
            return True
        return self.around is not None and self.around.excludes(self.prefix + inside)


def _leaves_out_all(pattern: str, named: str) -> bool:
    """Whether a pattern leaves out the folder that is named, and with it everything that was asked for."""
    spec = spec_of((pattern,)) if named else None
    return spec is not None and spec.match_file(named)


class _Walk:
    """Collects files; `found` is the answer. Remembers real paths, so that a link and its target are read once."""

    def __init__(self, wanted: Wanted | Callable[[str], Wanted]) -> None:
        self.wanted = wanted
        self.found = FoundFiles()
        self.seen: set[str] = set()

    def add(self, path: str) -> None:
        real = os.path.realpath(path)
        if real not in self.seen:
            self.seen.add(real)
            self.found.files.append(path)

    def folder(self, start: str) -> None:
        root = root_of(start)
        inside = os.path.relpath(os.path.realpath(start), root).replace(os.sep, "/")
        inside = "" if inside == "." else inside + "/"
        here = self._here(start, root, inside, read_ignores(root, inside))
        self._walk("" if start in (".", "./") else os.path.join(start, ""), inside, here)

    def _here(self, folder: str, root: str, named: str, ignores: Ignores | None) -> _Here:
        wanted = _wanted_in(folder, self.wanted)
        exclude = spec_of(pattern for pattern in wanted.exclude if not _leaves_out_all(pattern, named))
        ignores = ignores if wanted.respect_gitignore else None
        return _Here(root, named, spec_of(wanted.include), exclude, ignores, wanted.links)

    def _walk(self, shown: str, inside: str, here: _Here) -> None:
        """Read a folder and all below it: `shown` is how the user names it, `inside` its path from the root."""
        open_ = [self._entries(shown, inside, here)]
        while open_:
            entry, shown, inside, here = next(open_[-1], (None, "", "", here))
            if entry is None:
                open_.pop()
            elif not entry.is_dir(follow_symlinks=False):
                self._file(entry, shown, inside, here)
            elif entry.name not in SKIPPED_FOLDERS and not self._ignored(inside + "/", here):
                open_.append(self._entries(shown + "/", inside + "/", here))

    def _entries(self, shown: str, inside: str, here: _Here) -> Iterator[tuple[os.DirEntry[str], str, str, _Here]]:
        """What lies in a folder, in order, with both names of it and what is in force there."""
        try:
            with os.scandir(shown or ".") as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError:
            self.found.left_out["folders that can't be opened"] += 1
            return
        names = {entry.name for entry in listed}
        if not _FOREIGN.isdisjoint(names) and inside != here.named:
            return
        if ".git" in names and inside and os.path.exists(shown + ".git"):
            root = os.path.realpath(shown)
            inner = self._here(shown, root, "", read_ignores(root, ""))
            here, inside = replace(inner, around=here, prefix=inside), ""
        if here.ignores:
            here = replace(here, ignores=here.ignores.enter(inside, shown or "./", names))
        if not _RULE_FILE_HERE.isdisjoint(names):
            inner = self._here(shown or ".", here.root, here.named, here.ignores)
            here = replace(inner, around=here.around, prefix=here.prefix)
        yield from ((entry, shown + entry.name, inside + entry.name, here) for entry in listed)

    def _file(self, entry: os.DirEntry[str], shown: str, inside: str, here: _Here) -> None:
        if not here.includes(inside) and not README.fullmatch(entry.name):
            if _OTHER_README.fullmatch(entry.name):
                self.found.left_out["not Markdown (readme.rst, readme.txt ...)"] += 1
            return
        if entry.is_symlink() and not here.links:
            return
        if entry.is_symlink() and leads_out(shown, here.root):
            self.found.left_out[f"links that lead out of {bound(here.root)}"] += 1
        elif not os.path.isfile(shown):  # unlike `entry.is_file`, it never raises
            self.found.left_out["not regular files"] += 1
        elif not self._ignored(inside, here):
            self.add(shown)

    def _ignored(self, inside: str, here: _Here) -> bool:
        folder = inside.endswith("/")
        if here.excludes(inside):
            self.found.left_out["folders left out by exclude" if folder else "left out by exclude"] += 1
            return True
        if here.ignores is not None and here.ignores.match(inside):
            self.found.left_out["folders ignored by .gitignore" if folder else "ignored by .gitignore"] += 1
            return True
        return False
