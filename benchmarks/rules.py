"""How often each rule fires on real READMEs, and how often it is right where labels can tell.

    python -m benchmarks.rules LABELS.jsonl TEXTS                   a table of all rules
    python -m benchmarks.rules LABELS.jsonl TEXTS --rule IMP204     every firing of one rule, to be read by hand
    python -m benchmarks.rules LABELS.jsonl TEXTS --folds FOLDER    each page judged by weights that never saw it
    python -m benchmarks.rules QUESTIONS TEXTS --questions          rules that miss an answer and ticks, by a reader

QUESTIONS are training/labels-questions.jsonl: for each page, what a careful reader says of each question that a rule
asks. "none" makes the rule right, and "slug", of a title that is written like a folder's name; "na" (no author of such
a page would care) and "told" make it wrong; "?" is left out. Those of round 2 were read after the rules were made.

Labels are as corpus/LABELS.md defines them, or those of training/labels-more.jsonl, which hold on to lines by their
beginning: one JSON object a line. FOLDER is what `training.train --keep` wrote;
without it the weights that ship are used, which have learnt from these pages: no measure of pages that they never saw.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any, get_args

from impactlint.checklist import Checklist, build
from impactlint.config.defaults import default_settings
from impactlint.document import Source, UnreadableError, decode, parse
from impactlint.engine import judge
from impactlint.findings import Finding, Severity
from impactlint.joining import joined
from impactlint.reading import read
from impactlint.reading.linear import Models, models_from, shipped
from impactlint.reading.model import PROJECT_LIKE, Asked
from impactlint.reading.weights import tables_from
from impactlint.rules import ALL
from impactlint.rules.questions.topics import TOPICS
from training.anchored import resolve

Label = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled page and what the preset `recommended` says about it."""

    label: Label
    source: Source
    findings: tuple[Finding, ...]
    checklist: Checklist | None


def judged(labels: Path, texts: Path, models: Callable[[str], Models | None]) -> Iterator[Judged]:
    """Every labelled file that can be read; `models` gives those to read a file with, or None to leave it out."""
    settings = default_settings()
    for line in labels.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        path, known = texts / label["file"], models(label["file"])
        if known is None or not path.is_file():
            continue
        try:
            document = parse(decode(path.read_bytes(), label["file"]))
        except UnreadableError:
            continue
        if "sections" in label and "first_architecture" not in label:
            label = resolve(label, document.source.text)
        reading = read(document, settings.hints, known)
        yield Judged(label, document.source, joined(judge(reading, settings)), build(reading))


def apart(folder: Path) -> Callable[[str], Models | None]:
    """For each file the models that never saw it."""
    by_name: dict[str, Models] = {}
    for fold in sorted(folder.iterdir()):
        models = models_from(tables_from((fold / "weights.tsv").read_text(encoding="ascii")))
        by_name |= dict.fromkeys((fold / "apart.txt").read_text(encoding="utf-8").splitlines(), models)
    return by_name.get


def _problem(label: Label, finding: Finding) -> bool:
    """Whether the problem stands behind the architecture, where a finding says so, or else is told nowhere clearly."""
    problem, built = label["problem"] or {}, label["first_architecture"]
    if "before learning" in finding.message:
        return bool(problem.get("line") and built and problem["line"] > built)
    return problem.get("strength") != "clear"


def _near(key: str) -> Callable[[Label, Finding], bool]:
    """Whether a finding stands on a line that the label names under a key, or on one beside it."""
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
ASKED: dict[str, str] = {
    **{topic: TOPICS[topic].rule for topic in sorted(get_args(Asked), key=lambda topic: TOPICS[topic].rule)},
    "title": "IMP106",
    "acronyms": "IMP501",
    "dense": "IMP502",
}
"""The rule that speaks where a question of the labels has no answer."""


def questions(found: list[Judged]) -> None:
    """Of each rule that misses an answer: how often it spoke, was right, and was silent where a reader misses one."""
    print("| rule | round | firings | right | silent where it is missing |\n|---|---|---|---|---|")
    for topic, rule in ASKED.items():
        for number in (1, 2):
            fired: Counter[str] = Counter()
            silent: Counter[str] = Counter()
            for page in (page for page in found if page.label["round"] == number):
                said = any(finding.rule == rule for finding in page.findings)
                (fired if said else silent)[page.label["answers"][topic].split(":")[0]] += 1
            known = fired.total() - fired["?"]
            share = f"{_missed(fired) / known:.2f}" if known else ""
            print(f"| {rule} | {number} | {known} | {share} | {_missed(silent)} |")


def _missed(answers: Counter[str]) -> int:
    """On how many pages a reader misses the answer, too."""
    return answers["none"] + answers["slug"]


def ticks(found: list[Judged]) -> None:
    """Of each question: how many pages the checklist calls answered, or perhaps, and on how many a reader agrees."""
    print("\n| question | ticked | right | perhaps | right |\n|---|---|---|---|---|")
    for topic in (topic for topic in TOPICS if topic in ASKED):
        said: Counter[tuple[str, bool]] = Counter()
        for page in found:
            for item in page.checklist.items if page.checklist else ():
                if item.topic == topic:
                    said[item.status, page.label["answers"][topic].startswith("told")] += 1
        counts = [(said[status, True] + said[status, False], said[status, True]) for status in ("answered", "perhaps")]
        print(f"| {topic} | {' | '.join(f'{number} | {right}' for number, right in counts)} |")


def table(found: list[Judged]) -> None:
    """Firings and precision of each rule, and the number of findings on a page."""
    fired: Counter[tuple[str, Severity]] = Counter()
    right: Counter[tuple[str, Severity]] = Counter()
    for page in found:
        for finding in page.findings:
            key = finding.rule, finding.severity
            fired[key] += 1
            agrees = RIGHT.get(finding.rule)
            right[key] += bool(agrees and page.label["kind"] in PROJECT_LIKE and agrees(page.label, finding))
    print("| rule | severity | firings | right by the labels |\n|---|---|---|---|")
    for (rule, severity), count in sorted(fired.items()):
        share = f"{right[rule, severity] / count:.3f}" if rule in RIGHT else "read by hand"
        print(f"| {rule} | {severity.label} | {count} | {share} |")
    silent = [rule.id for rule in ALL if not any(name == rule.id for name, _ in fired)]
    print(f"\nSilent: {', '.join(silent)}")
    counts = [
        sum(finding.severity >= Severity.WARNING for finding in page.findings)
        for page in found
        if page.label["kind"] == "project"
    ]
    print(f"Errors and warnings on a project's page: median {median(counts)}, most {max(counts)}, {len(counts)} pages")


def show(found: list[Judged], rule: str) -> None:
    """Every firing of one rule with the line that it is about."""
    for page in found:
        for finding in page.findings:
            if finding.rule == rule:
                line = page.source.bare(finding.line - 1)[:200]
                print(f"{page.label['file']}:{finding.line} ({page.label['kind']}) {finding.severity.label}")
                print(f"    {finding.message}\n    > {line}")


def main() -> None:
    """Print a table, or the firings of a rule."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels", type=Path)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--rule")
    parser.add_argument("--folds", type=Path)
    parser.add_argument("--questions", action="store_true")
    args = parser.parse_args()
    models = apart(args.folds) if args.folds else lambda _: shipped()
    found = list(judged(args.labels, args.texts, models))
    if args.questions:
        questions(found)
        ticks(found)
    elif args.rule:
        show(found, args.rule)
    else:
        table(found)


if __name__ == "__main__":
    main()
