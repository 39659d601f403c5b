"""Left-over placeholders: which are the user's to fill in, and what a reader meets in the place of the others."""

from __future__ import annotations

import re
from collections.abc import Mapping

from impactlint import lazy
from impactlint.findings import Joint
from impactlint.reading.gaps.placeholder_kinds import (
    BRACKETED,
    EMPTY_LINK,
    INSTRUCTION,
    NO_PICTURE,
    PASTED,
    SAMPLE,
    STAND_IN,
    UNFILLED,
)
from impactlint.reading.gaps.template_texts import SPOKEN
from impactlint.reading.model import Evidence, Reading
from impactlint.reading.placeholders import SCAFFOLD, gap_of
from impactlint.rules.shared.quoting import quoted

_ABOVE = 12
"""Lines above a placeholder in which it is told what to put there."""
_FORK = lazy.pattern(r"\b[Ff]ork (?:this|the|it|your)\b|\b(?:your|own) fork\b|\bForking\b")
_MASKED_DAY = lazy.pattern(r"\d{4}-XX-XX")
_PICTURE = lazy.pattern(r"!\[[^\[\]]*\]\([^()]*$|<img\b[^<>]*$")
"""What stands before the middle of a picture's address."""
_LINKED = lazy.pattern(r"\[[^\[\]]*\]\([^()\s]*$|<a\b[^<>]*$")
"""What stands before the middle of a link's address."""
_BOX = lazy.pattern(STAND_IN)
_COPIED = lazy.pattern(r"\bgit clone\b|://|\bgithub\.com\b", re.IGNORECASE)
_FROM_TEMPLATE = "comes from a template: a reader learns nothing of the work from it", "Write your own, or take it out."
_FAULTS: Mapping[str, tuple[str, str]] = {
    INSTRUCTION: (
        "is what a template tells its author to write: a reader learns nothing from it",
        "Write it, or take it out.",
    ),
    BRACKETED: (
        "is what a template asks for: a reader finds its words where a fact should be",
        "Write it, or take it out.",
    ),
    SAMPLE: ("is an example that a template gives its author: a reader can't tell it from a fact", "Write your own."),
    UNFILLED: ("has no value: a reader finds a table that was never filled in", "Fill it in, or take the table out."),
    EMPTY_LINK: (
        "leads nowhere: a reader who clicks it stays where they are",
        "Put the address in, or take the link out.",
    ),
    NO_PICTURE: ("shows nothing: a reader finds no picture there", "Put the picture in, or take the line out."),
    **dict.fromkeys(SPOKEN, _FROM_TEMPLATE),
}
"""By kind of gap what is wrong with it, and what to do about it, where neither hangs on its line."""
_SAID_TO_YOU = "was said to you, not to your readers: the page looks pasted unread"
_TOGETHER = {
    INSTRUCTION: (" One more line is for its author.", " {n} more lines are for its author."),
    BRACKETED: (" One more line is as open.", " {n} more lines are as open."),
    SAMPLE: (" One more line holds an example.", " {n} more lines hold an example."),
    UNFILLED: (" One more row is as empty.", " {n} more rows are as empty."),
    PASTED: (" One more line was, too.", " So were {n} more lines."),
    EMPTY_LINK: (" One more link does.", " So do {n} more links."),
    NO_PICTURE: (" One more picture is missing.", " {n} more pictures are missing."),
}
"""The kinds of gap that are shown together whatever their words, and how one more and several more are told."""


def is_for_the_user(reading: Reading, left: Evidence) -> bool:
    """Whether a gap is what whoever copies the line fills in: it is no placeholder, then."""
    return _is_shown(reading, left) or _is_for_a_fork(reading, left)


def _is_shown(reading: Reading, left: Evidence) -> bool:
    """Whether it shows what whoever runs the line puts in, as in `predict(<your_image>)`, or masks a day of a log."""
    line = reading.document.source.bare(left.line - 1)
    # A badge in a block of code is for the pages of others; its address leads to theirs.
    shown = left.text.startswith("<") and ("![" in line or not _COPIED.search(line))
    return (shown or bool(_MASKED_DAY.search(left.text))) and _in_code(reading, left.line - 1)


def _in_code(reading: Reading, line: int) -> bool:
    return any(line in block.code_lines() for block in reading.document.blocks if line in block.span)


def _is_for_a_fork(reading: Reading, left: Evidence) -> bool:
    """Whether the lines above tell everybody to make a copy of their own, which has their name in its address."""
    above = (reading.document.source.bare(line) for line in range(max(0, left.line - _ABOVE), left.line - 1))
    return "clone" in reading.document.source.bare(left.line - 1) and any(map(_FORK.search, above))


def gap_fault(left: Evidence, line: str) -> tuple[str, str]:
    """What is wrong with a placeholder on a line, and what to do about it."""
    kind = gap_of(left)
    if kind in _FAULTS:
        return _FAULTS[kind]
    if kind == PASTED:
        opens = line.lstrip(" >*_:-").startswith(left.text[:20])
        return _SAID_TO_YOU, "Take the line out." if opens else "Take it out of the line."
    if SCAFFOLD in left.text:
        return "still stands here, with its questions open", "Answer them in the text, then delete the comment."
    return f"is a placeholder: {_harm(line, left.column - 1)}", "Fill it in, or take it out."


def _harm(line: str, at: int) -> str:
    """What a reader meets at an offset of a line."""
    if not _in_address(line, at):
        return "a reader finds a gap where a fact should be"
    if _BOX.match(line, at):
        return "a reader sees a box where a picture should be"
    if _PICTURE.search(line[:at]):
        return "the picture doesn't show"
    linked = _LINKED.search(line[:at])
    return f"a reader who {'follows the link finds nothing' if linked else 'copies the line gets an error'}"


def _in_address(line: str, at: int) -> bool:
    """Whether what stands at an offset is part of an address, or of a command that clones one."""
    word = line[line.rfind(" ", 0, at) + 1 :].split(" ", 1)[0]
    return bool(_COPIED.search(word)) or "git clone" in line[:at]


def joint_of(left: Evidence, *, alone: bool) -> Joint:
    """What a placeholder is shown together with: all lines of a template, else those with the same words.

    One that isn't to be shown `alone`, with its words, follows the others.
    """
    if not alone:
        return Joint("", quoted(left.text, 60), " One more placeholder follows.", " {n} more placeholders follow.")
    kind = gap_of(left)
    if kind in _TOGETHER:
        return Joint(kind, quoted(left.text, 60), *_TOGETHER[kind])
    return Joint(left.text.lower(), "here as well", " One more line holds it.", " {n} more lines hold it.")
