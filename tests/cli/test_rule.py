"""`impactlint rule`: pages of rules."""

import json

import pytest

from impactlint.rules import ALL
from impactlint.rules.pages import page


def test_the_list_names_every_rule(cli):
    lines = cli("rule").out.splitlines()
    assert [line.split()[0] for line in lines] == [rule.id for rule in ALL]


@pytest.mark.parametrize("key", ["IMP102", "imp102", "result-first"])
def test_a_page_by_id_or_name(cli, key):
    rule = next(rule for rule in ALL if rule.id == "IMP102")
    assert cli("rule", key).out.strip() == page(rule).strip()


def test_all_pages(cli):
    out = cli("rule", "--all").out
    assert all(f"# {rule.id} {rule.name}" in out for rule in ALL)


def test_json(cli):
    every = json.loads(cli("rule", "--format", "json").out)["rules"]
    assert [rule["id"] for rule in every] == [rule.id for rule in ALL]
    (one,) = json.loads(cli("rule", "IMP203", "--format", "json").out)["rules"]
    assert one["name"] == "vague-claim"
    assert set(one) >= {"id", "name", "summary", "severity", "kinds", "fixes", "options", "page"}


@pytest.mark.parametrize(
    ("key", "hint"), [("result-frist", "result-first"), ("IMP1O2", "IMP102"), ("zzz", "impactlint rule")]
)
def test_an_unknown_rule_is_a_usage_error_with_a_hint(cli, key, hint):
    ran = cli("rule", key)
    assert (ran.status, ran.out) == (2, "")
    assert hint in ran.err
