"""The rule files of a commit, fetched: a fork's own say nothing about how its pull request is judged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath

from impactlint import lazy
from impactlint.files import rule_files

MAX_FOLDERS = 500
"""Most folders whose rule files are asked for, in 60 requests; the ones nearest to the root come first."""
MAX_DEPTH = 500
"""Most folders above a file that is written out: making and removing them takes a call for each."""
MAX_ROUNDS = 5
"""Most rounds of files that name further files."""

_LINK = lazy.pattern(r"[^\s\0:{}\[\]]{1,4096}")
"""What git keeps of a link: a path and nothing else. No YAML mapping and no JSON is written so."""

FetchTexts = Callable[[Sequence[str]], Mapping[str, str]]
"""The text files among some paths, by path."""


def fetch_rule_files(readmes: Iterable[str], fetch: FetchTexts, named: str = "") -> dict[str, str]:
    """The rule files that are in force for READMEs, or the one `named`, with what they extend and their baseline."""
    found: dict[str, str] = {}
    asked: set[str] = set()
    wanted = [named] if named else candidates(readmes)
    for _ in range(MAX_ROUNDS):
        missing = [path for path in wanted if path not in asked]
        if not missing:
            break
        asked.update(missing)
        fresh = _behind_links(fetch(missing), fetch)
        found |= fresh
        wanted = [name for path, text in fresh.items() for name in references(path, text)]
    return found


def _behind_links(files: Mapping[str, str], fetch: FetchTexts) -> dict[str, str]:
    """The files, those that are links with the text of the file that they lead to inside the repository.

    GitHub gives what git keeps of a link: the path that it holds. Such a text by itself is no rule file. A link that
    leads out or nowhere keeps it, and is refused when it is used.
    """
    found, places = dict(files), {path: path for path in files}
    for _ in range(MAX_ROUNDS):
        targets = {path: _target(place, found[path]) for path, place in places.items()}
        places = {path: target for path, target in targets.items() if target}
        if not places:
            break
        texts = fetch(list(dict.fromkeys(places.values())))
        places = {path: place for path, place in places.items() if place in texts}
        found |= {path: texts[place] for path, place in places.items()}
    return found


def _target(path: str, text: str) -> str:
    """The path from the root that a link holds; empty for a file that is none, and for what leads out."""
    linked = _LINK.fullmatch(text) and ("/" in text or text.endswith((".yml", ".yaml", ".json")))
    return _inside(PurePosixPath(path).parent, text) if linked else ""


def candidates(readmes: Iterable[str]) -> list[str]:
    """Where rule files for READMEs may stand: every folder from theirs up to the root."""
    return [str(folder / name) for folder in _folders(readmes)[:MAX_FOLDERS] for name in rule_files(folder)]


def left_out(readmes: Iterable[str]) -> int:
    """How many folders of READMEs are too many to ask for their rule files."""
    return max(0, len(_folders(readmes)) - MAX_FOLDERS)


def _folders(readmes: Iterable[str]) -> list[PurePosixPath]:
    folders = {folder for path in readmes for folder in PurePosixPath(path).parents}
    return sorted(folders, key=lambda folder: (len(folder.parts), folder))


def references(path: str, text: str) -> list[str]:
    """Paths of the repository that a rule file names; what is wrong with it is said when it is used."""
    from impactlint.config.load import parsed

    if not path.endswith((".yml", ".yaml")):
        return []
    tree = parsed(text, path).root
    found: list[str] = []
    for key, value in tree.pairs() if tree else ():
        words = [str(node.value) for node in (value.items() or (value,)) if node.kind == "scalar"]
        if key.value == "extends":
            found += [_inside(PurePosixPath(path).parent, word) for word in words if word.endswith((".yml", ".yaml"))]
        elif key.value == "baseline":
            found += [_inside(_spoken_of(path), word) for word in words]
    return [inside for inside in found if inside]


def _spoken_of(path: str) -> PurePosixPath:
    """The folder that paths in a rule file start from; one in `.github` speaks of the folder above."""
    folder = PurePosixPath(path).parent
    return folder.parent if folder.name == ".github" else folder


def _inside(folder: PurePosixPath, word: str) -> str:
    """A path that a file names from a folder, from the root; empty for what leads out."""
    parts: list[str] = []
    for part in (*folder.parts, *PurePosixPath(word).parts):
        if part == "..":
            if not parts:
                return ""
            parts.pop()
        elif part != ".":
            parts.append(part)
    bad = not word or word.startswith("/") or "\0" in word or "\\" in word or len(word) > 500
    return "" if bad else "/".join(parts)


def listed(files: Mapping[str, str], folder: Path) -> list[str]:
    """The files that the baselines among fetched files list, from the root; `folder` is where they are laid out."""
    from impactlint.baseline import read
    from impactlint.config.problems import ConfigError

    found: dict[str, None] = {}
    for path in files:
        if not path.endswith((".yml", ".yaml")):
            with suppress(ConfigError):  # said when it is used
                entries = read(str(folder / path))
                found |= dict.fromkeys(_inside(PurePosixPath(path).parent, entry.path) for entry in entries)
    return [path for path in found if path]


def lay_out(files: Mapping[str, str], there: Iterable[str], folder: Path) -> None:
    """Write fetched rule files where a search from READMEs finds them; `folder` stands for the root.

    Of the files that are `there` only the names are laid out: a baseline takes a missing one for one that was moved.
    """
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="")
    for path in there:
        lay(folder, path)


def lay(folder: Path, path: str, data: bytes = b"") -> None:
    """Write a file below a folder, unless it can't stand there: a contributor chooses these names.

    One in more folders than calls can be nested is left out, too.
    """
    if path.count("/") <= MAX_DEPTH:
        with suppress(OSError, ValueError):
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data) if data else target.touch()  # what is there already may be a rule file
