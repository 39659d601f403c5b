"""A perfect score or a range comes with a word on how it was measured.

## What it does

Reports a warning for

- a score of `ceiling` or more (99.5 %, 0.995), or a rough one that may be ("~0.99"), on a page that never says how it
  was validated (where the data are a toy or made up, the finding says so). A score that isn't perfect may say it
  beside its number: a test or validation set and its size, or a check in one of the next two sentences; and
- a range or a rough bound offered as a measurement, such as "accuracy 0.85-0.90", "90+%" or "~0.99+". An interval that
  is called one (confidence interval, standard deviation) is a measurement, and so is a round number whose exact value
  stands elsewhere on the page.

## Why it matters to a reader

Whoever has trained a model takes 100 % for a leak, not for a success, and takes a range for a guess. One such
number makes the others look doubtful too.

## Fix safety

There is no fix: only the author knows what was measured.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from impactlint import late
from impactlint.findings import Joint, Severity
from impactlint.reading.answers import TOLD
from impactlint.reading.cue import word_set
from impactlint.reading.metrics import LOWER_IS_BETTER, SCORES
from impactlint.reading.model import Reading, Result
from impactlint.reading.page import sentences_of, unit_at, words_of
from impactlint.rules.base import Context, Example, Option, Report, Rule
from impactlint.rules.shared.amounts import is_range, most_of, share_of
from impactlint.rules.shared.evidence import claimed_results
from impactlint.rules.shared.quoting import result_quoted
from impactlint.rules.shared.thresholds import MAYBE_RESULT, SURE_RESULT

CEILING = 99.5
CLOSE = 3.0
"""Points above the lower end of a range up to which an exact value may be meant."""
_PERFECT = 100.0
_BEFORE, _AFTER = 3, 2
"""Words before and after a number among which its measure stands."""
_SENTENCES = 2
"""Sentences after a score in which it is checked."""
_DENIED = late.pattern(r"\b(?:not|never|no|nor|without|cannot|isn|aren|won|don|doesn)\b", re.IGNORECASE)
_TESTED = late.pattern(r"\b(?:test|testing|validation|val|held[- ]out|hold[- ]?out|unseen)\b", re.IGNORECASE)
"""What names data that a model hasn't seen."""
_COUNTED = late.pattern(
    r"\b(?:of|on|over|from|in|for|across) (?:the |all |a )?\d[\d,. ]{1,12}(?:\w+ ){0,2}?[a-z]{3,}s\b", re.IGNORECASE
)
"""How many there were of them."""
_CHECKED = late.pattern(
    r"\b(?:confirm|verif|inspect|cross-?check|review)\w*|\bgrad-?cam\b|\bshap\b"
    r"|\b(?:remaining|all) errors\b|\berror analysis\b",
    re.IGNORECASE,
)
"""How a sentence says that somebody looked."""
MOST_SECTIONS = 3
"""Sections that are shown one by one; the results of more are shown together."""

_SCORES = word_set("score scores accurate correct correctly", SCORES)
_NO_SCORES = word_set("p-value p variance coverage uptime availability explained tests", LOWER_IS_BETTER)
"""Beside one of these a share is no score, or its errors were counted one by one."""
_MEASURES = _SCORES - word_set("score scores map correct correctly")
"""Words that name a measure of a model and nothing else."""
_TOYS = word_set("toy synthetic simulated dummy artificial made-up iris xor generated fictional")


def check(reading: Reading, context: Context) -> Iterable[Report]:
    """Report the results that can't be believed as they stand; those of a section are joined."""
    ceiling = float(context.options.get("ceiling", CEILING))
    toy = any(word in _TOYS for unit in reading.units if unit.kind != "code" for word in words_of(unit.text))
    scores = [result for result in claimed_results(reading, MAYBE_RESULT) if _is_score(result) and _is_sure(result)]
    ranges = [result for result in scores if is_range(result)]
    exact = [result for result in reading.results if not is_range(result)]
    vague = [result for result in ranges if not any(_tells(other, result) for other in exact)]
    perfect = _once([result for result in scores if most_of(result) >= ceiling and result not in ranges])
    for group, result in _by_section(reading, vague):
        fault = "is a range or a bound: a reader takes it for a guess, not for a measurement"
        yield _report(result, fault, _RANGE_HELP, f"range {group}")
    how = "on made-up or toy data it says little" if toy else "nothing says how it was validated"
    for group, result in _by_section(reading, [result for result in perfect if not _is_validated(reading, result)]):
        yield _report(result, f"is too good to be believed as it stands: {how}", _PERFECT_HELP, f"perfect {group}")


_RANGE_HELP = "Which value did the last run give, on which data? Write that one, and its spread over several runs."
_PERFECT_HELP = "Was it tested on data that the model hadn't seen? Could the answer leak into the inputs?"


def _is_sure(result: Result) -> bool:
    """Whether a result is surely one, or perfect or a bound with its measure beside it: "100 % accurate", "AUC 1.0"."""
    if result.evidence.confidence >= SURE_RESULT:
        return True
    if not is_range(result) and share_of(result) < _PERFECT:
        return False
    before, _, after = result.evidence.text.partition(result.number)
    near = words_of(before)[-_BEFORE:], words_of(after)[:_AFTER]
    return not _MEASURES.isdisjoint([*near[0], *near[1]]) and not _DENIED.search(before)


def _is_validated(reading: Reading, result: Result) -> bool:
    """Whether the page says how it was validated, or the sentences around a score that isn't perfect do."""
    told = reading.answers.get("validation")
    if told is not None and told.confidence >= TOLD:
        return True
    if share_of(result) >= _PERFECT:
        return False
    unit = unit_at(reading.units, result.line - 1, "paragraph", "item")
    around = [sentence.text for sentence in sentences_of(unit)] if unit else []
    at = next((at for at, text in enumerate(around) if result.number in text), len(around))
    after = around[at + 1 : at + 1 + _SENTENCES]
    tested = bool(_TESTED.search(result.sentence))
    return tested and (bool(_COUNTED.search(result.sentence)) or any(map(_CHECKED.search, after)))


def _tells(other: Result, result: Result) -> bool:
    """Whether another result gives the value of a range: the same measure, close by."""
    measures = [_SCORES & set(words_of(f"{found.sentence} {found.evidence.text}")) for found in (other, result)]
    above = share_of(other) - share_of(result)
    same = bool(measures[0] & measures[1]) and "baseline" not in other.sentence.lower()
    return same and 0 <= above <= CLOSE


def _once(results: Iterable[Result]) -> list[Result]:
    """Each number where it is told first: a summary tells it again."""
    told: dict[str, Result] = {}
    for result in results:
        told.setdefault(result.number, result)
    return list(told.values())


def _by_section(reading: Reading, results: Iterable[Result]) -> list[tuple[int, Result]]:
    """The first result of each line with the number of its section; of many sections, all with the same one."""
    found: dict[int, Result] = {}
    for result in results:
        found.setdefault(result.line, result)
    sections = [section.index if (section := reading.document.section_at(line - 1)) else -1 for line in found]
    few = len(set(sections)) <= MOST_SECTIONS
    return [(number if few else -1, result) for number, result in zip(sections, found.values(), strict=True)]


def _report(result: Result, fault: str, help: str, group: str) -> Report:
    words = result_quoted(result)
    return Report(
        line=result.line,
        column=result.evidence.column,
        message=f"{words} {fault}.",
        help=help,
        excerpt=result.evidence.text,
        confidence=result.evidence.confidence,
        joint=Joint(group, words, " The same holds for one more.", " The same holds for {n} more."),
    )


def _is_score(result: Result) -> bool:
    words = set(words_of(f"{result.sentence} {result.evidence.text}"))
    return (
        result.type == "model"
        and not _SCORES.isdisjoint(words)
        and _NO_SCORES.isdisjoint(words_of(result.evidence.text))
    )


RULE = Rule(
    id="IMP205",
    name="implausible-result",
    summary="A perfect score or a range comes with a word on how it was measured.",
    severity=Severity.WARNING,
    check=check,
    doc=__doc__,
    options={"ceiling": Option(CEILING, "Score in per cent from which it has to be explained.")},
    bad=(
        Example(
            """# Fraud filter

Shops lose 2 % of their sales to stolen cards.

## Results

The classifier reaches an accuracy of 99.9 %.
""",
            finds=(7,),
        ),
        Example(
            """# Fraud filter

Shops lose 2 % of their sales to stolen cards.

## Results

- Accuracy: 0.85-0.90
""",
            finds=(7,),
        ),
        Example(
            """# Fraud filter

Shops lose 2 % of their sales to stolen cards.

## Results

The model is 100 % accurate.
""",
            finds=(7,),
        ),
    ),
    good=(
        Example(
            """# Fraud filter

Shops lose 2 % of their sales to stolen cards.

## Results

On the held-out last month the classifier finds 61 % of the stolen cards and stops 0.4 % of honest ones.
""",
        ),
        Example(
            """# Leaf doctor

Growers lose a field before anybody can name the disease.

## Results

The network reaches 99.7 % test accuracy, with 28 errors out of 8,146 leaves.
""",
        ),
    ),
)
