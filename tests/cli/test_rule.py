"""`impactlint rule`: pages of rules."""

import json

import pytest

from impactlint.config.problems import ConfigError
from impactlint.config.resolver import Flags, Resolver
from impactlint.rules import ALL
from impactlint.rules.pages import page


def test_the_list_names_every_rule(cli):
    lines = cli("rule").out.splitlines()
    assert [line.split()[0] for line in lines] == [rule.id for rule in ALL]
    assert {line.index(rule.summary) for line, rule in zip(lines, ALL, strict=True)} == {lines[0].index(ALL[0].summary)}


@pytest.mark.parametrize("key", ["IMP102", "imp102", "result-first"])
def test_a_page_by_id_or_name(cli, key):
    rule = next(rule for rule in ALL if rule.id == "IMP102")
    assert cli("rule", key).out.strip() == page(rule).strip()


def test_all_pages(cli):
    out = cli("rule", "--all").out
    assert all(f"# {rule.id} {rule.name}" in out for rule in ALL)


@pytest.mark.parametrize("key", ["IMP2", "imp2", " IMP2 "])
def test_a_group_is_listed(cli, key):
    ids = [rule.id for rule in ALL if rule.id.startswith("IMP2")]
    assert [line.split()[0] for line in cli("rule", key).out.splitlines()] == ids
    assert [rule["id"] for rule in json.loads(cli("rule", key, "--format", "json").out)["rules"]] == ids


def test_json(cli):
    every = json.loads(cli("rule", "--format", "json").out)["rules"]
    assert [rule["id"] for rule in every] == [rule.id for rule in ALL]
    (one,) = json.loads(cli("rule", "IMP203", "--format", "json").out)["rules"]
    assert one["name"] == "vague-claim"
    assert set(one) >= {"id", "name", "summary", "severity", "kinds", "fixes", "options", "page"}


def test_json_tells_the_bounds_of_a_number(cli):
    (one,) = json.loads(cli("rule", "IMP503", "--format", "json").out)["rules"]
    share = one["options"]["share"]
    assert (share["minimum"], share["default"], share["maximum"]) == (0, 0.12, 1)
    (one,) = json.loads(cli("rule", "IMP105", "--format", "json").out)["rules"]
    assert one["options"]["strict"].keys() == {"default", "help"}


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("result-frist", "result-first"),
        ("IMP1O2", "IMP102"),
        ("zzz", "impactlint rule"),
        ("", "an empty name names no rule"),
        (" ", "an empty name names no rule"),
    ],
)
def test_an_unknown_rule_is_a_usage_error_with_a_hint(cli, key, hint):
    ran = cli("rule", key)
    assert (ran.status, ran.out) == (2, "")
    assert hint in ran.err


WORDS = ["IMP10", "imp1", "I", "i", "team", "TEAM1", "No-X", "ALL", "all", "RESULT-FIRST", "imp203", "zzz", "IMP11"]


@pytest.mark.parametrize("word", WORDS)
def test_a_word_names_the_same_rules_here_in_a_flag_and_in_the_rule_file(cli, write, word):
    file = "extends: strict\ncustom-rules: [{id: TEAM1, name: no-x, message: m, words: x}]\n"
    write(".impactlint.yml", file)
    ran = cli("rule", word, "--format", "json")
    told = {rule["id"] for rule in json.loads(ran.out)["rules"]} if ran.status == 0 else None
    assert severities(Flags(ignore=(word,)), on=False) == told
    assert severities(Flags(select=(word,)), on=True) == (told and told | {"IMP903"})
    write(".impactlint.yml", f"{file}ignore: [{word}]")
    assert severities(Flags(), on=False) == told
    write(".impactlint.yml", f"{file}select: [{word}]")
    assert severities(Flags(), on=True) == (told and told | {"IMP903"})


def severities(flags, *, on):
    """The rules that are on, or off; None where there is no rule of a name."""
    try:
        rules = Resolver(flags=flags).settings("README.md").rules
    except ConfigError as error:
        assert "there is no rule" in str(error)
        return None
    return {rule for rule, one in rules.items() if bool(one.severity) is on}


OWN = r"""
custom-rules:
  - id: TEAM001
    name: no-code-names
    message: "Say what {match} is."
    help: Write the product's name.
    words: [Falcon]
    good: ["# Forecasts for shops"]
    bad: ["# Falcon"]
  - {id: AB1, message: We write e-mail., pattern: email, replace: e-mail, severity: off}
"""


@pytest.mark.parametrize("key", ["TEAM001", "team001", "no-code-names"])
def test_a_page_of_a_rule_of_the_rule_file(cli, write, key):
    write(".impactlint.yml", OWN)
    ran = cli("rule", key)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("# TEAM001 no-code-names\n\nSay what … is.\n\n- Severity: **warning**\n")
    for part in ("Write the product's name.", "## Example\n\n```markdown\n# Falcon", "## Use instead", "TEAM001: off"):
        assert part in ran.out


def test_a_short_id_and_a_replacement(cli, write):
    write(".impactlint.yml", OWN)
    out = cli("rule", "AB1").out
    assert "- Severity: **off**\n" in out
    assert "- Fix: replace" in out


def test_the_list_ends_with_rules_of_the_rule_file(cli, write):
    write(".impactlint.yml", OWN)
    assert [line.split()[0] for line in cli("rule").out.splitlines()] == [*(rule.id for rule in ALL), "TEAM001", "AB1"]
    assert len(cli("rule", "--isolated").out.splitlines()) == len(ALL)
    assert "# TEAM001" in cli("rule", "--all").out
    assert [rule["id"] for rule in json.loads(cli("rule", "--format", "json").out)["rules"]][-2:] == ["TEAM001", "AB1"]


def test_a_rule_file_that_is_named(cli, write):
    write("team/rules.yml", OWN)
    assert cli("rule", "TEAM001").status == 2
    assert cli("rule", "TEAM001", "--config", "team/rules.yml").status == 0


def test_own_rules_are_told_beside_a_broken_rule_file(cli, write):
    write(".impactlint.yml", "nope: 1")
    assert cli("rule", "IMP101").status == 0
    ran = cli("rule")
    assert (ran.status, len(ran.out.splitlines())) == (2, len(ALL))
    assert "there is no key `nope`" in ran.err
    assert "there is no key `nope`" in cli("rule", "TEAM001").err


def test_text_of_a_rule_file_does_not_act_on_a_terminal(cli, write):
    write(".impactlint.yml", 'custom-rules: [{id: TEAM001, message: "a\\e[2Jb\\nc", words: [x]}]')
    assert "\x1b" not in cli("rule").out + cli("rule", "TEAM001").out
    assert len(cli("rule").out.splitlines()) == len(ALL) + 1


SOUGHT = r"""
custom-rules:
  - {id: AB1, message: "{match} says nothing.", help: "Not {match}.", words: [modern, state of the art], replace: ""}
  - {id: AB2, message: m, pattern: '\bTODO\b', scope: [headings, result, page], replace: done}
  - {id: AB3, name: contact, message: m, pattern: ^Contact$, scope: headings, must: match}
"""


def test_a_page_says_what_is_looked_for_and_written(cli, write):
    write(".impactlint.yml", SOUGHT)
    words, pattern, contact = (cli("rule", key).out for key in ("AB1", "AB2", "AB3"))
    assert words.startswith("# AB1\n\n… says nothing.\n")
    assert "Words, whatever their case: `modern`, `state of the art`\n- Where: running text\n" in words
    assert "In its place: nothing" in words
    assert "Not …." in words
    assert "{match}" not in words
    assert "Pattern: `\\bTODO\\b`\n- Where: headings, sections of the role `result`, every line" in pattern
    assert "In its place: `done`\n" in pattern
    assert contact.startswith("# AB3 contact\n")
    assert "Reports: a page on which nothing matches" in contact
    assert "In its place" not in contact


def test_a_rule_without_a_name_is_shown_without_one(cli, write):
    write(".impactlint.yml", SOUGHT)
    write("README.md", "# Pumps\n\n## Contact\n\nA modern pump.\n")
    assert "README.md:5:3: warning AB1 modern says nothing.\n" in cli("--output-format", "concise").out
    assert "ab1" not in cli("rule").out + cli("--statistics").out
    assert "AB3     warning  contact " in cli("rule").out
