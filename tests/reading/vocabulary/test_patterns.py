"""Patterns that skip to their first letters say the same as the plain ones."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from impactlint.reading import circumstances, claims, glimpses, problem
from impactlint.reading.kinds import features as kind_features
from impactlint.reading.numbers import disowned, shapes
from impactlint.reading.vocabulary.patterns import Guarded, alternatives, at_word, holds, opening, small
from impactlint.rules.shared import exemptions, titles

CHOICES = ["this|the|our", "aim|aims|goal", "more \\w+|fewer", "perform(?:s|ed)? (?:well|badly)|in|within"]


@pytest.mark.parametrize("then", ["", r"\b", r" \w+"])
@pytest.mark.parametrize("choices", CHOICES)
@given(
    text=st.text(st.sampled_from(list("thisourealgmfwnpdbvk _²é-")), max_size=60)
    | st.lists(
        st.sampled_from(
            ["this", "the", "aims", "goal", "more", "fewer", "performed", "well", "in", "within", "other_the", "theme"]
        )
    ).map(" ".join)
)
def test_it_finds_what_a_plain_pattern_finds(choices: str, then: str, text: str) -> None:
    plain = re.compile(rf"\b(?:{choices}){then}")
    assert [m.span() for m in at_word(choices, then).finditer(text)] == [m.span() for m in plain.finditer(text)]


def test_alternatives_are_parted_outside_of_groups_only() -> None:
    assert list(alternatives("a(?:b|c(?:d|e))f|g|h(i|j)")) == ["a(?:b|c(?:d|e))f", "g", "h(i|j)"]


@given(st.text())
def test_small_letters_stand_where_the_large_ones_stood(text: str) -> None:
    assert len(small(text)) == len(text)


def test_small_letters_know_the_one_that_would_grow() -> None:
    assert small("İZMİR 12 %") == "izmir 12 %"


def test_apostrophes_and_hyphens_are_those_of_a_keyboard() -> None:
    assert small("It’s the Trade‑off") == "it's the trade-off"


def _all_guarded() -> list[tuple[str, Guarded]]:
    return [
        *((f"kind: {name}", pattern) for name, pattern in kind_features._PHRASES),
        *((f"claim: {name}", pattern) for name, pattern in claims._PATTERNS),
        *((f"problem: {name}", pattern) for name, pattern in problem._PATTERNS),
        ("number words", shapes._WORDED),
        ("the other side of a change before a number", shapes._INSTEAD_BEFORE),
        ("the other side of a change after it", shapes._INSTEAD_AFTER),
        ("another paper", disowned._OF_OTHERS),
        ("a run's first step", disowned._AT_FIRST),
        ("a number that is made up", disowned._SUPPOSED),
        ("a number to be reached", disowned._AIMED),
        ("made to practise", circumstances._MADE_TO),
        ("practice", circumstances._PRACTICE),
        ("a title of practice", circumstances._TITLE_OF_PRACTICE),
        ("toy data", circumstances._TOY_DATA),
        ("only begun", circumstances._BEGUN),
        ("a model to train", circumstances._TO_TRAIN),
        ("tests of software", glimpses._TESTS),
        ("a greeting", exemptions._GREETING),
        ("a trade", exemptions._TRADE),
        ("a site of one's own", exemptions._SITE),
        ("a title in a series", titles._NUMBERED),
    ]


@pytest.mark.parametrize("tried", [pytest.param(pattern, id=name) for name, pattern in _all_guarded()])
@given(data=st.data())
@settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
def test_every_match_holds_one_of_the_parts_that_let_it_be_tried(tried: Guarded, data: st.DataObject) -> None:
    pattern = tried.pattern
    bare = re.compile(re.sub(r"\(\?<[!=][^()]*\)", "", pattern.pattern), pattern.flags & re.I | re.A)
    match = data.draw(st.from_regex(bare, fullmatch=True, alphabet=st.characters(max_codepoint=126)))
    assert holds(match.lower(), tried.parts)


def test_the_opening_of_an_alternative() -> None:
    assert [opening(choice) for choice in ("course", r"module \d", "is an?", "high(?:ly)?", "")] == [
        "course",
        "module ",
        "is a",
        "high",
        "",
    ]
