"""What `impactlint init` says where a workflow of several files meets one that is there already."""

from __future__ import annotations

from pathlib import Path

import pytest

from impactlint.templates import WORKFLOWS

CHECK = ".github/workflows/impactlint.yml"
POST = ".github/workflows/impactlint-post.yml"


def test_half_a_design_is_told_with_the_way_to_replace_that_file_alone(cli, folder):
    cli("init")
    rules = (folder / ".impactlint.yml").write_bytes(b"preset: strict\n")
    ran = cli("init", "--workflow", "forks")
    said = " ".join(ran.err.split())
    assert f"impactlint.yml and impactlint-post.yml only work together, and {Path(CHECK)} is not what" in said
    assert "To replace it and no other file, delete it and run the same command again." in said
    (folder / CHECK).unlink()
    assert cli("init", "--workflow", "forks").err == ""
    assert {name: (folder / name).read_text() for name in (CHECK, POST)} == WORKFLOWS["forks"].files()
    assert (folder / ".impactlint.yml").stat().st_size == rules


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
