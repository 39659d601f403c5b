"""The features that spoke for and against an answer in plain words; their own names stand in JSON and `--raw`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from impactlint.reading.model import Reason
from impactlint.rules.shared.quoting import quoted

_HEADING, _PLACE, _PART, _ABOVE = "its heading", "its place on the page", "the part it stands in", "the part above it"
_BELOW, _BESIDE, _WRITTEN, _TITLE = (
    "the parts below it",
    "the parts beside it",
    "how the number is written",
    "the title",
)
_WORDS, _START, _LENGTH, _TECHNOLOGY = "its words", "how it begins", "its length", "how much technology is named"

FAMILIES: Mapping[str, tuple[str, str]] = {
    "a1:": ("words of {} right behind it", _WORDS),
    "an:": ("words of {} behind it", _WORDS),
    "b1:": ("words of {} right before it", _WORDS),
    "bn:": ("words of {} before it", _WORDS),
    "b:": ("{}", _WORDS),
    "beside:": ("{} in a table or code beside it", "what stands beside it"),
    "boast:": ("praise in other words ({})", "praise in other words"),
    "ch:": ("{} in a heading below", _BELOW),
    "change:": ("a word of change, {}", "a word of change"),
    "code:": ("code: {}", "its code"),
    "col:": ("the column {}", "its column"),
    "first=": ("", _START),
    "first2=": ("", _START),
    "first:": ("", _PLACE),
    "h:": ("{} in its heading", _HEADING),
    "h=": ("", _HEADING),
    "head:": ("{} in a heading", "a heading"),
    "help:": ("", "words of help"),
    "how:": ("how it names methods ({})", "the methods it names"),
    "images:": ("", "its pictures"),
    "key:": ("the label {}", "its label"),
    "kind=": ("standing in a {}", "what it stands in"),
    "lex:": ("", _HEADING),
    "lex=": ("a heading for {}", "a heading that isn't known"),
    "need:": ("", "words of need"),
    "next=": ("", _BESIDE),
    "next0=": ("{} right behind it", _WORDS),
    "next1=": ("{} behind it", _WORDS),
    "opening:": ("{} at the top", "the top of the page"),
    "opens:": ("{} at the top", "the top of the page"),
    "p:": ("{} in the heading above", "the heading above"),
    "parent:": ("", _ABOVE),
    "parent=": ("standing below {}", _ABOVE),
    "people:": ("", "words for people"),
    "place:": ("", _PLACE),
    "prev=": ("", _BESIDE),
    "prev0=": ("{} right before it", _WORDS),
    "prev1=": ("{} before it", _WORDS),
    "role:": ("parts on {}", "its parts"),
    "role=": ("standing in a part on {}", _PART),
    "row:": ("", "its row"),
    "rule:": ("told as a {}", "told otherwise"),
    "s:": ("words of {} in the sentence", _WORDS),
    "says:": ("{} on the page", "its words"),
    "second:": ("", _PLACE),
    "sub:": ("", _BELOW),
    "sw:": ("{} further down", _BELOW),
    "table:": ("", "its table"),
    "tech:": ("the technology {}", _TECHNOLOGY),
    "text:": ("", _WORDS),
    "th:": ("the column {}", "its columns"),
    "title:": ("{} in the title", _TITLE),
    "told:": ("", "how it is told"),
    "unit=": ("the unit {}", "its unit"),
    "w:": ("{}", _WORDS),
    "whole=": ("a heading for {}", _HEADING),
} | {
    name: ("", said)
    for said, names in {
        _PLACE: "place= level= nth= section= first second early",
        _BELOW: "child= children= empty",
        _BESIDE: "sibling=",
        _ABOVE: "grand=",
        _LENGTH: "words= length= count=",
        _WRITTEN: "dec01 dec01= decimal= integer= pct pct: pct= range plain signed approx joined= style=",
        _TECHNOLOGY: "tech= techshare= tech",
        "its place in the row": "cell= cell:",
        "a number in words": "worded worded=",
        "a rank": "rank rank=",
        "words of a task": "task task:",
        "a label before it": "key",
        "a claim to be the state of the art": "sota",
        "its place in the sentence": "starts ends",
        "how many links": "links= repolinks=",
        "how many pictures": "images=",
        "how much code": "code= code html=",
        "how many numbers": "decimals= beside= results=",
        "how many metrics": "metrics=",
        "lists": "item= numbered numbered=",
        "tables": "row=",
        "prose": "paragraph=",
        "badges": "badges=",
        "entries": "entries=",
        "how many parts": "sections=",
        "how much praise": "praise=",
        "people": "people=",
        "needs": "needs=",
        "a metric beside it": "metric-adjacent",
        "no metric near it": "no-metric",
        "an amount of money": "money",
        "a word of trouble": "hard",
        "what the title says is learnt": "learns",
        "a page without a part on data": "no data",
    }.items()
    for name in re.findall(r"(?:no data|[^ ])(?:[^ ]*)", names)
}
"""What each family of features is, with what stands behind its name and without. A family that is missing here is told
by its own name, which is a few plain words already."""

_OF_CLAIMS: Mapping[str, tuple[str, str]] = {"p:": ("the praise {}", "praise")}
_COUNTED = frozenset({"need:", "help:", "people:", "people=", "needs=", "badges=", "entries="})
"""Families that count something, from none on."""
_PARTS = re.compile(r"([\w.+ -]*?[:=])=?(.*)")
_TELLS = re.compile(r"[^\W\d_][\w' .+/-]*")
"""Something behind the name of a family that tells a reader more than the number of a class."""


def in_words(reasons: Iterable[Reason], question: str = "") -> list[tuple[str, float]]:
    """The reasons for an answer to a question, those that are said alike added up."""
    found: dict[str, float] = {}
    for reason in reasons:
        said = _said(reason.feature, question)
        found[said] = found.get(said, 0.0) + reason.weight
    return list(found.items())


def _said(feature: str, question: str) -> str:
    """A feature in plain words; one of several parts is told by the first."""
    named = _PARTS.fullmatch(feature.partition("&")[0])
    family, value = named.groups() if named else (feature.partition("&")[0], "")
    known = (_OF_CLAIMS.get(family) if question == "claim" else None) or FAMILIES.get(family)
    if known is None:
        return feature if named else family
    if family in _COUNTED and value == "0":
        return f"no {known[1]}"
    told = known[0] and _TELLS.fullmatch(value)
    return known[0].format(value if family == "kind=" else quoted(value)) if told else known[1]
