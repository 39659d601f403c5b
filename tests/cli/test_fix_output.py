"""What is written and refused where findings go to files beside `--fix`, `--fix-only` and `--diff`."""

import os

import pytest

from tests.cli.late import GOOD, LATE, rules

MODES = ("--fix", "--fix-only", "--diff")


@pytest.mark.parametrize("mode", MODES)
def test_findings_go_to_the_files_that_are_named(cli, write, folder, mode):
    write("README.md", LATE)
    ran = cli(mode, "-o", "json:out.json", "-o", "out.txt", "--output-format", "concise")
    kept = mode == "--diff"
    assert (ran.status, (folder / "README.md").read_text()) == ((1, LATE) if kept else (0, GOOD))
    assert ran.out.startswith("--- a/README.md") if kept else ran.out == ""
    assert ("IMP102" in rules((folder / "out.json").read_text())) == kept
    assert ("IMP102" in (folder / "out.txt").read_text()) == kept


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    "target", ["json:no/such/folder/x", "json:taken", "README.md", "README.md/x", "json:read-only", "locked/x"]
)
def test_a_file_that_can_not_be_written_stops_a_fix_before_it_starts(cli, write, folder, mode, target):
    write("README.md", LATE)
    write("read-only", "")
    for name in ("taken", "locked"):
        (folder / name).mkdir()
    (folder / "read-only").chmod(0o400)
    (folder / "locked").chmod(0o500)
    if os.access(folder / "locked", os.W_OK) and target in ("json:read-only", "locked/x"):
        pytest.skip("the user may write everything")
    ran = cli(mode, "-o", "json:first.json", "-o", target)
    assert (ran.status, ran.out) == (2, "")
    assert f"--output-file {target.removeprefix('json:')}: " in ran.err
    assert (folder / "README.md").read_text() == LATE
    assert not (folder / "first.json").exists()


@pytest.mark.parametrize("mode", ["--fix-only", "--diff"])
@pytest.mark.parametrize("flags", [("--output-format", "json"), ("--statistics",)])
def test_flags_about_findings_are_refused_where_none_are_written(cli, write, folder, monkeypatch, mode, flags):
    write("README.md", LATE)
    ran = cli(mode, *flags)
    assert (ran.status, ran.out) == (2, "")
    assert f"{flags[0]} goes with {mode} only beside --output-file" in ran.err
    assert (folder / "README.md").read_text() == LATE
    assert cli("--fix", *flags).status == 0
    monkeypatch.setenv("IMPACTLINT_OUTPUT_FORMAT", "json")
    assert cli(mode).status == 0
