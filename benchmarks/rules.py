"""How often each rule fires on real READMEs, and how often it is right where labels can tell.

    python benchmarks/rules.py LABELS.jsonl TEXTS            a table of all rules
    python benchmarks/rules.py LABELS.jsonl TEXTS IMP204     every firing of one rule, to be read by hand

Labels are as corpus/LABELS.md defines them: one JSON object a line.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Any

from impactlint.config.defaults import default_settings
from impactlint.document import UnreadableError, decode
from impactlint.engine import FileReport, lint_source
from impactlint.findings import Finding, Severity
from impactlint.reading.model import PROJECT_LIKE
from impactlint.rules import ALL

Label = dict[str, Any]


def reports(labels: Path, texts: Path) -> Iterator[tuple[Label, FileReport]]:
    """Every labelled file that can be read, linted with the preset `recommended`."""
    settings = default_settings()
    for line in labels.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        try:
            source = decode((texts / label["file"]).read_bytes(), label["file"])
        except UnreadableError:
            continue
        yield label, lint_source(source, settings)


def _problem(label: Label, finding: Finding) -> bool:
    problem, built = label["problem"] or {}, label["first_architecture"]
    if "before learning" in finding.message:
        return bool(problem.get("line") and built and problem["line"] > built)
    return problem.get("strength") != "clear"


def _near(key: str) -> Callable[[Label, Finding], bool]:
    return lambda label, finding: any(abs(found["line"] - finding.line) <= 1 for found in label[key])


RIGHT: dict[str, Callable[[Label, Finding], bool]] = {
    "IMP101": _problem,
    "IMP102": lambda label, _: label["order"] == "late",
    "IMP104": lambda label, _: label["opens_with_tech"],
    "IMP201": lambda label, _: label["order"] == "missing",
    "IMP203": _near("vague"),
    "IMP206": _near("placeholders"),
}
"""Whether a label agrees with a finding, for the rules that labels can judge."""


def table(found: list[tuple[Label, FileReport]]) -> None:
    """Firings and precision of each rule, and the number of findings on a page."""
    fired: Counter[tuple[str, Severity]] = Counter()
    right: Counter[tuple[str, Severity]] = Counter()
    for label, report in found:
        for finding in report.findings:
            key = finding.rule, finding.severity
            fired[key] += 1
            judge = RIGHT.get(finding.rule)
            right[key] += bool(judge and label["kind"] in PROJECT_LIKE and judge(label, finding))
    print("| rule | severity | firings | right by the labels |\n|---|---|---|---|")
    for (rule, severity), count in sorted(fired.items()):
        share = f"{right[rule, severity] / count:.3f}" if rule in RIGHT else "read by hand"
        print(f"| {rule} | {severity.label} | {count} | {share} |")
    silent = [rule.id for rule in ALL if not any(name == rule.id for name, _ in fired)]
    print(f"\nSilent: {', '.join(silent)}")
    counts = [
        sum(finding.severity >= Severity.WARNING for finding in report.findings)
        for label, report in found
        if label["kind"] == "project"
    ]
    print(f"Errors and warnings on a project's page: median {median(counts)}, most {max(counts)}, {len(counts)} pages")


def show(found: list[tuple[Label, FileReport]], rule: str) -> None:
    """Every firing of one rule with the line that it is about."""
    for label, report in found:
        for finding in report.findings:
            if finding.rule == rule and report.source:
                line = report.source.bare(finding.line - 1)[:200]
                print(f"{label['file']}:{finding.line} ({label['kind']}) {finding.severity.label}")
                print(f"    {finding.message}\n    > {line}")


if __name__ == "__main__":
    everything = list(reports(Path(sys.argv[1]), Path(sys.argv[2])))
    if len(sys.argv) > 3:
        show(everything, sys.argv[3])
    else:
        table(everything)
