"""From the `patch` of a changed file to the hunks that a comment may stand in. The only module that imports unidiff.

Why not the parser of `changed.py`: GitHub gives the hunks of one file as text and may cut them short, and a comment
needs to know which lines were added or went, not only where hunks are; unidiff tells that and refuses what isn't whole.
`changed.py` reads all that git prints, as bytes, and is used by `check`, which is to start without another library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from impactlint.github.model import Hunk

if TYPE_CHECKING:
    from unidiff.patch import Hunk as TheirHunk


def hunks(patch: str | None) -> tuple[Hunk, ...] | None:
    """The hunks of a patch as GitHub's list of files gives it, or None where there is none that can be read.

    GitHub leaves the patch out for large and binary files and cuts long ones, so that a hunk may lack lines.
    """
    if patch is None:
        return None
    if not patch:
        return ()
    from unidiff.errors import UnidiffParseError  # 13 ms that only a review pays
    from unidiff.patch import PatchSet

    # Lines end at LF alone: a carriage return or a form feed inside a line belongs to it.
    lines = [line + "\n" for line in patch.split("\n")]
    try:
        (file,) = PatchSet(["--- a/file\n", "+++ b/file\n", *lines])
    except (UnidiffParseError, ValueError):
        return None
    return tuple(_hunk(hunk) for hunk in file if hunk.target_length)


def _hunk(hunk: TheirHunk) -> Hunk:
    at, added, cut = hunk.target_start - 1, set[int](), set[int]()
    for line in hunk:
        if line.is_removed:
            cut.add(at)
        elif line.is_added or line.is_context:
            at += 1
            if line.is_added:
                added.add(at)
    return Hunk(hunk.target_start, at, frozenset(added), frozenset(cut))


def holding(found: tuple[Hunk, ...] | None, first: int, last: int) -> Hunk | None:
    """The hunk that holds the lines `first` to `last` (1-based, inclusive) of the new side, if one does."""
    return next((hunk for hunk in found or () if hunk.holds(first, last)), None)
