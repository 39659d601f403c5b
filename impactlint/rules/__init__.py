"""Every rule, in order of id. A new rule is one file and one line here."""

from __future__ import annotations

from impactlint.rules.base import Rule

ALL: tuple[Rule, ...] = ()


def by_key(key: str) -> Rule | None:
    """The rule of an id (any case) or a name."""
    wanted = key.strip().lower()
    return next((rule for rule in ALL if wanted in (rule.id.lower(), rule.name)), None)
