"""What `impactlint check` says: the findings in their formats, and notes on standard error."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace

import click

from impactlint.cli.check_flags import OutputFlags
from impactlint.cli.output import (
    colored,
    columns,
    internal_error,
    other_markup,
    reasons,
    target,
    why_none,
    write_files,
)
from impactlint.config.model import Settings
from impactlint.counting import counted
from impactlint.limits import SECONDS
from impactlint.record import dataclass
from impactlint.reporters import HUMAN, reporter
from impactlint.run import Outcome


@dataclass(frozen=True, slots=True)
class Checked:
    """A run with the settings of its files, the bytes from standard input, and rule files that aren't read."""

    outcome: Outcome
    settings: Mapping[str, Settings]
    data: bytes | None = None
    unread: tuple[str, ...] = ()


def write_findings(outcome: Outcome, output: OutputFlags, settings: Mapping[str, Settings], *, err: bool) -> str:
    """Write the findings to the files that were named and to standard output (or error); returns what went there."""
    write_to_files(outcome, output, settings)
    if not all(name for name, _ in map(target, output.output_file)):
        return ""
    color = colored(output.color, sys.stderr if err else sys.stdout)
    look = replace(output.look(color, settings), columns=0 if err else columns())
    text = reporter(output.output_format)(outcome, look)
    click.echo(text, nl=False, color=color, err=err)
    return text


def write_to_files(outcome: Outcome, output: OutputFlags, settings: Mapping[str, Settings]) -> None:
    """Write the findings to the files that were named."""
    write_files(output.output_file, output.output_format, outcome, output.look(output.color == "always", settings))


def notes(checked: Checked, paths: tuple[str, ...], output: OutputFlags, seconds: float) -> list[str]:
    """The lines for standard error: everything that is to be said and is no finding."""
    outcome = checked.outcome
    lines = [internal_error(error) for error in outcome.errors]
    if output.quiet:
        return lines
    lines += other_markup(result.path for result in outcome.results)
    lines += _summary(outcome, paths, output)
    return [*lines, *_details(checked, seconds)] if output.verbose else lines


def _summary(outcome: Outcome, paths: tuple[str, ...], output: OutputFlags) -> list[str]:
    """What a run came to, in formats that don't say it themselves."""
    if not outcome.results:
        look = output.look(colored(output.color, sys.stderr))
        return [look.paint(why_none(outcome.left_out, paths), "yellow")]
    if output.output_format in HUMAN:
        from impactlint.reporters.text import summary

        return [summary(outcome, output.look(colored(output.color, sys.stderr)))]
    if output.output_format in ("github", "sarif"):
        from impactlint.reporters.unjudged import unjudged

        return list(filter(None, [unjudged(outcome)]))
    return []


def _details(checked: Checked, seconds: float) -> list[str]:
    """What `--verbose` adds: what was left out, and the time it took."""
    files = counted(len(checked.outcome.results), "file")
    return [
        *(f"left out: {said}" for said in reasons(checked.outcome.left_out)),
        *(f"rule file that isn't read, since another in its folder counts: {name}" for name in checked.unread),
        f"{files} in {seconds:.2f} s (at most {SECONDS:g} s a file)",
    ]
