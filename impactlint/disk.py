"""Files written whole or not at all, those of a runner that are appended to, and why one can't be written."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

_STAYS = frozenset({errno.EACCES, errno.EBUSY, errno.EPERM, errno.EXDEV})
"""What the system says of a file that can be written and not be replaced, such as one that is mounted by itself."""

_NO_NAME = frozenset({errno.ENAMETOOLONG, errno.ELOOP})
"""What it says of a path at which nothing can stand."""


def reason_of(error: Exception) -> str:
    """What the system says went wrong, in lower case; else the error's own words, which may hold a path."""
    told = getattr(error, "strerror", None)
    return told.lower() if told else str(error)


def is_gone(path: str | Path) -> bool:
    """Whether nothing stands at a path, as far as can be seen: where looking isn't allowed, something may."""
    try:
        Path(path).stat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return True
    except OSError as error:
        return error.errno in _NO_NAME
    return False


def is_read_only(path: Path) -> bool:
    """Whether a file shouldn't be changed, not even by root, who may do anything; another could take its place."""
    try:
        return not (path.stat().st_mode & 0o222 and os.access(path, os.W_OK))
    except OSError:
        return False  # writing it says what is wrong


def refuse_read_only(path: Path) -> None:
    """See that a file which is there may be changed.

    Raises:
        PermissionError: it is read-only.
    """
    if is_read_only(path):
        raise PermissionError(errno.EACCES, "it is read-only", str(path))


def write_whole(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Write a file, new or not: another one beside it takes its place, with its permissions. A link is replaced.

    One that need not outlast a power failure isn't `durable`: it is written much faster.

    Raises:
        OSError: it can't be written; what was there stays.
    """
    # A number of the process would be that of an earlier one that was killed, in a container even as a rule.
    temporary = path.with_name(f".impactlint.{os.urandom(6).hex()}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        if (mode := _mode(path)) is not None:
            temporary.chmod(mode)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _mode(path: Path) -> int | None:
    """The permissions of a file; None where there is none, or a link leads nowhere."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except OSError:
        return None


def write_changed(path: Path, data: bytes) -> None:
    """Write a file that a user named, where it doesn't hold that already: whole, where nothing but the file changes.

    Raises:
        OSError: it can't be written.
    """
    if _holds(path, data) or (_may_be_replaced(path) and _replaced(path, data)):
        return
    path.write_bytes(data)


def _replaced(path: Path, data: bytes) -> bool:
    """Write a file whole; whether the system lets another one take its place."""
    try:
        write_whole(path, data)
    except OSError as error:
        if error.errno not in _STAYS:
            raise
        return False
    return True


def _holds(path: Path, data: bytes) -> bool:
    """Whether a file holds just this; one that can't be read is taken not to."""
    try:
        status = path.stat()
        return stat.S_ISREG(status.st_mode) and status.st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _may_be_replaced(path: Path) -> bool:
    """Whether another file may take the place: none there yet, or a regular one of our own that has no other name."""
    try:
        status = path.lstat()
    except FileNotFoundError:
        return os.access(path.parent, os.W_OK)
    owner = os.geteuid() if hasattr(os, "geteuid") else status.st_uid
    alone = stat.S_ISREG(status.st_mode) and status.st_nlink == 1 and status.st_uid == owner
    return alone and os.access(path.parent, os.W_OK)


def append_named(variable: str, text: str) -> str:
    """Append to the file that a runner names in the environment, if it names one.

    Returns what the system says where it can't be written, else an empty text.
    """
    path = os.environ.get(variable)
    if not path:
        return ""
    try:
        with Path(path).open("a", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        return error.strerror or str(error)
    return ""
