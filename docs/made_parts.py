"""What the scripts that write pages of docs/ share: made parts, tables, and comparing with `--check`.

Each made part stands between `<!-- made: NAME -->` and `<!-- end -->`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from impactlint.reporters.markup import cell

_PART = re.compile(r"(<!-- made: ([\w-]+) -->\n).*?(<!-- end -->)", re.S)


def made(page: str, part: Callable[[str], str]) -> str:
    """The page with every made part as it should be; `part` makes one by its name."""
    return _PART.sub(lambda match: f"{match[1]}\n{part(match[2]).strip()}\n\n{match[3]}", page)


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table in Markdown; bars that are escaped already stay as they are."""
    lines = (map(cell, row) for row in (head, ("---",) * len(head), *rows))
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def written(path: Path, part: Callable[[str], str], arguments: list[str]) -> int:
    """Write the page, or with --check tell whether it is as it should be."""
    before = path.read_text(encoding="utf-8")
    after = made(before, part)
    if "--check" in arguments:
        return int(before != after)
    path.write_text(after, encoding="utf-8", newline="\n")
    return 0
