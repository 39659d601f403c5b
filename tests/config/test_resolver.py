"""Which rule file is in force for a path, what it builds on, and who has the last word."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from impactlint.config.defaults import default_settings
from impactlint.config.problems import ConfigError
from impactlint.config.resolver import Flags, Resolver
from impactlint.files import RULE_FILES
from tests.config.rule_files import OFF, refused, settings, severity, write


@pytest.mark.parametrize("name", RULE_FILES)
def test_every_name_is_found(repo: Path, name: str) -> None:
    write(repo, {name: OFF})
    assert severity("IMP101", "a/b/README.md") == "off"


def test_the_first_name_of_a_folder_counts(repo: Path) -> None:
    write(repo, {name: f"lead: {{words: {at}}}" for at, name in enumerate(RULE_FILES, start=1)})
    assert settings().lead_words == 1


def test_the_nearest_file_wins_and_is_not_joined(repo: Path) -> None:
    write(repo, {".impactlint.yml": OFF, "a/.impactlint.yml": "rules: {IMP102: off}"})
    assert (severity("IMP101", "a/b/README.md"), severity("IMP102", "a/b/README.md")) == ("error", "off")
    assert (severity("IMP101", "c/README.md"), severity("IMP102", "c/README.md")) == ("off", "error")


def test_a_file_above_more_folders_than_calls_can_be_nested_is_found(repo: Path) -> None:
    write(repo, {".impactlint.yml": OFF})
    assert severity("IMP101", f"{'d/' * 1_100}README.md") == "off"
    assert severity("IMP101", f"{'n' * 300}/README.md") == "off"


def test_extends_joins(repo: Path) -> None:
    write(repo, {".impactlint.yml": OFF, "a/.impactlint.yml": "extends: ../.impactlint.yml\nrules: {IMP102: off}"})
    assert (severity("IMP101", "a/README.md"), severity("IMP102", "a/README.md")) == ("off", "off")


def test_the_search_ends_at_the_root_of_the_repository(repo: Path) -> None:
    write(repo.parent, {".impactlint.yml": OFF})
    assert severity("IMP101") == "error"


def test_without_a_repository_it_ends_at_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here/sub").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "here")
    write(tmp_path, {".impactlint.yml": OFF, "here/.impactlint.yml": "rules: {IMP102: off}"})
    assert (severity("IMP101", "sub/README.md"), severity("IMP102", "sub/README.md")) == ("error", "off")


def test_a_repository_inside_another_is_its_own(repo: Path) -> None:
    write(repo, {".impactlint.yml": OFF, "inner/.git/HEAD": ""})
    assert severity("IMP101", "inner/README.md") == "error"


def test_config_and_isolated(repo: Path, tmp_path: Path) -> None:
    write(repo, {".impactlint.yml": OFF})
    write(tmp_path, {"mine.yml": "extends: other.yml", "other.yml": "rules: {IMP102: off}"})
    assert severity("IMP101", config=tmp_path / "mine.yml") == "error"
    assert severity("IMP102", config=tmp_path / "mine.yml") == "off"
    assert settings(isolated=True) == default_settings()
    assert settings(isolated=True, config=tmp_path / "mine.yml") == default_settings()
    assert refused(config="nope.yml") == ["nope.yml:1:1: the file can't be read: no such file or directory"]


def test_a_rule_file_that_leads_out_is_refused(repo: Path, tmp_path: Path) -> None:
    write(tmp_path, {"out.yml": OFF})
    (repo / ".impactlint.yml").symlink_to(tmp_path / "out.yml")
    assert refused() == [".impactlint.yml:1:1: this rule file is a link that leads out of the repository"]


def test_a_rule_file_behind_a_linked_folder_that_leads_out_is_refused(repo: Path, tmp_path: Path) -> None:
    write(tmp_path, {"out/impactlint.yml": OFF})
    (repo / ".github").symlink_to(tmp_path / "out")
    told = ".github/impactlint.yml:1:1: this rule file lies behind a link that leads out of the repository"
    assert refused() == [told]


def test_a_rule_file_behind_a_linked_folder_inside_is_read(repo: Path) -> None:
    write(repo, {"meta/impactlint.yml": OFF})
    (repo / ".github").symlink_to("meta")
    assert severity("IMP101") == "off"


@pytest.mark.parametrize("target", ["../out.yml", "/etc/x.yml", "link/out.yml"])
def test_extends_stays_in_the_repository(repo: Path, tmp_path: Path, target: str) -> None:
    write(tmp_path, {"out.yml": OFF})
    (repo / "link").symlink_to(tmp_path)
    write(repo, {".impactlint.yml": f"version: 1\nextends: [{target}]"})
    assert refused() == [f".impactlint.yml:2:11: extends: `{target}` lies outside the repository"]


def test_where_there_is_no_repository_there_is_no_word_of_one(repo: Path, tmp_path: Path) -> None:
    (repo / ".git").rmdir()
    write(repo, {".impactlint.yml": "extends: [../out.yml]"})
    assert refused() == [".impactlint.yml:1:11: extends: `../out.yml` lies outside the folder"]
    write(repo, {".impactlint.yml": "baseline: ../known.json"})
    assert refused() == [".impactlint.yml:1:11: baseline: the baseline lies outside the folder"]
    (repo / ".impactlint.yml").unlink()
    (repo / ".impactlint.yml").symlink_to(tmp_path / "out.yml")
    assert refused() == [".impactlint.yml:1:1: this rule file is a link that leads out of the folder"]


def test_extends_in_a_circle_is_refused(repo: Path) -> None:
    write(repo, {".impactlint.yml": "extends: a.yml", "a.yml": "extends:\n  - b/c.yml", "b/c.yml": "extends: ../a.yml"})
    assert refused() == ["b/c.yml:1:10: extends: rule files that extend one another: `a.yml` -> `b/c.yml` -> `a.yml`"]


def test_a_file_that_two_others_extend_is_read_once(repo: Path) -> None:
    write(repo, {".impactlint.yml": "extends: [a.yml, b.yml]", "a.yml": "extends: c.yml", "b.yml": "extends: c.yml"})
    write(repo, {"c.yml": "exclude: [x]"})
    assert Resolver().wanted(".") == ((), ("x",))


def test_too_many_rule_files(repo: Path) -> None:
    write(repo, {f"{n}.yml": f"extends: {n + 1}.yml" for n in range(40)} | {".impactlint.yml": "extends: 0.yml"})
    assert "more than 20 rule files" in refused()[0]


def test_what_extends_may_name(repo: Path) -> None:
    write(repo, {".impactlint.yml": "extends: [portfolo, gone.yml]"})
    found = refused()
    assert "there is no preset `portfolo` (did you mean `portfolio`?)" in found[0]
    assert "there is no file `gone.yml`" in found[1]


def test_later_ones_win_and_lists_are_joined(repo: Path) -> None:
    write(
        repo,
        {
            ".impactlint.yml": "extends: [a.yml, library]\nmetrics: z\norder: {result: usage}\nrules: {IMP301: error}",
            "a.yml": "metrics: [x, y]\nrules: {IMP101: error, IMP201: off}\norder: {demo: usage}",
        },
    )
    found = settings()
    assert found.hints.metrics == {"x", "y", "z"}
    assert [found.severity(rule).label for rule in ("IMP101", "IMP201", "IMP301")] == ["warning", "warning", "error"]
    assert set(found.order) == {("problem", "architecture"), ("result", "usage"), ("demo", "usage")}


def test_an_empty_list_lifts_a_default_order(repo: Path) -> None:
    write(repo, {".impactlint.yml": "order: {problem: []}"})
    assert settings().order == (("result", "architecture"),)


def test_an_order_that_no_page_can_have(repo: Path) -> None:
    write(repo, {".impactlint.yml": "version: 1\norder: {architecture: usage, usage: result}"})
    said = (
        ".impactlint.yml:2:8: order: no page can have this order: result before architecture before usage before result"
    )
    assert refused() == [said]


SELECTED = [
    ("select: [IMP2]", {"IMP201": "error", "IMP101": "off", "IMP903": "error"}),
    ("select: [no-baseline, IMP902]", {"IMP202": "warning", "IMP902": "warning", "IMP201": "off"}),
    ("select: ALL", {"IMP902": "warning", "IMP101": "error", "IMP305": "advice"}),
    ("select: [IMP2]\nignore: IMP201", {"IMP201": "off", "IMP203": "warning"}),
    ("ignore: [IMP1, vague-claim, IMP903]", {"IMP101": "off", "IMP203": "off", "IMP903": "off", "IMP201": "error"}),
    ("select: [IMP2]\nrules: {IMP101: warning, IMP201: off}", {"IMP101": "warning", "IMP201": "off"}),
    ("extends: minimal", {"IMP101": "error", "IMP103": "off", "IMP903": "error", "IMP901": "off"}),
    ("extends: minimal\n" + "custom-rules: [{id: TEAM1, message: m, words: x}]", {"TEAM1": "warning"}),
    ("select: IMP1\n" + "custom-rules: [{id: TEAM1, message: m, words: x}]", {"TEAM1": "off"}),
    ("select: [IMP1, TEAM]\n" + "custom-rules: [{id: TEAM1, message: m, words: x}]", {"TEAM1": "warning"}),
]


@pytest.mark.parametrize(("content", "expected"), SELECTED)
def test_select_ignore_and_rules(repo: Path, content: str, expected: dict[str, str]) -> None:
    write(repo, {".impactlint.yml": content})
    found = settings()
    assert {rule: found.severity(rule).label for rule in expected} == expected


def test_an_id_is_no_beginning_of_longer_ids(repo: Path) -> None:
    rules = ", ".join(f"{{id: TEAM{n}, message: m, words: x}}" for n in (1, 12))
    write(repo, {".impactlint.yml": f"select: TEAM1\ncustom-rules: [{rules}]"})
    assert (severity("TEAM1"), severity("TEAM12")) == ("warning", "off")


def test_options_keep_their_defaults_beside_what_is_set(repo: Path) -> None:
    write(repo, {".impactlint.yml": "rules: {IMP503: {severity: error}, IMP103: {words: 90}}"})
    assert settings().rules["IMP103"].options == {"words": 90}
    assert settings().rules["IMP503"].options == default_settings().rules["IMP503"].options
    assert severity("IMP103") == "warning"


def test_flags_win_over_everything(repo: Path) -> None:
    write(repo, {".impactlint.yml": "rules: {IMP101: off}\nfail-on: advice\noverrides: [{files: '*', ignore: IMP102}]"})
    flags = Flags(select=("imp101", "Result-First"), ignore=("IMP103",), extend_select=("IMP902",), fail_on="never")
    found = settings(flags=flags)
    assert {rule for rule, one in found.rules.items() if one.severity} == {"IMP101", "IMP102", "IMP902", "IMP903"}
    assert found.fail_on is None


def test_unknown_flags_are_refused(repo: Path) -> None:
    del repo
    found = refused(flags=Flags(select=("IMPX",), ignore=("vague-clam",)))
    assert found == ["--ignore: there is no rule `vague-clam` (did you mean `vague-claim`?)"] + [
        line for line in found if line.startswith("--select: there is no rule `IMPX`")
    ]
    assert "did you mean `portfolio`?" in refused(flags=Flags(preset="portfolo"))[0]


def test_flags_take_rules_of_the_file(repo: Path) -> None:
    write(repo, {".impactlint.yml": "custom-rules: [{id: TEAM1, name: no-x, message: m, words: x}]"})
    for word in ("TEAM", "TEAM1", "team1", "no-x"):
        found = settings(flags=Flags(select=(word,)))
        assert {rule for rule, one in found.rules.items() if one.severity} == {"TEAM1", "IMP903"}


def test_a_preset_flag_stands_for_the_presets_of_the_file(repo: Path) -> None:
    write(repo, {".impactlint.yml": "extends: minimal\nrules: {IMP305: error}"})
    flags = Flags(preset="strict")
    assert (severity("IMP304", flags=flags), severity("IMP305", flags=flags)) == ("warning", "error")


KINDS = "kind: {'research/**': project, '*.lib.md': library}\noverrides: [{files: research/old/, kind: docs}]"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("README.md", None),
        ("research/README.md", "project"),
        ("research/a/b.lib.md", "library"),
        ("research/old/README.md", "docs"),
    ],
)
def test_kind_by_pattern(repo: Path, path: str, kind: str | None) -> None:
    write(repo, {".impactlint.yml": KINDS})
    assert settings(path).hints.kind == kind


def test_patterns_start_at_the_folder_of_their_file(repo: Path) -> None:
    content = "overrides: [{files: [/top.md, '*.draft.md', docs/a.md], rules: {IMP101: off}}]"
    write(repo, {"sub [1]/.impactlint.yml": content})
    off = [
        path
        for path in ("top.md", "x/top.md", "a.draft.md", "x/a.draft.md", "docs/a.md", "x/docs/a.md")
        if severity("IMP101", f"sub [1]/{path}") == "off"
    ]
    assert off == ["top.md", "a.draft.md", "x/a.draft.md", "docs/a.md"]


def test_patterns_of_dot_github_start_at_the_root(repo: Path) -> None:
    write(repo, {".github/impactlint.yml": "overrides: [{files: /a.md, rules: {IMP101: off}}]\nbaseline: b.json"})
    assert severity("IMP101", "a.md") == "off"
    assert settings().baseline == str(repo / "b.json")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_patterns_are_matched_with_names_that_are_no_text(repo: Path) -> None:
    name = os.fsdecode(b"\xff")
    write(repo, {f"{name}/.impactlint.yml": "overrides: [{files: /a.md, rules: {IMP101: off}}]\nkind: {b.md: docs}"})
    assert [severity("IMP101", f"{name}/{file}") for file in ("a.md", "b.md")] == ["off", "error"]


def test_later_overrides_win(repo: Path) -> None:
    first, second = "{files: a/, ignore: IMP101}", "{files: a/b/, rules: {IMP101: advice}}"
    write(repo, {".impactlint.yml": f"overrides: [{first}, {second}]"})
    assert [severity("IMP101", path) for path in ("x.md", "a/x.md", "a/b/x.md")] == ["error", "off", "advice"]


def test_a_file_wins_over_what_its_base_says_of_some_files(repo: Path) -> None:
    base = "kind: {docs/: library}\noverrides: [{files: docs/, rules: {IMP101: error, IMP201: off}, lead: {words: 9}}]"
    own = (
        "extends: [base.yml, strict]\nkind: project\nrules: {IMP101: off}\noverrides: [{files: docs/, ignore: IMP102}]"
    )
    write(repo, {"base.yml": base, ".impactlint.yml": own})
    found = settings("docs/README.md")
    assert [found.severity(rule).label for rule in ("IMP101", "IMP102", "IMP201")] == ["off", "off", "off"]
    assert (found.hints.kind, found.lead_words) == ("project", 9)
    write(repo, {".impactlint.yml": "extends: base.yml\nkind: {'*.md': docs}"})
    assert settings("docs/README.md").hints.kind == "docs"


def test_a_later_base_wins_over_what_an_earlier_one_says_of_some_files(repo: Path) -> None:
    write(repo, {"a.yml": "overrides: [{files: docs/, rules: {IMP101: off}}]", "b.yml": "rules: {IMP101: advice}"})
    write(repo, {".impactlint.yml": "extends: [a.yml, b.yml]"})
    assert severity("IMP101", "docs/README.md") == "advice"


def test_a_pattern_that_is_none(repo: Path) -> None:
    write(repo, {".impactlint.yml": "exclude: ['!']\noverrides: [{files: '/', kind: docs}]"})
    assert [line.rpartition(": this")[0] for line in refused()][:1] == [".impactlint.yml:1:10: exclude"]


def test_references_to_rules_that_nothing_defines(repo: Path) -> None:
    content = "rules: {TEAM9: off, TEAM1: {words: 3}}\nselect: [ACME]\noverrides: [{files: a, ignore: TEAM7}]\n"
    write(repo, {".impactlint.yml": content + "custom-rules: [{id: TEAM1, message: m, words: x}]"})
    assert [line.split(" (")[0] for line in refused()] == [
        ".impactlint.yml:1:16: rules.TEAM9: there is no rule `TEAM9`",
        ".impactlint.yml:1:36: rules.TEAM1.words: TEAM1 has no option `words`",
        ".impactlint.yml:2:9: select: there is no rule `ACME`",
        ".impactlint.yml:3:32: ignore: there is no rule `TEAM7`",
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
        "4:11: rules.IMP102: the tag `!x` has no meaning in a rule file",
        "5:3: rules: the key `IMP101` is given twice, first on line 3",
        "5:11: rules.IMP101: expected a severity, found text `errr`",
        "6:10: metrics: the tag `!!set` has no meaning in a rule file",
        "7:10: include: the tag `!drafts/*.md` has no meaning in a rule file",
        "8:1: there is no key `base`",
        "8:35: overrides[0].rules.IMP103.words: expected a whole number from 0 to 10000, found text `many`",
        "11:22: overrides[0].rules.IMP103: merge keys",
        "11:30: overrides[0].rules.IMP103: there is no key `word`",
        "12:7: lead: the tag `!!map` has no meaning in a rule file",
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
    named = "rules: {no-x: off}\nselect: [no-x]\noverrides: [{files: a, ignore: no-x}]\n"
    write(repo, {".impactlint.yml": named + "custom-rules: [{id: TEAM1, name: no-x, message: m, words: x}]"})
    hint = " (a rule of your own is named by its id here: `TEAM1`)"
    assert [line.endswith(hint) for line in refused()] == [True] * 3


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
        pytest.param("strict", "2:1 3:9 5:3 8:3 9:11 10:10 13:11 15:13", id="all"),
        pytest.param("strict, nosuch", "1:19 2:1 5:3 8:3 9:11 13:11", id="rules may be defined where it can't be read"),
    ],
)
def test_everything_that_is_wrong_with_a_file_is_said_at_once(repo: Path, extends: str, places: str) -> None:
    write(repo, {".impactlint.yml": EVERYTHING.format(extends=extends)})
    with pytest.raises(ConfigError) as caught:
        settings()
    assert [f"{found.line}:{found.column}" for found in caught.value.problems] == places.split()


def test_a_baseline_outside_is_refused(repo: Path) -> None:
    write(repo, {".impactlint.yml": "baseline: ../b.json"})
    assert refused() == [".impactlint.yml:1:11: baseline: the baseline lies outside the repository"]


def test_where_values_come_from(repo: Path) -> None:
    write(
        repo,
        {
            ".impactlint.yml": "extends: [portfolio, a.yml]\nlead: {words: 9}",
            "a.yml": "rules:\n  IMP103:\n    words: 7",
        },
    )
    origins = Resolver(flags=Flags(ignore=("IMP105",))).explain("README.md").merged.origins
    assert origins["rules.IMP301.severity"].startswith("preset portfolio:")
    assert origins["rules.IMP103.words"] == "a.yml:3"
    assert origins["lead.words"] == ".impactlint.yml:2"
    assert origins["rules.IMP105.severity"] == "flags"
    assert "rules.IMP102.severity" not in origins


def test_names_with_special_characters_are_shown_safely(repo: Path) -> None:
    folder = repo / "a\x1b[31m\nb"
    folder.mkdir()
    (folder / ".impactlint.yml").write_text("x: 1")
    lines = refused(str(folder / "README.md"))
    assert all(line.isprintable() for line in lines)


def test_defaults_are_what_the_layers_make_of_nothing(tmp_path):
    readme = str(tmp_path / "README.md")
    resolver = Resolver(root=tmp_path)
    assert resolver.settings(readme) == resolver.explain(readme).settings
