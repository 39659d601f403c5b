"""Tasks that a page names by a verb and what it is done to: "classifies leaf photos", "a model for rental prices"."""

from __future__ import annotations

from impactlint.reading.vocabulary.patterns import at_word, small

_BETWEEN = r"(?:e|es|ed|ing|s|y|ies|ied|ying|ion|ions)?\b(?:(?!\b(?:not|never)\b)[^.!?:;]){0,48}\b"
"""What may stand between the verb and its object."""
_VERBS: tuple[tuple[str, str, str], ...] = (
    (
        "classif|recogni[sz]|tell apart|tells apart",
        "images?|photos?|pictures?|scans?|x-?rays?|plants?|drawings?",
        "image classification",
    ),
    (
        "classif|categori[sz]",
        "texts?|tweets?|reviews?|messages?|e-?mails?|articles?|comments?|posts?|tickets?",
        "text classification",
    ),
    ("segment", "images?|scans?|mris?|cts?|tumou?rs?|lesions?|cells|organs?", "image segmentation"),
    ("detect|locali[sz]|spots", "images?|photos?|pictures?|videos?|frames|footage", "object detection"),
    ("summari[sz]", "articles?|documents?|papers?|meetings?|texts?|news|reports?", "text summarization"),
    (
        "predict|estimat|model for|models for|regression of",
        "prices?|rents?|fares?|costs?|severity|salar(?:y|ies)",
        "price prediction",
    ),
    (
        "predict",
        "defaults?|subscribe|subscriptions?|churn|cancel|cancellations?|leave|readmissions?|no-shows?",
        "churn prediction",
    ),
    ("predict|estimat", "demand|sales|load|consumption|traffic|temperatures?|weather|rainfall", "forecasting"),
    (
        "recommend",
        "movies?|films?|books?|songs?|music|products?|items?|restaurants?|recipes?|jobs?|courses?",
        "recommender system",
    ),
    (
        "collects|collecting|ingest|streams|streaming|load|moves|moving|extract",
        r"data lake|delta lake|warehouse|postgres\w*|postgis|parquet|bigquery|s3|snowflake|redshift",
        "data pipeline",
    ),
    (
        "analy[sz]|analysis of|explore|explores|exploring|exploration of",
        "data|datasets?|survey|sales|microdata|records|statistics|trends",
        "exploratory data analysis",
    ),
)
"""Verbs, what they are done to, and a phrase of the task that this is; of several the first counts."""
_NAMED = tuple((at_word(verbs, f"{_BETWEEN}(?:{things})\\b"), phrase) for verbs, things, phrase in _VERBS)


_SHOWS = "exploratory data analysis"
"""What a page only does that makes no model of its data."""
_MODELS = at_word("predict|forecast|classif|detect|model|train|pipeline")


def told_by_verb(opening: str) -> str:
    """The phrase of the task that an opening tells by a verb; '' where it tells none."""
    low = small(opening)
    told = next((phrase for pattern, phrase in _NAMED if pattern.search(low)), "")
    return "" if told == _SHOWS and _MODELS.search(low) else told
