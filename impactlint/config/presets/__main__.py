"""Write presets.json from the presets' YAML."""

from __future__ import annotations

from impactlint.config.presets import FOLDER, compiled

(FOLDER / "presets.json").write_text(compiled(), encoding="utf-8", newline="\n")
