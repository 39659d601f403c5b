"""One review from the event to the plan: which pull request, which files, whose rules, what is there already."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, nullcontext, suppress
from dataclasses import field, replace
from functools import partial
from pathlib import Path

from impactlint.config.model import Settings
from impactlint.files import Wanted, find
from impactlint.findings import Finding, Suppression
from impactlint.github.event import Job
from impactlint.github.inputs import PullRequestSource, ReviewInputs, home
from impactlint.github.linked_readmes import linked
from impactlint.github.model import MAX_FILES, ChangedFile, JudgedPage, Listing, Pull, ReviewPlan, State
from impactlint.github.named_paths import check_named, named_paths
from impactlint.github.pages import JudgedPages, content, judge, local, under, verifier, without_known
from impactlint.github.plan import plan_review
from impactlint.github.retry import MissingError, PostError
from impactlint.github.rules_in_force import Rules, rules
from impactlint.limits import read_bytes
from impactlint.record import dataclass
from impactlint.reporters.unjudged import unjudged
from impactlint.run import FileResult, Outcome

FetchBlob = Callable[[str], bytes]
"""The bytes of a blob, by its name."""

INSTEAD = "What GitHub couldn't send of READMEs and rule files was taken from the checkout."


class NothingToPostError(Exception):
    """There is nothing to post now, and nothing is wrong: the pull request is closed, a draft, or has moved on."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A plan, and the findings as every other command reports them; those outside of the scope are suppressed.

    `settings` are those of each page, by its path.
    `stopped` says why the plan is not to be carried out: the pull request was closed or moved on in the meantime.
    `unread` is what kept us from reading something that posting takes: the findings count, but nothing is to be posted.
    """

    plan: ReviewPlan
    outcome: Outcome
    settings: Mapping[str, Settings] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    stopped: str = ""
    unread: PostError | None = None


def locate(job: Job, client: PullRequestSource, *, drafts: bool = True) -> Pull:
    """The pull request of a job, asking GitHub for what the event doesn't tell.

    Raises:
        NothingToPostError: there is none, it no longer stands where the event says, or it is a draft that isn't wanted.
        PostError: GitHub can't be asked.
    """
    if job.number and job.head and job.base:
        return Pull(job.repo, job.number, job.head, job.base, draft=job.draft, fork=job.fork)
    if job.number:
        pull = client.pull(job.number)
    else:
        found = client.pulls_at(job.head)
        if len(found) != 1:
            raise NothingToPostError(f"{len(found) or 'no'} open pull requests stand at {job.head[:12]}")
        pull = found[0]
    stopped = _stopped(pull, job.head) or ("" if drafts or not pull.draft else "the pull request is a draft")
    if stopped:
        raise NothingToPostError(stopped)
    return pull


def _stopped(pull: Pull, head: str) -> str:
    """Why nothing is to be posted to a pull request that we judged at `head`; empty where there is no reason."""
    if not pull.open:
        return "the pull request is closed"
    if head and pull.head != head:
        return f"the pull request has moved on from {head[:12]} to {pull.head[:12]}, whose own run will post"
    return ""


def prepare(job: Job, client: PullRequestSource, inputs: ReviewInputs) -> Prepared:
    """Judge the READMEs of a pull request and decide what to write; nothing is written.

    Raises:
        NothingToPostError: there is nothing to do.
        PostError: GitHub can't be asked.
        ConfigError: a rule file can't be used.
        PathError: a path that the user named is nowhere.
    """
    inputs = replace(inputs, paths=named_paths(inputs))
    pull = locate(job, client, drafts=inputs.drafts)
    listed = client.files(pull.number)
    check_named(inputs.paths, listed.files, pull, client, inputs)
    at_head = inputs.at_head(job, pull.head)
    try:
        return _prepare(pull, listed, client, client.blob, inputs, at_head=at_head)
    except PostError as error:
        # Only the checkout of the head is what the pull request is about, and one that holds nothing has no rules.
        if inputs.checkout is None or not at_head or not _checked_out(inputs.checkout.root, listed.files):
            raise
        paths = {file.blob: file.path for file in listed.files}
        fetch = partial(_or_from_checkout, client, inputs.checkout.root, paths)
        # The rules of a fork stay those of the base: where these can't be read, nothing is said of the READMEs.
        instead = inputs if pull.fork else replace(inputs, checkout=replace(inputs.checkout, whole=True))
        prepared = _prepare(pull, listed, client, fetch, instead, at_head=at_head)
        return replace(prepared, unread=error, notes=(*prepared.notes, INSTEAD))


def _prepare(
    pull: Pull,
    listed: Listing,
    client: PullRequestSource,
    fetch: FetchBlob,
    inputs: ReviewInputs,
    *,
    at_head: bool,
) -> Prepared:
    files = listed.files
    others = _others(inputs, files)
    with ExitStack() as stack:
        in_force = stack.enter_context(rules(pull, files, client, inputs, at_head=at_head, others=others))
        taken = {file.path for file in files if file.present and in_force.takes(file.path)}
        left_out = {file.path for file in files if file.present} - taken
        wanted = [file for file in files if file.path in taken and file.present and under(file.path, inputs.paths)]
        contents = _contents(wanted, fetch, inputs)
        texts = {path: data for path, data in contents.items() if data is not None}
        left_out |= contents.keys() - texts.keys()  # what is a link now is no page: what was said of it goes
        texts |= {name: read_bytes(path) for name, path in others.items() if in_force.takes(name)}
        beside = partial(_beside, pull, files, client, inputs, fetch=fetch)
        around = nullcontext(inputs.root) if inputs.whole and at_head else linked(texts, in_force.settings, beside)
        root = stack.enter_context(around)
        judged = _judged(texts, in_force, root)
        state, unread = _state(pull, client)
        verify = verifier(judged.pages, in_force.settings, root)
        plan = plan_review(
            judged.pages, files, state, inputs.options, verify, complete=listed.complete, left_out=left_out
        )
        settings = {page.path: in_force.settings(page.path) for page in judged.pages}
        outcome = _outcome(plan, judged)
        notes = (*_notes(inputs, complete=listed.complete), *in_force.notes, *filter(None, [unjudged(outcome)]))
    return Prepared(plan, outcome, settings, notes, _stopped(state.pull, pull.head), unread)


def _notes(inputs: ReviewInputs, *, complete: bool) -> list[str]:
    """What the user should know of READMEs that aren't read."""
    notes = []
    if not complete:
        notes.append(f"GitHub lists only the first {MAX_FILES:,} files of this pull request: READMEs may be missing.")
    if inputs.options.scope == "all" and not inputs.tree:
        notes.append("There is no checkout: READMEs that the pull request doesn't change are not read.")
    return notes


def _state(pull: Pull, client: PullRequestSource) -> tuple[State, PostError | None]:
    """What stands on a pull request; nothing, and why, where GitHub doesn't tell."""
    try:
        return client.state(pull.number), None
    except PostError as error:
        return State(pull), error


def _checked_out(root: Path, files: Sequence[ChangedFile]) -> bool:
    return any(local(root / file.path) is not None for file in files if file.present)


def _or_from_checkout(client: PullRequestSource, root: Path, paths: Mapping[str, str], blob: str) -> bytes:
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


def _contents(wanted: Sequence[ChangedFile], fetch: FetchBlob, inputs: ReviewInputs) -> dict[str, bytes | None]:
    """The bytes of files at the head by path; None for a link."""
    from impactlint.github.client import blob_name

    contents: dict[str, bytes | None] = {}
    for file in wanted:
        if file.blob:
            with suppress(MissingError):  # a submodule of that name
                contents[file.path] = content(file, inputs.root, fetch, blob_name)
    return contents


def _beside(
    pull: Pull,
    files: Sequence[ChangedFile],
    client: PullRequestSource,
    inputs: ReviewInputs,
    paths: Sequence[str],
    *,
    fetch: FetchBlob,
) -> dict[str, bytes]:
    """The files among some paths at the head; what a fork doesn't change is the same at the base."""
    changed = {name for file in files for name in (file.path, file.previous)}
    own = [file for file in files if file.present and file.path in paths]
    same = client.texts(home(pull), [path for path in paths if path not in changed])
    texts = {path: data for path, data in _contents(own, fetch, inputs).items() if data is not None}
    return {path: text.encode() for path, text in same.items()} | texts


def _judged(texts: Mapping[str, bytes], in_force: Rules, root: Path | None) -> JudgedPages:
    judged = judge(texts, in_force.settings, root)
    return replace(judged, pages=without_known(judged.pages, in_force.settings, in_force.folder))


def _others(inputs: ReviewInputs, files: Sequence[ChangedFile]) -> dict[str, str]:
    """READMEs of the checkout that the pull request doesn't change, for the scope `all`: name and where they lie."""
    if inputs.options.scope != "all" or not inputs.tree or inputs.root is None:
        return {}
    changed = {name for file in files for name in (file.path, file.previous)}
    paths = find([str(inputs.root)], Wanted(links=False)).files
    found = {Path(path).relative_to(inputs.root).as_posix(): path for path in paths}
    return {name: path for name, path in found.items() if name not in changed and under(name, inputs.paths)}


def _outcome(plan: ReviewPlan, judged: JudgedPages) -> Outcome:
    counted = {one for placed in plan.placed for one in placed.finding.ids}
    results = [_result(page, told, counted) for page, told in zip(judged.pages, plan.pages, strict=True)]
    results += [FileResult(path, error=error) for path, error in judged.errors.items()]
    return Outcome(tuple(sorted(results, key=lambda result: result.path))).joined()


def _result(page: JudgedPage, told: JudgedPage, counted: set[str]) -> FileResult:
    """What is reported of a page, by its own fingerprints; those of the plan are the ones that its comments know."""
    pairs = zip(page.findings, told.findings, strict=True)
    findings = tuple(_marked(finding, counted=known.fingerprint in counted) for finding, known in pairs)
    source = page.source if findings else None
    return FileResult(
        page.path, findings, source, checklist=page.checklist, unjudged=page.unjudged, unruled=page.unruled
    )


def _marked(finding: Finding, *, counted: bool) -> Finding:
    """The finding, suppressed where the change doesn't touch it."""
    if not finding.active or counted:
        return finding
    return replace(finding, suppression=Suppression("unchanged", "outside of the change"))
