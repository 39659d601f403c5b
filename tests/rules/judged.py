"""Small pages as the rules judge them."""

from __future__ import annotations

from impactlint.config.defaults import default_settings
from impactlint.document import from_text, parse
from impactlint.engine import judge
from impactlint.findings import Finding
from impactlint.reading import read
from impactlint.reading.model import Hints, Kind


def found(text: str, kind: Kind = "project") -> dict[str, Finding]:
    reading = read(parse(from_text(text, "README.md")), Hints(kind=kind))
    return {finding.rule: finding for finding in judge(reading, default_settings())}


STACK = "\n\n## Stack\n\nGo, NATS and PostgreSQL run on one small server in the office.\n"


def severity(rule: str, text: str, kind: Kind = "project") -> str | None:
    finding = found(text, kind).get(rule)
    return finding.severity.label if finding else None
