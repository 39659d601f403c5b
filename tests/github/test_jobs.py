"""Several jobs on one pull request: with a key, none touches what another one wrote."""

import pytest

from impactlint.github.model import Options
from tests.github.bench import README, bench, silent
from tests.github.command import LATE, ORDER, by_hand, in_workflow, payload, world_of
from tests.github.fake.server import Fault, serve

A, B = "a/README.md", "b/README.md"
OPEN = f"{LATE}\n## Contact\n\n[Insert your e-mail address here]\n"
BARE = "# B\n\nThis is the b of the project.\n"


def job(url, fake, folder, *arguments):
    event = payload(fake.world)
    return in_workflow(url, event, *arguments, cwd=folder, GITHUB_EVENT_NAME="pull_request")


def visible(fake):
    return sorted(comment.number for comment in fake.world.visible)


@pytest.mark.parametrize("clean", [False, True])
def test_two_jobs_over_different_folders_leave_each_other_alone(tmp_path, clean):
    with serve(world_of({A: LATE, B: BARE if clean else LATE})) as (fake, url):
        jobs = [(*ORDER, "--key", f"folder {path}", "--", path) for path in ("a", "b")]
        assert [job(url, fake, tmp_path, *one).returncode for one in jobs] == [1, 0 if clean else 1]
        titles = sorted(one.body.split("\n")[1] for one in fake.world.summaries)
        assert titles == [f"### impactlint (folder {path}): 1 error in 1 README" for path in ("a" if clean else "ab")]
        fake.forget()
        for one in jobs * 2:
            job(url, fake, tmp_path, *one)
        assert fake.writes == []
        fake.world.commit({A: BARE.encode(), B: fake.world.head[B]})
        for one in jobs:
            job(url, fake, tmp_path, *one)
        assert [comment.hidden for comment in fake.world.ours] == (["outdated"] if clean else ["outdated", ""])


def test_two_jobs_with_different_rules_keep_their_comments(tmp_path):
    with serve(world_of({README: OPEN})) as (
        fake,
        url,
    ):
        jobs = [("--select", rules, "--key", rules) for rules in ("IMP102", "IMP206")]
        for one in jobs:
            job(url, fake, tmp_path, *one)
        before, writes = visible(fake), len(fake.writes)
        assert len(before) == 2 and len(fake.world.summaries) == 2
        for one in jobs * 2:
            job(url, fake, tmp_path, *one)
        assert visible(fake) == before and len(fake.writes) == writes


def test_a_job_without_a_key_leaves_the_comments_of_one_with_a_key_alone(tmp_path):
    with serve(world_of()) as (fake, url):
        by_hand(url, *ORDER, "--key", "order", cwd=tmp_path)
        first = visible(fake)
        by_hand(url, "--select", "IMP206", cwd=tmp_path)
        assert visible(fake) == first and len(fake.world.summaries) == 1
        by_hand(url, *ORDER, cwd=tmp_path)
        assert len(visible(fake)) == 2 and len(fake.world.summaries) == 2


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_jobs_that_get_a_key_take_over_what_they_wrote_without(tmp_path, order):
    """Nothing is said twice, and nothing that a job minimised of another one counts as a person's answer."""
    head = {README: OPEN, A: LATE}
    with serve(world_of(head)) as (fake, url):
        rules = [("--select", "IMP102"), ("--select", "IMP206")]
        for one in rules:
            job(url, fake, tmp_path, *one)
        threads = len(fake.world.threads)
        jobs = [(*rules[at], "--key", f"job {at}") for at in order]
        for one in jobs * 2:
            job(url, fake, tmp_path, *one)
        fake.forget()
        for one in jobs:
            job(url, fake, tmp_path, *one)
        assert fake.writes == [] and len(fake.world.threads) == threads
        assert len(visible(fake)) == threads and len(fake.world.summaries) == 2
        assert not any("answered" in summary.body for summary in fake.world.summaries)


def test_a_key_given_later_marks_every_kind_of_comment_and_posts_none(tmp_path):
    filler = "".join(f"filler {n}\n" for n in range(20))
    base = f"# Architecture\n\n# Result\n\n{filler}\nend\n"
    head = f"{base}vague: a\n\ntypo: b\n"
    with bench({README: head}, {README: base}) as on:
        on.run()
        before = [comment.number for comment in on.world.ours]
        assert {"file", "finding"} == {comment.body.split()[1].split(":")[1] for comment in on.world.ours}
        on.run(Options(key="docs"))
        assert [comment.number for comment in on.world.ours] == before
        assert all(" key=" in comment.body.split("\n")[0] for comment in (*on.world.ours, *on.world.summaries))
        assert silent(on, Options(key="docs"))


def test_a_job_dismisses_only_the_review_of_its_own():
    with bench({A: "typo: a\n", B: "fine\n"}) as on:
        on.run(Options(request_changes=True, key="one"))
        on.run(Options(request_changes=True, key="two"))
        on.world.commit({A: b"fine\n", B: b"fine\n"})
        on.run(Options(request_changes=True, key="two"))
        assert [review.state for review in on.world.reviews] == ["CHANGES_REQUESTED", "DISMISSED"]


@pytest.mark.parametrize("where", ["/reviews", "/issues/2/comments"])
@pytest.mark.parametrize("kind", ["500 before", "500 after"])
def test_what_another_job_wrote_is_not_taken_for_a_write_of_ours(where, kind):
    with bench("typo: a\n") as on:
        on.run(Options(key="one"))
        on.fake.faults = [Fault(kind, "POST", where)]
        _, outcome = on.run(Options(key="two"))
        assert outcome.complete and len(on.world.threads) == 2 and len(on.world.summaries) == 2


@pytest.mark.parametrize("key", ["", "two words", " -->\n# x", "größe 😀", "@someone <b>"])
def test_a_key_is_a_name_and_nothing_else(tmp_path, key):
    with serve(world_of()) as (fake, url):
        assert by_hand(url, *ORDER, f"--key={key}", cwd=tmp_path).returncode == 1
        (summary,) = fake.world.summaries
        mark, title = summary.body.split("\n")[:2]
        assert mark.startswith("<!-- impactlint:summary v=1") and mark.endswith("-->") and mark.count(">") == 1
        assert title.startswith("### impactlint") and "<b>" not in title and " @someone" not in title
        fake.forget()
        by_hand(url, *ORDER, f"--key={key}", cwd=tmp_path)
        assert fake.writes == []


@pytest.mark.parametrize("key", ["x" * 101, "a\x1bb"])
def test_a_key_that_is_no_name_is_a_usage_error(tmp_path, key):
    with serve(world_of()) as (fake, url):
        done = by_hand(url, f"--key={key}", cwd=tmp_path)
        assert done.returncode == 2 and "--key takes a name" in done.stderr and fake.log == []
