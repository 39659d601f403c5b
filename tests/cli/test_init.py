"""`impactlint init`: what it writes, extends and leaves alone, and what it says of a workflow of several files."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from impactlint.cli.main import run
from impactlint.cli.precommit import PRE_COMMIT
from impactlint.config.resolver import Resolver
from impactlint.templates import WORKFLOWS
from tests.cli.conftest import SERVICE, ask, write_files

CHECK = ".github/workflows/impactlint.yml"
POST = ".github/workflows/impactlint-post.yml"
HOOKS = "repos:\n- repo: x\n  rev: v1\n  hooks: []\n"


def workflows(folder: Path) -> dict[str, str]:
    """What stands in the folder of workflows, by its path from the root."""
    return {f".github/workflows/{path.name}": path.read_text() for path in (folder / CHECK).parent.iterdir()}


def test_no_half_of_a_design_is_written_beside_a_file_of_the_user(cli, write, folder):
    write(CHECK, "name: x\n")
    ran = cli("init", "--workflow", "forks")
    said = " ".join(ran.err.split())
    assert (ran.status, ran.out) == (2, "")
    assert f"impactlint.yml and impactlint-post.yml only work together, and {Path(CHECK)} is not what" in said
    assert "To replace it and no other file, delete it and run the same command again. Nothing is written" in said
    assert workflows(folder) == {CHECK: "name: x\n"}
    assert names(folder) == [".git", ".github"]
    (folder / CHECK).unlink()
    assert cli("init", "--workflow", "forks").err == ""
    assert workflows(folder) == WORKFLOWS["forks"].files()


def test_no_half_of_a_design_is_replaced_beside_a_file_of_the_user(cli, write, folder):
    cli("init")
    write(POST, "name: mine\n")
    assert cli("init", "--workflow", "forks").status == 2
    assert workflows(folder) == WORKFLOWS["review"].files() | {POST: "name: mine\n"}


@pytest.mark.parametrize("before", ["review", "merge-queue", "forks"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("asked", ["review", "merge-queue", "forks"])
def test_a_design_takes_the_place_of_another_one_and_of_nothing_else(cli, folder, before, asked, newline):
    cli("init", "--workflow", before)
    for path in (folder / CHECK).parent.iterdir():
        path.write_bytes(path.read_text().replace("\n", newline).encode())
    (folder / ".impactlint.yml").write_bytes(b"preset: strict\n")
    ran = cli("init", "--workflow", asked)
    assert (ran.status, ran.err) == (0, "")
    assert workflows(folder) == WORKFLOWS[asked].files()
    assert (f"replaced {Path(CHECK)}: it was what --workflow {before} writes\n" in ran.out) is (asked != before)
    gone = f"removed {Path(POST)}: it only works with the impactlint.yml of --workflow forks\n"
    assert (gone in ran.out) is (before == "forks" != asked)
    assert (folder / ".impactlint.yml").read_bytes() == b"preset: strict\n"


def test_a_design_that_nobody_asked_for_takes_no_place(cli, folder):
    cli("init", "--workflow", "forks")
    ran = cli("init")
    assert f"kept {Path(CHECK)}: it is what --workflow forks writes (--workflow review replaces it)\n" in ran.out
    assert workflows(folder) == WORKFLOWS["forks"].files()


@pytest.mark.parametrize("text", ["name: mine\n", WORKFLOWS["merge-queue"].files()[CHECK]])
def test_a_file_of_the_user_or_a_link_gives_way_to_no_design(cli, write, folder, text):
    write("mine.yml", text)
    (folder / CHECK).parent.mkdir(parents=True)
    (folder / CHECK).symlink_to(folder / "mine.yml")
    assert f"kept {Path(CHECK)}: it exists (--force replaces it)\n" in cli("init", "--workflow", "review").out
    assert (folder / CHECK).is_symlink()


def test_force_leaves_no_half_of_another_design(cli, folder):
    cli("init", "--workflow", "forks")
    ran = cli("init", "--force")
    assert f"removed {Path(POST)}: it only works with the impactlint.yml of --workflow forks\n" in ran.out
    assert workflows(folder) == WORKFLOWS["review"].files()


@pytest.mark.parametrize("flags", [(), ("--force",), ("--workflow", "review")])
def test_a_half_of_another_design_that_may_be_the_users_is_named(cli, write, folder, flags):
    cli("init")
    write(POST, "name: mine\n")
    ran = cli("init", *flags)
    assert f"kept {Path(POST)}: --workflow forks writes a file of this name, which only works with its" in ran.out
    assert workflows(folder)[POST] == "name: mine\n"


def test_other_workflows_stay_beside_a_new_one(cli, folder):
    cli("init", "--workflow", "code-scanning")
    cli("init", "--workflow", "matrix", "--force")
    cli("init", "--workflow", "forks", "--force")
    assert set(workflows(folder)) == {
        name for design in ("code-scanning", "matrix", "forks") for name in WORKFLOWS[design].files()
    }


def test_both_files_of_a_design_may_be_other_ones(cli, write):
    write(CHECK, "name: x\n")
    write(POST, "name: y\n")
    err = cli("init", "--workflow", "forks").err
    assert f"{Path(CHECK)} and {Path(POST)} are not what --workflow forks writes" in err


def test_a_whole_design_says_nothing_however_its_lines_end(cli, folder):
    assert cli("init", "--workflow", "forks").err == ""
    (folder / CHECK).write_bytes((folder / CHECK).read_bytes().replace(b"\n", b"\r\n"))
    assert cli("init", "--workflow", "forks").err == ""


@pytest.mark.parametrize("workflow", ["review", "merge-queue", "none"])
def test_a_design_of_one_file_has_no_half(cli, write, workflow):
    write(CHECK, "name: x\n")
    assert cli("init", "--workflow", workflow).err == ""


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
    write_files(repo, {"README.md": SERVICE})
    ask("init", "--preset", preset, "--workflow", workflow)
    for flags in ((), ("--no-cache",), ("--cache-dir", "cache"), ("--cache-dir", "cache")):
        assert run(["check", *flags]) == 1, capsys.readouterr().err


def test_what_init_comments_out_is_right_too(repo: Path) -> None:
    ask("init", "--workflow", "none", "--no-pre-commit")
    assert sorted(path.name for path in repo.iterdir()) == [".git", ".impactlint.yml"]
    text = (repo / ".impactlint.yml").read_text()
    write_files(repo, {".impactlint.yml": re.sub(r"^# (?=[a-z-]+:|  )", "", text, flags=re.M)})
    explained = Resolver().explain("README.md")
    assert explained.settings.custom
    assert explained.settings.rules["IMP103"].options == {"words": 120}
    assert explained.settings.baseline


def test_init_never_replaces_silently(repo: Path) -> None:
    write_files(repo, {".github/impactlint.yml": "rules: {IMP101: off}\n"})
    write_files(repo, {".pre-commit-config.yaml": "# ours\nrepos:\n- repo: x  # keep\n"})
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
    write_files(repo, {".pre-commit-config.yaml": f"{ours}\nexclude: ^old/\n"})
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
    write_files(repo, {".pre-commit-config.yaml": "repos: [\n"})
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


def linked_hooks(repo: Path, target: Path) -> Path:
    """A pre-commit configuration that is a link."""
    target.parent.mkdir(exist_ok=True)
    target.write_text(HOOKS)
    (repo / PRE_COMMIT).symlink_to(os.path.relpath(target, repo))
    return repo / PRE_COMMIT


def test_a_linked_pre_commit_file_is_extended_where_it_lies(repo: Path) -> None:
    link = linked_hooks(repo, repo / "conf/hooks.yml")
    assert f"extended {PRE_COMMIT}" in ask("init").stdout.splitlines()
    assert link.is_symlink()
    assert (repo / "conf/hooks.yml").read_text().startswith(f"{HOOKS}- repo: https://")
    assert f"kept {PRE_COMMIT}: it has the hook" in ask("init").stdout.splitlines()


@pytest.mark.parametrize("flags", [(), ("--force",)])
def test_a_pre_commit_file_that_a_link_puts_outside_is_neither_read_nor_copied(
    repo: Path, tmp_path: Path, flags: tuple[str, ...]
) -> None:
    link = linked_hooks(repo, tmp_path / "outside/hooks.yml")
    said = r"behind a link that leads out of the repository \(--no-pre-commit leaves it alone\)"
    with pytest.raises(click.UsageError, match=said):
        ask("init", *flags)
    assert names(repo) == [".git", PRE_COMMIT]
    assert (link.is_symlink(), link.read_text()) == (True, HOOKS)
    ask("init", "--no-pre-commit")
    assert (link.is_symlink(), link.read_text()) == (True, HOOKS)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
def test_a_standard_output_that_takes_nothing_is_told_once_everything_is_written(repo: Path) -> None:
    script = f'"{sys.executable}" -m impactlint init >/dev/full'
    ran = subprocess.run(["sh", "-c", script], cwd=repo, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (2, "impactlint: can't write to standard output: no space left on device\n")
    assert names(repo) == [".git", ".github", ".impactlint.yml", PRE_COMMIT]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no limits of a process")
def test_a_file_that_can_not_be_written_is_named_behind_those_that_are(repo: Path) -> None:
    room = len(WORKFLOWS["forks"].files()[POST]) - 1
    limited = (
        "import resource, signal, sys; from impactlint.cli import run; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room})); sys.exit(run(['init', '--workflow', 'forks']))"
    )
    write_files(repo, {".impactlint.yml": ""})
    ran = subprocess.run([sys.executable, "-c", limited], cwd=repo, capture_output=True, text=True, check=False)
    told = ["kept .impactlint.yml: it exists (--force replaces it)", f"wrote {CHECK}"]
    assert (ran.returncode, ran.stdout.splitlines()) == (2, told)
    assert f"Error: {POST}: file too large" in ran.stderr
    assert names(repo / ".github/workflows") == ["impactlint.yml"]


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
    write_files(repo, {".github": ""})
    with pytest.raises(click.UsageError, match="not a directory"):
        ask("init")
    assert names(repo) == [".git", ".github"]
    (repo / ".github").unlink()
    (repo / ".github/workflows/impactlint.yml").mkdir(parents=True)
    with pytest.raises(click.UsageError, match="is a directory"):
        ask("init", "--force")
    assert names(repo) == [".git", ".github"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("repos:\n  - repo: x\n   rev: [\n", "line 3: this doesn't go on with what stands above it; add the hook"),
        ("ci: {}\nrepos: 3\n", "line 2: what stands under `repos` is no list; add the hook"),
        ("repos: [!x y]\n", "line 1: the tag `!x` has no meaning here; add the hook"),
    ],
)
def test_what_keeps_the_hook_out_is_said_with_its_line(repo: Path, text: str, said: str) -> None:
    write_files(repo, {".pre-commit-config.yaml": text})
    assert f"kept .pre-commit-config.yaml: {said}" in ask("init", "--workflow", "none").stdout
    assert (repo / ".pre-commit-config.yaml").read_text() == text
