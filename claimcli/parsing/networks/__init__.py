"""Runs models that Stanza trained, in numpy: tokens, tags, lemmas and trees.

Importing PyTorch and Stanza takes longer than reading an article, and both work word
by word where whole batches of articles are at hand. Only models of the kind that
``claimcli train`` makes are run here; ``load`` gives None for others, which Stanza runs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from claimcli.parsing.analysis import Analysis
from claimcli.parsing.networks import attachment, tagging, tokens, weights
from claimcli.parsing.networks.attachment import Attacher
from claimcli.parsing.networks.borders import mended
from claimcli.parsing.networks.forms import Vectors
from claimcli.parsing.networks.recurrent import Batch, grouped
from claimcli.parsing.networks.spelling import Expander, Lemmatizer
from claimcli.parsing.networks.tagging import Tagger
from claimcli.parsing.networks.tokens import Tokenizer

__all__ = ["Networks", "load"]

TOGETHER = 3_000
"""Words that go through the networks together."""


class Networks:
    """All models of a folder."""

    def __init__(self, folder: Path) -> None:
        saved = {part: weights.read(folder / f"{part}.pt") for part in PARTS}
        if not fits(saved):
            raise weights.UnreadableError("another kind of model")
        vectors = Vectors(saved["vectors"])
        self.tokenizer = Tokenizer(saved["tokenize"])
        self.expander = Expander(saved["mwt"])
        self.tagger = Tagger(saved["pos"], vectors)
        self.lemmatizer = Lemmatizer(saved["lemma"])
        self.attacher = Attacher(saved["depparse"], vectors)

    def analysed(self, sentences: Sequence[str]) -> list[list[Analysis]]:
        """The words of each sentence, in which white space is spaces only."""
        ranked = sorted(range(len(sentences)), key=lambda number: -len(sentences[number]))
        found: list[list[Analysis]] = [[] for _ in sentences]
        cut = self.cut(sentences)
        for numbers in grouped(ranked, [len(each) for each in cut], TOGETHER):
            words = self.words([sentences[n] for n in numbers], [cut[n] for n in numbers])
            for number, analyses in zip(numbers, words, strict=True):
                found[number] = analyses
        return found

    def cut(self, sentences: Sequence[str]) -> list[list[tokens.Token]]:
        """The tokens of each sentence, their borders put right."""
        return [
            list(mended(sentence, found))
            for sentence, found in zip(sentences, self.tokenizer.cut(sentences), strict=True)
        ]

    def words(
        self, sentences: Sequence[str], cut: Sequence[Sequence[tokens.Token]]
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
        tagged = self.tagger.tagged(forms, batch)
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
        found: list[list[Analysis]] = [[] for _ in sentences]
        for number, words, tags, tree in zip(ranked, described, tagged, trees, strict=True):
            found[number] = [
                Analysis(token, start, end, form, lemma, tag, feats, head, deprel)
                for (token, start, end, form), (_, lemma, tag), (_, feats), (head, deprel) in zip(
                    parts[number], words, tags, tree, strict=True
                )
            ]
        yield from found


PARTS = ("tokenize", "mwt", "pos", "lemma", "depparse", "vectors")


def fits(saved: dict[str, dict[str, object]]) -> bool:
    """Whether all models are of the kinds that are run here."""
    spellers = [saved[name]["config"] for name in ("mwt", "lemma")]
    return (
        tokens.fits(saved["tokenize"]["config"])  # type: ignore[arg-type]
        and tagging.fits(saved["pos"]["config"])  # type: ignore[arg-type]
        and attachment.fits(saved["depparse"])
        and all(
            each["attn_type"] == "soft"  # type: ignore[index]
            and each["copy"]  # type: ignore[index]
            and each["num_layers"] == 1  # type: ignore[index]
            and each["beam_size"] == 1  # type: ignore[index]
            and not each["dict_only"]  # type: ignore[index]
            for each in spellers
        )
        and saved["lemma"].get("dicts_version") == 3
        and not saved["lemma"]["contextual"]
        and bool(saved["lemma"]["config"]["pos"])  # type: ignore[index]
        and not saved["lemma"]["config"].get("caseless")  # type: ignore[attr-defined]
        and not saved["mwt"]["config"].get("force_exact_pieces")  # type: ignore[attr-defined]
    )


def load(folder: Path) -> Networks | None:
    """The models of a folder, or None where they are of a kind that only Stanza runs."""
    try:
        return Networks(folder)
    except (OSError, KeyError, weights.UnreadableError):
        return None
