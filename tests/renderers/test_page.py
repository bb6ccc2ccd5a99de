"""The page: whole by itself, with every word of the articles and nothing of them acting."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcli.document import Article
from claimcli.harmless import harmless
from claimcli.records import Result
from claimcli.renderers import Options, formats
from claimcli.renderers.paragraphs import paragraphs
from tests.blank import blank_record, blank_source, party

VOID = {"meta", "input"}
EVERYTHING = frozenset({"quote", "allegation", "background"})


class Page(HTMLParser):
    """What a browser would find: elements, their nesting, the words in paragraphs."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.paragraphs: list[str] = []
        self.raw: dict[str, str] = {}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))
        if tag == "p" and ("lang", "id") in attrs:
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][0] in {"style", "script"}:
            self.raw[self.open[-1][0]] = data
        inside = [tag for tag, values in self.open if values.get("lang") == "id" and tag == "p"]
        if inside and self.open[-1][0] != "a":
            self.paragraphs[-1] += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [values for name, values in self.elements if name == tag]


def printed(results: list[Result], options: Options) -> str:
    return "".join(formats()["html"].render(results, options))


def test_the_page_needs_nothing_and_lets_nothing_in(
    results: list[Result], options: Callable[..., Options]
) -> None:
    page = Page(printed(results, options()))
    assert not page.open
    assert not [v for _, v in page.elements if {"src", "style", "srcset", "action"} & v.keys()]
    assert not [v for _, v in page.elements if any(name.startswith("on") for name in v)]
    (policy,) = [v for v in page.all("meta") if v.get("http-equiv") == "Content-Security-Policy"]
    for kind in ("style", "script"):
        assert len(page.all(kind)) == 1
        digest = b64encode(sha256(page.raw[kind].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in str(policy["content"])
    assert str(policy["content"]).startswith("default-src 'none';")


def test_every_link_leads_to_a_place_of_its_own(
    results: list[Result], options: Callable[..., Options]
) -> None:
    page = Page(printed([results[0]] * 3, options(marked=EVERYTHING)))
    places = Counter(values["id"] for _, values in page.elements if "id" in values)
    assert set(places.values()) == {1}
    links = [str(values["href"]) for values in page.all("a")]
    assert len(links) > 3 * 16
    for link in links:
        assert link.startswith("#")
        assert link[1:] in places


@given(st.lists(st.text(min_size=1), min_size=1, max_size=3))
def test_any_article_is_shown_as_it_stands(lines: list[str]) -> None:
    text = "\n".join(lines)
    middle = len(text) // 2
    quotes = [
        blank_record(id=number, kind="quote", document=text, text="", start=start, end=end)
        for number, (start, end) in enumerate([(0, middle), (middle // 2, len(text))], 1)
        if start < end
    ]
    options = Options(version="<1>", model=dict)
    page = Page(printed([Result(Article(text, text, text), tuple(quotes))], options))
    assert not page.open
    assert len(page.all("script")) == 1
    assert page.paragraphs == [harmless(each.of(text)) for each in paragraphs(text)]


def test_markup_and_escapes_of_an_article_are_only_shown(
    results: list[Result], options: Callable[..., Options]
) -> None:
    text = printed(results, options())
    assert not set(text) & {"\x1b", "\u202e"}
    assert "␛[31mbantuan‹U+202E›" in "".join(Page(text).paragraphs)


def test_claims_stand_beside_their_paragraph_with_what_filters_ask_for(
    explained: list[Result], options: Callable[..., Options]
) -> None:
    text = printed(explained, options())
    page = Page(text)
    claims = [values for values in page.all("li") if "data-kind" in values]
    assert [values["id"] for values in claims] == [
        f"c1-{number}" for number in (1, 2, 3, 5, 6, 7, 8)
    ]
    third = claims[2]
    assert (third["data-kind"], third["data-who"], third["data-status"]) == (
        "allegation",
        "Siti Rahmah",
        "denied",
    )
    assert text.count("<summary>why</summary>") == 7
    first, second, *_ = text.split('<div class="row">')[1:]
    assert 'id="c1-1"' in first
    assert 'id="c1-3"' in second
    assert "1 of background not marked" in text


def test_several_articles_have_an_overview(
    results: list[Result], options: Callable[..., Options]
) -> None:
    assert "Overview" not in printed(results[:1], options())
    person = blank_source(text="Siti", start=0, end=4, name="Siti <b>", type="person", named=True)
    quote = blank_record(id=1, kind="quote", document="a", text="x", start=5, end=6, source=person)
    charges = [
        blank_record(
            id=number,
            kind="allegation",
            document="a",
            text="x",
            start=5,
            end=6,
            stage=stage,
            accused=(party("PT Tirta", 0, 8), party("PT Tirta", 0, 8)),
        )
        for number, stage in enumerate(["suspect", "suspect", None], 2)
    ]
    both = Result(Article("a", "Siti: x", "Judul"), (quote, *charges))
    page = Page(printed([both, both], options()))
    labels = [str(values.get("aria-label")) for values in page.all("svg")]
    assert labels == [
        "Quotes by speaker: Siti <b> 2.",
        "Allegations by accused: PT Tirta: 4 suspect, 2 no stage.",
    ]
    assert [values["href"] for values in page.all("a") if str(values["href"]).startswith("#d")] == [
        "#d1",
        "#d2",
    ]


def test_without_documents_the_page_says_so(options: Callable[..., Options]) -> None:
    page = Page(text := printed([], options()))
    assert not page.open
    assert "No claims." in text


@pytest.mark.parametrize("number", [0, 1])
def test_a_notebook_shows_a_result(number: int, results: list[Result]) -> None:
    shown = results[number]._repr_html_()
    page = Page(shown)
    assert not page.open
    assert not page.all("script")
    assert ("kontraktor" in shown) is (number == 0)
    assert [each["id"] for each in results[0].to_records()] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert results[0].to_records()[2]["source"]["name"] == "Siti Rahmah"
