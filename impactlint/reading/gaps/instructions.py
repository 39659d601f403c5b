"""What a template tells its author to write, on a page whose author never did.

One such sentence may be an assignment, or advice to whoever reads it: "Describe the steps that led to it". A page on
which several sections hold nothing else is a template that was never filled in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from impactlint import lazy
from impactlint.document.text import sentences
from impactlint.reading.circumstances import teaches
from impactlint.reading.page import Page, Unit
from impactlint.reading.vocabulary.patterns import small

LEAST = 3
"""Sections with nothing but instructions that make a page an unfilled template."""
MOST = 600
"""Characters of one instruction; a longer text is somebody's."""

_TELLS = "describe|discuss|summarize|summarise|explain|highlight|outline|detail|mention|elaborate|reflect|wrap|conclude"
"""Verbs of writing: their object is what the author did."""
_GIVES = "provide|present|include|give|add|list|specify|state|insert|acknowledge|document"
"""Verbs of giving: they tell to write only where their object is a text or a picture of the page."""
_OPENING_WORDS = frozenset(f"briefly|clearly|please|{_TELLS}|{_GIVES}".split("|"))
"""First words of instructions; what opens with another is seen to need no pattern."""
_TEXT = (
    "overview|summary|description|introduction|explanation|outline|conclusions?|details|information|instructions|insights"
    "|findings|results|credit|visuali[sz]ations?|graphs|charts|plots|screenshots?|licen[sc]e|acknowledge?ments|references"
    "|guidelines|metrics|examples|background|context|names"
)
_WORK = (
    "data ?sets?|data|models?|modell?ing|approach|methods?|methodology|algorithms?|techniques|architecture|steps|process"
    "|analys[ie]s|performance|experiments?|project|purpose|objectives?|goals?|motivation|problem|challenges|limitations"
    "|recommendations|implications|improvements|features|tools|technologies|libraries|choices|decisions|structure"
)
_BEFORE = r"(?:[\w'’/&-]+,? ){0,5}?"
"""Words between a verb and the noun that it is about."""
_FIRST = lazy.pattern(
    rf"(?:(?:briefly|clearly|please) )?(?:(?:{_TELLS}) (?:(?:how|why|what|which)\b|{_BEFORE}(?:{_TEXT}|{_WORK})\b)"
    rf"|(?:{_GIVES}) {_BEFORE}(?:{_TEXT})\b)"
)
"""How an instruction begins, in small letters."""
_MORE = lazy.pattern(
    rf"(?:(?:clearly|also) )?(?:{_TELLS}|{_GIVES}|use|consider|ensure|be sure|compare|analy[sz]e|identify|interpret|justify"
    r"|communicate|recap|express|show|share|emphasi[sz]e) |if (?:applicable|possible|available|you)\b|you (?:can|may|should)\b"
)
"""How a sentence begins that follows one."""
_AUTHOR = lazy.pattern(
    r"\b(?:you|your|any|used|gained|derived|tested|taken|applied|employed|chosen|selected|made|conducted|collected|faced"
    r"|encountered|learned|obtained|performed|implemented|achieved|followed|considered|explored|involved|was|were"
    r"|(?:the|this) (?:[\w-]+ ){0,3}project|(?:the|this) data ?set|readme)\b"
)
"""What speaks to the author, or of the author's work as done; what a program can do is told without."""
_ELSEWHERE = lazy.pattern(r"\b(?:issues?|pull requests?|prs?|commits?|bug reports?)\b")
"""What is written in another place than the page."""
_MARKED = lazy.pattern(r"`|\]\(")
"""Code or a link, which an author put there."""
_TASKS = lazy.pattern(
    r"\b(?:exercises?|assignments?|homework|quiz|rubric|grading|marking|submissions?|deliverables|learning (?:objectives|outcomes|goals)"
    r"|(?:task|question|problem|lab|q|step|milestone|week) ?#?\d+)\b"
)
"""Headings of what a reader is to do."""
_FOR_OTHERS = lazy.pattern(
    r"\b(?:templates?|guides?|guidelines|tutorials?|prompts?|checklists?|boilerplate|cookiecutter)\b"
)
"""Words in a title of what others are to fill in."""


def instructions(page: Page) -> Mapping[int, str]:
    """What 0-based lines tell the author to write; nothing on a page that isn't an unfilled template."""
    told = {line: text for unit in page.units for line, text in _told(page, unit)}
    if len(told) < LEAST or len(_unfilled(page, told)) < LEAST or _is_for_readers(page, told):
        return {}
    return told


def _told(page: Page, unit: Unit) -> Iterator[tuple[int, str]]:
    """The lines of a paragraph that hold nothing but an instruction, or its first line where all of it is one."""
    if unit.kind != "paragraph" or unit.quoted:
        return
    ends = (*unit.offsets[1:], len(unit.text))
    rows = zip(unit.lines, unit.offsets, ends, strict=True)
    parts = ((line, unit.text[start:end].strip()) for line, start, end in rows)
    found = [(unit.line, unit.text)] if _instructs(unit.text) else [part for part in parts if _instructs(part[1])]
    if found and not _MARKED.search("".join(page.document.source.lines[line] for line in unit.lines)):
        yield from found


def _instructs(text: str) -> bool:
    """Whether a text does nothing but tell what to write on the page; not the rest of a sentence, or what opens a list."""
    if (
        len(text) > MOST
        or text.partition(" ")[0].lower() not in _OPENING_WORDS
        or text[0].islower()
        or text.endswith(":")
    ):
        return False
    first, *others = (small(sentence) for _, sentence in sentences(text))
    return bool(_FIRST.match(first)) and all(map(_MORE.match, others)) and not _ELSEWHERE.search(small(text))


def _unfilled(page: Page, told: Mapping[int, str]) -> list[int]:
    """The sections that hold nothing but instructions which can only be their author's, as indexes."""
    held: dict[int, bool] = {}
    for unit in page.units:
        if unit.kind != "heading":
            only = told.get(unit.line) == unit.text and bool(_AUTHOR.search(small(unit.text)))
            held[unit.section] = held.get(unit.section, True) and only
    return [section for section, nothing_else in held.items() if nothing_else and section >= 0]


def _is_for_readers(page: Page, told: Mapping[int, str]) -> bool:
    """Whether a page sets tasks, or is there for others to fill in: what it tells to write is told to its readers."""
    titles = [small(section.heading.title) for section in page.document.sections]
    return bool(_FOR_OTHERS.search(titles[0]) or any(map(_TASKS.search, titles)) or teaches(page, leaving=told.keys()))
