"""Today's order of a page beside the proposed one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

from impactlint.escape import inert, one_line, path_line
from impactlint.fixes.proposal import Proposal
from impactlint.reading.model import SectionReading
from impactlint.reporters.json import fix_as_dict
from impactlint.reporters.look import Look
from impactlint.reporters.outline import COLORS, heading_parts, section_as_dict
from impactlint.reporters.text import width
from impactlint.restructure.sheet import longest_rising

COLUMN = 44
"""Columns of the terminal that each of the two orders takes."""

_NUMBERING = re.compile(r"^\d+(?:\.\d+)*[.)]?\s+")


def as_text(proposal: Proposal, look: Look) -> str:
    """Both orders side by side, what moved marked with an arrow, and how to get there."""
    lines = [look.paint(path_line(proposal.path), "bold")]
    if proposal.move is None:
        return inert("\n".join([*lines, f"  {one_line(proposal.why) or 'There is nothing to move.'}"])) + "\n"
    before, after = proposal.today.sections, proposal.proposed.sections
    moved = _moved(before, after)
    lines.append(look.paint(f"  {'today':<{COLUMN}}  proposed", "dim"))
    for index, (old, new) in enumerate(zip_longest(before, after)):
        left, right = _cell(old, look), _cell(new, look)
        mark = look.paint(">", "green", "bold") if index in moved else " "
        lines.append(f"  {left}{mark} {right}".rstrip())
    flags = "--fix" if proposal.move.safety == "safe" else "--fix --unsafe-fixes"
    lines.append(f"  {one_line(proposal.move.title)} (impactlint check {flags}).")
    return inert("\n".join(lines)) + "\n"


def as_dict(proposal: Proposal) -> dict[str, Any]:
    """The proposal as a part of the outline in JSON."""
    if proposal.move is None:
        return {"fix": None, "why": proposal.why, "sections": []}
    sections = [section_as_dict(section) for section in proposal.proposed.sections]
    return {"fix": fix_as_dict(proposal.move), "why": "", "sections": sections}


def _cell(section: SectionReading | None, look: Look) -> str:
    """A role and a heading, as wide as a column."""
    if section is None:
        return " " * COLUMN
    heading = _cut("".join(heading_parts(section)), COLUMN - 14)
    role = look.paint(f"{section.role:<13}", COLORS.get(section.role, "dim"))
    return f"{role}{heading}{' ' * (COLUMN - 13 - width(heading))}"


def _cut(text: str, room: int) -> str:
    while width(text) > room:
        text = text.removesuffix("…")[:-1] + "…"
    return text


def _moved(before: Sequence[SectionReading], after: Sequence[SectionReading]) -> set[int]:
    """Indexes of the proposed sections that travelled: all but the longest run that kept its order."""
    old = {name: index for index, name in enumerate(_named(before))}
    kept = longest_rising([(at, old[name]) for at, name in enumerate(_named(after)) if name in old])
    return set(range(len(after))) - {at for at, _ in kept}


def _named(sections: Sequence[SectionReading]) -> list[tuple[str, int]]:
    """Headings without their numbers, told apart where they are the same."""
    seen: Counter[str] = Counter()
    names = []
    for section in sections:
        name = _NUMBERING.sub("", section.heading)
        names.append((name, seen[name]))
        seen[name] += 1
    return names
