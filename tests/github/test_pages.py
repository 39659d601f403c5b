"""Pages of a pull request are judged as `check` judges files: stray bytes and linked READMEs included."""

from dataclasses import replace

import pytest

from impactlint.api import lint_paths
from impactlint.config.defaults import default_settings
from impactlint.github.comment import line_body
from impactlint.github.pages import judge, verifier
from impactlint.reading.model import Hints
from tests.github.bench import README
from tests.github.command import LATE, by_hand
from tests.github.fake.server import serve
from tests.github.fake.world import World

STRAY = b"\x95"
OWN = "# Bus\n\nRiders wait.\n\n## Results\n\nThe F1 score rose from 0.71 to 0.87 on the test set.\n"
PORTFOLIO = """# Projects

Things I built to save people time.

### 1. Late blight prediction

Predicts late blight; losses on four farms fell from 9 % to 6 %. [Code](blight/)

### 2. Queue time detection

Detects the length of a queue from a camera. [Code](queue/)

### 3. Bus arrival forecasting

Forecasts when the next bus arrives. [Code](bus/)
"""


def settings_for(path):
    return default_settings()


def judged(data):
    """What is found in a page, by rule."""
    (page,) = judge({README: data}, settings_for).pages
    return {finding.rule: finding for finding in page.findings}, page


def test_a_stray_byte_takes_no_finding_away():
    whole, _ = judged(LATE.encode())
    found, page = judged(LATE.encode() + b"\nOur depot " + STRAY + b"\n")
    assert {*whole} < {*found} and {*found} - {*whole} == {"IMP903"}
    assert page.source is not None and page.today == judged(LATE.encode())[1].today


def test_a_fix_that_would_move_a_stray_byte_is_not_offered():
    moved, page = judged(LATE.encode().replace(b"FastAPI", STRAY))
    assert moved["IMP102"].fix is None and page.proposed == page.today
    left, page = judged(LATE.encode().replace(b"Open the map", STRAY))
    assert left["IMP102"].fix is not None and page.proposed != page.today


def test_the_readmes_that_a_page_links_to_are_read_from_the_checkout(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    (tmp_path / "bus").mkdir()
    (tmp_path / "bus" / README).write_text(OWN, encoding="utf-8")
    (tmp_path / README).write_text(PORTFOLIO, encoding="utf-8")
    portfolio = replace(default_settings(), hints=Hints(kind="portfolio"))
    (page,) = judge({README: PORTFOLIO.encode()}, lambda path: portfolio, tmp_path).pages
    told = [found for found in page.findings if "its README does" in found.message]
    quotes = [found.message for found in told]
    assert len(quotes) == 1 and "The F1 score rose from 0.71 to 0.87" in quotes[0]
    assert "(bus/README.md, line 7)" in told[0].help and told[0].related[0].path == "bus/README.md"
    monkeypatch.chdir(tmp_path)
    as_check = lint_paths([README], settings=portfolio).findings
    shown = [(found.message, found.help, found.related) for found in page.findings]
    assert shown == [(found.message, found.help, found.related) for found in as_check]
    again = verifier([page], lambda path: portfolio, tmp_path)(README, PORTFOLIO)
    assert again is not None and quotes[0] in [found.message for found in again]


def test_a_readme_beside_the_page_is_called_by_its_path_in_the_repository(tmp_path):
    """Also one that the page names from the root: no comment tells where the checkout lies."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "apps" / "bus").mkdir(parents=True)
    (tmp_path / "apps" / "bus" / README).write_text(OWN, encoding="utf-8")
    portfolio = replace(default_settings(), hints=Hints(kind="portfolio"))
    for link in ("bus/", "/apps/bus/", "../apps/bus/README.md"):
        text = PORTFOLIO.replace("(bus/)", f"({link})").encode()
        (page,) = judge({"apps/README.md": text}, lambda path: portfolio, tmp_path).pages
        said = [line_body([found], None) for found in page.findings]
        assert not any(str(tmp_path) in body for body in said)
        assert any("`apps/bus/README.md`, line 7" in body for body in said)


@pytest.mark.parametrize("scope", ["added", "hunk", "file"])
@pytest.mark.parametrize("base", [{}, {README: b"# Parcel router\n"}])
def test_a_page_that_github_takes_for_binary_is_changed_as_a_whole(tmp_path, scope, base):
    world = World(base, {README: LATE.encode("utf-16")})
    world.patch = lambda path: None
    with serve(world) as (_, url):
        done = by_hand(url, "--scope", scope, cwd=tmp_path)
        assert done.returncode == 1 and "IMP903" in done.stdout, done.stderr
        assert world.threads == [] and "UTF-16" in world.summaries[0].body


def test_a_page_that_was_only_renamed_is_not_changed_whatever_it_holds(tmp_path):
    data = LATE.encode("utf-16")
    world = World({"old/README.md": data}, {README: data}, renamed={README: "old/README.md"})
    with serve(world) as (fake, url):
        assert by_hand(url, cwd=tmp_path).returncode == 0 and fake.writes == []
