"""The programs that are compared, each in a process of its own.

``python -m tests.benchmarks.systems NAME ARTICLES.jsonl [MODEL]`` reads all articles and
analyses one after the other, as somebody would who writes a short script;
``… systems enlarge FOLDER`` makes models for Stanza, ``… systems train-udpipe TREEBANK
MODEL`` one for UDPipe, which takes minutes.
"""

from __future__ import annotations

import json
import logging
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from claimcli.document import Article
from claimcli.parsing import parse, store
from claimcli.parsing.checkpoints import checkpoints
from claimcli.parsing.outside import SETTINGS, places

__all__ = ["SYSTEMS", "enlarged"]

CUES = r"kata|ujar|ucap|tutur|imbuh|tegas|jelas|ungkap|tambah|papar|terang|sebut|kutip"
QUOTE = re.compile(rf"[“\"]([^”\"]+)[”\"],?\s*(?:{CUES})(?:nya)?\b\s*([A-Z][\w.' -]*)?")


def regex(texts: Iterator[str], _: Path | None) -> int:
    """«“…,” kata X» by one pattern, and nothing else."""
    return sum(len(QUOTE.findall(text)) for text in texts)


def stanza(texts: Iterator[str], path: Path | None) -> int:
    """Stanza's pipeline over the models of a folder, article by article: a parse only."""
    if path is None:
        raise SystemExit("name a folder with models in Stanza's own form")
    logging.getLogger("stanza").setLevel(logging.ERROR)
    import stanza as library

    pipeline = library.Pipeline(**{**SETTINGS, "tokenize_no_ssplit": False}, **places(path))
    return sum(len(pipeline(text).sentences) for text in texts)


def udpipe(texts: Iterator[str], model: Path | None) -> int:
    """UDPipe 1 over a model trained on the same treebank, article by article: a parse only."""
    from ufal.udpipe import Model, Pipeline

    loaded = Model.load(str(model))
    pipeline = Pipeline(loaded, "tokenize", Pipeline.DEFAULT, Pipeline.DEFAULT, "conllu")
    return sum(pipeline.process(text).count("\n\n") for text in texts)


def alone(texts: Iterator[str], _: Path | None, engine: str = "numpy") -> int:
    """claimcli's parse without the extraction, from no memory, as UDPipe's is."""
    articles = (Article(str(number), text) for number, text in enumerate(texts))
    return sum(len(document.sentences) for document in parse(articles, "carried", None, engine))


def train_udpipe(treebank: Path, output: Path) -> None:
    """Trains UDPipe on ``train.conllu`` and ``dev.conllu`` of a folder; few rounds, since
    more of them would not change the time that the model takes."""
    from ufal.udpipe import InputFormat, ProcessingError, Sentence, Sentences, Trainer

    parts = []
    for name in ("train.conllu", "dev.conllu"):
        sentences, sentence = Sentences(), Sentence()
        reader = InputFormat.newConlluInputFormat()
        reader.setText((treebank / name).read_text(encoding="utf-8"))
        while reader.nextSentence(sentence, ProcessingError()):
            sentences.append(sentence)
            sentence = Sentence()
        parts.append(sentences)
    error = ProcessingError()
    parser = "iterations=4;learning_rate=0.01;learning_rate_final=0.001;batch_size=10"
    model = Trainer.train("morphodita_parsito", *parts, "epochs=5", "iterations=5", parser, error)
    if error.occurred():
        raise SystemExit(error.message)
    output.write_bytes(model)


SYSTEMS: dict[str, Callable[[Iterator[str], Path | None], int]] = {
    "regex": regex,
    "stanza": stanza,
    "udpipe": udpipe,
    "parse": alone,
    "parse-onnx": partial(alone, engine="onnx"),
}


def enlarged(folder: Path) -> None:
    """Writes the carried models for Stanza into ``carried``, and into ``large`` models of its
    default layer sizes: untrained ones take the same time."""
    with checkpoints(store.carried_folder()) as made:
        for name in ("carried", "large"):
            shutil.copytree(made, folder / name)
    enlarge(folder / "large")


def enlarge(folder: Path) -> None:
    """Gives a folder's tagger and parser Stanza's default layer sizes."""
    import torch
    from stanza.models.common.pretrain import Pretrain
    from stanza.models.depparse.model import GraphParser
    from stanza.models.pos.model import Tagger
    from stanza.models.pos.vocab import MultiVocab

    vectors = Pretrain(str(folder / "vectors.pt")).emb.float()
    for part in ("pos", "depparse"):
        path = folder / f"{part}.pt"
        saved: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
        if part == "pos":
            saved["config"] |= {"char_hidden_dim": 400, "hidden_dim": 200, "num_layers": 2}
            built = Tagger(saved["config"], MultiVocab.load_state_dict(saved["vocab"]), vectors)
        else:
            sizes = {"hidden_dim": 400, "char_hidden_dim": 400, "deep_biaff_hidden_dim": 400}
            saved["config"] |= {**sizes, "num_layers": 3}
            vocabulary = MultiVocab.load_state_dict(saved["vocab"])
            built = GraphParser(saved["config"], vocabulary, vectors)
        torch.manual_seed(1)
        for weight in built.parameters():
            torch.nn.init.normal_(weight, std=0.1)
        saved["model"] = {
            name: value
            for name, value in built.state_dict().items()
            if not name.startswith("pretrained_emb.")
        }
        torch.save(saved, path)


def main() -> None:
    name, path, *model = sys.argv[1:]
    if name == "enlarge":
        enlarged(Path(path))
        return
    if name == "train-udpipe":
        train_udpipe(Path(path), Path(*model))
        return
    with open(path, encoding="utf-8") as lines:
        texts = (json.loads(line)["text"] for line in lines)
        print(SYSTEMS[name](texts, Path(model[0]) if model else None))


if __name__ == "__main__":
    main()
