"""What keeps one file from harming the others: a cap on its size and on the time it takes."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from impactlint.disk import reason_of
from impactlint.document.source import MAX_BYTES, UnreadableError

if TYPE_CHECKING:
    from types import FrameType

SECONDS = 10.0
"""Time limit for one file, in seconds."""


class OutOfTimeError(BaseException):
    """A file took longer than its limit. No `Exception`, so that nothing in between takes it for one of its own."""


def out_of_time(seconds: float) -> UnreadableError:
    """What is to be said of a file that takes longer than its limit."""
    return UnreadableError(f"it takes longer than {seconds:g} s", help="Shorten it, or leave it out with `exclude`.")


def named(error: Exception) -> str:
    """What is to be said of a fault of ours: its kind, and its words."""
    return f"{type(error).__name__}: {error}"


def read_bytes(path: str) -> bytes:
    """The bytes of a file, at most one more than the cap.

    Raises:
        UnreadableError: it can't be opened or read.
    """
    try:
        with Path(path).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableError(reason_of(error)) from None


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise `OutOfTimeError` in the block when it takes too long, inside a regular expression too.

    Only where the platform has SIGALRM and in the main thread; elsewhere the caps of the parser have to do.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_number: int, _frame: FrameType | None) -> None:
        raise OutOfTimeError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, signal.SIG_DFL if before is None else before)


@contextmanager
def readable_within(seconds: float) -> Iterator[None]:
    """Take what takes too long in the block for something that can't be read.

    Raises:
        UnreadableError: it took too long.
    """
    try:
        with time_limit(seconds):
            yield
    except OutOfTimeError:
        raise out_of_time(seconds) from None
