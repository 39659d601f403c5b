"""Lists of words: none stands twice."""

from __future__ import annotations

import pytest

from impactlint.reading import headings
from impactlint.reading.cue import word_set


def test_a_word_stands_in_a_list_once() -> None:
    assert word_set("oak elm\n ash") == {"oak", "elm", "ash"}
    with pytest.raises(ValueError, match="stands twice: elm oak"):
        word_set("oak elm ash oak elm")


@pytest.mark.parametrize("language", [headings._ENGLISH, headings._OTHERS], ids=["English", "others"])
def test_a_phrase_gives_one_role(language: dict[str, str]) -> None:
    phrases = [phrase for told in language.values() for phrase in told.split("|")]
    assert [phrase for phrase in dict.fromkeys(phrases) if phrases.count(phrase) > 1] == []
