"""What is wrong with the rule files of a run: all of it is said at once, with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from impactlint.config.patterns import refusal
from impactlint.config.problems import ConfigError
from impactlint.config.resolver import Resolver
from tests.config.rule_files import refused, settings, severity, write


def test_a_pattern_that_is_none(repo: Path) -> None:
    write(repo, {".impactlint.yml": "exclude: ['[z-a]']\noverrides: [{files: 'a\\', kind: docs}]"})
    assert [line.partition(" can't be read")[0] for line in refused()] == [
        ".impactlint.yml:1:10: exclude: this pattern",
        ".impactlint.yml:2:21: files: this pattern",
    ]


def test_an_absolute_path_is_no_pattern(repo: Path) -> None:
    write(repo, {"a/.impactlint.yml": f"kind: {{'{repo}/*.md': docs}}\nexclude:\n- a\n- '!{repo}/a/b'\n- {repo}\n"})
    told = refused("a/README.md")
    assert [line.split(": no file")[0] for line in told] == [
        f"a/.impactlint.yml:1:{len(str(repo)) + 17}: kind.{repo}/*.md",
        "a/.impactlint.yml:4:3: exclude",
        "a/.impactlint.yml:5:3: exclude",
    ]
    assert all("it is an absolute path, and a slash" in line for line in told)


def test_a_path_from_the_folder_of_the_rule_file_is_a_pattern(repo: Path) -> None:
    write(repo, {"a/.impactlint.yml": f"exclude: [/{repo.parts[1]}/, '{repo}x/']"})
    assert severity("IMP101", "a/README.md") == "error"


@pytest.mark.parametrize(("root", "said"), [("/src", False), ("/", False), ("/home/src", True)])
def test_a_folder_of_the_system_may_be_meant_from_the_rule_file(root: str, said: bool) -> None:
    assert bool(refusal(str(Path(root, "old")), root)) is said


def test_references_to_rules_that_nothing_defines(repo: Path) -> None:
    content = "rules: {TEAM9: off, TEAM1: {words: 3}}\nselect: [ACME]\noverrides: [{files: a, ignore: TEAM7}]\n"
    write(repo, {".impactlint.yml": content + "custom-rules: [{id: TEAM1, message: m, words: x}]"})
    assert [line.split(" (")[0] for line in refused()] == [
        ".impactlint.yml:1:16: rules.TEAM9: there is no rule `TEAM9`",
        ".impactlint.yml:1:36: rules.TEAM1.words: TEAM1 has no option `words`",
        ".impactlint.yml:2:10: select: there is no rule `ACME`",
        ".impactlint.yml:3:32: ignore: there is no rule `TEAM7`",
    ]


def test_a_rule_that_nothing_defines_is_told_on_its_line(repo: Path) -> None:
    write(repo, {".impactlint.yml": "select:\n- IMP10\n- IMP9999\n- vague-clam\nignore: IMP11"})
    assert [line.partition(" or `")[0] for line in refused()] == [
        ".impactlint.yml:3:3: select: there is no rule `IMP9999` (did you mean `IMP906`",
        ".impactlint.yml:4:3: select: there is no rule `vague-clam` (did you mean `vague-claim`?)",
        ".impactlint.yml:5:9: ignore: there is no rule `IMP11` (did you mean `IMP101`",
    ]


MANY = """version: 2
rules:
  IMP101: of
  IMP102: !x
  IMP101: errr
metrics: !!set {a, b}
include: !drafts/*.md
base: &b {severity: error, words: many}
overrides:
  - files: a/
    rules: {IMP103: {<<: *b, word: 1}}
lead: !!map {words: 0}
[kind]: project
"""


def test_keys_given_twice_tags_and_merge_keys_are_said_with_everything_else(repo: Path) -> None:
    write(repo, {".impactlint.yml": MANY})
    assert [line.removeprefix(".impactlint.yml:").split(" (")[0] for line in refused()] == [
        "1:10: version: expected the number 1, found a number `2`",
        "3:11: rules.IMP101: expected a severity, found text `of`",
        "4:11: rules.IMP102: the tag `!x` has no meaning here",
        "5:3: rules: the key `IMP101` is given twice, first on line 3",
        "5:11: rules.IMP101: expected a severity, found text `errr`",
        "6:10: metrics: the tag `!!set` has no meaning here",
        "7:10: include: the tag `!drafts/*.md` has no meaning here",
        "8:1: there is no key `base`",
        "8:35: overrides[0].rules.IMP103.words: expected a whole number from 0 to 10000, found text `many`",
        "11:22: overrides[0].rules.IMP103: merge keys",
        "11:30: overrides[0].rules.IMP103: there is no key `word`",
        "12:7: lead: the tag `!!map` has no meaning here",
        "12:21: lead.words: expected a whole number from 1 to 10000, found a number `0`",
        "13:1: a key is text, not a list",
    ]


def test_what_stands_before_a_second_document_is_looked_at(repo: Path) -> None:
    write(repo, {".impactlint.yml": "version: 2\n---\nversion: 3\n"})
    assert [line.split(":")[1] for line in refused()] == ["1", "2"]


@pytest.mark.parametrize(
    "text",
    [
        "custom-rules: [{id: TEAM1, message: m, words: x}]\ncustom-rules: [{id: TEAM2, message: m, words: x}]",
        "extends: a.yml\nextends: portfolio",
        "extends: !a.yml",
        "x: &r {message: m, words: x}\ncustom-rules: [{<<: *r, id: TEAM1}]",
        "custom-rules: [{id: TEAM1, message: !Say m, words: x}]",
    ],
)
def test_names_of_rules_wait_until_it_is_known_which_there_are(repo: Path, text: str) -> None:
    write(repo, {"a.yml": "custom-rules: [{id: TEAM1, message: m, words: x}]"})
    write(repo, {".impactlint.yml": f"{text}\nselect: TEAM1"})
    assert not [line for line in refused() if "there is no rule" in line]


def test_rules_given_twice_with_faults_are_looked_at_both_times(repo: Path) -> None:
    rules = "custom-rules:\n- {id: TEAM1, message: m, pattern: '('}\n- {id: x, message: m, words: y}\n"
    write(repo, {".impactlint.yml": f"{rules}custom-rules: [{{id: TEAM3, message: m, pattern: '('}}]\n"})
    assert [line.split(": ", 2)[:2] for line in refused()] == [
        [".impactlint.yml:3:8", "custom-rules[1].id"],
        [".impactlint.yml:4:1", "the key `custom-rules` is given twice, first on line 1"],
        [".impactlint.yml:4:49", "custom-rules[0].pattern"],
    ]


def test_a_rule_of_its_own_that_is_not_named_by_its_id_is_told_with_it(repo: Path) -> None:
    named = "rules: {no-x: off}\noverrides: [{files: a, rules: {No-X: off, team: off}}]\n"
    write(repo, {".impactlint.yml": named + "custom-rules: [{id: TEAM1, name: no-x, message: m, words: x}]"})
    assert [line.partition(" (")[2] for line in refused()] == [
        "a rule of your own is named by its id here: `TEAM1`)",
        "a rule of your own is named by its id here: `TEAM1`)",
        "a group goes under `ignore` or `select`: `ignore: [TEAM]`)",
    ]


def test_a_file_may_settle_rules_that_its_base_defines(repo: Path) -> None:
    write(repo, {".impactlint.yml": "extends: a.yml\nrules: {TEAM1: error}"})
    write(repo, {"a.yml": "custom-rules: [{id: TEAM1, message: m, words: x}]"})
    assert severity("TEAM1") == "error"


def test_problems_of_all_files_are_said_at_once(repo: Path) -> None:
    write(repo, {"a/.impactlint.yml": "x: 1", "b/.impactlint.yml": "extends: c.yml\ny: 1", "b/c.yml": "z: 1"})
    with pytest.raises(ConfigError) as caught:
        Resolver().resolve(["README.md", "a/README.md", "a/b/README.md", "b/README.md"])
    assert [line.partition(" (")[0] for line in caught.value.lines()] == [
        "a/.impactlint.yml:1:1: there is no key `x`",
        "b/.impactlint.yml:2:1: there is no key `y`",
        "b/c.yml:1:1: there is no key `z`",
    ]


EVERYTHING = """\
extends: [{extends}]
nope: 1
select: [NOPE]
order:
  result: [problem]
  problem: [result]
rules:
  vague-clam: off
  IMP301: of
  TEAM9: error
overrides:
  - files: a
    kind: nope
  - files: b
    select: [NIX]
"""


@pytest.mark.parametrize(
    ("extends", "places"),
    [
        pytest.param("strict", "2:1 3:10 5:3 8:3 9:11 10:10 13:11 15:14", id="all"),
        pytest.param("strict, nosuch", "1:19 2:1 5:3 8:3 9:11 13:11", id="rules may be defined where it can't be read"),
    ],
)
def test_everything_that_is_wrong_with_a_file_is_said_at_once(repo: Path, extends: str, places: str) -> None:
    write(repo, {".impactlint.yml": EVERYTHING.format(extends=extends)})
    with pytest.raises(ConfigError) as caught:
        settings()
    assert [f"{found.line}:{found.column}" for found in caught.value.problems] == places.split()
