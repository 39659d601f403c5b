"""One plan a file: a move, a lead, the open questions; each checked by reading the page again, decided once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace
from itertools import islice

from impactlint.counting import listed
from impactlint.document import Document, Source, parse
from impactlint.findings import Edit, Fix, FixKind
from impactlint.reading.model import DEFAULT_ORDER
from impactlint.record import dataclass
from impactlint.restructure import ask, lead, placement
from impactlint.restructure.edits import applied, spread
from impactlint.restructure.guard import Judge, Judged, NothingError, RefusalError, conserved, refuse_unclear
from impactlint.restructure.layout import Layout
from impactlint.restructure.moving import ORDER_RULES, RULE_OF, led, move_sections
from impactlint.restructure.offer import Offer
from impactlint.restructure.order import Pair, violated
from impactlint.restructure.sheet import Sheet, edits_of, sheet_of
from impactlint.rules import ALL
from impactlint.rules.shared.places import heading_name

LEAD_RULES = frozenset(rule.id for rule in ALL if "lift" in rule.fixes) - ORDER_RULES
"""Rules that a lead silences, besides those of the order."""
SILENCED = ORDER_RULES | LEAD_RULES
"""Rules that a plan can silence, or wake: what else is found on a page that was tried doesn't matter to the plan."""
_NOTHING = "Nothing on the page could be moved or repeated to mend it: the words have to be new."
"""Why there is no fix where no other reason is known."""

MAX_CHARACTERS = 200_000
"""Characters of the longest page that is rearranged: each candidate means reading it all again."""
MAX_LEADS = 6
"""Most leads that are tried."""

KINDS: tuple[FixKind, ...] = ("move", "lift", "ask")
"""The kinds of fixes of a plan, in the order in which they are done."""


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


def plan_restructuring(before: Judged, judge: Judge, order: Sequence[Pair]) -> Plan:
    """The plan for a page that was read and judged as `before`."""
    if sum(map(len, before.reading.document.source.lines)) > MAX_CHARACTERS:
        return Plan(reasons=dict.fromkeys(KINDS, "The page is too long to be rearranged."))
    move = _outcome(lambda: move_sections(before, judge, order))
    moved = move.silences if isinstance(move, Offer) else frozenset()
    lifted = _outcome(lambda: _lift(before, judge, moved))
    is_led = isinstance(move, Offer) or isinstance(lifted, Offer)
    asked = _outcome(lambda: _ask(before, moved, is_led=is_led))
    outcomes = dict(zip(KINDS, (move, lifted, asked), strict=True))
    return Plan(
        {kind: one for kind, one in outcomes.items() if isinstance(one, Offer)},
        {kind: one for kind, one in outcomes.items() if isinstance(one, str)},
    )


def _outcome(make: Callable[[], Offer | None]) -> Offer | str | None:
    """What there is to offer, or the words in which it was refused."""
    try:
        return make()
    except RefusalError as refusal:
        return refusal.said


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
    current = first = plan_restructuring(now, judge, order)
    fixes: list[Fix] = []
    sheet = sheet_of(source)
    while (offer := _next(now, current, fixes, unsafe=unsafe)) is not None:
        fixes.append(_retold(offer, sheet))
        sheet = spread(sheet, source, offer.fix.edits)
        now = judge(offer.after)
        current = plan_restructuring(now, judge, order)
    if _next(now, current, [], unsafe=unsafe) is not None:
        return Settled(source, (), (), first)
    edits = edits_of(sheet, source)
    return Settled(applied(source, edits), edits, tuple(fixes), first)


def _retold(offer: Offer, sheet: Sheet) -> Fix:
    """The fix with the lines in its title as they were in the file before other fixes moved them.

    `sheet` is the file as those fixes left it, each line with the place that it came from.
    """
    told = tuple(at for at in (sheet[line].origin for line in offer.quoted) if at is not None)
    return replace(offer.fix, title=offer.fix.title.removesuffix(_where(offer.quoted)) + _where(told))


def _where(lines: Sequence[int]) -> str:
    """Some 0-based lines for the end of a title; nothing where there are none."""
    numbers = [str(line + 1) for line in dict.fromkeys(lines)]
    return f" (line{'s' if len(numbers) > 1 else ''} {listed(numbers)})" if numbers else ""


def _next(now: Judged, current: Plan, done: Sequence[Fix], *, unsafe: bool) -> Offer | None:
    """The next fix to do; each kind is done once, and nothing is asked on a page whose order is still wrong."""
    for kind in KINDS:
        offer = current.offers.get(kind)
        if offer is None or any(fix.kind == kind for fix in done) or (kind == "ask" and now.reading.order == "late"):
            continue
        if unsafe or offer.fix.safety == "safe":
            return offer
    return None


def _lift(before: Judged, judge: Judge, moved: frozenset[str]) -> Offer | None:
    """A lead under the title that silences what a move doesn't, which silences the rules in `moved`.

    Raises:
        RefusalError: there is no place for it, or no sentence that can be read alone.
    """
    wanted = _liftable(before) - moved
    if not wanted:
        _refuse_untold(before)
        return None
    layout = Layout(before.reading.document)
    found = False
    for chosen in islice(lead.leads(before.reading, wanted), MAX_LEADS):
        found = True
        offer, after = _lifted(before, layout, judge, chosen, wanted)
        if offer and not _lifts_again(after, judge):
            return offer
    if found:
        raise NothingError("With your own sentences repeated under the title, the page would still be told the same.")
    raise NothingError("No sentence that tells it could be repeated under the title as it is: write a new one there.")


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


def _lifts_again(after: Judged, judge: Judge) -> bool:
    try:
        return _lift(after, judge, frozenset()) is not None
    except RefusalError:
        return False


def _lifted(
    before: Judged, layout: Layout, judge: Judge, chosen: lead.Lead, wanted: frozenset[str]
) -> tuple[Offer | None, Judged]:
    """A lead put in, if it silences a rule that it is wanted for and wakes no other; and the page after it."""
    line = (
        placement.under_title(before.reading, layout)
        if chosen.after is None
        else placement.after_line(layout, chosen.after)
    )
    document, edits = _inserted(layout, line, chosen.text, len(chosen.paragraphs))
    after = judge(document)
    silenced = (before.rules - after.rules) & wanted
    new = (after.rules - before.rules) & SILENCED
    if not silenced or new or not led(before, after):
        return None, after
    count = len(chosen.sentences)
    what = "your own sentence" if count == 1 else f"{count} of your own sentences"
    what = "a row of your own results" if chosen.table else what
    lines = tuple(sentence.line for sentence in chosen.sentences)
    fix = Fix("lift", "unsafe", f"Repeat {what} under {_above(before, chosen)}{_where(lines)}", edits)
    return Offer(fix, silenced, document, lines), after


def _above(before: Judged, chosen: lead.Lead) -> str:
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
    refuse_unclear(layout.document)
    torn = layout.torn(line)
    if torn:
        raise RefusalError(f"the <{torn.name}> that line {torn.line + 1} opens is still open under the title")
    sheet = spread(sheet_of(source), source, [placement.insertion(layout, line, text)])
    return conserved(layout.document, sheet, added=blocks), edits_of(sheet, source)


def _ask(before: Judged, moved: frozenset[str], *, is_led: bool) -> Offer | None:
    """The open questions in a comment under the title. A comment isn't read, so nothing needs to be read again.

    A move silences the rules in `moved`; `is_led` says whether that or a lead puts a late result first.

    Raises:
        RefusalError: there is no place for it, it is there, or the result comes late and stays there.
    """
    reading = before.reading
    open_rules = before.rules - moved
    text = ask.scaffold(reading, open_rules)
    if not text:
        return None
    if reading.order == "late" and not is_led:
        raise NothingError("The open questions can be left under the title once the result stands first.")
    if ask.has_scaffold(reading):
        raise NothingError("The open questions stand in a comment of the page already.")
    layout = Layout(reading.document)
    document, edits = _inserted(layout, placement.for_comment(reading, layout), text)
    fix = Fix("ask", "unsafe", "Leave the open questions under the title, in a comment", edits)
    return Offer(fix, frozenset(ask.questions(reading, open_rules)), document)
