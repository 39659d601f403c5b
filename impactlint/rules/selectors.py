"""Words that name rules: an id, a name, the beginning of ids, or `ALL`. They mean the same wherever they are said."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Protocol

from impactlint.nearest import did_you_mean

EVERY = "ALL"
"""The word for all rules."""


class Named(Protocol):
    """What has the id and the name of a rule."""

    @property
    def id(self) -> str:
        """Capital letters and a number."""

    @property
    def name(self) -> str:
        """Words in small letters with `-` between them."""


def named(word: str, rules: Iterable[Named]) -> str:
    """The id of the one rule whose id, or else whose name, a word is in any case; "" where there is none."""
    wanted = word.strip().casefold()
    by_name = ""
    for rule in rules:
        if rule.id.casefold() == wanted:
            return rule.id
        if not by_name and rule.name.casefold() == wanted:
            by_name = rule.id
    return by_name


def matching(word: str, rules: Collection[Named]) -> frozenset[str]:
    """The ids of the rules that a word names, in any case.

    `ALL` names all of them; an id or a name that one, though other ids may begin so; and any other word those whose
    ids begin with it.
    """
    wanted = word.strip().casefold()
    if wanted == EVERY.casefold():
        return frozenset(rule.id for rule in rules)
    if one := named(word, rules):
        return frozenset((one,))
    return frozenset(rule.id for rule in rules if wanted and rule.id.casefold().startswith(wanted))


def nearest(word: str, rules: Iterable[Named]) -> str:
    """The hint that names the rule that was probably meant, or nothing; by its id, where its name is no other word."""
    return did_you_mean(word, (said for rule in rules for said in (rule.name, rule.id)))
