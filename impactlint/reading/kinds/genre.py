"""What was made (a model, an app, a pipeline, an analysis, a library, the code of a paper), told from words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import get_args

from impactlint import lazy
from impactlint.reading.model import Genre
from impactlint.reading.page import Page
from impactlint.reading.vocabulary.word_lists import groups_by_word, word_set

MAX_UNITS = 80
"""Units from the top of the page that are looked at."""
_TITLE = 3
"""How often a word of the title counts."""
_REPEATED = 3
"""How often a word counts at most, however often it stands on the page."""
_CITES, _PREPRINT = 8, 6
"""Weight for the code of a paper where a page says how to cite it, and where it links a preprint under its title."""
_BELOW_TITLE = 12
"""Lines from the top in which that link, and the title, stand."""
_LEAST = 3
"""Weight of words from which a page is more than a thing that somebody uses."""
_ENOUGH, _AHEAD = 6, 2.0
"""Weight from which it is clear what was made, and how many times the weight of the second best it has to be."""
_BIBTEX = lazy.pattern(r"^\s*@(?:inproceedings|article|misc|techreport|phdthesis|incollection)\s*\{", re.I | re.M)

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
"""What the words for a kind of work count: more where they are rare, less where they are used of any work."""
_UNLIKE: Mapping[Genre, re.Pattern[str]] = {
    # Methods that are compared, agents in a simulation and what writes texts have no simplest guess, or nobody who waits.
    "model": lazy.pattern(
        r"\b(?:compar(?:es?|ing|ison)|benchmark\w*|reinforcement|dqn|ppo|gym(?:nasium)?|lunar|atari|audit|translat\w+"
        r"|generat(?:es?|ing|ion|ive)|caption\w*)\b"
    ),
    # What runs the training of a model delivers no data.
    "pipeline": lazy.pattern(r"\b(?:drift|mlops|retrain\w*|models?)\b"),
    # A set of data or of tasks has no earlier method, nor has a study.
    "paper": lazy.pattern(
        r"\b(?:benchmarks?|data ?sets?|corpus|evaluating|understanding|probing|survey|stud(?:y|ies)|human evaluation)\b"
    ),
    "app": lazy.pattern(r"\b(?:robots?|arduino|esp32|raspberry|firmware|compar(?:es?|ing|ison))\b"),
}
"""Words in the title or the first sentences of work for which the questions of a kind are the wrong ones."""
_OPENING_CHARACTERS = 300
"""Characters of prose in which they are looked for."""


_GENRES = groups_by_word(_WORDS.items())
"""The genres that a word speaks for."""


def _cites_itself(page: Page) -> dict[Genre, int]:
    """Weight for the code of a paper, of a page that says how to cite it or links its preprint."""
    entry = any(unit.kind == "code" and _BIBTEX.search(unit.text) for unit in page.units)
    preprint = any("arxiv.org" in line[:2000] for line in page.document.source.lines[:_BELOW_TITLE])
    return {"paper": _CITES * entry + _PREPRINT * preprint}


def genre_of(page: Page, kind: str = "project") -> tuple[Genre, bool]:
    """What was made, and whether that is clear; a page read as a library's is one, whatever words it holds."""
    if kind == "library":
        return "library", True
    counts: Counter[Genre] = Counter(_cites_itself(page))
    for word, times in _words(page).items():
        for genre in _GENRES.get(word, ()):
            counts[genre] += min(times, _REPEATED)
    ranked = {genre: counts[genre] * _FACTORS[genre] for genre in get_args(Genre) if genre != "library"}
    best, second = sorted(ranked, key=lambda genre: -ranked[genre])[:2]
    clear = ranked[best] >= _ENOUGH and ranked[best] >= _AHEAD * ranked[second] and kind != "portfolio"
    if clear and best in _UNLIKE and _UNLIKE[best].search(page.prose, 0, _OPENING_CHARACTERS):
        clear = False
    return (best if ranked[best] >= _LEAST else "app"), clear


def _words(page: Page) -> Counter[str]:
    """Words of the upper part of a page; those of the title count thrice."""
    words: Counter[str] = Counter()
    for unit, said in zip(page.units[:MAX_UNITS], page.said, strict=False):
        title = unit.kind == "heading" and unit.line < _BELOW_TITLE
        words.update(said * (_TITLE if title else 1))
    return words
