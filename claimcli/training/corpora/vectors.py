"""Word vectors from raw text, in the form that Stanza's trainers read.

Skip-gram (Mikolov et al. 2013) through gensim. Words are cut as the treebanks cut
them: punctuation stands alone and the enclitic *-nya* is a word of its own where
the rest is a word too (*rumahnya* → *rumah nya*).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from claimcli.training.corpora.texts import texts

__all__ = ["train_vectors"]

TOKEN = re.compile(r"\d+(?:[.,]\d+)*|\w+(?:[-']\w+)*|[^\w\s]")
ENCLITICS = ("nya", "ku", "mu")
WIDTH = 128
WINDOW = 2
"""Words to each side: near ones tell of grammar, far ones of subject matter."""
LEAST = 3
"""Words seen less often get no vector; the models fall back on their letters."""


def split(word: str, known: Counter[str]) -> list[str]:
    """A word, with its enclitic cut off where the rest is the commoner word."""
    for enclitic in ENCLITICS:
        stem = word.removesuffix(enclitic)
        if stem != word and len(stem) > 2 and known[stem] > 2 * known[word]:
            return [stem, enclitic]
        if enclitic == "nya" and stem != word and len(stem) > 2 and known[stem] >= LEAST:
            return [stem, enclitic]
    return [word]


def train_vectors(paths: Iterable[Path], output: Path, size: int, seed: int = 1234) -> int:
    """Trains vectors on the texts, keeps the ``size`` commonest words, writes Stanza's
    pretrain file and returns the number of words kept."""
    import torch
    from gensim.models import Word2Vec
    from stanza.models.common.pretrain import Pretrain, PretrainedWordVocab
    from stanza.models.common.vocab import VOCAB_PREFIX

    lines = [TOKEN.findall(text.lower()) for text in texts(paths)]
    known = Counter(word for line in lines for word in line)
    cut = [[part for word in line for part in split(word, known)] for line in lines]
    model = Word2Vec(
        cut,
        vector_size=WIDTH,
        window=WINDOW,
        min_count=LEAST,
        sg=1,
        negative=8,
        epochs=8,
        workers=2,
        seed=seed,
    )
    words = model.wv.index_to_key[:size]
    matrix = torch.zeros(len(words) + len(VOCAB_PREFIX), WIDTH)
    matrix[len(VOCAB_PREFIX) :] = torch.from_numpy(model.wv.vectors[:size].copy())
    # As they will be stored, so that networks learn from what they will see.
    matrix = matrix.half().float()
    pretrain = Pretrain(str(output), save_to_file=False)
    pretrain._vocab = PretrainedWordVocab(words, lang="id", lower=True)
    pretrain._emb = matrix
    pretrain.save(str(output))
    return len(words)
