"""The marks that running text stands in: nothing is found in them alone, and what holds a word beside them is found."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactlint.rules.userdefined.frame import framed
from impactlint.rules.userdefined.non_prose import blanked
from tests.rules.userdefined import hiding


def shown(text: str) -> str:
    """A page with `_` for each stretch of a line that is a mark."""
    return hiding.shown(text, lambda document, raw: framed(document, raw, blanked(document, raw)))


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("a - b\n  c > 1.", "a - b\n_c > 1."),
        ("- a\n  - b\n    c\n\n  d", "_a\n_b\n_c\n\n_d"),
        ("10) a\n\n* - b", "_a\n\n_b"),
        ("- [ ] a\n- [x] b [x] c\n- [y] d", "_a\n_b [x] c\n_[y] d"),
        ("> a\n> > b\n>c", "_a\n_b\n_c"),
        ("in\n1986. A - b\n[x] c", "in\n1986. A - b\n[x] c"),
        ("- - a\n-\n  b", "_a\n_\n_b"),
        ("a  \nb  ", "a_\nb  "),
        ("a\\\nb\\\\\nc\\", "a_\nb\\\\\nc\\"),
        ("`a  \nb`", "`a  \nb`"),
        ("| a | b \\| c |\n|:--|---|\n|  | - |\n\na | b", "_a_b \\| c_\n_\n_-_\n\na | b"),
        ("a  |b\n-|-\n1|  2", "a_b\n_\n1_2"),
        ("> - | a |\n>   |---|\n>   | b |", "_a_\n_\n_b_"),
        ("Now! ![a!](b.svg) [![c](d)](e)! \\![f](g)", "Now! _[a!](b.svg) [_[c](d)](e)! \\![f](g)"),
        ("![a][b] ![b] ![c]\n\n[b]: x", "_[a][b] _[b] ![c]\n\n[b]: x"),
        ("# ![a](b) c", "# _[a](b) c"),
        ("```\n- a\n| b |\n```", "```\n- a\n| b |\n```"),
    ],
)
def test_what_is_a_mark(text: str, becomes: str) -> None:
    assert shown(text) == becomes


@given(
    st.lists(st.sampled_from(["- ", "1. ", "> ", "  ", "\n", "\n\n", "a", "|", "-", "![", "](b)", "\\"]), max_size=30)
)
def test_it_tells_the_marks_of_any_page(parts: list[str]) -> None:
    text = "".join(parts)
    assert [letter for letter in shown(text) if letter in "ab"] == [letter for letter in text if letter in "ab"]


@pytest.mark.parametrize(
    "line", ["  a" * 50_000, "| " * 50_000, "![a](b)" * 20_000, "![" * 50_000, " " * 100_000 + "|"]
)
def test_a_long_line_takes_little_time(line: str) -> None:
    started = time.process_time()
    shown(f"| a |\n|---|\n{line}\n\n- {line}\n  b")
    assert time.process_time() - started < 5
