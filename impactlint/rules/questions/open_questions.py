"""What the rules of the checklist share: a question that the page leaves open, where its answer belongs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from impactlint import lazy
from impactlint.findings import Severity
from impactlint.reading.model import Reading, Role, SectionReading
from impactlint.rules.base import Check, Context, Report
from impactlint.rules.questions.scope import asked
from impactlint.rules.questions.topics import TOPICS, Topic
from impactlint.rules.questions.wording import ask
from impactlint.rules.shared.exemptions import max_severity_for_absence
from impactlint.rules.shared.places import section_line
from impactlint.rules.shared.problems import is_contest, may_be_told
from impactlint.rules.shared.sureness import problem_told, sure_results, surely_has_role

_LISTING = lazy.pattern(
    r"structure|layout|organi[sz]ation|folder|director|\bfiles?\b|contents|\btree\b|\brepo", re.IGNORECASE
)
_TOLD = frozenset({"clear", "perhaps"})
"""How a problem is told on a page that is serious about it."""
_SENTENCE = 8
"""Words of an item or a paragraph that is more than a name."""
_ENOUGH = 60
"""Words of such items and paragraphs from which a page tells how it is built."""


def _tells_choices(reading: Reading) -> bool:
    """Whether a page tells how it is built in sentences, not as a listing of files or tools.

    One sentence will do where the page tells its problem, too: it is serious about its choices.
    """
    built = [found for found in reading.sections if _is_built(found)]
    told = (unit for unit in reading.units if unit.kind not in ("heading", "code"))
    words = (
        len(unit.text.split()) for unit in told if any(found.line <= unit.line + 1 <= found.end for found in built)
    )
    least = _SENTENCE if problem_told(reading) in _TOLD else _ENOUGH
    return sum(count for count in words if count >= _SENTENCE) >= least


def _is_built(found: SectionReading) -> bool:
    """Whether a section surely tells how something is built, and isn't called a listing."""
    return surely_has_role(found, "architecture") and not _LISTING.search(found.heading)


def _first_things_told(reading: Reading) -> bool:
    """Whether a page tells a result and a problem: before that, no author is glad to be asked for more."""
    return bool(sure_results(reading)) and (problem_told(reading) in _TOLD or may_be_told(reading))


def open_report(
    reading: Reading, topic: Topic, message: str, where: str, *, roles: tuple[Role, ...], line: int = 0
) -> Iterable[Report]:
    """Report a topic that the page is asked about and says nothing of, not even with a word that may be about it.

    It stands at `line`, or at the first section that plays one of `roles`, or at the title.
    """
    if reading.may_tell(topic) or topic not in asked(reading):
        return
    if max_severity_for_absence(reading) < Severity.WARNING:
        return  # the checklist asks all the same
    facts = TOPICS[topic]
    if (facts.of_real_data and reading.toy_data) or (facts.of_people and is_contest(reading)):
        return  # nobody waits for it: the data are made up, or whoever set the task had the need
    if not facts.of_problem and not _first_things_told(reading):
        return
    if facts.of_choices and not _tells_choices(reading):
        return
    yield Report(
        line=line or section_line(reading, *roles),
        message=message,
        help=f"{ask(topic, reading)} {where}",
        key=f"open: {topic}",
    )


def _always(reading: Reading) -> bool:
    return True


def _nowhere(reading: Reading) -> int:
    return 0


def while_open(
    topic: Topic,
    message: str,
    where: str,
    *,
    roles: tuple[Role, ...],
    of: Callable[[Reading], bool] = _always,
    line: Callable[[Reading], int] = _nowhere,
) -> Check:
    """The check of a rule with one message for every page: `open_report`, if `of` holds of the page.

    `line` finds the line to report, 0 where the first section with one of `roles` will do.
    """

    def check(reading: Reading, context: Context) -> Iterable[Report]:
        return open_report(reading, topic, message, where, roles=roles, line=line(reading)) if of(reading) else ()

    return check
