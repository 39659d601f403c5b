"""The units of a page: what they say, on which line, in which section."""

from __future__ import annotations

import pytest

from impactlint.reading.html_tables import html_rows
from impactlint.reading.page import MAX_UNITS, Unit, column_of, sentences_of, words_of
from tests.reading.pages import page_of
from tests.timing import takes_less

PAGE = """\
Intro with **bold**
and a [link](https://example.org).

# Title

- one
- two

  more of two

> quoted

```python
print(1)
```

| A | B |
|---|---|
| `x` | 1 |

| y | 2 |

**Bold heading**
text under it
"""


def units(text: str) -> list[tuple[str, int, str]]:
    return [(unit.kind, unit.line, unit.text) for unit in page_of(text).units]


def test_units_in_order_with_their_lines() -> None:
    assert units(PAGE) == [
        ("paragraph", 0, "Intro with bold and a link."),
        ("heading", 3, "Title"),
        ("item", 5, "one"),
        ("item", 6, "two"),
        ("item", 8, "more of two"),
        ("paragraph", 10, "quoted"),
        ("code", 13, "print(1)"),
        ("row", 18, "x | 1"),
        ("paragraph", 20, "| y | 2 |"),
        ("heading", 22, "Bold heading"),
        ("paragraph", 23, "text under it"),
    ]


def test_the_mark_of_an_alert_is_no_words() -> None:
    text = "> [!NOTE]\n> It is fast.\n\n> [!tip]\n>\n> - one\n\n> [!NOTE] said\n\n> said\n>\n> [!NOTE]\n> again\n"
    assert units(text) == [
        ("paragraph", 1, "It is fast."),
        ("item", 5, "one"),
        ("paragraph", 7, "[!NOTE] said"),
        ("paragraph", 9, "said"),
        ("paragraph", 11, "[!NOTE] again"),
    ]


def test_what_is_struck_out_is_not_said() -> None:
    text = "# ~~Title~~\n\n~~It is\nslow.~~ It is fast.\n\n- ~~one~~\n\n| A |\n|---|\n| ~~1~~ 2 |\n"
    assert units(text) == [
        ("heading", 0, "Title"),
        ("paragraph", 2, " It is fast."),
        ("item", 5, ""),
        ("row", 9, "2"),
    ]
    assert page_of(text).units[1].line_at(3) == 3


def test_units_know_their_section_and_whether_they_are_quoted() -> None:
    found = page_of(PAGE).units
    assert [unit.section for unit in found] == [-1, *[0] * 8, 1, 1]
    assert [unit.text for unit in found if unit.quoted] == ["quoted"]
    assert [unit.text for unit in page_of(PAGE).of_section(1)] == ["text under it"]
    assert [unit.text for unit in page_of(PAGE).of_section(-1)] == ["Intro with bold and a link."]


def test_rows_know_their_cells_header_and_table() -> None:
    row, other = (unit for unit in page_of("| A | B |\n|---|---|\n| x | 1 |\n| y |\n").units)
    assert (row.cells, row.header, row.first, row.table) == (("x", "1"), ("A", "B"), True, 0)
    assert (other.cells, other.first, other.table, other.line) == (("y",), False, 0, 3)


def test_code_knows_its_language() -> None:
    (code,) = page_of("```sh\nls\n\npwd\n```\n").units
    assert (code.cells, code.line, code.text, code.offsets) == (("sh",), 1, "ls\n\npwd", (0, 3, 4))
    (indented,) = page_of("    ls\n").units
    assert (indented.cells, indented.line) == (("",), 0)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("```\nmake\n```\n", 1),
        ("~~~sh\nmake\n", 1),
        ("    make\n", 0),
        ("    ```\n    make\n", 0),
        ("> ```\n> make\n> ```\n", 1),
        ("- ```\n  make\n  ```\n", 1),
        ("1. ```text\n   make\n   ```\n", 1),
        ("- > - ```\n  >   make\n  >   ```\n", 1),
        ("- one\n\n  ```\n  make\n  ```\n", 3),
        ("-     make\n", 0),
    ],
)
def test_code_stands_below_its_fence(text: str, line: int) -> None:
    assert [unit.line for unit in page_of(text).units if unit.kind == "code"] == [line]


def test_the_head_of_a_table_may_span_rows_and_columns() -> None:
    text = (
        '<table>\n<tr><th rowspan="2">Model</th><th colspan="2">Test</th></tr>\n<tr><th>MAPE</th><th>RMSE</th></tr>\n'
        "<tr><td>A</td><td>8.4</td><td>0.02</td></tr>\n<tr><th colspan=3>Others</th></tr>\n"
        "<tr><td>B</td><td>9.1</td><td>0.03</td></tr>\n</table>\n"
    )
    names = ("Model", "Test MAPE", "Test RMSE")
    assert [(unit.cells[0], unit.header) for unit in page_of(text).units] == [("A", names), ("B", names)]


def test_html_gives_its_text_without_comments() -> None:
    text = "<div>\n<p align='center'>Hello <b>you</b></p>\n<!-- no\nno\n--> yes\n</div>\n"
    assert units(text) == [("html", 1, "Hello you"), ("html", 4, "yes")]


def test_html_tables_give_rows() -> None:
    text = (
        "<table>\n<tr><th>Model</th><th>F1</th></tr>\n<tr>\n<td>A &amp; B</td>\n<td><b>0.9</b></td>\n</tr>\n"
        "<tr><td>C</td><td>0.8</td></tr>\n</table>\n"
    )
    first, second = page_of(text).units
    assert (first.line, first.cells, first.header, first.first, first.table) == (
        2,
        ("A & B", "0.9"),
        ("Model", "F1"),
        True,
        0,
    )
    assert (second.line, second.cells, second.first) == (6, ("C", "0.8"), False)
    assert first.line_at(first.text.index("0.9")) == 4
    assert first.line_at(0) == 3


TABLE = "<table><tr><th>Model</th><th>F1</th></tr>\n<tr><td>A</td><td>0.9</td></tr></table>\n"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"<!--\n{TABLE}-->\n", []),
        (f"<!--\n{TABLE}", []),
        (f"<!-- last year -->\n{TABLE}", [(2, "A | 0.9")]),
        (f"<div><!--\n{TABLE}-->\n{TABLE}</div>\n", [(5, "A | 0.9")]),
        (TABLE.replace("<tr><td>", "<!-- ours\n--><tr><td><!--\n-->"), [(3, "A | 0.9")]),
        (TABLE.replace("<td>0.9</td>", "<td><!-- <td>0.95</td> -->0.9</td>"), [(1, "A | 0.9")]),
    ],
)
def test_what_is_commented_out_of_a_table_is_no_row(text: str, rows: list[tuple[int, str]]) -> None:
    found = page_of(text).units
    assert [(unit.line_at(0), unit.text) for unit in found if unit.kind == "row"] == rows


def test_a_cell_stands_where_its_words_begin() -> None:
    text = "<table>\n<tr>\n<td>\n  Model</td>\n<td>\n  <b>F1 0.9</b>\n</td>\n</tr>\n</table>\n"
    (row,) = page_of(text).units
    assert [row.line_at(row.text.index(word)) for word in ("Model", "0.9")] == [3, 5]


def test_header_cells_need_no_row_of_their_own() -> None:
    text = "<table><tbody>\n<th>Model</th>\n<th>mask<br/>AP</th>\n<tr><td>A</td>\n<td>36</td></tr></tbody></table>\n"
    (row,) = page_of(text).units
    assert (row.line, row.cells, row.header) == (3, ("A", "36"), ("Model", "mask AP"))


@pytest.mark.parametrize("text", ["<table>", "<tr><td>", "<tr></tr>", "", "<tr><td>" * 500])
def test_broken_html_tables_do_no_harm(text: str) -> None:
    assert all(row.cells for row in html_rows(text))


def test_offsets_lead_back_to_lines() -> None:
    unit = Unit("paragraph", 10, "ab cd ef", 0, (0, 3, 6))
    assert [unit.line_at(offset) for offset in range(8)] == [10, 10, 10, 11, 11, 11, 12, 12]


@pytest.mark.parametrize(
    ("raw", "text", "column"),
    [
        ("It reaches 91 %", "91 %", 12),
        ("It **reaches** 91 %", "It reaches 91 %", 1),
        ("- so", "not", 1),
        ("- so", "", 1),
    ],
)
def test_a_text_has_a_column_in_its_raw_line(raw: str, text: str, column: int) -> None:
    assert column_of(raw, text) == column


def test_sentences_have_lines_of_their_own() -> None:
    (unit,) = page_of("One is here. Two\nis there, e.g. so. Three\nends.\n").units
    assert [(sentence.text, sentence.line) for sentence in sentences_of(unit)] == [
        ("One is here.", 0),
        ("Two is there, e.g. so.", 0),
        ("Three ends.", 1),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Hold-out set isn’t small.", ["the", "hold-out", "set", "isn't", "small"]),
        ("R² of 0.87", ["r2", "of", "0", "87"]),
        ("the R²-score of 40 m²", ["the", "r2-score", "of", "40", "m"]),
    ],
)
def test_words_are_those_that_a_reader_would_type(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_a_page_of_very_many_units_is_cut() -> None:
    assert len(page_of("a\n\n" * (MAX_UNITS + 50)).units) == MAX_UNITS


def test_a_row_of_many_cells_and_lines_takes_time_in_proportion() -> None:
    row = "<td>a</td>\n" * 900 + "\n" * 3_000
    text = "<table>" + f"<tr>{row}</tr>" * 20 + "</table>"
    assert takes_less(lambda: list(html_rows(text)), 2)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Author: Ada  \nWhy does it flood?  \nBoats sink", ["Author: Ada", "Why does it flood?", "Boats sink"]),
        ("Harbour: Kiel\\\nGauge: north", ["Harbour: Kiel", "Gauge: north"]),
        ("- Harbour: Kiel  \n  Gauge: north", ["Harbour: Kiel", "Gauge: north"]),
        ("The harbour of Kiel  \nfloods twice a month.", ["The harbour of Kiel floods twice a month."]),
        ("The gauge of\nKiel is north of it.", ["The gauge of Kiel is north of it."]),
        ("**Cost:** 3\n**Time**: 25 minutes", ["Cost: 3", "Time: 25 minutes"]),
        ("It takes\n**25 minutes** a day.", ["It takes 25 minutes a day."]),
    ],
)
def test_a_line_that_is_broken_on_purpose_ends_a_sentence(text: str, told: list[str]) -> None:
    page = page_of(f"# Tides\n\n{text}\n")
    assert [sentence.text for sentences in page.sentences[1:] for sentence in sentences] == told


def test_each_sentence_stands_on_its_own_line() -> None:
    page = page_of("Author: Ada  \nWhy does it flood?  \nBoats sink.\n")
    assert [sentence.line for sentence in page.sentences[0]] == [0, 1, 2]


def test_many_heads_without_rows_are_read_in_linear_time() -> None:
    text = "<table><tr><th colspan=9 rowspan=9>a</th></tr></table>\n" * 2000
    assert takes_less(lambda: page_of(text), 4)
