"""E-mails and pages saved in one file: what is written in them."""

from __future__ import annotations

from dataclasses import astuple
from email.message import EmailMessage

import pytest

from claimcli.document import Article
from tests.readers.reading import articles, messages, outcomes

TEXT = "Lurah Wayan Sukerti mengatakan\nbendungan itu retak.\n"


def mail(**headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Humas Desa Sukamaju <humas@sukamaju.contoh.id>"
    message["To"] = "redaksi@contoh.id"
    for key, value in headers.items():
        message[key] = value
    return message


def test_the_text_of_a_mail_and_what_it_says_of_itself() -> None:
    message = mail(Subject="Siaran pers: “Retak”", Date="Tue, 03 Dec 2024 09:15:00 +0700")
    message.set_content(TEXT)
    message.add_alternative(f"<p>{TEXT}</p>", subtype="html")
    message.add_attachment(b"PK", maintype="application", subtype="zip", filename="a.zip")
    assert articles("mail", bytes(message)) == [
        Article("x", TEXT, "Siaran pers: “Retak”", "2024-12-03", None, "Humas Desa Sukamaju")
    ]


def test_what_a_mail_says_of_itself_is_plain_text() -> None:
    """Other processes are handed no string that is more than one."""
    message = mail(Subject="Retak", Date="besok")
    message.set_content(TEXT)
    (article,) = articles("mail", bytes(message))
    assert {type(value) for value in astuple(article)} <= {str, type(None)}


def test_a_mail_of_html_alone_is_read_as_html() -> None:
    message = mail()
    message.set_content("<p>Lurah <b>Wayan</b> berkata.</p><p>Air surut.</p>", subtype="html")
    (article,) = articles("mail", bytes(message))
    assert article.text == "Lurah Wayan berkata.\nAir surut."


def test_a_page_that_a_browser_saved_in_one_file() -> None:
    data = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://contoh.id/a\r\n"
        "Subject: Retak\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n'
        "--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<!DOCTYPE html><html><body><article><p>Lurah Wayan Sukerti mengatakan bendungan =\r\n"
        "retak =E2=80=93 kata dia.</p></article></body></html>\r\n"
        "--x\r\nContent-Type: text/css\r\n\r\np { color: red }\r\n--x--\r\n"
    )
    (article,) = articles("mail", data)
    assert article.text == "Lurah Wayan Sukerti mengatakan bendungan retak – kata dia."
    assert article.title == "Retak"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"From: a@b.id\nContent-Type: image/png\n\nxx", "x: no text in this e-mail"),
        (b"From: a@b.id\nContent-Type: text/plain; charset=kacau\n\nHujan.", "damaged e-mail"),
    ],
)
def test_a_mail_that_cannot_be_read_is_one_line(data: bytes, problem: str) -> None:
    (message,) = messages(outcomes("mail", data))
    assert problem in message
