"""Comments that come in pairs: the START and END of what a tool writes, a linter switched off and on again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from impactlint import lazy
from impactlint.document import Document
from impactlint.reading.vocabulary.tokens import LETTERS_AND_DIGITS
from impactlint.restructure.markup import comments

LONGEST = 120
"""Characters of a comment's first line in which a keyword is looked for."""
MANY_RULES = 2_000
"""Characters of a comment's first line in which the rules of a linter are looked for."""

_KEYWORD = lazy.pattern(
    r"(?:(?<![a-z])|(?<=toc))(?:(?P<opens>starts?|begin(?:s|ning)?|disable)|ends?|stops?|close|enable|restore)(?![a-z])"
    r"|(?<=[a-z])stop(?![a-z])|(?<![a-z])end(?=[a-z])|^\s*/",
    re.I,
)
"""What says that a comment opens something, or closes it: "START toc", "tocstop", "/TOC", "endregion"."""
_ENDS = lazy.pattern(r"^\s*/|^\W*end|(?<=[a-z])stop\W*$|^\W*[\w-]{1,60}\W{1,3}(?:ends?|stops?)\W*$", re.I)
"""A comment that is no more than the end of something, and so of what a comment without a keyword names."""
_TOC = lazy.pattern(r"(?:vim-markdown-)?toc", re.I)
"""A comment that stands at both ends of a table of contents."""
_OTHER_WORD = {"te": "ts", "[[[end]]]": "cog"}
"""Comments that close what another word opens."""
_FILLERS = frozenset({"a", "here", "of", "the"})
_OF_ONE_LINE = lazy.pattern(r"(?:disable|enable|ignore)-(?:num-lines|next-\w|line|file)", re.I)
_SWITCH = lazy.pattern(
    r"\W{0,3}(?:(?P<setter>vale|ltex)[\s:]{1,4}(?P<rule>[\w.-]{1,80}(?:\[[^\]]{0,80}\])?)\s*=\s*(?P<value>yes|no|true|false)\b"
    r"|(?P<tool>[a-z][\w@/.-]{0,40}?)[\s:_-]{1,4}"
    r"(?:(?P<word>disable|enable|capture|restore)(?![\w-])(?P<rules>.*)|(?P<alone>off|on)\s*(?:\([^()]*\)\s*)?$))",
    re.I,
)
"""A comment to a linter: "markdownlint-disable MD013", "lint enable", "vale off", "vale Google.We = NO"."""
_RULE = lazy.pattern(r"[^\s,:]+")
_REASON = lazy.pattern(r"\s(?:--|[—–])")
_LINTER = lazy.pattern(r"lint|check|spell|vale|ltex|alex|pyml|rumdl|fmt|format|remark|retext|prettier|write-good", re.I)
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
    pairs, linters = _Pairs(), _Linters()
    for line, text in comments(document.blocks):
        first = text.split("\n", 1)[0][:MANY_RULES]
        if _OF_ONE_LINE.search(first[:LONGEST]):
            continue
        switch = _SWITCH.match(first)
        if switch:
            found.extend((start, line) for start in linters.switched(switch, line))
        else:
            found.extend((start, line) for start in pairs.closed(first[:LONGEST], line))
    found.extend((start, len(document.source.lines)) for start in linters.left())
    return sorted({(start, last) for start, last in found if last > start})


class _Pairs:
    """The lines of comments that may be closed yet, by the first word of what they enclose; the last is innermost.

    What says that it opens something is told from what only says what follows ("toc", "MarkdownTOC").
    """

    def __init__(self) -> None:
        self.opened: defaultdict[str, list[int]] = defaultdict(list)
        self.named: defaultdict[str, list[int]] = defaultdict(list)

    def closed(self, text: str, line: int) -> list[int]:
        """The line of the comment that this one closes, if any; else this one may be closed by another."""
        keyword = _KEYWORD.search(text)
        subject = _OTHER_WORD.get(text.lower()) or _subject(_KEYWORD.sub(" ", text, count=1))
        if keyword and keyword["opens"]:
            self.opened[subject].append(line)
            return []
        if keyword and self.opened[subject]:
            return [self.opened[subject].pop()]
        named = self.named[subject] if subject else []
        if named and (_ENDS.search(text) or text.lower() in _OTHER_WORD or _TOC.fullmatch(text)):
            return [named.pop()]
        self.named[_subject(text)].append(line)
        return []


def _subject(text: str) -> str:
    """The first word that says what a comment is about."""
    return next((word for word in LETTERS_AND_DIGITS.findall(text.lower()) if word not in _FILLERS), "")


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
