"""Which README stands behind a link; never one outside the repository."""

from dataclasses import replace

import pytest

from impactlint.cache import Cache
from impactlint.config.defaults import default_settings
from impactlint.neighbours import MOST, Neighbours
from impactlint.reading.model import Hints
from impactlint.run import FileResult, Linted, LintTask, _Memory, lint


@pytest.fixture
def repository(tmp_path, monkeypatch):
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/README.md").write_text("# Outside\n", encoding="utf-8")
    root = tmp_path / "repo"
    for path in ("README.md", "a/README.md", "a b/readme.md", "deep/er/README.markdown", "empty/notes.txt", "a/x.md"):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(f"# {path}\n\nSome words on it.\n", encoding="utf-8")
    (root / ".git").mkdir()
    monkeypatch.chdir(root)
    return root


LINKS = [
    ("a", "a/README.md"),
    ("a/", "a/README.md"),
    ("./a/README.md#results", "a/README.md"),
    ("a?tab=readme", "a/README.md"),
    ("a%20b/", "a b/readme.md"),
    ("deep/er", "deep/er/README.markdown"),
    ("/a/", "a/README.md"),
    ("deep/../a", "a/README.md"),
    ("a/x.md", None),
    ("empty", None),
    ("nowhere", None),
    ("../outside", None),
    ("../outside/README.md", None),
    ("/../outside", None),
    ("%2e%2e/outside", None),
    ("https://example.org/a", None),
    ("//example.org/a", None),
    ("mailto:a@example.org", None),
    ("file:///etc", None),
    ("#results", None),
    ("", None),
    ("a\0b", None),
]


@pytest.mark.parametrize(("link", "title"), LINKS)
def test_links(repository, link, title):
    reading = Neighbours("README.md", Hints())(link)
    assert (reading and reading.document.headings[0].title) == title


def test_links_start_at_the_page(repository):
    neighbours = Neighbours("deep/er/README.markdown", Hints())
    assert neighbours("../../a") is not None
    assert neighbours("a") is None


def test_a_link_on_disk_that_leads_out_is_not_followed(repository):
    try:
        (repository / "door").symlink_to("../outside")
        (repository / "window").mkdir()
        (repository / "window/README.md").symlink_to("../../outside/README.md")
    except OSError:
        pytest.skip("no links here")
    neighbours = Neighbours("README.md", Hints())
    assert neighbours("door") is None
    assert neighbours("window") is None


def test_a_neighbour_that_cannot_be_read_is_none(repository):
    (repository / "a/README.md").write_bytes(b"\0")
    assert Neighbours("README.md", Hints())("a") is None


def test_a_page_has_so_many_neighbours_and_no_more(repository):
    for number in range(MOST + 5):
        (repository / f"n{number}").mkdir()
        (repository / f"n{number}/README.md").write_text("# N\n", encoding="utf-8")
    neighbours = Neighbours("README.md", Hints())
    assert sum(neighbours(f"n{number}") is not None for number in range(MOST + 5)) == MOST


def test_what_is_remembered_is_forgotten_when_a_neighbour_changes(repository, tmp_path):
    task = LintTask("README.md", default_settings())
    linted = lint(task)
    neighbours = Neighbours("README.md", Hints())
    neighbours("a")
    neighbours("nowhere")
    memory = _Memory(Cache(tmp_path / "cache", FileResult))
    result = replace(linted.result, neighbours=neighbours.digests)
    memory.keep(task, Linted(result, linted.data))
    assert memory.recall(task) == result
    (repository / "a/README.md").write_text("# Changed\n", encoding="utf-8")
    assert memory.recall(task) is None
    (repository / "a/README.md").write_text("# a/README.md\n\nSome words on it.\n", encoding="utf-8")
    assert memory.recall(task) == result
    (repository / "nowhere").mkdir()
    (repository / "nowhere/README.md").write_text("# New\n", encoding="utf-8")
    assert memory.recall(task) is None
