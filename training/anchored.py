"""Labels that hold on to a page by the beginning of a line: they fit it though lines above were added or cut."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def resolve(label: dict[str, Any], text: str) -> dict[str, Any]:
    """The label with the line numbers of a text; what can't be found there is left out."""
    lines = [line.strip() for line in text.split("\n")]
    sections = _in_order(lines, [at for at, _ in label["sections"]], apart=True)
    results = _in_order(lines, [r["at"] for r in label["results"]], holds=[r["text"] for r in label["results"]])
    problem = dict(label["problem"])
    (problem["line"],) = _in_order(lines, [problem.pop("at", "")])
    if problem["line"] is None:
        problem["strength"] = "none"
    found = {
        **label,
        "problem": problem,
        "results": [
            {"line": line, "type": result["type"], "text": result["text"]}
            for line, result in zip(results, label["results"], strict=True)
            if line
        ],
        "sections": [
            {"line": line, "role": role} for line, (_, role) in zip(sections, label["sections"], strict=True) if line
        ],
        **{
            key: [{"line": line, "text": ""} for line in _in_order(lines, label[key], apart=True) if line]
            for key in ("vague", "placeholders")
        },
    }
    return {**found, **_verdict(found)}


def _in_order(
    lines: Sequence[str], anchors: Sequence[str], *, holds: Sequence[str] = (), apart: bool = False
) -> list[int | None]:
    """1-based line of each anchor, each at or after the one before (`apart`: after it); None where there is none.

    A line has to hold the text of `holds` with the anchor's index, where one is given.
    """
    found: list[int | None] = []
    start = 0
    for index, anchor in enumerate(anchors):
        text = holds[index] if holds else ""
        hits = (at for at in range(start, len(lines)) if anchor and lines[at].startswith(anchor) and text in lines[at])
        at = next(hits, None)
        found.append(None if at is None else at + 1)
        start = start if at is None else at + apart
    return found


def _verdict(label: dict[str, Any]) -> dict[str, Any]:
    """First architecture and order, which follow from roles and results."""
    architecture = next((s["line"] for s in label["sections"] if s["role"] == "architecture"), None)
    if label["kind"] not in ("project", "library", "portfolio"):
        order = "na"
    elif not label["results"]:
        order = "missing"
    else:
        order = "ok" if architecture is None or label["results"][0]["line"] < architecture else "late"
    return {"first_architecture": architecture, "order": order}
