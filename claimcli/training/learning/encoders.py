"""What both networks do with a sentence before they decide: Stanza's layers, fed by batches."""

from __future__ import annotations

from typing import Any

from claimcli.training.learning.fast_recurrent import forwards, highway
from claimcli.training.learning.lessons import Batch

__all__ = ["encoded", "spelt"]


def spelt(model: Any, batch: Batch) -> Any:
    """What the character network makes of each word; each distinct form is read once."""
    import torch
    from torch.nn.utils.rnn import PackedSequence, pack_padded_sequence, pad_packed_sequence

    reader = model.charmodel
    packed = pack_padded_sequence(
        reader.char_emb(batch.characters), batch.spelt_lengths, batch_first=True
    )
    sizes = packed.batch_sizes.tolist()
    first, cell = (
        state[0].expand(len(batch.spelt_lengths), -1)
        for state in (reader.charlstm_h_init, reader.charlstm_c_init)
    )
    letters = reader.dropout(packed.data)
    out = forwards(reader.charlstm.lstm, letters, sizes, first, cell)
    out = out * torch.sigmoid(reader.char_attn(reader.dropout(out)))
    total = pad_packed_sequence(PackedSequence(out, packed.batch_sizes), batch_first=True)[0]
    return model.trans_char(model.drop(total.sum(1)))[batch.spelling]


def encoded(model: Any, stack: str, inputs: list[Any], batch: Batch) -> Any:
    """The inputs through dropout and the recurrent layers: batch × words × width."""
    import torch
    from torch.nn.utils.rnn import PackedSequence, pack_padded_sequence, pad_packed_sequence

    rows = pack_padded_sequence(torch.cat(inputs, 2), batch.lengths, batch_first=True)
    seen = model.drop(model.worddrop(rows.data, model.drop_replacement))
    first, cell = (
        getattr(model, f"{stack}_{part}_init").expand(-1, len(batch.lengths), -1)
        for part in ("h", "c")
    )
    layers = getattr(model, stack)
    out = highway(layers, seen, rows.batch_sizes.tolist(), first, cell, model.drop)
    return pad_packed_sequence(PackedSequence(out, rows.batch_sizes), batch_first=True)[0]
