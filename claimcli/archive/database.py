"""The archive's file: made, opened, told from other files."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from claimcli.errors import ClaimcliError

__all__ = ["Archive", "open_archive"]

VERSION = "1"
"""Of the tables; another one cannot be read."""
WAIT = 10.0
"""Seconds that a writer waits for another."""


class ArchiveError(ClaimcliError):
    """The file is no archive, or cannot be used now."""


@dataclass(frozen=True)
class Archive:
    """An open archive."""

    path: Path
    connection: sqlite3.Connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction, all of it or nothing. Errors: ArchiveError where another writes."""
        try:
            self.connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            raise ArchiveError(
                f"cannot write {self.path}: {error}",
                "another claimcli may be adding to it; readers need not wait",
            ) from None
        try:
            yield self.connection
        except BaseException:
            self.connection.rollback()
            raise
        self.connection.commit()


@contextmanager
def open_archive(path: Path, writable: bool = False) -> Iterator[Archive]:
    """The archive at ``path``, made there if it is to be written.

    Errors: ArchiveError where there is none, or something else.
    """
    if not writable and not path.exists():
        raise ArchiveError(
            f"no archive at {path}", f"make one: claimcli archive add {path} berita/"
        )
    if path.exists() and path.stat().st_size and not is_sqlite(path):
        raise ArchiveError(f"{path} is no archive", "name a new file, such as klaim.db")
    try:
        connection = connect(path, writable)
    except sqlite3.Error as error:
        raise ArchiveError(f"cannot open {path}: {error}") from None
    try:
        if writable and not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            created(connection)
        check(path, connection)
        yield Archive(path, connection)
    except sqlite3.DatabaseError as error:
        raise ArchiveError(f"cannot use {path}: {error}") from None
    finally:
        connection.close()


def is_sqlite(path: Path) -> bool:
    """Whether the file begins as SQLite's do."""
    try:
        with path.open("rb") as file:
            return file.read(16) == b"SQLite format 3\0"
    except OSError as error:
        raise ArchiveError(f"cannot read {path}: {error.strerror}") from None


def connect(path: Path, writable: bool) -> sqlite3.Connection:
    mode = "rwc" if writable else "ro"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=WAIT, isolation_level=None
    )
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    if writable:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def created(connection: sqlite3.Connection) -> None:
    """Makes the tables in an empty file."""
    script = files(__package__).joinpath("schema.sql").read_text(encoding="utf-8")
    connection.executescript(f"BEGIN;\n{script}\nCOMMIT;")
    connection.execute("INSERT INTO settings VALUES ('archive version', ?)", (VERSION,))


def check(path: Path, connection: sqlite3.Connection) -> None:
    """Errors: ArchiveError where the tables are none of ours, or of another version."""
    try:
        row = connection.execute("SELECT value FROM settings WHERE name = 'archive version'")
        version = row.fetchone()
    except sqlite3.OperationalError:
        version = None
    if version is None:
        raise ArchiveError(f"{path} is a database, but no archive of claimcli")
    if version["value"] != VERSION:
        raise ArchiveError(
            f"{path} is an archive of version {version['value']}, this claimcli reads {VERSION}",
            "make it anew from the articles: claimcli archive add NEW.db FILES",
        )
