"""What is bold, in italics and struck through: as GitHub's own reader of Markdown sees it."""

from __future__ import annotations

import re
import time

import cmarkgfm
import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactlint.document import from_text, parse
from impactlint.rules.userdefined.emphasis import Emphasis
from impactlint.rules.userdefined.non_prose import blanked, text_of

_TAGS = {"strong": "**", "em": "*", "del": "~"}


def emphasis(text: str) -> Emphasis:
    document = parse(from_text(text, "README.md"))
    raw = text_of(document)
    return Emphasis.of(document, raw, blanked(document, raw))


def seen(text: str) -> list[str]:
    """What GitHub's reader emphasises."""
    tags = re.findall(r"<(/?)(strong|em|del)>", cmarkgfm.github_flavored_markdown_to_html(text))
    return [(">" if end else "<") + _TAGS[tag] for end, tag in tags]


def told(text: str) -> list[str]:
    return [re.sub("~+", "~", change.replace("_", "*")) for change in emphasis(text).changes]


@pytest.mark.parametrize(
    "text",
    [
        "**a** *b* ~~c~~ ~d~ __e__ _f_",
        "***a** b* **c *d***",
        "x*a_***_**",
        "b*~a .~*",
        "x_**a._*_*",
        "x~~b~a~ ~~a ~b~~",
        "snake_case_name 2 * 3 ** 4 \\*x\\* `*y*`",
        "* a\n* *b*\n\n***\n\n> # *c*\n\n| *a | b* |\n|---|---|\n| **x** | y |",
        "*a\nb*\n\n*c\n\nd*",
        "[**a**](b_c_d) <b>*x*</b> **[a](b)** **`x`**",
    ],
)
def test_it_is_what_a_reader_sees(text: str) -> None:
    assert told(text) == seen(text)


@given(st.text("ab *_.é", max_size=40))
def test_any_marks_are_read_as_github_reads_them(text: str) -> None:
    assert told("x" + text) == seen("x" + text)


def test_loose_marks_are_counted() -> None:
    found = emphasis("** a** *b* _c")
    assert (found.marks, found.loose) == (7, 5)


def test_hundred_thousand_marks_take_little_time() -> None:
    started = time.process_time()
    for text in ("*a _b " * 20_000, "a* b_ " * 20_000, "*a **b " * 10_000 + "c* " * 10_000):
        emphasis(text)
    assert time.process_time() - started < 10


def test_as_many_marks_as_a_readme_holds_take_time_in_proportion() -> None:
    marks = "a* " * 300_000
    document = parse(from_text(marks, "README.md"))
    text = text_of(document)
    started = time.process_time()
    Emphasis.of(document, text, text)
    assert time.process_time() - started < 4
