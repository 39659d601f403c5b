"""How long one README is read after the start, in milliseconds, on one core.

    python benchmarks/reading.py FOLDER [--rounds N]

The READMEs of 5.5 to 6.5 KB in FOLDER are parsed once and read N times by turns. Each counts with its fastest round, in
seconds of the processor, so that what else the machine does hardly shows.
"""

from __future__ import annotations

import argparse
import gc
import time
from pathlib import Path
from statistics import mean, median

from impactlint.document import Document, decode, parse
from impactlint.reading import read

SMALLEST, LARGEST = 5_500, 6_500


def documents(folder: Path) -> list[Document]:
    """The READMEs of about 6 KB."""
    files = sorted(path for path in folder.iterdir() if SMALLEST < path.stat().st_size < LARGEST)
    return [parse(decode(path.read_bytes(), path.name)) for path in files]


def fastest(found: list[Document], rounds: int) -> list[float]:
    """Milliseconds of the fastest round of each."""
    best = [float("inf")] * len(found)
    for _ in range(rounds):
        for at, document in enumerate(found):
            start = time.process_time()
            read(document)
            best[at] = min(best[at], 1000 * (time.process_time() - start))
    return best


def main() -> None:
    """Print mean and median."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=9)
    args = parser.parse_args()
    found = documents(args.folder)
    fastest(found, 1)
    gc.freeze()
    took = fastest(found, args.rounds)
    size = mean(len(document.source.text) for document in found)
    print(f"{len(found)} READMEs of {size:,.0f} characters: mean {mean(took):.1f} ms, median {median(took):.1f} ms")


if __name__ == "__main__":
    main()
