"""The READMEs that a page links to, read from the same repository and no further."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import unquote

from impactlint import lazy
from impactlint.digest import digest_of
from impactlint.document import UnreadableError, decode_most, parse
from impactlint.files import README
from impactlint.limits import read_bytes
from impactlint.paths import leads_out, root_of

if TYPE_CHECKING:
    from impactlint.reading.model import Hints, Reading

MOST = 60
"""Neighbours of one page that are read; a portfolio has an entry for each."""
_SCHEME = lazy.pattern(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|\\\\")


class Neighbours:
    """Reads the README behind a relative link of one page. `digests` says what the answers rest on.

    What is read is called by its path from the folder `top`, where one is given: where that lies is nobody's business.
    """

    def __init__(self, path: str, hints: Hints | None = None, top: str = "") -> None:
        self._folder = os.path.dirname(path) or "."
        self._root = root_of(self._folder)
        self._hints = hints
        self._top = top
        self.digests: dict[str, str] = {}

    def __call__(self, link: str) -> Reading | None:
        """The reading of the README behind a link; None where there is none in this repository."""
        if link not in self.digests and len(self.digests) >= MOST:
            return None
        path, data = self._found(link)
        self.digests[link] = _digest(data)
        if path is None or data is None:
            return None
        from impactlint.reading import read

        try:
            return read(parse(decode_most(data, self._called(path))[0]), self._hints)
        except UnreadableError:
            return None

    def _called(self, path: str) -> str:
        return os.path.relpath(path, self._top).replace(os.sep, "/") if self._top else path

    def unchanged(self, digests: Mapping[str, str]) -> bool:
        """Whether the neighbours behind links are those of these digests."""
        return all(_digest(self._found(link)[1]) == digest for link, digest in digests.items())

    def _found(self, link: str) -> tuple[str | None, bytes | None]:
        """The path of the README behind a link and its bytes, as far as there are any."""
        path = self.find(link)
        return path, _bytes(path) if path else None

    def find(self, link: str) -> str | None:
        """The path of the README behind a relative link, or in the folder behind it; never outside the repository."""
        path = target_of(link, self._folder, self._root)
        if path is None or leads_out(path, self._root):
            return None
        if os.path.isdir(path):
            return self._readme_in(path)
        return path if README.fullmatch(os.path.basename(path)) and os.path.isfile(path) else None

    def _readme_in(self, folder: str) -> str | None:
        try:
            names = sorted(name for name in os.listdir(folder) if README.fullmatch(name))
        except OSError:
            return None
        paths = (os.path.join(folder, name) for name in names)
        return next((path for path in paths if os.path.isfile(path) and not leads_out(path, self._root)), None)


def target_of(link: str, folder: str, root: str) -> str | None:
    """The path that a relative link in a page of `folder` names, inside the repository or not; None for an address."""
    target = unquote(re.split(r"[?#]", link.strip(), maxsplit=1)[0])
    if not target or _SCHEME.match(target) or "\0" in target:
        return None
    return os.path.normpath(os.path.join(root if target.startswith("/") else folder, target.lstrip("/")))


def _digest(data: bytes | None) -> str:
    return digest_of(data) if data is not None else ""


def _bytes(path: str) -> bytes | None:
    try:
        return read_bytes(path)
    except UnreadableError:
        return None
