"""`impactlint config`: what is in force and why, a rule file's own examples, its schema."""

from __future__ import annotations

from pathlib import Path

import click
from click.core import ParameterSource

from impactlint.cli.choices import OneOf
from impactlint.cli.flags import refuse_config_beside_isolated
from impactlint.cli.output import say, unusable
from impactlint.config.presets import NAMES
from impactlint.config.resolver import Flags, Resolver
from impactlint.counting import counted
from impactlint.escape import printable_lines
from impactlint.interface import FINDINGS, OK


@click.group("config")
def command() -> None:
    """Show what is in force, check a rule file, print its JSON Schema."""


@command.command("show", short_help="Print what applies to a file, and what says so.")
@click.argument("file", default="README.md", type=click.Path(readable=False))
@click.option("--config", metavar="FILE", envvar="IMPACTLINT_CONFIG", show_envvar=True, help="The rule file to use.")
@click.option("--isolated", is_flag=True, help="Ignore all rule files.")
@click.option("--preset", type=OneOf(NAMES), help="Print the rule file of a preset instead.")
@click.option("--format", "form", type=OneOf(["text", "json"]), default="text", help="Format of the answer.")
def show(file: str, config: str | None, isolated: bool, preset: str | None, form: str) -> int:
    """Print what applies to FILE (default: README.md), and where each value comes from.

    A folder stands for the README.md in it.
    """
    refuse_config_beside_isolated()
    if preset:
        from impactlint.config.presets import text

        _refuse_beside_preset()
        click.echo(text(preset), nl=False)
        return OK
    file = _meant(file)
    from impactlint.config.show import as_json, as_text

    resolver = Resolver(config=config, isolated=isolated)
    explained, unread = resolver.explain(file), resolver.unread(file)
    click.echo((as_json if form == "json" else as_text)(explained, file, unread), nl=False)
    return OK


def _refuse_beside_preset() -> None:
    """Refuse what --preset would pass over: it prints a text that is the same everywhere.

    Raises:
        click.UsageError: there is something.
    """
    context = click.get_current_context()
    named = {"file": "FILE", "config": "--config", "isolated": "--isolated", "form": "--format"}
    for name, shown in named.items():
        if context.get_parameter_source(name) is ParameterSource.COMMANDLINE:
            raise click.UsageError(f"--preset doesn't go with {shown}: it prints a preset as it is")


@command.command("schema")
def schema() -> int:
    """Print the JSON Schema of a rule file, for editors."""
    from impactlint.config.schema import as_text

    click.echo(as_text(), nl=False)
    return OK


@command.command("test", short_help="Check a rule file, and the examples of its own rules.")
@click.argument("file", default="README.md", type=click.Path(readable=False))
@click.option("--config", metavar="FILE", envvar="IMPACTLINT_CONFIG", show_envvar=True, help="The rule file to use.")
def test(file: str, config: str | None) -> int:
    """Check the rule file of FILE (default: README.md), and the examples of its own rules.

    A folder stands for the README.md in it.

    Exit status: 0 if all is as it says, 1 if an example isn't, 2 if the rule file can't be used.
    """
    from impactlint.rule_examples import tried

    file = _meant(file)
    resolver = Resolver(config=config, flags=Flags(baseline=""))
    explained = resolver.explain(file)
    if not explained.chain.name:
        raise click.UsageError("there is no rule file; `impactlint init` writes one")
    done = list(tried(explained.settings))
    wrong = [one for one in done if one.wrong]
    for one in wrong:
        click.echo(printable_lines(f"{one.rule}: {one.example}: {one.wrong}"))
    for rule in explained.settings.custom:
        if not rule.bad:
            say(printable_lines(f"{rule.id} has no example under `bad:`, so nothing shows that it works"))
    for name in resolver.unread(file):
        say(printable_lines(f"{name} isn't read: of several rule files in one folder the first counts"))
    say(printable_lines(f"{explained.chain.name}: {_summary(len(done), len(wrong))}"))
    return FINDINGS if wrong else OK


def _meant(file: str) -> str:
    """The file that is asked about; one that is named must exist, the README.md of a folder needn't.

    Raises:
        click.UsageError: what was named doesn't exist.
    """
    if click.get_current_context().get_parameter_source("file") is not ParameterSource.COMMANDLINE:
        return file
    try:
        Path(file).stat()
    except (OSError, ValueError) as error:
        raise unusable(file, error) from None
    return str(Path(file, "README.md")) if Path(file).is_dir() else file


def _summary(done: int, wrong: int) -> str:
    if not done:
        return "nothing wrong with it; it has no examples to try"
    examples = counted(done, "example")
    return f"{examples}, {wrong} of them wrong" if wrong else f"{examples}, all right"
