"""How long the sentences of a text are, and how hard it is to read."""

from __future__ import annotations

from impactlint import lazy
from impactlint.reading.vocabulary.syllables import syllables

_WITH_APOSTROPHES = lazy.pattern(r"[A-Za-z][A-Za-z'’]*")
_ADDRESS = lazy.pattern(r"https?://\S+|(?<!\S)\S[^\s/@]*+[/@]\S[^\s.]*+\.\S+")
_END_INSIDE = lazy.pattern(r"[?!]\s+(?=[^\w\s]|[a-z])|(?<=[a-z+)])\.(?=[A-Z][a-z]+ )|(?<=[a-z]{3})\.\s+(?=\S)")
"""The end of a sentence that begins small, with code, behind "etc." or without a space: one thought ends there all the
same."""
_LETTER = lazy.pattern(r"[A-Za-z]")


def lists_names(text: str) -> bool:
    """Whether a sentence is long for the names in it: those of authors and where they work, or of a paper."""
    words: list[str] = _WITH_APOSTROPHES.findall(text)
    return sum(word[0].isupper() for word in words) * 5 > len(words) * 2


def length_of(text: str) -> int:
    """Words as a reader counts them: what is joined by a hyphen or a slash is one, an address is none."""
    return max(sum(bool(_LETTER.search(word)) for word in part.split()) for part in _parts(text))


def thoughts_of(text: str) -> list[list[str]]:
    """The words of each thought in a sentence, which may hold several."""
    return [_WITH_APOSTROPHES.findall(part) for part in _parts(text)]


def _parts(text: str) -> list[str]:
    return _END_INSIDE.split(_ADDRESS.sub(" ", text))


def grade_of(sentences: list[list[str]]) -> float:
    """The reading grade of sentences given as words: years of school that a reader needs (Flesch and Kincaid, 1975).

    Names don't count for their syllables: a long one is no harder than a short one.
    """
    count = sum(map(len, sentences))
    words = [word for sentence in sentences for at, word in enumerate(sentence) if not at or word.islower()]
    if not words:
        return 0.0
    return 0.39 * count / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
