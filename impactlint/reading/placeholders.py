"""Left-over placeholders: what a template or a hurried author meant to fill in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from impactlint.document import Document
from impactlint.reading.model import Evidence, Reason

MAX_PLACEHOLDERS = 20
"""Placeholders of one page that are reported."""

SCAFFOLD = "impactlint asks"
"""Words that open the comment of questions which our own scaffold leaves in a page."""

_PATTERNS: tuple[tuple[str, float, re.Pattern[str]], ...] = (
    (
        "XX for a number",
        0.97,
        re.compile(
            r"(?<![%\\.])[$€£~]?\d*(?:,?\.?)?\bX{2,3}(?:[.,]X{2,3})*\b\s?%?|(?<![\w.])[XY]\.[XY]{1,3}\b(?!\.)|\b\d+\.\d*X{2,}\b|"
            r"\b\d{4}-XX-XX\b|(?<![\w%-])[XxYyZ]\s?%(?!\w)"
        ),
    ),
    (
        "TODO",
        0.95,
        re.compile(
            r"(?<![\w-])TODO(?![\w-])(?!\.md|s?\s+(?:[Aa]pp|[Ll]ist|[Ii]tem|[Cc]omments?|[Aa]pplication|API|[Tt]asks?)\b)"
            r"|(?<![\w-])(?:FIXME|TBD|TBA)(?![\w-])|\b[Tt]o be (?:added|determined|announced|filled in|decided)\b"
        ),
    ),
    (
        "[insert ...]",
        0.97,
        re.compile(
            r"[\[(<{](?:please )?(?:insert|add|enter|put|fill in|replace|describe|your) [^\])>}\n]{2,60}[\])>}](?!\()",
            re.I,
        ),
    ),
    (
        "<your ...>",
        0.95,
        re.compile(
            r"<(?:your|my|the)?[-_ ]?(?:repo(?:sitory)?|user(?:name)?|github|project|org|account)[-_ ]?(?:url|link|name|here|username|repo)?>|<your[-_][a-z-_]{2,30}>",
            re.I,
        ),
    ),
    (
        "yourusername",
        0.97,
        re.compile(
            r"(?:github\.com|gitlab\.com|linkedin\.com/in|twitter\.com|medium\.com/@?|kaggle\.com|hub\.docker\.com/r|streamlit\.app|huggingface\.co)/?[:/]?@?<?(?:your|my)[-_]?(?:user|git|handle|name|profile|linkedin|org|id|account)[\w-]*|\byour[-_]?(?:user)?name/[\w-]+\b|\b(?:username|<username>|user_name)/(?:repo|repository|project)[\w-]*",
            re.I,
        ),
    ),
    ("YOUR_...", 0.9, re.compile(r"\]\((?:YOUR|MY|INSERT|ADD)_[A-Z_]{2,30}\)")),
    (
        "Your Name",
        0.97,
        re.compile(
            r"^\W*(?:(?:author|by|name|created by|maintainer|contact)\W{1,6})?\[?(?:Your (?:Full )?Name|Your Email|Your Title|Your Role|Firstname Lastname|John Doe)\]?(?: Here)?\W*$|\byour\.?_?email@(?:example|domain|gmail|email)\.com|@your_?twitter|\[(?:Your (?:Full )?Name|Your LinkedIn|Your Portfolio|LinkedIn Profile|Email Address)\](?!\()",
            re.I,
        ),
    ),
    ("lorem ipsum", 0.99, re.compile(r"\blorem ipsum\b", re.I)),
    (
        "coming soon",
        0.85,
        re.compile(
            r"(?:^\W*|\b(?:code|results?|demo|link|paper|screenshots?|docs?|documentation|video|model|section|details?|tutorials?|is|are)\b[^.\n]{0,24})\bcoming soon\b|\b(?:results?|metrics?|screenshots?|details?|section)\b[^.\n]{0,20}\b(?:will be added|to come|to follow)\b",
            re.I,
        ),
    ),
    (
        "add ... here",
        0.9,
        re.compile(
            r"^\W*(?:add|insert|paste|put|place) (?:your |a |the |any |an |some )?[\w ,/&-]{3,60}\bhere\b\W*$|\((?:Insert|Add) [^)\n]{3,60}\)",
            re.I,
        ),
    ),
    ("after launch", 0.8, re.compile(r"\b(?:TBD|tracking starts|to be measured|not yet measured)\b[^|\n]{0,20}", re.I)),
    (
        "a dead placeholder link",
        0.85,
        re.compile(
            r"\[[^\]\n]{0,40}\]\(\)\s*(?:TODO|$)|\bhttps?://(?:www\.)?(?:your|my)[-_]?(?:app|site|domain|project|portfolio|website|deployed?|demo|link|url)[\w.-]*",
            re.I,
        ),
    ),
)
_INLINE_CODE = re.compile(r"`[^`\n]{1,300}`")
_IN_CODE_TOO = frozenset({"XX for a number", "<your ...>", "yourusername", "lorem ipsum"})
"""Placeholders that count inside code as well."""
_TRIGGERS: dict[str, tuple[str, ...]] = {
    "XX for a number": ("xx", "x.", "y.", "x %", "y %", "x%", "y%", "z%", "z %"),
    "TODO": ("todo", "fixme", "tbd", "tba", "to be "),
    "[insert ...]": ("insert ", "add ", "enter ", "put ", "fill in", "replace ", "describe ", "your ", "please "),
    "<your ...>": ("<",),
    "yourusername": ("your", "my", "username/", "user_name/"),
    "YOUR_...": ("](your_", "](my_", "](insert_", "](add_"),
    "Your Name": ("your", "firstname", "john doe", "[linkedin profile", "[email address"),
    "lorem ipsum": ("lorem",),
    "coming soon": ("coming soon", "will be added", "to come", "to follow"),
    "add ... here": ("here", "(insert", "(add"),
    "after launch": ("tbd", "tracking starts", "to be measured", "not yet measured"),
    "a dead placeholder link": ("]()", "://your", "://my", "://www.your", "://www.my"),
}
_ENV = re.compile(
    r"(?:=|:|export\s)\s*[\"']?(?:your|my|<)[-_\w]*(?:key|token|secret|password|id|endpoint|region|bucket)", re.I
)


def find_placeholders(document: Document) -> tuple[Evidence, ...]:
    """Placeholders in order of their lines, one a line. API keys and the like in examples are no placeholders."""
    return tuple(_search(document))[:MAX_PLACEHOLDERS]


def _search(document: Document) -> Iterator[Evidence]:
    text = document.source.text.lower()
    active = [
        (name, confidence, pattern)
        for name, confidence, pattern in _PATTERNS
        if any(word in text for word in _TRIGGERS[name])
    ]
    triggers = tuple({word for name, _, _ in active for word in _TRIGGERS[name]})
    code = _code_lines(document)
    for number, raw in enumerate(document.source.lines):
        line = raw.rstrip("\r\n")[:4000]
        low = line.lower()
        if SCAFFOLD in line:
            yield _evidence(number, 0, line.strip(), "our own questions, unanswered", 0.99)
            continue
        if not any(word in low for word in triggers) or _ENV.search(line):
            continue
        prose = "" if number in code else _INLINE_CODE.sub(lambda match: " " * len(match[0]), line)
        for name, confidence, pattern in active:
            match = pattern.search(line if name in _IN_CODE_TOO else prose)
            if match:
                yield _evidence(number, match.start(), match[0].strip(), name, confidence)
                break


def _code_lines(document: Document) -> frozenset[int]:
    """0-based lines inside code blocks: there only a gap that a reader would copy counts."""
    return frozenset(
        line
        for block in document.blocks
        for inner in block.walk()
        if inner.kind == "code"
        for line in range(inner.span.start, inner.span.end)
    )


def _evidence(number: int, column: int, text: str, name: str, confidence: float) -> Evidence:
    return Evidence(number + 1, column + 1, text[:120], confidence, (Reason(name, confidence),))
