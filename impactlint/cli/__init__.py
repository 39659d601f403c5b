"""The command line. One file a command; a command is imported when it is called. Only this package imports click."""

from __future__ import annotations

from impactlint.cli.main import run

__all__ = ["run"]
