"""DOCX and PDF bombs: too much, nested, looping, cut off, and lying about their sizes."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from functools import partial

from tests.hostile.inputs import SENTENCE, Hostile

__all__ = ["inputs"]

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PARAGRAPH = f"<w:p><w:r><w:t>{SENTENCE}</w:t></w:r></w:p>"
DAMAGED = "damaged Word document"
DRAWN = f"BT /F1 12 Tf 72 700 Td ({SENTENCE}) Tj ET"


def inputs() -> Iterator[Hostile]:
    yield from words()
    yield from archives()
    yield from printed()
    yield from broken()
    yield from streams()


def word(body: str, prolog: str = "") -> bytes:
    """A Word document with this in its body."""
    xml = f'{prolog}<w:document xmlns:w="{SPACE}"><w:body>{body}</w:body></w:document>'
    return zipped({"word/document.xml": xml})


def zipped(files: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def words() -> Iterator[Hostile]:
    """What XML can do to its reader."""
    yield Hostile("whole.docx", word(PARAGRAPH))
    for count in (900, 9_000):
        deep = "<w:sdt>" * count + PARAGRAPH + "</w:sdt>" * count
        yield Hostile(f"deep-{count}.docx", word(deep), open=True)
        runs = f"<w:p>{'<w:r>' * count}<w:t>x</w:t>{'</w:r>' * count}</w:p>"
        yield Hostile(f"runs-{count}.docx", word(runs), open=True)
    yield Hostile("wide.docx", word(PARAGRAPH + "<w:p/>" * 100_000))
    yield Hostile(
        "tabs.docx", word(f"<w:p><w:r>{'<w:tab/><w:br/>' * 9_000}</w:r></w:p>{PARAGRAPH}")
    )
    yield Hostile("attribute.docx", word(f'<w:p w:x="{"x" * 1_000_000}"/>{PARAGRAPH}'))
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    lol = f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]>'
    yield Hostile("laughs.docx", word("<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>", lol), None, DAMAGED)
    square = f'<!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]>'
    text = f"<w:p><w:r><w:t>{'&a;' * 5000}</w:t></w:r></w:p>"
    yield Hostile("square.docx", word(text, square), None, DAMAGED)
    outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    yield Hostile("outside.docx", word("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", outside), open=True)
    yield Hostile("cut-xml.docx", zipped({"word/document.xml": "<w:document"}), None, DAMAGED)
    yield Hostile("no-xml.docx", zipped({"word/document.xml": "x"}), None, DAMAGED)
    yield Hostile(
        "encoded.docx", word(PARAGRAPH, '<?xml version="1.0" encoding="x"?>'), None, DAMAGED
    )
    yield Hostile("control.docx", word("<w:p>\x1b</w:p>"), None, DAMAGED)


def archives() -> Iterator[Hostile]:
    """What ZIP can."""
    whole = word(PARAGRAPH)
    yield Hostile("bomb.docx", partial(word, f"<w:p/>{' ' * 230_000_000}"), None, "too large")
    yield Hostile("no-body.docx", zipped({"word/x.xml": "x"}), None, "no Word document")
    yield Hostile("up.docx", zipped({"../../word/document.xml": "x", "word/": ""}), None, "no Word")
    many: dict[str, str | bytes] = {f"word/{number}": "" for number in range(5000)}
    yield Hostile("many.docx", zipped(many), None, "no Word document")
    yield Hostile("cut.docx", whole[:-30], None, DAMAGED)
    yield Hostile("half.docx", whole[: len(whole) // 2], None, DAMAGED)
    yield Hostile("within.docx", zipped({"word/document.xml": whole}), None, DAMAGED)
    place = len(whole) // 3
    yield Hostile("flipped.docx", whole[:place] + b"\xff\xff" + whole[place + 2 :], open=True)
    yield Hostile("behind.docx", whole + b"sampah" * 1000, open=True)
    central = whole.index(b"PK\x01\x02")
    lying = bytearray(whole)
    lying[central + 24 : central + 28] = b"\x10\0\0\0"  # 16 bytes, it says
    yield Hostile("lying.docx", bytes(lying), open=True)
    lying[central + 8] |= 1
    yield Hostile("secret.docx", bytes(lying), None, DAMAGED)


def pdf(content: bytes, stream: str = "", pages: str = "[3 0 R]", page: str = "") -> bytes:
    """A PDF of one page; ``stream``, ``pages`` and ``page`` say what is odd about it."""
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids{pages}/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R{page}"
        "/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>",
        None,
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        "<</Type/XObject/Subtype/Form/Resources<</XObject<</X 6 0 R>>>>/Length 5>>stream\n"
        "/X Do\nendstream",
    ]
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        head = f"<</Length {len(content)}{stream}>>stream\n".encode()
        body = each.encode() if each is not None else head + content + b"\nendstream"
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(out)
    out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}".encode()
    return bytes(out + f"trailer<</Root 1 0 R/Size 7>>\nstartxref\n{start}\n%%EOF".encode())


def printed() -> Iterator[Hostile]:
    """Pages and contents that go on for ever."""
    drawn = DRAWN.encode()
    yield Hostile("whole.pdf", pdf(drawn))
    yield Hostile("kids.pdf", pdf(drawn, pages="[2 0 R]"), open=True)
    yield Hostile("kids-twice.pdf", pdf(drawn, pages="[3 0 R 2 0 R 3 0 R]"), open=True)
    yield Hostile("kids-many.pdf", pdf(drawn, pages=f"[{'3 0 R ' * 50}]"), open=True)
    yield Hostile("kids-none.pdf", pdf(drawn, pages="[99 0 R]"), open=True)
    yield Hostile("kids-odd.pdf", pdf(drawn, pages="5"), open=True)
    yield Hostile("itself.pdf", pdf(b"/X Do " + drawn), open=True)
    yield Hostile("states.pdf", pdf(b"q " * 9_000 + drawn), open=True)
    yield Hostile("texts.pdf", pdf(b"BT " * 5000 + drawn), open=True)
    yield Hostile("arrays.pdf", pdf(b"[" * 5000 + drawn), open=True)
    yield Hostile("dictionaries.pdf", pdf(b"<<" * 5000 + drawn), open=True)
    yield Hostile("strings.pdf", pdf(b"BT (" + b"(" * 50_000), open=True)
    yield Hostile("picture.pdf", pdf(b"BI /W 9999999 /H 9999999 ID x"), open=True)
    yield Hostile("numbers.pdf", pdf(b"BT 1e999 " + b"9" * 5000 + b" Td (x) Tj ET"), open=True)
    yield Hostile("far.pdf", pdf(b"BT /F1 1e30 Tf 1e30 -1e30 Td (x) Tj ET " + drawn), open=True)
    yield Hostile("fonts.pdf", pdf(drawn.replace(b"/F1", b"/F9")), open=True)
    yield Hostile("box.pdf", pdf(drawn, page="/MediaBox[1e99 x (a) null]/Rotate 45"), open=True)
    yield Hostile("nothing.pdf", pdf(b""), None, "no text in this PDF")
    yield Hostile(
        "controls.pdf", pdf(DRAWN.replace("aman", "\\033[2J\\000aman").encode()), open=True
    )


def broken() -> Iterator[Hostile]:
    """Files that are no PDF but for their beginning."""
    whole = pdf(DRAWN.encode())
    for share in (1, 3, 5, 7):
        yield Hostile(f"cut-{share}.pdf", whole[: len(whole) * share // 8], open=True)
    yield Hostile("mark.pdf", b"%PDF-1.7", None, "")
    yield Hostile("late.pdf", b"\n" * 900 + whole, open=True)
    yield Hostile("xref.pdf", whole.replace(b"startxref\n", b"startxref\n9999999999"), open=True)
    yield Hostile("size.pdf", whole.replace(b"/Size 7", b"/Size 99999999999"), open=True)
    yield Hostile("prev.pdf", whole.replace(b"/Size 7", b"/Size 7/Prev 9/XRefStm 9"), open=True)
    start = whole.rindex(b"xref\n0")
    loop = whole.replace(b"/Size 7", b"/Size 7/Prev %d" % start)
    yield Hostile("prev-loop.pdf", loop, open=True)
    yield Hostile("length.pdf", whole.replace(b"/Length 79", b"/Length 99999999999"), open=True)
    yield Hostile("length-itself.pdf", whole.replace(b"/Length 79", b"/Length 4 0 R"), open=True)
    yield Hostile(
        "secret.pdf", whole.replace(b"/Size 7", b"/Size 7/Encrypt<</Filter/X>>"), open=True
    )
    yield Hostile("root.pdf", whole.replace(b"/Root 1 0 R", b"/Root 5 0 R"), open=True)
    yield Hostile("many.pdf", b"%PDF-1.7\n" + b"1 0 obj<</Type/Page>>endobj\n" * 5000, None, "")


def streams() -> Iterator[Hostile]:
    """Streams packed so that they unpack to too much, or not at all."""
    drawn = DRAWN.encode()
    yield Hostile("flate.pdf", pdf(zlib.compress(drawn), "/Filter/FlateDecode"))
    yield Hostile("damaged.pdf", pdf(b"x" + zlib.compress(drawn), "/Filter/FlateDecode"), open=True)
    packed = drawn
    for _ in range(20):
        packed = zlib.compress(packed)
    filters = "/Filter[" + "/FlateDecode" * 20 + "]"
    yield Hostile("filters.pdf", pdf(packed, filters), open=True)
    bomb = zlib.compress(b" " * 90_000_000)
    yield Hostile("bomb.pdf", partial(pdf, bomb, "/Filter/FlateDecode"), None, "damaged PDF")
    yield Hostile("odd-filter.pdf", pdf(drawn, "/Filter/TidakAda"), open=True)
    yield Hostile("lzw.pdf", pdf(b"\x80\x0b\x60\x50" * 99, "/Filter/LZWDecode"), open=True)
    yield Hostile("runs.pdf", pdf(b"\x81a" * 9999, "/Filter/RunLengthDecode"), open=True)
    rows = "/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 999999999>>"
    yield Hostile("rows.pdf", pdf(zlib.compress(drawn), rows), open=True)
