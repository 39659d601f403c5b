"""What is said of pages that hardly any rule speaks about: that they have nothing wrong with them is not known."""

from __future__ import annotations

from collections.abc import Mapping

from impactlint.escape import one_line

_NAMED = 3
"""Pages that are named."""


def hardly_judged(kinds: Mapping[str, str]) -> str:
    """The pages that were hardly judged, with the kinds that they were taken for; empty where there are none."""
    if not kinds:
        return ""
    named = [f"{one_line(path)} (read as {kind})" for path, kind in list(kinds.items())[:_NAMED]]
    more = f" and {len(kinds) - _NAMED} more" if len(kinds) > _NAMED else ""
    return f"Hardly judged: {', '.join(named)}{more}. Where that is wrong, `kind` in the rule file changes it."
