"""JSON for machines. Keys are only ever added within version "1". All of it is ASCII, so a file's text stays inert."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from impactlint.escape import inert_json
from impactlint.findings import Finding, Fix, Severity, as_text
from impactlint.reporters.checklist import as_dicts
from impactlint.reporters.look import Look
from impactlint.run import Outcome


def findings(outcome: Outcome, look: Look) -> str:
    """The findings of a run, what is suppressed apart."""
    document = {
        "version": "1",
        "findings": [as_dict(finding) for finding in outcome.active],
        "suppressed": [as_dict(finding) for finding in outcome.findings if not finding.active],
        "checklists": as_dicts(outcome),
        "summary": summary(outcome),
    }
    return dumps(document)


def dumps(document: Any) -> str:
    """JSON text in ASCII with a final newline."""
    return inert_json(json.dumps(document, indent=1)) + "\n"


def summary(outcome: Outcome) -> dict[str, Any]:
    """Counts of a run: files, findings that count by severity, the suppressed ones, and what was left out and why.

    Of what was hardly judged it has the kind that the page was read to be, of what no rule is in force for what turned
    all of them off.
    """
    ranks = Counter(finding.severity for finding in outcome.active)
    return {
        "files": len(outcome.results),
        "findings": sum(ranks.values()),
        "errors": ranks[Severity.ERROR],
        "warnings": ranks[Severity.WARNING],
        "advice": ranks[Severity.ADVICE],
        "suppressed": len(outcome.findings) - sum(ranks.values()),
        "hardly_judged": [{"path": path, "kind": kind} for path, kind in outcome.unjudged.items()],
        "without_rules": [{"path": path, "by": by} for path, by in outcome.unruled.items()],
        "left_out": dict(sorted(outcome.left_out.items())),
        "internal_errors": list(outcome.errors),
    }


def as_dict(finding: Finding) -> dict[str, Any]:
    """One finding in the shape of the contract."""
    shown: dict[str, Any] = {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity.label,
        "path": finding.path,
        "line": finding.line,
        "end_line": finding.end_line,
        "column": finding.column,
        "message": finding.message,
        "help": finding.help,
        "excerpt": finding.excerpt,
        "related": [
            {"path": related.path or finding.path, "line": related.line, "message": related.message}
            for related in finding.related
        ],
        "fix": fix_as_dict(finding.fix) if finding.fix else None,
        "confidence": round(finding.confidence, 3),
        "fingerprint": finding.fingerprint,
    }
    if finding.also:
        shown["also"] = list(finding.also)
    if finding.no_fix:
        shown["no_fix"] = finding.no_fix
    if finding.no_move:
        shown["no_move"] = finding.no_move
    if finding.suppression:
        shown["suppression"] = {
            "by": finding.suppression.by,
            "reason": finding.suppression.reason,
            "line": finding.suppression.line,
        }
    return shown


def fix_as_dict(fix: Fix) -> dict[str, Any] | None:
    """Lines are 1-based and inclusive; an insertion before line N has `end_line` N - 1.

    None where the edits can't be given as text: `--fix` alone can do them.
    """
    if not as_text(fix):
        return None
    return {
        "kind": fix.kind,
        "safety": fix.safety,
        "title": fix.title,
        "edits": [
            {"start_line": edit.span.start + 1, "end_line": edit.span.end, "text": edit.text} for edit in fix.edits
        ],
    }
