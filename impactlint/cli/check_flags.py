"""The flags of `impactlint check` by what they are about, and which of them don't go together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click
from click.core import ParameterSource

from impactlint.cli.flags import FileFlags, keys, selected
from impactlint.cli.output import hints_of, refuse_missing, target
from impactlint.config.model import Settings
from impactlint.config.resolver import Flags
from impactlint.record import dataclass
from impactlint.reporters import HUMAN, WITHOUT_FIXES
from impactlint.reporters.look import Look


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


def taken(paths: tuple[str, ...], given: dict[str, Any]) -> CheckFlags:
    """All flags, from the parameters that click hands over."""

    def of(flags: type[Any]) -> dict[str, Any]:
        return {name: given[name] for name in flags.__dataclass_fields__ if name in given}

    return CheckFlags(
        files=FileFlags(paths, **of(FileFlags)),
        output=OutputFlags(**of(OutputFlags)),
        fixes=FixFlags(**of(FixFlags)),
        run=RunFlags(**of(RunFlags)),
    )


def chosen(flags: RunFlags) -> Flags:
    """What the flags say of rules, severity and baseline, as the resolver of rule files takes it."""
    return Flags(
        select=selected(flags.select),
        ignore=keys((*flags.ignore, *flags.extend_ignore)),
        extend_select=keys(flags.extend_select),
        fail_on=flags.fail_on or "",
        baseline="" if flags.no_baseline else flags.baseline,
    )


def refuse_combinations(flags: CheckFlags) -> None:
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
    if own.baseline == "":
        raise click.UsageError("--baseline names no file: what it is given is empty")
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
    if own.show_files:
        raise click.UsageError("--write-baseline doesn't go with --show-files: that only lists files")
    if stdin or own.stdin_filename:
        raise click.UsageError("--write-baseline needs files, not standard input")
