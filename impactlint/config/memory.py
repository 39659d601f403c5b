"""Rule files remembered between runs, so that a run in which nothing changed parses none.

Only a file that held nothing wrong is remembered, under a digest of its text; the cache's folder belongs to this very
build, so the file is right today, too.
"""

from __future__ import annotations

import json
from pathlib import Path

from impactlint.cache import Cache
from impactlint.config.nodes import Node, packed, unpacked
from impactlint.digest import digest_of
from impactlint.record import dataclass


@dataclass(frozen=True, slots=True)
class Parsed:
    """A tree as JSON."""

    tree: str


class Memory:
    """Trees of rule files in the cache's folder."""

    def __init__(self, folder: Path) -> None:
        self._cache = Cache(folder, Parsed)

    def get(self, text: str) -> Node | None:
        """The tree of a text that was parsed, and found right, before."""
        key = digest_of(text.encode())
        found = self._cache.get(_name(key), key)
        try:
            return unpacked(json.loads(found.tree)) if found else None
        except (ValueError, TypeError, KeyError, RecursionError):
            return None

    def put(self, text: str, tree: Node) -> None:
        """Remember the tree of a text that is right."""
        key = digest_of(text.encode())
        self._cache.put(_name(key), key, Parsed(json.dumps(packed(tree), separators=(",", ":"))))


def _name(key: str) -> str:
    return f"/rule-files/{key}"
