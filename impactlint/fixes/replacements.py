"""What the `replace` rules of a rule file write, round by round, until none of them has anything to replace."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from impactlint.config.model import Settings
from impactlint.document import Document, Source, parse
from impactlint.document.source import MAX_BYTES
from impactlint.engine import further_rules, judge
from impactlint.findings import HARM, Edit, Fix
from impactlint.harmless import Guard, PageShape, Replacement, apart, offers
from impactlint.reading import read
from impactlint.record import dataclass
from impactlint.restructure.edits import applied, split
from impactlint.rules.base import Neighbour

MAX_ROUNDS = 5
"""Rounds in which a rule rewrites one line and doesn't make it shorter, after which it is taken not to come to rest."""


Place = tuple[str, int]
"""A rule and the 0-based line of the file on disk where it replaces something."""


@dataclass(frozen=True, slots=True)
class Replaced:
    """A file after replacements: the edits of each round, every fix made, and notes on what was left out.

    A fix comes with the 1-based line of the file on disk that it begins on.
    """

    source: Source
    steps: tuple[tuple[Edit, ...], ...] = ()
    fixes: tuple[tuple[int, Fix], ...] = ()
    notes: tuple[str, ...] = ()


def replaced(
    source: Source,
    settings: Settings,
    neighbour: Neighbour,
    known: frozenset[str] = frozenset(),
    spared: frozenset[Place] = frozenset(),
) -> Replaced:
    """The file after the replacements that rules of the rule file offer, but for `known` rules and `spared` places.

    A rule that doesn't come to rest replaces nothing; the others do what they would do without it.
    """
    ids = frozenset(rule.id for rule in further_rules(settings)) - known
    restless: frozenset[str] = frozenset()
    done, unruly = _rounds(source, settings, neighbour, ids, spared)
    while unruly:
        restless |= unruly
        done, unruly = _rounds(source, settings, neighbour, ids - restless, spared)
    notes = (f"{rule} replaces nothing: what it writes is replaced again, without end" for rule in sorted(restless))
    return replace(done, notes=(*notes, *done.notes))


def _rounds(
    source: Source,
    settings: Settings,
    neighbour: Neighbour,
    ids: frozenset[str],
    spared: frozenset[Place],
) -> tuple[Replaced, frozenset[str]]:
    """Replace round after round until nothing is left to. Returns the file, and the rules that would go on for ever."""
    done = Replaced(source)
    times: Counter[tuple[str, int]] = Counter()
    guard, refused = Guard.of(source, settings), set(spared)
    lines = list(range(len(source.lines)))
    while ids:
        document = parse(done.source)
        found = judge(read(document, settings.hints), settings, neighbour, only=ids)
        everything = offers(found)
        offered = _chosen(document, everything, guard, lines, refused)
        if not offered:
            left = {_place(one, lines) for one in everything} - spared
            return replace(done, notes=_notes(left, guard.untried)), frozenset()
        growing = [(rule, fix.footprint.start) for rule, fix in offered if not _shortens(fix, done.source)]
        times.update(growing)
        edits = tuple(edit for _, fix in offered for edit in fix.edits)
        fixes = (*done.fixes, *((_place(one, lines)[1] + 1, one[1]) for one in offered))
        lines = _moved(lines, edits, done.source)
        done = Replaced(applied(done.source, edits), (*done.steps, edits), fixes)
        if sum(map(len, done.source.lines)) > MAX_BYTES and growing:
            return done, frozenset(rule for rule, _ in growing)
        endless = {line for (_, line), count in times.items() if count > MAX_ROUNDS}
        if endless:
            return done, frozenset(rule for (rule, line), n in times.items() if line in endless and n >= MAX_ROUNDS)
    return done, frozenset()


def _chosen(
    document: Document, offered: list[Replacement], guard: Guard, lines: list[int], refused: set[Place]
) -> list[Replacement]:
    """Replacements to make in one go; adds those that would do harm to the `refused` ones, which aren't tried again."""
    shape = PageShape.of(document) if offered else None
    while shape and (offered := [one for one in offered if _place(one, lines) not in refused]):
        tried = list(apart(offered))
        kept = guard.kept(document, shape, tried)
        refused |= {_place(one, lines) for one in set(tried).difference(kept)}
        if kept:
            return kept
    return []


def _place(offer: Replacement, lines: list[int]) -> Place:
    return offer[0], lines[offer[1].footprint.start]


def _moved(lines: list[int], edits: Iterable[Edit], source: Source) -> list[int]:
    """The line of the file on disk that each line comes from, after some edits that don't add lines."""
    moved, at = list[int](), 0
    for edit in sorted(edits, key=lambda edit: edit.span.start):
        old = lines[edit.span.start : edit.span.end]
        new = len(split(edit.text, source.newline))
        moved += lines[at : edit.span.start] + [old[min(nth, len(old) - 1)] for nth in range(new)]
        at = edit.span.end
    return moved + lines[at:]


def _notes(left: Iterable[Place], untried: frozenset[str]) -> tuple[str, ...]:
    """What is said of the replacements that aren't made, once for each rule."""
    by_rule: dict[str, set[int]] = {}
    for rule, line in left:
        by_rule.setdefault(rule, set()).add(line + 1)
    notes = []
    for rule, lines in sorted(by_rule.items()):
        first, all_of_them = f"line {min(lines)}", f"{len(lines)} lines as they are, the first of them "
        where = all_of_them + first if len(lines) > 1 else f"{first} as it is"
        doubt = ", or it would take too long to tell" if rule in untried else ""
        notes.append(f"{rule} leaves {where}: {HARM}{doubt}")
    return tuple(notes)


def _shortens(fix: Fix, source: Source) -> bool:
    """Whether a fix makes the text shorter, which can't go on for ever."""
    return all(len(edit.text) < sum(map(len, source.lines[edit.span.start : edit.span.end])) for edit in fix.edits)
