"""Where a path lies: in which repository, under which root, and whether a link leads out of it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path, PurePath

BOUNDS = ("the repository", "the folder")
"""What a message calls that outside of which nothing is read."""


def root_of(folder: str) -> str:
    """The folder outside of which nothing is read, links resolved: the repository of `folder`.

    Outside of any repository it is the current folder, or `folder` itself where that lies elsewhere.
    """
    start, here = Path(folder).resolve(), Path.cwd().resolve()
    return repository_of(folder) or str(here if start.is_relative_to(here) else start)


def bound(root: str) -> str:
    """How a message calls the folder outside of which nothing is read."""
    return BOUNDS[0] if os.path.lexists(os.path.join(root, ".git")) else BOUNDS[1]


def repository_of(folder: str) -> str | None:
    """The repository that a folder lies in, links resolved; None where there is none."""
    start = Path(folder).resolve()
    # A name that no file system can hold is nowhere: `Path.exists` would raise.
    return next((str(at) for at in (start, *start.parents) if os.path.exists(at / ".git")), None)


def address(path: str) -> str:
    """A file's path in its repository, wherever the command was started; outside of one the path as given."""
    at = os.path.abspath(path)
    repository = repository_of(os.path.dirname(at))
    if repository is None:
        return os.path.normpath(path).replace(os.sep, "/")
    real = os.path.join(os.path.realpath(os.path.dirname(at)), os.path.basename(at))
    return os.path.relpath(real, repository).replace(os.sep, "/")


def patch_root(paths: Iterable[str]) -> Path:
    """The folder from which a patch names files, links resolved: the current one if it holds all of them.

    Else it is the repository that does, or the root of the file system where there is none.
    """
    real, here = [Path(path).resolve() for path in paths], Path.cwd().resolve()
    repository = repository_of(str(real[0].parent)) if real else None
    for root in (here, Path(repository or here)):
        if all(path.is_relative_to(root) for path in real):
            return root
    return Path(real[0].anchor)


def from_root(path: str, root: Path) -> str:
    """A file's path from a folder that holds it, with slashes. Links are resolved: a patch goes past none."""
    return Path(path).resolve().relative_to(root).as_posix()


def under(path: str, folder: str) -> bool:
    """Whether an absolute path is a folder or lies below it."""
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def leads_out(path: str, root: str) -> bool:
    """Whether a path ends outside the resolved folder `root` once its links are followed."""
    try:
        return not Path(path).resolve().is_relative_to(root)
    except (OSError, RuntimeError, ValueError):  # a loop of links, or no name that a file can have
        return True


def left_through_link(path: str) -> str:
    """The repository that a path leaves through a link, be it its last part or a folder on its way; "" for none."""
    at = os.getcwd()
    for part in PurePath(path).parts:
        here = os.path.normpath(os.path.join(at, part))
        linked = os.path.islink(here)
        root = repository_of(at) if linked else None
        if root is not None and leads_out(here, root):
            return root
        at = os.path.realpath(here) if linked else here
    return ""
