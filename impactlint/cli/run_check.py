"""What `impactlint check` does: from paths to findings, fixes and an exit status."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from impactlint.cli.check_flags import CheckFlags, RunFlags, chosen, refuse_combinations, taken
from impactlint.cli.check_report import Checked, notes, write_findings, write_to_files
from impactlint.cli.flags import FileFlags, found, resolver_for, stdin_bytes, stdin_name
from impactlint.cli.output import refuse_targets, say, say_errors, status_of, unread, why_none
from impactlint.escape import log_line, printable
from impactlint.findings import UNREADABLE
from impactlint.interface import FAILURE, FINDINGS, OK
from impactlint.run import FileResult, Outcome, run, run_text

if TYPE_CHECKING:
    from impactlint.cache import Cache
    from impactlint.cli.replay import RunKey
    from impactlint.config.resolver import Resolver


def check(paths: tuple[str, ...], given: dict[str, Any], key: RunKey | None) -> int:
    """Check files by the flags that click handed over; what is said is kept under the key."""
    started = time.perf_counter()
    flags = taken(paths, given)
    refuse_combinations(flags)
    resolver = resolver_for(flags.files, chosen(flags.run), _cache_folder(flags.run))
    name = stdin_name(paths, flags.run.stdin_filename, force_exclude=flags.files.force_exclude)
    if flags.run.show_files:
        return _show_files(flags.files, resolver)
    checked = _from_stdin(name, flags, resolver) if name else _from_files(flags, resolver)
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


def _from_stdin(name: str, flags: CheckFlags, resolver: Resolver) -> Checked:
    settings = resolver.resolve([name])
    data = stdin_bytes(whole=flags.fixes.any)
    return Checked(run_text(name, data, settings[name]), settings, data)


def _from_files(flags: CheckFlags, resolver: Resolver) -> Checked:
    listed = found(flags.files, resolver)
    settings = resolver.resolve(listed.files)
    fixes = flags.fixes.any or flags.output.shows_fixes
    outcome = run(listed.files, settings.__getitem__, cache=_cache(_cache_folder(flags.run)), jobs=None, fixes=fixes)
    return Checked(Outcome(outcome.results, dict(listed.left_out)), settings)


def _narrowed(checked: Checked, flags: CheckFlags) -> Outcome:
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


def _write_baseline(checked: Checked, flags: CheckFlags, resolver: Resolver) -> int:
    """Write down what is found, unless not everything could be checked."""
    from impactlint.cli.baselines import write_baseline

    unread = [one.path for one in checked.outcome.results if any(found.rule == UNREADABLE for found in one.findings)]
    for path in unread:
        say(log_line(f"impactlint: {path}: this file can't be read, so no baseline is written"))
    if checked.outcome.errors or unread:
        say_errors(checked.outcome)
        return FAILURE
    told = write_baseline(checked.outcome, checked.settings, resolver, flags.run.baseline)
    told = told or [why_none(checked.outcome.left_out, flags.files.paths)]
    for line in () if flags.output.quiet else told:
        say(line)
    return OK


def _show_diff(checked: Checked, outcome: Outcome, flags: CheckFlags) -> int:
    """Show what the fixes would change, and write nothing but the files for findings."""
    from impactlint.cli.apply_fixes import fixed_files, show_diff

    fixed = fixed_files(outcome, checked.outcome, checked.settings, unsafe=flags.fixes.unsafe_fixes, data=checked.data)
    say_errors(outcome)
    write_to_files(outcome, flags.output, checked.settings)
    if outcome.errors:
        return FAILURE
    unsafe, quiet = flags.fixes.unsafe_fixes, flags.output.quiet
    status = show_diff(fixed, outcome, flags.output.color, quiet=quiet, unsafe=unsafe)
    return OK if status == FINDINGS and flags.run.exit_zero else status


def _fix(checked: Checked, outcome: Outcome, flags: CheckFlags, started: float) -> int:
    """Carry out the fixes, and report what is left."""
    mended, status = _mended(checked, outcome, flags)
    if flags.fixes.fix_only:
        write_to_files(mended, flags.output, checked.settings)
        return status
    reported = _report(checked, mended, flags, started)
    return status or reported


def _mended(checked: Checked, outcome: Outcome, flags: CheckFlags) -> tuple[Outcome, int]:
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


def _report(checked: Checked, outcome: Outcome, flags: CheckFlags, started: float, key: RunKey | None = None) -> int:
    """Write what is found, and everything else that is to be said."""
    out = write_findings(outcome, flags.output, checked.settings, err=flags.fixes.fix and checked.data is not None)
    err = notes(replace(checked, outcome=outcome), flags.files.paths, flags.output, time.perf_counter() - started)
    for line in err:
        say(line)
    status = status_of(outcome, checked.settings, exit_zero=flags.run.exit_zero)
    if key:
        key.store(out, err, status, outcome)
    return status


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
