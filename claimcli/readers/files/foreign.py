"""Files that are no input, told by their first bytes: what each is, and how to read it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcli.translation import marked

__all__ = ["Foreign", "foreign"]


@dataclass(frozen=True, slots=True)
class Foreign:
    """``what`` a file is, and a ``hint`` how its text can be had; FILE stands for its name."""

    what: str
    hint: str


TO_DOCX = marked("save it as DOCX: soffice --headless --convert-to docx FILE")
PICTURE = marked("its text must be recognised first: tesseract FILE - -l ind | claimcli extract")
SPEECH = marked("what is said in it must be written down first")
UNPACK = marked("unpack it, and name the folder")

MAGIC: tuple[tuple[int, bytes, Foreign], ...] = (
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Foreign(marked("an old Word or Excel file"), TO_DOCX)),
    (0, b"{\\rtf", Foreign(marked("RTF"), TO_DOCX)),
    (
        30,
        b"mimetypeapplication/vnd.oasis.opendocument.text",
        Foreign(marked("an OpenDocument text"), TO_DOCX),
    ),
    (
        30,
        b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
        Foreign(
            marked("a spreadsheet"),
            marked("save it as CSV: soffice --headless --convert-to csv FILE"),
        ),
    ),
    (
        30,
        b"mimetypeapplication/epub",
        Foreign(
            marked("an EPUB book"), marked("make text of it: pandoc FILE -t plain --wrap=none")
        ),
    ),
    (0, b"\x89PNG\r\n", Foreign(marked("a picture (PNG)"), PICTURE)),
    (0, b"\xff\xd8\xff", Foreign(marked("a picture (JPEG)"), PICTURE)),
    (0, b"GIF8", Foreign(marked("a picture (GIF)"), PICTURE)),
    (0, b"II*\0", Foreign(marked("a picture (TIFF)"), PICTURE)),
    (0, b"MM\0*", Foreign(marked("a picture (TIFF)"), PICTURE)),
    (8, b"WEBP", Foreign(marked("a picture (WebP)"), PICTURE)),
    (4, b"ftypavif", Foreign(marked("a picture (AVIF)"), PICTURE)),
    (4, b"ftyphei", Foreign(marked("a picture (HEIF)"), PICTURE)),
    (4, b"ftyp", Foreign(marked("a video or sound"), SPEECH)),
    (0, b"\x1aE\xdf\xa3", Foreign(marked("a video (Matroska)"), SPEECH)),
    (0, b"ID3", Foreign(marked("a sound (MP3)"), SPEECH)),
    (0, b"OggS", Foreign(marked("a sound (Ogg)"), SPEECH)),
    (0, b"RIFF", Foreign(marked("a sound or video"), SPEECH)),
    (
        0,
        b"SQLite format 3\0",
        Foreign(
            marked("an SQLite database"),
            marked("ask it for JSON: sqlite3 -json FILE 'SELECT …' | claimcli extract"),
        ),
    ),
    (0, b"7z\xbc\xaf\x27\x1c", Foreign(marked("a 7z archive"), UNPACK)),
    (0, b"Rar!", Foreign(marked("a RAR archive"), UNPACK)),
    (
        257,
        b"ustar",
        Foreign(marked("a tar archive"), marked("unpack it, and name the folder: tar xf FILE")),
    ),
)

ZIPPED: tuple[tuple[bytes, Foreign], ...] = (
    (
        b"xl/",
        Foreign(
            marked("an Excel file"),
            marked("save it as CSV: soffice --headless --convert-to csv FILE"),
        ),
    ),
    (
        b"ppt/",
        Foreign(
            marked("a PowerPoint file"),
            marked("save it as PDF: soffice --headless --convert-to pdf FILE"),
        ),
    ),
    (b"", Foreign(marked("a ZIP archive"), marked("unpack it, and name the folder: unzip FILE"))),
)

XML = re.compile(rb"\s*<\?xml\b|\s*<(?:rss|feed|svg|urlset|sitemapindex)\b")
FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)\b")
XHTML = re.compile(rb"<html\b|<!doctype html\b", re.IGNORECASE)


def foreign(head: bytes) -> Foreign | None:
    """What a file is that begins so and that no format reads; None where nothing is known."""
    for offset, magic, found in MAGIC:
        if head.startswith(magic, offset):
            return found
    if head.startswith(b"PK\x03\x04"):
        return next(found for part, found in ZIPPED if part in head)
    if XML.match(head) and not XHTML.search(head[:4096]):
        if FEED.search(head[:4096]):
            return Foreign(
                marked("a news feed"), marked("fetch the pages that it names, and name those files")
            )
        return Foreign(
            marked("XML"),
            marked("take the text out of it first, or name the format: --input-format"),
        )
    return None
