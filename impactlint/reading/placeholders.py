"""Left-over placeholders: what a template or a hurried author meant to fill in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain

from impactlint import lazy
from impactlint.document import Document
from impactlint.document.text import without_comments
from impactlint.reading.gaps.bracketed import bracketed
from impactlint.reading.gaps.gap import Gap
from impactlint.reading.gaps.instructions import instructions
from impactlint.reading.gaps.placeholder_kinds import (
    BLANK,
    BRACKETED,
    DOTS,
    FILLER,
    GAPS,
    INSTRUCTION,
    NUMBER,
    SAMPLE,
    TODO,
    UNFILLED,
    UNLINKED,
)
from impactlint.reading.gaps.unfilled import unfilled_rows, unfilled_sections
from impactlint.reading.model import Evidence, Reason
from impactlint.reading.page import Page
from impactlint.reading.vocabulary.patterns import OPEN_BOX, small

MAX_PLACEHOLDERS = 200
"""Placeholders of one page that are told."""
MAX_LINE = 4_000
"""Characters of one line that are looked at."""

SCAFFOLD = "impactlint asks"
"""Words that open the comment of questions which our own scaffold leaves in a page."""

_OF_A_NUMBER = frozenset("%.$€£-")
"""Marks of which a missing number in code has one; without them two X draw a picture, or are a name."""
_MARKS = ' \t>*_:`"“”'
"""What stands around a gap and is none of it."""
_BEFORE = _MARKS + "|-–—"
"""What may stand before it on its line."""
_NOTES = frozenset({"TODO", "FIXME", "TBD", "TBA", "TBC"})
"""Notes to oneself; amid a sentence such a word is what it talks of."""
_SERVED = lazy.pattern(
    r"\b(?:allow|enabl|wait|need|want|requir|let|expect|caus)\w*\b[^.;:|]*$|\b(?:able|has|have|had|for)\b[^.;:|]*$",
    re.I,
)
"""What tells of somebody or something else that is to be so: "allows more sensors to be added"."""
_LISTED = lazy.pattern(r"[\s*_`]*(?:,\s*\w|(?:and|or) \w|\|\s*[A-Z]{2,})")
"""What stands behind the first of several states: "TODO, DOING or DONE"."""
_REMAINDER = lazy.pattern(r"[A-Za-z] ?%=? ?[\w(]")
"""What is left of a division: `x % 2`."""
_NO_PROSE = lazy.pattern(r"`[^`\n]{1,300}`|<!--[^\n]{0,300}?-->")
"""What no reader takes for prose."""
_FLAG = lazy.pattern(r"(?<!\S)--?[A-Za-z][\w-]*[ =][\"'<]?$")
"""The flag of a command in front of the value that its user chooses: "--sender your_email@gmail.com"."""
_OF_A_COMMAND = lazy.pattern(r"\b(?:Users|home)[/\\]$|\b(?:e\.g\.|for example|such as)[^.;]{0,30}$")
"""A flag, the folder of users, or the words before an example: what follows is a reader's to choose."""
_READERS_OWN = lazy.pattern(
    r"(?:=|:|export\s)\s*[\"']?(?:your|my|<)[-_\w]*(?:key|token|secret|password|id|endpoint|region|bucket)"
    r"|\bfork\b|remote (?:add|set-url)"
)
"""A variable of the environment in an example, or a reader's fork: what stands there is the reader's own."""
_VARIABLE = lazy.pattern(r"\s*(?:export )?[A-Z][A-Z0-9_]+=")
"""A variable of the environment, whatever it is set to."""
_BRACKETED = lazy.pattern(r"\[([^\[\]\n]{1,200})\]")
"""A name in square brackets, which a definition of the page may lead somewhere."""
_END = 4
"""Letters at both ends of a trigger by which it is seen that a text doesn't hold it."""
_SHORT = 10
"""Words of a line that leads to a list and says no more."""
_ITEM = lazy.pattern(r"\s{0,9}(?:[-*+]|\d{1,3}[.)])\s")


def _names_of() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {SCAFFOLD: set()}
    for gap in GAPS:
        for trigger in gap.triggers:
            found.setdefault(trigger, set()).add(gap.name)
    return {trigger: frozenset(names) for trigger, names in found.items()}


_OF_TEMPLATES = frozenset({INSTRUCTION, SAMPLE, BRACKETED, FILLER})
"""The names of gaps in which a template speaks."""
_NAMES_OF = _names_of()
"""The names of the gaps that each trigger speaks for; the scaffold's words need none."""


def _ends(trigger: str) -> tuple[int, int]:
    """The first and the last four letters of a trigger, each as a whole number."""
    raw = trigger.encode("latin-1", "replace")
    return memoryview(raw[:_END]).cast("I")[0], memoryview(raw[-_END:]).cast("I")[0]


_BY_ENDS = tuple((_ends(trigger), trigger, names) for trigger, names in _NAMES_OF.items() if len(trigger) >= _END)
"""Triggers with their names behind their first and last letters."""
_ENDS = frozenset(end for ends, _, _ in _BY_ENDS for end in ends)
_SHORT_TRIGGERS = tuple((trigger, names) for trigger, names in _NAMES_OF.items() if len(trigger) < _END)
"""Those that are too short for that."""


def find_placeholders(page: Page) -> tuple[Evidence, ...]:
    """Placeholders in order of their lines, one a line. API keys and the like in examples are no placeholders."""
    told = [_evidence(line, 0, text, INSTRUCTION, 0.95) for line, text in instructions(page).items()]
    told += [_evidence(line, 0, text, UNFILLED, 0.9) for line, text in unfilled_rows(page).items()]
    told += [_evidence(line, 0, text, DOTS, 0.95) for line, text in unfilled_sections(page).items()]
    told += [_in_brackets(page, line, text) for line, text in bracketed(page).items()]
    found = {one.line: one for one in (*told, *_search(page.document))}
    return tuple(found[line] for line in sorted(found))[:MAX_PLACEHOLDERS]


def is_of_template(left: Evidence) -> bool:
    """Whether a placeholder is a template's own words for what is to be told: no number or answer in them is the page's."""
    return gap_of(left) in _OF_TEMPLATES


def gap_of(left: Evidence) -> str:
    """The name of the kind of gap that a placeholder is."""
    return left.reasons[0].feature


def _in_brackets(page: Page, number: int, text: str) -> Evidence:
    return _evidence(number, page.document.source.bare(number).find(text), text, BRACKETED, 0.95)


def _search(document: Document) -> Iterator[Evidence]:
    lines = _seen(document)
    triggered = _triggered(lines)
    if _is_about_todos(document):
        triggered = {number: names - {TODO} for number, names in triggered.items()}
    labels = document.labels
    for number, names in triggered.items() if labels else ():
        if UNLINKED in names and not labels.isdisjoint(_BRACKETED.findall(lines[number][:MAX_LINE].lower())):
            names.discard(UNLINKED)  # the page says elsewhere where it leads
    code = _code_lines(document) if triggered else frozenset()
    plans = _plans(document, triggered) if triggered else frozenset()
    for number in sorted(triggered):
        line = lines[number].rstrip("\r\n")[:MAX_LINE]
        if SCAFFOLD in line:
            yield _evidence(number, 0, line.strip(), "our own questions, unanswered", 0.99)
        elif not (number in code and _VARIABLE.match(line)):
            gaps = [gap for gap in GAPS if gap.name in triggered[number] and not (gap.planned and number in plans)]
            for left in _first(number, line, gaps, in_code=number in code):
                if not _READERS_OWN.search(line.lower()):
                    yield left


def _seen(document: Document) -> Sequence[str]:
    """The lines of a page; those that a comment hides from its readers are empty, unless it asks our own questions."""
    lines = list(document.source.lines)
    for block in document.blocks:
        if block.kind == "html" and "<!--" in block.text and SCAFFOLD not in block.text:
            shown = without_comments(block.text).split("\n")
            for number, line in zip(range(block.span.start, block.span.end), shown, strict=False):
                lines[number] = lines[number] if line.strip() else "\n"
    return lines


def _triggered(lines: Sequence[str]) -> Mapping[int, set[str]]:
    """The lines that hold a trigger, each with the names of the gaps that it speaks for."""
    text = small("".join(lines))
    starts = [0, *accumulate(map(len, lines))]
    found: dict[int, set[str]] = {}
    for trigger, names in chain(_SHORT_TRIGGERS, _likely(text)):
        at = text.find(trigger)
        while at >= 0:
            number = bisect_right(starts, at) - 1
            found.setdefault(number, set()).update(names)
            at = text.find(trigger, starts[number + 1])
    return found


def _likely(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The triggers whose ends a text holds: looking for each trigger in all of it takes many times as long."""
    raw = text.encode("latin-1", "replace")
    within = (raw[shift : shift + (len(raw) - shift) // _END * _END] for shift in range(_END))
    held = {end for part in within for end in _ENDS.intersection(memoryview(part).cast("I"))}
    return ((trigger, names) for (first, last), trigger, names in _BY_ENDS if first in held and last in held)


def _first(number: int, line: str, gaps: Iterable[Gap], *, in_code: bool) -> Iterator[Evidence]:
    """The placeholder of a line, the one of the first of some gaps that it holds."""
    prose = "" if in_code else _NO_PROSE.sub(lambda match: " " * len(match[0]), line)
    for gap in gaps:
        whole = gap.in_code == "anywhere" or (in_code and gap.in_code == "blocks")
        match = gap.pattern.search(line if whole else prose)
        if match and not (in_code and gap.name == NUMBER and _is_of_code(match)) and not _is_no_gap(line, match):
            start, end = match.span(match.lastgroup or 0)
            text = line[start:end]
            text = text if gap.name == BLANK else text.lstrip(_BEFORE)
            column, target = end - len(text), text.removeprefix("](")
            if target != text:
                column, text = column + 2, target.removesuffix(")")
            yield _evidence(number, column, _token(text, line[match.end() :]), gap.name, gap.confidence)
            return


def _is_about_todos(document: Document) -> bool:
    """Whether a page is that of a program for to-dos, which its title says."""
    title = document.headings[0].title.lower() if document.headings and document.headings[0].level == 1 else ""
    return "todo" in title and not title.endswith("todo")


def _is_no_gap(line: str, match: re.Match[str]) -> bool:
    """Whether a sentence talks of such notes, of what is to be done by something, or gives a reader's own value."""
    if match[0] in _NOTES:
        before = line[: match.start()]
        after = line[match.end() :]
        noted = before.rstrip(" *_").endswith(":")
        talked_of = not noted and _is_talked_of(before.rstrip(_MARKS), after.lstrip(_MARKS))
        return talked_of or bool(_LISTED.match(after))
    if match[0].lower().startswith("to be ") and (_SERVED.search(line, 0, match.start()) or OPEN_BOX.match(line)):
        return True
    chosen = match[0][0] in "<[{" or "/" in match[0]
    return bool(_FLAG.search(line, 0, match.start())) or (chosen and bool(_OF_A_COMMAND.search(line, 0, match.start())))


def _is_talked_of(before: str, after: str) -> bool:
    """Whether a word stands amid a sentence, between what is before and after it: "it checks for TODO markers"."""
    return bool(before and after) and (before[-1].isalnum() or before[-1] in ",\uff0c") and after[0] not in ":|)]."


def _is_of_code(match: re.Match[str]) -> bool:
    """Whether what looks like a missing number draws a picture, is a name, or the remainder of a division."""
    return _OF_A_NUMBER.isdisjoint(match[0]) or bool(_REMAINDER.match(match.string, match.start()))


def _token(text: str, rest: str) -> str:
    """What stands for the placeholder: without marks of emphasis, and with the bracket that closes it."""
    text = text.rstrip(" *_")
    for opens, closes in ("<>", "()"):
        if text.count(opens) > text.count(closes):
            return text + rest[: rest.find(closes, 0, 40) + 1]
    return text


def _code_lines(document: Document) -> frozenset[int]:
    """0-based lines inside code blocks: there only a gap that a reader would copy counts."""
    return frozenset(chain.from_iterable(block.code_lines() for block in document.blocks))


def _plans(document: Document, triggered: Iterable[int]) -> frozenset[int]:
    """0-based lines that name what stands under them: headings of sections with a text, lines that lead to a list."""
    lines = document.source.lines
    headings = {
        section.heading.span.start
        for section in document.sections
        if any(line.strip() for line in lines[section.heading.span.end : section.span.end])
    }
    return frozenset(headings | {line for line in triggered if _leads_to_list(lines[line], lines[line + 1 : line + 3])})


def _leads_to_list(line: str, below: Sequence[str]) -> bool:
    """Whether a short line ends with a colon, and an item follows at once or after a blank line."""
    short = line.rstrip("*_ \t\r\n").endswith(":") and len(line.split()) <= _SHORT
    after = next((other for other in below if other.strip()), "")
    return short and bool(_ITEM.match(after))


def _evidence(number: int, column: int, text: str, name: str, confidence: float) -> Evidence:
    return Evidence(number + 1, column + 1, text[:120], confidence, (Reason(name, confidence),))
