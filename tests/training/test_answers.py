"""The model of answers: what it learns from, and that it tells what was written to answer from what wasn't."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest

pytest.importorskip("sklearn", reason="training needs scikit-learn, which using the tool doesn't")

from impactlint.document import from_text, parse
from impactlint.reading.linear import multi
from impactlint.reading.model import Asked
from impactlint.reading.page import make_page
from training.answers import (
    LabelledPage,
    count_verdicts,
    fit,
    labelled_pages,
    page_examples,
    report_lines,
    topical,
    windows,
)
from training.data import HERE, read_labels
from training.pieces import page_of, pieces

PAGE = "# Tides\n\n## Data problems\n\nTwo gauges froze. Their days were dropped. The rest is whole.\n"


def test_every_sentence_stands_alone_and_with_the_one_before_it() -> None:
    found = windows(make_page(parse(from_text(PAGE, "README.md"))))
    assert [len(one.groups) for one in found] == [2, 2, 3, 2, 3]
    assert {line for one in found for line in one.lines} == {5}


def test_nothing_is_learnt_of_function_words_alone() -> None:
    features = ["the", "froz", "for the", "gauge for", "^the", "C:people", "us", "h:the", "kind=item"]
    assert topical(features) == ["froz", "gauge for", "^the", "C:people", "h:the", "kind=item"]


def test_a_sentence_of_a_page_counts_by_what_its_reader_said() -> None:
    page = make_page(parse(from_text("# Tides\n\nThe sea rises.\n\nTwo gauges froze.\n", "README.md")))
    pages = [(LabelledPage(page, {"data_problems": frozenset([5])}, frozenset(["data_problems"])), windows(page))]
    assert [(says_so, count) for _, says_so, count in page_examples(pages, "data_problems")] == [
        (False, 1.5),
        (True, 1.0),
    ]
    assert [says_so for _, says_so, _ in page_examples(pages, "lessons")] == [False, False]


def test_what_was_written_to_answer_is_told_from_what_was_not() -> None:
    told = [(one, windows(make_page(page_of(one)[0]))) for one in pieces("answers") if one.lot == 5]
    counts, _ = count_verdicts(multi(fit(told, [])), told, [])
    heard = {
        label: sum(n for (_, of, how), n in counts.items() if (of, how) == (label, "told"))
        for label in ("True", "False")
    }
    assert heard["True"] > 5 * heard["False"]
    assert next(report_lines("pieces", counts, ("True",))).startswith("pieces beneficiary")


def test_labels_hold_on_to_lines_of_pages_and_name_questions(tmp_path: Path) -> None:
    rows = read_labels(HERE / "labels-answers.jsonl")
    assert len({row["file"] for row in rows}) == len(rows)
    assert {question for row in rows for question in row["answers"]} == set(get_args(Asked))
    first = next(row for row in rows if len(row["answers"]) > 1)
    folder = tmp_path / "github"
    folder.mkdir()
    anchors = [at for one in first["answers"].values() for at in one["at"]]
    (folder / first["file"]).write_text("\n\n".join(["# T", *anchors]), encoding="utf-8")
    (found,) = labelled_pages(tmp_path)
    assert found.answers.keys() == first["answers"].keys()
    assert all(found.answers.values())


def test_no_piece_of_an_answer_lacks_its_question() -> None:
    lines = (HERE / "pieces-answers.jsonl").read_text(encoding="utf-8").splitlines()
    assert {json.loads(line)["topic"] for line in lines} == set(get_args(Asked))
