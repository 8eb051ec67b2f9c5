"""The network scores what the methods say, whatever else is in the batch."""

from __future__ import annotations

from itertools import pairwise, product

import pytest

torch = pytest.importorskip("torch", reason="torch is not installed: pip install --group training")

from training.statements.crf import LABELS, forbid_steps, negative_log_likelihood  # noqa: E402
from training.statements.network import Shape, Tagger  # noqa: E402

SHAPES = [
    Shape(40, 16, 2, 2, 8, 32, 64),
    Shape(40, 16, 2, 2, 8, 32, 64, first_mark=0, last_mark=2, padding=1, id_offset=4, first_position=2, relative=True),
]


def test_the_likelihood_is_a_sequence_among_all_sequences() -> None:
    torch.manual_seed(1)
    emissions, steps = torch.randn(2, 3, len(LABELS)), torch.randn(len(LABELS), len(LABELS)) + forbid_steps()
    labels = torch.tensor([[1, 2, 0], [0, 3, 0]])
    real = torch.tensor([[True, True, True], [True, True, False]])

    def score(row: int, path: tuple[int, ...]) -> float:
        moves = sum(float(steps[a, b]) for a, b in pairwise(path))
        return moves + sum(float(emissions[row, place, label]) for place, label in enumerate(path))

    wanted = 0.0
    for row, length in ((0, 3), (1, 2)):
        paths = [score(row, path) for path in product(range(len(LABELS)), repeat=length)]
        wanted += float(torch.logsumexp(torch.tensor(paths), 0)) - score(row, tuple(labels[row, :length].tolist()))
    assert float(negative_log_likelihood(emissions, steps, labels, real)) == pytest.approx(wanted / 5, rel=1e-4)


def test_a_span_never_goes_on_unbegun() -> None:
    steps = forbid_steps()
    assert steps[LABELS.index("O"), LABELS.index("I-cue")] < -1000
    assert steps[LABELS.index("B-source"), LABELS.index("I-cue")] < -1000
    assert steps[LABELS.index("B-cue"), LABELS.index("I-cue")] == 0


@pytest.mark.parametrize("shape", SHAPES, ids=["bert", "mpnet"])
def test_padding_changes_nothing(shape: Shape) -> None:
    torch.manual_seed(1)
    tagger = Tagger(shape).eval()
    ids = torch.randint(5, 30, (1, 9))
    zeros = torch.zeros_like(ids)
    alone = tagger.encode(ids, zeros, zeros, zeros)
    padded = [torch.cat([part, torch.ones(1, 4, dtype=torch.long)], 1) for part in (ids, zeros, zeros, zeros)]
    mask = torch.arange(13)[None] < 9
    assert torch.allclose(tagger.encode(*padded, mask)[:, :9], alone, atol=1e-5)
