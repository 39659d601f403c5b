"""How often a project that nobody had in mind is asked a question that suits its task.

    python -m benchmarks.questions            for each lot and kind, how many get the question that suits any work
    python -m benchmarks.questions --show     each of these, with what its writer would ask

`openings.jsonl`, beside this file, holds titles and first sentences of projects that tell neither a problem nor a
result, with what a careful reader would ask. The first lot showed which tasks were missing; the second was written by
somebody who had seen neither, and read before anything was mended beside it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from impactlint.api import read
from impactlint.reading.model import Hints
from impactlint.rules.questions.wording import has_question

OPENINGS = Path(__file__).parent / "openings.jsonl"
_BODY = """## How it works

The code reads the input, prepares it and hands it to the main part, which writes everything into a folder. A
configuration file sets the paths and the options that the parts need, and each part can be run on its own.

## Installation

```sh
python main.py
```
"""


def openings() -> Iterator[dict[str, Any]]:
    """The titles and first sentences, with their lot and kind."""
    yield from map(json.loads, OPENINGS.read_text(encoding="utf-8").splitlines())


def suited(opening: Mapping[str, Any]) -> Mapping[str, bool]:
    """For the result and the problem of a project, whether what is asked suits its task, or its kind of work."""
    page = read(f"# {opening['title'].lstrip('# ')}\n\n{opening['lead']}\n\n{_BODY}", hints=Hints())
    return {topic: has_question(topic, page) for topic in ("result", "problem")}  # type: ignore[arg-type]  # two topics


def main() -> None:
    """Print the table, and with --show the openings that get the question that suits any work."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true")
    show = parser.parse_args().show
    told = sorted(openings(), key=lambda one: (one["lot"], one["kind"]))
    for (lot, kind), group in groupby(told, key=lambda one: (one["lot"], one["kind"])):
        asked = [(one, suited(one)) for one in group]
        counts = ", ".join(f"{topic} {sum(not yes[topic] for _, yes in asked)}" for topic in ("result", "problem"))
        print(f"lot {lot}, {kind}: of {len(asked)} asked what suits any work: {counts}")
        for one, yes in asked if show else ():
            for topic in (topic for topic, suits in yes.items() if not suits):
                print(f"  {one['title']}: {one['lead'][:90]} | {topic}: {one[f'asks_{topic}']}")


if __name__ == "__main__":
    main()
