"""All tasks in their order, and the one that a page names: by its title, or else in its first sentences."""

from __future__ import annotations

import re

from impactlint import late
from impactlint.reading.model import Reading
from impactlint.reading.patterns import small
from impactlint.rules.questions.tasks.apps import APPS, GAMES
from impactlint.rules.questions.tasks.figures import FIGURES
from impactlint.rules.questions.tasks.general import GENERAL
from impactlint.rules.questions.tasks.learning import AGENTS, RESEARCH
from impactlint.rules.questions.tasks.perception import IMAGES, SIGNALS, TEXTS
from impactlint.rules.questions.tasks.systems import DATA, SYSTEMS
from impactlint.rules.questions.tasks.task import Task
from impactlint.rules.shared.quoting import title_of

TASKS: tuple[Task, ...] = (
    *RESEARCH,
    *DATA,
    *TEXTS,
    *IMAGES,
    *SIGNALS,
    *FIGURES,
    *AGENTS,
    *SYSTEMS,
    *APPS,
    *GAMES,
    *GENERAL,
)
"""In order: where a page names several, the first counts."""

_FIRST = 160
"""Characters of the first sentences in which a page says what it does."""
_LAST = 12
"""Units from the top among which those sentences stand."""
_LONGEST = 4
"""Words of the longest phrase."""
_APART = late.pattern(r"[^a-z0-9]+")
_MEANS = late.pattern(r"\b(?:using|by means of|with the help of)\b[^.!?:]*", re.IGNORECASE)
"""What a sentence names as the means: a part of the work, and not its task."""
_HUMP = late.pattern(r"(?<=[a-z])(?=[A-Z])")
"""Where "LunarLander" is taken apart."""


def task_of(reading: Reading) -> Task | None:
    """The task that the title of a page names, or else its first sentences; of several the more special one."""
    title = _phrases_in(_HUMP.sub(" ", title_of(reading)))
    prose = (unit.text for unit in reading.units[:_LAST] if unit.kind in ("paragraph", "item", "html"))
    first = _phrases_in(_MEANS.sub(" ", " ".join(prose)[:_FIRST]))
    both = title | first
    fitting = [task for task in TASKS if both.isdisjoint(task.unless)]
    by_title = next((task for task in fitting if not title.isdisjoint((*task.phrases, *task.titled))), None)
    if by_title and not by_title.yields:
        return by_title
    return next((task for task in fitting if not first.isdisjoint(task.phrases)), by_title)


def _phrases_in(text: str) -> frozenset[str]:
    """All runs of words in a text that may be a phrase, in small letters with one blank between words."""
    words = _APART.sub(" ", small(text)).split()
    return frozenset(
        " ".join(words[start : start + length])
        for length in range(1, _LONGEST + 1)
        for start in range(len(words) - length + 1)
    )
