"""What `impactlint review` does: from the event to a plan, what is posted of it, and an exit status."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from impactlint.cli.flags import keys, no_config, selected
from impactlint.cli.output import (
    hints_of,
    refuse_targets,
    save,
    say,
    say_errors,
    status_of,
    target,
    unusable,
    write_files,
)
from impactlint.cli.workflow import annotate, in_actions, print_findings, site, summarise
from impactlint.config.problems import ConfigError
from impactlint.escape import log_line, printable_lines
from impactlint.files import PathError, Wanted, find
from impactlint.github.checkout import inside
from impactlint.github.event import MAX_EVENT, EventError, by_hand, hand_over, read_event, read_handover
from impactlint.gitignore import SpecError
from impactlint.interface import FAILURE, OK
from impactlint.reporters import reporter
from impactlint.reporters.look import Look

if TYPE_CHECKING:
    from impactlint.cli.review import ReviewFlags
    from impactlint.config.model import Settings
    from impactlint.config.resolver import Flags
    from impactlint.github.client import Client
    from impactlint.github.event import Job
    from impactlint.github.inputs import ReviewInputs
    from impactlint.github.post import Posted
    from impactlint.github.retry import PostError
    from impactlint.github.session import Prepared
    from impactlint.run import Outcome

API = "https://api.github.com"
TOKENS = ("GITHUB_TOKEN", "GH_TOKEN")
WRITE = "give the job `permissions: pull-requests: write` (and `contents: read`)"
FORK = "posting needs `pull-requests: write`, and docs/action.md has the two workflows that give it"
NO_STAND_IN = "the checkout is not checked instead: it is a fork's, with its own rules, or not known to be of the head"
MAX_KEY = 100
SAVED = "This run posts nothing: its plan is saved for another one."


def review(flags: ReviewFlags) -> int:
    """Review the pull request that the flags or the event name, or check the checkout where there is none.

    Raises:
        click.ClickException: the flags or the surroundings can't be used, or GitHub can't be asked.
    """
    try:
        job = _job(flags)
        if job.kind == "nothing":
            say(f"impactlint: nothing to do: {job.why}")
            return OK
        if job.kind == "check":
            return _check(flags, job.why)
        return _review(flags, job)
    except (EventError, ConfigError, PathError) as error:
        raise click.UsageError(printable_lines(str(error))) from None


def _job(flags: ReviewFlags) -> Job:
    if flags.pr:
        repo = flags.repo or os.environ.get("GITHUB_REPOSITORY", "")
        if not repo:
            raise click.UsageError("--pr needs --repo OWNER/NAME")
        return by_hand(repo, flags.pr)
    path = os.environ.get("GITHUB_EVENT_PATH")
    if not path and flags.from_plan is None:
        raise click.UsageError("which pull request? Give --pr N --repo OWNER/NAME, or run in a GitHub workflow")
    payload = _bytes(path, "GITHUB_EVENT_PATH").decode("utf-8", "replace") if path else None
    job = read_event(os.environ, payload, drafts=flags.drafts)
    if flags.from_plan is None or job.kind == "nothing":
        return job
    return hand_over(job, read_handover(_bytes(flags.from_plan, "--from-plan")))


def _bytes(path: str, what: str) -> bytes:
    try:
        with Path(path).open("rb") as file:
            return file.read(MAX_EVENT + 1)
    except (OSError, ValueError) as error:
        raise unusable(f"{what}: {path}", error) from None


def _review(flags: ReviewFlags, job: Job) -> int:
    from impactlint.github.retry import PostError
    from impactlint.github.session import NothingToPostError, prepare

    client = _client(flags, job)
    if client is None:
        return _without_token(flags, job)
    inputs = _inputs(flags)
    try:
        prepared = prepare(job, client, inputs)
    except NothingToPostError as stop:
        say(log_line(f"impactlint: nothing posted: {stop}"))
        return OK
    except PostError as error:
        if not in_actions() or not inputs.stands_in(job):
            more = f"; {NO_STAND_IN}" if in_actions() else ""
            raise click.ClickException(printable_lines(f"{_why(error)}{more}")) from None
        least = FAILURE if flags.fail_on_post_error else OK
        return _check(flags, f"the pull request could not be read: {_why(error)}", least)
    root = inputs.checkout.root if inputs.checkout else None
    checked = [str(root / result.path) for result in prepared.outcome.results] if root else []
    _write_files(flags, prepared.outcome, prepared.settings, checked, rooted=True)
    for note in prepared.notes:
        say(log_line(note))
    if prepared.stopped:
        say(log_line(f"impactlint: nothing posted: {prepared.stopped}"))
        print_findings(prepared.outcome)
        return _status(prepared)
    if prepared.unread:
        return _unposted(flags, prepared, _why(prepared.unread))
    if flags.dry_run or flags.save_plan:
        _show(flags, prepared)
    if flags.dry_run:
        return _status(prepared)
    posted = _post(flags, job, prepared, client)
    incomplete = posted is not None and not posted.complete
    return FAILURE if incomplete and flags.fail_on_post_error else _status(prepared)


def _without_token(flags: ReviewFlags, job: Job) -> int:
    """Check the checkout where GitHub can't be asked, by the rules in it, unless they may be a fork's.

    Then those of the base count, which can't be fetched here, nor read out of git's folder: a runner's has one commit.
    """
    why = "there is no token to ask GitHub with (GITHUB_TOKEN)"
    if flags.trust_checkout or (job.base and not job.fork):  # an event that names no base tells of no fork either
        return _check(flags, why)
    if flags.isolated or (flags.config and inside(flags.config, Path(_workspace(flags)).resolve()) is None):
        return _check(flags, why, trusted=False)
    why += "; the rule files in the checkout may be a fork's: the built-in settings are taken instead"
    return _check(replace(flags, config=None, isolated=True), why, trusted=False)


def _workspace(flags: ReviewFlags) -> str:
    """The folder that is checked where there is no pull request to comment on."""
    return flags.checkout or os.environ.get("GITHUB_WORKSPACE") or "."


def _why(error: PostError) -> str:
    """Why the pull request can't be read, with the permissions that this takes where it is refused."""
    from impactlint.github.retry import ForbiddenError

    needs = "; it needs `permissions: contents: read, pull-requests: read`"
    return f"{error}{needs if isinstance(error, ForbiddenError) else ''}"


def _unposted(flags: ReviewFlags, prepared: Prepared, why: str) -> int:
    """Say what is found in the change in annotations and in the job summary: to post, we would have to know more."""
    from impactlint.github.summary import job_summary

    if not in_actions():
        raise click.ClickException(printable_lines(why))
    if flags.save_plan:
        _show(flags, prepared)
    say(log_line(f"impactlint: nothing posted: {why}"))
    annotate(prepared.outcome, rooted=True)
    summarise(job_summary(prepared.plan, why))
    return FAILURE if flags.fail_on_post_error else _status(prepared)


def _client(flags: ReviewFlags, job: Job) -> Client | None:
    name = next((name for name in TOKENS if os.environ.get(name, "").strip()), "")
    token = os.environ[name].strip() if name else ""
    if not token.isascii() or not token.isprintable() or " " in token:
        raise click.UsageError(f"{name} holds a character that no token has: was it copied whole, and nothing else?")
    if not token:
        if in_actions():
            return None
        raise click.UsageError("a token is needed to ask GitHub: put one into GITHUB_TOKEN")
    from impactlint.github.client import Client

    return Client(job.repo, token, _api(), max_wait=flags.max_wait)


def _api() -> str:
    url = (os.environ.get("GITHUB_API_URL") or API).rstrip("/")
    if not (url.startswith(("https://", "http://")) and _names_host(url)):
        raise click.UsageError(printable_lines(f"GITHUB_API_URL: {url} is no address such as {API}"))
    return url


def _names_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:  # a port that is no number, or a bracket that isn't closed
        return False


def _inputs(flags: ReviewFlags) -> ReviewInputs:
    from impactlint.github.checkout import look
    from impactlint.github.inputs import ReviewInputs
    from impactlint.github.model import Options

    root = flags.checkout or (os.environ.get("GITHUB_WORKSPACE") if not flags.pr else None)
    checkout = look(Path(root), named=bool(flags.checkout)) if root and Path(root).is_dir() else None
    if flags.checkout and checkout is None:
        raise click.UsageError(printable_lines(f"--checkout: {flags.checkout} is no folder"))
    options = Options(flags.scope, flags.mode, flags.max_comments, flags.request_changes, _key(flags))
    return ReviewInputs(
        options=options,
        checkout=checkout,
        paths=flags.paths,
        config=flags.config or "",
        isolated=flags.isolated,
        flags=_flags(flags),
        trust_checkout=flags.trust_checkout,
        drafts=flags.drafts,
    )


def _key(flags: ReviewFlags) -> str:
    key = " ".join((flags.key or "").split())
    if len(key) > MAX_KEY or not key.isprintable():
        raise click.UsageError(f"--key takes a name of at most {MAX_KEY} printable characters")
    return key


def _flags(flags: ReviewFlags) -> Flags:
    from impactlint.config.resolver import Flags

    return Flags(
        select=selected(flags.select),
        ignore=keys(flags.ignore),
        preset=flags.preset or "",
        fail_on=flags.fail_on or "",
    )


def _show(flags: ReviewFlags, prepared: Prepared) -> None:
    from impactlint.github.show import as_json, as_text

    text = as_json(prepared.plan)
    if flags.save_plan:
        save(flags.save_plan, text, "--save-plan")
    if flags.dry_run and not prepared.unread:
        click.echo(text if flags.plan_format == "json" else as_text(prepared.plan), nl=False)


def _post(flags: ReviewFlags, job: Job, prepared: Prepared, client: Client) -> Posted | None:
    """Write the plan; where that fails, say everything in the log, in annotations and in the job summary."""
    from impactlint.github.post import carry_out
    from impactlint.github.show import told
    from impactlint.github.summary import job_summary

    if flags.mode == "none" or flags.save_plan:
        annotate(prepared.outcome, rooted=True)
        summarise(job_summary(prepared.plan, SAVED if flags.save_plan else ""))
        return None
    posted = carry_out(prepared.plan, client)
    reason = _reason(job, posted)
    if reason:
        annotate(prepared.outcome, rooted=True)
        say(log_line(f"impactlint: not everything is posted: {reason}"))
    else:
        print_findings(prepared.outcome)
    for line in told(prepared.plan, posted):
        say(line)
    summarise(job_summary(prepared.plan, reason, posted.lost))
    return posted


def _reason(job: Job, posted: Posted) -> str:
    """Why writing stopped, in one line that names the missing permission where that is it; empty where it didn't."""
    if not posted.problem:
        return ""
    if not posted.forbidden or "locked" in posted.problem:
        return posted.problem
    return f"{job.read_only}; {FORK}" if job.read_only else f"{posted.problem}: {WRITE}"


def _check(flags: ReviewFlags, why: str, at_least: int = OK, *, trusted: bool = True) -> int:
    """Check the checkout where there is no pull request to comment on: annotations, job summary and exit status.

    The .gitignore of one that isn't `trusted` leaves nothing out: what a runner checked out is tracked.
    """
    from impactlint.cli.baselines import narrowed
    from impactlint.config.resolver import Resolver
    from impactlint.run import run

    root = _workspace(flags)
    flags = _from_anywhere(flags)
    say(log_line(f"impactlint: no review: {why}"))
    try:
        os.chdir(root)
    except OSError as error:
        raise unusable(root, error) from None
    resolver = Resolver(config=flags.config or None, isolated=flags.isolated, flags=_flags(flags))
    try:
        found = find(flags.paths or (".",), lambda folder: Wanted(*resolver.wanted(folder), trusted))
    except (PathError, SpecError) as error:
        raise click.UsageError(printable_lines("\n".join([str(error), *no_config(flags.config)]))) from None
    settings = resolver.resolve(found.files)
    outcome = narrowed(run(found.files, settings.__getitem__), settings, None)
    _write_files(flags, outcome, settings, [result.path for result in outcome.results], rooted=False)
    annotate(outcome, rooted=False)
    summarise(reporter("markdown")(outcome, Look(site=site(), hints=hints_of(settings))))
    return max(status_of(outcome, settings), at_least)


def _from_anywhere(flags: ReviewFlags) -> ReviewFlags:
    """The flags with absolute paths of the rule file and the output files: they are named from here, as in a review."""
    targets = (target(given, bare=False) for given in flags.output_file)
    here = tuple(f"{name}:{Path.cwd() / path}" for name, path in targets)
    return replace(flags, config=str(Path.cwd() / flags.config) if flags.config else None, output_file=here)


def _status(prepared: Prepared) -> int:
    say_errors(prepared.outcome)
    return status_of(prepared.outcome, prepared.settings)


def _write_files(
    flags: ReviewFlags, outcome: Outcome, settings: Mapping[str, Settings], checked: Sequence[str], *, rooted: bool
) -> None:
    """Write the findings to the files that --output-file names, each in the format before its path; none of those that
    are `checked`, on disk."""
    refuse_targets(flags.output_file, checked, bare=False)
    write_files(flags.output_file, "", outcome, Look(hints=hints_of(settings), rooted=rooted))
