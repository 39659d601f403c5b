"""A lead made of the author's own sentences: the need, the result with its number, who it is for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from impactlint.document.text import plain, sentences, without_emoji, without_marker
from impactlint.reading.model import Evidence, Reading
from impactlint.reading.page import Unit

MAX_WORDS = 60
"""A longer sentence is none to open a page with."""
FRAGMENT_WORDS = 8
"""A shorter list item needs its heading to be understood."""

_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,60}\]")
_NUMBERED = re.compile(r"^\d{1,2}(?:\.\d{1,2})*[.):]?\s+")
_STOP = re.compile(r"[.!?…。！？:;][\"'”’)*_`]*$")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the author's: its Markdown on one line, and the 0-based line it stands on."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Lead:
    """What would be said under the title. `after` is the 0-based line of a sentence it goes behind, if any."""

    sentences: tuple[Sentence, ...]
    after: int | None = None

    @property
    def text(self) -> str:
        """The paragraph."""
        *first, last = self.sentences
        return " ".join([*(_stopped(sentence.text) for sentence in first), last.text])


def leads(reading: Reading, rules: frozenset[str]) -> Iterator[Lead]:
    """Leads worth trying, the fullest first; `rules` are the ids of the rules that a lead would have to silence."""
    need = _need(reading)
    results = list(_results(reading))
    who = _who(reading)
    told = reading.problem is not None and _in_lead(reading, reading.problem.line)
    after = reading.problem.line - 1 if told and reading.problem and not rules & {"IMP104", "IMP105"} else None
    seen: set[str] = set()
    for result in [*results, None]:
        for first, third in ((need, who), (need, None), (None, None)):
            chosen = _distinct(first, result, third)
            lead = Lead(chosen, after if first is None else None)
            if chosen and lead.text not in seen:
                seen.add(lead.text)
                yield lead


def _distinct(*found: Sentence | None) -> tuple[Sentence, ...]:
    chosen: list[Sentence] = []
    for sentence in found:
        if sentence and not any(sentence.text in other.text or other.text in sentence.text for other in chosen):
            chosen.append(sentence)
    return tuple(chosen)


def _need(reading: Reading) -> Sentence | None:
    problem = reading.problem
    if problem is None or _in_lead(reading, problem.line):
        return None
    return _sentence(reading, problem.evidence)


def _results(reading: Reading) -> Iterator[Sentence]:
    """Sentences with a result, what changed for somebody first, whole sentences before fragments."""
    if any(_in_lead(reading, result.line) for result in reading.results):
        return
    found = []
    for at, result in enumerate(reading.results):
        unit = _unit(reading, result.line - 1)
        sentence = _sentence(reading, result.evidence)
        if unit and sentence:
            whole = unit.kind == "paragraph" and len(sentence.text.split()) >= FRAGMENT_WORDS
            found.append((result.type != "outcome", not whole, at, sentence))
    for *_, sentence in sorted(found, key=lambda row: row[:3])[:3]:
        yield sentence


def _who(reading: Reading) -> Sentence | None:
    evidence = reading.answers.get("beneficiary")
    if evidence is None or _in_lead(reading, evidence.line):
        return None
    unit = _unit(reading, evidence.line - 1)
    return _sentence(reading, evidence) if unit and unit.kind == "paragraph" else None


def _in_lead(reading: Reading, line: int) -> bool:
    return line - 1 in reading.lead


def _unit(reading: Reading, line: int) -> Unit | None:
    """The sentence or item that holds a 0-based line."""
    return next(
        (
            unit
            for unit in reading.units
            if unit.kind in ("paragraph", "item") and unit.line <= line < unit.line + len(unit.offsets)
        ),
        None,
    )


def _sentence(reading: Reading, evidence: Evidence) -> Sentence | None:
    """The sentence around some evidence in the author's Markdown; None where it can't stand alone."""
    unit = _unit(reading, evidence.line - 1)
    if unit is None:
        return None
    source = reading.document.source
    rows = [source.bare(line) for line in range(unit.line, unit.line + len(unit.offsets))]
    bare = [without_marker(row) if unit.quoted or not at else row.rstrip("\\") for at, row in enumerate(rows)]
    raw = _SPACE.sub(" ", " ".join(row.strip() for row in bare))
    wanted = _bare(evidence.text)
    for _, text in sentences(raw):
        if wanted in _bare(text) or (len(_bare(text)) > 20 and _bare(text) in wanted):
            return _standing(reading, unit, text, evidence.line - 1)
    return None


def _bare(text: str) -> str:
    return "".join(char for char in plain(text).lower() if char.isalnum())


def _standing(reading: Reading, unit: Unit, raw: str, line: int) -> Sentence | None:
    """A sentence that can be read without what stood around it."""
    text = _FOOTNOTE.sub("", raw).strip()
    if not _whole(text):
        text = plain(text)
        if not _whole(text) or re.search(r"[*_\[\]<>`]", text):
            return None
    words = len(text.split())
    if not text or words > MAX_WORDS or text.endswith(":") or text[0] in "#>|=+-" or re.match(r"\d+[.)]\s", text):
        return None
    if unit.kind == "item" and words < FRAGMENT_WORDS:
        heading = _heading(reading, line)
        text = f"{heading}: {text}" if heading else text
    return Sentence(text, line)


def _heading(reading: Reading, line: int) -> str:
    section = reading.document.section_at(line)
    if section is None or reading.role_of(section).role == "title":
        return ""
    title = _NUMBERED.sub("", without_emoji(section.heading.title))
    return "" if re.search(r"[*_\[\]<>`]", title) else title


def _whole(text: str) -> bool:
    """Whether no mark-up is cut in two."""
    pairs = (("[", "]"), ("(", ")"), ("<", ">"))
    even = all(text.count(mark) % 2 == 0 for mark in ("`", "**", "__", "~~", "$"))
    single = text.replace("**", "").count("*") % 2 == 0
    return even and single and all(text.count(left) == text.count(right) for left, right in pairs) and "![" not in text


def _stopped(text: str) -> str:
    return text if _STOP.search(text) else text + "."
