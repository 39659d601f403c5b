"""What was made (a model, an app, a pipeline, an analysis, a library, the code of a paper), told from words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping
from typing import get_args

from impactlint import late
from impactlint.reading.cue import groups_by_word, word_set
from impactlint.reading.model import Genre
from impactlint.reading.page import Page
from impactlint.reading.patterns import at_word, holds, small

MAX_UNITS = 80
"""Units from the top of the page that are looked at."""
_TITLE = 3
_LEAST = 3
"""Weight of words from which a page is more than a thing that somebody uses."""
_ENOUGH, _AHEAD = 6, 2.0
"""Weight from which it is clear what was made, as long as the second best has so much less."""
_BIBTEX = late.pattern(r"^\s*@(?:inproceedings|article|misc|techreport|phdthesis|incollection)\s*\{", re.I | re.M)

_WORDS: Mapping[Genre, frozenset[str]] = {
    "model": word_set(
        "model models classifier classification classify predict predicts predicting prediction predictions "
        "predictive regression neural network cnn lstm transformer xgboost lightgbm train training trained "
        "accuracy auc f1 rmse epochs detection detector recognition segmentation forecasting forecast "
        "recommender recommendation fine-tuning fine-tuned embeddings churn sentiment fraud"
    ),
    "app": word_set(
        "app application web website site frontend backend login users user game bot chatbot assistant mobile "
        "android ios react flutter django streamlit ui ux page pages browser screen click upload download "
        "notification player server api chat agent agents agentic llm langchain langgraph rag"
    ),
    "pipeline": word_set(
        "pipeline pipelines etl elt ingestion ingest ingests airflow dbt kafka spark warehouse lake lakehouse "
        "orchestration dag dags bronze silver gold streaming batch snowflake bigquery redshift databricks "
        "prefect dagster extract load transformations scheduled"
    ),
    "analysis": word_set(
        "analysis analyses analyze analyzing analyse exploratory eda insights insight dashboard visualization "
        "visualizations visualisation trends tableau power bi sql queries findings explore explores explored "
        "correlation survey statistics statistical hypothesis question questions segments report charts"
    ),
    "library": word_set(
        "library package framework sdk cli command-line plugin module modules api wrapper toolkit linter import "
        "install pip npm cargo crate brew options configuration contributors changelog semver tool utility"
    ),
    "paper": word_set(
        "paper arxiv bibtex cite citation cvpr iccv eccv neurips icml iclr acl emnlp aaai authors abstract "
        "proposed checkpoints pretrained pre-trained state-of-the-art preprint reproduce proceedings"
    ),
}
_FACTORS: Mapping[Genre, float] = {
    "pipeline": 1.3,
    "analysis": 1.2,
    "paper": 1.8,
    "library": 1.0,
    "app": 0.8,
    "model": 1.0,
}

_TEACHING = at_word(
    "step-by-step (?:guide|implementation|instructions)|this (?:guide|tutorial|exercise|lab|assignment)"
    "|you(?:'| wi)ll (?:learn|build|create|extract)|learning (?:objectives|outcomes)|students? (?:should|will|must)"
    "|solutions? (?:to|of|for) (?:the |my |all |some )?(?:weekly |course |programming |lab )?(?:assignments|exercises|labs)"
    "|educational material|practical examples and demonstrations|homework|you have been (?:hired|asked|tasked)|your task is|you are (?:required|asked) to",
    r"\b",
)


_MADE_TO = at_word(
    "made|built|written|created|started|project|app|repo(?:sitory)?",
    r" (?:is |this |it )?(?:mainly |only |just )?(?:to|for) (?:practi[cs]e|learn(?:ing)?|stud(?:y|ying)|deepen)\b",
)
_LEARNING = " (?:a )?(?:practice|learning (?:purposes?|exercise|project))"
_PRACTICE = at_word(
    "|".join(
        (
            r"to deepen my (?:understanding|knowledge)|coursework|interview prep\w*",
            *(word + _LEARNING for word in ("for", "as")),
            *(f"{word} the framework of (?:the|a) course" for word in ("within", "in")),
            r"as part of (?:the|a|my|our|an) (?:[\w-]+ ){0,4}(?:course|class|module|exam)",
            r"to practi[cs]e (?:my )?(?:\w+ )?(?:engineering|science|skills|programming|coding)",
            *(f"{word} project" for word in ("passion", "hobby", "pet")),
            *(f"{word} for fun" for word in "just only mainly mostly built made written coded".split()),
            # A game is for fun.
            *(f"{word} an? (?:[\\w-]+ ){{0,4}}(?:game|chess engine)" for word in ("is", "as")),
            r"modification of [\w ]{0,20}\b(?:tetris|game)",
            "game (?:that |which )?(?:i|we) (?:made|built|wrote|created)|game (?:made|built|written|created) (?:in|with|using)",
            "out of (?:self-interest|curiosity)",
            # What exists already is written once more to understand it.
            r"implement\w*\b[^.\n]{0,60}\b(?:algorithms?|networks?|regression|classifiers?|clustering)(?: implementation)? from scratch",
        )
    ),
    r"\b",
)
_TITLE_OF_PRACTICE = late.pattern(
    r"(?![^\n]*(?:predict|recommend|review|sales|analy|model|data|forecast|pric))"
    r"[^.\n]{0,60}\b(?:game|chess engine|tetris|pong|minesweeper|platformer|roguelike|tower defen[cs]e)\b"
    # So is a language of one's own, and a robot for a race.
    r"|[^.\n]{0,60}(?<!language )\b(?:interpreters?|emulators?|ray ?tracer|line[- ]follow(?:er|ing)(?: robot)?)\b"
    r"|[^.\n]{0,60}\bfrom scratch\b"
)
"""How a page opens whose work is a game, or was written to understand it."""
_OF_PRACTICE = (
    *("practi", "learn", "study", "deepen", "course", "as part of", "module", "interview prep", "passion project"),
    "hobby project",
    *("pet project", "for fun", "game", "chess engine", "tetris", "pong", "minesweeper", "platformer", "roguelike"),
    "tower defen",
    *("from scratch", "interpreter", "emulator", "tracer", "line follow", "line-follow", "out of "),
)
"""Every match of the three patterns above holds one of these."""
_TOY_DATA = late.pattern(
    r"\b(?:iris|titanic|mnist|penguins|wine|digits|(?:boston|california) housing)[\w\s-]{0,20}\bdata ?sets?\b"
    r"|\bbuilt-in (?:\w+ )?data ?sets?\b|\btoy (?:data|example|problem)|\bload_(?:iris|wine|digits|breast_cancer)\b"
    r"|\bgenerates? (?:its|their|our) own (?:\w+ )?data\b|\b(?:synthetic|simulated|fictional|fictitious|made-up|dummy|fake) (?:\w+ ){0,2}"
    r"(?:data|data ?sets?|company|companies|business|customers|records)\b"
)
_OF_TOYS = (
    *("iris", "titanic", "mnist", "penguins", "wine", "digits", "housing", "built-in", "toy ", "load_", "own "),
    *("synthetic", "simulated", "fictional", "fictitious", "made-up", "dummy", "fake"),
)
"""The same of this one."""
_BEGUN = late.pattern(
    r"\bwork[- ]in[- ]progress\b|\bw\.?i\.?p\b|\b(?:is|still|currently|site|page|readme|:) under (?:construction|development)\b"
    r"|\b(?:start|beginning) of a project\b|\b(?:is|still|currently|project) (?:in|at) (?:an|its|the) (?:very )?early stages?\b"
    r"|\((?:incomplete|unfinished|initial (?:idea|plan))\)|\b(?:game|project|app|repo\w*) is (?:still )?(?:incomplete|unfinished)\b"
    r"|\bnot (?:yet )?(?:implemented|finished)\b|\A[^\n]{0,60}\bproject proposal\b|\bno code yet\b|\breadme in progress\b|\bfirst,? i (?:want|plan|need) to build\b"
    r"|\bi(?:'m| am)? plan(?:ning)? to (?:use|build|implement|write)\b|\bthis will be an?\b",
)
_OF_BEGINNING = (
    *("progress", "wip", "w.ip", "wi.p", "w.i.p", " under ", "incomplete", "unfinished", "(initial ", "of a project"),
    *(
        "early stage",
        "not yet ",
        "proposal",
        "not implemented",
        "not finished",
        "no code yet",
        "to build",
        "plan",
        "will be a",
    ),
)
"""The same of this one."""
_PHASE = at_word(
    "phase 0|setup stage|initiali[sz]ation and planning|still (?:being built|under construction|in development)"
    r"|ready for \w+ development|under active implementation|repository foundation only"
    r"|no (?:[\w-]+ ){0,3}(?:experiments?|results?|evaluations?|benchmarks?)(?: (?:exists?|(?:have|has) been (?:run|made|done)))? yet",
    r"\b",
)
_TO_TRAIN = late.pattern(r"\b(?:to ?do|to be done|next steps?)\W{1,4}train an? (?:\w+ )?model\b")
"""How a page lists a model's training among what is to be done."""
_START = 600
"""Characters of prose in which a page says that it has only begun."""
_PURPOSE, _TOP = 2000, 20
"""Characters, and units, in which a page says what it was made for."""
_ABOVE = 6
"""Units among which the title is, below badges and pictures."""
_PICTURED = late.pattern(r"\s*(?:\[?!\[|<(?:img|a|p|div|br|picture|center)\b)", re.I)
"""How a line with nothing but those begins."""


_UNLIKE: Mapping[Genre, re.Pattern[str]] = {
    # Methods that are compared, agents in a simulation and what writes texts have no simplest guess, or nobody who waits.
    "model": late.pattern(
        r"\b(?:compar(?:es?|ing|ison)|benchmark\w*|reinforcement|dqn|ppo|gym(?:nasium)?|lunar|atari|audit|translat\w+"
        r"|generat(?:es?|ing|ion|ive)|caption\w*)\b"
    ),
    # What runs the training of a model delivers no data.
    "pipeline": late.pattern(r"\b(?:drift|mlops|retrain\w*|models?)\b"),
    # A set of data or of tasks has no earlier method, nor has a study.
    "paper": late.pattern(
        r"\b(?:benchmarks?|data ?sets?|corpus|evaluating|understanding|probing|survey|stud(?:y|ies)|human evaluation)\b"
    ),
    "app": late.pattern(r"\b(?:robots?|arduino|esp32|raspberry|firmware|compar(?:es?|ing|ison))\b"),
}
"""Words in the title or the first sentences of work for which the questions of a kind are the wrong ones."""
_FIRST = 300
"""Characters of prose in which they are looked for."""


_GENRES = groups_by_word(_WORDS.items())
"""The genres that a word speaks for."""


def _cites_itself(page: Page) -> dict[Genre, int]:
    """Weight for the code of a paper: a page that says how to cite it, or links its preprint under the title."""
    entry = any(unit.kind == "code" and _BIBTEX.search(unit.text) for unit in page.units)
    preprint = any("arxiv.org" in line[:2000] for line in page.document.source.lines[:12])
    return {"paper": 8 * entry + 6 * preprint}


def genre_of(page: Page, kind: str = "project") -> tuple[Genre, bool]:
    """What was made, and whether that is clear; a page read as a library's is one, whatever words it holds."""
    if kind == "library":
        return "library", True
    counts: Counter[Genre] = Counter(_cites_itself(page))
    for word, times in _words(page).items():
        # The same word over and over says no more than three times.
        for genre in _GENRES.get(word, ()):
            counts[genre] += min(times, 3)
    ranked = {genre: counts[genre] * _FACTORS[genre] for genre in get_args(Genre) if genre != "library"}
    best, second = sorted(ranked, key=lambda genre: -ranked[genre])[:2]
    clear = ranked[best] >= _ENOUGH and ranked[best] >= _AHEAD * ranked[second] and kind != "portfolio"
    if clear and best in _UNLIKE and _UNLIKE[best].search(page.prose, 0, _FIRST):
        clear = False
    return (best if ranked[best] >= _LEAST else "app"), clear


def _words(page: Page) -> Counter[str]:
    """Words of the upper part of a page; those of the title count thrice."""
    words: Counter[str] = Counter()
    for unit, said in zip(page.units[:MAX_UNITS], page.said, strict=False):
        title = unit.kind == "heading" and unit.line < 12
        words.update(said * (_TITLE if title else 1))
    return words


def teaches(page: Page, *, leaving: Container[int] = ()) -> bool:
    """Whether a page talks like a guide or an assignment: it may describe work that the reader is to do.

    Units that begin on the lines `leaving` (0-based) have no say.
    """
    units = (unit for unit in page.units if unit.kind != "code" and unit.line not in leaving)
    return any(_TEACHING.search(small(unit.text)) for unit in units)


def practises(opening: str) -> bool:
    """Whether a page says near its top that the work was made to practise, to learn or to play: that is what it is for."""
    return holds(opening, _OF_PRACTICE) and bool(
        _TITLE_OF_PRACTICE.match(opening) or _PRACTICE.search(opening) or _MADE_TO.search(opening)
    )


def on_toy_data(opening: str) -> bool:
    """Whether a page says near its top that its data are made up, or those of every textbook: nobody waits for it."""
    return holds(opening, _OF_TOYS) and bool(_TOY_DATA.search(opening))


def begun(page: Page) -> bool:
    """Whether a page says near its top, or anywhere of its phase, that the work has only begun."""
    start = page.prose[:_START]
    said = (holds(start, _OF_BEGINNING) and _BEGUN.search(start)) or _PHASE.search(page.prose)
    to_train = "train a" in page.prose and _TO_TRAIN.search(page.prose)
    return bool(said or to_train) or _is_proposal(page)


def _is_proposal(page: Page) -> bool:
    """Whether the title ends with the word."""
    titled = bool(page.titles) and page.document.sections[0].heading.level == 1
    return titled and page.titles[0].split()[-1:] == ["proposal"]


def opening_of(page: Page) -> str:
    """What a page says near its top, from its title on, in small letters."""
    bare = page.document.source.bare
    above = enumerate(page.units[:_ABOVE])
    start = next((at for at, unit in above if unit.kind == "code" or not _PICTURED.match(bare(unit.line))), 0)
    return small("\n".join(unit.text for unit in page.units[start:_TOP] if unit.kind != "code")[:_PURPOSE])
