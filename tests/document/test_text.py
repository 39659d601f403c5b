"""What a reader sees of a line, and where its sentences end."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactlint.document.text import (
    MAX_LINE,
    breaks,
    code_spans,
    plain,
    sentences,
    unstruck,
    unwrapped,
    without_code,
    without_comments,
    without_emoji,
    without_marker,
)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("**bold** and *it* and __b__ and _i_ and ~~no~~ and `code`", "bold and it and b and i and no and code"),
        ("snake_case_name and 2 * 3", "snake_case_name and 2 * 3"),
        ("[a link](https://x.org/a_(b) \"title\") and [ref][1]", "a link and ref"),
        ("![picture](a.png) after", "after"),
        ("[![badge](b.svg)](https://x.org) after", "after"),
        ("<https://x.org/a> stays", "https://x.org/a stays"),
        ("a note[^1] here", "a note here"),
        ("<b>Hi</b> <!-- no --> you<br/>", "Hi you"),
        ("a < b and c > d", "a < b and c > d"),
        ("1 \\# 2 \\[x\\]", "1 # 2 [x]"),
        ("Model\\_server\\* and \\`a|b\\`", "Model_server* and `a|b`"),
        ("`__init__` of ``a ` *b*`` and `<br>` `&amp;`", "__init__ of a ` *b* and <br> &amp;"),
        ("\\`*a*\\` `\\` *b*", "`a` \\ b"),
        ("<!-- ` --> **a** `*b*`", "a *b*"),
        ("a\\* b\\_c \\~~d \\**e**", "a* b_c ~~d *e"),
        ("`C:\\` and `\\d\\.` and *it*", "C:\\ and \\d\\. and it"),
        ("\\`a|b\\` and `never \\_ closed", "`a|b` and never _ closed"),
        ("A &amp; B &lt; C", "A & B < C"),
        ("  many \t spaces  ", "many spaces"),
        ("<!-- never closed", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_plain(raw: str, text: str) -> None:
    assert plain(raw) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a<!-- b -->c", "a          c"),
        ("a<!--\nb\n-->c<!-- d -->", "a    \n \n   c          "),
        ("a<!-- never\nclosed", "a          \n      "),
        ("a < b", "a < b"),
    ],
)
def test_comments_leave_blanks(text: str, left: str) -> None:
    assert without_comments(text) == left


@pytest.mark.parametrize(
    ("raw", "text"),
    [("- [x] done", "done"), ("> > quoted", "quoted"), ("12. item", "item"), ("* star", "star"), ("-none", "-none")],
)
def test_without_marker(raw: str, text: str) -> None:
    assert without_marker(raw) == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("🚀 Launch", "Launch"),
        (":rocket: Launch", "Launch"),
        ("Über uns — heute", "Über uns heute"),
        ("安装", "安装"),
        ("# - Title:", "Title"),
        ("3 steps", "3 steps"),
    ],
)
def test_without_emoji(raw: str, text: str) -> None:
    assert without_emoji(raw) == text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("See e.g. Paris, i.e. France. Next.", ["See e.g. Paris, i.e. France.", "Next."]),
        ("By J. Smith et al. In 2020.", ["By J. Smith et al. In 2020."]),
        ("It is 3.5 times. Yes.", ["It is 3.5 times.", "Yes."]),
        (
            "It is fast. ripgrep is faster (see below). sed isn't.",
            ["It is fast.", "ripgrep is faster (see below).", "sed isn't."],
        ),
        ("It is right for 93 %. we tried 4", ["It is right for 93 %.", "we tried 4"]),
        ("It takes approx. half, resp. a third, incl. tax", ["It takes approx. half, resp. a third, incl. tax"]),
        ("The error vs. persistence fell", ["The error vs. persistence fell"]),
        ("Use v1.2. then stop", ["Use v1.2. then stop"]),
        ('He said "no." Then left.', ['He said "no."', "Then left."]),
        ("一。二！三", ["一。", "二！", "三"]),
        ("no end", ["no end"]),
        ("", []),
        ("   ", []),
    ],
)
def test_sentences(text: str, found: list[str]) -> None:
    assert [sentence for _, sentence in sentences(text)] == found


@given(st.text(max_size=300))
def test_sentences_stand_where_they_say(text: str) -> None:
    last = 0
    for offset, sentence in sentences(text):
        assert offset >= last
        assert text[offset:].lstrip().startswith(sentence)
        last = offset + len(sentence)


def test_a_sentence_ends_before_its_mark() -> None:
    text = "By Dr. Smith, e.g. at 5 a.m. (or so!) Next one. Last."
    ends = breaks(text)
    assert [text[:end] for end, _ in ends] == ["By Dr. Smith, e.g. at 5 a.m. (or so", text[: text.index(". Last")]]
    assert [text[start:] for _, start in ends] == ["Next one. Last.", "Last."]


@given(st.text(max_size=300))
def test_plain_text_has_no_runs_of_space_and_never_fails(text: str) -> None:
    found = plain(text)
    assert found == " ".join(found.split())


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["See [the table", "of tides](tides.md) first."], ["See the table", "of tides first."]),
        (["See [the table", "of tides][1] first."], ["See the table", "of tides first."]),
        (["See ![the pier", "by night](pier.png) first."], ["See ", " first."]),
        (["See [a] and [b", "c](d) and [e", "f](g)"], ["See [a] and b", "c and e", "f"]),
        (["See [the table", "of tides] (tides.md)."], ["See [the table", "of tides] (tides.md)."]),
        (["See the table]", "[of tides](tides.md)"], ["See the table]", "[of tides](tides.md)"]),
    ],
)
def test_the_label_of_a_link_that_is_broken_over_two_lines_is_plain(lines: list[str], told: list[str]) -> None:
    assert unwrapped(lines) == told


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (["It is ~~slow~~ fast."], ["It is  fast."]),
        (["~~It is", "slow.~~ It is fast."], ["", " It is fast."]),
        (["<del>no</del> <s>never</s> yes"], ["  yes"]),
        (["In `~~code~~` and ~~not `~~` here~~."], ["In `~~code~~` and ."]),
        (["~~ no ~~", "~~~no~~~", "~5 to ~10", "a~~b"], ["~~ no ~~", "~~~no~~~", "~5 to ~10", "a~~b"]),
        (["<s>never closed"], ["<s>never closed"]),
    ],
)
def test_what_is_struck_out_is_left_out(lines: list[str], kept: list[str]) -> None:
    assert unstruck(lines) == kept


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "![",
        "[a](",
        "<a ",
        "<!--",
        "*",
        "_a_",
        "`",
        "\\",
        "&amp",
        "((",
        "[a](b(c)",
        "> ",
        "- ",
        ". A",
        "A.",
        ":a",
        "~~a",
        "\\*",
        "`\\",
        "~~a~",
        "<s>",
    ],
)
def test_a_hostile_line_takes_no_more_than_its_length(piece: str) -> None:
    line = piece * (MAX_LINE // len(piece))
    start = time.process_time()
    plain(line)
    without_marker(line)
    without_comments(line)
    without_emoji(line)
    list(sentences(line))
    unstruck([line, line])
    unwrapped([line, line + "](a)", f"{line}][b]"])
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("no code", []),
        ("a `b` c ``d ` e`` f ` g", ["`b`", "``d ` e``"]),
        ("``a` b`", ["` b`"]),
        ("`a``b`", ["`a``b`"]),
        ("```", []),
        ("`a\nb` ``", ["`a\nb`"]),
    ],
)
def test_code_spans_end_at_as_many_backticks_as_open_them(text: str, spans: list[str]):
    assert [text[start:end] for start, end in code_spans(text)] == spans


def test_code_spans_are_found_in_linear_time():
    started = time.perf_counter()
    assert list(code_spans("".join("`" * length + " " for length in range(1, 1500)))) == []
    assert time.perf_counter() - started < 1


def test_code_spans_are_taken_out() -> None:
    assert without_code("a `b` c ``d ` e`` f ` g") == "a  c  f ` g"


def test_what_stands_beside_a_filled_code_span_keeps_its_column() -> None:
    assert without_code("a `b` c ` d", " ") == "a     c ` d"
