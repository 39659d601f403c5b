"""Known findings: told apart by their words and place in the page, never by line; what is gone is said."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactlint.baseline import BaselineEntry, match, read, relative, updated, write
from impactlint.config.defaults import default_settings
from impactlint.config.problems import ConfigError
from impactlint.document import from_text
from impactlint.engine import lint_source
from impactlint.findings import Finding
from impactlint.reading.model import Hints

PAGE = """\
# Tides

It is blazing fast.

## Use

It is lightning fast and production-ready. It is blazing fast.

## Architecture

Built with React and Flask, and it is robust. TODO: say how.
"""


def lint(text: str, path: str) -> tuple[Finding, ...]:
    settings = replace(default_settings(), hints=Hints(kind="project"))
    return lint_source(from_text(text, path), settings).findings


def files(root: Path, **pages: str) -> dict[str, tuple[Finding, ...]]:
    found = {}
    for name, text in pages.items():
        path = root / f"{name}.md"
        path.write_text(text, encoding="utf-8")
        found[str(path)] = lint(text, str(path))
    return found


def active(findings: dict[str, tuple[Finding, ...]]) -> list[tuple[str, int]]:
    return [(one.rule, one.line) for all_ in findings.values() for one in all_ if one.active]


def test_what_is_known_is_marked(tmp_path: Path) -> None:
    found = files(tmp_path, a=PAGE)
    entries = updated((), found, str(tmp_path))
    assert len(entries) == len(active(found)) > 3
    done = match(entries, found, str(tmp_path))
    assert active(done.findings) == []
    assert all(one.suppression and one.suppression.by == "baseline" for one in done.findings[str(tmp_path / "a.md")])
    assert done.stale == []


def test_it_survives_moved_lines_and_sections(tmp_path: Path) -> None:
    entries = updated((), files(tmp_path, a=PAGE), str(tmp_path))
    head, use, architecture = PAGE.split("\n## ")
    moved = head + "\n\nOne more line.\n\n\n## " + architecture + "\n## " + use
    assert active(match(entries, files(tmp_path, a=moved), str(tmp_path)).findings) == []


def test_new_findings_count_and_gone_ones_are_stale(tmp_path: Path) -> None:
    entries = updated((), files(tmp_path, a=PAGE), str(tmp_path))
    changed = PAGE.replace("It is blazing fast.", "It is robust, scalable and enterprise-grade.", 1)
    done = match(entries, files(tmp_path, a=changed), str(tmp_path))
    assert [rule for rule, _ in active(done.findings)] == ["IMP203"]
    assert [(entry.rule, entry.text) for entry in done.stale] == [("IMP203", "It is blazing fast.")]


def test_the_same_words_twice_are_two_findings(tmp_path: Path) -> None:
    once = "# T\n\nIt is blazing fast.\n"
    entries = [one for one in updated((), files(tmp_path, a=once), str(tmp_path)) if one.rule == "IMP203"]
    twice = once + "\nIt is blazing fast.\n"
    done = match(entries, files(tmp_path, a=twice), str(tmp_path))
    assert [(rule, line) for rule, line in active(done.findings) if rule == "IMP203"] in ([("IMP203", 5)], [])
    assert done.stale == []


def test_only_what_was_checked_can_be_stale(tmp_path: Path) -> None:
    both = files(tmp_path, a=PAGE, b=PAGE)
    entries = updated((), both, str(tmp_path))
    clean = files(tmp_path, a="# Tides\n\nNothing here.\n")
    assert {entry.path for entry in match(entries, clean, str(tmp_path)).stale} == {"a.md"}
    assert match(entries, clean, str(tmp_path), lambda _path, rule: rule != "IMP203").stale != []
    assert match(entries, clean, str(tmp_path), lambda _path, _rule: False).stale == []
    (tmp_path / "b.md").unlink()
    assert {entry.path for entry in match(entries, clean, str(tmp_path)).stale} == {"a.md", "b.md"}


def test_a_file_that_was_moved_is_known(tmp_path: Path) -> None:
    entries = updated((), files(tmp_path, a=PAGE), str(tmp_path))
    (tmp_path / "a.md").unlink()
    done = match(entries, files(tmp_path, b=PAGE), str(tmp_path))
    assert (active(done.findings), done.stale) == ([], [])


QUIET = """\
# Tide tables

Sailors near the coast run aground since printed tables leave out the wind.

## Architecture

A model of {model} predicts the level of the coming hours.
"""
"""A page without a result, of which nothing is quoted."""


def moved(tmp_path: Path, before: str, after: str, *, old: bool = False) -> tuple[set[str], set[str]]:
    """Rules of what counts in a page before it was known, and after it was moved; `old`: by an old baseline."""
    first = files(tmp_path, a=before)
    entries = updated((), first, str(tmp_path))
    (tmp_path / "a.md").unlink()
    if old:
        entries = tuple(replace(entry, page="") for entry in entries)
    done = match(entries, files(tmp_path, b=after), str(tmp_path))
    return {rule for rule, _ in active(first)}, {rule for rule, _ in active(done.findings)}


def test_another_page_is_not_one_that_was_moved(tmp_path: Path) -> None:
    other = QUIET.replace("Tide tables", "Bike counter").format(model="cyclists")
    for before in (QUIET.format(model="waves"), PAGE):
        for after in (other, other + "\nIt is lightning fast and robust.\n"):
            assert all(rules >= {"IMP201"} for rules in moved(tmp_path, before, after))


def test_a_page_of_which_nothing_is_quoted_is_known_by_its_title(tmp_path: Path) -> None:
    before, after = moved(tmp_path, QUIET.format(model="waves"), QUIET.format(model="waves and wind"))
    assert (before >= {"IMP201"}, after) == (True, set())
    page = QUIET.format(model="waves")
    before, after = moved(tmp_path, page, f"{page}\nIt is blazing fast and highly accurate.\n")
    assert after == {"IMP203"}


@pytest.mark.parametrize("title", ["# Project 3\n", "", "# README\n"])
def test_a_title_that_says_nothing_tells_no_page_from_another(tmp_path: Path, title: str) -> None:
    page = QUIET.replace("# Tide tables\n", title)
    assert moved(tmp_path, page.format(model="waves"), page.format(model="roofs"))[1] >= {"IMP201"}


def test_a_page_that_was_moved_and_edited_keeps_what_is_left(tmp_path: Path) -> None:
    renamed = PAGE.replace("# Tides", "# Tides and waves").replace("TODO: say how.", "")
    before, after = moved(tmp_path, PAGE, renamed)
    assert len(before) > 2
    assert after == {"IMP203"}  # the sentence below the title, which has another heading now


def test_an_old_baseline_knows_a_moved_page_by_what_is_quoted(tmp_path: Path) -> None:
    assert moved(tmp_path, PAGE, PAGE, old=True)[1] == set()
    assert moved(tmp_path, PAGE, QUIET.format(model="waves"), old=True)[1] >= {"IMP201"}


def test_an_old_baseline_knows_a_moved_page_by_a_heading_that_is_its_title(tmp_path: Path) -> None:
    page = QUIET.format(model="waves")
    before, after = moved(tmp_path, page, QUIET.format(model="waves and wind"), old=True)
    assert (before >= {"IMP201"}, after) == (True, set())
    other = QUIET.replace("Tide tables", "Bike counter").format(model="waves")
    assert moved(tmp_path, page, other, old=True)[1] >= {"IMP201"}
    untitled = QUIET.replace("# Tide tables\n", "").format(model="waves")
    assert moved(tmp_path, untitled, untitled, old=True)[1] >= {"IMP201"}


def test_titles_of_a_baseline_go_before_its_headings(tmp_path: Path) -> None:
    entries = updated((), files(tmp_path, a=QUIET.format(model="waves")), str(tmp_path))
    (tmp_path / "a.md").unlink()
    titled = tuple(replace(entry, heading="Bike counter") for entry in entries)
    other = QUIET.replace("Tide tables", "Bike counter").format(model="waves")
    assert {rule for rule, _ in active(match(titled, files(tmp_path, b=other), str(tmp_path)).findings)} >= {"IMP201"}


def test_files_that_were_moved_together_are_all_known(tmp_path: Path) -> None:
    entries = updated((), files(tmp_path, a=PAGE, b=PAGE, c=PAGE), str(tmp_path))
    for name in "abc":
        (tmp_path / f"{name}.md").unlink()
    done = match(entries, files(tmp_path, d=PAGE, e=PAGE, f=PAGE), str(tmp_path))
    assert (active(done.findings), done.stale) == ([], [])
    copied = match(entries, files(tmp_path, d=PAGE, e=PAGE, f=PAGE, g=PAGE), str(tmp_path))
    assert len(active(copied.findings)) == len(entries) / 3


def test_a_new_baseline_keeps_what_was_not_checked(tmp_path: Path) -> None:
    old = updated((), files(tmp_path, a=PAGE, b=PAGE), str(tmp_path))
    new = updated(old, files(tmp_path, a="# Tides\n\nNothing here.\n"), str(tmp_path))
    assert {entry for entry in new if entry.path == "b.md"} == {entry for entry in old if entry.path == "b.md"}
    (tmp_path / "b.md").unlink()
    assert {entry.path for entry in updated(old, files(tmp_path, a=PAGE), str(tmp_path))} == {"a.md"}


def test_a_new_baseline_keeps_what_rules_found_that_did_not_judge(tmp_path: Path) -> None:
    old = updated((), files(tmp_path, a=PAGE), str(tmp_path))
    clean = files(tmp_path, a="# Tides\n\nNothing here.\n")
    kept = updated(old, clean, str(tmp_path), lambda _path, rule: rule != "IMP203")
    assert {entry for entry in kept if entry.rule == "IMP203"} == {entry for entry in old if entry.rule == "IMP203"}
    assert "It is blazing fast." in {entry.text for entry in kept}
    assert "It is blazing fast." not in {entry.text for entry in updated(old, clean, str(tmp_path))}


def test_written_and_read_again(tmp_path: Path) -> None:
    entries = updated((), files(tmp_path, a=PAGE), str(tmp_path))
    target = tmp_path / "known.json"
    write(str(target), entries)
    assert read(str(target)) == entries
    text = target.read_text(encoding="utf-8")
    assert text.count('"rule"') == sum('"rule"' in line for line in text.splitlines())
    assert json.loads(text)["version"] == "1"
    assert [path.name for path in tmp_path.iterdir() if "tmp" in path.name] == []


def test_a_baseline_of_before_there_were_titles_is_read(tmp_path: Path) -> None:
    entries = updated((), files(tmp_path, a=PAGE), str(tmp_path))
    old = tuple(replace(entry, page="") for entry in entries)
    assert {entry.page for entry in entries} == {"Tides"}
    target = tmp_path / "known.json"
    write(str(target), old)
    assert '"page"' not in target.read_text(encoding="utf-8")
    assert read(str(target)) == old


@given(st.lists(st.builds(BaselineEntry, *[st.text(max_size=8)] * 6), max_size=4))
def test_any_entries_survive(tmp_path_factory: pytest.TempPathFactory, entries: list[BaselineEntry]) -> None:
    target = tmp_path_factory.getbasetemp() / "any.json"
    write(str(target), entries)
    assert read(str(target)) == tuple(entries)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ":1:1: this is not JSON"),
        ('{"version": "1",\n x}', ":2:2: this is not JSON"),
        ("[]", ":1:1: this is not an impactlint baseline"),
        ('{"version": "2", "findings": []}', "another version"),
        ('{"version": "1", "findings": [{"rule": "IMP101"}]}', "this is not an impactlint baseline"),
        (
            '{"version": "1", "findings": [{"rule": 1, "path": "", "heading": "", "text": "", "identity": ""}]}',
            "not an impactlint baseline",
        ),
        ("[" * 100_000, ":1:"),
    ],
)
def test_what_is_no_baseline(tmp_path: Path, text: str, said: str) -> None:
    target = tmp_path / "known.json"
    target.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read(str(target))
    assert said in caught.value.lines()[0]


def test_a_baseline_that_is_not_there_yet_knows_nothing(tmp_path: Path) -> None:
    assert read(str(tmp_path / "none.json")) == ()


def test_paths_do_not_hang_on_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").mkdir()
    monkeypatch.chdir(tmp_path / "a")
    assert relative("b.md", str(tmp_path)) == relative(str(tmp_path / "a" / "b.md"), str(tmp_path)) == "a/b.md"


LEFT = """\
# Queue forecast

The clinic can't plan its staff because nobody knows how many patients will come.

The forecast is off by XX % on average.

Our model is highly accurate and blazing fast.
"""
"""One placeholder and one claim."""
NEW = "\nThe next clinic saves XX % of its staff.\n\nOur app is highly accurate and very robust.\n"


def left(findings: dict[str, tuple[Finding, ...]]) -> list[tuple[str, int]]:
    return [one for one in active(findings) if one[0] in ("IMP203", "IMP206")]


def test_a_new_place_of_a_known_kind_counts(tmp_path: Path) -> None:
    entries = updated((), files(tmp_path, a=LEFT), str(tmp_path))
    done = match(entries, files(tmp_path, a=LEFT + NEW), str(tmp_path))
    assert (left(done.findings), done.stale) == ([("IMP206", 9), ("IMP203", 11)], [])


def test_known_places_stay_known_where_others_go_or_move(tmp_path: Path) -> None:
    entries = updated((), files(tmp_path, a=LEFT + NEW), str(tmp_path))
    mended = LEFT.replace("by XX %", "by little").replace("highly accurate and blazing fast", "a tree") + NEW
    done = match(entries, files(tmp_path, a=mended), str(tmp_path))
    assert left(done.findings) == []
    assert sorted(entry.rule for entry in done.stale) == ["IMP203", "IMP206"]
    head, body = LEFT.split("come.\n")
    turned = f"{head}come.\n{NEW}{body}"
    assert left(match(entries, files(tmp_path, a=turned), str(tmp_path)).findings) == []


def test_an_old_entry_knows_all_places_of_its_finding(tmp_path: Path) -> None:
    entries = updated((), files(tmp_path, a=LEFT + NEW), str(tmp_path))
    assert {entry.rule for entry in entries if entry.alone} == {"IMP203", "IMP206"}
    first = {entry.rule: replace(entry, alone=False) for entry in reversed(entries)}
    first["IMP206"] = replace(next(entry for entry in entries if entry.text == "XX %"), alone=False)
    first["IMP203"] = replace(next(entry for entry in entries if "blazing" in entry.text), alone=False)
    assert active(match(first.values(), files(tmp_path, a=LEFT + NEW), str(tmp_path)).findings) == []
    target = tmp_path / "known.json"
    write(str(target), first.values())
    assert '"alone"' not in target.read_text(encoding="utf-8")
    assert set(read(str(target))) == set(first.values())
