"""`impactlint check`: flags, streams and exit status."""

import json
import os
import re
import subprocess
import sys

import pytest

from tests.cli.conftest import CHANGES, CLEAN, PAGE

LEADS = """\
# Frost watch

Fruit growers lose a third of a harvest to one night of frost, and the forecast warns them too late.

## Results

In two springs it found 89 % of the frost nights, at least four hours ahead. The forecast had found 47 %.

## Architecture

A gradient boosting model predicts the minimum of the coming night.
"""


def rules(out):
    return [finding["rule"] for finding in json.loads(out)["findings"]]


def test_paths_alone_are_checked(cli, write):
    write("README.md")
    assert cli() == cli("check") == cli(".") == cli("check", ".")
    assert cli("README.md").status == 1


def test_findings_on_stdout_and_everything_else_on_stderr(cli, write):
    write("README.md")
    ran = cli("--output-format", "concise")
    assert all(line.startswith("README.md:") for line in ran.out.splitlines())
    assert "IMP206" in ran.out
    assert ran.err.startswith("1 file checked: ")
    assert cli("-q").err == ""


def test_a_clean_page(cli, write):
    write("README.md", CLEAN)
    ran = cli("--select", "IMP2")
    assert (ran.status, ran.out) == (0, "")
    assert ran.err == "1 file read. Mostly skipped: README.md (read as stub). " + CHANGES
    write("docs/README.md", LEADS)
    assert cli("docs", "--select", "IMP206").err == "1 file checked, no findings.\n"
    ran = cli("--select", "IMP206")
    assert ran.err == "2 files checked, no findings. Mostly skipped: README.md (read as stub). " + CHANGES


@pytest.mark.parametrize(
    ("flags", "status"),
    [
        ((), 1),
        (("--exit-zero",), 0),
        (("--fail-on", "never"), 0),
        (("--fail-on", "warning"), 1),
        (("--ignore", "ALL"), 0),
        (("--ignore", "IMP1,IMP2"), 0),
        (("--select", "placeholder"), 1),
        (("--select", "IMP903"), 0),
        (("--select", "IMP106"), 0),
        (("--select", "IMP106", "--fail-on", "advice"), 1),
    ],
)
def test_exit_status(cli, write, flags, status):
    write("README.md")
    assert cli(*flags).status == status


def test_selection(cli, write):
    write("README.md")
    assert rules(cli("--output-format", "json", "--select", "imp206").out) == ["IMP206"]
    assert rules(cli("--output-format", "json", "--select", "IMP903", "--extend-select", "placeholder").out) == [
        "IMP206"
    ]
    assert "IMP206" not in rules(cli("--output-format", "json", "--extend-ignore", "IMP206").out)


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("nowhere.md",), "nowhere.md: no such file"),
        (
            (
                "--select",
                "IMP206x",
            ),
            "IMP206",
        ),
        (
            (
                "--ignore",
                "placehodler",
            ),
            "placeholder",
        ),
        (("--output-format", "xml"), "xml"),
        (("--fail-on", "loud"), "loud"),
        (("--no-such-flag",), "--no-such-flag"),
        (("--exclude", "\\"), "--exclude"),
        (("-", "README.md"), "stands alone"),
        (("--output-file", "no/such/folder/x"), "no/such/folder/x"),
        (("--config", "nowhere.yml"), "nowhere.yml"),
    ],
)
def test_usage_errors_are_status_2_and_say_what_is_wrong(cli, write, args, message):
    write("README.md")
    ran = cli(*args)
    assert ran.status == 2
    assert message in ran.err
    assert ran.out == ""


def test_one_missing_path_stops_the_run_before_it_starts(cli, write):
    write("README.md")
    ran = cli("README.md", "nowhere.md", "nor-here")
    assert (ran.status, ran.out) == (2, "")
    assert "nowhere.md" in ran.err
    assert "nor-here" in ran.err


def test_an_unreadable_file_is_a_finding_and_the_run_goes_on(cli, write):
    write("a/README.md", b"# caf\xe9\n")
    write("b/README.md")
    ran = cli("--output-format", "json")
    assert ran.status == 1
    found = {finding["path"]: finding["rule"] for finding in json.loads(ran.out)["findings"]}
    assert found["a/README.md"] == "IMP903"
    assert "b/README.md" in found


def test_standard_input(cli, write):
    ran = cli("-", "--stdin-filename", "docs/README.md", "--output-format", "concise", stdin=PAGE)
    assert ran.out.startswith("docs/README.md:")
    assert ran.status == 1
    assert cli("-", "--output-format", "concise", stdin=PAGE).out.startswith("-:")
    assert cli("--stdin-filename", "x.md", "--output-format", "json", stdin=b"\xff").status == 1
    assert cli("-", stdin="").status in (0, 1)


def test_output_file_takes_the_place_of_stdout(cli, write, folder):
    write("README.md")
    ran = cli("-o", "out.json", "--output-format", "json")
    assert ran.out == ""
    assert ran.status == 1
    assert "IMP206" in rules((folder / "out.json").read_text())


@pytest.mark.parametrize("again", ["out.txt", "./out.txt", "json:out.txt", "sarif:a/../out.txt", "json:link"])
def test_an_output_file_that_is_named_twice_is_refused(cli, write, folder, again):
    write("README.md")
    (folder / "a").mkdir()
    (folder / "link").symlink_to("out.txt")
    ran = cli("-o", "markdown:out.txt", "-o", again)
    assert (ran.status, ran.out) == (2, "") and f"{again.rpartition(':')[2]}: that file is named twice" in ran.err
    assert not (folder / "out.txt").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such device")
def test_a_device_may_be_named_twice(cli, write):
    write("README.md")
    assert cli("-o", "json:/dev/null", "-o", "sarif:/dev/null", "--exit-zero").status == 0


def test_output_files_of_other_formats_come_besides(cli, write, folder):
    write("README.md")
    ran = cli("-o", "json:out.json", "-o", "concise:out.txt", "--output-format", "concise")
    assert (folder / "out.txt").read_text() == ran.out
    assert "IMP206" in rules((folder / "out.json").read_text())


def test_proposed_orders_are_read_by_the_rule_file(cli, write, folder):
    write(".impactlint.yml", "kind: project\nsections: {architecture: Aufbau, result: Zahlen}\n")
    built = "## Aufbau\n\nDocuments go through OCR, a layout model and a boosting engine.\n\n"
    told = "## Zahlen\n\nTyping an invoice took 4 minutes; checking one now takes 35 seconds.\n"
    write("README.md", f"# Invoice reader\n\nAccountants retype 300 invoices a day by hand.\n\n{built}{told}")
    ran = cli("--output-format", "markdown", "-o", "markdown:out.md")
    assert "| &emsp;Aufbau *(architecture)* | &emsp;Zahlen *(result)* |" in ran.out
    assert (folder / "out.md").read_text() == ran.out


def test_machine_formats_have_no_summary(cli, write):
    write("README.md")
    ran = cli("--output-format", "json")
    assert ran.err == ""
    json.loads(ran.out)


def test_statistics(cli, write):
    write("a/README.md")
    write("b/README.md")
    ran = cli("--statistics", "--select", "IMP206")
    assert ran.out == "     2  error    IMP206 [placeholder]\n"


def test_show_files(cli, write):
    write("b/README.md")
    write("a/README.md")
    write("a/notes.md")
    write("c/README.rst")
    ran = cli("--show-files", "--include", "notes.md")
    assert (ran.status, ran.out) == (0, "a/README.md\na/notes.md\nb/README.md\n")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_show_files_gives_a_pipe_the_bytes_of_a_name_and_a_terminal_none_that_steer_it(cli, write, folder, monkeypatch):
    names = [b"a\x1b[31mb/README.md", b"a\nb/README.md", b"\xff/README.md"]
    for name in map(os.fsdecode, names):
        write(name)
    done = subprocess.run(
        [sys.executable, "-m", "impactlint", "--show-files"], cwd=folder, capture_output=True, check=True
    )
    assert sorted(done.stdout.split(b"/README.md\n")) == sorted([b"", *(name[:-10] for name in names)])
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    shown = cli("--show-files").out
    assert shown.count("\n") == 3 and not re.search(r"\x1b|udcff", shown)


WHY = [
    ({}, (), "no README in this folder"),
    ({"README.rst": ""}, (), "1 not Markdown"),
    ({"README.md": "", ".gitignore": "*.md\n"}, (), "1 ignored by .gitignore"),
    ({"a/README.md": "", ".gitignore": "a/\n"}, (), "1 folder ignored by .gitignore"),
    ({"README.md": ""}, ("--exclude", "README.md"), "Left out: 1 by exclude."),
]


@pytest.mark.parametrize(("files", "flags", "reason"), WHY)
def test_no_files_says_why(cli, write, files, flags, reason):
    for name, text in files.items():
        write(name, text)
    ran = cli(*flags)
    assert (ran.status, ran.out) == (0, "")
    assert ran.err.startswith("0 files checked")
    assert reason in ran.err


def test_excludes_hold_for_named_files_where_that_is_asked(cli, write):
    write(".impactlint.yml", "exclude: [templates/]\n")
    named = (write("README.md"), write("templates/README.md"), write("vendor/x/README.md"))
    assert cli("--show-files", *named).out.split() == list(named)
    assert cli("--show-files", "--force-exclude", *named).out.split() == ["README.md"]
    assert "README.md" in cli("outline", "--force-exclude", "README.md").out
    ran = cli("--force-exclude", *named[1:])
    assert (ran.status, ran.out) == (0, "")
    assert "Left out: 1 by exclude, 1 vendored." in ran.err
    assert cli("templates/README.md").status == 1
    assert cli("outline", "--force-exclude", "templates/README.md").out == ""


def test_excludes_of_flags_are_a_part_of_a_run_that_is_remembered(cli, write):
    write("old/README.md")
    for flags, status in ((("--exclude", "old/"), 1), (("--exclude", "old/", "--force-exclude"), 0)) * 2:
        assert cli(*flags, "old/README.md").status == status


def test_standard_input_is_never_left_out(cli):
    for command in ("check", "outline"):
        ran = cli(command, "--force-exclude", "-", "--stdin-filename", "old/README.md", stdin="# A\n")
        assert ran.status == 2
        assert "--force-exclude needs files" in ran.err


def test_gitignore_can_be_set_aside(cli, write):
    write("README.md")
    write(".gitignore", "*.md\n")
    assert cli("--show-files").out == ""
    assert cli("--show-files", "--no-respect-gitignore").out == "README.md\n"


COLOURS = [
    (("--color", "always"), {}, True),
    (("--color", "always"), {"NO_COLOR": "1"}, True),
    ((), {}, False),
    ((), {"FORCE_COLOR": "1"}, True),
    ((), {"FORCE_COLOR": "0"}, False),
    ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    (("--color", "never"), {"FORCE_COLOR": "1"}, False),
]


@pytest.mark.parametrize(("flags", "environment", "coloured"), COLOURS)
def test_colours(cli, write, monkeypatch, flags, environment, coloured):
    write("README.md")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    ran = cli(*flags)
    assert ("\x1b[" in ran.out) is coloured
    assert ("\x1b[" in ran.err) is coloured


def test_environment_is_below_flags(cli, write, monkeypatch):
    write("README.md")
    monkeypatch.setenv("IMPACTLINT_OUTPUT_FORMAT", "json")
    assert "IMP206" in rules(cli().out)
    assert cli("--output-format", "concise").out.startswith("README.md:")


def test_the_cache_can_be_placed_and_left_alone(cli, write, folder, monkeypatch):
    write("README.md")
    monkeypatch.setenv("IMPACTLINT_CACHE_DIR", str(folder / "from-env"))
    cli("--no-cache")
    assert not (folder / "from-env").exists()
    first = cli()
    assert list((folder / "from-env").rglob("*.json"))
    assert cli() == first
    assert cli("--cache-dir", "from-flag") == first
    assert list((folder / "from-flag").rglob("*.json"))
    assert cli("--no-cache") == first


def test_cached_colours_and_frames_are_the_same(cli, write):
    write("README.md")
    assert cli("--color", "always") == cli("--color", "always") == cli("--color", "always", "--no-cache")


def test_escape_sequences_of_a_page_reach_no_terminal(cli, write):
    write("README.md", "# A\x1b[31m \x9b31m title \u202e\n\nIt is \x07 blazing fast and highly accurate\x1b]0;x\x07.\n")
    ran = cli("--color", "never")
    assert "\x1b" not in ran.out + ran.err
    assert "\x07" not in ran.out
    assert "\u202e" not in ran.out


def test_hostile_file_names_are_shown_harmlessly(cli, write):
    if os.name == "nt":
        pytest.skip("no such names here")
    write("a\x1b[31m\n/README.md")
    assert "\x1b" not in cli("--output-format", "concise", "--color", "never").out


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes only there")
@pytest.mark.parametrize("form", ["full", "json", "sarif", "markdown"])
def test_a_folder_whose_name_is_no_text_is_checked(cli, write, form):
    write(os.fsdecode(b"caf\xe9/README.md"))
    ran = cli("--output-format", form)
    assert ran.status == 1
    assert "IMP206" in ran.out
    assert "internal error" not in ran.err


def test_verbose_says_what_was_left_out(cli, write):
    write("README.md")
    write("b/README.rst")
    assert "left out: 1 not Markdown" in cli("-v").err


def test_a_command_wins_over_a_path_of_its_name(cli, write):
    write("rule/README.md")
    assert "IMP101" in cli("rule").out
    assert cli("./rule").out.startswith("./rule/README.md")


def test_a_file_that_is_too_large_is_said_to_have_more_than_is_read(cli, write):
    write("README.md", b"# a\n" + b"word " * 1_100_000)
    said = cli("--output-format", "concise").out
    assert "IMP903" in said
    assert "the file has more than 1,000,000 bytes" in said
    assert "1,000,001" not in said


def test_a_folder_without_a_readme_is_named(cli, folder):
    (folder / "empty").mkdir()
    ran = cli("empty")
    assert (ran.status, ran.out) == (0, "")
    assert ran.err.startswith("0 files checked: there is no README in empty or below.")
    assert cli("-q", "empty").err == ""


@pytest.mark.parametrize("path", ["README.md", "./README.md", "../sub/README.md", "{folder}/sub/README.md"])
def test_what_github_reads_names_files_from_the_root_of_the_repository(cli, write, folder, monkeypatch, path):
    write("sub/README.md")
    monkeypatch.chdir(folder / "sub")
    path = path.format(folder=folder)
    annotations = cli("--output-format", "github", path).out
    assert set(re.findall(r"file=([^,]+)", annotations)) == {"sub/README.md"}
    (run,) = json.loads(cli("--output-format", "sarif", path).out)["runs"]
    assert set(re.findall(r'"artifactLocation": {"uri": "([^"]+)"}', json.dumps(run))) == {"sub/README.md"}
