"""The yardstick of Prana et al.: their sections are found where they stand, in code and without a space too."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

pytest.importorskip("sklearn")

from benchmarks.prana import codes, rows_of, sections, weighted_f1  # after the check for scikit-learn  # isort: skip

TEXT = """#Parrot
Repeats what it hears.
## Install
```
# as root
pip install parrot
```
## Usage
### say(word)
## 说明
鹦鹉重复它听到的话
"""
ROWS = [
    ("#Parrot", "12"),
    ("## Install", "3"),
    ("# as root", "-"),
    ("### say(word)", "3"),
    ("## Gone", ""),
    ("## 说明", "-"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    readmes = tmp_path / "dev_and_eval_readmes"
    readmes.mkdir()
    (readmes / "me.parrot.md").write_text(TEXT, encoding="utf-8")
    with (tmp_path / "dataset_2.csv").open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(["file-id", "url", "heading", "Codes with >= 2 votes"])
        rows.writerows(["7", "https://github.com/Me/Parrot", heading, code] for heading, code in ROWS)
    return tmp_path


def test_sections_are_found_where_they_stand(folder: Path) -> None:
    found = list(sections(folder))
    assert [one.place for one in found] == ["heading", "heading", "code", "heading", "nowhere", "heading"]
    assert [one.codes for one in found] == [("1",), ("3",), ("-",), ("3",), ("-",), ("-",)]
    assert found[0].text == "Repeats what it hears."
    assert (found[3].title, found[3].depth) == ("say word", 3)


def test_features_name_what_stands_around(folder: Path) -> None:
    rows = rows_of(list(sections(folder)))
    assert {"above=parrot", "before:parrot", "after:root", "after:code"} <= rows[1].keys()
    assert rows[3]["call"] == 1
    assert rows[1]["call"] == 0
    assert rows[0]["another script"] == 2


def test_codes_join_what_and_why() -> None:
    assert codes("23") == ("1", "3")
    assert codes("") == ("-",)


def test_what_can_be_learnt_is(folder: Path) -> None:
    import numpy as np

    rows = [{"x": 1.0}, {"y": 1.0}] * 10
    labels = [("1",), ("3",)] * 10
    half = (np.arange(10), np.arange(10, 20))
    assert weighted_f1(rows, labels, [half, half[::-1]]) == pytest.approx(1)
