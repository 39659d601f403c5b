"""Annotations: workflow commands that GitHub shows beside the lines of a change.

The commands are those of "Workflow commands for GitHub Actions" in GitHub's documentation, escaped as its toolkit does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from impactlint.escape import command_data, command_property, log_line
from impactlint.findings import Finding, Severity
from impactlint.reporters.look import Look
from impactlint.reporters.rooted import rooted
from impactlint.run import Outcome

MAX_ANNOTATIONS = 10
"""Annotations of one kind that GitHub keeps in a step; what comes after them is dropped without a word."""

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
"""The workflow command of each severity, the worst first."""


def findings(outcome: Outcome, look: Look) -> str:
    """An annotation for each of the first ten errors, warnings and pieces of advice; the rest as lines in a fold."""
    active = rooted(outcome, look).active
    kinds = [[finding for finding in active if finding.severity is severity] for severity in COMMANDS]
    shown = [annotation(finding) for kind in kinds for finding in kind[:MAX_ANNOTATIONS]]
    return "".join(f"{line}\n" for line in (*shown, *_rest([kind[MAX_ANNOTATIONS:] for kind in kinds])))


def annotation(finding: Finding) -> str:
    """The workflow command that annotates the lines of a finding. A column stands only where it is all on one line."""
    place = {"file": str(PurePosixPath(finding.path)), "line": str(finding.line)}
    place |= {"endLine": str(finding.end_line)} if finding.end_line > finding.line else {"col": str(finding.column)}
    place["title"] = f"{finding.rule} {finding.name}"
    properties = ",".join(f"{key}={command_property(value)}" for key, value in place.items())
    text = f"{finding.message}\n{finding.help}" if finding.help else finding.message
    return f"::{COMMANDS[finding.severity]} {properties}::{command_data(text)}"


def _rest(kinds: Sequence[Sequence[Finding]]) -> Iterator[str]:
    """What is beyond the limit, said with its number and listed in the log."""
    left = [finding for kind in kinds for finding in kind]
    if not left:
        return
    counts = ", ".join(_more(len(kind), kind[0].severity) for kind in kinds if kind)
    yield f"::group::and {counts} (GitHub shows {MAX_ANNOTATIONS} annotations of each kind in a step)"
    for found in left:
        place = f"{found.path}:{found.line}:{found.column}"
        yield log_line(f"{place}: {found.severity.label} {found.rule} [{found.name}] {found.message}")
    yield "::endgroup::"


def _more(number: int, severity: Severity) -> str:
    return severity.counted(number, "more ")
