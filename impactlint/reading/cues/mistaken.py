"""Sentences that sound like an answer to one question and tell something else: the rank among 723 teams helps nobody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from impactlint.reading.cues.cue import Cue, Cued, said
from impactlint.reading.model import Question
from impactlint.reading.vocabulary.patterns import phrase_text
from impactlint.reading.vocabulary.word_lists import groups_by_word, word_set

_RIVALS = "teams participants competitors players contestants entrants students people kagglers researchers"
"""Who takes part in a contest."""
_FINDS = (
    "find finds found catch catches caught detect detects detected capture captures captured recover recovers recovered "
    "cover covers covered contain contains contained"
)

_MISTAKEN: Mapping[Question, tuple[Cue, ...]] = {
    "beneficiary": (
        # How it is run.
        said(
            "designed built made ready optimized optimised",
            r"\b(?:designed|built|made|ready|optimi[sz]ed) for (?:[\w-]+ ){0,3}?(?:deployment|inference|production|scalability"
            r"|performance|speed|training|reproducibility|automation)\b",
        ),
        # A standing in a contest.
        said(
            _RIVALS,
            r"\b(?:rank(?:s|ed|ing)?|plac(?:es?|ed|ing)|finish(?:es|ed)?|came|position|top|out|first|second|third|\d+(?:st|nd|rd|th))\b"
            r"(?:\W{1,4}\w+){0,5}?\W{1,4}(?:of|among|from|against|/) (?:\w+ ){0,2}?\d[\d,.]{0,9}k? (?:\w+ )?"
            rf"(?:{_RIVALS.replace(' ', '|')})\b",
        ),
    ),
    "decision": (
        # How much of something a model finds.
        said(
            _FINDS,
            rf"\b(?:{_FINDS.replace(' ', '|')}) (?:\w+ ){{0,2}}?\d[\d.,]{{0,9}}\s?(?:%|percent|per cent|of (?:the |all )?\d)",
        ),
        # What was done before.
        said(
            "until till previously formerly",
            r"^\W*(?:(?:until|till|up to) (?:now|then|recently|last year)|previously|formerly)\b(?!.*\b(?:now|instead)[ ,])",
        ),
    ),
    # What was kept once it was measured.
    "iteration": (
        said(
            "kept replaced",
            r"\b(?:the|our|my|their|its) [a-z]+ (?:(?:then|now|therefore|has|have) )?(?:kept (?:it|them|the (?:new|short|long|better)\w*)"
            r"|replaced (?:it|(?:the|its|their|an?) (?:old|previous|former|current)\w*))\b",
        ),
    ),
}
"""What tells something else than an answer to each question, unless cues of another kind speak for one, too."""
_BY_WORD = groups_by_word(((question, cue), cue.triggers) for question, cues in _MISTAKEN.items() for cue in cues)
_OF_RIVALS = word_set(_RIVALS)


def mistaken(words: Sequence[str], text: str, cued: Sequence[Cued]) -> Iterator[Question]:
    """The questions that a sentence only seems to answer; `cued` is what its cues speak for."""
    if _BY_WORD.keys().isdisjoint(words):
        return
    low, met = phrase_text(text), {question: named for question, _, named in cued}
    for question, cue in dict.fromkeys(one for word in words for one in _BY_WORD.get(word, ())):
        proven = not _OF_RIVALS.issuperset(met.get(question, ()))
        if not proven and cue.pattern and cue.pattern.search(low):
            yield question
