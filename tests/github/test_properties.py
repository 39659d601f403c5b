"""For random pages and random edits of them: what a plan promises holds, whatever the page looks like."""

import re
from collections import Counter

from hypothesis import assume, example, given
from hypothesis import strategies as st

from impactlint.document import from_text, parse
from impactlint.escape import markdown
from impactlint.github.comment import read_mark
from impactlint.github.diff import hunks
from impactlint.github.model import MAX_BODY, ChangedFile, Options, Pull, State
from impactlint.github.plan import plan_review
from impactlint.github.summary import job_summary, sticky
from tests.github.bench import README, commit_suggestion, judge, page, suggestion_of
from tests.github.fake.world import hunks_of, patch_of

PULL = Pull("a/b", 1, "1" * 40, "2" * 40)
PARTS = (
    "vague: {}\n",
    "typo: {}\n",
    "stuck: {}\n",
    "worse: {}\n",
    "hint: {}\n",
    "again: {}\n",
    "a paragraph {}\n",
    "```sh\nrun {}\n```\n",
    "````md\n```\n# Result\n```\n````\n",
    "- item {}\n  ```suggestion\n  x\n  ```\n",
    "| a | b |\n|---|---|\n| {} | 2 |\n",
    "<details><summary>{}</summary>\n\ntext\n\n</details>\n",
    "[link]: https://example.org/{}\n",
    "@octocat `code` #12 {}  \n",
    "\ttab {}\n",
)
TITLES = ("Architecture", "Result", "Setup", "Usage", "Limits")


@st.composite
def sections(draw):
    title = draw(st.sampled_from(TITLES))
    body = draw(st.lists(st.sampled_from(PARTS), max_size=4))
    words = draw(st.lists(st.sampled_from(["ä", "x", "12 %", "x.", "“q”"]), min_size=len(body), max_size=len(body)))
    return f"# {title}\n\n" + "\n".join(part.format(word) for part, word in zip(body, words, strict=True)) + "\n"


@st.composite
def changes(draw):
    """A page before and after a pull request: some sections the same, some new, gone or moved; LF or CRLF."""
    kept = draw(st.lists(sections(), max_size=4))
    new = draw(st.lists(sections(), max_size=3))
    head = draw(st.permutations(kept + new))
    base = draw(st.sampled_from([kept, kept[1:], [], list(reversed(kept))]))
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    cut = draw(st.sampled_from([0, 0, 1]))
    texts = ["".join(parts).replace("\n", newline) for parts in (base, head)]
    if cut and texts[1]:
        texts[1] = texts[1].rstrip("\r\n")
    return texts[0].encode(), texts[1].encode()


def planned(base, head, **options):
    patch = patch_of(base or None, head)
    file = ChangedFile(README, "modified" if base else "added", hunks(patch), "b" * 40)
    return plan_review([page(README, head)], [file], State(PULL), Options(**options), judge), list(hunks_of(patch))


@given(changes())
@example((b"", b"typo: a"))
@example((b"# Architecture\n", b"# Architecture\n\n# Result\n\ntypo: x\n"))
def test_every_suggestion_works_and_every_anchor_is_in_the_diff(change):
    base, head = change
    assume(head and base != head)
    plan, shown = planned(base, head)
    before = judge(README, head.decode())
    for comment in plan.comments:
        start, line = comment.start, comment.line
        assert any(start in hunk and line in hunk for hunk in shown) and start <= line
        assert len(comment.body) <= MAX_BODY and read_mark(comment.body).ids == comment.ids
        replacement = suggestion_of(comment.body) if comment.step == "suggestion" else None
        if replacement is None:
            assert not re.search(r"^`{3,}suggestion", comment.body, re.M)
            continue
        after = commit_suggestion(head, start, line, replacement)
        assert after != head
        parse(from_text(after.decode(), README))
        found = judge(README, after.decode())
        active = {finding.fingerprint for finding in found}
        counts = Counter(finding.rule for finding in found)
        old = Counter(finding.rule for finding in before)
        for one in comment.ids:
            rule = next(finding.rule for finding in before if finding.fingerprint == one)
            assert one not in active or counts[rule] < old[rule]
        assert words(after) == words(head), "text was lost"
        assert (b"\r\n" in after) == (b"\r\n" in head) and after.count(b"\r\n") in (0, after.count(b"\n"))


def words(data):
    """All words, a mended line counted like the line it was."""
    return Counter(data.decode().replace("fixed:", "typo:").split())


@given(changes(), st.sampled_from(["added", "hunk", "file", "all"]), st.integers(0, 30))
def test_nothing_is_lost_and_nothing_overlaps(change, scope, most):
    base, head = change
    assume(head and base != head)
    plan, _ = planned(base, head, scope=scope, max_comments=most)
    wanted = {f.fingerprint for f in judge(README, head.decode()) if f.active}
    placed = [one for held in plan.placed for one in held.finding.ids]
    assert len(placed) == len(set(placed))
    assert set(placed) <= wanted and (scope != "all" or set(placed) == wanted)
    assert len(plan.comments) + len(plan.files) <= most
    spoken = [one for comment in (*plan.comments, *plan.files) for one in comment.ids]
    assert len(spoken) == len(set(spoken))
    held = {one for placed in plan.placed if placed.step != "summary" for one in placed.finding.ids}
    assert set(spoken) == held
    spans = [(one.start, one.line) for one in plan.comments if one.step == "suggestion"]
    assert all(a[1] < b[0] or b[1] < a[0] for a in spans for b in spans if a is not b)
    told = sticky(plan)
    assert len(told) <= MAX_BODY and read_mark(told).kind == "summary"
    assert all(markdown(one.finding.message) in told for one in plan.placed if one.step == "summary")
    assert all(markdown(one.finding.message) in job_summary(plan, "no rights") for one in plan.placed)
