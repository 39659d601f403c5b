"""`impactlint config` and `impactlint init`, and what `check` does with a rule file, from outside."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import click
import jsonschema
import pytest
from click.testing import CliRunner, Result

from impactlint.cli.main import group, run
from impactlint.config.resolver import Resolver
from impactlint.rules.imp103_buried_lead import RULE as BURIED
from impactlint.templates import WORKFLOWS
from tests.cli.conftest import Ran

PAGE = """\
# churn-model

An XGBoost classifier built with Python, pandas and Docker, packaged as a service behind FastAPI. Call it Falcon.

## Architecture

Events land in a queue, a worker writes them to PostgreSQL, a nightly job computes the features, and the training job
fits the model and stores it in a registry. The service loads the newest model from the registry when it starts, and
answers requests with a score for each customer.

## Tech stack

Python, pandas, XGBoost, FastAPI, Docker, PostgreSQL, Airflow and MLflow. TODO: say how well it works.
"""
FALCON = "custom-rules: [{id: TEAM1, message: 'Say what {match} is.', words: [falcon, eagle], severity: error}]\n"


def ask(*arguments: str) -> Result:
    return CliRunner().invoke(group, list(arguments), standalone_mode=False, catch_exceptions=False)


def write(root: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def test_show_says_where_values_come_from(repo: Path) -> None:
    write(repo, {".impactlint.yml": "extends: portfolio\nlead: {words: 90}\nrules:\n  vague-claim: error\n"})
    write(repo, {"a/README.md": ""})
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
    write(repo, {".impactlint.yml": rules + "\n"})
    lines = ask("config", "show").stdout.splitlines()
    words = lines[next(at for at, line in enumerate(lines) if line.startswith("IMP103 ")) + 1]
    assert re.match(rf" +words +{re.escape(shown)}", words)


@pytest.mark.parametrize("command", ["show", "test"])
def test_a_file_that_is_named_has_to_exist(cli: Callable[..., Ran], folder: Path, command: str) -> None:
    write(folder, {".impactlint.yml": "extends: strict\n"})
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
    write(repo, {".impactlint.yml": RULES})
    result = ask("config", "test")
    assert (result.return_value, result.stdout) == (0, "")
    assert ".impactlint.yml: 3 examples, all right" in result.stderr
    write(repo, {".impactlint.yml": RULES.replace("An eagle", "A falcon").replace("- falcon", "- eagle")})
    result = ask("config", "test")
    assert result.return_value == 1
    assert result.stdout.splitlines() == [
        "TEAM1: good[0]: the rule speaks, on line 1",
        "TEAM1: bad[1]: the rule is silent",
    ]


def test_examples_meet_the_files_own_headings(repo: Path) -> None:
    rule = 'custom-rules: [{id: TEAM1, message: m, words: x, scope: result, bad: "# T\\n\\n## Zahlen\\n\\nx"}]'
    write(repo, {".impactlint.yml": f"{rule}\nsections: {{result: Zahlen}}"})
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
    write(repo, {"README.md": PAGE, ".impactlint.yml": "rules:\n  IMP101: of\nkidn: docs\n"})
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
    write(repo, {"README.md": PAGE, ".impactlint.yml": "rules: {IMP201: off}", "other.yml": "rules: {IMP104: off}"})
    assert rules() & {"IMP201", "IMP104"} == {"IMP104"}
    monkeypatch.setenv("IMPACTLINT_CONFIG", "other.yml")
    assert rules() & {"IMP201", "IMP104"} == {"IMP201"}
    assert rules("--config", ".impactlint.yml") & {"IMP201", "IMP104"} == {"IMP104"}
    assert rules("--isolated") >= {"IMP201", "IMP104"}
    assert rules("--isolated", "--preset", "minimal") <= {"IMP101", "IMP102", "IMP201"}
    assert "IMP104" in rules("--select", "IMP104")


def test_the_words_of_a_rule_win_over_those_of_the_lead(repo: Path) -> None:
    write(repo, {"README.md": BURIED.bad[0].text, ".impactlint.yml": "lead: {words: 50}\n"})
    assert rules("--select", "IMP103") == {"IMP103"}
    write(repo, {".impactlint.yml": "lead: {words: 50}\nrules: {IMP103: {words: 200}}\n"})
    assert rules("--select", "IMP103") == set()


def test_a_name_of_the_rule_file_is_text_whatever_it_holds(repo: Path) -> None:
    write(repo, {"README.md": PAGE, ".impactlint.yml": 'technologies: ["Data \\\\d Platform", "\\\\g<1> Queue"]\n'})
    assert "IMP104" in rules()
    assert run(["check", "--no-cache"]) == 1


def test_fail_on_differs_by_file(repo: Path) -> None:
    write(repo, {"a/README.md": PAGE, "b/README.md": PAGE})
    write(repo, {".impactlint.yml": FALCON + "overrides: [{files: a/, fail-on: never}]"})
    status = {name: ask("check", "--no-cache", name).return_value for name in ("a", "b")}
    assert status == {"a": 0, "b": 1}
    assert ask("check", "--no-cache", "--fail-on", "advice", "a").return_value == 1


def listed(*arguments: str) -> list[str]:
    return ask("check", "--show-files", *arguments).stdout.split()


def test_include_and_exclude_of_the_nearest_file(repo: Path) -> None:
    names = ("README.md", "case.md", "old/README.md", "sub/README.md", "sub/case.md", "sub/old/README.md")
    write(repo, dict.fromkeys(names, PAGE))
    write(repo, {".impactlint.yml": "exclude: /old/\ninclude: case.md", "sub/.impactlint.yml": "exclude: old/"})
    assert listed() == ["README.md", "case.md", "sub/README.md"]
    assert listed("sub") == ["sub/README.md"]
    assert listed("--isolated") == ["README.md", "old/README.md", "sub/README.md", "sub/old/README.md"]


def test_a_baseline_from_first_to_last(repo: Path) -> None:
    write(repo, {"README.md": PAGE, ".impactlint.yml": f"# ours\n{FALCON}"})
    assert ask("check", "--no-cache").return_value == 1
    result = ask("check", "--no-cache", "--write-baseline")
    assert result.return_value == 0
    assert (repo / ".impactlint.yml").read_text().startswith("# ours\ncustom-rules: [{id: TEAM1")
    assert (repo / ".impactlint.yml").read_text().endswith("\nbaseline: .impactlint-baseline.json\n")
    assert ask("check", "--no-cache").return_value == 0
    assert ask("check", "--no-cache", "--no-baseline").return_value == 1
    write(repo, {"README.md": PAGE.replace("Falcon", "Eagle")})
    result = ask("check", "--no-cache")
    assert "stale; --write-baseline takes " in result.stderr
    assert "README.md: TEAM1 Falcon" in result.stderr
    assert rules() == {"TEAM1"}
    ask("check", "--no-cache", "--write-baseline")
    assert "stale" not in ask("check", "--no-cache").stderr


def test_the_baseline_has_the_place_in_a_rule_file_that_init_made_for_it(repo: Path) -> None:
    write(repo, {"README.md": PAGE})
    ask("init", "--workflow", "none", "--no-pre-commit")
    before = (repo / ".impactlint.yml").read_text()
    ask("check", "--no-cache", "--write-baseline")
    assert (repo / ".impactlint.yml").read_text() == before.replace("# baseline: ", "baseline: ")
    assert ask("check", "--no-cache").return_value == 0


def test_a_baseline_without_a_rule_file(repo: Path) -> None:
    write(repo, {"README.md": PAGE})
    result = ask("check", "--no-cache", "--write-baseline", "--baseline", "known.json")
    assert "known.json: " in result.stderr
    assert rules("--baseline", "known.json") == set()
    assert rules() != set()


def test_only_what_changed(repo: Path) -> None:
    def git(*arguments: str) -> None:
        identity = ("-c", "user.name=n", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)

    (repo / ".git").rmdir()
    git("init", "-q", "-b", "main")
    write(repo, {"README.md": PAGE, ".impactlint.yml": FALCON})
    git("add", "-A")
    git("commit", "-qm", "x")
    assert rules("--diff-base", "main") == set()
    write(repo, {"README.md": PAGE + "\nThe eagle has landed.\n"})
    assert rules("--diff-base", "main") == {"TEAM1"}
    write(repo, {"README.md": PAGE + "\n## Model\n\nXGBoost.\n"})
    assert "IMP201" in rules()
    assert rules("--diff-base", "main") == set()
    assert run(["check", "--no-cache", "--diff-base", "nope"]) == 2


def test_init_writes_what_works(repo: Path) -> None:
    result = ask("init", "--preset", "portfolio")
    assert result.return_value == 0
    assert result.stdout.splitlines() == [
        "wrote .impactlint.yml",
        "wrote .github/workflows/impactlint.yml",
        "wrote .pre-commit-config.yaml",
    ]
    assert Resolver().explain("README.md").preset == "portfolio"
    assert (repo / ".github/workflows/impactlint.yml").read_text() == WORKFLOWS["review"].files()[
        ".github/workflows/impactlint.yml"
    ]


@pytest.mark.parametrize("preset", ["recommended", "portfolio"])
@pytest.mark.parametrize("workflow", [*WORKFLOWS, "none"])
def test_check_understands_what_init_wrote(
    repo: Path, workflow: str, preset: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(repo, {"README.md": PAGE})
    ask("init", "--preset", preset, "--workflow", workflow)
    for flags in ((), ("--no-cache",), ("--cache-dir", "cache"), ("--cache-dir", "cache")):
        assert run(["check", *flags]) == 1, capsys.readouterr().err


def test_a_workflow_is_no_rule_file_wherever_a_page_stands(repo: Path) -> None:
    write(repo, {".github/impactlint.yml": FALCON, ".github/workflows/impactlint.yml": "name: x\non: push\n"})
    write(repo, {".github/workflows/README.md": PAGE, ".github/workflows/old/README.md": PAGE})
    for folder in (".github", ".github/workflows", ".github/workflows/old"):
        assert Resolver().explain(f"{folder}/README.md").rule_file == ".github/impactlint.yml"
    assert run(["check", "--no-cache"]) == 1


def test_what_init_comments_out_is_right_too(repo: Path) -> None:
    ask("init", "--workflow", "none", "--no-pre-commit")
    assert sorted(path.name for path in repo.iterdir()) == [".git", ".impactlint.yml"]
    text = (repo / ".impactlint.yml").read_text()
    write(repo, {".impactlint.yml": re.sub(r"^# (?=[a-z-]+:|  )", "", text, flags=re.M)})
    explained = Resolver().explain("README.md")
    assert explained.settings.custom
    assert explained.settings.rules["IMP103"].options == {"words": 120}
    assert explained.settings.baseline


def test_init_never_replaces_silently(repo: Path) -> None:
    write(repo, {".github/impactlint.yml": "rules: {IMP101: off}\n"})
    write(repo, {".pre-commit-config.yaml": "# ours\nrepos:\n- repo: x  # keep\n"})
    assert ask("init").stdout.splitlines() == [
        "kept .github/impactlint.yml: it exists (--force replaces it)",
        "wrote .github/workflows/impactlint.yml",
        "extended .pre-commit-config.yaml",
    ]
    hooks = (repo / ".pre-commit-config.yaml").read_text()
    assert hooks.startswith("# ours\nrepos:\n- repo: x  # keep\n- repo: https://")
    assert ask("init", "--force").stdout.splitlines() == [
        "replaced .github/impactlint.yml",
        "replaced .github/workflows/impactlint.yml",
        "kept .pre-commit-config.yaml: it has the hook",
    ]
    assert (repo / ".pre-commit-config.yaml").read_text() == hooks


def test_init_changes_no_line_of_a_pre_commit_file(repo: Path) -> None:
    ours = "repos:\n-   repo: x\n    rev: v1\n    hooks:\n    -   id: a\n        args: ['b',  \"c\"]\n"
    write(repo, {".pre-commit-config.yaml": f"{ours}\nexclude: ^old/\n"})
    ask("init")
    hooks = (repo / ".pre-commit-config.yaml").read_text()
    assert hooks.startswith(f"{ours}-   repo: https://")
    assert hooks.endswith("    hooks:\n    -   id: impactlint\n\nexclude: ^old/\n")


def test_init_below_the_top_of_a_repository_writes_only_the_rule_file(repo: Path) -> None:
    (repo / "docs").mkdir()
    result = ask("init", "docs")
    assert result.stdout.splitlines() == [f"wrote {Path('docs', '.impactlint.yml')}"]
    assert f"Only the rule file: GitHub and pre-commit read theirs at the top ({repo.resolve()})." in result.stderr
    assert sorted(path.name for path in (repo / "docs").iterdir()) == [".impactlint.yml"]


def test_init_leaves_a_broken_pre_commit_file_alone(repo: Path) -> None:
    write(repo, {".pre-commit-config.yaml": "repos: [\n"})
    assert "add the hook `impactlint`" in ask("init").stdout
    assert (repo / ".pre-commit-config.yaml").read_text() == "repos: [\n"


def test_init_follows_no_link(repo: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yml"
    outside.write_text("mine")
    (repo / ".impactlint.yml").symlink_to(outside)
    ask("init")
    ask("init", "--force")
    assert outside.read_text() == "mine"
    assert not (repo / ".impactlint.yml").is_symlink()


def names(root: Path) -> list[str]:
    return sorted(path.name for path in root.iterdir())


@pytest.mark.parametrize("linked", [".github", ".github/workflows"])
def test_init_writes_nothing_where_a_linked_folder_leads_out(repo: Path, tmp_path: Path, linked: str) -> None:
    (tmp_path / "outside").mkdir()
    (repo / linked).parent.mkdir(exist_ok=True)
    (repo / linked).symlink_to(tmp_path / "outside")
    before = names(repo)
    for more in ((), ("--force",)):
        with pytest.raises(click.UsageError, match="behind a link that leads out of the repository"):
            ask("init", *more)
    assert (names(tmp_path / "outside"), names(repo)) == ([], before)


def test_init_writes_nothing_into_a_folder_that_a_link_puts_outside(repo: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (repo / "docs").symlink_to(tmp_path / "outside")
    with pytest.raises(click.UsageError, match="behind a link that leads out of the repository"):
        ask("init", "docs")
    assert names(tmp_path / "outside") == []


def test_init_writes_through_a_linked_folder_inside(repo: Path) -> None:
    (repo / "meta").mkdir()
    (repo / ".github").symlink_to("meta")
    ask("init")
    assert names(repo / "meta/workflows") == ["impactlint.yml"]


def test_init_writes_nothing_where_one_of_its_files_has_no_place(repo: Path) -> None:
    write(repo, {".github": ""})
    with pytest.raises(click.UsageError, match="not a directory"):
        ask("init")
    assert names(repo) == [".git", ".github"]
    (repo / ".github").unlink()
    (repo / ".github/workflows/impactlint.yml").mkdir(parents=True)
    with pytest.raises(click.UsageError, match="is a directory"):
        ask("init", "--force")
    assert names(repo) == [".git", ".github"]


def test_a_rule_file_that_is_not_read_beside_another_is_told(cli: Callable[..., Ran], folder: Path) -> None:
    write(folder, {"README.md": PAGE, ".impactlint.yml": "extends: [strict, impactlint.yml]\n"})
    write(folder, {"impactlint.yml": "fail-on: never\n"})
    told = [cli("config", "show"), cli("config", "test"), cli("check", "-v", "--no-cache")]
    assert not any("read:" in ran.out or "n't read" in ran.err for ran in told)
    write(folder, {".github/impactlint.yaml": "fail-on: never\n", "a/README.md": PAGE, "a/impactlint.yml": ""})
    assert "# not read: .github/impactlint.yaml (" in cli("config", "show").out
    assert json.loads(cli("config", "show", "--format", "json").out)["unread"] == [".github/impactlint.yaml"]
    assert ".github/impactlint.yaml isn't read" in cli("config", "test").err
    assert cli("check", "-v").err.count("another in its folder counts: .github/impactlint.yaml\n") == 1
    assert "impactlint.yaml" not in cli("check").err + cli("config", "show", "a/README.md").out
    assert "impactlint.yaml" not in cli("check", "-v", "--no-cache", "--config", ".impactlint.yml").err


def test_a_severity_is_told_to_be_a_ceiling(cli: Callable[..., Ran], folder: Path) -> None:
    write(folder, {"README.md": "", ".impactlint.yml": "rules: {no-measured-result: error}"})
    assert "# a severity is the most that a rule says" in cli("config", "show").out
    assert "- Severity in `recommended`: up to **error**" in cli("rule", "no-measured-result").out
    assert "- Severity in `recommended`: **advice**" in cli("rule", "no-lessons").out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("repos:\n  - repo: x\n   rev: [\n", "line 3: this doesn't go on with what stands above it; add the hook"),
        ("ci: {}\nrepos: 3\n", "line 2: what stands under `repos` is no list; add the hook"),
        ("repos: [!x y]\n", "line 1: the tag `!x` has no meaning here; add the hook"),
    ],
)
def test_what_keeps_the_hook_out_is_said_with_its_line(repo: Path, text: str, said: str) -> None:
    write(repo, {".pre-commit-config.yaml": text})
    assert f"kept .pre-commit-config.yaml: {said}" in ask("init", "--workflow", "none").stdout
    assert (repo / ".pre-commit-config.yaml").read_text() == text
