"""What was probably meant by a word that isn't known: the nearest of those that are."""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.escape import shortened


def did_you_mean(word: str, known: Iterable[str], before: str = "", most: int = 2) -> str:
    """The hint that names what was probably meant, each name with what stands `before` it, or nothing."""
    from difflib import get_close_matches

    names = list(known)
    folded = {name.lower().replace("_", "-"): name for name in names}
    wanted = word[:100].lower().replace("_", "-").strip()
    close = [wanted] if wanted in folded else get_close_matches(wanted, folded, most, 0.6)
    said = (f"`{shortened(before + folded[name], 60)}`" for name in close)
    return f"did you mean {' or '.join(said)}?" if close else ""


def meant(word: str, known: Iterable[str], before: str = "") -> str:
    """The same as a sentence of its own."""
    hint = did_you_mean(word, known, before)
    return f"{hint[:1].upper()}{hint[1:]}"
