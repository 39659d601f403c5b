"""File patterns of a rule file, turned so that they can be matched against paths from the repository's root."""

from __future__ import annotations

import os

from impactlint import lazy
from impactlint.config.problems import quoted
from impactlint.gitignore import SpecError
from impactlint.paths import under

_SPECIAL = lazy.pattern(r"([\\*?\[\]!#])")
_LITERAL = lazy.pattern(r"\\.|\[[!^]?+\]?+[^\]]*+\]")
"""A mark that stands for itself, or brackets that are closed; one right behind the first stands for itself."""


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
    """A pattern of a rule file in `folder`, relative to `root`; from `root` where the folder lies elsewhere.

    As in `.gitignore`, a pattern with a slash at its beginning or inside it starts at its folder, any other one
    matches at every depth below it; `!` takes back.
    """
    mark, bare = _split(pattern)
    if not under(folder, root) or folder == root:
        return mark + bare
    base = _SPECIAL.sub(r"\\\1", os.path.relpath(folder, root).replace(os.sep, "/"))
    return f"{mark}/{base}/{bare.lstrip('/')}" if _anchored(bare) else f"{mark}/{base}/**/{bare}"


def from_here(pattern: str, root: str) -> str:
    """A pattern of a flag, relative to `root`: with a slash at its beginning or inside it, it starts where we are.

    Any other one matches at every depth, also beside the current folder, which need not hold what is walked.

    Raises:
        SpecError: no file can match it.
    """
    if message := refusal(pattern, root):
        raise SpecError(message)
    mark, bare = _split(pattern)
    everywhere = not _anchored(bare) or bare.startswith("**/")
    return mark + bare if everywhere else rebased(mark + bare, os.path.realpath("."), root)


def refusal(pattern: str, root: str = "") -> str:
    """That no file can match a pattern, and why; "" where one may.

    `root` is the folder that paths are matched from: a pattern that begins with it is an absolute path.
    """
    why = _fault(pattern, root)
    return f"no file can match {quoted(pattern)}: {why}" if why else ""


def _fault(pattern: str, root: str) -> str:
    _, bare = _split(pattern)
    parts = bare.rstrip().removeprefix("/").removesuffix("/").split("/")
    if pattern.startswith("#"):
        return r"what begins with `#` is a comment (`\#` is the mark itself)"
    if parts == [""]:
        return "it names nothing"
    if "" in parts:
        return "no path has two slashes in a row"
    if ".." in parts:
        return "`..` leads out of the folder that patterns start from"
    if "." in parts:
        return "`.` may only stand in `./` at its beginning"
    if any("[" in _LITERAL.sub("", part) for part in parts):
        return r"a bracket is never closed (`\[` is the bracket itself)"
    # A folder right below that of the system may be meant from the rule file: `/src/` in a container's `/src`.
    if root.count(os.sep) > 1 and under(bare, root):
        return "it is an absolute path, and a slash at its beginning stands for the folder that patterns start from"
    return ""


def _split(pattern: str) -> tuple[str, str]:
    """The mark that takes back, and the pattern behind it; `./` at its beginning says no more than `/`."""
    mark, bare = ("!", pattern[1:]) if pattern.startswith("!") else ("", pattern)
    return mark, bare[1:] if bare.startswith("./") else bare


def _anchored(bare: str) -> bool:
    return "/" in bare.rstrip("/")
