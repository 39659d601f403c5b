"""Every rule, in order of id. A new rule is one file and one line here."""

from __future__ import annotations

from impactlint.rules.base import Rule
from impactlint.rules.imp101_problem_first import RULE as IMP101
from impactlint.rules.imp102_result_first import RULE as IMP102
from impactlint.rules.imp103_buried_lead import RULE as IMP103
from impactlint.rules.imp104_opens_with_technology import RULE as IMP104
from impactlint.rules.imp105_no_lead import RULE as IMP105
from impactlint.rules.imp106_title_says_nothing import RULE as IMP106
from impactlint.rules.imp201_no_measured_result import RULE as IMP201
from impactlint.rules.imp203_vague_claim import RULE as IMP203
from impactlint.rules.imp206_placeholder import RULE as IMP206
from impactlint.rules.imp903_unreadable_file import RULE as IMP903

ALL: tuple[Rule, ...] = (IMP101, IMP102, IMP103, IMP104, IMP105, IMP106, IMP201, IMP203, IMP206, IMP903)


def by_key(key: str) -> Rule | None:
    """The rule of an id (any case) or a name."""
    wanted = key.strip().lower()
    return next((rule for rule in ALL if wanted in (rule.id.lower(), rule.name)), None)
