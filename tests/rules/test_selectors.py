"""Words that name rules: which ids each of them stands for."""

import pytest

from impactlint.config.merge import KnownRule
from impactlint.findings import Severity
from impactlint.rules import ALL
from impactlint.rules.selectors import matching, named, nearest

OWN = {"TEAM1": "no-x", "TEAM10": "team10", "TEAM11": "imp1", "AB2": "ab1", "AB1": "all"}
RULES = [KnownRule(identity, name, Severity.WARNING) for identity, name in OWN.items()]

MEANT = {
    "ALL": [*OWN],
    "all": [*OWN],
    "TEAM": ["TEAM1", "TEAM10", "TEAM11"],
    "t": ["TEAM1", "TEAM10", "TEAM11"],
    "TEAM1": ["TEAM1"],
    "team1": ["TEAM1"],
    " TEAM10 ": ["TEAM10"],
    "No-X": ["TEAM1"],
    "IMP1": ["TEAM11"],
    "AB1": ["AB1"],
    "ab": ["AB1", "AB2"],
    "no": [],
    "TEAM12": [],
    "": [],
    " ": [],
}


@pytest.mark.parametrize("word", MEANT)
def test_what_a_word_stands_for(word):
    assert sorted(matching(word, RULES)) == sorted(MEANT[word])


@pytest.mark.parametrize("word", [word for rule in ALL for word in (rule.id, rule.name)])
def test_every_rule_is_named_in_any_case(word):
    rules = {rule.id for rule in ALL if word in (rule.id, rule.name)}
    assert {named(case, ALL) for case in (word, word.upper(), word.lower(), word.title())} == rules
    assert matching(word.swapcase(), ALL) == rules


def test_a_group_is_no_rule():
    assert named("IMP1", ALL) == named("ALL", ALL) == named("", ALL) == ""


def test_what_was_meant_is_told_by_the_id_where_the_name_is_the_same_word():
    assert nearest("TEAM01", RULES) == "did you mean `TEAM1` or `TEAM11`?"
    assert nearest("no-xx", RULES) == "did you mean `no-x`?"
