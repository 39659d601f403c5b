"""Which rules are in force: every rule at its own severity, narrowed by names, ids and prefixes of ids."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from impactlint.config.model import RuleSetting, Settings
from impactlint.findings import Severity
from impactlint.rules import ALL

UNREADABLE = "IMP903"


class UnknownRuleError(ValueError):
    """A name, id or prefix that no rule has."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What flags say about rules. `select` None leaves the selection alone; an empty one selects nothing.

    Each key is an id (`IMP203`), a name (`vague-claim`), a prefix of ids (`IMP2`) or `ALL`.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()


def default_settings() -> Settings:
    """Every rule at its own severity with its options' defaults."""
    rules = {rule.id: RuleSetting(rule.severity, rule.defaults()) for rule in ALL}
    rules.setdefault(UNREADABLE, RuleSetting(Severity.ERROR))
    return Settings(rules=rules)


def expand(keys: Iterable[str]) -> frozenset[str]:
    """Ids of the rules that keys name.

    Raises:
        UnknownRuleError: a key names none; the message offers the nearest one that does.
    """
    return frozenset(rule for key in keys for rule in _ids(key))


def _ids(key: str) -> Sequence[str]:
    named = {rule.id: rule.name for rule in ALL} | {UNREADABLE: "unreadable-file"}
    wanted = key.strip()
    if wanted.upper() == "ALL":
        return list(named)
    if wanted.upper().startswith("IMP"):
        found = [rule for rule in named if rule.startswith(wanted.upper())]
    else:
        found = [rule for rule, name in named.items() if name == wanted.lower()]
    if not found:
        near = get_close_matches(wanted.lower(), [*named.values(), *(rule.lower() for rule in named)], n=1)
        hint = f"; did you mean {near[0].upper() if near[0].startswith('imp') else near[0]}?" if near else ""
        raise UnknownRuleError(f"there is no rule {wanted!r}{hint}")
    return found


def narrow(settings: Settings, choice: Choice) -> Settings:
    """The settings after a choice: a rule that is selected by name is on, at a warning where it is off by default.

    Raises:
        UnknownRuleError: see `expand`.
    """
    if choice == Choice():
        return settings
    rules = dict(settings.rules)
    if choice.select is not None:
        selected = expand(choice.select)
        rules = {rule: setting if rule in selected else _off(setting) for rule, setting in rules.items()}
        rules |= {rule: _on(rules, rule) for rule in selected}
    rules |= {rule: _on(rules, rule) for rule in expand(choice.extend_select)}
    rules |= {rule: _off(rules[rule]) for rule in expand(choice.ignore) if rule in rules}
    return replace(settings, rules=rules)


def _off(setting: RuleSetting) -> RuleSetting:
    return replace(setting, severity=Severity.OFF)


def _on(rules: dict[str, RuleSetting], rule: str) -> RuleSetting:
    setting = rules.get(rule) or default_settings().rules[rule]
    if setting.severity is not Severity.OFF:
        return setting
    own = default_settings().rules[rule].severity
    return replace(setting, severity=own if own is not Severity.OFF else Severity.WARNING)
