"""An article's paragraphs, as the program reads them: lines that were cut at some width are one."""

from __future__ import annotations

from claimcli.document import Article, Document, Span

__all__ = ["paragraphs"]


def paragraphs(text: str) -> list[Span]:
    """The paragraphs, as spans of the text as given; line breaks may be within them."""
    from claimcli.parsing import wording
    from claimcli.parsing.text import segmentation
    from claimcli.parsing.text.unwrapping import unwrapped

    read, shifts = unwrapped(text, wording.unended())
    document = Document(Article("", text), unwrapped=read, shifts=shifts)
    return [document.as_given(each) for each in segmentation.paragraphs(read)]
