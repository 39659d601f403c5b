"""Runs the command line in this process, in a folder of its own."""

import io
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from impactlint.cli import run


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str


EXAMPLES = Path(__file__).parent.parent.parent / "examples"
PAGE = (EXAMPLES / "needs-help/churn-prediction/README.md").read_text(encoding="utf-8")
PAGE = PAGE.replace("# churn-prediction", "# Project 3")
"""A page that is clearly a project's, with findings of every severity and one placeholder."""
CLEAN = "# Notes\n"
"""A page that is hardly judged, with nothing to say of it."""
CHANGES = "Where that is wrong, `kind` in the rule file changes it.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def write(folder):
    def write(name, text=PAGE):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return name

    return write


@pytest.fixture
def cli(folder, capsys, monkeypatch):
    def cli(*args, stdin=None):
        if stdin is not None:
            data = stdin if isinstance(stdin, bytes) else stdin.encode()
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        status = run([str(arg) for arg in args])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return Ran(status, captured.out, captured.err)

    return cli
