"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from impactlint.disk import reason_of, write_changed, write_whole


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


def test_a_link_that_leads_round_in_a_circle_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to("two")
    (tmp_path / "two").symlink_to("one")
    write_whole(tmp_path / "one", b"new\n")
    assert (tmp_path / "one").read_bytes() == b"new\n" and (tmp_path / "two").is_symlink()


def test_what_a_killed_process_left_behind_stands_in_nobodys_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process that is killed leaves what there is while it writes; this one has the same number."""
    path, left = tmp_path / "known.json", dict[Path, bytes]()
    monkeypatch.setattr(os, "fsync", lambda _file: left.update({one: one.read_bytes() for one in tmp_path.iterdir()}))
    write_whole(path, b"a\n")
    assert list(left.values()) == [b"a\n"]
    for one, data in left.items():
        one.write_bytes(data)
    write_whole(path, b"b\n")
    assert path.read_bytes() == b"b\n"


def test_a_file_that_holds_it_already_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    write_changed(path, b"a\n")
    os.utime(path, (1, 1))
    before = path.stat()
    write_changed(path, b"a\n")
    assert (path.stat().st_ino, path.stat().st_mtime) == (before.st_ino, 1)
    write_changed(path, b"b\n")
    assert path.read_bytes() == b"b\n" and path.stat().st_ino != before.st_ino
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_can_not_be_written_whole_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "out.json"
    path.write_bytes(b"old\n")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_changed(path, b"new\n")
    assert path.read_bytes() == b"old\n"


def test_what_is_more_than_a_file_of_one_name_is_written_in_place(tmp_path: Path) -> None:
    path, link, other = tmp_path / "out", tmp_path / "link", tmp_path / "other"
    path.write_bytes(b"old\n")
    link.symlink_to("out")
    write_changed(link, b"through\n")
    assert link.is_symlink() and path.read_bytes() == b"through\n"
    other.hardlink_to(path)
    write_changed(path, b"new\n")
    assert other.read_bytes() == b"new\n"
    write_changed(Path(os.devnull), b"a\n")
    assert not Path(os.devnull).is_file()


def test_a_link_to_nothing_makes_what_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("out")
    write_changed(tmp_path / "link", b"a\n")
    assert (tmp_path / "out").read_bytes() == b"a\n" and (tmp_path / "link").is_symlink()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name")
def test_a_pipe_gets_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    write_changed(tmp_path / "pipe", b"a\n")
    assert os.read(reader, 9) == b"a\n"
    os.close(reader)


@pytest.mark.parametrize("number", [errno.EBUSY, errno.EPERM])
def test_where_another_file_may_not_take_the_place_it_is_written_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def mounted(*_args: object) -> None:
        raise OSError(number, "no")

    path = tmp_path / "out.json"
    path.write_bytes(b"old\n")
    monkeypatch.setattr(os, "replace", mounted)
    write_changed(path, b"new\n")
    assert path.read_bytes() == b"new\n"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_in_a_folder_that_is_not_ours_is_written_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.json"
    path.write_bytes(b"old\n")
    inode = path.stat().st_ino
    monkeypatch.setattr(os, "access", lambda where, _mode: where != tmp_path)
    write_changed(path, b"new\n")
    assert (path.read_bytes(), path.stat().st_ino) == (b"new\n", inode)


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
