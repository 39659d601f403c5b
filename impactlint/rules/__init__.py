"""Every rule, in order of id. A new rule is one file and one line here."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from impactlint.rules.base import Rule

_MODULES = (
    "imp101_problem_first",
    "imp102_result_first",
    "imp103_buried_lead",
    "imp104_opens_with_technology",
    "imp105_no_lead",
    "imp106_title_says_nothing",
    "imp107_section_order",
    "imp201_no_measured_result",
    "imp202_no_baseline",
    "imp203_vague_claim",
    "imp204_metric_without_outcome",
    "imp205_implausible_result",
    "imp206_placeholder",
    "imp207_result_only_in_picture",
    "imp208_untraceable_result",
    "imp301_no_beneficiary",
    "imp302_no_decision",
    "imp303_no_constraints",
    "imp304_no_validation",
    "imp305_no_lessons",
    "imp401_no_data_problems",
    "imp402_no_trade_off",
    "imp403_no_monitoring",
    "imp404_no_iteration",
    "imp501_undefined_acronym",
    "imp502_dense_lead",
    "imp503_jargon_lead",
    "imp601_entry_without_result",
    "imp602_entry_tech_only",
    "imp603_entry_without_link",
    "imp901_unused_suppression",
    "imp902_suppression_without_reason",
    "imp903_unreadable_file",
    "imp904_unsupported_language",
    "imp905_unclosed_code",
    "imp906_plain_headings",
)
ALL: tuple[Rule, ...] = tuple(import_module(f"{__name__}.{module}").RULE for module in _MODULES)


def by_key(key: str, rules: Iterable[Rule] = ALL) -> Rule | None:
    """The rule of an id (any case) or a name."""
    wanted = key.strip().lower()
    return next((rule for rule in rules if wanted in (rule.id.lower(), rule.name)), None)
