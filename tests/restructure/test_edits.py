"""Edits: applied, shown as a diff that other tools take, and written whole or not at all."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactlint.document import Span, decode, from_text
from impactlint.findings import Edit
from impactlint.restructure.edits import applied, composed, encoded, unified, write
from impactlint.restructure.sheet import Line, edits_of, finished
from tests.restructure.patch import patched

TEXT = "".join(f"line {number}\n" for number in range(1, 21))


def test_edits_are_applied_from_their_own_line_numbers():
    source = from_text("a\nb\nc\n", "x")
    edits = (Edit(Span(0, 0), "new\n"), Edit(Span(1, 2), ""), Edit(Span(3, 3), "end\n"))
    assert applied(source, edits).text == "new\na\nc\nend\n"


@pytest.mark.parametrize("edits", [(Edit(Span(0, 2), ""), Edit(Span(1, 3), "")), (Edit(Span(2, 9), ""),)])
def test_edits_that_overlap_or_lie_outside_are_refused(edits: tuple[Edit, ...]):
    with pytest.raises(ValueError, match="overlaps another or lies outside"):
        applied(from_text("a\nb\nc\n", "x"), edits)


def test_steps_become_one_set_of_edits():
    source = from_text("a\nb\nc\n", "x")
    steps = [(Edit(Span(0, 1), "A\n"),), (Edit(Span(3, 3), "d\n"),), (Edit(Span(0, 1), "a\n"),)]
    edits = composed(source, steps)
    assert applied(source, edits).text == "a\nb\nc\nd\n"


@given(st.lists(st.sampled_from("abcdef"), max_size=12), st.randoms(use_true_random=False))
def test_the_fewest_lines_are_replaced(letters: list[str], random):
    source = from_text("".join(f"{letter}{at}\n" for at, letter in enumerate(letters)), "x")
    order = list(range(len(letters)))
    random.shuffle(order)
    sheet = tuple(Line(source.lines[at], at) for at in order)
    edits = edits_of(sheet, source)
    assert applied(source, edits).lines == tuple(line.text for line in sheet)
    removed = sum(len(edit.span) for edit in edits)
    assert removed == len(order) - longest(order)


def longest(order: list[int]) -> int:
    best = [1] * len(order)
    for at, value in enumerate(order):
        best[at] = max([1, *(best[other] + 1 for other in range(at) if order[other] < value)])
    return max(best, default=0)


def test_a_line_without_a_newline_gets_the_one_of_the_new_last_line():
    source = from_text("a\r\nb\nc", "x")
    sheet = finished([Line("c", 2), Line("a\r\n", 0), Line("b\n", 1)], source)
    assert [line.text for line in sheet] == ["c\n", "a\r\n", "b"]


def git(folder: Path, *args: str, text: bytes = b"") -> bytes:
    done = subprocess.run(["git", *args], cwd=folder, input=text, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


CASES = {
    "start": (Edit(Span(0, 1), "first\n"),),
    "end": (Edit(Span(19, 20), "last\n"),),
    "insertion": (Edit(Span(9, 9), "one\ntwo\n"),),
    "deletion": (Edit(Span(4, 6), ""),),
    "two hunks": (Edit(Span(2, 3), ""), Edit(Span(15, 15), "x\n")),
    "two that touch": (Edit(Span(2, 3), ""), Edit(Span(8, 8), "x\n")),
    "everything": (Edit(Span(0, 20), "x\n"),),
    "nothing left": (Edit(Span(0, 20), ""),),
}


@pytest.mark.parametrize("form", ["lf", "crlf", "no final newline", "mark", "mark, crlf"])
@pytest.mark.parametrize("name", CASES)
def test_the_diff_is_one_that_git_takes(name: str, form: str, tmp_path: Path):
    if not shutil.which("git"):
        pytest.skip("git isn't installed")
    text = TEXT.removesuffix("\n") if form == "no final newline" else TEXT
    text = text.replace("\n", "\r\n") if "crlf" in form else text
    data = (b"\xef\xbb\xbf" if "mark" in form else b"") + text.encode()
    source = decode(data, "docs/README.md")
    after = applied(source, CASES[name])
    sheet_edits = CASES[name]
    (tmp_path / "docs").mkdir()
    path = tmp_path / "docs" / "README.md"
    path.write_bytes(data)
    diff = unified(source, _with_newlines(sheet_edits, source.newline, form))
    git(tmp_path, "init", "-q")
    git(tmp_path, "apply", "--whitespace=nowarn", "-", text=diff.encode())
    written = path.read_bytes() if path.exists() else b""
    assert written.replace(b"\r\n", b"\n") == encoded(after).replace(b"\r\n", b"\n")
    assert patched(data.decode(), diff) == written.decode()


NAMES = ["my dir/README.md", "a\tb.md", 'a"b.md', "a\\b.md", "a\nb.md", "a\x7f\x01b.md", " a.md", "é.md", "plain.md"]


@pytest.mark.skipif(os.name == "nt", reason="names that Windows doesn't allow")
@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_written_as_git_writes_it(name: str, tmp_path: Path):
    if not shutil.which("git"):
        pytest.skip("git isn't installed")
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(TEXT)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "--", name)
    diff = unified(from_text(TEXT, name), CASES["start"])
    git(tmp_path, "apply", "-", text=diff.encode())
    assert path.read_text().startswith("first\n")
    own = git(tmp_path, "-c", "core.quotePath=false", "diff", "--no-prefix", "--src-prefix=a/", "--dst-prefix=b/")
    assert diff.split("@@")[0].splitlines() == own.decode().split("@@")[0].splitlines()[2:]


def _with_newlines(edits: tuple[Edit, ...], newline: str, form: str) -> tuple[Edit, ...]:
    """The edits as a plan makes them: in the newlines of the file, with no newline at an end that had none."""
    made = []
    for edit in edits:
        text = edit.text.replace("\n", newline)
        last = form == "no final newline" and edit.span.end == 20
        made.append(Edit(edit.span, text.removesuffix(newline) if last else text))
    return tuple(made)


def test_a_file_is_replaced_with_its_permissions(tmp_path: Path):
    path = tmp_path / "README.md"
    path.write_bytes(b"a\n")
    path.chmod(0o640)
    write(path, b"a\n", from_text("b\n", "README.md"))
    assert path.read_bytes() == b"b\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [entry.name for entry in tmp_path.iterdir()] == ["README.md"]


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path):
    path = tmp_path / "README.md"
    path.write_bytes(b"new\n")
    with pytest.raises(OSError, match="has changed since it was read"):
        write(path, b"a\n", from_text("b\n", "README.md"))
    assert path.read_bytes() == b"new\n"


def test_a_failed_write_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "README.md"
    path.write_bytes(b"a\n")

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write(path, b"a\n", from_text("b\n", "README.md"))
    assert path.read_bytes() == b"a\n"
    assert [entry.name for entry in tmp_path.iterdir()] == ["README.md"]


def test_a_link_is_followed_inside_the_tree_and_never_out_of_it(tmp_path: Path):
    inside, outside = tmp_path / "tree", tmp_path / "else"
    for folder in (inside, outside):
        folder.mkdir()
        (folder / "real.md").write_bytes(b"a\n")
    (inside / "good.md").symlink_to("real.md")
    (inside / "bad.md").symlink_to(outside / "real.md")
    write(inside / "good.md", b"a\n", from_text("b\n", "x"), inside)
    assert (inside / "real.md").read_bytes() == b"b\n"
    assert (inside / "good.md").is_symlink()
    with pytest.raises(OSError, match="leads out of"):
        write(inside / "bad.md", b"a\n", from_text("b\n", "x"), inside)
    assert (outside / "real.md").read_bytes() == b"a\n"
