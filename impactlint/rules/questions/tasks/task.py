"""A task by the phrases that name it, with its questions, and words that make another thing of a task."""

from __future__ import annotations

from impactlint.reading.vocabulary.word_lists import listed
from impactlint.record import dataclass


@dataclass(frozen=True, slots=True)
class Task:
    """A task by the phrases that name it, with the questions that suit it; an empty one is asked in other words.

    `problem` suits whoever took the task on, `need` only work that is to serve somebody. `titled` holds phrases that
    say so in a title alone: in a sentence they may be about a part of the work. `unless` holds those that make another
    thing of it. A task that `yields` gives way to one that the first sentences name. One that is `of_papers` suits
    their code as well, which else is held against earlier methods, and one that is `of_libraries` a library, which else
    is asked what it spares its users.
    """

    result: str
    baseline: str = ""
    problem: str = ""
    need: str = ""
    phrases: tuple[str, ...] = ()
    titled: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    yields: bool = False
    of_papers: bool = False
    of_libraries: bool = False


CLASSES = listed("classify|classifies|classification|classifier|direction|directions")
"""Phrases of work that names classes, so that no distance can be measured."""
NAMES_CLASSES = listed(
    "stance detection|language detection|topic detection|intent detection|sentiment detection|sarcasm detection|"
    "gender detection"
)
"""Phrases of what is called detection and finds no rare case: each text, voice or face gets a class."""
SHOWN = listed("sql|power bi|powerbi|tableau|excel|looker|exploratory|eda|dashboard|dashboards")
"""Phrases of work that shows how things stand, and names no case."""
PREDICTS = listed("prediction|predictions|predict|predicts|predicting|predictor|forecast|forecasts|forecasting")
"""Phrases of work that says what will be, and not what was."""
FOR_OTHERS = listed("toolkit|framework|platform|workbench|library|sdk|wrapper|package|api")
"""Phrases of what others build with, so that its results are theirs."""
