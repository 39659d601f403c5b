"""The impact checklist of each page: for people as a table, for machines inside the JSON output."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from impactlint.checklist import Checklist, Item
from impactlint.counting import first_of
from impactlint.escape import inert, path_line
from impactlint.findings import Finding, Severity
from impactlint.reporters.look import Look
from impactlint.rules.questions.topics import TOPICS
from impactlint.rules.shared.quoting import quoted
from impactlint.run import FileResult, Outcome

FEW = 3
"""Pages up to which the text output ends with the whole table of each; of more it shows a line each."""
MOST = 30
"""Pages that the text output shows a line of."""
_QUOTE = 64
_MARKS = {
    "answered": ("+", "green"),
    "late": ("~", "yellow"),
    "weak": ("~", "yellow"),
    "weak and late": ("~", "yellow"),
    "partly": ("~", "yellow"),
    "perhaps": ("?", "yellow"),
    "hinted": ("-", "red"),
    "open": ("-", "red"),
    "spared": (".", "dim"),
}
_NOTES = {
    "late": "after the architecture",
    "weak": "the task, not the need",
    "weak and late": "the task only, and after the architecture",
}


def tables(outcome: Outcome, look: Look) -> str:
    """The whole checklist of every page: --output-format checklist."""
    shown = [_table(result, result.checklist, look) for result in outcome.results if result.checklist]
    return inert("\n".join((*shown, *_without(outcome)))) if shown else "No page that is asked to lead with impact.\n"


def _without(outcome: Outcome) -> Iterator[str]:
    """A line on the pages without a checklist, beside those that have one."""
    pages = [
        f"{path_line(result.path)}{result.unasked and f' ({result.unasked})'}"
        for result in outcome.results
        if not result.checklist
    ]
    if pages:
        yield f"No checklist, for nothing is asked of it: {first_of(pages, MOST)}.\n"


def ending(outcome: Outcome, look: Look) -> str:
    """What the text output ends with: tables of a few pages, lines of many, nothing where nothing is open."""
    with_open = [(result, result.checklist) for result in outcome.results if result.checklist and result.checklist.open]
    if len(with_open) <= FEW:
        return "".join(_table(result, checklist, look) + "\n" for result, checklist in with_open)
    ranked = sorted(with_open, key=lambda pair: (not pair[1].owed, pair[1].score))
    lines = [_line(result, checklist, look) for result, checklist in ranked[:MOST]]
    if len(ranked) > MOST:
        lines.append(f"... and {len(ranked) - MOST} more; --output-format checklist shows every table")
    return look.paint("Impact checklist, lowest score first", "bold") + "\n" + "\n".join(lines) + "\n\n"


def asked_in(finding: Finding, checklist: Checklist | None) -> bool:
    """Whether the checklist asks what a piece of advice asks, so that it need not be shown twice."""
    if checklist is None or finding.severity is not Severity.ADVICE:
        return False
    return finding.rule in {TOPICS[item.topic].rule for item in checklist.open}


def as_dicts(outcome: Outcome) -> list[dict[str, Any]]:
    """The checklists as JSON values, one for each page that has one."""
    return [_as_dict(result.path, result.checklist) for result in outcome.results if result.checklist]


def _as_dict(path: str, checklist: Checklist) -> dict[str, Any]:
    return {
        "path": path,
        "score": checklist.score,
        "silenced": list(checklist.silenced),
        "items": [
            {
                "topic": item.topic,
                "label": item.label,
                "rule": item.rule,
                "status": item.status,
                "line": item.line or None,
                "text": item.text or None,
                "question": item.question if item.open else None,
                "points": item.points,
                "worth": item.worth,
                "gain": item.gain,
                **({"doubt": item.doubt} if item.doubt else {}),
            }
            for item in checklist.items
        ],
    }


def _table(result: FileResult, checklist: Checklist, look: Look) -> str:
    head = look.paint(f"Impact checklist of {path_line(result.path)}", "bold")
    rows = (_row(item, checklist.behind(item), look) for item in checklist.asked)
    return "\n".join((f"{head}: {checklist.headline}", *rows, *_raises(checklist))) + "\n"


def _row(item: Item, behind: str, look: Look) -> str:
    mark, color = _MARKS[item.status]
    label = look.paint(f"  {mark} {item.label:<14}", color)
    if item.status == "spared":
        return f"{label} not asked: {item.why_spared}"
    if not item.line or item.status == "perhaps":
        return f"{label} {item.question} ({'; '.join(filter(None, (item.where, behind)))})"
    notes = ", ".join(filter(None, (_NOTES.get(item.status), item.share, item.doubt)))
    note = f"{notes} ({behind})" if item.open else notes
    return f"{label} line {item.line}: {quoted(item.text, _QUOTE, item.word)}{note and f' - {note}'}"


def _raises(checklist: Checklist) -> Iterator[str]:
    most = [item for item in checklist.open if item.gain][:3]
    if most and checklist.owed:
        named = ", ".join(f"{item.label} (+{item.gain})" for item in most)
        yield f"  What would raise the score most: {named}."


def _line(result: FileResult, checklist: Checklist, look: Look) -> str:
    color = "green" if checklist.score >= 80 else "yellow" if checklist.score >= 40 else "red"
    if not checklist.owed:
        return f"   -  {path_line(result.path)}: {checklist.headline}"
    named = ", ".join(f"{item.label} (+{item.gain})" for item in checklist.open[:3])
    said = "; ".join(filter(None, (checklist.tally, checklist.hushed, f"next {named}")))
    return f"{look.paint(f'{checklist.score:>4}', color)}  {path_line(result.path)}: {said}"
