"""Files that are no input, told by their first bytes: what each is, and how to read it."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Foreign", "foreign"]


@dataclass(frozen=True, slots=True)
class Foreign:
    """``what`` a file is, and a ``hint`` how its text can be had; FILE stands for its name."""

    what: str
    hint: str


TO_DOCX = "save it as DOCX: soffice --headless --convert-to docx FILE"
PICTURE = "its text must be recognised first: tesseract FILE - -l ind | claimcli extract"
SPEECH = "what is said in it must be written down first"
UNPACK = "unpack it, and name the folder"

MAGIC: tuple[tuple[int, bytes, Foreign], ...] = (
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Foreign("an old Word or Excel file", TO_DOCX)),
    (0, b"{\\rtf", Foreign("RTF", TO_DOCX)),
    (
        30,
        b"mimetypeapplication/vnd.oasis.opendocument.text",
        Foreign("an OpenDocument text", TO_DOCX),
    ),
    (
        30,
        b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
        Foreign("a spreadsheet", "save it as CSV: soffice --headless --convert-to csv FILE"),
    ),
    (
        30,
        b"mimetypeapplication/epub",
        Foreign("an EPUB book", "make text of it: pandoc FILE -t plain --wrap=none"),
    ),
    (0, b"\x89PNG\r\n", Foreign("a picture (PNG)", PICTURE)),
    (0, b"\xff\xd8\xff", Foreign("a picture (JPEG)", PICTURE)),
    (0, b"GIF8", Foreign("a picture (GIF)", PICTURE)),
    (0, b"II*\0", Foreign("a picture (TIFF)", PICTURE)),
    (0, b"MM\0*", Foreign("a picture (TIFF)", PICTURE)),
    (8, b"WEBP", Foreign("a picture (WebP)", PICTURE)),
    (4, b"ftypavif", Foreign("a picture (AVIF)", PICTURE)),
    (4, b"ftyphei", Foreign("a picture (HEIF)", PICTURE)),
    (4, b"ftyp", Foreign("a video or sound", SPEECH)),
    (0, b"\x1aE\xdf\xa3", Foreign("a video (Matroska)", SPEECH)),
    (0, b"ID3", Foreign("a sound (MP3)", SPEECH)),
    (0, b"OggS", Foreign("a sound (Ogg)", SPEECH)),
    (0, b"RIFF", Foreign("a sound or video", SPEECH)),
    (
        0,
        b"SQLite format 3\0",
        Foreign(
            "an SQLite database",
            "ask it for JSON: sqlite3 -json FILE 'SELECT …' | claimcli extract",
        ),
    ),
    (0, b"PAR1", Foreign("a Parquet file", "make CSV of it: duckdb -csv -c \"FROM 'FILE'\"")),
    (0, b"7z\xbc\xaf\x27\x1c", Foreign("a 7z archive", UNPACK)),
    (0, b"Rar!", Foreign("a RAR archive", UNPACK)),
    (257, b"ustar", Foreign("a tar archive", "unpack it, and name the folder: tar xf FILE")),
)

ZIPPED: tuple[tuple[bytes, Foreign], ...] = (
    (
        b"xl/",
        Foreign("an Excel file", "save it as CSV: soffice --headless --convert-to csv FILE"),
    ),
    (
        b"ppt/",
        Foreign("a PowerPoint file", "save it as PDF: soffice --headless --convert-to pdf FILE"),
    ),
    (b"", Foreign("a ZIP archive", "unpack it, and name the folder: unzip FILE")),
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
            return Foreign("a news feed", "fetch the pages that it names, and name those files")
        return Foreign("XML", "take the text out of it first, or name the format: --input-format")
    return None
