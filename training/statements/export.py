"""A trained tagger and its link head in, the network that the product runs out: ONNX with 8-bit weights.

The network is fused (onnxruntime's transformer optimiser) and its weights are 8-bit whole numbers with a scale for each
row, its activations quantised as they come: a quarter of the size, and no calibration data are needed.
"""

from __future__ import annotations

import logging
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from onnxruntime.transformers.fusion_options import FusionOptions
from torch import Tensor, nn

from training.statements.batches import make_batch
from training.statements.corpus import Corpus, Ends
from training.statements.link_head import LinkHead
from training.statements.network import Tagger, attend
from training.statements.whole_files import write_whole

_INPUTS = ("ids", "case", "quote", "opens")
_OUTPUTS = ("emissions", "spans", "cues")
_OPSET = 17
_SEEN = 64  # pieces of the input that the export is traced with
_CHECKED = 24  # windows
_FLOAT_ERROR = 1e-3  # the most that an output of the fused network may differ
_INT8_AGREE = 0.9  # the least share of pieces whose best label, taken alone, 8 bits leave as it is

_log = logging.getLogger(__name__)


class _Attention(torch.autograd.Function):
    """Attention as the one operator that onnxruntime has for it: on one core a tenth faster than its parts."""

    @staticmethod
    def forward(ctx: Any, q: Tensor, k: Tensor, v: Tensor, heads: int) -> Tensor:
        """Return what `attend` does."""
        return attend(q, k, v, heads, None)

    @staticmethod
    def symbolic(graph: Any, q: Any, k: Any, v: Any, heads: int) -> Any:
        """Return the operator in the traced graph."""
        return graph.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=heads).setType(q.type())


def _attend_whole(q: Tensor, k: Tensor, v: Tensor, heads: int, bias: Tensor | None) -> Tensor:
    """Attend in a window that is not padded."""
    found: Tensor = _Attention.apply(q, k, v, heads)  # type: ignore[no-untyped-call]
    return found


class Outputs(nn.Module):
    """The network as the product runs it: one window in (1, T), emissions (1, T, L) and link features (1, T, 2 x D)
    of each piece as an end of a span and of a cue out.
    """

    def __init__(self, tagger: Tagger, head: LinkHead) -> None:
        """Join the two, ready for use."""
        super().__init__()
        self.tagger, self.head = tagger.cpu().eval(), head.cpu().eval()
        for layer in self.tagger.layers:
            layer.attend = _attend_whole

    def forward(self, ids: Tensor, case: Tensor, quote: Tensor, opens: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return the three outputs for one window."""
        states = self.tagger.encode(ids, case, quote, opens)
        return self.tagger.emit(states), self.head.span(states), self.head.cue(states)


def export_network(tagger: Tagger, head: LinkHead, corpus: Corpus, path: Path) -> None:
    """Write the network to `path`, having checked on windows of `corpus` that it agrees with torch.

    Raises ValueError where it does not.
    """
    outputs = Outputs(tagger, head)
    windows = [(one.first, one.last) for one in corpus.windows()][:_CHECKED]
    with tempfile.TemporaryDirectory() as folder:
        whole, fused, small = (Path(folder) / f"{name}.onnx" for name in ("whole", "fused", "small"))
        _trace(outputs, whole)
        shape = tagger.shape
        options = FusionOptions("bert")
        options.enable_skip_layer_norm = False  # fused, it runs a fifth slower on one core
        optimizer.optimize_model(
            str(whole),
            model_type="bert",
            num_heads=shape.heads,
            hidden_size=shape.hidden,
            optimization_options=options,
            opt_level=0,
        ).save_model_to_file(str(fused))
        quantize_dynamic(
            fused,
            small,
            weight_type=QuantType.QInt8,
            per_channel=True,
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )
        check_network(outputs, fused, small, corpus, windows)
        write_whole(path, lambda file: file.write(small.read_bytes()))


def _trace(outputs: Outputs, path: Path) -> None:
    """Write the network as it is, with windows of any length."""
    zeros = torch.zeros(1, _SEEN, dtype=torch.long)
    with warnings.catch_warnings():
        # The exporter that is to replace this one names operators in a way that the optimiser does not know.
        warnings.simplefilter("ignore", DeprecationWarning)
        torch.onnx.export(
            outputs,
            (zeros + 5, zeros, zeros, zeros),
            path,
            input_names=_INPUTS,
            output_names=_OUTPUTS,
            dynamic_axes={name: {0: "b", 1: "t"} for name in (*_INPUTS, *_OUTPUTS)},
            opset_version=_OPSET,
            custom_opsets={"com.microsoft": 1},
            dynamo=False,
        )


def check_network(outputs: Outputs, fused: Path, small: Path, corpus: Corpus, windows: Sequence[Ends]) -> None:
    """Compare both networks with torch, window by window. Raises ValueError where either differs too much."""
    exact, rough = _open(fused), _open(small)
    error, same, pieces = 0.0, 0, 0
    for window in windows:
        batch = make_batch(corpus, [window], outputs.tagger.shape, torch.device("cpu"))
        inputs = {name: getattr(batch, name) for name in _INPUTS}
        with torch.no_grad():
            wanted = [value.numpy() for value in outputs(**inputs)]
        given = {name: value.numpy() for name, value in inputs.items()}
        found = exact.run(None, given)
        error = max(error, *(float(np.abs(a - b).max()) for a, b in zip(wanted, found, strict=True)))
        same += int((wanted[0].argmax(-1) == rough.run(None, given)[0].argmax(-1)).sum())
        pieces += wanted[0].shape[1]
    _log.info(
        "fused: differs by %.1e at most; int8: %.2f %% of the best labels are the same", error, 100 * same / pieces
    )
    if error > _FLOAT_ERROR or same < _INT8_AGREE * pieces:
        raise ValueError(f"the exported network differs from torch by {error}, 8 bits leave {same} of {pieces} labels")


def _open(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
