"""Stanza's own Indonesian models: which files they are, and how they get here.

The checksums are those that Stanza published with the models. They stand here, not in a list that
is fetched along with the files, so that nobody on the way can exchange both. A file appears under
its name when it is whole and right; what came of it before a connection broke is gone on from.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from http.client import HTTPException, IncompleteRead
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from claimcli.errors import ClaimcliError, NetworkError, reason
from claimcli.translation import _

__all__ = ["FILES", "RESOURCES", "download", "is_whole", "resources"]

VERSION = "1.15.0"
SERVER = f"https://huggingface.co/stanfordnlp/stanza-id/resolve/v{VERSION}/models"
FILES = {
    "tokenize/gsd.pt": "54464ad525817712d7402d3e6e128a39",
    "mwt/gsd.pt": "43eacd989d990ee008217bcd5df1cb43",
    "pos/gsd_charlm.pt": "4ff5d7bc211d7a1d8e3d166adf9ae41e",
    "lemma/gsd_nocharlm.pt": "41dce9374caa53b18f35c29fb0d3e371",
    "depparse/gsd_charlm.pt": "52fdaa04ee5c8cf909824a394efb5bf5",
    "pretrain/conll17.pt": "13fb50499e001e4a06dc4f144b6aea68",
    "forward_charlm/oscar2023.pt": "210a07c9b20781354edfd7039dea6a01",
    "backward_charlm/oscar2023.pt": "ce97564e52ffc2ba0fbd82a51d079822",
}
"""File → MD5, which is what Stanza publishes: no second file with a given one can be made."""
RESOURCES = "resources.json"
"""Where Stanza reads which models it has; made here."""
CONTEXT = ("pretrain", "forward_charlm", "backward_charlm")
"""What tagger and parser need beside themselves."""
LARGEST = 500_000_000
"""Bytes that no file of the models has."""
PIECE = 1 << 18
PATIENCE = 60.0
"""Seconds without a byte after which a connection is given up."""
PARTLY, NOT_SO_FAR = 206, 416
"""What a server answers to whoever has the beginning: the rest, or that there is none."""


def resources() -> str:
    """The list of the models, as Stanza reads it."""
    parts = dict(name.removesuffix(".pt").split("/") for name in FILES)
    needed = [{"model": part, "package": parts[part]} for part in CONTEXT]
    listed: dict[str, object] = {
        part: {package: {"dependencies": needed} if package.endswith("gsd_charlm") else {}}
        for part, package in parts.items()
    }
    default = {part: package for part, package in parts.items() if part not in CONTEXT}
    listed |= {"packages": {"default": default}, "lang_name": "Indonesian"}
    return json.dumps({"id": listed, "url": SERVER}, indent=1) + "\n"


def is_whole(path: Path, digest: str) -> bool:
    """Whether the file is there and is the right one. Errors: OSError."""
    if not path.is_file() or path.stat().st_size > LARGEST:
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "md5").hexdigest() == digest


def download(folder: Path, told: Callable[[str], None], server: str = SERVER) -> None:
    """Brings every file that is not there yet into the folder; ``told`` hears of each.

    Errors: NetworkError; ClaimcliError where the disk refuses.
    """
    try:
        for name, digest in FILES.items():
            path = folder / "id" / name
            if not is_whole(path, digest):
                told(_("downloading {name}", name=name))
                path.parent.mkdir(parents=True, exist_ok=True)
                bring(f"{server}/{name}", path, digest)
        partly = folder / f"{RESOURCES}.part"
        partly.write_text(resources(), encoding="utf-8")
        partly.replace(folder / RESOURCES)
    except OSError as error:
        raise ClaimcliError(f"{folder}: {reason(error).lower()}") from None


def bring(url: str, path: Path, digest: str) -> None:
    """One file, in as many goes as bring something. Errors: NetworkError, OSError."""
    partly = path.with_name(f"{path.name}.part")
    begun = partly.exists()
    with partly.open("ab") as out:
        tried, failed = -1, None
        while tried < out.tell() <= LARGEST:
            tried = out.tell()
            try:
                for piece in received(url, tried):
                    out.write(piece)
                    if out.tell() > LARGEST:
                        break
                failed = None
                break
            except NetworkError as error:
                failed = error
        if failed is not None:
            raise failed
    if is_whole(partly, digest):
        partly.replace(path)
        return
    partly.unlink()
    if not begun:
        raise NetworkError(
            _("what was downloaded differs from its checksum: {url}", url=url),
            _("try again later, or use the carried models (the default)"),
        )
    bring(url, path, digest)  # the beginning may have been another file's


def received(url: str, have: int) -> Iterator[bytes]:
    """The pieces behind the first ``have`` bytes. Errors: NetworkError."""
    asked = Request(url, headers={"Range": f"bytes={have}-"} if have else {})
    try:
        with urlopen(asked, timeout=PATIENCE) as answer:
            known = 0 if answer.status == PARTLY else have
            while piece := answer.read(PIECE):
                yield piece[known:]
                known = max(0, known - len(piece))
            if answer.length:
                raise IncompleteRead(b"", answer.length)
    except HTTPError as error:
        if error.code != NOT_SO_FAR:
            raise unreachable(error) from None
    except (OSError, HTTPException) as error:
        raise unreachable(error) from None


def unreachable(error: Exception) -> NetworkError:
    """What is said when nothing comes."""
    why = getattr(error, "reason", error)
    return NetworkError(
        _("cannot download Stanza's Indonesian models: {why}", why=why),
        _("check the network, or use the carried models (the default)"),
    )
