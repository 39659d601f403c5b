"""Rules in code from installed packages: entry points of the group `impactlint.rules`, each only where it is named.

A repository that is checked must not get its own code run. So nothing is looked for, or imported from, a place inside
the repository, with one exception: the very environment that impactlint itself runs in.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from impactlint.digest import digest_of
from impactlint.limits import named
from impactlint.paths import under
from impactlint.record import dataclass

if TYPE_CHECKING:
    from impactlint.rules.base import Rule

GROUP = "impactlint.rules"


class PluginError(Exception):
    """A plugin that can't be used; the message says why."""


@dataclass(frozen=True, slots=True)
class Plugin:
    """Where the rules of a plugin are found: a module, an attribute of it, and the repository it must not come from.

    `stamp` tells one state of its code from another: findings that were made by another are not remembered.
    """

    name: str
    module: str
    attribute: str
    version: str
    root: str
    stamp: str = ""


def find_plugin(name: str, root: str) -> Plugin:
    """The installed plugin of a name.

    Raises:
        PluginError: there is none; the message names those there are.
    """
    from importlib.metadata import distributions

    known: set[str] = set()
    for distribution in distributions(path=trusted(root)):
        for entry in distribution.entry_points:
            if entry.group == GROUP:
                known.add(entry.name)
                if entry.name == name:
                    return Plugin(name, entry.module, entry.attr, distribution.version, root)
    installed = f"installed: {', '.join(sorted(known))}" if known else "none is installed"
    raise PluginError(f"no installed package has rules named {name!r} ({installed})")


def rules_of(plugin: Plugin) -> tuple[Rule, ...]:
    """The rules of a plugin: what its entry point names, one rule or several.

    Raises:
        PluginError: it can't be imported, or gives something else than rules with ids of their own.
    """
    from impactlint.rules import ALL
    from impactlint.rules.base import Rule

    given = _given(plugin)
    rules = (given,) if isinstance(given, Rule) else tuple(given) if isinstance(given, list | tuple) else ()
    if not rules or not all(isinstance(rule, Rule) for rule in rules):
        raise PluginError(
            f"{plugin.name!r} gives no rules: {plugin.module}:{plugin.attribute} must be a Rule or several"
        )
    taken = {rule.id for rule in ALL} | {rule.name for rule in ALL}
    for rule in rules:
        if rule.id.startswith("IMP") or taken & {rule.id, rule.name}:
            raise PluginError(f"{plugin.name!r} has a rule {rule.id} {rule.name}: that id or name is taken")
    return rules


def stamped(plugin: Plugin) -> Plugin:
    """An imported plugin with the size and time of every file that was imported from its package."""
    package = plugin.module.partition(".")[0]
    modules = [found for name, found in list(sys.modules.items()) if f"{name}.".startswith(f"{package}.")]
    files = sorted({file for found in modules if (file := getattr(found, "__file__", None))})
    states = [(file, state.st_size, state.st_mtime_ns) for file in files if (state := _state(file))]
    return replace(plugin, stamp=digest_of(repr(states).encode("utf-8", "surrogateescape")))


def _state(file: str) -> os.stat_result | None:
    try:
        return Path(file).stat()
    except OSError:  # a module out of an archive
        return None


def _given(plugin: Plugin) -> Any:
    try:
        with _trusted_path(plugin.root):
            found: Any = import_module(plugin.module)
        for part in plugin.attribute.split("."):
            found = getattr(found, part)
    except Exception as error:
        raise PluginError(f"{plugin.name!r} can't be imported: {named(error)}") from error
    return found


def trusted(root: str) -> list[str]:
    """The import path without the places inside a repository, the running environment excepted."""
    own = {os.path.realpath(prefix) for prefix in (sys.prefix, sys.exec_prefix)}
    return [
        entry
        for entry in sys.path
        if not under(real := os.path.realpath(entry or "."), root) or any(under(real, prefix) for prefix in own)
    ]


@contextmanager
def _trusted_path(root: str) -> Iterator[None]:
    before = sys.path[:]
    sys.path[:] = trusted(root)
    try:
        yield
    finally:
        sys.path[:] = before
