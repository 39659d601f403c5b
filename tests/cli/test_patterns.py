"""Patterns of --include and --exclude: where they start, and how they go with those of the rule file."""

import pytest

from tests.cli.conftest import CLEAN


def test_a_pattern_of_a_flag_has_the_last_word(cli, write):
    write(".impactlint.yml", "include: [notes.md]\nexclude: [archive/, '!gone/']\n")
    for name in ("README.md", "archive/README.md", "gone/README.md", "notes.md"):
        write(name)
    assert cli("--show-files").out.split() == ["README.md", "gone/README.md", "notes.md"]
    flags = ("--exclude", "!archive/", "--exclude", "gone/", "--include", "!notes.md")
    assert cli("--show-files", *flags).out.split() == ["README.md", "archive/README.md"]


HERE = [
    (("--exclude", "old/README.md"), "README.md"),
    (("--exclude", "./old/"), "README.md"),
    (("--include", "old/notes.md"), "README.md old/README.md old/notes.md"),
    (("--include", "/old/*.md", "--exclude", "!old/*"), "README.md old/README.md old/notes.md"),
    (("--exclude", "old/"), "README.md"),
    (("--exclude", "**/old/"), "README.md"),
    (("--exclude", "/sub/old/"), "README.md old/README.md"),
]


@pytest.mark.parametrize(("flags", "files"), HERE)
def test_a_pattern_of_a_flag_starts_at_the_current_folder(cli, write, folder, monkeypatch, flags, files):
    for name in ("sub/README.md", "sub/old/README.md", "sub/old/notes.md", "old/README.md"):
        write(name, CLEAN)
    monkeypatch.chdir(folder / "sub")
    assert cli("--show-files", *flags).out.split() == files.split()
    for _ in range(2):
        assert f"{files.count('.md')} file" in cli(*flags).err


def test_a_pattern_without_a_place_also_matches_beside_the_current_folder(cli, write, folder, monkeypatch):
    for name in ("sub/README.md", "old/README.md", "a/old/README.md"):
        write(name, CLEAN)
    monkeypatch.chdir(folder / "sub")
    for pattern in ("old/", "**/old/"):
        assert cli("--show-files", "--exclude", pattern, "../a", "..").out.split() == ["../sub/README.md"]
