"""From bytes to lines: decoding, the byte-order mark, newlines, and the caps that keep a hostile file out."""

from __future__ import annotations

from impactlint.document.model import Newline, Source

MAX_BYTES = 1_000_000
"""Largest README that is read, in bytes. GitHub itself stops rendering at 512 KB."""

BOM = b"\xef\xbb\xbf"
MOST_STRAY = 0.01
"""Share of a file's bytes that may not be UTF-8 for the rest to be read: a bullet from a word processor, a name."""
_PRIVATE = {0xDC80 + byte: 0xF780 + byte for byte in range(128)}
"""For each byte beyond ASCII, as Python keeps one that isn't UTF-8, the private character that stands for it."""
_STRAY = {private: kept for kept, private in _PRIVATE.items()}


class UnreadableError(Exception):
    """The file is no README that can be read. `line` is 1-based, `help` says what the author can do."""

    def __init__(self, message: str, *, line: int = 1, help: str = "") -> None:
        super().__init__(message)
        self.line = line
        self.help = help


def decode(data: bytes, path: str, *, max_bytes: int = MAX_BYTES) -> Source:
    """Decode a file.

    Raises:
        UnreadableError: it is larger than `max_bytes`, is not text, or is not UTF-8.
    """
    if len(data) > max_bytes:
        raise UnreadableError(
            f"the file has more than {max_bytes:,} bytes, the most that is read",
            help="Split the page, or leave the file out with `exclude`.",
        )
    bom = data.startswith(BOM)
    body = data[3:] if bom else data
    if b"\0" in body:
        line = body[: body.index(b"\0")].count(b"\n") + 1
        wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
        what = "the file is UTF-16, not UTF-8" if wide else "the file holds a NUL byte: it is not text"
        raise UnreadableError(what, line=line, help="Save it as UTF-8 text.")
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        line = body[: error.start].count(b"\n") + 1
        raise UnreadableError(
            f"byte 0x{body[error.start]:02x} is not UTF-8", line=line, help="Save the file as UTF-8."
        ) from None
    return Source(path=path, lines=split_lines(text), bom=bom, newline=newline_of(text))


def decode_most(data: bytes, path: str) -> tuple[Source, UnreadableError | None]:
    """Decode a file of which hardly any byte isn't UTF-8, and say which is the first.

    Such bytes stand as private characters that `to_bytes` turns back.

    Raises:
        UnreadableError: as `decode` does, where more of it isn't UTF-8.
    """
    try:
        return decode(data, path), None
    except UnreadableError as error:
        bom = data.startswith(BOM)
        text = data[: MAX_BYTES + 1].decode("utf-8", "surrogateescape").removeprefix("\ufeff")
        stray = sum("\udc80" <= char <= "\udcff" for char in text)
        if len(data) > MAX_BYTES or "\0" in text or holds_stray(text) or not 0 < stray <= MOST_STRAY * len(data):
            raise
        text = text.translate(_PRIVATE)
        return Source(path, split_lines(text), bom, newline_of(text), stray=True), error


def holds_stray(text: str) -> bool:
    """Whether a text holds a character that may stand for a byte."""
    return any(ord(char) in _STRAY for char in text)


def to_bytes(text: str, *, stray: bool = False) -> bytes:
    """A text in UTF-8; `stray` says that private characters stand for bytes that aren't."""
    return text.translate(_STRAY).encode("utf-8", "surrogateescape") if stray else text.encode("utf-8")


def from_text(text: str, path: str) -> Source:
    """Split a text into lines; only LF ends a line, as in an editor, or CR in a file without any LF."""
    bom = text.startswith("\ufeff")
    text = text.removeprefix("\ufeff")
    return Source(path=path, lines=split_lines(text), bom=bom, newline=newline_of(text))


def newline_of(text: str) -> Newline:
    """The newline that most lines of a text end with."""
    crlf, lf = text.count("\r\n"), text.count("\n")
    if crlf * 2 > lf:
        return "\r\n"
    return "\r" if not lf and "\r" in text else "\n"


def split_lines(text: str) -> tuple[str, ...]:
    """Lines with their newlines; unlike `str.splitlines`, form feeds and Unicode separators end nothing."""
    end = "\r" if "\n" not in text and "\r" in text else "\n"
    lines = [line + end for line in text.split(end)]
    lines[-1] = lines[-1][: -len(end)]
    if not lines[-1]:
        lines.pop()
    return tuple(lines)
