"""READMEs behind the links of a portfolio page are those of the head, wherever the checkout stands."""

import pytest

from impactlint.github.linked_readmes import linked
from tests.github.bench import README
from tests.github.checkouts import lay
from tests.github.command import LATE, by_hand, in_workflow, payload, world_of
from tests.github.fake.server import serve
from tests.github.test_pages import settings_for

RULES = {".impactlint.yml": "version: 1\nkind: portfolio\n"}
PORTFOLIO = """# Projects

Things I built to save people time.

- [Late blight warning](blight/): on four farms the forecast reduced losses by 31 %%.
- [Queue sign](queue/): a sign at the town hall door that tells how long the queue is.
- [Bus arrival app](%s): shows riders where the next bus is.
"""
BUS = "# Bus\n\nRiders wait.\n\n## Results\n\nThe F1 score rose from %s to 0.87 on the test set.\n"
QUOTED = "its README does: “The F1 score rose from 0.71 to 0.87 on the test set”"
FLAGS = ("--select", "IMP601", "--dry-run")


def said(url, world, tmp_path, *arguments):
    """What is said of the entries, by each kind of run."""
    names = ("pull_request_target", "workflow_run")
    for name in names:
        event = payload(world, "completed.fork", name) if name == "workflow_run" else payload(world, "opened.fork")
        yield in_workflow(url, event, *FLAGS, *arguments, cwd=tmp_path, GITHUB_EVENT_NAME=name).stdout
    yield by_hand(url, *FLAGS, *arguments, cwd=tmp_path).stdout


@pytest.mark.parametrize("link", ["bus/", "bus/README.md", "./bus/readme.md", "/bus#results"])
@pytest.mark.parametrize("fork", [False, True])
def test_a_readme_that_the_pull_request_brings_is_read(tmp_path, link, fork):
    path = "bus/readme.md" if "readme" in link else "bus/README.md"
    head = {README: PORTFOLIO % link, path: BUS % "0.71", **RULES}
    with serve(world_of(head, RULES, fork=fork)) as (fake, url):
        lay(tmp_path / "checkout", RULES, fake.world.base_sha)
        for text in (*said(url, fake.world, tmp_path), *said(url, fake.world, tmp_path, "--", README)):
            assert QUOTED in text and "“Bus arrival app” says what was made" not in text


@pytest.mark.parametrize("fork", [False, True])
def test_a_readme_that_the_pull_request_leaves_alone_is_read(tmp_path, fork):
    base = {"bus/README.md": BUS % "0.71", **RULES}
    with serve(world_of({README: PORTFOLIO % "bus", **base}, base, fork=fork)) as (fake, url):
        for text in said(url, fake.world, tmp_path):
            assert QUOTED in text


def test_a_readme_that_the_pull_request_changes_or_removes_is_not_that_of_the_base(tmp_path):
    base = {"bus/README.md": BUS % "0.11", **RULES}
    for own, quoted in (({"bus/README.md": BUS % "0.71"}, True), ({}, False)):
        with serve(world_of({README: PORTFOLIO % "bus", **RULES, **own}, base, fork=True)) as (fake, url):
            if quoted:
                lay(tmp_path / "checkout", base, fake.world.base_sha)
            for text in said(url, fake.world, tmp_path):
                assert "0.11" not in text and (QUOTED in text) is quoted


def test_a_page_that_is_no_portfolio_asks_for_nothing():
    def fetch(paths):
        raise AssertionError(paths)

    with linked({README: LATE.encode() + b"\n[more](docs/)\n"}, settings_for, fetch) as folder:
        assert (folder / README).exists()


def test_no_name_leads_out_of_the_folder(tmp_path):
    with linked({"a/README.md/README.md": b"x", "a/README.md": b"y"}, settings_for, lambda _: {}) as folder:
        assert (folder / "a" / "README.md").exists()
