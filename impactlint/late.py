"""Regular expressions that are compiled when they are first used, so that a start pays for none it doesn't need."""

from __future__ import annotations

import re
from typing import Any, cast


class _Late:
    """Stands for a pattern; each method is looked up once and kept on the object."""

    def __init__(self, text: str, flags: int) -> None:
        self._given = text, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        found = getattr(re.compile(*self._given), name)
        setattr(self, name, found)
        return found


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled when one of its methods is first called."""
    return cast("re.Pattern[str]", _Late(text, flags))
