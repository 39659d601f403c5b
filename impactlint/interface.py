"""What flags, the rule file and inputs of the action let a user choose, and what an exit status says: written once."""

from __future__ import annotations

from typing import Literal, get_args

Mode = Literal["suggestions", "comments", "summary", "none"]
Scope = Literal["added", "hunk", "file", "all"]

MODES: tuple[Mode, ...] = get_args(Mode)
"""What a review posts."""
SCOPES: tuple[Scope, ...] = get_args(Scope)
"""Which findings a review is about."""
MAX_COMMENTS = 30
"""Most comments of one review; GitHub answered larger ones with 502 and stored them all the same."""

FAIL_ON = ("error", "warning", "advice", "never")
"""The least severity that makes a run fail, or none."""

OK, FINDINGS, FAILURE = 0, 1, 2
"""Exit status: clean; findings at or above the threshold; a usage, configuration or internal error."""
