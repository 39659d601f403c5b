"""Each fault of GitHub's: how many comments exist at the end, none twice, none lost."""

import re
from collections import Counter

import pytest

from impactlint.github.model import Options
from impactlint.github.post import carry_out
from impactlint.github.retry import MAX_TRIES, Failure, ForbiddenError, LimitError, MissingError, PostError, wait
from tests.github.bench import README, bench, silent
from tests.github.fake import gql
from tests.github.fake.server import Fault
from tests.github.fake.world import OWNER

HEAD = "typo: a\n\nvague: b\n\nstuck: c\n"
REVIEWS, SUMMARY, GRAPHQL = "/reviews", "/issues/2/comments", "graphql"


def ids(world):
    """How often each finding has a comment."""
    marks = (re.match(r"<!-- impactlint:\w+ v=1 .*?ids=(\S+)", comment.body) for comment in world.ours)
    return Counter(one for mark in marks for one in mark[1].split(","))


@pytest.mark.parametrize("where", [REVIEWS, SUMMARY])
@pytest.mark.parametrize("kind", ["500 before", "500 after", "drop before", "drop after", "cut after"])
@pytest.mark.parametrize("times", [1, 2])
def test_a_write_of_uncertain_fate_is_looked_after_and_never_sent_blindly(where, kind, times):
    with bench(HEAD) as on:
        on.fake.faults = [Fault(kind, "POST", where, times)]
        _, outcome = on.run()
        assert outcome.complete, outcome
        assert ids(on.world) and set(ids(on.world).values()) == {1} and len(ids(on.world)) == 3
        assert len(on.world.summaries) == 1
        stored = kind.endswith("after")
        assert sum(where in request.what for request in on.fake.writes) == (1 if stored else times + 1)


@pytest.mark.parametrize("kind", ["500 before", "drop before"])
def test_a_server_that_stays_down_is_said_and_nothing_is_sent_for_ever(kind):
    with bench(HEAD) as on:
        on.fake.faults = [Fault(kind, "POST", REVIEWS, times=99)]
        _, outcome = on.run()
        assert outcome.problem and not outcome.forbidden
        assert sum(REVIEWS in request.what for request in on.fake.writes) == 3
        on.fake.faults = []
        _, outcome = on.run()
        assert outcome.complete and set(ids(on.world).values()) == {1}


@pytest.mark.parametrize("kind", ["500 before", "drop before", "cut after", "secondary with time", "429", "primary"])
@pytest.mark.parametrize("what", ["/files", "graphql State"])
def test_what_only_reads_is_repeated(kind, what):
    with bench(HEAD) as on:
        on.fake.faults = [Fault(kind, "", what, times=2)]
        _, outcome = on.run()
        assert outcome.complete and len(ids(on.world)) == 3
        assert len(on.time.slept) >= 2


@pytest.mark.parametrize("kind", ["200 wrong", "200 limit"])
@pytest.mark.parametrize("times", [1, 3])
def test_a_query_that_is_answered_with_an_error_is_repeated(kind, times):
    with bench({README: "typo: a\n", ".impactlint.yml": "version: 1\n"}) as on:
        on.fake.faults = [Fault(kind, "", "graphql State", times), Fault(kind, "", "graphql Files", times)]
        _, outcome = on.run()
        assert outcome.complete and len(ids(on.world)) == 1
        assert on.client().texts(on.world.head_sha, ["none.yml", ".impactlint.yml"]) == {
            ".impactlint.yml": "version: 1\n"
        }
        assert len(on.time.slept) >= 2 * times and on.fake.faults[1].times == 0


@pytest.mark.parametrize("kind", ["200 wrong", "200 limit"])
def test_a_query_that_stays_an_error_is_never_taken_for_no_files(kind):
    with bench(HEAD) as on:
        on.fake.faults = [Fault(kind, "", "graphql", times=99)]
        for read in (lambda: on.client().texts("c0ffee", [".impactlint.yml"]), lambda: on.client().state(2)):
            with pytest.raises(PostError, match=r"Something went wrong|rate limit") as error:
                read()
            assert not isinstance(error.value, MissingError)
        assert sum(request.what == "graphql Files" for request in on.fake.log) == MAX_TRIES


NONE = {"f0": None}
REFUSED = [
    ({"data": {"repository": None}, "errors": [{"type": "NOT_FOUND", "path": ["repository"]}]}, MissingError),
    ({"data": {"repository": None}, "errors": [{"type": "FORBIDDEN", "path": ["repository"]}]}, ForbiddenError),
    (
        {"data": {"repository": {"f0": None}}, "errors": [{"type": "FORBIDDEN", "path": ["repository", "f0"]}]},
        PostError,
    ),
    ({"errors": [{"message": "Parse error on line 1"}]}, PostError),
    ({"data": {"repository": None}}, MissingError),
]


@pytest.mark.parametrize(("answer", "error"), REFUSED)
def test_a_query_that_github_refuses_is_asked_once(monkeypatch, answer, error):
    monkeypatch.setattr(gql, "run", lambda *_: answer)
    with bench(HEAD) as on:
        with pytest.raises(error):
            on.client().texts("c0ffee", [".impactlint.yml"])
        assert len(on.fake.log) == 1 and on.time.slept == []


def test_one_file_that_is_not_found_leaves_the_others(monkeypatch):
    errors = [{"type": "NOT_FOUND", "path": ["repository", "f0"]}]
    answer = {"data": {"repository": {"f0": None, "f1": {"text": "b\n"}}}, "errors": errors}
    monkeypatch.setattr(gql, "run", lambda *_: answer)
    with bench(HEAD) as on:
        assert on.client().texts("c0ffee", ["a.yml", "b.yml"]) == {"b.yml": "b\n"}


@pytest.mark.parametrize(
    ("kind", "least"),
    [("secondary with time", 7), ("429", 7), ("secondary", 60)],
)
@pytest.mark.parametrize("where", [REVIEWS, SUMMARY])
def test_a_rate_limit_is_waited_for_as_long_as_github_says(kind, least, where):
    with bench(HEAD) as on:
        on.fake.faults = [Fault(kind, "POST", where, seconds=7)]
        _, outcome = on.run()
        assert outcome.complete and set(ids(on.world).values()) == {1}
        assert max(on.time.slept) == least


def test_waiting_has_a_bound():
    with bench(HEAD) as on:
        on.max_wait = 30
        on.fake.faults = [Fault("secondary with time", "POST", REVIEWS, seconds=3600)]
        _, outcome = on.run()
        assert "--max-wait" in outcome.problem and sum(on.time.slept) <= 30
        assert on.world.threads == [] and on.world.summaries == []


def test_a_secondary_limit_that_names_no_time_is_waited_for_longer_each_time():
    with bench(HEAD) as on:
        on.fake.faults = [Fault("secondary", "POST", REVIEWS, times=2)]
        on.run()
        assert [seconds for seconds in on.time.slept if seconds >= 60] == [60, 120]


def test_a_422_halves_the_review_and_names_the_comment():
    head = "".join(f"vague: number {n}\n\n" for n in range(8))
    with bench(head) as on:
        plan = on.plan()
        bad = plan.comments[5]
        on.world.head[README] = on.world.head[README].replace(b"number 7\n", b"number 7\n")

        def poison(request):
            """GitHub refuses whatever review holds the bad comment."""
            comments = (request.body or {}).get("comments", []) if REVIEWS in request.what else []
            if any(comment["body"] == bad.body for comment in comments):
                for comment in comments:
                    if comment["body"] == bad.body:
                        comment["line"] = 9999

        on.fake.hooks = [poison]
        outcome = carry_out(plan, on.client())
        assert [place for place, _ in outcome.refused] == [f"{README}:{bad.line}"]
        assert "Line could not be resolved" in outcome.refused[0][1]
        assert len(on.world.threads) == 7 and set(ids(on.world).values()) == {1}
        (summary,) = on.world.summaries
        assert "7 of 8 shown as comments" in summary.body and "number 5" in summary.body
        assert outcome.lost == set(bad.ids) and not outcome.problem


@pytest.mark.parametrize("kind", ["", "500 before", "500 after", "drop after"])
def test_changes_are_requested_although_github_refuses_a_comment(kind):
    """Whatever happens to the request for changes by itself, which is the second one."""
    with bench(HEAD) as on:

        def poison(request):
            for comment in (request.body or {}).get("comments", []) if REVIEWS in request.what else []:
                if "stuck: c" in comment["body"]:
                    comment["line"] = 9999

        on.fake.hooks = [poison]
        on.fake.faults = [Fault(kind, "POST", REVIEWS, skip=1)] if kind else []
        for _ in range(2):
            _, outcome = on.run(Options(request_changes=True))
            assert outcome.notes == () and [place for place, _ in outcome.refused] == [f"{README}:5"]
            states = [review.state for review in on.world.reviews]
            assert states.count("CHANGES_REQUESTED") == 1 and len(on.world.threads) == 2
        assert "stuck: c" in on.world.summaries[0].body
        on.fake.hooks = []
        on.world.commit({README: b"fixed: a\n\nvague: b\n"})
        on.run(Options(request_changes=True))
        assert "CHANGES_REQUESTED" not in [review.state for review in on.world.reviews]


def test_every_comment_refused_leaves_the_summary():
    with bench(HEAD) as on:
        on.fake.faults = [Fault("422", "POST", REVIEWS, times=99)]
        _, outcome = on.run()
        assert len(outcome.refused) == 3 and on.world.threads == []
        assert all(word in on.world.summaries[0].body for word in ("typo: a", "vague: b", "stuck: c"))


def test_a_review_that_was_begun_and_not_submitted_stops_the_run_and_is_said():
    with bench(HEAD, viewer=OWNER, pending=True) as on:
        _, outcome = on.run()
        assert "submit or discard" in outcome.problem and not outcome.refused and not outcome.forbidden
        assert len(on.fake.writes) == 1 and on.world.summaries == []
        on.world.pending = False
        _, outcome = on.run()
        assert outcome.complete and len(on.world.threads) == 3


def test_a_token_that_can_only_read_stops_at_the_first_write_and_names_the_permission():
    with bench(HEAD, rights={"contents=read"}) as on:
        _, outcome = on.run()
        assert outcome.forbidden and "pull-requests: write" in outcome.problem
        assert len(on.fake.writes) == 1 and on.world.threads == []


def test_a_locked_conversation_is_said():
    with bench(HEAD, locked=True) as on:
        _, outcome = on.run()
        assert outcome.forbidden and "locked" in outcome.problem


def test_a_server_from_before_64_bit_ids():
    with bench("typo: a\n", old=True) as on:
        on.run()
        on.world.commit({README: b"fixed: a\n"})
        _, outcome = on.run()
        assert outcome.complete and outcome.summary == "edited" and on.world.visible == []


def test_a_token_that_may_not_resolve_still_minimises():
    with bench("typo: a\n") as on:
        on.run()
        on.world.commit({README: b"fixed: a\n"})
        _, outcome = on.run()
        assert outcome.complete and outcome.notes == ()
        assert on.world.visible == [] and on.world.threads[0].resolved_by is None


def test_a_token_that_may_resolves_the_thread_too():
    with bench("typo: a\n", rights={"pull_requests=write", "contents=write"}) as on:
        on.run()
        on.world.commit({README: b"fixed: a\n"})
        on.run()
        assert on.world.visible == [] and on.world.threads[0].resolved_by == on.world.viewer


@pytest.mark.parametrize("kind", ["500 before", "500 after", "drop before", "drop after"])
def test_minimising_survives_faults(kind):
    with bench("typo: a\n\nvague: b\n") as on:
        on.run()
        on.world.commit({README: b"fixed: a\n"})
        on.fake.faults = [Fault(kind, "POST", "graphql Changes")]
        _, outcome = on.run()
        assert outcome.complete and on.world.visible == []


@pytest.mark.parametrize("kind", ["500 before", "500 after", "drop before", "drop after"])
def test_editing_the_summary_survives_faults(kind):
    with bench("typo: a\n") as on:
        on.run()
        on.world.commit({README: b"fixed: a\n"})
        on.fake.faults = [Fault(kind, "PATCH", "/issues/comments/")]
        _, outcome = on.run()
        assert outcome.complete and outcome.summary == "edited"
        assert len(on.world.summaries) == 1 and "settled" in on.world.summaries[0].body


BOTH, FIRST, SECOND = (text.encode() for text in ("vague: a\n\ntypo: b\n", "vague: a\n\nfine\n", "fine\n\ntypo: b\n"))


@pytest.mark.parametrize("what", ["/issues/comments/", "graphql Changes"])
@pytest.mark.parametrize("kind", ["500 before", "500 after", "drop after"])
@pytest.mark.parametrize("skip", [0, 1])
@pytest.mark.parametrize("texts", [(SECOND, BOTH), (FIRST, SECOND, BOTH)])
def test_a_run_that_stops_leaves_no_comment_that_looks_as_if_a_person_had_hidden_it(what, kind, skip, texts):
    with bench(BOTH.decode()) as on:
        on.run()
        for text in texts:
            on.world.commit({README: text})
            on.fake.faults = [Fault(kind, "", what, times=99, skip=skip)]
            on.run()
        on.fake.faults = []
        plan, outcome = on.run()
        assert outcome.complete and len(on.world.visible) == 2 and len(on.world.threads) == 2
        assert {placed.answered for placed in plan.placed} == {""}
        assert silent(on)


def test_a_summary_that_is_deleted_before_comments_are_minimised_is_written_anew():
    with bench(BOTH.decode()) as on:
        on.run()
        on.world.commit({README: FIRST})
        plan = on.plan()
        on.world.conversation.clear()
        outcome = carry_out(plan, on.client())
        assert outcome.summary == "created" and len(on.world.summaries) == 1 and len(on.world.visible) == 1


def test_a_summary_that_somebody_deleted_is_written_anew():
    with bench("typo: a\n") as on:
        plan, _ = on.run()
        on.world.commit({README: b"typo: a\n\nvague: b\n"})
        plan = on.plan()
        on.world.conversation.clear()
        assert carry_out(plan, on.client()).summary == "created"
        assert len(on.world.summaries) == 1


def test_pages_of_files_and_of_threads():
    head = {f"d{n:03}/README.md": "vague: x\n" for n in range(130)}
    with bench(head) as on:
        plan, _ = on.run()
        assert len(plan.placed) == 130 and len(on.world.threads) == 30
        assert sum("/files" in request.what for request in on.fake.log) == 2
        for n in range(140):
            on.world.threads.append(type(on.world.threads[0])(f"T{n}", README, [on.world.threads[0].comments[0]], 1))
        on.fake.forget()
        state = on.client().state(2)
        assert len(state.threads) == 170 and len(on.fake.log) == 2


def test_three_thousand_files_are_not_the_whole_truth():
    head = {f"d{n:04}/a.txt": "x\n" for n in range(3100)}
    with bench(head) as on:
        listed = on.client().files(2)
        assert len(listed.files) == 3000 and not listed.complete


def test_a_read_that_fails_for_good_raises_a_plain_error():
    with bench(HEAD) as on, pytest.raises(PostError):
        on.fake.faults = [Fault("500 before", "", "/files", times=99)]
        on.plan()


def test_options_of_waiting():
    now = 1_000.0
    assert wait(Failure(403, "", {"retry-after": "12"}), 1, now, reads=False) == 12
    assert (
        wait(Failure(403, "", {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "1090"}), 1, now, reads=False) == 91
    )
    assert wait(Failure(403, "Resource not accessible by integration"), 1, now, reads=True) is None
    assert wait(Failure(422, "was submitted too quickly"), 1, now, reads=False) == 60
    assert wait(Failure(502), 1, now, reads=False) is None, "a write is never sent again by itself"
    assert wait(Failure(502), 2, now, reads=True) == 2
    assert wait(Failure(429), 4, now, reads=True) is None
    assert issubclass(LimitError, PostError) and Options().max_comments == 30
