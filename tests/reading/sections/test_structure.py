"""Roles that the look of a section tells: tables of numbers, rows of pictures, names of columns, reasons for a tool."""

import pytest

from impactlint.reading.sections.choices import choices_of
from impactlint.reading.sections.columns import columns_of
from impactlint.reading.sections.galleries import gallery_of
from impactlint.reading.sections.measured import measured_of
from tests.reading.pages import page_of, roles_of

TABLE = "# Cells\n\n## Checkpoints\n\n| name | {} | file |\n| --- | --- | --- |\n| small | {} | a.pt |\n"


@pytest.mark.parametrize(("metric", "value", "measured"), [
    ("mask AP", "36.2", True),
    ("Accuracy", "91 %", True),
    ("layers", "36", False),
    ("mask AP", "to come", False),
])  # fmt: skip
def test_a_table_with_numbers_under_a_metric_tells_results(metric, value, measured):
    assert list(measured_of(page_of(TABLE.format(metric, value)))) == [1] * measured


def gallery(*under: str, heading: str = "Morning") -> str:
    parts = [f"### {heading} {number}\n\n{text}\n" for number, text in enumerate(under)]
    return "# Dock\n\nLorries wait.\n\n## The board\n\n" + "\n".join(parts)


SHOWN = "![a lorry](a.png)\n\nThe board of the morning, with the lorries that wait."


def test_pictures_in_a_row_show_the_work():
    page = gallery(SHOWN, SHOWN, SHOWN)
    assert gallery_of(page_of(page)) == {2, 3, 4}
    assert {roles_of(page)[f"Morning {number}"] for number in range(3)} == {"demo"}


@pytest.mark.parametrize("page", [
    gallery(SHOWN, SHOWN),
    gallery(SHOWN, SHOWN, "Lorries are sorted by what they carry."),
    gallery(SHOWN, SHOWN, SHOWN + "\n\n```sh\nmake board\n```"),
    gallery(SHOWN, SHOWN, SHOWN, heading="Architecture"),
])  # fmt: skip
def test_other_rows_show_nothing(page):
    assert len(gallery_of(page_of(page))) < 3


def features(*items: str, heading: str = "Features") -> str:
    listed = "\n".join(f"- {item}" for item in items)
    return f"# Predicting late lorries\n\nWhich lorry comes late?\n\n## {heading}\n\n{listed}\n"


def test_names_behind_one_another_are_columns():
    page = features("Lorry: age, weight, axles", "Cargo: kind, value, days to spoil")
    assert columns_of(page_of(page)) == {1}
    assert roles_of(page)["Features"] == "data"


def test_a_heading_on_inputs_makes_the_one_above_columns():
    page = features() + "\n### Input features\n\n- Age\n- Weight\n\n### Output\n\n- Minutes late\n"
    assert columns_of(page_of(page)) == {1, 2}


@pytest.mark.parametrize("page", [
    features("Sorts lorries by cargo, day and night", "Shows the board, live"),
    features("Dashboards, alerts, reports", "Export to CSV, PDF, Excel"),
    features("Age, weight, axles"),
    features("Lorry: age, weight, axles", "Cargo: kind, value, days to spoil", heading="Rules"),
    features("Age, weight, axles", "Kind, value, days").replace("Predicting late", "A game of"),
])  # fmt: skip
def test_what_something_can_do_is_no_column(page):
    assert columns_of(page_of(page)) == frozenset()


@pytest.mark.parametrize(("heading", "chosen"), [
    ("Why KNN?", True),
    ("Why use PostgreSQL", True),
    ("Why random forest was selected", True),
    ("Why this project?", False),
    ("Why lorries wait", False),
    ("Why Docker Dock?", False),
])  # fmt: skip
def test_reasons_for_a_tool_tell_how_it_is_built(heading, chosen):
    page = page_of(f"# Docker dock\n\nLorries wait.\n\n## {heading}\n\nIt was the simplest.\n")
    assert choices_of(page) == frozenset([1] * chosen)
