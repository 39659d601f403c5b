"""The sticky summary of a pull request, and the job summary that says everything where nothing can be posted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from impactlint.checklist import Checklist, Item
from impactlint.counting import counted
from impactlint.escape import code, markdown, path_code, shortened
from impactlint.findings import Severity
from impactlint.github.comment import MAX_ROWS, outline, titled, write_mark
from impactlint.github.jobs import token
from impactlint.github.model import MAX_BODY, JudgedPage, Mark, OutlineRow, Placed, ReviewPlan
from impactlint.reporters.markup import details, fitted, outline_table

MAX_JOB_SUMMARY = 1_000_000
"""Most bytes of a job summary of one step; GitHub takes 1 MiB."""
MAX_ITEM = 700
"""Most characters of a message in a list."""


def sticky(plan: ReviewPlan, refused: frozenset[str] = frozenset()) -> str:
    """Body of the one summary comment. `refused` are ids of findings whose comment GitHub didn't take."""
    mark = write_mark(Mark("summary", closed=plan.closed, key=token(plan.options.key), resolved=plan.resolved))
    return mark + "\n" + _cut([_head(plan, refused), *_pages(plan, refused)], MAX_BODY - len(mark) - 1)


def worth_saying(plan: ReviewPlan) -> bool:
    """Whether there is anything to say; without, no summary is created."""
    return bool(plan.placed)


def job_summary(plan: ReviewPlan, reason: str = "", refused: frozenset[str] = frozenset()) -> str:
    """Markdown for GITHUB_STEP_SUMMARY: every finding with its whole message, and why nothing was posted.

    `refused` are ids of findings whose comment GitHub didn't take.
    """
    everything = frozenset(placed.finding.fingerprint for placed in plan.placed)
    lead = [f"> {markdown(reason)}"] if reason else []
    head = _head(plan, everything if reason else refused)
    return _cut([head, *lead, *_pages(plan, everything)], MAX_JOB_SUMMARY // 4) + "\n"


def _cut(parts: Sequence[str], limit: int) -> str:
    """Whole parts up to a limit of characters, and how many are left out."""
    kept, left = fitted(parts, limit - 200, skip=True)
    if left:
        kept.append(f"{left} more omitted (summary too long): run `impactlint check` to see all.")
    return "\n\n".join(kept)


def _head(plan: ReviewPlan, refused: frozenset[str]) -> str:
    name = f"impactlint ({markdown(plan.options.key)})" if plan.options.key else "impactlint"
    return "\n\n".join(part for part in (*_told(plan, refused, name), _outside(plan)) if part)


def _told(plan: ReviewPlan, refused: frozenset[str], name: str) -> tuple[str, str]:
    """The title, and what is said under it."""
    if not plan.placed and plan.standing:
        return f"### {name}: not everything could be read", "What was said in comments before stands."
    if not plan.placed:
        return f"### {name}: nothing left to say", "Everything that was said before is settled."
    opened = [placed.finding.severity for placed in plan.open]
    ranks = [rank for rank in sorted(Severity, reverse=True) if rank in opened]
    counts = ", ".join(rank.counted(opened.count(rank)) for rank in ranks)
    files = len({placed.finding.path for placed in plan.placed})
    return f"### {name}: {counts or 'everything is answered'} in {counted(files, 'README')}", _shown(plan, refused)


def _shown(plan: ReviewPlan, refused: frozenset[str]) -> str:
    shown = sum(1 for placed in plan.placed if placed.step != "summary" and placed.finding.fingerprint not in refused)
    total = len(plan.placed)
    answered = total - len(plan.open)
    said = f"{shown} of {total} shown as comments" + ("." if shown == total else ", the rest below.")
    return said + (f" {answered} answered by a person." if answered else "")


def _outside(plan: ReviewPlan) -> str:
    if not plan.outside:
        return ""
    scope = code(plan.options.scope)
    return f"{counted(plan.outside, 'finding')} outside of the change not counted (scope {scope})."


def _pages(plan: ReviewPlan, refused: frozenset[str]) -> Iterable[str]:
    for page in plan.pages:
        placed = [one for one in plan.open if one.finding.path == page.path]
        if not placed:
            continue
        rest = [one for one in placed if one.step == "summary" or one.finding.fingerprint in refused]
        yield f"#### {path_code(page.path)}"
        yield from _order(page)
        yield from _list([one for one in rest if one.finding.severity > Severity.ADVICE])
        advice = list(_list([one for one in rest if one.finding.severity is Severity.ADVICE]))
        if advice:
            yield details("Advice", advice)
        if page.checklist:
            yield details(_answered(page.checklist), [_checklist(page.checklist)])


def _answered(checklist: Checklist) -> str:
    return f"Impact checklist: {checklist.headline}"


def _order(page: JudgedPage) -> Iterable[str]:
    """Today's outline beside the proposed one; a page in good order needs none."""
    if not page.proposed or page.proposed == page.today:
        return
    if max(len(page.today), len(page.proposed)) > MAX_ROWS:
        yield "Proposed outline:\n\n" + outline(page.proposed)
        return
    yield outline_table(("Today", "Proposed"), _headings(page.today), _headings(page.proposed), MAX_ROWS)


def _headings(rows: Sequence[OutlineRow]) -> list[tuple[int, str]]:
    return [(row.level, titled(row)) for row in rows]


def _list(placed: Sequence[Placed]) -> Iterable[str]:
    """One part for each item, so that a cut falls between items."""
    for one in placed:
        finding = one.finding
        why = f" *({markdown(one.why)})*" if one.why and finding.severity > Severity.ADVICE else ""
        label = f"{finding.severity.label} {code(finding.rule)}"
        said = f"- {label} line {finding.line}: {_short(finding.message)}{why}"
        yield said + (f"  \n  {_short(finding.help)}" if finding.help else "")


def _short(text: str) -> str:
    return markdown(shortened(text, MAX_ITEM))


def _checklist(checklist: Checklist) -> str:
    """The questions that are asked of a page, each with the line that answers it or with what is open."""
    return "\n".join(map(_question, checklist.asked))


def _question(item: Item) -> str:
    """A question with its box; one that there is nothing to ask about has none."""
    if item.status == "spared":
        return f"- {markdown(item.label)}: not asked: {markdown(item.why_spared)}"
    place = item.where if item.status == "perhaps" else f"line {item.line}" if item.line else ""
    place = place and f", {place}"
    asked = f": {markdown(item.question)}" if item.open else ""
    return f"- [{' ' if item.open else 'x'}] {markdown(item.label)}{place}{asked}"
