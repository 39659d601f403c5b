"""The good and bad examples of a rule file's own rules, run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from impactlint.config.model import RuleSetting, Settings
from impactlint.document import from_text
from impactlint.findings import Severity
from impactlint.record import dataclass
from impactlint.rules.userdefined.custom import CustomRule


@dataclass(frozen=True, slots=True)
class Tried:
    """One example: whose it is, `good[0]`, and what is wrong with it ("" if nothing)."""

    rule: str
    example: str
    wrong: str = ""


def tried(settings: Settings) -> Iterator[Tried]:
    """Every example of the rules that a rule file defines, as the engine judges it."""
    for rule in settings.custom:
        for number, text in enumerate(rule.good):
            lines = _lines(rule, text, settings)
            yield Tried(rule.id, f"good[{number}]", f"the rule speaks, on line {lines[0]}" if lines else "")
        for number, text in enumerate(rule.bad):
            yield Tried(rule.id, f"bad[{number}]", "" if _lines(rule, text, settings) else "the rule is silent")


def _lines(rule: CustomRule, text: str, settings: Settings) -> list[int]:
    from impactlint.engine import lint_source

    alone = Settings(
        rules={rule.id: RuleSetting(Severity.WARNING)},
        hints=replace(settings.hints, kind=rule.kinds[0] if rule.kinds else None),
        custom=(rule,),
    )
    return [finding.line for finding in lint_source(from_text(text, "README.md"), alone).findings]
