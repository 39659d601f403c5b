"""Moves of sections until the order of a page is right, each of them tried and the page read again."""

from __future__ import annotations

from collections.abc import Sequence

from impactlint.findings import Edit, Fix, Safety
from impactlint.reading.headings.plain import plain_headings
from impactlint.reading.model import Reading
from impactlint.restructure.edits import composed
from impactlint.restructure.guard import Judge, Judged, RefusalError, conserved, refuse_unclear
from impactlint.restructure.layout import Arrangement, Layout, arranged
from impactlint.restructure.offer import Offer
from impactlint.restructure.order import Move, Pair, candidates, violated
from impactlint.restructure.promotion import promotion_of
from impactlint.restructure.repairs import repaired
from impactlint.restructure.sheet import edits_of, finished
from impactlint.rules.shared.order import first_place
from impactlint.rules.shared.quoting import quoted
from impactlint.rules.shared.sureness import surely_has_role

RULE_OF = {"problem": "IMP101", "result": "IMP102"}
"""The rule that reports the role in front of a pair, where it isn't `SECTION_RULE`."""
SECTION_RULE = "IMP107"
ORDER_RULES = frozenset((*RULE_OF.values(), SECTION_RULE))
"""Rules of the order of a page."""

MAX_TRIES = 6
"""Most candidates that are read again for one step of a plan."""
MAX_STEPS = 3
"""Most moves of one plan."""


def move_sections(before: Judged, judge: Judge, order: Sequence[Pair]) -> Offer | None:
    """Moves until the order is right, as one fix.

    Raises:
        RefusalError: the order is wrong, and no move puts it right safely.
    """
    now = before
    steps: list[tuple[Edit, ...]] = []
    moves: list[Move] = []
    while len(moves) < MAX_STEPS and (pairs := _wrong(now, order)):
        try:
            move, edits, now = _step(now, judge, order, pairs)
        except RefusalError:
            if not moves:
                raise
            break
        steps.append(edits)
        moves.append(move)
    if not moves:
        return None
    edits = composed(before.reading.document.source, steps)
    safety: Safety = "safe" if all(move.safe for move in moves) else "unsafe"
    fix = Fix("move", safety, "; ".join(move.title for move in moves), edits)
    return Offer(fix, (before.rules - before.missing - now.rules) & ORDER_RULES, now.reading.document)


def _wrong(judged: Judged, order: Sequence[Pair]) -> tuple[Pair, ...]:
    wrong = violated(judged.reading, order)
    return tuple(pair for pair in wrong if _rule_of(pair) in judged.rules - judged.missing)


def _rule_of(pair: Pair) -> str:
    """The rule that reports a pair of roles in the wrong order."""
    return RULE_OF.get(pair[0], SECTION_RULE)


def _step(
    now: Judged, judge: Judge, order: Sequence[Pair], pairs: Sequence[Pair]
) -> tuple[Move, tuple[Edit, ...], Judged]:
    """The first move, of those from best to worst, that proves to be safe.

    Raises:
        RefusalError: none is safe; the message is about the best one.
    """
    layout = Layout(now.reading.document)
    refuse_unclear(now.reading.document)
    if plain := plain_headings(now.reading.document):
        name = quoted(plain[-1].title)
        raise RefusalError(f"{name} and the others only look like headings: mark them as such first (IMP906)")
    refusals: list[RefusalError] = []
    for move in _with_problem(now, layout, order, pairs)[:MAX_TRIES]:
        try:
            return (move, *_tried(now, layout, judge, order, move))
        except RefusalError as refusal:
            refusals.append(refusal)
    raise refusals[0] if refusals else RefusalError(_no_candidate(layout))


def _with_problem(now: Judged, layout: Layout, order: Sequence[Pair], pairs: Sequence[Pair]) -> list[Move]:
    """The candidates, best first; one of a result that safely takes along a late section on the problem leads.

    IMP101 may be too unsure of the sentence in that section to speak, but what the section is about is known.
    """
    own = candidates(now.reading, layout, pairs)
    late = [pair for pair in violated(now.reading, order) if pair[0] == "problem" and pair not in pairs]
    wanted = late and RULE_OF["problem"] not in now.quiet and any(pair[0] == "result" for pair in pairs)
    if not wanted or not _tells_problem(now.reading):
        return own
    both = candidates(now.reading, layout, (*pairs, *late))
    return [*(move for move in both if move.safe and {role for role, _ in move.pairs} >= {"problem", "result"}), *own]


def _tells_problem(reading: Reading) -> bool:
    """Whether the first place of the problem stands in a section that is surely about it."""
    place = first_place(reading, "problem")
    section = reading.document.section_at(place.line - 1) if place else None
    return section is not None and surely_has_role(reading.reading_of(section), "problem")


def _no_candidate(layout: Layout) -> str:
    torn = layout.open_tag()
    if torn:
        return f"the <{torn.name}> that line {torn.line + 1} opens would be torn"
    return "what comes late is not a section of its own"


def _tried(
    now: Judged, layout: Layout, judge: Judge, order: Sequence[Pair], move: Move
) -> tuple[tuple[Edit, ...], Judged]:
    """The edits of a move and the page after it.

    Raises:
        RefusalError: something would be lost or torn, or the moved page isn't read as one in the right order.
    """
    document = now.reading.document
    arrangement = Arrangement(layout, move.row, move.order)
    promotion = promotion_of(now.reading, move) if move.kind == "promote" else None
    sheet = finished(repaired(arrangement, arranged(arrangement), promotion), document.source)
    parents = {promotion.line: promotion.parent} if promotion else {}
    after = judge(conserved(document, sheet, parents=parents))
    _refuse_disorder(now, after, order)
    return edits_of(sheet, document.source), after


def _refuse_disorder(before: Judged, after: Judged, order: Sequence[Pair]) -> None:
    """A move puts some pairs right and none wrong."""
    wrong, left = _wrong(before, order), _wrong(after, order)
    better = len(left) < len(wrong) and set(left) <= set(wrong)
    new = (after.rules & ORDER_RULES) - before.rules
    if led(before, after) and better and not new:
        return
    if after.reading.order == "missing" != before.reading.order:
        raise RefusalError("the result would no longer be read as one")
    late = {RULE_OF["result"]} if after.reading.order == "late" and RULE_OF["result"] in before.rules else set()
    speak = sorted(new | late or {_rule_of(pair) for pair in left})
    said = f", as {' and '.join(speak)} would say" if speak else ""
    raise RefusalError(f"the page would not be read in the right order afterwards{said}")


def led(before: Judged, after: Judged) -> bool:
    """Whether a change left the order of the page right, or as it was; not late, if a rule reports that."""
    old, new = before.reading.order, after.reading.order
    return new == "ok" or (old == new and (new != "late" or RULE_OF["result"] not in before.rules))
