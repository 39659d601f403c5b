"""Regular expressions that are compiled when they are first used, so that a start pays for none it doesn't need."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast


class _Lazy:
    """Stands for a pattern; each method is looked up once and kept on the object."""

    def __init__(self, text: str | Callable[[], str], flags: int) -> None:
        self._given = text, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        text, flags = self._given
        found = getattr(re.compile(text if isinstance(text, str) else text(), flags), name)
        setattr(self, name, found)
        return found


def pattern(text: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled when one of its methods is first called; a function makes its text then."""
    return cast("re.Pattern[str]", _Lazy(text, flags))
