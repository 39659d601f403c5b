"""A plan as text for a person and as JSON for a program, and what came of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from impactlint.escape import inert_json, log_line, printable
from impactlint.github.model import STEPS, Comment, Placed, ReviewPlan
from impactlint.github.plan import same_text
from impactlint.github.post import Posted
from impactlint.github.summary import sticky, worth_saying


def as_json(plan: ReviewPlan) -> str:
    """Everything that a run would write. `pull_request` and `head_sha` are what a second run takes from it."""
    said: dict[str, Any] = {
        "version": "1",
        "repository": plan.pull.repo,
        "pull_request": plan.pull.number,
        "head_sha": plan.pull.head,
        "event": plan.event,
        "counts": {step: plan.count(step) for step in STEPS} | {"outside": plan.outside},
        "findings": [_placed(placed) for placed in plan.placed],
        "comments": [_comment(comment) for comment in (*plan.comments, *plan.files)],
        "edits": [{"comment": edit.number, "body": edit.body} for edit in plan.edits],
        "changes": [_change(change) for change in plan.changes],
        "summary": {"action": _summary_action(plan), "body": sticky(plan)},
    }
    return inert_json(json.dumps(said, ensure_ascii=True, indent=2)) + "\n"


def _placed(placed: Placed) -> dict[str, Any]:
    finding = placed.finding
    return {
        "rule": finding.rule,
        "severity": finding.severity.label,
        "path": finding.path,
        "line": finding.line,
        "fingerprint": finding.fingerprint,
        "message": finding.message,
        "step": placed.step,
        "why": placed.why,
        "known": placed.known,
        "answered": placed.answered,
    }


def _comment(comment: Comment) -> dict[str, Any]:
    lines = {"start_line": comment.start, "line": comment.line} if comment.line else {}
    return {"path": comment.path, **lines, "step": comment.step, "fingerprints": comment.ids, "body": comment.body}


def _change(change: Any) -> dict[str, Any]:
    said = {"verb": change.verb, "node": change.node}
    return said | ({"classifier": change.classifier} if change.verb == "minimize" else {})


def _summary_action(plan: ReviewPlan) -> str:
    if plan.summary is None:
        return "create" if worth_saying(plan) else "none"
    return "keep" if same_text(plan.summary.body, sticky(plan)) else "edit"


def as_text(plan: ReviewPlan) -> str:
    """The plan for a person: what would be written where, with the bodies indented."""
    return "".join(f"{line}\n" for line in _lines(plan))


def _lines(plan: ReviewPlan) -> Iterator[str]:
    yield log_line(f"pull request {plan.pull.repo}#{plan.pull.number} at {plan.pull.head[:12]}: {counted(plan)}")
    for comment in (*plan.comments, *plan.files):
        place = f", lines {comment.start} to {comment.line}" if comment.start < comment.line else ""
        place = place or (f", line {comment.line}" if comment.line else ", the whole file")
        yield log_line(f"comment ({comment.step}) on {comment.path}{place}:")
        yield from _indented(comment.body)
    for edit in plan.edits:
        yield f"edit comment {edit.number}:"
        yield from _indented(edit.body)
    for change in plan.changes:
        yield log_line(
            f"{change.verb} {change.node}" + (f" as {change.classifier}" if change.verb == "minimize" else "")
        )
    action = _summary_action(plan)
    yield f"summary: {action}"
    if action in ("create", "edit"):
        yield from _indented(sticky(plan))


def _indented(body: str) -> Iterator[str]:
    """A body line by line behind a bar, so that none of it begins a line of the log."""
    lines = (line.removesuffix("\r") for line in body.split("\n"))  # a suggestion keeps the newlines of its file
    return (f"  | {printable(line, keep=chr(9)).replace('##[', '## [')}" for line in lines)


def counted(plan: ReviewPlan) -> str:
    """How many findings stand on which step: "12 of 40 findings shown as comments (3 suggestion, ...)"."""
    if not plan.placed:
        return "nothing to say"
    steps = ", ".join(f"{plan.count(step)} {step}" for step in STEPS if plan.count(step))
    return f"{plan.shown} of {len(plan.placed)} findings shown as comments ({steps})"


def _without(plan: ReviewPlan, lost: frozenset[str]) -> ReviewPlan:
    """The plan with the findings whose comment GitHub didn't take where they are now: in the summary."""
    placed = (replace(one, step="summary") if one.finding.fingerprint in lost else one for one in plan.placed)
    return replace(plan, placed=tuple(placed))


def told(plan: ReviewPlan, outcome: Posted) -> Iterator[str]:
    """What came of a plan, line by line."""
    if not outcome.problem:
        yield counted(_without(plan, outcome.lost))
    done = {
        "comments posted": outcome.commented,
        "brought up to date": outcome.edited,
        "minimised, resolved or reopened": outcome.changed,
    }
    said = [f"{count} {what}" for what, count in done.items() if count]
    said += [f"summary {outcome.summary}"] if outcome.summary != "none" else []
    if said:
        yield "; ".join(said)
    for place, why in outcome.refused:
        yield log_line(f"GitHub did not take the comment on {place}, it is in the summary: {why}")
    for note in outcome.notes:
        yield log_line(note)
