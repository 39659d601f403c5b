"""Files are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from impactlint.disk import reason_of, write_whole


def test_a_new_file_and_one_that_takes_the_place_of_another(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    write_whole(path, b"a\n")
    path.chmod(0o640)
    write_whole(path, b"b\n")
    assert path.read_bytes() == b"b\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_may_be_read_by_whom_others_may(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    write_whole(tmp_path / "new", b"")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "plain").stat().st_mode


@pytest.mark.parametrize("fails", ["fsync", "replace"])
def test_where_writing_fails_the_old_file_stays_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    path = tmp_path / "known.json"
    path.write_bytes(b"old\n")

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, fails, full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, b"new\n")
    assert path.read_bytes() == b"old\n"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_is_replaced_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old\n")
    link.symlink_to("target")
    write_whole(link, b"new\n")
    assert (target.read_bytes(), link.read_bytes(), link.is_symlink()) == (b"old\n", b"new\n", False)


def test_a_name_as_long_as_names_can_be_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 250)
    write_whole(path, b"a\n")
    assert path.read_bytes() == b"a\n"


def test_a_reason_of_the_system_is_in_small_letters_and_one_of_ours_as_it_is() -> None:
    assert reason_of(PermissionError(13, "Permission denied", "README.md")) == "permission denied"
    assert reason_of(OSError("README.md has changed since it was read")) == "README.md has changed since it was read"


def test_the_name_of_a_file_may_be_as_long_as_names_are(tmp_path: Path) -> None:
    path = tmp_path / ("長" * 82 + ".md")
    write_whole(path, b"a\n")
    assert path.read_bytes() == b"a\n"
