"""Which files are found, and why others are not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from impactlint.files import PathError, Wanted, find


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """Makes files of a repository and goes there."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)

    def make(*paths):
        for path in paths:
            name, _, text = path.partition("=")
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text or "# Title\n", encoding="utf-8")
        return tmp_path

    return make


@pytest.fixture
def deep(tree):
    """A folder that lies in more folders than calls can be nested; cleaning up after tests would not get there."""
    tree("README.md")
    folder = "d/" * 1_100
    for length in range(2, len(folder) + 1, 2):
        Path(folder[:length]).mkdir()
    tree(f"{folder}README.md")
    yield folder
    Path(folder, "README.md").unlink()
    os.removedirs(folder)


@pytest.mark.skipif(sys.platform != "linux", reason="paths are shorter elsewhere")
def test_folders_nested_deeper_than_calls_can_be_are_walked(deep):
    assert find(["."], Wanted()).files == ["README.md", f"{deep}README.md"]


def test_a_virtual_environment_that_is_named_is_walked(tree):
    tree("env/pyvenv.cfg=home = /usr", "env/README.md", "env/inner/CACHEDIR.TAG", "env/inner/README.md")
    assert find(["."], Wanted()).files == []
    assert find(["env"], Wanted()).files == find(["env/"], Wanted()).files == ["env/README.md"]
    assert find(["env/inner"], Wanted()).files == ["env/inner/README.md"]


NAMES = {
    "README": True,
    "README.md": True,
    "Readme.MD": True,
    "readme.markdown": True,
    "README.mdown": True,
    "README.mkd": True,
    "README.rst": False,
    "README.txt": False,
    "README.md.bak": False,
    "README.de.md": False,
    "readme_notes.md": False,
    "CONTRIBUTING.md": False,
    "README.md~": False,
}


@pytest.mark.parametrize(("name", "wanted"), NAMES.items())
def test_names(tree, name, wanted):
    tree(name)
    assert find(["."], Wanted()).files == ([name] if wanted else [])


def test_walks_in_order_and_skips_other_peoples_folders(tree):
    tree("b/README.md", "a/README.md", "README.md", "a/z/readme.md")
    tree(*(f"{folder}/README.md" for folder in (".git", "node_modules/x", "vendor/y", ".venv/lib", "src/__pycache__")))
    tree("my-env/pyvenv.cfg=home = /usr", "my-env/lib/README.md", "my-cache/CACHEDIR.TAG", "my-cache/x/README.md")
    assert find(["."], Wanted()).files == ["README.md", "a/README.md", "a/z/readme.md", "b/README.md"]


def test_paths_are_shown_as_they_were_given(tree):
    root = tree("docs/README.md")
    assert find(["docs"], Wanted()).files == ["docs/README.md"]
    assert find(["docs/"], Wanted()).files == ["docs/README.md"]
    assert find(["./docs"], Wanted()).files == ["./docs/README.md"]
    assert find([str(root)], Wanted()).files == [str(root / "docs/README.md")]


def test_a_file_that_is_named_twice_is_read_once(tree):
    tree("README.md", "docs/README.md")
    assert find(["README.md", ".", "./README.md"], Wanted()).files == ["README.md", "docs/README.md"]


def test_a_named_file_is_taken_whatever_it_is_called_or_ignores_it(tree):
    tree("notes.txt", "build/README.md", ".gitignore=build/\n*.txt\n")
    assert find(["notes.txt", "build/README.md"], Wanted()).files == ["notes.txt", "build/README.md"]


FORCED = {
    "README.md": "",
    "old/README.md": "left out by exclude",
    "old/kept/README.md": "left out by exclude",
    "old": "left out by exclude",
    "new/README.md": "left out by exclude",
    "new/old/README.md": "",
    "new": "",
    "new/vendor/b/README.md": "vendored",
    "new/vendor": "vendored",
    "notes.txt": "",
}


@pytest.mark.parametrize("path", FORCED)
def test_what_is_named_is_left_out_where_a_walk_would_not_come_to_it(tree, monkeypatch, path):
    root = tree(*(name for name in FORCED if "." in name), "new/rules.yml")
    top, inner = Wanted(exclude=("/old/", "!/old/kept/")), Wanted(exclude=("/new/README.md",))

    def wanted(folder):
        return inner if Path(folder).resolve() == (root / "new").resolve() else top

    files, reason = find([path], wanted).files, FORCED[path]
    found = find([path], wanted, force_exclude=True)
    assert files
    assert found.left_out[reason] == (1 if reason else 0)
    assert not found.files if reason else found.files == files
    monkeypatch.chdir(root / "new")
    again = find([os.path.relpath(root / path)], wanted, force_exclude=True)
    assert len(again.files) == len(found.files)


def test_include_adds_and_exclude_takes_away(tree):
    tree("README.md", "docs/index.md", "docs/other.md", "old/README.md", "legacy/deep/README.md")
    found = find(["."], Wanted(include=("docs/index.md",), exclude=("old/", "legacy/**")))
    assert found.files == ["README.md", "docs/index.md"]
    assert sum(found.left_out.values()) == 2


def test_a_pattern_that_cannot_be_read_is_said(tree):
    tree("README.md")
    with pytest.raises(ValueError, match="pattern"):
        find(["."], Wanted(exclude=("\\",)))


IGNORES = [
    ("*.md", "README.md", True),
    ("/README.md", "a/README.md", False),
    ("a/", "a/b/README.md", True),
    ("a/*\n!a/keep", "a/keep/README.md", False),
    ("**/b/README.md", "a/b/README.md", True),
    ("README.md\n!README.md", "README.md", False),
    ("# README.md", "README.md", False),
    ("\\\n!\nREADME.md", "README.md", True),
    ("\ufeffREADME.md", "README.md", True),
]


@pytest.mark.parametrize(("lines", "path", "ignored"), IGNORES)
def test_gitignore(tree, lines, path, ignored):
    root = tree(path, f".gitignore={lines}\n")
    found = find(["."], Wanted())
    assert found.files == ([] if ignored else [path])
    assert bool(found.left_out) is ignored
    assert find(["."], Wanted(respect_gitignore=False)).files == [path]
    if "\\\n" not in lines:
        subprocess.run(["git", "init", "-q"], cwd=root, check=True)
        git = subprocess.run(["git", "check-ignore", "-q", path], cwd=root, check=False)
        assert (git.returncode == 0) is ignored, "git itself says otherwise"


def test_the_deepest_gitignore_decides_and_those_above_the_start_count(tree, monkeypatch):
    root = tree("pkg/README.md", "pkg/gen/README.md", ".gitignore=README.md\n", "pkg/.gitignore=!README.md\ngen/\n")
    assert find(["."], Wanted()).files == ["pkg/README.md"]
    monkeypatch.chdir(root / "pkg")
    assert find(["."], Wanted()).files == ["README.md"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_names_that_are_no_text_are_matched(tree):
    old, other = os.fsdecode(b"caf\xe9"), os.fsdecode(b"\xff")
    tree(f"{old}/README.md", f"{other}/README.md", "README.md").joinpath(".gitignore").write_bytes(b"caf\xe9/\n")
    assert find(["."], Wanted()).files == ["README.md", f"{other}/README.md"]
    assert find(["."], Wanted(exclude=(f"{other}/",))).files == ["README.md"]
    assert find([other], Wanted(exclude=("old/",))).files == [f"{other}/README.md"]
    assert find([other], Wanted(exclude=("old/",)), force_exclude=True).files == [f"{other}/README.md"]


def test_git_info_exclude_counts(tree):
    root = tree("README.md", "private/README.md")
    (root / ".git/info").mkdir()
    (root / ".git/info/exclude").write_text("private/\n", encoding="utf-8")
    assert find(["."], Wanted()).files == ["README.md"]


def test_git_info_exclude_counts_in_every_working_tree(tree, tmp_path_factory):
    root, other = tree("README.md"), tmp_path_factory.mktemp("other") / "tree"
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for command in (["init"], ["add", "."], ["commit", "-m", "x"], ["worktree", "add", str(other)]):
        subprocess.run(["git", *author, *command], cwd=root, check=True, capture_output=True)
    (root / ".git/info/exclude").write_text("private/\n", encoding="utf-8")
    (other / "private").mkdir()
    (other / "private/README.md").write_text("# A\n", encoding="utf-8")
    assert find([str(other)], Wanted()).files == [str(other / "README.md")]


def test_a_gitignore_that_is_no_text_ignores_what_it_can(tree):
    root = tree("README.md")
    (root / ".gitignore").write_bytes(b"\xff\xfe\0\n*.rst\n")
    assert find(["."], Wanted()).files == ["README.md"]
    (root / ".gitignore").unlink()
    (root / ".gitignore").mkdir()
    assert find(["."], Wanted()).files == ["README.md"]


def link(path, target):
    try:
        path.symlink_to(target)
    except OSError:
        pytest.skip("no links here")


def test_links_inside_are_followed_once_and_links_out_never(tree, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "README.md").write_text("# Secret\n", encoding="utf-8")
    root = tree("docs/README.md")
    link(root / "README.md", "docs/README.md")
    (root / "out").mkdir()
    link(root / "out/README.md", outside / "README.md")
    link(root / "folder", outside)
    link(root / "loop", root)
    link(root / "docs/readme.markdown", "readme.markdown")
    found = find(["."], Wanted())
    assert found.files == ["README.md"]
    assert found.left_out["links that lead out of the repository"] >= 1
    with pytest.raises(PathError, match="leads out of the repository"):
        find(["out/README.md"], Wanted())
    (root / ".git").rmdir()
    assert find(["."], Wanted()).left_out["links that lead out of the folder"] >= 1
    with pytest.raises(PathError, match="leads out of the folder"):
        find(["out/README.md"], Wanted())


NESTED = {
    "README.md": True,
    "ignored/README.md": False,
    "sub/README.md": True,
    "sub/docs/README.md": True,
    "sub/docs/old/README.md": False,
    "sub/left/README.md": False,
    "sub/ignored/README.md": True,
    "sub/lost/README.md": False,
    "sub/guide.md": True,
    "sub/out/README.md": False,
}


@pytest.mark.parametrize("git", [".git/HEAD", ".git"])
def test_a_repository_inside_another_is_walked_from_its_own_root(tree, git):
    root = tree(*(path for path in NESTED if "out" not in path), f"sub/{git}", "sub/rules.yml")
    tree(".gitignore=/ignored/\n/sub/docs/\n", "sub/.gitignore=/lost/\n")
    (root / "sub/out").mkdir()
    link(root / "sub/out/README.md", root / "README.md")
    top, inner = Wanted(exclude=("/sub/left/",)), Wanted(include=("/guide.md",), exclude=("docs/old/",))

    def wanted(folder):
        return inner if Path(folder).resolve().is_relative_to(root / "sub") else top

    found = find(["."], wanted)
    assert sorted(found.files) == sorted(path for path, there in NESTED.items() if there)
    assert found.left_out["links that lead out of the repository"] == 1
    inside = [path for path in find(["sub"], wanted).files if "left" not in path]
    assert inside == [path for path in found.files if path.startswith("sub/")]


def test_foreign_folders_of_a_repository_inside_are_left_out_though_one_of_that_name_was_named(tree):
    tree("env/README.md", "env/sub/.git/HEAD", "env/sub/env/pyvenv.cfg", "env/sub/env/README.md")
    assert find(["env"], Wanted(exclude=("env/",))).files == ["env/README.md"]
    tree("env/other/.git/HEAD", "env/other/pyvenv.cfg", "env/other/README.md")
    assert find(["env"], Wanted()).files == ["env/README.md"]


@pytest.mark.parametrize("named", ["docs", "docs/README.md", "docs/deep/README.md", "a/../docs/README.md", "inner/up"])
def test_what_lies_behind_a_link_out_of_the_repository_is_refused(tree, tmp_path_factory, named):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "deep").mkdir()
    for path in (outside / "README.md", outside / "deep/README.md"):
        path.write_text("# Secret\n", encoding="utf-8")
    root = tree("a/README.md", "inner/.git/HEAD")
    link(root / "docs", outside)
    link(root / "inner/up", root / "a")
    for path in (named, root / named):
        with pytest.raises(PathError, match=r"a link that leads out of the repository$"):
            find([str(path)], Wanted())


def test_links_on_the_way_that_stay_inside_or_lead_to_the_repository_are_followed(tree, tmp_path_factory):
    root = tree("a/b/README.md")
    link(root / "short", "a/b")
    alias = tmp_path_factory.mktemp("elsewhere") / "alias"
    link(alias, root)
    for path in ("short", "short/README.md", str(alias), str(alias / "short/README.md")):
        assert len(find([path], Wanted()).files) == 1


def test_links_are_passed_over_where_they_are_not_wanted(tree):
    root = tree("docs/README.md", "guide.md")
    link(root / "README.md", "docs/README.md")
    link(root / "docs/readme.markdown", "../guide.md")
    assert find(["."], Wanted(links=False)).files == ["docs/README.md"]


@pytest.mark.parametrize(
    ("path", "message"), [("nowhere.md", "no such file"), ("a\0b", "null"), ("README.md/x", "not a directory")]
)
def test_paths_that_cannot_be_checked_are_named(tree, path, message):
    tree("README.md")
    with pytest.raises(PathError, match=message):
        find(["README.md", path], Wanted())


def test_every_wrong_path_is_named_at_once(tree):
    tree("README.md")
    with pytest.raises(PathError) as error:
        find(["x.md", "README.md", "y.md"], Wanted())
    assert [line.split(":")[0] for line in str(error.value).split("\n")] == ["x.md", "y.md"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_never_opened(tree):
    root = tree("docs/README.md")
    os.mkfifo(root / "README.md")
    found = find(["."], Wanted())
    assert found.files == ["docs/README.md"]
    assert found.left_out == {"not regular files": 1}
    with pytest.raises(PathError, match="not a regular file"):
        find(["README.md"], Wanted())


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root opens everything")
def test_a_folder_that_cannot_be_opened_is_counted(tree):
    root = tree("README.md", "locked/README.md")
    (root / "locked").chmod(0)
    found = find(["."], Wanted())
    (root / "locked").chmod(0o755)
    assert found.files == ["README.md"]
    assert found.left_out == {"folders that can't be opened": 1}


def test_a_folder_that_is_named_is_walked_though_exclude_leaves_it_out(tree, monkeypatch):
    root = tree("README.md", "old/README.md", "old/a/README.md", "old/b/README.md", "new/README.md")
    wanted = Wanted(exclude=("old/", "b/"))
    assert find(["."], wanted).files == ["README.md", "new/README.md"]
    assert find(["old"], wanted).files == ["old/README.md", "old/a/README.md"]
    assert find(["old/b"], wanted).files == ["old/b/README.md"]
    assert find(["new", "old", "."], wanted).files == ["new/README.md", "old/README.md", "old/a/README.md", "README.md"]
    monkeypatch.chdir(root / "old")
    assert find(["."], wanted).files == ["README.md", "a/README.md"]


def test_an_empty_path_is_told_as_such():
    with pytest.raises(PathError, match=r"^an empty path names no file$"):
        find([""], Wanted())
