"""Read one file for its outline, as leniently as can be: a byte that isn't UTF-8 is no reason to show nothing."""

from __future__ import annotations

from dataclasses import dataclass

from impactlint.document import Source, UnreadableError, decode, from_text, parse
from impactlint.document.source import MAX_BYTES
from impactlint.limits import SECONDS, OutOfTimeError, read_bytes, time_limit
from impactlint.reading import read
from impactlint.reading.model import Hints, Reading


@dataclass(frozen=True, slots=True)
class Outlined:
    """How a file was read. `note` says what stood in the way; `reading` is None where it couldn't be read at all."""

    path: str
    reading: Reading | None
    note: str = ""


def outline(path: str, hints: Hints, *, seconds: float = SECONDS) -> Outlined:
    """Read a file within a time limit."""
    try:
        with time_limit(seconds):
            source, note = _source(path)
            return Outlined(path, read(parse(source), hints), note)
    except OutOfTimeError:
        return Outlined(path, None, f"it takes longer than {seconds:g} s")
    except UnreadableError as error:
        return Outlined(path, None, str(error))
    except Exception as error:
        return Outlined(path, None, f"internal error: {type(error).__name__}: {error}")


def _source(path: str) -> tuple[Source, str]:
    data = read_bytes(path)
    try:
        return decode(data, path), ""
    except UnreadableError as error:
        return from_text(lenient(data), path), f"read leniently: {error}"


def lenient(data: bytes) -> str:
    """Some text for any bytes: UTF-16 by its mark, else Windows-1252, cut at the cap and without NUL."""
    kept = data[:MAX_BYTES]
    if kept.startswith((b"\xff\xfe", b"\xfe\xff")):
        return kept.decode("utf-16", "replace").replace("\0", "\ufffd")
    try:
        return kept.decode("utf-8").replace("\0", "\ufffd")
    except UnicodeDecodeError:
        return kept.decode("cp1252", "replace").replace("\0", "\ufffd")
