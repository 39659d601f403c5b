"""Which sections, rows and items of a portfolio are its entries."""

from __future__ import annotations

from tests.reading.pages import reading_of

PORTFOLIO = """\
# Data Science Portfolio

A collection of my machine learning projects.

## Projects

### [Churn](churn/)

Predicts which customers leave, with XGBoost.

### [Prices](prices/)

Predicts house prices with linear regression.

### [Reviews](reviews/)

Sentiment analysis of movie reviews with BERT.

## Contact

LinkedIn
"""


def entries(text: str, kind: str = "portfolio") -> list[tuple[str, tuple[str, ...]]]:
    return [(entry.title, entry.links) for entry in reading_of(text, kind=kind).entries]


def test_sections_of_a_portfolio_are_its_entries() -> None:
    assert [title for title, _ in entries(PORTFOLIO)] == ["Churn", "Prices", "Reviews"]
    assert entries(PORTFOLIO, "project") == []


def test_rows_and_items_that_link_are_entries() -> None:
    text = """\
# Work

| Project | About |
|---|---|
| [Churn](churn/) | Who leaves |
| Plain | nothing to see |

- [Prices](prices/) - predicts what a house will cost in spring
- [Short](short/)
- no link in this one, however long it may be
"""
    assert entries(text) == [("Churn", ("churn/",)), ("Prices", ("prices/",))]


def test_a_table_of_tools_holds_no_entries() -> None:
    rows = "| Folder | Tools |\n|---|---|\n| [Python](py/) | Jupyter, pandas |\n| [Charts](charts/) | Tableau |\n"
    items = "- **Churn** - says who leaves next month ([notebook](churn.ipynb))\n"
    page = f"# Work\n\n## Tools & Languages\n\n{rows}\n## Highlights\n\n{items}"
    assert [links for _, links in entries(page)] == [("churn.ipynb",)]


def test_a_category_gives_way_to_its_rows() -> None:
    rows = "| [{0}](x) | about {0} |\n| [{1}](y) | about {1} |\n"
    head = "| Project | About |\n|---|---|\n"
    page = "# Projects\n\n## Vision projects\n\n" + head + rows.format("Cats", "Dogs") + "\n## Text projects\n\n" + head
    page += rows.format("Mail", "Spam")
    assert [title for title, _ in entries(page)] == ["Cats", "Dogs", "Mail", "Spam"]


def test_an_entry_keeps_its_lines_text_and_links() -> None:
    first = reading_of(PORTFOLIO, kind="portfolio").entries[0]
    assert (first.line, first.span.last) == (7, 10)
    assert "Predicts which customers leave, with XGBoost." in first.text
    assert first.links == ("churn/",)


def test_what_tells_a_part_of_an_entry_is_none_of_its_own() -> None:
    parted = PORTFOLIO.replace("with XGBoost.", "with XGBoost.\n\n**Highlights**\n\n- Told in a week")
    assert [title for title, _ in entries(parted)] == ["Churn", "Prices", "Reviews"]
