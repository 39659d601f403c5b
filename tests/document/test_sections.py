"""Headings of every style, the tree that they make, and front matter."""

from __future__ import annotations

import time

import pytest

from impactlint.document import Document, Span, from_text, parse


def document(text: str) -> Document:
    return parse(from_text(text, "README.md"))


def titles(text: str) -> list[tuple[str, int, str]]:
    return [(heading.title, heading.level, heading.style) for heading in document(text).headings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# A *b* `c` [d](e)\n", [("A b c d", 1, "atx")]),
        ("A\n===\n\nB\n---\n", [("A", 1, "setext"), ("B", 2, "setext")]),
        ("<h2 align='center'>A <b>b</b></h2>\n", [("A b", 2, "html")]),
        ("<div>\n<h1>A</h1>\n<h3>B</h3>\n</div>\n", [("A", 1, "html"), ("B", 3, "html")]),
        ("<!-- <h1>no</h1> -->\n", []),
        ("**A**\n\ntext\n", [("A", 7, "bold")]),
        ("**A:**\ntext\n", [("A", 7, "bold")]),
        ("***A***\n\ntext\n", [("A", 7, "bold")]),
        ("<b>A:</b>\ntext\n", [("A", 7, "bold")]),
        ("<b>A</b> and more\ntext\n", []),
        ("🚀 **A**\n\ntext\n", [("A", 7, "bold")]),
        ("**A**\n\n## B\n", [("B", 2, "atx")]),
        ("**A sentence that ends.**\n\ntext\n", []),
        ("**Name:** Ada\n\ntext\n", []),
        ("**Accuracy: 0.91**\n\ntext\n", []),
        ("**Finding 2: Tides are late**\n\ntext\n", [("Finding 2: Tides are late", 7, "bold")]),
        ("**Option A: with a boat**\n\ntext\n", [("Option A: with a boat", 7, "bold")]),
        ("**1. Friday: The gauges**\n- read\n", [("1. Friday: The gauges", 7, "bold")]),
        ("**Figure 2: Tides are late**\n\ntext\n", []),
        ("**24 hours: from 4 days**\n\ntext\n", []),
        ("**Step 2: 0.93**\n\ntext\n", []),
        ("**Model 2: 0.93 accuracy**\n\ntext\n", []),
        ("**A: Yes, it does**\n\ntext\n", []),
        ("**Port 80: open**\n\ntext\n", []),
        ("**Table 1: Gauges**\n\n| a |\n| - |\n", []),
        ("**A** and more\n\ntext\n", []),
        ("**[A](#a) | [B](#b)**\n\ntext\n", []),
        ("**[A](#a)**\n\ntext\n", [("A", 7, "bold")]),
    ],
)
def test_headings(text: str, found: list[tuple[str, int, str]]) -> None:
    assert titles(text) == found


@pytest.mark.parametrize(
    ("line", "text", "kept"),
    [
        ("**`shop/`**", "What it sells.\n", False),
        ("\n**[shop/](shop/)**", "\nWhat it sells.\n", False),
        ("**`shop/till.py` · `shop/stock.py`**", "\nWhat it sells.\n", False),
        ("**`shop/`**", "\nWhat it sells.\n\n**`till/`**\n\nWhat it takes.\n", True),
        ("Two folders:\n\n**`shop/`**", "\nWhat it sells.\n", True),
        ("**Node.js**", "\nWhat it sells.\n", True),
        ("**Windows/Linux**", "\nWhat it sells.\n", True),
    ],
)
def test_a_bold_path_right_under_a_heading_says_where_it_is(line: str, text: str, *, kept: bool) -> None:
    assert any(style == "bold" for *_, style in titles(f"## Shop\n{line}\n{text}\n## Next\n")) == kept


def test_many_html_headings_have_the_right_lines_and_take_a_few_seconds() -> None:
    started = time.process_time()
    found = document("<h1>a</h1>\n" * 80_000 + "<h2>\nb\n</h2><h3>c</h3>\n").headings
    assert time.process_time() - started < 10
    assert [heading.span for heading in found[:-2]] == [Span(line, line + 1) for line in range(80_000)]
    assert [heading.span for heading in found[-2:]] == [Span(80_000, 80_003), Span(80_002, 80_003)]


TREE = "# A\n\na\n\n## B\n\n#### C\n\nc\n\n## D\n\n# E\n"


def test_the_tree_of_sections() -> None:
    sections = document(TREE).sections
    assert [(section.parent, section.children) for section in sections] == [
        (None, (1, 3)),
        (0, (2,)),
        (1, ()),
        (0, ()),
        (None, ()),
    ]
    assert [section.span for section in sections] == [Span(0, 12), Span(4, 10), Span(6, 10), Span(10, 12), Span(12, 13)]
    assert [section.own for section in sections] == [Span(0, 4), Span(4, 6), Span(6, 10), Span(10, 12), Span(12, 13)]


def test_the_section_of_a_line() -> None:
    page = document(f"intro\n\n{TREE}")
    names = [section.heading.title if (section := page.section_at(line)) else None for line in range(15)]
    assert names == [None, None, *"AAAA", *"BB", *"CCCC", *"DD", "E"]


def test_a_heading_in_a_list_opens_no_section() -> None:
    page = document("# A\n\n- ## B\n\n> # C\n")
    assert [(heading.title, heading.nested) for heading in page.headings] == [("A", False), ("B", True), ("C", True)]
    assert len(page.sections) == 1


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("---\ntitle: A\n---\n# B\n", 3),
        ("---\r\ntitle: A\r\n---\r\n# B\r\n", 3),
        ("---\n\ntitle: A\n---\n", 0),
        ("---\n---\n# B\n", 0),
        ("---\ntitle: A\n# B\n", 0),
        ("---\ntags:\n- a\nscores:\n" + "- name: b\n  value: 1\n" * 500 + "---\n# B\n", 1005),
        ("---\n# who\n\n'a b': |\n  # A\n\n  Text.\nc: [\n  d\n]\n---\n# B\n", 11),
        ("---\na: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\ng: 7\nh: 8\ni: 9\na slip\n---\n# B\n", 12),
        ("---\ntags:\n" + "- a\n" * 500 + "# B\n", 0),
        ("---\nThe pumps fail at night.\n---\n# B\n", 0),
        ("---\n- [B](#b)\n- [C](#c)\n---\n# B\n", 0),
        ("---\nNote: old.\n\n# B\n\nThe pumps fail.\n\n- One.\n" + "\nThey are old.\n" * 300 + "---\n", 0),
        ("# B\n---\na\n---\n", 0),
        ("", 0),
    ],
)
def test_front_matter(text: str, matter: int) -> None:
    blocks = document(text).blocks
    front = [block.span for block in blocks if block.kind == "front_matter"]
    assert front == ([Span(0, matter)] if matter else [])


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (2, 1)])
def test_no_span_is_backwards(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_lines_of_a_span() -> None:
    assert [(span.first, span.last, len(span)) for span in (Span(0, 0), Span(0, 1), Span(2, 5))] == [
        (1, 1, 0),
        (1, 1, 1),
        (3, 5, 3),
    ]
    assert 2 in Span(2, 5)
    assert 5 not in Span(2, 5)


def test_the_lineage_of_a_section_leads_out_of_it() -> None:
    page = document("# A\n\n## B\n\n### C\n\ntext\n\n## D\n")
    innermost = page.section_at(6)
    assert [section.heading.title for section in page.lineage(innermost)] == ["C", "B", "A"]
    assert list(page.lineage(None)) == []
