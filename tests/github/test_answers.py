"""What counts as a person's answer, and what was our own doing."""

import pytest

from impactlint.github.model import Options
from tests.github.bench import README, bench
from tests.github.fake.world import BOT, OWNER, Actor

BLOCKING = Options(request_changes=True)
HEAD = "typo: a\n\nvague: b\n"


def write(on, text):
    on.world.commit({README: text.encode()})


def states(on):
    return [review.state for review in on.world.reviews]


def answers(plan):
    return {placed.finding.message.rsplit(": ", 1)[1]: placed.answered for placed in plan.placed}


def resolved_by_hand(on):
    """Somebody who may resolve threads runs it by hand."""
    on.world.viewer = Actor("maintainer", "User", "MEMBER")
    on.world.rights.add("contents=write")
    on.run(BLOCKING)
    on.world.viewer = BOT
    on.world.rights.discard("contents=write")


def tidied_up(on):
    """A run minimises the comment, and a person resolves its thread."""
    on.run(BLOCKING)
    on.world.resolve(on.world.thread_of("typo: a"), OWNER)


@pytest.fixture(params=[resolved_by_hand, tidied_up])
def brought_back(request):
    """A comment that was resolved while its finding was gone, and that the workflow brought back but can't reopen."""
    with bench(HEAD) as on:
        on.run(BLOCKING)
        write(on, "fine\n\nvague: b\n")
        request.param(on)
        write(on, HEAD)
        on.run(BLOCKING)
        yield on


def test_a_comment_that_comes_back_resolved_is_not_answered_in_the_next_run(brought_back):
    on = brought_back
    said, reviews = on.world.summaries[0].body, states(on)
    assert reviews[-1] == "CHANGES_REQUESTED" and on.world.thread_of("typo: a").resolved_by
    on.fake.forget()
    for _ in range(2):
        plan, _ = on.run(BLOCKING)
        assert answers(plan) == {"a": "", "b": ""}
    assert on.fake.writes == [] and on.world.summaries[0].body == said
    write(on, f"{HEAD}\nmore\n")
    plan, _ = on.run(BLOCKING)
    assert answers(plan) == {"a": "", "b": ""} and states(on) == reviews


def test_what_stands_in_a_thread_that_stays_resolved_is_in_the_summary():
    """GitHub folds the thread away."""
    base = "# Architecture\n\n# Result\n\n" + "filler\n" * 20 + "end\n"
    with bench(base.replace("end", "END"), base) as on:
        on.run()
        write(on, base)
        on.run()
        on.world.resolve(on.world.threads[0], OWNER)
        write(on, base.replace("end", "END"))
        for _ in range(2):
            plan, _ = on.run()
            assert {placed.why for placed in plan.placed} == {"the thread of its comment stays resolved"}
        assert "IMP102` line 1" in on.world.summaries[0].body


def test_a_person_can_still_hide_a_comment_that_came_back_resolved(brought_back):
    on = brought_back
    on.world.thread_of("typo: a").comments[0].hidden = "outdated"
    for _ in range(2):
        plan, _ = on.run(BLOCKING)
        assert answers(plan) == {"a": "hidden", "b": ""} and "CHANGES_REQUESTED" not in states(on)


def test_a_person_who_reopened_a_comment_that_came_back_can_resolve_it(brought_back):
    on = brought_back
    on.world.thread_of("typo: a").resolved_by = None
    plan, _ = on.run(BLOCKING)
    assert answers(plan) == {"a": "", "b": ""}
    on.world.resolve(on.world.thread_of("typo: a"), OWNER)
    plan, _ = on.run(BLOCKING)
    assert answers(plan) == {"a": "resolved", "b": ""} and "CHANGES_REQUESTED" not in states(on)


def test_a_thread_that_stayed_resolved_is_reopened_once_the_token_may(brought_back):
    on = brought_back
    on.world.rights.add("contents=write")
    plan, _ = on.run(BLOCKING)
    assert answers(plan) == {"a": "", "b": ""} and on.world.thread_of("typo: a").resolved_by is None
    on.fake.forget()
    on.run(BLOCKING)
    assert on.fake.writes == []
