"""From one spelling to another: the words in a token, the lemma of a word.

An encoder reads the characters, a decoder with attention writes the answer, and may
copy characters (Qi et al. 2018; See et al. 2017). What was worked out once is kept.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
import numpy as np

from claimcli.parsing.networks.layers.recurrent import (
    ONE,
    TWO,
    Batch,
    Bidirectional,
    Lstm,
    logistic,
    logistic_of_minus,
)
from claimcli.parsing.networks.layers.weights import Matrix, UnreadableError
from claimcli.parsing.networks.token_cutter import part

__all__ = ["LONGEST", "Expander", "Lemmatizer", "Speller", "fits"]

UNKNOWN, START, END = 1, 2, 3
NEVER = np.float32(-1e12)
KEPT = 50_000
"""Answers remembered; then all are forgotten, so that memory stays flat."""
TOGETHER = 256
"""Words that are spelt at a time."""
LONGEST = 200
"""Letters that an answer may have, spelt or from a list."""
UNPACKED = 100_000_000
"""Bytes that a list may have."""
GZIP = 31
"""How zlib is told of gzip's head."""


def fits(settings: Mapping[str, Any]) -> bool:
    """Whether a speller with these settings is of the kind that is read here."""
    return (
        settings["attn_type"] == "soft"
        and bool(settings["copy"])
        and settings["num_layers"] == 1
        and settings["beam_size"] == 1
        and not settings["dict_only"]
    )


class Speller:
    """An encoder and a decoder; ``edits`` classifies what is to be done at all."""

    def __init__(
        self, weights: Mapping[str, Matrix], units: Mapping[str, int], longest: int
    ) -> None:
        self.weights, self.units, self.longest = weights, units, longest
        self.letters = {place: unit for unit, place in units.items()}
        self.encoder = Bidirectional(part(weights, "encoder."))
        cell = part(weights, "decoder.lstm_cell.")
        self.decoder = Lstm({f"{name}_l0": value for name, value in cell.items()})
        self.given = self.decoder.gates(weights["embedding.weight"])
        self.has_edits = "edit_clf.0.weight" in weights

    def encoded(
        self, words: Sequence[Sequence[int]], tags: Sequence[int] | None
    ) -> tuple[Matrix, Matrix, Matrix]:
        """Of words of falling length: the encoder's outputs (words × longest × width),
        its last output and its last cell."""
        weights = self.weights
        flat = [
            min(code, UNKNOWN) if code >= len(self.units) else code for w in words for code in w
        ]
        rows = weights["embedding.weight"][np.array(flat, np.intp)]
        lengths = [len(word) for word in words]
        if tags is not None:
            places = np.concatenate(([0], np.cumsum(lengths)[:-1]))
            rows = np.insert(rows, places, weights["pos_embedding.weight"][list(tags)], axis=0)
            lengths = [length + 1 for length in lengths]
        batch = Batch.of(lengths)
        rows = rows[batch.order]
        ran = [way.run(way.gates(rows), batch) for way in self.encoder.ways]
        out = batch.in_sequence(np.concatenate([each[0] for each in ran], axis=1))
        padded = np.zeros((len(words), lengths[0], out.shape[1]), np.float32)
        start = 0
        for number, length in enumerate(lengths):
            padded[number, :length] = out[start : start + length]
            start += length
        # Stanza puts the backward direction first.
        last = np.concatenate((ran[1][1], ran[0][1]), axis=1)
        cell = np.concatenate((ran[1][2], ran[0][2]), axis=1)
        return padded, last, cell

    def edits(self, last: Matrix) -> list[int]:
        """For each word: 0 spell it, 1 take it as it is, 2 take it in lower case."""
        weights = self.weights
        hidden = last @ weights["edit_clf.0.weight"].T + weights["edit_clf.0.bias"]
        scores = np.maximum(hidden, 0) @ weights["edit_clf.2.weight"].T
        found: list[int] = np.argmax(scores + weights["edit_clf.2.bias"], axis=1).tolist()
        return found

    def spelt(
        self,
        words: Sequence[Sequence[int]],
        encoded: tuple[Matrix, Matrix, Matrix],
        tagged: bool,
        never_unknown: bool,
    ) -> list[list[int]]:
        """The answer for each word, letter by letter, always the likeliest next one."""
        context, last, cell = encoded
        weights, count = self.weights, len(words)
        size = max(len(self.units), 1 + max(code for word in words for code in word))
        source = np.zeros((count, max(map(len, words))), np.intp)
        for number, word in enumerate(words):
            source[number, : len(word)] = word
        beyond = np.ones(context.shape[:2], bool)
        for number, word in enumerate(words):
            beyond[number, : len(word) + tagged] = False
        answers: list[list[int]] = [[] for _ in words]
        running = np.arange(count)
        written = np.full(count, START)
        one = np.arange(count)
        for _ in range(self.longest):
            batch = Batch((1,) * count, (count,), one)
            self.decoder.initial = (last, cell)
            _, last, cell = stepped(self.decoder, self.given[written], last, cell, batch)
            target = last @ weights["decoder.attention_layer.linear_in.weight"].T
            attention = (context @ target[:, :, None])[:, :, 0]
            attention[beyond] = NEVER
            attention = log_softmax(attention)
            seen = (np.exp(attention)[:, None] @ context)[:, 0]
            out = np.tanh(
                np.concatenate((seen, last), axis=1)
                @ weights["decoder.attention_layer.linear_out.weight"].T
            )
            scores = log_softmax(out @ weights["dec2vocab.weight"].T + weights["dec2vocab.bias"])
            scores = self.copied(scores, out, attention[:, int(tagged) :], source, size)
            if never_unknown:
                scores[:, UNKNOWN] = -np.inf
            chosen = np.argmax(scores, axis=1)
            for number in running.tolist():
                if chosen[number] != END:
                    answers[number].append(int(chosen[number]))
            running = running[chosen[running] != END]
            if not len(running):
                break
            written = np.where(chosen >= len(self.units), UNKNOWN, chosen)
        return answers

    def copied(
        self, scores: Matrix, out: Matrix, attention: Matrix, source: Any, size: int
    ) -> Matrix:
        """Log probabilities of letters when any may also be copied from the source."""
        gate = out @ self.weights["copy_gate.weight"].T + self.weights["copy_gate.bias"]
        shares = np.exp(log_softmax(attention)) * logistic(gate)
        copies = np.zeros((len(scores), size), np.float32)
        np.add.at(copies, (np.arange(len(scores))[:, None], source), shares)
        if size > scores.shape[1]:
            more = np.repeat(scores[:, UNKNOWN : UNKNOWN + 1], size - scores.shape[1], axis=1)
            scores = np.concatenate((scores, more), axis=1)
        result: Matrix = np.log(copies + np.exp(scores) * logistic(-gate) + np.float32(1e-38))
        return result

    def coded(self, words: Iterable[str]) -> tuple[list[list[int]], dict[int, str]]:
        """Words as codes, and what codes beyond the vocabulary stand for."""
        words = list(words)
        strange = sorted({c for word in words for c in word if c not in self.units})
        codes = {c: len(self.units) + number for number, c in enumerate(strange)}
        found = [[START, *(self.units.get(c) or codes[c] for c in word), END] for word in words]
        return found, {**self.letters, **{code: c for c, code in codes.items()}}


def stepped(
    cell: Lstm, gates: Matrix, last: Matrix, state: Matrix, batch: Batch
) -> tuple[Matrix, Matrix, Matrix]:
    """One step of an LSTM from a given state."""
    width = cell.width
    gates = logistic_of_minus(gates + last @ cell.recurrent)
    candidate = gates[:, 3 * width :] * TWO - ONE
    state = state * gates[:, width : 2 * width] + gates[:, :width] * candidate
    out = np.tanh(state) * gates[:, 2 * width : 3 * width]
    return out, out, state


def log_softmax(scores: Matrix) -> Matrix:
    scores = scores - scores.max(axis=-1, keepdims=True)
    result: Matrix = scores - np.log(np.exp(scores).sum(axis=-1, keepdims=True))
    return result


class Expander:
    """The words in a token of several: *katanya* → *kata*, *nya*."""

    def __init__(self, saved: Mapping[str, Any]) -> None:
        self.listed = short(msgspec.convert(saved["dict"], dict[str, str]))
        self.speller = Speller(
            saved["model"], saved["vocab"]["_unit2id"], saved["config"]["max_dec_len"]
        )
        self.known: dict[str, tuple[str, ...]] = {}

    def expanded(self, tokens: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """For each token its words; itself where it is but one."""
        wanted = dict.fromkeys(tokens)
        if len(self.known) > KEPT:
            self.known = {}
        new = []
        for token in wanted:
            if token in self.known:
                continue
            answer = self.looked_up(token)
            if answer is None:
                new.append(token)
            else:
                self.known[token] = divided(token, answer)
        for start in range(0, len(new), TOGETHER):
            self.spell(sorted(new[start : start + TOGETHER], key=len, reverse=True))
        return {token: self.known[token] for token in wanted}

    def looked_up(self, token: str) -> str | None:
        """What the list says, also of a token in capitals or with an initial one."""
        if token in self.listed:
            return self.listed[token]
        answer = self.listed.get(token.lower())
        if answer is not None and token.isupper():
            return answer.upper()
        if answer is not None and token[:1].isupper() and token[1:].islower():
            return answer[0].upper() + answer[1:]
        return None

    def spell(self, tokens: Sequence[str]) -> None:
        words, letters = self.speller.coded(tokens)
        encoded = self.speller.encoded(words, None)
        spelt = self.speller.spelt(words, encoded, tagged=False, never_unknown=True)
        for token, answer in zip(tokens, spelt, strict=True):
            self.known[token] = divided(token, "".join(letters[c] for c in answer if c > END))


def divided(token: str, answer: str) -> tuple[str, ...]:
    """The words of an answer; one that does not divide the token is none."""
    words = tuple(word for word in answer.split(" ") if word)
    return words if len(words) > 1 else (token,)


def unpacked(packed: bytes) -> dict[str, dict[str, str]]:
    """The lists of lemmas by tag, no longer than memory has room for. Errors: UnreadableError."""
    unpacking = zlib.decompressobj(GZIP)
    try:
        text = unpacking.decompress(packed, UNPACKED)
        found = msgspec.json.decode(text, type=dict[str, dict[str, str]])
    except (zlib.error, msgspec.MsgspecError) as error:
        raise UnreadableError(f"the list of lemmas: {error}") from None
    return {tag: short(words) for tag, words in found.items()}


def short(listed: dict[str, str]) -> dict[str, str]:
    """The list. Errors: UnreadableError where an answer is longer than any is."""
    if any(len(answer) > LONGEST for answer in listed.values()):
        raise UnreadableError(f"an answer of more than {LONGEST} letters in a list")
    return listed


class Lemmatizer:
    """Lemmas of tagged words: from a list, else spelt."""

    def __init__(self, saved: Mapping[str, Any]) -> None:
        self.listed = unpacked(saved["dicts"])
        self.tags: dict[str, int] = saved["vocab"]["pos"]["_unit2id"]
        self.speller = Speller(
            saved["model"], saved["vocab"]["char"]["_unit2id"], saved["config"]["max_dec_len"]
        )
        self.known: dict[tuple[str, str], str] = {}

    def lemmas(self, words: Sequence[tuple[str, str]]) -> list[str]:
        """For each form and tag the lemma."""
        if len(self.known) > KEPT:
            self.known = {}
        new = []
        for form, tag in dict.fromkeys(words):
            if (form, tag) in self.known:
                continue
            listed = self.listed.get(tag, {}).get(form)
            if listed is None:
                listed = self.listed.get("*", {}).get(form)
            if listed is None:
                new.append((form, tag))
            else:
                self.known[form, tag] = listed
        for start in range(0, len(new), TOGETHER):
            some = sorted(new[start : start + TOGETHER], key=lambda pair: -len(pair[0]))
            self.known.update(zip(some, self.spelt(some), strict=True))
        return [self.known[pair] for pair in words]

    def spelt(self, words: Sequence[tuple[str, str]]) -> list[str]:
        """The lemmas of words of falling length that are not in the list."""
        codes, letters = self.speller.coded(form for form, _ in words)
        tags = [self.tags.get(tag, UNKNOWN) for _, tag in words]
        encoded = self.speller.encoded(codes, tags)
        found = [form for form, _ in words]
        edits = self.speller.edits(encoded[1]) if self.speller.has_edits else [0] * len(words)
        rest = [number for number, edit in enumerate(edits) if edit == 0]
        for number, edit in enumerate(edits):
            if edit == 2:
                found[number] = found[number].lower()
        if rest:
            longest = len(codes[rest[0]]) + 1
            part = (encoded[0][rest, :longest], encoded[1][rest], encoded[2][rest])
            answers = self.speller.spelt(
                [codes[number] for number in rest], part, tagged=True, never_unknown=False
            )
            for number, answer in zip(rest, answers, strict=True):
                if answer and UNKNOWN not in answer:
                    found[number] = "".join(letters[code] for code in answer)
        return found
