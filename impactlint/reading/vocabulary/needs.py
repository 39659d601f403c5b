"""Whether a sentence and those behind it say that anything is wrong, whom it is for, or what it is good for.

"Predict the price of a house" under "Problem statement" names a task; whoever reads it doesn't learn who needs that.
"""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.reading.vocabulary.patterns import at_word, small
from impactlint.reading.vocabulary.tokens import LETTER_TO_LETTER
from impactlint.reading.vocabulary.word_lists import word_set
from impactlint.reading.vocabulary.words import PERSONS

_STAKES = (
    "cannot|can't|can not|couldn't|could not|unable|impossible|nobody|no one|nothing|neither|not enough|isn't|aren't|don't|doesn't|won't",
    r"struggl\w+|suffer\w*|los(?:es?|ing|t|ses)|wast(?:es?|ed|ing)|miss(?:es|ed|ing)?|fail(?:s|ed|ing|ures?)?|lack(?:s|ed|ing)?",
    r"hard(?:er)?|difficult\w*|tedious|slow(?:ly)?|manual(?:ly)?|by hand|expensive|costly|error-prone|time-consuming|overwhelm\w*",
    r"too (?:late|many|much|long|slow|little|few|expensive|big|large|hard)|shortages?|cris[ie]s|delays?|pain(?:ful|s)?|annoy\w*",
    r"tired of|sick of|frustrat\w*|confus\w*|unclear|uncertain\w*|danger\w*|dies?|died|deaths?|fear|afraid|bottlenecks?|burden\w*",
    r"guessing|guesswork|rather than|instead of|despite|unfortunately|however|ends? up|forgot\w*|scattered|fragmented|outdated|useless",
    r"worse|wrong|broken?|breaks|crash(?:es|ed)?|stuck|complain\w*|waits?|waiting|hours|bored|hate[sd]?|threat\w*|vulnerab\w*|inaccura\w*",
    r"inefficien\w*|unreliab\w*|inaccessib\w*|ignore[sd]?|overlook\w*|challenging|barriers?|gaps?|scarc\w+|critical|crucial|urgent\w*",
    r"costs? (?:\w+ ){0,4}[\d$€£]|costs? (?:us|them|companies|businesses|time|money|the)",
)
_WRONG = at_word("|".join(_STAKES), r"\b")
"""What says that something is wrong, missing, dear or at stake."""
_DOUBTFUL = at_word(
    "|".join(
        (
            *_STAKES,
            r"without|never|wasn't|didn't|unknown|delayed|inconsistent\w*|risk(?:s|y|ing)?|guess|challenge[sd]?|problem(?:s|atic)?|issues?",
            "limited|limitations?|rare|essential|important|vital|but|only|yet|though|although",
        )
    ),
    r"\b",
)
"""The same, and what may say so: a problem may be one of mathematics, and a risk what is predicted."""
_FOR_WHAT = (
    r"helps?|helped|helping|enabl(?:es?|ed|ing)|allow(?:s|ed|ing)?|empower\w*|assist\w*|support(?:s|ed|ing)?|so that|in order to|prevent\w*"
    r"|protect\w*|reduc(?:es|ing)|to reduce|sav(?:es|ed|ing)|to save|improv(?:es|ing)|to improve|decisions?|prioriti[sz]\w*|interven\w*"
    r"|allocat\w*|targeted|early|earlier|retain\w*|retention|why|stays? away|absent\w*|need(?:s|ed)? to|wants? to know|would like|wish(?:es|ed)?|significantly"
)
_USE = at_word(_FOR_WHAT, r"\b")
"""What says what something is good for."""
_PERHAPS_USE = at_word(
    _FOR_WHAT
    + r"|help|avoid\w*|review|questions?|reduced?|save|improved?|decid(?:es?|ed|ing)|optimi[sz]\w*|understand|plan(?:s|ning)?"
    r"|target(?:ing)?|before|needs?|want(?:s|ed)? to know|increas\w*|whether|determine if|find out|see if|test if",
    r"\b",
)
"""The same, and what may say so: a program may decide, and a question be one that the data ask."""
_TASK = at_word(
    "|".join(
        (
            *(
                rf"{word}\w* (?:\w+ ){{0,4}}(?:is|was|are|consists)\b"
                for word in "goal aim objective purpose task challenge mission idea intention question target job assignment".split()
            ),
            "aims? to|sets? out to|seeks? to|attempts? to|tr(?:y|ies|ying) to",
            "want(?:s|ed)? to (?:predict|find|see|determine|identify|know)",
            "predict|detect|detecting|forecast|build|develop|create|design|implement|analy[sz]e|segment|identify|determine|find|estimate",
            r"classif\w+|recogni[sz]e|group|cluster|given|write|reconstruct|place",
        )
    ),
    r"\b",
)
"""What tells a task, where nothing but a few words stands before it."""
_TASK_OPENS = word_set(
    """the our its my this main primary overall project's study's program's research business project work analysis task here we i it
    to in what are"""
)
"""Words before what tells a task."""


def names_only_a_task(text: str, behind: Iterable[str]) -> bool:
    """Whether a sentence tells a task, and neither it nor those behind it say what is wrong, for whom, or what for."""
    low = small(text)
    task = _TASK.search(low)
    if not task or not _TASK_OPENS.issuperset(LETTER_TO_LETTER.findall(low[: task.start()])):
        return False
    told = " ".join([low, *map(small, behind)])
    return not (_WRONG.search(told) or _USE.search(told) or _is_for_somebody(told))


def _is_for_somebody(told: str) -> bool:
    """Whether a person stands right behind "for", perhaps with a word between: "for busy doctors"."""
    words = LETTER_TO_LETTER.findall(told)
    return any(word == "for" and not PERSONS.isdisjoint(words[at + 1 : at + 4]) for at, word in enumerate(words))


def tells_no_need(told: str) -> bool:
    """Whether sentences in small letters say neither that something may be wrong nor what it may be good for."""
    return not (_DOUBTFUL.search(told) or _PERHAPS_USE.search(told))
