"""The command line; only this package imports click.

`main` finds the commands and imports one when it is called: `check`, `config`, `init`, `outline`, `review`, `rule`.
`names`, `flags` (with `choices` of a few words, and `hints` on misspelt paths) and `output` are shared by several.
The other files are parts of one command: `run_check` (the work), `check_flags`, `check_report`, `apply_fixes`,
`baselines` and `replay` of `check`, `run_review` (the work) and `workflow` of `review`, `precommit` of `init`,
`streams` of `main`.
"""

from __future__ import annotations

from impactlint.cli.main import run

__all__ = ["run"]
