"""The rules that a pull request is judged by: those of its own head, or of the base where it comes from a fork."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from impactlint.config.model import Settings
from impactlint.config.problems import ConfigError, ConfigProblem
from impactlint.config.resolver import Resolver
from impactlint.counting import counted
from impactlint.github.inputs import PullRequestSource, ReviewInputs, home
from impactlint.github.model import ChangedFile, Pull
from impactlint.github.pages import is_readme
from impactlint.github.rulefiles import MAX_FOLDERS, fetch_rule_files, lay_out, left_out, listed
from impactlint.record import dataclass


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules in force, by path from the repository's root; `folder` is where their files lie.

    `included` matches the files that the root's rule file wants besides READMEs; `notes` says what wasn't asked for.
    """

    resolver: Resolver
    folder: Path
    included: Callable[[str], bool]
    notes: tuple[str, ...] = ()

    def settings(self, path: str) -> Settings:
        """What is in force for a path."""
        return self.resolver.settings(str(self.folder / path))

    def takes(self, path: str) -> bool:
        """Whether a path is a README to check by its name and by the rule file."""
        if ".." in PurePosixPath(path).parts:
            return False
        at = str(self.folder / path)
        return (is_readme(path) or self.included(path)) and not self.resolver.left_out(at)


def _rules(inputs: ReviewInputs, folder: Path, config: str | Path | None, notes: tuple[str, ...] = ()) -> Rules:
    from impactlint.gitignore import spec_of

    resolver = Resolver(config=config or None, isolated=inputs.isolated, flags=inputs.flags, root=folder)
    spec = spec_of(resolver.wanted(str(folder))[0])
    return Rules(resolver, folder, lambda path: spec is not None and bool(spec.match_file(path)), notes)


@contextmanager
def rules(
    pull: Pull,
    files: Sequence[ChangedFile],
    client: PullRequestSource,
    inputs: ReviewInputs,
    *,
    at_head: bool,
    others: Iterable[str] = (),
) -> Iterator[Rules]:
    """The rules for a pull request and `others`, READMEs that it doesn't change.

    `at_head` says that the checkout holds the files of the pull request. From a fork the base branch's rules are taken:
    the contributor's could switch the check off. They are fetched, since a workflow may have checked the fork out,
    whatever its event.

    Raises:
        ConfigError: the rule file that the user named isn't there, or one can't be used.
        PostError: GitHub can't be asked.
    """
    named = inputs.named
    there = inputs.whole or bool(named and inputs.root and (inputs.root / named).is_file())
    believed = inputs.root is not None and (inputs.trust_checkout or (there and at_head and not pull.fork))
    if inputs.isolated or believed or (inputs.config and not named):
        yield _rules(inputs, inputs.root or Path.cwd(), inputs.config)
        return
    readmes = [*_readmes(files), *others]
    commit = home(pull)
    with TemporaryDirectory(prefix="impactlint-rules-") as name:
        folder = Path(name).resolve()
        fetched = fetch_rule_files(readmes, lambda paths: client.texts(commit, paths), named)
        if named and named not in fetched:
            raise ConfigError([ConfigProblem(named, 1, 1, f"{named} isn't in the repository at {commit[:12]}")])
        lay_out(fetched, readmes, folder)
        lay_out({}, _there(listed(fetched, folder), files, lambda paths: client.existing(commit, paths)), folder)
        yield _rules(inputs, folder, folder / named if named else None, () if named else _cut(readmes))


def _readmes(files: Sequence[ChangedFile]) -> Iterator[str]:
    for file in files:
        markdown = file.path.lower().endswith((".md", ".markdown")) or is_readme(file.path)
        if file.present and markdown and ".." not in PurePosixPath(file.path).parts:
            yield file.path


def _there(
    known: Sequence[str], files: Sequence[ChangedFile], existing: Callable[[Sequence[str]], Iterable[str]]
) -> Iterator[str]:
    """The files among those of a baseline that are there at the head; a change leaves all others where they are."""
    present = {file.path for file in files if file.present}
    gone = {name for file in files for name in (file.path, file.previous)} - present
    yield from present.intersection(known)
    yield from existing([path for path in known if path not in present and path not in gone])


def _cut(readmes: Sequence[str]) -> tuple[str, ...]:
    left = left_out(readmes)
    if not left:
        return ()
    folders = counted(left, "folder was", "folders were")
    return (f"{folders} not asked for a rule file: only the {MAX_FOLDERS} nearest to the root are.",)
