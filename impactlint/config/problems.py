"""What is wrong with a rule file: every problem with its place, all of them at once."""

from __future__ import annotations

from collections.abc import Iterable

from impactlint.escape import one_line, path_line, shortened
from impactlint.record import dataclass

MAX_SHOWN = 200
"""Problems that are listed; a file with more of them is no rule file."""


@dataclass(frozen=True, slots=True)
class ConfigProblem:
    """One thing that is wrong. `line` and `column` are 1-based, 0 where the place has none (a flag).

    `key` is the path of the key (`rules.IMP203.words`), `hint` what to write instead.
    """

    path: str
    line: int
    column: int
    message: str
    key: str = ""
    hint: str = ""

    def __str__(self) -> str:
        place = f"{path_line(self.path)}:{self.line}:{self.column}" if self.line else path_line(self.path)
        key = f"{shortened(self.key, 200)}: " if self.key else ""
        return f"{place}: {key}{one_line(self.message)}" + (f" ({self.hint})" if self.hint else "")


class ConfigError(Exception):
    """Rule files, flags or a baseline that can't be used; `problems` says everything that is wrong with them."""

    def __init__(self, problems: Iterable[ConfigProblem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda found: (found.path, found.line, found.column)))
        super().__init__("; ".join(map(str, self.problems[:3])))

    def lines(self) -> list[str]:
        """One line a problem, free of control characters."""
        more = len(self.problems) - MAX_SHOWN
        return [str(found) for found in self.problems[:MAX_SHOWN]] + ([f"and {more} more"] if more > 0 else [])


def quoted(value: object) -> str:
    """A value of the rule file as it is shown in a message."""
    return f"`{shortened(str(value), 60)}`"


def one_of(known: Iterable[str]) -> str:
    """A list of what is allowed, for a hint."""
    return "one of " + ", ".join(known)
