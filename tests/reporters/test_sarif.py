import json
import re
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given

from impactlint.document import Span
from impactlint.findings import Edit, Fix, Related, Severity, Suppression, as_text
from impactlint.reporters import sarif
from impactlint.reporters.look import Look
from impactlint.rules import ALL
from tests.reporters.some_findings import ANY_RUN, BARE, LATE, finding, linted, outcome_of

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft4Validator(SCHEMA)


def log_of(outcome):
    text = sarif.findings(outcome, Look())
    assert text.isascii() and text.endswith("}\n") and "##[" not in text
    log = json.loads(text)
    VALIDATOR.validate(log)
    return log


def run_of(outcome):
    (run,) = log_of(outcome)["runs"]
    return run


def test_schema_is_the_published_one():
    assert SCHEMA["id"] == sarif.SCHEMA


def test_an_empty_run_is_valid():
    run = run_of(outcome_of())
    assert run["results"] == [] and run["tool"]["driver"]["rules"] == []
    assert run["invocations"] == [{"executionSuccessful": True}]


def test_real_findings_are_valid_and_name_their_rule():
    run = run_of(linted(README=LATE, churn__README=BARE))
    rules = run["tool"]["driver"]["rules"]
    assert "IMP201" in {result["ruleId"] for result in run["results"]}
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["partialFingerprints"]["impactlintFingerprint/v1"]


def test_rules_carry_help_as_text_and_markdown():
    (rule,) = run_of(outcome_of(finding()))["tool"]["driver"]["rules"]
    assert rule["name"] == "result-first"
    assert "## Why it matters to a reader" in rule["help"]["markdown"]
    assert "##" not in rule["help"]["text"]
    assert rule["defaultConfiguration"] == {"level": "error", "enabled": True}
    assert rule["properties"]["problem.severity"] == "error"
    assert rule["helpUri"].endswith("/docs/rules/IMP102.md")


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_a_rule_is_described_in_whole_sentences_of_plain_text(rule):
    (described,) = run_of(outcome_of(finding(rule=rule.id, name=rule.name)))["tool"]["driver"]["rules"]
    full = described["fullDescription"]["text"]
    assert full.endswith(".") and "\n" not in full and len(full) <= 1024
    for text in (full, described["help"]["text"], described["shortDescription"]["text"]):
        assert not re.search(r"[*`]|^#|\]\(", text, re.M)


def test_a_description_goes_on_to_the_end_of_its_list():
    (rule,) = run_of(outcome_of(finding(rule="IMP101")))["tool"]["driver"]["rules"]
    full, text = rule["fullDescription"]["text"], rule["help"]["text"]
    assert "It reports an error when the first section on architecture" in full
    assert "comes before that place, or the problem is never told; the finding then asks" in full
    assert "\nMove puts the author's section" in text and "comes before that place, or\n- the problem" in text


def test_names_of_code_are_quoted_in_plain_text():
    (rule,) = run_of(outcome_of(finding(rule="IMP501")))["tool"]["driver"]["rules"]
    assert "at least “least” acronyms" in rule["fullDescription"]["text"]


def test_a_rule_of_the_rule_file_is_described_by_its_finding():
    (rule,) = run_of(outcome_of(finding(rule="ACME001", name="acme", message="Say who pays.")))["tool"]["driver"][
        "rules"
    ]
    assert rule["shortDescription"] == {"text": "Say who pays."}


@pytest.mark.parametrize(
    ("severity", "level"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.ADVICE, "note")]
)
def test_level(severity, level):
    (result,) = run_of(outcome_of(finding(severity=severity)))["results"]
    assert result["level"] == level


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("README.md", "README.md"),
        ("./README.md", "README.md"),
        ("a b/ü.md", "a%20b/%C3%BC.md"),
        ("a:b.md", "a%3Ab.md"),
        ("100%#?.md", "100%25%23%3F.md"),
        ("/srv/x.md", "file:///srv/x.md"),
    ],
)
def test_paths_are_uri_references(path, uri):
    (result,) = run_of(outcome_of(finding(path=path)))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_regions_and_related_places():
    found = finding(line=3, end_line=7, column=2, related=(Related(11, "here"), Related(2, "there", "a/README.md")))
    (result,) = run_of(outcome_of(found))["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 2, "endLine": 7}
    places = [
        (place["id"], place["physicalLocation"]["artifactLocation"]["uri"]) for place in result["relatedLocations"]
    ]
    assert places == [(0, "docs/README.md"), (1, "a/README.md")]


def applied(text, replacements):
    """What a SARIF viewer makes of whole-line replacements, from the last to the first."""
    lines = text.splitlines(keepends=True)
    for change in reversed(replacements):
        region = change["deletedRegion"]
        assert region["startColumn"] == region["endColumn"] == 1
        lines[region["startLine"] - 1 : region["endLine"] - 1] = [change["insertedContent"]["text"]]
    return "".join(lines)


def test_a_fix_is_line_replacements():
    fix = Fix("move", "safe", "Move Results above Architecture", (Edit(Span(1, 1), "new\n"), Edit(Span(2, 4), "")))
    (result,) = run_of(outcome_of(finding(fix=fix)))["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    assert applied("a\nb\nc\nd\ne\n", change["replacements"]) == "a\nnew\nb\ne\n"
    assert result["fixes"][0]["properties"] == {"safety": "safe"}


def test_suppressed_findings_are_marked_not_dropped():
    found = [
        finding(suppression=Suppression("comment", "agreed with legal")),
        finding(suppression=Suppression("baseline")),
    ]
    said = [result["suppressions"] for result in run_of(outcome_of(*found))["results"]]
    assert said == [
        [{"kind": "inSource", "justification": "agreed with legal"}],
        [{"kind": "external", "justification": ""}],
    ]


def test_words_of_a_readme_make_no_link_and_no_escape_sequence():
    (result,) = run_of(outcome_of(finding(message="see [our page](0) \x1b[31m", help="")))["results"]
    assert result["message"]["text"] == "see [our page] (0) �[31m"


def test_files_that_failed_are_said():
    outcome = linted(README=LATE)
    broken = type(outcome)((*outcome.results, type(outcome.results[0])("x.md", error="KeyError: 'a'")))
    (invocation,) = run_of(broken)["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "x.md: KeyError: 'a'"


def test_beyond_the_limit_the_worst_stay_and_the_rest_is_counted(monkeypatch):
    monkeypatch.setattr(sarif, "MAX_RESULTS", 2)
    found = [finding(severity=Severity.ADVICE, line=1), finding(line=2), finding(severity=Severity.WARNING, line=3)]
    run = run_of(outcome_of(*found))
    assert [result["level"] for result in run["results"]] == ["error", "warning"]
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"] == "2 of 3 findings are listed; 1 of lower rank are left out."


@given(ANY_RUN)
def test_any_run_is_valid_and_nothing_is_lost(outcome):
    results = run_of(outcome)["results"]
    assert len(results) == len(outcome.findings)
    told = [bool(found.fix and as_text(found.fix)) for found in outcome.findings]
    assert [bool(result.get("fixes")) for result in results] == told


def test_a_fix_that_holds_bytes_which_are_no_text_is_left_out():
    stray = Fix("move", "safe", "Move it", (Edit(Span(0, 0), "caf\uf7e9\n"),))
    (result,) = run_of(outcome_of(finding(fix=stray)))["results"]
    assert "fixes" not in result
