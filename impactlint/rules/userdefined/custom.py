"""Rules that a rule file defines without code: words or a pattern that must, or must not, stand on the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, get_args

from impactlint.counting import first_of
from impactlint.document import Document, Span
from impactlint.escape import shortened, with_blanks
from impactlint.findings import Edit, Fix, Severity
from impactlint.reading.model import Kind, Reading, Role
from impactlint.record import dataclass
from impactlint.rules.base import Context, Example, Report, Rule
from impactlint.rules.userdefined.described import described, unmatched
from impactlint.rules.userdefined.gaps import NEAR, gap
from impactlint.rules.userdefined.non_prose import prose
from impactlint.rules.userdefined.passages import Passage, passages

if TYPE_CHECKING:
    from impactlint.rules.userdefined.pattern import Match

ROLES: tuple[str, ...] = get_args(Role)
KINDS: tuple[str, ...] = get_args(Kind)
SCOPES: tuple[str, ...] = ("prose", "lead", "headings", "page", *(role for role in ROLES))
"""Where a rule looks: running text, the text before the first heading, titles, every raw line, sections of a role."""

_SHOWN, _PAIRS = 60, 3
"""Characters of a match, and different matches, that a fix names."""


@dataclass(frozen=True, slots=True)
class CustomRule:
    """A rule as the rule file gives it.

    `pattern` is in google-re2's syntax, made from the `words` where `whole_words` is set; `required` turns it round:
    the scope must hold a match. No `kinds` means every kind of document. `replace` mends a match.
    """

    id: str
    name: str
    message: str
    pattern: str
    help: str = ""
    severity: Severity = Severity.WARNING
    whole_words: bool = False
    scope: tuple[str, ...] = ("prose",)
    required: bool = False
    kinds: tuple[Kind, ...] = ()
    replace: str | None = None
    good: tuple[str, ...] = ()
    bad: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Hit:
    """A match: half-open offsets in `passage.raw` (both 0 where the title isn't found there), and its 0-based lines."""

    passage: Passage
    start: int
    end: int
    text: str
    becomes: str

    @property
    def lines(self) -> Span:
        """The lines that the match stands on."""
        passage = self.passage
        return Span(passage.first + passage.line(self.start), passage.first + passage.line(self.end) + 1)

    @property
    def column(self) -> int:
        """1-based column of the first character."""
        return self.start - self.passage.starts[self.passage.line(self.start)] + 1


def of_words(words: tuple[str, ...]) -> str:
    """A pattern for any of some words, whatever their case; white space in a word stands for any run of it."""
    longest_first = sorted(words, key=len, reverse=True)
    return "(?i)(?:" + "|".join(r"\s+".join(re.escape(part) for part in word.split()) for word in longest_first) + ")"


def build(custom: CustomRule) -> Rule:
    """The rule that a rule file describes, as the engine runs it."""

    def check(reading: Reading, context: Context) -> Iterable[Report]:
        return _missing(custom, reading) if custom.required else _present(custom, reading)

    return Rule(
        id=custom.id,
        name=custom.name,
        summary=unmatched(custom.message),
        severity=custom.severity,
        check=check,
        doc=f"{unmatched(custom.message)}\n\n{described(custom)}",
        good=tuple(map(Example, custom.good)),
        bad=tuple(map(Example, custom.bad)),
        kinds=frozenset(custom.kinds or KINDS),
        fixes=("replace",) if custom.replace is not None else (),
    )


def _missing(custom: CustomRule, reading: Reading) -> Iterator[Report]:
    line = _place(custom, reading)
    if line and next(_hits(custom, reading), None) is None:
        yield Report(line=line, message=custom.message, help=custom.help, key="missing")


def _place(custom: CustomRule, reading: Reading) -> int:
    """1-based line on which something is missing; 0 where the page has no such section."""
    for scope in custom.scope:
        if scope == "lead":
            return reading.lead.first
        if scope not in ROLES:
            return 1
        if line := next((found.line for found in reading.sections if found.role == scope and found.section), 0):
            return line
    return 0


def _present(custom: CustomRule, reading: Reading) -> Iterator[Report]:
    """One report for each line, however often the rule fires on it: its fix mends the whole line at once."""
    for hits in _by_line(_hits(custom, reading)):
        first = hits[0]
        found = " ".join(first.text.split())
        told = found or with_blanks(first.text[:_SHOWN])
        yield Report(
            line=first.lines.first,
            end_line=hits[-1].lines.last,
            column=first.column,
            message=custom.message.replace("{match}", told),
            help=custom.help.replace("{match}", told),
            excerpt=found,
            fix=_fix(custom, hits, reading.document),
        )


def _by_line(hits: Iterable[_Hit]) -> Iterator[list[_Hit]]:
    group: list[_Hit] = []
    for hit in hits:
        if group and (hit.passage is not group[0].passage or hit.lines.start >= group[-1].lines.end):
            yield group
            group = []
        group.append(hit)
    if group:
        yield group


def _fix(custom: CustomRule, hits: list[_Hit], document: Document) -> Fix | None:
    passage = hits[0].passage
    hits = [hit for hit in hits if passage.may_change(hit.start, hit.end)]
    if custom.replace is None or passage.offset < 0 or not hits:
        return None
    lines = Span(hits[0].lines.start, hits[-1].lines.end)
    source = document.source
    last = source.lines[lines.end - 1]
    written = _written(passage, hits, whole="page" in custom.scope)
    text = written.replace("\n", source.newline) + last[len(last.rstrip("\r\n")) :]
    if text == "".join(source.lines[lines.start : lines.end]):
        return None
    return Fix("replace", "safe", f"{custom.id}: {_changes(hits)}", (Edit(lines, text),))


def _written(passage: Passage, hits: list[_Hit], *, whole: bool) -> str:
    """The lines of some matches with what becomes of these; `whole` pages keep every blank."""
    parts, at = [], passage.raw.rfind("\n", 0, hits[0].start) + 1
    before = ""
    for hit in hits:
        kept, at = passage.raw[at : hit.start], hit.end
        if not whole and not hit.becomes and hit.text == hit.text.strip():
            left, right = gap(before + kept, passage.open[at : at + NEAR])
            kept, at = kept[: len(kept) - left], at + right
        parts += [kept, hit.becomes]
        before = (before + kept + hit.becomes)[-NEAR:]
    end = passage.raw.find("\n", at)
    return "".join((*parts, passage.raw[at : end if end >= 0 else len(passage.raw)]))


def _changes(hits: list[_Hit]) -> str:
    """What becomes of some matches, each pair once."""
    pairs = (f"“{_quoted(hit.text)}” -> “{_quoted(hit.becomes)}”" for hit in hits)
    told = list(dict.fromkeys(pairs))
    return first_of(told, _PAIRS)


def _quoted(text: str) -> str:
    """The beginning of a text, its blanks in sight."""
    return shortened(with_blanks(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"), _SHOWN)


def endless(custom: CustomRule, words: tuple[str, ...]) -> str:
    """A text that a rule writes and would rewrite; "" where the rule alone, made of words or not, tells of none."""
    from impactlint.rules.userdefined.pattern import written

    made = written(custom.replace or "", words)
    again = (text for text in made if any(_matches(custom, text)))
    return next((text for text in again if "page" in custom.scope or any(_matches(custom, prose(text)))), "")


def _matches(custom: CustomRule, text: str) -> Iterator[Match]:
    """The places where a rule speaks: not inside a longer word, nor where it reads as the replacement already."""
    from impactlint.rules.userdefined.pattern import find, stands_alone

    for match in find(custom.pattern, text, custom.replace):
        right = match.text == match.becomes and custom.replace is not None
        if not right and (not custom.whole_words or stands_alone(text, match)):
            yield match


def _worth_a_look(custom: CustomRule, reading: Reading) -> list[Passage]:
    """The passages of a rule; none where nothing matches even in what is no prose, which takes longer to tell apart."""
    rough = passages(custom.scope, reading, rough=True)
    matching = any(next(_matches(custom, passage.text), None) for passage in rough)
    return passages(custom.scope, reading) if matching else []


def _hits(custom: CustomRule, reading: Reading) -> Iterator[_Hit]:
    for passage in _worth_a_look(custom, reading):
        for match in _matches(custom, passage.text):
            shift = passage.offset if passage.offset >= 0 else -match.start
            end = match.end + shift if passage.offset >= 0 else 0
            start = match.start + shift
            if passage.offset >= 0 and not passage.holds_words(start, end):
                continue
            yield _Hit(passage, start, end, passage.raw[start:end] or match.text, match.becomes)
