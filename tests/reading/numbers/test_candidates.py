"""Which numbers of a unit are candidates, and what is told of each."""

from __future__ import annotations

import pytest

from impactlint.document import from_text, parse
from impactlint.reading import read
from impactlint.reading.numbers.candidates import Candidate, NumberContext, candidates, groups_of
from impactlint.reading.page import Unit, make_page
from impactlint.reading.results import all_candidates

PLACE = NumberContext("result", "title", ("model", "results"), False)


def found(text: str, kind: str = "paragraph", **more: object) -> list[Candidate]:
    return list(candidates(Unit(kind, 4, text, 0, **more), PLACE))  # type: ignore[arg-type]


def features_of(number: str, text: str, **more: object) -> set[str]:
    hits = [one for one in found(text, **more) if one.number == number]
    assert hits, [one.number for one in found(text, **more)]
    return set(hits[0].features)


NUMBERS = [
    ("We reach 93 % accuracy.", ["93 %"]),
    ("F1 of .87 and AUC 0.912", [".87", "0.912"]),
    ("It costs $1,200.50 a month", ["$1,200.50"]),
    ("It costs € 12 a month", ["12"]),
    ("~3x faster, 20-fold cheaper", ["~3x", "20-fold"]),
    ("latency fell to 40ms, p99 < 200 ms", ["40ms", "< 200 ms"]),
    ("accuracy: 85-90 %", ["85", "90 %"]),
    ("one in 1/250th of a second", ["1/250"]),
    ("2.3 million rows, 4k users, 10M+ events", ["2.3 million", "4k", "10M+"]),
    ("errors were halved, twice as fast, in milliseconds", ["halved", "twice", "in milliseconds"]),
    ("from ten minutes to two hours", ["ten minutes", "two hours"]),
    ("ResNet-50, yolov8, v2, x86_64, sha256, #12, user@3, a/7, f(3)", ["3"]),
    ("modern C++20 with 4 threads", ["4"]),
    ("Python 3.11.4 and 2024-05-01", ["3.11", "2024", "05", "01"]),
    ("since March 3, 2023, in May 2021 and on Sept. 9", ["2023"]),
    ("a margin 12 % above, may 5% of them", ["12 %", "5%"]),
    ("100s of datasets since the 1990s in 100s", ["100s"]),
    ("nine in ten leaks, two out of five, a two in one device", ["nine in ten", "two out of five"]),
    ("no numbers here", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "numbers"), NUMBERS, ids=[text for text, _ in NUMBERS])
def test_numbers_are_found_as_written(text: str, numbers: list[str]) -> None:
    assert [one.number for one in found(text)] == numbers


@pytest.mark.parametrize(
    ("number", "text", "yes", "no"),
    [
        ("93 %", "Accuracy is 93 % on the test set.", {"unit=pct", "s:quality", "s:validated"}, {"pct=round", "dec01"}),
        ("80%", "an 80% split", {"unit=pct", "pct=round"}, {"pct=top"}),
        ("99.9%", "accuracy 99.9%", {"unit=pct", "pct=top", "b1:quality", "metric-adjacent"}, {"pct=round"}),
        ("0.91", "AUC 0.91", {"dec01", "decimal=unit:2", "b1:quality", "dec01&b1:quality"}, {"year", "unit=pct"}),
        ("3.25", "RMSE 3.25", {"decimal=big:2"}, {"dec01"}),
        ("2019", "since 2019", {"year"}, {"date"}),
        ("2024", "on 2024-05-01 we", {"year", "date"}, {"integer=4"}),
        ("12,500", "with 12,500 rows", {"integer=5", "thousands"}, {"year"}),
        ("1,999", "with 1,999 rows", {"integer=4", "thousands"}, {"year"}),
        ("3.11", "needs Python 3.11.4", {"dotted"}, set()),
        ("16", "images of 16x16 pixels", {"joined=x"}, set()),
        ("3", "rated 3/5 by users", {"joined=/"}, set()),
        ("$4.2M", "saved $4.2M a year", {"money", "unit=m"}, {"decimal=big:1"}),
        ("~40 ms", "about ~40 ms", {"approx", "unit=time", "unit=ms"}, {"bound"}),
        ("<5%", "error <5%", {"bound", "unit=pct"}, {"approx"}),
        ("+12%", "sales +12%", {"signed", "unit=pct"}, {"bound"}),
        ("32.5 dB", "a PSNR of 32.5 dB", {"unit=db", "bn:quality"}, {"unit=size", "rate"}),
        ("40 kB", "a file of 40 kB", {"unit=size"}, {"rate"}),
        ("3 GiB", "needs 3 GiB", {"unit=size"}, {"rate"}),
        ("512 bytes", "a block of 512 bytes", {"unit=size"}, {"rate"}),
        ("2B", "a model of 2B weights", {"unit=b"}, {"unit=size"}),
        ("4 GFLOPS", "at 4 GFLOPS", {"rate"}, {"unit=size"}),
        ("60 fps", "at 60 fps", {"rate"}, {"unit=size"}),
        ("2.4 GHz", "at 2.4 GHz", {"rate"}, {"unit=size"}),
        ("3 weeks", "takes 3 weeks", {"unit=days"}, {"unit=time"}),
        ("85", "accuracy 85-90 %", {"range"}, {"unit=pct"}),
        ("0.91", "AUC 0.91 ± 0.02", {"plusminus"}, set()),
        ("1/250", "in 1/250th of the time", {"fraction", "unit=times"}, {"joined=/"}),
        ("twice", "It is twice as fast as before", {"worded", "worded=twice"}, {"unit=times"}),
        ("2x", "now 2x faster", {"unit=times", "a1:change"}, set()),
        ("4 hours", "fell from 4 hours to 20 minutes", {"compared", "unit=time", "unit=time&s:change"}, set()),
        ("30", "trained for epochs=30", {"key", "key:setting", "no-metric"}, {"key:quality", "metric-adjacent"}),
        ("0.7", "F1 score: 0.7", {"key", "key:quality", "key:f1", "metric-adjacent"}, {"key:setting", "no-metric"}),
        ("90%", "The goal is 90% accuracy", {"s:target"}, {"metric-adjacent&clean"}),
        ("90%", "We got 90% accuracy", {"metric-adjacent&clean", "s:achieve"}, {"s:target"}),
        ("3", "a 3-hour job made into a 50-second one", {"change:into", "w:job"}, {"change:from"}),
        ("50", "a 3-hour job made into a 50-second one", {"change:into"}, {"change:to"}),
        ("91%", "Our model got 91% of them right", {"s:ours", "w:model", "w:right"}, {"s:explains"}),
        ("20ms", "a part of the sound (for example 20ms)", {"s:explains"}, {"s:ours"}),
        ("3%", "only 3% are fraudulent", {"s:skew"}, {"s:level"}),
        ("95%", "95% bootstrap intervals", {"a1:level"}, {"s:skew"}),
        ("70 %", "70 % to train, 30 % to test", {"part of a whole", "beside=1"}, {"beside=0"}),
        ("70 %", "70 % of the cats, 60 % of the dogs", {"beside=1", "pct:size=7"}, {"part of a whole", "pct:point"}),
        ("99.5%", "reached 99.5%", {"beside=0", "pct:size=11", "pct:point"}, set()),
        ("0.91", "AUC 0.91", {"dec01=9"}, {"pct:size=11"}),
    ],
)  # fmt: skip
def test_what_is_told_of_a_number(number: str, text: str, yes: set[str], no: set[str]) -> None:
    features = features_of(number, text)
    assert yes <= features
    assert not no & features


def test_the_place_of_a_number_is_told() -> None:
    features = features_of("7", "7 things")
    assert {"role=result", "parent=title", "kind=paragraph", "head:model", "head:results"} <= features
    assert "early" not in features
    early = next(iter(candidates(Unit("item", 0, "7 things", -1), NumberContext("preamble", "", (), True))))
    assert {"early", "role=preamble", "kind=item"} <= set(early.features)


def test_a_heading_says_of_its_own_numbers_no_more_than_the_one_above() -> None:
    text = "# Leaf doctor\n\n## Tells 93 % of sick leaves\n\nWords.\n"
    document = parse(from_text(text, "README.md"))
    (candidate,) = all_candidates(make_page(document), read(document).sections)
    assert {"head:leaf", "head:doctor"} <= set(candidate.features)
    assert not {"head:sick", "head:leaves"} & set(candidate.features)


def test_a_sentence_of_its_own_says_nothing_of_its_neighbour() -> None:
    features = features_of("12", "There are 12 folders. Accuracy is high.")
    assert "s:quality" not in features


@pytest.mark.parametrize(
    "text", ["Its accuracy, i.e. the share of right names, is 91 %.", "Accuracy vs. Dr. Lee's: 91 %"]
)
def test_an_abbreviation_parts_no_number_from_its_sentence(text: str) -> None:
    assert "s:quality" in features_of("91 %", text)
    assert [text[slice(*one.bounds)] for one in found(text)] == [text]


def test_a_number_knows_where_its_sentence_or_line_ends() -> None:
    text = "It has 12 folders. Accuracy is 0.93! Port 80."
    assert [text[slice(*one.bounds)] for one in found(text)] == ["It has 12 folders", "Accuracy is 0.93", "Port 80."]
    code = "accuracy 0.93. Done\nport 8080"
    lines = [code[slice(*one.bounds)] for one in found(code, kind="code", cells=("",), offsets=(0, 20))]
    assert lines == ["accuracy 0.93. Done", "port 8080"]


def test_a_line_of_code_is_a_sentence() -> None:
    text = "accuracy 0.93\nport 8080"
    assert "s:quality" not in features_of("8080", text, kind="code", cells=("",), offsets=(0, 14))
    assert "s:quality" in features_of("0.93", text, kind="code", cells=("",), offsets=(0, 14))


def test_a_number_knows_its_line() -> None:
    text = "one line with 1 and\nanother with 22"
    assert [(one.number, one.line) for one in found(text, offsets=(0, 20))] == [("1", 4), ("22", 5)]


ROW = {"kind": "row", "cells": ("Random forest", "0.91", "12 ms"), "header": ("Model", "F1", "Latency")}


def test_a_cell_knows_its_column_row_and_table() -> None:
    row = found("Random forest | 0.91 | 12 ms", **ROW)
    assert [(one.number, one.cell) for one in row] == [("0.91", 1), ("12 ms", 2)]
    first, second = (set(one.features) for one in row)
    assert {"cell=1", "col:f1", "col:quality", "cell:bare", "row:technology", "table:speed", "th:latency"} <= first
    assert {"col:speed", "unit=time"} <= second
    assert "col:quality" not in second


@pytest.mark.parametrize(("header", "target"), [("Target", True), ("Threshold", False), ("Max", False)])
def test_what_is_swept_over_a_column_is_no_target(header: str, target: bool) -> None:
    (one,) = found("0.4", kind="row", cells=("0.4",), header=(header,))
    assert f"col:{header.lower()}" in one.features
    assert ("col:target" in one.features) is target
    assert ("table:target" in one.features) is target


@pytest.mark.parametrize(("heading", "target"), [("Expected results", True), ("Expected loss", False)])
def test_an_expected_loss_is_a_quantity(heading: str, target: bool) -> None:
    place = NumberContext("result", "title", tuple(heading.lower().split()), False)
    (one,) = candidates(Unit("paragraph", 0, "It is $2 bn", 0), place)
    assert "head:expected" in one.features
    assert ("head:target" in one.features) is target


def test_a_row_without_header_is_read_all_the_same() -> None:
    assert [one.number for one in found("a | 5 %", kind="row", cells=("a", "5 %"))] == ["5 %"]


@pytest.mark.parametrize(
    ("word", "groups"),
    [
        ("Accuracy", ("quality",)),
        ("accuracy.", ("quality",)),
        ("F1-score", ("quality",)),
        ("latencies", ()),
        ("epochs", ("setting",)),
        ("k-NN", ("technology",)),
        ("XGBoost", ("technology",)),
        ("cost-savings", ("speed", "background", "outcome", "change")),
        ("banana", ()),
    ],
)
def test_groups_of_a_word(word: str, groups: tuple[str, ...]) -> None:
    assert set(groups_of(word)) == set(groups)


def test_a_metric_of_the_rule_file_is_a_metric() -> None:
    assert groups_of("OTIF", frozenset({"otif"})) == ("quality",)
    assert groups_of("OTIF") == ()


def test_a_unit_gives_no_more_than_so_many_numbers() -> None:
    assert len(found(" ".join(str(number) for number in range(10, 500)))) == 60
