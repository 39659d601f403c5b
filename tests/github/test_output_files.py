"""The flags of `impactlint review`, and the files for findings that one of them names."""

import json
from dataclasses import fields

import pytest

from impactlint.cli.review import ReviewFlags, command
from tests.github.bench import README
from tests.github.command import LATE, ORDER, by_hand, in_workflow, payload, world_of
from tests.github.fake.server import serve


def test_files_in_other_formats(tmp_path):
    with serve(world_of()) as (_, url):
        done = by_hand(url, *ORDER, "-o", "json:out.json", "-o", "sarif:out.sarif", cwd=tmp_path)
        assert done.returncode == 1
        assert len(json.loads((tmp_path / "out.json").read_text())["findings"]) == 1
        assert (tmp_path / "out.sarif").exists()


def test_a_file_that_cannot_be_written_is_refused_before_anything_is(tmp_path):
    with serve(world_of()) as (fake, url):
        done = by_hand(url, *ORDER, "-o", "json:out.json", "-o", "sarif:nowhere/out.sarif", cwd=tmp_path)
        assert done.returncode == 2 and fake.writes == []
        assert "--output-file nowhere/out.sarif: no such file or directory" in done.stderr
        assert not (tmp_path / "out.json").exists()


@pytest.mark.parametrize("event", [None, {"ref": "main"}])
def test_an_outline_in_a_file_is_read_by_the_words_of_the_rule_file(tmp_path, event):
    rules = "sections:\n  people: [Usage]\n"
    with serve(world_of({README: LATE, ".impactlint.yml": rules})) as (_, url):
        if event is None:
            by_hand(url, *ORDER, "-o", "markdown:out.md", cwd=tmp_path)
        else:
            (tmp_path / "checkout").mkdir()
            (tmp_path / "checkout" / README).write_text(LATE)
            (tmp_path / "checkout" / ".impactlint.yml").write_text(rules)
            out = tmp_path / "out.md"
            in_workflow(url, event, *ORDER, "-o", f"markdown:{out}", cwd=tmp_path, GITHUB_EVENT_NAME="push")
        assert "Usage *(people)*" in (tmp_path / "out.md").read_text()


@pytest.mark.parametrize("event", ["pull_request", "push"])
def test_files_are_named_from_the_current_folder_wherever_the_checkout_is(tmp_path, event):
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / README).write_text(LATE)
    (tmp_path / "tree" / "mine.yml").write_text("version: 1\n")
    (tmp_path / "mine.yml").write_text("version: 1\nrules: {IMP102: error}\n")
    with serve(world_of()) as (fake, url):
        body = {"ref": "main"} if event == "push" else payload(fake.world)
        flags = ("--checkout", "tree", "--config", "mine.yml", "-o", "json:out.json", "--dry-run", *ORDER)
        in_workflow(url, body, *flags, cwd=tmp_path, GITHUB_EVENT_NAME=event)
    (found,) = json.loads((tmp_path / "out.json").read_text())["findings"]
    assert found["severity"] == "error"
    assert not (tmp_path / "tree" / "out.json").exists()


def test_every_option_has_its_flag():
    assert {option.name for option in command.params} == {flag.name for flag in fields(ReviewFlags)}


def test_a_file_that_is_checked_is_not_written_over_wherever_one_stands(tmp_path):
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / README).write_text(LATE)
    with serve(world_of()) as (fake, url):
        flags = ("--checkout", "tree", "--dry-run", *ORDER)
        done = in_workflow(url, payload(fake.world), *flags, "-o", f"json:tree/{README}", cwd=tmp_path)
        assert done.returncode == 2 and "one of the files to check" in done.stderr
        assert (tmp_path / "tree" / README).read_text() == LATE
        done = in_workflow(url, payload(fake.world), *flags, "-o", f"json:{README}", cwd=tmp_path)
        assert json.loads((tmp_path / README).read_text())["findings"]
