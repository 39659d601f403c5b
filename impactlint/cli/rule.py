"""`impactlint rule`: a rule's page."""

from __future__ import annotations

from collections.abc import Iterable

import click

from impactlint.cli.choices import OneOf
from impactlint.cli.flags import refuse_config_beside_isolated
from impactlint.cli.output import say
from impactlint.config.problems import ConfigError
from impactlint.escape import printable
from impactlint.interface import FAILURE, OK
from impactlint.reporters.rules import as_json, as_list
from impactlint.rules import ALL
from impactlint.rules.base import Rule
from impactlint.rules.pages import page
from impactlint.rules.selectors import matching, named, nearest


@click.command("rule")
@click.argument("key", required=False, metavar="[ID|NAME]")
@click.option("--all", "every", is_flag=True, help="Every rule's page.")
@click.option("--config", metavar="FILE", envvar="IMPACTLINT_CONFIG", show_envvar=True, help="The rule file to use.")
@click.option("--isolated", is_flag=True, help="Ignore all rule files.")
@click.option("--format", "form", type=OneOf(["text", "json"]), default="text", help="Format of the page.")
def command(key: str | None, every: bool, config: str | None, isolated: bool, form: str) -> int:
    """Explain a rule: what it looks for, why, its options, and examples. Without ID or NAME: list the rules.

    The first letters of an id (IMP2) list the rules of that group.
    Rules that the rule file of the current folder defines, or takes from packages, count too.
    """
    if key is not None and every:
        raise click.UsageError("ID and --all don't go together")
    refuse_config_beside_isolated()
    rules, problems = (_named(key, config, isolated), []) if key is not None else _all(config, isolated)
    if form == "json":
        text = as_json(rules)
    elif (key is not None and len(rules) == 1) or every:
        text = "\n".join(page(rule) for rule in rules)
    else:
        text = as_list(rules)
    click.echo(printable(text), nl=False)
    for problem in problems:
        say(problem)
    return FAILURE if problems else OK


def _named(key: str, config: str | None, isolated: bool) -> list[Rule]:
    """The rule of an id or a name, or those of a group; the rule file is only read for what isn't impactlint's own.

    Raises:
        click.UsageError: there is none.
        ConfigError: the rule file that may define it can't be used.
    """
    rules = ALL if named(key, ALL) else (*ALL, *_further(config, isolated))
    found = matching(key, rules)
    if not found:
        raise click.UsageError(printable(_unknown(key, rules)))
    return [rule for rule in rules if rule.id in found]


def _all(config: str | None, isolated: bool) -> tuple[list[Rule], list[str]]:
    """All rules, and what is wrong with a rule file that can't be used: who mends it needs the list."""
    try:
        return [*ALL, *_further(config, isolated)], []
    except ConfigError as error:
        return list(ALL), error.lines()


def _further(config: str | None, isolated: bool) -> Iterable[Rule]:
    from impactlint.config.resolver import Resolver
    from impactlint.engine import further_rules

    return further_rules(Resolver(config=config, isolated=isolated).settings("README.md"))


def _unknown(key: str, rules: Iterable[Rule]) -> str:
    if not key.strip():
        return "an empty name names no rule (`impactlint rule` lists them)"
    hint = nearest(key, rules)
    return f"there is no rule {key!r}" + (f"; {hint}" if hint else "")
