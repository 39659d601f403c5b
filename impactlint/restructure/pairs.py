"""Comments that come in pairs: the START and END of what a tool writes, a linter switched off and on again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from impactlint import late
from impactlint.document import Document
from impactlint.restructure.markup import comments

LONGEST = 120
"""Characters of a comment's first line that are looked at."""

_OPENING = late.pattern(r"(?<![A-Za-z])(?:start|begin|disable)(?![A-Za-z])", re.I)
_CLOSING = late.pattern(r"(?<![A-Za-z])(?:end|stop|enable|restore)(?![A-Za-z])|^\s*/", re.I)
_WORD = late.pattern(r"[A-Za-z0-9]+")
_OF_ONE_LINE = late.pattern(r"(?:disable|enable|ignore)-(?:num-lines|next-\w|line|file)", re.I)
_SWITCH = late.pattern(
    r"\W{0,3}(?:(?P<setter>vale|ltex)[\s:]{1,4}(?P<rule>[\w.-]{1,80}(?:\[[^\]]{0,80}\])?)\s*=\s*(?P<value>yes|no|true|false)\b"
    r"|(?P<tool>[a-z][\w@/.-]{0,40}?)[\s:_-]{1,4}"
    r"(?:(?P<word>disable|enable|capture|restore)(?![\w-])(?P<rules>.*)|(?P<alone>off|on)\s*(?:\([^()]*\)\s*)?$))",
    re.I,
)
"""A comment to a linter: "markdownlint-disable MD013", "lint enable", "vale off", "vale Google.We = NO"."""
_RULE = late.pattern(r"[^\s,:]+")
_REASON = late.pattern(r"\s(?:--|[—–])")
_LINTER = late.pattern(r"lint|check|spell|vale|ltex|alex|pyml|rumdl|fmt|format|remark|retext|prettier|write-good", re.I)
"""Part of a linter's name: a comment that switches it off is meant for a tool even where nothing switches it on."""
_OFF = frozenset({"disable", "off", "no", "false"})
_ALL = ""
"""In place of a rule's name: all of them."""
_CAPTURE = "capture"


def regions(document: Document) -> list[tuple[int, int]]:
    """First and last line of each region that a pair of comments encloses ("START toc" to "END toc").

    A linter that is switched off and never on again stays off to the end of the page.
    """
    found: list[tuple[int, int]] = []
    opened: dict[str, int] = {}
    linters = _Linters()
    for line, text in comments(document.blocks):
        first = text.split("\n", 1)[0][:LONGEST]
        if _OF_ONE_LINE.search(first):
            continue
        switch = _SWITCH.match(first)
        if switch:
            found.extend((start, line) for start in linters.switched(switch, line))
        elif _CLOSING.search(first):
            found.append((opened.pop(_subject(_CLOSING, first), line), line))
        elif _OPENING.search(first):
            opened[_subject(_OPENING, first)] = line
    found.extend((start, len(document.source.lines)) for start in linters.left())
    return sorted({(start, last) for start, last in found if last > start})


def _subject(pattern: re.Pattern[str], text: str) -> str:
    """What a comment opens or closes: its first word apart from the one that says which."""
    words = _WORD.findall(pattern.sub(" ", text.lower()))
    return words[0] if words else ""


class _Linters:
    """The rules that are switched off, by linter, each with the line since which it is."""

    def __init__(self) -> None:
        self.off: defaultdict[str, dict[str, int]] = defaultdict(dict)
        self.captured: dict[str, frozenset[str]] = {}

    def switched(self, match: re.Match[str], line: int) -> list[int]:
        """The lines since which something was off that a comment, as `_SWITCH` matches it, switches on again."""
        tool, word, rules = _switch(match)
        off = self.off[tool]
        if word == _CAPTURE:
            self.captured[tool] = frozenset(off)
        if word in _OFF or word == _CAPTURE:
            for rule in rules:
                off.setdefault(rule, line)
            return []
        if rules != (_ALL,):  # a rule may be on again while all others stay off
            return [off.pop(rule) for rule in rules if rule in off] + ([off[_ALL]] if _ALL in off else [])
        kept = self.captured.get(tool, frozenset()) if word == "restore" else frozenset()
        return [off.pop(rule) for rule in list(off) if rule not in kept]

    def left(self) -> Iterator[int]:
        """The lines since which a linter is off for good."""
        for tool, off in self.off.items():
            if _LINTER.search(tool):
                yield from (line for rule, line in off.items() if rule != _CAPTURE)


def _switch(match: re.Match[str]) -> tuple[str, str, tuple[str, ...]]:
    """The linter that a comment speaks to, what it does, and to which rules."""
    if match["value"]:
        return f"{match['setter']} =".lower(), match["value"].lower(), (match["rule"].lower(),)
    word = (match["word"] or match["alone"]).lower()
    rules = _RULE.findall(_REASON.split(match["rules"] or "", maxsplit=1)[0].lower())
    return match["tool"].lower(), word, (_CAPTURE,) if word == _CAPTURE else tuple(rules) or (_ALL,)
