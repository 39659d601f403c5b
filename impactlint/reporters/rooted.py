"""Paths as GitHub takes them: from the repository's root, wherever the command was started."""

from __future__ import annotations

from dataclasses import replace

from impactlint.findings import Finding
from impactlint.paths import address
from impactlint.reporters.look import Look
from impactlint.run import Outcome


def rooted(outcome: Outcome, look: Look) -> Outcome:
    """The same run with every place of a finding named from the root of its repository."""
    if look.rooted:
        return outcome
    paths = {finding.path for finding in outcome.findings}
    paths |= {place.path for finding in outcome.findings for place in finding.related}
    known = {path: address(path) if path else "" for path in paths}

    def moved(finding: Finding) -> Finding:
        related = tuple(replace(place, path=known[place.path]) for place in finding.related)
        return replace(finding, path=known[finding.path], related=related)

    return outcome.with_findings({one.path: tuple(map(moved, one.findings)) for one in outcome.results})
