"""The folder that a run finds as its checkout: whether the whole repository lies there, and at which commit."""

from __future__ import annotations

import os
from pathlib import Path

from impactlint.github.model import SHA
from impactlint.record import dataclass

_MOST = 50_000_000
"""Most bytes of a file of git's that are read; packed refs of the largest repositories have some millions."""


@dataclass(frozen=True, slots=True)
class Checkout:
    """A folder that stands for the root of the repository, links resolved.

    `whole` says that the repository's files are there: a runner has a workspace also where nothing, a part or another
    folder of it was checked out. `commit` is where the working tree stands, empty where that isn't known.
    """

    root: Path
    whole: bool = True
    commit: str = ""


def look(root: Path, *, named: bool = False) -> Checkout:
    """What a folder holds. One that the user `named` is believed to be whole also where git's folder isn't there."""
    root = root.resolve()
    git = _git(root)
    if git is None:
        return Checkout(root, whole=named)
    return Checkout(root, whole=not (git / "info" / "sparse-checkout").exists(), commit=_commit(git))


def _git(root: Path) -> Path | None:
    """Git's folder of a working tree. Git itself isn't asked: it refuses a workspace that belongs to somebody else."""
    git = root / ".git"
    if git.is_dir():
        return git
    word, _, target = _text(git).partition(": ")
    return root / target.strip() if word == "gitdir" else None


def _commit(git: Path) -> str:
    head = _text(git / "HEAD").strip()
    if not head.startswith("ref: "):
        return _sha(head)
    shared = git / (_text(git / "commondir").strip() or ".")
    ref = head.removeprefix("ref: ")
    return _sha(_text(shared / ref).strip()) or _packed(_text(shared / "packed-refs"), ref)


def _packed(text: str, ref: str) -> str:
    lines = (line.partition(" ") for line in text.splitlines())
    return next((_sha(sha) for sha, _, name in lines if name == ref), "")


def _sha(text: str) -> str:
    return text if SHA.fullmatch(text) else ""


def _text(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return file.read(_MOST)
    except (OSError, ValueError):
        return ""


def inside(path: str, root: Path) -> str | None:
    """A path from `root`, a resolved folder, with slashes; None where it lies elsewhere.

    Links on the way to the root are followed, those below it aren't: a contributor makes them.
    """
    given = Path(os.path.normpath(Path.cwd() / path))
    for above in (*reversed(given.parents), given):
        try:
            real = above.resolve()
        except (OSError, RuntimeError, ValueError):  # a loop of links
            return None
        if real.is_relative_to(root):
            return (real.relative_to(root) / given.relative_to(above)).as_posix()
    return None
