"""Names of technologies and methods among words, as far as nobody outside the field knows them."""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.reading.cues import word_set
from impactlint.reading.words import TECHNOLOGY

_PLAIN = word_set(
    """deep learning machine-learning implementation library framework wrapper bindings plugin extension package
    cli toolkit stack pipeline built using powered written implemented developed end-to-end architecture
    network networks next express go c rest notebook notebooks random forest regression neural ios android
    excel swift rust spark flask unity gan vector colab react angular claude gemini gru ruby transformer
    unreal bootstrap tailwind raspberry api"""
)
"""Words of the technology list that are also everyday words, or known to everybody."""
_NAMES = TECHNOLOGY - _PLAIN | word_set("react angular flask spark gru colab tailwind xgboost node.js next.js sklearn")


def technologies_in(words: Iterable[str]) -> list[str]:
    """The words that are names of technologies, in order."""
    return [word for word in words if word in _NAMES]
