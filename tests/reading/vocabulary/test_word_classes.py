"""What class an everyday word has."""

from __future__ import annotations

import pytest

from impactlint.reading.cues.answer_features import WordForms, sentence_features
from impactlint.reading.vocabulary.word_classes import _WORDS, NUMBER, class_of


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("nurses", "people"),
        ("brewers", "people"),
        ("parameters", ""),
        ("evenings", "time"),
        ("43", NUMBER),
        ("can't", "no"),
        ("tide", ""),
        ("", ""),
    ],
)
def test_the_class_of_a_word(word: str, name: str) -> None:
    assert class_of(word) == name


def test_no_word_is_listed_twice_in_a_class() -> None:
    for words in _WORDS.values():
        assert len(words.split()) == len(set(words.split()))


def test_sentences_about_other_people_share_features() -> None:
    one, other = (
        set(sentence_features(f"So the {who} can plan.", "paragraph", (), (), forms=WordForms(), kept=False))
        for who in ("brewers", "bakers")
    )
    assert {"C:people", "the C:people", "C:people can"} <= one & other
