"""The small pure parts: hunks, anchors, markers, bodies, rule files, texts."""

import json
import re
from dataclasses import replace

import cmarkgfm
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from impactlint.document import Span, from_text
from impactlint.findings import Edit, Finding, Fix, Severity
from impactlint.github.client import _refused, blob_name
from impactlint.github.comment import ROOM, claimed, command, declines, fit, line_body, read_mark, write_mark
from impactlint.github.diff import hunks
from impactlint.github.failures import message
from impactlint.github.jobs import token
from impactlint.github.ladder import anchor
from impactlint.github.model import MAX_BODY, ChangedFile, Hunk, Mark, StateChange
from impactlint.github.pages import content, is_readme, under
from impactlint.github.rulefiles import (
    MAX_FOLDERS,
    candidates,
    fetch_rule_files,
    lay_out,
    left_out,
    listed,
    references,
)
from impactlint.github.suggest import Refusal, Suggestion, suggest
from tests.github.fake.world import hunks_of, patch_of

LINE = st.text(st.sampled_from("ab-+ @\\\t\r\x0c\u2028"), max_size=6)
FILE = st.tuples(st.lists(LINE, max_size=12), st.sampled_from(["", "\n"])).map(
    lambda t: ("\n".join(t[0]) + t[1]).encode()
)


@given(FILE, FILE)
def test_hunks_are_those_of_the_patch_and_added_lines_are_the_new_ones(old, new):
    patch = patch_of(old, new)
    found = hunks(patch)
    assert [range(one.first, one.last + 1) for one in found] == [one for one in hunks_of(patch) if len(one)]
    rows = [row for row in patch.split("\n") if row[:1] == "+"]
    assert sum(len(one.added) for one in found) == len(rows)
    lines = new.decode().split("\n")
    assert all(f"+{lines[line - 1]}" in rows for one in found for line in one.added)


@pytest.mark.parametrize(
    "patch", ["@@ -1,3 +1,4 @@\n a", "@@ -1 +1 @@\n*a", "@@ -1 +1 @@\n-a\n+b\n@@ -9,2 +9,9 @@\n c"]
)
def test_a_patch_that_was_cut_has_no_hunks_to_rely_on(patch):
    assert hunks(patch) is None


def test_no_patch_is_not_an_empty_one():
    assert hunks(None) is None and hunks("") == ()


def finding(line=5, end=5, **more):
    return Finding("IMP203", "vague", Severity.WARNING, "README.md", line, end, 1, "words", fingerprint="a1", **more)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (finding(5, 5), (5, 5)),
        (finding(5, 8), (5, 8)),
        (finding(5, 12), (5, 10)),
        (finding(2, 5), (4, 5)),
        (finding(1, 3), None),
        (finding(11, 19), None),
        (finding(5, 8, structural=True), (5, 5)),
        (finding(4, 90), (4, 4)),
        (finding(21, 21), (21, 21)),
    ],
)
def test_anchors_lie_in_one_hunk(one, expected):
    assert anchor(one, (Hunk(4, 10), Hunk(20, 22))) == expected


def test_suggestions_are_as_small_as_can_be():
    source = from_text("a\nb\nc\nd\n", "README.md")
    whole = (Hunk(1, 4),)
    assert suggest(source, [Edit(Span(0, 4), "a\nB\nc\nd\n")], whole) == Suggestion(2, 2, "B\n")
    assert suggest(source, [Edit(Span(2, 2), "x\n")], whole) == Suggestion(3, 3, "x\nc\n")
    assert suggest(source, [Edit(Span(2, 2), "x\n")], whole, taken=[(3, 4)]) == Suggestion(2, 2, "b\nx\n")
    assert suggest(source, [Edit(Span(4, 4), "x\n")], whole) == Suggestion(4, 4, "d\nx\n")
    assert suggest(source, [Edit(Span(1, 2), "")], whole) == Suggestion(2, 2, "")
    assert isinstance(suggest(source, [Edit(Span(1, 2), "b\n")], whole), Refusal)
    assert isinstance(suggest(source, [Edit(Span(1, 2), "B\n")], (Hunk(3, 4),)), Refusal)


IDS = st.lists(st.text("0123456789abcdef", min_size=1, max_size=16), max_size=5).map(tuple)


@given(st.sampled_from(["finding", "file", "summary"]), IDS, IDS, IDS, st.text(max_size=40))
def test_marks_survive_and_only_the_first_line_speaks(kind, ids, closed, resolved, rest):
    mark = Mark(kind, ids, "suggestion" if kind == "finding" else "line", closed, resolved=resolved)
    line = write_mark(mark)
    keyed = replace(mark, key=token(rest))
    assert claimed(f"{line}\n{rest}", keyed.key) == f"{write_mark(keyed)}\n{rest}"
    assert read_mark(write_mark(keyed)) == keyed
    assert read_mark(f"{line}\n{rest}") == mark and read_mark(f"{line}\r\n{rest}") == mark
    assert read_mark(f"x\n{line}") is None and read_mark(f" {line}") is None


@pytest.mark.parametrize(
    ("words", "declined"),
    [
        ("impactlint-disable IMP203", True),
        ("<!-- impactlint-disable-line IMP203 -- because -->", True),
        ("wontfix", True),
        ("We won't fix this.", True),
        ("impactlint-disabled?", False),
        ("I won't fix this today, but I will tomorrow.", False),
        ("Won't fix - it is a quotation", True),
        ("Good point, I will fix it.", False),
        ("won\u2019t fix: a quotation", True),
        ("**Won't-fix**", True),
        ("`impactlint-disable IMP203 -- because`", True),
        ("> vague\n\nWon't fix, it is a quotation.", True),
        ("```\ncode\n```\r\nwontfix", True),
        ("```wontfix```\nwontfix", True),
        ("I don't see why you won't fix this; please do", False),
        ("Not sure that impactlint-disable is right here.", False),
        ("> wontfix\n\nWhy not?", False),
        ("```\nimpactlint-disable IMP203\n```\nPlease don't.", False),
        ("~~~\n```\nwontfix\n~~~", False),
        ("    wontfix", False),
    ],
)
def test_what_declines(words, declined):
    assert declines(words) is declined


@example(message="#_", excerpt="@_")
@given(st.text(max_size=60), st.text(max_size=60))
def test_what_a_finding_quotes_never_acts(message, excerpt):
    one = finding(help=excerpt, excerpt=excerpt)
    object.__setattr__(one, "message", message)
    body = line_body([one], None)
    shown = cmarkgfm.github_flavored_markdown_to_html(body, UNSAFE)
    assert len(shown.split("<sub>")) == 2, "the footer stands"
    outside = re.sub(r"<code>.*?</code>", "", shown, flags=re.S)
    tags = set(re.findall(r"<(/?\w+)", outside)) - {f"{end}{tag}" for end in ("", "/") for tag in TAGS}
    assert not tags and not re.search(r"[@#]\w", outside.replace("&#", ""))


TAGS = ("p", "strong", "blockquote", "sub", "br")
UNSAFE = cmarkgfm.cmark.Options.CMARK_OPT_UNSAFE
"""Show raw HTML, to see what of it there is."""


def test_a_body_that_is_too_long_is_cut_with_its_fence_closed_and_says_so():
    body = "intro\n\n<details>\n\n````diff\n" + "x" * 80 + "\n"
    cut = fit(body + ("y" * 99 + "\n") * 1000)
    assert len(cut) <= MAX_BODY and cut.rstrip().endswith("characters)")
    assert cut.count("````") == 2 and cut.count("</details>") == 1


def test_a_cut_that_drops_the_end_of_a_fence_closes_it():
    start = "intro\n\n```diff\n"
    body = start + "y" * (MAX_BODY - ROOM - len(start) - 2) + "\n```\nmore\n" + "z\n" * 2000
    assert len(re.findall("^```", fit(body), re.M)) == 2


@pytest.mark.parametrize(
    "said",
    ["Forbidden", ["no"], 12, {"message": 5}, {"message": "no", "errors": 5}, {"message": "no", "errors": "one"}],
)
def test_a_failure_in_a_shape_that_nobody_expects_is_still_told(said):
    assert message(said) in ("", "5", "no: 5", "no: one")


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("README.md", "impactlint check --fix README.md"),
        ("a b/README.md", "impactlint check --fix 'a b/README.md'"),
        ("$(x)/README.md", "impactlint check --fix '$(x)/README.md'"),
        ("-x/README.md", "impactlint check --fix -- -x/README.md"),
        ("a\nb/README.md", "impactlint check --fix PATH"),
    ],
)
def test_the_command_can_be_pasted(path, line):
    assert command(path, Fix("move", "safe", "", (Edit(Span(0, 1), ""),))) == line


@pytest.mark.parametrize(
    ("path", "wanted"),
    [("README.md", True), ("a/readme", True), ("vendor/x/README.md", False), ("CHANGES.md", False), ("", False)],
)
def test_which_files_are_readmes(path, wanted):
    assert is_readme(path) is wanted


def test_paths_narrow():
    assert under("docs/a/README.md", ["docs"]) and under("docs/README.md", ["./docs/"]) and under("x", ["."])
    assert not under("docs2/README.md", ["docs"]) and under("x", [])


def test_a_link_is_not_read(tmp_path):
    link = b"../elsewhere/README.md"
    file = ChangedFile("README.md", blob=blob_name(link))
    assert content(file, None, lambda _: link, blob_name) is None
    (tmp_path / "README.md").symlink_to("/etc/hostname")
    assert content(file, tmp_path, lambda _: link, blob_name) is None


def test_an_error_that_names_no_change_refuses_each_once():
    changes = [StateChange("minimize", "A"), StateChange("resolve", "B")]
    nameless = {"message": "Something went wrong"}
    named = {"message": "Could not resolve B", "path": ["m1", "thread"]}
    said = [(changes[0], "Something went wrong"), (changes[1], "Something went wrong")]
    assert _refused(changes, {"errors": [nameless, nameless]}) == said
    said[1] = (changes[1], "Could not resolve B")
    assert _refused(changes, {"errors": [named, nameless, nameless]}) == said
    assert _refused(changes, {"errors": [named, named]}) == said[1:]


RULES = {
    ".impactlint.yml": "extends: [recommended, shared/rules.yml, ../../x.yml, /etc/passwd]\nbaseline: known.json\n",
    "shared/rules.yml": "version: 1\nextends: ../shared/more.yml\n",
    "shared/more.yml": "version: 1\nextends: rules.yml\n",
    "known.json": "{}",
}


def test_rule_files_are_fetched_with_what_they_name(tmp_path):
    asked = []

    def fetch(paths):
        asked.extend(paths)
        return {path: RULES[path] for path in paths if path in RULES}

    assert fetch_rule_files(["docs/README.md"], fetch) == RULES
    assert len(asked) == len(set(asked)) and not any(".." in path or path.startswith("/") for path in asked)
    lay_out(RULES, ["docs/README.md", ".impactlint.yml/README.md", "x" * 300 + "/README.md"], tmp_path)
    assert (tmp_path / ".impactlint.yml").read_text() == RULES[".impactlint.yml"]
    assert (tmp_path / "docs" / "README.md").exists()


LINKED = {
    ".impactlint.yml": "config/rules.yml",
    "config/rules.yml": "../meta/rules.yml",
    "meta/rules.yml": "version: 1\nextends: shared.yml\nbaseline: known.json\n",
    "shared.yml": "meta/shared.yml",
    "meta/shared.yml": "version: 1\n",
    "known.json": "meta/known.json",
    "meta/known.json": "{}",
}


@pytest.mark.parametrize("named", ["", ".impactlint.yml"])
def test_a_rule_file_that_is_a_link_is_what_it_leads_to(named):
    found = fetch_rule_files(
        ["README.md"], lambda paths: {path: LINKED[path] for path in paths if path in LINKED}, named
    )
    assert found == {
        ".impactlint.yml": LINKED["meta/rules.yml"],
        "shared.yml": LINKED["meta/shared.yml"],
        "known.json": "{}",
    }


@pytest.mark.parametrize("text", ["../rules.yml", "/etc/rules.yml", "nowhere.yml", ".impactlint.yml", "word", "a/b\n"])
def test_a_link_that_leads_out_or_nowhere_is_left_as_it_is(text):
    files = {".impactlint.yml": text, "etc/rules.yml": "version: 1", "rules.yml": "version: 1", "word": "version: 1"}
    asked = []

    def fetch(paths):
        asked.extend(paths)
        return {path: files[path] for path in paths if path in files}

    assert fetch_rule_files(["README.md"], fetch) == {".impactlint.yml": text}
    assert not any(".." in path or path.startswith("/") for path in asked)


def test_where_rule_files_may_stand():
    found = candidates(["a/b/README.md", "README.md"])
    assert found[0] == ".impactlint.yml" and "a/b/.github/impactlint.yml" in found and len(found) == 18
    assert ".github/workflows/impactlint.yml" not in candidates([".github/workflows/README.md"])


def test_what_a_rule_file_names():
    text = "extends: [portfolio, shared.yml, ./a.b, ../up.yaml]\nbaseline: known-findings\n"
    assert references("a/b/.impactlint.yml", text) == ["a/b/shared.yml", "a/up.yaml", "a/b/known-findings"]
    text = "extends: shared.yml\nbaseline: known.json\n"
    assert references("a/.github/impactlint.yml", text) == ["a/.github/shared.yml", "a/known.json"]
    assert references("impactlint.yml", "baseline: ../known\n") == []
    assert references("impactlint.yml", "extends: base.yml\nlead: 1\nlead: !t 2\n") == ["base.yml"]


def test_folders_beyond_the_most_are_counted():
    readmes = [f"p{n}/README.md" for n in range(MAX_FOLDERS + 1)]
    assert len(candidates(readmes)) == 6 * MAX_FOLDERS and left_out(readmes) == 2
    assert left_out(readmes[:-2]) == 0


def test_the_files_that_a_baseline_lists(tmp_path):
    entry = {"rule": "IMP102", "heading": "", "text": "", "identity": "x"}
    paths = ("README.md", "../b/README.md", "../../x/README.md", "/etc/passwd", "README.md")
    known = json.dumps({"version": "1", "findings": [entry | {"path": path} for path in paths]})
    files = {"a/known": known, "a/.impactlint.yml": "baseline: known\n", "broken.json": "{"}
    lay_out(files, [], tmp_path)
    assert listed(files, tmp_path) == ["a/README.md", "b/README.md"]


@pytest.mark.parametrize("text", ["", "- x", "a: [", "extends: {a: b}", "extends: [[x]]", "extends: !!python/object x"])
def test_a_rule_file_that_cannot_be_read_names_nothing(text):
    assert references(".impactlint.yml", text) == []
