"""File patterns of a rule file, turned so that they can be matched against paths from the repository's root."""

from __future__ import annotations

import os

from impactlint import lazy
from impactlint.paths import under

_SPECIAL = lazy.pattern(r"([\\*?\[\]!#])")


def inside(path: str, root: str) -> str:
    """An absolute path without links relative to the root, with slashes; only its name where it lies elsewhere."""
    return os.path.relpath(path, root).replace(os.sep, "/") if under(path, root) else os.path.basename(path)


def shown(path: str, top: str = "") -> str:
    """An absolute path as a user knows it: relative to the folder `top` or the current one where it lies below it.

    `top` stands for a repository, wherever it is laid out.
    """
    known = (folder for folder in (top, os.path.realpath(".")) if folder and under(path, folder))
    return next((os.path.relpath(path, folder) for folder in known), path)


def rebased(pattern: str, folder: str, root: str) -> str:
    """A pattern of a rule file in `folder`, relative to `root`; unchanged where the folder lies elsewhere.

    As in `.gitignore`, a pattern with a slash at its beginning or inside it starts at its folder, any other one
    matches at every depth below it; `!` takes back.
    """
    if not under(folder, root) or folder == root:
        return pattern
    base = _SPECIAL.sub(r"\\\1", os.path.relpath(folder, root).replace(os.sep, "/"))
    mark, bare = _split(pattern)
    return f"{mark}/{base}/{bare.lstrip('/')}" if _anchored(bare) else f"{mark}/{base}/**/{bare}"


def from_here(pattern: str, root: str) -> str:
    """A pattern of a flag, relative to `root`: with a slash at its beginning or inside it, it starts where we are.

    Any other one matches at every depth, also beside the current folder, which need not hold what is walked.
    """
    mark, bare = _split(pattern)
    bare = bare[1:] if bare.startswith("./") else bare
    everywhere = not _anchored(bare) or bare.startswith("**/")
    return mark + bare if everywhere else rebased(mark + bare, os.path.realpath("."), root)


def _split(pattern: str) -> tuple[str, str]:
    return ("!", pattern[1:]) if pattern.startswith("!") else ("", pattern)


def _anchored(bare: str) -> bool:
    return "/" in bare.rstrip("/")
