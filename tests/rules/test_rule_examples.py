"""Every rule's examples are its tests: a bad one fires on the lines it names, a good one is silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from impactlint import rules
from impactlint.config.model import RuleSetting, Settings
from impactlint.document import from_text
from impactlint.engine import lint_source
from impactlint.findings import Severity
from impactlint.joining import joined
from impactlint.reading.model import DEFAULT_ORDER, Hints
from impactlint.rules import ALL, by_key
from impactlint.rules.base import Example, Rule

EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}-{kind}-{number}")
    for rule in ALL
    for kind, examples in (("bad", rule.bad), ("good", rule.good))
    for number, example in enumerate(examples)
]


ABOUT_COMMENTS = ("IMP901", "IMP902")
"""Rules about comments that silence findings of other rules, which therefore have to run too."""
MOST_LINES = 150
"""Lines of the file of a rule, as CONTRIBUTING.md says."""


def lines(rule: Rule, example: Example) -> tuple[int, ...]:
    """Lines on which a rule fires; the other rules are on as well, for comments to silence."""
    others = {other.id: RuleSetting(other.severity, other.defaults()) for other in ALL}
    settings = Settings(
        rules={**others, rule.id: RuleSetting(Severity.ERROR, rule.defaults() | dict(example.options))},
        hints=Hints(kind=example.kind),
        order=example.order or DEFAULT_ORDER,
    )
    found = joined(lint_source(from_text(example.text, example.path), settings).findings)
    return tuple(finding.line for finding in found if finding.rule == rule.id)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example(rule: Rule, example: Example) -> None:
    assert lines(rule, example) == example.finds


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_good_examples_expect_nothing_and_bad_ones_something(rule: Rule) -> None:
    assert rule.bad
    assert rule.good
    assert all(example.finds for example in rule.bad)
    assert not any(example.finds for example in rule.good)


def test_ids_and_names_are_unique_and_in_order() -> None:
    ids = [rule.id for rule in ALL]
    assert ids == sorted(set(ids))
    assert len({rule.name for rule in ALL}) == len(ALL)


def test_every_file_of_a_rule_is_in_force_and_called_as_its_rule_is() -> None:
    files = [path.stem for path in sorted(Path(rules.__file__).parent.glob("imp*.py"))]
    assert files == [f"{rule.id.lower()}_{rule.name.replace('-', '_')}" for rule in ALL]


def test_the_file_of_a_rule_is_short() -> None:
    files = Path(rules.__file__).parent.glob("imp*.py")
    assert [path.name for path in files if len(path.read_text(encoding="utf-8").splitlines()) > MOST_LINES] == []


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_a_rule_that_a_question_may_mend_has_one(rule: Rule) -> None:
    assert ("ask" in rule.fixes) == (rule.question is not None)


def test_a_rule_is_found_by_id_and_by_name() -> None:
    assert by_key("imp101") is by_key("problem-first") is by_key(" IMP101 ")
    assert by_key("nothing") is None
