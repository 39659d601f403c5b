"""All tasks in their order, and the one that a page names: by its title, or else in its first sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable

from impactlint import lazy
from impactlint.reading.model import Reading
from impactlint.reading.vocabulary.patterns import small
from impactlint.rules.questions.tasks.apps import APPS
from impactlint.rules.questions.tasks.assistants import ASSISTANTS
from impactlint.rules.questions.tasks.figures import FIGURES
from impactlint.rules.questions.tasks.general import GENERAL
from impactlint.rules.questions.tasks.learning import AGENTS, RESEARCH
from impactlint.rules.questions.tasks.machines import GAMES, MACHINES
from impactlint.rules.questions.tasks.offices import OFFICES
from impactlint.rules.questions.tasks.perception import IMAGES, SIGNALS, TEXTS
from impactlint.rules.questions.tasks.science import SCIENCE, SIMULATIONS
from impactlint.rules.questions.tasks.systems import DATA, SYSTEMS
from impactlint.rules.questions.tasks.task import Task
from impactlint.rules.questions.tasks.tools import COMMANDS, TOOLS
from impactlint.rules.questions.tasks.verbs import told_by_verb
from impactlint.rules.shared.places import title_of

TASKS: tuple[Task, ...] = (
    *RESEARCH,
    *SCIENCE,
    *DATA,
    *TEXTS,
    *IMAGES,
    *SIGNALS,
    *FIGURES,
    *ASSISTANTS,
    *AGENTS,
    *TOOLS,
    *SYSTEMS,
    *OFFICES,
    *APPS,
    *MACHINES,
    *SIMULATIONS,
    *GAMES,
    *GENERAL,
    *COMMANDS,
)
"""In order: where a page names several, the first counts."""

_OPENING_CHARACTERS = 160
"""Characters of the first sentences in which a page says what it does."""
_LAST = 12
"""Units from the top among which those sentences stand."""
_LONGEST = 4
"""Words of the longest phrase."""
_APART = lazy.pattern(r"[^a-z0-9]+")
_MEANS = lazy.pattern(
    r"(?:\b(?:using|by means of|with the help of)|, including|(?<=[.!?] )includes)\b[^.!?:]*", re.IGNORECASE
)
"""What a sentence names as the means, or as included: a part of the work, and not its task."""
_CALLS = lazy.pattern(
    r"\W*(?:(?:[\w.-]+ ){1,3}is |this (?:project|repo\w*|package|library|app\w*|tool|program) "
    r"(?:is|implements|provides|contains) )?(?:(?:an?|the|my|our) )?"
    r"(?:(?:\w+ )?(?:variant|remake|recreation) of (?:(?:an?|the) )?)?"
    r"((?:(?!(?:with|using|that|which|where|built|written|implemented|made|powered|based|to|in|on|by|and|for|from|of)\b(?!-))"
    r"[\w/'+#-]+ ?){1,7})",
    re.IGNORECASE,
)
"""How a sentence opens that calls the work by what it is, up to what it is made of, where, or for."""
_HUMP = lazy.pattern(r"(?<=[a-z])(?=[A-Z])")
"""Where "LunarLander" is taken apart, and "OpenMP" as well, so that a title is read as it stands besides."""


def task_of(reading: Reading) -> Task | None:
    """The task that the title of a page names, or else its first sentences; of several the more special one."""
    called = title_of(reading)
    title = _phrases_in(called) | _phrases_in(_HUMP.sub(" ", called))
    units = (unit.text for unit in reading.units[:_LAST] if unit.kind in ("paragraph", "item", "html"))
    prose = " ".join(units)[:_OPENING_CHARACTERS]
    first, named = _phrases_in(_MEANS.sub(" ", prose)), _phrases_in(_name_in(prose))
    both = title | first
    fitting = [task for task in TASKS if both.isdisjoint(task.unless)]
    by_title = _named(fitting, title)
    if by_title and not by_title.yields:
        return by_title
    by_name = _named(fitting, named)
    if by_name and not by_name.yields:
        return by_name
    told = next((task for task in fitting if not first.isdisjoint(task.phrases)), by_title or by_name)
    return told or _named(fitting, frozenset([told_by_verb(_MEANS.sub(" ", prose))]))


def _named(tasks: Iterable[Task], phrases: frozenset[str]) -> Task | None:
    """The first task that one of some phrases names as a title does."""
    return next((task for task in tasks if not phrases.isdisjoint((*task.phrases, *task.titled))), None)


def _name_in(prose: str) -> str:
    """What the first sentence calls the work, which says as much as a title: "chat app" of "A chat app with rooms"."""
    found = _CALLS.match(prose)
    return found[1] if found else ""


def _phrases_in(text: str) -> frozenset[str]:
    """All runs of words in a text that may be a phrase, in small letters with one blank between words."""
    words = _APART.sub(" ", small(text)).split()
    return frozenset(
        " ".join(words[start : start + length])
        for length in range(1, _LONGEST + 1)
        for start in range(len(words) - length + 1)
    )
