"""What a change touches, asked of git: the lines since the point where this branch left another one.

git is called with a list of arguments, never through a shell, with everything off that a repository's configuration
could use to run a program, or that would change the form of a diff. A file whose diff can't be read counts whole.

Why not the parser of `github/diff.py`: that reads the text that GitHub gives, of one file and perhaps cut short. Here
git itself prints whole diffs of many files as bytes, whose names and lines needn't be UTF-8, and the headers of their
hunks say which lines they cover.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Container, Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from impactlint.document import Span
from impactlint.findings import Finding
from impactlint.paths import repository_of
from impactlint.record import dataclass

T = TypeVar("T")
SECONDS = 60
"""Time limit for one call of git."""
_CHUNK = 200
_MOST_LINKS = 40
_SETTINGS = ("core.fsmonitor=false", "core.quotePath=false", "diff.autoRefreshIndex=true")
_QUIET = tuple(part for setting in _SETTINGS for part in ("-c", setting))
_DIFF = (
    *("--no-ext-diff", "--no-textconv", "--no-color", "--text", "--src-prefix=a/", "--dst-prefix=b/", "-O/dev/null"),
    *("--find-renames", "--inter-hunk-context=0", "--diff-algorithm=default", "--indent-heuristic"),
    "--ignore-submodules",
)
_UNSET = frozenset(
    {
        *("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX"),
        *("GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS"),
        *("GIT_DIFF_OPTS", "GIT_EXTERNAL_DIFF"),
    }
)
"""What git isn't told: another repository (that of a hook), how to take paths, and what no flag overrules."""
_FILE = b"diff --git "
_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)")
_LETTERS = {b"a": b"\a", b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v"}


_BRANCHES = ("main", "master", "origin/main", "origin/master")
"""Where work usually starts from."""
_SHALLOW = "A shallow clone has few commits: fetch it, or clone with more depth (fetch-depth: 0 in a workflow)."


class ChangeError(Exception):
    """git isn't there or can't tell; the message says why, `help` what to do."""

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message)
        self.help = help


class _RefusedError(ChangeError):
    """git ran and said no."""


class _UnknownError(ChangeError):
    """A repository doesn't have the commit."""


@dataclass(frozen=True, slots=True)
class Hunk:
    """Lines that changed together: their place in the new file."""

    lines: Span

    def touches(self, first: int, last: int) -> bool:
        """Whether it touches 1-based lines; where lines only went, both neighbours count."""
        start, end = self.lines.start, self.lines.end
        if start == end:
            start, end = max(start - 1, 0), end + 1
        return start < last and first - 1 < end


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to one file. `whole` says that all of it counts: it is new, or git doesn't say what changed.

    A file without hunks that is not `whole` was only moved, or has another mode.
    """

    hunks: tuple[Hunk, ...] = ()
    whole: bool = False

    def concerns(self, finding: Finding, stood: Container[str] = ()) -> bool:
        """Whether a finding is about what changed: one about lines, when one of them did.

        One about the whole page is when the text changed and the page as it was doesn't have it: `stood` holds the
        identities of what that has.
        """
        if self.whole:
            return True
        if finding.structural:
            return bool(self.hunks) and finding.identity not in stood
        return any(hunk.touches(finding.line, finding.end_line) for hunk in self.hunks)


def changes(base: str, paths: Sequence[str]) -> dict[str, Change]:
    """What changed in files since the branch left `base`, uncommitted and untracked ones too; changed files only.

    A link changes with what stands behind it, and counts whole where it leads elsewhere than before. In a repository
    inside another one, such as a submodule, nothing changed where only the outer one knows `base`.

    Raises:
        ChangeError: git is missing, this is no repository, or `base` is no commit.
    """
    asked: dict[str, dict[str, list[str]]] = {}
    for path in paths:
        for place in _places(path):
            root, name = _in_repository(place, path)
            asked.setdefault(root, {}).setdefault(name, []).append(path)
    found: dict[str, Change] = {}
    for root, inside in asked.items():
        for name, change in _changed(root, base, set(inside)):
            elsewhere = bool(change.hunks) and Path(root, name).is_symlink()
            for path in inside[name]:
                known = found.get(path, Change())
                found[path] = Change(known.hunks + change.hunks, known.whole or change.whole or elsewhere)
    return found


def change_of(base: str, path: str, data: bytes) -> Change:
    """What changed in a text that stands for a file, such as an editor's, whatever the file holds by now.

    It is compared with the file as the branch left `base`, newlines aside; a file that wasn't there is new.

    Raises:
        ChangeError: as `changes`.
    """
    if _start(_place_of(path)[0], base) is None:
        return Change()
    known = before(base, path)
    return Change(whole=True) if known is None else _between(known, data)


def before(base: str, path: str) -> bytes | None:
    """A file, or what a link leads to, as the branch left `base`; None where it wasn't there.

    Raises:
        ChangeError: as `changes`.
    """
    root, name = _place_of(path)
    start = _start(root, base)
    if start is None:
        return None
    old = {new: old for old, new in _renamed(_status(root, start))}.get(name, name)
    try:
        return _git(root, "cat-file", "blob", f"{start}:{old}")
    except _RefusedError:
        return None


def _between(known: bytes, data: bytes) -> Change:
    if known == data:
        return Change()
    try:
        with TemporaryDirectory() as folder:
            Path(folder, "before").write_bytes(known)
            Path(folder, "after").write_bytes(data)
            flags = ("-U0", *_DIFF, "--ignore-cr-at-eol", "--no-index")
            diff = _git(folder, "diff", *flags, "before", "after", fine=(0, 1))
    except OSError as error:
        raise ChangeError(f"what changed can't be told: {error}") from None
    found = [change for _, change in _parsed(diff)]
    return found[0] if found else Change(whole=bool(diff))


def _places(path: str) -> Iterator[Path]:
    """A path and, where it is a link, what it leads to, link by link; their folders are resolved."""
    place = Path(path)
    for _ in range(_MOST_LINKS):
        place = place.parent.resolve() / place.name
        yield place
        if not place.is_symlink():
            return
        place = place.parent / place.readlink()


def _place_of(path: str) -> tuple[str, str]:
    *_, place = _places(path)
    return _in_repository(place, path)


def _in_repository(place: Path, path: str) -> tuple[str, str]:
    """The repository of a place, and its name there; `path` is what the user calls it."""
    root = repository_of(str(place.parent))
    if root is None:
        raise ChangeError(f"{path} lies in no git repository, and only git knows what changed")
    return root, place.relative_to(root).as_posix()


def _changed(root: str, base: str, wanted: set[str]) -> Iterator[tuple[str, Change]]:
    start = _start(root, base)
    if start is None:
        return
    pairs = [(old, new) for old, new in _renamed(_status(root, start)) if new in wanted]
    for part in _chunks(pairs):
        names = sorted({name for pair in part for name in pair})
        found = dict(_parsed(_git(root, "diff", "-U0", *_DIFF, start, "--", *_literal(names))))
        yield from ((new, found.get(new, Change(whole=True))) for _, new in part)
    for asked in _chunks(sorted(wanted)):
        untracked = os.fsdecode(_git(root, "ls-files", "--others", "-z", "--", *_literal(asked))).split("\0")
        yield from ((name, Change(whole=True)) for name in untracked if name in wanted)


def _chunks(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """Few enough at a time for a command line."""
    return (items[at : at + _CHUNK] for at in range(0, len(items), _CHUNK))


def _literal(names: Iterable[str]) -> list[str]:
    return [f":(literal,top){name}" for name in names]


def _start(root: str, base: str) -> str | None:
    """Where the branch left `base`; None in a repository inside another one where only the outer one knows `base`.

    The repository in which the command was started has to know it.
    """
    try:
        return _left(root, base)
    except _UnknownError:
        outer = None if root == repository_of(".") else repository_of(str(Path(root).parent))
        if outer in (None, root):  # the root of the file system is its own parent
            raise
        _start(outer, base)
        return None


def _left(root: str, base: str) -> str:
    if not base or base.startswith("-") or "\0" in base:
        raise ChangeError(f"{base!r} names no commit")
    try:
        commit = os.fsdecode(_git(root, "rev-parse", "--verify", "--quiet", f"{base}^{{commit}}")).strip()
    except _RefusedError:
        which = "this repository" if root == repository_of(".") else root
        raise _UnknownError(f"{base!r} names no commit of {which}", _help(root, base)) from None
    try:
        return os.fsdecode(_git(root, "merge-base", commit, "HEAD")).strip()
    except _RefusedError:  # histories without a common commit, or too shallow to show it
        return commit


def _help(root: str, base: str) -> str:
    """The branches that were probably meant, or what else may be the matter where `base` looks like no branch."""
    known = [branch for branch in _BRANCHES if branch != base and _knows(root, branch)]
    meant = f"Did you mean {' or '.join(known)}?" if known else ""
    return meant if meant and base in _BRANCHES else f"{meant}\n{_SHALLOW}".strip()


def _knows(root: str, branch: str) -> bool:
    try:
        return bool(_git(root, "rev-parse", "--verify", "--quiet", f"{branch}^{{commit}}"))
    except _RefusedError:
        return False


def _status(root: str, start: str) -> list[str]:
    return os.fsdecode(_git(root, "diff", "--name-status", "-z", *_DIFF, start)).split("\0")


def _renamed(status: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Old and new name of every changed file of `--name-status -z`."""
    fields = iter(status)
    for letter in fields:
        if letter[:1] in ("R", "C"):
            yield next(fields), next(fields)
        elif letter:
            name = next(fields)
            yield name, name


def _parsed(diff: bytes) -> Iterator[tuple[str, Change]]:
    """Name and change of every file of a diff without context."""
    lines = iter((*diff.split(b"\n"), _FILE))
    name, new, differs, hunks = b"", False, False, list[Hunk]()
    for line in lines:
        if line.startswith(_FILE):
            if name:
                yield os.fsdecode(name), Change(tuple(hunks), new or (differs and not hunks))
            name, new, differs, hunks = _name_of(line), False, False, []
        elif line.startswith(b"rename to "):
            name = _unquoted(line[10:])
        elif line.startswith(b"new file mode "):
            new = True
        elif line.startswith(b"index "):
            differs = True
        elif match := _HUNK.match(line):
            hunks.append(_hunk(match, lines))


def _name_of(line: bytes) -> bytes:
    """The name in `diff --git a/name b/name`, where both are the same: a rename is said further down."""
    pair = line[len(_FILE) :]
    return _unquoted(pair[len(pair) // 2 + 1 :])[2:]


def _hunk(match: re.Match[bytes], lines: Iterator[bytes]) -> Hunk:
    gone, start, come = (1 if part is None else int(part) for part in match.groups())
    left = gone + come
    while left and (line := next(lines, None)) is not None:
        left -= not line.startswith(b"\\")
    first = start - 1 if come else start
    return Hunk(Span(first, first + come))


def _unquoted(name: bytes) -> bytes:
    """A name as git writes it in a diff: in quotes where it holds special characters."""
    if not name.startswith(b'"'):
        return name

    def literal(match: re.Match[bytes]) -> bytes:
        code = match[1]
        return bytes([int(code, 8) & 255]) if code.isdigit() else _LETTERS.get(code, code)

    return _ESCAPE.sub(literal, name.strip()[1:-1])


def _git(folder: str, *arguments: str, fine: tuple[int, ...] = (0,)) -> bytes:
    program = shutil.which("git")
    if program is None:
        raise ChangeError("git is not installed, and only git knows what changed", "Leave out --diff-base.")
    kept = {name: value for name, value in os.environ.items() if name not in _UNSET}
    environment = {**kept, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    try:
        run = subprocess.run(  # noqa: S603  # a list, no shell, and no name that begins with a hyphen
            [program, "-C", folder, *_QUIET, *arguments],
            capture_output=True,
            env=environment,
            stdin=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise ChangeError(f"git {arguments[0]} failed: {error}") from None
    if run.returncode not in fine:
        said = run.stderr.decode("utf-8", "replace").strip().split("\n")[0]
        help = "Tell git that you trust the folder: git config --global --add safe.directory FOLDER" * (
            "dubious" in said
        )
        raise _RefusedError(f"git {arguments[0]} failed: {said or run.returncode}", help)
    return run.stdout
