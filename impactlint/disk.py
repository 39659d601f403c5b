"""Files written whole or not at all, those of a runner that are appended to, and why one can't be written."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path


def reason_of(error: Exception) -> str:
    """What the system says went wrong, in lower case; else the error's own words, which may hold a path."""
    told = getattr(error, "strerror", None)
    return told.lower() if told else str(error)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file, new or not: another one beside it takes its place, with its permissions. A link is replaced.

    Raises:
        OSError: it can't be written; what was there stays.
    """
    temporary = path.with_name(f".impactlint.{os.getpid()}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            temporary.chmod(stat.S_IMODE(path.stat().st_mode))
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


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
