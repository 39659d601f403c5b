"""What is hidden of a page, as a test reads it."""

from __future__ import annotations

import re
from collections.abc import Callable

from impactlint.document import Document, from_text, parse
from impactlint.rules.userdefined.non_prose import BLANK, text_of


def shown(text: str, hide: Callable[[Document, str], str]) -> str:
    """A page with `_` for each stretch of a line that is hidden: `hide` makes of it the text with `BLANK` there."""
    document = parse(from_text(text, "README.md"))
    raw = text_of(document)
    hidden = hide(document, raw)
    assert all(kept in (char, BLANK) for char, kept in zip(raw, hidden, strict=True))
    return re.sub(f"{BLANK}+", "_", hidden)
