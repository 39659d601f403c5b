"""How a run is shown: colours, and how much."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from impactlint.record import dataclass

if TYPE_CHECKING:
    from impactlint.reading.model import Hints

_CODES = {"red": 31, "green": 32, "yellow": 33, "blue": 34, "magenta": 35, "cyan": 36, "bold": 1, "dim": 2}


@dataclass(frozen=True, slots=True)
class Look:
    """How to show a run: in colour or not, with counts by rule instead of findings or not.

    `quiet` keeps to findings: those that the checklist would show stand with the others, and it is left out.

    `columns` is the width of the terminal, 0 where there is none.
    `site` is the address under which a site shows the files, where there is one: a page can link to their lines.
    `rooted` says that paths are from the root of the repository already, whichever folder is the current one.
    `hints` are those of the rule files, by path, for pages that are read again to show what a fix makes of them.
    """

    color: bool = False
    statistics: bool = False
    quiet: bool = False
    site: str = ""
    columns: int = 0
    rooted: bool = False
    hints: Mapping[str, Hints] = field(default_factory=dict)

    def paint(self, text: str, *styles: str) -> str:
        """The text in colours; unchanged where there are none."""
        if not self.color or not text:
            return text
        return f"\x1b[{';'.join(str(_CODES[style]) for style in styles)}m{text}\x1b[0m"
