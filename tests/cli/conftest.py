"""Runs the command line in this process, in a folder of its own."""

import io
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from impactlint.cli import run
from impactlint.cli.main import group


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


SERVICE = """\
# churn-model

An XGBoost classifier built with Python, pandas and Docker, packaged as a service behind FastAPI. Call it Falcon.

## Architecture

Events land in a queue, a worker writes them to PostgreSQL, a nightly job computes the features, and the training job
fits the model and stores it in a registry. The service loads the newest model from the registry when it starts, and
answers requests with a score for each customer.

## Tech stack

Python, pandas, XGBoost, FastAPI, Docker, PostgreSQL, Airflow and MLflow. TODO: say how well it works.
"""
"""A page of a service called Falcon, with errors."""
FALCON = "custom-rules: [{id: TEAM1, message: 'Say what {match} is.', words: [falcon, eagle], severity: error}]\n"
"""A rule of the rule file that speaks about it."""


def ask(*arguments: str) -> Result:
    """Run a command without the group's own handling of errors."""
    return CliRunner().invoke(group, list(arguments), standalone_mode=False, catch_exceptions=False)


def write_files(root: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


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
