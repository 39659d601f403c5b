"""The checklist as a table, as a line a page, in JSON; and that it is not said twice."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import get_args

import pytest

from impactlint.checklist import OPEN
from impactlint.config.defaults import default_settings
from impactlint.reading.model import Hints
from impactlint.reporters import json as as_json
from impactlint.reporters import markdown, text
from impactlint.reporters.checklist import FEW, MOST, as_dicts, ending, tables
from impactlint.reporters.look import Look
from impactlint.run import Outcome, run_text
from impactlint.scoring import Status

PAGE = """# Churn radar

Losing a customer costs 400 EUR, and support teams struggle to see which customers are about to leave.

## Architecture

A service of three parts reads the events. It is deployed on a small server and has run in production since May. The
model is trained on a dataset of two years, and every night it writes a list that the support team opens in the morning.

## Results

Monthly churn fell from 4.1 % to 3.2 % within two quarters.
"""


def outcome(page: str = PAGE, path: str = "README.md") -> Outcome:
    return run_text(path, page.encode(), default_settings())


def many(count: int) -> Outcome:
    one = outcome().results[0]
    return Outcome(tuple(replace(one, path=f"p{number:02}/README.md") for number in range(count)))


def test_the_table_has_a_row_for_every_question_and_the_score() -> None:
    shown = tables(outcome(), Look()).splitlines()
    assert shown[0].startswith("Impact checklist of README.md: ")
    assert shown[0].endswith(" of 100")
    assert len(shown) == 14
    assert "  + problem        line 3: " in shown[1]
    assert "  ~ result         line 12: " in shown[2]
    assert "after the architecture (IMP102, +" in shown[2]
    assert any(row.startswith("  - lessons        ") and row.endswith(")") and "?" in row for row in shown)
    assert shown[-1].startswith("  What would raise the score most: ")


def test_a_row_says_how_many_entries_it_answers_for() -> None:
    told = "The F1 score rose from 0.71 to 0.87 on the test set."
    names = ("Tide", "Queue", "Frost", "Noise", "Bus")
    parts = [f"### {name} forecast\n\nPredicts {name.lower()} for the harbour." for name in names]
    settings = replace(default_settings(), hints=Hints(kind="portfolio"))
    for number, mark, end in ((1, "~", "in 1 of 5 entries (IMP601, +"), (2, "+", "in 2 of 5 entries")):
        entries = [f"{part} {told}" if at < number else part for at, part in enumerate(parts)]
        page = "# Projects\n\nThings I built to save people time.\n\n" + "\n\n".join(entries) + "\n"
        shown = tables(run_text("README.md", page.encode(), settings), Look()).splitlines()
        assert f"  {mark} result         line 7: " in shown[1]
        assert f"” - {end}" in shown[1]


def test_the_text_output_ends_with_the_table_and_says_nothing_twice() -> None:
    run = outcome()
    shown = text.full(run, Look())
    asked = {item.rule for item in run.results[0].checklist.open} if run.results[0].checklist else set()
    advice = {finding.rule for finding in run.active if finding.severity.label == "advice"}
    assert asked & advice
    assert not [rule for rule in asked & advice if f"advice {rule}" in shown]
    assert "error IMP102" in shown
    assert shown.index("error IMP102") < shown.index("Impact checklist of README.md")


@pytest.mark.parametrize("count", [1, FEW, FEW + 1])
def test_the_text_output_says_how_many_findings_stand_in_the_checklist_alone(count: int) -> None:
    found = many(count)
    shown = text.full(found, Look())
    held = [
        one.rule
        for one in found.active
        if f"{one.path}:{one.line}:{one.column}: {one.severity.label} {one.rule}" not in shown
    ]
    assert len(held) >= count
    rules = f"({', '.join(sorted({*held}))})"
    pieces = f"1 piece of advice {rules} stands" if len(held) == 1 else f"{len(held)} pieces of advice {rules} stand"
    listed = "it is listed as a finding" if len(held) == 1 else "they are listed as findings"
    assert shown.endswith(f"{pieces} in the checklist alone, as an open question; with -q {listed}.\n\n")
    quiet = text.full(found, Look(quiet=True))
    assert all(f"{one.path}:{one.line}:{one.column}: {one.severity.label} {one.rule}" in quiet for one in found.active)
    assert "checklist alone" not in quiet


def test_the_checklist_says_which_pages_have_none() -> None:
    stub = outcome("# Tides\n\nSee the wiki.\n", "wiki/README.md")
    both = replace(outcome(), results=(*outcome().results, *stub.results))
    assert "No checklist" not in tables(outcome(), Look())
    assert tables(both, Look()).endswith(
        "\nNo checklist, for nothing is asked of it: wiki/README.md (it may be no project).\n"
    )


def test_where_nothing_is_open_there_is_no_table() -> None:
    run = outcome()
    done = run.results[0].checklist
    assert done is not None
    full = replace(done, items=tuple(replace(item, status="answered") for item in done.items))
    assert ending(Outcome((replace(run.results[0], checklist=full),)), Look()) == ""


def test_of_many_pages_there_is_a_line_each_the_lowest_score_first() -> None:
    assert ending(many(FEW), Look()).count("Impact checklist of ") == FEW
    lines = ending(many(FEW + 1), Look()).splitlines()
    assert lines[0] == "Impact checklist, lowest score first"
    assert len([line for line in lines if "answered; next" in line]) == FEW + 1
    assert "... and 5 more" in ending(many(MOST + 5), Look())


def test_the_json_output_holds_every_item() -> None:
    document = json.loads(as_json.findings(outcome(), Look()))
    (checklist,) = document["checklists"]
    assert checklist["path"] == "README.md"
    assert len(checklist["items"]) == 12
    assert {item["status"] for item in checklist["items"]} <= set(get_args(Status))
    for item in checklist["items"]:
        assert (item["line"] is None) == (item["text"] is None)
        assert 0 <= item["points"] <= item["worth"]
        assert bool(item["question"]) == (item["status"] in OPEN)


def test_a_question_that_a_rule_leaves_alone_is_asked_like_any_other() -> None:
    run = outcome(PAGE + "\nThe list is drawn but once.\n")
    checklist = run.results[0].checklist
    assert checklist is not None
    assert "hinted" in {item.status for item in checklist.items}
    (lessons,) = (row for row in tables(run, Look()).splitlines() if " lessons " in row)
    assert lessons.startswith("  - lessons        What ")
    assert lessons.endswith("? (IMP305, +4)")


def test_a_list_has_no_checklist() -> None:
    page = "# Awesome things\n\n" + "".join(f"- [Thing {n}](https://example.org/{n}) - a thing\n" for n in range(40))
    assert tables(outcome(page), Look()) == "No page that is asked to lead with impact.\n"


@pytest.mark.parametrize("hostile", ["\x1b[31m", "\u202e", "\x07", "\u2028"])
def test_words_of_the_page_stay_inert(hostile: str) -> None:
    shown = tables(outcome(PAGE.replace("within two", f"within {hostile} two"), f"a{hostile}b.md"), Look())
    assert hostile not in shown


def test_the_comment_of_open_questions_is_shown_beside_the_checklist() -> None:
    comment = "<!-- impactlint asks: answer in the text, then delete this comment.\n- Which number?\n-->\n\n"
    page = "# Parking finder\n\n" + comment + "Drivers circle the block for a free place and are late for work.\n"
    run = run_text("README.md", page.encode(), replace(default_settings(), hints=Hints(kind="project")))
    assert [found.severity.label for found in run.active if found.rule == "IMP206"] == ["advice"]
    assert "advice IMP206" in text.full(run, Look())
    assert "advice IMP206" in text.full(run, Look(quiet=True))


LIBRARY = "# fastparse\n\nA small library for parsing files.\n\n## Installation\n\n```\npip install fastparse\n```\n"


@pytest.mark.parametrize("page", [PAGE, LIBRARY])
@pytest.mark.parametrize("kind", ["project", "library", "portfolio"])
def test_as_many_questions_are_shown_as_are_counted(page: str, kind: str) -> None:
    run = run_text("README.md", page.encode(), replace(default_settings(), hints=Hints(kind=kind)))
    head, *rows = tables(run, Look()).splitlines()
    marks = [row[2] for row in rows if not row.startswith("  What would")]
    assert f": {marks.count('+')} of {len(marks) - marks.count('.')} answered" in head


def test_a_library_owes_no_answer_and_is_shown_no_score() -> None:
    library = run_text("a/README.md", LIBRARY.encode(), replace(default_settings(), hints=Hints(kind="library")))
    shown = text.full(library, Look()) + text.summary(library, Look())
    assert shown.startswith("Impact checklist of a/README.md: 0 of 5 answered, optional for a library\n")
    assert [line[2] for line in shown.splitlines()[1:6]] == ["-"] * 5 and shown.splitlines()[6] == ""
    assert "score" not in shown and "+" not in shown.replace("  + ", "")
    assert shown.endswith("1 file checked, no findings.")
    (built,) = as_dicts(library)
    assert built["score"] == 0 and built["items"][0]["gain"] > 0


def test_wherever_a_score_stands_it_is_told_how_many_questions_are_silenced() -> None:
    comment = "<!-- impactlint-disable-file IMP302, IMP305 -- nobody else uses it -->\n"
    whole, less = outcome().results[0], outcome(comment + PAGE).results[0]
    assert "silenced" not in tables(Outcome((whole,)), Look())
    assert ", 2 questions silenced\n" in tables(Outcome((less,)), Look())
    assert ", 2 questions silenced<" in markdown.findings(Outcome((less,)), Look())
    four = Outcome(tuple(replace(less, path=f"{name}.md") for name in "abcd"))
    assert text.full(four, Look()).count(" answered; 2 questions silenced; next ") == 4
    assert markdown.findings(four, Look()).count(" (2 questions silenced) |") == 4
    (built,) = as_dicts(Outcome((less,)))
    assert built["silenced"] == ["decision", "lessons"]
    assert as_dicts(Outcome((whole,)))[0]["silenced"] == []
