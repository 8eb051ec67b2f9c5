"""What links spans in training links them in the product."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is not installed: pip install --group training")

from training.statements.link_head import CONTENT, SOURCE, LinkHead, bucket_distances  # noqa: E402

from onrecord.statements.decoding import PieceSpan, Role  # noqa: E402
from onrecord.statements.encoding import Pieces  # noqa: E402
from onrecord.statements.linking import link  # noqa: E402
from onrecord.statements.network import Seen  # noqa: E402
from onrecord.statements.windows import Window  # noqa: E402

SPANS = {
    Role.SOURCE: [(0, 1), (12, 12), (30, 33)],
    Role.CUE: [(2, 2), (14, 15), (40, 40)],
    Role.CONTENT: [(4, 11), (16, 28), (34, 39)],
}


@pytest.mark.parametrize("seed", range(5))
def test_the_product_chooses_as_the_head_does(seed: int) -> None:
    torch.manual_seed(seed)
    head = LinkHead(16).eval()
    for weight in head.parameters():
        torch.nn.init.normal_(weight, std=0.5)
    states = torch.randn(50, 16)
    places = {role: torch.tensor(spans) for role, spans in SPANS.items()}
    ends = {role: states[spans] for role, spans in places.items()}
    cues = ends[Role.CUE]
    wanted = {}
    for kind, role in ((CONTENT, Role.CONTENT), (SOURCE, Role.SOURCE)):
        apart = bucket_distances(places[role], places[Role.CUE])
        wanted[kind] = head(kind, ends[role], cues, apart).argmax(1).tolist()

    numbers = np.arange(50, dtype=np.int32)
    zeros = np.zeros(50, np.int32)
    pieces = Pieces(numbers, numbers, numbers + 1, zeros, zeros, zeros)
    seen = Seen(
        Window(0, 50, 0, 50),
        np.zeros((50, 7), np.float32),
        head.span(states).detach().numpy(),
        head.cue(states).detach().numpy(),
    )
    spans = [PieceSpan(role, first, last) for role, some in SPANS.items() for first, last in some]
    found = {}
    for one in link(spans, pieces, [seen], head.numbers()):
        for content in one.content:
            found[content] = (one.cue, one.source)
    for number, (first, last) in enumerate(SPANS[Role.CONTENT]):
        cue = [*SPANS[Role.CUE], None][wanted[CONTENT][number]]
        source = [*SPANS[Role.SOURCE], None][wanted[SOURCE][wanted[CONTENT][number]]] if cue else None
        assert found[first, last + 1] == tuple(one and (one[0], one[1] + 1) for one in (cue, source))
