"""Labelled READMEs for training: the labels, the texts where they are at hand, and written sketches of sections."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from impactlint.document import Document, UnreadableError, decode, from_text, parse
from training.anchored import resolve

HERE = Path(__file__).parent


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


def load(corpus: Path, more: Path | None = None) -> list[Labelled]:
    """The dev corpus and the labels of this folder, where their texts are at hand.

    Those of `labels.jsonl` stand in the corpus's `unlabelled` folder, those of `labels-more.jsonl` in `more`/github.
    """
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
                found.append(Labelled(label["file"], group, origin, label, parse_file(path)))
    return found + (list(load_more(more / "github")) if more else [])


def load_more(texts: Path, after: int = 0) -> Iterator[Labelled]:
    """The labels that hold on to a page by its words, from the line `after` on, where the texts are at hand."""
    for label in read_labels(HERE / "labels-more.jsonl")[after:]:
        path = texts / label["file"]
        if path.is_file():
            document = parse_file(path)
            group = "__".join(label["file"].split("__")[:2])
            yield Labelled(label["file"], group, "more", resolve(label, document.source.text), document)


def packages(more: Path) -> Iterator[tuple[Document, dict[int, str]]]:
    """Pages of PyPI with the role of each heading by its 1-based line, where their texts stand in `more`/pypi."""
    for name, _version, digest, _kind, roles in package_rows():
        path = more / "pypi" / f"{name}.md"
        if path.is_file() and sha(path.read_bytes()) == digest:
            document = parse_file(path)
            told = zip(document.sections, roles.split(), strict=False)
            yield document, {section.span.first: role for section, role in told}


def package_rows() -> list[list[str]]:
    """Name, version, digest, kind and roles of each package whose description is labelled."""
    with (HERE / "sections-pypi.tsv").open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream, delimiter="\t"))


def sha(data: bytes) -> str:
    """The first digits of a description's SHA-256, which tell whether it is still the one that was labelled."""
    return hashlib.sha256(data).hexdigest()[:12]


def parse_file(path: Path) -> Document:
    """A page on disk; one that is no Unicode as Windows wrote it."""
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
