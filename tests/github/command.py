"""Runs `impactlint review` in this process, as a user or as a workflow does, with pages for it to find fault with."""

import contextlib
import io
import json
import os
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from impactlint.cli import run as main
from tests.github.bench import README
from tests.github.fake.world import REPO, TOKEN, World

EVENTS = Path(__file__).parent / "data" / "events"
LATE = """\
# Parcel router

Parcel router is a web application that gives every driver a route for the day.

## Architecture

A FastAPI service in front of a PostgreSQL database. A Celery worker computes routes; Redis holds the queue.

## The problem

Dispatchers of our depot spent every morning planning routes by hand and drivers left late.

## Results

Planning time fell from 95 minutes to 12 minutes a day for the 14 dispatchers who use it.

## Installation

```sh
git clone https://example.org/parcel-router
docker compose up
```

## Usage

Open the map and press "plan".

## License

MIT
"""
ORDER = ("--select", "IMP102")


@dataclass
class Done:
    """What came of a command."""

    returncode: int
    stdout: str
    stderr: str


def run(url, *arguments, cwd, **environ):
    """The command in this process, with nothing of the surroundings but what is given, and no pause between writes."""
    out, err = io.StringIO(), io.StringIO()
    inherited = {key: os.environ[key] for key in ("PATH", "HOME", "SYSTEMROOT", "TMPDIR") if key in os.environ}
    environ = {**inherited, "GITHUB_API_URL": url, "GITHUB_TOKEN": TOKEN, **environ}
    with (
        mock.patch.dict(os.environ, environ, clear=True),
        mock.patch("impactlint.github.client.BETWEEN_WRITES", 0.0),
        contextlib.chdir(cwd),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        done = Done(main(["review", *map(str, arguments)]), out.getvalue(), err.getvalue())
    assert "Traceback" not in done.stderr and "internal error" not in done.stderr, done.stderr
    assert TOKEN not in done.stdout + done.stderr
    return done


def by_hand(url, *arguments, cwd, **environ):
    return run(url, "--repo", REPO, "--pr", 2, *arguments, cwd=cwd, **environ)


def in_workflow(url, event, *arguments, cwd, **environ):
    name = "event.json"
    if isinstance(event, dict):
        (cwd / name).write_text(json.dumps(event))
    given = {
        "GITHUB_ACTIONS": "true",
        "GITHUB_EVENT_PATH": str(cwd / name),
        "GITHUB_REPOSITORY": REPO,
        "GITHUB_STEP_SUMMARY": str(cwd / "summary.md"),
        "GITHUB_WORKSPACE": str(cwd / "checkout"),
    }
    (cwd / "checkout").mkdir(exist_ok=True)
    return run(url, *arguments, cwd=cwd, **{**given, **environ})


def payload(world, kind="opened", name="pull_request"):
    """A webhook payload about the world's pull request."""
    event = json.loads((EVENTS / f"{name}.{kind}.json").read_text(encoding="utf-8"))
    if "pull_request" in event:
        event["pull_request"]["head"]["sha"] = world.head_sha
        event["pull_request"]["base"]["sha"] = world.base_sha
    if "workflow_run" in event:
        event["workflow_run"]["head_sha"] = world.head_sha
        event["repository"]["full_name"] = REPO
    return event


def world_of(head=LATE, base=None, **settings):
    return World(
        {path: text.encode() for path, text in (base or {}).items()},
        {path: text.encode() for path, text in (head if isinstance(head, dict) else {README: head}).items()},
        **settings,
    )
