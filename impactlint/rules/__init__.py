"""Every rule, in order of id. A new rule is one file and one line here."""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.rules.base import Rule
from impactlint.rules.imp101_problem_first import RULE as IMP101
from impactlint.rules.imp102_result_first import RULE as IMP102
from impactlint.rules.imp103_buried_lead import RULE as IMP103
from impactlint.rules.imp104_opens_with_technology import RULE as IMP104
from impactlint.rules.imp105_no_lead import RULE as IMP105
from impactlint.rules.imp106_title_says_nothing import RULE as IMP106
from impactlint.rules.imp107_section_order import RULE as IMP107
from impactlint.rules.imp201_no_measured_result import RULE as IMP201
from impactlint.rules.imp202_no_baseline import RULE as IMP202
from impactlint.rules.imp203_vague_claim import RULE as IMP203
from impactlint.rules.imp204_metric_without_outcome import RULE as IMP204
from impactlint.rules.imp205_implausible_result import RULE as IMP205
from impactlint.rules.imp206_placeholder import RULE as IMP206
from impactlint.rules.imp207_result_only_in_picture import RULE as IMP207
from impactlint.rules.imp208_untraceable_result import RULE as IMP208
from impactlint.rules.imp301_no_beneficiary import RULE as IMP301
from impactlint.rules.imp302_no_decision import RULE as IMP302
from impactlint.rules.imp303_no_constraints import RULE as IMP303
from impactlint.rules.imp304_no_validation import RULE as IMP304
from impactlint.rules.imp305_no_lessons import RULE as IMP305
from impactlint.rules.imp401_no_data_problems import RULE as IMP401
from impactlint.rules.imp402_no_trade_off import RULE as IMP402
from impactlint.rules.imp403_no_monitoring import RULE as IMP403
from impactlint.rules.imp404_no_iteration import RULE as IMP404
from impactlint.rules.imp501_undefined_acronym import RULE as IMP501
from impactlint.rules.imp502_dense_lead import RULE as IMP502
from impactlint.rules.imp503_jargon_lead import RULE as IMP503
from impactlint.rules.imp601_entry_without_result import RULE as IMP601
from impactlint.rules.imp602_entry_tech_only import RULE as IMP602
from impactlint.rules.imp603_entry_without_link import RULE as IMP603
from impactlint.rules.imp901_unused_suppression import RULE as IMP901
from impactlint.rules.imp902_suppression_without_reason import RULE as IMP902
from impactlint.rules.imp903_unreadable_file import RULE as IMP903
from impactlint.rules.imp904_unsupported_language import RULE as IMP904
from impactlint.rules.imp905_unclosed_code import RULE as IMP905

ALL: tuple[Rule, ...] = (
    IMP101,
    IMP102,
    IMP103,
    IMP104,
    IMP105,
    IMP106,
    IMP107,
    IMP201,
    IMP202,
    IMP203,
    IMP204,
    IMP205,
    IMP206,
    IMP207,
    IMP208,
    IMP301,
    IMP302,
    IMP303,
    IMP304,
    IMP305,
    IMP401,
    IMP402,
    IMP403,
    IMP404,
    IMP501,
    IMP502,
    IMP503,
    IMP601,
    IMP602,
    IMP603,
    IMP901,
    IMP902,
    IMP903,
    IMP904,
    IMP905,
)


def by_key(key: str, rules: Iterable[Rule] = ALL) -> Rule | None:
    """The rule of an id (any case) or a name."""
    wanted = key.strip().lower()
    return next((rule for rule in rules if wanted in (rule.id.lower(), rule.name)), None)
