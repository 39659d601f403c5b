"""The READMEs that a portfolio page links to, fetched where the checkout isn't that of the head."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from impactlint.config.model import Settings
from impactlint.document import decode_most, parse
from impactlint.files import README
from impactlint.github.pages import SettingsFor
from impactlint.github.rulefiles import lay
from impactlint.limits import SECONDS, OutOfTimeError, time_limit
from impactlint.neighbours import MOST, target_of
from impactlint.reading import read
from impactlint.rules.shared.entries import projects_of

NAMES = ("README.md", "readme.md", "Readme.md", "README.markdown", "README")
"""How the README of a folder is called, where we can't look."""
MAX_ASKED = 500
"""Most files that are asked for, in ten requests."""

FetchFiles = Callable[[Sequence[str]], Mapping[str, bytes]]
"""The files among some paths, at the head."""


@contextmanager
def linked(texts: Mapping[str, bytes], settings_for: SettingsFor, fetch: FetchFiles) -> Iterator[Path]:
    """A folder that stands for the root, with the pages of a change and the READMEs that they link to.

    Raises:
        PostError: GitHub can't be asked.
    """
    asked = dict.fromkeys(path for page, data in texts.items() for path in _beside(page, data, settings_for(page)))
    missing = [path for path in asked if path not in texts][:MAX_ASKED]
    fetched = fetch(missing) if missing else {}
    with TemporaryDirectory(prefix="impactlint-linked-") as name:
        folder = Path(name).resolve()
        (folder / ".git").mkdir()  # nothing leads out of it
        for path, data in (*fetched.items(), *texts.items()):
            lay(folder, path, data)
        yield folder


def _beside(page: str, data: bytes, settings: Settings) -> list[str]:
    """Where the READMEs behind the links of a page's entries may stand."""
    try:
        with time_limit(SECONDS):
            reading = read(parse(decode_most(data, page)[0]), settings.hints)
            entries = projects_of(reading) if reading.is_portfolio else []
    except (Exception, OutOfTimeError):  # said when the page is judged
        return []
    folder = page.rpartition("/")[0]
    links = list(dict.fromkeys(link for entry in entries for link in entry.links))[:MOST]
    return [path for link in links if (target := target_of(link, folder, "")) for path in _readmes(target)]


def _readmes(target: str) -> Sequence[str]:
    if target.split("/", maxsplit=1)[0] in ("..", ""):
        return ()
    if README.fullmatch(target.rpartition("/")[2]):
        return (target,)
    return NAMES if target == "." else tuple(f"{target}/{name}" for name in NAMES)
