"""The JSON contract."""

import json

from hypothesis import given
from hypothesis import strategies as st

from impactlint.document import Span
from impactlint.findings import Edit, Fix, Related, Severity, Suppression
from impactlint.reporters.json import findings
from impactlint.reporters.look import Look
from impactlint.run import FileResult, Outcome
from tests.reporters.some_findings import WORDS, finding, outcome_of

CONTRACT = {
    "rule",
    "name",
    "severity",
    "path",
    "line",
    "end_line",
    "column",
    "message",
    "help",
    "related",
    "fix",
    "fingerprint",
}


def load(outcome):
    return json.loads(findings(outcome, Look(color=True, statistics=True)))


def test_a_finding_has_every_key_of_the_contract():
    document = load(outcome_of(finding(excerpt="words", related=(Related(3, "there"), Related(1, "here", "b.md")))))
    assert document["version"] == "1"
    (found,) = document["findings"]
    assert set(found) >= CONTRACT
    assert (found["rule"], found["severity"], found["line"], found["fix"]) == ("IMP102", "error", 5, None)
    assert found["related"] == [
        {"path": "docs/README.md", "line": 3, "message": "there"},
        {"path": "b.md", "line": 1, "message": "here"},
    ]


def test_edits_are_inclusive_lines_from_one():
    fix = Fix("move", "safe", "Move it up", (Edit(Span(2, 2), "new\n"), Edit(Span(4, 7), "")))
    (found,) = load(outcome_of(finding(fix=fix)))["findings"]
    assert found["fix"]["safety"] == "safe"
    assert found["fix"]["edits"] == [
        {"start_line": 3, "end_line": 2, "text": "new\n"},
        {"start_line": 5, "end_line": 7, "text": ""},
    ]


def test_what_is_suppressed_stands_apart_and_is_counted():
    document = load(outcome_of(finding(), finding(suppression=Suppression("comment", "known", 3))))
    assert len(document["findings"]) == 1
    assert document["suppressed"][0]["suppression"] == {"by": "comment", "reason": "known", "line": 3}
    assert document["summary"]["suppressed"] == 1


def test_the_summary_counts():
    outcome = outcome_of(
        finding(),
        finding(path="b.md", severity=Severity.WARNING),
        finding(path="b.md", severity=Severity.ADVICE),
        left_out={"ignored by .gitignore": 2},
    )
    outcome = Outcome((*outcome.results, FileResult("c.md", error="KeyError: x")), outcome.left_out)
    summary = load(outcome)["summary"]
    assert {key: summary[key] for key in ("files", "findings", "errors", "warnings", "advice")} == {
        "files": 3,
        "findings": 3,
        "errors": 1,
        "warnings": 1,
        "advice": 1,
    }
    assert summary["left_out"] == {"ignored by .gitignore": 2}
    assert summary["internal_errors"] == ["c.md: KeyError: x"]


def test_nothing_found_is_a_document_too():
    assert load(Outcome(()))["findings"] == []


@given(WORDS | st.text(), WORDS | st.text())
def test_all_of_it_is_ascii_and_comes_back(message, path):
    message += "###[error]x"
    text = findings(outcome_of(finding(message=message, path=path)), Look())
    assert text.isascii()
    assert text.endswith("}\n") and "##[" not in text
    (found,) = json.loads(text)["findings"]
    assert (found["message"], found["path"]) == (message, path)
