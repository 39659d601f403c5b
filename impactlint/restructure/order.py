"""The target order and the moves that lead to it: results and problem up, or architecture down, whatever is less.

Order rules say that one role's first place comes before another's (`problem` before `architecture`). A move
rearranges the units of one row; each candidate is judged afterwards by reading the moved page again (`guard`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from impactlint.counting import listed
from impactlint.document import Section
from impactlint.reading.model import Reading
from impactlint.record import dataclass
from impactlint.restructure.doubts import doubt_of
from impactlint.restructure.layout import Layout, MovableBlock, Row
from impactlint.rules.shared.headline import own_result
from impactlint.rules.shared.order import first_place, result_place, stands_after

Pair = tuple[str, str]

LEADING: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "problem": (frozenset({"problem", "summary"}), frozenset({"features", "other"})),
    "result": (frozenset({"result"}), frozenset({"summary", "problem", "validation", "demo", "features", "other"})),
}
"""Roles of the sections that may be moved up for what they tell: those made for it, and those that serve."""

MAX_PLACES = 12
"""Sections that are tried for one role; results beyond them are far down the page."""


@dataclass(frozen=True, slots=True)
class Move:
    """A candidate: the units of a row in another order.

    `moved` are the units that travel, `rank` says how well their sections suit the place (0 best), `cost` is the
    number of lines that travel, `first` that what a reader meets first of a role today still leads.
    """

    row: Row
    order: tuple[int, ...]
    moved: tuple[MovableBlock, ...]
    rank: int
    cost: int
    kind: Literal["up", "down", "promote"]
    pairs: frozenset[Pair]
    title: str
    doubt: str = ""
    first: bool = True

    @property
    def safe(self) -> bool:
        """Whether it leaves every section in its place in the hierarchy and no sentence pointing the wrong way."""
        return self.kind != "promote" and not self.doubt


def violated(reading: Reading, order: Iterable[Pair]) -> tuple[Pair, ...]:
    """The pairs of roles that stand in the wrong order; the result comes first among them."""
    wrong = [pair for pair in order if stands_after(reading, *pair)]
    return tuple(sorted(wrong, key=lambda pair: pair[0] != "result"))


def candidates(reading: Reading, layout: Layout, pairs: Sequence[Pair]) -> list[Move]:
    """Moves that could put right some of the pairs, best first.

    All pairs at once, then fitting sections, then those that keep what is told first in front, then cost.
    """
    found: list[Move] = []
    for pair in pairs:
        found.extend(_for_pair(reading, layout, pair, pairs))
    found.extend(_together(reading, found))
    unique = {(move.row.units[0].core, move.order): move for move in reversed(found)}
    return sorted(unique.values(), key=_preference)


def _preference(move: Move) -> tuple[bool, int, bool, int, bool, int, bool]:
    return (
        ("result", "architecture") not in move.pairs,
        -len(move.pairs),
        not move.safe,
        move.rank,
        not move.first,
        move.cost,
        move.kind != "up",
    )


def _for_pair(reading: Reading, layout: Layout, pair: Pair, pairs: Sequence[Pair]) -> Iterator[Move]:
    barrier = _barrier(reading, pair[1])
    if barrier is None:
        return
    for section in _places(reading, pair[0]):
        if section.heading.span.start <= barrier.heading.span.start:
            continue
        if _inside(section, barrier):
            yield from _promote(reading, layout, pair, section, barrier)
            continue
        row = layout.row(_common_parent(reading, section, barrier))
        target = row.index_of(section.heading.span.start)
        wall = row.index_of(barrier.heading.span.start)
        if target is None or wall is None or target <= wall or _has_title(reading, row.units[wall]):
            continue
        rank = _rank(reading, pair[0], section, row.units[target].section)
        if rank is None:
            continue
        ground = _Ground(reading, row, target, rank)
        yield _up(ground, wall, pair)
        down = _down(ground, pairs, pair[1])
        if down:
            yield down


def _barrier(reading: Reading, role: str) -> Section | None:
    """The section that begins with the first place of a role; None where that is no heading."""
    place = first_place(reading, role)
    section = reading.document.section_at(place.line - 1) if place else None
    return section if section and place and section.heading.span.first == place.line else None


def _places(reading: Reading, role: str) -> Iterator[Section]:
    """Sections that tell what a role is about, each once, in the order of the page."""
    seen: set[int] = set()
    for line in _lines(reading, role):
        section = reading.document.section_at(line - 1)
        if section is not None and section.index not in seen and len(seen) < MAX_PLACES:
            seen.add(section.index)
            yield section


def _lines(reading: Reading, role: str) -> list[int]:
    """1-based lines that tell what a role is about."""
    place = first_place(reading, role)
    if place is None:
        return []
    if role == "result" and reading.language_supported:
        return [result.line for result in reading.results]
    return [place.line]


def _rank(reading: Reading, role: str, section: Section, whole: Section) -> int | None:
    """How well `whole`, which would move with `section` in it, suits the place: 0 is best; None if it doesn't."""
    made, serving = LEADING.get(role, (frozenset({role}), frozenset()))
    outer = reading.reading_of(whole).role
    if outer in made:
        return 0
    if outer in serving:
        return 1 if reading.reading_of(section).role in made else 2
    return None


def _inside(section: Section, outer: Section) -> bool:
    return section.index == outer.index or section.heading.span.start in outer.span


def _common_parent(reading: Reading, one: Section, other: Section) -> Section | None:
    """The innermost section that holds both (None: the page)."""
    sections = reading.document.sections
    holders = set(_ancestors(sections, one))
    shared = next((index for index in _ancestors(sections, other) if index in holders), None)
    return None if shared is None else sections[shared]


def _ancestors(sections: tuple[Section, ...], section: Section) -> Iterator[int]:
    parent = section.parent
    while parent is not None:
        yield parent
        parent = sections[parent].parent


def _has_title(reading: Reading, unit: MovableBlock) -> bool:
    return any(reading.reading_of(section).role == "title" for section in unit.sections)


@dataclass(frozen=True, slots=True)
class _Ground:
    """A row with the unit that tells what should come first, by its index, and how well it suits the place."""

    reading: Reading
    row: Row
    target: int
    rank: int


def _up(ground: _Ground, wall: int, pair: Pair) -> Move:
    row, target = ground.row, ground.target
    others = [index for index in range(len(row.units)) if index != target]
    order = (*others[:wall], target, *others[wall:])
    moved = row.units[target]
    title = f"Move {_named([moved])} above {_named([row.units[wall]])}"
    doubt = doubt_of(ground.reading, (moved,), row.units[wall:target])
    first = _leads(ground.reading, pair[0], moved)
    return Move(row, order, (moved,), ground.rank, len(moved.core), "up", frozenset({pair}), title, doubt, first)


def _leads(reading: Reading, role: str, unit: MovableBlock) -> bool:
    """Whether a unit holds what a page should lead with of a role: of the results the first that is its own."""
    own = own_result(reading) if role == "result" else None
    place = result_place(own) if own else first_place(reading, role)
    return place is None or unit.holds(place.line - 1)


def _down(ground: _Ground, pairs: Sequence[Pair], role: str) -> Move | None:
    """The move that puts all sections of the later role behind the target; None if none can be moved."""
    reading, row, target = ground.reading, ground.row, ground.target
    early = [
        index
        for index in range(target)
        if any(reading.reading_of(section).role == role for section in row.units[index].sections)
    ]
    if not early or any(reading.reading_of(row.units[index].section).role != role for index in early):
        return None
    last = _last_alike(ground)
    stay = [index for index in range(last + 1) if index not in early]
    order = (*stay, *early, *range(last + 1, len(row.units)))
    moved = tuple(row.units[index] for index in early)
    end = row.units[last].core.end
    solved = frozenset(
        pair for pair in pairs if pair[1] == role and (place := first_place(reading, pair[0])) and place.line <= end
    )
    title = f"Move {_named(moved)} below {_named([row.units[last]])}"
    doubt = doubt_of(reading, row.units[early[0] : last + 1], moved)
    return Move(row, order, moved, ground.rank, sum(len(unit.core) for unit in moved), "down", solved, title, doubt)


def _last_alike(ground: _Ground) -> int:
    """Index of the last unit of the run of units with the target's role that the target begins."""
    reading, units = ground.reading, ground.row.units
    role, last = reading.reading_of(units[ground.target].section).role, ground.target
    while last + 1 < len(units) and reading.reading_of(units[last + 1].section).role == role:
        last += 1
    return last


def _promote(reading: Reading, layout: Layout, pair: Pair, section: Section, barrier: Section) -> Iterator[Move]:
    """A subsection of the barrier as a section of its own: right behind title and contents, or behind the problem."""
    sections = reading.document.sections
    outer = layout.row(sections[barrier.parent] if barrier.parent is not None else None)
    wall = outer.index_of(barrier.heading.span.start)
    if (
        section.index == barrier.index
        or reading.reading_of(section).role != pair[0]
        or wall is None
        or outer.units[wall].section.index != barrier.index
    ):
        return
    first = _landing(reading, outer, wall, section.heading.level)
    inner = [s for s in sections[barrier.index :] if s.heading.span.start in barrier.span]
    following = next((s for s in inner if s.heading.span.start >= section.span.end), None)
    passed = [unit.section for unit in outer.units[first : wall + 1]]
    row = layout.row_of([*passed, section, *([following] if following else [])], barrier.span.end)
    target = len(passed)
    if len(row.units) <= target or row.units[target].section.index != section.index:
        return
    order = (target, *range(target), *range(target + 1, len(row.units)))
    moved = row.units[target]
    title = f"Make {_named([moved])} a section of its own, above {_named([row.units[0]])}"
    yield Move(row, order, (moved,), 3, len(moved.core), "promote", frozenset({pair}), title)


def _landing(reading: Reading, row: Row, wall: int, level: int) -> int:
    """Index of the unit before which a promoted section lands: the first one after title, contents and problem.

    A section of a lower level than the contents would stand inside of them, and lands before them.
    """
    problem = first_place(reading, "problem")
    for index in range(wall - 1, -1, -1):
        unit = row.units[index]
        contents = reading.reading_of(unit.section).role == "toc" and level <= unit.section.heading.level
        if contents or _has_title(reading, unit) or (problem and unit.holds(problem.line - 1)):
            return index + 1
    return 0


def _together(reading: Reading, found: list[Move]) -> Iterator[Move]:
    """Two upward moves of different pairs in one row as one: the problem before the result."""
    ups = [move for move in found if move.kind == "up"]
    for one in ups:
        for other in ups:
            if one.row == other.row and _role(one) == "problem" and _role(other) == "result":
                yield _both(reading, one, other)


def _both(reading: Reading, problem: Move, result: Move) -> Move:
    row = problem.row
    targets = [row.units.index(move.moved[0]) for move in (problem, result)]
    first = list(dict.fromkeys(targets))
    wall = min(_wall(problem), _wall(result))
    others = [index for index in range(len(row.units)) if index not in first]
    order = (*others[:wall], *first, *others[wall:])
    moved = tuple(row.units[index] for index in first)
    title = f"Move {_named(moved)} above {_named([row.units[wall]])}"
    cost = sum(len(unit.core) for unit in moved)
    doubt = doubt_of(reading, moved, row.units[wall : max(targets)])
    rank, led = max(problem.rank, result.rank), problem.first and result.first
    return Move(row, order, moved, rank, cost, "up", problem.pairs | result.pairs, title, doubt, led)


def _wall(move: Move) -> int:
    """Index of the unit before which an upward move ends."""
    return next(place for place, index in enumerate(move.order) if place != index)


def _role(move: Move) -> str:
    return next(iter(move.pairs))[0]


def _named(units: Sequence[MovableBlock]) -> str:
    return listed([f"“{unit.section.heading.title[:60]}”" for unit in units])
