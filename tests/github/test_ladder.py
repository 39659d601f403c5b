"""Each step of the ladder, end to end: what is found, what GitHub would show, and that nothing is lost."""

import json
import subprocess

import pytest

from impactlint.github.model import STEPS, Options
from impactlint.github.show import as_json
from tests.github.bench import README, bench, commit_suggestion, judge, suggestion_of

OLD = "# Title\n\nIntro\n\n" + "".join(f"filler {n}\n" for n in range(40)) + "\nend\n"
ORDER = "# Title\n\n# Architecture\n\nboxes\n\n# Result\n\n12 % fewer calls\n"


def changed(line: str, at: int = 3) -> str:
    """OLD with one line replaced."""
    lines = OLD.splitlines(keepends=True)
    lines[at - 1] = line + "\n"
    return "".join(lines)


@pytest.mark.parametrize(
    ("head", "base", "steps"),
    [
        pytest.param("typo: a\n", "", {"suggestion": 1}, id="a fix inside the hunk of a new file"),
        pytest.param(changed("typo: a"), OLD, {"suggestion": 1}, id="a fix inside a hunk"),
        pytest.param(changed("vague: a"), OLD, {"line": 1}, id="no fix"),
        pytest.param(changed("stuck: a"), OLD, {"line": 1}, id="a fix that doesn't settle it"),
        pytest.param(changed("worse: a"), OLD, {"line": 1}, id="a fix that leaves something else"),
        pytest.param(changed("hint: a"), OLD, {"summary": 1}, id="advice"),
        pytest.param(changed("quiet: a"), OLD, {}, id="suppressed"),
        pytest.param(ORDER, "", {"suggestion": 2}, id="a move inside one hunk, two findings"),
        pytest.param("", OLD, {}, id="a removed file"),
        pytest.param(OLD, OLD, {}, id="no change at all"),
        pytest.param(changed("typo: a", 3) + "", changed("x", 3), {"suggestion": 1}, id="a changed line"),
    ],
)
def test_the_highest_step_that_holds(head, base, steps):
    with bench(head or {"other.txt": "x"}, base) as on:
        plan, outcome = on.run()
        assert {
            step: plan.count(step) for step in ("suggestion", "line", "file", "summary") if plan.count(step)
        } == steps
        assert outcome.complete
        assert len(on.world.summaries) == bool(steps)
        assert len(on.world.reviews) == bool(plan.comments) and len(on.world.reviews) <= 1


def test_a_structure_finding_outside_of_the_diff_is_a_comment_on_the_file():
    head = ORDER + "".join(f"filler {n}\n" for n in range(30)) + "changed\n"
    base = ORDER + "".join(f"filler {n}\n" for n in range(30)) + "original\n"
    with bench(head, base) as on:
        plan, outcome = on.run()
        assert plan.count("file") == 2
        (thread,) = on.world.threads
        assert thread.subject == "FILE"
        body = thread.comments[0].body
        assert "IMP102" in body and "IMP103" in body
        assert "impactlint check --fix README.md" in body
        assert outcome.complete


def test_a_move_that_leaves_its_hunk_is_a_comment_at_the_heading_with_a_diff_that_git_takes(tmp_path):
    middle = "".join(f"filler {n}\n" for n in range(30))
    base = f"# Title\n\n# Architecture\n\nold\n\n{middle}\n# Result\n\n12 %\n"
    head = base.replace("old", "new")
    with bench(head, base) as on:
        plan, _ = on.run()
        assert plan.count("line") == 2 and not plan.count("suggestion")
        body = on.world.thread_of("IMP102").comments[0].body
        assert on.world.thread_of("IMP102").line == 3
        assert "- Result *(result)*\n- Architecture" in body
        assert "impactlint check --fix README.md" in body
        assert "The change told of" in on.world.thread_of("IMP103").comments[0].body
        diff = body.split("```diff\n", 1)[1].split("```\n", 1)[0]
    (tmp_path / README).write_text(head)
    subprocess.run(["git", "apply", "-"], input=diff, text=True, cwd=tmp_path, check=True)
    assert judge(README, (tmp_path / README).read_text()) == ()


def test_a_suggestion_works_when_it_is_committed():
    with bench(ORDER) as on:
        on.run()
        (thread,) = on.world.threads
        text = suggestion_of(thread.comments[0].body)
        after = commit_suggestion(on.world.head[README], thread.start or thread.line, thread.line, text)
    assert judge(README, after.decode()) == ()
    assert sorted(after.split()) == sorted(ORDER.encode().split())


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        pytest.param(ORDER.replace("12 %", "```sh\nx\n```\n\n12 %"), True, id="a fence inside"),
        pytest.param(ORDER.replace("12 %", "``````\n```suggestion\n``````\n\n12 %"), True, id="a longer fence inside"),
        pytest.param(ORDER.replace("\n", "\r\n"), True, id="CRLF"),
        pytest.param(ORDER.replace("# Result\n", "# Result\r\n"), False, id="mixed newlines"),
        pytest.param("\ufeff" + ORDER.removeprefix("# Title\n\n"), False, id="a byte-order mark on the first line"),
        pytest.param("\ufeff" + ORDER, True, id="a byte-order mark elsewhere"),
        pytest.param(ORDER.replace("12 %", "12 \x0c%"), False, id="a control character"),
        pytest.param(ORDER.replace("12 %", "@octocat <b> <!-- x --> 12 %"), True, id="mentions and HTML"),
    ],
)
def test_suggestions_keep_bytes_or_are_not_made(text, fits):
    with bench(text) as on:
        plan, outcome = on.run()
        assert outcome.complete
        assert bool(plan.count("suggestion")) is fits
        if fits:
            thread = on.world.thread_of("IMP102")
            replacement = suggestion_of(thread.comments[0].body)
            after = commit_suggestion(on.world.head[README], thread.start or thread.line, thread.line, replacement)
            assert judge(README, after.decode("utf-8-sig")) == ()
            assert sorted(after.split()) == sorted(text.encode().split())
            assert (b"\r\n" in after) == ("\r\n" in text)


def test_no_final_newline_stays_so():
    with bench("typo: a\n\ntypo: b") as on:
        on.run()
        bodies = {thread.line: thread.comments[0].body for thread in on.world.threads}
        data = on.world.head[README]
        for line in sorted(bodies, reverse=True):
            data = commit_suggestion(data, line, line, suggestion_of(bodies[line]))
    assert data == b"fixed: a\n\nfixed: b"


def test_a_file_whose_lines_end_in_cr_gets_a_comment_on_the_file():
    with bench("# Title\rvague: a\r") as on:
        plan, outcome = on.run()
        assert plan.count("file") == 1 and outcome.complete


def test_no_suggestion_across_deleted_lines():
    base = "# Title\n\n# Architecture\n\nboxes\ngone\n\n# Result\n12 %\n"
    with bench(base.replace("gone\n", ""), base) as on:
        plan, _ = on.run()
        assert plan.count("suggestion") == 0
        assert "deleted lines" in on.world.thread_of("IMP102").comments[0].body


def test_suggestions_never_overlap():
    head = ORDER.replace("boxes", "typo: boxes")
    with bench(head) as on:
        plan, _ = on.run()
        spans = [range(thread.start or thread.line, thread.line + 1) for thread in on.world.threads if thread.line]
        held = [span for span, comment in zip(spans, plan.comments, strict=True) if comment.step == "suggestion"]
        assert len(held) == 1
        assert plan.count("line") + plan.count("suggestion") == 3


def test_a_file_without_a_patch_gets_a_comment_on_the_file():
    with bench("vague: a\n\nvague: b\n", "x\n", without_patch={README}) as on:
        plan, outcome = on.run()
        assert plan.count("file") == 2 and len(on.world.threads) == 1 and outcome.complete


def test_a_rename_without_a_change_has_nothing_to_say_about_its_lines():
    with bench({"docs/README.md": "vague: a\n"}, {"README.md": "vague: a\n"}, renamed={"docs/README.md": README}) as on:
        plan, _ = on.run()
        assert plan.placed == () and on.fake.writes == []


@pytest.mark.parametrize(
    ("scope", "rules"),
    [
        ("added", {"IMP203"}),
        ("hunk", {"IMP203", "IMP206"}),
        ("file", {"IMP203", "IMP102", "IMP103"}),
        ("all", {"IMP203", "IMP206", "IMP102", "IMP103", "IMP201"}),
    ],
)
def test_scope(scope, rules):
    base = f"stuck: far\n{'x' * 9}\n" * 1 + "y\n" * 20 + ORDER + "z\n" * 20 + "a\ntypo: near\nb\n"
    head = base.replace("a\ntypo", "vague: new\ntypo")
    with bench(head, base) as on:
        plan, _ = on.run(Options(scope=scope))
        assert {placed.finding.rule for placed in plan.placed} == rules
        assert plan.outside == 5 - len(rules)


def test_at_most_thirty_comments_and_the_rest_in_the_summary_with_counts():
    head = "".join(f"vague: number {n}\n\n" for n in range(40)) + "typo: worst\n"
    with bench(head) as on:
        plan, outcome = on.run()
        assert len(on.world.threads) == 30 and len(on.world.reviews) == 1 and outcome.complete
        assert plan.count("suggestion") == 1, "errors come before warnings"
        (summary,) = on.world.summaries
        assert "30 of 41 shown as comments" in summary.body
        told = summary.body + "".join(comment.body for comment in on.world.ours)
        assert all(f"number {n}" in told for n in range(40))
        before = [comment.body for comment in on.world.ours]
        on.fake.forget()
        on.run()
        assert on.fake.writes == [] and [comment.body for comment in on.world.ours] == before


@pytest.mark.parametrize(
    ("mode", "steps"), [("comments", {"line": 2}), ("summary", {"summary": 2}), ("suggestions", {"suggestion": 2})]
)
def test_mode(mode, steps):
    with bench(ORDER) as on:
        plan, _ = on.run(Options(mode=mode))
        assert {step: plan.count(step) for step in STEPS if plan.count(step)} == steps
        assert len(on.world.summaries) == 1


def test_changes_are_requested_while_there_are_errors_and_the_review_is_dismissed_after():
    options = Options(request_changes=True)
    with bench("typo: a\n") as on:
        on.run(options)
        assert [review.state for review in on.world.reviews] == ["CHANGES_REQUESTED"]
        on.world.commit({README: b"typo: a\n\nvague: b\n"})
        on.run(options)
        assert [review.state for review in on.world.reviews] == ["CHANGES_REQUESTED", "COMMENTED"]
        on.world.commit({README: b"fixed: a\n\nvague: b\n"})
        on.run(options)
        assert [review.state for review in on.world.reviews] == ["DISMISSED", "COMMENTED"]


def test_one_may_not_request_changes_of_oneself():
    from tests.github.fake.world import Actor

    with bench("typo: a\n", viewer=Actor("contributor", "User", "CONTRIBUTOR")) as on:
        _, outcome = on.run(Options(request_changes=True))
        assert [review.state for review in on.world.reviews] == ["COMMENTED"]
        assert len(outcome.notes) == 1 and "on your own pull request" in outcome.notes[0]
        assert outcome.complete and len(on.world.threads) == 1


def test_a_small_first_run_takes_few_requests():
    with bench("typo: a\n\nvague: b\n") as on:
        on.run()
        reads = [request for request in on.fake.log if not request.writes]
        assert len(reads) == 2, "a page of files, a page of comments"
        assert len(on.fake.writes) == 2, "a review, a summary"


def test_a_comment_on_a_file_that_is_full_leaves_the_rest_to_the_summary():
    head = "".join(f"vague: number {n} {'x' * 200}\n\n" for n in range(240))
    with bench(head, "x\n", without_patch={README}) as on:
        plan, outcome = on.run()
        (thread,) = on.world.threads
        body = thread.comments[0].body
        told = sum(f"number {n} " in body for n in range(240))
        assert outcome.complete and "(cut:" not in body
        assert 0 < plan.count("file") == told < 240
        assert {one.why for one in plan.placed if one.step == "summary"} == {"the comment on the file is full"}
        on.fake.forget()
        on.run()
        assert on.fake.writes == [] and len(on.world.threads) == 1


def test_a_plan_as_json_holds_no_command_of_the_runner():
    with bench("vague: ##[error]pwned\n") as on:
        plan, _ = on.run()
        shown = as_json(plan)
        assert "##[" not in shown
        assert "##[error]pwned" in json.dumps(json.loads(shown))


def test_no_page_is_judged_anew_for_a_suggestion_that_there_is_no_room_for():
    head = "".join(f"typo: number {n}\n\n" for n in range(12))
    judged = []

    def verify(path, text):
        judged.append(path)
        return judge(path, text)

    with bench(head) as on:
        on.verify = verify
        plan = on.plan(Options(max_comments=3))
        assert plan.count("suggestion") == 3 and plan.count("summary") == 9
        assert len(judged) == 3
