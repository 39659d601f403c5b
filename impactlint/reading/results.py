"""Measured results of the project itself: scored candidates, one a line, one a table, with the shortest clause to quote."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import attrgetter

from impactlint import lazy
from impactlint.reading.headings.lexicon import normalise
from impactlint.reading.linear import Binary
from impactlint.reading.model import Evidence, Result, ResultType, SectionReading
from impactlint.reading.numbers.best_of_lines import Scored, best_of_lines
from impactlint.reading.numbers.candidates import Candidate, NumberContext, bare_name, candidates
from impactlint.reading.numbers.disowned import aims_of, all_made_up, disowned, is_aim
from impactlint.reading.numbers.excerpts import excerpt
from impactlint.reading.page import Page, Unit, column_of
from impactlint.reading.vocabulary.metrics import GUESS
from impactlint.reading.vocabulary.tokens import LETTERS_AND_DIGITS, METRIC_OR_WORD
from impactlint.record import dataclass

OwnPhrases = frozenset[tuple[str, ...]]
"""Phrases of the rule file, each as its words in small letters."""

MAX_RESULTS = 60
"""Results that are kept of one page."""
MAX_DOUBTFUL = 10
"""Numbers of one page that are kept because they may be results."""
_OWN_BAR = 0.62
"""Share of the threshold that is enough for a rank, a score, and a number beside a word of the rule file."""
_ECHO_BAR = 0.62
"""Share of the threshold that is enough for a number that is told as a result elsewhere on the page, too."""
_LONE_BAR = 0.62
"""Share of the threshold that is enough for the likeliest number of a page without any result.

A page that is told to have none had better have none.
"""
_DOUBTFUL_BAR = 0.25
"""Share of the threshold from which a number may be a result, though it isn't called one."""
_PLACE = lazy.pattern(r"\b(?:rank(?:ed)?|\d+(?:st|nd|rd|th)|place)\b", re.IGNORECASE)
"""How a place among others is told."""
_BELOW_TITLE = 6
"""Lines below a title that names a rank in which the results themselves are told."""
_DIGITS = 2
"""Digits from which a number isn't met twice by chance."""
_NO_FIGURE = lazy.pattern(r"[^0-9.%a-z]")
"""What isn't part of a number or its unit."""

_ELSEWHERE = frozenset(
    f"role={role}" for role in ("usage", "operation", "data", "people", "roadmap", "references", "demo", "toc", "other")
)
"""Features of the places where the only number of a page is a setting, an example or a date."""
_AMOUNTS = frozenset(
    ("unit=pct", "unit=time", "unit=times", "unit=days", "unit=size", "unit=db", "rate", "rank", "money", "compared")
)
"""Features of numbers that may tell how much, how well or how fast, beside a word that says of what."""
_TELLING = frozenset(("unit=time", "metric-adjacent", "worded=twice", "worded=half", "worded=halved", "rank"))
"""Features of numbers that tell it by themselves."""
_BESIDE_METRIC = frozenset(("b1:quality", "key:quality"))
"""Features of numbers behind the name of a metric of models."""
_OF_MEASURES = frozenset(("role=result", "role=validation"))
"""Features of the places where code shows what was measured."""
_SHARES = frozenset(("dec01", "unit=pct"))
"""Features of shares of one and of a hundred."""
_THROUGHPUT = frozenset(("rate", "unit=size"))
"""Features that tell it together: gigabytes a second."""
_AMONG_RESULTS = _AMOUNTS | _TELLING | {"dec01", "worded", "next0=of"}
"""Features of numbers that tell it in a section on results."""


@dataclass(frozen=True, slots=True)
class FoundResults:
    """The measured results of a page, and the numbers that may be some, all in order of their lines.

    `results` has of each table the first row of the page's own, `listed` its first row, which may be a naive baseline's.
    """

    results: tuple[Result, ...]
    listed: tuple[Result, ...]
    doubtful: tuple[Evidence, ...]


_BASELINE = lazy.pattern(
    rf"^(?:(?:naive|simple|seasonal) )?(?:baseline|{GUESS})\b|\b(?:{GUESS}|random)\b.*\bbaseline",
    re.I,
)
"""How the first cell of a row names what the page's own rows are held against."""
_NAMED = 4
"""Characters from which the name of a page isn't met by chance."""
_TIMED = lazy.pattern(r"Benchmark #?\d+: ([^\n]*)\n$")
"""The line above what hyperfine prints of a command."""
_NEAR = ("b1:", "bn:", "a1:", "an:", "key:", "col:", "row:")
"""How the features begin that name the group of a word beside a number, or over it, or in front of its row."""
_SPEEDS = frozenset({"unit=time", "worded", "unit=times"})
"""Features of numbers that tell how fast something is."""
_QUALITIES = frozenset({"s:quality", "table:quality", "head:quality"})
"""Features of numbers with a metric of models somewhere around."""
_WORK = frozenset({"manual", "manually", "hours", "workload", "analysts"})
"""Words of work that people do: a time beside one is theirs, not the software's."""


def place_of(unit: Unit, sections: Sequence[SectionReading], name: str = "") -> NumberContext:
    """What the reading knows of the place of a unit on a page with a name."""
    if unit.section < 0 or unit.section >= len(sections):
        return NumberContext("preamble", "", (), True, name)
    found = sections[unit.section]
    parent = found.section.parent if found.section else None
    above = sections[parent] if parent is not None else None
    # The words of a heading stand around its own numbers already.
    over = above if unit.kind == "heading" else found
    return NumberContext(
        role=found.role,
        parent_role=above.role if above else "",
        heading=tuple(normalise(over.heading).split()[:8]) if over else (),
        early=unit.section == 0,
        name=name,
    )


def all_candidates(
    page: Page, sections: Sequence[SectionReading], metrics: OwnPhrases = frozenset()
) -> Iterator[Candidate]:
    """Every number on a page with its features; `sections` are the page's own sections, in order."""
    places: dict[tuple[int, bool], NumberContext] = {}
    name = _name_of_page(sections)
    for unit in page.units:
        key = unit.section, unit.kind == "heading"
        if key not in places:
            places[key] = place_of(unit, sections, name)
        said = frozenset(chain.from_iterable(_held(unit.text, metrics))) if metrics else frozenset()
        yield from candidates(unit, places[key], said)


def _name_of_page(sections: Sequence[SectionReading]) -> str:
    """What the title calls the project; empty without a title, and where so short a name is met by chance."""
    name = bare_name(sections[0].heading) if sections else ""
    return name if len(name) >= _NAMED else ""


def find_results(
    page: Page,
    sections: Sequence[SectionReading],
    model: Binary,
    threshold: float,
    *,
    metrics: frozenset[str] = frozenset(),
    outcomes: frozenset[str] = frozenset(),
    unwritten: Container[int] = (),
) -> FoundResults:
    """The measured results in order of their lines: the best number of each line, the first row of each table.

    Of a row that is written on several lines, the first line that holds one.

    Some numbers need less evidence: one beside the rule file's own `metrics` or `outcomes`, one that is told as a result
    elsewhere on the page, too, and the likeliest of a page without any other result: to be told that one has none is
    worse than to be let off. None comes from the 0-based lines that are `unwritten`, on which a template speaks.
    """
    if all_made_up(page):
        return FoundResults((), (), ())
    measures, wanted = _parted(metrics), _parted(outcomes)
    aims = aims_of(page)
    claimed = (
        found
        for found in all_candidates(page, sections, measures)
        if not is_aim(found, aims) and found.line not in unwritten
    )
    scored = [*_scored(claimed, model, threshold, measures | wanted)]
    name = _name_of_page(sections)
    best = _best_of_page(scored, threshold, name)
    results: list[Result] = []
    listed: list[Result] = []
    for own_row, first_row in _one_a_table(_told_below_title(page, best), name):
        results.append(_result(page, own_row, model, wanted))
        listed.append(results[-1] if first_row is own_row else _result(page, first_row, model, wanted))
    doubtful = (_evidence(page, one, model, excerpt(one.candidate)[0]) for one in _doubtful(scored, best))
    return FoundResults(tuple(results[:MAX_RESULTS]), tuple(listed[:MAX_RESULTS]), tuple(doubtful))


def _scored(found: Iterable[Candidate], model: Binary, threshold: float, own: OwnPhrases) -> Iterator[Scored]:
    """The candidates that may be results; those beside one of the rule file's `own` words, and ranks, need less."""
    for candidate in found:
        score = model.probability(candidate.features)
        if score >= threshold * _DOUBTFUL_BAR and not disowned(candidate):
            less = _is_rank(candidate) or _is_score(candidate) or (own and _names(candidate, own))
            yield Scored(score, threshold * (_OWN_BAR if less else 1.0), candidate)


def _best_of_page(scored: Sequence[Scored], threshold: float, name: str) -> dict[int, Scored]:
    """The best number of each line with a result; where there is none, the likeliest of the page if it may stand alone."""
    told = {_figure(one.candidate) for one in scored if one.score >= one.bar} - {""}
    echo, lone = threshold * _ECHO_BAR, threshold * _LONE_BAR
    likely = [one for one in scored if one.score >= (echo if _figure(one.candidate) in told else one.bar)]
    best = best_of_lines(likely, name)
    if best:
        return best
    near = [one for one in scored if one.score >= lone and _may_stand_alone(one.candidate)]
    return best_of_lines([max(near, key=attrgetter("score"))]) if near else {}


def _is_rank(candidate: Candidate) -> bool:
    """Whether a number is a place among others; "in the first place" is none."""
    return "rank" in candidate.features and not candidate.number.lower().endswith(("place", "prize"))


def _is_score(candidate: Candidate) -> bool:
    """Whether a number stands right behind the name of a metric, or is a share in a sentence that names one.

    In code, or in a part on settings and the like, it may be an example.
    """
    present = frozenset(candidate.features)
    if not (_ELSEWHERE - {"role=demo"}).isdisjoint(present) or (
        candidate.unit.kind == "code" and _OF_MEASURES.isdisjoint(present)
    ):
        return False
    beside = not _BESIDE_METRIC.isdisjoint(present)
    return beside or ("s:quality" in present and not _SHARES.isdisjoint(present))


def _may_stand_alone(candidate: Candidate) -> bool:
    """Whether a number says in words, in a section that tells what the work does, how much or how fast it does it."""
    present = frozenset(candidate.features)
    if "role=result" in present:
        return not _AMONG_RESULTS.isdisjoint(present)
    if candidate.unit.kind == "code" or not _ELSEWHERE.isdisjoint(present):
        return False
    measures = "no-metric" not in present and not _AMOUNTS.isdisjoint(present)
    return measures or not _TELLING.isdisjoint(present) or present >= _THROUGHPUT


def _doubtful(scored: Sequence[Scored], best: Mapping[int, Scored]) -> list[Scored]:
    """The likeliest of the other lines, in order; the further rows of a table with a result are results, too."""
    tables = {one.candidate.unit.table for one in best.values()} - {-1}
    rest = best_of_lines([one for one in scored if one.candidate.unit.table not in tables])
    lines = sorted(rest.keys() - best.keys(), key=lambda at: -rest[at].score)[:MAX_DOUBTFUL]
    return [rest[at] for at in sorted(lines)]


def _figure(candidate: Candidate) -> str:
    """A number with its unit, to be met again elsewhere; nothing of one that is met by chance."""
    figure = _NO_FIGURE.sub("", candidate.number.lower())
    return figure if sum(char.isdigit() for char in figure) >= _DIGITS else ""


def _parted(phrases: Iterable[str]) -> OwnPhrases:
    """Phrases of a rule file as their words in small letters."""
    return frozenset(tuple(LETTERS_AND_DIGITS.findall(phrase.lower())) for phrase in phrases) - {()}


def _held(text: str, phrases: OwnPhrases) -> Iterator[tuple[str, ...]]:
    """Those of some phrases that a text holds."""
    words = f" {' '.join(LETTERS_AND_DIGITS.findall(text.lower()))} "
    return (parts for parts in phrases if f" {' '.join(parts)} " in words)


def _names(candidate: Candidate, phrases: OwnPhrases) -> bool:
    """Whether the sentence or row of a number holds one of some phrases."""
    unit = candidate.unit
    text = " ".join((*unit.header, *unit.cells)) if unit.kind == "row" else excerpt(candidate)[1]
    return any(True for _ in _held(text, phrases))


def _told_below_title(page: Page, best: Mapping[int, Scored]) -> Mapping[int, Scored]:
    """The numbers without a place ("1st") that the title names, where it is told with results right below."""
    first = min(best, default=0)
    title = next((section.heading.span.start for section in page.document.sections), -1)
    if first not in best or first != title or {"ordinal", "rank"}.isdisjoint(best[first].candidate.features):
        return best
    below = (one.candidate.unit.text for at, one in best.items() if 0 < at - first <= _BELOW_TITLE)
    told = any(map(_PLACE.search, below))
    return {at: one for at, one in best.items() if at != first} if told else best


def _one_a_table(best: Mapping[int, Scored], name: str) -> Iterator[tuple[Scored, Scored]]:
    """The best numbers in order of lines, twice; of each table the page's own row, and the first one.

    The own row is the only one that is called by the page's `name`: the rows above it are its rivals'. Else it is the
    first that isn't a naive baseline.
    """
    tables: dict[tuple[str, int], list[Scored]] = {}
    for at in sorted(best):
        tables.setdefault(_table_of(best[at].candidate), []).append(best[at])
    for rows in tables.values():
        called = [row for row in rows if _is_called(row.candidate, name)]
        if len(called) == 1:
            yield called[0], called[0]
        else:
            yield next((row for row in rows if not _naive(row.candidate.unit)), rows[0]), rows[0]


def _is_called(candidate: Candidate, name: str) -> bool:
    """Whether a row opens with the name of the page, or what a tool printed stands below the command of that name."""
    if not name:
        return False
    unit = candidate.unit
    if unit.kind == "code":
        timed = _TIMED.search(unit.text, 0, candidate.bounds[0])
        return timed is not None and name in (bare_name(word) for word in timed[1].split())
    return bool(unit.cells) and bare_name(unit.cells[0]).startswith(name)


def _table_of(candidate: Candidate) -> tuple[str, int]:
    """What a number stands in with others of which the first is told: a table, what a tool printed, or its line alone."""
    unit = candidate.unit
    if unit.table >= 0:
        return "table", unit.table
    return ("code", unit.line) if "told:by a tool" in candidate.features else ("line", candidate.line)


def _naive(unit: Unit) -> bool:
    """Whether a row shows what the result is compared with: chance, the majority class, yesterday's value."""
    return bool(unit.cells and _BASELINE.search(unit.cells[0]))


def _result(page: Page, best: Scored, model: Binary, outcomes: OwnPhrases) -> Result:
    text, sentence = excerpt(best.candidate)
    kind = type_of(best.candidate, outcomes)
    return Result(_evidence(page, best, model, text), kind, best.candidate.number, sentence)


def _evidence(page: Page, found: Scored, model: Binary, text: str) -> Evidence:
    candidate = found.candidate
    return Evidence(
        line=candidate.line + 1,
        column=column_of(page.document.source.bare(candidate.line), candidate.number),
        text=text,
        confidence=round(found.score, 3),
        reasons=model.reasons(candidate.features),
    )


def type_of(candidate: Candidate, outcomes: OwnPhrases = frozenset()) -> ResultType:
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
