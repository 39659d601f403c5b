"""What is in force where nobody says anything."""

from __future__ import annotations

from impactlint.config.model import RuleSetting, Settings
from impactlint.rules import ALL


def default_settings() -> Settings:
    """Every rule at its own severity with its options' defaults: the preset `recommended`."""
    return Settings(rules={rule.id: RuleSetting(rule.severity, rule.defaults()) for rule in ALL})
