"""How the tool reads a file: as JSON for machines, as a page for people who ask why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from impactlint.escape import inert, one_line, path_line
from impactlint.reading.model import Answer, Evidence, Reading, Reason, SectionReading
from impactlint.reporters.json import dumps
from impactlint.reporters.look import Look
from impactlint.reporters.reasons import in_words
from impactlint.rules.shared.exemptions import SETTLED_BY, why_nothing_is_asked
from impactlint.rules.shared.sureness import problem_told

COLORS = {
    "title": "bold",
    "summary": "magenta",
    "problem": "yellow",
    "result": "green",
    "architecture": "blue",
    "validation": "cyan",
    "limits": "cyan",
}
"""Colours of the roles that tell the story; the others are dim."""
_MOST_REASONS = 6
"""Reasons that are shown of an answer."""
_MOST_LISTED = 5
"""Claims, and placeholders, that the JSON lists of a page: what the contract's values, the labels, name of one."""


def as_json(read: Iterable[Reading | tuple[str, str]]) -> str:
    """The outline of files in the shape of the contract; a pair is a path that couldn't be read at all, and why."""
    return enveloped(map(as_dict, read))


def as_dict(one: Reading | tuple[str, str]) -> dict[str, Any]:
    """One file, read or not."""
    return _unread(*one) if isinstance(one, tuple) else document(one)


def enveloped(documents: Iterable[dict[str, Any]]) -> str:
    """Documents as the whole output."""
    return dumps({"version": "1", "documents": list(documents)})


def document(reading: Reading) -> dict[str, Any]:
    """Everything that was read in one file; lines are 1-based."""
    problem, told = reading.problem, problem_told(reading)
    return {
        "path": reading.document.path,
        "kind": reading.kind.value,
        "language": reading.language.value,
        "lead": {"start": reading.lead.first, "end": reading.lead.last},
        "problem": problem
        # What tells nothing but a task is weak, however much its sentence looks like a problem.
        and {
            **_evidence(problem.evidence),
            "strength": "weak" if told == "weak" else problem.strength,
            "told": told,
        },
        "results": [
            {**_evidence(result.evidence), "type": result.type, "number": result.number, "sentence": result.sentence}
            for result in reading.results_by_first_row
        ],
        "architecture": reading.architecture
        and {"line": reading.architecture.line, "heading": reading.architecture.heading},
        "order": reading.order,
        "opens_with_technology": reading.technology_opening is not None,
        "technology_opening": reading.technology_opening and _evidence(reading.technology_opening),
        "claims": [_evidence(claim) for claim in _surest(reading.claims)],
        "placeholders": [_evidence(placeholder) for placeholder in _surest(reading.placeholders)],
        "unlisted": {
            "claims": max(0, len(reading.claims) - _MOST_LISTED),
            "placeholders": max(0, len(reading.placeholders) - _MOST_LISTED),
        },
        "sections": [section_as_dict(section) for section in reading.sections],
        "entries": [
            {"line": entry.line, "end": entry.span.last, "title": entry.title, "links": list(entry.links)}
            for entry in reading.entries
        ],
        "supported": reading.language_supported,
        "why": {"kind": _answer(reading.kind), "language": _answer(reading.language)},
    }


def _unread(path: str, why: str) -> dict[str, Any]:
    """A file that can't be read still has its place in the output: nothing was learnt from it."""
    return {
        "path": path,
        "kind": "stub",
        "language": "none",
        "lead": {"start": 1, "end": 1},
        "problem": None,
        "results": [],
        "architecture": None,
        "order": "na",
        "opens_with_technology": False,
        "technology_opening": None,
        "claims": [],
        "placeholders": [],
        "unlisted": {"claims": 0, "placeholders": 0},
        "sections": [],
        "entries": [],
        "supported": False,
        "why": {},
        "error": why,
    }


def _surest(found: Iterable[Evidence]) -> list[Evidence]:
    """As many as are listed, in the order of the page; of equally sure ones those that stand first."""
    ranked = sorted(found, key=lambda evidence: -evidence.confidence)[:_MOST_LISTED]
    return sorted(ranked, key=lambda evidence: (evidence.line, evidence.column))


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "line": evidence.line,
        "column": evidence.column,
        "text": evidence.text,
        "confidence": round(evidence.confidence, 3),
        "reasons": _reasons(evidence.reasons),
    }


def _answer(answer: Answer) -> dict[str, Any]:
    return {"confidence": round(answer.confidence, 3), "reasons": _reasons(answer.reasons)}


def _reasons(reasons: Iterable[Reason]) -> list[dict[str, Any]]:
    return [{"feature": reason.feature, "weight": round(reason.weight, 3)} for reason in reasons]


def section_as_dict(section: SectionReading) -> dict[str, Any]:
    """One section with its role and the reasons for it."""
    return {
        "line": section.line,
        "end": section.end,
        "level": section.level,
        "heading": section.heading,
        "role": section.role,
        "confidence": round(section.confidence, 3),
        "reasons": _reasons(section.reasons),
    }


def as_text(reading: Reading, look: Look, *, reasons: bool = True, raw: bool = False) -> str:
    """A page on how one file was read: the answers, then each section with its role, all with lines and reasons.

    `raw` gives the reasons by the names of their features.
    """
    why = partial(_why, look=look, raw=raw) if reasons else _silent
    lines = [look.paint(path_line(reading.document.path), "bold"), *_answers(reading, look, why), ""]
    width = max((len(_title(section)) for section in reading.sections), default=0)
    for section in reading.sections:
        role = look.paint(f"{section.role:<12}", COLORS.get(section.role, "dim"))
        because = why(section.reasons, "section")
        lines.append(f"{section.line:>5}  {role} {_title(section):<{width}}{because}".rstrip())
    return inert("\n".join(lines).rstrip()) + "\n"


def _silent(reasons: Iterable[Reason], question: str) -> str:
    del reasons, question
    return ""


def heading_parts(section: SectionReading) -> tuple[str, str]:
    """How far the heading of a section is indented, by its level, and its text."""
    return "  " * max(0, min(section.level, 6) - 1), one_line(section.heading) or "(no text)"


def _title(section: SectionReading) -> str:
    indent, text = heading_parts(section)
    return indent + (text if len(text) <= 60 else text[:57] + "...")


_Row = tuple[str, str, Iterable[Reason]]
"""A question, what the page says to it, and why it is read that way."""


def _answers(reading: Reading, look: Look, why: Callable[[Iterable[Reason], str], str]) -> Iterator[str]:
    for name, value, reasons in (*_on_the_page(reading, look), *_told(reading), *_found(reading)):
        yield f"  {name:<14}{value}{why(reasons, name)}"


def _on_the_page(reading: Reading, look: Look) -> Iterator[_Row]:
    """What holds of the page as a whole."""
    yield "kind", reading.kind.value, reading.kind.reasons
    yield "language", reading.language.value, reading.language.reasons
    yield "order", f"{look.paint(reading.order, 'bold')} - {_ORDERS[reading.order]}", ()
    spared = why_nothing_is_asked(reading)
    if spared and reading.is_project_like:
        settled = SETTLED_BY.get(spared, "")
        yield "asked", f"nothing, because {spared}{settled and f' ({settled})'}", ()
    elif reading.is_exercise:
        yield "asked", "little: it reads as made to practise or for fun, so what is missing is advice at most", ()
    yield "lead", f"lines {reading.lead.first}-{reading.lead.last}", ()


def _told(reading: Reading) -> Iterator[_Row]:
    """The problem, the results and the architecture, or that there is none."""
    if problem := reading.problem:
        yield "problem", _place(problem.evidence, _TOLD[problem_told(reading)]), problem.evidence.reasons
    else:
        yield "problem", "not told", ()
    for result in reading.results_by_first_row:
        yield "result", _place(result.evidence, result.type), result.evidence.reasons
    if not reading.results:
        yield "result", "none measured", ()
    built = reading.architecture
    yield "architecture", f"line {built.line}: {one_line(built.heading)}" if built else "none", ()


def _found(reading: Reading) -> Iterator[_Row]:
    """What is only told where there is some."""
    opening = reading.technology_opening
    for name, found in (
        ("opens with", [opening] if opening else []),
        ("claim", reading.claims),
        ("placeholder", reading.placeholders),
    ):
        for evidence in found:
            yield name, _place(evidence), evidence.reasons
    for entry in reading.entries if reading.is_portfolio else ():
        leads = f" -> {one_line(entry.links[0])}" if entry.links else ""
        yield "entry", f"line {entry.line}: {one_line(entry.title)}{leads}", ()


_TOLD = {
    "clear": "clear",
    "perhaps": "perhaps",
    "weak": "weak",
    "hardly": "hardly, so the checklist counts it as open",
    "no": "not told",
}
"""How well the rules and the checklist take the problem to be told."""
_ORDERS = {
    "ok": "a measured result stands before the architecture",
    "late": "a measured result stands only after the architecture",
    "missing": "no measured result",
    "na": "this kind of page needs none",
}


def _place(evidence: Evidence, note: str = "") -> str:
    return f"line {evidence.line}{f' ({note})' if note else ''}: {one_line(evidence.text)}"


def _why(reasons: Iterable[Reason], question: str, *, look: Look, raw: bool) -> str:
    """What spoke for and against, strongest first."""
    named = [(reason.feature, reason.weight) for reason in reasons] if raw else in_words(reasons, question)
    ranked = sorted(named, key=lambda reason: -abs(reason[1]))[:_MOST_REASONS]
    if not ranked:
        return ""
    return "  " + look.paint(", ".join(f"{one_line(said)} {weight:+.1f}" for said, weight in ranked), "dim")
