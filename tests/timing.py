"""How long work takes, told so that a busy machine fails no test."""

from __future__ import annotations

import time
from collections.abc import Callable


def takes_less(work: Callable[[], object], seconds: float) -> bool:
    """Whether work takes less CPU time than that in one run of three: a busy machine only ever adds to it."""
    return any(_seconds(work) < seconds for _ in range(3))


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started
