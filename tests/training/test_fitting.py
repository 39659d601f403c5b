"""The tables that training writes are tables that the reading loads, and they read what they were fitted on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

pytest.importorskip("sklearn", reason="training needs scikit-learn, which using the tool doesn't")

from impactlint.document import from_text, parse
from impactlint.reading import read
from impactlint.reading.linear import WEIGHTS, binary, models_from, multi, parted, shipped
from impactlint.reading.page import make_page
from impactlint.reading.read import section_readings
from impactlint.reading.weights import tables_from
from training import examples, lines, train
from training.data import Labelled, load
from training.fit import fit_binary, fit_multi, plain_groups

PAGE = """\
# Radar

Nurses lose a day a week to phone calls, because nobody knows who will come.

## Results

Accuracy reached {score} % on held-out data.

## Architecture

A service in Python that reads the calendar.

## Usage

Run make, it needs {need} minutes.
"""


def _weights_of(row: str) -> dict[str, int]:
    return dict(map(parted, row.split()))


def labelled(number: int) -> Labelled:
    text = PAGE.format(score=80 + number, need=3 + number)
    label = {
        "file": f"me__radar{number}__README.md", "lang": "en", "kind": "project", "order": "ok", "lead_end": 3,
        "problem": {"strength": "clear", "line": 3},
        "results": [{"line": 7, "type": "model", "text": f"{80 + number} %"}],
        "first_architecture": 9, "opens_with_tech": False, "vague": [], "placeholders": [],
        "sections": [{"line": 1, "role": "title"}, {"line": 5, "role": "result"}, {"line": 9, "role": "architecture"},
                     {"line": 13, "role": "usage"}],
    }  # fmt: skip
    return Labelled(label["file"], f"me__radar{number}", "own", label, parse(from_text(text, "README.md")))


ITEMS = [labelled(number) for number in range(6)]


def test_a_yes_or_no_is_learnt() -> None:
    rows = [["good", "a"], ["good", "b"], ["good"], ["bad", "a"], ["bad", "b"], ["bad"]] * 3
    model = binary(fit_binary(rows, [row[0] == "good" for row in rows], c=10))
    assert model.probability(["good"]) > 0.8
    assert model.probability(["bad"]) < 0.2
    assert all(int(weight) for weight in model.weights.values())


def test_several_classes_are_learnt_and_rare_features_left_out() -> None:
    rows = [["x"], ["y"], ["z"]] * 5 + [["x", "once"]]
    table = fit_multi([plain_groups(row) for row in rows], [row[0] for row in rows], c=10)
    model = multi(table)
    for name in "xyz":
        scores = model.scores([name])
        assert model.classes[scores.index(max(scores))] == name
    assert "once" not in model.weights


def test_what_counts_less_learns_more_slowly_and_what_is_lifted_faster() -> None:
    rows = [[(["x"], 1.0), (["soft"], 0.25)], [(["y"], 1.0), (["dull"], 0.25)], [(["z"], 1.0)]] * 10
    table = fit_multi(rows, ["a", "b", "c"] * 10, c=1, smallest=0, lifted=("x", "y"))
    weights = {name: _weights_of(row)["a"] for name, row in table["weights"].items()}
    assert abs(weights["soft"]) * 0.25 < abs(weights["x"])
    plain = fit_multi(rows, ["a", "b", "c"] * 10, c=1, smallest=0)["weights"]
    assert abs(weights["x"]) > abs(_weights_of(plain["x"])["a"])


def test_small_weights_are_left_out_and_the_others_are_whole_steps() -> None:
    rows = [[(["x", "both"], 1.0)], [(["y", "both"], 1.0)], [(["z", "both"], 1.0)]] * 5
    table = fit_multi(rows, ["x", "y", "z"] * 5, c=1, smallest=0.3, step=5)
    assert "both" not in table["weights"]
    fine = fit_multi(rows, ["x", "y", "z"] * 5, c=1, smallest=0.3)
    assert table["step"] == 5
    assert _weights_of(table["weights"]["x"])["x"] == round(_weights_of(fine["weights"]["x"])["x"] / 5)


def test_weights_that_stay_take_over_the_part_of_those_left_out() -> None:
    rows = [[(["x", "faint"], 1.0)], [(["x"], 1.0)], [(["y"], 1.0)], [(["z"], 1.0)]] * 10
    labels = ["a", "a", "b", "c"] * 10
    whole = fit_multi(rows, labels, c=1, smallest=0)["weights"]
    least = 1.01 * max(abs(weight) for weight in _weights_of(whole["faint"]).values()) / 100 * 10**0.25
    pruned = fit_multi(rows, labels, c=1, smallest=least)["weights"]
    assert "faint" not in pruned
    assert _weights_of(pruned["x"])["a"] > _weights_of(whole["x"])["a"]


def test_weights_count() -> None:
    rows, labels = [["x"]] * 10, [True, False] * 5
    weights = [10.0 if label else 1.0 for label in labels]
    assert binary(fit_binary(rows, labels, weights)).probability(["x"]) > 0.7


def test_examples_say_what_the_labels_say() -> None:
    item = ITEMS[0]
    page = make_page(item.document)
    tops = read(item.document).sections
    results = {example.label for example in examples.result_examples(item, page, tops)}
    assert results == {True, False}
    (result,) = [one for one in examples.result_examples(item, page, tops) if one.label]
    assert "unit=pct" in result.features
    (problem, *rest) = examples.problem_examples(item, page, tops)
    assert problem.label
    assert "people&need" in problem.features
    assert not any(one.label for one in rest)
    assert [one.label for one in examples.role_examples(item)] == ["title", "result", "architecture", "usage"]
    assert [one.label for one in examples.technology_examples(item, page)] == [False]


def test_written_lines_of_every_sort_are_examples() -> None:
    for make in (lines.result_lines, lines.problem_lines, lines.claim_lines, lines.opening_lines):
        found = list(make())
        assert len(found) > 100
        assert {example.label for example in found} == {True, False}
        assert all(example.features and example.weight > 0 for example in found)


def test_a_whole_set_of_tables_is_fitted_and_loads(monkeypatch: pytest.MonkeyPatch) -> None:
    # A few of the written lines stand for all: the fit of all of them takes minutes.
    for name in ("result_lines", "problem_lines", "claim_lines", "opening_lines"):
        few = list(getattr(lines, name)())[::25]
        monkeypatch.setattr(train, name, lambda few=few: iter(few))
    # Eight pages move no weight as far as 1,600 do.
    monkeypatch.setattr(train, "SMALLEST", train.SMALLEST / 4)
    kinds = [*ITEMS, other_kind("docs"), other_kind("stub")]
    pages = {item.name: make_page(item.document) for item in kinds}
    roles = train.fit_roles(kinds, train.Beside([], []))
    tops = {item.name: section_readings(pages[item.name], train.Hints(), train.roles_only(roles)) for item in kinds}
    answers = tables_from(WEIGHTS.read_text(encoding="ascii"))["answers"]
    rest = {**train.fit_rest(kinds, tops, pages), "answers": answers, "thresholds": train.THRESHOLDS}
    tables = {"roles": roles, **rest}
    models = models_from(json.loads(json.dumps(tables)))
    found = read(ITEMS[0].document, models=models)
    assert [section.role for section in found.sections] == ["title", "result", "architecture", "usage"]
    assert found.kind.value == "project"
    assert [result.line for result in found.results] == [7]


def test_the_thresholds_that_ship_are_those_that_were_chosen() -> None:
    assert shipped().thresholds == train.THRESHOLDS


def other_kind(kind: str) -> Labelled:
    label = {**ITEMS[0].label, "file": f"me__{kind}__README.md", "kind": kind, "sections": []}
    text = f"# Week 1 of {kind}\n\nIn this lesson you will learn to count. Your task is to answer.\n"
    return Labelled(label["file"], f"me__{kind}", "own", label, parse(from_text(text, "README.md")))


def test_readmes_of_one_repository_never_stand_in_two_folds() -> None:
    items = [ITEMS[0], *(labelled(number) for number in range(20))]
    folds = train.folds_of(items, 5)
    of_group: dict[str, set[int]] = {}
    for item, fold in zip(items, folds, strict=True):
        of_group.setdefault(item.group, set()).add(fold)
    assert all(len(found) == 1 for found in of_group.values())
    assert len(set(folds)) > 1


def test_labels_are_loaded_where_their_texts_are(tmp_path: Path) -> None:
    texts = tmp_path / "dev" / "texts"
    texts.mkdir(parents=True)
    (tmp_path / "dev" / "labels.jsonl").write_text(
        "".join(json.dumps(item.label) + "\n" for item in ITEMS[:2]), encoding="utf-8"
    )
    (texts / ITEMS[0].name).write_text(ITEMS[0].document.source.text, encoding="utf-8")
    (found,) = load(tmp_path)
    assert (found.name, found.origin, found.group) == (ITEMS[0].name, "dev", "me__radar0")
    assert found.document.sections == ITEMS[0].document.sections
