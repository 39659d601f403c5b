"""One review from the event to the plan: which pull request, which files, whose rules, what is there already."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import field, replace
from functools import partial
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Protocol

from impactlint.config.model import Settings
from impactlint.config.resolver import Flags, Resolver
from impactlint.findings import Finding, Severity, Suppression
from impactlint.github.event import Job
from impactlint.github.model import ChangedFile, Options, Page, Pull, ReviewPlan, State
from impactlint.github.pages import Judged, content, is_readme, judge, local, under, verifier, without_known
from impactlint.github.plan import make_plan
from impactlint.github.retry import MissingError, PostError
from impactlint.github.rulefiles import fetch_rule_files, lay_out
from impactlint.record import dataclass
from impactlint.run import FileResult, Outcome

Fetch = Callable[[str], bytes]
"""The bytes of a blob, by its name."""

INSTEAD = "The READMEs and the rule files of the checkout were taken instead of those that GitHub couldn't send."


class Reader(Protocol):
    """What `Client` can tell of a pull request."""

    def pull(self, number: int) -> Pull:
        """A pull request."""

    def pulls_at(self, head: str) -> list[Pull]:
        """Open pull requests whose head is a commit."""

    def files(self, number: int) -> tuple[tuple[ChangedFile, ...], bool]:
        """Its files, and whether these are all."""

    def blob(self, sha: str) -> bytes:
        """The bytes of a blob."""

    def texts(self, commit: str, paths: Sequence[str]) -> dict[str, str]:
        """Text files at a commit."""

    def state(self, number: int) -> State:
        """What stands on it."""


@dataclass(frozen=True, slots=True)
class Kit:
    """What the user brings: choices, the checkout (if there is one), and which files and rules to take."""

    options: Options = field(default_factory=Options)
    root: Path | None = None
    paths: tuple[str, ...] = ()
    config: str = ""
    isolated: bool = False
    flags: Flags = field(default_factory=Flags)
    trust_checkout: bool = False


class StopError(Exception):
    """There is nothing to post now, and nothing is wrong: the pull request is closed, or its head has moved on."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A plan, and the findings as every other command reports them; those outside of the scope are suppressed.

    `stopped` says why the plan is not to be carried out: the pull request was closed or moved on in the meantime.
    `unread` is what kept us from reading something that posting takes: the findings count, but nothing is to be posted.
    """

    plan: ReviewPlan
    outcome: Outcome
    fail_on: Mapping[str, Severity | None] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    stopped: str = ""
    unread: PostError | None = None


def locate(job: Job, client: Reader) -> Pull:
    """The pull request of a job, asking GitHub for what the event doesn't tell.

    Raises:
        StopError: there is none, or it no longer stands where the event says.
        PostError: GitHub can't be asked.
    """
    if job.number and job.head and job.base:
        return Pull(job.repo, job.number, job.head, job.base, draft=job.draft, fork=job.fork)
    if job.number:
        pull = client.pull(job.number)
    else:
        found = client.pulls_at(job.head)
        if len(found) != 1:
            raise StopError(f"{len(found) or 'no'} open pull requests stand at {job.head[:12]}")
        pull = found[0]
    return _still(pull, job.head)


def _still(pull: Pull, head: str) -> Pull:
    stopped = _stopped(pull, head)
    if stopped:
        raise StopError(stopped)
    return pull


def _stopped(pull: Pull, head: str) -> str:
    """Why nothing is to be posted to a pull request that we judged at `head`; empty where there is no reason."""
    if not pull.open:
        return "the pull request is closed"
    if head and pull.head != head:
        return f"the pull request has moved on from {head[:12]} to {pull.head[:12]}, whose own run will post"
    return ""


def prepare(job: Job, client: Reader, kit: Kit) -> Prepared:
    """Judge the READMEs of a pull request and decide what to write; nothing is written.

    Raises:
        StopError: there is nothing to do.
        PostError: GitHub can't be asked.
        ConfigError: a rule file can't be used.
    """
    pull = locate(job, client)
    listed = client.files(pull.number)
    try:
        return _prepare(pull, listed, client, client.blob, kit, trusted=job.trusted)
    except PostError as error:
        # The checkout of a trusted run is not what the pull request is about, and one that holds nothing has no rules.
        if kit.root is None or job.trusted or not _checked_out(kit.root, listed[0]):
            raise
        fetch = partial(_or_from_checkout, client, kit.root, {file.blob: file.path for file in listed[0]})
        prepared = _prepare(pull, listed, client, fetch, replace(kit, trust_checkout=True), trusted=False)
        return replace(prepared, unread=error, notes=(*prepared.notes, INSTEAD))


def _prepare(
    pull: Pull, listed: tuple[tuple[ChangedFile, ...], bool], client: Reader, fetch: Fetch, kit: Kit, *, trusted: bool
) -> Prepared:
    files, complete = listed
    with rules(pull, files, client, kit, trusted=trusted) as in_force:
        wanted = [file for file in files if file.present and in_force.takes(file.path) and under(file.path, kit.paths)]
        judged = _judged(wanted, fetch, kit, in_force)
        state, unread = _state(pull, client)
        verify = verifier(judged.pages, in_force.settings, kit.root)
        plan = make_plan(judged.pages, files, state, kit.options, verify, complete=complete)
        fail_on = {page.path: in_force.settings(page.path).fail_on for page in judged.pages}
    notes = (
        () if complete else ("GitHub lists only the first 3,000 files of this pull request: READMEs may be missing.",)
    )
    return Prepared(plan, _outcome(plan, judged), fail_on, notes, _stopped(state.pull, pull.head), unread)


def _state(pull: Pull, client: Reader) -> tuple[State, PostError | None]:
    """What stands on a pull request; nothing, and why, where GitHub doesn't tell."""
    try:
        return client.state(pull.number), None
    except PostError as error:
        return State(pull), error


def _checked_out(root: Path, files: Sequence[ChangedFile]) -> bool:
    return any(local(root / file.path) is not None for file in files if file.present)


def _or_from_checkout(client: Reader, root: Path, paths: Mapping[str, str], blob: str) -> bytes:
    """A blob, or what the checkout has at its path where GitHub doesn't send it."""
    try:
        return client.blob(blob)
    except MissingError:
        raise
    except PostError:
        data = local(root / paths[blob])
        if data is None:
            raise
        return data


def _judged(wanted: Sequence[ChangedFile], fetch: Fetch, kit: Kit, in_force: Rules) -> Judged:
    from impactlint.github.client import blob_name

    texts: dict[str, bytes] = {}
    for file in wanted:
        try:
            data = content(file, kit.root, fetch, blob_name) if file.blob else None
        except MissingError:  # a submodule of that name
            continue
        if data is not None:
            texts[file.path] = data
    if kit.options.scope == "all" and kit.root is not None:
        texts |= _others(kit.root, {file.path for file in wanted}, kit.paths, in_force)
    judged = judge(texts, in_force.settings, kit.root)
    return replace(judged, pages=without_known(judged.pages, in_force.settings, in_force.folder))


def _others(root: Path, known: set[str], paths: Sequence[str], in_force: Rules) -> dict[str, bytes]:
    """READMEs of the checkout that the pull request doesn't change, for the scope `all`."""
    from impactlint.files import Wanted, find
    from impactlint.limits import read_bytes

    found = {Path(path).relative_to(root).as_posix(): path for path in find([str(root)], Wanted()).files}
    return {
        inside: read_bytes(path)
        for inside, path in found.items()
        if inside not in known and under(inside, paths) and in_force.takes(inside)
    }


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules in force, by path from the repository's root; `folder` is where their files lie.

    `included` matches the files that the root's rule file wants besides READMEs.
    """

    resolver: Resolver
    folder: Path
    included: Callable[[str], bool]

    def settings(self, path: str) -> Settings:
        """What is in force for a path."""
        return self.resolver.settings(str(self.folder / path))

    def takes(self, path: str) -> bool:
        """Whether a path is a README to check by its name and by the rule file."""
        if ".." in PurePosixPath(path).parts:
            return False
        at = str(self.folder / path)
        return (is_readme(path) or self.included(path)) and not self.resolver.left_out(at)


def _rules(kit: Kit, folder: Path, config: str | Path | None) -> Rules:
    from impactlint.files import spec_of

    resolver = Resolver(config=config or None, isolated=kit.isolated, flags=kit.flags, root=folder)
    spec = spec_of(resolver.wanted(str(folder))[0])
    return Rules(resolver, folder, lambda path: spec is not None and bool(spec.match_file(path)))


@contextmanager
def rules(pull: Pull, files: Sequence[ChangedFile], client: Reader, kit: Kit, *, trusted: bool) -> Iterator[Rules]:
    """The rules for a pull request: the checkout's own, or those of a commit where the checkout is not to be believed.

    From a fork the base branch's rules are taken: the contributor's could switch the check off.
    """
    believed = kit.root is not None and (trusted or kit.trust_checkout or not pull.fork)
    outside = kit.config and (kit.root is None or not Path(kit.config).resolve().is_relative_to(kit.root.resolve()))
    if kit.isolated or believed or outside:
        folder = kit.root or Path.cwd()
        yield _rules(kit, folder, kit.config)
        return
    readmes = [file.path for file in files if file.present and ".." not in PurePosixPath(file.path).parts]
    readmes = [path for path in readmes if path.lower().endswith((".md", ".markdown")) or is_readme(path)]
    commit = pull.base if pull.fork else pull.head
    with TemporaryDirectory(prefix="impactlint-rules-") as name:
        folder = Path(name).resolve()
        named = _named(kit)
        fetched = fetch_rule_files(readmes, lambda paths: client.texts(commit, paths), named)
        lay_out(fetched, readmes, folder)
        yield _rules(kit, folder, folder / named if named else None)


def _named(kit: Kit) -> str:
    """Path from the repository's root of the rule file that the user named, where it lies in the checkout."""
    if not kit.config or kit.root is None:
        return ""
    return Path(kit.config).resolve().relative_to(kit.root.resolve()).as_posix()


def _outcome(plan: ReviewPlan, judged: Judged) -> Outcome:
    counted = {placed.finding.fingerprint for placed in plan.placed}
    results = [_result(page, counted) for page in judged.pages]
    results += [FileResult(path, error=error) for path, error in judged.errors.items()]
    return Outcome(tuple(sorted(results, key=lambda result: result.path)))


def _result(page: Page, counted: set[str]) -> FileResult:
    findings = tuple(_marked(finding, counted) for finding in page.findings)
    return FileResult(page.path, findings, page.source if findings else None, checklist=page.checklist)


def _marked(finding: Finding, counted: set[str]) -> Finding:
    """The finding, suppressed where the change doesn't touch it."""
    if not finding.active or finding.fingerprint in counted:
        return finding
    return replace(finding, suppression=Suppression("unchanged", "outside of the change"))
