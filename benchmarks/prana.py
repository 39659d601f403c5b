"""The published yardstick for section roles: Prana et al. 2018, 'Categorizing the Content of GitHub README Files'.

usage: python benchmarks/prana.py CORPUS/prana

Trains the same kind of light linear model that impactlint ships for section roles on their labelled sections and prints
the weighted F1 of ten folds, in both protocols: whole READMEs in a fold (nothing of a page stands on both sides), and
theirs (the sections shuffled). As in the paper, the 75 % set is used, "-" stays a class of its own and What and Why are
one. Their classifier reaches 0.746 under their protocol and 0.678 where folds don't split a README.

Needs: pip install --group train
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold, KFold
from sklearn.multiclass import OneVsRestClassifier
from sklearn.preprocessing import MultiLabelBinarizer
from sklearn.svm import LinearSVC

from impactlint.document import Document, UnreadableError, decode, from_text, parse
from impactlint.reading.headings import normalise
from impactlint.reading.page import make_page
from impactlint.reading.section_features import section_features

THEIRS = {"shuffled": 0.746, "whole": 0.678}


def labelled(folder: Path) -> list[dict[str, str]]:
    """Sections of the 75 % set."""
    with (folder / "dataset_2.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def codes(raw: str) -> tuple[str, ...]:
    """Label codes of a section, What (1) and Why (2) as one."""
    found = {"1" if code == "2" else code for code in re.findall(r"\d|-", raw)}
    return tuple(sorted(found)) or ("-",)


def read(path: Path) -> Document | None:
    """A README of the set, however it is encoded."""
    data = path.read_bytes()
    try:
        return parse(decode(data, path.name))
    except UnreadableError:
        return parse(from_text(data.decode("cp1252", "replace"), path.name))


def examples(folder: Path) -> tuple[list[list[str]], list[tuple[str, ...]], list[str]]:
    """Features, codes and README of every labelled section that the parser finds."""
    texts = {path.stem.split(".", 1)[-1].lower(): path for path in (folder / "dev_and_eval_readmes").glob("*.md")}
    owners = {path.stem.lower(): path for path in (folder / "dev_and_eval_readmes").glob("*.md")}
    by_file: dict[str, list[dict[str, str]]] = {}
    for row in labelled(folder):
        by_file.setdefault(row["file-id"], []).append(row)
    rows, labels, groups = [], [], []
    for number, sections in by_file.items():
        owner, name = sections[0]["url"].rstrip("/").split("/")[-2:]
        path = owners.get(f"{owner}.{name}".lower()) or texts.get(name.lower())
        document = path and read(path)
        if not document:
            continue
        features = section_features(make_page(document))
        at = 0
        for section in sections:
            wanted = normalise(re.sub(r"^#+\s*", "", section["heading"]))
            match = next(
                (k for k in range(at, len(features)) if normalise(document.sections[k].heading.title) == wanted), None
            )
            own = features[match] if match is not None else heading_only(section["heading"])
            at = match + 1 if match is not None else at
            rows.append(own)
            labels.append(codes(section["Codes with >= 2 votes"]))
            groups.append(number)
    return rows, labels, groups


def heading_only(heading: str) -> list[str]:
    """Features of a section whose text isn't at hand."""
    document = parse(from_text(heading + "\n", "README.md"))
    found = section_features(make_page(document)) if document.sections else []
    return found[0] if found else [f"h:{word}" for word in normalise(heading).split()]


def weighted_f1(
    rows: list[list[str]], labels: list[tuple[str, ...]], folds: Sequence[tuple[np.ndarray, np.ndarray]]
) -> float:
    """Weighted F1 over all folds of one linear classifier a code."""
    matrix = DictVectorizer().fit_transform([dict.fromkeys(row, 1.0) for row in rows])
    truth = MultiLabelBinarizer().fit_transform(labels)
    said = np.zeros_like(truth)
    for train, test in folds:
        model = OneVsRestClassifier(LinearSVC(C=0.05)).fit(matrix[train], truth[train])
        scores = model.decision_function(matrix[test])
        said[test] = scores > 0
        empty = said[test].sum(axis=1) == 0
        said[np.asarray(test)[empty], scores[empty].argmax(axis=1)] = 1
    return float(f1_score(truth, said, average="weighted", zero_division=0))


def main() -> None:
    """Print both protocols, the harder one first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    rows, labels, groups = examples(folder)
    print(f"{len(rows)} sections of {len(set(groups))} READMEs", file=sys.stderr)
    whole = list(GroupKFold(10).split(rows, groups=groups))
    shuffled = list(KFold(10, shuffle=True, random_state=0).split(rows))
    for name, folds, theirs in (
        ("whole READMEs in a fold", whole, THEIRS["whole"]),
        ("sections shuffled", shuffled, THEIRS["shuffled"]),
    ):
        print(f"{name:25} weighted F1 {weighted_f1(rows, labels, folds):.3f}   (theirs {theirs})")


if __name__ == "__main__":
    main()
