"""What the words of a heading say of its section's role.

The table of `phrases.py` was held against the labels of pages; the rarer headings of `phrases.txt` were
written from knowledge of READMEs, without a look at any label, and only count where that table says nothing of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from impactlint import lazy
from impactlint.document.text import without_emoji
from impactlint.reading.headings.phrases import ENGLISH, OTHER_LANGUAGES
from impactlint.reading.vocabulary.word_lists import word_set

if TYPE_CHECKING:
    from impactlint.reading.model import Role

_NUMBERING = lazy.pattern(
    r"^(?:(?:step|part|phase|chapter|section|task|week|day|module)\s+(?:\(?\d{1,3}(?:\.\d{1,3})*\)?|[ivx]{1,4}|[a-z])(?:[.):-]|\s-)?"
    r"|\(?\d{1,3}(?:\.\d{1,3})*\)?(?:[.):-]|\s-)?|(?:[ivx]{1,4}|[a-z])(?:[.):-]|\s-)|[ao])\s+",
    re.I,
)
"""A lone letter needs a mark to be a number, since "R package" is about R; "a" and "o" are articles and say nothing."""
_ASIDE = lazy.pattern(r"(?<=\w) \([^()]*\)\W*$")
_JUNK = lazy.pattern(r"[^\w\s]+")


_LONG_TAIL = Path(__file__).with_name("phrases.txt")
"""Rarer headings: a role in square brackets, then its phrases, one a line."""


def _by_phrase(*sources: Mapping[Role, Sequence[str]]) -> dict[str, Role]:
    return {phrase: role for source in sources for role, phrases in source.items() for phrase in phrases}


def _rarer() -> dict[Role, list[str]]:
    found: dict[Role, list[str]] = {}
    for part in _LONG_TAIL.read_text(encoding="utf-8").split("[")[1:]:
        role, _, phrases = part.partition("]\n")
        found[role] = phrases.splitlines()  # type: ignore[index]  # a test holds that the file names roles
    return found


_FREQUENT = _by_phrase(OTHER_LANGUAGES, ENGLISH)
_RARER = _by_phrase(_rarer())
ROLE_OF_PHRASE: dict[str, Role] = _RARER | _FREQUENT
"""Role of a whole heading, normalised."""

FOREIGN: frozenset[str] = frozenset(chain(*OTHER_LANGUAGES.values())).difference(*ENGLISH.values())
"""Heading phrases of languages other than English."""


_DOING = word_set(
    "log view save inspect check run running start starting install installing create creating using use setup set setting train download downloading "
    "generate generating configure configuring add adding get getting launch clone cloning access verify export import open "
    "predict evaluate evaluating update build building prepare try load connect enable activate reproduce fetch compile"
)
"""A heading that opens with one of these tells what to do."""
_ALONE = word_set(
    "overview summary notes note index support why dashboard production experiment experiments benchmark benchmarks operations "
    "schema reference history services issues context task highlights portfolio test output evaluation metrics supported use "
    "goals ci citation types execution testing reproducibility solution visualization build outcomes options methods functions "
    "parameters events components modules network regression clustering comparison interpretation topics planned community videos "
    "articles findings insights discussion plots screens settings format development environments preparation train configure compilation "
    "dependency required play debugging source recommendation figures credit education folders paper docs plans pending situation concept "
    "prerequisite contacts"
)
"""Words that give a heading its role by themselves, and say little among others."""
_AT_END = word_set("data model models features performance demo sample problem results skills security")
"""Words that say little before others: "data" in "data privacy"."""


def normalise(title: str) -> str:
    """A heading without emoji, numbering, punctuation and case."""
    bare = without_emoji(title)
    bare = _NUMBERING.sub("", bare) or bare
    bare = _ASIDE.sub("", bare) or bare
    return " ".join(_JUNK.sub(" ", bare.replace("'", " ").replace("’", " ")).lower().split())


def lexicon_role(normalised: str) -> Role | Literal[""]:
    """The role that the words of a heading give by themselves; "" where they say nothing."""
    if normalised in ROLE_OF_PHRASE:
        return ROLE_OF_PHRASE[normalised]
    words = normalised.split()
    if len(words) > 1 and words[0] in _DOING:
        return "validation" if words[-1] in ("test", "tests") else "usage"
    for size in (4, 3, 2, 1):
        for start in range(len(words) - size, -1, -1):
            phrase = " ".join(words[start : start + size])
            if phrase in ROLE_OF_PHRASE and _tells(phrase, at_end=start + size == len(words)):
                return ROLE_OF_PHRASE[phrase]
    return ""


def _tells(phrase: str, *, at_end: bool) -> bool:
    """Whether a phrase gives a heading of more words its role: a rarer one of a single word never does."""
    return phrase not in _ALONE and (at_end or phrase not in _AT_END) and (" " in phrase or phrase not in _RARER)


def first_role(normalised: str) -> Role | Literal[""]:
    """The role of the first phrase in a heading that has one: "limitations and future work" is about limits; "" if none has."""
    words = normalised.split()
    for start in range(len(words)):
        for size in (3, 2, 1):
            role = ROLE_OF_PHRASE.get(" ".join(words[start : start + size]))
            if role:
                return role
    return ""
