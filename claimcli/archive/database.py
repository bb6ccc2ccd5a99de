"""The archive's file: made, opened, told from other files."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from claimcli.errors import ClaimcliError, reason
from claimcli.translation import _

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
                _("cannot write {path}: {error}", path=self.path, error=_(str(error))),
                _("another claimcli may be adding to it; readers need not wait"),
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
            _("no archive at {path}", path=path),
            _("make one: claimcli archive add {path} berita/", path=path),
        )
    if path.exists() and path.stat().st_size and not is_sqlite(path):
        raise ArchiveError(
            _("{path} is no archive", path=path), _("name a new file, such as klaim.db")
        )
    try:
        connection = connect(path, writable)
    except sqlite3.Error as error:
        raise ArchiveError(
            _("cannot open {path}: {error}", path=path, error=_(str(error)))
        ) from None
    try:
        if writable and not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            created(connection)
        check(path, connection)
        yield Archive(path, connection)
    except sqlite3.DatabaseError as error:
        raise ArchiveError(
            _("cannot use {path}: {error}", path=path, error=_(str(error)))
        ) from None
    finally:
        connection.close()


def is_sqlite(path: Path) -> bool:
    """Whether the file begins as SQLite's do."""
    try:
        with path.open("rb") as file:
            return file.read(16) == b"SQLite format 3\0"
    except OSError as error:
        raise ArchiveError(
            _("cannot read {path}: {error}", path=path, error=reason(error))
        ) from None


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
    """Makes the tables in an empty file, all or none."""
    script = files(__package__).joinpath("schema.sql").read_text(encoding="utf-8")
    version = f"INSERT INTO settings VALUES ('archive version', '{VERSION}');"
    connection.executescript(f"BEGIN IMMEDIATE;\n{script}\n{version}\nCOMMIT;")


def check(path: Path, connection: sqlite3.Connection) -> None:
    """Errors: ArchiveError where the tables are none of ours, or of another version."""
    try:
        row = connection.execute("SELECT value FROM settings WHERE name = 'archive version'")
        version = row.fetchone()
    except sqlite3.OperationalError:
        version = None
    if version is None:
        raise ArchiveError(_("{path} is a database, but no archive of claimcli", path=path))
    if version["value"] != VERSION:
        raise ArchiveError(
            _(
                "{path} is an archive of version {version}, this claimcli reads {own}",
                path=path,
                version=version["value"],
                own=VERSION,
            ),
            _("make it anew from the articles: claimcli archive add NEW.db FILES"),
        )
