"""Each key of a rule file: what it may hold, what is said of anything else, and that the JSON Schema says the same."""

from __future__ import annotations

import io
import math
import re
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from impactlint.config.keys import file_record
from impactlint.config.load import parse
from impactlint.config.problems import ConfigError
from impactlint.config.rulefile import RuleFile, checked
from impactlint.config.schema import schema
from impactlint.rules import ALL

RULE = "custom-rules: [{id: TEAM1, message: m, "
VALIDATOR = jsonschema.Draft202012Validator(schema())


def load(text: str) -> RuleFile:
    return checked(parse(text, "f.yml"), "/r/f.yml", "f.yml", "/r")


def problems(text: str) -> list[str]:
    try:
        load(text)
    except ConfigError as error:
        return error.lines()
    return []


GOOD = (
    "version: 1",
    "extends: portfolio",
    "extends: [research, ../base.yml]",
    "extends:",
    "include: docs/*.md",
    "exclude: [a/, '!a/b']",
    "rules: {IMP101: off, vague-claim: error}",
    "rules: {IMP103: {words: 90}, IMP205: {severity: error, ceiling: 99}}",
    "rules: {IMP205: {ceiling: 100}, IMP503: {share: 1}, IMP103: {words: 0}, IMP601: {most: 0}, IMP203: {most: 1}}",
    "rules: {TEAM1: off}\n" + RULE + "words: x}]",
    "rules: {team1: off, imp101: off, Imp102: error, Vague-Claim: error}\n" + RULE + "words: x}]",
    "rules: {RESULT-FIRST: off, VAGUE-CLAIM: {severity: error, most: 2}}",
    "select: [IMP10, imp9999, I, team, All, IMP, RESULT-FIRST, no-code-names]",
    "exclude: [./a, '!./b/', 'a[b]/c[!]]', '\\[', '\\#', '!#', '**/', /src/, /.a/..b, 'a  ']",
    "select: [imp1, Imp203, No-Baseline, all]\nignore: [team1]\n" + RULE + "words: x}]",
    "rules:",
    "select: ALL",
    "select: [IMP1, IMP203, no-baseline]",
    "ignore: IMP5",
    "sections: {problem: Why, result: [What changed, Numbers]}",
    "metrics: [pass rate]\noutcomes: hours saved\ntechnologies: [Falcon]\nvocabulary: [SKU]",
    "kind: library",
    "kind: {research/**: project, '*.md': docs}",
    "order: {result: [architecture, usage], problem: []}",
    "lead: {words: 120}",
    "lead:",
    "language: de",
    "fail-on: never",
    "baseline: .impactlint-baseline.json",
    "plugins: acme-rules",
    RULE + "words: [x y], scope: [lead, headings, result], must: not match, severity: error, help: h}]",
    RULE + "pattern: 'a(b)', replace: '\\1', good: [x], bad: ab, kinds: [project], name: no-ab}]",
    RULE + "pattern: a, replace: ''}]",
    RULE + "pattern: '  ', replace: ' '}]",
    RULE + "words: github, replace: GitHub}]",
    RULE + "words: npm, replace: '`npm`'}]",
    RULE + "words: [Falcon, Falcon DB], replace: Falcon DB}]",
    RULE + "pattern: 'Falcon( DB)?', replace: Falcon DB}]",
    RULE + "words: [data, base], replace: \\0_base}]",
    RULE + "words: mail, replace: e_mail}]",
    RULE + "pattern: '(a)', replace: '\\1 \\1'}]",
    RULE + "pattern: a, must: match, scope: result}]",
    "overrides: [{files: a/, rules: {IMP101: off}, kind: docs, lead: {words: 3}, fail-on: advice}]",
    "overrides: [{files: [a/, b/], order: {demo: usage}, sections: {result: x}, metrics: y, select: ALL}]",
)

BAD = {
    "version: 2": "f.yml:1:10: version: expected the number 1, found a number `2`",
    "version: one": "found text `one`",
    "versoin: 1": "f.yml:1:1: there is no key `versoin` (did you mean `version`?)",
    "extends: {a: b}": "expected one or a list",
    "include: [1]": "f.yml:1:11: include[0]: expected a file pattern, found a number `1` (put it in quotes)",
    "exclude: ['']": "found an empty text",
    "exclude: [a, '[']": r"f.yml:1:14: exclude[1]: no file can match `[`: a bracket is never closed (`\[` is",
    "include: 'a/b[!]c'": "include: no file can match `a/b[!]c`: a bracket is never closed",
    "include: 'a[b/c]'": "a bracket is never closed",
    "exclude: ['!../a']": "exclude[0]: no file can match `!../a`: `..` leads out of the folder",
    "exclude: a/./b": "`.` may only stand in `./` at its beginning",
    "exclude: ['.']": "`.` may only stand",
    "exclude: [./]": "no file can match `./`: it names nothing",
    "exclude: ['!']": "it names nothing",
    "exclude: [/]": "it names nothing",
    "exclude: [.//a]": "no path has two slashes in a row",
    "exclude: ['# a']": r"what begins with `#` is a comment (`\#` is the mark itself)",
    "kind: {a: docs, '[': docs}": "f.yml:1:17: kind: no file can match `[`",
    "overrides: [{files: [a, '[']}]": "f.yml:1:25: overrides[0].files[1]: no file can match `[`",
    'exclude: [a, "a\\tb"]': "f.yml:1:14: exclude[1]: `a b` is not a file pattern (no control character can",
    'kind: {"a\\0": docs}': "f.yml:1:8: kind: `a�` is not a file pattern",
    'extends: [portfolio, "a\\0.yml"]': "f.yml:1:22: extends[1]: `a�.yml` is not a preset or a rule file (no control",
    'baseline: "a\\x7f"': "f.yml:1:11: baseline: `a�` is not the path of a baseline (no control character",
    "rules: [IMP101]": "expected a mapping of rules to severities, found a list",
    "rules: {IMP101: of}": "f.yml:1:17: rules.IMP101: expected a severity, found text `of` (did you mean `off`?)",
    "rules: {IMP101: false}": "expected a severity, found a switch `false` (did you mean `off`?)",
    "rules: {IMP2: off}": "there is no rule `IMP2` (a group goes under `ignore` or `select`: `ignore: [IMP2]`)",
    "rules: {all: off}": "there is no rule `all` (a group goes under `ignore` or `select`: `ignore: [ALL]`)",
    "overrides: [{files: a, rules: {imp: off}}]": "a group goes under `ignore` or `select`: `ignore: [IMP]`",
    "rules: {IMP999: off}": "there is no rule `IMP999`",
    "rules: {vague-clam: off}": "there is no rule `vague-clam` (did you mean `vague-claim`?)",
    "rules: {imp999: off}": "there is no rule `imp999`",
    "rules: {IMP101: off, imp101: off}": "`IMP101` names the same rule above",
    "rules: {IMP103: {wrods: 1}}": "f.yml:1:18: rules.IMP103: there is no key `wrods` (did you mean `words`?)",
    "rules: {IMP103: {words: many}}": "rules.IMP103.words: expected a whole number from 0 to 10000, found text `many`",
    "rules: {IMP205: {ceiling: 250}}": "f.yml:1:27: rules.IMP205.ceiling: expected a number from 0 to 100",
    "rules: {jargon-lead: {share: 50}}": "rules.jargon-lead.share: expected a number from 0 to 1, found a number `50`",
    "rules: {IMP203: {most: 0}}": "rules.IMP203.most: expected a whole number from 1 to 10000, found a number `0`",
    "rules: {IMP501: {least: 101}}": "rules.IMP501.least: expected a whole number from 1 to 100",
    "rules: {IMP502: {grade: 180}}": "rules.IMP502.grade: expected a number from 0 to 100",
    "rules: {IMP502: {longest: 4500}}": "rules.IMP502.longest: expected a whole number from 1 to 1000",
    "overrides: [{files: a, rules: {IMP601: {most: -1}}}]": "expected a whole number from 0 to 10000",
    "rules: {IMP103: {words: 1.5}}": "expected a whole number",
    "rules: {IMP103: {words: .inf}}": "expected a whole number",
    "rules: {IMP101: off, problem-first: off}": "`IMP101` names the same rule above",
    "select: [a b]": "f.yml:1:10: select[0]: `a b` is not a rule, a beginning of ids, or `ALL`",
    "ignore: 3": "expected a rule, a beginning of ids, or `ALL`",
    "sections: {problm: x}": "expected a role, found text `problm` (did you mean `problem`?)",
    "sections: {problem: Why, result: [why]}": "`why` already stands for the role `problem`",
    "metrics: {a: b}": "expected one or a list",
    "kind: projec": "expected a kind of document, found text `projec` (did you mean `project`",
    "kind: [project]": "found a list",
    "order: {problem: archtecture}": "expected a role, found text `archtecture`",
    "lead: 200": "expected a mapping, found a number `200`",
    "lead: {words: 0}": "expected a whole number from 1 to 10000",
    "language: English": "`English` is not a language code",
    "fail-on: warn": "did you mean `warning`?",
    "baseline: [a]": "expected the path of a baseline, found a list",
    "plugins: 1": "expected the name of an installed plugin",
    RULE + "words: x, pattern: y}]": "either `words` or a `pattern`",
    "custom-rules: [{id: TEAM1, message: m}]": "either `words` or a `pattern`",
    "custom-rules: [{id: IMP001, message: m, words: x}]": "`IMP001` is not an id such as TEAM001 (capital letters and "
    "a number; IMP is impactlint's own)",
    "custom-rules: [{id: TEAM1, words: x}]": "the key `message` is missing",
    RULE + "words: x, scope: pros}]": "expected a scope, found text `pros` (did you mean `prose`?)",
    RULE + "pattern: ''}]": "found an empty text",
    RULE + "pattern: '('}]": "custom-rules[0].pattern: this can't be used: missing ): (",
    RULE + "pattern: 'a*'}]": "matches the empty text",
    RULE + "pattern: '(?=a)'}]": "this can't be used",
    RULE
    + "pattern: a, replace: 'b\\2'}]": "f.yml:1:61: custom-rules[0].replace: this can't be used: it names a group that "
    "the pattern doesn't have: b\\2",
    RULE + "words: a, replace: '\\2'}]": "custom-rules[0].replace: this can't be used: it names a group",
    "custom-rules: [{id: TEAM1, message: 'no {match}', words: a, must: match}]": "f.yml:1:37: custom-rules[0].message: "
    "there are no words for `{match}`",
    RULE + "words: a, must: match, help: 'not {match}'}]": "custom-rules[0].help: there are no words for `{match}`",
    RULE + "pattern: a, must: match, replace: b}]": "what must match can't be replaced",
    RULE + "words: Falcon, replace: Falcon DB}]": "f.yml:1:64: custom-rules[0].replace: it would be replaced again",
    RULE + "words: [data, base], replace: \\0-base}]": "the rule matches in `data-base`, which it writes",
    RULE + f"words: npm, replace: '{'> ' * 200}npm'}}]": "it would be replaced again",
    RULE + "words: npm, scope: page, replace: '`npm`'}]": "it would be replaced again",
    RULE + "words: npm, replace: '[npm](x)'}]": "it would be replaced again",
    RULE + "pattern: invoice, replace: an invoice}]": "let `pattern` match all of that as well",
    RULE + "words: x, name: vague-claim}]": "there is already a rule `vague-claim`",
    RULE + "words: x}, {id: TEAM1, message: m, words: y}]": "there is already a rule `TEAM1`",
    "overrides: [{rules: {IMP101: off}}]": "the key `files` is missing",
    "overrides: [{files: a, baseline: b}]": "overrides[0]: there is no key `baseline`",
    "overrides: [{files: []}]": "the list is empty",
    "- a": "expected a rule file, found a list",
    "text": "expected a rule file, found text `text`",
}


@pytest.mark.parametrize("text", GOOD)
def test_what_may_stand_there(text: str) -> None:
    assert problems(text) == []


@pytest.mark.parametrize("text", BAD)
def test_what_is_said_of_the_rest(text: str) -> None:
    found = problems(text)
    assert any(BAD[text] in line for line in found), found
    assert all(re.match(r"f\.yml:\d+:\d+: ", line) for line in found)


def test_every_key_is_tried_with_right_and_wrong_values() -> None:
    names = {field.name for field in file_record().fields}
    assert {name for name in names if any(f"{name}:" in text for text in GOOD)} == names
    same = {"outcomes", "technologies", "vocabulary"}  # as `metrics`
    assert {name for name in names if any(f"{name}:" in text for text in BAD)} >= names - same


def test_all_problems_are_said_at_once() -> None:
    found = problems("versoin: 1\nrules:\n  IMP101: of\nlead: {words: x}\nkind: y\n")
    assert [line.split(":")[1] for line in found] == ["1", "3", "4", "5"]


RULES = """custom-rules:
  - {id: x, message: m, pattern: '(?=a)b'}
  - {id: TEAM2, pattern: a, words: b}
  - {id: TEAM3, message: m, words: a, severity: eror, must: match, replace: b}
  - {id: TEAM4, message: m, patern: a}
  - {id: TEAM5, message: [], words: 3}
  - {id: TEAM6, message: m, pattern: '(', scope: hedings}
  - {id: TEAM6, message: m, words: a, severity: eror}
"""


def test_all_problems_of_a_rule_are_said_at_once() -> None:
    found = [line.split(":", 3)[1:3] for line in problems(RULES)]
    places = ["2:10 2:34", "3:5 3:5", "4:49 4:77", "5:29", "6:26 6:37", "7:38 7:50", "8:5 8:49"]
    assert found == [place.split(":") for place in " ".join(places).split()]


def test_no_value_of_the_file_reaches_a_terminal_raw() -> None:
    assert all(line.isprintable() for line in problems('"\\e[31m": "\\r\\n\\u202e"\nrules: {"\\x07": 1}\n'))


@pytest.mark.parametrize("field", file_record().fields, ids=lambda field: field.name)
def test_the_example_in_the_documentation_is_right(field: Any) -> None:
    assert field.help
    assert f"{field.name}:" in field.example
    assert problems(field.example) == []


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_every_rule_and_option_can_be_set_to_its_default(rule: Any) -> None:
    out = io.StringIO()
    options = {name: list(value) if isinstance(value, tuple) else value for name, value in rule.defaults().items()}
    YAML(typ="safe").dump({"rules": {rule.name: {"severity": rule.severity.label, **options}}}, out)
    assert load(out.getvalue()).layer.data["rules"][rule.id] == {
        "": rule.name,
        "severity": rule.severity.label,
        **rule.defaults(),
    }


@pytest.mark.parametrize("rule", [rule for rule in ALL if rule.options], ids=lambda rule: rule.id)
def test_every_number_of_a_rule_has_bounds(rule: Any) -> None:
    assert all(math.isfinite(option.high) for option in rule.options.values() if option.numeric)


def by_schema(text: str) -> bool:
    return VALIDATOR.is_valid(YAML(typ="safe").load(text))


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("text", GOOD)
def test_the_schema_takes_what_is_right(text: str) -> None:
    assert by_schema(text)


BEYOND = (
    "names the same rule",
    "already stands for",
    "already a rule",
    "either `words`",
    "this can't be used",
    "matches the empty text",
    "names a group",
    "no words for `{match}`",
    "can't be replaced",
    "it would be replaced",
    "the rule matches",
    "let `pattern` match",
    "no file can match",
    "a bracket is never closed",
    "`.` may only stand",
    "it names nothing",
    "two slashes in a row",
    "is a comment",
)
"""What a schema can't know: whether two keys name one thing, and whether a pattern works."""


@pytest.mark.parametrize("text", [text for text, said in BAD.items() if not any(part in said for part in BEYOND)])
def test_the_schema_refuses_what_is_wrong(text: str) -> None:
    assert not by_schema(text)


SCALARS = st.sampled_from(["off", "error", "project", "result", "x", "1", "1.5", "true", "''", "IMP101", "~", "a.yml"])
NAMES = st.sampled_from(
    [field.name for field in file_record().fields]
    + [
        "IMP101",
        "vague-claim",
        "words",
        "severity",
        "files",
        "id",
        "message",
        "problem",
        "scope",
        "TEAM1",
        "must",
        "nope",
    ]
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(NAMES, inner, max_size=3).map(
            lambda d: "{" + ", ".join(f"{k}: {v}" for k, v in d.items()) + "}"
        )
    ),
    max_leaves=8,
)


@given(st.dictionaries(NAMES, VALUES, max_size=4))
def test_schema_and_checks_agree(keys: dict[str, str]) -> None:
    text = "\n".join(f"{name}: {value}" for name, value in keys.items())
    found = [line for line in problems(text) if not any(part in line for part in BEYOND)]
    assert by_schema(text) == (not found), (text, found)
