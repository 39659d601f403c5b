"""Classes of everyday words, by which a sentence is told apart whatever it is about: people, times, what was wrong.

"So that the nurses can ..." and "so that the brewers can ..." say the same of who benefits, though no page that a
weight was learnt from may have had a brewer.
"""

from __future__ import annotations

from collections.abc import Mapping

from impactlint.reading.vocabulary.people import GROUPS, NO_PEOPLE
from impactlint.reading.vocabulary.words import AGENT_ENDINGS, PEOPLE, PERSONS

NUMBER = "#"
"""The class of numbers."""
_WORDS: Mapping[str, str] = {
    "people": """she he they them who somebody everyone anyone nobody colleague colleagues boss manager owner teacher friend
        friends neighbour mother father family volunteers members club desk board office department landlord buyers
        sellers crew trainer coach editor""",
    "time": """day days week weeks weekend weekends month months year years hour hours minute minutes evening evenings
        morning afternoon night nights monday tuesday wednesday thursday friday saturday sunday january february march april
        may june july august september october november december today yesterday quarter season seasons winter summer
        spring autumn sprint semester deadline""",
    "money": """budget euro euros dollar dollars pounds cents cost costs price cheap expensive free paid funding grant credits
        bill""",
    "device": """gpu gpus cpu laptop laptops phone phones tablet server servers machine pi arduino ram memory disk battery
        cluster colab browser hardware card cards""",
    "data": """data dataset rows row records record samples sample labels label columns column values value entries photos
        tweets texts files sensor sensors readings measurements survey responses logs timestamps images transcripts scans""",
    "model": """model models classifier network forest regression forecast prediction predictions predictor detector tree
        transformer lstm cnn xgboost baseline score scores""",
    "work": """app tool script pipeline dashboard report bot site page program library parser service game extension feature
        version release prototype code api""",
    "compare": """slower faster cheaper dearer simpler smaller larger bigger better worse heavier lighter easier harder
        shorter longer less more fewer higher lower""",
    "no": """not no never none nothing neither without cannot can't didn't doesn't don't wasn't isn't couldn't won't wouldn't
        hardly barely only""",
    "bad": """missing wrong broken empty duplicate duplicates duplicated noisy blurred corrupt invalid outliers outlier gaps
        garbage mislabelled mislabeled skewed imbalanced biased stale late twice messy inconsistent incomplete unreliable
        misspelled""",
    "mend": """dropped removed filled replaced fixed corrected cleaned merged discarded imputed excluded flagged relabelled
        relabeled capped masked""",
    "say": """said told asked complained wanted requested reported suggested noticed wrote mentioned found confused liked
        hated""",
    "made": """added changed moved rewrote redesigned renamed simplified split switched swapped shortened rebuilt""",
    "check": """tested checked compared verified validated measured tried counted reviewed reproduced held-out unseen
        manually""",
    "alert": """alert alerts email emails slack pager mail message log graph alarm warns warning notified notifies drops
        threshold""",
    "fail": """fails failed struggles breaks broke confuses misses missed overfits underestimated assumed believed thought
        expected surprised surprise learned learnt differently next""",
}
"""Words by their class; one that stands in two is of the first."""


def _by_word() -> dict[str, str]:
    people = dict.fromkeys((*PEOPLE, *PERSONS, *GROUPS), "people")
    listed = ((word, name) for name, words in reversed([*_WORDS.items()]) for word in words.split())
    return {**dict(listed), **people, NUMBER: NUMBER}


_CLASS_OF = _by_word()
_AGENT = tuple(AGENT_ENDINGS.split("|"))
"""How the names of people end who are called by what they do."""
_SHORTEST = 6
"""Letters of the shortest of them."""


def class_of(word: str) -> str:
    """The class of a word in small letters; empty where it has none."""
    found = _CLASS_OF.get(word, "")
    if found:
        return found
    if word.endswith(_AGENT):
        return "people" if len(word) >= _SHORTEST and word.isalpha() and word not in NO_PEOPLE else ""
    return NUMBER if word[:1].isdigit() else ""
