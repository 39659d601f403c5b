"""The JSON Schema of a rule file, drawn from the keys that check it."""

from __future__ import annotations

import json
from typing import Any

from impactlint.config.keys import file_record


def schema() -> dict[str, Any]:
    """The schema; it says what can be said without the rules that a file defines or the files it extends."""
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Rule file of impactlint",
        "description": "What impactlint checks in the READMEs of a repository, and how strictly.",
    }
    return head | file_record().schema()


def as_text() -> str:
    """The schema as JSON."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
