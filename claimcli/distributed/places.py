"""Folders and files wherever PyArrow or fsspec can reach them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pyarrow import ArrowInvalid, fs

from claimcli.errors import InputError
from claimcli.translation import _

__all__ = ["Place", "is_remote"]

SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
AT_ONCE = ("s3", "gcs", "abfs")
"""Stores in which a file appears when it is whole."""


def is_remote(name: str) -> bool:
    """Whether a name has a scheme, as *s3://arsip/berita*."""
    return SCHEME.match(name) is not None


@dataclass(frozen=True, slots=True)
class Place:
    """A path of a file system; it travels to other machines."""

    filesystem: Any
    path: str

    @classmethod
    def of(cls, name: str) -> Place:
        """The place that a path or an address stands for. Errors: InputError for a scheme that
        nothing here knows."""
        if not is_remote(name):
            return cls(fs.LocalFileSystem(), posixpath.abspath(name))
        try:
            return cls(*fs.FileSystem.from_uri(name))
        except ArrowInvalid:
            pass
        except OSError as error:
            raise InputError(f"{name}: {one_line(error)}") from None
        import fsspec

        try:
            found, path = fsspec.core.url_to_fs(name)
        except (ValueError, ImportError, OSError) as error:
            raise InputError(f"{name}: {one_line(error)}") from None
        return cls(fs.PyFileSystem(fs.FSSpecHandler(found)), path)

    def __truediv__(self, name: str) -> Place:
        return Place(self.filesystem, posixpath.join(self.path, name))

    @property
    def name(self) -> str:
        return posixpath.basename(self.path)

    def is_file(self) -> bool:
        """Errors: InputError where there is nothing."""
        kind = self.filesystem.get_file_info(self.path).type
        if kind is fs.FileType.NotFound:
            raise InputError(_("{name}: no such file or folder", name=self.path))
        return bool(kind is fs.FileType.File)

    def files(self, suffix: str = "") -> Iterator[Place]:
        """The files below it that end so, sorted; none where it is not there."""
        wanted = fs.FileSelector(self.path, allow_not_found=True, recursive=True)
        for found in sorted(self.filesystem.get_file_info(wanted), key=lambda each: each.path):
            if found.type is fs.FileType.File and found.path.endswith(suffix):
                yield Place(self.filesystem, found.path)

    def open(self) -> Any:
        """The file, to be read from any place in it. Errors: OSError."""
        return self.filesystem.open_input_file(self.path)

    def write(self, data: Any) -> None:
        """Makes or replaces the file, and its folder, so that nobody ever finds half of it.
        Errors: OSError."""
        folder, name = posixpath.split(self.path)
        self.filesystem.create_dir(folder, recursive=True)
        at_once = self.filesystem.type_name in AT_ONCE
        first = self.path if at_once else posixpath.join(folder, f".{name}.tmp")
        try:
            with self.filesystem.open_output_stream(first) as out:
                out.write(data)
        except OSError:
            if not at_once:
                Place(self.filesystem, first).remove()
            raise
        if not at_once:
            self.filesystem.move(first, self.path)

    def remove(self) -> None:
        """Removes the file where it is there and can be."""
        try:
            self.filesystem.delete_file(self.path)
        except OSError:
            return


def one_line(error: Exception) -> str:
    return " ".join(str(error).split())
