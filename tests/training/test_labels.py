"""The labels that come with the project point at READMEs, say only what the guide allows, and copy no texts."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest

from impactlint.reading.model import Kind, Order, ResultType, Role
from training.data import read_labels, sketches

LABELS = read_labels(Path(__file__).parent.parent.parent / "training" / "labels.jsonl")
KEYS = {
    "file", "repo", "commit", "path", "blob", "lang", "kind", "lead_end", "problem", "results", "first_architecture",
    "order", "opens_with_tech", "vague", "placeholders", "sections",
}  # fmt: skip
MAX_EXCERPT = 160
"""Characters of the longest excerpt: enough to find a place, too little to stand for the text."""


def excerpts(label: dict[str, Any]) -> list[str]:
    return [one["text"] for name in ("results", "vague", "placeholders") for one in label[name]]


@pytest.mark.parametrize("label", LABELS, ids=[label["file"][:60] for label in LABELS])
def test_a_label_is_well_formed(label: dict[str, Any]) -> None:
    assert set(label) - {"note", "unsure"} == KEYS
    assert label["kind"] in get_args(Kind)
    assert label["order"] in get_args(Order)
    assert label["problem"]["strength"] in ("clear", "weak", "none")
    assert (label["problem"]["line"] is None) == (label["problem"]["strength"] == "none")
    assert {section["role"] for section in label["sections"]} <= set(get_args(Role))
    assert {result["type"] for result in label["results"]} <= set(get_args(ResultType))
    lines = [section["line"] for section in label["sections"]]
    assert lines == sorted(set(lines))
    assert label["first_architecture"] is None or label["first_architecture"] >= 1
    assert len(label["results"]) <= 8
    assert len(label["vague"]) <= 5
    assert len(label["placeholders"]) <= 5
    assert all(len(text) <= MAX_EXCERPT and "\n" not in text for text in excerpts(label))


@pytest.mark.parametrize("label", LABELS, ids=[label["file"][:60] for label in LABELS])
def test_a_label_says_where_its_text_is(label: dict[str, Any]) -> None:
    assert label["repo"].count("/") == 1
    assert label["file"] == f"{label['repo']}/{label['path']}".replace("/", "__")
    assert len(label["commit"]) == len(label["blob"]) == 40
    assert set(label["commit"] + label["blob"]) <= set("0123456789abcdef")


@pytest.mark.parametrize("label", LABELS, ids=[label["file"][:60] for label in LABELS])
def test_the_order_follows_from_results_and_architecture(label: dict[str, Any]) -> None:
    if label["kind"] not in ("project", "library", "portfolio"):
        assert label["order"] == "na"
    elif not label["results"]:
        assert label["order"] == "missing"
    else:
        architecture = label["first_architecture"]
        late = architecture is not None and label["results"][0]["line"] > architecture
        assert label["order"] == ("late" if late else "ok")


def test_no_page_is_labelled_twice() -> None:
    assert len({label["file"] for label in LABELS}) == len(LABELS)


def test_sketches_are_pages_with_a_role_for_each_heading() -> None:
    found = list(sketches())
    assert len(found) > 50
    for kind, document, roles in found:
        assert kind in get_args(Kind)
        assert set(roles.values()) <= set(get_args(Role))
        lost = roles.keys() - {section.span.first for section in document.sections}
        # A bold question is no heading to the parser, whatever the one who sketched it had in mind.
        assert all(document.source.bare(line - 1).endswith("?**") for line in lost)
