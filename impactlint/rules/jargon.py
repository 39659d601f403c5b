"""Names of technologies and methods among words, as far as nobody outside the field knows them."""

from __future__ import annotations

from collections.abc import Iterable, Set

from impactlint.reading.cue import word_set
from impactlint.reading.words import TECHNOLOGY

_PLAIN = word_set(
    """deep learning machine-learning implementation library framework wrapper bindings plugin extension package cli
    toolkit stack pipeline built using powered written implemented developed end-to-end architecture network
    networks next express go c rest notebook notebooks random forest regression neural ios android excel swift
    rust spark flask unity gan vector colab react angular claude gemini gru ruby transformer unreal bootstrap
    tailwind raspberry api serverless"""
)
"""Words of the technology list that are also everyday words, or known to everybody."""
_MORE = word_set(
    """react angular flask spark gru colab tailwind node.js next.js mlops llmops etl elt selenium beautifulsoup
    scrapy bentoml zenml evidently onnx tensorrt langsmith uvicorn sqlalchemy prisma supabase firebase vercel
    netlify heroku dynamodb cloudfront cloudformation eks ecs emr rds parquet databricks synapse haar lightgcn
    softmax relu sigmoid backpropagation densenet121 resnet50 codespaces pydantic redux vite webpack jwt oauth
    websockets ci cd github-actions pgvector qdrant weaviate milvus peft qlora lora rlhf shap lime optuna
    hyperopt smote tf-idf word2vec glove prophet arima sarima sarimax statsmodels"""
)
_NAMES = TECHNOLOGY - _PLAIN | _MORE


def technologies_in(words: Iterable[str], more: Set[str] = frozenset()) -> list[str]:
    """The words that are names of technologies, in order; `more` are names from the rule file, whatever their case.

    A name of several words counts by each of them, where they follow each other.
    """
    said = list(words)
    names = [name.lower().split() for name in more]
    named = {at for at, word in enumerate(said) if word in _NAMES}
    for parts in names:
        starts = (at for at, word in enumerate(said) if parts and word == parts[0])
        found = (range(at, at + len(parts)) for at in starts if said[at : at + len(parts)] == parts)
        named.update(at for places in found for at in places)
    return [said[at] for at in sorted(named)]
