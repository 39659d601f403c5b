"""Measure the reading on written pieces of READMEs: what says something, and what is tempting and doesn't.

usage: python -m training.pieces [KIND ...] [--show]    (results, problems, claims, placeholders, answers)

`pieces-*.jsonl` hold pieces that were written, by the meaning of the labels, to be as various as authors are and not
easy: a heading, a text and what it is. They show what pages are too few to show, and not how often it happens: shares
on pages say that. A `lot` was written before anybody had looked at how it is read, and mended beside afterwards.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from impactlint.document import Document, from_text, parse
from impactlint.reading import read
from impactlint.reading.answers import TOLD
from impactlint.reading.model import Hints, Reading

HERE = Path(__file__).parent
KINDS = ("results", "problems", "claims", "placeholders", "answers")
"""What pieces there are, each in a file of its own."""
_TITLE = "Swarm Watch"
_LEAD = "Tells people who keep bees when a hive is about to swarm, so that they can split it in time."
"""The opening of a page, where the piece isn't its opening itself."""
_PLAIN = "This project reads the gauge of a hive."
"""An opening that answers none of the questions."""
_TAIL = "## Installation\n\n```sh\npip install swarmwatch\n```\n\n## License\n\nMIT\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a page; `lot` is when it was written, `label` what it is: yes or no, or how clear a problem is.

    A piece about an answer names its question as `topic`.
    """

    kind: str
    lot: int
    title: str
    heading: str
    text: str
    label: bool | str
    topic: str = ""

    @property
    def says_so(self) -> bool:
        """Whether it is what its kind looks for: of problems, a clear one."""
        return self.label in (True, "clear")


def pieces(kind: str) -> Iterator[Piece]:
    """The pieces of a kind."""
    for line in (HERE / f"pieces-{kind}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        title = row.get("title") or _TITLE
        yield Piece(kind, row["lot"], title, row["heading"], row["text"], row["label"], row.get("topic", ""))


def page_of(piece: Piece) -> tuple[Document, range]:
    """A page with the piece in it, and the 0-based lines that the piece stands on."""
    above = f"# {piece.title}\n\n"
    if piece.kind == "answers":
        above += f"{_PLAIN}\n\n"
    elif piece.kind != "problems" and (piece.heading or piece.kind == "results"):
        above += f"{_LEAD}\n\n"
    above += f"## {piece.heading}\n\n" if piece.heading else ""
    start = above.count("\n")
    page = parse(from_text(f"{above}{piece.text}\n\n{_TAIL}", "README.md"))
    return page, range(start, start + piece.text.count("\n") + 1)


def is_read(piece: Piece, least: float = TOLD) -> bool:
    """Whether the reading finds in a piece what its kind looks for, an answer with a confidence of `least` or more."""
    page, lines = page_of(piece)
    return any(line - 1 in lines for line in _lines(piece, read(page, Hints()), least))


def _lines(piece: Piece, found: Reading, least: float) -> Iterator[int]:
    """The lines, from 1, on which a page was read to say what its kind looks for."""
    kind = piece.kind
    if kind == "answers":
        yield from (one.line for one in (found.answers.get(piece.topic),) if one and one.confidence >= least)
    elif kind == "problems":
        yield from (told.line for told in (found.problem,) if told and told.strength == "clear")
    elif kind == "results":
        yield from (result.line for result in found.results)
    else:
        yield from (one.line for one in (found.claims if kind == "claims" else found.placeholders))


def main() -> None:
    """Print for each kind and lot how many are read rightly; with --show those that aren't."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", help=f"{', '.join(KINDS)}; all if none is named")
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    if unknown := set(args.kinds) - set(KINDS):
        parser.error(f"no such kind: {', '.join(sorted(unknown))}")
    for kind in args.kinds or KINDS:
        asked = [(piece, is_read(piece)) for piece in pieces(kind)]
        for lot in sorted({piece.lot for piece, _ in asked}):
            print(f"{kind}, lot {lot}: {told([(piece, yes) for piece, yes in asked if piece.lot == lot])}")
        for piece, yes in asked if args.show else ():
            if yes != piece.says_so:
                print(f"  {piece.label}, read {yes}: [{piece.heading}] {piece.text[:160]!r}")


def told(asked: Sequence[tuple[Piece, bool]]) -> str:
    """How many of those that say so are read, and of each other label how many are, though they shouldn't."""
    totals, read_so = Counter(piece.label for piece, _ in asked), Counter(piece.label for piece, yes in asked if yes)
    parts = [f"{read_so[label]} of {totals[label]} {_name(label)}" for label in sorted(totals, key=str, reverse=True)]
    return ", ".join(parts) + " are read as such"


def _name(label: bool | str) -> str:
    if isinstance(label, str):
        return label
    return "that are one" if label else "that aren't"


if __name__ == "__main__":
    main()
