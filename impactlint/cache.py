"""Findings remembered between runs, by content, settings and build.

The cache lives in the user's own cache folder, not beside the READMEs: a repository could ship one that says "no
findings". An entry is JSON, holds one file's result, and is used only while the file, the settings, this build and
every neighbouring README that was looked at are what they were. Whatever is wrong with an entry, the file is read
again; whatever is wrong with the folder, nothing is remembered.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
import sys
import time
from collections.abc import Iterator, Mapping, Set
from contextlib import suppress
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Generic, TypeVar

from impactlint import __version__
from impactlint.codec import Codec
from impactlint.digest import digest_of
from impactlint.disk import write_whole

Result = TypeVar("Result")

_KEEP_DAYS = 30
_BUILD = re.compile(r"build-[0-9a-f]{16}")
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by impactlint. See https://bford.info/cachedir/\n"


def default_folder() -> Path:
    """Where a user's caches belong on this platform."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", str(Path.home()))) / "impactlint" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "impactlint"
    named = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (named if named.is_absolute() else Path.home() / ".cache") / "impactlint"  # the specification has it so


class Cache(Generic[Result]):
    """Results of one type in one folder."""

    def __init__(self, folder: Path, kind: type[Result]) -> None:
        self._codec = Codec()
        self._kind = kind
        self._folder = folder / build()
        self._writable = True

    def get(self, path: str, key: str) -> Result | None:
        """What is remembered of a path under exactly this key."""
        try:
            entry = json.loads(self._file(path).read_bytes())
            if entry["key"] != key:
                return None
            return self._codec.unpack(self._kind, entry["result"])
        except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
            return None

    def put(self, path: str, key: str, result: Result) -> None:
        """Remember a result; a folder that can't be written is tried once."""
        if not self._writable:
            return
        entry = {"key": key, "result": self._codec.pack(result)}
        try:
            if not self._folder.exists():
                self._prepare()
            write_whole(self._file(path), json.dumps(entry).encode(), durable=False)
        except OSError:
            self._writable = False

    def _file(self, path: str) -> Path:
        return self._folder / f"{digest_of(str(Path(path).absolute()).encode('utf-8', 'surrogateescape'))}.json"

    def _prepare(self) -> None:
        """Make this build's folder, mark it as a cache, and drop those of builds that nobody has used for a while.

        A folder that was named may be full of the user's own files: then only what we make in it is marked.
        """
        home = self._folder.parent
        home.mkdir(parents=True, exist_ok=True)
        alone = _is_tagged(home) or not any(home.iterdir())
        self._folder.mkdir(exist_ok=True)
        _mark(home if alone else self._folder)
        for folder in home.iterdir():
            if _is_old(folder) and (_is_tagged(home) or _is_tagged(folder)):
                for file in folder.iterdir():
                    file.unlink()
                folder.rmdir()


def _is_tagged(folder: Path) -> bool:
    """Whether a folder was made by us."""
    try:
        return (folder / "CACHEDIR.TAG").read_text(encoding="utf-8") == _TAG
    except (OSError, ValueError):
        return False


def _mark(folder: Path) -> None:
    """Have others leave a folder alone; a file that is there already stays as it is."""
    for name, text in (("CACHEDIR.TAG", _TAG), (".gitignore", "*\n")):
        with suppress(FileExistsError), (folder / name).open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)


def _is_old(folder: Path) -> bool:
    """Whether this is the folder of a build, and was last written to so long ago that nobody misses it."""
    info = folder.lstat()
    long_ago = info.st_mtime < time.time() - _KEEP_DAYS * 86_400
    return long_ago and stat.S_ISDIR(info.st_mode) and _BUILD.fullmatch(folder.name) is not None


def build() -> str:
    """A name for this very build: version, Python, and when and how large each of its files is."""
    digest = hashlib.sha256(f"{__version__} {sys.version_info[:2]}".encode())
    for file in _files(str(Path(__file__).parent)):
        digest.update(file.encode())
    return f"build-{digest.hexdigest()[:16]}"


def _files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files(entry.path)
            else:
                info = entry.stat()
                yield f"{entry.name} {info.st_size} {info.st_mtime_ns}"


def canonical(value: Any) -> str:
    """The same text for equal values in every process: data classes by field, mappings and sets sorted."""
    if is_dataclass(value) and not isinstance(value, type):
        inside = ",".join(f"{field.name}={canonical(getattr(value, field.name))}" for field in fields(value))
        return f"{type(value).__qualname__}({inside})"
    if isinstance(value, Enum):
        return f"{type(value).__qualname__}.{value.name}"
    if isinstance(value, Mapping):
        pairs = sorted((canonical(key), canonical(item)) for key, item in value.items())
        return "{" + ",".join(f"{key}:{item}" for key, item in pairs) + "}"
    if isinstance(value, Set):
        return "<" + ",".join(sorted(map(canonical, value))) + ">"
    if isinstance(value, list | tuple):
        return "[" + ",".join(map(canonical, value)) + "]"
    if callable(value):
        return f"{getattr(value, '__module__', '')}.{getattr(value, '__qualname__', type(value).__qualname__)}"
    return repr(value)
