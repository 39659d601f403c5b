"""What a change touches, by git itself: lines, headings, new and moved files, and git that isn't there."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from impactlint import changed
from impactlint.changed import Change, ChangeError, Hunk, changes
from impactlint.document import Span
from impactlint.findings import Finding, Related, Severity

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
    assert changes("main", ["a/README.md"]) == {"a/README.md": Change(new=True)}
    git("add", "-A")
    assert changes("main", ["a/README.md", "README.md"])["a/README.md"].new
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


def test_headings_and_removed_text(repo: Path) -> None:
    write(repo / "README.md", PAGE.replace("## Results", "## Numbers").replace("one\n\n", "").replace("three", "3"))
    found = changes("main", ["README.md"])["README.md"].hunks
    assert [(hunk.headings, hunk.removes) for hunk in found] == [(False, True), (True, True), (False, True)]


def test_folders_of_a_repository_and_paths_from_elsewhere(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(repo / "a" / "README.md", "x\n")
    monkeypatch.chdir(repo / "a")
    write(repo / "README.md", PAGE + "x\n")
    assert set(changes("main", ["README.md", "../README.md"])) == {"README.md", "../README.md"}


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


def test_hunks_are_those_of_git_whatever_its_settings_join(repo: Path) -> None:
    git("config", "diff.interHunkContext", "20")
    write(repo / "README.md", PAGE.replace("one", "ONE").replace("three", "THREE"))
    assert lines(changes("main", ["README.md"])["README.md"]) == [(2, 3), (8, 9)]


def finding(line: int, *, last: int = 0, structural: bool = False, related: tuple[int, ...] = ()) -> Finding:
    places = tuple(Related(at, "") for at in related)
    return Finding(
        "IMP1", "n", Severity.ERROR, "a.md", line, last or line, 1, "", related=places, structural=structural
    )


@pytest.mark.parametrize(
    ("hunk", "found", "concerned"),
    [
        (Hunk(Span(4, 6)), finding(5), True),
        (Hunk(Span(4, 6)), finding(6), True),
        (Hunk(Span(4, 6)), finding(4), False),
        (Hunk(Span(4, 6)), finding(7), False),
        (Hunk(Span(4, 6)), finding(1, last=5), True),
        (Hunk(Span(4, 4)), finding(4), True),
        (Hunk(Span(4, 4)), finding(5), True),
        (Hunk(Span(4, 4)), finding(6), False),
        (Hunk(Span(0, 0)), finding(1), True),
        (Hunk(Span(4, 6), headings=True), finding(20), False),
        (Hunk(Span(4, 6), headings=True), finding(20, structural=True), True),
        (Hunk(Span(4, 6)), finding(20, structural=True), False),
        (Hunk(Span(4, 4), removes=True), finding(20, structural=True), True),
        (Hunk(Span(30, 30), removes=True), finding(20, structural=True), False),
        (Hunk(Span(30, 31)), finding(20, structural=True, related=(31,)), True),
    ],
)
def test_what_a_change_concerns(hunk: Hunk, found: Finding, concerned: bool) -> None:
    assert Change((hunk,)).concerns(found) is concerned


def test_everything_in_a_new_file_is_new() -> None:
    assert Change(new=True).concerns(finding(3))
    assert not Change().concerns(finding(3, structural=True))
