"""Read one file for its outline, as leniently as can be: text that isn't UTF-8 is no reason to show nothing."""

from __future__ import annotations

from impactlint.document import Source, UnreadableError, decode, from_text, parse
from impactlint.document.source import MAX_BYTES
from impactlint.limits import SECONDS, named, read_bytes, readable_within
from impactlint.reading import read
from impactlint.reading.model import Hints, Reading
from impactlint.record import dataclass

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_SAMPLE = 8000
"""Bytes by which a binary file is told, as git does."""
_CONTROL = frozenset(range(32)) - frozenset(b"\t\n\f\r\x1b")
_MOST_CONTROL = 0.05


@dataclass(frozen=True, slots=True)
class Outlined:
    """How a file was read. `note` says what stood in the way; `reading` is None where it couldn't be read at all."""

    path: str
    reading: Reading | None
    note: str = ""

    @property
    def said(self) -> str:
        """The note for people; empty where nothing stood in the way."""
        return self.note if self.reading or not self.note else f"this file can't be read: {self.note}"


def outline(path: str, hints: Hints, data: bytes | None = None, *, seconds: float = SECONDS) -> Outlined:
    """Read a file, or its bytes where they are at hand, within a time limit."""
    try:
        with readable_within(seconds):
            source, note = _source(path, read_bytes(path) if data is None else data)
            return Outlined(path, read(parse(source), hints, why=True), note)
    except UnreadableError as error:
        return Outlined(path, None, str(error))
    except Exception as error:
        return Outlined(path, None, f"internal error: {named(error)}")


def _source(path: str, data: bytes) -> tuple[Source, str]:
    try:
        return decode(data, path), ""
    except UnreadableError as error:
        if _is_binary(data):
            raise
        return from_text(lenient(data), path), f"read leniently: {error}"


def _is_binary(data: bytes) -> bool:
    """Whether bytes are those of a picture, an archive or a program: control characters that no text has."""
    start = data[:_SAMPLE]
    if start.startswith(_UTF16):
        return False
    return b"\0" in data[:MAX_BYTES] or sum(byte in _CONTROL for byte in start) > len(start) * _MOST_CONTROL


def lenient(data: bytes) -> str:
    """Some text for any text's bytes: UTF-16 by its mark, else Windows-1252, cut at the cap and without NUL."""
    kept = data[:MAX_BYTES]
    if kept.startswith(_UTF16):
        return kept.decode("utf-16", "replace").replace("\0", "\ufffd")
    try:
        return kept.decode("utf-8")
    except UnicodeDecodeError:
        return kept.decode("cp1252", "replace")
