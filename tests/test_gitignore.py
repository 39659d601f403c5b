"""Patterns of `.gitignore`: what can't be compiled, at once or at all."""

import warnings

import pytest

from impactlint.gitignore import read_ignores, spec_of

MANY = 8000


def ignores(root, *lines):
    (root / ".gitignore").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return read_ignores(str(root), "").enter("", f"{root}/", {".gitignore"})


@pytest.mark.parametrize("pattern", ["[z-a]", "a[9-0]b", "!"])
def test_a_pattern_that_cannot_be_read_is_a_value_error(pattern):
    with pytest.raises(ValueError, match=r"\w"):
        spec_of((pattern,))


def test_git_passes_over_a_range_that_runs_backwards_and_so_do_we(tmp_path):
    found = ignores(tmp_path, "[z-a]", "*.rst", "!")
    assert found.match("a.rst")
    assert not found.match("a.md")


def test_a_bracket_inside_brackets_is_no_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert spec_of(("*.[[x]",)).match_file("a.x")


def test_a_gitignore_of_many_lines_ignores_all_of_them_and_its_later_lines_decide(tmp_path):
    found = ignores(tmp_path, *(f"folder{number}/" for number in range(MANY)), "/kept.md", "!folder7/")
    assert found.match(f"folder{MANY - 1}/")
    assert found.match("folder6/")
    assert not found.match("folder7/")
    assert not found.match("folder/")


def test_patterns_that_are_too_many_to_compile_at_once_are_a_value_error():
    with pytest.raises(ValueError, match="too many"):
        spec_of(f"*a{number}*b" for number in range(MANY // 2))


@pytest.mark.parametrize("pattern", ["docs/**", "/docs/**", "**/docs/**", "docs/**  ", "docs/**/"])
def test_all_inside_a_folder_is_left_out_and_not_the_folder_itself(tmp_path, pattern):
    found = ignores(tmp_path, pattern, "!docs/README.md")
    assert not found.match("docs/")
    assert not found.match("docs/README.md")
    assert found.match("docs/a.md") == (not pattern.endswith("/"))
    assert found.match("docs/deep/")


def test_an_escaped_star_is_a_name(tmp_path):
    assert ignores(tmp_path, r"docs/\*").match("docs/*")
