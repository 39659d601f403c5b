"""`impactlint review`: post on a pull request what is found in the READMEs that it changes. The flags are here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from impactlint.cli.choices import OneOf
from impactlint.cli.flags import refuse_config_beside_isolated
from impactlint.config.presets import NAMES
from impactlint.interface import FAIL_ON, MAX_COMMENTS, MODES, SCOPES
from impactlint.record import dataclass

if TYPE_CHECKING:
    from impactlint.interface import Mode, Scope


@dataclass(frozen=True, slots=True)
class ReviewFlags:
    """The flags, as click hands them over."""

    paths: tuple[str, ...]
    pr: int | None
    repo: str | None
    dry_run: bool
    plan_format: str
    save_plan: str | None
    from_plan: str | None
    mode: Mode
    scope: Scope
    max_comments: int
    key: str | None
    request_changes: bool
    drafts: bool
    max_wait: float
    checkout: str | None
    trust_checkout: bool
    config: str | None
    preset: str | None
    isolated: bool
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    output_file: tuple[str, ...]
    fail_on: str | None
    fail_on_post_error: bool


@click.command("review")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--pr", type=click.IntRange(1), metavar="N", help="The pull request (default: the event's).")
@click.option("--repo", metavar="OWNER/NAME", help="Its repository (default: GITHUB_REPOSITORY).")
@click.option("--dry-run", is_flag=True, help="Print the plan and write nothing.")
@click.option("--format", "plan_format", type=OneOf(["text", "json"]), default="text", help="Of --dry-run.")
@click.option("--save-plan", metavar="FILE", help="Post nothing, but write the JSON plan to a file, for --from-plan.")
@click.option("--from-plan", metavar="FILE", help="Take pull request and commit from a plan that another run saved.")
@click.option(
    "--mode",
    type=OneOf(MODES),
    default="suggestions",
    show_default=True,
    help="What to post.",
)
@click.option(
    "--scope",
    type=OneOf(SCOPES),
    default="file",
    show_default=True,
    help="Findings on added lines, in a hunk, on added lines and about the order of a changed file, or all.",
)
@click.option(
    "--max-comments",
    type=click.IntRange(0, MAX_COMMENTS),
    default=MAX_COMMENTS,
    show_default=True,
    help="Open comments at most.",
)
@click.option("--key", metavar="TEXT", help="Tells this job's comments from those of other jobs.")
@click.option("--request-changes", is_flag=True, help="Request changes while there are errors. Never approves.")
@click.option("--drafts/--no-drafts", default=True, help="Review drafts, too.")
@click.option("--max-wait", type=click.FloatRange(0), default=300.0, metavar="SECONDS", help="Wait for limits at most.")
@click.option(
    "--checkout", type=click.Path(), metavar="DIR", help="The working tree (default: GITHUB_WORKSPACE, none with --pr)."
)
@click.option("--trust-checkout", is_flag=True, help="Take the rule files of the checkout, also for a fork.")
@click.option("--config", metavar="FILE", envvar="IMPACTLINT_CONFIG", show_envvar=True, help="The rule file to use.")
@click.option("--preset", type=OneOf(NAMES), help="Start from this preset, not from the rule file's.")
@click.option("--isolated", is_flag=True, help="Ignore all rule files.")
@click.option("--select", multiple=True, metavar="RULES", help="Only these rules: ids, names, prefixes or ALL.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Not these rules.")
@click.option("-o", "--output-file", multiple=True, metavar="FORMAT:PATH", help="Also write the findings to a file.")
@click.option("--fail-on", type=OneOf(FAIL_ON), help="Exit with 1 for these.")
@click.option("--fail-on-post-error", is_flag=True, help="Exit with 2 where not everything could be posted.")
def command(**given: Any) -> int:
    """Review the READMEs of a pull request on GitHub.

    In a workflow the event names the pull request; elsewhere --repo and --pr do, with a token in GITHUB_TOKEN.
    The exit status says what was found in the change, not how the posting went.
    """
    from impactlint.cli.run_review import review

    refuse_config_beside_isolated()
    return review(ReviewFlags(**given))
