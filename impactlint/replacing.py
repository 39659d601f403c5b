"""What the `replace` rules of a rule file write, round by round, until none of them has anything to replace."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from impactlint.config.model import Settings
from impactlint.document import Source, parse
from impactlint.document.source import MAX_BYTES
from impactlint.engine import further_rules, judge
from impactlint.findings import Edit, Finding, Fix
from impactlint.reading import read
from impactlint.reading.model import Reading
from impactlint.record import dataclass
from impactlint.restructure.edits import applied

MAX_ROUNDS = 5
"""Rounds in which a rule rewrites one line and doesn't make it shorter, after which it is taken not to come to rest."""


@dataclass(frozen=True, slots=True)
class Replaced:
    """A file after replacements: the edits of each round, what each of them did, and notes on what was left out."""

    source: Source
    steps: tuple[tuple[Edit, ...], ...] = ()
    fixes: tuple[Fix, ...] = ()
    notes: tuple[str, ...] = ()


def replaced(
    source: Source, settings: Settings, neighbour: Callable[[str], Reading | None], known: frozenset[str]
) -> Replaced:
    """The file after the replacements that rules of the rule file offer, but for `known` rules.

    A rule that doesn't come to rest replaces nothing; the others do what they would do without it.
    """
    ids = frozenset(rule.id for rule in further_rules(settings)) - known
    restless: frozenset[str] = frozenset()
    done, unruly = _rounds(source, settings, neighbour, ids)
    while unruly:
        restless |= unruly
        done, unruly = _rounds(source, settings, neighbour, ids - restless)
    notes = (f"{rule} replaces nothing: what it writes is replaced again, without end" for rule in sorted(restless))
    return replace(done, notes=(*notes, *done.notes))


def _rounds(
    source: Source, settings: Settings, neighbour: Callable[[str], Reading | None], ids: frozenset[str]
) -> tuple[Replaced, frozenset[str]]:
    """The file after the replacements of some rules, or those among the rules that don't come to rest."""
    done = Replaced(source)
    times: Counter[tuple[str, int]] = Counter()
    while ids:
        offered = list(_offered(judge(read(parse(done.source), settings.hints), settings, neighbour, only=ids)))
        if not offered:
            break
        growing = [(rule, fix.footprint.start) for rule, fix in offered if not _shortens(fix, done.source)]
        times.update(growing)
        edits = tuple(edit for _, fix in offered for edit in fix.edits)
        fixes = (*done.fixes, *(fix for _, fix in offered))
        done = Replaced(applied(done.source, edits), (*done.steps, edits), fixes)
        if sum(map(len, done.source.lines)) > MAX_BYTES and growing:
            return done, frozenset(rule for rule, _ in growing)
        endless = {line for (_, line), count in times.items() if count > MAX_ROUNDS}
        if endless:
            return done, frozenset(rule for (rule, line), n in times.items() if line in endless and n >= MAX_ROUNDS)
    return done, frozenset()


def _offered(found: Iterable[Finding]) -> Iterator[tuple[str, Fix]]:
    """Replacements with their rules, on different lines; of two on the same one the first."""
    offered = ((one.rule, one.fix) for one in found if one.active and one.fix and one.fix.kind == "replace")
    end = 0
    for rule, fix in sorted(offered, key=lambda one: (one[1].footprint.start, one[1].footprint.end)):
        if fix.footprint.start >= end:
            end = fix.footprint.end
            yield rule, fix


def _shortens(fix: Fix, source: Source) -> bool:
    """Whether a fix makes the text shorter, which can't go on for ever."""
    return all(len(edit.text) < sum(map(len, source.lines[edit.span.start : edit.span.end])) for edit in fix.edits)
