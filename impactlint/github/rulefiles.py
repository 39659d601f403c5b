"""The rule files of a commit, fetched: a fork's own say nothing about how its pull request is judged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath

from impactlint.files import rule_files

MAX_FOLDERS = 100
"""Most folders whose rule files are asked for; the ones nearest to the root come first."""
MAX_ROUNDS = 5
"""Most rounds of files that name further files."""
_KEYS = frozenset({"extends", "baseline"})

Fetch = Callable[[Sequence[str]], Mapping[str, str]]
"""The text files among some paths, by path."""


def fetch_rule_files(readmes: Iterable[str], fetch: Fetch, named: str = "") -> dict[str, str]:
    """The rule files that are in force for READMEs, or the one `named`, with what they extend and their baseline."""
    found: dict[str, str] = {}
    asked: set[str] = set()
    wanted = [named] if named else candidates(readmes)
    for _ in range(MAX_ROUNDS):
        missing = [path for path in wanted if path not in asked]
        if not missing:
            break
        asked.update(missing)
        fresh = fetch(missing)
        found |= fresh
        wanted = [name for path, text in fresh.items() for name in references(path, text)]
    return found


def candidates(readmes: Iterable[str]) -> list[str]:
    """Where rule files for READMEs may stand: every folder from theirs up to the root."""
    folders = {folder for path in readmes for folder in PurePosixPath(path).parents}
    nearest = sorted(folders, key=lambda folder: (len(folder.parts), folder))[:MAX_FOLDERS]
    return [str(folder / name) for folder in nearest for name in rule_files(folder)]


def references(path: str, text: str) -> list[str]:
    """Paths of the repository that a rule file names; none where it can't be read, which is said when it is used."""
    from impactlint.config.load import parse
    from impactlint.config.problems import ConfigError

    if not path.endswith((".yml", ".yaml")):
        return []
    try:
        tree = parse(text, path)
    except ConfigError:
        return []
    values = [value for key, value in (tree.pairs() if tree else ()) if key.value in _KEYS]
    words = [str(node.value) for value in values for node in (value.items() or (value,)) if node.kind == "scalar"]
    return [inside for word in words if (inside := _inside(path, word))]


def _inside(path: str, word: str) -> str:
    """A path that a rule file names, from the root; empty for a preset's name and for what leads out."""
    parts: list[str] = []
    for part in (*PurePosixPath(path).parent.parts, *PurePosixPath(word).parts):
        if part == "..":
            if not parts:
                return ""
            parts.pop()
        elif part != ".":
            parts.append(part)
    bad = not word or word.startswith("/") or "\0" in word or "\\" in word or len(word) > 500
    return "" if bad or "." not in word else "/".join(parts)


def lay_out(files: Mapping[str, str], readmes: Iterable[str], folder: Path) -> None:
    """Write fetched rule files where a search from the READMEs finds them; `folder` stands for the root."""
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="")
    for path in readmes:
        # A contributor chooses these names: one that can't stand beside the rule files is left out.
        with suppress(OSError, ValueError):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).touch()  # a baseline takes a file that is missing for one that was moved
