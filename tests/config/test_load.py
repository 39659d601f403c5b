"""YAML in, a tree with places out: every refusal names its line, whichever parser reads."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from impactlint.config.load import MAX_BYTES, parse, parsed, read_text, with_item, with_value
from impactlint.config.nodes import Node, packed, resolve, unpacked
from impactlint.config.problems import ConfigError
from impactlint.config.tree import MAX_ALIASES, MAX_DEPTH
from impactlint.escape import one_line

PARSERS = pytest.mark.parametrize("pure", [False, True], ids=["c", "python"])


def refused(text: str, *, pure: bool = False) -> list[tuple[int, int, str]]:
    with pytest.raises(ConfigError) as caught:
        parse(text, "f.yml", pure=pure)
    return [(found.line, found.column, found.message) for found in caught.value.problems]


REFUSED = {
    "tab": ("rules:\n\tIMP101: off\n", 2, 1, "a tab stands"),
    "quote never closed": ("a: 1\nb: 'x\n", 2, 4, "never closed"),
    "colon": ("a: b: c\n", 1, 5, "`:` makes no sense"),
    "at sign": ("a: @x\n", 1, 4, "can't start with `@`"),
    "no colon": ("a: 1\nb\nc: 2\n", 3, 1, "no `:` behind"),
    "open list": ("a: [1\nb: 2", 2, 2, "the list that opens before"),
    "given twice": ("a: 1\nb: 2\na: 3\n", 3, 1, "`a` is given twice, first on line 1"),
    "given twice inside": ("r:\n  x: 1\n  x: 2\n", 3, 3, "given twice, first on line 2"),
    "tag": ("a: !!python/object:os.system x\n", 1, 4, "the tag `!!python/object:os.system`"),
    "own tag": ("a: !x [1]\n", 1, 4, "the tag"),
    "list as key": ("[1]: 2\n", 1, 1, "a key is text, not a list"),
    "merge key": ("a: &x {b: 1}\nc:\n  <<: *x\n", 3, 3, "merge keys"),
    "unknown alias": ("a: *nope\n", 1, 4, "no anchor `&nope`"),
    "inside itself": ("a: &x [*x]\n", 1, 8, "stands inside itself"),
    "two documents": ("a: 1\n---\nb: 2\n", 2, 1, "a second document"),
    "deep": ("[" * (MAX_DEPTH + 1), 1, MAX_DEPTH + 1, "nested more than"),
    "deep behind aliases": (
        f"a: &x {'[' * 15}1{']' * 15}\nb: {'[' * 5}*x{']' * 5}\n",
        2,
        9,
        "once the aliases are followed",
    ),
    "many aliases": ("a: &x 1\nb: [" + "*x, " * (MAX_ALIASES + 1) + "]\n", 2, 4 + 4 * MAX_ALIASES + 1, "aliases"),
    "NUL": ("a: 1\nb: \0\n", 2, 4, "U+0000"),
    "escape": ("a: \x1b[31m\n", 1, 4, "U+001B"),
}


@PARSERS
@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_and_where(name: str, pure: bool) -> None:
    text, line, column, message = REFUSED[name]
    found = refused(text, pure=pure)
    assert (found[0][0], found[0][1]) == (line, column)
    assert message in found[0][2]


@PARSERS
@pytest.mark.parametrize("pattern", ["*.md", "**/README.md", "*", "*old/", "!docs/"])
def test_a_pattern_without_quotes_is_told_to_be_put_in_quotes(pattern: str, pure: bool) -> None:
    with pytest.raises(ConfigError) as caught:
        parse(f"exclude:\n  - {pattern}\n", "f.yml", pure=pure)
    (line,) = caught.value.lines()
    assert "put it in quotes" in line and "not YAML" not in line


@PARSERS
def test_everything_before_the_first_syntax_error_is_said_at_once(pure: bool) -> None:
    found = refused("a: 1\na: 2\nb: !!str 3\nc: 'x\n", pure=pure)
    assert [line for line, _, _ in found] == [2, 3, 4]


@PARSERS
def test_what_is_refused_knows_its_key(pure: bool) -> None:
    tree = parsed("r:\n- x: !t 1\n  x: 2\n", "f.yml", pure=pure)
    assert [str(found).split(": ")[1] for found in tree.problems] == ["r[0].x", "r[0]"]


@PARSERS
def test_what_is_refused_leaves_a_tree_as_it_was_meant(pure: bool) -> None:
    tree = parsed("a: &x {b: 1, c: !t 2}\nd: {<<: *x, c: 3}\n[1]: 2\ne: 4\n---\nf: 5\n", "f.yml", pure=pure)
    assert [found.line for found in tree.problems] == [1, 2, 3, 5]
    (d,) = tree.values("d")
    assert [(key.value, value.value) for key, value in d.pairs()] == [("b", "1"), ("c", "3")]
    assert [value.value for value in tree.values("e")] == ["4"] and not tree.values("f")


@PARSERS
def test_anchors_that_explode_are_refused_before_they_do(pure: bool) -> None:
    names = "abcdefghij"
    lines = [f"a: &a [{', '.join('1' * 9)}]"]
    lines += [f"{now}: &{now} [{', '.join([f'*{before}'] * 9)}]" for before, now in pairwise(names)]
    started = time.perf_counter()
    assert "once the aliases are followed" in refused("\n".join(lines), pure=pure)[0][2]
    assert time.perf_counter() - started < 1


@PARSERS
def test_values_know_their_place(pure: bool) -> None:
    tree = parse("# top\nrules:\n  IMP101: off\n  IMP102:\n    words: 3\nlist: [a, 'b']\n", "f", pure=pure)
    assert tree is not None
    rules, listed = (value for _, value in tree.pairs())
    assert [(key.value, value.line, value.column) for key, value in rules.pairs()] == [
        ("IMP101", 3, 11),
        ("IMP102", 5, 5),
    ]
    assert [(item.value, item.column, item.plain) for item in listed.items()] == [("a", 8, True), ("b", 11, False)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("off", "off"),
        ("no", "no"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("0x1f", 31),
        ("0o17", 15),
        ("010", 10),
        ("1.5", 1.5),
        (".5e3", 500.0),
        ("1_000", "1_000"),
        ("1:30", "1:30"),
    ],
)
def test_scalars_are_those_of_yaml_1_2(text: str, value: object) -> None:
    assert resolve(text) == value
    assert type(resolve(text)) is type(value)


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "~\n", "\ufeff# a mark\n"])
def test_an_empty_file_says_nothing(text: str) -> None:
    assert parse(text, "f") is None


@given(st.text(max_size=200) | st.text("ab:-[]{}&*!|>'\"#%@`,? \n\t0", max_size=80))
@example("&")
@example("- - ? : ? -")
@example("%YAML 3.0\n---\na")
@example("a: |99\n x")
@example('"\\xZZ"')
@example("? &a : *a")
@PARSERS
def test_any_text_gives_a_tree_or_problems_with_lines(pure: bool, text: str) -> None:
    try:
        tree = parse(text, "f.yml", pure=pure)
    except ConfigError as error:
        assert error.problems
        last = text.count("\n") + 1
        assert all(1 <= found.line <= last + 1 and found.column >= 1 for found in error.problems)
        assert all(line.startswith("f.yml:") and line == one_line(line) for line in error.lines())
    else:
        assert tree is None or unpacked(packed(tree)) == tree


@pytest.mark.parametrize(
    "text", ["{" * 60_000, "- " * 60_000, "? " * 60_000, "a: " * 60_000, "&a " * 40_000, "'" * 90_001]
)
@PARSERS
def test_hostile_texts_are_refused_quickly(text: str, pure: bool) -> None:
    started = time.perf_counter()
    refused(text, pure=pure)
    assert time.perf_counter() - started < 5


def read_refused(path: Path) -> str:
    with pytest.raises(ConfigError) as caught:
        read_text(path, "rules.yml")
    return str(caught.value.problems[0])


def test_files_that_are_none(tmp_path: Path) -> None:
    assert read_refused(tmp_path) == "rules.yml:1:1: this is a folder, not a file"
    assert "no such file" in read_refused(tmp_path / "missing.yml")
    os.mkfifo(tmp_path / "pipe")
    assert "not a regular file" in read_refused(tmp_path / "pipe")
    latin = tmp_path / "latin.yml"
    latin.write_bytes(b"a: 1\nb: caf\xe9\n")
    assert read_refused(latin).startswith("rules.yml:2:1: byte 0xe9 is not UTF-8")
    wide = tmp_path / "wide.yml"
    wide.write_bytes("a: 1".encode("utf-16"))
    assert read_refused(wide).startswith("rules.yml:1:1: ")
    large = tmp_path / "large.yml"
    large.write_bytes(b"#" * (MAX_BYTES + 1))
    assert "more than the 200,000 bytes" in read_refused(large)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text("a: 1")
    secret.chmod(0)
    assert "permission denied" in read_refused(secret)


COMMENTED = """\
# our rules
version: 1   # one

rules:
    IMP203: off  # too noisy
    "problem-first": 'error'
exclude:
  - a
  -   b

# the end
"""


def test_an_edit_keeps_comments_order_and_quotes() -> None:
    text = with_value(COMMENTED, ["rules", "IMP301"], "off")
    assert text == COMMENTED.replace("'error'\n", "'error'\n    IMP301: off\n").replace("-   b", "- b")
    text = with_value(COMMENTED, ["baseline"], "known.json")
    assert text == COMMENTED + "baseline: known.json\n"


def test_an_edit_keeps_the_newlines() -> None:
    crlf = COMMENTED.replace("\n", "\r\n")
    assert with_value(crlf, ["lead", "words"], 90).count("\r\n") == crlf.count("\r\n") + 2
    assert "\r\r" not in with_value(crlf, ["lead", "words"], 90)


def test_an_edit_of_an_empty_file_and_of_a_list() -> None:
    assert with_value("# mine\n", ["baseline"], "b.json") == "# mine\nbaseline: b.json\n"
    assert (
        with_item("repos:\n- repo: x  # mine\n", ["repos"], {"repo": "y"}) == "repos:\n- repo: x  # mine\n- repo: y\n"
    )
    assert parse(with_item("", ["repos"], {"repo": "y"}), "f") is not None


@pytest.mark.parametrize("text", ["# mine", "# one\n\n# two", "\ufeff# mine"])
def test_an_edit_behind_a_comment_without_a_newline_stands_on_its_own_line(text: str) -> None:
    assert with_value(text, ["baseline"], "b.json") == f"{text}\nbaseline: b.json\n"


NAMED = "baseline: b.json\n"


@pytest.mark.parametrize(
    ("text", "edited"),
    [
        ("# mine\n---\na: 1\n", f"# mine\n---\na: 1\n{NAMED}"),
        ("%YAML 1.2\n--- # mine\na: '1'\n...\n# end\n", f"%YAML 1.2\n--- # mine\na: '1'\n{NAMED}...\n# end\n"),
        ("# mine\n---\n", f"# mine\n---\n{NAMED}"),
        ("---\n...\n", f"---\n{NAMED}...\n"),
        ("~\n", NAMED),
        ("null", NAMED),
        ("# mine\nnull  # none yet\n", f"# mine\n# none yet\n{NAMED}"),
        ("--- ~ # none\n", f"--- # none\n{NAMED}"),
        ("--- null\n", f"---\n{NAMED}"),
        ("\ufeffa:   1\n", f"\ufeffa:   1\n{NAMED}"),
        ("a: 1\r\nb: 2\n", "a: 1\r\nb: 2\nbaseline: b.json\r\n"),
        ("  a: |\n    x\n\n  # end\n", f"  a: |\n    x\n\n  # end\n  {NAMED}"),
        ("# mine\n---\nbaseline:\n# end\n...\n", f"# mine\n---\n{NAMED}# end\n...\n"),
        ("{a: 1}\n", "{a: 1, baseline: b.json}\n"),
    ],
)
def test_an_edit_keeps_what_stands_around_the_document(text: str, edited: str) -> None:
    assert with_value(text, ["baseline"], "b.json") == edited


@pytest.mark.parametrize("text", ["&a null\n", "--- {a: 1, # mine\n  b: 2}\n"])
def test_an_edit_that_would_lose_something_is_refused_or_keeps_it(text: str) -> None:
    try:
        edited = with_value(text, ["baseline"], "b.json")
    except ConfigError as error:
        assert "can't be added to" in str(error)
    else:
        assert "# mine" in edited and parse(edited, "f") is not None


def test_an_edit_of_what_is_no_mapping_is_refused() -> None:
    with pytest.raises(ConfigError):
        with_value("rules: 3\n", ["rules", "IMP101"], "off")
    with pytest.raises(ConfigError):
        with_item("repos: 3\n", ["repos"], {})


def test_a_tree_survives_being_packed() -> None:
    tree = parse("a: [1, {b: 'c'}]\n", "f")
    assert isinstance(tree, Node)
    assert unpacked(packed(tree)) == tree


def test_ruamel_is_imported_only_for_a_rule_file(tmp_path: Path) -> None:
    code = (
        "import sys; from impactlint.config.resolver import Flags, Resolver\n"
        "Resolver(flags=Flags(preset='strict')).settings('README.md'); print('ruamel' in sys.modules)\n"
        "open('.impactlint.yml', 'w').write('rules: {IMP101: off}')\n"
        "Resolver().settings('README.md'); print('ruamel' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "True"]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_commented_line_with_the_value_is_put_to_use(newline: str) -> None:
    text = newline.join(["extends: strict", "", "# Known:", "# baseline: b.json", "", "# fail-on: error", ""])
    assert with_value(text, ["baseline"], "b.json") == text.replace("# baseline", "baseline")
    assert with_value(text, ["baseline"], "c.json") == f"{text}baseline: c.json{newline}"
    twice = text + f"# baseline: b.json{newline}"
    assert with_value(twice, ["baseline"], "b.json") == f"{twice}baseline: b.json{newline}"
    nested = "custom-rules:\n  - message: |\n      a\n# baseline: b.json\n    id: A1\n"
    assert "\n# baseline: b.json\n" in with_value(nested, ["baseline"], "b.json")
