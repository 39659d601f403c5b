"""What a page would be read as after the fix that moves its sections."""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.document import Source, parse
from impactlint.findings import Finding, Fix
from impactlint.reading import read
from impactlint.reading.model import Hints, Reading
from impactlint.restructure.edits import applied


def first_move(findings: Iterable[Finding]) -> Fix | None:
    """The first fix that moves sections."""
    return next((one.fix for one in findings if one.active and one.fix and one.fix.kind == "move"), None)


def read_after(source: Source, fix: Fix, hints: Hints | None) -> Reading:
    """The page as it is read after a fix."""
    return read(parse(applied(source, fix.edits)), hints)
