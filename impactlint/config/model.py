"""What is in force for one file, whatever said so: preset, rule file, environment or flag."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Any

from impactlint.findings import Severity
from impactlint.reading.model import DEFAULT_ORDER, LEAD_WORDS, Hints
from impactlint.record import dataclass

if TYPE_CHECKING:
    from impactlint.rules.userdefined.custom import CustomRule
    from impactlint.rules.userdefined.plugins import Plugin

SEVERITIES: tuple[str, ...] = tuple(level.label for level in sorted(Severity, reverse=True))


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """Severity and options in force for one rule; options hold every key with its default filled in."""

    severity: Severity
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that decides how one file is judged. `fail_on` None means never fail.

    `custom` are the rules that the rule file defines, `plugins` says where rules in code are found;
    `baseline` is the absolute path of the file of known findings; `silenced_by` says what turned all rules off.
    """

    rules: Mapping[str, RuleSetting] = field(default_factory=dict)
    hints: Hints = field(default_factory=Hints)
    order: tuple[tuple[str, str], ...] = DEFAULT_ORDER
    lead_words: int = LEAD_WORDS
    fail_on: Severity | None = Severity.ERROR
    custom: tuple[CustomRule, ...] = ()
    plugins: tuple[Plugin, ...] = ()
    baseline: str = ""
    silenced_by: str = ""

    def severity(self, rule: str) -> Severity:
        """Severity of a rule id; OFF for one that is not set."""
        setting = self.rules.get(rule)
        return setting.severity if setting else Severity.OFF
