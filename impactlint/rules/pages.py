"""The page of a rule, made from its metadata, its docstring and its examples, so that none of them can go stale.

`python -m impactlint.rules.pages docs/rules` writes a page for each rule, and the list of all of them.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from impactlint.findings import Severity, own_name
from impactlint.rules import ALL
from impactlint.rules.base import Example, Option, Rule

PARTS = ("What it does", "Why it matters to a reader", "Fix safety")
"""Headings that the docstring of every rule has, in this order."""

GROUPS = {
    "1": "Lead: the problem and the measured result before the architecture",
    "2": "Result: say it with a number, and make it credible",
    "3": "Problem: why it was worth solving",
    "4": "Practice: real-world messiness, and life after the launch",
    "5": "Clarity: half the readers aren't engineers",
    "6": "Portfolio: every entry leads with impact",
    "9": "Housekeeping",
}

_INTRODUCTION = """\
Made by `python -m impactlint.rules.pages docs/rules`. The severity is the one of the preset `recommended`, and the most
that a rule says: in doubt it says less. [Configuration](../configuration.md#severities) tells how to change it."""

_LEAVE_OUT = """\
## Leave it out

For one line: `<!-- impactlint-disable-next-line {id} -- the reason -->`. For a repository, in the rule file:

```yaml
rules:
  {key}: off
```"""


def page(rule: Rule) -> str:
    """A rule's page in Markdown."""
    before, after = _doc_parts(rule)
    parts = (
        f"# {rule.id} {own_name(rule.id, rule.name)}".rstrip(),
        rule.summary,
        _facts(rule),
        before,
        *_examples("Example", rule.bad),
        *_examples("Use instead", rule.good),
        *_options(rule),
        after,
        *_suppression(rule),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def index(rules: Sequence[Rule]) -> str:
    """The list of all rules in Markdown, group by group."""
    lines = ["# The rules", "", _INTRODUCTION]
    for digit, title in GROUPS.items():
        group = [rule for rule in rules if rule.id[3] == digit]
        if not group:
            continue
        lines += ["", f"## {digit} {title}", "", "| rule | severity | what a reader gets | fix |", "|---|---|---|---|"]
        lines += [
            f"| [{rule.id} {rule.name}]({rule.id}.md) | {rule.severity.label} | {rule.summary} | {_fixes(rule)} |"
            for rule in group
        ]
    return "\n".join(lines) + "\n"


def _fixes(rule: Rule) -> str:
    return ", ".join(rule.fixes) or "-"


def _facts(rule: Rule) -> str:
    kinds = ", ".join(sorted(rule.kinds))
    where = " in `recommended`" if rule in ALL else ""
    off = " (it can't be trusted enough to be on for everybody)" if where and rule.severity is Severity.OFF else ""
    upto = "up to " if where and rule.severity > Severity.ADVICE else ""
    return f"- Severity{where}: {upto}**{rule.severity.label}**{off}\n- Speaks about: {kinds}\n- Fix: {_fixes(rule)}"


def _doc_parts(rule: Rule) -> tuple[str, str]:
    """The docstring without its first line, cut before `Fix safety`."""
    body = rule.doc.partition("\n")[2].strip()
    before, mark, after = body.partition(f"## {PARTS[-1]}")
    return before.strip(), mark + after


def _examples(title: str, examples: Sequence[Example]) -> Iterator[str]:
    if examples:
        yield f"## {title}"
    for example in examples:
        if example.note:
            yield example.note
        yield _fenced(example.text)


def _fenced(text: str) -> str:
    longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}markdown\n{text.rstrip()}\n{fence}"


def _options(rule: Rule) -> Iterator[str]:
    if rule.options:
        rows = "\n".join(
            f"| `{name}` | {_value(option)} | {_allowed(option)} | {option.help} |"
            for name, option in rule.options.items()
        )
        yield f"## Options\n\n| option | default | allowed | meaning |\n|---|---|---|---|\n{rows}"


def _allowed(option: Option) -> str:
    if isinstance(option.default, bool):
        return "`true`, `false`"
    if not option.numeric:
        return "words" if isinstance(option.default, tuple) else "text"
    return f"{option.low:g} or more" if math.isinf(option.high) else f"{option.low:g} to {option.high:g}"


def _value(option: Option) -> str:
    if isinstance(option.default, bool):
        return f"`{str(option.default).lower()}`"
    if isinstance(option.default, tuple):
        return ", ".join(f"`{word}`" for word in option.default) or "none"
    return f"`{option.default}`"


def _suppression(rule: Rule) -> Iterator[str]:
    if not rule.id.startswith("IMP9"):
        yield _LEAVE_OUT.format(id=rule.id, key=rule.name if rule in ALL else rule.id)


def files() -> dict[str, str]:
    """Every page by file name."""
    return {"README.md": index(ALL)} | {f"{rule.id}.md": page(rule) for rule in ALL}


def main(folder: str) -> None:
    """Write every page into a folder, and remove pages of rules that are gone."""
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    pages = files()
    for old in target.glob("IMP*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        (target / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1])
