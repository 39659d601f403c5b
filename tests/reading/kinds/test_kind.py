"""The kind of a page."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from impactlint.reading.kinds.features import kind_features
from impactlint.reading.kinds.kind import kind_of
from impactlint.reading.linear import Multi
from impactlint.reading.model import PROJECT_LIKE
from impactlint.rules.shared.entries import SURE_PORTFOLIO
from tests.reading.pages import page_of, reading_of

PAGES = {
    "project": """\
# Churn radar

This project predicts which customers will leave a telecom. Support can call them first.

## Dataset

The Telco dataset has 7,043 rows.

## Model

We trained a random forest.

## Results

AUC 0.84 on the test set.

## How to run

```sh
git clone https://github.com/a/b
pip install -r requirements.txt
python train.py
```
""",
    "library": """\
# quickfmt

[![PyPI](https://img.shields.io/pypi/v/quickfmt)](https://pypi.org/project/quickfmt)

quickfmt is a command-line tool for formatting SQL files.

## Installation

```sh
pip install quickfmt
```

## Usage

```python
import quickfmt
quickfmt.format("select 1")
```

## API reference

`format(text, width=80)` formats a text. `check(text)` tells whether it is formatted.

## Contributing

Pull requests are welcome.

## License

MIT
""",
    "portfolio": """\
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
""",
    "docs": """\
# Week 3: Homework

In this module you will learn how to use Docker. Your task is to answer the questions below.

## Question 1

Run the container. What is the version of pip?

## Question 2

You load the trips of the lecture. How many of them are there?

## Submission

Submit the form before the deadline.
""",
    "stub": "# thing\n",
}


@pytest.mark.parametrize("kind", PAGES)
def test_kinds(kind: str) -> None:
    found = reading_of(PAGES[kind], kind=None)
    assert found.kind.value == kind
    assert found.is_project_like == (kind in PROJECT_LIKE)
    assert (found.lead_likelihood >= 0.5) == (kind in PROJECT_LIKE)


def features(text: str) -> set[str]:
    return set(kind_features(page_of(text), reading_of(text).sections))


@pytest.mark.parametrize(
    ("kind", "yes", "no"),
    [
        ("project", {"says:this project", "opens:this project", "runs from a clone"}, {"installs itself"}),
        ("library", {"installs itself", "is a library", "badges=1", "package badge"}, {"says:course"}),
        ("portfolio", {"says:collection", "repolinks=1", "entries=2", "title:portfolio"}, {"no headings"}),
        ("docs", {"headings of a course", "says:course", "says:notes", "says:you will", "numbered=2"}, {"says:paper"}),
        ("stub", {"words=0", "sections=1", "title:n=1"}, {"no headings"}),
    ],
)  # fmt: skip
def test_features_of_a_page(kind: str, yes: set[str], no: set[str]) -> None:
    found = features(PAGES[kind])
    assert {name.replace("is a library", "says:is a library") for name in yes} <= found
    assert not no & found


def test_phrases_are_read_in_any_case() -> None:
    assert {"says:model card", "says:paper", "talks of oneself"} <= features(
        "MODEL CARD. See arXiv. Ask Me About bees."
    )


def test_widgets_of_a_profile() -> None:
    assert "profile widgets" in features("![s](https://GitHub-Readme-Stats.vercel.app/api)")


def test_what_a_generator_wrote_is_a_stub() -> None:
    scaffold = "# React + Vite\n\nThis template provides a minimal setup to get React working in Vite.\n"
    more = "Two plugins are there: one uses a fast refresh, the other a compiler in another language.\n" * 4
    found = reading_of(scaffold + more, kind=None).kind
    assert found.value == "stub"
    assert [reason.feature for reason in found.reasons] == ["opens with the text of a scaffold"]


def test_a_page_of_many_words_is_no_stub_whatever_its_features_say() -> None:
    sure = Multi(("docs", "project", "stub"), (10, 0, 900), {})
    short, long = (page_of(f"# Notes\n\n{'one word after another ' * times}\n") for times in (3, 30))
    assert kind_of(short, [], sure)[0].value == "stub"
    assert kind_of(long, [], sure)[0].value == "docs"


def test_a_page_that_its_author_went_on_with_is_none() -> None:
    scaffold = "# Tide table\n\nThis project was generated with Angular CLI version 12.\n\n"
    own = "## The problem\n\nSailors run aground: the printed table is a day old.\n\n## Results\n\nRight to 9 cm.\n"
    assert reading_of(scaffold + own, kind=None).kind.value != "stub"


FEATURES = "- Shows the height of the water for each hour\n- Warns by mail before a low tide\n- Works without a network"


@pytest.mark.parametrize(
    ("heading", "stub"), [("Features", False), ("Roadmap", False), ("Learn More", True), ("Code scaffolding", True)]
)
def test_a_part_that_no_generator_writes_is_its_authors(heading: str, *, stub: bool) -> None:
    scaffold = (
        "This is a [Next.js](https://nextjs.org) project bootstrapped with [`create-next-app`](https://a.b/c).\n\n"
    )
    told = "# Tide table\n\nA table of tides for sailors, built with a small server and a page for each harbour.\n\n"
    page = f"{scaffold}{told}## {heading}\n\n{FEATURES}\n\n## Tech Stack\n\n- Next.js\n- PostgreSQL\n"
    assert (reading_of(page, kind=None).kind.value == "stub") == stub


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Data Analyst Portfolio — Ada Lovelace", "portfolio"),
        ("Data-Analytics-Portfolio", "portfolio"),
        ("Data Analyst Portfolio Website", "project"),
        ("Data Analyst Portfolio Project", "project"),
        ("Tides and gulls", "project"),
    ],
)
def test_a_title_decides_what_the_words_leave_open(title: str, kind: str) -> None:
    told = (
        "This repository holds workbooks on tides, gulls and piers that turn raw counts into reports for the harbour."
    )
    unsure = Multi(("portfolio", "project"), (0, 50), {})
    assert kind_of(page_of(f"# {title}\n\n{told}\n"), [], unsure)[0].value == kind
    sure = Multi(("portfolio", "project"), (0, 500), {})
    assert kind_of(page_of(f"# {title}\n\n{told}\n"), [], sure)[0].value == "project"


@pytest.mark.parametrize(
    ("title", "sure"),
    [("Harbour Systems Portfolio", True), ("Portfolio risk of a harbour fund", False), ("Tides and gulls", False)],
)
def test_a_title_makes_sure_of_what_reads_like_a_portfolio(title: str, *, sure: bool) -> None:
    unsure = Multi(("portfolio", "project"), (30, 0), {})
    told = "Systems for pilots, each in a folder of its own, with its code and with the words of the pilots."
    found = kind_of(page_of(f"# {title}\n\n{told}\n"), [], unsure)[0]
    assert found.value == "portfolio"
    assert (found.confidence >= SURE_PORTFOLIO) == sure


@pytest.mark.parametrize(
    ("item", "kind"), [("Header-only for easy use", "library"), ("It needs two header-only libraries", "project")]
)
def test_code_that_needs_no_building_is_a_library(item: str, kind: str) -> None:
    told = "A queue for the gates of a sluice, made for one writer and one reader. It never waits for the other gate."
    built = "## Architecture\n\nA ring of gates and two counters, each on a line of its own.\n"
    page = f"# Sluice\n\n{told}\n\n## Features\n\n- {item}\n- No locks\n\n{built}"
    assert reading_of(page, kind=None).kind.value == kind


PARTS = """\
# Projects

Six things I built for shops and cities.

### [A/B test of the checkout page](https://github.com/jdoe/abtest)

Analysis of two weeks with 48,000 visitors. The shorter form raised completed orders from 3.1 % to 3.4 %.

### [Store sales forecast](https://github.com/jdoe/sales)

Forecasts daily sales of 54 stores. RMSLE of 0.388, against 0.571 for last week's value.

### [Bike counter map](https://github.com/jdoe/bikes)

Interactive map of the bike counters of a city.
"""


@pytest.mark.parametrize(
    "said",
    [
        "",
        "Loads in 0.8 s on a phone.",
        "60 cyclists use it.",
        "It reached 89 % accuracy on 4,000 held-out rides, against 71 % before. It fails on rainy days.",
    ],
)
def test_a_sentence_more_in_an_entry_leaves_a_portfolio_one(said: str) -> None:
    found = reading_of(f"{PARTS}{said}\n", kind=None)
    assert (found.kind.value, len(found.entries)) == ("portfolio", 3)
    assert found.kind.confidence >= SURE_PORTFOLIO


@pytest.mark.parametrize(("parts", "kind"), [(3, "portfolio"), (2, "project")])
def test_several_parts_that_lead_somewhere_make_a_portfolio(parts: int, kind: str) -> None:
    text = "\n### ".join(PARTS.replace("# Projects", "# Shops and cities", 1).split("\n### ")[: parts + 1])
    page, unsure = page_of(text), Multi(("portfolio", "project"), (0, 50), {})
    sections = [replace(found, role="entry") for found in reading_of(text).sections[1:]]
    assert kind_of(page, [], unsure, sections)[0].value == kind
    unlinked = page_of(re.sub(r"\]\([^)]*\)", "]", text))
    assert kind_of(unlinked, [], unsure, sections)[0].value == "project"


BULLETS = """
Things I built.

- [Churn](https://github.com/jdoe/churn): a classifier in scikit-learn with a dashboard.
- [Bikes](https://github.com/jdoe/bikes): a map of bike counters.
- [Tickets](https://github.com/jdoe/tickets): reached 89 % accuracy on 4,000 tickets.
- [Shop](https://github.com/jdoe/ab): completed orders rose from 3.1 % to 3.4 %.
"""


@pytest.mark.parametrize("title", ["Projects", "My projects in R"])
def test_a_short_list_of_works_is_no_stub(title: str) -> None:
    found = reading_of(f"# {title}\n{BULLETS}", kind=None)
    assert found.kind.value == "portfolio"
    assert found.is_project_like
    assert [entry.title for entry in found.entries] == ["Churn", "Bikes", "Tickets", "Shop"]


def test_a_list_under_any_other_title_is_no_portfolio_by_its_form() -> None:
    assert reading_of(f"# Links\n{BULLETS}", kind=None).kind.value != "portfolio"


@pytest.mark.parametrize(("title", "kind"), [("Portfolio of a harbour", "portfolio"), ("A stock portfolio", "project")])
def test_a_list_under_the_title_of_an_investors_portfolio_is_none(title: str, kind: str) -> None:
    unsure = Multi(("portfolio", "project"), (0, 50), {})
    assert kind_of(page_of(f"# {title}\n{BULLETS}"), [], unsure)[0].value == kind


def test_a_list_that_only_names_pages_is_a_stub_still() -> None:
    bare = "# Projects\n\n- [Churn](churn/)\n- [Bikes](bikes/)\n- [Tickets](tickets/)\n"
    assert reading_of(bare, kind=None).kind.value == "stub"
