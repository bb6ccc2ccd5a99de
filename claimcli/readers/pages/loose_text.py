"""Text that stands on a web page outside any paragraph, as old pages have it.

trafilatura would drop it, or run together what line breaks divide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["with_paragraphs"]

LOOSE = 40
"""Characters from which text outside any paragraph may be one."""
ALONE = 250
"""Characters from which it is one although nothing else stands beside it."""
CAPTION = 300
"""Characters that stand with a picture at most where they are its caption."""
HOLDERS = frozenset(["div", "article", "section", "span", "td", "main", "center"])
INLINE = frozenset(
    """
    a abbr b big cite em font i mark q s small span strong sub sup u br wbr
    """.split()  # noqa: SIM905
)


def with_paragraphs(tree: HtmlElement) -> None:
    """Puts loose text into paragraphs of its own, and takes out pictures with their captions."""
    for holder in list(tree.iter(*HOLDERS)):
        if next(holder.iterancestors("p"), None) is not None or holder.getparent() is None:
            continue
        if is_caption(holder):
            holder.drop_tree()
        elif holder.tag not in INLINE or holder.get("itemprop") == "articleBody":
            wrap(holder)
    for holder in list(tree.iter("div")):
        name_paragraphs(holder)


def name_paragraphs(holder: HtmlElement) -> None:
    """Calls those children paragraphs that are some: several of prose, with no blocks in them."""
    prose = [child for child in holder if child.tag in {"div", "p"} and is_prose(child)]
    if len(prose) > 1:
        for child in prose:
            child.tag = "p"


def is_prose(element: HtmlElement) -> bool:
    """Whether an element is one long run of words, and most of it no links."""
    return not any(map(is_block, element)) and Stretch(None, [element]).is_prose


def is_caption(holder: HtmlElement) -> bool:
    """A picture with a few words of its own."""
    if holder.find("img") is None or next(holder.iter("p", "h1", "h2", "h3"), None) is not None:
        return False
    return len(holder.text_content().strip()) < CAPTION


def wrap(holder: HtmlElement) -> None:
    """Makes a paragraph of each stretch between blocks and line breaks, where one of them is
    long enough and there are several."""
    stretches = [each for each in stretches_of(holder) if each.block is not None or each.words]
    loose = [each for each in stretches if each.block is None and each.is_prose]
    if not loose or (len(stretches) < 2 and len(loose[0].words) < ALONE):
        return
    for child in list(holder):
        holder.remove(child)
        child.tail = None
    holder.text = None
    for each in stretches:
        holder.append(each.block if each.block is not None else each.paragraph())


@dataclass(slots=True)
class Stretch:
    """A block, or a run of text and inline elements; of an element its tail is no part."""

    block: HtmlElement | None
    items: list[str | HtmlElement]

    @property
    def words(self) -> str:
        """What one reads there."""
        return " ".join("".join(map(content, self.items)).split())

    @property
    def is_prose(self) -> bool:
        """Long enough for a paragraph, and most of it no links."""
        links = [
            link for item in self.items if not isinstance(item, str) for link in item.iter("a")
        ]
        linked = sum(len(content(link).strip()) for link in links)
        return len(self.words) >= LOOSE and linked < len(self.words) / 2

    def paragraph(self) -> HtmlElement:
        """The run as an element."""
        from lxml.html import Element

        made: HtmlElement = Element("p")
        last: HtmlElement | None = None
        for item in self.items:
            if not isinstance(item, str):
                made.append(item)
                last = item
            elif last is None:
                made.text = (made.text or "") + item
            else:
                last.tail = (last.tail or "") + item
        return made


def content(item: str | HtmlElement) -> str:
    """The characters of a text or an element; a comment has none."""
    if isinstance(item, str):
        return item
    return item.text_content() if isinstance(item.tag, str) else ""


def stretches_of(holder: HtmlElement) -> list[Stretch]:
    """What stands in an element, divided at blocks and line breaks. A text
    that follows an element is an item of its own."""
    found: list[Stretch] = []
    run: list[str | HtmlElement] = [holder.text or ""]
    for child in list(holder):
        if child.tag == "br":
            found.append(Stretch(None, run))
            run = []
        elif is_block(child):
            found += [Stretch(None, run), Stretch(child, [])]
            run = []
        else:
            run.append(child)
        run.append(child.tail or "")
    return [*found, Stretch(None, run)]


def is_block(element: HtmlElement) -> bool:
    """Whether an element is no mere part of a line."""
    return isinstance(element.tag, str) and any(
        isinstance(each.tag, str) and each.tag not in INLINE for each in element.iter()
    )
