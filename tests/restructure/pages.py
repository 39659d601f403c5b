"""A reader of simple means for tests of moves: a heading tells its section's role, a percentage is a result."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import cmarkgfm
from cmarkgfm.cmark import Options

from impactlint.config.defaults import default_settings
from impactlint.document import Document, Source, Span, from_text, parse
from impactlint.engine import judge_for
from impactlint.reading.model import (
    DEFAULT_ORDER,
    Answer,
    Evidence,
    Problem,
    Reading,
    Result,
    Role,
    SectionReading,
)
from impactlint.reading.page import make_page
from impactlint.restructure import Judged, Settled, settle
from impactlint.rules.base import Context
from impactlint.rules.shared.order import misplaced

ROLES: tuple[tuple[str, Role], ...] = (
    ("result", "result"),
    ("architecture", "architecture"),
    ("pipeline", "architecture"),
    ("problem", "problem"),
    ("overview", "summary"),
    ("usage", "usage"),
    ("install", "usage"),
    ("data", "data"),
    ("demo", "demo"),
    ("contents", "toc"),
    ("license", "people"),
)
_RESULT = re.compile(r"\b\d+ %")
_NEED = re.compile(r"\bcosts\b")


def source_of(text: str, **options: bool) -> Source:
    return from_text(text, "README.md", **options)


def read(document: Document) -> Reading:
    """A reading by heading words, "N %" for a result and "costs" for a problem."""
    sections = tuple(_section(document, number) for number in range(len(document.sections)))
    page = make_page(document)
    told = [unit for unit in page.units if unit.kind != "heading"]
    results = tuple(_result(unit.line, match) for unit in told for match in _RESULT.finditer(unit.text))
    needs = [unit for unit in told if _NEED.search(unit.text)]
    built = next((found for found in sections if found.role == "architecture"), None)
    late = bool(results and built and results[0].line > built.line)
    return Reading(
        document=document,
        kind=Answer("project", 1.0),
        language=Answer("en", 1.0),
        lead=document.sections[0].own if document.sections else Span(0, len(document.source.lines)),
        sections=sections,
        problem=Problem(Evidence(needs[0].line + 1, 1, needs[0].text, 1.0), "clear") if needs else None,
        results=results,
        architecture=built,
        order="late" if late else "ok" if results else "missing",
        technology_opening=None,
        claims=(),
        placeholders=(),
        entries=(),
        genre="app",
        genre_sure=True,
        lead_likelihood=1.0,
        units=page.units,
    )


def _section(document: Document, number: int) -> SectionReading:
    section = document.sections[number]
    title = section.heading.title.lower()
    role: Role = next((role for word, role in ROLES if word in title), "other")
    if number == 0 and role == "other" and section.heading.span.start < 4:
        role = "title"
    heading = section.heading
    return SectionReading(heading.span.first, section.own.last, heading.level, heading.title, role, 1.0, (), section)


def _result(line: int, match: re.Match[str]) -> Result:
    return Result(Evidence(line + 1, 1, match[0], 1.0), "model", match[0], match.string)


def judge(document: Document) -> Judged:
    """The order rules by the simple reading."""
    reading = read(document)
    context = Context(order=DEFAULT_ORDER)
    rules = {"IMP101": "problem", "IMP102": "result"}
    return Judged(reading, frozenset(rule for rule, role in rules.items() if misplaced(reading, context, role)))


def mended(text: str, *, unsafe: bool = False) -> str:
    """The text after its fixes."""
    return settled(text, unsafe=unsafe).source.text


def settled(text: str, *, unsafe: bool = False) -> Settled:
    return settle(source_of(text), judge, DEFAULT_ORDER, unsafe=unsafe)


def really_mended(text: str) -> str:
    """The text after all its fixes, by the real reading and the real rules."""
    settings = default_settings()
    return settle(source_of(text), judge_for(settings), settings.order, unsafe=True).source.text


def reading_of(text: str) -> Reading:
    return read(parse(source_of(text)))


VOID = frozenset({"br", "img", "hr", "input", "meta", "link", "source", "area", "base", "col", "embed", "track", "wbr"})


class _TopElements(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.depth = 0
        self.now: list[str] = []
        self.found: list[str] = []

    def emit(self) -> None:
        text = re.sub(r"\s+", " ", "".join(self.now)).strip()
        if text:
            self.found.append(text)
        self.now = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self.depth:
            self.emit()
        self.now.append(self.get_starttag_text() or "")
        self.depth += tag not in VOID

    def handle_endtag(self, tag: str) -> None:
        self.now.append(f"</{tag}>")
        if tag not in VOID:
            self.depth = max(0, self.depth - 1)
        if not self.depth:
            self.emit()

    def handle_data(self, data: str) -> None:
        self.now.append(data)

    def handle_comment(self, data: str) -> None:
        self.now.append(f"<!--{data}-->")

    def handle_entityref(self, name: str) -> None:
        self.now.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.now.append(f"&#{name};")


def rendered(text: str) -> list[str]:
    """GitHub's own rendering as top-level elements, sorted; numbers of headings and the order of links left out."""
    options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES
    parser = _TopElements()
    parser.feed(cmarkgfm.github_flavored_markdown_to_html(text.removeprefix("\ufeff"), options=options))
    parser.close()
    parser.emit()
    return sorted(map(_normal, parser.found))


def _normal(block: str) -> str:
    block = re.sub(r"(<h[1-6]>)\s*\d+(?:\.\d+)*[.)]?\s+", r"\1", block)
    links = re.findall(r'href="(#[^"]*)"', block)
    if re.match(r"<[uo]l", block) and len(links) >= 2 and len(links) == block.count("href="):
        return "links " + " ".join(sorted(links))
    return block


def md(*blocks: str) -> str:
    """A page of blocks with a blank line between them."""
    return "\n\n".join(blocks) + "\n"


A, R = ("## Architecture", "A."), ("## Results", "30 %")


def headings(text: str) -> list[str]:
    return [line.lstrip("# ") for line in text.splitlines() if line.startswith("#")]
