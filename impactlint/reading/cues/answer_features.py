"""What the model of answers looks at: the words of a sentence, those of the heading above it, and what both promise."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from impactlint.reading.cues.promises import promised
from impactlint.reading.headings.lexicon import normalise
from impactlint.reading.model import Question
from impactlint.reading.vocabulary.patterns import small
from impactlint.reading.vocabulary.word_classes import NUMBER, class_of

MAX_WORDS = 80
"""Words of a sentence that are looked at."""

_WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*|\d[\d.,]*|[%?!:;–—&€$£]")
_ENDINGS = ("ing", "ed", "es", "s", "ly")
_STEM = 4
"""Letters that are left of a word without its ending, at least."""


def heading_features(heading: str, words: Collection[str]) -> tuple[list[str], tuple[Question, ...]]:
    """What a heading of some words says, and the questions that it promises to answer."""
    if not heading:
        return ["h:none"], ()
    whole = normalise(heading)
    asked = promised(whole, words)
    found = [*(f"h:{word}" for word in whole.split()), f"h:={whole}", *(f"promised:{question}" for question in asked)]
    return [*found, "promised"] if asked else found, asked


class WordForms:
    """The stem and the class of each word of a page, looked up once: a page says its words over and over."""

    __slots__ = ("class_of", "stem")

    def __init__(self) -> None:
        self.stem, self.class_of = cache(stem), cache(class_of)


def sentence_features(
    text: str, kind: str, asked: Sequence[Question], cued: Iterable[Question], *, forms: WordForms, kept: bool
) -> list[str]:
    """What a sentence in a unit of some kind says.

    The heading above promises to answer what is `asked`, which it may have `kept`, and cues (see `cues.questions`) speak for the
    questions `cued`. `forms` are those of the page's words.
    """
    low = small(text)
    words = [NUMBER if word[0].isdigit() else word for word in _WORD.findall(low)[:MAX_WORDS]]
    found = dict.fromkeys(map(forms.stem, words))
    found.update(dict.fromkeys(map(" ".join, pairwise(words))))
    found.update(dict.fromkeys(_by_class(words, forms)))
    if words:
        found[f"^{words[0]}"] = None
    found.update((f"cue:{question}", None) for question in cued)
    found.update((f"promised:{question}&{kept}", None) for question in asked)
    found[f"kind={kind}"] = None
    return list(found)


def _by_class(words: Sequence[str], forms: WordForms) -> Iterator[str]:
    """The classes of words (see `vocabulary.word_classes`), each by itself and with the word or the class beside it."""
    classes = [*map(forms.class_of, words)]
    if not any(classes):
        return
    yield from (f"C:{name}" for name in classes if name)
    for (word, name), (after, next_name) in pairwise(zip(words, classes, strict=True)):
        if name and name != NUMBER:
            yield f"C:{name} {after}"
        if next_name and next_name != NUMBER:
            yield f"{word} C:{next_name}"
        if name and next_name:
            yield f"C:{name} C:{next_name}"


def stem(word: str) -> str:
    """A word without its ending, so that "dropped" and "drops" are nearly one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return word[: -len(ending)]
    return word
