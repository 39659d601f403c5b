"""The presets: rule files that ship with impactlint, one YAML file each, and all of them parsed in presets.json.

The YAML is what people read (`impactlint config show --preset NAME`); the JSON is what runs, so that a preset costs no
YAML library. `python -m impactlint.config.presets` writes the JSON anew, and a test holds that both agree.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from impactlint.config.nodes import Node

FOLDER = Path(__file__).parent
NAMES: tuple[str, ...] = ("recommended", "portfolio", "research", "library", "strict", "minimal")
"""Names that `extends` and `--preset` know; `recommended` is every rule as its page says."""


def text(name: str) -> str:
    """The YAML of a preset."""
    return (FOLDER / f"{name}.yml").read_text(encoding="utf-8")


def tree(name: str) -> Node | None:
    """The parsed preset; None for `recommended`, which changes nothing."""
    if name == "recommended":
        return None
    import json

    from impactlint.config.nodes import unpacked

    return unpacked(json.loads((FOLDER / "presets.json").read_text(encoding="utf-8"))[name])


def compiled() -> str:
    """The JSON of all presets, from their YAML."""
    import json

    from impactlint.config.load import parse
    from impactlint.config.nodes import packed

    trees = {name: parse(text(name), f"{name}.yml") for name in NAMES if name != "recommended"}
    return json.dumps({name: packed(root) for name, root in trees.items() if root}, separators=(",", ":")) + "\n"
