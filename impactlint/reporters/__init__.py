"""One function a format. A new format is one file and one line here; it is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from impactlint.reporters.look import Look
    from impactlint.run import Outcome

Reporter = Callable[["Outcome", "Look"], str]
"""Makes the whole text of one format, with a final newline; it writes nothing itself."""

FORMATS: dict[str, str] = {
    "full": "impactlint.reporters.text:full",
    "concise": "impactlint.reporters.text:concise",
    "json": "impactlint.reporters.json:findings",
    "sarif": "impactlint.reporters.sarif:findings",
    "github": "impactlint.reporters.github:findings",
    "markdown": "impactlint.reporters.markdown:findings",
    "checklist": "impactlint.reporters.checklist:tables",
}
"""`module:function` of each value of --output-format."""

HUMAN: frozenset[str] = frozenset({"full", "concise"})
"""Formats for people: coloured, with a summary. The others are for machines and hold nothing else."""

WITHOUT_FIXES: frozenset[str] = frozenset({"concise", "checklist"})
"""Formats that say nothing about how a finding can be mended."""


def reporter(name: str) -> Reporter:
    """The function of a format.

    Raises:
        KeyError: there is no such format.
    """
    module, _, function = FORMATS[name].partition(":")
    found: Reporter = getattr(import_module(module), function)
    return found
