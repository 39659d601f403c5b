"""What `impactlint check` does: from paths to findings, fixes and an exit status."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from impactlint.cli.flags import FileFlags, found, keys, resolver_for, selected, stdin_bytes, stdin_name
from impactlint.cli.main import FAILURE, FINDINGS, OK
from impactlint.cli.output import (
    colored,
    columns,
    hints_of,
    internal_error,
    other_markup,
    reasons,
    refuse_missing,
    refuse_targets,
    say,
    say_errors,
    target,
    unread,
    why_none,
    write_files,
)
from impactlint.config.model import Settings
from impactlint.config.resolver import Flags
from impactlint.counting import counted
from impactlint.escape import printable
from impactlint.limits import SECONDS
from impactlint.record import dataclass
from impactlint.reporters import HUMAN, WITHOUT_FIXES, reporter
from impactlint.reporters.look import Look
from impactlint.run import FileResult, Outcome, run, run_text

if TYPE_CHECKING:
    from impactlint.cache import Cache
    from impactlint.cli.replay import RunKey
    from impactlint.config.resolver import Resolver


@dataclass(frozen=True, slots=True)
class OutputFlags:
    """Where the findings go, and how much is said beside them."""

    output_format: str
    output_file: tuple[str, ...]
    statistics: bool
    quiet: bool
    verbose: bool
    color: str

    def look(self, color: bool, settings: Mapping[str, Settings] | None = None) -> Look:
        """The flags in the words of the reporters."""
        return Look(color=color, statistics=self.statistics, quiet=self.quiet, hints=hints_of(settings or {}))

    @property
    def formats(self) -> set[str]:
        """The formats that are written, to standard output or to files."""
        named = [name for name, _ in map(target, self.output_file)]
        return {name or self.output_format for name in named} | ({self.output_format} if all(named) else set())

    @property
    def shows_fixes(self) -> bool:
        """Whether anything that is written may tell how a finding can be mended."""
        numbers = self.statistics and self.output_format in HUMAN
        return bool(self.output_file) or not (numbers or self.output_format in WITHOUT_FIXES)


@dataclass(frozen=True, slots=True)
class FixFlags:
    """What to do about findings that can be fixed."""

    fix: bool
    fix_only: bool
    unsafe_fixes: bool
    diff: bool

    @property
    def any(self) -> bool:
        """Whether anything is to be done."""
        return self.fix or self.fix_only or self.diff


@dataclass(frozen=True, slots=True)
class RunFlags:
    """Which findings count, what is remembered, and which of the modes it is."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    extend_select: tuple[str, ...]
    extend_ignore: tuple[str, ...]
    fail_on: str | None
    exit_zero: bool
    baseline: str | None
    no_baseline: bool
    write_baseline: bool
    diff_base: str | None
    no_cache: bool
    cache_dir: str | None
    stdin_filename: str | None
    show_files: bool


@dataclass(frozen=True, slots=True)
class CheckFlags:
    """All flags of `check`."""

    files: FileFlags
    output: OutputFlags
    fixes: FixFlags
    run: RunFlags


@dataclass(frozen=True, slots=True)
class _Checked:
    """A run with the settings of its files, the bytes from standard input, and rule files that aren't read."""

    outcome: Outcome
    settings: Mapping[str, Settings]
    data: bytes | None = None
    unread: tuple[str, ...] = ()


def check(paths: tuple[str, ...], given: dict[str, Any], key: RunKey | None) -> int:
    """Check files by the flags that click handed over; what is said is kept under the key."""
    started = time.perf_counter()
    flags = _taken(paths, given)
    _refuse_combinations(flags)
    resolver = resolver_for(flags.files, _choice(flags.run), _cache_folder(flags.run))
    name = stdin_name(paths, flags.run.stdin_filename, force_exclude=flags.files.force_exclude)
    if flags.run.show_files:
        return _show_files(flags.files, resolver)
    checked = _from_stdin(name, resolver) if name else _from_files(flags, resolver)
    refuse_targets(flags.output.output_file, checked.settings)
    if flags.run.write_baseline:
        return _write_baseline(checked, flags, resolver)
    if flags.output.verbose:
        checked = replace(checked, unread=unread(resolver, checked.settings))
    outcome = _narrowed(checked, flags)
    if flags.fixes.diff:
        return _show_diff(checked, outcome, flags)
    if flags.fixes.any:
        return _fix(checked, outcome, flags, started)
    return _report(checked, outcome, flags, started, key)


def _taken(paths: tuple[str, ...], given: dict[str, Any]) -> CheckFlags:
    def of(flags: type[Any]) -> dict[str, Any]:
        return {name: given[name] for name in flags.__dataclass_fields__ if name in given}

    return CheckFlags(
        files=FileFlags(paths, **of(FileFlags)),
        output=OutputFlags(**of(OutputFlags)),
        fixes=FixFlags(**of(FixFlags)),
        run=RunFlags(**of(RunFlags)),
    )


def _from_stdin(name: str, resolver: Resolver) -> _Checked:
    settings = resolver.resolve([name])
    data = stdin_bytes()
    return _Checked(run_text(name, data, settings[name]), settings, data)


def _from_files(flags: CheckFlags, resolver: Resolver) -> _Checked:
    listed = found(flags.files, resolver)
    settings = resolver.resolve(listed.files)
    fixes = flags.fixes.any or flags.output.shows_fixes
    outcome = run(listed.files, settings.__getitem__, cache=_cache(_cache_folder(flags.run)), jobs=None, fixes=fixes)
    return _Checked(Outcome(outcome.results, dict(listed.left_out)), settings)


def _narrowed(checked: _Checked, flags: CheckFlags) -> Outcome:
    """What is found, joined, and marked where the baseline knows it or it has nothing to do with a change."""
    base = flags.run.diff_base
    if base is None and not any(one.baseline for one in checked.settings.values()):
        return checked.outcome.joined()
    from impactlint.cli.baselines import narrowed

    return narrowed(checked.outcome, checked.settings, base, checked.data, quiet=flags.output.quiet)


def _show_files(files: FileFlags, resolver: Resolver) -> int:
    """List the files that would be checked: for people without what steers a terminal, else byte for byte."""
    paths = found(files, resolver).files
    if sys.stdout.isatty():
        click.echo("".join(f"{printable(path, keep='')}\n" for path in paths), nl=False)
    else:
        click.echo(b"".join(os.fsencode(path) + b"\n" for path in paths), nl=False)
    return OK


def _write_baseline(checked: _Checked, flags: CheckFlags, resolver: Resolver) -> int:
    """Write down what is found, unless not everything could be checked."""
    from impactlint.cli.baselines import write_baseline

    if checked.outcome.errors:
        say_errors(checked.outcome)
        return FAILURE
    told = write_baseline(checked.outcome, checked.settings, resolver, flags.run.baseline)
    told = told or [why_none(checked.outcome.left_out, flags.files.paths)]
    for line in () if flags.output.quiet else told:
        say(line)
    return OK


def _show_diff(checked: _Checked, outcome: Outcome, flags: CheckFlags) -> int:
    """Show what the fixes would change, and write nothing but the files for findings."""
    from impactlint.cli.apply_fixes import fixed_files, show_diff

    fixed = fixed_files(outcome, checked.outcome, checked.settings, unsafe=flags.fixes.unsafe_fixes, data=checked.data)
    say_errors(outcome)
    _write_files(outcome, flags.output, checked.settings)
    status = FAILURE if outcome.errors else show_diff(fixed, flags.output.color, quiet=flags.output.quiet)
    return OK if status == FINDINGS and flags.run.exit_zero else status


def _fix(checked: _Checked, outcome: Outcome, flags: CheckFlags, started: float) -> int:
    """Carry out the fixes, and report what is left."""
    mended, status = _mended(checked, outcome, flags)
    if flags.fixes.fix_only:
        _write_files(mended, flags.output, checked.settings)
        return status
    reported = _report(checked, mended, flags, started)
    return status or reported


def _mended(checked: _Checked, outcome: Outcome, flags: CheckFlags) -> tuple[Outcome, int]:
    """What is found after the fixes, and the status of carrying them out."""
    from impactlint.cli.apply_fixes import carried_out, fixed_files, mended_text, summarise, with_results

    unsafe = flags.fixes.unsafe_fixes
    fixed = fixed_files(outcome, checked.outcome, checked.settings, unsafe=unsafe, data=checked.data)
    again, status = carried_out(fixed, checked.settings, checked.data, quiet=flags.output.quiet)
    data = None if checked.data is None else mended_text(fixed, checked.data)
    left = _narrowed(replace(checked, outcome=again, data=data), flags)
    outcome = with_results(outcome, left)
    if not flags.output.quiet:
        written = {result.path for result in again.results}
        summarise([one for one in fixed if one.path in written], outcome, unsafe=unsafe, failed=status != OK)
    return outcome, status


def _report(checked: _Checked, outcome: Outcome, flags: CheckFlags, started: float, key: RunKey | None = None) -> int:
    """Write what is found, and everything else that is to be said."""
    out = _write(outcome, flags.output, checked.settings, err=flags.fixes.fix and checked.data is not None)
    err = _notes(replace(checked, outcome=outcome), flags.files.paths, flags.output, time.perf_counter() - started)
    status = _status(outcome, checked.settings, exit_zero=flags.run.exit_zero)
    if key:
        key.store(out, err, status, outcome)
    return status


def _refuse_combinations(flags: CheckFlags) -> None:
    """Refuse flags that don't go together.

    Raises:
        click.UsageError: they don't.
    """
    if flags.fixes.unsafe_fixes and not flags.fixes.any:
        raise click.UsageError("--unsafe-fixes goes with --fix, --fix-only or --diff")
    _refuse_findings_flags(flags.output, flags.fixes)
    _refuse_mode_flags(flags)


def _refuse_findings_flags(output: OutputFlags, fixes: FixFlags) -> None:
    """Refuse flags about findings where none are written.

    Raises:
        click.UsageError: there is one.
    """
    if output.statistics and not HUMAN.intersection(output.formats):
        shown = " and ".join(f"`{one}`" for one in sorted(HUMAN, reverse=True))
        raise click.UsageError(f"--statistics goes with the formats {shown}: the others show findings only")
    if output.output_file or not (fixes.diff or fixes.fix_only):
        return
    mode = "--diff" if fixes.diff else "--fix-only"
    source = click.get_current_context().get_parameter_source("output_format")
    asked = {"--statistics": output.statistics, "--output-format": source is ParameterSource.COMMANDLINE}
    for flag in (flag for flag, given in asked.items() if given):
        raise click.UsageError(f"{flag} goes with {mode} only beside --output-file: {mode} prints no findings")


def _refuse_mode_flags(flags: CheckFlags) -> None:
    """Refuse flags about the files, the baseline and about what changed that don't go with the others.

    Raises:
        click.UsageError: they don't.
    """
    own, stdin = flags.run, "-" in flags.files.paths
    if own.show_files and (stdin or own.stdin_filename):
        raise click.UsageError("--show-files needs files, not standard input")
    if own.diff_base is not None and stdin and not own.stdin_filename:
        raise click.UsageError("--diff-base with - needs --stdin-filename: the file to compare standard input with")
    if own.no_baseline and (own.baseline or own.write_baseline):
        raise click.UsageError("--no-baseline doesn't go with --baseline or --write-baseline")
    if not own.write_baseline:
        if own.baseline:
            refuse_missing(own.baseline)
        return
    if flags.fixes.any or own.diff_base is not None or flags.output.output_file:
        raise click.UsageError(
            "--write-baseline doesn't go with --fix, --fix-only, --diff, --diff-base or --output-file"
        )
    if flags.output.statistics:
        raise click.UsageError("--write-baseline doesn't go with --statistics: it shows no findings")
    if stdin or own.stdin_filename:
        raise click.UsageError("--write-baseline needs files, not standard input")


def _choice(flags: RunFlags) -> Flags:
    return Flags(
        select=selected(flags.select),
        ignore=keys((*flags.ignore, *flags.extend_ignore)),
        extend_select=keys(flags.extend_select),
        fail_on=flags.fail_on or "",
        baseline="" if flags.no_baseline else flags.baseline,
    )


def _cache_folder(flags: RunFlags) -> Path | None:
    """The cache's folder: the one that was given, or the user's own; None where there is none or none is wanted."""
    if flags.no_cache:
        return None
    from impactlint.cache import default_folder

    try:
        return Path(flags.cache_dir) if flags.cache_dir else default_folder()
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


def _write(outcome: Outcome, output: OutputFlags, settings: Mapping[str, Settings], *, err: bool) -> str:
    """Write the findings to the files that were named and to standard output (or error); what went there."""
    _write_files(outcome, output, settings)
    if not all(name for name, _ in map(target, output.output_file)):
        return ""
    color = colored(output.color, sys.stderr if err else sys.stdout)
    look = replace(output.look(color, settings), columns=0 if err else columns())
    text = reporter(output.output_format)(outcome, look)
    click.echo(text, nl=False, color=color, err=err)
    return text


def _write_files(outcome: Outcome, output: OutputFlags, settings: Mapping[str, Settings]) -> None:
    write_files(output.output_file, output.output_format, outcome, output.look(output.color == "always", settings))


def _notes(checked: _Checked, paths: tuple[str, ...], output: OutputFlags, seconds: float) -> list[str]:
    """Everything that is no finding, on standard error; and the lines of it."""
    outcome = checked.outcome
    lines = [internal_error(error) for error in outcome.errors]
    if not output.quiet:
        lines += other_markup(result.path for result in outcome.results)
        if not outcome.results:
            look = output.look(colored(output.color, sys.stderr))
            lines.append(look.paint(why_none(outcome.left_out, paths), "yellow"))
        elif output.output_format in HUMAN:
            from impactlint.reporters.text import summary

            lines.append(summary(outcome, output.look(colored(output.color, sys.stderr))))
        elif output.output_format in ("github", "sarif"):
            from impactlint.reporters.unjudged import unjudged

            lines += filter(None, [unjudged(outcome)])
    if output.verbose and not output.quiet:
        lines += [f"left out: {said}" for said in reasons(outcome.left_out)]
        lines += [f"rule file that isn't read, since another in its folder counts: {name}" for name in checked.unread]
        files = counted(len(outcome.results), "file")
        lines.append(f"{files} in {seconds:.2f} s (at most {SECONDS:g} s a file)")
    for line in lines:
        say(line)
    return lines


def _status(outcome: Outcome, settings: Mapping[str, Settings], *, exit_zero: bool) -> int:
    if outcome.errors:
        return FAILURE
    return FINDINGS if not exit_zero and outcome.fails(lambda path: settings[path].fail_on) else OK
