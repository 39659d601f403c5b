"""`impactlint review`: post on a pull request what is found in the READMEs that it changes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from impactlint.cli.main import FAILURE, FINDINGS, OK
from impactlint.cli.output import refuse_checked, save, say, unusable
from impactlint.config.presets import NAMES
from impactlint.escape import log_line, printable_lines
from impactlint.record import dataclass

if TYPE_CHECKING:
    from impactlint.config.resolver import Flags
    from impactlint.github.client import Client
    from impactlint.github.event import Job
    from impactlint.github.kit import Kit
    from impactlint.github.post import Outcome as Posted
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


@dataclass(frozen=True, slots=True)
class Given:
    """The flags, by name."""

    values: Mapping[str, Any]

    def __getattr__(self, name: str) -> Any:
        return self.values[name]


@click.command("review")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--pr", type=click.IntRange(1), metavar="N", help="The pull request (default: the event's).")
@click.option("--repo", metavar="OWNER/NAME", help="Its repository (default: GITHUB_REPOSITORY).")
@click.option("--dry-run", is_flag=True, help="Print the plan and write nothing.")
@click.option("--format", "plan_format", type=click.Choice(["text", "json"]), default="text", help="Of --dry-run.")
@click.option("--save-plan", metavar="FILE", help="Post nothing, but write the JSON plan to a file, for --from-plan.")
@click.option("--from-plan", metavar="FILE", help="Take pull request and commit from a plan that another run saved.")
@click.option(
    "--mode",
    type=click.Choice(["suggestions", "comments", "summary", "none"]),
    default="suggestions",
    show_default=True,
    help="What to post.",
)
@click.option(
    "--scope",
    type=click.Choice(["added", "hunk", "file", "all"]),
    default="file",
    show_default=True,
    help="Findings on added lines, in a hunk, on added lines and about the order of a changed file, or all.",
)
@click.option(
    "--max-comments", type=click.IntRange(0, 30), default=30, show_default=True, help="Open comments at most."
)
@click.option("--key", metavar="TEXT", help="Tells this job's comments from those of other jobs.")
@click.option("--request-changes", is_flag=True, help="Request changes while there are errors. Never approves.")
@click.option("--drafts/--no-drafts", default=True, help="Review drafts, too.")
@click.option("--max-wait", type=click.FloatRange(0), default=300.0, metavar="SECONDS", help="Wait for limits at most.")
@click.option("--checkout", type=click.Path(), metavar="DIR", help="The working tree (default: GITHUB_WORKSPACE or .).")
@click.option("--trust-checkout", is_flag=True, help="Take the rule files of the checkout, also for a fork.")
@click.option("--config", metavar="FILE", envvar="IMPACTLINT_CONFIG", help="The rule file to use.")
@click.option("--preset", type=click.Choice(NAMES), help="Start from this preset, not from the rule file's.")
@click.option("--isolated", is_flag=True, help="Ignore all rule files.")
@click.option("--select", multiple=True, metavar="RULES", help="Only these rules: ids, names, prefixes or ALL.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Not these rules.")
@click.option("-o", "--output-file", multiple=True, metavar="FORMAT:PATH", help="Also write the findings to a file.")
@click.option("--fail-on", type=click.Choice(["error", "warning", "advice", "never"]), help="Exit with 1 for these.")
@click.option("--fail-on-post-error", is_flag=True, help="Exit with 2 where not everything could be posted.")
def command(**given: Any) -> int:
    """Review the READMEs of a pull request on GitHub.

    In a workflow the event names the pull request; elsewhere --repo and --pr do, with a token in GITHUB_TOKEN.
    The exit status says what was found in the change, not how the posting went.
    """
    from impactlint.config.problems import ConfigError
    from impactlint.files import PathError
    from impactlint.github.event import EventError

    flags = Given(given)
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


def _job(flags: Given) -> Job:
    from impactlint.github.event import by_hand, hand_over, read_event, read_handover

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
    from impactlint.github.event import MAX_EVENT

    try:
        with Path(path).open("rb") as file:
            return file.read(MAX_EVENT + 1)
    except (OSError, ValueError) as error:
        raise unusable(f"{what}: {path}", error) from None


def _review(flags: Given, job: Job) -> int:
    from impactlint.github.retry import PostError
    from impactlint.github.session import StopError, prepare

    client = _client(flags, job)
    if client is None:
        return _check(flags, "there is no token to ask GitHub with (GITHUB_TOKEN)")
    kit = _kit(flags)
    try:
        prepared = prepare(job, client, kit)
    except StopError as stop:
        say(log_line(f"impactlint: nothing posted: {stop}"))
        return OK
    except PostError as error:
        if not _in_actions() or not kit.stands_in(job):
            more = f"; {NO_STAND_IN}" if _in_actions() else ""
            raise click.ClickException(printable_lines(f"{_why(error)}{more}")) from None
        least = FAILURE if flags.fail_on_post_error else OK
        return _check(flags, f"the pull request could not be read: {_why(error)}", least)
    _write_files(flags, prepared.outcome)
    for note in prepared.notes:
        say(log_line(note))
    if prepared.stopped:
        say(log_line(f"impactlint: nothing posted: {prepared.stopped}"))
        _print_findings(prepared.outcome)
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


def _why(error: PostError) -> str:
    """Why the pull request can't be read, with the permissions that this takes where it is refused."""
    from impactlint.github.retry import ForbiddenError

    needs = "; it needs `permissions: contents: read, pull-requests: read`"
    return f"{error}{needs if isinstance(error, ForbiddenError) else ''}"


def _unposted(flags: Given, prepared: Prepared, why: str) -> int:
    """Say what is found in the change in annotations and in the job summary: to post, we would have to know more."""
    from impactlint.github.summary import job_summary

    if not _in_actions():
        raise click.ClickException(printable_lines(why))
    if flags.save_plan:
        _show(flags, prepared)
    say(log_line(f"impactlint: nothing posted: {why}"))
    _annotate(prepared.outcome)
    _summarise(job_summary(prepared.plan, why))
    return FAILURE if flags.fail_on_post_error else _status(prepared)


def _client(flags: Given, job: Job) -> Client | None:
    name = next((name for name in TOKENS if os.environ.get(name, "").strip()), "")
    token = os.environ[name].strip() if name else ""
    if not token.isascii() or not token.isprintable() or " " in token:
        raise click.UsageError(f"{name} holds a character that no token has: was it copied whole, and nothing else?")
    if not token:
        if _in_actions():
            return None
        raise click.UsageError("a token is needed to ask GitHub: put one into GITHUB_TOKEN")
    from impactlint.github.client import Client

    return Client(job.repo, token, _api(), max_wait=flags.max_wait)


def _api() -> str:
    url = (os.environ.get("GITHUB_API_URL") or API).rstrip("/")
    if not url.startswith(("https://", "http://")):
        raise click.UsageError(printable_lines(f"GITHUB_API_URL: {url} is no address such as {API}"))
    return url


def _in_actions() -> bool:
    return os.environ.get("GITHUB_ACTIONS") == "true"


def _kit(flags: Given) -> Kit:
    from impactlint.github.checkout import look
    from impactlint.github.kit import Kit
    from impactlint.github.model import Options

    root = flags.checkout or (os.environ.get("GITHUB_WORKSPACE") if not flags.pr else None)
    checkout = look(Path(root), named=bool(flags.checkout)) if root and Path(root).is_dir() else None
    if flags.checkout and checkout is None:
        raise click.UsageError(printable_lines(f"--checkout: {flags.checkout} is no folder"))
    options = Options(flags.scope, flags.mode, flags.max_comments, flags.request_changes, _key(flags))
    return Kit(
        options=options,
        checkout=checkout,
        paths=flags.paths,
        config=flags.config or "",
        isolated=flags.isolated,
        flags=_flags(flags),
        trust_checkout=flags.trust_checkout,
        drafts=flags.drafts,
    )


def _key(flags: Given) -> str:
    key = " ".join((flags.key or "").split())
    if len(key) > MAX_KEY or not key.isprintable():
        raise click.UsageError(f"--key takes a name of at most {MAX_KEY} printable characters")
    return key


def _flags(flags: Given) -> Flags:
    from impactlint.cli.flags import keys, selected
    from impactlint.config.resolver import Flags

    return Flags(
        select=selected(flags.select),
        ignore=keys(flags.ignore),
        preset=flags.preset or "",
        fail_on=flags.fail_on or "",
    )


def _show(flags: Given, prepared: Prepared) -> None:
    from impactlint.github.show import as_json, as_text

    text = as_json(prepared.plan)
    if flags.save_plan:
        save(flags.save_plan, text, "--save-plan")
    if flags.dry_run and not prepared.unread:
        click.echo(text if flags.plan_format == "json" else as_text(prepared.plan), nl=False)


def _post(flags: Given, job: Job, prepared: Prepared, client: Client) -> Posted | None:
    """Write the plan; where that fails, say everything in the log, in annotations and in the job summary."""
    from impactlint.github.post import carry_out
    from impactlint.github.show import told
    from impactlint.github.summary import job_summary

    if flags.mode == "none" or flags.save_plan:
        _annotate(prepared.outcome)
        _summarise(job_summary(prepared.plan, SAVED if flags.save_plan else ""))
        return None
    posted = carry_out(prepared.plan, client)
    reason = _reason(job, posted)
    if reason:
        _annotate(prepared.outcome)
        say(log_line(f"impactlint: not everything is posted: {reason}"))
    else:
        _print_findings(prepared.outcome)
    for line in told(prepared.plan, posted):
        say(line)
    _summarise(job_summary(prepared.plan, reason))
    return posted


def _reason(job: Job, posted: Posted) -> str:
    """Why writing stopped, in one line that names the missing permission where that is it; empty where it didn't."""
    if not posted.problem:
        return ""
    if not posted.forbidden or "locked" in posted.problem:
        return posted.problem
    return f"{job.read_only}; {FORK}" if job.read_only else f"{posted.problem}: {WRITE}"


def _check(flags: Given, why: str, at_least: int = OK) -> int:
    """Check the checkout where there is no pull request to comment on: annotations, job summary and exit status."""
    from impactlint.cli.baselines import narrowed
    from impactlint.config.resolver import Resolver
    from impactlint.files import Wanted, find
    from impactlint.reporters import reporter
    from impactlint.reporters.look import Look
    from impactlint.run import run

    root = flags.checkout or os.environ.get("GITHUB_WORKSPACE") or "."
    say(log_line(f"impactlint: no review: {why}"))
    try:
        os.chdir(root)
    except OSError as error:
        raise unusable(root, error) from None
    resolver = Resolver(config=flags.config or None, isolated=flags.isolated, flags=_flags(flags))
    try:
        found = find(flags.paths or (".",), lambda folder: Wanted(*resolver.wanted(folder)))
    except ValueError as error:
        raise click.UsageError(printable_lines(str(error))) from None
    settings = resolver.resolve(found.files)
    outcome = narrowed(run(found.files, settings.__getitem__), settings, None)
    _write_files(flags, outcome)
    _annotate(outcome)
    _summarise(
        reporter("markdown")(outcome, Look(site=_site(), hints={path: one.hints for path, one in settings.items()}))
    )
    if outcome.errors:
        return FAILURE
    fails = outcome.fails(lambda path: settings[path].fail_on)
    return max(FINDINGS if fails else OK, at_least)


def _site() -> str:
    """Where GitHub shows the files of the commit that is checked; empty outside of a workflow."""
    server, repo, sha = (os.environ.get(f"GITHUB_{name}", "") for name in ("SERVER_URL", "REPOSITORY", "SHA"))
    return f"{server}/{repo}/blob/{sha}" if server and repo and sha else ""


def _status(prepared: Prepared) -> int:
    for error in prepared.outcome.errors:
        say(printable_lines(f"impactlint: internal error: {error}"))
    if prepared.outcome.errors:
        return FAILURE
    return FINDINGS if prepared.outcome.fails(prepared.fail_on.__getitem__) else OK


def _write_files(flags: Given, outcome: Outcome) -> None:
    from impactlint.reporters import FORMATS, reporter
    from impactlint.reporters.look import Look

    for target in flags.output_file:
        name, _, path = target.partition(":")
        if not path or name not in FORMATS:
            raise click.UsageError(f"--output-file takes FORMAT:PATH, FORMAT being one of {', '.join(FORMATS)}")
        refuse_checked(path, (result.path for result in outcome.results))
        save(path, reporter(name)(outcome, Look()), "--output-file")


def _annotate(outcome: Outcome) -> None:
    """Annotations in a workflow, plain lines elsewhere."""
    if not _in_actions():
        _print_findings(outcome)
        return
    from impactlint.reporters import reporter
    from impactlint.reporters.look import Look

    click.echo(reporter("github")(outcome, Look()), nl=False)


def _print_findings(outcome: Outcome) -> None:
    for line in _finding_lines(outcome):
        click.echo(line)


def _finding_lines(outcome: Outcome) -> Iterator[str]:
    from impactlint.reporters import reporter
    from impactlint.reporters.look import Look

    return map(log_line, reporter("concise")(outcome, Look()).splitlines())


def _summarise(text: str) -> None:
    """Append to the job summary. Where it can't be written, that is said, and the run goes on."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    try:
        with Path(path).open("a", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        say(log_line(f"impactlint: the job summary can't be written: {error.strerror}"))
        sys.stderr.flush()
