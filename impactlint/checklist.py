"""The impact checklist: twelve questions, each with the line that answers it or the question that is open."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from impactlint.counting import counted
from impactlint.findings import Severity
from impactlint.reading.answers import HINT, TOLD
from impactlint.reading.html_tables import BETWEEN_CELLS
from impactlint.reading.model import Evidence, Reading, Result
from impactlint.record import dataclass
from impactlint.rules import by_key
from impactlint.rules.base import Context
from impactlint.rules.questions.missing_result import missing_result, question
from impactlint.rules.questions.scope import asked, spared
from impactlint.rules.questions.topics import TOPICS, Topic
from impactlint.rules.questions.wording import ask
from impactlint.rules.shared.best_row import best_in_table
from impactlint.rules.shared.comparisons import comparison
from impactlint.rules.shared.entry_content import told_by_entries
from impactlint.rules.shared.exemptions import max_severity_for_absence
from impactlint.rules.shared.headline import earlier_number, leading_result
from impactlint.rules.shared.outcomes import may_hold_result
from impactlint.rules.shared.places import heading_name
from impactlint.rules.shared.quoting import with_first_item
from impactlint.rules.shared.sureness import problem_told, sure_results
from impactlint.rules.shared.thresholds import ANSWERING_RESULT
from impactlint.scoring import Status, gain, points, score, worth

_RESULT_RULES: Mapping[Status, str] = {"late": "IMP102", "partly": "IMP601"}
"""The rules that speak of a result that comes late, or that few entries of a portfolio page have."""
_COMPARED = 0.72
"""Confidence from which a comparison tells what a result is measured against, and not only that it is better."""
_FEWEST = 4
"""Words of a text that answers."""
_HARDLY_HEARD: frozenset[Topic] = frozenset(
    {"baseline", "beneficiary", "decision", "constraints", "data_problems", "iteration", "lessons"}
)
"""Questions that what only may answer them seldom does: of 198 such sentences on pages 30 did, so none is quoted."""
OPEN: frozenset[Status] = frozenset({"late", "weak", "weak and late", "partly", "perhaps", "hinted", "open"})
"""Statuses that leave something to answer."""


@dataclass(frozen=True, slots=True)
class Item:
    """One question. Its answer is `text`, on `line` (1-based, 0 for none); `word` is the word of it that answers.

    `share` says which part of the page it answers for, where that isn't the whole; `doubt` why no finding says that it
    comes late.
    """

    topic: Topic
    label: str
    rule: str
    status: Status
    line: int
    text: str
    question: str
    points: int
    worth: int
    gain: int
    word: str = ""
    share: str = ""
    doubt: str = ""

    @property
    def open(self) -> bool:
        """Whether something is left to answer."""
        return self.status in OPEN

    @property
    def where(self) -> str:
        """Which line may answer it, or has but words that go with such an answer; empty where it is open otherwise."""
        if self.status != "perhaps":
            return ""
        return f"line {self.line} has words of it" if self.topic in _HARDLY_HEARD else f"line {self.line} may tell it"

    @property
    def why_spared(self) -> str:
        """Why the page need not answer, where it is spared."""
        return TOPICS[self.topic].spared


@dataclass(frozen=True, slots=True)
class Checklist:
    """The twelve questions of one page, and the score that they add up to.

    A library is asked, but hardly any rule reports what it leaves open: where answers aren't `owed`, people are shown
    no score, which would read as if everything were wrong. `silenced` are the questions that a comment in the page
    takes off: the score is that of the others.
    """

    items: tuple[Item, ...]
    score: int
    owed: bool = True
    silenced: tuple[Topic, ...] = ()

    @property
    def open(self) -> tuple[Item, ...]:
        """Questions with something left to answer, those first that would raise the score most."""
        return tuple(sorted((item for item in self.items if item.open), key=lambda item: -item.gain))

    @property
    def asked(self) -> tuple[Item, ...]:
        """Questions that are asked of a page of this kind."""
        return tuple(item for item in self.items if item.status != "not asked")

    @property
    def counted(self) -> tuple[Item, ...]:
        """The questions that count: those `asked`, without those that the page is spared."""
        return tuple(item for item in self.asked if item.status != "spared")

    @property
    def answered(self) -> tuple[Item, ...]:
        """The questions that count and are answered in full."""
        return tuple(item for item in self.counted if not item.open)

    @property
    def tally(self) -> str:
        """How many of the questions that count are answered, in words."""
        return f"{len(self.answered)} of {len(self.counted)} answered"

    @property
    def hushed(self) -> str:
        """How many questions a comment takes off, in words; empty where none does."""
        return f"{counted(len(self.silenced), 'question')} silenced" if self.silenced else ""

    @property
    def headline(self) -> str:
        """The same with the score, or with the reason why there is none to show, and how many are silenced."""
        score = f"score {self.score} of 100" if self.owed else "optional for a library"
        return ", ".join(filter(None, (self.tally, score, self.hushed)))

    def behind(self, item: Item) -> str:
        """The rule that stands behind a question, and what an answer adds to a score that is shown."""
        return f"{item.rule}, +{item.gain}" if self.owed else item.rule


def build(
    reading: Reading, left_out: Collection[str] = (), silenced: Collection[str] = (), named: Collection[str] = ()
) -> Checklist | None:
    """The checklist of a page; None where nothing is asked of it, or its language can't be read.

    Where the kind is doubtful, there is no score of nothing either.

    `left_out` are ids of rules that the rule file turned off, `silenced` those of which a comment in the page silences
    a finding, `named` those that one silences in the whole page: it leaves out the questions of theirs that are open.
    """
    whole = {topic for topic in asked(reading) if TOPICS[topic].rule not in left_out}
    questions = {topic for topic in whole if TOPICS[topic].rule not in silenced}
    if not questions or not reading.language_supported:
        return None
    free = spared(reading)
    found = {topic: _found(reading, topic) for topic in TOPICS if topic in questions}
    found = {topic: one for topic, one in found.items() if _stays(topic, _status(topic, found, free), named)}
    statuses: list[tuple[Topic, Status]] = [(topic, _status(topic, found, free)) for topic in TOPICS]
    items = tuple(_item(topic, status, found.get(topic, _OPEN), reading, statuses) for topic, status in statuses)
    hushed = tuple(topic for topic in TOPICS if topic in whole - found.keys())
    built = Checklist(items, score(statuses), owed=not reading.is_library, silenced=hushed)
    told = any(item.points for item in built.counted)
    return built if told or max_severity_for_absence(reading) > Severity.ADVICE else None


def open_rules(reading: Reading, left_out: Collection[str] = ()) -> frozenset[str]:
    """The rules whose questions a page leaves open."""
    built = build(reading, left_out)
    items = built.open if built else ()
    return frozenset(item.rule for item in items if item.rule == TOPICS[item.topic].rule)


@dataclass(frozen=True, slots=True)
class _Found:
    """How a question is answered, and where."""

    status: Status
    line: int = 0
    text: str = ""
    word: str = ""
    share: str = ""


_OPEN = _Found("open")


def _status(topic: Topic, found: Mapping[Topic, _Found], free: Collection[Topic]) -> Status:
    if topic not in found:
        return "not asked"
    return "spared" if found[topic].status in ("open", "hinted", "perhaps") and topic in free else found[topic].status


def _stays(topic: Topic, status: Status, named: Collection[str]) -> bool:
    """Whether a question is asked, though a comment may name its rule: that of another rule is another's."""
    return status not in OPEN or _rule(topic, status) not in {TOPICS[topic].rule}.intersection(named)


def _rule(topic: Topic, status: Status) -> str:
    """The rule that stands behind a question with such an answer."""
    return _RESULT_RULES.get(status, TOPICS[topic].rule) if topic == "result" else TOPICS[topic].rule


def _item(
    topic: Topic, status: Status, found: _Found, reading: Reading, statuses: Sequence[tuple[Topic, Status]]
) -> Item:
    return Item(
        topic=topic,
        label=TOPICS[topic].label,
        rule=_rule(topic, status),
        status=status,
        line=found.line,
        text=found.text,
        word=found.word,
        share=found.share,
        doubt=_doubt(reading) if topic == "result" and status == "late" else "",
        question=_question(topic, reading),
        points=points(topic, status),
        worth=worth(topic, status),
        gain=gain(statuses, topic),
    )


def _doubt(reading: Reading) -> str:
    """Why no finding says that a result comes late, though it seems to; empty where one does."""
    rule, built = by_key(_RESULT_RULES["late"]), reading.architecture
    if rule is None or built is None or any(rule.check(reading, Context())):
        return ""
    number = earlier_number(reading, built.line)
    if number:
        return f"no finding: line {number.line} may tell one before"
    return f"{heading_name(built.heading)} may not be about how it is built: no finding"


def _question(topic: Topic, reading: Reading) -> str:
    """The question as the findings ask it: of a page without a result, what suits what it has in its place."""
    if topic == "result" and not reading.results:
        return question(reading, missing_result(reading))
    return ask(topic, reading)


def _found(reading: Reading, topic: Topic) -> _Found:
    found = _told(reading, topic)
    return _Found("hinted") if found is _OPEN and _is_hinted(reading, topic) else found


def _is_hinted(reading: Reading, topic: Topic) -> bool:
    """Whether the rule of an open question says nothing only because some word of the page may answer it."""
    rule = by_key(TOPICS[topic].rule)
    if rule is None or topic not in reading.glimpsed or reading.kind.value not in rule.kinds:
        return False
    return any(rule.check(replace(reading, glimpsed=frozenset()), Context()))


def _told(reading: Reading, topic: Topic) -> _Found:
    if topic == "problem":
        return _problem(reading)
    if topic == "result":
        return _result(reading)
    if topic == "baseline":
        return _baseline(reading)
    answer = reading.answers.get(topic)
    return _Found("hinted") if answer and answer.confidence <= HINT else _from(reading, answer, TOLD)


def _baseline(reading: Reading) -> _Found:
    """What the result is compared with: perhaps, where it is perhaps none."""
    found = _from(reading, comparison(reading), _COMPARED)
    alone = found.status == "answered" and len(reading.results) == 1  # of several none is doubtful
    return replace(found, status="perhaps") if alone and _result(reading).status == "perhaps" else found


def _from(reading: Reading, evidence: Evidence | None, least: float) -> _Found:
    """What evidence answers, perhaps where its confidence is below `least`."""
    if evidence is None:
        return _OPEN
    word = evidence.reasons[0].feature if evidence.reasons else ""
    told = evidence.confidence >= least and _is_sentence(evidence.text, word)
    return _Found("answered" if told else "perhaps", evidence.line, with_first_item(reading, evidence), word)


def _is_sentence(text: str, word: str) -> bool:
    """Whether a text says something: a phrase, or a few words in a row, not the name of a feature or short cells."""
    return (" " in word and word in text.lower()) or any(
        len(cell.split()) >= _FEWEST for cell in text.split(BETWEEN_CELLS)
    )


def _problem(reading: Reading) -> _Found:
    problem = reading.problem
    told = problem_told(reading)
    if problem is None or told == "hardly":
        return _OPEN
    late = _is_late(reading, problem.line)
    if told == "weak":
        status: Status = "weak and late" if late else "weak"
    else:
        status = "late" if late else "answered" if told == "clear" else "perhaps"
    return _Found(status, problem.line, with_first_item(reading, problem.evidence))


def _result(reading: Reading) -> _Found:
    first = _first_result(reading)
    if first is None:
        return _Found("hinted") if may_hold_result(reading) else _OPEN
    likely = first.evidence.confidence >= ANSWERING_RESULT or len(reading.results) > 1
    late = reading.order == "late" and _is_late(reading, first.line)
    status: Status = "late" if late else "answered" if likely else "perhaps"
    told = told_by_entries(reading) if reading.is_portfolio else None
    if told and not told.enough:
        status = "partly"
    share = told.share if told else ""
    best = best_in_table(reading, first)
    if best and not best.beaten:
        number = first.number if best.row.line == first.line - 1 else best.row.cells[best.column]
        return _Found(status, best.row.line + 1, best.text, number, share)
    return _Found(status, first.line, first.evidence.text, first.number, share)


def _first_result(reading: Reading) -> Result | None:
    """The first result; if one stands on the same side of how it is built that a rule would quote, that one."""
    first = next(iter(sure_results(reading) or reading.results), None)
    own = leading_result(reading)
    if first is None or own is None or _is_late(reading, own.line) != _is_late(reading, first.line):
        return first
    return own


def _is_late(reading: Reading, line: int) -> bool:
    return reading.architecture is not None and reading.architecture.line < line
