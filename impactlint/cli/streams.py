"""A standard output that takes nothing: a full disk, or a stream that was closed before the start."""

from __future__ import annotations

import errno
import io
from traceback import walk_tb
from types import CodeType

import click

from impactlint.disk import reason_of


class Closed(io.TextIOBase):
    """Stands for a stream that is closed: it is a fault only where something is written to it."""

    def write(self, _text: str) -> int:
        """Refuse.

        Raises:
            OSError: always.
        """
        raise OSError(errno.EBADF, "It is closed")


def unwritable(error: OSError, flushes: CodeType) -> str:
    """Why standard output takes no more; empty where an error comes from elsewhere.

    Everything is written by `click.echo`, and what it left in the buffer by the code that `flushes` it last.
    """
    codes = [frame.f_code for frame, _ in walk_tb(error.__traceback__)]
    if click.echo.__code__ in codes or codes[-1:] == [flushes]:
        return reason_of(error)
    return ""
