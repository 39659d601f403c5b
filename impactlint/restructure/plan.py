"""One plan a file: a move, a lead, the open questions; each checked by reading the page again, decided once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace
from itertools import islice

from impactlint.counting import listed
from impactlint.document import Document, Source, parse
from impactlint.findings import Edit, Fix, FixKind, Safety
from impactlint.reading.model import DEFAULT_ORDER, Reading
from impactlint.record import dataclass
from impactlint.restructure import ask, lead, lift
from impactlint.restructure.edits import applied, composed, spread
from impactlint.restructure.guard import Judge, Judged, NothingError, RefusalError, conserved
from impactlint.restructure.layout import Arrangement, Layout, arranged
from impactlint.restructure.markup import two_readings
from impactlint.restructure.order import Move, Pair, candidates, violated
from impactlint.restructure.promotion import promotion_of
from impactlint.restructure.repairs import repaired
from impactlint.restructure.sheet import edits_of, finished, sheet_of
from impactlint.rules import ALL
from impactlint.rules.shared.order import first_place
from impactlint.rules.shared.places import heading_name
from impactlint.rules.shared.sureness import surely_has_role

RULE_OF = {"problem": "IMP101", "result": "IMP102"}
"""The rule that reports the role in front of a pair, where it isn't `SECTION_RULE`."""
SECTION_RULE = "IMP107"
ORDER_RULES = frozenset((*RULE_OF.values(), SECTION_RULE))
LEAD_RULES = frozenset(rule.id for rule in ALL if "lift" in rule.fixes) - ORDER_RULES
"""Rules that a lead silences, besides those of the order."""
SILENCED = ORDER_RULES | LEAD_RULES
"""Rules that a plan can silence, or wake: what else is found on a page that was tried doesn't matter to the plan."""
_NOTHING = "Nothing on the page could be moved or repeated to mend it: the words have to be new."
"""Why there is no fix where no other reason is known."""

MAX_CHARACTERS = 200_000
"""Characters of the longest page that is rearranged: each candidate means reading it all again."""
MAX_TRIES = 6
"""Most candidates that are read again for one step of a plan."""
MAX_STEPS = 3
"""Most moves of one plan."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A fix that was checked: which rules it silences or answers, and the page that it makes.

    `quoted` are the 0-based lines that its title names, on the page that it is for.
    """

    fix: Fix
    silences: frozenset[str]
    after: Document
    quoted: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What can be done for one page. `reasons` says by kind why something can't be done safely."""

    offers: Mapping[FixKind, Offer] = field(default_factory=dict)
    reasons: Mapping[FixKind, str] = field(default_factory=dict)

    def fix_for(self, rule: str, kinds: Iterable[FixKind]) -> tuple[Fix | None, str]:
        """The first fix, by its kind, that silences a rule or answers it; else the reason why there is none."""
        for kind in kinds:
            offer = self.offers.get(kind)
            if offer and rule in offer.silences:
                return offer.fix, ""
        reasons = [reason for kind, reason in self.reasons.items() if kind in kinds]
        return None, reasons[0] if reasons else _NOTHING


def make_plan(before: Judged, judge: Judge, order: Sequence[Pair]) -> Plan:
    """The plan for a page that was read and judged as `before`."""
    offers: dict[FixKind, Offer] = {}
    reasons: dict[FixKind, str] = {}
    if sum(map(len, before.reading.document.source.lines)) > MAX_CHARACTERS:
        return Plan(reasons=dict.fromkeys(_MAKERS, "The page is too long to be rearranged."))
    for kind, make in _MAKERS.items():
        try:
            offer = make(before, judge, order, offers)
        except RefusalError as refusal:
            reasons[kind] = refusal.said
            continue
        if offer:
            offers[kind] = offer
    return Plan(offers, reasons)


@dataclass(frozen=True, slots=True)
class Settled:
    """A file after its fixes. `fixes` were done one after another; their titles name lines of the file as it was.

    `edits` are all of them at once.
    """

    source: Source
    edits: tuple[Edit, ...]
    fixes: tuple[Fix, ...]
    plan: Plan


def settle(source: Source, judge: Judge, order: Sequence[Pair], *, unsafe: bool) -> Settled:
    """Do all that can be done in one run: the move, then the lead, then the questions; a second run changes nothing.

    Raises:
        UnreadableError: the file can't be read.
    """
    now = judge(parse(source))
    current = first = make_plan(now, judge, order)
    fixes: list[Fix] = []
    while (offer := _next(now, current, fixes, unsafe=unsafe)) is not None:
        fixes.append(_retold(offer, now.reading.document.source, source))
        now = judge(offer.after)
        current = make_plan(now, judge, order)
    if _next(now, current, [], unsafe=unsafe) is not None:
        return Settled(source, (), (), first)
    edits = composed(source, [fix.edits for fix in fixes])
    return Settled(applied(source, edits), edits, tuple(fixes), first)


def _retold(offer: Offer, now: Source, source: Source) -> Fix:
    """The fix with the lines in its title as they were in the file before other fixes moved them."""
    texts = {line.strip(): at for at, line in reversed(list(enumerate(source.lines)))}
    lines = (at if now is source else texts.get(now.lines[at].strip()) for at in offer.quoted)
    told = tuple(at for at in lines if at is not None)
    return replace(offer.fix, title=offer.fix.title.removesuffix(_where(offer.quoted)) + _where(told))


def _where(lines: Sequence[int]) -> str:
    """Some 0-based lines for the end of a title; nothing where there are none."""
    numbers = [str(line + 1) for line in dict.fromkeys(lines)]
    return f" (line{'s' if len(numbers) > 1 else ''} {listed(numbers)})" if numbers else ""


def _next(now: Judged, current: Plan, done: Sequence[Fix], *, unsafe: bool) -> Offer | None:
    """The next fix to do; each kind is done once, and nothing is asked on a page whose order is still wrong."""
    kinds: tuple[FixKind, ...] = ("move", "lift", "ask")
    for kind in kinds:
        offer = current.offers.get(kind)
        if offer is None or any(fix.kind == kind for fix in done) or (kind == "ask" and now.reading.order == "late"):
            continue
        if unsafe or offer.fix.safety == "safe":
            return offer
    return None


def _move(before: Judged, judge: Judge, order: Sequence[Pair], offers: Mapping[FixKind, Offer]) -> Offer | None:
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
    _refuse_unclear(now.reading.document)
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


def _refuse_unclear(document: Document) -> None:
    unclear = two_readings(document)
    if unclear:
        raise RefusalError(f"without a blank line before line {unclear} it is not sure how the page is read")


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
    if _led(before, after) and better and not new:
        return
    if after.reading.order == "missing" != before.reading.order:
        raise RefusalError("the result would no longer be read as one")
    late = {RULE_OF["result"]} if after.reading.order == "late" and RULE_OF["result"] in before.rules else set()
    speak = sorted(new | late or {_rule_of(pair) for pair in left})
    said = f", as {' and '.join(speak)} would say" if speak else ""
    raise RefusalError(f"the page would not be read in the right order afterwards{said}")


def _led(before: Judged, after: Judged) -> bool:
    """Whether a lead left the order of the page right, or as it was; not late, if a rule reports that."""
    old, new = before.reading.order, after.reading.order
    return new == "ok" or (old == new and (new != "late" or RULE_OF["result"] not in before.rules))


def _lift(before: Judged, judge: Judge, order: Sequence[Pair], offers: Mapping[FixKind, Offer]) -> Offer | None:
    """A lead under the title that silences what a move doesn't.

    Raises:
        RefusalError: there is no place for it, or no sentence that can be read alone.
    """
    moved = offers["move"].silences if "move" in offers else frozenset()
    wanted = _liftable(before) - moved
    if not wanted:
        _refuse_untold(before)
        return None
    layout = Layout(before.reading.document)
    found = False
    for chosen in islice(lift.leads(before.reading, wanted), MAX_TRIES):
        found = True
        offer, after = _lifted(before, layout, judge, chosen, wanted)
        if offer and not _lifts_again(after, judge, order):
            return offer
    if found:
        raise NothingError("A lead made of your own sentences would not mend it.")
    raise NothingError("No sentence of the page could be repeated under the title as it is: write a new one there.")


def _liftable(judged: Judged) -> frozenset[str]:
    """Rules that a lead could silence, given what the page tells anywhere."""
    reading = judged.reading
    told = frozenset({"IMP101"} if reading.problem else ()) | ({"IMP102"} if reading.results else frozenset())
    if not told:
        return frozenset()
    late = {RULE_OF[pair[0]] for pair in violated(reading, DEFAULT_ORDER) if pair[0] in RULE_OF}
    return judged.rules & (((told & late) - judged.missing) | LEAD_RULES)


def _refuse_untold(judged: Judged) -> None:
    if judged.rules & LEAD_RULES and not judged.reading.problem and not judged.reading.results:
        raise NothingError("The page tells neither a problem nor a result that could be repeated under the title.")


def _lifts_again(after: Judged, judge: Judge, order: Sequence[Pair]) -> bool:
    try:
        return _lift(after, judge, order, {}) is not None
    except RefusalError:
        return False


def _lifted(
    before: Judged, layout: Layout, judge: Judge, chosen: lift.Lead, wanted: frozenset[str]
) -> tuple[Offer | None, Judged]:
    """A lead put in, if it silences a rule that it is wanted for and wakes no other; and the page after it."""
    line = lead.under_title(before.reading, layout) if chosen.after is None else lead.after_line(layout, chosen.after)
    document, edits = _inserted(layout, line, chosen.text, len(chosen.paragraphs))
    after = judge(document)
    silenced = (before.rules - after.rules) & wanted
    new = (after.rules - before.rules) & SILENCED
    if not silenced or new or not _led(before, after):
        return None, after
    count = len(chosen.sentences)
    what = "your own sentence" if count == 1 else f"{count} of your own sentences"
    what = "a row of your own results" if chosen.table else what
    lines = tuple(sentence.line for sentence in chosen.sentences)
    fix = Fix("lift", "unsafe", f"Repeat {what} under {_above(before, chosen)}{_where(lines)}", edits)
    return Offer(fix, silenced, document, lines), after


def _above(before: Judged, chosen: lift.Lead) -> str:
    """What a lead stands under: the title, or the first heading where the problem is told there."""
    reading = before.reading
    section = None if chosen.after is None else reading.document.section_at(chosen.after)
    outside = section and chosen.after is not None and chosen.after not in reading.lead
    return heading_name(section.heading.title) if section and outside else "the title"


def _inserted(layout: Layout, line: int, text: str, blocks: int = 1) -> tuple[Document, tuple[Edit, ...]]:
    """The page with a paragraph or comment put in, and the edits.

    Raises:
        RefusalError: something would be lost or torn.
    """
    source = layout.document.source
    _refuse_unclear(layout.document)
    torn = layout.torn(line)
    if torn:
        raise RefusalError(f"the <{torn.name}> that line {torn.line + 1} opens is still open under the title")
    sheet = spread(sheet_of(source), source, [lead.insertion(layout, line, text)])
    return conserved(layout.document, sheet, added=blocks), edits_of(sheet, source)


def _ask(before: Judged, judge: Judge, order: Sequence[Pair], offers: Mapping[FixKind, Offer]) -> Offer | None:
    """The open questions in a comment under the title. A comment isn't read, so nothing needs to be read again.

    Raises:
        RefusalError: there is no place for it, it is there, or the result comes late and stays there.
    """
    reading = before.reading
    open_rules = before.rules - (offers["move"].silences if "move" in offers else frozenset())
    text = ask.scaffold(reading, open_rules)
    if not text:
        return None
    if reading.order == "late" and offers.keys().isdisjoint(("move", "lift")):
        raise NothingError("Put the result first: the open questions are left under the title only after that.")
    if ask.has_scaffold(reading):
        raise NothingError("The open questions stand in a comment of the page already.")
    layout = Layout(reading.document)
    document, edits = _inserted(layout, lead.for_comment(reading, layout), text)
    fix = Fix("ask", "unsafe", "Leave the open questions under the title, in a comment", edits)
    return Offer(fix, frozenset(ask.questions(reading, open_rules)), document)


_MAKERS: dict[FixKind, Callable[[Judged, Judge, Sequence[Pair], Mapping[FixKind, Offer]], Offer | None]] = {
    "move": _move,
    "lift": _lift,
    "ask": _ask,
}
