"""Whether a sentence speaks of the world or of the work, told from how it opens and what it names.

A page that opens with the world ("Riders miss the last tram") mostly tells its problem in plain words, which no list
of needs and costs holds. A sentence that presents the work ("This app predicts ...") is worth quoting as an opening.
"""

from __future__ import annotations

import re

from impactlint import lazy
from impactlint.reading.page import words_of
from impactlint.reading.vocabulary.words import AGENT_ENDINGS, PEOPLE, WORK
from impactlint.rules.shared.jargon import technologies_in

_SUBJECT_WORDS = 4
"""Words at the start of a sentence among which its subject stands."""
_THING = f"{WORK}|workflow|implementation|plugin|extension|script|code|cli|demo|toolkit"
_WORK = lazy.pattern(
    r"\b(?:this|these|our|my|we|i|here|you|your|is an?|are an?)\b|^\W*its?\b|[`_\[\]<>|→•✅]|https?:|:$|"
    rf"\b(?:{_THING}|file|data|dataset|paper|assignment|portfolio|collection|server|training|feature|version)s?\b",
    re.IGNORECASE,
)
_OPENS = lazy.pattern(
    r"\W*(?:the|every|each|most|many|some|all|few|half|when|if|whoever|nobody|until|two|three|in the|on the)\b",
    re.IGNORECASE,
)
_AGENT = re.compile(rf"[a-z]{{3,}}(?:{AGENT_ENDINGS})")
"""People by what they do."""
_AUTHOR = frozenset(("my", "i", "me", "myself"))
_PRESENTS = lazy.pattern(
    rf"\b(?:this|the|our|my) (?:[\w-]+ )?(?:{_THING})\b|\b(?:is|are) (?:an?|the) |\b(?:we|i)(?:'ve)? \w+|"
    rf"^\W*an? (?:[\w-]+ ){{0,4}}(?:{_THING})\b|"
    r"^\W*(?:build|built|using|predict|classify|implement|creat|develop|explor|detect|train|design)\w*\b",
    re.IGNORECASE,
)
_ASIDE = lazy.pattern(
    r"⚠|^\W*(?:note|warning|caution|important|disclaimer|wip)\b|sponsor|thank|donat|sticker|shirt|announc|\bnews\b|"
    r"^\W*do(?: not|n['’]t)\b|\bstar\b|follow|\bjoin\b|check out|release|please|https?:|"
    r"\]\(|\[\[|:$",
    re.IGNORECASE,
)
_GOES_ON = lazy.pattern(
    r"\W*(?:its?|they|those|with|here|see|and|you|also|there|ever|feel|have|did|imagine|i|welcome|hi|hello|let|lets"
    r"|instructions|note)\b",
    re.IGNORECASE,
)
"""How a sentence begins that leans on one before it, greets its reader, or tells where to look."""
_FILE = lazy.pattern(r"\w\.(?:pth?|py|ipynb|md|txt|csv|json|ya?ml|pdf|h5|onnx)\b")
_COPULA = lazy.pattern(r"\b(?:is|are) (?:an?|the) ", re.IGNORECASE)
"""How a sentence says what something is: of a trouble as well as of the work."""
_TELLS = lazy.pattern(
    r"\b(?:is|are|was|were|has|have|had|can|provides?|plays?|becomes?|became|leverages?|needs?|wants?|belongs?"
    r"|holds?|loses?|lose|gains?)\b"
)
"""Verbs of a sentence that tells something of its subject: without one it only names what the work is."""
_MADE = lazy.pattern(
    rf"\b(?:{_THING}|tables?|generator|bot|chatbot|agent|assistant|engine|extension|dashboard|website|portal|game|server|client"
    r"|service|api|backend|package|utilit(?:y|ies)|notebooks?|simulat(?:or|ion)|visuali[sz]ation|analy(?:sis|tics)|stud(?:y|ies)"
    r"|comparison|benchmarks?|evaluation|detection|detector|recognition|predict(?:ion|or)|forecast(?:ing|er)?|classifi(?:er|cation)"
    r"|segmentation|translation|summari[sz]ation|recommend(?:er|ation)|compress(?:or|ion)|parser|scraper|crawler|compiler"
    r"|interpreter|emulator|renderer|tracker|monitor|scheduler|cache|database|method|approach|algorithm|network|architecture|plot|chart|clone)s?\b",
    re.IGNORECASE,
)
"""What is made, by its name or by what it does."""
_SOON = 12
"""Words of a sentence among which that stands."""


def of_people(text: str) -> bool:
    """Whether people are the subject of a sentence."""
    first = words_of(text)[:_SUBJECT_WORDS]
    return any(word in PEOPLE or _AGENT.fullmatch(word) for word in first)


def names_people(text: str) -> bool:
    """Whether a sentence names people anywhere, the author included."""
    return any(word in PEOPLE or word in _AUTHOR or _AGENT.fullmatch(word) for word in words_of(text))


def of_the_world(text: str) -> bool:
    """Whether a sentence tells how things are, with no word on the work or its tools."""
    if _WORK.search(text) or technologies_in(words_of(text)):
        return False
    return of_people(text) or bool(_OPENS.match(text))


def opens_page(text: str) -> bool:
    """Whether a first sentence says what the page is about, be it without a verb ("A cache for many entries")."""
    return not (_ASIDE.search(text) or _GOES_ON.match(text) or _FILE.search(text))


def names_work(text: str) -> bool:
    """Whether a first sentence presents the work, or names what was made without a verb; not how things are."""
    if not opens_page(text) or of_the_world(text):
        return False
    bare = without_copula(text)
    named = _MADE.search(" ".join(text.split()[:_SOON])) and not _TELLS.search(bare)
    return bool(named) or of_the_work(bare)


def without_copula(text: str) -> str:
    """A sentence without "is a", which is said of anything."""
    return _COPULA.sub(" ", text)


def of_the_work(text: str) -> bool:
    """Whether a sentence presents the work, and is no aside to sponsors, fans or users."""
    return bool(_PRESENTS.search(text)) and not _ASIDE.search(text)
