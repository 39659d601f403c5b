"""The group of commands, the default command, and what becomes of errors."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from impactlint import __version__
from impactlint.cli.names import COMMANDS, EXPLAINS
from impactlint.interface import FAILURE, OK

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class _Group(click.Group):
    """Imports a command when it is called, and takes anything that names no command for arguments of `check`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"impactlint.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Commands, and what `check` takes, which is the command where none is named."""
        from click.shell_completion import CompletionItem

        check = self.get_command(ctx, "check")
        of_check = check.shell_complete(click.Context(check), incomplete) if check else []
        found = {item.value: item for item in (*of_check, *super().shell_complete(ctx, incomplete))}
        return (
            list(found.values())
            if incomplete.startswith("-")
            else [*found.values(), CompletionItem(incomplete, "file")]
        )

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own = {"-h", "--help", "-V", "--version"}
        if not args and ctx.resilient_parsing:  # a shell asks what there is
            return super().parse_args(ctx, args)
        if not args or (args[0] not in COMMANDS and args[0] not in own):
            args = ["check", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="impactlint", message="%(prog)s %(version)s")
def group() -> None:
    """A linter for READMEs: lead with the problem and the measured result, not with the architecture.

    `impactlint [PATHS...]` is short for `impactlint check [PATHS...]`.
    """


def run(args: list[str] | None = None) -> int:
    """Run a command line and give its exit status; never a traceback."""
    if sys.stderr is None:  # what is said there is lost, and no file that is opened later takes the stream's number
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        _tolerant(stream)
    if sys.stdout is None:
        from impactlint.cli.streams import Closed

        sys.stdout = Closed()
    try:
        status = group.main(args, prog_name="impactlint", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        with suppress(OSError):  # where standard error takes nothing, the status has to say it
            _as_meant(error).show()
        return FAILURE
    except click.Abort:
        return 130
    except (BrokenPipeError, SystemExit):  # click exits by itself for a pipe alone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader left; nobody is to be told
        return 141
    except Exception as error:
        with suppress(OSError):
            return _failed(error)
        return FAILURE
    return status if isinstance(status, int) else OK


def _as_meant(error: click.ClickException) -> click.ClickException:
    """The error with the command that was meant, where a flag has the name of one, or the name that others give it."""
    if not isinstance(error, click.NoSuchOption):
        return error
    name = error.option_name.strip("-")
    if name in EXPLAINS:
        said = "`impactlint rule` lists the rules and explains the one that is named; --select takes some of them."
        return click.UsageError(f"No such option: {error.option_name}. {said}", error.ctx)
    return click.NoSuchOption(error.option_name, possibilities=[name], ctx=error.ctx) if name in COMMANDS else error


def _failed(error: Exception) -> int:
    """Say what went wrong: a rule file, a standard output that can't be written to, or a fault of ours."""
    from impactlint.cli.streams import unwritable
    from impactlint.config.problems import ConfigError

    if isinstance(error, ConfigError):
        click.echo("\n".join(error.lines()), err=True)
        return FAILURE
    why = unwritable(error, run.__code__) if isinstance(error, OSError) else ""
    if why:
        click.echo(f"impactlint: can't write to standard output: {why}", err=True)
        return FAILURE
    if isinstance(error, FileNotFoundError) and not _is_here():
        click.echo("impactlint: the current folder doesn't exist any more", err=True)
        return FAILURE
    from impactlint.cli.output import internal_error
    from impactlint.limits import named

    if os.environ.get("IMPACTLINT_TRACEBACK"):
        raise error
    click.echo(
        internal_error(named(error)) + "\n"
        "This is a fault of impactlint, not of your files. IMPACTLINT_TRACEBACK=1 shows where it happened.",
        err=True,
    )
    return FAILURE


def _is_here() -> bool:
    try:
        return bool(Path.cwd())
    except OSError:
        return False


def _tolerant(stream: Any) -> None:
    """Let a stream write escapes for what its encoding doesn't have, instead of failing."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="backslashreplace")
