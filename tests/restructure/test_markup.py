"""What stands open on a page, and where it can be read in two ways."""

from __future__ import annotations

import time

import pytest

from impactlint.document import from_text, parse
from impactlint.restructure.markup import open_before, two_readings


def document(text: str):
    return parse(from_text(text, "README.md"))


def open_at_end(text: str) -> str:
    tag = open_before(document(text))[-1]
    return tag.name.lower() if tag else ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<div>\n\nx\n", "div"),
        ("<div>\n\nx\n\n</div>\n", ""),
        ("<details>\n<summary>s</summary>\n\n<div>\n", "details"),
        ("a <b>bold\n", "b"),
        ("`<div>` and \\<div>\n", ""),
        ("```\n<div>\n```\n", ""),
        ("    <div>\n", ""),
        ("<br>\n\n<img src=x>\n\n<hr/>\n", ""),
        ("List<String> and <your-name>\n", "string"),
        ("<https://example.org> <a@example.org>\n", ""),
        ("<not a tag!>\n", ""),
        ("<!-- <div> -->\n", ""),
        ("</div>\n\n<div>\n", "div"),
        ("<p>\n<!-- open\n\nx -->\n", "!--"),
        ("- item <div>\n", "div"),
        ("<script>\n", ""),
        ("<a href='>'>x</a>\n", ""),
    ],
)
def test_the_outermost_open_element(text: str, name: str):
    assert open_at_end(text) == name


def test_a_tag_that_never_ends_takes_little_time():
    started = time.process_time()
    assert open_at_end(f"<div>\n</{'a' * 100_000}\n") == "div"
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- a\n<br>\n- b\n", 2),
        ("> a\n</b>\n", 2),
        ("[^a]: b\n<br>\n", 2),
        ("a\n[^a]: b\n", 2),
        ("[a]: https://example.org\n    code\n", 2),
        ("[a]: https://example.org\n<br>\n", 2),
        ("| a |\n|---|\n| b |\n<br>\n", 4),
        ("[a]: https://example.org\n---\n", 2),
        ("[a]: https://example.org\n| a |\n|---|\n", 2),
        ("[a]: https://example.org\nb\n| a |\n|---|\n", 2),
        ("[a]: https://example.org\n\n| a |\n|---|\n", None),
        ("[a]: https://example.org\nb\n", None),
        ("- a\n  <br>\n- b\n", None),
        ("a\n<br>\n", None),
        ("[a]: https://example.org\n\n---\n", None),
    ],
)
def test_where_a_page_can_be_read_in_two_ways(text: str, line: int | None):
    assert two_readings(document(text)) == line
