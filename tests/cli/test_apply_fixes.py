"""`impactlint check --fix` and its kin, and `outline --proposed`: what is written, said and returned."""

import json
import re
import subprocess
import sys

import pytest

from impactlint.config.defaults import default_settings
from impactlint.fixes.file import fix, store
from impactlint.run import LintTask
from tests.cli.conftest import PAGE
from tests.cli.late import BUILT, BURIED, GOOD, LATE, RESULTS, TOLD, rules


def test_fix_moves_and_reports_what_is_left(cli, write, folder):
    write("README.md", LATE)
    before = rules(cli("--output-format", "json").out)
    ran = cli("--fix", "--output-format", "json")
    assert (folder / "README.md").read_text() == GOOD
    assert "README.md: Move “Results” above “Architecture”" in ran.err
    assert "Fixed 1 file." in ran.err
    assert "IMP102" in before
    assert "IMP102" not in rules(ran.out)


def test_a_second_run_has_nothing_to_do(cli, write, folder):
    write("README.md", LATE)
    cli("--fix", "--unsafe-fixes")
    once = (folder / "README.md").read_bytes()
    ran = cli("--fix", "--unsafe-fixes")
    assert (folder / "README.md").read_bytes() == once
    assert "Nothing to fix." in ran.err


def test_status_is_that_of_what_is_left(cli, write):
    only = ("--select", "IMP102", "--fail-on", "advice")
    write("README.md", LATE)
    assert cli("--fix", *only).status == 0
    write("README.md", BURIED)
    assert cli("--fix", *only).status == 1
    assert cli("--fix", *only, "--exit-zero").status == 0


def test_fix_only_is_silent_about_findings(cli, write, folder):
    write("README.md", LATE)
    ran = cli("--fix-only")
    assert (ran.status, ran.out) == (0, "")
    assert (folder / "README.md").read_text() == GOOD


def test_questions_that_are_left_are_told(cli, write, folder):
    told = "Accountants retype invoices by hand all day long, and many are wrong because nobody has time to check."
    write("README.md", f"# Invoice reader\n\n{told}\n\n{BUILT}## Usage\n\nPut the invoices into a folder and run it.\n")
    ran = cli("--fix", "--unsafe-fixes", "--select", "IMP201")
    assert "impactlint asks" in (folder / "README.md").read_text()
    assert "Answer the questions that were left" in ran.err
    assert "as advice while a question is open and as an error after that" in ran.err
    assert "advice IMP206" in cli("-q", "--select", "IMP201,IMP206").out
    text = (folder / "README.md").read_text()
    write("README.md", text.replace("Put the", "It reads 98 % of the fields right, where clerks read 91 %. Put the"))
    assert "error IMP206" in cli("-q", "--select", "IMP201,IMP206").out
    write("README.md", text)
    assert "Answer the questions" not in cli("--fix", "--unsafe-fixes", "--select", "IMP201").err


def test_unsafe_fixes_are_done_only_when_asked(cli, write, folder):
    write("README.md", BURIED)
    safe = cli("--fix", "--select", "IMP102")
    assert (folder / "README.md").read_text() == BURIED
    assert "--unsafe-fixes would do one more." in safe.err
    ran = cli("--fix", "--unsafe-fixes", "--select", "IMP102")
    text = (folder / "README.md").read_text()
    lead = BURIED.index("## Architecture")
    assert text == BURIED[:lead] + TOLD + "\n" + BURIED[lead:]
    assert ran.status == 0


COUNTED = """# Store sales

Grocery stores lose money when they order too much fresh food.

## Contents

1. [Architecture](#1-architecture)
2. [Results](#2-results)

## 1. Architecture

A LightGBM model.
It has many features.
They are lags.
And means.

## 2. Results

The RMSLE is 0.388 on the public leaderboard, where last week's sales reach 0.571.
"""


def test_diff_says_why_nothing_is_moved_and_what_unsafe_fixes_would_do(cli, write):
    write("README.md", COUNTED)
    ran = cli("--diff", "--select", "IMP102")
    why, said = ran.err.splitlines()
    assert why.startswith("README.md:10: IMP102: no move: This can't be done safely: ")
    assert (ran.status, said) == (0, "Nothing would be fixed. --unsafe-fixes would do one fix.")
    assert cli("--diff", "--select", "IMP102", "--unsafe-fixes").err == "1 file would be fixed.\n"
    assert "= no move: This can't be done safely: " in cli("--select", "IMP102").out


def test_diff_writes_nothing_and_says_so_by_its_status(cli, write, folder):
    write("docs/README.md", LATE)
    ran = cli("--diff")
    assert ran.status == 1
    assert (folder / "docs/README.md").read_text() == LATE
    assert ran.out.startswith("--- a/docs/README.md\n+++ b/docs/README.md\n@@ ")
    assert "1 file would be fixed." in ran.err
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    subprocess.run(["git", "apply"], cwd=folder, input=ran.out.encode(), check=True)
    assert (folder / "docs/README.md").read_text() == GOOD
    again = cli("--diff")
    assert (again.status, again.out) == (0, "")


@pytest.mark.parametrize("absolute", [True, False])
def test_a_diff_names_files_from_here_however_they_were_given(cli, write, folder, monkeypatch, absolute):
    write("docs/README.md", LATE)
    monkeypatch.chdir(folder / "docs")
    ran = cli("--diff", folder / "docs/README.md" if absolute else "../docs/README.md")
    assert ran.out.startswith("--- a/README.md\n+++ b/README.md\n@@ ")
    assert ran.err == "1 file would be fixed.\n"


def test_a_diff_of_files_elsewhere_names_all_of_them_from_the_root_of_the_repository(cli, write, folder, monkeypatch):
    write("docs/README.md", LATE)
    write("app/README.md", LATE)
    monkeypatch.chdir(folder / "app")
    ran = cli("--diff", "README.md", "../docs/README.md")
    assert [row for row in ran.out.split("\n") if row.startswith("--- ")] == [
        "--- a/app/README.md",
        "--- a/docs/README.md",
    ]
    assert ran.err == f"2 files would be fixed. The paths in the diff start from {folder.resolve()}.\n"
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    subprocess.run(["git", "apply"], cwd=folder, input=ran.out.encode(), check=True)
    assert (folder / "docs/README.md").read_text() == (folder / "app/README.md").read_text() == GOOD


def test_a_diff_of_a_link_is_one_of_the_file_it_leads_to(cli, write, folder):
    write("docs/README.md", LATE)
    (folder / "LINK.md").symlink_to("docs/README.md")
    assert cli("--diff", "LINK.md").out.startswith("--- a/docs/README.md\n")


def test_a_coloured_diff_shows_no_control_characters_of_the_file(cli, write):
    write("README.md", LATE.replace("OCR", "O\x1b[31mCR"))
    ran = cli("--diff", "--color", "always")
    assert "\x1b[31mCR" not in ran.out
    assert "\x1b[32m+## Results" in ran.out


def test_standard_input_goes_to_standard_output(cli):
    ran = cli("--fix", "-", stdin=LATE)
    assert ran.out == GOOD
    assert "Fixed 1 file." in ran.err
    assert cli("--fix", "-", stdin=GOOD).out == GOOD
    assert cli("--diff", "-", "--stdin-filename", "README.md", stdin=LATE).status == 1


@pytest.mark.parametrize("text", [LATE.replace("\n", "\r\n"), "\ufeff" + LATE, LATE.rstrip("\n")])
def test_bytes_that_are_not_text_stay(cli, write, folder, text):
    write("README.md", text)
    cli("--fix", "--select", "IMP102")
    after = (folder / "README.md").read_bytes().decode()
    assert after.replace("\r\n", "\n").removeprefix("\ufeff").rstrip("\n") == GOOD.rstrip("\n")
    assert ("\r\n" in after, after[0] == "\ufeff", after[-1] == "\n") == (
        "\r\n" in text,
        text[0] == "\ufeff",
        text[-1] == "\n",
    )


def test_what_is_suppressed_or_off_is_not_fixed(cli, write, folder):
    quiet = LATE.replace("## Architecture", "<!-- impactlint-disable-next-line IMP102 -->\n## Architecture")
    write("README.md", quiet)
    cli("--fix")
    assert (folder / "README.md").read_text() == quiet
    write("README.md", LATE)
    cli("--fix", "--ignore", "IMP102")
    assert (folder / "README.md").read_text() == LATE


def test_what_the_baseline_knows_is_not_fixed(cli, write, folder):
    write("README.md", LATE)
    cli("--write-baseline", "--baseline", "known.json")
    cli("--fix", "--baseline", "known.json")
    assert (folder / "README.md").read_text() == LATE
    cli("--fix")
    assert (folder / "README.md").read_text() == GOOD


def test_files_that_cannot_be_written_are_named(cli, write, folder, monkeypatch):
    write("README.md", LATE)

    def refuse(_handle):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.fsync", refuse)
    ran = cli("--fix")
    assert ran.status == 2
    assert "README.md can't be written: permission denied" in ran.err
    assert "Fixed" not in ran.err and "Move" not in ran.err
    assert "Nothing was fixed." in ran.err
    assert "IMP102" in ran.out
    assert (folder / "README.md").read_text() == LATE


def test_a_read_only_file_is_left_alone_and_the_others_are_fixed(cli, write, folder):
    write("a/README.md", LATE)
    write("b/README.md", LATE)
    (folder / "a/README.md").chmod(0o444)
    ran = cli("--fix-only")
    assert ran.status == 2
    assert "a/README.md can't be written: it is read-only" in ran.err
    assert "a/README.md: Move" not in ran.err
    assert "b/README.md: Move" in ran.err
    assert "Fixed 1 file." in ran.err
    assert (folder / "a/README.md").read_text() == LATE
    assert (folder / "b/README.md").read_text() == GOOD


def test_the_summary_names_lines_of_the_file_as_it_was(cli, write, folder):
    write("README.md", PAGE)
    ran = cli("--fix-only", "--unsafe-fixes")
    told = re.search(r"Repeat .* under the title \(lines? ([\d, and]+)\)", ran.err)
    assert "Move" in ran.err and told
    lead = (folder / "README.md").read_text().split("\n\n")[1].replace("\n", " ")
    lines = PAGE.split("\n")
    for number in map(int, re.findall(r"\d+", told[1])):
        assert lines[number - 1][:40] in lead


@pytest.mark.parametrize("flags", [("--fix",), ("--fix-only", "--output-file", "concise:said.txt")])
def test_the_name_of_a_folder_is_no_command_to_the_runner_of_a_workflow(cli, write, flags):
    write("::warning file=x,title=pwned::hello/README.md", LATE)
    write("::warning file=x,title=pwned::hello/readme.org", LATE)
    ran = cli(*flags, "--include", "readme.org")
    assert "title=pwned" in ran.err
    assert not any(line.lstrip().startswith("::") for line in (ran.err + ran.out).splitlines())


def test_a_file_that_changed_meanwhile_is_named_as_it_is_written(write, folder):
    write("Docs/README.md", LATE)
    fixed = fix(LintTask("Docs/README.md", default_settings()), unsafe=False)
    write("Docs/README.md", GOOD)
    assert store(fixed) == "Docs/README.md has changed since it was read"
    assert (folder / "Docs/README.md").read_text() == GOOD


def test_a_link_stays_a_link(cli, write, folder):
    write("docs/README.md", LATE)
    (folder / "LINK.md").symlink_to("docs/README.md")
    cli("--fix", "LINK.md")
    assert (folder / "LINK.md").is_symlink()
    assert (folder / "docs/README.md").read_text() == GOOD


def test_nothing_is_written_behind_a_linked_folder_that_leads_out(cli, write, folder, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "README.md").write_text(LATE)
    write("docs/README.md", LATE)
    fixed = fix(LintTask("docs/README.md", default_settings()), unsafe=False)
    (folder / "docs").rename(folder / "moved")
    (folder / "docs").symlink_to(outside)
    assert store(fixed) == "a link leads there, out of the repository"
    ran = cli("--fix", "docs/README.md")
    assert (ran.status, (outside / "README.md").read_text()) == (2, LATE)
    assert "docs/README.md: behind a link that leads out of the repository" in ran.err


def test_a_diff_exits_with_zero_where_that_is_asked(cli, write):
    write("README.md", LATE)
    assert cli("--diff", "--exit-zero").status == 0
    write("README.md", b"\xff" * 40)
    assert cli("--diff", "--exit-zero", "nowhere.md").status == 2


def test_unsafe_fixes_alone_is_a_usage_error(cli, write):
    write("README.md", LATE)
    ran = cli("--unsafe-fixes")
    assert ran.status == 2
    assert "--unsafe-fixes goes with" in ran.err


def test_findings_carry_their_fix_or_the_reason_for_none(cli, write):
    write("README.md", LATE)
    found = {one["rule"]: one for one in json.loads(cli("--output-format", "json").out)["findings"]}
    fix = found["IMP102"]["fix"]
    assert (fix["kind"], fix["safety"]) == ("move", "safe")
    assert fix["edits"] == [
        {"start_line": 5, "end_line": 4, "text": RESULTS + "\n"},
        {"start_line": 8, "end_line": 11, "text": ""},
    ]
    write("README.md", "<div>\n\n" + LATE)
    found = {one["rule"]: one for one in json.loads(cli("--output-format", "json").out)["findings"]}
    assert found["IMP102"]["fix"] is None
    assert found["IMP102"]["no_fix"] == "This can't be done safely: the <div> that line 1 opens would be torn."


def test_outline_shows_the_proposed_order(cli, write):
    write("README.md", LATE)
    ran = cli("outline", "--proposed")
    assert "today" in ran.out
    rows = [line.split() for line in ran.out.splitlines()]
    assert ["architecture", "Architecture", ">", "result", "Results"] in rows
    assert ["result", "Results", "architecture", "Architecture"] in rows
    assert "Move “Results” above “Architecture” (impactlint check --fix)." in ran.out
    document = json.loads(cli("outline", "--proposed", "--format", "json").out)["documents"][0]
    assert [section["heading"] for section in document["proposed"]["sections"]][1:] == ["Results", "Architecture"]
    write("README.md", GOOD)
    assert "There is nothing to move." in cli("outline", "--proposed").out


def test_a_byte_that_is_not_utf8_is_reported_and_survives_a_fix(cli, write, folder):
    bullet = b"\x95 from a word processor"
    page = LATE.encode().replace(b"OCR", bullet)
    write("README.md", page)
    ran = cli("--output-format", "json")
    told = {finding["rule"]: finding["message"] for finding in json.loads(ran.out)["findings"]}
    assert told["IMP903"].startswith("In this file byte 0x95 is not UTF-8")
    assert "IMP102" in told
    diff = subprocess.run([sys.executable, "-m", "impactlint", "check", "--diff"], capture_output=True, check=False)
    assert b" Documents go through " + bullet in diff.stdout
    cli("--fix")
    assert (folder / "README.md").read_bytes() == GOOD.encode().replace(b"OCR", bullet)


def test_a_page_without_headings_gets_its_result_after_the_first_paragraph(cli, write, folder):
    filler = "The archive holds one line for each day, with the level, the wind and the name of whoever read it. " * 14
    write(
        "README.md",
        f"Sailors run aground at the harbour mouth because the printed table is a day old.\n\n{filler}\n\n"
        "This approach forecasts the level with an R2 score of 0.91 on the test set, against 0.62 for the table.\n",
    )
    cli("--fix", "--unsafe-fixes")
    paragraphs = (folder / "README.md").read_text().split("\n\n")
    assert len(paragraphs) > 3
    assert any("R2 score of 0.91" in one for one in paragraphs[1:-2])
    assert "R2 score of 0.91" in paragraphs[-1]
