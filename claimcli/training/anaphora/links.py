"""Pronouns and descriptions with everybody they may mean, and who of them is meant.

They come from news with the names of its sources (gold files: ``source_span`` with its
``source_name``), and from articles in which people are numbered (``learn.txt``, written for
this).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimcli.cast.anaphora.antecedents import Candidate
from claimcli.cast.anaphora.focus import Focus
from claimcli.cast.anaphora.resemblance import is_definite
from claimcli.classify import classify
from claimcli.document import Article, Document, Span
from claimcli.enrich import first_claims
from claimcli.enrich.sources.speakers import with_speakers
from claimcli.evaluation.agreement import same_name
from claimcli.lexicon import closed
from claimcli.parsing import parse
from claimcli.rules import evidence
from claimcli.surface.reading import Reading
from claimcli.training.coreference_gold import Mention, numbered

__all__ = ["Example", "of_articles", "of_news"]

PRONOUNS = frozenset({"ia", "dia", "beliau", "nya"})
MANY = frozenset({"mereka", "keduanya", "ketiganya", "kami", "pihaknya"})
NEWS, WRITTEN = 3.0, 0.3
"""How much an anaphor counts: of news, of an article written to be hard."""


@dataclass(frozen=True)
class Example:
    """The candidates of one anaphor, who of them is meant, and the article it is in."""

    candidates: tuple[Candidate, ...]
    right: tuple[int, ...]
    article: str
    weight: float


def of_news(paths: Sequence[Path]) -> Iterator[Example]:
    """Pronouns and descriptions as sources in articles whose sources have names."""
    rows = [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]
    articles = [Article(row["id"], row["text"]) for row in rows]
    for row, document in zip(rows, parse(articles), strict=True):
        wanted = [
            (Span(*record["source_span"]), {record["source_name"]})
            for record in row["records"]
            if record.get("source_span") and record.get("source_name")
        ]
        if document.text == row["text"]:
            yield from examples(document, wanted, NEWS)


def of_articles(path: Path) -> Iterator[Example]:
    """Pronouns and descriptions of articles in which people are numbered."""
    blocks = [block.strip("\n") for block in path.read_text("utf-8").split("\n\n")]
    texts = [numbered(block) for block in blocks if block]
    articles = [Article(f"{path.stem} {number}", text) for number, (text, _) in enumerate(texts)]
    for document, (text, mentions) in zip(parse(articles), texts, strict=True):
        names = names_in(text, mentions)
        wanted = [(each.span, names.get(each.entity, set())) for each in mentions]
        if document.text == text:
            yield from examples(document, wanted, WRITTEN)


def examples(
    document: Document, wanted: Sequence[tuple[Span, set[str]]], weight: float
) -> Iterator[Example]:
    """Of each anaphor that may mean several, or nobody; ``wanted`` are mentions with the names
    of who is meant."""
    focus = focus_of(document)
    for span, names in wanted:
        words = span.of(document.text)
        if words in names or words.lower() in MANY | closed("part in a case"):
            continue
        if words.lower() in PRONOUNS:
            found = tuple(focus.candidates(span))
        elif is_description(words, names):
            found = tuple(focus.describable(span, words))
        else:
            continue
        right = tuple(n for n, each in enumerate(found) if is_of(each, names))
        if not any(name[:1].isupper() for name in names):
            right = right or tuple(n for n, each in enumerate(found) if each.source is None)
        if right and len(found) > len(right):
            yield Example(found, right, document.article.name, weight)


def focus_of(document: Document) -> Focus:
    """Whom the reader has in mind, all attributions resolved."""
    reading = Reading(document)
    seen = (classify(passage, marks) for passage, marks in evidence(reading))
    dossier, claims = first_claims(reading, [claim for each in seen for claim in each])
    with_speakers(dossier, claims)
    return dossier.cast.resolver.focus


def is_of(candidate: Candidate, names: set[str]) -> bool:
    """Whether the candidate bears one of the names."""
    source = candidate.source
    return source is not None and any(same_name(name, source.name) for name in names)


def is_description(words: str, names: set[str]) -> bool:
    """Whether the words point to somebody and name nobody: none of them is in the names."""
    given = words.split()
    known = {word for name in names for word in name.split()}
    return is_definite(words) and not known & set(given)


def names_in(text: str, mentions: Sequence[Mention]) -> dict[str, set[str]]:
    """For each person the names: words with capitals that are no sentence's first, or that
    are more than one, and parts of those."""
    found: dict[str, set[str]] = {}
    for mention in mentions:
        words = mention.span.of(text).split()
        first = text[: mention.span.start].rstrip(' "“')[-1:] in {"", ".", "\n", "?", "!"}
        if all(map(is_part, words)) and not (first and len(words) == 1):
            found.setdefault(mention.entity, set()).add(" ".join(words))
    for mention in mentions:
        word = mention.span.of(text)
        known = found.get(mention.entity, set())
        if any(word in name.split() for name in known):
            known.add(word)
    return found


def is_part(word: str) -> bool:
    """Whether the word may be part of a name."""
    return word[:1].isupper() or word in closed("name particle")
