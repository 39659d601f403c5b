"""Which rule file is in force for a path, what it builds on, and who has the last word."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from impactlint.config.defaults import default_settings
from impactlint.config.resolver import Flags, Resolver
from impactlint.config.show import rows
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


@pytest.mark.parametrize("folder", [".", "docs"])
def test_a_baseline_is_no_folder(repo: Path, folder: str) -> None:
    write(repo, {".impactlint.yml": f"version: 1\nbaseline: {folder}", "docs/a.md": "a"})
    assert refused() == [".impactlint.yml:2:11: baseline: this is a folder, not a file"]


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


def test_rules_are_named_in_any_case(repo: Path) -> None:
    content = "rules: {imp101: off, Vague-Claim: error}\nignore: [imp3, team1, No-Baseline]\n"
    write(repo, {".impactlint.yml": content + "custom-rules: [{id: TEAM1, message: m, words: x}]"})
    found = [severity(rule) for rule in ("IMP101", "IMP203", "IMP301", "TEAM1", "IMP202", "IMP102")]
    assert found == ["off", "error", "off", "off", "off", "error"]
    origin = Resolver().explain("README.md").merged.origins["rules.IMP203.severity"]
    assert origin == ".impactlint.yml:1"


def test_a_list_that_several_files_add_to_comes_from_all_of_them(repo: Path) -> None:
    base = "extends: portfolio\nexclude: [x/]\nvocabulary: [A]\nsections: {result: Foo}\ninclude: z/*.md\n"
    write(
        repo,
        {
            "base.yml": base,
            ".impactlint.yml": "exclude: y/\nextends: base.yml\nvocabulary: [B]\nsections:\n  result: Bar\n",
        },
    )
    origins = {row.key: row.origin for row in rows(Resolver().explain("README.md"))}
    assert origins["extends"] == "base.yml:1"
    assert origins["include"] == "base.yml:5"
    assert origins["exclude"] == "base.yml:2, .impactlint.yml:1"
    assert origins["vocabulary"] == "base.yml:3, .impactlint.yml:3"
    assert origins["sections.result"] == "base.yml:4, .impactlint.yml:5"


def test_a_preset_that_the_file_names_comes_from_the_file(repo: Path) -> None:
    write(repo, {".impactlint.yml": "version: 1\nextends: recommended"})
    assert next(rows(Resolver().explain("README.md"))).origin == ".impactlint.yml:2"
    assert next(rows(Resolver(isolated=True).explain("README.md"))).origin == "default"
