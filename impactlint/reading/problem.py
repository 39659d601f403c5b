"""Where the reader is first told the problem or need: who lacks what, what it costs, which question is open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import islice

from impactlint import lazy
from impactlint.reading.evidence import evidence_at
from impactlint.reading.headings.lexicon import lexicon_role, normalise
from impactlint.reading.linear import Binary
from impactlint.reading.model import Evidence, Problem, SectionReading
from impactlint.reading.opening import is_byline
from impactlint.reading.page import Page, Sentence, Unit
from impactlint.reading.vocabulary import words as lexicon
from impactlint.reading.vocabulary.needs import names_only_a_task, tells_no_need
from impactlint.reading.vocabulary.patterns import Phrase, at_word, guarded, phrase, small
from impactlint.reading.vocabulary.tokens import LETTER_TO_LETTER
from impactlint.reading.vocabulary.word_lists import groups_by_word, word_set
from impactlint.record import dataclass

MAX_SENTENCES = 160
"""Sentences of a page, from its top, in which the problem is looked for."""
_SHORTEST = 12
"""Characters of the shortest sentence that may tell it."""
_LISTED = 3
"""Units behind a sentence with a colon whose items are part of what it says."""
_SURE = 0.5
"""Confidence from which a sentence that names a task tells a problem all the same."""
_UNSURE = 0.35
"""Confidence below which a sentence has to say that something is wrong, or what something is good for."""
_BEHIND = 2
"""Sentences behind one, in its section, that may say so for it."""
_NEARLY = 0.6
"""Share of the likeliest sentence's confidence from which an earlier one is taken for the problem instead."""
_HINT = 0.6
"""Share of the threshold from which a sentence at least hints at a problem."""
_FIRST_HINTS = 6
"""Sentences with a hint, from the top, of which the likeliest tells the task."""

_TASK = (
    at_word("goal|goals|aim|aims|objective|objectives|purpose", r"\b"),
    at_word(
        "this|the",
        " (?:project|repository|repo|notebook|app|application|tool|system|work)"
        " (?:aims|predicts|classifies|builds|implements|explores|analy[sz]es|performs|demonstrates|uses|trains|is designed)",
    ),
    lazy.pattern(r"^(?:predict|classify|detect|forecast|build|analy[sz]e|develop|segment|recommend|identify)\b"),
)
"""What tells at least the task: its goal, what "this project" does, or a verb that opens the sentence."""
_MADE_OF = lazy.pattern(r"^\W*(?:built|made|written|implemented|developed|powered|created) (?:with|using|in|on|by)\b")
"""How a sentence opens that says what something is made of."""
_OPENING = 40
"""Characters of a sentence that are its opening."""
_PLAINLY = guarded(
    "who |for whom|intended user|target user| away from | from |so i |so we |itch|born |grew |boring|tedious|painful|annoying|"
    "cumbersome|frustrat|error-prone|time-consuming|a pain|nightmare|hard to |i needed|we needed|existing ",
    r"^\W*(?:who (?:it's|it is|this is|is it|is this)(?: meant| made| built)? for|for whom|(?:intended|target) users?)\W{1,6}.{3,90}?"
    r"\b(?:deciding|to decide|without|(?:who|that) (?:needs?|wants?|must|have to|can't|cannot|don't|struggles?|lacks?|wish|would like))\b"
    r"|\bmov(?:e|es|ing) (?:(?:\w+ )?away )?from (?:[\w-]+ ){0,2}?(?:subjective|manual|intuition|gut|guess\w*|ad[- ]hoc|reactive|anecdot\w+)\b"
    r"[^.;]{0,50}? (?:to|towards?)\b"
    # "I often struggled to find one, so I built this"
    r"|\b(?:struggl\w+|couldn't|could not|can't|cannot|tired of|sick of|frustrat\w+|annoy\w+|fed up|hated?|kept|never|wanted|needed|no (?:easy|good|simple|way)"
    r"|nothing|none of)\b[^.;\n]{3,160}?\bso (?:i|we) (?:\w+ly )?(?:built|made|wrote|created|started|put together|decided to (?:build|make|write|create))\b"
    # "Sorting mail is tedious", "good examples can be hard to find"
    r"|\b(?:is|are|was|were|can be|gets?|becomes?|it's) (?:(?:so|very|too|quite|really|often|usually|still|a bit|both) )*(?:boring|tedious|annoying"
    r"|cumbersome|error-prone|time-consuming|a pain|a nightmare|hard to (?:find|read|use|debug|maintain|track|remember|get right|follow|keep|compare|see|tell))\b"
    r"|\b(?:i|we) needed (?:an? |something |some )[^.;\n]{2,60}\b(?:that|which|where)\b"
    # "Existing tools lack a way to ..."
    r"|\bexisting (?:[\w-]+ ){0,3}?(?:tools?|apps?|methods?|solutions?|models?|approaches|systems?|libraries|frameworks?|software|services|platforms?|packages|options) "
    r"(?:(?:often|usually|typically|also|still|mostly|either) )*(?:lacks?|fails?|struggles?|(?:are|is) (?:too|not|either|slow|expensive|complex|limited|hard|closed)"
    r"|can't|cannot|(?:don't|do not) (?:offer|support|provide|allow|let|have|work|scale|handle|give|help|tell|show|cover|explain)|ignore|overlook|miss)\b"
    r"|\bscratch\w* (?:my|our) own itch\b|\b(?:born|grew) (?:out of|from) (?:an? |the |my |our )?(?:frustration|need|lack|annoyance|pain)\b",
)
"""How a sentence in small letters says for whom it is and what they lack, or what is to be done otherwise than today."""
_ELSEWHERE = frozenset({"usage", "operation", "roadmap", "people", "references", "toc", "limits", "data", "validation"})
"""Roles of parts in which trouble is that of the work itself."""
_PLAIN = 0.6
"""Confidence of such a sentence at least."""
_PATTERNS: tuple[Phrase, ...] = (
    phrase("so-can", r"so (?:that )?(?:\w+[ -]){1,4}(?:can|could|don't|do not|never|know|intervene)\b"),
    phrase(
        "goal-help",
        "goal|aim|objective|purpose|designed|built|created|meant",
        r"\b.{0,40}\b(?:help|enable|allow|assist|support|improve|reduce|empower)",
    ),
    phrase("how-question", r"how (?:can|do|does|much|many|well)\b|which\b.*\b(?:should|will|are)\b"),
    phrase("number", "thousands|millions|hundreds", r"\b"),
)
_NUMBER = lazy.pattern(r"[\d$€£](?:(?<=\d)\s?(?:%|million|billion|bn|thousand)|(?<!\d)\s?\d)")


_CUES: tuple[tuple[str, frozenset[str]], ...] = (
    ("helps-who", word_set("help helps helping helped allow allows allowing enable enables enabling")),
    ("struggle", word_set("struggle struggles struggling struggled suffer suffers suffering suffered")),
    (
        "lose",
        word_set("lose loses losing lost waste wastes wasted wasting spend spends spending cost costs costly costing"),
    ),
    ("cause", word_set("cause causes causing leads leading lead results resulting")),
    (
        "hard",
        word_set(
            "hard difficult challenge challenges challenging tedious time-consuming error-prone complex slow manual manually expensive critical costly risky"
        ),
    ),
    (
        "negation",
        word_set(
            "no not never cannot can't without lack lacks lacking missing unable fail fails failing failure unknown neither don't doesn't couldn't isn't aren't didn't however but yet only"
        ),
    ),
    ("need", word_set("need needs needed wish wishes wished want wants wanted require requires required must")),
    ("question", word_set("question questions whether")),
    (
        "decision",
        word_set(
            "decide decides decision decisions prioritize prioritise intervene target targeted targeting intervention interventions"
        ),
    ),
    (
        "stake",
        word_set(
            "revenue cost costs profit loss losses churn fraud risk risks safety health death deaths mortality time money waste downtime retention default defaults privacy"
        ),
    ),
    ("first-person", word_set("i i've we my our me")),
    (
        "built",
        word_set("built implemented using powered written python implementation pipeline library framework package"),
    ),
    ("trade-off", word_set("trade-off trade-offs tradeoff tradeoffs tension dilemma gap gaps unexplored underserved")),
)


_COUNTED: tuple[tuple[str, frozenset[str]], ...] = (
    ("need", lexicon.NEED),
    ("people", lexicon.PEOPLE),
    ("help", lexicon.HELP),
    ("task", lexicon.TASK),
    ("tech", lexicon.TECHNOLOGY),
)


_CUES_OF = groups_by_word(_CUES)
"""The names of the cues that a word is one of."""
_MOST = 3
"""Words of a group from which it doesn't matter how many there are."""
_AMOUNTS = {name: tuple(f"{name}:{count}" for count in range(_MOST + 1)) for name, _ in _COUNTED}
"""The features of each group, by how many of its words there are."""
_COUNTED_OF = groups_by_word(_COUNTED)
"""The names of the groups that a word is one of."""


@dataclass(frozen=True, slots=True)
class SectionPlace:
    """A section's role, that of its heading's words, and the features of all its sentences."""

    role: str
    by_heading: str
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProblemCandidate:
    """A sentence that may tell the problem; its features are also those of the list that its colon announces."""

    sentence: Sentence
    features: tuple[str, ...]


def tellings(page: Page, sections: Sequence[SectionReading]) -> Iterator[ProblemCandidate]:
    """The sentences of a page's upper part, in order, with what speaks for and against each."""
    places: dict[int, SectionPlace] = {}
    for count, (sentence, nth, text) in enumerate(islice(_sentences(page), MAX_SENTENCES)):
        at = sentence.unit.section
        place = places.get(at) or places.setdefault(at, place_in(at, sections))
        features = sentence_features(text, nth, sentence.unit, place, count=count)
        yield ProblemCandidate(sentence, tuple(features))


def _sentences(page: Page) -> Iterator[tuple[Sentence, int, str]]:
    """The sentences that may tell something, each with its place in its section and its text with the list it opens.

    Rows of tables tell nothing here, but take a place.
    """
    seen: Counter[int] = Counter()
    units = [(unit, told) for unit, told in zip(page.units, page.sentences, strict=True) if unit.kind != "code"]
    for at, (unit, sentences) in enumerate(units):
        if unit.kind == "row":
            seen[unit.section] += 1
        for sentence in sentences if unit.kind not in ("heading", "row") else ():
            if len(sentence.text) >= _SHORTEST and LETTER_TO_LETTER.search(sentence.text):
                listed = (other.text for other, _ in units[at + 1 : at + 1 + _LISTED] if other.kind == "item")
                opens = sentence.text.rstrip().endswith(":")
                yield sentence, seen[unit.section], f"{sentence.text} {' '.join(listed)}" if opens else sentence.text
                seen[unit.section] += 1


def sentence_features(text: str, nth: int, unit: Unit, place: SectionPlace, *, count: int = 0) -> list[str]:
    """What speaks for and against a sentence.

    `nth` is its place in its section, whose own is `place`, and `count` its place on the page.
    """
    low = small(text)
    words = LETTER_TO_LETTER.findall(low)[:60]
    present = set(words)
    hits = _cues(low, present)
    return [
        *place.features,
        f"nth={min(nth, 4)}",
        f"role={place.role}&nth={min(nth, 3)}",
        f"lex={place.by_heading}&nth={min(nth, 3)}",
        f"count={min(count // 4, 6)}",
        f"kind={unit.kind}",
        *(["quoted"] if unit.quoted else ()),
        *(feature for name in hits for feature in (name, f"{name}&role={place.role}")),
        *_groups(present, hits),
        *_words(words, present),
    ]


def place_in(section: int, sections: Sequence[SectionReading]) -> SectionPlace:
    """What the sentences of a section have in common: its role, the role of its heading's words, and these words."""
    reading = sections[section] if section >= 0 else None
    role, title = (reading.role, normalise(reading.heading)) if reading else ("preamble", "")
    by_heading = lexicon_role(title)
    features = (
        f"role={role}",
        f"lex={by_heading}",
        f"section={min(section, 5)}",
        f"h={title}" if by_heading == "problem" else "h=other",
        *[f"h:{word}" for word in title.split()[:6]],
    )
    return SectionPlace(role, by_heading, features)


def _cues(low: str, present: set[str]) -> set[str]:
    """Names of the cues that a sentence in small letters holds."""
    hits = {name for word in present & _CUES_OF.keys() for name in _CUES_OF[word]}
    hits.update(name for name, pattern in _PATTERNS if pattern.search(low))
    if _NUMBER.search(low):
        hits.add("number")
    if "?" in low:
        hits.add("question")
    return hits


def _groups(present: set[str], hits: set[str]) -> Iterator[str]:
    """How many words of need, of people, of help, of tasks and of technology a sentence holds."""
    counts = dict.fromkeys(_AMOUNTS, 0)
    for word in present & _COUNTED_OF.keys():
        for name in _COUNTED_OF[word]:
            counts[name] += 1
    for name, value in counts.items():
        yield _AMOUNTS[name][min(value, _MOST)]
    if counts["people"] and counts["need"]:
        yield "people&need"
    if counts["people"] and counts["help"]:
        yield "people&help"
        if "goal-help" in hits or "so-can" in hits:
            yield "people&help&goal"
    if counts["need"] >= 2 and counts["tech"] <= 1:
        yield "need&plain"


def _words(words: Sequence[str], present: set[str]) -> list[str]:
    start = [f"first={words[0]}", f"first2={' '.join(words[:2])}"] if words else []
    return [f"length={min(len(words) // 8, 5)}", *start, *[f"w:{word}" for word in present]]


@dataclass(frozen=True, slots=True)
class FoundProblem:
    """The problem that a page tells, if any, and how likely its likeliest sentence tells one clearly, 0 to 1."""

    problem: Problem | None
    likelihood: float = 0.0


def find_problem(
    page: Page,
    sections: Sequence[SectionReading],
    model: Binary,
    threshold: float,
    *,
    unwritten: Container[int] = (),
) -> FoundProblem:
    """The first sentence that tells a problem clearly; else the first that at least tells the task (weak); else none.

    None comes from the 0-based lines that are `unwritten`, on which a template speaks.
    """
    scored = [
        (told, max(model.probability(told.features), _told_plainly(told, sections)))
        for told in tellings(page, sections)
        if told.sentence.line not in unwritten and not _is_credit(told.sentence.text[:_OPENING])
    ]
    if not scored:
        return FoundProblem(None)
    likelihood = max(score for _, score in scored)
    if clear := [
        one for at, one in enumerate(scored) if one[1] >= threshold and not _is_doubtful(one, scored[at + 1 :])
    ]:
        top = max(score for _, score in clear)
        told, score = next((told, score) for told, score in clear if score >= _NEARLY * top)
        return FoundProblem(Problem(_evidence(page, told, score, model), "clear"), likelihood)
    hints = (one for one in scored if one[1] >= _HINT * threshold or _tells_task(one[0].sentence.text))
    weak = [*islice(hints, _FIRST_HINTS)]
    if not weak:
        return FoundProblem(None, likelihood)
    told, score = max(weak, key=lambda pair: pair[1])
    return FoundProblem(Problem(_evidence(page, told, score, model), "weak"), likelihood)


def _is_credit(opening: str) -> bool:
    """Whether a sentence opens with what something is made of, or with who made it: that tells no problem."""
    return bool(_MADE_OF.search(small(opening))) or is_byline(opening)


def _told_plainly(told: ProblemCandidate, sections: Sequence[SectionReading]) -> float:
    """The least confidence of a sentence by what it says in so many words, unless its part is about something else."""
    section = told.sentence.unit.section
    elsewhere = section >= 0 and sections[section].role in _ELSEWHERE
    return _PLAIN if not elsewhere and _PLAINLY.search(small(told.sentence.text)) else 0.0


def _is_doubtful(one: tuple[ProblemCandidate, float], behind: Sequence[tuple[ProblemCandidate, float]]) -> bool:
    """Whether what looks like a problem is but a task, or a sentence that hardly looks so and tells no need."""
    told, score = one
    text = told.sentence.text
    if score < _SURE and _tells_task(text):
        return True
    section = told.sentence.unit.section
    next_ones = [other.sentence.text for other, _ in behind[:_BEHIND] if other.sentence.unit.section == section]
    bare = score < _UNSURE and tells_no_need(small(" ".join([text, *next_ones])))
    return bare or names_only_a_task(text, next_ones)


def _tells_task(text: str) -> bool:
    low = small(text)
    return any(pattern.search(low) for pattern in _TASK)


def _evidence(page: Page, told: ProblemCandidate, score: float, model: Binary) -> Evidence:
    return evidence_at(page, told.sentence.line, told.sentence.text, score, model.reasons(told.features))
