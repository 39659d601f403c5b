"""Rule files that are written, and the settings that come of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from impactlint.config.model import Settings
from impactlint.config.problems import ConfigError
from impactlint.config.resolver import Resolver

OFF = "rules: {IMP101: off}"


def write(root: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def settings(path: str = "README.md", **given: object) -> Settings:
    return Resolver(**given).settings(path)  # type: ignore[arg-type]  # named as in Resolver


def refused(path: str = "README.md", **given: object) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        settings(path, **given)
    return caught.value.lines()


def severity(rule: str, path: str = "README.md", **given: object) -> str:
    return settings(path, **given).severity(rule).label
