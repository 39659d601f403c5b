"""What kind of document a README is, and the entries of a portfolio page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from impactlint.document import Document, Span
from impactlint.document.text import plain
from impactlint.reading.headings import normalise
from impactlint.reading.linear import Multi, softmax
from impactlint.reading.model import PROJECT_LIKE, Answer, Entry, Kind, SectionReading
from impactlint.reading.page import Page
from impactlint.reading.roles import bucket

STUB_WORDS = 40
"""Fewer words of prose than this make a stub, unless code or tables say more."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_PIP = re.compile(
    r"\bpip3? install (?!-r|--requirement|-e\b|\.|--upgrade pip|-U pip|virtualenv)[\w\[-]+|\bnpm (?:i|install) (?:-g |--save\S* |-D )?[@\w][\w/@-]+|\bcargo (?:add|install) \w|\bgo (?:get|install) \S+/|\bbrew install \w|\bgem install \w|\byarn add \w|\bcomposer require \w|\bconda install -c|\bimplementation ['\"]",
    re.I,
)
_REQUIREMENTS = re.compile(
    r"pip3? install -r|requirements\.txt|git clone|npm (?:install|i)\s*$|streamlit run|python3? \w+\.py|jupyter notebook",
    re.I | re.M,
)
_BADGE = re.compile(r"img\.shields\.io|badge\.svg|badge\.fury|/badges?/|codecov\.io|readthedocs\.org/projects", re.I)
_PACKAGE_BADGE = re.compile(
    r"pypi|npmjs|npm/v|crates\.io|crates/v|conda|badge\.fury|nuget|rubygems|packagist|docs\.rs|pkg\.go\.dev", re.I
)
_STATS = re.compile(
    r"github-readme-stats|readme-streak|komarev|github-profile|readme-typing-svg|streak-stats|profile-trophy", re.I
)
_NUMBERED = re.compile(r"\W*(?:\d|week|module|lesson|chapter|day|part|exercise|question|q\d|task|homework)", re.I)
_NOTES = re.compile(
    r"\b(?:homework|lecture|lesson|week \d|module \d|chapter|exercise|assignment|submission|grading|rubric|prerequisites for the course|learning objectives)\b",
    re.I,
)
_ABOUT_ME = re.compile(
    r"currently (?:working|learning)|looking to collaborate|ask me about|how to reach me|fun fact|pronouns|languages and tools|connect with me|i'm a |i am a |years of experience",
    re.I,
)
_LINK = re.compile(r"\[[^\]\n]{0,600}\]\([^)\n]{1,1500}\)|<a\s", re.I)
_REPO_LINK = re.compile(
    r"\]\((?!https?://|#|mailto:|<)[^)\s]{0,400}[^).\s]\)|github\.com/[\w-]{1,40}/[\w.-]{1,100}", re.I
)
_PHRASES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "this project",
        re.compile(
            r"\b(?:this|the|our|my) (?:project|notebook|analysis|study|app|application|dashboard|model|system|platform|pipeline|game)\b",
            re.I,
        ),
    ),
    (
        "this package",
        re.compile(
            r"\b(?:this|the) (?:package|library|tool|module|plugin|extension|crate|linter|action|framework|rule|cli)\b",
            re.I,
        ),
    ),
    (
        "is a library",
        re.compile(
            r"\bis an? (?:[\w-]+ ){0,5}(?:library|framework|tool|package|linter|cli|plugin|extension|formatter|toolkit|module|command-line|sdk|wrapper|client)\b",
            re.I,
        ),
    ),
    (
        "collection",
        re.compile(
            r"\b(?:collection|repository|portfolio|series|showcase) (?:of|contains|includes|showcas\w+)\b|\bprojects\b",
            re.I,
        ),
    ),
    (
        "about me",
        re.compile(
            r"\b(?:i am|i'm|hi there|hello|about me|my name is|welcome to my|i have|i love|ask me about|fun fact|reach me)\b",
            re.I,
        ),
    ),
    (
        "course",
        re.compile(
            r"\b(?:course|homework|lecture|lesson|module \d|week \d|zoomcamp|nanodegree|bootcamp|assignment|tutorial|exercise|chapter)\b",
            re.I,
        ),
    ),
    (
        "notes",
        re.compile(
            r"\b(?:notes|in this (?:module|section|week|tutorial|guide|lesson|folder|directory)|this (?:folder|directory|document|guide|page|template|tutorial|example))\b",
            re.I,
        ),
    ),
    (
        "template",
        re.compile(
            r"\b(?:template|boilerplate|starter|create react app|create-react-app|vite|bootstrapped with|scaffold|angular cli|next\.js project)\b",
            re.I,
        ),
    ),
    ("awesome", re.compile(r"\bawesome\b|\bcurated list\b|\breading list\b|\bresources\b", re.I)),
    ("model card", re.compile(r"\bmodel card\b|\bdata ?card\b|\bdata ?sheet\b|\bintended use\b", re.I)),
    ("paper", re.compile(r"\barxiv\b|\bcitation\b|\bbibtex\b|\bpaper\b|\bofficial (?:implementation|code)\b", re.I)),
    ("you will", re.compile(r"\b(?:you will|you'll|you need to|your task|we will|let's|students)\b", re.I)),
    (
        "built by me",
        re.compile(
            r"\bi (?:built|created|developed|made|trained|used|implemented)\b|\bwe (?:built|trained|propose|developed|used)\b",
            re.I,
        ),
    ),
)


def kind_features(page: Page, sections: Sequence[SectionReading]) -> list[str]:
    """Features of a whole page for its kind."""
    return list(_features(page, sections))


def _features(page: Page, sections: Sequence[SectionReading]) -> Iterator[str]:
    document = page.document
    text = document.source.text[:60_000]
    prose = " ".join(unit.text for unit in page.units if unit.kind != "code")[:30_000]
    code = "\n".join(unit.text for unit in page.units if unit.kind == "code")[:20_000]
    words = len(_WORD.findall(prose))
    lines = len(document.source.lines) or 1
    yield f"words={bucket(words, 20, 40, 80, 150, 300, 700, 1500)}"
    yield f"sections={bucket(len(sections), 1, 3, 6, 12, 25)}"
    roles = Counter(found.role for found in sections)
    total = sum(roles.values()) or 1
    for role, count in roles.items():
        yield f"role:{role}"
        yield f"role:{role}={bucket(count / total, 0.1, 0.25, 0.5)}"
    if not sections:
        yield "no headings"
    yield f"entries={bucket(roles['entry'], 1, 3, 6)}"
    low = prose[:8_000].lower()
    for name, pattern in _PHRASES:
        places = [match.start() for match in pattern.finditer(low)]
        if places:
            yield f"says:{name}"
            yield f"says:{name}={bucket(len(places), 2, 5)}"
            if places[0] < 500:
                yield f"opens:{name}"
    if _PIP.search(code) or _PIP.search(prose):
        yield "installs itself"
    if _REQUIREMENTS.search(code) or _REQUIREMENTS.search(prose):
        yield "runs from a clone"
    yield f"badges={bucket(len(_BADGE.findall(text)), 1, 4)}"
    if _PACKAGE_BADGE.search(text[:4000]):
        yield "package badge"
    if _STATS.search(text):
        yield "profile widgets"
    yield f"links={bucket(len(_LINK.findall(text)) / lines, 0.1, 0.25, 0.5, 0.8)}"
    yield f"repolinks={bucket(len(_REPO_LINK.findall(text)), 1, 4, 10)}"
    yield f"code={bucket(code.count(chr(10)) / lines, 0.05, 0.2, 0.4, 0.6)}"
    if any(
        unit.kind == "code"
        and unit.cells
        and unit.cells[0]
        in ("python", "js", "javascript", "ts", "rust", "go", "java", "typescript", "c", "cpp", "lua", "vim")
        for unit in page.units
    ):
        yield "code in a language"
    numbered = sum(bool(_NUMBERED.match(found.heading)) for found in sections)
    if numbered:
        yield f"numbered={bucket(numbered / (len(sections) or 1), 0.3, 0.6)}"
    if _NOTES.search(" ".join(found.heading for found in sections)[:3000]):
        yield "headings of a course"
    if _ABOUT_ME.search(prose[:3000]):
        yield "talks of oneself"
    images = text.count("<img") + text.count("![")
    yield f"images={bucket(images / (words / 20 + 1), 0.2, 0.6, 1.5)}"
    title = normalise(document.headings[0].title).split() if document.headings else []
    for word in title[:10]:
        yield f"title:{word}"
    yield f"title:n={bucket(len(title), 1, 2, 4, 7)}"
    yield f"results={bucket(sum('%' in unit.text or '0.' in unit.text for unit in page.units), 1, 5)}"


def kind_of(page: Page, features: list[str], model: Multi) -> tuple[Answer, float]:
    """The kind of a page, and how likely it is of a kind that should lead with problem and result."""
    prose = sum(len(_WORD.findall(unit.text)) for unit in page.units if unit.kind not in ("code", "heading"))
    scores = softmax(model.scores(features))
    best = max(range(len(scores)), key=scores.__getitem__)
    label = model.classes[best]
    leading = sum(score for score, name in zip(scores, model.classes, strict=True) if name in PROJECT_LIKE)
    if prose < STUB_WORDS // 4 and label in ("project", "library", "docs"):
        return Answer("stub", 0.9), 0.1
    return Answer(label, scores[best], model.reasons(features, label)), leading


_TARGET = re.compile(r"\]\(\s*<?([^)\s>]+)|href=[\"']([^\"']+)|<(https?://[^>\s]+)>", re.I)


def entries_of(document: Document, sections: Sequence[SectionReading], kind: Kind) -> tuple[Entry, ...]:
    """Entries of a portfolio page: sections with the role `entry`, else rows and list items that link to a project."""
    if kind not in ("portfolio", "profile", "list"):
        return ()
    found = [_section_entry(document, reading) for reading in sections if reading.role == "entry" and reading.section]
    leaves = [
        entry for entry in found if not any(other is not entry and _inside(other.span, entry.span) for other in found)
    ]
    if len(leaves) >= 2:
        return tuple(_grouped(document, sections, leaves))
    return tuple([*leaves, *_listed(document)])


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and len(inner) < len(outer)


def _section_entry(document: Document, reading: SectionReading) -> Entry:
    section = reading.section
    assert section is not None  # noqa: S101 - the caller filters
    return _entry(document, section.span, section.heading.title)


def _entry(document: Document, span: Span, title: str) -> Entry:
    raw = [document.source.bare(line) for line in range(span.start, span.end)]
    text = " ".join(filter(None, (plain(line) for line in raw[:60])))
    links = tuple(next(filter(None, match)) for match in _TARGET.findall("\n".join(raw)[:20_000]))
    return Entry(span, title, text[:4000], links)


def _grouped(document: Document, sections: Sequence[SectionReading], leaves: list[Entry]) -> Iterator[Entry]:
    """A category heading that holds a table or a list of projects gives way to its rows."""
    for entry in leaves:
        inner = list(_listed(document, entry.span))
        if len(inner) >= 2:
            yield from inner
        else:
            yield entry


def _listed(document: Document, within: Span | None = None) -> Iterator[Entry]:
    """Rows and top list items that link somewhere and say a few words."""
    for block in document.blocks:
        if within is not None and not (within.start <= block.span.start < within.end):
            continue
        if block.kind == "table":
            for line in range(block.span.start + 2, block.span.end):
                yield from _row(document, line)
        elif block.kind == "list":
            for item in block.children:
                yield from _item(document, item.span)


def _row(document: Document, line: int) -> Iterator[Entry]:
    raw = document.source.bare(line)
    if _LINK.search(raw):
        cells = [plain(cell) for cell in raw.strip().strip("|").split("|")]
        named = [cell for cell in cells if len(_WORD.findall(cell)) >= 1]
        if len(named) >= 2:
            yield _entry(document, Span(line, line + 1), named[0][:80])


def _item(document: Document, span: Span) -> Iterator[Entry]:
    raw = document.source.bare(span.start)
    text = plain(raw)
    linked = re.search(r"\]\((?!#)|<a\s+href=[\"'](?!#)", raw)
    if linked and len(_WORD.findall(text)) >= 6:
        title = re.match(r"\s*(?:[-*+]|\d+[.)])?\s*(.{2,80}?)(?:\s[-–—:]\s|:|$)", text)
        yield _entry(document, span, title[1] if title else text[:60])
