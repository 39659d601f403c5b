"""What a plan offers for a page."""

from __future__ import annotations

from impactlint.document import Document
from impactlint.findings import Fix
from impactlint.record import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """A fix that was checked: which rules it silences or answers, and the page that it makes.

    `quoted` are the 0-based lines that its title names, on the page that it is for.
    """

    fix: Fix
    silences: frozenset[str]
    after: Document
    quoted: tuple[int, ...] = ()
