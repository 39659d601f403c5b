"""The paths that a user names for a review: made relative to the repository, and refused where they name nothing."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Sequence
from pathlib import Path

from impactlint.files import PathError
from impactlint.github.checkout import inside
from impactlint.github.inputs import PullRequestSource, ReviewInputs, home
from impactlint.github.model import ChangedFile, Pull
from impactlint.github.pages import under


def named_paths(inputs: ReviewInputs) -> tuple[str, ...]:
    """The paths from the repository's root, with slashes; none where they are all of it.

    Raises:
        PathError: some lie outside.
    """
    found = {path: _relative(path, inputs) for path in inputs.paths}
    wrong = [f"{path}: not a path inside the repository" for path, name in found.items() if name is None]
    if wrong:
        raise PathError("\n".join(wrong))
    names = tuple(name for name in found.values() if name is not None)
    return () if "." in names else names


def _relative(path: str, inputs: ReviewInputs) -> str | None:
    if Path(path).is_absolute():
        return inside(path, inputs.root) if inputs.root else None
    name = posixpath.normpath(path.replace("\\", "/"))
    return None if name.split("/")[0] in ("..", "") else name


def check_named(
    paths: Sequence[str], files: Sequence[ChangedFile], pull: Pull, client: PullRequestSource, inputs: ReviewInputs
) -> None:
    """Refuse paths that are neither in the pull request, in the checkout nor at the head: nothing would ever be found.

    Raises:
        PathError: some are nowhere.
        PostError: GitHub can't be asked.
    """
    changed = [name for file in files for name in (file.path, file.previous) if name]
    unknown = [path for path in paths if not any(under(name, (path,)) for name in changed)]
    if inputs.whole and inputs.root:
        unknown = [path for path in unknown if not os.path.lexists(inputs.root / path)]
    there = client.existing(home(pull), unknown) if unknown else frozenset()
    missing = [path for path in unknown if path not in there]
    if missing:
        nowhere = "no such file or directory in the repository (paths start at its root)"
        raise PathError("\n".join(f"{path}: {nowhere}" for path in missing))
