"""Installs plugins: rules in code, some of which do what no rule of ours should."""

from __future__ import annotations

from pathlib import Path

CODE = """\
import os
import time

from impactlint.findings import Severity
from impactlint.reading.model import EVERY_KIND
from impactlint.rules.base import Rule


def check(reading, context):
    path, text = reading.document.path, reading.document.source.text
    {body}
    return ()


RULES = [Rule(id="ACME1", name="acme", summary="s", severity=Severity.WARNING, check=check, doc="d", good=(), bad=(),
              kinds=EVERY_KIND)]
"""


def install(folder: Path, module: str, code: str, entry: str = "acme") -> None:
    """Put a package with rules into a folder of the import path, as an installer would."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{module}.py").write_text(code, encoding="utf-8")
    info = folder / f"{module}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[impactlint.rules]\n{entry} = {module}:RULES\n", encoding="utf-8")


def install_rule_that(body: str, folder: Path) -> None:
    """Install a rule that runs one statement for every page, of which it knows the `path` and the `text`."""
    install(folder, f"acme_of_{folder.name}", CODE.format(body=body))
