"""Findings that are said together. Comments, baseline and change judge each place alone; what is left is joined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from impactlint.counting import first_of, listed
from impactlint.findings import Finding, Joint, Related

_MOST_NAMED = 5
"""Places that a message names at most."""


def joined(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings as they are shown: those of one group that count, or are suppressed alike, are one.

    The first of the worst of them leads and keeps its place in the order; the others are related to it.
    """
    groups: dict[object, list[tuple[int, Finding]]] = {}
    for number, finding in enumerate(findings):
        group = finding.joint and (finding.path, finding.rule, finding.joint.group, finding.suppression)
        groups.setdefault(group or number, []).append((number, finding))
    shown: dict[int, Finding] = {}
    for held in groups.values():
        number, first = min(held, key=lambda one: _rank(one[1]))
        shown[number] = _together(first, [one for _, one in held if one is not first])
    return tuple(shown[number] for number in sorted(shown))


def _rank(finding: Finding) -> tuple[int, int, int]:
    return -finding.severity, finding.line, finding.column


def _together(first: Finding, others: Sequence[Finding]) -> Finding:
    if first.joint is None or not others:
        return first
    return replace(
        first,
        message=_message(first, first.joint, others),
        help=first.joint.help or first.help,
        related=(*first.related, *_related(first.line, sorted(others, key=Finding.sort_key))),
        joint=None,
        also=tuple(one.fingerprint for one in others),
    )


def _message(first: Finding, joint: Joint, others: Sequence[Finding]) -> str:
    if joint.message:
        places = [_place(one) for one in (first, *others)]
        said = joint.message.replace("{n}", str(len(places)))
        return said.replace("{places}", _listed(places, "or")).replace("{all}", _listed(places, "and"))
    added = joint.one if len(others) == 1 else joint.more
    return first.message + added.replace("{n}", str(len(others)))


def _listed(names: Sequence[str], word: str) -> str:
    return first_of(names, _MOST_NAMED) if len(names) > _MOST_NAMED else listed(names, word)


def _related(line: int, others: Iterable[Finding]) -> Iterable[Related]:
    """The lines of others, each once, with what is said of it there; not the one on which the finding stands."""
    lines: dict[int, dict[str, None]] = {}
    for one in others:
        lines.setdefault(one.line, {})[_place(one)] = None
    return (Related(at, ", ".join(places)) for at, places in lines.items() if at != line)


def _place(finding: Finding) -> str:
    return finding.joint.place if finding.joint else finding.message
