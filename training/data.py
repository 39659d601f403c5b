"""Labelled READMEs for training: the labels, the texts where they are at hand, and written sketches of sections."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from impactlint.document import Document, UnreadableError, decode, from_text, parse

HERE = Path(__file__).parent
PROJECT_LIKE = {"project", "library", "portfolio"}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A README with its labels.

    `group` is its repository: READMEs of one repository never stand on both sides of a fold.
    """

    name: str
    group: str
    origin: str
    label: dict[str, Any]
    document: Document


def read_labels(path: Path) -> list[dict[str, Any]]:
    """One JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def load(corpus: Path) -> list[Labelled]:
    """The dev corpus and the labels of this folder, whose texts stand in the corpus's `unlabelled` folder."""
    sources = (
        ("dev", corpus / "dev" / "labels.jsonl", corpus / "dev" / "texts"),
        ("own", HERE / "labels.jsonl", corpus / "unlabelled"),
    )
    found = []
    for origin, labels, texts in sources:
        for label in read_labels(labels):
            path = texts / label["file"]
            if path.is_file():
                group = "__".join(label["file"].split("__")[:2])
                found.append(Labelled(label["file"], group, origin, label, _parse(path)))
    return found


def _parse(path: Path) -> Document:
    data = path.read_bytes()
    try:
        return parse(decode(data, path.name))
    except UnreadableError:
        return parse(from_text(data.decode("cp1252", "replace"), path.name))


def sketches() -> Iterator[tuple[str, Document, dict[int, str]]]:
    """Written sketches of READMEs: the kind, the document, and the role of each heading by its 1-based line."""
    for path in sorted(HERE.glob("sketches*.txt")):
        parts = re.split(r"^=== *(\w*).*$", path.read_text(encoding="utf-8"), flags=re.M)[1:]
        for kind, sketch in zip(parts[::2], parts[1::2], strict=True):
            lines: list[str] = []
            roles: dict[int, str] = {}
            for raw in sketch.strip("\n").split("\n"):
                heading = re.match(r"^(\w+) \| (.*)$", raw)
                if heading:
                    lines += ["", heading[2]]
                    roles[len(lines)] = heading[1]
                    lines.append("")
                else:
                    lines.append(raw[2:] if raw.startswith("  ") else raw)
            yield kind, parse(from_text("\n".join(lines) + "\n", path.name)), roles
