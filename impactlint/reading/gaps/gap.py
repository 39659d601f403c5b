"""What a kind of gap is: how what a template or a hurried author left looks, and where it counts."""

from __future__ import annotations

import re
from typing import Literal

from impactlint import lazy
from impactlint.reading.vocabulary.word_lists import listed
from impactlint.record import dataclass

InCode = Literal["never", "blocks", "anywhere"]
"""Whether a gap counts where no prose stands: in blocks of code, or also in comments and in code amid a sentence."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A kind of gap, its confidence a probability."""

    name: str
    confidence: float
    pattern: re.Pattern[str]
    """Where only a part of the match is the gap, a group with a name."""
    triggers: tuple[str, ...]
    """Small-letter words of which every match of the pattern holds one: only lines with one are searched."""
    in_code: InCode = "never"
    planned: bool = False
    """Whether as the heading of what is planned it leaves no gap."""


def gap(
    name: str,
    confidence: float,
    triggers: str,
    *alternatives: str,
    cased: bool = False,
    in_code: InCode = "never",
    planned: bool = False,
) -> Gap:
    """A kind of gap from its triggers, parted by `|`, and the alternatives of its pattern, one a line.

    Unless it is `cased`, capitals don't count.
    """
    pattern = lazy.pattern("|".join(alternatives), 0 if cased else re.I)
    return Gap(name, confidence, pattern, listed(triggers), in_code, planned)


def opened(brackets: str, words: str, then: str = "") -> str:
    """Triggers of what opens with one of some brackets and one of some words, parted by blanks, and goes on so."""
    return "|".join(f"{bracket}{word}{then}" for bracket in brackets for word in words.split())
