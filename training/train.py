"""Learn the weights that the reading uses, and measure them by cross-validation over repositories.

usage: python -m training.train CORPUS [--more FOLDER] [--group repository|document] [--origin dev|own|more|all]
                                [--folds N] [--score FILE] [--errors N] [--keep FOLDER] [--ship]

Every number comes from READMEs that the model which read them never saw, by default from repositories it never saw.
`--ship` then fits on everything and writes impactlint/reading/weights.tsv.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from math import log
from pathlib import Path
from typing import Any

from impactlint.reading.headings.lexicon import ROLE_OF_PHRASE, normalise
from impactlint.reading.linear import WEIGHTS, Models, models_from
from impactlint.reading.model import Hints, SectionReading
from impactlint.reading.page import Page, make_page
from impactlint.reading.read import read, section_readings
from impactlint.reading.weights import Table, tables_from, text_of
from impactlint.reporters.outline import document as as_dict
from training import examples as ex
from training.data import Labelled, load, packages, sketches
from training.fit import fit_binary, fit_multi, hundredths, plain_groups
from training.lines import claim_lines, opening_lines, problem_lines, result_lines

THRESHOLDS = {
    "results": 0.34,
    "problems": 0.24,
    "claims": 0.28,
    "technology": 0.42,
    "architecture": 0.5,
    "answers": 0.7,
}
"""Probability from which each answer is given, chosen on pages that the weights had not learnt from."""
DEV_WEIGHT = 2.0
"""What a dev page counts beside one that was labelled later, by other readers, once."""
DAMP = 0.5
"""How much a parent's role counts; measured: 0.3 to 0.7 read alike, 1 reads worse than none."""
SKETCH_WEIGHT = 1.0
"""What a sketched section counts beside a labelled one; a quarter of it reads 0.001 of the sections less right."""
PACKAGE_WEIGHT = 0.5
"""What a section of a page on PyPI counts: nearly all of them are libraries."""
SMALLEST = 0.34
"""What a weight of roles has to move at least, in log-odds, to be kept: the table stays below 100 KB, compressed."""
RARE = 0.3
"""How far rare roles are lifted: 0 not at all, 1 until all roles weigh the same."""
OTHER_KINDS = 2.2
"""What a page that is no project counts beside one that is: there are few of each other kind."""
WRITTEN_WEIGHT = 1.0
"""What a written line counts beside a real one: lines of one page repeat each other and share a weight."""
WRITTEN_PROBLEM_WEIGHT = 0.12
"""What a written problem counts beside a real one: there are plenty of real ones, and they are told less plainly."""
EMPTY: Table = {"bias": 0, "weights": {}}
"""The table of a model that isn't asked."""


def folds_of(items: Sequence[Labelled], count: int, *, by: str = "repository") -> list[int]:
    """A fold for each README, by its own name or its repository's. The hash keeps it the same on every machine."""
    return [zlib.crc32((item.group if by == "repository" else item.name).encode()) % count for item in items]


def split_fold(items: Sequence[Labelled], folds: Sequence[int], fold: int) -> tuple[list[Labelled], list[Labelled]]:
    """The READMEs outside of a fold, which its tables learn from, and those inside, which they never see."""
    both = list(zip(items, folds, strict=True))
    return [item for item, at in both if at != fold], [item for item, at in both if at == fold]


@dataclass(frozen=True, slots=True)
class Beside:
    """Sections that are learnt from beside the labelled pages: of written sketches, and of pages on PyPI."""

    sketched: list[ex.RoleExample]
    packages: list[ex.RoleExample]


def sections_beside(more: Path | None) -> Beside:
    """Both, as far as they are at hand."""
    return Beside(
        [e for _, document, roles in sketches() for e in ex.page_role_examples(make_page(document), roles)],
        [e for document, roles in packages(more) for e in ex.page_role_examples(make_page(document), roles)]
        if more
        else [],
    )


def fit_roles(items: Sequence[Labelled], beside: Beside) -> Table:
    """The table of section roles; sketches and packages weigh less than the labelled pages."""
    counted = [(example, worth(item)) for item in items for example in ex.role_examples(item)]
    own = [example for example, _ in counted]
    found = [*own, *beside.sketched, *beside.packages]
    weights = (
        [weight for _, weight in counted]
        + [SKETCH_WEIGHT] * len(beside.sketched)
        + [PACKAGE_WEIGHT] * len(beside.packages)
    )
    counts = Counter(example.label for example in own)
    rare = {label: (max(counts.values()) / count) ** RARE for label, count in counts.items()}
    table = fit_multi(
        [example.features for example in found],
        [example.label for example in found],
        [weight * rare.get(example.label, 1.0) for weight, example in zip(weights, found, strict=True)],
        c=0.2,
        min_count=3,
        smallest=SMALLEST,
        step=10,
        lifted=("h:", "lex"),
    )
    return {**table, "inherits": fit_inheritance(items, table["classes"])}


def fit_inheritance(items: Sequence[Labelled], classes: list[str]) -> dict[str, list[list[float]]]:
    """What a parent's role says of its child's: damped log of how much more often the pair occurs than by chance."""
    at = {name: index for index, name in enumerate(classes)}
    prior = [1.0] * len(classes)
    pairs = {name: [[0.5] * len(classes) for _ in classes] for name in ("named", "plain")}
    for item in items:
        roles = {section["line"]: section["role"] for section in item.label["sections"]}
        for section in item.document.sections:
            role = roles.get(section.span.first)
            above = section.parent is not None and roles.get(item.document.sections[section.parent].span.first)
            if role:
                prior[at[role]] += 1
                if above:
                    named = normalise(section.heading.title) in ROLE_OF_PHRASE
                    pairs["named" if named else "plain"][at[above]][at[role]] += 1
    total = sum(prior)
    return {
        name: [
            [hundredths(DAMP * log(n / sum(row)) - DAMP / 2 * log(prior[k] / total)) for k, n in enumerate(row)]
            for row in table
        ]
        for name, table in pairs.items()
    }


def worth(item: Labelled) -> float:
    """What a page counts: those with the labels that are measured against, more than others."""
    return DEV_WEIGHT if item.origin == "dev" else 1.0


def fit_kinds(items: Sequence[Labelled], tops: dict[str, tuple[SectionReading, ...]], pages: dict[str, Page]) -> Table:
    """The table of kinds of pages; pages that are no project weigh more, as there are few of each other kind."""
    kinds = [ex.kind_example(item, pages[item.name], tops[item.name]) for item in items]
    return fit_multi(
        [plain_groups(e.features) for e in kinds],
        [str(e.label) for e in kinds],
        [worth(i) * (1.0 if e.label == "project" else OTHER_KINDS) for i, e in zip(items, kinds, strict=True)],
        c=0.15,
        min_count=3,
        smallest=0.04,
    )


def fit_rest(
    items: Sequence[Labelled], tops: dict[str, tuple[SectionReading, ...]], pages: dict[str, Page]
) -> dict[str, Any]:
    """Every table but the roles'."""
    use = [item for item in items if ex.judged(item)]

    def gather(make: Callable[..., Any], *, with_tops: bool = True) -> list[ex.Example]:
        """The examples that `make` finds on all pages, each with what its page counts."""
        made = ((i, make(i, pages[i.name], *([tops[i.name]] if with_tops else []))) for i in use)
        return [e for i, found in made for e in weighed(found, worth(i))]

    numbers = ((i, shared(list(ex.result_examples(i, pages[i.name], tops[i.name])))) for i in use)
    results = [e for i, found in numbers for e in weighed(found, worth(i))]
    problems = gather(ex.problem_examples)
    claims = gather(ex.claim_examples)
    technology = gather(ex.technology_examples, with_tops=False)

    results += weighed(result_lines(), WRITTEN_WEIGHT)
    problems += weighed(problem_lines(), WRITTEN_PROBLEM_WEIGHT)
    claims += weighed(claim_lines(), WRITTEN_WEIGHT)
    technology += weighed(opening_lines(), WRITTEN_WEIGHT)

    def binary(found: list[ex.Example], **options: Any) -> Table:
        return fit_binary(
            [e.features for e in found], [bool(e.label) for e in found], [e.weight for e in found], **options
        )

    return {
        "kinds": fit_kinds(items, tops, pages),
        "results": binary(results, c=0.2),
        "problems": binary(problems, c=0.12),
        "claims": binary(claims, c=0.2),
        "technology": binary(technology, c=0.15),
    }


def shared(found: list[ex.Example]) -> list[ex.Example]:
    """Numbers of one page: a page with a hundred of them must not outvote the others."""
    return [replace(example, weight=5 / len(found) ** 0.5) for example in found]


def weighed(found: Iterable[ex.Example], weight: float) -> list[ex.Example]:
    """Examples that count a weight each, times what they counted."""
    return [replace(example, weight=example.weight * weight) for example in found]


def roles_only(table: Table) -> Models:
    """Models with nothing but roles, to read the sections of a page."""
    blank = {"classes": ["project"], "bias": [0], "weights": {}}
    return models_from(
        {
            "roles": table,
            "kinds": blank,
            "results": EMPTY,
            "problems": EMPTY,
            "claims": EMPTY,
            "technology": EMPTY,
            "answers": blank,
            "thresholds": THRESHOLDS,
        }
    )


def arguments() -> argparse.Namespace:
    """The command's arguments; exits where there is no measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--score", type=Path, help="the corpus's score.py; default: CORPUS/../eval/score.py")
    parser.add_argument("--ship", action="store_true")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument(
        "--origin", choices=("dev", "own", "more", "all"), default="dev", help="which READMEs are scored"
    )
    parser.add_argument(
        "--group",
        choices=("repository", "document"),
        default="repository",
        help="what never stands on both sides of a fold",
    )
    parser.add_argument("--more", type=Path, help="where benchmarks.fetch_corpus put the texts of the other labels")
    parser.add_argument("--keep", type=Path, help="a folder for the tables of each fold, for benchmarks/rules.py")
    args = parser.parse_args()
    args.score = args.score or args.corpus.parent / "eval" / "score.py"
    if not args.score.is_file():
        raise SystemExit(f"no measure at {args.score}: --score names one")
    return args


def main() -> None:
    """Cross-validate, print, ship."""
    args = arguments()
    items = load(args.corpus, args.more)
    beside = sections_beside(args.more)
    print(
        f"{len(items)} READMEs of {len({i.group for i in items})} repositories; beside them sections of sketches "
        f"({len(beside.sketched)}) and packages ({len(beside.packages)})",
        file=sys.stderr,
    )
    pages = {item.name: make_page(item.document) for item in items}
    folds = folds_of(items, args.folds, by=args.group)
    role_tables, tops = out_of_fold_roles(items, folds, args.folds, beside, pages)
    answers = tables_from(WEIGHTS.read_text(encoding="ascii"))["answers"]  # training.answers fits them
    said: dict[str, Any] = {}
    for fold, roles in enumerate(role_tables):
        seen, apart = split_fold(items, folds, fold)
        tables = {"roles": roles, **fit_rest(seen, tops, pages), "answers": answers, "thresholds": THRESHOLDS}
        if args.keep:
            keep(args.keep / str(fold), tables, apart)
        models = models_from(tables)
        said |= {item.name: as_dict(read(item.document, Hints(), models)) for item in apart}
    report(items, said, score=args.score, origin=args.origin, errors=args.errors)
    if args.ship:
        rest = fit_rest(items, tops, pages)
        ship({"roles": fit_roles(items, beside), **rest, "answers": answers, "thresholds": THRESHOLDS})


def ship(tables: dict[str, Any]) -> None:
    """Write the tables into the package, and say how large they are."""
    text = text_of(tables)
    WEIGHTS.write_text(text, encoding="ascii")
    print(f"{WEIGHTS.name}: {len(text):,} bytes, {len(zlib.compress(text.encode(), 9)):,} compressed", file=sys.stderr)


def keep(folder: Path, tables: dict[str, Any], apart: Sequence[Labelled]) -> None:
    """Write the tables of a fold, and the names of the READMEs that they never saw."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / WEIGHTS.name).write_text(text_of(tables), encoding="ascii")
    (folder / "apart.txt").write_text("".join(f"{item.name}\n" for item in apart), encoding="utf-8")


def out_of_fold_roles(
    items: Sequence[Labelled], folds: list[int], count: int, beside: Beside, pages: dict[str, Page]
) -> tuple[list[Table], dict[str, tuple[SectionReading, ...]]]:
    """The role table of each fold, and every page's sections as read by a table that never saw its repository."""
    tables: list[Table] = []
    tops: dict[str, tuple[SectionReading, ...]] = {}
    for fold in range(count):
        seen, apart = split_fold(items, folds, fold)
        tables.append(fit_roles(seen, beside))
        models = roles_only(tables[-1])
        tops |= {item.name: section_readings(pages[item.name], Hints(), models) for item in apart}
    return tables, tops


def report(items: Sequence[Labelled], said: dict[str, Any], *, score: Path, origin: str, errors: int) -> None:
    """Print what the corpus's own measure, at `score`, says of the out-of-fold readings of one origin, or of all.

    `errors` misses are listed; all of them where it is below 0.
    """
    spec = importlib.util.spec_from_file_location("score", score)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{score} is no Python")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    labels = [item.label for item in items if "results" in item.label and origin in ("all", item.origin)]
    result, misses = module.score(labels, said)
    for key, value in result.items():
        if key != "roles":
            print(f"{key:24s} {value}")
    for miss in misses[: errors if errors >= 0 else None]:
        print("miss:", miss)


if __name__ == "__main__":
    main()
