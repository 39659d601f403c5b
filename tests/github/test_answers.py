"""What counts as a person's answer, and what was our own doing."""

import pytest

from impactlint.github.model import Options
from tests.github.bench import README, bench, silent
from tests.github.fake.world import BOT, OWNER, STRANGER, Actor, Comment, Thread

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
    assert silent(on, BLOCKING)


def test_a_comment_of_what_was_suppressed_comes_back_even_where_the_summary_was_deleted():
    with bench(HEAD) as on:
        on.run(BLOCKING)
        thread = on.world.thread_of("typo: a")
        thread.comments[0].hidden = "resolved"  # as for a finding that is suppressed
        on.world.conversation.clear()
        for _ in range(2):
            plan, _ = on.run(BLOCKING)
            assert thread.comments[0].hidden == "" and answers(plan) == {"a": "", "b": ""}
        assert states(on) == ["CHANGES_REQUESTED"]
        thread.comments[0].hidden = "resolved"
        for _ in range(2):
            plan, _ = on.run(BLOCKING)
            assert answers(plan) == {"a": "hidden", "b": ""}, "a person did it while there was a summary"


@pytest.mark.parametrize("why", ["off-topic", "spam", "abuse"])
def test_what_a_person_hid_for_a_reason_of_theirs_stays_hidden_where_the_summary_was_deleted(why):
    with bench(HEAD) as on:
        on.run()
        on.world.thread_of("typo: a").comments[0].hidden = why
        on.world.conversation.clear()
        plan, _ = on.run()
        assert answers(plan) == {"a": "hidden", "b": ""}


def twin(on, number=7):
    """What a second run at the same time says: each comment once more."""
    first = on.world.threads[0]
    on.world.threads.append(Thread("TWIN", README, [Comment(number, BOT, first.comments[0].body)], first.line))
    return first, on.world.threads[-1]


@pytest.mark.parametrize("summary", [True, False])
@pytest.mark.parametrize("rights", [{"pull_requests=write"}, {"pull_requests=write", "contents=write"}])
def test_a_repeated_comment_comes_back_once_the_first_is_deleted(summary, rights):
    with bench("typo: a\n", rights=rights) as on:
        on.run()
        first, second = twin(on)
        on.run()
        assert second.comments[0].hidden == "duplicate"
        assert silent(on)
        on.world.threads.remove(first)
        if not summary:
            on.world.conversation.clear()
        for _ in range(2):
            plan, _ = on.run(BLOCKING)
            assert second.comments[0].hidden == "" and second.resolved_by is None and answers(plan) == {"a": ""}
        assert states(on)[-1] == "CHANGES_REQUESTED"


@pytest.mark.parametrize("minimised", [True, False])
def test_a_repeated_comment_that_a_person_answered_settles_it(minimised):
    with bench("typo: a\n") as on:
        on.run(BLOCKING)
        first, second = twin(on)
        if minimised:
            second.comments[0].hidden = "off-topic"
        else:
            on.world.resolve(second, OWNER)
        for _ in range(2):
            plan, _ = on.run(BLOCKING)
            assert answers(plan).keys() == {"a"} and all(answers(plan).values())
        assert states(on) == ["DISMISSED"] and first.comments[0].hidden == "duplicate"


@pytest.mark.parametrize("summary", [True, False])
def test_a_person_who_hides_one_of_two_as_a_duplicate_settles_nothing(summary):
    with bench("typo: a\n") as on:
        on.run(BLOCKING)
        twin(on)[1].comments[0].hidden = "duplicate"
        if not summary:
            on.world.conversation.clear()
        plan, _ = on.run(BLOCKING)
        assert answers(plan) == {"a": ""} and states(on) == ["CHANGES_REQUESTED"]


def test_an_answer_to_the_first_of_two_stands_where_the_summary_was_deleted():
    with bench("typo: a\n") as on:
        on.run(BLOCKING)
        first, _ = twin(on)
        on.run(BLOCKING)
        on.world.resolve(first, OWNER)
        on.world.conversation.clear()
        for _ in range(2):
            plan, _ = on.run(BLOCKING)
            assert answers(plan) == {"a": "resolved"}


def test_a_repeated_summary_comes_back_once_the_first_is_deleted():
    with bench(HEAD) as on:
        on.run()
        on.world.conversation.append(Comment(8, BOT, on.world.conversation[0].body))
        write(on, "typo: a\n")
        on.run()
        assert [comment.hidden for comment in on.world.conversation] == ["", "duplicate"]
        on.world.conversation.pop(0)
        write(on, HEAD)
        plan, _ = on.run()
        assert answers(plan) == {"a": "", "b": ""} and len(on.world.visible) == 2
        (summary,) = on.world.summaries
        assert summary.number == 8 and "1 error, 1 warning" in summary.body
        assert silent(on)


def test_the_summary_that_can_be_seen_is_kept_up_to_date():
    with bench("typo: a\n") as on:
        on.run()
        on.world.conversation.append(Comment(8, BOT, on.world.conversation[0].body))
        on.world.conversation[0].hidden = "outdated"
        write(on, HEAD)
        on.run()
        assert [comment.hidden for comment in on.world.conversation] == ["outdated", ""]
        assert "1 error, 1 warning" in on.world.conversation[1].body


def test_a_summary_that_a_person_hid_stays_hidden():
    with bench("typo: a\n") as on:
        on.run()
        on.world.conversation[0].hidden = "outdated"
        write(on, HEAD)
        on.run()
        assert [comment.hidden for comment in on.world.conversation] == ["outdated"]


@pytest.mark.parametrize(("who", "state"), [(STRANGER, "CHANGES_REQUESTED"), (OWNER, "DISMISSED")])
def test_a_passer_by_who_declines_does_not_lift_what_blocks(who, state):
    with bench("typo: a\n") as on:
        on.run(BLOCKING)
        on.world.reply(on.world.threads[0], who, "Won't fix.")
        on.run(BLOCKING)
        assert states(on) == [state]
        assert len(on.world.threads) == 1


def test_an_answer_after_a_long_talk_is_heard():
    with bench("typo: a\n") as on:
        on.run(BLOCKING)
        for _ in range(98):
            on.world.reply(on.world.threads[0], STRANGER, "chat")
        on.world.reply(on.world.threads[0], OWNER, "impactlint-disable IMP206 -- fine")
        plan, _ = on.run(BLOCKING)
        assert answers(plan) == {"a": "declined"} and states(on) == ["DISMISSED"]
