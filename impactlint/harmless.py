"""Tells which replacements of rules without code leave alone what isn't prose: code, links and where they lead.

What is emphasised stays so, too, and lists, quotes and tables hold what they held.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator

from impactlint import lazy
from impactlint.config.model import Settings
from impactlint.document import Document, Source, UnreadableError, from_text, parse
from impactlint.findings import Finding, Fix
from impactlint.record import dataclass
from impactlint.restructure.edits import applied
from impactlint.restructure.links import definitions, linked, names
from impactlint.rules.userdefined.emphasis import Emphasis, within
from impactlint.rules.userdefined.non_prose import blanked, hidden, text_of
from impactlint.rules.userdefined.structure import Structure

MOST_TRIES = 40
"""Times that a page is read with some of its replacements to find the harmful ones among them."""
MOST_TEXT = 1_000_000
"""Characters that are read for it in all, so that a long page is read fewer times."""

Replacement = tuple[str, Fix]
"""A replacement and the rule that offers it."""

_COUNT_OF_REPEATED = lazy.pattern(r"-\d{1,9}$", re.ASCII)


def offers(found: Iterable[Finding]) -> list[Replacement]:
    """The replacements that findings offer."""
    return [(one.rule, one.fix) for one in found if one.active and one.fix and one.fix.kind == "replace"]


def apart(offered: Iterable[Replacement]) -> Iterator[Replacement]:
    """Replacements on different lines; of two on the same one the first."""
    end = 0
    for rule, fix in sorted(offered, key=lambda one: (one[1].footprint.start, one[1].footprint.end)):
        if fix.footprint.start >= end:
            end = fix.footprint.end
            yield rule, fix


def harmful(document: Document, found: Iterable[Finding], settings: Settings) -> frozenset[Replacement]:
    """The replacements of a page that aren't made: they do harm, or it takes too long to tell."""
    guard, shape = Guard.of(document.source, settings), PageShape.of(document)
    left, good = offers(found), set[Replacement]()
    everything = frozenset(left)
    while left:
        tried = list(apart(left))
        good.update(guard.kept(document, shape, tried))
        gone = set(tried)
        left = [one for one in left if one not in gone] if guard.tries else []
        guard.tries -= bool(left)
    return everything - good


@dataclass(slots=True)
class Guard:
    """Chooses replacements of `bound` rules; the others may rewrite every line as it is, code too.

    `tries` are left to find harmful ones; `untried` are the rules for which they didn't suffice.
    """

    bound: frozenset[str]
    tries: int
    untried: frozenset[str] = frozenset()

    @classmethod
    def of(cls, source: Source, settings: Settings) -> Guard:
        """The guard of a file."""
        bound = frozenset(rule.id for rule in settings.custom if "page" not in rule.scope)
        return cls(bound, min(MOST_TRIES, MOST_TEXT // max(sum(map(len, source.lines)), 1)))

    def kept(self, document: Document, shape: PageShape, offered: list[Replacement]) -> list[Replacement]:
        """Replacements on different lines without those that do harm, or may do so once there are no tries left."""
        if not any(rule in self.bound for rule, _ in offered):
            return offered
        places = names(document)
        targets = {places[name] for name in shape.linked & shape.names}
        mine = [one for one in offered if one[0] in self.bound and not _renames(document.source, one[1], targets)]
        safe = set(self._safe(document, shape, mine))
        return [one for one in offered if one[0] not in self.bound or one in safe]

    def _safe(self, document: Document, shape: PageShape, offered: list[Replacement]) -> list[Replacement]:
        """As many as leave a page its shape: all of them, which is no try, or else rule by rule, and then by halves."""
        if not offered or shape.kept_by(_after(document, offered)):
            return offered
        safe: list[Replacement] = []
        groups = deque(_parts(offered))
        while groups:
            group = groups.popleft()
            if not self.tries:
                self.untried |= {rule for rule, _ in group}
                continue
            self.tries -= 1
            if shape.kept_by(_after(document, [*safe, *group])):
                safe += group
            else:
                groups.extend(_parts(group))
        return safe


def _parts(group: list[Replacement]) -> Iterator[list[Replacement]]:
    """The replacements of each rule, or halves of those of a single one; nothing of a single replacement."""
    by_rule: dict[str, list[Replacement]] = {}
    for one in group:
        by_rule.setdefault(one[0], []).append(one)
    if len(by_rule) > 1:
        yield from by_rule.values()
    elif len(group) > 1:
        middle = len(group) // 2
        yield from (group[:middle], group[middle:])


def _renames(source: Source, fix: Fix, targets: set[int]) -> bool:
    """Whether a fix changes the name of a heading that the page links to; told without reading all of the page."""
    at = fix.footprint
    if targets.isdisjoint(range(at.start, at.end)):
        return False
    texts = ("".join(source.lines[at.start : at.end]), "".join(edit.text for edit in fix.edits))
    before, after = (names(parse(from_text(text, source.path))).keys() for text in texts)
    return before != after


def _after(document: Document, offered: list[Replacement]) -> PageShape | None:
    try:
        return PageShape.of(parse(applied(document.source, [edit for _, fix in offered for edit in fix.edits])))
    except UnreadableError:
        return None


@dataclass(frozen=True, slots=True)
class PageShape:
    """What replacements in prose leave alone: code, links and where they lead, emphasis, headings by their levels.

    And the `structure` of the page: lists, quotes, tables, pictures.
    """

    hidden: list[str]
    emphasis: Emphasis
    structure: Structure
    code: list[str]
    headings: list[str]
    labels: frozenset[str]
    names: frozenset[str]
    linked: frozenset[str]

    @classmethod
    def of(cls, document: Document) -> PageShape:
        """The shape of a page."""
        text = text_of(document)
        clean = blanked(document, text)
        parts = [part for block in document.blocks for part in block.walk()]
        return cls(
            hidden=hidden(text, clean),
            emphasis=Emphasis.of(document, text, clean),
            structure=Structure.of(document, text, clean),
            code=[part.text for part in parts if part.kind in ("code", "front_matter")],
            headings=[str(part.level) for part in parts if part.kind == "heading"],
            labels=frozenset(definitions(document.blocks)),
            names=frozenset(names(document)),
            linked=frozenset(linked(document)),
        )

    def kept_by(self, after: PageShape | None) -> bool:
        """Whether a page has it still; more links, code spans, headings and blocks of other kinds may have come."""
        return (
            after is not None
            and within(self.hidden, after.hidden)
            and self.emphasis.kept_by(after.emphasis)
            and self.structure.kept_by(after.structure)
            and within(self.headings, after.headings)
            and (self.code, self.labels) == (after.code, after.labels)
            and self._leads_to_the_same(after)
        )

    def _leads_to_the_same(self, after: PageShape) -> bool:
        """Whether names that are linked to stay, and no new heading takes or shifts one of them."""
        used = self.linked & self.names
        again = {_base(name) for name in after.names - self.names if _base(name) != name} & after.names
        return used <= after.names and again.isdisjoint(map(_base, used))


def _base(name: str) -> str:
    """A name without the number that tells it from an earlier one."""
    return _COUNT_OF_REPEATED.sub("", name)
