"""What is said of pages that no rule speaks about, or of which little is asked: nothing is known to be right there."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from impactlint.counting import first_of
from impactlint.escape import one_line, path_line
from impactlint.reading.model import PROJECT_LIKE

if TYPE_CHECKING:
    from impactlint.run import Outcome

_MOST_NAMED = 3
"""Pages that are named."""


def unjudged(outcome: Outcome) -> str:
    """The pages that were hardly judged, or not at all; empty where there are none."""
    told = {finding.path for finding in outcome.active}
    return " ".join(filter(None, (without_rules(outcome.unruled), hardly_judged(outcome.unjudged, told))))


def without_rules(silenced: Mapping[str, str]) -> str:
    """The pages for which no rule is in force, with what turned all of them off; empty where there are none."""
    if not silenced:
        return ""
    why = "; ".join(dict.fromkeys(map(one_line, silenced.values())))
    return f"No rule is in force for {first_of([*map(path_line, silenced)], _MOST_NAMED)}: all are turned off by {why}."


def hardly_judged(kinds: Mapping[str, str], told: Collection[str] = ()) -> str:
    """The pages that were hardly judged, with the kinds that they were taken for; empty where there are none.

    Of those that findings are `told` of, it is said what they were spared.
    """
    if not kinds:
        return ""
    named = {path: f"{path_line(path)} ({_taken_for(kind)})" for path, kind in kinds.items()}
    hardly, partly = ([said for path, said in named.items() if (path in told) is known] for known in (False, True))
    parts = [f"Mostly skipped: {first_of(hardly, _MOST_NAMED)}."] if hardly else []
    parts += [f"Not asked for a problem or a result: {first_of(partly, _MOST_NAMED)}."] if partly else []
    return " ".join((*parts, "Where that is wrong, `kind` in the rule file changes it."))


def _taken_for(kind: str) -> str:
    """What a page was taken for: a kind that is asked for nothing, or one that it may not be."""
    return f"perhaps no {kind}" if kind in PROJECT_LIKE else f"read as {kind}"
