"""Stanza's own models come whole and right or not at all, and a download goes on where it broke."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from claimcli.errors import ClaimcliError, ModelError, NetworkError
from claimcli.parsing import official, store

CONTENT = {name: name.encode() for name in official.FILES} | {
    "tokenize/gsd.pt": b"token" * 100_000,
    "pretrain/conll17.pt": bytes(range(256)) * 3_000,
}


class Server(ThreadingHTTPServer):
    """Serves CONTENT; ``most`` bytes an answer, and what each asked for is told in ``asked``."""

    most: int | None = None
    ranges = True
    asked: list[str | None]
    content: dict[str, bytes]


class Answers(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        whole = self.server.content.get(self.path[1:])
        wanted = self.headers.get("Range")
        self.server.asked.append(wanted)
        if whole is None:
            self.send_error(404)
            return
        start = 0
        if wanted is not None and self.server.ranges:
            start = int(wanted.removeprefix("bytes=").removesuffix("-"))
            if start >= len(whole):
                self.send_error(416)
                return
            self.send_response(206)
            self.send_header("Content-Range", f"bytes {start}-{len(whole) - 1}/{len(whole)}")
        else:
            self.send_response(200)
        self.send_header("Content-Length", str(len(whole) - start))
        self.end_headers()
        self.wfile.write(whole[start:][: self.server.most])

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    sums = {name: hashlib.md5(each).hexdigest() for name, each in CONTENT.items()}
    monkeypatch.setattr(official, "FILES", sums)
    running = Server(("127.0.0.1", 0), Answers)
    running.asked, running.content = [], dict(CONTENT)
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    yield running
    running.shutdown()
    thread.join()
    running.server_close()


def download(server: Server, folder: Path) -> list[str]:
    """What is told of a download from the server."""
    told: list[str] = []
    official.download(folder, told.append, f"http://127.0.0.1:{server.server_port}")
    return told


def whole(folder: Path) -> bool:
    names = sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
    return names == sorted([*(f"id/{name}" for name in CONTENT), official.RESOURCES]) and all(
        (folder / "id" / name).read_bytes() == each for name, each in CONTENT.items()
    )


def test_every_file_comes_once(server: Server, tmp_path: Path) -> None:
    assert len(download(server, tmp_path)) == len(CONTENT)
    assert whole(tmp_path)
    assert download(server, tmp_path) == []
    assert server.asked == [None] * len(CONTENT)


@pytest.mark.parametrize("ranges", [True, False])
def test_a_connection_that_breaks_is_gone_on_from(
    server: Server, tmp_path: Path, ranges: bool
) -> None:
    server.most, server.ranges = 300_000, ranges
    if ranges:
        download(server, tmp_path)
        assert "bytes=300000-" in server.asked
        assert whole(tmp_path)
        return
    with pytest.raises(NetworkError):
        download(server, tmp_path)
    assert not (tmp_path / "id" / "tokenize" / "gsd.pt").exists()
    server.most = None
    download(server, tmp_path)
    assert whole(tmp_path)


def test_what_a_stopped_run_left_is_used(server: Server, tmp_path: Path) -> None:
    partly = tmp_path / "id" / "tokenize" / "gsd.pt.part"
    partly.parent.mkdir(parents=True)
    partly.write_bytes(CONTENT["tokenize/gsd.pt"][:1234])
    download(server, tmp_path)
    assert server.asked[0] == "bytes=1234-"
    assert whole(tmp_path)


@pytest.mark.parametrize("left", [b"another file's", CONTENT["tokenize/gsd.pt"] + b"more"])
def test_what_is_of_another_file_is_no_matter(left: bytes, server: Server, tmp_path: Path) -> None:
    for name in ("gsd.pt", "gsd.pt.part"):
        path = tmp_path / "id" / "tokenize" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(left)
    download(server, tmp_path)
    assert whole(tmp_path)


@pytest.mark.parametrize("sent", [b"", b"pox/gsd_charlm.pt", b"pos/gsd_charlm.pt and more", None])
def test_what_differs_from_its_sum_is_not_kept(
    sent: bytes | None, server: Server, tmp_path: Path
) -> None:
    if sent is None:
        del server.content["pos/gsd_charlm.pt"]
    else:
        server.content["pos/gsd_charlm.pt"] = sent
    with pytest.raises(NetworkError) as caught:
        download(server, tmp_path)
    assert caught.value.hint
    assert not (tmp_path / "id" / "pos" / "gsd_charlm.pt").exists()
    assert not (tmp_path / official.RESOURCES).exists()


def test_a_file_without_an_end_is_given_up(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(official, "LARGEST", 100_000)
    with pytest.raises(NetworkError, match="differs from its checksum"):
        download(server, tmp_path)


def test_a_disk_that_refuses_is_told(server: Server, tmp_path: Path) -> None:
    (tmp_path / "id").touch()
    with pytest.raises(ClaimcliError, match=r"file exists|not a directory"):
        download(server, tmp_path)


def test_they_are_checked_before_they_are_opened(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "official_folder", lambda: tmp_path)
    download(server, tmp_path)
    assert store.verify(store.OFFICIAL).size == sum(map(len, CONTENT.values()))
    (tmp_path / "id" / "pos" / "gsd_charlm.pt").write_bytes(b"pox/gsd_charlm.pt")
    with pytest.raises(ModelError, match="differs from its checksum"):
        store.verify(store.OFFICIAL)
    (tmp_path / official.RESOURCES).write_text("{}")
    with pytest.raises(ModelError, match="another version"):
        store.verify(store.OFFICIAL)


def test_stanza_is_told_of_every_file() -> None:
    listed = json.loads(official.resources())["id"]
    for name in official.FILES:
        part, package = name.removesuffix(".pt").split("/")
        assert package in listed[part]
    assert set(store.PARTS) == set(listed["packages"]["default"])
