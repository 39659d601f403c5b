"""Patterns of --include and --exclude: where they start, and how they go with those of the rule file."""

import pytest

from impactlint.cli.flags import FileFlags, found
from impactlint.config.resolver import Resolver
from impactlint.gitignore import SpecError, spec_of
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


@pytest.mark.parametrize("pattern", ["./old/", "./old/README.md", "./old"])
def test_a_pattern_of_the_rule_file_may_begin_with_its_folder(cli, write, pattern):
    for name in ("README.md", "old/README.md", "sub/old/README.md", "sub/deep/old/README.md"):
        write(name, CLEAN)
    write(".impactlint.yml", f"exclude: [{pattern}]")
    assert cli("--show-files").out.split() == ["README.md", "sub/deep/old/README.md", "sub/old/README.md"]
    write("sub/.impactlint.yml", f"exclude: [{pattern}]")
    assert cli("--show-files").out.split() == ["README.md", "sub/deep/old/README.md"]


@pytest.mark.parametrize("pattern", ["[", "!../a", "/", "#a", "a/../b", "a//b", "."])
@pytest.mark.parametrize("flag", ["--include", "--exclude"])
def test_a_pattern_that_no_file_can_match_is_refused(cli, write, flag, pattern):
    write("README.md", CLEAN)
    ran = cli(flag, pattern)
    assert (ran.status, ran.out) == (2, "")
    assert f"a pattern of --include or --exclude: no file can match `{pattern}`: " in ran.err


def test_an_absolute_path_is_no_pattern(cli, write, folder):
    write("old/README.md", CLEAN)
    ran = cli("--exclude", f"{folder}/old")
    assert (ran.status, "it is an absolute path" in ran.err) == (2, True)


@pytest.mark.parametrize("pattern", ["[z-a]", "a\\"])
def test_a_pattern_that_cannot_be_compiled_has_an_error_of_its_own(cli, write, pattern):
    write("README.md", CLEAN)
    with pytest.raises(SpecError):
        spec_of((pattern,))
    assert "a pattern of --include or --exclude: " in cli("--exclude", pattern).err


def test_what_no_pattern_is_to_blame_for_is_not_laid_on_one(folder):
    flags = FileFlags((), ("a",), (), False, True, config="\0.yml", isolated=False, preset=None)
    with pytest.raises(ValueError, match="null"):
        found(flags, Resolver(config=flags.config))


@pytest.mark.parametrize("line", ['extends: "a\\0.yml"', 'baseline: "a\\0"'])
@pytest.mark.parametrize("command", [["check"], ["config", "show", "README.md"], ["config", "test"], ["rule", "TEAM1"]])
def test_a_path_with_a_control_character_is_told_with_its_line(cli, write, line, command):
    write("README.md", CLEAN)
    write(".impactlint.yml", f"version: 1\n{line}\n")
    ran = cli(*command)
    assert ran.status == 2
    assert ".impactlint.yml:2:1" in ran.err
    assert "no control character can stand there" in ran.err
