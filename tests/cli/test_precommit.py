"""One more entry of a pre-commit configuration: behind the others, in their style, and not a byte of theirs changed."""

from __future__ import annotations

import pytest

from impactlint.cli.precommit import PRE_COMMIT, fresh, with_hook
from impactlint.config.load import parse
from impactlint.config.problems import ConfigError

REPOSITORY = "https://example.org/impactlint"
FLUSH = """\
# ours
repos:
- repo: https://example.org/a  # keep
  rev: "v1"
  hooks:
  - id: a
    args: ['--x',   "y"]
"""
FLUSH_ENTRY = f"""\
- repo: {REPOSITORY}
  rev: v2
  hooks:
  - id: impactlint
"""
WIDE = """\
repos:
-   repo: https://example.org/a
    rev: v1
    hooks:
    -   id: a
    -   id: b
"""
WIDE_ENTRY = f"""\
-   repo: {REPOSITORY}
    rev: v2
    hooks:
    -   id: impactlint
"""
INDENTED = """\
repos:
  # the first
  - repo: https://example.org/a
    rev: v1
    hooks:
      - id: a
"""
INDENTED_ENTRY = f"""\
  - repo: {REPOSITORY}
    rev: v2
    hooks:
      - id: impactlint
"""
STYLES = [(FLUSH, FLUSH_ENTRY), (WIDE, WIDE_ENTRY), (INDENTED, INDENTED_ENTRY)]
AFTER = ["", "\n# The rest\nexclude: ^old/\n", "ci:\n    skip: [a]\n", "...\n"]


def hooked(text: str) -> str | None:
    return with_hook(text, REPOSITORY, "v2")


@pytest.mark.parametrize("after", AFTER)
@pytest.mark.parametrize(("text", "entry"), STYLES)
def test_the_entry_stands_behind_the_others_in_their_style(text: str, entry: str, after: str) -> None:
    assert hooked(text + after) == text + entry + after


@pytest.mark.parametrize(("text", "entry"), STYLES)
def test_the_newlines_of_a_file_stay(text: str, entry: str) -> None:
    assert hooked(text.replace("\n", "\r\n")) == (text + entry).replace("\n", "\r\n")
    assert hooked(text.removesuffix("\n")) == text + entry


@pytest.mark.parametrize("text", [*(text + entry for text, entry in STYLES), fresh(REPOSITORY, "v1")])
def test_a_hook_that_is_there_is_not_added_again(text: str) -> None:
    assert hooked(text) is None
    assert hooked(text.replace(REPOSITORY, f"{REPOSITORY}/")) is None


WAYS = [
    "https://github.com/impactlint/impactlint.git",
    "https://github.com/impactlint/impactlint.git/",
    "http://github.com/Impactlint/ImpactLint",
    "git@github.com:impactlint/impactlint.git",
    "git@example.org:impactlint",
    "ssh://git@github.com/impactlint/impactlint.git",
    "git://github.com/acme/impactlint",
]


@pytest.mark.parametrize("way", WAYS)
def test_our_repository_is_known_by_every_way_there(way: str) -> None:
    assert hooked(f"repos:\n- repo: '{way}'\n  rev: v1\n  hooks: []\n") is None


@pytest.mark.parametrize("other", ["https://example.org/my-impactlint", "https://example.org/impactlint/a", "local"])
def test_another_repository_is_not_ours(other: str) -> None:
    assert hooked(f"repos:\n- repo: {other}\n  rev: v1\n  hooks: []\n") is not None


@pytest.mark.parametrize("text", ["", "repos: []\n", "ci: {skip: [a]}\n"])
def test_where_no_list_of_lines_stands_the_entry_is_written_all_the_same(text: str) -> None:
    written = hooked(text)
    assert written is not None
    assert parse(written, PRE_COMMIT) is not None
    assert hooked(written) is None


def test_what_is_no_configuration_is_refused() -> None:
    with pytest.raises(ConfigError):
        hooked("repos: [\n")


def test_a_second_document_is_refused_as_one_of_that_file() -> None:
    with pytest.raises(
        ConfigError, match=f"{PRE_COMMIT}:2:1: a second document starts here; this file is one document"
    ):
        hooked("repos: []\n---\nrepos: []\n")


def test_a_list_in_brackets_that_can_not_be_added_to_is_left_to_the_user() -> None:
    with pytest.raises(ConfigError, match="can't be added to"):
        with_hook("repos: [{repo: a, rev: v1, hooks: []}]\n", REPOSITORY, "v2")


def test_each_line_keeps_its_own_newline() -> None:
    mixed = FLUSH.replace("\n", "\r\n", 3)
    assert hooked(mixed) == mixed + FLUSH_ENTRY.replace("\n", "\r\n")
