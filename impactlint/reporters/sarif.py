"""SARIF 2.1.0 for code scanning: one run, its rules with help, and each finding with fingerprint, places and fix.

The format is OASIS's "Static Analysis Results Interchange Format (SARIF) Version 2.1.0" with errata 01; the limits and
the properties that GitHub reads are those of "SARIF support for code scanning" in its documentation.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote

import impactlint
from impactlint.escape import inert_json, printable
from impactlint.findings import Edit, Finding, Fix, Related, Severity, as_text
from impactlint.reporters.look import Look
from impactlint.reporters.rooted import rooted
from impactlint.rules import by_key
from impactlint.rules.base import Rule
from impactlint.run import Outcome

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MAX_RESULTS = 25_000
"""Results that GitHub takes in one run; more are refused with the whole file."""

_MARKS = re.compile(r"(?m)^#+\s+|`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[([^\[\]]+)\]\([^()]*\)")
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_RANKS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "recommendation"}


def findings(outcome: Outcome, look: Look) -> str:
    """The findings of a run, suppressed ones marked as such. All of it is ASCII, so a file's text stays inert."""
    kept, left_out = _cut(rooted(outcome, look).findings)
    rules = {finding.rule: finding for finding in reversed(kept)}
    order = {rule: index for index, rule in enumerate(sorted(rules))}
    run = {
        "tool": {"driver": _driver([rules[rule] for rule in order])},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(outcome, left_out)],
        "results": [_result(finding, order[finding.rule]) for finding in kept],
    }
    return inert_json(json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1)) + "\n"


def _cut(found: Sequence[Finding]) -> tuple[Sequence[Finding], int]:
    """As many findings as GitHub takes, the worst first, and how many are left out."""
    if len(found) <= MAX_RESULTS:
        return found, 0
    ranked = sorted(found, key=lambda finding: (not finding.active, -finding.severity))
    return sorted(ranked[:MAX_RESULTS], key=Finding.sort_key), len(found) - MAX_RESULTS


def _driver(examples: Iterable[Finding]) -> dict[str, Any]:
    return {
        "name": "impactlint",
        "semanticVersion": impactlint.__version__,
        "informationUri": impactlint.REPOSITORY,
        "rules": [_rule(finding) for finding in examples],
    }


def _rule(finding: Finding) -> dict[str, Any]:
    """What is said of a rule. One that a rule file or a package brought is described by a finding of its own."""
    known = by_key(finding.rule)
    about: dict[str, Any] = {"id": finding.rule, "name": finding.name}
    if known is None:
        text = printable(finding.message)
        return about | {
            "shortDescription": {"text": text},
            "help": {"text": printable(finding.help) or text},
            "properties": {"problem.severity": _RANKS[finding.severity], "tags": ["readme", "custom"]},
        }
    return about | _described(known)


def _described(rule: Rule) -> dict[str, Any]:
    body = rule.doc.partition("\n")[2].strip() or rule.summary
    return {
        "shortDescription": {"text": _plain(rule.summary)},
        "fullDescription": {"text": _opening(body)},
        "help": {"text": _plain(body), "markdown": body},
        "helpUri": f"{impactlint.REPOSITORY}/blob/main/docs/rules/{rule.id}.md",
        "defaultConfiguration": {"level": _LEVELS.get(rule.severity, "none"), "enabled": rule.severity > Severity.OFF},
        "properties": {
            "problem.severity": _RANKS.get(rule.severity, "recommendation"),
            "precision": "high" if rule.severity is Severity.ERROR else "medium",
            "tags": ["readme", "documentation"],
        },
    }


def _opening(body: str) -> str:
    """The first paragraph in plain words, with the list that it leads to: as far as its last sentence ends."""
    paragraphs = [part for part in body.split("\n\n") if not part.startswith("#")]
    told = next((at for at, part in enumerate(paragraphs) if part.endswith(".")), len(paragraphs) - 1)
    return " ".join(_plain(re.sub(r"(?m)^- ", "", "\n".join(paragraphs[: told + 1]))).split())


def _plain(text: str) -> str:
    """Text without the marks of headings, emphasis and links, and with quotes around what is code."""
    return _MARKS.sub(lambda match: f"“{match[1]}”" if match[1] else match[2] or match[3] or match[4] or "", text)


def _invocation(outcome: Outcome, left_out: int) -> dict[str, Any]:
    """How the run went: files that we failed on, and results that the limit left out."""
    notes = [{"level": "error", "message": {"text": printable(error)}} for error in outcome.errors]
    if left_out:
        text = f"{MAX_RESULTS} of {MAX_RESULTS + left_out} findings are listed; {left_out} of lower rank are left out."
        notes.append({"level": "warning", "message": {"text": text}})
    said: dict[str, Any] = {"executionSuccessful": not outcome.errors}
    return said | ({"toolExecutionNotifications": notes} if notes else {})


def _result(finding: Finding, rule_index: int) -> dict[str, Any]:
    text = f"{finding.message}\n{finding.help}" if finding.help else finding.message
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(text)},
        "locations": [_location(finding.path, _region(finding))],
        "partialFingerprints": {"impactlintFingerprint/v1": finding.fingerprint},
        "properties": {"confidence": round(finding.confidence, 3)},
    }
    if finding.related:
        result["relatedLocations"] = [_related(index, finding, place) for index, place in enumerate(finding.related)]
    if finding.fix and as_text(finding.fix):
        result["fixes"] = [_fix(finding.path, finding.fix)]
    if finding.suppression:
        kind = "inSource" if finding.suppression.by == "comment" else "external"
        result["suppressions"] = [{"kind": kind, "justification": printable(finding.suppression.reason)}]
    return result


def _message(text: str) -> str:
    """Text in which nothing reads as an embedded link (SARIF 3.11.6): `[words](target)` of a README gets a gap."""
    return printable(text).replace("](", "] (")


def _location(path: str, region: dict[str, Any]) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(path)}, "region": region}}


def _uri(path: str) -> str:
    """A path as a relative URI reference; an absolute one as a `file` URI."""
    if Path(path).is_absolute():
        return Path(path).as_uri()
    shown = quote(str(PurePosixPath(path.replace("\\", "/"))), errors="replace")
    return f"./{shown}" if ":" in shown.split("/", maxsplit=1)[0] else shown


def _region(finding: Finding) -> dict[str, Any]:
    region = {"startLine": finding.line, "startColumn": finding.column}
    return region | {"endLine": finding.end_line} if finding.end_line > finding.line else region


def _related(index: int, finding: Finding, place: Related) -> dict[str, Any]:
    where = _location(place.path or finding.path, {"startLine": place.line})
    return {"id": index, **where, "message": {"text": _message(place.message)}}


def _fix(path: str, fix: Fix) -> dict[str, Any]:
    return {
        "description": {"text": printable(fix.title)},
        "artifactChanges": [
            {"artifactLocation": {"uri": _uri(path)}, "replacements": [_replacement(edit) for edit in fix.edits]}
        ],
        "properties": {"safety": fix.safety},
    }


def _replacement(edit: Edit) -> dict[str, Any]:
    """Whole lines: from the first column of the first to the first column of the line after the last."""
    return {
        "deletedRegion": {
            "startLine": edit.span.start + 1,
            "startColumn": 1,
            "endLine": edit.span.end + 1,
            "endColumn": 1,
        },
        "insertedContent": {"text": edit.text},
    }
