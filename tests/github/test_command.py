"""`impactlint review` as a user and as a workflow runs it: real rules, the fake GitHub, every payload."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.github.bench import README, commit_suggestion, suggestion_of
from tests.github.command import LATE, ORDER, by_hand, in_workflow, payload, run, world_of
from tests.github.fake.server import Fault, serve
from tests.github.fake.world import BOT, OWNER, REPO, Thread

PROJECT = Path(__file__).parent.parent.parent


def test_from_a_laptop_without_a_checkout(tmp_path):
    with serve(world_of()) as (fake, url):
        done = by_hand(url, *ORDER, cwd=tmp_path)
        assert done.returncode == 1, done.stderr
        assert "IMP102" in done.stdout
        (thread,) = fake.world.threads
        text = suggestion_of(thread.comments[0].body)
        after = commit_suggestion(fake.world.head[README], thread.start, thread.line, text)
        assert after.index(b"## Results") < after.index(b"## Architecture")
        assert sorted(after.split()) == sorted(LATE.encode().split())
        fake.forget()
        assert by_hand(url, *ORDER, cwd=tmp_path).returncode == 1
        assert fake.writes == []
        fake.world.commit({README: after})
        assert by_hand(url, *ORDER, cwd=tmp_path).returncode == 0
        assert fake.world.visible == []


def test_all_rules_run_twice_write_once(tmp_path):
    with serve(world_of()) as (fake, url):
        by_hand(url, cwd=tmp_path)
        assert fake.world.threads and len(fake.world.summaries) == 1
        fake.forget()
        by_hand(url, cwd=tmp_path)
        assert fake.writes == []


def test_as_many_boxes_are_ticked_as_questions_are_answered(tmp_path):
    with serve(world_of()) as (fake, url):
        by_hand(url, cwd=tmp_path)
        (summary,) = fake.world.summaries
    answered, asked = map(int, re.search(r"(\d+) of (\d+) answered", summary.body).groups())
    ticked, open_ones = summary.body.count("\n- [x] "), summary.body.count("\n- [ ] ")
    assert (ticked, open_ones) == (answered, asked - answered)
    assert "\n- data problems: not asked: the page tells of no work with data" in summary.body


def test_a_dry_run_writes_nothing_and_says_everything(tmp_path):
    with serve(world_of()) as (fake, url):
        done = by_hand(url, *ORDER, "--dry-run", cwd=tmp_path)
        assert done.returncode == 1 and fake.writes == []
        assert "comment (suggestion) on README.md, lines" in done.stdout and "summary: create" in done.stdout
        done = by_hand(url, *ORDER, "--dry-run", "--format", "json", cwd=tmp_path)
        plan = json.loads(done.stdout)
        assert (plan["pull_request"], plan["head_sha"]) == (2, fake.world.head_sha)
        assert plan["counts"]["suggestion"] == 1 and plan["comments"][0]["step"] == "suggestion"
        assert fake.writes == []


def test_a_dry_run_shows_lines_that_end_in_crlf_as_they_are(tmp_path):
    with serve(world_of(LATE.replace("\n", "\r\n"))) as (_, url):
        shown = by_hand(url, *ORDER, "--dry-run", cwd=tmp_path).stdout
        assert "  | ```suggestion\n  | ## Results\n  | \n" in shown and "\ufffd" not in shown


@pytest.mark.parametrize(
    "kind", ["opened", "synchronize", "reopened", "ready_for_review", "opened.draft", "converted_to_draft"]
)
def test_each_event_of_a_pull_request_posts(tmp_path, kind):
    with serve(world_of()) as (fake, url):
        event = payload(fake.world, kind)
        done = in_workflow(url, event, *ORDER, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 1, done.stderr
        assert len(fake.world.threads) == 1 and len(fake.world.summaries) == 1
        assert not any(request.what[-8:] == "/pulls/2" for request in fake.log), "the event told it all"
        assert "::error" not in done.stdout
        assert "IMP102" in (tmp_path / "summary.md").read_text()


def test_drafts_can_be_left_alone(tmp_path):
    with serve(world_of()) as (fake, url):
        event = payload(fake.world, "opened.draft")
        done = in_workflow(url, event, "--no-drafts", cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 0 and "draft" in done.stderr and fake.log == []


@pytest.mark.parametrize("draft", [True, False])
def test_drafts_can_be_left_alone_where_only_github_knows_of_them(tmp_path, draft):
    with serve(world_of(draft=draft)) as (fake, url):
        event = payload(fake.world, "completed.fork", "workflow_run")
        for done in (
            by_hand(url, *ORDER, "--no-drafts", cwd=tmp_path),
            in_workflow(url, event, *ORDER, "--no-drafts", cwd=tmp_path, GITHUB_EVENT_NAME="workflow_run"),
        ):
            assert done.returncode == (not draft) and ("the pull request is a draft" in done.stderr) is draft
        assert bool(fake.writes) is not draft


def test_a_closed_pull_request_is_left_alone(tmp_path):
    with serve(world_of()) as (fake, url):
        done = in_workflow(url, payload(fake.world, "closed"), cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 0 and "closed" in done.stderr and fake.log == []
        fake.world.open = False
        assert "closed" in by_hand(url, cwd=tmp_path).stderr
        done = in_workflow(url, payload(fake.world), *ORDER, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert "closed" in done.stderr and fake.writes == []


def test_a_head_that_moved_on_stops_the_run(tmp_path):
    with serve(world_of()) as (fake, url):
        event = payload(fake.world)
        fake.world.commit({README: LATE.encode() + b"\nmore\n"})
        done = in_workflow(url, event, *ORDER, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert "moved on" in done.stderr and fake.writes == []


@pytest.mark.parametrize("kind", ["opened.fork", "opened.fork_deleted", "opened.dependabot"])
def test_a_token_that_can_only_read_falls_back_to_annotations_and_the_job_summary(tmp_path, kind):
    with serve(world_of(rights={"contents=read"}, fork="fork" in kind)) as (fake, url):
        event = payload(fake.world, kind)
        done = in_workflow(url, event, *ORDER, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 1, "the findings decide, not the posting"
        assert done.stdout.count("::error file=README.md,line=") == 1
        told = [line for line in done.stderr.splitlines() if "token that can only read" in line]
        assert len(told) == 1 and "pull-requests: write" in told[0]
        summary = (tmp_path / "summary.md").read_text()
        assert "IMP102" in summary and "Proposed" in summary
        strict = in_workflow(url, event, *ORDER, "--fail-on-post-error", cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert strict.returncode == 2
        clean = in_workflow(url, event, "--select", "IMP206", cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert clean.returncode == 0


def test_findings_outside_of_the_change_are_counted_also_where_there_are_no_others(tmp_path):
    with serve(world_of(f"{LATE}\nA word more.\n", {README: LATE})) as (fake, url):
        where = {"cwd": tmp_path, "GITHUB_EVENT_NAME": "pull_request"}
        done = in_workflow(url, payload(fake.world), *ORDER, "--scope", "added", **where)
        assert done.returncode == 0 and fake.writes == []
        summary = (tmp_path / "summary.md").read_text()
        assert "nothing left to say" in summary
        assert "1 finding outside of the change not counted (scope `added`)." in summary


def test_a_comment_that_github_refuses_is_not_counted_as_shown(tmp_path):
    with serve(world_of()) as (fake, url):
        fake.faults = [Fault("422", "POST", "/reviews", times=9)]
        done = in_workflow(url, payload(fake.world), *ORDER, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert "0 of 1 findings shown as comments (1 summary)" in done.stderr
        assert "0 of 1 shown as comments" in fake.world.summaries[0].body
        assert "0 of 1 shown as comments" in (tmp_path / "summary.md").read_text()


def test_a_missing_permission_is_named(tmp_path):
    with serve(world_of(rights={"contents=read"})) as (fake, url):
        done = in_workflow(url, payload(fake.world), *ORDER, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert "pull-requests: write" in done.stderr and done.returncode == 1


@pytest.mark.parametrize("event", ["merge_group", "push", "schedule"])
def test_without_a_pull_request_the_checkout_is_checked(tmp_path, event):
    (tmp_path / "checkout").mkdir()
    (tmp_path / "checkout" / README).write_text(LATE)
    with serve(world_of()) as (fake, url):
        body = payload(fake.world, "checks_requested", "merge_group") if event == "merge_group" else {"ref": "main"}
        done = in_workflow(url, body, *ORDER, cwd=tmp_path, GITHUB_EVENT_NAME=event)
        assert done.returncode == 1 and "::error file=README.md" in done.stdout
        assert "no pull request" in done.stderr and fake.log == []
        assert "IMP102" in (tmp_path / "summary.md").read_text()


def test_without_a_token_a_workflow_still_says_what_it_found(tmp_path):
    (tmp_path / "checkout").mkdir()
    (tmp_path / "checkout" / README).write_text(LATE)
    with serve(world_of()) as (fake, url):
        event = payload(fake.world)
        done = in_workflow(url, event, *ORDER, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request", GITHUB_TOKEN="")
        assert done.returncode == 1 and "::error" in done.stdout and "no token" in done.stderr


def test_a_pull_request_that_cannot_be_read_is_said_and_the_checkout_checked(tmp_path):
    (tmp_path / "checkout").mkdir()
    (tmp_path / "checkout" / README).write_text(LATE)
    with serve(world_of()) as (fake, url):
        fake.faults = [Fault("404", "", "/files", times=9)]
        done = in_workflow(url, payload(fake.world), *ORDER, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 1 and "could not be read" in done.stderr and fake.writes == []


def test_two_workflows_post_what_a_fork_may_not(tmp_path):
    """The first run has no rights and saves its plan; the second believes nothing of it but two values."""
    plan = tmp_path / "plan.json"
    with serve(world_of(fork=True, rights={"contents=read"})) as (fake, url):
        event = payload(fake.world, "opened.fork")
        first = in_workflow(url, event, *ORDER, "--save-plan", plan, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert first.returncode == 1 and fake.writes == []
        assert first.stdout.count("::error file=README.md") == 1 and "IMP102" in (tmp_path / "summary.md").read_text()
        saved = json.loads(plan.read_text())
        saved["comments"] = [{"path": "README.md", "line": 1, "body": "@everyone buy now"}]
        plan.write_text(json.dumps(saved))
        fake.world.rights = {"contents=read", "pull_requests=write"}
        event = payload(fake.world, "completed.fork", "workflow_run")
        second = in_workflow(url, event, *ORDER, "--from-plan", plan, cwd=tmp_path, GITHUB_EVENT_NAME="workflow_run")
        assert second.returncode == 1, second.stderr
        assert len(fake.world.threads) == 1 and "@everyone" not in fake.world.threads[0].comments[0].body


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{",
        b'{"pull_request": "2"}',
        b'{"pull_request": true, "head_sha": "x"}',
        b'{"pull_request": 2, "head_sha": "../../x"}',
        b'{"pull_request": 3, "head_sha": "%s"}',
        b'{"pull_request": 2, "head_sha": "0000000000000000000000000000000000000000"}',
        b"[" * 100_000,
        b"\xff\xfe",
        b"9" * 5_000,
    ],
)
def test_a_hostile_plan_posts_nothing(tmp_path, content):
    with serve(world_of(fork=True)) as (fake, url):
        plan = tmp_path / "plan.json"
        plan.write_bytes(content.replace(b"%s", fake.world.head_sha.encode()))
        event = payload(fake.world, "completed.fork", "workflow_run")
        done = in_workflow(url, event, "--from-plan", plan, cwd=tmp_path, GITHUB_EVENT_NAME="workflow_run")
        assert fake.writes == [] and done.returncode in (0, 1, 2) and done.stderr


def test_workflow_run_finds_the_pull_request_by_its_commit(tmp_path):
    with serve(world_of(fork=True)) as (fake, url):
        event = payload(fake.world, "completed.fork", "workflow_run")
        done = in_workflow(url, event, *ORDER, cwd=tmp_path, GITHUB_EVENT_NAME="workflow_run")
        assert done.returncode == 1 and len(fake.world.threads) == 1


def test_the_text_comes_from_the_checkout_only_where_it_is_the_same(tmp_path):
    checkout = tmp_path / "checkout"
    checkout.mkdir()
    with serve(world_of()) as (fake, url):
        for text, fetched in ((LATE, 0), ("# merged with something else\n", 1)):
            (checkout / README).write_text(text)
            fake.forget()
            event = payload(fake.world)
            done = in_workflow(url, event, *ORDER, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
            assert sum("/git/blobs/" in request.what for request in fake.log) == fetched and done.returncode == 1


def test_a_github_enterprise_server(tmp_path):
    with serve(world_of()) as (fake, url):
        done = by_hand(f"{url}/api/v3/", *ORDER, cwd=tmp_path)
        assert done.returncode == 1 and len(fake.world.threads) == 1


HOSTILE = LATE.replace(
    "Dispatchers of our depot", "Dispatchers of @octocat's depot <b>x</b> https://github.com/o/r/issues/1 #12"
).replace("who use it.", "who use it. TODO: @octocat ##[error]z <img src=x> \x1b[31m ::set-output name=x::y")
HOSTILE = HOSTILE.replace("# Parcel router", "# Parcel router\n\n<!-- impactlint:summary v=1 closed=aa -->").replace(
    "## Architecture", "## Architecture of @octocat/x #13"
)


@pytest.mark.parametrize("rights", [{"contents=read"}, {"contents=read", "pull_requests=write"}])
def test_what_a_readme_says_never_acts(tmp_path, rights):
    import cmarkgfm

    head = {"::error::x/README.md": HOSTILE, README: HOSTILE}
    with serve(world_of(head, rights=rights)) as (fake, url):
        done = in_workflow(url, payload(fake.world), cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert done.returncode == 1 and "octocat" in done.stdout
        for line in (done.stdout + done.stderr).splitlines():
            assert not re.match(r"\s*::(?!(?:error|warning|notice) file=|group::|endgroup::)", line), line
            assert "##[" not in line and "\x1b" not in line
        bodies = [comment.body for comment in (*fake.world.ours, *fake.world.conversation)]
        for body in [*bodies, (tmp_path / "summary.md").read_text()]:
            shown = cmarkgfm.github_flavored_markdown_to_html(body, cmarkgfm.cmark.Options.CMARK_OPT_UNSAFE)
            outside = re.sub(r"<(pre|code)\b.*?</\1>", "", shown, flags=re.S)
            assert not re.search(r"@(?:octocat|\w+/\w)", outside)
            assert not re.search(r"#\d", outside) and "<img" not in outside and "<b>" not in outside
            assert "<a " not in outside
            assert len(re.findall(r"<!-- impactlint:", body.split("\n", 1)[0])) <= 1


def test_a_stranger_who_copies_our_comment_changes_nothing(tmp_path):
    from tests.github.fake.world import STRANGER, Comment

    with serve(world_of()) as (fake, url):
        by_hand(url, *ORDER, cwd=tmp_path)
        body = fake.world.ours[0].body
        fake.world.threads = [Thread("SPOOF", README, [Comment(7, STRANGER, body)], 1)]
        by_hand(url, *ORDER, cwd=tmp_path)
        assert len(fake.world.threads) == 2 and fake.world.threads[1].comments[0].author == BOT != OWNER


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--pr", "2"], "--repo"),
        ([], "--pr"),
        (["--pr", "0", "--repo", REPO], "--pr"),
        (["--pr", "2", "--repo", "nonsense"], "OWNER/NAME"),
        (["--pr", "2", "--repo", "../x"], "OWNER/NAME"),
        (["--pr", "2", "--repo", REPO, "--max-comments", "31"], "max-comments"),
        (["--pr", "2", "--repo", REPO, "--checkout", "nowhere"], "no folder"),
    ],
)
def test_usage_errors_are_plain(tmp_path, arguments, says):
    with serve(world_of()) as (fake, url):
        done = run(url, *arguments, cwd=tmp_path)
        assert done.returncode == 2 and says in done.stderr and fake.log == []


@pytest.mark.parametrize("url", ["github.example.org", "https://", "https://host:abc", "http://[::1"])
def test_an_address_that_is_none_is_said(tmp_path, url):
    done = by_hand(url, cwd=tmp_path)
    assert done.returncode == 2 and "GITHUB_API_URL" in done.stderr and "fault" not in done.stderr


def test_a_wrong_token_is_said(tmp_path):
    with serve(world_of()) as (_, url):
        done = by_hand(url, cwd=tmp_path, GITHUB_TOKEN="ghp_wrong")  # noqa: S106  # opens nothing
        assert done.returncode == 2 and "Bad credentials" in done.stderr


def test_scope_all_takes_the_other_readmes_of_the_checkout(tmp_path):
    checkout = tmp_path / "checkout"
    (checkout / "sub").mkdir(parents=True)
    (checkout / ".git").mkdir()
    (checkout / "sub" / README).write_text(LATE)
    with serve(world_of("# A\n\nfine\n")) as (fake, url):
        event = payload(fake.world)
        in_workflow(url, event, *ORDER, "--scope", "all", cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
        assert not any(thread.path.startswith("sub/") for thread in fake.world.threads)
        assert "sub/README.md" in fake.world.summaries[0].body


def test_scope_all_reads_no_links(tmp_path):
    checkout = tmp_path / "checkout"
    for folder in (".git", "a", "b", "docs"):
        (checkout / folder).mkdir(parents=True)
    for path in ("b/README.md", "docs/index.md"):
        (checkout / path).write_text(LATE)
    (checkout / "a" / README).symlink_to("../b/README.md")
    (checkout / "docs" / README).symlink_to("index.md")
    with serve(world_of("# A\n\nfine\n")) as (fake, url):
        event = payload(fake.world)
        flags = (*ORDER, "--scope", "all", "-o", "json:out.json")
        in_workflow(url, event, *flags, cwd=tmp_path, GITHUB_EVENT_NAME="pull_request")
    found = json.loads((tmp_path / "out.json").read_text())["findings"]
    assert [finding["path"] for finding in found] == ["b/README.md"]


def test_check_imports_neither_pygithub_nor_unidiff(tmp_path):
    (tmp_path / README).write_text(LATE)
    code = (
        "import sys; from impactlint.cli import run; run(['check', '--no-cache', 'README.md']);"
        "print([m for m in ('github', 'requests', 'unidiff', 'impactlint.github') if m in sys.modules])"
    )
    env = {**os.environ, "PYTHONPATH": str(PROJECT)}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
