"""From bytes to lines: what is no text is refused with its line, what is keeps every byte."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactlint.document import UnreadableError, decode, decode_most, from_text, to_bytes
from impactlint.document.source import BOM, MAX_BYTES


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
        (b"\xff\xfea\x00", 1, "UTF-16"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, line: int, words: str) -> None:
    with pytest.raises(UnreadableError, match=words) as refused:
        decode(data, "README.md", max_bytes=10)
    assert refused.value.line == line
    assert refused.value.help


@given(
    before=st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40),
    strays=st.lists(st.integers(0x80, 0xFF), min_size=1, max_size=3),
    after=st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40),
)
def test_a_few_bytes_that_are_not_utf8_come_back_as_they_were(before: str, strays: list[int], after: str) -> None:
    data = b"\xef\xbb\xbf" + before.encode() + b" ".join(bytes([byte]) for byte in strays) + after.encode()
    data += b"\n" + b"plain words \n" * 40
    try:
        source, fault = decode_most(data, "README.md")
    except UnreadableError:  # a private character of the author's would not come back
        assert any("\uf780" <= char <= "\uf7ff" for char in before + after)
        return
    assert BOM + to_bytes(source.text, stray=source.stray) == data
    assert source.stray == bool(fault)


def test_what_is_utf8_is_read_as_ever() -> None:
    assert decode_most(b"# A\n", "README.md") == (decode(b"# A\n", "README.md"), None)


@pytest.mark.parametrize(
    "data",
    [
        b"# caf\xe9\n",
        b"\0\xff" + b"x" * 1000,
        "\uf795".encode() + b"\x95" + b"x" * 1000,
        b"\x95" + b"x" * MAX_BYTES,
    ],
)
def test_what_is_hardly_utf8_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        decode_most(data, "README.md")
