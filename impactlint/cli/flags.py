"""Flags that several commands share, and what they name: files, standard input, rules, settings."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from impactlint.cli.choices import OneOf
from impactlint.config.presets import NAMES
from impactlint.escape import one_line, printable_lines
from impactlint.files import FoundFiles, PathError, Wanted, find
from impactlint.gitignore import SpecError
from impactlint.paths import root_of
from impactlint.record import dataclass

if TYPE_CHECKING:
    from impactlint.config.resolver import Flags, Resolver

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class FileFlags:
    """Which files, and by which rule file."""

    paths: tuple[str, ...]
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    force_exclude: bool
    respect_gitignore: bool
    config: str | None
    isolated: bool
    preset: str | None


def file_flags(command: F) -> F:
    """Add the flags of `FileFlags`."""
    for option in reversed(
        (
            click.argument("paths", nargs=-1, type=click.Path(readable=False)),
            click.option(
                "--include", multiple=True, metavar="PATTERN", help="Also check files that match (repeatable)."
            ),
            click.option("--exclude", multiple=True, metavar="PATTERN", help="Leave out what matches (repeatable)."),
            click.option(
                "--force-exclude", is_flag=True, help="Leave out what is excluded or vendored even where PATHS name it."
            ),
            click.option(
                "--respect-gitignore/--no-respect-gitignore", default=True, help="Leave out what .gitignore ignores."
            ),
            click.option(
                "--config", metavar="FILE", envvar="IMPACTLINT_CONFIG", show_envvar=True, help="The rule file to use."
            ),
            click.option("--isolated", is_flag=True, help="Ignore all rule files."),
            click.option("--preset", type=OneOf(NAMES), help="Start from this preset, not from the rule file's."),
        )
    ):
        command = option(command)
    return command


def color_flag(command: F) -> F:
    """Add --color."""
    return click.option(
        "--color",
        type=OneOf(["auto", "always", "never"]),
        default="auto",
        help="Colours; auto heeds NO_COLOR, FORCE_COLOR and whether this is a terminal.",
    )(command)


def refuse_config_beside_isolated() -> None:
    """Refuse --config beside --isolated; the variable, which is there for every run, gives way to --isolated.

    Raises:
        click.UsageError: the command line has both.
    """
    context = click.get_current_context()
    named = context.get_parameter_source("config") is ParameterSource.COMMANDLINE
    if named and context.params["config"] and context.params["isolated"]:
        raise click.UsageError("--config doesn't go with --isolated, which reads no rule file")


def resolver_for(flags: FileFlags, choice: Flags | None = None, cache: Path | None = None) -> Resolver:
    """What finds the settings of every file; `cache` is a folder in which parsed rule files are remembered.

    Raises:
        ConfigError: the flags can't be used.
        click.UsageError: they name a rule file and want none.
    """
    from impactlint.config.resolver import Flags, Resolver

    refuse_config_beside_isolated()

    chosen = replace(choice or Flags(), preset=flags.preset or "")
    return Resolver(config=flags.config, isolated=flags.isolated, flags=chosen, cache=cache)


def found(flags: FileFlags, resolver: Resolver) -> FoundFiles:
    """The files that flags name and the rule file adds, without those that either leaves out.

    Raises:
        click.UsageError: a path can't be checked or a pattern can't be read.
        ConfigError: a rule file can't be used.
    """

    def wanted(folder: str) -> Wanted:
        include, exclude = resolver.wanted(folder)
        own = wanted_by_flags(folder, flags.include, flags.exclude, respect_gitignore=flags.respect_gitignore)
        return replace(own, include=(*include, *own.include), exclude=(*exclude, *own.exclude))

    try:
        return find(flags.paths or (".",), wanted, force_exclude=flags.force_exclude)
    except PathError as error:
        from impactlint.cli.hints import hint

        hints = filter(None, map(hint, flags.paths))
        raise click.UsageError(printable_lines("\n".join([str(error), *hints, *no_config(flags.config)]))) from None
    except SpecError as error:
        raise click.UsageError(f"a pattern of --include or --exclude: {one_line(str(error))}") from None


def no_config(config: str | None) -> list[str]:
    """The line about a rule file that a flag names and that isn't there, to be said with what else is wrong."""
    from impactlint.config.patterns import shown

    if not config or os.path.lexists(config):
        return []
    return [f"{shown(str(Path(config).absolute()))}: no such file"]


def wanted_by_flags(
    folder: str, include: tuple[str, ...], exclude: tuple[str, ...], *, respect_gitignore: bool
) -> Wanted:
    """What flags alone want in a folder, their patterns relative to its root.

    Raises:
        SpecError: no file can match one of them.
    """
    from impactlint.config.patterns import from_here

    root = root_of(folder) if include or exclude else ""
    added, left_out = (tuple(from_here(one, root) for one in given) for given in (include, exclude))
    return Wanted(added, left_out, respect_gitignore)


def stdin_name(paths: tuple[str, ...], name: str | None, *, force_exclude: bool) -> str:
    """What to call the text on standard input; empty where files are to be read.

    Raises:
        click.UsageError: standard input is named beside files, or excludes are to be forced on it.
    """
    if "-" not in paths and not name:
        return ""
    if paths and "-" not in paths:
        raise click.UsageError("--stdin-filename goes with -, not with files: it names what comes from standard input")
    if force_exclude:
        raise click.UsageError("--force-exclude needs files, not standard input")
    if len(paths) > 1:
        raise click.UsageError("- stands alone: standard input is one file")
    return name or "-"


def stdin_bytes(*, whole: bool = False) -> bytes:
    """What comes from standard input, as far as a file is read; where it is to be given back, it has to be `whole`.

    Raises:
        click.UsageError: it is closed, or larger than a file may be where all of it is needed.
    """
    from impactlint.document.source import MAX_BYTES  # files alone need none of the documents at the start

    if sys.stdin is None:
        raise click.UsageError("there is nothing to read: standard input is closed")
    data = sys.stdin.buffer.read(MAX_BYTES + 1) or b""  # None where it would have to be waited for
    if whole and len(data) > MAX_BYTES:
        raise click.UsageError(f"standard input has more than {MAX_BYTES:,} bytes: nothing is given back")
    return data


def keys(values: Iterable[str]) -> tuple[str, ...]:
    """The rules that a repeatable, comma-separated flag names."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def selected(values: Iterable[str]) -> tuple[str, ...] | None:
    """The rules of --select; None where it isn't given.

    Raises:
        click.UsageError: it is given and names none.
    """
    given = tuple(values)
    if given and not keys(given):
        raise click.UsageError("--select names no rule (`impactlint rule` lists them, ALL stands for all)")
    return keys(given) or None
