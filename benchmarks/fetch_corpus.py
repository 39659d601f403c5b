"""Fetch the READMEs that the labels point to: the project keeps labels and pointers, not other people's texts.

usage: python -m benchmarks.fetch_corpus FOLDER [MORE]

Each line of training/labels.jsonl names repository, commit, path and git's name of the bytes. What is in FOLDER already
is kept; what GitHub no longer has is counted; bytes with another name than the label's are refused.

With MORE, the texts that only training uses are fetched as well: those of training/labels-more.jsonl into MORE/github,
and the descriptions that training/sections-pypi.tsv names into MORE/pypi, each in the version that was labelled.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from training.data import HERE, package_rows, read_labels, sha

LABELS = HERE / "labels.jsonl"
PACKAGES = os.environ.get("PACKAGES_SERVER", "https://pypi.org/pypi")
SERVER = os.environ.get("RAW_SERVER", "https://raw.githubusercontent.com")
MAX_BYTES = 5_000_000


def main(folder: Path, more: Path | None = None) -> int:
    """Fetch what is missing and say what came of it; fails where hardly anything could be had."""
    told, wanted = fetch_all(read_labels(LABELS), folder)
    enough = told["fetched"] + told["here already"] >= wanted / 2
    if more:
        fetch_all(read_labels(HERE / "labels-more.jsonl"), more / "github")
        say(Counter(fetch_package(row, more / "pypi") for row in package_rows()))
    return 0 if enough else 1


def fetch_all(labels: list[dict[str, Any]], folder: Path) -> tuple[Counter[str], int]:
    """Fetch the READMEs of labels; gives what came of them, and how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    told = Counter(fetch(label, folder) for label in labels)
    say(told)
    return told, len(labels)


def say(told: Counter[str]) -> None:
    """Print what came of it, in one line."""
    print(", ".join(f"{count} {what}" for what, count in sorted(told.items())))


def fetch(label: dict[str, Any], folder: Path) -> str:
    """Fetch one README; gives what came of it in a word or two."""
    name = label["file"]
    if name != Path(name).name or name in ("", ".."):
        return "badly named"
    target = folder / name
    if target.exists():
        return "here already"
    data = download(f"{SERVER}/{quote(label['repo'])}/{quote(label['commit'])}/{quote(label['path'])}")
    if isinstance(data, str):
        return data
    if "blob" in label and blob(data) != label["blob"]:
        return "changed"
    target.write_bytes(data)
    return "fetched"


def fetch_package(row: Sequence[str], folder: Path) -> str:
    """Fetch the description of the package of a row; gives what came of it in a word or two."""
    name, version, digest = row[:3]
    if name != Path(name).name:
        return "badly named"
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{name}.md"
    if target.exists():
        return "here already"
    data = download(f"{PACKAGES}/{quote(name)}/{quote(version)}/json")
    if isinstance(data, str):
        return data
    text = (json.loads(data)["info"]["description"] or "").replace("\r\n", "\n").encode()
    if sha(text) != digest:
        return "changed"
    target.write_bytes(text)
    return "fetched"


def download(url: str) -> bytes | str:
    """The bytes of an address, or why they can't be had."""
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:  # noqa: S310  # the scheme is the server's, never a label's
            return answer.read(MAX_BYTES + 1)
    except urllib.error.HTTPError:
        return "gone"
    except OSError:
        return "out of reach"


def blob(data: bytes) -> str:
    """Git's name of a file's bytes."""
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.exit(main(*map(Path, sys.argv[1:])))
