"""Text for people: `path:line:column`, the rule, a code frame with the author's words, and what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from unicodedata import combining, east_asian_width

from impactlint.counting import counted
from impactlint.escape import inert, one_line, path_line, printable
from impactlint.findings import Finding, Fix, Severity, own_name
from impactlint.reporters.checklist import asked_in, ending
from impactlint.reporters.look import Look
from impactlint.reporters.unjudged import unjudged
from impactlint.run import FileResult, Outcome

WIDTH = 100
"""Columns of a line that a code frame shows at most; fewer where the terminal is narrower."""
_NARROWEST = 30
"""The fewest: narrower than that, a frame says nothing."""
MOST_PLACES = 20
"""Other places of a finding that are shown."""
_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}


def full(outcome: Outcome, look: Look) -> str:
    """Each finding with its code frame, the places it speaks of, and its help; then the impact checklist."""
    if look.statistics:
        return statistics(outcome, look)
    blocks = (
        "\n".join((_head(finding, look), *_frame(finding, result, look), *_notes(finding, look))) + "\n\n"
        for result in outcome.results
        for finding in result.findings
        if finding.active and (look.quiet or not asked_in(finding, result.checklist))
    )
    return inert("".join(blocks) + ("" if look.quiet else ending(outcome, look) + _held_back(outcome)))


def _held_back(outcome: Outcome) -> str:
    """How many findings are counted and stand in the checklist alone, and of which rules."""
    rules = [
        finding.rule
        for result in outcome.results
        for finding in result.findings
        if finding.active and asked_in(finding, result.checklist)
    ]
    one = len(rules) == 1
    stand, listed = ("stands", "it is listed as a finding") if one else ("stand", "they are listed as findings")
    said = f"({', '.join(sorted({*rules}))}) {stand} in the checklist alone, as an open question; with -q {listed}."
    return f"{Severity.ADVICE.counted(len(rules))} {said}\n\n" if rules else ""


def concise(outcome: Outcome, look: Look) -> str:
    """One line a finding."""
    if look.statistics:
        return statistics(outcome, look)
    return inert("".join(_head(finding, look) + "\n" for finding in outcome.active))


def statistics(outcome: Outcome, look: Look) -> str:
    """How often each rule fired, most often first."""
    counts = Counter((finding.rule, finding.name, finding.severity) for finding in outcome.active)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return "".join(
        f"{count:>6}  {look.paint(f'{severity.label:<7}', _COLORS[severity])}  {rule} {_name(rule, name)}".rstrip()
        + "\n"
        for (rule, name, severity), count in ranked
    )


def summary(outcome: Outcome, look: Look) -> str:
    """What came of a run in one line, and of which pages little or nothing was asked."""
    told = _told(outcome, look)
    return f"{told} {note}" if (note := unjudged(outcome)) else told


def _told(outcome: Outcome, look: Look) -> str:
    active = outcome.active
    counts = Counter(finding.severity for finding in active)
    files = counted(len(outcome.results), "file")
    uncounted = _uncounted(outcome)
    tail = f" ({uncounted})" if uncounted else ""
    if not active and outcome.results and len(outcome.unjudged) + len(outcome.unruled) == len(outcome.results):
        return look.paint(f"{files} read", "yellow") + tail + "."
    if not active:
        known = f" that count, {uncounted}" if uncounted else ""
        return look.paint(f"{files} checked, no findings", "green") + known + "."
    said = ", ".join(
        look.paint(severity.counted(counts[severity]), _COLORS[severity]) for severity in sorted(counts, reverse=True)
    )
    return f"{files} checked: {said}{tail}."


def _uncounted(outcome: Outcome) -> str:
    """How many findings don't count, and why; empty where all do."""
    suppressed, outside = outcome.not_counted
    told = ((suppressed, "suppressed"), (outside, "on what the change leaves as it was"))
    return ", ".join(f"{number} {how}" for number, how in told if number)


def _head(finding: Finding, look: Look) -> str:
    place = look.paint(path_line(finding.path), "bold") + f":{finding.line}:{finding.column}:"
    rule = look.paint(f"{finding.severity.label} {finding.rule}", _COLORS[finding.severity], "bold")
    return f"{place} {rule} {_name(finding.rule, finding.name)}{one_line(finding.message)}"


def _name(rule: str, name: str) -> str:
    own = own_name(rule, name)
    return f"[{own}] " if own else ""


def _notes(finding: Finding, look: Look) -> Iterator[str]:
    gutter = " " * len(str(finding.line))
    for related in finding.related[:MOST_PLACES]:
        place = f"{path_line(related.path or finding.path)}:{related.line}"
        yield f"{gutter} {look.paint('= see', 'blue')} {place}: {one_line(related.message)}"
    if (more := len(finding.related) - MOST_PLACES) > 0:
        yield f"{gutter} {look.paint('= see', 'blue')} {more} more"
    for title, text in (
        ("help", finding.help),
        ("fix", _how(finding.fix)),
        ("no fix", finding.no_fix),
        ("no move", finding.no_move),
    ):
        lines = [one_line(line) for line in text.splitlines() if line.strip()]
        for index, line in enumerate(lines):
            yield f"{gutter} " + (f"{look.paint(f'= {title}:', 'blue')} {line}" if not index else f"          {line}")


def _how(fix: Fix | None) -> str:
    """What a fix does, and the flags that do it."""
    if fix is None:
        return ""
    flags = "--fix" if fix.safety == "safe" else "--fix --unsafe-fixes"
    return f"{fix.title} ({flags})"


def _frame(finding: Finding, result: FileResult, look: Look) -> Iterator[str]:
    """The line that a finding is about, with the author's words marked; a long line is cut around them."""
    source = result.source
    if source is None or not 0 < finding.line <= len(source.lines):
        return
    line = _shown(source.bare(finding.line - 1))
    start, end = _marked(line, finding)
    number = str(finding.line)
    line, start, end = _cut(line, start, end, _room(look, len(number)))
    bar = look.paint("|", "blue")
    if line.strip():
        yield f"{' ' * len(number)} {bar}"
        yield f"{look.paint(number, 'blue')} {bar} {line}"
        marks = "^" * max(1, width(line[start:end]))
        yield f"{' ' * len(number)} {bar} {' ' * width(line[:start])}{look.paint(marks, _COLORS[finding.severity])}"


def _shown(line: str) -> str:
    """A line of a file with a column for each character, so that a column of the file is one of the frame."""
    return printable(line.replace("\t", " "), keep="")


def _marked(line: str, finding: Finding) -> tuple[int, int]:
    """Which part of the line to mark: the excerpt where it stands in it, else all that isn't white space."""
    excerpt = _shown(finding.excerpt.split("\n")[0]).strip()
    at = line.find(excerpt, max(0, finding.column - 1)) if excerpt else -1
    if at < 0 and excerpt:
        at = line.find(excerpt)
    if at >= 0:
        return at, at + len(excerpt)
    start = max(len(line) - len(line.lstrip()), min(finding.column - 1, len(line.rstrip())))
    return start, max(start, len(line.rstrip()))


def _room(look: Look, number: int) -> int:
    """Most characters of a line that fit beside its number of so many digits, dots at both ends among them."""
    return max(_NARROWEST, min(WIDTH, look.columns - number - 9)) if look.columns else WIDTH


def _cut(line: str, start: int, end: int, room: int) -> tuple[str, int, int]:
    """At most `room` characters of a line around the part from `start` to `end`, which is cut as well if need be."""
    if len(line) <= room:
        return line, start, end
    end = min(end, start + room)
    first = max(0, min(start - (room - (end - start)) // 2, len(line) - room))
    last = first + room
    before, after = "..." if first else "", "..." if last < len(line) else ""
    return before + line[first:last] + after, start - first + len(before), end - first + len(before)


def width(text: str) -> int:
    """Columns that a text takes on a terminal."""
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)
