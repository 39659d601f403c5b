"""Labels that hold on to the beginning of a line find it again, though lines above were added or cut."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from training import data
from training.anchored import resolve

LABEL = {
    "file": "me__bus__README.md",
    "kind": "project",
    "lang": "en",
    "opens_with_tech": False,
    "problem": {"strength": "clear", "at": "Drivers wait"},
    "results": [
        {"at": "- Waits:", "type": "outcome", "text": "9 to 4 min"},
        {"at": "- Waits:", "type": "outcome", "text": "half"},
    ],
    "vague": ["- Very fast"],
    "placeholders": [],
    "sections": [["# Bus", "title"], ["## Result", "result"], ["## How", "architecture"], ["## How", "usage"]],
}
TEXT = (
    "# Bus\n\nDrivers wait.\n\n## Result\n\n- Waits: 9 to 4 min\n- Waits: half\n- Very fast\n\n## How\n\nA\n\n## How\n"
)


@pytest.mark.parametrize("more", ["", "One more line.\n\n"])
def test_lines_are_found_in_order(more: str) -> None:
    at = len(more.split("\n")) - 1
    found = resolve(LABEL, TEXT.replace("Drivers", more + "Drivers"))
    assert found["problem"] == {"strength": "clear", "line": 3 + at}
    assert [result["line"] for result in found["results"]] == [7 + at, 8 + at]
    assert [claim["line"] for claim in found["vague"]] == [9 + at]
    assert [(section["line"], section["role"]) for section in found["sections"]] == [
        (1, "title"), (5 + at, "result"), (11 + at, "architecture"), (15 + at, "usage"),
    ]  # fmt: skip
    assert (found["first_architecture"], found["order"]) == (11 + at, "ok")


def test_what_is_gone_is_left_out() -> None:
    found = resolve(LABEL, "# Bus\n\n## How\n")
    assert found["problem"] == {"strength": "none", "line": None}
    assert (found["results"], found["vague"], found["order"]) == ([], [], "missing")
    assert [section["line"] for section in found["sections"]] == [1, 3]


def test_a_result_below_the_architecture_is_late_and_other_kinds_have_no_order() -> None:
    late = {**LABEL, "sections": [["# Bus", "title"], ["## Result", "architecture"]]}
    assert resolve(late, TEXT)["order"] == "late"
    assert resolve({**LABEL, "kind": "docs"}, TEXT)["order"] == "na"


def test_packages_are_read_only_as_they_were_labelled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "# Tram\n\nIt rings.\n\n## Install\n\npip\n"
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    (tmp_path / "sections-pypi.tsv").write_text(f"tram\t1.0\t{digest}\tlibrary\ttitle usage\n", encoding="utf-8")
    (tmp_path / "pypi").mkdir()
    (tmp_path / "pypi" / "tram.md").write_text(text, encoding="utf-8")
    monkeypatch.setattr(data, "HERE", tmp_path)
    ((document, roles),) = data.packages(tmp_path)
    assert [section.heading.title for section in document.sections] == ["Tram", "Install"]
    assert roles == {1: "title", 5: "usage"}
    (tmp_path / "pypi" / "tram.md").write_text(text + "More.\n", encoding="utf-8")
    assert list(data.packages(tmp_path)) == []
