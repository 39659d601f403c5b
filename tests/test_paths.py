"""In which repository a path lies, and what it is called from there."""

from pathlib import Path

from impactlint.paths import address, from_root, leads_out, patch_root, root_of


def make(root, *paths):
    for path in paths:
        (root / path).parent.mkdir(parents=True)
        (root / path).touch()


def test_an_address_does_not_hang_on_where_the_command_was_started(repo, monkeypatch):
    make(repo, "a/b/README.md")
    assert address("a/b/README.md") == address("./a//b/README.md") == address(str(repo / "a/b/README.md"))
    monkeypatch.chdir(repo / "a")
    assert address("b/README.md") == "a/b/README.md"


def test_a_patch_starts_here_if_all_of_its_files_are_here(repo, monkeypatch):
    make(repo, "a/b/README.md", "c/README.md")
    assert patch_root(["a/b/README.md", str(repo / "a/b/README.md")]) == repo.resolve()
    monkeypatch.chdir(repo / "a")
    assert patch_root(["b/README.md"]) == (repo / "a").resolve()
    assert patch_root(["b/README.md", "../c/README.md"]) == repo.resolve()
    assert from_root("b/README.md", repo.resolve()) == "a/b/README.md"
    assert patch_root([]) == (repo / "a").resolve()


def test_without_a_repository_a_patch_starts_from_the_root_of_the_file_system(tmp_path, monkeypatch):
    (tmp_path / "x").mkdir()
    monkeypatch.chdir(tmp_path / "x")
    root = patch_root(["../README.md"])
    assert root == Path(root.anchor)
    assert root / from_root("../README.md", root) == (tmp_path / "README.md").resolve()


def test_without_a_repository_the_address_is_the_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert address("./x/README.md") == "x/README.md"


def test_the_root_is_the_repository_or_the_folder(repo):
    make(repo, "a/b/README.md")
    assert root_of("a/b") == str(repo.resolve())
    assert not leads_out("a/b/README.md", root_of("a/b"))
    assert leads_out("a/../../README.md", root_of("a/b"))
