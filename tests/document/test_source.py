"""From bytes to lines: what is no text is refused with its line, what is keeps every byte."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactlint.document import UnreadableError, decode, from_text


@given(st.text())
def test_lines_joined_are_the_file(text: str) -> None:
    source = decode(text.encode("utf-8", "replace"), "README.md") if "\0" not in text else from_text(text, "README.md")
    assert source.text == text.encode("utf-8", "replace").decode().removeprefix("\ufeff")
    assert all(line for line in source.lines)


@pytest.mark.parametrize(
    ("text", "lines", "newline"),
    [
        ("a\nb\n", ("a\n", "b\n"), "\n"),
        ("a\r\nb", ("a\r\n", "b"), "\r\n"),
        ("a\rb\r", ("a\r", "b\r"), "\r"),
        ("a\rb\n", ("a\rb\n",), "\n"),
        ("a\r\nb\nc\n", ("a\r\n", "b\n", "c\n"), "\n"),
        ("a\r\nb\r\nc\n", ("a\r\n", "b\r\n", "c\n"), "\r\n"),
        ("a\x0cb\u2028c", ("a\x0cb\u2028c",), "\n"),
        ("", (), "\n"),
    ],
)
def test_lines(text: str, lines: tuple[str, ...], newline: str) -> None:
    source = from_text(text, "README.md")
    assert (source.lines, source.newline) == (lines, newline)
    assert [source.bare(number) for number in range(len(lines))] == [line.rstrip("\r\n") for line in lines]


def test_a_byte_order_mark_is_noted_and_no_text() -> None:
    source = decode(b"\xef\xbb\xbf# A\n", "README.md")
    assert (source.bom, source.text) == (True, "# A\n")
    assert from_text("\ufeff# A\n", "README.md") == source


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        (b"a\nb\0c", 2, "NUL"),
        (b"a\n\nb\xff", 3, "0xff is not UTF-8"),
        (b"x" * 11, 1, "10 bytes"),
        (b"\xff\xfea\x00", 1, "NUL"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, line: int, words: str) -> None:
    with pytest.raises(UnreadableError, match=words) as refused:
        decode(data, "README.md", max_bytes=10)
    assert refused.value.line == line
    assert refused.value.help
