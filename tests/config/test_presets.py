"""The presets: as they run they are those that people read, and what each says."""

from __future__ import annotations

from impactlint.config.presets import FOLDER, NAMES, compiled, text
from impactlint.config.resolver import Flags, Resolver
from impactlint.findings import Severity
from impactlint.rules import ALL


def test_presets_as_they_run_are_those_that_people_read() -> None:
    assert (FOLDER / "presets.json").read_text(encoding="utf-8") == compiled(), (
        "run `python -m impactlint.config.presets`"
    )
    assert {path.stem for path in FOLDER.glob("*.yml")} == set(NAMES)
    assert all(text(name).startswith(f"# {name}: ") for name in NAMES)


def preset(name: str) -> dict[str, str]:
    found = Resolver(isolated=True, flags=Flags(preset=name)).settings("README.md")
    return {rule.id: found.severity(rule.id).label for rule in ALL}


def test_what_presets_say() -> None:
    own = {rule.id: rule.severity.label for rule in ALL}
    assert preset("recommended") == own
    assert preset("minimal") == {
        rule: own[rule] if rule in ("IMP101", "IMP102", "IMP201", "IMP903") else "off" for rule in own
    }
    assert preset("library") == own | {"IMP101": "warning", "IMP201": "warning", "IMP301": "off"}
    assert preset("research") == own | {"IMP104": "off", "IMP204": "off", "IMP205": "error"}
    raised = {rule: "error" for rule in own if rule in ("IMP204", "IMP301") or rule[3] == "6"}
    assert preset("portfolio") == own | raised
    strict = preset("strict")
    assert all(Severity.parse(strict[rule.id]) == max(rule.severity, Severity.WARNING) for rule in ALL)
