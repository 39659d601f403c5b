"""The whole action, started as the runner starts it, against a GitHub that keeps what is posted."""

import json
import os
import re
import sys

import pytest

from tests.action.runner import payload, run
from tests.github.fake.server import serve
from tests.github.fake.world import NUMBER, REPO, TOKEN, World

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the image of the action is Linux")

BARE = b"""# Churn prediction service

This project is an XGBoost classifier built with Python, pandas, MLflow and Docker. It predicts which customers of a
telecom company will leave, and it is highly accurate.

## Architecture

Airflow loads the events of the last ninety days into a feature store every night. A training job fits the model and
registers it in MLflow. A FastAPI service answers requests of the call centre, and Prometheus watches it.

## Dataset

The data set has 7,043 customers and 21 columns. It was cleaned with pandas, and categories were one-hot encoded.

## Installation

Clone the repository, create an environment, and run `pip install -r requirements.txt`.

## Usage

Start the service with `docker compose up` and open the page in a browser. Type the number of a customer.

## Future work

Try neural networks and add more features.

The accuracy is XX % on the test set. TODO: write down the results.
"""
READ = {"pull_requests=read", "contents=read"}
TREE = {"README.md": BARE, "other/README.md": BARE}


def world(**given):
    """A pull request that adds README.md to a repository with another page in need of help."""
    return World({"other/README.md": BARE}, TREE, **given)


def event_of(name, there):
    """The payload of a pull request, moved to the commits of a world."""
    return "pull_request", payload(name, pull_request__head__sha=there.head_sha, pull_request__base__sha=there.base_sha)


def reviewed(tmp_path, name, there, inputs=None, **more):
    with serve(there) as (_, url):
        given = {"github-token": TOKEN} | (inputs or {})
        ran = run(tmp_path, there.head, event_of(name, there), given, api=url, **more)
    assert TOKEN not in ran.log + ran.summary + str(ran.outputs)
    return ran


@pytest.mark.parametrize(
    "name",
    [
        "pull_request.opened",
        "pull_request.synchronize",
        "pull_request.reopened",
        "pull_request.ready_for_review",
        "pull_request.opened.draft",
        "pull_request.converted_to_draft",
    ],
)
def test_a_pull_request_gets_a_review_and_the_step_its_outputs(tmp_path, name):
    there = world(draft="draft" in name)
    ran = reviewed(tmp_path, name, there)
    assert ran.status == 1
    assert len(there.reviews) == 1 and there.visible and len(there.summaries) == 1
    assert {thread.path for thread in there.threads} == {"README.md"}
    assert ran.commands == []
    assert int(ran.outputs["errors"]) > 0
    assert re.fullmatch(r"1 file checked: .+", ran.outputs["summary"])
    assert "README.md" in ran.summary and "other/README.md" not in ran.summary


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("pull_request.opened.fork", "a pull request from a fork runs with a token that can only read"),
        ("pull_request.opened.fork_deleted", "a pull request from a fork runs with a token that can only read"),
        ("pull_request.opened.dependabot", "a pull request of Dependabot runs with a token that can only read"),
    ],
)
def test_where_the_token_can_only_read_everything_is_said_elsewhere(tmp_path, name, reason):
    there = world(fork="fork" in name, rights=READ)
    ran = reviewed(tmp_path, name, there)
    assert ran.status == 1
    assert not there.threads and not there.conversation
    assert len(ran.annotations("error")) == int(ran.outputs["errors"]) > 0
    assert len(ran.annotations("warning")) == int(ran.outputs["warnings"])
    assert ran.log.count(reason) == 1
    assert reason in ran.summary and "IMP201" in ran.summary


def test_a_missing_permission_is_named(tmp_path):
    ran = reviewed(tmp_path, "pull_request.opened", world(rights=READ))
    assert ran.log.count("permissions: pull-requests: write") == 1
    assert ran.annotations("error")


def test_a_closed_pull_request_is_left_alone(tmp_path):
    there = world(open=False)
    ran = reviewed(tmp_path, "pull_request.closed", there)
    assert (ran.status, ran.commands, ran.summary) == (0, [], "")
    assert ran.outputs["findings"] == "0" and ran.outputs["summary"] == "nothing to do"
    assert not there.threads and not there.conversation


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("merge_group", payload("merge_group.checks_requested")),
        ("push", {"ref": "refs/heads/main", "repository": {"full_name": REPO}}),
        ("schedule", {"schedule": "17 4 * * 1"}),
        ("workflow_dispatch", {"inputs": None}),
    ],
)
def test_without_a_pull_request_the_whole_checkout_is_checked(tmp_path, name, given):
    ran = run(tmp_path, TREE, (name, given), {"github-token": TOKEN})
    assert ran.status == 1
    assert {re.search(r"file=([^,]+)", line)[1] for line in ran.annotations("error")} == set(TREE)
    assert ran.outputs["summary"].startswith("2 files checked: ")
    assert "`other/README.md`" in ran.summary
    assert f"(<https://github.com/{REPO}/blob/{'0' * 40}/other/README.md?plain=1#L" in ran.summary
    assert re.fullmatch(r"\d+", ran.outputs["score"])


def test_a_fork_is_reviewed_in_two_runs(tmp_path):
    there = world(fork=True, rights=READ)
    first = reviewed(tmp_path / "first", "pull_request.opened.fork", there, {"save-plan": "plan.json"}, read_only=False)
    assert first.status == 1 and first.annotations("error") and first.summary
    assert not there.threads
    plan = (tmp_path / "first" / "workspace" / "plan.json").read_bytes()
    assert {key: json.loads(plan)[key] for key in ("pull_request", "head_sha")} == {
        "pull_request": NUMBER,
        "head_sha": there.head_sha,
    }

    there.rights = {"pull_requests=write", "contents=read"}
    done = payload("workflow_run.completed.fork", repository__full_name=REPO, workflow_run__head_sha=there.head_sha)
    done["workflow_run"]["event"], done["workflow_run"]["pull_requests"] = "pull_request", []
    inputs = {"github-token": TOKEN, "from-plan": "impactlint-plan/plan.json", "fail-on": "never"}
    files = there.base | {"impactlint-plan/plan.json": plan}
    with serve(there) as (_, url):
        second = run(tmp_path / "second", files, ("workflow_run", done), inputs, api=url)
    assert second.status == 0, second.log
    assert len(there.reviews) == 1 and {thread.path for thread in there.threads} == {"README.md"}


@pytest.mark.parametrize(
    "plan",
    [
        b'{"pull_request": 2, "head_sha": "' + b"1" * 40 + b'"}',
        b'{"pull_request": 1e400, "head_sha": null}',
        b"[" * 100_000,
        b"\xff\xfe",
        b"{}",
    ],
)
def test_a_hostile_plan_posts_nothing(tmp_path, plan):
    there = world(fork=True)
    done = payload("workflow_run.completed.fork", repository__full_name=REPO, workflow_run__head_sha=there.head_sha)
    done["workflow_run"]["event"], done["workflow_run"]["pull_requests"] = "pull_request", []
    inputs = {"github-token": TOKEN, "from-plan": "plan.json"}
    with serve(there) as (_, url):
        ran = run(tmp_path, there.base | {"plan.json": plan}, ("workflow_run", done), inputs, api=url)
    assert ran.status == 2, ran.log[-300:]
    assert not there.threads and not there.conversation
    assert len(ran.commands) == len(ran.annotations("error")) == 1


def test_sarif_holds_all_findings_of_the_checkout(tmp_path):
    there = world()
    ran = reviewed(tmp_path, "pull_request.opened", there, {"sarif-file": "out/all.sarif"}, read_only=False)
    assert ran.outputs["sarif-file"] == "out/all.sarif"
    log = json.loads((tmp_path / "workspace" / "out" / "all.sarif").read_bytes())
    places = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in log["runs"][0]["results"]
    }
    assert places == set(TREE)
    assert ran.annotations("error") == []


def test_sarif_for_code_scanning_leaves_out_what_is_suppressed(tmp_path):
    silenced = b"<!-- impactlint-disable-file IMP206 -- filled in by the course -->\n\n" + BARE
    ran = run(tmp_path, {"README.md": silenced}, ("push", {}), {"sarif-file": "all.sarif"}, read_only=False)
    (made,) = json.loads((tmp_path / "workspace" / "all.sarif").read_bytes())["runs"]
    assert ran.status == 1 and made["results"]
    assert not any(result["ruleId"] == "IMP206" or "suppressions" in result for result in made["results"])
    assert all(made["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"] for one in made["results"])


def test_a_failed_run_claims_no_findings_and_no_file(tmp_path):
    ran = run(tmp_path, TREE, ("push", {}), {"sarif-file": "s.sarif", "paths": "missing"}, read_only=False)
    assert ran.status == 2 and not (tmp_path / "workspace" / "s.sarif").exists()
    assert "missing" in ran.outputs.pop("summary")
    assert set(ran.outputs.values()) == {""}


def test_a_file_that_can_not_be_written_is_no_output_and_the_counts_are(tmp_path):
    ran = run(tmp_path, TREE, ("push", {}), {"sarif-file": "s.sarif"}, read_only=True)
    assert ran.status == 2 and ran.outputs["sarif-file"] == ""
    assert int(ran.outputs["errors"]) > 0


def test_files_that_have_no_place_are_named_with_the_rest_before_a_page_is_read(tmp_path):
    given = {"sarif-file": "README.md/x", "save-plan": "other", "config": "no.yml"}
    ran = run(tmp_path, TREE, ("push", {}), given, read_only=False)
    assert ran.status == 2 and "IMP" not in ran.log + ran.summary
    (told,) = ran.annotations("error")
    assert told.endswith(
        "sarif-file: README.md/x lies below a file%0Asave-plan: other is a folder%0Aconfig: no.yml: no such file"
    )


@pytest.mark.parametrize("name", ["/etc/passwd", "../up.sarif", "link/x.sarif", ".git/config", "a/..", "."])
def test_a_file_outside_of_the_workspace_is_not_written(tmp_path, name):
    (tmp_path / "workspace").mkdir()
    (tmp_path / "outside").mkdir()
    (tmp_path / "workspace" / "link").symlink_to(tmp_path / "outside")
    ran = run(tmp_path, TREE, ("push", {}), {"sarif-file": name}, read_only=False)
    assert ran.status == 2
    (said,) = ran.commands
    assert said.startswith("::error title=impactlint::") and "is not a file inside the workspace" in said
    assert not list((tmp_path / "outside").iterdir()) and not (tmp_path / "up.sarif").exists()


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("README.md", {}),
        ("./other/../README.md", {}),
        ("linked/README.md", {}),
        ("pages/start.md", {"paths": "link.md other"}),
        ("notes.md", {"config": "rules.yml"}),
    ],
)
@pytest.mark.parametrize("what", ["sarif-file", "save-plan"])
def test_a_file_that_is_checked_is_not_written_over(tmp_path, what, name, given):
    workspace = tmp_path / "workspace"
    workspace.mkdir()
    (workspace / "linked").symlink_to(".")
    (workspace / "link.md").symlink_to("pages/start.md")
    files = TREE | {"pages/start.md": BARE, "notes.md": BARE, "rules.yml": b"include: [notes.md]\n"}
    ran = run(tmp_path, files, ("push", {}), {what: name} | given, read_only=False)
    assert ran.status == 2
    (said,) = ran.annotations("error")
    assert said.endswith(f"%0A{what}: {name} is one of the files to check")
    assert all((workspace / path).read_bytes() == data for path, data in files.items())


def test_a_link_in_the_place_of_the_sarif_file_is_replaced_not_followed(tmp_path):
    (tmp_path / "workspace").mkdir()
    (tmp_path / "precious").write_text("keep me")
    (tmp_path / "workspace" / "x.sarif").symlink_to(tmp_path / "precious")
    ran = run(tmp_path, TREE, ("push", {}), {"sarif-file": "x.sarif"}, read_only=False)
    assert ran.status == 1
    assert (tmp_path / "precious").read_text() == "keep me"
    assert json.loads((tmp_path / "workspace" / "x.sarif").read_bytes())["version"] == "2.1.0"


def test_nothing_of_the_checkout_is_imported(tmp_path):
    trap = b"raise SystemExit('imported from the checkout')\n"
    names = ("impactlint/__init__.py", "click.py", "json.py", "sitecustomize.py", "github/__init__.py")
    ran = run(tmp_path, TREE | dict.fromkeys(names, trap), ("push", {}), PYTHONPATH=str(tmp_path / "workspace"))
    assert ran.status == 1 and "imported from" not in ran.log


HOSTILE = (
    BARE
    + b"""
\x1b[31mA tool\x1b[0m built by @octocat, ##[error]boom and <script>alert(1)</script>, is blazing fast and accurate.

::add-mask::abc

::stop-commands::pause

## Stack | x %0A::error::y ::error::x

The accuracy is XX % ::warning::z of ##[group] @octocat <script>. TODO: write down the results.
"""
)


def test_text_of_a_readme_is_no_command(tmp_path):
    files = {"README.md": HOSTILE, "a,b::c/README.md": HOSTILE}
    ran = run(tmp_path, files, ("push", {}))
    ours = r"::(?:(?:error|warning|notice) file=[^\s:]|group::and \d+ more|endgroup::)"
    assert ran.annotations("error") and all(re.match(ours, line) for line in ran.commands)
    assert "\x1b" not in ran.log + ran.summary
    assert "<script" not in ran.summary and "@octocat" not in ran.summary
    assert {re.search(r"file=([^,]+)", line)[1] for line in ran.annotations("error")} == {
        "README.md",
        "a%2Cb%3A%3Ac/README.md",
    }


@pytest.mark.parametrize(
    ("inputs", "said"),
    [
        ({"scope": "fil"}, "scope: `fil` is none of added, hunk, file, all"),
        ({"config": "missing.yml"}, "missing.yml"),
        ({"preset": "recomended"}, "recomended"),
        ({"paths": "nowhere"}, "nowhere"),
        ({"version": "99"}, "asks for 99"),
    ],
)
def test_a_wrong_input_stops_the_run_with_an_annotation(tmp_path, inputs, said):
    ran = run(tmp_path, TREE, ("push", {}), inputs)
    assert ran.status == 2
    (command,) = ran.commands
    assert command.startswith("::error title=impactlint::") and said in command
    assert "Usage" not in command


@pytest.mark.parametrize(
    ("said", "given", "status"),
    [("never", "", 0), ("never", "error", 1), ("", "", 1), ("", "never", 0), ("warning", "never", 0)],
)
def test_the_rule_file_says_what_fails_where_no_input_does(tmp_path, said, given, status):
    files = TREE | {".impactlint.yml": f"version: 1\nfail-on: {said}\n".encode() if said else b"version: 1\n"}
    inputs = {"fail-on": given} if given else {}
    assert run(tmp_path, files, ("push", {}), inputs).status == status
    there = World({}, files)
    with serve(there) as (_, url):
        ran = run(tmp_path, files, event_of("pull_request.opened", there), {"github-token": TOKEN} | inputs, api=url)
    assert ran.status == status


@pytest.mark.parametrize("event", [[], {}, {"pull_request": {"number": -1}}, {"pull_request": "x"}, None])
def test_an_event_that_github_would_not_send_stops_the_run(tmp_path, event):
    ran = run(tmp_path, TREE, ("pull_request", event), {"github-token": TOKEN})
    assert ran.status == 2
    assert len(ran.commands) == len(ran.annotations("error")) == 1


def test_a_github_that_does_not_answer_costs_the_review_and_not_the_findings(tmp_path):
    there = world()
    ran = run(tmp_path, there.head, event_of("pull_request.opened", there), {"github-token": TOKEN})
    assert ran.status == 1 and ran.annotations("error")
    assert "the pull request could not be read" in ran.log and TOKEN not in ran.log


def test_files_of_the_runner_that_cannot_be_written_do_not_stop_the_run(tmp_path):
    missing = str(tmp_path / "nowhere" / "file")
    ran = run(tmp_path, TREE, ("push", {}), GITHUB_OUTPUT=missing, GITHUB_STEP_SUMMARY=missing)
    assert ran.status == 1 and ran.annotations("error")
    assert "GITHUB_OUTPUT can't be written" in ran.log and "job summary can't be written" in ran.log


def test_no_token_is_said_and_the_findings_are_annotations(tmp_path):
    there = world()
    ran = run(tmp_path, there.head, event_of("pull_request.opened", there))
    assert ran.status == 1 and ran.annotations("error") and "there is no token" in ran.log


def test_the_workspace_really_belongs_to_somebody_else(tmp_path):
    if os.geteuid() != 0:
        pytest.skip("only root can give files away")
    run(tmp_path, TREE, ("push", {}))
    assert (tmp_path / "workspace" / "README.md").stat().st_uid != os.geteuid()


def test_of_a_run_without_a_pull_request_the_error_stands_before_the_reason(tmp_path):
    ran = run(tmp_path, TREE, ("push", {"ref": "refs/heads/main"}), {"paths": "nope"})
    assert ran.status == 2
    (told,) = ran.annotations("error")
    assert "::Error: nope: no such file or directory%0Aimpactlint: no review: a push" in told
