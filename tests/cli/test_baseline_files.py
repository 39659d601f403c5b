"""Baselines that can't be written or found: read-only files, links, names that no file can have."""

import pytest

EMPTY = '{"version": "1", "findings": []}'


def test_no_baseline_is_written_of_a_page_that_cannot_be_read(cli, write, folder):
    write("README.md")
    assert cli("-q", "--write-baseline", "--baseline", "known.json").status == 0
    known = (folder / "known.json").read_bytes()
    (folder / "README.md").write_bytes(b"\xff\xfe\x00")
    ran = cli("--write-baseline", "--baseline", "known.json")
    assert ran.status == 2
    assert "README.md: this file can't be read, so no baseline is written" in ran.err
    assert (folder / "known.json").read_bytes() == known


def test_a_baseline_behind_a_link_is_written_where_it_leads(cli, write, folder):
    write("README.md")
    write("shared/known.json", EMPTY)
    (folder / "known.json").symlink_to("shared/known.json")
    assert cli("-q", "--write-baseline", "--baseline", "known.json").status == 0
    assert (folder / "known.json").is_symlink()
    assert "IMP101" in (folder / "shared/known.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("protected", ["known.json", ".impactlint.yml"])
def test_a_file_that_is_read_only_is_not_written_over(cli, write, folder, protected):
    write("README.md")
    write("known.json", EMPTY)
    write(".impactlint.yml", "version: 1\n")
    (folder / protected).chmod(0o444)
    flags = ["--baseline", "known.json"] if protected == "known.json" else []
    before = (folder / protected).read_bytes()
    ran = cli("--write-baseline", *flags)
    assert (ran.status, "read-only" in ran.err) == (2, True)
    assert (folder / protected).read_bytes() == before


def test_a_baseline_without_a_name_is_refused(cli, write):
    write("README.md")
    ran = cli("--baseline", "")
    assert (ran.status, "--baseline names no file" in ran.err) == (2, True)


def test_a_path_that_no_file_can_have_is_a_problem_of_the_rule_file(cli, write):
    write("README.md")
    write(".impactlint.yml", 'version: 1\nbaseline: "b\\0.json"\n')
    ran = cli()
    assert ran.status == 2
    assert ".impactlint.yml:2:11" in ran.err


def test_an_entry_whose_path_is_too_long_is_of_a_file_that_is_gone(cli, write, folder):
    write("README.md")
    cli("-q", "--write-baseline", "--baseline", "known.json")
    text = (folder / "known.json").read_text(encoding="utf-8")
    (folder / "known.json").write_text(text.replace('"README.md"', f'"{"a" * 300}.md"', 1), encoding="utf-8")
    assert cli("-q", "--baseline", "known.json").status in (0, 1)
