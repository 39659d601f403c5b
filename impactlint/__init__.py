"""impactlint: a linter for READMEs that lead with problem and result.

`lint_text`, `lint_paths` and `read` are the Python interface, with the names that they need beside them; each is
imported when it is first used, so that `impactlint --version` reads this file and nothing else.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from impactlint.api import lint_paths, lint_text, read
    from impactlint.config.defaults import default_settings
    from impactlint.config.model import RuleSetting, Settings
    from impactlint.config.problems import ConfigError
    from impactlint.document import UnreadableError
    from impactlint.files import PathError, Wanted
    from impactlint.findings import Severity
    from impactlint.reading.model import Hints

__version__ = "0.1.0"
REPOSITORY = "https://github.com/impactlint/impactlint"
__all__ = [
    "ConfigError",
    "Hints",
    "PathError",
    "RuleSetting",
    "Settings",
    "Severity",
    "UnreadableError",
    "Wanted",
    "__version__",
    "default_settings",
    "lint_paths",
    "lint_text",
    "read",
]
_HOMES = {
    "ConfigError": "config.problems",
    "Hints": "reading.model",
    "PathError": "files",
    "RuleSetting": "config.model",
    "Settings": "config.model",
    "Severity": "findings",
    "UnreadableError": "document",
    "Wanted": "files",
    "default_settings": "config.defaults",
    "lint_paths": "api",
    "lint_text": "api",
    "read": "api",
}
"""The module of each name."""


def __getattr__(name: str) -> object:
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(f"impactlint.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
