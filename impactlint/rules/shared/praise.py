"""Praise without a number: which claims a rule may speak of, the word that each hangs on, and what to ask."""

from __future__ import annotations

import re
from collections.abc import Sequence

from impactlint import lazy
from impactlint.reading.model import Evidence, Reading
from impactlint.reading.page import words_of
from impactlint.reading.vocabulary.words import PRAISE
from impactlint.rules.shared.jargon import technologies_in
from impactlint.rules.shared.others import of_others
from impactlint.rules.shared.sureness import problem_told

SURE_CLAIM, CERTAIN_CLAIM = 0.77, 0.85
"""Confidence from which a sentence is called a vague claim as advice, and as a warning.

Between the two, a feature alone is called one: of eight other sentences on fresh pages readers called one right.
"""

_BACKED = lazy.pattern(
    # It leads to its figures.
    r":$|\b(?:fig(?:ure)?s?|tables?|charts?|graphs?|plots?|benchmarks?)\b"
    r"|\b(?:shown|see|observed|listed) (?:in|below|above)\b"
    # It tells a number in words.
    r"|\b(?:half|halved|twice|doubled|tripled|third|quarters?|two-thirds|three-quarters)\b"
    r"|\b(?:weekly|monthly|daily|hourly) to\b"
    # It says what doesn't work.
    r"|\b(?:not|cannot|never|less|fail(?:s|ed)?|struggles?|weaker)\b|n['’]t\b"
    # It says what others need, was wished for, or was found by others.
    r"|\bit is (?:essential|important|crucial|necessary|vital)\b"
    r"|\b(?:need(?:s|ed)?|requires?|must|want(?:ed)?|aimed|aims? to|(?:goal|objective)s? (?:is|are|was)|ideal(?:ly)?)\b"
    r"|\b(?:for the sake of|recent work)\b"
    # It asks, or speaks of what others do well and badly.
    r"|\bthe extent to which\b|\bwhether\b|\bbut (?:often|sometimes|still|rarely|tends? to|comes? (?:at|with))\b"
    r"|^\W*(?:these|such|those|other) (?:[\w-]+ )?(?:methods|techniques|approaches|models|tools) (?:can|often)\b"
    # It says what was preferred to what.
    r"|\b(?:prioriti[sz]\w+|favou?r\w*|prefer\w*)\b[^.;]{1,60}\bover\b"
    # It tells what may come.
    r"|\b(?:could|would|will|can evolve|may|can (?:significantly|greatly|dramatically|substantially))\b"
    # It praises what it is held against, or the page itself.
    r"|\b(?:similar to|like) [^.;]{1,80}\b(?:servers|tools|libraries|systems|frameworks|engines)\b"
    r"|\bagainst an? (?:production|enterprise|industry|high|state)-[\w-]+"
    r"|\bportfolio piece\b|\breadme\b|\bindustry[- ]standard\b"
    r"|\bsimulat\w+ an? |\bbest[- ]performing (?:model|configuration) (?:uses|is|was)\b"
    # It holds an amount: "30,000+ organizations" is no proof, but it is a number.
    r"|(?<!\w)\d+(?:,\d{3}|\+(?!\w)| ?(?:fps|[kmg]?hz|ms|µs|ops)\b)"
    # It tells what got worse.
    r"|\b(?:reduced?|reduces|decreas\w+|lower(?:s|ed)?|declin\w+|drop(?:s|ped)?|fell|los[ts]|hurts?) (?:[\w-]+ ){0,2}"
    r"(?:revenue|sales|profits?|conversions?|engagement|retention|margins?|satisfaction)\b"
    # A term or a method, no praise of the work.
    r"|\bmethodolog(?:y|ies)\b|\bcutting-edge (?:[\w-]+ )?(?:technolog|tools|frameworks|methods|research)"
    r"|\brobust (?:z-?scores?|scal\w+|statistics?|regression|standard errors?|loss)\b"
    r"|\bcertified robustness\b|\befficient fine-tuning\b",
    re.IGNORECASE,
)
_BESIDE = 8
"""Lines between a claim and a result that may back it."""
_BELOW = 8
"""Lines below a claim in which the number may stand that it announces."""
_MEASURED = lazy.pattern(
    r"\d ?(?:%(?!\d)|[x×] (?:faster|smaller|slower|less|more|as)\b|ms\b|µs\b|fps\b|times\b)"
    r"|\d ?(?:ops|ns|req\w*|rows|docs)(?:/|\b)"
    r"|(?<![\d./])0?\.\d{2,}|\b(?:twice|half|three times) (?:as|the)\b|\brank(?:s|ed)? (?:\d|first|second|third|fifth)",
    re.IGNORECASE,
)
_LINKED = lazy.pattern(r"https?://\S+|\b(?:arxiv:?|v)\s?\d[\d.]+", re.IGNORECASE)
"""Numbers that measure nothing: of addresses, papers and versions."""
_AIM = lazy.pattern(
    r"\b(?:goals?|objectives?|aims?|vision|mission|motivation|purpose|improvements|future|planned|expected|anticipated"
    r"|next steps)\b",
    re.IGNORECASE,
)
_STANDING = lazy.pattern(
    r"scalab|robust|production|enterprise|reliab|secure|friendly|intuitive|seamless|\beas[ey]|simpl", re.IGNORECASE
)
"""Praise that no measured result beside it backs."""
_LABEL = lazy.pattern(r"^\W*([\w.+#]{2,30})(?:\W{0,4}(?::| [-–—])| (?:is|enables|allows|provides|offers))\s")
"""What a sentence speaks of, where it opens with a name and a colon, a dash or a verb."""

_QUESTIONS: tuple[tuple[str, str], ...] = (
    (
        "fast blazing blazingly lightning lightning-fast blazing-fast quick quickly rapid rapidly low-latency speed",
        "How long does it take, on which machine, and what did it take before?",
    ),
    ("scalable scalability scaling", "How many users, requests or rows did it carry, on which machine?"),
    (
        "production-ready production-grade enterprise-grade enterprise",
        "Who runs it, since when, and how often does it fail?",
    ),
    (
        "accurate accurately accuracy precise precision",
        "How often is it right, or how far off is it, and on which data?",
    ),
    ("faster efficient efficiently efficiency", "What did it take before, and what does it take now?"),
    ("cheaper savings cost costs lower reduced reduces", "How much less, and compared with what?"),
    ("stable stability", "How far apart are repeated runs, and how far apart were they before?"),
    ("secure securely security", "Who tried to break it, and how far did they get?"),
    ("robust robustness reliable reliably", "Which inputs did it survive, and how often does it break?"),
    (
        "improved improves better enhanced enhances significantly maximize advantage",
        "By how much, and compared with what?",
    ),
    ("quality high-quality", "By which measure is it good, and how good?"),
    (
        "state-of-the-art sota cutting-edge advanced outperforms competitive",
        "Which method does it beat, on which data, by how much?",
    ),
    (
        "easy easily simple simply intuitive user-friendly seamless seamlessly",
        "How many minutes, or how many lines, does it take somebody who has never seen it?",
    ),
)
_ANY = "Which number would make a doubting reader believe it?"


def unbacked_claims(reading: Reading) -> list[Evidence]:
    """The vague claims that a rule may speak of: none with a result beside it, or that praises a tool that was used."""
    told = [result.line for result in reading.results]
    problem = reading.problem.evidence.text if reading.problem and problem_told(reading) == "clear" else ""
    return [
        claim
        for claim in reading.claims
        if claim.confidence >= (SURE_CLAIM if reading.role_at(claim.line) == "features" else CERTAIN_CLAIM)
        and not _is_backed(claim.text)
        and not _is_aim(reading, claim.line)
        and not problem.startswith(claim.text)
        and not of_others(reading, claim)
        and (_STANDING.search(praise_in(claim.text)[0]) or not _told_beside(reading, claim, told))
    ]


def _told_beside(reading: Reading, claim: Evidence, told: Sequence[int]) -> bool:
    """Whether a measured result stands near a claim or above it in its section, or what may be one right below it."""
    section = reading.document.section_at(claim.line - 1)
    same = (line for line in told if section and reading.document.section_at(line - 1) is section)
    if any(abs(line - claim.line) <= _BESIDE for line in told) or any(line < claim.line for line in same):
        return True
    below = (unit for unit in reading.units if claim.line - 1 <= unit.line < claim.line + _BELOW)
    text = " ".join(_LINKED.sub(" ", unit.text) for unit in below)
    return bool(_MEASURED.search(text, text.find(claim.text) + len(claim.text)))


def _is_aim(reading: Reading, line: int) -> bool:
    """Whether a line stands under a heading that names an aim or plans: what was wanted claims nothing."""
    section = reading.document.section_at(line - 1)
    planned = reading.role_at(line) == "roadmap"
    return section is not None and (planned or bool(_AIM.search(section.heading.title)))


def _is_backed(text: str) -> bool:
    label = _LABEL.match(text)
    return bool(_BACKED.search(text.rstrip())) or bool(label and technologies_in([label[1].lower()]))


def praise_in(text: str) -> tuple[str, str]:
    """The word of praise that a claim hangs on, and the question that fits it."""
    words = words_of(text)
    met = [(word, question) for praise, question in _QUESTIONS for word in praise.split() if word in words]
    # "Cost" hardly ever praises, and may say what the praise comes at.
    found = next((pair for pair in met if pair[0] in PRAISE), next(iter(met), None))
    if found:
        return found
    return next((word for word in words if word in PRAISE), ""), _ANY
