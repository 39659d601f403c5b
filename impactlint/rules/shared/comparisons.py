"""What stands around a measured result: the section that holds it, what it is compared with, how it was measured."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from impactlint import lazy
from impactlint.reading.model import Evidence, Reading, Reason, Result
from impactlint.reading.numbers.earlier import holds_what_was, same_measure, tells_what_was
from impactlint.reading.page import Sentence, Unit, sentences_of, words_of
from impactlint.reading.vocabulary.metrics import NAIVE
from impactlint.reading.vocabulary.word_lists import word_set
from impactlint.reading.vocabulary.words import QUALITY

_COMPARES = word_set(
    """baseline baselines versus vs compared than outperform outperforms outperformed beats beat exceeds surpasses
    alone instead""",
    NAIVE,
)
"""Words that name what a number is compared with."""
_COMPARING = word_set(
    """compares comparison outperforming improve improved improves improvement improving reduce reduced reduces
    reduction reducing cut cuts increase increased increases decrease decreased decreases before previously
    previous formerly faster slower lower higher better fewer cheaper exceeded surpassed rank ranked ranks
    ranking place placed percentile leaderboard benchmark sota state-of-the-art human manually target goal twice
    half halved doubled tripled drop dropped drops fell rose uplift lift gain gains delta saved saves saving
    savings down up times against relative competitor competitors alternative alternatives original
    speedup top grew growth boost boosted""",
    _COMPARES,
)
"""Those words, and others that often stand in a comparison."""
_BASELINES = word_set("baseline baselines benchmark benchmarks majority", NAIVE)
"""Words of a sentence that tells a baseline, wherever it stands."""
_METHODS = word_set(
    """regression forest trees xgboost lightgbm catboost svm svc knn bayes logistic ridge lasso elasticnet mlp cnn lstm
    gru rnn bert roberta distilbert resnet resnet50 vgg vgg16 mobilenet efficientnet densenet inception arima
    sarima prophet kmeans k-means dbscan adaboost boosting ensemble stacking gpt llama gemini claude yolo unet
    random"""
)
"""Names of methods; two beside numbers of one section are compared."""
_TRACES = word_set(
    """test testing validation validated holdout held-out split splits cross-validation fold folds cv unseen sample
    samples out-of-sample backtest backtested backtesting period months weeks gpu cpu core cores laptop machine
    hardware t4 a100 v100 h100 m1 m2 m3 rtx notebook notebooks script measured benchmark benchmarks benchmarked
    averaged average median mean runs seeds seed trials trial kaggle leaderboard pilot survey respondents
    participants experiment experiments dataset evaluation evaluated hyperfine pytest-benchmark wrk locust
    k6 profiler images records rows queries documents transactions customers users patients cases questions
    imagenet coco mnist cifar-10 glue squad set data datasets running run node silicon connections employees
    scripts bench gzipped minified compared lighthouse"""
)
"""Words that say on what, where or how often a number was measured."""
_TRACE_LINK = lazy.pattern(
    r"\]\([^()\s]{0,400}(?:\.ipynb|\.py|\.csv|\.json|\.pdf|\.R|\.sql|notebook|report|results|eval|bench)", re.I
)
"""A link to where it can be seen how a number was measured."""
_PAIR = lazy.pattern(
    r"\d[^.;]{0,40}(?:→|->|⟶|⇒)\s?[^.;]{0,20}\d|\bfrom\b[^.;]{1,40}\d[^.;]{0,40}\bto\b[^.;]{0,20}\d", re.I
)
"""Two numbers of which one came in the place of the other."""
_UP_TO = lazy.pattern(
    r"\b(?:up|down) to\b|\b(?:more|less|fewer|longer) than (?=[~≈$€£]?\d(?!\d{3}\b)|(?:an?|one|two|three|half) )"
    # "placed two orders", "withdrawn before a single call"
    r"|\bplaced (?!\w*\d|#|(?:\w+ )?(?:first|second|third|fourth|fifth|last|top|in|at|among)\b)"
    r"|\bbefore (?:an? single|any|each|every|running|training|using)\b|\brather than (?![^.;]*\d)",
    re.IGNORECASE,
)
"""How a bound, an order or a sequence is told, which compares nothing."""
_DIGIT = lazy.pattern(r"\d")
_VALUE = lazy.pattern(r"(?<![A-Za-z\d])\d+(?:[.,]\d+)*")
"""A number that is no part of a name, as in F1."""
_SHARE = lazy.pattern(r"\d ?%")
_REACHED = lazy.pattern(
    r"\b(?:reach(?:e[sd])?|scored?s?|gets?|got|gives?|gave|achieve[sd]?|manage[sd]?) "
    r"(?:(?:only|just|about|still) )?(?P<value>0\.\d+)(?=[.,;:)]|$| (?:on|for|in|there|with|at)\b)",
    re.IGNORECASE,
)
"""How a sentence tells what something else reached, as a fraction."""
_OTHER_WAY = lazy.pattern(
    r"\d[^;]*[;,] (?:and )?(?:(?:[a-z-]+ rules?|predicting|saying|always|guess\w*|without|by hand|chance|random\w*)\b"
    r"|the (?:old|simplest?|usual|average|mean|most|ten most|script|rule|model|method) \w"
    r"|last (?:week|month|year)['’]s\b|an? (?:simple|plain|threshold|rule|guess|coin|human|person)\b)[^.;]{0,60}?\d",
    re.IGNORECASE,
)
"""How a sentence goes on with what another way gives: "...; predicting the mean gives 41"."""
_CLAUSE = lazy.pattern(r"[.,;:]")
_ENDS = ".!? "
"""What a sentence ends with."""
_FRACTION = lazy.pattern(r"0\.\d+")
_PROSE = ("paragraph", "item")
"""Kinds of units whose sentences are looked at one by one."""
_MAX_AROUND = 80
"""Units of a section, those nearest to a result, in which a comparison is looked for."""
_TOLD, _TWICE, _BESIDE, _PERHAPS = 0.8, 0.71, 0.7, 0.6
"""Confidence in a comparison: its sentence tells it, the metric is given twice, a share or rows stand beside it, or
there is only a word that often stands in one."""
_PLAIN = _TWICE
"""Confidence from which a comparison is preferred to those that stand before it."""


def own_units(reading: Reading, line: int) -> list[Unit]:
    """Units of the section that holds a 1-based line, its heading among them; of many the nearest ones."""
    section = reading.document.section_at(line - 1)
    index = section.index if section else -1
    units = [unit for unit in reading.units if unit.section == index]
    near = sorted(units, key=lambda unit: abs(unit.line - line + 1))[:_MAX_AROUND]
    return sorted(near, key=lambda unit: unit.line)


def comparison(reading: Reading) -> Evidence | None:
    """What a result of the page is compared with: a word in its sentence, other rows of its table, or a baseline.

    The first comparison that is plain, else the first of any kind.

    Beside results that are told, the output of a program that is shown as code compares nothing: it is an example.
    """
    reading = _told(reading)
    earlier = [*_how_it_was(reading)] if reading.results else []
    best: Evidence | None = None
    for result in reading.results:
        found = _compared(reading, result, earlier)
        if found and found.confidence >= _PLAIN:
            return found
        best = best or found
    return best or (_baseline_sentence(reading) if reading.results else None)


def _told(reading: Reading) -> Reading:
    """A reading without what is shown as code, where a result is told elsewhere."""
    code = {line for unit in reading.units if unit.kind == "code" for line in _lines(reading, unit)}
    results = tuple(result for result in reading.results if result.line - 1 not in code)
    if not results:
        return reading
    return replace(reading, results=results, units=tuple(unit for unit in reading.units if unit.kind != "code"))


def _compared(reading: Reading, result: Result, earlier: Sequence[Sentence]) -> Evidence | None:
    """The comparison in the sentence of a result, else in its table, else in its section.

    `earlier` are the page's sentences on how it was, or what another way gives.
    """
    word = next((word for word in words_of(_UP_TO.sub("", result.sentence)) if word in _COMPARING), None)
    pair = bool(_PAIR.search(result.sentence) or _OTHER_WAY.search(result.sentence))
    if word or pair:
        sure = word in _COMPARES or pair or len(_VALUE.findall(result.sentence)) > 1
        return _at_result(result, _TOLD if sure else _PERHAPS, word or "two numbers")
    around = own_units(reading, result.line)
    if was := _nearest(earlier, around, result):
        return Evidence(was.line + 1, 1, was.text, _TOLD, (Reason("how it was", 1.0),))
    if _another_share(reading, result) or _another_fraction(reading, result):
        return _at_result(result, _BESIDE, "another share beside it")
    if row := next(filter(_is_baseline, around), None):
        return Evidence(row.line + 1, 1, row.text, _TOLD, (Reason(row.cells[0], 1.0),))
    rows = [unit for unit in around if unit.kind == "row" and _DIGIT.search(unit.text)]
    own = [unit for unit in rows if unit.line == result.line - 1]
    if row := next(filter(_has_before, own), None):
        return _at_result(replace(result, sentence=row.text), _TOLD, "a column of before")
    if own and _rows_compare(rows):
        return _at_result(result, _BESIDE, "rows of its table")
    if _measured_twice(reading, result):
        return _at_result(result, _TWICE, "the same metric twice")
    named = {word for unit in around if _DIGIT.search(unit.text) for word in words_of(unit.text) if word in _METHODS}
    if len(named) >= 2:
        return _at_result(result, _PERHAPS, "other methods beside it")
    return _sentence_with(around, _COMPARING, numbered=True)


def _at_result(result: Result, confidence: float, why: str) -> Evidence:
    return Evidence(result.line, 1, result.sentence, confidence, (Reason(why, 1.0),))


def _another_share(reading: Reading, result: Result) -> bool:
    """Whether the sentence of a share, or the one after it, gives another, with no metric: what else reached."""
    own, after = _told_with(reading, result)
    if "%" not in result.number or not own:
        return False
    alone = QUALITY.isdisjoint(words_of(own)) and len(_SHARE.findall(own)) > 1
    return alone or (bool(_SHARE.search(after)) and QUALITY.isdisjoint(words_of(after)))


def _another_fraction(reading: Reading, result: Result) -> bool:
    """The same of a fraction (0.87), which needs a word for reaching it, and something that does and is no metric."""
    if not _FRACTION.fullmatch(result.number):
        return False
    others = ((text, match) for text in _told_with(reading, result) for match in _REACHED.finditer(text))
    return any(
        match["value"] != result.number and QUALITY.isdisjoint(words_of(_CLAUSE.split(text[: match.start()])[-1]))
        for text, match in others
    )


def _told_with(reading: Reading, result: Result) -> tuple[str, str]:
    """The sentence that holds the number of a result, and the one after it; "" for none."""
    units = (unit for unit in reading.units if unit.kind in _PROSE and result.line - 1 in unit.lines)
    told = [sentence.text for unit in units for sentence in sentences_of(unit)]
    at = next((at for at, text in enumerate(told) if result.number in text), None)
    if at is None:
        return "", ""
    return told[at], told[at + 1] if at + 1 < len(told) else ""


def _how_it_was(reading: Reading) -> Iterator[Sentence]:
    """The sentences of a page that tell how it was before, or what another way gives."""
    for unit in reading.units:
        if unit.kind in _PROSE:
            yield from (sentence for sentence in sentences_of(unit) if tells_what_was(sentence.text))


def _nearest(earlier: Sequence[Sentence], around: Sequence[Unit], result: Result) -> Sentence | None:
    """Of such sentences in the units around a result the nearest one that gives the same measure."""
    own = result.sentence.rstrip(_ENDS)
    fit = (
        one
        for one in earlier
        if one.unit in around and same_measure(one.text, own) and one.text.strip().rstrip(_ENDS) != own
    )
    return min(fit, key=lambda one: abs(one.line - result.line + 1), default=None)


def _measured_twice(reading: Reading, result: Result) -> bool:
    """Whether the section gives the same metric with another value: two variants, two data sets."""
    metrics = {word for word in words_of(result.evidence.text) if word in QUALITY}
    section = reading.document.section_at(result.line - 1)
    return any(
        other.line != result.line
        and other.number != result.number
        and reading.document.section_at(other.line - 1) is section
        and metrics == {word for word in words_of(other.evidence.text) if word in QUALITY}
        for other in reading.results
        if metrics
    )


def _rows_compare(rows: list[Unit]) -> bool:
    """Whether rows or columns stand for things to compare (models, versions), not for metrics of one thing."""
    things = {unit.cells[0].lower() for unit in rows if unit.cells and not _is_metric(unit.cells[0])}
    header = rows[0].header[1:] if rows else ()
    columns = [name for name in header if name and not _is_metric(name)]
    return len(things) >= 2 or (len(columns) >= 2 and all(len(unit.cells) > 2 for unit in rows))


def _is_baseline(unit: Unit) -> bool:
    """Whether a unit is a row with a number that is called a baseline."""
    return bool(unit.cells and _DIGIT.search(unit.text)) and not _BASELINES.isdisjoint(words_of(unit.cells[0]))


def _has_before(unit: Unit) -> bool:
    """Whether a column of a row holds a number of before or of another way, and another one that of now."""
    cells = [*zip(unit.header, unit.cells, strict=False)][1:]
    numbers = [holds_what_was(name) for name, cell in cells if _DIGIT.search(cell)]
    return any(numbers) and not all(numbers)


def _is_metric(name: str) -> bool:
    words = words_of(name)
    return not words or any(word in QUALITY for word in words)


def _baseline_sentence(reading: Reading) -> Evidence | None:
    return _sentence_with(reading.units, _BASELINES, numbered=False)


def _sentence_with(units: Iterable[Unit], wanted: frozenset[str], *, numbered: bool) -> Evidence | None:
    for unit in units:
        if unit.kind in ("code", "heading") or (numbered and not _DIGIT.search(unit.text)):
            continue
        word = next((word for word in words_of(_UP_TO.sub("", unit.text)) if word in wanted), None)
        if word:
            return Evidence(unit.line + 1, 1, unit.text, _PERHAPS, (Reason(word, 1.0),))
    return None


def trace(reading: Reading) -> str | None:
    """The word or link that says how the results were measured; None where nothing does.

    It may stand anywhere on the page: who describes the data once need not do it beside every number.
    """
    return next(filter(None, (_trace_in(reading, unit) for unit in reading.units if unit.kind != "code")), None)


def _trace_in(reading: Reading, unit: Unit) -> str | None:
    word = next((word for word in _heads(unit) if word in _TRACES), None)
    if word:
        return word
    raw = (reading.document.source.bare(line) for line in _lines(reading, unit))
    return "a link" if any(_TRACE_LINK.search(line[:4000]) for line in raw) else None


def _heads(unit: Unit) -> Iterator[str]:
    yield from words_of(unit.text)
    for cell in unit.header if unit.first else ():
        yield from words_of(cell)


def _lines(reading: Reading, unit: Unit) -> range:
    return range(unit.line, min(unit.lines.stop, len(reading.document.source.lines)))
