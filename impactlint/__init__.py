"""impactlint: a linter for READMEs that lead with problem and result.

`lint_text`, `lint_paths` and `read` are the Python interface; they are imported when they are first used, so that
`impactlint --version` reads this file and nothing else.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from impactlint.api import lint_paths, lint_text, read

__version__ = "0.1.0"
REPOSITORY = "https://github.com/impactlint/impactlint"
__all__ = ["__version__", "lint_paths", "lint_text", "read"]


def __getattr__(name: str) -> object:
    if name in ("lint_paths", "lint_text", "read"):
        from impactlint import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
