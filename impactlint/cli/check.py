"""`impactlint check`: files in, findings out."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from impactlint.cli.fix import FixFlags, carried_out, fixed_files, show_diff, summarise, with_results
from impactlint.cli.known import narrowed, write_baseline
from impactlint.cli.main import FAILURE, FINDINGS, OK
from impactlint.cli.options import (
    FileFlags,
    color_flag,
    colored,
    file_flags,
    found,
    keys,
    printable_lines,
    resolver_for,
    say,
    why_none,
)
from impactlint.config.model import Settings
from impactlint.config.resolver import Flags
from impactlint.limits import SECONDS
from impactlint.reporters import FORMATS, HUMAN, reporter
from impactlint.reporters.look import Look
from impactlint.run import FileResult, Outcome, run, run_text

if TYPE_CHECKING:
    from impactlint.cache import Cache


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


@click.command("check")
@file_flags
@click.option("--select", multiple=True, metavar="RULES", help="Only these rules: ids, names, prefixes (IMP2) or ALL.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Not these rules.")
@click.option("--extend-select", multiple=True, metavar="RULES", help="These rules as well.")
@click.option("--extend-ignore", multiple=True, metavar="RULES", help="Not these rules either.")
@click.option(
    "--output-format",
    type=click.Choice(list(FORMATS)),
    default="full",
    envvar="IMPACTLINT_OUTPUT_FORMAT",
    show_default=True,
    help="Format of the findings.",
)
@click.option(
    "-o",
    "--output-file",
    multiple=True,
    metavar="[FORMAT:]PATH",
    help="Write the findings to a file; with FORMAT: in that format and besides the others (repeatable).",
)
@click.option("--fix", is_flag=True, help="Mend what can be mended safely: sections are moved, nothing is rewritten.")
@click.option("--fix-only", is_flag=True, help="The same, without saying what is left.")
@click.option("--unsafe-fixes", is_flag=True, help="Also add lines: a lead of your own sentences, open questions.")
@click.option(
    "--diff", is_flag=True, help="Show what would be mended as a diff and write nothing; exit with 1 if anything."
)
@click.option("--statistics", is_flag=True, help="Count findings by rule instead of showing them.")
@click.option("-q", "--quiet", is_flag=True, help="Findings and errors only.")
@click.option("-v", "--verbose", is_flag=True, help="Also say what was left out and how long it took.")
@color_flag
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "advice", "never"]),
    help="Exit with 1 for findings of this severity or worse (default: error).",
)
@click.option("--baseline", metavar="FILE", help="The file of known findings (default: the rule file's).")
@click.option("--no-baseline", is_flag=True, help="Count known findings too.")
@click.option("--write-baseline", is_flag=True, help="Write what is found now to the baseline.")
@click.option("--diff-base", metavar="REF", help="Only findings on what changed since this branch left REF (git).")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found.")
@click.option("--no-cache", is_flag=True, help="Neither use nor write the cache.")
@click.option("--cache-dir", metavar="DIR", envvar="IMPACTLINT_CACHE_DIR", help="Where findings are remembered.")
@click.option("--stdin-filename", metavar="PATH", help="Name of what comes from standard input (with -).")
@click.option("--show-files", is_flag=True, help="List the files that would be checked, and stop.")
def command(  # one parameter a flag, as click hands them over
    paths: tuple[str, ...], **given: Any
) -> int:
    """Check READMEs.

    PATHS are files or folders (default: the current one); - reads from standard input.
    """
    started = time.perf_counter()
    files = FileFlags(paths, **_taken(given, FileFlags))
    output = OutputFlags(**_taken(given, OutputFlags))
    fixes = FixFlags(**_taken(given, FixFlags))
    fixes.check()
    data: bytes | None = None
    resolver = resolver_for(files, _choice(given))
    if "-" in paths or (given["stdin_filename"] and not paths):
        if len(paths) > 1:
            raise click.UsageError("- stands alone: standard input is one file")
        name = given["stdin_filename"] or "-"
        settings = resolver.resolve([name])
        data = sys.stdin.buffer.read()
        outcome = run_text(name, data, settings[name])
    else:
        listed = found(files, resolver)
        if given["show_files"]:
            click.echo("".join(f"{path}\n" for path in listed.files), nl=False)
            return OK
        settings = resolver.resolve(listed.files)
        cache = None if given["no_cache"] else _cache(given["cache_dir"])
        outcome = run(listed.files, settings.__getitem__, cache=cache, jobs=None)
        outcome = Outcome(outcome.results, dict(listed.left_out))
    if given["write_baseline"]:
        return write_baseline(outcome, settings, resolver, given["baseline"])
    whole, outcome = outcome, narrowed(outcome, settings, given["diff_base"])
    failed = OK
    if fixes.any:
        fixed = fixed_files(outcome, whole, settings, fixes, data)
        if fixes.diff:
            _say_errors(outcome)
            return FAILURE if outcome.errors else show_diff(fixed, output.color)
        again, failed = carried_out(fixed, settings, data)
        outcome = with_results(outcome, narrowed(again, settings, given["diff_base"]))
        if not output.quiet:
            summarise(fixed, outcome, fixes)
        if fixes.fix_only:
            return failed
    _write(outcome, output, err=fixes.fix and data is not None)
    _notes(outcome, output, time.perf_counter() - started)
    return failed or _status(outcome, settings, exit_zero=given["exit_zero"])


def _choice(given: dict[str, Any]) -> Flags:
    if given["no_baseline"] and (given["baseline"] or given["write_baseline"]):
        raise click.UsageError("--no-baseline doesn't go with --baseline or --write-baseline")
    return Flags(
        select=keys(given["select"]) if given["select"] else None,
        ignore=keys((*given["ignore"], *given["extend_ignore"])),
        extend_select=keys(given["extend_select"]),
        fail_on=given["fail_on"] or "",
        baseline="" if given["no_baseline"] else given["baseline"],
    )


def _cache(folder: str | None) -> Cache[FileResult] | None:
    """The cache in a folder, or in the user's own; none where there is no home for it."""
    from impactlint.cache import Cache, default_folder

    try:
        return Cache(Path(folder) if folder else default_folder(), FileResult)
    except (OSError, RuntimeError):
        return None


def _taken(given: dict[str, Any], flags: type[Any]) -> dict[str, Any]:
    return {name: given[name] for name in flags.__dataclass_fields__ if name in given}


def _write(outcome: Outcome, output: OutputFlags, *, err: bool) -> None:
    """Write the findings to standard output (or error) and to the files that were named."""
    to_stdout = True
    for target in output.output_file:
        name, _, path = target.partition(":")
        if not path or name not in FORMATS:
            name, path, to_stdout = output.output_format, target, False
        text = reporter(name)(outcome, output.look(output.color == "always"))
        try:
            Path(path).write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            raise click.UsageError(f"--output-file {path}: {(error.strerror or str(error)).lower()}") from None
    if to_stdout:
        color = colored(output.color, sys.stderr if err else sys.stdout)
        click.echo(reporter(output.output_format)(outcome, output.look(color)), nl=False, color=color, err=err)


def _notes(outcome: Outcome, output: OutputFlags, seconds: float) -> None:
    """Everything that is no finding, on standard error."""
    _say_errors(outcome)
    if output.quiet:
        return
    if not outcome.results:
        say(why_none(outcome.left_out))
    elif output.output_format in HUMAN:
        from impactlint.reporters.text import summary

        say(summary(outcome, output.look(colored(output.color, sys.stderr))))
    if output.verbose:
        for reason, count in sorted(outcome.left_out.items()):
            say(f"left out: {count} {reason}")
        say(f"{len(outcome.results)} files in {seconds:.2f} s (at most {SECONDS:g} s a file)")


def _say_errors(outcome: Outcome) -> None:
    for error in outcome.errors:
        say(printable_lines(f"impactlint: internal error: {error}"))


def _status(outcome: Outcome, settings: Mapping[str, Settings], *, exit_zero: bool) -> int:
    if outcome.errors:
        return FAILURE
    return FINDINGS if not exit_zero and outcome.fails(lambda path: settings[path].fail_on) else OK
