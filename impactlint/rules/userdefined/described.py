"""What the page of a rule without code says about it: what it looks for, where, and what it writes in its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from impactlint.escape import code, shortened

if TYPE_CHECKING:
    from impactlint.rules.userdefined.custom import CustomRule

_SHOWN = 500
"""Characters of a pattern, and of a list of words, that are shown."""
_WHERE = {
    "prose": "running text",
    "lead": "the lead",
    "headings": "headings",
    "page": "every line as it is, code too",
}


def unmatched(text: str) -> str:
    """A message without the words of a match, where there is none yet."""
    return text.replace("{match}", "…")


def described(custom: CustomRule) -> str:
    """The page of a rule, behind its summary."""
    parts = ("## What it looks for", "\n".join(f"- {fact}" for fact in _facts(custom)), unmatched(custom.help))
    return "\n\n".join(part for part in parts if part)


def _facts(custom: CustomRule) -> Iterator[str]:
    yield _sought(custom)
    yield "Where: " + ", ".join(_WHERE.get(scope, f"sections of the role {code(scope)}") for scope in custom.scope)
    yield f"Reports: {'a page on which nothing matches' if custom.required else 'each line that matches'}"
    if custom.replace is not None:
        nothing = "nothing" if "page" in custom.scope else "nothing; one blank beside it goes too"
        yield f"In its place: {code(custom.replace) or nothing}"


def _sought(custom: CustomRule) -> str:
    if not custom.words:
        return f"Pattern: {code(shortened(custom.pattern, _SHOWN))}"
    shown = list[str]()
    for word in custom.words:
        if shown and sum(map(len, shown)) + len(word) > _SHOWN:
            break
        shown.append(code(shortened(word, _SHOWN)))
    more = f" and {len(custom.words) - len(shown)} more" if len(shown) < len(custom.words) else ""
    return f"Words, whatever their case: {', '.join(shown)}{more}"
