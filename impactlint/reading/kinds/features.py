"""What speaks for one kind of document or another: a page's size, sections, phrases, links, badges and title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from impactlint import lazy
from impactlint.reading.headings.lexicon import normalise
from impactlint.reading.model import SectionReading
from impactlint.reading.page import Page
from impactlint.reading.sections.section_features import bucket
from impactlint.reading.vocabulary.patterns import Phrase, at_word, holds, phrase, small
from impactlint.reading.vocabulary.word_lists import listed, word_set
from impactlint.record import dataclass

LANGUAGES = word_set("python js javascript ts rust go java typescript c cpp lua vim")
"""Words after a fence that make a block of code a program, not a command."""
OPENING_WORDS = 80
"""Words of prose from the top of a page that are looked at one by one."""
MAX_HEADINGS = 40
"""Headings whose words are looked at."""
_OFTEN = 5
"""Times from which it doesn't matter how often a page says a phrase."""
_OPENING_CHARACTERS = 500
"""A phrase within so many characters opens a page."""

_PIP = at_word(
    r"pip3? install (?!-r|--requirement|-e\b|\.|--upgrade pip|-u pip|virtualenv)[\w\[-]+|npm (?:i|install) (?:-g |--save\S* |-d )?[@\w][\w/@-]+|"
    r"cargo (?:add|install) \w|go (?:get|install) \S+/|brew install \w|gem install \w|yarn add \w|composer require \w|conda install -c|"
    r"implementation ['\"]"
)
_REQUIREMENTS = lazy.pattern(
    r"pip3? install -r|requirements\.txt|git clone|npm (?:install|i)\s*$|streamlit run|python3? \w+\.py|jupyter notebook",
    re.M,
)
_BADGE = "img.shields.io badge.svg badge.fury /badge/ /badges/ codecov.io readthedocs.org/projects".split()
_PACKAGE_BADGE = (
    "pypi npmjs npm/v crates.io crates/v conda badge.fury nuget rubygems packagist docs.rs pkg.go.dev".split()
)
_STATS = (
    "github-readme-stats readme-streak komarev github-profile readme-typing-svg streak-stats profile-trophy".split()
)
_NUMBERED = re.compile(r"\W*(?:\d|week|module|lesson|chapter|day|part|exercise|question|q\d|task|homework)", re.I)
_NOTES = at_word(
    r"homework|lecture|lesson|week \d|module \d|chapter|exercise|assignment|submission|grading|rubric|prerequisites for the course|learning objectives",
    r"\b",
)
_ABOUT_ME = listed(
    "currently working|currently learning|looking to collaborate|ask me about|how to reach me|fun fact|"
    "pronouns|languages and tools|connect with me|i'm a |i am a |years of experience"
)
_LINK = re.compile(r"\[[^\]\n]{0,600}\]\([^)\n]{1,1500}\)|<a\s")
_REPO_LINK = lazy.pattern(r"\]\((?!https?://|#|mailto:|<)[^)\s]{0,400}[^).\s]\)|github\.com/[\w-]{1,40}/[\w.-]{1,100}")
_PHRASES: tuple[Phrase, ...] = (
    phrase(
        "this project",
        "this|the|our|my",
        r" (?:project|notebook|analysis|study|app|application|dashboard|model|system|platform|pipeline|game)\b",
    ),
    phrase(
        "this package",
        "this|the",
        r" (?:package|library|tool|module|plugin|extension|crate|linter|action|framework|rule|cli)\b",
    ),
    phrase(
        "is a library",
        "is an?",
        r" (?:[\w-]+ ){0,5}(?:library|framework|tool|package|linter|cli|plugin|extension|formatter|toolkit|module|command-line|sdk|wrapper|client)\b",
    ),
    phrase(
        "collection",
        "collection|repository|portfolio|series|showcase|projects",
        r"(?:(?<=projects)| (?:of|contains|includes|showcas\w+))\b",
    ),
    phrase(
        "about me",
        "i am|i'm|hi there|hello|about me|my name is|welcome to my|i have|i love|ask me about|fun fact|reach me",
        r"\b",
    ),
    phrase(
        "course",
        r"course|homework|lecture|lesson|module \d|week \d|zoomcamp|nanodegree|bootcamp|assignment|tutorial|exercise|chapter",
        r"\b",
    ),
    phrase(
        "notes",
        "notes|in this (?:module|section|week|tutorial|guide|lesson|folder|directory)|"
        "this (?:folder|directory|document|guide|page|template|tutorial|example)",
        r"\b",
    ),
    phrase(
        "template",
        r"template|boilerplate|starter|create react app|create-react-app|vite|bootstrapped with|scaffold|angular cli|next\.js project",
        r"\b",
    ),
    phrase("awesome", "awesome|curated list|reading list|resources", r"\b"),
    phrase("model card", "model card|data ?card|data ?sheet|intended use", r"\b"),
    phrase("paper", "arxiv|citation|bibtex|paper|official (?:implementation|code)", r"\b"),
    phrase("you will", "you will|you'll|you need to|your task|we will|let's|students", r"\b"),
    phrase(
        "built by me",
        "i (?:built|created|developed|made|trained|used|implemented)|we (?:built|trained|propose|developed|used)",
        r"\b",
    ),
)


@dataclass(frozen=True, slots=True)
class _Text:
    """A page as texts in small letters: all of it, its prose, its code; `words` of prose, `lines` of the file."""

    whole: str
    prose: str
    code: str
    words: int
    lines: int


def kind_features(page: Page, sections: Sequence[SectionReading]) -> list[str]:
    """Features of a whole page for its kind."""
    text = _text(page)
    return [
        f"words={bucket(text.words, 20, 40, 80, 150, 300, 700, 1500)}",
        *_outline(sections),
        *_heading_words(page),
        *_phrases(text.prose[:8_000]),
        *_installing(text),
        *_marks(text),
        *_places(page, text),
        *_title(page),
        *_opening_words(page),
    ]


def _text(page: Page) -> _Text:
    code = "\n".join(unit.text for unit in page.units if unit.kind == "code")[:20_000]
    source = page.document.source
    return _Text(
        small(source.text[:60_000]),
        page.prose,
        small(code),
        sum(map((1).__lt__, map(len, page.words))),
        len(source.lines) or 1,
    )


def _outline(sections: Sequence[SectionReading]) -> Iterator[str]:
    """How many sections of which role, and what their headings say."""
    yield f"sections={bucket(len(sections), 1, 3, 6, 12, 25)}"
    roles = Counter(found.role for found in sections)
    for role, count in roles.items():
        yield f"role:{role}"
        yield f"role:{role}={bucket(count / len(sections), 0.1, 0.25, 0.5)}"
    if not sections:
        yield "no headings"
    yield f"entries={bucket(roles['entry'], 1, 3, 6)}"
    numbered = sum(bool(_NUMBERED.match(found.heading)) for found in sections)
    if numbered:
        yield f"numbered={bucket(numbered / len(sections), 0.3, 0.6)}"
    if _NOTES.search(small(" ".join(found.heading for found in sections)[:3000])):
        yield "headings of a course"


def _heading_words(page: Page) -> Iterator[str]:
    words = {word for title in page.titles[:MAX_HEADINGS] for word in title.split()}
    for word in words:
        yield f"head:{word}"


def _phrases(prose: str) -> Iterator[str]:
    for name, pattern in _PHRASES:
        places = [match.start() for match in islice(pattern.finditer(prose), _OFTEN)]
        if places:
            yield f"says:{name}"
            yield f"says:{name}={bucket(len(places), 2, _OFTEN)}"
            if places[0] < _OPENING_CHARACTERS:
                yield f"opens:{name}"


def _installing(text: _Text) -> Iterator[str]:
    if _PIP.search(text.code) or _PIP.search(text.prose):
        yield "installs itself"
    if _REQUIREMENTS.search(text.code) or _REQUIREMENTS.search(text.prose):
        yield "runs from a clone"


def _marks(text: _Text) -> Iterator[str]:
    """Badges, links, pictures: what a page is decorated with."""
    yield f"badges={bucket(sum(map(text.whole.count, _BADGE)), 1, 4)}"
    if holds(text.whole[:4000], _PACKAGE_BADGE):
        yield "package badge"
    if holds(text.whole, _STATS):
        yield "profile widgets"
    yield f"links={bucket(len(_LINK.findall(text.whole)) / text.lines, 0.1, 0.25, 0.5, 0.8)}"
    yield f"repolinks={bucket(len(_REPO_LINK.findall(text.whole)), 1, 4, 10)}"
    images = text.whole.count("<img") + text.whole.count("![")
    yield f"images={bucket(images / (text.words / 20 + 1), 0.2, 0.6, 1.5)}"
    if holds(text.prose[:3000], _ABOUT_ME):
        yield "talks of oneself"


def _places(page: Page, text: _Text) -> Iterator[str]:
    yield f"code={bucket(text.code.count(chr(10)) / text.lines, 0.05, 0.2, 0.4, 0.6)}"
    if any(unit.kind == "code" and unit.cells and unit.cells[0] in LANGUAGES for unit in page.units):
        yield "code in a language"
    yield f"results={bucket(sum('%' in unit.text or '0.' in unit.text for unit in page.units), 1, 5)}"


def _opening_words(page: Page) -> Iterator[str]:
    words: list[str] = []
    for unit, said in zip(page.units, page.said, strict=True):
        if unit.kind in ("paragraph", "item", "html"):
            words += said
        if len(words) > OPENING_WORDS:
            break
    for word in set(words[:OPENING_WORDS]):
        yield f"opening:{word}"


def _title(page: Page) -> Iterator[str]:
    headings = page.document.headings
    title = normalise(headings[0].title).split() if headings else []
    for word in title[:10]:
        yield f"title:{word}"
    yield f"title:n={bucket(len(title), 1, 2, 4, 7)}"
