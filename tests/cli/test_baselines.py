"""The baseline on the command line: what it keeps, when it isn't written, and what is said of one that is missing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import FALCON, PAGE, SERVICE, ask, write_files

KNOWN = "known.json"


LATE = """\
# Frost watch

Fruit growers lose a third of a harvest to one night of frost, and the forecast warns them too late.

## Architecture

A gradient boosting model predicts the minimum of the coming night.

## Results

In two springs it found 89 % of the frost nights, at least four hours ahead. The forecast had found 47 %.
"""


def rules(out):
    return {finding["rule"] for finding in json.loads(out)["findings"]}


def entries(folder, name=KNOWN):
    return {(one["path"], one["rule"]) for one in json.loads((folder / name).read_text())["findings"]}


def test_a_moved_folder_keeps_its_entries(cli, write, folder):
    for name in ("one", "two", "three"):
        write(f"proj/{name}/README.md")
    cli("--write-baseline", "--baseline", KNOWN)
    (folder / "proj").rename(folder / "work")
    ran = cli("--baseline", KNOWN, "--fail-on", "advice", "--output-format", "json")
    assert (ran.status, rules(ran.out), ran.err) == (0, set(), "")


def test_the_entries_of_a_page_that_is_gone_do_not_silence_another(cli, write, folder):
    write("old/README.md", LATE)
    cli("--write-baseline", "--baseline", KNOWN)
    assert ("old/README.md", "IMP102") in entries(folder)
    (folder / "old" / "README.md").unlink()
    other = LATE.replace("Frost watch", "Bike counter").replace("89 % of the frost nights", "96 % of the riders")
    write("new/README.md", other)
    ran = cli("--baseline", KNOWN, "--output-format", "json")
    assert ran.status == 1
    assert "IMP102" in rules(ran.out)
    write("new/README.md", LATE)
    assert cli("--baseline", KNOWN, "--fail-on", "advice").status == 0


def test_rules_that_are_not_run_keep_their_entries(cli, write, folder):
    write("README.md")
    cli("--write-baseline", "--baseline", KNOWN)
    before = (folder / KNOWN).read_bytes()
    assert len(entries(folder)) > 3
    assert cli("--write-baseline", "--baseline", KNOWN, "--select", "IMP102").status == 0
    assert (folder / KNOWN).read_bytes() == before
    write("README.md", "# Notes\n")
    cli("--write-baseline", "--baseline", KNOWN, "--ignore", "IMP206")
    assert entries(folder) == {("README.md", "IMP206")}


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (("--fix",), "--fix"),
        (("--fix-only",), "--fix-only"),
        (("--diff",), "--diff"),
        (("--diff-base", "main"), "--diff-base"),
        (("-o", "out.txt"), "--output-file"),
        (("--statistics",), "--statistics"),
        (("-",), "standard input"),
        (("--stdin-filename", "README.md"), "standard input"),
    ],
)
def test_a_baseline_is_written_of_files_as_they_are_and_of_nothing_else(cli, write, folder, flags, said):
    write("README.md")
    cli("--write-baseline", "--baseline", KNOWN, "--select", "IMP206")
    before = (folder / KNOWN).read_bytes()
    ran = cli("--write-baseline", "--baseline", KNOWN, *flags, stdin="# Notes\n")
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert (folder / KNOWN).read_bytes() == before
    assert (folder / "README.md").read_text() == PAGE


def test_where_there_is_no_file_it_is_said_that_no_baseline_is_written(cli, folder):
    ran = cli("--write-baseline")
    assert (ran.status, ran.out) == (0, "")
    assert ran.err.startswith("0 files checked: there is no README in this folder or below.")
    assert cli("--write-baseline", "-q").err == ""
    assert not (folder / ".impactlint-baseline.json").exists()


def test_no_baseline_is_written_while_a_file_fails(cli, write, folder, rule_that):
    write("a/README.md")
    write("b/README.md")
    cli("--write-baseline", "--baseline", KNOWN)
    before = (folder / KNOWN).read_bytes()
    rule_that("if path == 'b/README.md': raise RuntimeError")
    write(".impactlint.yml", "plugins: acme\n")
    ran = cli("--write-baseline", "--baseline", KNOWN, "--no-cache")
    assert ran.status == 2
    assert "internal error: b/README.md: RuntimeError" in ran.err
    assert (folder / KNOWN).read_bytes() == before


def test_a_baseline_that_is_missing_is_named(cli, write):
    write("README.md")
    by_flag = cli("--baseline", KNOWN)
    assert (by_flag.status, by_flag.out) == (2, "")
    assert "--baseline known.json: no such file (--write-baseline makes it)" in by_flag.err
    write(".impactlint.yml", "baseline: docs/ours.json\n")
    by_rule_file = cli()
    assert "baseline: docs/ours.json doesn't exist" in by_rule_file.err
    assert by_rule_file.status == 1
    cli("--write-baseline", "--baseline", KNOWN)
    assert "doesn't exist" not in cli("--baseline", KNOWN).err


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes only there")
def test_a_folder_whose_name_is_no_text_has_a_baseline_that_can_be_read(cli, write, folder):
    write(os.fsdecode(b"caf\xe9/README.md"))
    cli("--write-baseline", "--baseline", KNOWN)
    assert (folder / KNOWN).read_text().isascii()
    ran = cli("--baseline", KNOWN, "--fail-on", "advice", "--output-format", "json")
    assert (ran.status, rules(ran.out)) == (0, set())
    command = [sys.executable, "-m", "impactlint", "--diff", "--unsafe-fixes"]
    shown = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    assert shown.stdout.startswith(b"--- a/caf\xe9/README.md\n")
    assert b"internal error" not in shown.stderr


def test_moved_files_keep_the_entries_of_rules_that_are_not_run(cli, write, folder):
    write("proj/README.md")
    cli("--write-baseline", "--baseline", KNOWN)
    before = {rule for _, rule in entries(folder)}
    (folder / "proj").rename(folder / "work")
    cli("--write-baseline", "--baseline", KNOWN, "--select", "IMP206")
    assert {rule for _, rule in entries(folder)} == before


@pytest.mark.parametrize("flags", [("-o", "json:a.json", "-o", "sarf:b"), ("--fix", "-o", "README.md")])
def test_nothing_is_written_where_one_target_is_refused(cli, write, folder, flags):
    write("README.md")
    assert cli(*flags).status == 2
    assert not (folder / "a.json").exists()
    assert (folder / "README.md").read_text() == PAGE


def git(*call):
    identity = ("-c", "user.name=n", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *call], check=True, capture_output=True)


def commit(message):
    git("add", "-A")
    git("commit", "-qm", message)


@pytest.fixture
def committed(folder, write):
    """A repository with one page, committed."""
    (folder / ".git").rmdir()
    write("README.md", LATE)
    git("init", "-q", "-b", "main")
    commit("first")


def in_order(page):
    """A page with its result before its architecture."""
    head, built, result = page.split("## ")
    return f"{head}## {result}\n## {built}"


def test_what_is_piped_is_compared_with_the_base_and_not_with_the_disk(cli, write, committed):
    since = ("--diff-base", "main", "-", "--stdin-filename", "README.md", "--output-format", "json")
    assert rules(cli(*since, stdin=LATE).out) == set()
    assert "IMP102" not in rules(cli(*since, stdin=LATE.replace("47 %", "48 %")).out)
    assert rules(cli(*since, stdin=LATE.replace("one night", "XX nights")).out) == {"IMP206"}
    write("README.md", "# Other\n")
    assert rules(cli(*since, stdin=LATE).out) == set()
    new = ("--diff-base", "main", "-", "--stdin-filename", "docs/README.md", "--output-format", "json")
    assert rules(cli(*new, stdin=LATE).out) >= {"IMP102"}


def test_what_is_piped_is_compared_once_more_after_it_is_mended(cli, write, committed):
    write("README.md", in_order(LATE))
    commit("in order")
    since = ("--diff-base", "HEAD", "-", "--stdin-filename", "README.md", "--fix", "--output-format", "json")
    ran = cli(*since, stdin=LATE + "\nTODO: say which springs.\n")
    assert ran.out.index("## Results") < ran.out.index("## Architecture")
    assert '"IMP102"' not in ran.err
    assert "IMP206" in ran.err


def test_an_old_error_about_the_whole_page_is_not_of_a_change(cli, write, committed):
    since = ("--diff-base", "main", "--output-format", "json")
    for old, new in (("gradient boosting", "boosted"), ("## Architecture", "## Design"), ("47 %", "48 %")):
        write("README.md", LATE.replace(old, new))
        assert "IMP102" in rules(cli("--output-format", "json").out)
        assert "IMP102" not in rules(cli(*since).out)


def test_an_error_about_the_whole_page_is_of_the_change_that_brings_it(cli, write, committed):
    write("README.md", in_order(LATE))
    commit("in order")
    since = ("--diff-base", "HEAD", "--output-format", "json")
    assert rules(cli(*since).out) == set()
    write("README.md", LATE)
    assert rules(cli(*since).out) >= {"IMP102"}
    write(".impactlint.yml", "version: 1\nkind: project\n")
    write("README.md", in_order(LATE).replace("growers lose a third of a harvest to one night of frost", "farms"))
    assert rules(cli(*since).out) >= {"IMP101"}


def test_a_comment_that_goes_brings_an_old_error_back(cli, write, committed):
    silent = LATE.replace("## Arch", "<!-- impactlint-disable-next-line IMP102 -- as the client wants it -->\n## Arch")
    write("README.md", silent)
    commit("silent")
    write("README.md", LATE)
    assert rules(cli("--diff-base", "HEAD", "--output-format", "json").out) >= {"IMP102"}


def test_standard_input_without_a_name_has_nothing_to_be_compared_with(cli, committed):
    ran = cli("--diff-base", "main", "-", stdin=LATE)
    assert (ran.status, ran.out) == (2, "")
    assert "--stdin-filename" in ran.err


SAVES = LATE.replace("47 %.", "47 %. The next one saves XX % of the harvest.")


def errors(ran):
    found = json.loads(ran.out)["findings"]
    return [(one["line"], [at["line"] for at in one["related"]]) for one in found if one["rule"] == "IMP206"]


def test_a_new_place_of_a_known_placeholder_is_new(cli, write, folder):
    write("README.md", SAVES)
    cli("--write-baseline", "--baseline", KNOWN)
    shown = ("--baseline", KNOWN, "--select", "IMP206", "--output-format", "json")
    assert cli(*shown).status == 0
    write("README.md", SAVES + "\nThe one after it saves XX % of its trees.\n\nAnd XX % of its pears.\n")
    ran = cli(*shown)
    assert (ran.status, errors(ran)) == (1, [(13, [15])])
    assert json.loads(ran.out)["summary"]["suppressed"] == 1


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", f"{KNOWN}: 1 entry\n"),
        (
            "\nThe one after it saves XX % of its trees.\n",
            f"{KNOWN}: 2 entries (a finding that speaks of several places has one for each)\n",
        ),
    ],
)
def test_it_is_said_why_one_finding_has_several_entries(cli, write, more, said):
    write("README.md", SAVES + more)
    told = cli("--write-baseline", "--baseline", KNOWN, "--select", "IMP206").err
    assert told == said


def test_only_the_places_that_a_change_touches_count(cli, write, committed):
    write("README.md", SAVES)
    commit("saves")
    write("README.md", SAVES + "\nThe one after it saves XX % of its trees.\n\nAnd XX % of its pears.\n")
    shown = ("--select", "IMP206", "--output-format", "json")
    assert errors(cli(*shown)) == [(11, [13, 15])]
    ran = cli("--diff-base", "main", *shown)
    assert (ran.status, errors(ran)) == (1, [(13, [15])])
    (finding,) = json.loads(ran.out)["findings"]
    assert len({finding["fingerprint"], *finding["also"]}) == 2


def test_a_baseline_that_was_written_without_a_rule_file_is_named_by_init(cli, write, folder):
    write("README.md")
    assert "let `impactlint init` write one" in cli("--write-baseline").err
    cli("init", "--workflow", "none", "--no-pre-commit")
    assert "\nbaseline: .impactlint-baseline.json\n" in (folder / ".impactlint.yml").read_text()
    ran = cli()
    assert (ran.status, "no findings that count" in ran.err, "suppressed" in ran.err) == (0, True, True)


def test_init_names_no_baseline_that_is_not_there(cli, folder):
    cli("init", "--workflow", "none", "--no-pre-commit")
    assert "\n# baseline: .impactlint-baseline.json\n" in (folder / ".impactlint.yml").read_text()


@pytest.mark.parametrize("text", ["# ours\n---\nversion: 1\n...\n", "\ufeffversion: 1\r\n", "~\n"])
def test_a_rule_file_that_is_made_to_name_the_baseline_keeps_the_rest(cli, write, folder, text):
    write("README.md")
    write(".impactlint.yml", text)
    assert cli("--write-baseline").status == 0
    written = (folder / ".impactlint.yml").read_bytes().decode()
    lines = [line for line in text.splitlines() if line != "~"]
    assert [line for line in written.splitlines() if not line.startswith("baseline:")] == lines
    assert cli("--no-cache").status == 0 and "\nbaseline: " in f"\n{written}"


def test_a_rule_file_that_can_not_be_added_to_stays_as_it_is(cli, write, folder):
    write("README.md")
    write(".impactlint.yml", "&a null\n")
    ran = cli("--write-baseline")
    assert "by hand" in ran.err
    assert (folder / ".impactlint.yml").read_text() == "&a null\n"


def test_a_flag_that_only_lists_files_writes_no_baseline_without_a_word(cli, write, folder):
    write("README.md")
    ran = cli("--write-baseline", "--show-files")
    assert ran.status == 2
    assert "--show-files" in ran.err
    assert not (folder / ".impactlint-baseline.json").exists()


def found(*arguments: str) -> set[str]:
    return rules(ask("check", "--no-cache", "--output-format", "json", *arguments).stdout)


def test_a_baseline_from_first_to_last(repo: Path) -> None:
    write_files(repo, {"README.md": SERVICE, ".impactlint.yml": f"# ours\n{FALCON}"})
    assert ask("check", "--no-cache").return_value == 1
    result = ask("check", "--no-cache", "--write-baseline")
    assert result.return_value == 0
    assert (repo / ".impactlint.yml").read_text().startswith("# ours\ncustom-rules: [{id: TEAM1")
    assert (repo / ".impactlint.yml").read_text().endswith("\nbaseline: .impactlint-baseline.json\n")
    assert ask("check", "--no-cache").return_value == 0
    assert ask("check", "--no-cache", "--no-baseline").return_value == 1
    write_files(repo, {"README.md": SERVICE.replace("Falcon", "Eagle")})
    result = ask("check", "--no-cache")
    assert "stale; --write-baseline takes " in result.stderr
    assert "README.md: TEAM1 Falcon" in result.stderr
    assert found() == {"TEAM1"}
    ask("check", "--no-cache", "--write-baseline")
    assert "stale" not in ask("check", "--no-cache").stderr


def test_the_baseline_has_the_place_in_a_rule_file_that_init_made_for_it(repo: Path) -> None:
    write_files(repo, {"README.md": SERVICE})
    ask("init", "--workflow", "none", "--no-pre-commit")
    before = (repo / ".impactlint.yml").read_text()
    ask("check", "--no-cache", "--write-baseline")
    assert (repo / ".impactlint.yml").read_text() == before.replace("# baseline: ", "baseline: ")
    assert ask("check", "--no-cache").return_value == 0


def test_a_baseline_without_a_rule_file(repo: Path) -> None:
    write_files(repo, {"README.md": SERVICE})
    result = ask("check", "--no-cache", "--write-baseline", "--baseline", "known.json")
    assert "known.json: " in result.stderr
    assert found("--baseline", "known.json") == set()
    assert found() != set()
