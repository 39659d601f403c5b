"""Whatever a rule file holds, it is in force as a whole or refused with a line for everything that is wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from impactlint.config.keys import file_record
from impactlint.config.problems import ConfigError
from impactlint.config.resolver import Resolver
from impactlint.document import from_text
from impactlint.engine import lint_source
from impactlint.escape import one_line

KEYS = [field.name for field in file_record().fields]
INNER = ["IMP101", "vague-claim", "severity", "words", "files", "id", "message", "pattern", "scope", "must", "replace"]
WORDS = ["off", "error", "ALL", "IMP2", "TEAM1", "portfolio", "minimal", "project", "result", "architecture", "usage"]
ODD = [
    "'!'",
    "'/'",
    "'a\\b['",
    "'**'",
    "'(a+)+$'",
    "'\\1'",
    "'[a-'",
    "a.yml",
    "../x.yml",
    "1e400",
    "0x",
    "*a",
    "&a b",
    "!!x y",
]

scalars = (
    st.sampled_from(WORDS + ODD) | st.integers(-1, 3).map(str) | st.text("ab*?[]{}()|^$.+\\", max_size=6).map(repr)
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(st.sampled_from(INNER + WORDS), inner, max_size=4).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items()) + "}"
        )
    ),
    max_leaves=10,
)
pairs = st.tuples(st.sampled_from([*KEYS, "<<"]), values)
files = (
    st.lists(pairs, max_size=5, unique_by=lambda pair: pair[0])
    .flatmap(lambda once: st.permutations([*once, *once[:1]]) | st.just(once))
    .map(lambda given: "".join(f"{key}: {value}\n" for key, value in given))
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("any")
    (root / ".git").mkdir()
    (root / "a.yml").write_text("extends: .impactlint.yml\n")
    return root


@given(files | st.text(max_size=100) | st.tuples(files, st.text(max_size=20)).map("".join))
@example("custom-rules: [{id: TEAM1, message: m, pattern: '[[:foo:]]'}]")
@example("overrides: [{files: '[', rules: {IMP101: off}}]")
@example("exclude: ['a\\']\ninclude: '\\'")
@example("order: {problem: problem}")
@example("extends: a.yml")
@example("baseline: '.'")
@example("kind: {'': project}")
@example(
    "custom-rules: [{}, {}]\ncustom-rules: [{id: TEAM1, message: m, words: x}]\noverrides: [1, 2]\noverrides: [{}]"
)
@example(
    "overrides: [{files: a}, {files: b}]\noverrides: [{files: c, sections: {problem: x, result: x}}]\nselect: ALL\n"
)
@example("rules: {IMP101: off, <<: {IMP101: 1, problem-first: off}, [a]: b}\n<<: [{lead: 1}, 2]")
def test_any_file(folder: Path, text: str) -> None:
    path = folder / ".impactlint.yml"
    path.write_text(text, encoding="utf-8", newline="", errors="surrogatepass")
    try:
        settings = Resolver().settings(str(folder / "sub" / "README.md"))
    except ConfigError as error:
        assert error.problems
        for line in error.lines():
            assert re.match(r"\S+\.yml:\d+:\d+: |preset ", line)
            assert line == one_line(line)
    else:
        page = from_text("# T\n\nabab TEAM1 result\n", "README.md")
        lint_source(page, settings)
