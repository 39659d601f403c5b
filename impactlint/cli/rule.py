"""`impactlint rule`: a rule's page."""

from __future__ import annotations

import click

from impactlint.cli.main import OK
from impactlint.config.problems import did_you_mean
from impactlint.reporters.rules import as_json, as_list
from impactlint.rules import ALL, by_key
from impactlint.rules.pages import page


@click.command("rule")
@click.argument("key", required=False, metavar="[ID|NAME]")
@click.option("--all", "every", is_flag=True, help="Every rule's page.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Format of the page.")
def command(key: str | None, every: bool, form: str) -> int:
    """Explain a rule: what it looks for, why, its options, and examples. Without ID or NAME: list the rules."""
    if key and every:
        raise click.UsageError("ID and --all don't go together")
    rules = list(ALL)
    if key:
        one = by_key(key)
        if one is None:
            raise click.UsageError(_unknown(key))
        rules = [one]
    if form == "json":
        text = as_json(rules)
    elif key or every:
        text = "\n".join(page(rule) for rule in rules)
    else:
        text = as_list(rules)
    click.echo(text, nl=False)
    return OK


def _unknown(key: str) -> str:
    if any(rule.id.startswith(key.strip().upper()) for rule in ALL):
        return f"{key!r} is a group of rules; name one (`impactlint rule` lists them)"
    hint = did_you_mean(key, (word for rule in ALL for word in (rule.id, rule.name)))
    return f"there is no rule {key!r}" + (f"; {hint}" if hint else "")
