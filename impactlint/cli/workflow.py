"""What a run says in a workflow of GitHub's: annotations at the lines, and the job summary."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from impactlint.cli.output import say
from impactlint.disk import append_named
from impactlint.escape import log_line
from impactlint.reporters import reporter
from impactlint.reporters.look import Look

if TYPE_CHECKING:
    from impactlint.run import Outcome


def in_actions() -> bool:
    """Whether this runs in a workflow."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


def site() -> str:
    """Where GitHub shows the files of the commit that is checked; empty outside of a workflow."""
    server, repo, sha = (os.environ.get(f"GITHUB_{name}", "") for name in ("SERVER_URL", "REPOSITORY", "SHA"))
    return f"{server}/{repo}/blob/{sha}" if server and repo and sha else ""


def annotate(outcome: Outcome, *, rooted: bool) -> None:
    """Annotations in a workflow, plain lines elsewhere. Paths may be from the repository's root already (`rooted`)."""
    if not in_actions():
        print_findings(outcome)
        return
    click.echo(reporter("github")(outcome, Look(rooted=rooted)), nl=False)


def print_findings(outcome: Outcome) -> None:
    """Plain lines, none of which the runner takes for a command."""
    for line in reporter("concise")(outcome, Look()).splitlines():
        click.echo(log_line(line))


def summarise(text: str) -> None:
    """Append to the job summary. Where it can't be written, that is said, and the run goes on."""
    if why := append_named("GITHUB_STEP_SUMMARY", text):
        say(log_line(f"impactlint: the job summary can't be written: {why}"))
        sys.stderr.flush()
