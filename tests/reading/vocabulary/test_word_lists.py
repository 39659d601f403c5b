"""Lists of words: none stands twice, and each word is what the reader of its list makes of a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain

import pytest

from impactlint.reading import glimpses, language, page, problem
from impactlint.reading.cues import questions
from impactlint.reading.cues.cue import Cue
from impactlint.reading.headings import lexicon, phrases
from impactlint.reading.kinds import genre
from impactlint.reading.numbers import candidates
from impactlint.reading.sections import section_features, stack
from impactlint.reading.vocabulary import metrics, tokens, words
from impactlint.reading.vocabulary.word_lists import groups_by_word, listed, word_set
from impactlint.rules.shared import (
    acronyms,
    best_row,
    comparisons,
    doubtful_scores,
    entries,
    jargon,
    outcomes,
    praise,
    scores,
)

Tokenizer = Callable[[str], list[str]]


def beside_numbers(text: str) -> list[str]:
    return [word.lower().strip(".'’-/") for word in tokens.METRIC_OR_WORD.findall(text)]


def in_openings(text: str) -> list[str]:
    return [word.lower().strip(".,") for word in tokens.WORD_OR_NAME.findall(text)]


def in_claims(text: str) -> list[str]:
    return tokens.HYPHENATED.findall(text.lower())


def in_problems(text: str) -> list[str]:
    return tokens.LETTER_TO_LETTER.findall(text.lower())


def in_prose(text: str) -> list[str]:
    return tokens.LETTERS.findall(text.lower())


def in_headings(text: str) -> list[str]:
    return [lexicon.normalise(text)]


def of_entries(text: str) -> list[str]:
    return [word for word in tokens.LETTERS.findall(text.lower()) if len(word) > 2]


def of_labels(text: str) -> list[str]:
    label = praise._LABEL.match(f"{text}: it ")
    return [label[1].lower()] if label else []


def in_capitals(text: str) -> list[str]:
    unit = page.Unit("paragraph", 0, f"we know {text} by now", -1)
    return [acronym for acronym, _ in acronyms._acronyms([unit])]


def of_cues(found: Iterable[Cue]) -> set[str]:
    return {word for cue in found for word in cue.triggers | cue.near | cue.unless}


OF_NUMBERS = (
    *("SPEED", "SETTING", "DATASET", "COUNTS", "VERSION", "BACKGROUND"),
    *("VALIDATED", "OURS", "EXPLAINS", "SKEW", "LEVEL"),
)
LISTS: dict[tuple[Tokenizer, ...], dict[str, Iterable[str]]] = {
    (beside_numbers,): {
        **{name: getattr(words, name) for name in OF_NUMBERS},
        "settings over columns": candidates._SWEPT,
    },
    (beside_numbers, in_claims): {
        "outcome": words.OUTCOME,
        "achieve": words.ACHIEVE,
        "change": words.CHANGE,
        "target": words.TARGET,
    },
    (beside_numbers, in_claims, page.words_of): {"quality": words.QUALITY},
    (beside_numbers, in_openings, in_problems, page.words_of): {"technology": words.TECHNOLOGY},
    (in_openings, in_claims, in_problems, page.words_of): {"people": words.PEOPLE},
    (in_openings, in_problems, page.words_of): {"need": words.NEED},
    (in_claims, page.words_of): {"praise": words.PRAISE},
    (in_claims, in_problems): {"task": words.TASK},
    (in_problems,): {"help": words.HELP, **{f"problem: {name}": found for name, found in problem._CUES}},
    (in_prose,): {
        **{f"language: {name}": found for name, found in language._STOP.items()},
        **{f"glimpses: {question}": found for question, found in glimpses._WORDS.items()},
    },
    (in_headings,): {
        "phrases of headings": lexicon.ROLE_OF_PHRASE,
        "headings that tell what to do": lexicon._DOING,
        "headings of one word": lexicon._ALONE,
        "last words of headings": lexicon._AT_END,
        "titles of models": section_features._LEARNT,
        "no wish": candidates._EXPECTED,
    },
    (page.words_of,): {
        "tools": words.TOOLS,
        "stack": stack._NAMES - words.TECHNOLOGY,
        **{f"genre: {name}": found for name, found in genre._WORDS.items()},
        **{f"cues: {question}": of_cues(found) for question, found in questions.CUES.items()},
        "future": questions.FUTURE,
        "plain names": jargon._PLAIN,
        "metrics": metrics.HIGHER_IS_BETTER | metrics.LOWER_IS_BETTER,
        "learnt": best_row.LEARNT,
        "chosen on": best_row._CHOSEN_ON,
        "things": best_row._THINGS,
        "others": best_row._OTHERS,
        "own and simple rows": best_row._OURS | best_row._RULES,
        "comparing": comparisons._COMPARING,
        "compares": comparisons._COMPARES,
        "baselines": comparisons._BASELINES,
        "methods": comparisons._METHODS,
        "traces": comparisons._TRACES,
        "scores": scores._SCORES,
        "no scores": scores._NO_SCORES,
        "toys": doubtful_scores._TOYS,
        "users": outcomes._USERS - words.PEOPLE,
        "praise that is asked about": {word for told, _ in praise._QUESTIONS for word in told.split()},
    },
    (page.words_of, of_labels): {"names with a dot": jargon._NAMES - words.TECHNOLOGY - words.TOOLS},
    (of_entries,): {"containers": entries._CONTAINERS},
    (in_capitals,): {"acronyms": acronyms.KNOWN},
}


@pytest.mark.parametrize(
    ("found", "tokenizers"),
    [pytest.param(found, tokenizers, id=name) for tokenizers, lists in LISTS.items() for name, found in lists.items()],
)
def test_each_word_of_a_list_can_be_met(found: Iterable[str], tokenizers: tuple[Tokenizer, ...]) -> None:
    assert [word for word in found if all(words_in(word) != [word] for words_in in tokenizers)] == []


def test_what_is_taken_from_a_list_is_there() -> None:
    assert jargon._PLAIN <= words.TECHNOLOGY - words.TOOLS
    assert lexicon.ROLE_OF_PHRASE.keys() >= lexicon._ALONE | lexicon._AT_END


def test_a_metric_gets_better_in_one_direction_and_is_known_beside_a_number() -> None:
    assert metrics.HIGHER_IS_BETTER.isdisjoint(metrics.LOWER_IS_BETTER)
    told = metrics.HIGHER_IS_BETTER | metrics.LOWER_IS_BETTER
    assert [name for name in told if {"quality", "speed"}.isdisjoint(candidates.groups_of(name))] == []


def test_a_word_stands_in_a_list_once() -> None:
    assert word_set("oak elm\n ash") == {"oak", "elm", "ash"}
    assert word_set("oak", word_set("elm ash")) == {"oak", "elm", "ash"}
    with pytest.raises(ValueError, match="stands twice: elm oak"):
        word_set("oak elm ash oak", word_set("elm lime"))


def test_a_phrase_stands_in_a_list_once_and_keeps_its_blanks() -> None:
    assert listed("an oak|elm |ash") == ("an oak", "elm ", "ash")
    with pytest.raises(ValueError, match=r"stands twice: ash\|oak"):
        listed("oak|ash|elm|oak|ash")


def test_a_word_is_in_its_groups_in_their_order() -> None:
    assert groups_by_word([("wet", ("rain", "river")), ("long", ("river",))]) == {
        "rain": ("wet",),
        "river": ("wet", "long"),
    }


@pytest.mark.parametrize("told", [phrases.ENGLISH, phrases.OTHER_LANGUAGES], ids=["English", "others"])
def test_a_phrase_gives_one_role(told: dict[str, tuple[str, ...]]) -> None:
    phrases = [*chain(*told.values())]
    assert [phrase for phrase in dict.fromkeys(phrases) if phrases.count(phrase) > 1] == []
