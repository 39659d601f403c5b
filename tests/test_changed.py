"""What a change touches, by git itself: lines, new and moved files, and git that isn't there."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from impactlint import changed
from impactlint.changed import Change, ChangeError, before, change_of, changes

PAGE = "# Tides\n\none\n\ntwo\n\n## Results\n\nthree\n"


def git(*arguments: str) -> str:
    identity = ("-c", "user.name=n", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false")
    run = subprocess.run(["git", *identity, *arguments], capture_output=True, text=True, check=True)
    return run.stdout.strip()


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "repo"
    root.mkdir()
    monkeypatch.chdir(root)
    git("init", "-q", "-b", "main")
    (root / "README.md").write_text(PAGE, encoding="utf-8")
    git("add", "-A")
    git("commit", "-qm", "first")
    git("checkout", "-qb", "work")
    return root


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def lines(change: Change) -> list[tuple[int, int]]:
    return [(hunk.lines.start, hunk.lines.end) for hunk in change.hunks]


def test_nothing_changed(repo: Path) -> None:
    del repo
    assert changes("main", ["README.md"]) == {}


def test_changed_lines_committed_or_not(repo: Path) -> None:
    write(repo / "README.md", PAGE.replace("one", "ONE"))
    assert lines(changes("main", ["README.md"])["README.md"]) == [(2, 3)]
    git("commit", "-qam", "second")
    write(repo / "README.md", PAGE.replace("one", "ONE") + "four\n")
    assert lines(changes("main", ["README.md"])["README.md"]) == [(2, 3), (9, 10)]


def test_only_what_this_branch_did_counts(repo: Path) -> None:
    git("checkout", "-q", "main")
    write(repo / "README.md", PAGE.replace("two", "TWO"))
    git("commit", "-qam", "meanwhile")
    git("checkout", "-q", "work")
    assert changes("main", ["README.md"]) == {}


def test_new_untracked_and_moved_files(repo: Path) -> None:
    write(repo / "a" / "README.md", "# new\n")
    assert changes("main", ["a/README.md"]) == {"a/README.md": Change(whole=True)}
    git("add", "-A")
    assert changes("main", ["a/README.md", "README.md"])["a/README.md"].whole
    git("mv", "README.md", "docs.md")
    assert changes("main", ["docs.md"]) == {"docs.md": Change()}


NAMES = ["a b.md", 'qu"ote.md', "tab\there.md", "é😀.md", "-x.md", "[a]*.md", "new\nline.md", "back\\slash.md"]


@pytest.mark.parametrize("name", NAMES)
def test_names_that_git_quotes(repo: Path, name: str) -> None:
    write(repo / name, "one\n")
    git("add", "-A")
    git("commit", "-qm", "named")
    base = git("rev-parse", "HEAD")
    write(repo / name, "one\ntwo\n")
    path = f"./{name}"
    assert lines(changes(base, [path])[path]) == [(1, 2)]


def test_text_that_looks_like_a_diff(repo: Path) -> None:
    write(repo / "README.md", PAGE + "-- a/x\n++ b/y\n")
    git("commit", "-qam", "odd")
    base = git("rev-parse", "HEAD")
    write(repo / "README.md", PAGE + "@@ -1 +1 @@\ndiff --git a/x b/x\n+++ b/other.md\n")
    assert list(changes(base, ["README.md"])) == ["README.md"]
    assert lines(changes(base, ["README.md"])["README.md"]) == [(9, 12)]


def test_removed_lines_and_a_missing_newline(repo: Path) -> None:
    write(repo / "README.md", PAGE.replace("## Results", "## Numbers").replace("one\n\n", "").replace("three\n", "3"))
    assert lines(changes("main", ["README.md"])["README.md"]) == [(2, 2), (4, 5), (6, 7)]


def test_folders_of_a_repository_and_paths_from_elsewhere(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(repo / "a" / "README.md", "x\n")
    monkeypatch.chdir(repo / "a")
    write(repo / "README.md", PAGE + "x\n")
    assert set(changes("main", ["README.md", "../README.md"])) == {"README.md", "../README.md"}


def test_a_text_that_is_piped_is_compared_in_place_of_the_file(repo: Path) -> None:
    piped = PAGE.replace("one", "ONE").encode()
    assert lines(change_of("main", "README.md", piped)) == [(2, 3)]
    write(repo / "README.md", "# Something else\n")
    assert lines(change_of("main", "README.md", piped)) == [(2, 3)]
    (repo / "README.md").unlink()
    assert lines(change_of("main", "README.md", piped)) == [(2, 3)]
    assert change_of("main", "README.md", PAGE.encode()) == Change()


@pytest.mark.parametrize("path", ["docs/README.md", "new.md", "docs"])
def test_a_piped_text_that_was_no_file_is_new(repo: Path, path: str) -> None:
    write(repo / "docs" / "old.md", "one\n")
    git("add", "-A")
    git("commit", "-qm", "docs")
    assert change_of("HEAD", path, PAGE.encode()) == Change(whole=True)


def test_newlines_of_a_piped_text_are_no_change(repo: Path) -> None:
    windows = PAGE.replace("\n", "\r\n")
    assert change_of("main", "README.md", windows.encode()) == Change()
    assert change_of("main", "README.md", PAGE.rstrip().encode()) == Change()
    assert lines(change_of("main", "README.md", windows.replace("two", "TWO").encode())) == [(4, 5)]
    (repo / "README.md").write_bytes(windows.encode())
    git("commit", "-qam", "windows")
    assert lines(change_of("HEAD", "README.md", PAGE.replace("two", "TWO").encode())) == [(4, 5)]


@pytest.mark.parametrize("piped", ["", "diff --git a/x b/x\n", PAGE.replace("\n", "\r")])
def test_any_text_may_be_piped(repo: Path, monkeypatch: pytest.MonkeyPatch, piped: str) -> None:
    write(repo / "own", "[color]\n\tdiff = always\n[diff]\n\tnoprefix = true\n")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(repo / "own"))
    assert change_of("main", "README.md", piped.encode()).hunks


def test_a_piped_text_of_a_file_that_was_moved_or_is_a_link(repo: Path) -> None:
    git("mv", "README.md", "new name.md")
    (repo / "link.md").symlink_to("new name.md")
    for path in ("new name.md", "link.md"):
        assert lines(change_of("main", path, PAGE.replace("two", "TWO").encode())) == [(4, 5)]


def test_a_piped_text_outside_of_a_repository(tmp_path: Path) -> None:
    with pytest.raises(ChangeError, match="no git repository"):
        change_of("main", str(tmp_path / "README.md"), b"")


@pytest.fixture
def linked(repo: Path) -> Path:
    """A page that is read through two links, on `main`."""
    (repo / "docs").mkdir()
    git("mv", "README.md", "docs/README.md")
    (repo / "front.md").symlink_to("docs/README.md")
    (repo / "README.md").symlink_to("front.md")
    git("add", "-A")
    git("commit", "-qm", "linked")
    git("branch", "-f", "main")
    return repo


def test_a_link_changes_with_what_stands_behind_it(linked: Path) -> None:
    assert changes("main", ["README.md"]) == {}
    write(linked / "docs" / "README.md", PAGE.replace("one", "ONE"))
    assert lines(changes("main", ["README.md"])["README.md"]) == [(2, 3)]
    assert set(changes("main", ["README.md", "docs/README.md"])) == {"README.md", "docs/README.md"}


@pytest.mark.parametrize("link", ["README.md", "front.md"])
def test_a_link_that_leads_elsewhere_counts_whole(linked: Path, link: str) -> None:
    write(linked / "docs" / "other.md", PAGE)
    git("add", "-A")
    git("commit", "-qm", "other")
    git("branch", "-f", "main")
    (linked / link).unlink()
    (linked / link).symlink_to("docs/other.md")
    assert changes("main", ["README.md"])["README.md"].whole
    write(linked / "docs" / "other.md", PAGE.replace("one", "ONE"))
    assert changes("main", ["README.md"])["README.md"].whole


def test_a_link_that_was_moved_or_leads_in_circles(linked: Path) -> None:
    git("mv", "README.md", "INDEX.md")
    assert changes("main", ["INDEX.md"]) == {"INDEX.md": Change()}
    (linked / "round.md").symlink_to("round.md")
    assert changes("main", ["round.md"])["round.md"].whole


@pytest.mark.parametrize("base", ["nope", "--output=x", "", "main\0", "-x"])
def test_a_base_that_is_no_commit(repo: Path, base: str) -> None:
    del repo
    with pytest.raises(ChangeError, match="names no commit"):
        changes(base, ["README.md"])


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ChangeError, match="no git repository"):
        changes("main", ["README.md"])


def test_no_git(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repo))
    with pytest.raises(ChangeError, match="git is not installed"):
        changes("main", ["README.md"])


def test_git_that_hangs(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = repo / "bin" / "git"
    write(fake, "#!/bin/sh\nexec sleep 30\n")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{fake.parent}:{os.environ['PATH']}")
    monkeypatch.setattr(changed, "SECONDS", 0.2)
    with pytest.raises(ChangeError, match="failed"):
        changes("main", ["README.md"])


def test_a_repository_runs_nothing_of_its_own(repo: Path) -> None:
    trap = repo / "trap.sh"
    write(trap, f"#!/bin/sh\ntouch {repo}/sprung\n")
    trap.chmod(0o755)
    git("config", "diff.external", str(trap))
    git("config", "core.fsmonitor", str(trap))
    git("config", "diff.trap.textconv", str(trap))
    git("config", "diff.noprefix", "true")
    write(repo / ".gitattributes", "*.md diff=trap\n")
    write(repo / "README.md", PAGE + "x\n")
    assert lines(changes("main", ["README.md"])["README.md"]) == [(9, 10)]
    assert not (repo / "sprung").exists()


EDITED = PAGE.replace("one", "ONE").replace("three", "THREE")
SETTINGS = [
    *("diff.interHunkContext=20", "diff.context=9", "color.diff=always", "color.ui=always", "diff.mnemonicPrefix=true"),
    *("diff.noprefix=true", "diff.renames=false", "diff.algorithm=patience", "diff.relative=true"),
    *("diff.submodule=log", "diff.orderFile=gone", "core.quotePath=true", "core.bigFileThreshold=1"),
]


@pytest.mark.parametrize("setting", SETTINGS)
def test_hunks_are_those_of_git_whatever_its_settings(repo: Path, setting: str) -> None:
    git("config", *setting.split("="))
    write(repo / "README.md", EDITED)
    assert lines(changes("main", ["README.md"])["README.md"]) == [(2, 3), (8, 9)]


@pytest.mark.parametrize("attribute", ["-diff", "binary", "diff=odd"])
def test_text_that_an_attribute_calls_binary_is_compared(repo: Path, attribute: str) -> None:
    git("config", "diff.odd.binary", "true")
    write(repo / ".gitattributes", f"*.md {attribute}\n")
    write(repo / "README.md", EDITED)
    assert lines(changes("main", ["README.md"])["README.md"]) == [(2, 3), (8, 9)]


ENVIRONMENT = [
    *("GIT_DIFF_OPTS=-u5", "GIT_EXTERNAL_DIFF=false", "GIT_CONFIG_PARAMETERS='color.diff=always'"),
    *("GIT_LITERAL_PATHSPECS=1", "GIT_GLOB_PATHSPECS=1", "GIT_NOGLOB_PATHSPECS=1", "GIT_PAGER_IN_USE=1"),
    *("GIT_DIR=/nowhere", "GIT_WORK_TREE=/", "GIT_INDEX_FILE=/nowhere"),
]


@pytest.mark.parametrize("variable", ENVIRONMENT)
def test_hunks_are_those_of_git_whatever_the_environment_says(
    repo: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    write(repo / "README.md", EDITED)
    write(repo / "new.md", "one\n")
    monkeypatch.setenv(*variable.split("=", 1))
    found = changes("main", ["README.md", "new.md"])
    assert lines(found["README.md"]) == [(2, 3), (8, 9)]
    assert found["new.md"].whole


def test_a_file_whose_diff_cannot_be_read_counts_whole(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = subprocess.run(["which", "git"], capture_output=True, text=True, check=True).stdout.strip()
    fake = repo / "bin" / "git"
    write(fake, f"#!/bin/sh\n{real} \"$@\" | sed 's/^diff --git/DIFF/'\n")
    fake.chmod(0o755)
    write(repo / "README.md", EDITED)
    monkeypatch.setenv("PATH", f"{fake.parent}:{os.environ['PATH']}")
    assert changes("main", ["README.md"]) == {"README.md": Change(whole=True)}


def test_another_mode_or_time_is_no_change_of_text(repo: Path) -> None:
    git("config", "diff.autoRefreshIndex", "false")
    os.utime(repo / "README.md", (1, 1))
    assert changes("main", ["README.md"]) == {}
    (repo / "README.md").chmod(0o755)
    assert changes("main", ["README.md"]) == {"README.md": Change()}
    write(repo / "README.md", EDITED)
    assert lines(changes("main", ["README.md"])["README.md"]) == [(2, 3), (8, 9)]


def test_a_moved_file_whose_lines_changed_too(repo: Path) -> None:
    git("mv", "README.md", "a b.md")
    write(repo / "a b.md", EDITED)
    assert lines(changes("main", ["a b.md"])["a b.md"]) == [(2, 3), (8, 9)]


@pytest.mark.parametrize("text", ["", "one\n"])
def test_new_files_that_are_empty_or_ignored(repo: Path, text: str) -> None:
    write(repo / "added.md", text)
    git("add", "-A")
    write(repo / ".gitignore", "ignored.md\n")
    write(repo / "ignored.md", text)
    found = changes("main", ["added.md", "ignored.md"])
    assert [found[name].whole for name in ("added.md", "ignored.md")] == [True, True]


def test_a_file_as_it_was(repo: Path) -> None:
    git("mv", "README.md", "a b.md")
    write(repo / "a b.md", EDITED)
    (repo / "link.md").symlink_to("a b.md")
    assert [before("main", path) for path in ("a b.md", "link.md", "new.md")] == [PAGE.encode(), PAGE.encode(), None]


@pytest.fixture
def nested(repo: Path) -> Path:
    """A repository in a repository that knows none of its commits."""
    inner = repo / "lib"
    write(inner / "README.md", PAGE)
    git("-C", "lib", "init", "-q", "-b", "own")
    git("-C", "lib", "add", "-A")
    git("-C", "lib", "commit", "-qm", "first of the inner one")
    git("add", "lib", "README.md")
    git("commit", "-qm", "with a repository inside")
    write(inner / "README.md", PAGE.replace("one", "ONE"))
    write(repo / "README.md", PAGE.replace("two", "TWO"))
    return inner


def test_in_a_repository_inside_nothing_changed_where_only_the_outer_one_knows_the_base(nested: Path) -> None:
    found = changes("main", ["README.md", "lib/README.md"])
    assert {path: lines(change) for path, change in found.items()} == {"README.md": [(4, 5)]}
    assert (change_of("main", "lib/README.md", b"# Other\n"), before("main", "lib/README.md")) == (Change(), None)
    git("-C", "lib", "branch", "main")
    assert lines(changes("main", ["lib/README.md"])["lib/README.md"]) == [(2, 3)]


def test_a_base_that_the_repository_of_the_command_does_not_know_is_refused(
    nested: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ChangeError, match="'typo' names no commit of this repository"):
        changes("typo", ["lib/README.md"])
    monkeypatch.chdir(nested)
    with pytest.raises(ChangeError, match="'main' names no commit of this repository"):
        changes("main", ["README.md"])
    with pytest.raises(ChangeError, match=r"'own' names no commit of .*repo$"):
        changes("own", ["README.md", "../README.md"])


def test_a_base_that_is_not_known_is_told_with_the_branch_that_was_meant(repo: Path) -> None:
    del repo
    git("branch", "-qm", "main", "master")
    with pytest.raises(ChangeError) as main:
        changes("main", ["README.md"])
    assert main.value.help == "Did you mean master?"
    with pytest.raises(ChangeError) as other:
        changes("0123456", ["README.md"])
    assert other.value.help.startswith("Did you mean master?\nA shallow clone")
    git("branch", "-qm", "master", "trunk")
    with pytest.raises(ChangeError) as none:
        changes("main", ["README.md"])
    assert none.value.help.startswith("A shallow clone")
