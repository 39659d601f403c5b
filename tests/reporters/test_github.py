import re

import pytest
from hypothesis import given

from impactlint.findings import Severity, Suppression
from impactlint.reporters import github
from impactlint.reporters.look import Look
from tests.reporters.some_findings import ANY_RUN, finding, outcome_of


def lines_of(outcome):
    text = github.findings(outcome, Look())
    assert text == "" or text.endswith("\n")
    return re.split(r"\r\n|\r|\n", text)[:-1]


def runner_reads(line):
    """Command, properties and message as the runner takes them from a line (ActionCommand.cs, TryParseV2)."""
    if not line.lstrip().startswith("::"):
        return None
    command, _, data = line.lstrip()[2:].partition("::")
    name, _, listed = command.partition(" ")
    properties = dict(part.split("=", 1) for part in listed.split(",") if part)
    unescape = [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]
    for escaped, char in unescape:
        properties = {key: value.replace(escaped, char) for key, value in properties.items()}
    for escaped, char in [*unescape[:2], unescape[-1]]:
        data = data.replace(escaped, char)
    return name, properties, data


PLACE = "file=docs/README.md,line=5"
TITLE = "title=IMP102 result-first"


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ({"help": "H."}, f"::error {PLACE},col=1,{TITLE}::M.%0AH."),
        ({"severity": Severity.WARNING}, f"::warning {PLACE},col=1,{TITLE}::M."),
        ({"severity": Severity.ADVICE}, f"::notice {PLACE},col=1,{TITLE}::M."),
        ({"end_line": 9, "column": 3}, f"::error {PLACE},endLine=9,{TITLE}::M."),
        ({"path": "./a, b:c%.md"}, f"::error file=a%2C b%3Ac%25.md,line=5,col=1,{TITLE}::M."),
        ({"message": "9 %\r\n::error::x"}, f"::error {PLACE},col=1,{TITLE}::9 %25%0D%0A::error::x"),
    ],
)
def test_an_annotation_is_one_escaped_command(given, line):
    assert lines_of(outcome_of(finding(**({"message": "M.", "help": ""} | given)))) == [line]


def test_at_most_ten_of_each_kind_and_the_rest_is_counted_and_listed():
    found = [finding(line=n, severity=severity) for severity in github.COMMANDS for n in range(1, 13)]
    found.append(finding(line=99))
    lines = lines_of(outcome_of(*found))
    kinds = [read[0] for line in lines if (read := runner_reads(line))]
    assert [kinds.count(kind) for kind in ("error", "warning", "notice")] == [10, 10, 10]
    counts = "and 3 more errors, 2 more warnings, 2 more pieces of advice"
    at = lines.index(f"::group::{counts} (GitHub shows 10 annotations of each kind in a step)")
    assert len(lines[at + 1 : -1]) == 7 and lines[-1] == "::endgroup::"
    assert "docs/README.md:99:1: error IMP102 [result-first] Your first result is on line 11." in lines


def test_ten_need_no_fold():
    assert len(lines_of(outcome_of(*(finding(line=n) for n in range(1, 11))))) == 10


def test_suppressed_findings_are_left_out():
    assert lines_of(outcome_of(finding(suppression=Suppression("baseline")))) == []


@given(ANY_RUN)
def test_text_of_a_readme_is_never_a_command_of_its_own(outcome):
    commands = [read for line in lines_of(outcome) if (read := runner_reads(line))]
    assert len(commands) == len(outcome.active)
    for (name, properties, _), found in zip(
        commands, sorted(outcome.active, key=lambda found: -found.severity), strict=True
    ):
        assert name == github.COMMANDS[found.severity]
        assert set(properties) <= {"file", "line", "endLine", "col", "title"}
