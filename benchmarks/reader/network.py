"""The reader's layers, and the file they are kept in: the default model's, and two heads that judge lines.

A line's log-odds are the sum of two: what its mean and the whole say of it, and what its single words say (the
logarithm of the mean of their exponentials), so that a figure or a name in a long line is not lost.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from torch import Tensor, nn
from transformers import AutoModel

from assistant.reader_input import Window, arrays_of
from benchmarks.reader.errors import UnreadableLearning

_WIDTH = 384
_JUDGED_IN = 192


class Network(nn.Module):  # type: ignore[misc]  # torch is not typed here
    """Takes `ids`, `types`, `mask` and `pool` as `assistant.reader_input` makes them; returns log-odds a line."""

    def __init__(self, model: Path) -> None:
        """Begin with the layers of the default model in a folder."""
        super().__init__()
        self.bert = AutoModel.from_pretrained(str(model), add_pooling_layer=False, attn_implementation="eager")
        self.token = nn.Linear(_WIDTH, 1)
        self.sent = nn.Sequential(
            nn.Linear(2 * _WIDTH, _JUDGED_IN), nn.GELU(), nn.Dropout(0.1), nn.Linear(_JUDGED_IN, 1)
        )

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor, pool: Tensor) -> Tensor:
        """Return an array of shape (windows, lines)."""
        words = self.bert(input_ids=ids, attention_mask=mask, token_type_ids=types).last_hidden_state.float()
        whole = words[:, 0:1].expand(-1, pool.shape[1], -1)
        by_line = self.sent(torch.cat([pool @ words, whole], -1)).squeeze(-1)
        by_word = self.token(words).squeeze(-1).unsqueeze(1)
        within = pool > 0
        among = torch.logsumexp(torch.where(within, by_word, torch.full_like(by_word, -1e4)), -1)
        return by_line + among - torch.log(within.sum(-1).clamp(min=1).float())


def tensors_of(windows: list[Window]) -> dict[str, Tensor]:
    """Return windows as what the network takes."""
    return {name: torch.from_numpy(array) for name, array in arrays_of(windows).items()}


def keep(network: Network, file: Path) -> None:
    """Write what a network has learnt, in full, for another sitting to begin with: 91 MB."""
    torch.save(network.state_dict(), file)


def resume(network: Network, file: Path) -> None:
    """Begin with what an earlier sitting has learnt.

    Raises:
        UnreadableLearning: the file is missing, or not one that `keep` wrote.
    """
    try:
        network.load_state_dict(torch.load(file, map_location="cpu", weights_only=True))
    except Exception as error:  # torch and what it reads with raise errors of no common kind
        raise UnreadableLearning(
            f"{file} cannot be begun with ({type(error).__name__}): give a file that an earlier sitting kept"
        ) from error


def save(network: Network, file: Path) -> None:
    """Write a network for ONNX Runtime, its weights in whole numbers of eight bits: 23 MB."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    some = tensors_of(
        [
            Window((101, 2129, 102, 2048, 2420, 102), 3, (0, 1), ((3, 4), (4, 5))),
            Window((101, 102, 2, 102), 2, (0,), ((2, 3),)),
        ]
    )
    size = torch.export.Dim
    windows, tokens, lines = size("windows"), size("tokens"), size("lines")
    by_token = {0: windows, 1: tokens}
    with TemporaryDirectory() as folder:
        whole = Path(folder, "whole.onnx")
        torch.onnx.export(
            network.eval(),
            tuple(some.values()),
            str(whole),
            input_names=list(some),
            output_names=["odds"],
            dynamo=True,
            opset_version=18,
            external_data=False,
            dynamic_shapes={
                "ids": by_token,
                "types": by_token,
                "mask": by_token,
                "pool": {0: windows, 1: lines, 2: tokens},
            },
        )
        quantize_dynamic(str(whole), str(file), weight_type=QuantType.QInt8, per_channel=True)
    _strip(file)


def _strip(file: Path) -> None:
    """Take out what the exporter notes of where each step was written: lines of code, and paths of this machine."""
    import onnx

    model = onnx.load(str(file))
    for part in (model, model.graph, *model.graph.node, *model.graph.value_info, *model.graph.initializer):
        del part.metadata_props[:]
        part.doc_string = ""
    for function in model.functions:
        for part in (function, *function.node, *function.value_info):
            del part.metadata_props[:]
            part.doc_string = ""
    onnx.save(model, str(file))
