"""HTML and mail bombs: deep, wide, unclosed, lying about what they are."""

from __future__ import annotations

import base64
from collections.abc import Iterator

from tests.hostile.inputs import SENTENCE, Hostile

__all__ = ["inputs"]

ARTICLE = (
    f"<article><p>{SENTENCE}</p><p>Hujan reda di hulu sejak pagi, dan warga pulang.</p></article>"
)
MANY = 4_000
PARTS = {
    "deep": "<div>" * MANY,
    "deep-closed": "<div>" * MANY + "</div>" * MANY,
    "deep-b": "<b>" * MANY,
    "deep-table": "<table><tr><td>" * 1000,
    "deep-list": "<ul><li>" * 1500,
    "closing": "</div>" * MANY,
    "attributes": f"<p {' '.join(f'a{number}=1' for number in range(1500))}>x</p>",
    "attribute": f'<p title="{"x" * 300_000}">x</p>',
    "open-attribute": '<p title="' + "x" * MANY,
    "open-comment": "<!-- " * 500,
    "open-tag": "<" * MANY,
    "open-script": "<script>" + "<!--<script>" * 600,
    "open-style": "<style>" + "a{" * MANY,
    "plaintext": "<plaintext>" + "<p>" * 600,
    "links": '<a href="//contoh.id/x">x</a> ' * 500,
    "forms": "<form><select><option><optgroup>" * 600,
    "svg": "<svg><foreignObject><math><mi>" * 600,
    "frames": "<iframe src=file:///etc/passwd></iframe>" * 600,
    "entities": "&amp;" * 2000 + "&#x110000;&#-1;&#99999999999999;" * 200,
    "formatting": "<a><b><i><u><font><nobr>" * 300,
    "paragraphs": "<p>" * MANY,
    "brs": "<br>" * MANY,
    "templates": "<template><slot></template>" * 800,
    "data": f'<img src="data:image/png;base64,{"A" * 200_000}">',
}
HEADS = {
    "charset": '<meta charset="utf-7">',
    "no-charset": '<meta charset="tidak-ada">',
    "refresh": '<meta http-equiv="refresh" content="0;url=file:///etc/passwd">',
    "base": '<base href="file:///"><link rel="canonical" href="gopher://x/">',
    "doctype": '<!DOCTYPE html SYSTEM "file:///etc/passwd" [<!ENTITY a "&a;&a;">]>',
    "told": '<title>x | y</title><meta name="author" content="Rina"><meta property="og:site_name" '
    'content="Kabar"><meta property="article:published_time" content="9999-99-99T99:99">',
    "json": '<script type="application/ld+json">' + '{"@graph":[' * 2000 + "</script>",
    "json-odd": '<script type="application/ld+json">{"@type": ["NewsArticle", 1], "author": '
    '{"name": {"name": 5}}, "datePublished": [], "publisher": null}</script>',
    "long-title": f"<title>{'judul ' * MANY}</title>",
    "controls": "<title>\x1b[2J\u202e</title>",
}
MAIL = "From: a@contoh.id\nTo: b@contoh.id\nSubject: Jembatan\nMIME-Version: 1.0\n"
TYPED = f"{MAIL}Content-Type: text/plain; charset="


def inputs() -> Iterator[Hostile]:
    for name, part in PARTS.items():
        yield page(f"before-{name}", "", part + ARTICLE, open=True)
        yield page(f"behind-{name}", "", ARTICLE + part)
        yield Hostile(f"cell-{name}.txt", f"{ARTICLE}{part}")
    for name, head in HEADS.items():
        yield page(f"head-{name}", head, ARTICLE)
    yield page("empty", "", "", says=None, fails="no text on this page")
    yield page("scripts", "<script>x</script>", "<noscript>x</noscript>", open=True)
    yield Hostile(
        "xhtml.html", f'<?xml version="1.0"?><html xmlns="x"><body>{ARTICLE}</body></html>'
    )
    yield Hostile("nul.html", f"<html>\0{ARTICLE}", None, "binary file")
    yield Hostile("frameset.html", "<html><frameset><frame src=x></frameset></html>", open=True)
    yield from mails()


def page(name: str, head: str, body: str, **others: object) -> Hostile:
    """A page with something in its head and its body."""
    html = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return Hostile(f"{name}.html", html, **others)  # type: ignore[arg-type]


def mails() -> Iterator[Hostile]:
    """E-mails that no program wrote."""
    for charset in ("tidak-ada", "rot13", "base64_codec", "zlib", "unicode_escape", "idna", '"'):
        yield Hostile(
            f"charset-{charset.strip(chr(34))}.eml", f"{TYPED}{charset}\n\n{SENTENCE}", open=True
        )
    for encoding in ("base64", "quoted-printable", "x-uuencode", "tidak-ada", "binary"):
        head = f"{MAIL}Content-Transfer-Encoding: {encoding}\n\n"
        yield Hostile(f"encoding-{encoding}.eml", f"{head}{SENTENCE} =ZZ=\n", open=True)
    coded = base64.b64encode(SENTENCE.encode()).decode()
    yield Hostile("base64.eml", f"{MAIL}Content-Transfer-Encoding: base64\n\n{coded}\n")
    yield Hostile("header.eml", f"X-A: {'x' * 2_000_000}\n{MAIL}\n{SENTENCE}")
    yield Hostile("headers.eml", f"{f'X-A: x{chr(10)}' * MANY}{MAIL}\n{SENTENCE}")
    yield Hostile("subject.eml", f"{MAIL}Subject: {'=?utf-8?q?=41?= ' * 2000}\n\n{SENTENCE}")
    yield Hostile("addresses.eml", f"From: {'a@b.id, ' * 2000}\n{MAIL}\n{SENTENCE}")
    yield Hostile("controls.eml", f"Subject: =?utf-8?b?G1syShtd?=\n{MAIL}\n{SENTENCE}")
    yield Hostile("no-body.eml", MAIL, None)
    nested = "".join(
        f'Content-Type: multipart/mixed; boundary="{number}"\n\n--{number}\n'
        for number in range(300)
    )
    yield Hostile("nested.eml", f"{MAIL}{nested}\n{SENTENCE}", open=True)
    yield Hostile("letters.eml", MAIL + "Content-Type: message/rfc822\n\n" * 300, open=True)
    many = "--x\nContent-Type: text/css\n\na{}\n" * 1000
    parts = f"--x\n\n{SENTENCE}\n{many}--x--\n"
    yield Hostile("parts.eml", f"{MAIL}Content-Type: multipart/mixed; boundary=x\n\n{parts}")
    yield Hostile(
        "no-boundary.eml", f"{MAIL}Content-Type: multipart/mixed\n\n{SENTENCE}", open=True
    )
