"""Where links lead: in every way that GitHub takes one, and by the names it gives to headings."""

from __future__ import annotations

import pytest

from impactlint.document import Document, from_text, parse
from impactlint.restructure.links import footnotes, in_page, linked, names, targets
from tests.restructure.pages import md, mended, settled


def document(text: str) -> Document:
    return parse(from_text(text, "README.md"))


def test_names_of_headings_are_githubs():
    text = '# A b\n\n## A b\n\n## 🚀 C, d!\n\n## `e_f`\n\n<a name="Mark"></a>\n\n## 1. Übung\n'
    assert list(names(document(text))) == ["a-b", "a-b-1", "-c-d", "e_f", "1-übung", "mark"]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Model\\_server architecture", "model_server-architecture"),
        ("Architecture of `__init__`", "architecture-of-__init__"),
        ("`<br>` and **bold** `*.py`", "br-and-bold-py"),
        ("![i](i.png) Results", "-results"),
        ("A ![i](i.png) B", "a--b"),
        ('<img src="i.png"> Results <!-- omit in toc -->', "-results-"),
        ("[Results](a.md) &amp; more", "results--more"),
    ],
)
def test_a_heading_with_mark_up_is_named_by_its_text(heading: str, name: str):
    assert next(iter(names(document(f"## {heading}\n")))) == name


def test_a_name_without_the_hyphen_of_a_picture_is_known_too():
    assert names(document("## ![i](i.png) Results\n\n## A\n")) == {"-results": 0, "a": 2, "results": 0}


@pytest.mark.parametrize("heading", ["Model\\_server architecture", "Architecture of `__init__`"])
def test_entries_follow_headings_with_underscores(heading: str):
    name = heading.lower().replace(" ", "-").replace("\\", "").replace("`", "")
    entries = f"- [A](#{name})", "- [R](#results)"
    page = md("# T", "\n".join(entries), f"## {heading}", "A.", "## Results", "30 %")
    assert mended(page) == md("# T", "\n".join(reversed(entries)), "## Results", "30 %", f"## {heading}", "A.")


def test_footnotes_are_counted_where_they_are_referred_to():
    assert footnotes(document("a[^x] `[^no]` b[^y] [^x]\n\n[^x]: one\n[^y]: two\n")) == ["x", "y", "x"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('[x](#a) and [y]( <#B> "two" )', ["a", "b"]),
        ("[x](#a 'one') and [y](#b (two))", ["a", "b"]),
        ("<a href=#a>x</a> and <a href = '#b'>y</a>", ["a", "b"]),
        ("[x][One], [one][], [ONE] and [`x`][one]", ["a", "a", "a", "a"]),
        ("[x][two] and [two]", [None, None]),
        ("[x][three], [ ] and [x]", []),
        ("[x](https://example.org/#a) ![y](y.png) <a href='/b'>", [None, None, None]),
        ("[![y](y.png)](#a)", [None, "a"]),
        ("a note[^one]", []),
    ],
)
def test_where_links_lead(text: str, found: list[str | None]):
    page = document("[one]: <#A> 'title'\n[two]: https://example.org/#a\n[^one]: #a\n")
    assert targets(text, in_page(page)) == found


@pytest.mark.parametrize(
    "text",
    [
        "[x](#setup-1)",
        "[x](#setup-1 'title')",
        "[x](#setup-1 (title))",
        "[x](\n#setup-1)",
        "[x][s]\n\n[s]: #setup-1",
        "[x][s]\n\n[s]:\n  <#setup-1>",
        "[x](README.md#setup-1)",
        "[x](./readme.md#Setup-1 'title')",
        "<a href=#setup-1>x</a>",
        "<a href='README.md#setup-1'>x</a>",
        "<https://github.com/o/r#setup-1>",
        "See https://github.com/o/r/blob/main/README.md#user-content-setup-1.",
        "[x](#%73etup-1)",
    ],
)
def test_a_link_however_it_is_written_leads_to_the_section_it_led_to(text: str):
    assert "setup-1" in linked(document(text))
    page = md("# T", text, "## Architecture", "### Setup", "A.", "## Results", "### Setup", "30 %")
    assert mended(page) == page
    assert "the in-page link #setup-1 would lead elsewhere" in settled(page).plan.reasons["move"]


@pytest.mark.parametrize("link", ["[x][r]\n\n[r]: #2-results", "[x](README.md#2-results)", "<a href=#2-results>x</a>"])
def test_headings_that_are_linked_by_their_numbers_keep_them(link: str):
    page = md("# T", link, "## 1. Architecture", "A.", "## 2. Results", "30 %")
    assert mended(page) == page
    assert "by their numbers (#2-results)" in settled(page).plan.reasons["move"]
