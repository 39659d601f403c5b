"""Names that the group, its commands and the help for what is misspelt have in common."""

from __future__ import annotations

COMMANDS: dict[str, str] = {
    "check": "Say what a reader misses in READMEs (the default command).",
    "config": "Show what is in force, check a rule file, print its JSON Schema.",
    "init": "Write a rule file, a workflow and a pre-commit entry to start from.",
    "outline": "Show how READMEs are read: roles, problem, results, and why.",
    "rule": "Explain a rule.",
    "review": "Post findings on a pull request, with suggested changes.",
}
"""Name and one-line help of each command. Its module `impactlint.cli.NAME` holds a click command named `command`."""

EXPLAINS = frozenset({"explain", "rules", "list", "list-rules", "show-rules", "explain-rule"})
"""What other linters call the command that explains rules, or the flag that does."""
