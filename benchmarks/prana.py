"""The published yardstick for section roles: Prana et al. 2018, 'Categorizing the Content of GitHub README Files'.

usage: python benchmarks/prana.py CORPUS/prana

Trains the same kind of light linear model that impactlint ships for section roles on their labelled sections and prints
the weighted F1 of ten folds, in both protocols: whole READMEs in a fold (nothing of a page stands on both sides), and
theirs (the sections shuffled). As in the paper, the 75 % set is used, "-" stays a class of its own and What and Why are
one. Their classifier reaches 0.746 under their protocol and 0.678 where folds don't split a README.

Their sections aren't quite ours, nor is what is asked of them: every line that opened with `#` is one, in code and
without a space too, and "-" stands for pages in other languages as well. So the features that impactlint ships are
joined by some that it doesn't need: where such a line stands, the language of the page, the headings above, before and
after, and the letters and marks of the heading.

Needs: pip install --group train
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold, KFold
from sklearn.multiclass import OneVsRestClassifier
from sklearn.preprocessing import MultiLabelBinarizer
from sklearn.svm import LinearSVC

from impactlint.document import Document, UnreadableError, decode, from_text, parse
from impactlint.reading.headings.lexicon import normalise
from impactlint.reading.page import make_page
from impactlint.reading.sections.section_features import SectionFeatures, section_features

THEIRS = {"shuffled": 0.746, "whole": 0.678}
SCRIPTS = "\u2e80"
"""The letters of Chinese, Japanese and Korean stand above it."""
MARKS = {
    "call": r"\(",
    "code": "`",
    "camel": "[a-z][A-Z]",
    "dotted": r"\w\.\w",
    "numbered": r"^#+\s*\d",
    "version": r"\d\.\d",
    "colon": r":\s*$",
    "capitals": "[A-Z]",
    "link": r"\]\(",
    "image": r"!\[",
}
"""What a heading is marked with."""


def labelled(folder: Path) -> list[dict[str, str]]:
    """Sections of the 75 % set."""
    with (folder / "dataset_2.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def codes(raw: str) -> tuple[str, ...]:
    """Label codes of a section, What (1) and Why (2) as one."""
    found = {"1" if code == "2" else code for code in re.findall(r"\d|-", raw)}
    return tuple(sorted(found)) or ("-",)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled section: README, heading as it stands, codes, its depth, its own features and the text below it."""

    readme: str
    heading: str
    codes: tuple[str, ...]
    place: str
    found: SectionFeatures | None
    text: str

    @property
    def title(self) -> str:
        """The heading in small letters, without marks."""
        return normalise(self.heading.lstrip("# "))

    @property
    def depth(self) -> int:
        """Number of `#`."""
        return len(self.heading) - len(self.heading.lstrip("#"))


def read(path: Path) -> tuple[list[str], Document]:
    """Lines and document of a README of the set, however it is encoded; `#Heading` was a heading in their day."""
    data = path.read_bytes()
    try:
        text = decode(data, path.name).text
    except UnreadableError:
        text = data.decode("cp1252", "replace")
    lines = re.split(r"\r\n?|\n", text)
    spaced = [re.sub(r"^( {0,3}#{1,6})(?=[^#\s])", r"\1 ", line) for line in lines]
    return lines, parse(from_text("\n".join(spaced), path.name))


def sections(folder: Path) -> Iterator[Labelled]:
    """Every labelled section, in the order of its README."""
    files = sorted((folder / "dev_and_eval_readmes").glob("*.md"))
    by_name = {path.stem.split(".", 1)[-1].lower(): path for path in files} | {
        path.stem.lower(): path for path in files
    }
    by_readme: dict[str, list[dict[str, str]]] = {}
    for row in labelled(folder):
        by_readme.setdefault(row["file-id"], []).append(row)
    for rows in by_readme.values():
        owner, name = rows[0]["url"].rstrip("/").lower().split("/")[-2:]
        path = by_name.get(f"{owner}.{name}") or by_name.get(name)
        yield from _of_readme(path, rows) if path else ()


def _of_readme(path: Path, rows: list[dict[str, str]]) -> Iterator[Labelled]:
    lines, document = read(path)
    page = make_page(document)
    features = section_features(page)
    index = {section.heading.span.start: section.index for section in document.sections}
    at = 0
    for row in rows:
        wanted = {row["heading"].strip(), row["heading"].lstrip("# ").strip()}
        line = next((k for k in range(at, len(lines)) if lines[k].strip() in wanted and lines[k].strip()), None)
        own = index.get(line) if line is not None else None
        place = "nowhere" if line is None else "code" if own is None else "heading"
        at = at if line is None else line + 1
        yield Labelled(
            readme=row["file-id"],
            heading=row["heading"],
            codes=codes(row["Codes with >= 2 votes"]),
            place=place,
            found=None if own is None else features[own],
            text="" if own is None else " ".join(unit.text for unit in page.of_section(own))[:3000],
        )


def rows_of(found: Sequence[Labelled]) -> list[dict[str, float]]:
    """The features of every section."""
    rows: list[dict[str, float]] = []
    for _, group in groupby(found, key=lambda one: one.readme):
        page = list(group)
        language = _language(page)
        rows.extend(
            _own(one) | _marks(one) | _letters(one.title) | _around(page, at) | language for at, one in enumerate(page)
        )
    return rows


def _own(one: Labelled) -> dict[str, float]:
    """What impactlint ships; of a line in code, its words."""
    if one.found:
        return {name: factor for names, factor in one.found.groups() for name in names}
    return {f"place={one.place}": 1.0, f"h:={one.title}": 1.0} | {f"h:{word}": 1.0 for word in one.title.split()}


def _marks(one: Labelled) -> dict[str, float]:
    told = {name: float(bool(re.search(pattern, one.heading))) for name, pattern in MARKS.items()}
    return told | {f"depth={one.depth}": 1.0, f"long={min(len(one.title.split()), 6)}": 1.0}


def _letters(title: str) -> dict[str, float]:
    padded = f" {title} "
    return {f"c:{padded[k : k + n]}": 0.3 for n in (3, 4) for k in range(len(padded) - n + 1)}


def _around(page: Sequence[Labelled], at: int) -> dict[str, float]:
    """The headings before, after and above."""
    row: dict[str, float] = {}
    for side, other in (("before", at - 1), ("after", at + 1)):
        if not 0 <= other < len(page):
            row[f"{side}:none"] = 1
            continue
        beside = page[other]
        row |= {f"{side}:{word}": 0.5 for word in beside.title.split()[:8]}
        row[f"{side}:deeper={np.sign(beside.depth - page[at].depth)}"] = row[f"{side}:{beside.place}"] = 1
    for nth, above in enumerate(islice(_above(page, at), 3), start=1):
        row[f"above={above.title}"] = 1
        row |= {f"above:{word}": 1 for word in above.title.split()[:8]}
        row |= {f"above{nth}:{word}": 0.5 for word in above.title.split()[:8]}
    return row


def _above(page: Sequence[Labelled], at: int) -> Iterator[Labelled]:
    depth = page[at].depth
    for other in reversed(page[:at]):
        if other.depth < depth:
            depth = other.depth
            yield other


def _language(page: Sequence[Labelled]) -> dict[str, float]:
    """Whether much of a page is written in other scripts than Latin, Greek or Cyrillic."""
    shares = [sum(char > SCRIPTS for char in one.heading + one.text) / len(one.heading + one.text) for one in page]
    return {"another script": 2.0 * (sum(shares) / len(shares) > 0.05)}


def weighted_f1(
    rows: list[dict[str, float]], labels: list[tuple[str, ...]], folds: Sequence[tuple[np.ndarray, np.ndarray]]
) -> float:
    """Weighted F1 over all folds of one linear classifier a code."""
    matrix = DictVectorizer().fit_transform(rows)
    truth = MultiLabelBinarizer().fit_transform(labels)
    said = np.zeros_like(truth)
    for train, test in folds:
        model = OneVsRestClassifier(LinearSVC(C=0.1)).fit(matrix[train], truth[train])
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
    found = list(sections(folder))
    rows, labels, groups = rows_of(found), [one.codes for one in found], [one.readme for one in found]
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
