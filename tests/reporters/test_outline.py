"""The outline: the contract that a reading is printed in, and the page for people."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

import impactlint
from impactlint.api import read
from impactlint.checklist import build
from impactlint.reading.model import Answer, Evidence, Reading, Reason
from impactlint.reading.weights import tables_from
from impactlint.reporters.look import Look
from impactlint.reporters.outline import as_json, as_text, document
from impactlint.reporters.reasons import FAMILIES, in_words
from tests.reading.pages import reading_of

PAGE = """# Invoice reader

## Problem

Accountants waste two hours a day: they retype 300 invoices a day by hand, and one in twenty has a wrong amount.

## Architecture

Documents go through OCR, a layout model and a rule engine that is written in Python and runs in a container.

## Results

Typing an invoice took 4 minutes; checking one now takes 35 seconds. The share of wrong amounts fell from 5 % to 0.4 %.
"""

TELLING = (
    PAGE,
    "# Leaf classifier\n\nThis project classifies images of leaves into 38 classes.\n",
    "# Leaf classifier\n\nImages of leaves.\n",
    "# Queue forecast\n\nThe clinic can't plan its staff because nobody knows how many patients will come.\n",
)

CONTRACT = {
    "path": str,
    "kind": str,
    "language": str,
    "lead": dict,
    "problem": (dict, type(None)),
    "results": list,
    "architecture": (dict, type(None)),
    "order": str,
    "opens_with_technology": bool,
    "claims": list,
    "placeholders": list,
    "sections": list,
}


@pytest.fixture(scope="module")
def reading():
    return read(PAGE, path="docs/README.md")


def test_every_key_of_the_contract(reading):
    said = document(reading)
    for key, kind in CONTRACT.items():
        assert isinstance(said[key], kind), key
    assert set(said["lead"]) == {"start", "end"}
    assert [(section["line"], section["level"], section["heading"]) for section in said["sections"]] == [
        (1, 1, "Invoice reader"),
        (3, 2, "Problem"),
        (7, 2, "Architecture"),
        (11, 2, "Results"),
    ]
    assert all(set(section) >= {"line", "end", "level", "heading", "role"} for section in said["sections"])


def test_the_page_is_read_as_a_person_reads_it(reading):
    said = document(reading)
    assert said["order"] == "late"
    assert said["architecture"] == {"line": 7, "heading": "Architecture"}
    assert said["problem"]["line"] == 5
    assert said["results"][0]["line"] == 13
    assert set(said["results"][0]) >= {"line", "type", "text"}


def test_json_lists_five_placeholders_and_counts_the_others():
    gaps = [f"Section {number}: [insert value {number}]." for number in range(1, 8)]
    page = "# Leaf classifier\n\n" + "\n\n".join(gaps) + "\n"
    said = document(read(page))
    assert [found["line"] for found in said["placeholders"]] == [3, 5, 7, 9, 11]
    assert said["unlisted"] == {"claims": 0, "placeholders": 2}
    assert document(read(PAGE))["unlisted"] == {"claims": 0, "placeholders": 0}


def test_of_many_claims_json_lists_the_surest_in_the_order_of_the_page(reading):
    claims = tuple(Evidence(line, 1, f"claim {line}", line / 10) for line in range(1, 8))
    said = document(replace(reading, claims=claims))
    assert [found["line"] for found in said["claims"]] == [3, 4, 5, 6, 7]
    assert said["unlisted"]["claims"] == 2


def test_json_holds_every_file_in_order_also_what_could_not_be_read(reading):
    text = as_json([reading, ("b/README.md", "it is nested too deep")])
    assert text.isascii()
    documents = json.loads(text)["documents"]
    assert [one["path"] for one in documents] == ["docs/README.md", "b/README.md"]
    assert set(CONTRACT) <= set(documents[1])
    assert documents[1]["error"] == "it is nested too deep"


def test_text_shows_answers_sections_and_reasons(reading):
    text = as_text(reading, Look())
    assert "late - a measured result stands only after the architecture" in text
    assert re.search(r"^ +7  architecture +Architecture", text, re.M)
    assert "\x1b" not in text
    assert len(as_text(reading, Look(), reasons=False)) < len(text)


@pytest.mark.parametrize(
    ("kind", "listed"), [("portfolio", ["line 3: Tides -> tides/", "line 7: Gulls"]), ("project", [])]
)
def test_text_lists_the_entries_of_a_portfolio(kind, listed):
    entries = "## Tides\n\nA forecast of tides: [code](tides/).\n\n## Gulls\n\nA counter of gulls.\n"
    lines = as_text(reading_of(f"# Projects\n\n{entries}", kind=kind), Look()).splitlines()
    assert [line.split(maxsplit=1)[1] for line in lines if line.startswith("  entry")] == listed


def test_text_is_free_of_control_characters():
    text = as_text(read("# A \x1b[31mred\x07 title\u202e\n\n\x1b]0;x\x07 words with 90 % accuracy\n"), Look())
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)


def test_a_page_without_anything():
    assert "README.md" in as_text(read(""), Look())
    said = document(read(""))
    assert (said["problem"], said["results"], said["sections"]) == (None, [], [])


def test_reasons_are_ranked_by_weight():
    base = read("# A\n")
    reasons = tuple(Reason(f"feature {weight}", weight) for weight in (0.5, -3.0, 1.25))
    reading = Reading(
        **{name: getattr(base, name) for name in Reading.__dataclass_fields__}
        | {"kind": Answer("project", 0.9, reasons), "claims": (Evidence(1, 1, "fast", 0.7, reasons),)}
    )
    kind = next(line for line in as_text(reading, Look()).splitlines() if line.split()[:1] == ["kind"])
    assert kind.endswith("feature -3.0 -3.0, feature 1.25 +1.2, feature 0.5 +0.5")


def test_a_page_that_was_made_to_practise_is_asked_little() -> None:
    text = PAGE.replace("# Invoice reader\n", "# Invoice reader\n\nA hobby project.\n")
    (told,) = (line for line in as_text(read(text), Look()).splitlines() if line.startswith("  asked"))
    assert "little: it reads as made to practise" in told


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (PAGE, ""),
        (PAGE.replace("# Invoice reader\n", "# Invoice reader\n\nThis is a work in progress.\n"), "has only begun"),
        (PAGE.replace("## Architecture\n", "## Architecture\n\n```sh\nmake\n"), "lost in a code block"),
    ],
)
def test_a_page_that_is_asked_nothing_is_told_why(text: str, why: str) -> None:
    told = [line for line in as_text(read(text), Look()).splitlines() if line.startswith("  asked")]
    assert len(told) == bool(why)
    assert all(why in line for line in told)


@pytest.mark.parametrize("nth", range(len(TELLING)))
def test_what_is_said_of_the_problem_is_what_the_checklist_makes_of_it(nth):
    found = read(TELLING[nth])
    told = document(found)["problem"]["told"] if found.problem else "no"
    built = build(reading_of(TELLING[nth], kind="project"))
    assert built is not None
    status = next(item.status for item in built.items if item.topic == "problem")
    opens = told if told in ("hardly", "no") else ""
    assert told == {"answered": "clear", "perhaps": "perhaps", "weak": "weak", "open": opens}[status]
    line = next(line for line in as_text(found, Look(), reasons=False).splitlines() if "problem  " in line)
    assert {"clear": "(clear)", "perhaps": "(perhaps)", "weak": "(weak)", "hardly": "(hardly, so", "no": "not told"}[
        told
    ] in line


def test_reasons_are_told_in_words_and_by_their_features_when_asked(reading):
    plain, raw = (as_text(reading, Look(), raw=raw).splitlines() for raw in (False, True))
    assert not [line for line in plain if re.search(r"\b[a-z0-9]+[:=]\S* [+-]\d", line)]
    assert "standing in a part on “problem” +" in next(line for line in plain if line.startswith("  problem "))
    assert "role=problem" in next(line for line in raw if line.startswith("  problem "))
    assert "role=problem" in as_json([reading])


def test_what_is_said_alike_is_added_up():
    given = [Reason("nth=0", 1.0), Reason("section=5", -0.25), Reason("need:0", -1.0), Reason("h:the problem", 0.5)]
    assert in_words(given) == [
        ("its place on the page", 0.75),
        ("no words of need", -1.0),
        ("“the problem” in its heading", 0.5),
    ]
    assert in_words([Reason("p:fast&item", 1.0)], "claim") == [("the praise “fast”", 1.0)]


def test_every_family_of_features_that_is_shipped_has_its_words():
    tables = tables_from((Path(impactlint.__file__).parent / "reading/weights.tsv").read_text(encoding="utf-8"))
    shown = (table["weights"] for name, table in tables.items() if name not in ("thresholds", "answers"))
    named = (re.match(r"([\w.+ -]*?[:=])", feature) for weights in shown for feature in weights)
    assert {found[1] for found in named if found} <= FAMILIES.keys()


def test_what_tells_a_task_alone_is_weak_whatever_it_looks_like() -> None:
    found = reading_of(
        "# Docs\n\nThis system helps to detect fraud and churn risk early in banking data.\n\n## Tech stack\n\nGo\n"
    )
    assert found.problem is not None
    assert found.problem.strength == "clear"
    told = document(found)["problem"]
    assert (told["told"], told["strength"]) == ("weak", "weak")
