"""Text of a README on its way out: to a terminal, a workflow log, a page in Markdown. None of it may act there.

Sources: GitHub's toolkit (`@actions/core`, command.ts) for workflow commands, the GitHub Flavored Markdown
specification for what must be escaped.
"""

from __future__ import annotations

import re
import unicodedata

from impactlint import lazy

REPLACEMENT = "�"
"""Stands where a control character stood."""

_BLANKS = {" ": "␣", "\t": "⇥", "\n": "⏎", "\N{NO-BREAK SPACE}": "⍽"}
"""Signs for white space that a reader should see."""
_SPACES = lazy.pattern(r"\s+")

_TO_BLANKS = str.maketrans("\r\n\t", "   ")

_BREAK = "⁠"
"""Word joiner: takes no room, and what follows `@` or `#` is no longer a mention or a reference."""

_MARKS = lazy.pattern(r"[\\`*_{}\[\]<>|~!$]")
_LINE_START = lazy.pattern(r"^(\s*)([#+=-]|\d+(?=[.)]))")
_LIST_NUMBER = lazy.pattern(r"^(\s*\d+)([.)])")
# An e-mail address may begin with any mark behind its `@`, and a link behind an `_`, which is no end of a word to `re`.
_REFERENCE = lazy.pattern(r"@(?=\S)|#(?=\\?\w)")
_ISSUE_KEY = lazy.pattern(r"GH(?=-\d)", re.I)
_ENTITY = lazy.pattern(r"&(?=#?\w{1,32};)")
_SCHEME = lazy.pattern(r"(?<=[A-Za-z]):(?=//)")
_WWW = lazy.pattern(r"www(?=\.)", re.I)
_HASH = lazy.pattern(r"(?<![0-9a-z])[0-9a-f]{7,64}(?![0-9a-z])", re.I)
_HASH_PART = 6
"""Characters of a hash that GitHub takes for no commit."""
_COMMAND = lazy.pattern(r"((?:^|[\r\n])(?:[^\S\r\n]|\x1b\[[\d;]*m)*)(?=::)")
_OLD_COMMAND = lazy.pattern(r"#(?=#\[)")
_PAIR = lazy.pattern(r"(?<!`)`([^`]+)`(?!`)")
_BACKTICKS = lazy.pattern(r"`+")


def printable(text: str, keep: str = "\n\t") -> str:
    """The text with every control, format, surrogate and line-separator character outside `keep` replaced.

    Escape sequences, bidirectional overrides and invisible characters can't reach a terminal or a page this way.
    Joiners that emoji and scripts need (zero-width joiner and non-joiner) stay.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(char if char in keep or _harmless(char) else REPLACEMENT for char in text)


def _harmless(char: str) -> bool:
    if char in "\u200c\u200d":
        return True
    return unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def one_line(text: str) -> str:
    """The printable text in one line, runs of white space as one space."""
    return " ".join(printable(text, keep="\n\r\t").split())


def path_line(path: str) -> str:
    """A printable path in one line, with all of its blanks."""
    return printable(path.translate(_TO_BLANKS), keep="")


def printable_lines(text: str) -> str:
    """Several lines, each without control characters and none a command to the runner of a workflow."""
    return "\n".join(map(log_line, text.split("\n")))


def shortened(text: str, limit: int) -> str:
    """The text in one line, cut at `limit` characters with an ellipsis."""
    line = one_line(text)
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def with_blanks(text: str) -> str:
    """The text with signs for the white space at its ends, for several blanks in a row and for unusual ones."""

    def seen(match: re.Match[str]) -> str:
        run = match[0]
        inside = match.start() and match.end() < len(text)
        if inside and (run == " " or "\n" in run):
            return " "
        return "".join(_BLANKS.get(char) or f"<U+{ord(char):04X}>" for char in run)

    return _SPACES.sub(seen, text)


def command_data(text: str) -> str:
    """The message of a workflow command: `%`, CR and LF escaped, so that it can't start a command of its own."""
    clean = printable(text, keep="\n\r\t")
    return clean.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def command_property(text: str) -> str:
    """A property of a workflow command, such as a path or a title."""
    return command_data(text).replace(":", "%3A").replace(",", "%2C")


def log_line(text: str) -> str:
    """A line for a workflow log: one line, and never one that the runner takes for a command."""
    return inert(one_line(text))


def inert(text: str) -> str:
    """Lines of which the runner of a workflow takes none for a command, with their colours.

    The runner looks for `::name::` at the start of a line and for `##[name]` anywhere in it.
    """
    return _OLD_COMMAND.sub(f"#{_BREAK}", _COMMAND.sub(rf"\1{_BREAK}", text))


def inert_json(text: str) -> str:
    """JSON of which the runner of a workflow takes no line for a command, though it says the same.

    No line of it begins with a colon, so it is only `##[name]` that has to be broken up.
    """
    return text.replace("##[", r"#\u0023[")


def markdown(text: str) -> str:
    """The text, in one line, as words in GitHub's Markdown: no mark-up, HTML, mention, reference, link or formula.

    What stands between two single backticks stays code.
    """
    line = one_line(text)
    parts, at = [], 0
    for pair in _PAIR.finditer(line):
        parts += [_words(line[at : pair.start()]), code(pair[1]) or r"\`\`"]
        at = pair.end()
    shown = "".join(parts) + _words(line[at:])
    return _LIST_NUMBER.sub(r"\1\\\2", shown) if _LIST_NUMBER.match(shown) else _LINE_START.sub(r"\1\\\2", shown)


def _words(text: str) -> str:
    shown = _MARKS.sub(r"\\\g<0>", _ENTITY.sub("&amp;", text)).replace(r"\<", "&lt;").replace(r"\>", "&gt;")
    shown = _ISSUE_KEY.sub(rf"\g<0>{_BREAK}", _REFERENCE.sub(rf"\g<0>{_BREAK}", shown))
    shown = _WWW.sub(rf"\g<0>{_BREAK}", _SCHEME.sub(f":{_BREAK}", shown))
    return _HASH.sub(_in_parts, shown)


def _in_parts(match: re.Match[str]) -> str:
    """What may be the name of a commit, in parts that are too short for one."""
    return _BREAK.join(match[0][at : at + _HASH_PART] for at in range(0, len(match[0]), _HASH_PART))


def code(text: str, in_table: bool = False) -> str:
    """The text, in one line, as a code span whose marks are longer than any inside. In a table `|` is escaped."""
    return _span(one_line(text), in_table)


def path_code(path: str, in_table: bool = False) -> str:
    """A path as a code span, with all of its blanks."""
    return _span(path_line(path), in_table)


def _span(line: str, in_table: bool) -> str:
    if not line:
        return ""
    longest = max((len(run) for run in _BACKTICKS.findall(line)), default=0)
    marks = "`" * (longest + 1)
    pad = " " if "`" in (line[0], line[-1]) or line[0] == line[-1] == " " else ""
    return f"{marks}{pad}{line.replace('|', chr(92) + '|') if in_table else line}{pad}{marks}"


def fence(text: str, info: str = "") -> str:
    """The text as a fenced block that nothing inside can close; ends without a newline."""
    longest = max((len(run) for run in _BACKTICKS.findall(text)), default=0)
    marks = "`" * max(3, longest + 1)
    body = text if not text or text.endswith("\n") else text + "\n"
    return f"{marks}{info}\n{body}{marks}"
