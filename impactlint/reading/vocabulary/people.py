"""People by what they are called: words that name some, words that only end so, and the pattern of both."""

from __future__ import annotations

from collections.abc import Sequence

from impactlint.reading.vocabulary.word_lists import word_set
from impactlint.reading.vocabulary.words import AGENT_ENDINGS

NO_PEOPLE = word_set(
    """users others numbers errors answers papers letters offers orders covers powers matters consists exists persists
    differs refers prefers enters discovers considers suffers infers remembers recovers empowers gathers delivers
    transfers renders registers parameters hyperparameters filters layers transformers helpers headers servers folders
    clusters containers triggers colors adapters vectors outliers wrappers markers identifiers handlers decorators
    generators integers placeholders estimators sensors connectors mirrors degrees trees classifiers neighbors
    neighbours parsers monitors runners anchors encoders decoders autoencoders browsers counters loaders controllers
    linters loggers pointers detectors buffers optimizers optimisers retrievers tensors barriers formatters validators
    exporters descriptors solvers converters motors sectors meters routers sliders separators computers processors
    constructors renderers predictors regressors selectors scanners accelerators factors indicators characters
    playlists checklists wordlists worktrees chapters quarters tokenizers recommenders schedulers simulators
    aggregators compilers interpreters timers stickers reminders borders flowers towers rivers tumors disorders
    behaviors behaviours flavors priors operators assists floors corners"""
)
"""Words that end like names of people and are none, or name anybody."""
GROUPS = word_set(
    """people team teams staff patients clients students parents families households residents citizens tenants merchants
    accountants consultants participants nurses analysts cooks chefs pilots coaches wardens agents businesses companies
    firms organizations organisations enterprises startups banks hospitals clinics schools shops restaurants agencies
    municipalities governments"""
)
"""People, and bodies of people, whose names have none of those endings."""
PEOPLE = rf"(?P<who>[a-z]{{2,}}(?:{AGENT_ENDINGS})|retail stores|{'|'.join(sorted(GROUPS))})\b"
"""People by what they are called; the group holds the word, which may be none of `NO_PEOPLE`."""
_NAMED = word_set("stores they them experts judges humans", GROUPS)
"""Words of which a sentence about people holds one, unless it holds one with an ending of theirs."""
_ENDINGS = tuple(AGENT_ENDINGS.split("|"))


def names_some(words: Sequence[str]) -> bool:
    """Whether one of some words may name people: all that the phrases about them take for such is found."""
    parts = (part for word in words for part in word.split("-"))
    return any(part in _NAMED or (part.endswith(_ENDINGS) and part not in NO_PEOPLE) for part in parts)
