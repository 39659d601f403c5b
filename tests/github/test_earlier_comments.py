"""What becomes of a comment over pushes, rebases, replies and resolutions."""

import random

import pytest

from impactlint.github.model import Options
from tests.github.bench import FILLER, README, bench, ids_of, judge, silent, write
from tests.github.fake.world import BOT, OWNER, STRANGER, Actor, Comment, Thread


def test_a_finding_that_moved_keeps_its_comment():
    with bench("# T\n\nvague: a\n") as on:
        on.run()
        write(on, f"# T\n\n{FILLER}\nvague: a\n")
        on.fake.forget()
        on.run()
        assert len(on.world.threads) == 1
        assert on.fake.writes == []


def test_a_force_push_that_makes_everything_outdated_repeats_nothing():
    with bench("# T\n\nvague: a\n\ntypo: b\n") as on:
        on.run()
        write(on, "# T\n\nother\n")
        for thread in on.world.threads:
            assert thread.line is None
        write(on, "# T\n\nvague: a\n\ntypo: b\n")
        on.run()
        assert len(on.world.threads) == 2 and len(on.world.visible) == 2


def test_a_finding_that_is_gone_is_minimised_and_one_that_comes_back_is_brought_back():
    with bench("vague: a\n\ntypo: b\n", rights={"pull_requests=write", "contents=write"}) as on:
        on.run()
        write(on, "fine\n\ntypo: b\n")
        on.run()
        assert [comment.hidden for comment in on.world.ours] == ["", "outdated"]
        write(on, "vague: a\n\ntypo: b\n")
        on.run()
        assert len(on.world.threads) == 2 and len(on.world.visible) == 2
        assert all(thread.resolved_by is None for thread in on.world.threads)


def test_a_comment_comes_back_even_where_the_summary_was_deleted():
    with bench("vague: a\n") as on:
        on.run()
        write(on, "fine\n")
        on.run()
        on.world.conversation.clear()
        write(on, "vague: a\n")
        on.run()
        assert len(on.world.threads) == 1 and len(on.world.visible) == 1


def test_a_finding_that_is_suppressed_is_minimised_as_resolved():
    with bench("vague: a\n") as on:
        on.run()
        finding = judge(README, "vague: a\n")[0]
        body = on.world.ours[0].body
        write(on, "quiet: a\n")
        quiet = judge(README, "quiet: a\n")[0]
        on.world.ours[0].body = body.replace(finding.fingerprint, quiet.fingerprint)
        on.run()
        assert on.world.ours[0].hidden == "resolved"


@pytest.mark.parametrize("minimised", [False, True])
def test_what_a_person_resolved_or_hid_is_not_said_again(minimised):
    with bench("vague: a\n\ntypo: b\n") as on:
        on.run()
        thread = on.world.thread_of("vague: a")
        if minimised:
            thread.comments[0].hidden = "off-topic"
        else:
            on.world.resolve(thread, OWNER)
        write(on, f"{FILLER}vague: a\n\ntypo: b\n")
        plan, _ = on.run()
        assert len(on.world.threads) == 2
        answered = {placed.finding.rule: placed.answered for placed in plan.placed}
        assert answered == {"IMP203": "hidden" if minimised else "resolved", "IMP206": ""}
        assert "1 answered by a person" in on.world.summaries[0].body


@pytest.mark.parametrize(
    "words",
    ["<!-- impactlint-disable-next-line IMP203 -- it is a quotation -->", "impactlint-disable IMP203", "Won't fix."],
)
@pytest.mark.parametrize("who", [STRANGER, OWNER])
def test_a_reply_that_declines_settles_it(words, who):
    with bench("vague: a\n") as on:
        on.run()
        on.world.reply(on.world.threads[0], who, words)
        write(on, f"{FILLER}vague: a\n")
        plan, _ = on.run()
        by_whom = "declined" if who is OWNER else "declined by others"
        assert len(on.world.threads) == 1 and plan.placed[0].answered == by_whom
        assert "vague: a" not in on.world.summaries[0].body


def test_a_reply_that_quotes_our_comment_declines_nothing():
    """Our own comment says how to decline."""
    blocking = Options(request_changes=True)
    with bench("typo: b\n") as on:
        on.run(blocking)
        quoted = "".join(f"> {line}\n" for line in on.world.ours[0].body.split("\n")[1:])
        on.world.reply(on.world.threads[0], OWNER, f"{quoted}\nYes, please fix this before we merge.")
        plan, _ = on.run(blocking)
        assert plan.placed[0].answered == "" and [review.state for review in on.world.reviews] == ["CHANGES_REQUESTED"]


def test_a_thread_with_a_reply_is_left_alone():
    with bench("typo: a\n") as on:
        on.run()
        on.world.reply(on.world.threads[0], STRANGER, "Why?")
        before = on.world.ours[0].body
        write(on, "fixed: a\n")
        on.run()
        assert on.world.ours[0].hidden == "" and on.world.ours[0].body == before


def test_a_reverted_file_has_its_comments_minimised():
    with bench("vague: a\n", "old\n") as on:
        on.run()
        write(on, "old\n")
        on.run()
        assert on.world.visible == [] and "settled" in on.world.summaries[0].body


def test_nothing_is_said_when_there_was_never_anything_to_say():
    with bench("fine\n") as on:
        on.run()
        assert on.fake.writes == []


def test_two_comments_about_the_same_become_one():
    with bench("vague: a\n") as on:
        on.run()
        first = on.world.threads[0]
        on.world.threads.append(Thread("TWIN", README, [Comment(7, BOT, first.comments[0].body)], 1))
        on.world.conversation.append(Comment(8, BOT, on.world.conversation[0].body))
        on.run()
        assert [comment.hidden for comment in on.world.ours] == ["", "duplicate"]
        assert [comment.hidden for comment in on.world.conversation] == ["", "duplicate"]


def test_a_stranger_cannot_write_our_marker():
    """Neither to silence a finding nor to have a summary edited."""
    with bench("vague: a\n") as on:
        on.run()
        fake_thread, fake_summary = on.world.ours[0].body, on.world.summaries[0].body
        on.world.threads.clear()
        on.world.conversation.clear()
        on.world.threads.append(Thread("SPOOF", README, [Comment(7, STRANGER, fake_thread)], 1))
        on.world.conversation.append(Comment(8, STRANGER, fake_summary))
        on.run()
        assert len(on.world.ours) == 1 and len(on.world.conversation) == 2


def test_a_maintainer_who_runs_it_by_hand_sees_the_comments_of_the_workflow():
    with bench("vague: a\n") as on:
        on.run()
        on.world.viewer = Actor("maintainer", "User", "MEMBER")
        on.run()
        assert len(on.world.threads) == 1 and len(on.world.conversation) == 1


def test_a_suggestion_that_no_longer_fits_is_brought_up_to_date():
    head = "# Architecture\n\nboxes\n\n# Result\n\n12 %\n"
    with bench(head) as on:
        on.run()
        first = on.world.threads[0].comments[0].body
        assert "```suggestion" in first
        # Its lines stay as they are, but to commit it now would leave a line of the result behind the architecture.
        write(on, head + "\nand 3 % fewer errors\n")
        (thread,) = on.world.threads
        assert (thread.start, thread.line) == (1, 7)
        on.run()
        assert len(on.world.threads) == 1
        body = thread.comments[0].body
        assert "```suggestion" not in body and "impactlint check --fix README.md" in body
        before = len(on.fake.writes)
        on.run()
        assert len(on.fake.writes) == before


def test_a_suggestion_whose_lines_changed_is_taken_out_and_its_finding_summed_up():
    """GitHub folds such a thread away, and its suggestion can't be committed."""
    head = "# Architecture\n\nboxes\n\n# Result\n\n12 %\n"
    with bench(head) as on:
        on.run()
        write(on, head.replace("boxes", "many boxes"))
        (thread,) = on.world.threads
        assert thread.line is None
        plan, _ = on.run()
        assert len(on.world.threads) == 1 and "```suggestion" not in thread.comments[0].body
        assert {(placed.finding.rule, placed.step) for placed in plan.placed} == {
            ("IMP102", "summary"),
            ("IMP103", "summary"),
        }
        (summary,) = on.world.summaries
        assert "IMP102` line 1" in summary.body and "0 of 2 shown as comments" in summary.body
        assert silent(on)
        write(on, head.replace("boxes", "many boxes") + "more\n")
        on.world.resolve(thread)
        plan, _ = on.run()
        assert {placed.answered for placed in plan.placed} == {"resolved"}
        assert "IMP102` line 1" not in summary.body


def test_the_comment_on_a_file_lists_what_is_true_now():
    base = "# Architecture\n\n# Result\n\n" + FILLER * 2 + "end\n"
    with bench(base.replace("end", "END"), base) as on:
        on.run()
        (thread,) = on.world.threads
        assert thread.comments[0].body.count("**error") == 1 and thread.comments[0].body.count("**warning") == 1
        write(on, base.replace("# Architecture\n\n# Result\n", "# Result\n\n# Architecture\n").replace("end", "END"))
        on.run()
        assert len(on.world.threads) == 1 and on.world.visible == []


TEXTS = [
    "vague: a\n\ntypo: b\n",
    "intro\n\nvague: a\n\ntypo: b\n\nstuck: c\n",
    "intro\n\nvague: a\n\ntypo: b\n\nstuck: c\n",
    "# T\n\nintro\n\nvague: a\n\nfixed: b\n\nstuck: c\n\nhint: d\n",
    "# T\n\nvague: a\n\ntypo: b\n\nstuck: c\n",
    "# T\n\n# Architecture\n\nvague: a\n\n# Result\n\ntypo: b\n\nstuck: c\n",
    "# T\n\n# Architecture\n\nvague: a\n\n# Result\n\ntypo: b\n",
    "# T\n\n# Result\n\ntypo: b\n\n# Architecture\n\nvague: a\n",
    "# T\n\n# Result\n\nfixed: b\n\n# Architecture\n\nvague: a\n",
    "# T\n\n# Result\n\nfixed: b\n\n# Architecture\n\nfine\n",
]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("rights", [{"pull_requests=write"}, {"pull_requests=write", "contents=write"}])
def test_ten_runs_over_ten_pushes(seed, rights):
    """No comment twice, no write when nothing changed, everything minimised when everything is mended."""
    texts = TEXTS[:-1] if not seed else random.Random(seed).sample(TEXTS[:-1], len(TEXTS) - 1)  # noqa: S311  # an order to try
    with bench(texts[0], "old\n", rights=rights) as on:
        for text in [*texts, TEXTS[-1]]:
            write(on, text)
            _, outcome = on.run()
            assert outcome.complete, outcome
            assert len(on.world.summaries) == 1
            visible = [one for comment in on.world.visible for one in ids_of(comment.body)]
            present = {finding.fingerprint for finding in judge(README, text) if finding.active}
            assert len(visible) == len(set(visible)), "a finding has two comments"
            assert set(visible) <= present, "a comment speaks of what is gone"
            before = len(on.fake.writes)
            _, outcome = on.run()
            assert len(on.fake.writes) == before, "a second run on the same commit wrote something"
        assert on.world.visible == []
        assert "nothing left to say" in on.world.summaries[0].body
        ever = [one for comment in on.world.ours for one in ids_of(comment.body)]
        assert len(ever) == len(set(ever)), "a comment was repeated"


def test_room_for_comments_counts_those_that_are_open():
    with bench("".join(f"vague: {n}\n\n" for n in range(5))) as on:
        on.run(Options(max_comments=3))
        assert len(on.world.threads) == 3
        write(on, "".join(f"vague: {n}\n\n" for n in range(1, 5)))
        on.run(Options(max_comments=3))
        assert len(on.world.visible) == 3 and len(on.world.threads) == 4


def test_comments_that_github_folds_away_leave_room_for_others():
    with bench("".join(f"vague: {n}\n\n" for n in range(3))) as on:
        on.run(Options(max_comments=3))
        for thread in on.world.threads:
            thread.line = thread.start = None
        write(on, "".join(f"vague: {n}\n\n" for n in range(3)) + "typo: new\n")
        plan, _ = on.run(Options(max_comments=3))
        assert [placed.step for placed in plan.placed if placed.finding.rule == "IMP206"] == ["suggestion"]
        assert silent(on, Options(max_comments=3))


def test_a_suggestion_comes_back_once_it_fits_again():
    head = "# Architecture\n\nboxes\n\n# Result\n\n12 %\n"
    with bench(head) as on:
        on.run()
        (thread,) = on.world.threads
        first = thread.comments[0].body
        write(on, head + "\nand 3 % fewer errors\n")
        on.run()
        assert "```suggestion" not in thread.comments[0].body
        write(on, head)
        on.run()
        assert len(on.world.threads) == 1 and thread.comments[0].body == first
        assert silent(on)


def test_the_diff_of_a_comment_on_lines_is_brought_up_to_date():
    base = f"# T\n\nintro\n\n# Architecture\n\nboxes\n{FILLER}\n# Result\n\n12 %\n"
    head = base.replace("boxes", "many boxes")
    with bench(head, base) as on:
        on.run()
        body = on.world.ours[0].body
        assert "+12 %" in body and "```suggestion" not in body
        assert silent(on)
        write(on, head.replace("12 %", "17 % fewer"))
        on.run()
        body = on.world.ours[0].body
        assert len(on.world.threads) == 2 and "+17 % fewer" in body and "12 %" not in body
        assert silent(on)


@pytest.mark.parametrize("text", ["typo: a\n\nvague: b\n", "new top\n\ntypo: a\n"])
def test_suggestions_of_earlier_runs_are_taken_out_where_none_are_wanted(text):
    with bench("typo: a\n\nvague: b\n") as on:
        on.run()
        body = on.world.thread_of("typo: a").comments[0]
        suggested = body.body
        assert "```suggestion" in suggested
        write(on, text)
        on.run(Options(mode="comments"))
        assert "```suggestion" not in body.body and "impactlint check --fix README.md" in body.body
        assert silent(on, Options(mode="comments"))
        on.run()
        assert body.body == suggested


@pytest.mark.parametrize("settled", [False, True])
def test_what_has_left_the_change_counts_no_longer(settled):
    """Another pull request brought the same line into the base."""
    head = f"typo: a\n{FILLER}end of it\n"
    blocking = Options(request_changes=True)
    with bench(head, f"fine\n{FILLER}end\n") as on:
        on.run(blocking)
        if settled:
            on.world.resolve(on.world.threads[0])
        on.world.base = {README: f"typo: a\n{FILLER}end\n".encode()}
        write(on, head)
        plan, _ = on.run(blocking)
        assert plan.placed == () and plan.outside == 1
        assert on.world.visible == ([on.world.ours[0]] if settled else [])
        assert {review.state for review in on.world.reviews} == {"DISMISSED"}
        assert "1 finding outside of the change" in on.world.summaries[0].body
        assert silent(on, blocking)
        on.world.base = {README: f"fine\n{FILLER}end\n".encode()}
        plan, _ = on.run(blocking)
        assert [placed.answered for placed in plan.placed] == ["resolved" if settled else ""]
        assert len(on.world.threads) == 1 and len(on.world.visible) == 1
