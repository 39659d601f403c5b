"""`impactlint outline`: every file that is named is in the output, whatever it holds."""

import json
import os
import re
from pathlib import Path

import pytest

from tests.cli.conftest import PAGE

PAGES = {
    "plain.md": "# A\n\nWords.\n",
    "latin-1.md": "# Caf\xe9 \x95\n".encode("latin-1"),
    "utf-16.md": "# A title\n".encode("utf-16"),
    "nul.md": b"# a\0b\n",
    "large.md": b"# a\n" + b"word " * 300_000,
    "nested.md": b"> " * 500 + b"x\n",
    "empty.md": b"",
    "nothing-but-cr.md": b"# a\r\r# b\r",
}


def test_json_holds_every_file_in_order(cli, write):
    names = [write(name, page) for name, page in PAGES.items()]
    ran = cli("outline", "--format", "json", "--", *names)
    assert ran.status == 1
    said = json.loads(ran.out)
    assert said["version"] == "1"
    assert [document["path"] for document in said["documents"]] == names
    assert [document["path"] for document in said["documents"] if "error" in document] == ["nul.md", "nested.md"]


@pytest.mark.parametrize("name", ["latin-1.md", "utf-16.md", "nul.md", "large.md", "nested.md"])
def test_what_stood_in_the_way_is_said_on_stderr(cli, write, name):
    write(name, PAGES[name])
    assert name in cli("outline", "--format", "json", name).err


BINARY = {
    "a NUL": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "control characters": bytes(range(1, 32)) * 20 + b"\xff\xfe\xfa",
}


@pytest.mark.parametrize("data", BINARY.values(), ids=BINARY)
def test_a_binary_file_is_said_to_be_none_that_can_be_read(cli, write, data):
    write("README.md", data)
    ran = cli("outline")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("impactlint: README.md: this file can't be read: ")
    write("a/README.md", "# A\n\nWords.\n")
    ran = cli("outline", "--output-format", "json")
    assert ran.status == 1
    broken, fine = json.loads(ran.out)["documents"]
    assert (broken["path"], broken["sections"], bool(broken["error"])) == ("README.md", [], True)
    assert (fine["path"], "error" in fine) == ("a/README.md", False)


def test_a_file_that_cannot_be_read_has_the_keys_of_one_that_can(cli, write):
    names = [write("nul.md", PAGES["nul.md"]), write("plain.md", PAGES["plain.md"])]
    broken, fine = json.loads(cli("outline", "--format", "json", *names).out)["documents"]
    assert broken.keys() - fine.keys() == {"error"}
    assert fine.keys() - broken.keys() <= {"why"}
    assert (broken["entries"], broken["supported"], broken["technology_opening"]) == ([], False, None)


def test_standard_input_has_a_name_and_is_read_as_a_file_is(cli, write):
    write("docs/README.md")
    flags = ("--format", "json")
    from_file = cli("outline", *flags, "docs/README.md").out
    assert cli("outline", *flags, "-", "--stdin-filename", "docs/README.md", stdin=PAGE).out == from_file
    assert cli("outline", *flags, "--stdin-filename", "docs/README.md", stdin=PAGE).out == from_file
    assert json.loads(cli("outline", *flags, "-", stdin=PAGE).out)["documents"][0]["path"] == "-"
    assert "Architecture" in cli("outline", "--proposed", "-", stdin=PAGE).out
    assert cli("outline", "-", "docs/README.md", stdin=PAGE).status == 2


def test_bytes_that_are_not_utf8_are_read_as_windows_1252(cli, write):
    write("README.md", PAGES["latin-1.md"])
    (document,) = json.loads(cli("outline", "--format", "json").out)["documents"]
    assert document["sections"][0]["heading"] == "Caf\xe9 \u2022"


def test_utf16_is_read_by_its_mark(cli, write):
    write("README.md", PAGES["utf-16.md"])
    (document,) = json.loads(cli("outline", "--format", "json").out)["documents"]
    assert document["sections"][0]["heading"] == "A title"


def test_text(cli, write):
    write("README.md")
    ran = cli("outline")
    assert "README.md" in ran.out
    assert "Architecture" in ran.out
    assert len(cli("outline", "--no-reasons").out) < len(ran.out)


def test_each_answer_has_its_reasons(cli, write):
    write("README.md")
    (document,) = json.loads(cli("outline", "--format", "json").out)["documents"]
    assert document["why"]["kind"]["reasons"] and document["results"][0]["reasons"]
    assert all(section["reasons"] for section in document["sections"])
    assert re.search(r"^ +\d+  architecture +Architecture +\S.* [+-]\d", cli("outline").out, re.M)


def test_folders_are_walked_and_nothing_found_is_said(cli, write):
    ran = cli("outline")
    assert (ran.status, ran.out) == (0, "")
    assert ran.err.startswith("0 files")
    write("a/README.md")
    write("README.md")
    documents = json.loads(cli("outline", "--format", "json", ".").out)["documents"]
    assert [document["path"] for document in documents] == ["README.md", "a/README.md"]


def test_a_missing_file_is_a_usage_error(cli, write):
    assert cli("outline", "nowhere.md").status == 2


def test_a_file_that_may_not_be_opened_is_a_finding_and_the_others_go_on(cli, write):
    locked, plain = Path(write("locked.md", PAGE)), write("plain.md", PAGE)
    locked.chmod(0)
    if os.access(locked, os.R_OK):
        pytest.skip("root opens everything")
    ran = cli("outline", str(locked), plain)
    assert ran.status == 1 and "permission denied" in ran.err and plain in ran.out
    ran = cli("check", "--output-format", "concise", str(locked), plain)
    assert ran.status == 1 and f"{locked}:1:1: error IMP903" in ran.out
    assert cli("config", "show", str(locked)).status == 0


def test_a_folder_that_may_not_be_opened_is_refused(cli, write):
    folder = Path(write("locked/README.md", PAGE)).parent
    folder.chmod(0)
    if os.access(folder, os.R_OK):
        pytest.skip("root opens everything")
    ran = cli("check", str(folder))
    folder.chmod(0o755)
    assert ran.status == 2 and "permission denied" in ran.err


@pytest.mark.parametrize(
    "command", [("outline", "--proposed"), ("outline", "--format", "json"), ("config", "show", "--format", "json")]
)
def test_what_a_name_says_steers_neither_terminal_nor_workflow(cli, write, command):
    write("##[error]x/README.md", PAGE)
    write("##[error]x/.github/impactlint.yml", 'vocabulary: ["##[error]x \\x9b31m \\u202e"]\n')
    out = cli(*command, "##[error]x/README.md").out
    assert "error]x" in out and "##[" not in out
    assert "\x9b" not in out and "\u202e" not in out
