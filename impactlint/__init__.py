"""impactlint: a linter for READMEs that lead with problem and result."""
