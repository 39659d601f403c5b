"""What the `replace` rules of a rule file write, round by round, until none of them has anything to replace."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from impactlint.config.model import Settings
from impactlint.document import Document, Source, UnreadableError, from_text, parse
from impactlint.document.source import MAX_BYTES
from impactlint.engine import further_rules, judge
from impactlint.findings import Edit, Finding, Fix
from impactlint.reading import read
from impactlint.reading.model import Reading
from impactlint.record import dataclass
from impactlint.restructure.edits import applied
from impactlint.restructure.links import definitions, linked, names
from impactlint.rules.hidden import hidden

MAX_ROUNDS = 5
"""Rounds in which a rule rewrites one line and doesn't make it shorter, after which it is taken not to come to rest."""


_Offer = tuple[str, Fix]
"""A replacement and the rule that offers it."""


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
        document = parse(done.source)
        found = judge(read(document, settings.hints), settings, neighbour, only=ids)
        offered, refused = _chosen(document, found, settings)
        if not offered:
            return replace(done, notes=tuple(_note(rule, fix) for rule, fix in refused)), frozenset()
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


def _note(rule: str, fix: Fix) -> str:
    return f"{rule} leaves line {fix.footprint.first} as it is: a link, code or a heading would not be what it was"


def _chosen(document: Document, found: Iterable[Finding], settings: Settings) -> tuple[list[_Offer], list[_Offer]]:
    """Replacements to make in one go, and those that would do harm."""
    left = [(one.rule, one.fix) for one in found if one.active and one.fix and one.fix.kind == "replace"]
    refused: list[_Offer] = []
    while left:
        tried = list(_apart(left))
        kept = _harmless(document, tried, settings)
        if kept:
            return kept, refused
        refused += tried
        gone = set(tried)
        left = [one for one in left if one not in gone]
    return [], refused


def _apart(offered: Iterable[_Offer]) -> Iterator[_Offer]:
    """Replacements on different lines; of two on the same one the first."""
    end = 0
    for rule, fix in sorted(offered, key=lambda one: (one[1].footprint.start, one[1].footprint.end)):
        if fix.footprint.start >= end:
            end = fix.footprint.end
            yield rule, fix


def _shortens(fix: Fix, source: Source) -> bool:
    """Whether a fix makes the text shorter, which can't go on for ever."""
    return all(len(edit.text) < sum(map(len, source.lines[edit.span.start : edit.span.end])) for edit in fix.edits)


def _harmless(document: Document, offered: list[_Offer], settings: Settings) -> list[_Offer]:
    """Replacements without those that break what isn't prose; rules for every line as it is, and in code, may do so."""
    bound = {rule.id for rule in settings.custom if "page" not in rule.scope}
    shape = _Shape.of(document)
    places = names(document)
    targets = {places[name] for name in shape.linked & shape.names}
    mine = [one for one in offered if one[0] in bound and not _renames(document.source, one[1], targets)]
    kept = set(_safe(document, shape, mine))
    return [one for one in offered if one[0] not in bound or one in kept]


def _renames(source: Source, fix: Fix, targets: set[int]) -> bool:
    """Whether a fix changes the name of a heading that the page links to; told without reading all of the page."""
    at = fix.footprint
    if targets.isdisjoint(range(at.start, at.end)):
        return False
    texts = ("".join(source.lines[at.start : at.end]), "".join(edit.text for edit in fix.edits))
    before, after = (names(parse(from_text(text, source.path))).keys() for text in texts)
    return before != after


def _safe(document: Document, shape: _Shape, offered: list[_Offer]) -> list[_Offer]:
    """As many of some replacements as leave a page its shape, found by halves."""
    if not offered or shape.kept_by(_after(document, offered)):
        return offered
    if len(offered) == 1:
        return []
    middle = len(offered) // 2
    first, rest = (_safe(document, shape, half) for half in (offered[:middle], offered[middle:]))
    both = [*first, *rest]
    return both if shape.kept_by(_after(document, both)) else first


def _after(document: Document, offered: list[_Offer]) -> _Shape | None:
    try:
        return _Shape.of(parse(applied(document.source, [edit for _, fix in offered for edit in fix.edits])))
    except UnreadableError:
        return None


@dataclass(frozen=True, slots=True)
class _Shape:
    """What replacements in prose leave alone: code, links and where they lead, and what kind of block each one is."""

    hidden: list[str]
    code: list[str]
    kinds: list[str]
    labels: frozenset[str]
    names: frozenset[str]
    linked: frozenset[str]

    @classmethod
    def of(cls, document: Document) -> _Shape:
        """The shape of a page."""
        parts = [part for block in document.blocks for part in block.walk() if part.kind != "blank"]
        return cls(
            hidden=hidden(document),
            code=[part.text for part in parts if part.kind in ("code", "front_matter")],
            kinds=[f"{part.kind} {part.level}" for part in parts],
            labels=frozenset(definitions(document.blocks)),
            names=frozenset(names(document)),
            linked=frozenset(linked(document)),
        )

    def kept_by(self, after: _Shape | None) -> bool:
        """Whether a page has it still; more links and code may have come, and blocks may have gone."""
        return (
            after is not None
            and _within(self.hidden, after.hidden)
            and _within(after.kinds, self.kinds)
            and (self.code, self.labels) == (after.code, after.labels)
            and self.linked & self.names <= after.names
        )


def _within(some: list[str], others: list[str]) -> bool:
    """Whether texts stand among others in the same order."""
    rest = iter(others)
    return all(text in rest for text in some)
