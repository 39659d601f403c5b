"""What `impactlint check` does: from paths to findings, fixes and an exit status."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from impactlint.cli.fix import FixFlags, carried_out, fixed_files, mended_text, show_diff, summarise, with_results
from impactlint.cli.known import narrowed, write_baseline
from impactlint.cli.main import FAILURE, FINDINGS, OK
from impactlint.cli.options import (
    FileFlags,
    colored,
    columns,
    counted,
    found,
    keys,
    printable_lines,
    refuse_checked,
    refuse_unwritable,
    resolver_for,
    save,
    say,
    selected,
    stdin_bytes,
    stdin_name,
    why_none,
)
from impactlint.config.model import Settings
from impactlint.config.resolver import Flags
from impactlint.limits import SECONDS
from impactlint.record import dataclass
from impactlint.reporters import FORMATS, HUMAN, WITHOUT_FIXES, reporter
from impactlint.reporters.look import Look
from impactlint.run import FileResult, Outcome, run, run_text

if TYPE_CHECKING:
    from impactlint.cache import Cache
    from impactlint.cli.replay import Lane
    from impactlint.config.resolver import Resolver
    from impactlint.reading.model import Hints


@dataclass(frozen=True, slots=True)
class OutputFlags:
    """Where the findings go, and how much is said beside them."""

    output_format: str
    output_file: tuple[str, ...]
    statistics: bool
    quiet: bool
    verbose: bool
    color: str

    def look(self, color: bool) -> Look:
        """The flags in the words of the reporters."""
        return Look(color=color, statistics=self.statistics)

    @property
    def shows_fixes(self) -> bool:
        """Whether anything that is written may tell how a finding can be mended."""
        counted = self.statistics and self.output_format in HUMAN
        return bool(self.output_file) or not (counted or self.output_format in WITHOUT_FIXES)


@dataclass(frozen=True, slots=True)
class _Checked:
    """A run with the settings of its files, and the bytes that came from standard input."""

    outcome: Outcome
    settings: Mapping[str, Settings]
    data: bytes | None = None


def check(paths: tuple[str, ...], given: dict[str, Any], lane: Lane | None) -> int:
    """Check files by the flags that click handed over; what is said is kept for the fast lane."""
    started = time.perf_counter()
    files = FileFlags(paths, **_taken(given, FileFlags))
    output = OutputFlags(**_taken(given, OutputFlags))
    fixes = FixFlags(**_taken(given, FixFlags))
    fixes.check()
    _check_output(output, fixes)
    _check_known_flags(paths, given, fixes)
    resolver = resolver_for(files, _choice(given), _cache_folder(given))
    name = stdin_name(paths, given["stdin_filename"], force_exclude=files.force_exclude)
    if name:
        checked = _from_stdin(name, resolver)
    elif given["show_files"]:
        click.echo("".join(f"{path}\n" for path in found(files, resolver).files), nl=False)
        return OK
    else:
        checked = _from_files(files, given, resolver, fixes=fixes.any or output.shows_fixes)
    _check_targets(output, checked.settings)
    if given["write_baseline"]:
        if checked.outcome.errors:
            _say_all(_errors(checked.outcome))
            return FAILURE
        return write_baseline(checked.outcome, checked.settings, resolver, given["baseline"])
    outcome, status = narrowed(checked.outcome, checked.settings, given["diff_base"], checked.data), OK
    if fixes.any:
        if fixes.diff:
            status = _shown_as_diff(checked, outcome, fixes, output)
            return OK if status == FINDINGS and given["exit_zero"] else status
        outcome, status = _mended(checked, outcome, fixes, output, given["diff_base"])
        if fixes.fix_only:
            _write_files(outcome, output, checked.settings)
            return status
    out = _write(outcome, output, checked.settings, err=fixes.fix and checked.data is not None)
    err = _notes(outcome, paths, output, time.perf_counter() - started)
    status = status or _status(outcome, checked.settings, exit_zero=given["exit_zero"])
    if lane:
        lane.keep(out, err, status, outcome)
    return status


def _from_stdin(name: str, resolver: Resolver) -> _Checked:
    settings = resolver.resolve([name])
    data = stdin_bytes()
    return _Checked(run_text(name, data, settings[name]), settings, data)


def _from_files(files: FileFlags, given: dict[str, Any], resolver: Resolver, *, fixes: bool) -> _Checked:
    listed = found(files, resolver)
    settings = resolver.resolve(listed.files)
    cache = _cache(_cache_folder(given))
    outcome = run(listed.files, settings.__getitem__, cache=cache, jobs=None, fixes=fixes)
    return _Checked(Outcome(outcome.results, dict(listed.left_out)), settings)


def _shown_as_diff(checked: _Checked, outcome: Outcome, fixes: FixFlags, output: OutputFlags) -> int:
    fixed = fixed_files(outcome, checked.outcome, checked.settings, fixes, checked.data)
    _say_all(_errors(outcome))
    _write_files(outcome, output, checked.settings)
    return FAILURE if outcome.errors else show_diff(fixed, output.color)


def _mended(
    checked: _Checked, outcome: Outcome, fixes: FixFlags, output: OutputFlags, base: str | None
) -> tuple[Outcome, int]:
    """What is found after the fixes, and the status of carrying them out."""
    fixed = fixed_files(outcome, checked.outcome, checked.settings, fixes, checked.data)
    again, status = carried_out(fixed, checked.settings, checked.data)
    data = None if checked.data is None else mended_text(fixed, checked.data)
    outcome = with_results(outcome, narrowed(again, checked.settings, base, data))
    if not output.quiet:
        written = {result.path for result in again.results}
        summarise([one for one in fixed if one.path in written], outcome, fixes, failed=status != OK)
    return outcome, status


def _check_known_flags(paths: tuple[str, ...], given: Mapping[str, Any], fixes: FixFlags) -> None:
    """Refuse flags about the baseline and about what changed that don't go with the others.

    Raises:
        click.UsageError: they don't.
    """
    if given["diff_base"] is not None and "-" in paths and not given["stdin_filename"]:
        raise click.UsageError("--diff-base with - needs --stdin-filename: the file to compare standard input with")
    if given["no_baseline"] and (given["baseline"] or given["write_baseline"]):
        raise click.UsageError("--no-baseline doesn't go with --baseline or --write-baseline")
    if not given["write_baseline"]:
        return
    if fixes.any or given["diff_base"] is not None or given["output_file"]:
        raise click.UsageError(
            "--write-baseline doesn't go with --fix, --fix-only, --diff, --diff-base or --output-file"
        )
    if "-" in paths or given["stdin_filename"]:
        raise click.UsageError("--write-baseline needs files, not standard input")


def _check_output(output: OutputFlags, fixes: FixFlags) -> None:
    """Refuse flags about findings where none are written.

    Raises:
        click.UsageError: there is one.
    """
    if output.output_file or not (fixes.diff or fixes.fix_only):
        return
    mode = "--diff" if fixes.diff else "--fix-only"
    source = click.get_current_context().get_parameter_source("output_format")
    asked = {"--statistics": output.statistics, "--output-format": source is ParameterSource.COMMANDLINE}
    for flag in (flag for flag, given in asked.items() if given):
        raise click.UsageError(f"{flag} goes with {mode} only beside --output-file: {mode} prints no findings")


def _choice(given: dict[str, Any]) -> Flags:
    return Flags(
        select=selected(given["select"]),
        ignore=keys((*given["ignore"], *given["extend_ignore"])),
        extend_select=keys(given["extend_select"]),
        fail_on=given["fail_on"] or "",
        baseline="" if given["no_baseline"] else given["baseline"],
    )


def _cache_folder(given: Mapping[str, Any]) -> Path | None:
    """The cache's folder: the one that was given, or the user's own; None where there is none or none is wanted."""
    if given["no_cache"]:
        return None
    from impactlint.cache import default_folder

    try:
        return Path(given["cache_dir"]) if given["cache_dir"] else default_folder()
    except RuntimeError:
        return None


def _cache(folder: Path | None) -> Cache[FileResult] | None:
    """The findings remembered in a folder."""
    if folder is None:
        return None
    from impactlint.cache import Cache

    try:
        return Cache(folder, FileResult)
    except OSError:
        return None


def _taken(given: dict[str, Any], flags: type[Any]) -> dict[str, Any]:
    return {name: given[name] for name in flags.__dataclass_fields__ if name in given}


def _write(outcome: Outcome, output: OutputFlags, settings: Mapping[str, Settings], *, err: bool) -> str:
    """Write the findings to the files that were named and to standard output (or error); what went there."""
    _write_files(outcome, output, settings)
    if not all(name for name, _ in map(_target, output.output_file)):
        return ""
    color = colored(output.color, sys.stderr if err else sys.stdout)
    look = replace(output.look(color), hints=_hints(settings), columns=0 if err else columns())
    text = reporter(output.output_format)(outcome, look)
    click.echo(text, nl=False, color=color, err=err)
    return text


def _write_files(outcome: Outcome, output: OutputFlags, settings: Mapping[str, Settings]) -> None:
    """Write the findings to the files that were named, each in its format."""
    look = replace(output.look(output.color == "always"), hints=_hints(settings))
    for name, path in map(_target, output.output_file):
        save(path, reporter(name or output.output_format)(outcome, look), "--output-file")


def _hints(settings: Mapping[str, Settings]) -> dict[str, Hints]:
    return {path: one.hints for path, one in settings.items()}


def _check_targets(output: OutputFlags, settings: Iterable[str]) -> None:
    """Refuse files to write to before anything is written.

    Raises:
        click.UsageError: one has a format that there isn't, is one of the files to check, or can't be written.
    """
    for _, path in map(_target, output.output_file):
        refuse_checked(path, settings)
        refuse_unwritable(path, "--output-file")


def _target(given: str) -> tuple[str, str]:
    """The format that --output-file names, empty where it names none, and the path."""
    name, colon, path = given.partition(":")
    if colon and path and name in FORMATS:
        return name, path
    if given == "-":
        raise click.UsageError("--output-file takes a path: without it everything goes to standard output")
    if colon and len(name) > 1 and name.isalpha():  # one letter is a drive
        known = ", ".join(FORMATS)
        raise click.UsageError(printable_lines(f"--output-file {given}: the formats are {known}, each before a path"))
    return "", given


def _notes(outcome: Outcome, paths: tuple[str, ...], output: OutputFlags, seconds: float) -> list[str]:
    """Everything that is no finding, on standard error; and the lines of it."""
    lines = _errors(outcome)
    if not output.quiet:
        if not outcome.results:
            look = output.look(colored(output.color, sys.stderr))
            lines.append(look.paint(why_none(outcome.left_out, paths), "yellow"))
        elif output.output_format in HUMAN:
            from impactlint.reporters.text import summary

            lines.append(summary(outcome, output.look(colored(output.color, sys.stderr))))
        elif output.output_format in ("github", "sarif") and outcome.unjudged:
            from impactlint.reporters.unjudged import hardly_judged

            lines.append(hardly_judged(outcome.unjudged))
    if output.verbose and not output.quiet:
        lines += [f"left out: {said}" for said in counted(outcome.left_out)]
        files = "1 file" if len(outcome.results) == 1 else f"{len(outcome.results)} files"
        lines.append(f"{files} in {seconds:.2f} s (at most {SECONDS:g} s a file)")
    _say_all(lines)
    return lines


def _errors(outcome: Outcome) -> list[str]:
    return [printable_lines(f"impactlint: internal error: {error}") for error in outcome.errors]


def _say_all(lines: Iterable[str]) -> None:
    for line in lines:
        say(line)


def _status(outcome: Outcome, settings: Mapping[str, Settings], *, exit_zero: bool) -> int:
    if outcome.errors:
        return FAILURE
    return FINDINGS if not exit_zero and outcome.fails(lambda path: settings[path].fail_on) else OK
