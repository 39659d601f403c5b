"""Measures by which a page says that the work is judged, and of which it gives no number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from impactlint import lazy
from impactlint.counting import listed
from impactlint.reading.model import Reading, Role, SectionReading
from impactlint.reading.page import Unit, sentences_of
from impactlint.reading.vocabulary.patterns import small
from impactlint.record import dataclass
from impactlint.rules.shared.entries import units_on

_MOST = 3
"""Measures that a question names."""
_MODEL = lazy.pattern(
    r"(?<![\w-])(?:(?:balanced |test |testing |validation )?accuracy"
    r"|(?<!high )(?<!mixed )(?<!half )(?<!full )(?<!single )precision"
    r"|(?<!high )recall(?! (?:that|the|how|what|why)\b)|f1(?:[- ]?scores?)?|f-(?:score|measure)"
    r"|(?:roc|pr)[- /]?auc|auc(?:[- ]roc)?|auroc|auprc|mean absolute (?:percentage )?error"
    r"|(?:root )?mean squared error|mae|rmse|mse|mape|(?<!cloudflare )r(?:²|2|-squared)(?: scores?)?|log[- ]?loss"
    r"|brier score|m?iou|dice(?: scores?| coefficients?)|perplexity|ndcg(?:@\w+)?|mrr|hit rate|word error rate|wer"
    r"|bleu|rouge)"
    r"(?![\w-])",
    re.IGNORECASE,
)
"""What models are judged by."""
_OTHER = lazy.pattern(
    r"\b(?:win rate|silhouette score|sharpe ratio|psnr|ssim|waiting times?|queue lengths?|throughput"
    r"|response times?|inference (?:time|speed|latency)|latency|faithfulness|answer relevanc[ey])(?![\w-])",
    re.IGNORECASE,
)
"""What other work is judged by."""
_SAME: Mapping[str, str] = {
    "mean absolute error": "mae",
    "mean absolute percentage error": "mape",
    "mean squared error": "mse",
    "root mean squared error": "rmse",
    **dict.fromkeys(("f1 score", "f1-score", "f-score", "f-measure"), "f1"),
    **dict.fromkeys(("roc auc", "roc-auc", "roc/auc", "auc roc", "auc-roc", "auroc"), "auc"),
    **dict.fromkeys(("r2", "r2 score", "r-squared", "r² score"), "r²"),
}
"""Other names of measures by the one that stands for them."""
_NAMES_OF_PEOPLE = frozenset({"Sharpe", "Brier", "Dice"})
"""Names of people in those of measures."""
_OF_SPLIT = lazy.pattern(r"^(?:test|testing|validation) ")
"""The data on which a measure is taken, in its name."""
_JUDGED = lazy.pattern(
    r"\b(?:evaluat\w+|metrics?|measur\w+|scores?|judged|validat\w+|assess\w*|selected)\b", re.IGNORECASE
)
"""Words of a sentence that tells by what the work is judged."""
_APART = lazy.pattern(
    r"\b(?:will|should|could|would|might|may|can|future|plan\w*|todo|improv\w+|boost\w*|better|add|loss function"
    r"|objective|minimi[sz]\w+|alone|misleading|ideal|not|drift|monitor\w*|alerts?|thresholds?|targets?|goals?"
    r"|log(?:s|ged)?)\b|\?|≥|[<>]=?",
    re.IGNORECASE,
)
"""Words of one that tells what is planned, what training lowers, or what a measure means."""
_ON_RESULTS: frozenset[Role] = frozenset({"result", "validation"})
_ELSEWHERE: frozenset[Role] = frozenset(
    {"title", "summary", "features", "architecture", "data", "other", "entry", "problem"}
)
"""Roles of sections in which a sentence on evaluation is about this work."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Names of measures as the author spells them, and the 1-based line of the first.

    `section` is the one that tests the work or shows its results, where they stand in such a one; `of_model` says that
    they are measured on data which a model hasn't seen.
    """

    names: tuple[str, ...]
    line: int
    section: SectionReading | None
    of_model: bool

    @property
    def listed(self) -> str:
        """The names as a sentence lists them."""
        return listed(self.names)


def named_measures(reading: Reading) -> Measures | None:
    """The measures that the first section on tests or results names, or else the first sentence on evaluation."""
    if not reading.is_project:
        return None
    for found in reading.sections:
        if found.role in _ON_RESULTS:
            own = [(name, line) for name, line, _ in _named(units_on(reading, found.line, found.end))]
            if own:
                return _measures(own, found)
    units = (unit for unit in reading.units if (reading.role_at(unit.line + 1) or "title") in _ELSEWHERE)
    told = ((name, line) for name, line, text in _named(units) if _JUDGED.search(text))
    first = next(told, None)
    return _measures([first, *(other for other in told if other[1] == first[1])], None) if first else None


def _measures(named: list[tuple[str, int]], section: SectionReading | None) -> Measures:
    names: dict[str, str] = {}
    for name, _ in named:
        key = _OF_SPLIT.sub("", small(name)).removesuffix("s")
        names.setdefault(_SAME.get(key, key), _as_said(name))
    of_model = any(_MODEL.fullmatch(name) for name, _ in named)
    return Measures(tuple(names.values())[:_MOST], named[0][1] + 1, section, of_model)


def _named(units: Iterable[Unit]) -> Iterator[tuple[str, int, str]]:
    """Each measure with its 0-based line and its sentence, where that is about this work as it is."""
    for unit in units:
        if unit.kind not in ("paragraph", "item", "row"):
            continue
        for sentence in sentences_of(unit):
            if _APART.search(sentence.text):
                continue
            for pattern in (_MODEL, _OTHER):
                for match in pattern.finditer(sentence.text):
                    yield match[0], sentence.line, sentence.text


def _as_said(name: str) -> str:
    """A name inside of a sentence: words in small letters, abbreviations and names of people as they are."""
    return " ".join(part.lower() if _is_word(part) else part for part in name.split())


def _is_word(part: str) -> bool:
    return part[1:].isalpha() and part[1:].islower() and part not in _NAMES_OF_PEOPLE
