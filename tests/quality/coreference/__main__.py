"""How often the resolver links what gold links: ``python -m tests.quality.coreference``.

* *pronouns* (IndoCoref): of the pronouns *ia, dia, beliau* and of *-nya* whose antecedent
  gold names before them, the share resolved to that name. ``answered`` is how many got a
  name at all. The resolver knows who spoke and whose name opened a sentence; it is made
  for the speakers of news, these are biographies and plots.
* *names* (IndoCoref): of the mentions of a person by name whose cluster has a longer name
  before, the share resolved to a name that has it.
* *pairs* (COIN): of the appositions and aliases between names, the share that the resolver
  gives one name.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from claimcli.classify import classify
from claimcli.document import Article, Document, Span
from claimcli.enrich import first_claims
from claimcli.enrich.sources.speakers import with_speakers
from claimcli.evaluation.agreement import same_name
from claimcli.evaluation.measures import Share
from claimcli.parsing import parse
from claimcli.rules import evidence
from claimcli.surface.reading import Reading
from claimcli.training.coreference_gold import Mention, Pair, coin, sacr
from tests.quality.gold import SHARED

__all__ = ["named_before", "resolutions", "same_pairs"]

PRONOUNS = frozenset({"ia", "dia", "beliau", "nya"})
PERSON = "named-entity person"


def resolutions(document: Document, mentions: Sequence[Span]) -> Iterator[tuple[Span, str | None]]:
    """Each mention with the name that the resolver gives it where it stands in the text."""
    reading = Reading(document)
    seen = (classify(passage, marks) for passage, marks in evidence(reading))
    dossier, claims = first_claims(reading, [claim for each in seen for claim in each])
    with_speakers(dossier, claims)
    for span in sorted(mentions):
        yield span, dossier.cast.name(span)


def named_before(mention: Mention, mentions: Sequence[Mention], text: str) -> list[str]:
    """The names that gold gives the mention's entity before it."""
    return [
        each.span.of(text)
        for each in mentions
        if each.kind == PERSON
        and each.entity == mention.entity
        and each.span.end <= mention.span.start
    ]


def same_pairs(document: Document, pairs: Sequence[Pair]) -> Iterator[tuple[Pair, bool]]:
    """Each pair of names, and whether the resolver gives both one name."""
    text = document.text
    chosen = [
        pair
        for pair in pairs
        if pair.one.of(text)[:1].isupper() and pair.other.of(text)[:1].isupper()
    ]
    spans = {span for pair in chosen for span in (pair.one, pair.other)}
    names = dict(resolutions(document, sorted(spans)))
    for pair in chosen:
        one, other = names[pair.one], names[pair.other]
        yield pair, one is not None and same_name(one, other)


def indocoref(
    documents: Sequence[Document], golds: Sequence[Sequence[Mention]]
) -> dict[str, object]:
    """Shares over all passages."""
    found = {key: Share() for key in ("ia, dia, beliau", "-nya", "names")}
    answered = dict.fromkeys(found, 0)
    for document, mentions in zip(documents, golds, strict=True):
        text = document.text
        asked: dict[Span, tuple[str, list[str]]] = {}
        for mention in mentions:
            names = named_before(mention, mentions, text)
            words = mention.span.of(text).lower()
            if mention.kind.startswith("kata ganti") and words in PRONOUNS and names:
                asked[mention.span] = ("-nya" if words == "nya" else "ia, dia, beliau", names)
            elif mention.kind == PERSON and any(
                words != name.lower() and words in name.lower().split() for name in names
            ):
                asked[mention.span] = ("names", [max(names, key=len)])
        for span, name in resolutions(document, list(asked)):
            key, names = asked[span]
            answered[key] += name is not None
            right = any(same_name(each, name) for each in names)
            if key == "names":
                right = right and name is not None and len(name.split()) > 1
            found[key] += Share(int(right), 1)
    return {key: shown(share) | {"answered": answered[key]} for key, share in found.items()}


def shown(share: Share) -> dict[str, object]:
    accuracy = share.accuracy
    return {"right": share.right, "of": share.of, "share": accuracy and round(accuracy, 4)}


def main() -> None:
    """Measures both and prints one object."""
    lines = (SHARED / "coref" / "indocoref.jsonl").read_text(encoding="utf-8").splitlines()
    passages = [sacr(json.loads(line)["sacr"]) for line in lines]
    documents = list(parse([Article("-", text) for text, _ in passages]))
    answer = {"indocoref": indocoref(documents, [mentions for _, mentions in passages])}
    with open(SHARED / "coref" / "coin_dev.tsv", encoding="utf-8") as file:
        paragraphs = list(coin(file))
    links = {"APPOS": Share(), "ALIAS": Share()}
    parsed = parse([Article("-", text) for text, _ in paragraphs])
    for document, (_, pairs) in zip(parsed, paragraphs, strict=True):
        for pair, right in same_pairs(document, pairs):
            links[pair.link] += Share(int(right), 1)
    answer["coin"] = {link: shown(share) for link, share in links.items()}
    print(json.dumps(answer, indent=2))


if __name__ == "__main__":
    main()
