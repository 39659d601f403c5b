"""A comment is about the finding on its own line, also where the same words stand several times in a section."""

import json

import pytest

from impactlint.github.model import Options
from tests.github.bench import FILLER, README, bench, ids_of, silent, write
from tests.github.command import by_hand, world_of
from tests.github.fake.server import serve

LOW = f"# T\n\n{FILLER}\nvague: a\n\n# E\n"
BOTH = f"# T\n\nvague: a\n\n{FILLER}\nvague: a\n\n# E\n"


def test_an_answer_stays_at_its_place_where_the_same_is_added_above():
    with bench(LOW) as on:
        on.run()
        (first,) = on.world.threads
        on.world.resolve(first)
        write(on, BOTH)
        plan, _ = on.run()
        assert {placed.finding.line: placed.answered for placed in plan.placed} == {3: "", first.line: "resolved"}
        assert [thread.line for thread in on.world.threads] == [first.line, 3]
        assert silent(on)


def test_the_comment_of_what_stays_is_kept_where_the_same_is_mended_above():
    with bench(BOTH) as on:
        on.run()
        write(on, BOTH.replace("vague: a", "fine", 1))
        plan, _ = on.run()
        assert [thread.comments[0].hidden for thread in on.world.threads] == ["outdated", ""]
        assert [(placed.step, placed.finding.line) for placed in plan.placed] == [("line", on.world.threads[1].line)]
        assert silent(on)
        write(on, BOTH)
        on.run()
        assert len(on.world.threads) == 2 and len(on.world.visible) == 2


def test_a_new_one_between_two_has_the_new_comment():
    text = "# T\n\nvague: a\n\none\ntwo\n\nvague: a\n"
    with bench(text) as on:
        on.run()
        write(on, text.replace("one\n", "one\n\nvague: a\n\n"))
        on.run()
        assert [thread.line for thread in on.world.threads] == [3, 11, 7]
        assert silent(on)


def test_a_new_place_above_a_comment_on_several_has_a_comment_of_its_own():
    text = f"# T\n\n{FILLER}\nagain: a\n\nagain: a\n"
    with bench(text) as on:
        on.run()
        write(on, text.replace("# T\n", "# T\n\nagain: a\n"))
        on.run()
        assert [len(ids_of(comment.body)) for comment in on.world.ours] == [2, 1]
        assert on.world.threads[1].line == 3 and "And once more." in on.world.ours[0].body
        assert silent(on)


@pytest.mark.parametrize("kind", ["stuck", "typo"])
def test_a_fix_is_tried_against_what_is_alike_whatever_its_number(kind):
    """No suggestion is made that would not settle the finding."""
    text = BOTH.replace("vague", kind)
    options = Options(mode="comments")
    with bench(text) as on:
        on.run(options)
        write(on, text.replace(f"{kind}: a", "fine", 1))
        on.run()
        (comment,) = on.world.visible
        assert ("```suggestion" in comment.body) == (kind == "typo")
        assert silent(on)


def test_two_on_one_page_keep_their_numbers_where_nothing_moved():
    with bench(BOTH) as on:
        plan, _ = on.run()
        again, _ = on.run()
        assert [one.finding.ids for one in plan.placed] == [one.finding.ids for one in again.placed]
        assert plan.pages == again.pages and README in {page.path for page in plan.pages}


def test_findings_in_files_keep_the_fingerprints_that_the_page_alone_gives_them(tmp_path):
    """A baseline and code scanning know these, and the exit status goes by them."""
    above = f"# Meter reader\n\nTODO: install steps.\n\n{FILLER}\nTODO: write this.\n"
    world = world_of(above.replace("TODO: install", "Mind the install"))
    with serve(world) as (_, url):

        def reported():
            done = by_hand(url, "--select", "IMP206", "-o", "json:out.json", cwd=tmp_path)
            assert done.returncode == 1
            told = json.loads((tmp_path / "out.json").read_text())["findings"]
            return [finding["fingerprint"] for finding in told]

        alone = reported()
        world.resolve(world.threads[0])
        world.commit({README: above.encode()})
        assert reported() == alone  # two that are shown as one by the first
        assert [thread.line for thread in world.threads] == [world.threads[0].line, 3]
        world.commit({README: above.replace("TODO: write", "Mind and write").encode()})
        assert reported() == alone
