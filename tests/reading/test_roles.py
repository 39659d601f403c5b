"""The role of a section follows what it says, with its heading as a hint."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactlint.reading.linear import Multi
from impactlint.reading.roles import MAX_SECTIONS, decode
from impactlint.reading.sections.section_features import bucket, section_features
from impactlint.reading.sections.stack import is_stack
from tests.reading.pages import NEED, page_of, reading_of, roles_of

SCORES = "| Model | AUC |\n|---|---|\n| XGBoost | 0.91 |\n| Forest | 0.88 |\n"
STACK = "## Tech Stack\n\n- Python\n- FastAPI\n- PostgreSQL\n"


def test_the_usual_headings_have_the_usual_roles() -> None:
    page = f"""\
# Radar

## Motivation

{NEED}

## Results

{SCORES}

## Dataset

The records of 12 hospitals, 40,000 rows.

{STACK}
## Installation

```sh
pip install -r requirements.txt
```

## Limitations

It has never seen children.

## Future Work

- Add more wards

## License

MIT
"""
    assert list(roles_of(page).values()) == [
        "title", "problem", "result", "data", "architecture", "usage", "limits", "roadmap", "people",
    ]  # fmt: skip


def test_results_that_are_pictures_of_the_app_are_a_demo() -> None:
    pictures = "![home](a.png)\n\n![cart](b.png)\n\n![admin](c.png)"
    install = "## Installation\n\n```sh\nnpm install\n```\n"
    assert roles_of(f"# Shop\n\nA web shop for bakers.\n\n## Results\n\n{pictures}\n\n{install}")["Results"] == "demo"


@pytest.mark.parametrize("heading", ["Model Performance", "Evaluation", "Benchmarks", "Model Comparison"])
def test_a_table_of_scores_is_a_result(heading: str) -> None:
    assert roles_of(f"# Radar\n\n## {heading}\n\n{SCORES}\n{STACK}")[heading] == "result"


@pytest.mark.parametrize(
    ("heading", "text", "role"),
    [
        ("Overview", "Radar is a web app for clinics. It lists the patients of the day.", "summary"),
        ("Overview", "```\n├── src\n│   └── app.py\n└── README.md\n```", "architecture"),
        ("About", "- Install Python\n\n```sh\npip install radar\nradar run\n```", "usage"),
    ],
)
def test_a_vague_heading_gets_the_role_of_its_text(heading: str, text: str, role: str) -> None:
    assert roles_of(f"# Radar\n\n## {heading}\n\n{text}\n\n{STACK}")[heading] == role


def test_a_bare_heading_keeps_the_role_of_its_parent() -> None:
    roles = roles_of(
        "# Radar\n\n## Results\n\nWhat we measured.\n\n### Winter\n\nAccuracy 0.91 on held-out data.\n\n"
        "### Summer\n\nAccuracy 0.88 on held-out data.\n\n## Architecture\n\n### Ingest\n\nKafka reads the events.\n\n"
        "### Serve\n\nFastAPI answers.\n"
    )
    assert roles["Winter"] == roles["Summer"] == "result"
    assert roles["Ingest"] == roles["Serve"] == "architecture"


def test_a_heading_in_a_list_is_read_by_its_words() -> None:
    found = {one.heading: one for one in reading_of("# A\n\n- ## Installation\n\n## Results\n\nF1 0.9\n").sections}
    assert (found["Installation"].role, found["Installation"].section) == ("usage", None)


def test_a_page_of_very_many_sections_is_read_by_its_headings() -> None:
    page = "# A\n\n" + "## Installation\n\n" * (MAX_SECTIONS + 5) + "## Zebra\n"
    sections = reading_of(page).sections
    assert (sections[1].role, sections[1].confidence, sections[-1].role) == ("usage", 0.5, "other")


def test_reasons_are_told_when_asked_for() -> None:
    from impactlint.document import from_text, parse
    from impactlint.reading import read

    document = parse(from_text(f"# A\n\n## Results\n\n{SCORES}", "README.md"))
    assert not read(document).sections[1].reasons
    reasons = read(document, why=True).sections[1].reasons
    assert reasons
    assert any("results" in reason.feature for reason in reasons)


def features(text: str, index: int) -> set[str]:
    return set(section_features(page_of(text))[index].names())


def test_features_of_heading_place_and_family() -> None:
    text = f"# Radar\n\n## 1. How does it float?\n\nIt reads.\n\n### Step one\n\nOne.\n\n{STACK}"
    assert {"first", "h:=radar", "first:level=1", "child=architecture", "children=1"} <= features(text, 0)
    assert {"second", "numbered", "question", "h:first=how", "h:last=float", "parent:first"} <= features(text, 1)
    assert {"p:float", "p:how", "next=architecture", "level=3"} <= features(text, 2)
    assert "first" not in features(text, 1)


def test_the_ends_of_a_heading_are_looked_up_by_themselves() -> None:
    found = features("# A\n\n## Training notes of the demo\n\nb\n", 1)
    assert {"lex:opens=usage", "lex:end=demo", "lex:ends="} <= found
    assert not any(name.startswith("lex:end") for name in features("# A\n\n## Demo\n\nb\n", 1))


def test_names_of_files_and_code_in_a_heading_are_told_apart() -> None:
    assert "h:file" in features("# A\n\n## train.py\n\nb\n", 1)
    assert "h:code" in features("# A\n\n## read_rows\n\nb\n", 1)
    assert not {"h:file", "h:code"} & features("# A\n\n## Reading of rows\n\nb\n", 1)


def test_the_words_of_a_title_are_told_apart_from_those_of_other_headings() -> None:
    text = "# Projects\n\nText.\n\n## Projects\n\nb\n"
    assert {"title:lex=entry", "title:lex:whole=entry"} <= features(text, 0)
    assert "lex=entry" not in features(text, 0)
    assert {"lex=entry", "lex:whole=entry"} <= features(text, 1)


def test_a_heading_right_below_the_title_may_go_on_with_it() -> None:
    assert "second:subtitle" not in features("# Radar\n\n## About\n\nb\n", 1)
    assert "second:subtitle" in features("# Radar\n\n## Warns before a customer leaves\n\nb\n", 1)
    assert "second:subtitle" not in features("# Radar\n\nText.\n\n## Warns before a customer leaves\n\nb\n", 1)


def test_features_of_a_model_may_be_its_data() -> None:
    text = "# {}\n\nText.\n\n## Features\n\n- age\n- tenure\n\n## {}\n\nb\n"
    assert {"learns&features", "no data&features", "learns&no data&features"} <= features(
        text.format("Churn prediction", "Usage"), 1
    )
    assert "learns&no data&features" not in features(text.format("Churn prediction", "Dataset"), 1)
    assert not {"learns&features", "learns&no data&features"} & features(text.format("Tide table", "Usage"), 1)


def test_features_of_content() -> None:
    text = "# A\n\n## B\n\nRun `pip install x`. Accuracy 0.91.\n\n![a](b.png)\n\n```\npip install x\n├── src\n```\n"
    found = features(text, 1)
    assert {"text:install", "code", "code:install", "code:tree", "metrics&decimals", "images=1", "w:accuracy"} <= found
    assert "empty" not in found
    assert "empty" in features("# A\n\n## B\n", 1)
    assert "empty&children" in features("# A\n\n## B\n\n### C\n\nd\n", 1)
    assert {"th:model", "th:auc", "row=3"} <= features(f"# A\n\n## B\n\n{SCORES}", 1)


def test_features_of_everything_under_a_heading() -> None:
    text = f"# A\n\n## B\n\n### C\n\n{SCORES}\n### D\n\n```sh\ncargo build\n```\n\n## E\n\nzebra\n"
    found = features(text, 1)
    assert {"sub:row=2", "sub:code=1", "sub:install", "sw:xgboost"} <= found
    assert "sw:zebra" not in found


def test_the_words_of_a_long_section_count_no_more_than_those_of_a_short_one() -> None:
    short, long = (
        section_features(page_of("# A\n\n## B\n\n" + " ".join(words)))[1]
        for words in (["zebra", "yak"], [f"word{'abcdefghij'[n % 10]}{'klmnopqrst'[n // 10]}" for n in range(100)])
    )
    for features_of in (short, long):
        (_, once), (words, each), _ = features_of.groups()
        assert once == 1.0
        assert each * len(words) ** 0.5 == pytest.approx(4.0)
    assert features(f"# A\n\n## B\n\n{SCORES}", 1) >= {"lex:whole=", "parent:whole="}


def test_buckets() -> None:
    assert [bucket(value, 1, 3) for value in (0, 1, 2, 3, 4)] == [0, 1, 1, 2, 2]


scores = st.lists(st.integers(-300, 300), min_size=3, max_size=3)
tables = st.lists(scores, min_size=3, max_size=3)


@st.composite
def forests(draw: st.DrawFn) -> list[int | None]:
    size = draw(st.integers(1, 5))
    return [draw(st.sampled_from([None, *range(index)])) for index in range(size)]


@given(parents=forests(), plain=tables, named=tables, data=st.data())
def test_decoding_a_tree_finds_what_trying_everything_finds(
    parents: list[int | None], plain: list[list[int]], named: list[list[int]], data: st.DataObject
) -> None:
    from itertools import product

    own = [data.draw(scores) for _ in parents]
    by_name = [data.draw(st.booleans()) for _ in parents]
    model = Multi(("a", "b", "c"), [0, 0, 0], {}, {"named": named, "plain": plain})
    best = [[-(10**9)] * 3 for _ in parents]
    for choice in product(range(3), repeat=len(parents)):
        total = sum(own[at][label] for at, label in enumerate(choice)) + sum(
            (named if by_name[at] else plain)[choice[parent]][choice[at]]
            for at, parent in enumerate(parents)
            if parent is not None
        )
        for at, label in enumerate(choice):
            best[at][label] = max(best[at][label], total)
    found = decode(own, parents, by_name, model)
    for mine, theirs in zip(found, best, strict=True):
        # A section's scores leave out the trees that it doesn't belong to: only the distances matter.
        assert [score - mine[0] for score in mine] == [score - theirs[0] for score in theirs]


def test_a_subtitle_tells_no_architecture() -> None:
    text = "# Rents\n\n### End-to-end machine learning pipeline\n\n## {}\n\nA queue feeds a model with four layers.\n"
    found = reading_of(text.format("Architecture")).architecture
    assert found
    assert found.heading == "Architecture"


def test_the_architecture_is_a_section_of_the_page() -> None:
    told = "A queue feeds a model with four layers."
    reading = reading_of(f"# Rents\n\n## Architecture\n\n{told}\n\n## Stack\n\n{told}\n")
    assert reading.architecture is reading.sections[1]
    assert reading_of(f"Architecture: {told}\n").architecture is None


TOOLS = "# Tide board\n\n## {}\n\n- [Node](https://nodejs.org)\n- [Express](https://expressjs.com)\n- {}\n"


@pytest.mark.parametrize(
    ("heading", "last", "listed"),
    [
        ("Languages & tools", "[Mongoose](https://mongoosejs.com)", True),
        ("Languages & tools", ".NET 8\n- a ladder", True),
        ("Languages & tools", "Jenkins CI\n- a ladder", True),
        ("Requirements", "[Mongoose](https://mongoosejs.com)", False),
        ("Languages & tools", "a friend with a boat\n- a ladder\n- two buckets", False),
    ],
)
def test_a_list_of_technologies_under_a_heading_for_tools_tells_how_it_is_built(
    heading: str, last: str, *, listed: bool
) -> None:
    assert is_stack(page_of(TOOLS.format(heading, last)), 1) is listed
    if listed:
        assert reading_of(TOOLS.format(heading, last)).sections[1].role == "architecture"


PROJECTS = ("Churn Prediction", "Fraud Detection", "Sentiment Analysis", "Image Classification")


@pytest.mark.parametrize(("title", "role"), [("Berth Desk", "entry"), ("Features", "features"), ("License", "people")])
def test_a_section_among_entries_is_one_unless_its_heading_says_otherwise(title: str, role: str) -> None:
    parts = [f"### {name}\n\nPredicts what a harbour sees next, from a week of gauges.\n\n" for name in PROJECTS]
    odd = f"### {title}\n\n- Live map of ships\n- Alerts by mail\n- Dark mode\n\n"
    page = "# Systems Portfolio\n\nProjects for pilots.\n\n## Featured Systems\n\n" + "".join(
        [*parts[:2], odd, *parts[2:]]
    )
    assert roles_of(page)[title] == role
