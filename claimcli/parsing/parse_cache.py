"""Parses that were made before, in the user's cache folder.

An entry is a file, named by what went into the parse: the sentences as the models read
them, the models' checksums, what ran them, and the version of what is stored. It begins
with its own checksum, so that a damaged entry is noticed, removed and made anew; so is one
whose checksum is right but that no sentence can have. Files
appear by being renamed, so that several processes may share a folder; where it cannot be
written nothing is remembered.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import platformdirs

from claimcli.parsing import store
from claimcli.parsing.analysis import Analysis
from claimcli.parsing.soundness import sound

__all__ = ["LIMIT", "ParseCache", "cache_folder", "clear", "entries"]

VERSION = "3"
"""To be raised when the same sentences and models come to give other analyses."""
VARIABLE = "CLAIMCLI_CACHE_DIR"
LIMIT = 256_000_000
"""Bytes that all entries together may take; the longest unused go first."""
SHARDS = "0123456789abcdef"
PATIENCE = 32
"""Entries written to a shard before its size is looked at again."""
DIGEST = hashlib.sha256().digest_size


def cache_folder() -> Path:
    """Where parses are kept: ``CLAIMCLI_CACHE_DIR``, else the user's cache folder."""
    chosen = os.environ.get(VARIABLE)
    return Path(chosen or platformdirs.user_cache_dir("claimcli")) / "parses"


class ParseCache:
    """The parses of one model set, run by one engine. Errors: ModelError where the set is
    missing."""

    def __init__(
        self,
        model: str,
        folder: Path | None = None,
        limit: int = LIMIT,
        engine: str = "numpy",
    ) -> None:
        self.folder = folder or cache_folder()
        self.limit = limit // len(SHARDS)
        self.models = store.fingerprint(model)
        self.engine = engine
        self.written: Counter[str] = Counter()

    def get(self, sentences: Sequence[str]) -> list[list[Analysis]] | None:
        """What the models said of the sentences; None where nobody remembers."""
        key = self.key(sentences)
        path = self.path(key)
        try:
            data = content(path, self.limit)
        except OSError:
            return None
        found = unpacked(key, data, sentences)
        with contextlib.suppress(OSError):
            if found is None:
                path.unlink()
            else:
                os.utime(path)  # used: it may stay
        return found

    def put(self, sentences: Sequence[str], analyses: list[list[Analysis]]) -> None:
        """Remembers what the models said, unless it is too long or the disk minds."""
        key = self.key(sentences)
        data = packed(key, analyses)
        if len(data) > self.limit:
            return
        path = self.path(key)
        new = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                new.write_bytes(data)
                new.replace(path)
            except OSError:
                new.unlink(missing_ok=True)
                raise
        except OSError:
            return
        shard = path.parent
        if self.written[shard.name] % PATIENCE == 0:
            prune(shard, self.limit)
        self.written[shard.name] += 1

    def key(self, sentences: Sequence[str]) -> str:
        """What went into the parse, as 64 hexadecimal digits."""
        digest = hashlib.sha256(f"{VERSION}\0{self.models}\0{self.engine}".encode())
        for sentence in sentences:
            # No sentence holds a line end: the models read a space for it.
            digest.update(b"\n")
            digest.update(sentence.encode("utf-8", "surrogatepass"))
        return digest.hexdigest()

    def path(self, key: str) -> Path:
        return self.folder / key[0] / key[1:]


def content(path: Path, most: int) -> bytes:
    """What a file holds; nothing where it is longer than ``most`` bytes, or a pipe, say, which
    has no end. Errors: OSError."""
    told = path.stat()
    return path.read_bytes() if stat.S_ISREG(told.st_mode) and told.st_size <= most else b""


def packed(key: str, analyses: list[list[Analysis]]) -> bytes:
    """An entry: its checksum, then the analyses."""
    body = msgspec.msgpack.encode(analyses)
    return hashlib.sha256(key.encode() + body).digest() + body


def unpacked(key: str, data: bytes, sentences: Sequence[str]) -> list[list[Analysis]] | None:
    """The analyses of an entry; None where it is damaged, another's, or cannot be true."""
    body = data[DIGEST:]
    if hashlib.sha256(key.encode() + body).digest() != data[:DIGEST]:
        return None
    try:
        found = msgspec.msgpack.decode(body, type=list[list[Analysis]])
    except msgspec.DecodeError:
        return None
    if len(found) != len(sentences) or not all(map(sound, sentences, found)):
        return None
    return found


def prune(shard: Path, limit: int) -> None:
    """Removes the longest unused files until the others take no more than ``limit``."""
    found = sorted(files(shard), key=lambda each: each[1], reverse=True)
    held = 0
    for path, _, size in found:
        held += size
        if held > limit:
            with contextlib.suppress(OSError):
                path.unlink()


def files(shard: Path) -> Iterator[tuple[Path, float, int]]:
    """The files of a shard: path, when last used, bytes. A link leads to what is no shard."""
    if shard.is_symlink():
        return
    try:
        with os.scandir(shard) as found:
            for each in found:
                with contextlib.suppress(OSError):
                    told = each.stat(follow_symlinks=False)
                    yield Path(each.path), told.st_mtime, told.st_size
    except OSError:
        return


def entries(folder: Path) -> Iterator[tuple[Path, int]]:
    """All entries of a cache folder with their sizes in bytes."""
    for shard in SHARDS:
        for path, _, size in files(folder / shard):
            yield path, size


def clear(folder: Path) -> int:
    """Removes all entries, and nothing else that may lie there; tells how many."""
    count = 0
    for path, _ in list(entries(folder)):
        with contextlib.suppress(OSError):
            path.unlink()
            count += 1
    for shard in SHARDS:
        with contextlib.suppress(OSError):
            (folder / shard).rmdir()
    return count
