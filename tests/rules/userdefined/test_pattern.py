"""Patterns of rule files run in linear time, and those that can't be used say why."""

from __future__ import annotations

import time

import pytest

from impactlint.rules.userdefined.custom import of_words
from impactlint.rules.userdefined.pattern import MAX_OF_WORDS, MAX_PATTERN, PatternError, checked, find


@pytest.mark.parametrize(
    ("pattern", "replace", "why"),
    [
        ("(", None, r"missing \): \($"),
        ("a*", None, "matches the empty text"),
        ("a|", None, "matches the empty text"),
        ("(?=x)", None, "invalid perl operator"),
        (r"(a)\1", None, "invalid escape"),
        ("(x{1000}){1000}", None, "repetition"),
        ("((((x{50}){50}){50}){50})", None, "repetition|memory|large"),
        ("x" * (MAX_PATTERN + 1), None, "longer than 1,000 characters"),
        ("(x)", r"\2", "names a group"),
    ],
)
def test_what_is_refused(pattern: str, replace: str | None, why: str) -> None:
    with pytest.raises(PatternError, match=why):
        checked(pattern, replace)


def test_two_hundred_words_are_no_long_pattern() -> None:
    pattern = of_words(tuple(f"word number {n}" for n in range(200)))
    checked(pattern, words=True)
    assert [match.text for match in find(pattern, "the word number 199 of all")] == ["word number 199"]


def test_a_list_of_words_that_is_too_long_says_its_own_limit() -> None:
    with pytest.raises(PatternError, match="made of them is longer than 20,000 characters"):
        checked(of_words(("word",) * MAX_OF_WORDS), words=True)


@pytest.mark.parametrize(
    ("template", "becomes"),
    [(r"<\1>", "<b>"), (r"\0\0", "abab"), (r"\\1", r"\1"), (r"\n", r"\n"), ("\\", "\\"), (r"\2", ""), ("", "")],
)
def test_replacements(template: str, becomes: str) -> None:
    checked("a(b)(c)?", template)
    assert [match.becomes for match in find("a(b)(c)?", "xab", template)] == [becomes]


def test_the_classic_trap_is_linear() -> None:
    started = time.perf_counter()
    assert list(find("(a+)+$", "a" * 50_000 + "b")) == []
    assert time.perf_counter() - started < 1


def test_anchors_stand_for_the_ends_of_every_line() -> None:
    text = "TODO: a\nb TODO:\nTODO: c"
    assert [match.start for match in find("^TODO:", text)] == [0, 16]
    assert [match.start for match in find("TODO:$", text)] == [10]
    assert [match.start for match in find(r"\ATODO:", text)] == [0]
    assert [match.start for match in find(r"c\z", text)] == [22]


def test_offsets_are_those_of_the_text() -> None:
    assert [(match.start, match.end) for match in find("x", "é😀x ä x")] == [(2, 3), (6, 7)]
