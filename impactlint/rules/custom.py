"""Rules that a rule file defines without code: words or a pattern that must, or must not, stand on the page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate
from typing import get_args

from impactlint import late
from impactlint.document import Block, Document, Span
from impactlint.findings import Edit, Fix, Severity
from impactlint.reading.model import Kind, Reading, Role
from impactlint.record import dataclass
from impactlint.rules.base import Context, Report, Rule

ROLES: tuple[str, ...] = get_args(Role)
KINDS: tuple[str, ...] = get_args(Kind)
SCOPES: tuple[str, ...] = ("prose", "lead", "headings", "page", *(role for role in ROLES))
"""Where a rule looks: running text, the text before the first heading, titles, every raw line, sections of a role."""

_PROSE = frozenset({"paragraph", "list", "quote", "table", "html", "footnote"})
_HIDDEN = late.pattern(
    r"<!--.*?(?:-->|\Z)|`[^`\n]+`|(?<=\])\([^()\n]{0,1500}\)|<https?://[^<>\s]{1,1500}>|https?://[^\s<>)\]]{1,1500}"
    r"|</?[A-Za-z][A-Za-z0-9-]{0,30}(?:\s[^<>]{0,2000})?/?>",
    re.S,
)


@dataclass(frozen=True, slots=True)
class CustomRule:
    """A rule as the rule file gives it.

    `pattern` is in google-re2's syntax, made from the words where `whole_words` is set; `required` turns it round:
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
    kinds: tuple[str, ...] = ()
    replace: str | None = None
    good: tuple[str, ...] = ()
    bad: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Passage:
    """Text to search. `raw` is the text as it is on disk; `offset` says where in it `text` begins, -1 if nowhere."""

    first: int
    text: str
    raw: str
    starts: tuple[int, ...]
    """Offsets in `raw` at which its lines begin."""
    offset: int = 0

    def line(self, offset: int) -> int:
        """Index, in the passage, of the line that an offset lies on."""
        return bisect_right(self.starts, offset) - 1


@dataclass(frozen=True, slots=True)
class _Hit:
    """A match: half-open offsets in `passage.raw` (both 0 where the title isn't found there), and its 0-based lines."""

    passage: _Passage
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
        del context
        return _missing(custom, reading) if custom.required else _present(custom, reading)

    return Rule(
        id=custom.id,
        name=custom.name,
        summary=custom.message,
        severity=custom.severity,
        check=check,
        doc=custom.help or custom.message,
        good=(),
        bad=(),
        kinds=frozenset(custom.kinds or KINDS),
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
        yield Report(
            line=first.lines.first,
            end_line=hits[-1].lines.last,
            column=first.column,
            message=custom.message.replace("{match}", found),
            help=custom.help.replace("{match}", found),
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
    if custom.replace is None or passage.offset < 0:
        return None
    lines = Span(hits[0].lines.start, hits[-1].lines.end)
    parts, at = [], passage.raw.rfind("\n", 0, hits[0].start) + 1
    for hit in hits:
        parts += [passage.raw[at : hit.start], hit.becomes]
        at = hit.end
    end = passage.raw.find("\n", at)
    parts.append(passage.raw[at : end if end >= 0 else len(passage.raw)])
    source = document.source
    last = source.lines[lines.end - 1]
    text = "".join(parts).replace("\n", source.newline) + last[len(last.rstrip("\r\n")) :]
    if text == "".join(source.lines[lines.start : lines.end]):
        return None
    return Fix("replace", "safe", f"{custom.id}: replace it as the rule file says", (Edit(lines, text),))


def _hits(custom: CustomRule, reading: Reading) -> Iterator[_Hit]:
    from impactlint.rules.pattern import find, stands_alone

    for passage in _passages(custom.scope, reading):
        for match in find(custom.pattern, passage.text, custom.replace):
            if custom.whole_words and not stands_alone(passage.text, match):
                continue
            shift = passage.offset if passage.offset >= 0 else -match.start
            end = match.end + shift if passage.offset >= 0 else 0
            yield _Hit(passage, match.start + shift, end, match.text, match.becomes)


def _passages(scopes: tuple[str, ...], reading: Reading) -> list[_Passage]:
    """What the scopes cover, in order of the page, each passage once."""
    document = reading.document
    if "page" in scopes:
        return [_raw(document, Span(0, len(document.source.lines)))] if document.source.lines else []
    roles = {found.section.index: found.role for found in reading.sections if found.section}
    found = [_title(document, heading.span, heading.title) for heading in document.headings if "headings" in scopes]
    for span in _prose(document):
        section = document.section_at(span.start)
        role = roles.get(section.index, "other") if section else ""
        if "prose" in scopes or role in scopes or ("lead" in scopes and span.start in reading.lead):
            found.append(_masked(document, span))
    return sorted(found, key=lambda passage: passage.first)


def _title(document: Document, span: Span, title: str) -> _Passage:
    raw = document.source.bare(span.start)
    return _Passage(span.start, title, raw, (0,), raw.find(title))


def _raw(document: Document, span: Span) -> _Passage:
    raw = "\n".join(document.source.bare(line) for line in range(span.start, span.end))
    return _Passage(span.start, raw, raw, _starts(raw))


def _starts(text: str) -> tuple[int, ...]:
    lengths = (len(line) + 1 for line in text.split("\n")[:-1])
    return tuple(accumulate(lengths, initial=0))


def _masked(document: Document, span: Span) -> _Passage:
    """Lines with code, link targets, tags and comments blanked out, every character at its place."""
    passage = _raw(document, span)
    blank = _HIDDEN.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), passage.raw)
    return replace(passage, text=blank)


def _prose(document: Document) -> Iterator[Span]:
    """Runs of lines that hold running text: no headings, no code."""
    titles = {line for heading in document.headings for line in range(heading.span.start, heading.span.end)}
    for block in document.blocks:
        if block.kind in _PROSE:
            code = {line for inner in _code(block) for line in range(inner.span.start, inner.span.end)}
            lines = range(block.span.start, block.span.end)
            yield from _runs(line for line in lines if line not in titles and line not in code)


def _code(block: Block) -> Iterator[Block]:
    return (inner for inner in block.walk() if inner.kind == "code")


def _runs(lines: Iterable[int]) -> Iterator[Span]:
    start = end = -1
    for line in lines:
        if line != end:
            if start >= 0:
                yield Span(start, end)
            start = line
        end = line + 1
    if start >= 0:
        yield Span(start, end)
