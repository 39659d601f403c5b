"""A lead made of the author's own sentences: the need, the result with its number, who it is for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from impactlint import lazy
from impactlint.document.text import FOOTNOTE, plain, sentences, unstruck, without_emoji, without_marker
from impactlint.reading.answers import HINT
from impactlint.reading.model import Evidence, Reading
from impactlint.reading.page import Unit, unit_at
from impactlint.reading.vocabulary.words import WORK
from impactlint.record import dataclass
from impactlint.restructure.repeatable import repeatable, tells_failure
from impactlint.rules.shared.best_row import rows_to_repeat
from impactlint.rules.shared.lead import opening
from impactlint.rules.shared.thresholds import ANSWERING_RESULT, SURE_RESULT

MAX_WORDS = 60
"""A longer sentence is none to open a page with."""
FRAGMENT_WORDS = 8
"""A shorter list item needs its heading to be understood."""
MAX_BARS = 9
"""Bars in a row of a table that still serves as a lead."""
MAX_ROW = 240
"""Characters of a row that still serves as a lead."""
SURE_ROW = 0.8
"""Confidence in a result from which a bare row of a table is repeated."""
MAX_RESULTS = 3
"""Results that are tried for a lead."""
OPENING_WORDS = 100
"""Words from which a paragraph under the first heading is no longer what opens a page without a lead."""
SHORTEST = 20
"""Letters that a sentence must share with a longer piece of evidence to be taken for it."""

_WANT_RESULT = frozenset({"IMP101", "IMP102", "IMP103", "IMP105"})
"""Rules for which a lead repeats a result; one that stands early enough isn't wanted twice."""
_NUMBERED = lazy.pattern(r"^\d{1,2}(?:\.\d{1,2})*[.):]?\s+")
_STOP = lazy.pattern(r"[.!?…。！？:;][\"'”’)*_`]*$")
_UNFIT = lazy.pattern(r"^(?:[#>|=+-]|\d+[.)]\s)|<|https?://")
_WORK = f"(?:{WORK}|work|paper|service|solution|program|module|simulator|approach|method)(?:e?s)?"
_POINTS_BACK = lazy.pattern(
    r"[*_\"“]{0,3}(?:"
    rf"(?:this|these|those|that|such)\b(?!\s+(?:(?!(?:means|is|was|are|were|shows|that|the|can|will)\b)\w+[\s-]){{0,3}}?{_WORK}\b)"
    r"|(?:it|they|he|she|its|their|here|there|also|however|moreover|furthermore|therefore|thus|hence|then|but|and|so|"
    r"for example|for instance|as a result|in addition|additionally|finally|overall|in this case|note|please|see|"
    r"for (?:this|that|these|those))\b)",
    re.I,
)
_SERVES = lazy.pattern(
    r"\b(?:helps?|helping|lets?|allows?|allowing|enabl\w+|so that|used by|serv(?:es|ing)|gives?|saves?|"
    r"(?:designed|built|made|meant|intended|developed|created) for|aimed at|for (?:\w+ ){0,3}(?:who|teams?|people))\b",
    re.I,
)
_ASIDE = frozenset({"limits", "usage", "people", "references", "roadmap", "data", "operation"})
"""Roles of sections whose sentences don't say who the page's work is for."""
_ESCAPED = lazy.pattern(r"\\[!-/:-@\[-_{-~]")
"""A backtick isn't among them: behind a backslash it may end code."""
_SPACE = lazy.pattern(r"\s+")
_BREAK = lazy.pattern(r"(?:\\|<br\s*/?>)$", re.I)
_LABEL = lazy.pattern(r"(?:\*\*|__)[^*_]{1,60}(?::\s*(?:\*\*|__)|(?:\*\*|__)\s*:)")


@dataclass(frozen=True, slots=True)
class LeadSentence:
    """A sentence of the author's: its Markdown on one line, and the 0-based line it stands on."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Lead:
    """What would be said under the title. `after` is the 0-based line of a sentence it goes behind, if any.

    `table` are the lines of a table that shows the result where no sentence tells it: header, delimiter, one row.
    """

    sentences: tuple[LeadSentence, ...]
    after: int | None = None
    table: tuple[str, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The blocks that are put in."""
        *first, last = self.sentences
        said = " ".join([*(_stopped(sentence.text) for sentence in first), last.text])
        return (said, "\n".join(self.table)) if self.table else (said,)

    @property
    def text(self) -> str:
        """The paragraphs, lines joined by LF."""
        return "\n\n".join(self.paragraphs)


def leads(reading: Reading, rules: frozenset[str]) -> Iterator[Lead]:
    """Leads worth trying, the fullest first; `rules` are the ids of the rules that a lead would have to silence."""
    need, who = _need(reading, rules), _who(reading)
    results = list(_results(reading)) if rules & _WANT_RESULT else []
    tries: list[tuple[LeadSentence | None, LeadSentence | None, LeadSentence | None]] = []
    if results:
        tries = [(need, results[0], who), (need, results[0], None), (None, results[0], None)]
    if reading.order == "late":
        tries += [(need, result, None) for result in results[1:]]
    else:
        tries += [(need, None, who), (need, None, None)]
    told = reading.problem is not None and _at_top(reading, reading.problem.line)
    after = reading.problem.line - 1 if told and reading.problem and not rules & {"IMP104", "IMP105"} else None
    seen: set[str] = set()
    for first, result, third in tries:
        if first is None and result is None:
            continue
        lead = Lead(_distinct(first, result, third), after if first is None else None)
        if lead.text not in seen:
            seen.add(lead.text)
            yield lead
    if "IMP102" in rules and not _in_lead(reading, reading.results[0].line):
        yield from islice(_tables(reading, need, after), 1)


def _tables(reading: Reading, need: LeadSentence | None, after: int | None) -> Iterator[Lead]:
    """The page's own row of a table with a result, under its header, where the heading above it says what it is."""
    for result in repeatable(reading):
        if result.type == "system" or result.evidence.confidence < SURE_ROW:
            continue
        rows = [unit for unit in rows_to_repeat(reading, result) if not unit.quoted]
        heading = _heading(reading, result.line - 1)
        table = _table(reading, [unit.line for unit in rows])
        if heading and table and not any(tells_failure(unit.text) for unit in rows):
            caption = LeadSentence(f"{heading}:", rows[0].line)
            yield Lead((need, caption), None, table) if need else Lead((caption,), after, table)


def _table(reading: Reading, rows: list[int]) -> tuple[str, ...]:
    """Header, delimiter and some rows of a table at the top level, as the author wrote them."""
    block = next((block for block in reading.document.blocks if rows and rows[0] in block.span), None)
    if block is None or block.kind != "table":
        return ()
    lines = [reading.document.source.bare(number) for number in (block.span.start, block.span.start + 1, *rows)]
    narrow = lines[0].count("|") <= MAX_BARS and max(map(len, lines)) <= MAX_ROW
    return tuple(lines) if narrow and not any("[^" in row for row in lines) else ()


def _distinct(*found: LeadSentence | None) -> tuple[LeadSentence, ...]:
    chosen: list[LeadSentence] = []
    for sentence in found:
        if sentence and not any(sentence.text in other.text or other.text in sentence.text for other in chosen):
            chosen.append(sentence)
    return tuple(chosen)


def _need(reading: Reading, rules: frozenset[str]) -> LeadSentence | None:
    """The sentence that tells the problem. One that tells only the task serves where there is no lead at all."""
    problem = reading.problem
    if problem is None or _at_top(reading, problem.line) or reading.is_portfolio:
        return None
    if problem.strength == "weak" and not rules & {"IMP101", "IMP105"}:
        return None
    sentence = _sentence(reading, problem.evidence)
    unfit = sentence is None or _LABEL.match(sentence.text) or sentence.text.rstrip('*_"”’').endswith("?")
    return None if unfit else sentence


def _results(reading: Reading) -> Iterator[LeadSentence]:
    """Sentences with a result: what changed for somebody first, whole sentences before fragments, speed last."""
    if any(_in_lead(reading, result.line) for result in reading.results):
        return
    found = []
    for at, result in enumerate(repeatable(reading)):
        sure = result.evidence.confidence >= (ANSWERING_RESULT if reading.order == "late" else SURE_RESULT)
        if not sure or _at_top(reading, result.line):
            continue
        unit = _unit(reading, result.line - 1)
        sentence = _sentence(reading, result.evidence)
        if unit and sentence and not tells_failure(sentence.text):
            whole = unit.kind == "paragraph" and len(sentence.text.split()) >= FRAGMENT_WORDS
            rank = {"outcome": 0, "system": 2 if not reading.is_library else 1}.get(result.type, 1)
            found.append((rank, not whole, at, sentence))
    for *_, sentence in sorted(found, key=lambda row: row[:3])[:MAX_RESULTS]:
        yield sentence


def _who(reading: Reading) -> LeadSentence | None:
    """A whole sentence that names who it is for."""
    evidence = reading.answers.get("beneficiary")
    if evidence is None or evidence.confidence <= HINT or _at_top(reading, evidence.line) or reading.is_portfolio:
        return None
    unit = _unit(reading, evidence.line - 1)
    if unit is None or unit.kind != "paragraph" or reading.role_at(evidence.line) in _ASIDE:
        return None
    sentence = _sentence(reading, evidence)
    whole = sentence and sentence.text.rstrip("*_")[-1:] in ".!" and _SERVES.search(sentence.text)
    return sentence if whole else None


def _in_lead(reading: Reading, line: int) -> bool:
    """Whether a 1-based line stands in the lead. On a page without headings only the first paragraph is one."""
    first = next((block for block in reading.document.blocks if block.kind == "paragraph"), None)
    if not reading.sections and first:
        return line <= first.span.end
    return line - 1 in reading.lead


def _at_top(reading: Reading, line: int) -> bool:
    """Whether a 1-based line stands in the lead, or in the paragraphs that open a page in its place."""
    return _in_lead(reading, line) or any(line - 1 in unit.lines for unit in _first_paragraphs(reading))


def _first_paragraphs(reading: Reading) -> Iterator[Unit]:
    """The paragraphs that a page opens with, also those under a first heading that sums it up."""
    start = min((unit.line for unit in opening(reading)), default=len(reading.document.source.lines))
    words = 0
    for unit in (unit for unit in reading.units if unit.line >= start):
        if unit.kind != "paragraph" or words >= OPENING_WORDS:
            return
        yield unit
        words += len(unit.text.split())


def _unit(reading: Reading, line: int) -> Unit | None:
    """The sentence or item that holds a 0-based line."""
    return unit_at(reading.units, line, "paragraph", "item")


def _sentence(reading: Reading, evidence: Evidence) -> LeadSentence | None:
    """The sentence around some evidence in the author's Markdown; None where it can't stand alone."""
    unit = _unit(reading, evidence.line - 1)
    if unit is None:
        return None
    wanted = _bare(evidence.text)
    for raw in _runs(reading, unit):
        for _, text in sentences(raw):
            if wanted in _bare(text) or (len(_bare(text)) > SHORTEST and _bare(text) in wanted):
                return _standing(reading, unit, text, evidence.line - 1)
    return None


def _runs(reading: Reading, unit: Unit) -> Iterator[str]:
    """The Markdown of a unit on one line, apart where the author broke the line or began with a label."""
    rows = unstruck([reading.document.source.bare(line) for line in unit.lines])
    run: list[str] = []
    for line, row in zip(unit.lines, rows, strict=True):
        shown = without_marker(row) if unit.quoted or line == unit.line else row
        bare = _BREAK.sub("", shown.rstrip()).strip()
        if run and _LABEL.match(bare):
            yield _SPACE.sub(" ", " ".join(run))
            run = []
        run.append(bare)
        if _breaks(row):
            yield _SPACE.sub(" ", " ".join(run))
            run = []
    if run:
        yield _SPACE.sub(" ", " ".join(run))


def _breaks(row: str) -> bool:
    """Whether the author broke the line behind this one: by two spaces, a backslash or a tag."""
    told = row.rstrip()
    return "  " in row[len(told) :] or _BREAK.search(told) is not None


def _bare(text: str) -> str:
    return "".join(char for char in plain(text).lower() if char.isalnum())


def _standing(reading: Reading, unit: Unit, raw: str, line: int) -> LeadSentence | None:
    """A sentence that can be read without what stood around it."""
    text = FOOTNOTE.sub("", raw).strip()
    if not _whole(text):
        text = plain(text)
        if not _whole(text) or re.search(r"[*_\[\]<>`]", text):
            return None
    words = len(text.split())
    if not text or words > MAX_WORDS or text.endswith(":") or _UNFIT.search(text) or _POINTS_BACK.match(text):
        return None
    if reading.is_portfolio or (unit.kind == "item" and words < FRAGMENT_WORDS):
        heading = _heading(reading, line)
        text = f"{heading}: {text}" if heading else text
    return LeadSentence(text, line)


def _heading(reading: Reading, line: int) -> str:
    section = reading.document.section_at(line)
    if section is None or reading.reading_of(section).role == "title":
        return ""
    title = _NUMBERED.sub("", without_emoji(section.heading.title))
    return "" if re.search(r"[*_\[\]<>`]", title) else title


def _whole(text: str) -> bool:
    """Whether no mark-up is cut in two; a mark that is escaped is none."""
    text = _ESCAPED.sub("", text)
    pairs = (("[", "]"), ("(", ")"), ("<", ">"))
    even = all(text.count(mark) % 2 == 0 for mark in ("`", "**", "__", "~~"))
    single = text.replace("**", "").count("*") % 2 == 0
    return even and single and all(text.count(left) == text.count(right) for left, right in pairs) and "![" not in text


def _stopped(text: str) -> str:
    return text if _STOP.search(text) else text + "."
