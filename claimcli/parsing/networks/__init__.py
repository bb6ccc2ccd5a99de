"""Runs models that Stanza trained, in numpy: tokens, tags, lemmas and trees.

Only models of the kind that ``claimcli train`` makes are run here; ``load`` gives None for
others, which Stanza runs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from claimcli.parsing import store
from claimcli.parsing.analysis import Analysis, Told, untold
from claimcli.parsing.networks import attachment, shapes, spelling, tagging, token_cutter
from claimcli.parsing.networks.attachment import Attacher
from claimcli.parsing.networks.forms import Vectors
from claimcli.parsing.networks.layers import weights
from claimcli.parsing.networks.layers.recurrent import Batch, grouped
from claimcli.parsing.networks.naming import Namer
from claimcli.parsing.networks.spelling import Expander, Lemmatizer
from claimcli.parsing.networks.tagging import Tagger
from claimcli.parsing.networks.token_cutter import Tokenizer
from claimcli.parsing.networks.token_ends import mended

__all__ = ["SENSELESS", "Networks", "OtherKindError", "load", "saved_in"]

TOGETHER = 3_000
"""Words that go through the networks together."""
SENSELESS = (LookupError, TypeError, ValueError, AttributeError, OverflowError)
"""What becomes of values of another kind than they should be: files may come from strangers."""


class OtherKindError(Exception):
    """Networks with settings that only Stanza knows."""


class Networks:
    """The models of a set, of which ``saved`` holds what each file does; without ``names`` among
    them, no names are found. ``undivided`` are words that only look like several.

    Errors: OtherKindError, UnreadableError, and one of SENSELESS where they are damaged.
    """

    def __init__(self, saved: Mapping[str, Mapping[str, Any]], undivided: AbstractSet[str]) -> None:
        if not fits(saved):
            raise OtherKindError
        shapes.check(saved)
        self.undivided = undivided
        vectors = Vectors(saved["vectors"])
        self.tokenizer = Tokenizer(saved["tokenize"])
        self.expander = Expander(saved["mwt"])
        self.tagger = Tagger(saved["pos"], vectors)
        self.lemmatizer = Lemmatizer(saved["lemma"])
        self.attacher = Attacher(saved["depparse"], vectors)
        names = saved.get(store.NAMES)
        self.namer = Namer(names, vectors) if names is not None else None

    def analysed(self, sentences: Sequence[str], told: Told = untold) -> list[list[Analysis]]:
        """The words of each sentence, in which white space is spaces only."""
        ranked = sorted(range(len(sentences)), key=lambda number: -len(sentences[number]))
        found: list[list[Analysis]] = [[] for _ in sentences]
        cut = self.cut(sentences)
        done, of = 0, sum(map(len, cut))
        told(done, of)
        for numbers in grouped(ranked, [len(each) for each in cut], TOGETHER):
            words = self.words([sentences[n] for n in numbers], [cut[n] for n in numbers])
            for number, analyses in zip(numbers, words, strict=True):
                found[number] = analyses
                done += len(cut[number])
            told(done, of)
        return found

    def cut(self, sentences: Sequence[str]) -> list[list[token_cutter.Token]]:
        """The tokens of each sentence, their borders put right."""
        return [
            list(mended(sentence, found, self.undivided))
            for sentence, found in zip(sentences, self.tokenizer.cut(sentences), strict=True)
        ]

    def words(
        self, sentences: Sequence[str], cut: Sequence[Sequence[token_cutter.Token]]
    ) -> Iterator[list[Analysis]]:
        """The words of sentences that go through the networks together, in order."""
        several = self.expander.expanded(
            sentence[start:end]
            for sentence, found in zip(sentences, cut, strict=True)
            for start, end, more in found
            if more
        )
        parts = [
            [
                (number, start, end, form)
                for number, (start, end, more) in enumerate(found)
                for form in (several[sentence[start:end]] if more else (sentence[start:end],))
            ]
            for sentence, found in zip(sentences, cut, strict=True)
        ]
        # The layers want the longest first.
        ranked = sorted(range(len(parts)), key=lambda number: -len(parts[number]))
        batch = Batch.of([len(parts[number]) for number in ranked])
        forms = [[form for *_, form in parts[number]] for number in ranked]
        states = self.tagger.states(forms, batch)
        tagged = self.tagger.tagged(states, batch)
        pairs = [
            (form, tag)
            for sentence, tags in zip(forms, tagged, strict=True)
            for form, (tag, _) in zip(sentence, tags, strict=True)
        ]
        lemmas = iter(self.lemmatizer.lemmas(pairs))
        described = [
            [(form, next(lemmas), tag) for form, (tag, _) in zip(sentence, tags, strict=True)]
            for sentence, tags in zip(forms, tagged, strict=True)
        ]
        trees = self.attacher.parsed(described)
        named = self.named(described, states, batch)
        found: list[list[Analysis]] = [[] for _ in sentences]
        for number, words, tags, tree, names in zip(
            ranked, described, tagged, trees, named, strict=True
        ):
            found[number] = [
                Analysis(*token, lemma, tag, feats, *arc, *name)
                for token, (_, lemma, tag), (_, feats), arc, name in zip(
                    parts[number], words, tags, tree, names, strict=True
                )
            ]
        yield from found

    def with_names(self, sentences: Sequence[Sequence[Analysis]]) -> list[list[Analysis]]:
        """The sentences, whoever analysed them, with the names that are found in them."""
        found: list[list[Analysis]] = [list(sentence) for sentence in sentences]
        ranked = sorted(range(len(found)), key=lambda number: -len(found[number]))
        for numbers in grouped(ranked, [len(each) for each in found], TOGETHER):
            some = [found[number] for number in numbers]
            batch = Batch.of([len(sentence) for sentence in some])
            states = self.tagger.states([[each.form for each in one] for one in some], batch)
            described = [[(each.form, each.lemma, each.upos) for each in one] for one in some]
            named = self.named(described, states, batch)
            for number, names in zip(numbers, named, strict=True):
                found[number] = [
                    replace(each, name=name, chance=chance)
                    for each, (name, chance) in zip(found[number], names, strict=True)
                ]
        return found

    def named(
        self, sentences: Sequence[Sequence[attachment.Tagged]], states: weights.Matrix, batch: Batch
    ) -> list[list[tuple[str, int]]]:
        """For each word its tag in a name and how likely that is, in percent; no names where
        nothing finds them."""
        if self.namer is None:
            return [[("", 0)] * len(sentence) for sentence in sentences]
        tagged = [[(form, tag) for form, _, tag in sentence] for sentence in sentences]
        return self.namer.named(tagged, states, batch)


PARTS = (*store.PARTS, store.VECTORS)


def fits(saved: Mapping[str, Mapping[str, Any]]) -> bool:
    """Whether all models are of the kinds that are run here."""
    lemma, expander = saved["lemma"], saved["mwt"]
    return (
        token_cutter.fits(saved["tokenize"]["config"])
        and tagging.fits(saved["pos"]["config"])
        and attachment.fits(saved["depparse"])
        and all(spelling.fits(each["config"]) for each in (lemma, expander))
        and lemma.get("dicts_version") == 3
        and not lemma["contextual"]
        and bool(lemma["config"]["pos"])
        and not lemma["config"].get("caseless")
        and not expander["config"].get("force_exact_pieces")
    )


def load(folder: Path, undivided: AbstractSet[str]) -> Networks | None:
    """The models of a folder, or None where they are of a kind that only Stanza runs.

    Errors: ModelError where a file is damaged or makes no sense.
    """
    try:
        return Networks(saved_in(folder), undivided)
    except OtherKindError:
        return None
    except (OSError, weights.UnreadableError, *SENSELESS) as error:
        why = f"{type(error).__name__}: {error}" if isinstance(error, SENSELESS) else str(error)
        raise store.damaged(folder, why) from None


def saved_in(folder: Path) -> dict[str, dict[str, Any]]:
    """What each file of a folder holds. Errors: OSError, UnreadableError."""
    names = [store.NAMES] if (folder / f"{store.NAMES}{weights.SUFFIX}").is_file() else []
    return {part: weights.read(folder / f"{part}{weights.SUFFIX}") for part in (*PARTS, *names)}
