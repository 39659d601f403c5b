"""A page in GitHub's Markdown, such as the summary of a job: counts, a table of READMEs, and what each one misses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import quote

from impactlint.checklist import Checklist, Item
from impactlint.counting import counted
from impactlint.escape import markdown, path_code, shortened
from impactlint.findings import Finding, Severity
from impactlint.paths import address
from impactlint.reporters.checklist import asked_in
from impactlint.reporters.look import Look
from impactlint.reporters.markup import details, fitted, outline_table, titled
from impactlint.reporters.unjudged import unjudged
from impactlint.run import FileResult, Outcome

if TYPE_CHECKING:
    from impactlint.reading.model import Hints, Reading

MAX_BYTES = 1_000_000
"""Most bytes of the page; GitHub takes 1 MiB from one step and drops a larger summary whole."""
MAX_ROWS = 200
"""Most READMEs in the table."""
MAX_TEXT = 700
"""Most characters of one message."""
MAX_HEADINGS = 60
"""Most headings of an outline."""
MAX_HEADING = 120
"""Most characters of a heading."""

_RANKS = (Severity.ERROR, Severity.WARNING, Severity.ADVICE)
_ROOM = 300


def findings(outcome: Outcome, look: Look) -> str:
    """The findings of a run as a page. What is too long for it is counted at the end, never cut silently."""
    parts = [f"## impactlint: {headline(outcome)}", *_table(outcome.results), *_notes(outcome)]
    for result in outcome.results:
        parts.extend(_file(result, look))
    return _fit(parts) + "\n"


def headline(outcome: Outcome) -> str:
    """What came of a run, in one line of plain text."""
    checked = counted(len(outcome.results), "README")
    if not outcome.results:
        return "no README to check"
    if not outcome.active:
        return f"{checked} {_without_findings(outcome)}"
    ranks = Counter(finding.severity for finding in outcome.active)
    counts = ", ".join(rank.counted(ranks[rank]) for rank in _RANKS if ranks[rank])
    files = len({finding.path for finding in outcome.active})
    return f"{counts} in {files} of {checked}" if len(outcome.results) > 1 else f"{counts} in {checked}"


def _without_findings(outcome: Outcome) -> str:
    if len(outcome.unjudged) + len(outcome.unruled) < len(outcome.results):
        return "checked, no findings"
    return "read, mostly skipped" if outcome.unjudged else "read, no rule in force"


def _table(results: Sequence[FileResult]) -> Iterator[str]:
    """The READMEs with something to say, the worst first."""
    told = [(result, counts) for result, counts in ((result, _counts(result)) for result in results) if any(counts)]
    if len(told) < 2:
        return
    ranked = sorted(told, key=lambda row: ([-count for count in row[1]], row[0].path))
    rows = [
        f"| {path_code(result.path, in_table=True)} | {' | '.join(map(str, counts))} | {_score(result)} |"
        for result, counts in ranked[:MAX_ROWS]
    ]
    if len(ranked) > MAX_ROWS:
        rows.append(f"| and {len(ranked) - MAX_ROWS} more | | | | |")
    yield "\n".join(["| README | errors | warnings | advice | score |", "|:--|--:|--:|--:|--:|", *rows])


def _score(result: FileResult) -> str:
    """The score of a page that owes answers, and how many questions it is without."""
    checklist = result.checklist
    if checklist is None or not checklist.owed:
        return ""
    return f"{checklist.score} ({checklist.hushed})" if checklist.silenced else str(checklist.score)


def _counts(result: FileResult) -> list[int]:
    ranks = Counter(finding.severity for finding in result.findings if finding.active)
    return [ranks[rank] for rank in _RANKS]


def _notes(outcome: Outcome) -> Iterator[str]:
    suppressed, outside = outcome.not_counted
    if suppressed:
        yield f"{counted(suppressed, 'finding')} suppressed by a comment or the baseline."
    if outside:
        yield f"{counted(outside, 'finding')} left out: the change doesn't touch them."
    if note := unjudged(outcome):
        yield markdown(note)
    for error in outcome.errors:
        yield f"> [!CAUTION]\n> impactlint failed on {markdown(shortened(error, MAX_TEXT))}"


def _file(result: FileResult, look: Look) -> Iterator[str]:
    """A README with its findings, errors first; advice is folded."""
    active = sorted((found for found in result.findings if found.active), key=lambda found: -found.severity)
    if not active:
        return
    yield f"### {path_code(result.path)}"
    yield from _proposal(result, look.hints.get(result.path))
    page = _page(result.path, look)
    yield from (_item(finding, page) for finding in active if finding.severity > Severity.ADVICE)
    rest = [finding for finding in active if finding.severity is Severity.ADVICE]
    advice = [_item(finding, page) for finding in rest if not asked_in(finding, result.checklist)]
    if advice:
        yield details(Severity.ADVICE.counted(len(advice)), advice)
    if result.checklist:
        yield _checklist(result.checklist)


def _checklist(checklist: Checklist) -> str:
    """The twelve questions: ticked with the line that answers, or open with what the answer would add to the score.

    One that there is nothing to ask about has no box, so that as many are ticked as are answered.
    """
    rows = [_answer(item, checklist.behind(item)) for item in checklist.asked]
    return details(f"Impact checklist: {checklist.headline}", rows)


def _answer(item: Item, behind: str) -> str:
    label, gain = markdown(item.label), f" ({behind})"
    if item.status == "spared":
        return f"- {label}: not asked: {markdown(item.why_spared)}"
    if not item.line or item.status == "perhaps":
        return f"- [ ] {label}: {markdown(item.question)}{item.where and f' ({item.where})'}{gain}"
    said = f"{label}, line {item.line}: {markdown(shortened(item.text, 160))}"
    notes = ", ".join(filter(None, (item.status if item.open else "", item.share, item.doubt)))
    note = f" ({notes})" if notes else ""
    return f"- [ ] {said}{note}{gain}" if item.open else f"- [x] {said}{note}"


def _proposal(result: FileResult, hints: Hints | None) -> Iterator[str]:
    """Today's outline beside the one after the fix that moves sections."""
    if result.source is None or not any(found.fix for found in result.findings):
        return
    from impactlint.document import parse
    from impactlint.reading import read
    from impactlint.restructure.proposed import first_move, read_after

    fix = first_move(result.findings)
    if fix:
        today, proposed = read(parse(result.source), hints), read_after(result.source, fix, hints)
        yield outline_table(("today", "proposed"), _outline(today), _outline(proposed), MAX_HEADINGS)


def _outline(reading: Reading) -> list[tuple[int, str]]:
    """The levels and headings of a page, each with the role that it was read to have."""
    return [(one.level, titled(shortened(one.heading, MAX_HEADING), one.role)) for one in reading.sections]


def _item(finding: Finding, page: str) -> str:
    message = markdown(shortened(finding.message, MAX_TEXT))
    rule = f"{finding.rule} {markdown(finding.name)}"
    said = f"- **{finding.severity.label}** {rule}, {_line(finding.line, page)}: {message}"
    return f"{said}  \n  {markdown(shortened(finding.help, MAX_TEXT))}" if finding.help else said


def _page(path: str, look: Look) -> str:
    """The address of a file on the site, from the root of its repository; empty where it has none.

    GitHub shows lines of Markdown only on its plain page.
    """
    if not look.site:
        return ""
    place = PurePosixPath(path if look.rooted else address(path))
    outside = place.is_absolute() or ".." in place.parts
    return "" if outside else f"{look.site}/{quote(str(place), errors='replace')}?plain=1"


def _line(line: int, page: str) -> str:
    """The line, with a link to it where there is a page."""
    return f"[line {line}](<{page}#L{line}>)" if page else f"line {line}"


def _fit(parts: Sequence[str]) -> str:
    """Whole parts as long as there is room; the number of those left out at the end."""
    kept, left = fitted(parts, MAX_BYTES - _ROOM, lambda part: len(part.encode("utf-8", "replace")))
    if left:
        kept.append(f"{counted(left, 'more part')} left out here: `impactlint check` shows everything.")
    return "\n\n".join(kept)
