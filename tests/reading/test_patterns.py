"""Patterns that skip to their first letters say the same as the plain ones."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from impactlint.reading import circumstances, claims, disowned, glimpses, kind_features, problem, shapes
from impactlint.reading.patterns import alternatives, at_word, holds, opening, small
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


def _shortcuts() -> list[tuple[str, re.Pattern[str], tuple[str, ...]]]:
    """Every pattern that is only tried on texts which hold one of some parts."""
    return [
        *((f"kind: {name}", pattern, parts) for name, parts, pattern in kind_features._PHRASES),
        *((f"claim: {name}", pattern, parts) for name, parts, pattern in claims._PATTERNS),
        *((f"problem: {name}", pattern, parts) for name, parts, pattern in problem._PATTERNS),
        ("number words", shapes._WORDED, shapes._PARTS_OF_WORDED),
        ("the other side of a change before a number", shapes._INSTEAD_BEFORE, shapes._OF_INSTEAD),
        ("the other side of a change after it", shapes._INSTEAD_AFTER, shapes._OF_INSTEAD),
        ("a run's first step", disowned._AT_FIRST, disowned._SETS_ASIDE),
        ("a number that is made up", disowned._SUPPOSED, disowned._SETS_ASIDE),
        ("made to practise", circumstances._MADE_TO, circumstances._OF_PRACTICE),
        ("practice", circumstances._PRACTICE, circumstances._OF_PRACTICE),
        ("a title of practice", circumstances._TITLE_OF_PRACTICE, circumstances._OF_PRACTICE),
        ("toy data", circumstances._TOY_DATA, circumstances._OF_TOYS),
        ("only begun", circumstances._BEGUN, circumstances._OF_BEGINNING),
        ("tests of software", glimpses._TESTS, glimpses._OF_TESTS),
        ("a greeting", exemptions._GREETING, exemptions._OF_ONESELF),
        ("a trade", exemptions._TRADE, exemptions._TRADES),
        ("a site of one's own", exemptions._SITE, exemptions._OF_SITES),
        ("a title in a series", titles._NUMBERED, titles._SERIAL_WORDS),
    ]


@pytest.mark.parametrize(("pattern", "parts"), [pytest.param(p, parts, id=name) for name, p, parts in _shortcuts()])
@given(data=st.data())
@settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
def test_every_match_holds_one_of_the_parts_that_let_it_be_tried(
    pattern: re.Pattern[str], parts: tuple[str, ...], data: st.DataObject
) -> None:
    bare = re.compile(re.sub(r"\(\?<[!=][^()]*\)", "", pattern.pattern), pattern.flags & re.I | re.A)
    match = data.draw(st.from_regex(bare, fullmatch=True, alphabet=st.characters(max_codepoint=126)))
    assert holds(match.lower(), parts)


def test_the_opening_of_an_alternative() -> None:
    assert [opening(choice) for choice in ("course", r"module \d", "is an?", "high(?:ly)?", "")] == [
        "course",
        "module ",
        "is a",
        "high",
        "",
    ]
