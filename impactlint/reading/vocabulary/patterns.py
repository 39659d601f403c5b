"""Patterns of words that are searched for in small letters, written so that `re` skips to their first letters.

`re` tries a pattern that opens with `\\b`, or one that ignores case, at every character of a text. One that opens with
a plain letter or a choice of letters lets it leap from one such letter to the next, which is five to ten times faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from impactlint import lazy
from impactlint.reading.vocabulary.word_lists import listed
from impactlint.record import dataclass

MAX_SENTENCE = 600
"""Characters of a sentence in which phrases are looked for."""
OPEN_BOX = lazy.pattern(r"\s*[-*+]\s+\[ \]\s")
"""How an item of a task list opens that is yet to be done; to be matched at the start of a line."""
DONE_BOX = lazy.pattern(r"\s*[-*+]\s+\[[xX]\]\s")
"""How one opens that is done."""
_PLAIN = re.compile(r"^([^\\()\[\].?*+{}|^$]*)([?*{]?)")


def small(text: str) -> str:
    """A text in small letters, with straight apostrophes and plain hyphens, as words are listed.

    Letter for letter: offsets into the one are offsets into the other.
    """
    if text.isascii():
        return text.lower()
    return text.replace("İ", "I").lower().replace("’", "'").replace("‑", "-")


def phrase_text(sentence: str) -> str:
    """As much of a sentence as phrases are looked for in, in small letters."""
    return small(sentence[:MAX_SENTENCE])


def at_word(choices: str, then: str = "") -> re.Pattern[str]:
    """Pattern of `choices` (alternatives parted by `|`) where a word begins, and of what follows each of them.

    It is meant for `small` text. Every choice opens with a small letter that is there in all its matches.
    """
    return lazy.pattern(partial(_at_word, choices, then))


def _at_word(choices: str, then: str) -> str:
    endings: dict[str, list[str]] = {}
    for choice in alternatives(choices):
        endings.setdefault(choice[0], []).append(choice[1:])
    branches = (f"{letter}(?<!\\w{letter})(?:{'|'.join(rests)})" for letter, rests in endings.items())
    return f"(?:{'|'.join(branches)}){then}"


def alternatives(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern that are parted by `|` outside of any group."""
    start = depth = 0
    for at, char in enumerate(pattern):
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            yield pattern[start:at]
            start = at + 1
    yield pattern[start:]


def opening(choice: str) -> str:
    """The letters that every match of an alternative opens with."""
    plain, rest = map(str, _PLAIN.findall(choice)[0])
    return plain[:-1] if rest else plain


@dataclass(frozen=True, slots=True)
class Guarded:
    """A pattern that is only tried on a text with one of some parts, as all its matches hold one.

    Most texts hold none, which is quickly seen; where no text of a page does, the pattern isn't even compiled. Where
    it reads more than small letters, `low` is the same text in small letters, in which the parts are looked for.
    """

    parts: tuple[str, ...]
    pattern: re.Pattern[str]

    def search(self, text: str, low: str = "") -> re.Match[str] | None:
        """What `re.Pattern.search` finds."""
        within = low or text
        for part in self.parts:
            if part in within:
                return self.pattern.search(text)
        return None

    def match(self, text: str, low: str = "") -> re.Match[str] | None:
        """What `re.Pattern.match` finds."""
        return self.pattern.match(text) if holds(low or text, self.parts) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """What `re.Pattern.finditer` finds."""
        return self.pattern.finditer(text) if holds(text, self.parts) else iter(())


def guarded(parts: str, pattern: str | re.Pattern[str], flags: int = 0) -> Guarded:
    """A pattern, or the text of one, with the parts, parted by `|`, of which each of its matches holds one."""
    return Guarded(listed(parts), lazy.pattern(pattern, flags) if isinstance(pattern, str) else pattern)


Phrase = tuple[str, Guarded]
"""A name, and the pattern of what a text says."""


def phrase(name: str, choices: str, then: str = "") -> Phrase:
    """A phrase from what `at_word` takes, tried where one of its choices opens."""
    return name, Guarded(tuple({opening(choice) for choice in alternatives(choices)}), at_word(choices, then))


def holds(text: str, parts: Iterable[str]) -> bool:
    """Whether a text holds one of the parts."""
    for part in parts:  # noqa: SIM110 - asked thousands of times a page, and a loop is twice as fast as any()
        if part in text:
            return True
    return False
