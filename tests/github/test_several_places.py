"""Comments that tell of several places, over pushes and answers."""

from impactlint.github.model import Options
from tests.github.bench import FILLER, bench, ids_of, silent, write
from tests.github.fake.world import OWNER

SEVERAL = "# T\n\nagain: a\n\nagain: a\n\nagain: b\n"


def test_one_comment_tells_of_several_places_and_is_not_repeated():
    with bench(SEVERAL) as on:
        on.run()
        first, other = [thread.comments[0].body for thread in on.world.threads]
        assert (len(ids_of(first)), len(ids_of(other))) == (2, 1)
        assert "And once more." in first and "- line 5: here" in first
        assert "2 of 2 shown as comments" in on.world.summaries[0].body
        on.fake.forget()
        plan, _ = on.run()
        assert on.fake.writes == [] and len(plan.placed) == 2


def test_a_new_place_among_several_has_a_comment_of_its_own():
    with bench(SEVERAL) as on:
        on.run()
        write(on, f"{SEVERAL}\nagain: a\n")
        plan, _ = on.run()
        assert [len(ids_of(comment.body)) for comment in on.world.ours] == [2, 1, 1]
        assert on.world.threads[-1].line == 9
        assert sorted(placed.finding.line for placed in plan.placed) == [3, 7, 9]


def test_a_comment_on_several_places_stays_until_the_last_is_mended():
    with bench(SEVERAL) as on:
        on.run()
        write(on, SEVERAL.replace("again: a\n\nagain: a", "again: a\n\nfine"))
        on.run()
        assert [comment.hidden for comment in on.world.ours] == ["", ""]
        write(on, SEVERAL.replace("again: a", "fine"))
        on.run()
        assert [comment.hidden for comment in on.world.ours] == ["outdated", ""]


def test_a_person_who_settles_a_comment_settles_the_places_that_it_tells_of():
    with bench(SEVERAL) as on:
        on.run()
        on.world.resolve(on.world.threads[0], OWNER)
        write(on, f"{SEVERAL}\nagain: a\n")
        plan, _ = on.run()
        assert {placed.finding.line: placed.answered for placed in plan.placed} == {3: "resolved", 7: "", 9: ""}


def test_only_the_places_of_the_change_are_told():
    with bench(f"{SEVERAL}\nagain: a\n", base=SEVERAL) as on:
        plan, _ = on.run(Options(scope="added"))
        assert [(placed.finding.line, placed.finding.also) for placed in plan.placed] == [(9, ())]
        assert plan.outside == 2


def test_a_comment_on_the_file_joins_new_places_with_those_it_tells_of():
    base = f"{FILLER}{SEVERAL}"
    with bench(f"one\n{base}{FILLER}", base=f"{base}{FILLER}") as on:
        everything = Options(scope="all")
        on.run(everything)
        (body,) = [comment.body for comment in on.world.ours]
        assert len(ids_of(body)) == 3 and "And once more." in body
        write(on, f"one\n{base}again: a\n{FILLER}two\n")
        on.run(everything)
        assert silent(on, everything)


def test_a_comment_on_several_places_says_which_are_left_and_tells_of_one_that_comes_back():
    with bench(SEVERAL) as on:
        on.run()
        (comment,) = [comment for comment in on.world.ours if "And once more." in comment.body]
        first = comment.body
        write(on, SEVERAL.replace("again: a\n\nagain: a", "again: a\n\nfine"))
        on.run()
        assert "And once more." not in comment.body and "line 5" not in comment.body
        write(on, SEVERAL)
        on.run()
        assert len(on.world.threads) == 2 and comment.body == first
