"""What was meant by a path that doesn't exist: a command, a flag, a rule, or a name beside it."""

from __future__ import annotations

import os
from itertools import islice

import click

from impactlint import lazy
from impactlint.cli.names import COMMANDS, EXPLAINS
from impactlint.nearest import meant

_CHECKS = frozenset({"lint", "run", "scan", "verify", "analyze", "test"})
"""What others call the command that checks files."""
_RULE_ID = lazy.pattern(r"[A-Z]{2,10}[0-9]{1,5}")
_OF_RULES = ("select", "extend_select", "ignore", "extend_ignore")
"""Flags that name rules."""
_MOST_BESIDE = 2_000
"""Files of a folder that are looked at for the one that was meant."""
_HELP = "impactlint --help lists the commands."


def hint(path: str) -> str:
    """What to say of a path that doesn't exist and looks like a command, a flag or a rule."""
    if os.path.lexists(path):
        return ""
    if _is_rule(path):
        return _rule_like(path)
    context = click.get_current_context()
    if any(f"--{path}" in param.opts for param in context.command.params):
        return f"Did you mean `--{path}`?"
    return (
        (_command_like(path) if path.isalpha() or path in EXPLAINS else "")
        or _file_like(path)
        or (_HELP if path.isalpha() else "")
    )


def _file_like(path: str) -> str:
    """What to say of a path that is nearly the name of something beside it."""
    folder, name = os.path.split(path)
    try:
        with os.scandir(folder or ".") as entries:
            beside = [entry.name for entry in islice(entries, _MOST_BESIDE)]
    except (OSError, ValueError):
        return ""
    return meant(name, beside, path.removesuffix(name)) if name else ""


def _is_rule(path: str) -> bool:
    from impactlint.rules import by_key

    return by_key(path) is not None or _RULE_ID.fullmatch(path) is not None


def _rule_like(path: str) -> str:
    params = click.get_current_context().params
    flag = next((flag for flag in _OF_RULES if params.get(flag)), "")
    if not flag:
        return f"{path} is a rule: `impactlint rule {path}` explains it."
    named = ",".join((*params[flag], path))
    return f"{path} is a rule: rules are separated by commas (--{flag.replace('_', '-')} {named})."


def _command_like(path: str) -> str:
    if path in COMMANDS:
        return f"{path} is a command: it stands before the options."
    if path == "help":
        return _HELP
    if path in _CHECKS:
        return "Did you mean `check`?"
    return "Did you mean `rule`?" if path in EXPLAINS else meant(path, COMMANDS)
