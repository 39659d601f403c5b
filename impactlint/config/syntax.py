"""What a parser of YAML says is wrong, in words that help the author of a rule file."""

from __future__ import annotations

from impactlint.config.problems import quoted

TEXT = "put it in quotes, if it is meant as a text"
"""What to do about a text, such as a pattern of files, that begins with a mark of YAML's own."""
_ALIAS = "while scanning an alias"
"""The parser takes a `*` for the beginning of one."""


def yaml_fault(problem: str, context: str, found: str) -> tuple[str, str]:
    """What is wrong, and a hint: by the parser's `problem` and `context`, and the character that was `found` there."""
    if "cannot start any token" in problem and found == "\t":
        return "a tab stands where YAML wants spaces", "indent with two spaces"
    if "cannot start any token" in problem or context == _ALIAS:
        return f"a text can't start with {quoted('*' if context == _ALIAS else found)}", "put it in quotes"
    if "mapping values are not allowed" in problem:
        return "a `:` makes no sense here", "put the text in quotes, or mend the indentation"
    if "could not find expected ':'" in problem:
        return "there is no `:` behind this key", "keys and values are separated by a colon and a space"
    if "a block" in context and ("did not find expected" in problem or "expected <block end>" in problem):
        return "this doesn't go on with what stands above it", "mend the indentation, or put the text in quotes"
    if "flow" in context:
        what = "list" if "sequence" in context else "mapping"
        hint = "put texts with commas, colons or brackets in quotes"
        return f"the {what} that opens before it is neither closed nor goes on here", hint
    return f"this is not YAML: {context + ', ' if context else ''}{problem}", ""
