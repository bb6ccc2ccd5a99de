"""The order of things: teachers from marked sentences, news from teachers and rules, the
network from both."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from claimcli.document import Article
from claimcli.errors import InputError
from claimcli.parsing import ParseCache, store
from claimcli.parsing.analysis import Analysis
from claimcli.parsing.libraries import required
from claimcli.parsing.networks import Networks, load
from claimcli.parsing.networks.layers import weights
from claimcli.parsing.parser import outline
from claimcli.parsing.wording import undivided
from claimcli.pipeline import extract
from claimcli.readers import read as read_articles
from claimcli.training.naming import network
from claimcli.training.naming.annotated import Annotated, read, without_brackets
from claimcli.training.naming.examples import Example, allowed, any_of, encoded, tags_of
from claimcli.training.naming.exchange import exchanged
from claimcli.training.naming.name_scores import measure
from claimcli.training.naming.news import (
    Told,
    of_one_kind,
    options,
    proposed,
    role_words,
    told_by,
)
from claimcli.training.recipe import seal
from claimcli.translation import _

__all__ = ["Lessons", "run"]

TEACHERS = 2
ROUNDS, FINAL_ROUNDS = 12, 6
TIMES = 2
"""How often marked sentences are learnt for once that news are."""
EXCHANGES = 3
"""How often completely marked sentences are learnt with other names in them."""


@dataclass(frozen=True)
class Lessons:
    """Files to learn from: sentences with marked names, others of which only persons are
    believed, and news, of which so many articles."""

    marked: Sequence[Path]
    persons: Sequence[Path] = ()
    news: Sequence[str] = ()
    articles: int = 1000


def run(
    lessons: Lessons,
    output: Path,
    tests: Sequence[Path] = (),
    start: str = "carried",
    seed: int = 1,
) -> dict[str, dict[str, float]]:
    """Writes the model set ``start`` with a network for names to the folder; F1 of each test
    file. Errors: InputError, ModelError."""
    required("torch")
    networks = networks_of(start)
    parses = ParseCache(start)
    told = [(article, told_by(records)) for article, records in news_of(lessons, start, parses)]
    offices = role_words(each for _article, each in told)
    gold = [
        *marked(networks, lessons.marked, offices, seed),
        *marked(networks, lessons.persons, offices, seed, persons_only=True),
    ]
    teachers = [
        network.learnt(gold, ROUNDS, seed + number) for number in range(TEACHERS if told else 1)
    ]
    silver = list(agreed(networks, parses, teachers, told, offices))
    student = (
        network.learnt([*gold * TIMES, *silver], FINAL_ROUNDS, seed) if silver else teachers[0]
    )
    written(student, store.find(start).path, output)
    scores = {
        f"{path.parent.name} {path.stem}": measure(list(read(path)), networks_of(str(output)))
        for path in tests
    }
    record(scores, output)
    return scores


def networks_of(name: str) -> Networks:
    """The networks of a model set. Errors: InputError where only Stanza runs them."""
    found = load(store.find(name).path, undivided())
    if found is None:
        raise InputError(
            _("{name}: names cannot be learnt for these models", name=name),
            _("name 'carried' or a folder that `claimcli train` wrote"),
        )
    return found


def news_of(lessons: Lessons, model: str, parses: ParseCache) -> Iterator[tuple[Article, Any]]:
    """Articles and what the rules find in them."""
    outcomes = read_articles(lessons.news, None)
    articles = (each for each in outcomes if isinstance(each, Article))
    for result in extract(islice(articles, lessons.articles), model, parses):
        yield result.article, result.records


def marked(
    networks: Networks,
    paths: Iterable[Path],
    offices: frozenset[str],
    seed: int,
    persons_only: bool = False,
) -> Iterator[Example]:
    """Sentences with marked names. Where offices are not marked a word of one may be part of it
    or not; where only persons are believed other names are left open."""
    sentences = [sentence for path in paths for sentence in read(path)]
    complete = [sentence for sentence in sentences if sentence.complete]
    dice = random.Random(seed)
    for _time in range(EXCHANGES):
        sentences += exchanged(complete, dice)
    analyses = networks.analysed([sentence.text for sentence in sentences])
    for sentence, words, rows in zip(sentences, analyses, encoded(networks, analyses), strict=True):
        yield Example(rows, allowed(open_tags(sentence, words, offices, persons_only)))


def open_tags(
    sentence: Annotated, words: Sequence[Any], offices: frozenset[str], persons_only: bool
) -> Iterator[list[str]]:
    """For each word of a marked sentence the tags that it may have."""
    names = [(span.start, span.end, label) for span, label in without_brackets(sentence)]
    for word, tag in zip(words, tags_of(words, names), strict=True):
        if sentence.complete:
            yield [tag]
        elif persons_only and tag[2:] not in {"", "PER"}:
            yield list(any_of("ORG", "LOC"))
        elif persons_only and not tag and word.form[:1].isupper():
            yield list(any_of("ORG", "LOC", "ROLE"))
        elif not tag and word.form.lower() in offices:
            yield list(any_of("ROLE"))
        else:
            yield [tag]


def agreed(
    networks: Networks,
    parses: ParseCache,
    teachers: Sequence[Any],
    told: Iterable[tuple[Article, Told]],
    offices: frozenset[str],
) -> Iterator[Example]:
    """Sentences of news, as far as teachers and rules agree."""
    for article, found in told:
        texts, analyses = sentences_of(article, networks, parses)
        rows = encoded(networks, analyses)
        odds = list(network.odds(teachers, rows))
        names = [list(proposed(*pair)) for pair in zip(analyses, odds, strict=True)]
        kinds = of_one_kind(texts, names)
        for text, words, seen, chances, some in zip(
            texts, analyses, rows, odds, kinds, strict=True
        ):
            yield Example(seen, allowed(options(text, words, chances, some, found, offices)))


def sentences_of(
    article: Article, networks: Networks, parses: ParseCache
) -> tuple[list[str], list[list[Analysis]]]:
    """The article's sentences as the models read them, and their words; those without words
    are left out."""
    texts = outline(article).texts
    analyses = parses.get(texts) or networks.analysed(texts)
    pairs = [pair for pair in zip(texts, analyses, strict=True) if pair[1]]
    return [text for text, _words in pairs], [words for _text, words in pairs]


def written(student: Any, start: Path, output: Path) -> None:
    """The model set with the network beside its other files, sealed anew."""
    output.mkdir(parents=True, exist_ok=True)
    for path in sorted(start.iterdir()):
        if path.is_file() and path.resolve() != (output / path.name).resolve():
            shutil.copyfile(path, output / path.name)
    state = {"model": network.weights_of(student), "config": {"inputs": "tagger, vectors, signs"}}
    weights.write(output / f"{store.NAMES}{store.OWN}", state)
    seal(output)


def record(scores: dict[str, dict[str, float]], output: Path) -> None:
    """Notes the scores beside those of the set's other networks."""
    path = output / "scores.json"
    table = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    for name, row in scores.items():
        table[f"names of {name}"] = {label: round(value, 1) for label, value in row.items()}
    path.write_text(json.dumps(table, indent=2) + "\n", encoding="utf-8")
