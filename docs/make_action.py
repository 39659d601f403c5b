"""Write the tables and workflows of docs/action.md from action.yml and the templates; `--check` only compares.

The made parts are `inputs`, `outputs`, and the workflows by their names.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from made_parts import table, written
from ruamel.yaml import YAML

from impactlint.templates import WORKFLOWS

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "action.md"


def part(name: str) -> str:
    """One made part."""
    action = YAML(typ="safe").load((ROOT / "action.yml").read_text(encoding="utf-8"))
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


if __name__ == "__main__":
    sys.exit(written(PAGE, part, sys.argv[1:]))
