"""Measured results of the project itself: scored candidates, one a line, one a table, with the shortest clause to quote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from impactlint import late
from impactlint.reading.excerpts import excerpt
from impactlint.reading.headings import normalise
from impactlint.reading.linear import Binary
from impactlint.reading.metrics import GUESS
from impactlint.reading.model import Evidence, Result, ResultType, SectionReading
from impactlint.reading.numbers import METRIC_OR_WORD, Candidate, Place, bare_name, candidates
from impactlint.reading.page import LETTERS_AND_DIGITS, Page, Unit, column_of
from impactlint.reading.patterns import holds
from impactlint.record import dataclass

MAX_RESULTS = 60
"""Results that are kept of one page."""
_OWN_BAR = 0.5
"""Share of the threshold that is enough for a number beside a word of the rule file, and for a rank."""
_ECHO = 0.5
"""The same of a number that is told as a result elsewhere, too."""
_ALONE = 0.5
"""The same of the likeliest number of a page without any other: who is told to have none had better have none."""
_LEAST = 0.2
"""The same of a number that may be a result and is not called one."""
_NEARLY = 7.0
"""How many times the odds of a number the best one of its row may have, for the row to be quoted by its first line."""
MAX_DOUBTFUL = 10
"""Such numbers that are kept of one page."""
_DIGITS = 2
"""Digits from which a number isn't met twice by chance."""
_FIGURE = late.pattern(r"[^0-9.%a-z]")


_ELSEWHERE = frozenset(
    f"role={role}" for role in ("usage", "operation", "data", "people", "roadmap", "references", "demo", "toc", "other")
)
"""Where the only number of a page is a setting, an example or a date."""
_AMOUNTS = frozenset(
    ("unit=pct", "unit=time", "unit=times", "unit=days", "unit=size", "unit=db", "rate", "rank", "money", "compared")
)
"""What may tell how much, how well or how fast, beside a word that says of what."""
_TELLING = frozenset(("unit=time", "metric-adjacent", "worded=twice", "worded=half", "worded=halved", "rank"))
"""What tells it by itself."""
_THROUGHPUT = frozenset(("rate", "unit=size"))
"""The two that tell it together: gigabytes a second."""
_AMONG_RESULTS = _AMOUNTS | _TELLING | {"dec01", "worded", "next0=of"}
"""What tells it in a section on results."""


@dataclass(frozen=True, slots=True)
class Found:
    """The measured results of a page, and the numbers that may be some, all in order of their lines.

    `results` has of each table the first row of the page's own, `listed` its first row, which may be a naive baseline's.
    """

    results: tuple[Result, ...]
    listed: tuple[Result, ...]
    doubtful: tuple[Evidence, ...]


_Best = tuple[float, Candidate]
"""Score and number."""
_Scored = tuple[float, float, Candidate]
"""Score, the share of the threshold that it needs, and the number."""
_BEFORE = 240
"""Characters before a number in which the page says what kind of number it is."""

_TO_COME = late.pattern(r"\bto be (?:measured|filled|updated|replaced)\b", re.IGNORECASE)
_AT_FIRST = late.pattern(
    r"\binitial (?:training |test |validation )?(?:error|loss|cost|reward)\b[^|;,\n]{0,30}$", re.IGNORECASE
)
_SUPPOSED = late.pattern(
    r"\b(?:[Ff]or instance|[Ss]uppose|[Ii]magine|[Ll]et['’]s say)\b[^.;\n]*$"
    r"|\b[Dd]ata (?:was|were|is|are|gets?) increased (?:by )?$|\b(?:may|might|could) take\b[^.;\n]*$"
)
"""How a number is made up to explain, or to ask what would happen."""
_AIMED = late.pattern(
    r"\b(?:targeting|aiming (?:for|at)|(?:target|goal|aim) of) [~≈<>≥≤$]{0,2}(?:\d[\d.,]{0,9} ?(?:-|–|to) ?)?$",
    re.IGNORECASE,
)
"""How a number is told that isn't reached yet."""
_SETS_ASIDE = (
    "argeting ",
    "iming ",
    "arget of ",
    "oal of ",
    "im of ",
    "nitial",
    "or instance",
    "uppose",
    "magine",
    "et's say",
    "et’s say",
    "increased",
    " take",
)
"""Only beside one of these are the two looked for."""
_LABEL = late.pattern(r"(?:^|[^.\w] ?)(?:[A-Z][\w-]* ){1,3}$")
"""The name before the number of a version or a part: "Flash Attention 2: ..."."""
_AHEAD = 12
"""Characters after a number that may make something else of it."""
_SIDE = late.pattern(r"[×x] ?\d")
"""The mark and the number after the first side of a shape: "12 × 5000"."""
_HALF_HOUR = late.pattern(r"[ -]hour(?:ly)?\b")
"""What makes a step of time of "half"; "half an hour" is how long something takes."""
_OF_OTHERS = late.pattern(
    r"\bet al\b[^;|\n]{0,20}\b(?:reports?|reported|achieved?s?|obtain(?:s|ed)?|reach(?:es|ed)|claims?)\b[^.;|\n]{0,80}$"
)
"""How a sentence gives the number of somebody else's paper."""
_CONDITION = late.pattern(r"\b(?:[Ww]hen(?:ever)?|[Ii]f|[Uu]nless|[Uu]ntil|[Ww]here)\b[^.;,:|\n]{0,60}$")
"""How a sentence sets a condition, up to its bound."""
_BASELINE = late.pattern(
    rf"^(?:(?:naive|simple|seasonal) )?(?:baseline|{GUESS})\b|\b(?:{GUESS}|random)\b.*\bbaseline",
    re.I,
)
_NEAR = ("b1:", "bn:", "a1:", "an:", "key:", "col:", "row:")
_SPEEDS = frozenset({"unit=time", "worded", "unit=times"})
_QUALITIES = frozenset({"s:quality", "table:quality", "head:quality"})
_WORK = frozenset({"manual", "manually", "hours", "workload", "analysts"})


def place_of(unit: Unit, sections: Sequence[SectionReading], name: str = "") -> Place:
    """What the reading knows of the place of a unit on a page with a name."""
    if unit.section < 0 or unit.section >= len(sections):
        return Place("preamble", "", (), True, name)
    found = sections[unit.section]
    parent = found.section.parent if found.section else None
    above = sections[parent] if parent is not None else None
    # The words of a heading stand around its own numbers already.
    over = above if unit.kind == "heading" else found
    return Place(
        role=found.role,
        parent_role=above.role if above else "",
        heading=tuple(normalise(over.heading).split()[:8]) if over else (),
        early=unit.section == 0,
        name=name,
    )


def all_candidates(
    page: Page, sections: Sequence[SectionReading], metrics: frozenset[str] = frozenset()
) -> Iterator[Candidate]:
    """Every number on a page with its features; `sections` are the page's own sections, in order."""
    places: dict[tuple[int, bool], Place] = {}
    name = bare_name(sections[0].heading) if sections else ""
    for unit in page.units:
        key = unit.section, unit.kind == "heading"
        if key not in places:
            places[key] = place_of(unit, sections, name)
        yield from candidates(unit, places[key], _said(unit, metrics) if metrics else metrics)


def find_results(
    page: Page,
    sections: Sequence[SectionReading],
    model: Binary,
    threshold: float,
    *,
    metrics: frozenset[str] = frozenset(),
    outcomes: frozenset[str] = frozenset(),
) -> Found:
    """The measured results in order of their lines: the best number of each line, the first row of each table.

    Of a row that is written on several lines, the first line that holds one.

    Some numbers need less evidence: one beside the rule file's own `metrics` or `outcomes`, one that is told as a result
    elsewhere on the page, too, and the likeliest of a page without any other result: to be told that one has none is
    worse than to be let off.
    """
    metrics, outcomes = _small(metrics), _small(outcomes)
    own = metrics | outcomes
    scored: list[_Scored] = []
    for candidate in all_candidates(page, sections, metrics):
        if _disowned(candidate):
            continue
        score = model.probability(candidate.features)
        if score >= threshold * _LEAST:
            share = _OWN_BAR if _is_rank(candidate) or (own and _names(candidate, own)) else 1.0
            scored.append((score, share, candidate))
    told = {_figure(candidate) for score, share, candidate in scored if score >= threshold * share} - {""}
    best = _best([one for one in scored if one[0] >= threshold * (_ECHO if _figure(one[2]) in told else one[1])])
    if not best and (near := [one for one in scored if one[0] >= threshold * _ALONE and _may_stand_alone(one[2])]):
        best = _best([max(near, key=itemgetter(0))])
    results: list[Result] = []
    listed: list[Result] = []
    for own_row, first_row in _one_a_table(best):
        results.append(_result(page, own_row, model, outcomes))
        listed.append(results[-1] if first_row is own_row else _result(page, first_row, model, outcomes))
    doubtful = (
        _evidence(page, candidate, score, model, excerpt(candidate)[0]) for score, candidate in _doubtful(scored, best)
    )
    return Found(tuple(results[:MAX_RESULTS]), tuple(listed[:MAX_RESULTS]), tuple(doubtful))


def _is_rank(candidate: Candidate) -> bool:
    """Whether a number is a place among others; "in the first place" is none."""
    return "rank" in candidate.features and not candidate.number.lower().endswith(("place", "prize"))


def _may_stand_alone(candidate: Candidate) -> bool:
    """Whether a number says in words, in a section that tells what the work does, how much or how fast it does it."""
    present = frozenset(candidate.features)
    if "role=result" in present:
        return not _AMONG_RESULTS.isdisjoint(present)
    if candidate.unit.kind == "code" or not _ELSEWHERE.isdisjoint(present):
        return False
    measures = "no-metric" not in present and not _AMOUNTS.isdisjoint(present)
    return measures or not _TELLING.isdisjoint(present) or present >= _THROUGHPUT


def _disowned(candidate: Candidate) -> bool:
    """Whether the page itself calls a number a placeholder, that of a run's first step, a name's, a condition, or made up."""
    text, rest = candidate.unit.text, candidate.unit.text[candidate.end : candidate.end + _AHEAD]
    low, high = (0, len(text)) if candidate.unit.kind in ("row", "code") else candidate.bounds
    if any("laceholder" in told for told in (text[low:high], *candidate.unit.header)):
        return True
    if "to be " in text and _TO_COME.search(text):
        return True
    before = text[max(0, candidate.start - _BEFORE) : candidate.start]
    if "bound" in candidate.features and _CONDITION.search(before):
        return True
    if rest.startswith(":") and len(candidate.number) == 1 and _LABEL.search(before):
        return True
    if _SIDE.match(f"{candidate.number[-1]}{rest}") or (candidate.number.lower() == "half" and _HALF_HOUR.match(rest)):
        return True
    if "et al" in before and _OF_OTHERS.search(before):
        return True
    if not holds(text, _SETS_ASIDE):
        return False
    return any(pattern.search(before) for pattern in (_AT_FIRST, _SUPPOSED, _AIMED))


def _doubtful(scored: Sequence[_Scored], best: Mapping[int, _Best]) -> list[_Best]:
    """The likeliest of the other lines, in order; the further rows of a table with a result are results, too."""
    tables = {candidate.unit.table for _, candidate in best.values()} - {-1}
    rest = _best([one for one in scored if one[2].unit.table not in tables])
    lines = sorted(rest.keys() - best.keys(), key=lambda at: -rest[at][0])[:MAX_DOUBTFUL]
    return [rest[at] for at in sorted(lines)]


def _best(scored: Sequence[_Scored]) -> dict[int, _Best]:
    """The best number of each line; of a row on several lines, of the first with one that is nearly the row's best."""
    tops: dict[int, float] = {}
    for score, _, candidate in scored:
        at = _row_or_line(candidate)
        tops[at] = max(score, tops.get(at, 0.0))
    best: dict[int, _Best] = {}
    for score, _, candidate in scored:
        at = _row_or_line(candidate)
        likely = _odds(score) * _NEARLY >= _odds(tops[at])
        known = best.get(at)
        if likely and (known is None or (score > known[0] and candidate.line == known[1].line)):
            best[at] = (score, candidate)
    return best


def _row_or_line(candidate: Candidate) -> int:
    """The line of a number, or that on which its row starts."""
    return candidate.unit.line if candidate.unit.kind == "row" else candidate.line


def _odds(score: float) -> float:
    return score / max(1 - score, 1e-9)


def _figure(candidate: Candidate) -> str:
    """A number with its unit, to be met again elsewhere; nothing of one that is met by chance."""
    figure = _FIGURE.sub("", candidate.number.lower())
    return figure if sum(char.isdigit() for char in figure) >= _DIGITS else ""


def _said(unit: Unit, phrases: frozenset[str]) -> frozenset[str]:
    """Words of the phrases that a unit holds."""
    held = f" {' '.join(LETTERS_AND_DIGITS.findall(unit.text.lower()))} "
    words = (LETTERS_AND_DIGITS.findall(phrase) for phrase in phrases)
    return frozenset(word for parts in words if f" {' '.join(parts)} " in held for word in parts)


def _small(words: frozenset[str]) -> frozenset[str]:
    return frozenset(" ".join(word.lower().split()) for word in words)


def _names(candidate: Candidate, words: frozenset[str]) -> bool:
    """Whether the sentence or row of a number holds one of some words or phrases in small letters."""
    unit = candidate.unit
    text = " ".join((*unit.header, *unit.cells)) if unit.kind == "row" else excerpt(candidate)[1]
    held = f" {' '.join(LETTERS_AND_DIGITS.findall(text.lower()))} "
    return any(f" {' '.join(LETTERS_AND_DIGITS.findall(word))} " in held for word in words)


def _one_a_table(best: Mapping[int, _Best]) -> Iterator[tuple[_Best, _Best]]:
    """The best numbers in order of lines, twice; of each table the first row that isn't a naive baseline, and the first."""
    tables: dict[int, list[_Best]] = {}
    for at in sorted(best):
        table = best[at][1].unit.table
        # A number that stands in no table is alone, under its line.
        tables.setdefault(table if table >= 0 else -1 - at, []).append(best[at])
    for rows in tables.values():
        yield next((row for row in rows if not _naive(row[1].unit)), rows[0]), rows[0]


def _naive(unit: Unit) -> bool:
    """Whether a row shows what the result is compared with: chance, the majority class, yesterday's value."""
    return bool(unit.cells and _BASELINE.search(unit.cells[0]))


def _result(page: Page, best: _Best, model: Binary, outcomes: frozenset[str]) -> Result:
    score, candidate = best
    text, sentence = excerpt(candidate)
    evidence = _evidence(page, candidate, score, model, text)
    return Result(evidence, type_of(candidate, outcomes), candidate.number, sentence)


def _evidence(page: Page, candidate: Candidate, score: float, model: Binary, text: str) -> Evidence:
    return Evidence(
        line=candidate.line + 1,
        column=column_of(page.document.source.bare(candidate.line), candidate.number),
        text=text,
        confidence=round(score, 3),
        reasons=model.reasons(candidate.features),
    )


def type_of(candidate: Candidate, outcomes: frozenset[str] = frozenset()) -> ResultType:
    """What kind of result a number is: an outcome for somebody, a model's quality, the software's speed, a finding."""
    features = frozenset(candidate.features)
    near = {name.split(":", 1)[1] for name in features if name.startswith(_NEAR)}
    changed = "change" in near or "s:change" in features or "compared" in features
    if "rank" in features or (outcomes and _names(candidate, outcomes)):
        return "outcome"
    if "quality" in near and "outcome" not in near:
        return "model"
    if "outcome" in near and changed:
        return "outcome"
    if "speed" in near or not _SPEEDS.isdisjoint(features):
        return "outcome" if "compared" in features and _of_work(candidate.unit.text) else "system"
    if "quality" in near or not _QUALITIES.isdisjoint(features):
        return "model"
    if "money" in features:
        return "outcome" if {"s:outcome", "s:change"} <= features else "finding"
    return "model" if "dec01" in features or {"role=result", "unit=pct"} <= features else "finding"


def _of_work(text: str) -> bool:
    """Whether a time is one that people spend."""
    return not _WORK.isdisjoint(word.lower() for word in METRIC_OR_WORD.findall(text[:600]))
