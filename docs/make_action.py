"""Write the tables and workflows of docs/action.md from action.yml and the templates; `--check` only compares.

Each made part stands between `<!-- made: NAME -->` and `<!-- end -->`: `inputs`, `outputs`, or a workflow's name.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from impactlint.templates import WORKFLOWS

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "action.md"
_PART = re.compile(r"(<!-- made: ([\w-]+) -->\n).*?(<!-- end -->)", re.S)


def made(text: str) -> str:
    """The page with every made part as it should be."""
    action = YAML(typ="safe").load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return _PART.sub(lambda match: f"{match[1]}\n{part(match[2], action)}\n\n{match[3]}", text)


def part(name: str, action: dict[str, Any]) -> str:
    """One made part."""
    if name == "inputs":
        return table(("input", "meaning", "default"), (input_row(*pair) for pair in action["inputs"].items()))
    if name == "outputs":
        rows = ((f"`{key}`", value["description"]) for key, value in action["outputs"].items())
        return table(("output", "meaning"), rows)
    files = WORKFLOWS[name].files()
    return "\n\n".join(f"`{path}`:\n\n```yaml\n{text.rstrip()}\n```" for path, text in files.items())


def input_row(name: str, about: dict[str, Any]) -> tuple[str, str, str]:
    """A row of the table of inputs."""
    default = f"`{about['default']}`" if about["default"] else "none"
    return f"`{name}`", about["description"], default


def table(head: tuple[str, ...], rows: Any) -> str:
    """A table in Markdown."""
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in lines)


def main(arguments: list[str]) -> int:
    """Write the page, or with --check tell whether it is as it should be."""
    before = PAGE.read_text(encoding="utf-8")
    after = made(before)
    if "--check" in arguments:
        return int(before != after)
    PAGE.write_text(after, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
