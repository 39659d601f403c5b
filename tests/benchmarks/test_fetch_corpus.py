import hashlib
import http.server
import json
import threading
from functools import partial

import pytest

from benchmarks import fetch_corpus


@pytest.fixture
def script():
    return fetch_corpus


@pytest.fixture
def server(tmp_path):
    """Serves a folder as GitHub serves raw files."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *args):
            pass

    folder = tmp_path / "raw"
    folder.mkdir()
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as listening:
        thread = threading.Thread(target=listening.serve_forever)
        thread.start()
        yield folder, f"http://127.0.0.1:{listening.server_port}"
        listening.shutdown()
        thread.join()


def test_only_the_bytes_that_a_label_names_are_taken(script, server, tmp_path, monkeypatch, capsys):
    raw, url = server
    (raw / "o/r/c0").mkdir(parents=True)
    (raw / "o/r/c0/a b.md").write_bytes(b"good\n")
    (raw / "o/r/c0/other.md").write_bytes(b"something else\n")
    named = {"good.md": "a b.md", "changed.md": "other.md", "gone.md": "missing.md", "../out.md": "a b.md"}
    labels = [
        {"file": file, "repo": "o/r", "commit": "c0", "path": path, "blob": script.blob(b"good\n")}
        for file, path in named.items()
    ]
    (tmp_path / "labels.jsonl").write_text("".join(json.dumps(label) + "\n" for label in labels), encoding="utf-8")
    monkeypatch.setattr(script, "SERVER", url)
    monkeypatch.setattr(script, "LABELS", tmp_path / "labels.jsonl")

    assert script.main(tmp_path / "texts") == 1
    assert capsys.readouterr().out == "1 badly named, 1 changed, 1 fetched, 1 gone\n"
    assert [path.name for path in (tmp_path / "texts").iterdir()] == ["good.md"]
    assert not (tmp_path / "out.md").exists()
    script.main(tmp_path / "texts")
    assert "1 here already" in capsys.readouterr().out


def test_a_blob_has_the_name_that_git_gives_it(script):
    assert script.blob(b"hello\n") == "ce013625030ba8dba906f756967f9e9ca394464a"


def test_a_description_is_taken_in_the_version_that_was_labelled(script, server, tmp_path, monkeypatch, capsys):
    raw, url = server
    digest = hashlib.sha256(b"# Tram\n").hexdigest()[:12]
    for version, text in (("1.0", "# Tram\r\n"), ("2.0", "# Bus\n")):
        (raw / f"tram/{version}").mkdir(parents=True)
        (raw / f"tram/{version}/json").write_text(json.dumps({"info": {"description": text}}), encoding="utf-8")
    monkeypatch.setattr(script, "PACKAGES", url)
    folder = tmp_path / "pypi"
    assert script.fetch_package(["tram", "2.0", digest], folder) == "changed"
    assert script.fetch_package(["tram", "1.0", digest], folder) == "fetched"
    assert (folder / "tram.md").read_bytes() == b"# Tram\n"
    assert script.fetch_package(["tram", "1.0", digest], folder) == "here already"
    assert script.fetch_package(["../tram", "1.0", digest], folder) == "badly named"
    assert script.fetch_package(["no-such-thing", "1.0", digest], folder) == "gone"


def test_what_the_project_names_can_be_asked_for(script):
    rows = script.package_rows()
    assert len(rows) > 500
    assert all(len(digest) == 12 and version for _, version, digest, *_ in rows)
