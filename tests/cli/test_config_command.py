"""`impactlint config`, and what `check` does with a rule file, from outside."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from impactlint.cli.main import run
from impactlint.config.resolver import Resolver
from impactlint.rules.imp103_buried_lead import RULE as BURIED
from tests.cli.conftest import FALCON, SERVICE, Ran, ask, write_files


def test_show_says_where_values_come_from(repo: Path) -> None:
    write_files(repo, {".impactlint.yml": "extends: portfolio\nlead: {words: 90}\nrules:\n  vague-claim: error\n"})
    write_files(repo, {"a/README.md": ""})
    out = ask("config", "show", "a/README.md").stdout
    lines = {line.split("  ")[0]: line.split() for line in out.splitlines()}
    assert "# rule file: .impactlint.yml" in out
    assert lines["lead.words"] == ["lead.words", "90", ".impactlint.yml:2"]
    assert lines["IMP203 vague-claim"][2:] == ["error", ".impactlint.yml:4"]
    assert lines["IMP301 no-beneficiary"][2:4] == ["error", "preset"]
    assert lines["IMP101 problem-first"][2:] == ["error", "default"]


@pytest.mark.parametrize(
    ("rules", "shown"),
    [
        ("{}", "0 (lead.words: 200)  "),
        ("lead: {words: 90}", "0 (lead.words: 90)  "),
        ("rules: {IMP103: {words: 50}}", "50  "),
    ],
)
def test_show_says_what_stands_for_another_value(repo: Path, rules: str, shown: str) -> None:
    write_files(repo, {".impactlint.yml": rules + "\n"})
    lines = ask("config", "show").stdout.splitlines()
    words = lines[next(at for at, line in enumerate(lines) if line.startswith("IMP103 ")) + 1]
    assert re.match(rf" +words +{re.escape(shown)}", words)


@pytest.mark.parametrize("command", ["show", "test"])
def test_a_file_that_is_named_has_to_exist(cli: Callable[..., Ran], folder: Path, command: str) -> None:
    write_files(folder, {".impactlint.yml": "extends: strict\n"})
    ran = cli("config", command, "nosuch.md")
    assert (ran.status, ran.out) == (2, "")
    assert "nosuch.md: no such file or directory" in ran.err
    assert cli("config", command).status == 0


def test_show_as_json_and_of_a_preset(repo: Path) -> None:
    del repo
    shown = json.loads(ask("config", "show", "--format", "json").stdout)
    assert (shown["version"], shown["rule_file"]) == ("1", None)
    assert {"key": "fail-on", "value": "error", "origin": "default"} in shown["values"]
    assert ask("config", "show", "--preset", "research").stdout.startswith("# research: ")


def test_schema_is_printed(repo: Path) -> None:
    del repo
    jsonschema.Draft202012Validator.check_schema(json.loads(ask("config", "schema").stdout))


RULES = """\
custom-rules:
  - id: TEAM1
    message: Say what {match} is.
    words: falcon
    good: ["An eagle."]
    bad: ["A falcon.", "- falcon"]
"""


def test_examples_of_own_rules(repo: Path) -> None:
    write_files(repo, {".impactlint.yml": RULES})
    result = ask("config", "test")
    assert (result.return_value, result.stdout) == (0, "")
    assert ".impactlint.yml: 3 examples, all right" in result.stderr
    write_files(repo, {".impactlint.yml": RULES.replace("An eagle", "A falcon").replace("- falcon", "- eagle")})
    result = ask("config", "test")
    assert result.return_value == 1
    assert result.stdout.splitlines() == [
        "TEAM1: good[0]: the rule speaks, on line 1",
        "TEAM1: bad[1]: the rule is silent",
    ]


def test_examples_meet_the_files_own_headings(repo: Path) -> None:
    rule = 'custom-rules: [{id: TEAM1, message: m, words: x, scope: result, bad: "# T\\n\\n## Zahlen\\n\\nx"}]'
    write_files(repo, {".impactlint.yml": f"{rule}\nsections: {{result: Zahlen}}"})
    assert ask("config", "test").return_value == 0


def test_no_rule_file_to_test(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del repo
    assert run(["config", "test"]) == 2
    assert "there is no rule file" in capsys.readouterr().err


def test_a_folder_stands_for_its_readme(cli: Callable[..., Ran], write: Callable[..., str]) -> None:
    write(".impactlint.yml", "lead: {words: 50}\n")
    write("sub/.impactlint.yml", "lead: {words: 60}\n" + FALCON)
    write("sub/README.md")
    write("other/notes.md")
    assert cli("config", "show", "sub") == cli("config", "show", "sub/README.md")
    assert cli("config", "test", "sub") == cli("config", "test", "sub/README.md")
    assert "60" in next(line for line in cli("config", "show", "sub").out.splitlines() if "lead.words" in line)
    assert "50" in next(line for line in cli("config", "show", "other").out.splitlines() if "lead.words" in line)


COMMANDS = [["check"], ["config", "show"], ["config", "test"], ["outline"], ["check", "--show-files"]]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_wrong_rule_file_ends_everything(repo: Path, command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    write_files(repo, {"README.md": SERVICE, ".impactlint.yml": "rules:\n  IMP101: of\nkidn: docs\n"})
    assert run(command) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.splitlines() == [
        ".impactlint.yml:2:11: rules.IMP101: expected a severity, found text `of` (did you mean `off`?)",
        ".impactlint.yml:3:1: there is no key `kidn` (did you mean `kind`?)",
    ]


def rules(*arguments: str) -> set[str]:
    result = ask("check", "--no-cache", "--output-format", "json", *arguments)
    return {finding["rule"] for finding in json.loads(result.stdout)["findings"]}


def test_flag_environment_file_preset(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(
        repo, {"README.md": SERVICE, ".impactlint.yml": "rules: {IMP201: off}", "other.yml": "rules: {IMP104: off}"}
    )
    assert rules() & {"IMP201", "IMP104"} == {"IMP104"}
    monkeypatch.setenv("IMPACTLINT_CONFIG", "other.yml")
    assert rules() & {"IMP201", "IMP104"} == {"IMP201"}
    assert rules("--config", ".impactlint.yml") & {"IMP201", "IMP104"} == {"IMP104"}
    assert rules("--isolated") >= {"IMP201", "IMP104"}
    assert rules("--isolated", "--preset", "minimal") <= {"IMP101", "IMP102", "IMP201"}
    assert "IMP104" in rules("--select", "IMP104")


def test_the_words_of_a_rule_win_over_those_of_the_lead(repo: Path) -> None:
    write_files(repo, {"README.md": BURIED.bad[0].text, ".impactlint.yml": "lead: {words: 50}\n"})
    assert rules("--select", "IMP103") == {"IMP103"}
    write_files(repo, {".impactlint.yml": "lead: {words: 50}\nrules: {IMP103: {words: 200}}\n"})
    assert rules("--select", "IMP103") == set()


def test_a_name_of_the_rule_file_is_text_whatever_it_holds(repo: Path) -> None:
    write_files(
        repo, {"README.md": SERVICE, ".impactlint.yml": 'technologies: ["Data \\\\d Platform", "\\\\g<1> Queue"]\n'}
    )
    assert "IMP104" in rules()
    assert run(["check", "--no-cache"]) == 1


def test_fail_on_differs_by_file(repo: Path) -> None:
    write_files(repo, {"a/README.md": SERVICE, "b/README.md": SERVICE})
    write_files(repo, {".impactlint.yml": FALCON + "overrides: [{files: a/, fail-on: never}]"})
    status = {name: ask("check", "--no-cache", name).return_value for name in ("a", "b")}
    assert status == {"a": 0, "b": 1}
    assert ask("check", "--no-cache", "--fail-on", "advice", "a").return_value == 1


def listed(*arguments: str) -> list[str]:
    return ask("check", "--show-files", *arguments).stdout.split()


def test_include_and_exclude_of_the_nearest_file(repo: Path) -> None:
    names = ("README.md", "case.md", "old/README.md", "sub/README.md", "sub/case.md", "sub/old/README.md")
    write_files(repo, dict.fromkeys(names, SERVICE))
    write_files(repo, {".impactlint.yml": "exclude: /old/\ninclude: case.md", "sub/.impactlint.yml": "exclude: old/"})
    assert listed() == ["README.md", "case.md", "sub/README.md"]
    assert listed("sub") == ["sub/README.md"]
    assert listed("--isolated") == ["README.md", "old/README.md", "sub/README.md", "sub/old/README.md"]


def test_only_what_changed(repo: Path) -> None:
    def git(*arguments: str) -> None:
        identity = ("-c", "user.name=n", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)

    (repo / ".git").rmdir()
    git("init", "-q", "-b", "main")
    write_files(repo, {"README.md": SERVICE, ".impactlint.yml": FALCON})
    git("add", "-A")
    git("commit", "-qm", "x")
    assert rules("--diff-base", "main") == set()
    write_files(repo, {"README.md": SERVICE + "\nThe eagle has landed.\n"})
    assert rules("--diff-base", "main") == {"TEAM1"}
    write_files(repo, {"README.md": SERVICE + "\n## Model\n\nXGBoost.\n"})
    assert "IMP201" in rules()
    assert rules("--diff-base", "main") == set()
    assert run(["check", "--no-cache", "--diff-base", "nope"]) == 2


def test_a_workflow_is_no_rule_file_wherever_a_page_stands(repo: Path) -> None:
    write_files(repo, {".github/impactlint.yml": FALCON, ".github/workflows/impactlint.yml": "name: x\non: push\n"})
    write_files(repo, {".github/workflows/README.md": SERVICE, ".github/workflows/old/README.md": SERVICE})
    for folder in (".github", ".github/workflows", ".github/workflows/old"):
        assert Resolver().explain(f"{folder}/README.md").rule_file == ".github/impactlint.yml"
    assert run(["check", "--no-cache"]) == 1


def test_a_rule_file_that_is_not_read_beside_another_is_told(cli: Callable[..., Ran], folder: Path) -> None:
    write_files(folder, {"README.md": SERVICE, ".impactlint.yml": "extends: [strict, impactlint.yml]\n"})
    write_files(folder, {"impactlint.yml": "fail-on: never\n"})
    told = [cli("config", "show"), cli("config", "test"), cli("check", "-v", "--no-cache")]
    assert not any("read:" in ran.out or "n't read" in ran.err for ran in told)
    write_files(folder, {".github/impactlint.yaml": "fail-on: never\n", "a/README.md": SERVICE, "a/impactlint.yml": ""})
    assert "# not read: .github/impactlint.yaml (" in cli("config", "show").out
    assert json.loads(cli("config", "show", "--format", "json").out)["unread"] == [".github/impactlint.yaml"]
    assert ".github/impactlint.yaml isn't read" in cli("config", "test").err
    assert cli("check", "-v").err.count("another in its folder counts: .github/impactlint.yaml\n") == 1
    assert "impactlint.yaml" not in cli("check").err + cli("config", "show", "a/README.md").out
    assert "impactlint.yaml" not in cli("check", "-v", "--no-cache", "--config", ".impactlint.yml").err


def test_a_severity_is_told_to_be_a_ceiling(cli: Callable[..., Ran], folder: Path) -> None:
    write_files(folder, {"README.md": "", ".impactlint.yml": "rules: {no-measured-result: error}"})
    assert "# a severity is the most that a rule says" in cli("config", "show").out
    assert "- Severity in `recommended`: up to **error**" in cli("rule", "no-measured-result").out
    assert "- Severity in `recommended`: **advice**" in cli("rule", "no-lessons").out
