"""Fetch the READMEs that the labels point to: the project keeps labels and pointers, not other people's texts.

usage: python benchmarks/fetch_corpus.py FOLDER

Each line of training/labels.jsonl names repository, commit, path and git's name of the bytes. What is in FOLDER already
is kept; what GitHub no longer has is counted; bytes with another name than the label's are refused.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import urllib.error
import urllib.request
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import quote

LABELS = Path(__file__).parent.parent / "training" / "labels.jsonl"
SERVER = os.environ.get("RAW_SERVER", "https://raw.githubusercontent.com")
MAX_BYTES = 5_000_000


def main(folder: Path) -> int:
    """Fetch what is missing and say what came of it; fails where hardly anything could be had."""
    folder.mkdir(parents=True, exist_ok=True)
    labels = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines() if line.strip()]
    told = Counter(fetch(label, folder) for label in labels)
    print(", ".join(f"{count} {what}" for what, count in sorted(told.items())))
    return 0 if told["fetched"] + told["here already"] >= len(labels) / 2 else 1


def fetch(label: dict[str, Any], folder: Path) -> str:
    """Fetch one README; gives what came of it in a word or two."""
    name = label["file"]
    if name != Path(name).name or name in ("", ".."):
        return "badly named"
    target = folder / name
    if target.exists():
        return "here already"
    url = f"{SERVER}/{quote(label['repo'])}/{quote(label['commit'])}/{quote(label['path'])}"
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:  # noqa: S310  # the scheme is SERVER's, never a label's
            data = answer.read(MAX_BYTES + 1)
    except urllib.error.HTTPError:
        return "gone"
    except OSError:
        return "out of reach"
    if blob(data) != label["blob"]:
        return "changed"
    target.write_bytes(data)
    return "fetched"


def blob(data: bytes) -> str:
    """Git's name of a file's bytes."""
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
