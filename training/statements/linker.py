"""A trained tagger and the spans of a corpus in, the weights that link spans out.

The tagger stays as it is: its states at the ends of all spans are taken once, and the head learns from these alone.
"""

from __future__ import annotations

import logging
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from onrecord.statements.decoding import Role
from training.statements.batches import encode_batch, find_device, make_batch
from training.statements.corpus import ATTRIBUTION, FIRST, LAST, ROLE, Corpus, Ends, Integers
from training.statements.link_head import CONTENT, SOURCE, LinkHead, bucket_distances
from training.statements.network import Tagger

_KINDS = {SOURCE: Role.SOURCE, CONTENT: Role.CONTENT}
_EPOCHS, _BATCH, _RATE, _DECAY = 6, 16, 1.5e-3, 0.01
_LOWEST = 0.02  # share of its rate that a weight keeps to the end
_WINDOWS = 32  # read at a time

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Choices:
    """What the spans of one kind are and should be linked to: their `ends` (S, 2, H), buckets of distance `apart`
    (S, C) and `right` (S, C), true where span and cue share an attribution.
    """

    ends: Tensor
    apart: Tensor
    right: Tensor


@dataclass(frozen=True, slots=True)
class Linked:
    """One window with C cues, by their ends (C, 2, H), and what chooses among them or is chosen by them."""

    cues: Tensor
    choices: dict[int, Choices]


def learn_links(tagger: Tagger, train: Corpus, dev: Corpus, seed: int) -> LinkHead:
    """Return the head that learned from `train`; how well it links the spans of `dev` is logged after each epoch."""
    items, held = collect(tagger, train, f"{seed} train"), collect(tagger, dev, "dev")
    torch.manual_seed(seed)
    chance = random.Random(seed)
    head = LinkHead(tagger.shape.hidden)
    optimizer = torch.optim.AdamW(head.parameters(), lr=_RATE, weight_decay=_DECAY)
    total = _EPOCHS * -(-len(items) // _BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda done: max(_LOWEST, 1 - done / total))
    for epoch in range(_EPOCHS):
        chance.shuffle(items)
        head.train()
        for at in range(0, len(items), _BATCH):
            optimizer.zero_grad()
            loss = torch.stack([_loss(head, item) for item in items[at : at + _BATCH]]).sum() / _BATCH
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
            schedule.step()
        _log.info("epoch %d of %d: %.1f %% of the choices in dev are right", epoch + 1, _EPOCHS, _accuracy(head, held))
    return head.eval()


def collect(tagger: Tagger, corpus: Corpus, seed: str) -> list[Linked]:
    """Return the windows of a corpus, from chance beginnings, that show a cue."""
    device = find_device()
    tagger.to(device)
    windows = list(corpus.chance_windows(random.Random(seed)))
    spans = corpus.spans[np.argsort(corpus.spans[:, FIRST], kind="stable")]
    found = []
    for at in range(0, len(windows), _WINDOWS):
        some = windows[at : at + _WINDOWS]
        with torch.no_grad():
            states = encode_batch(tagger, make_batch(corpus, some, tagger.shape, device)).half().cpu()
        for row, window in enumerate(some):
            shown = _shown(spans, window)
            if (shown[:, ROLE] == Role.CUE).any():
                found.append(_link(states[row, 1:], shown))
    return found


def _shown(spans: Integers, window: Ends) -> Integers:
    """Return the spans, sorted by their first pieces, that lie in a window, with places counted from its start."""
    low, high = np.searchsorted(spans[:, FIRST], window)
    shown = spans[low:high].copy()
    shown[:, [FIRST, LAST]] -= window[0]
    return shown[shown[:, LAST] < window[1] - window[0]]


def _link(states: Tensor, spans: Integers) -> Linked:
    """Return what the spans of one window are linked to; spans that several attributions share count once."""
    cues = spans[spans[:, ROLE] == Role.CUE]
    places = torch.from_numpy(cues[:, [FIRST, LAST]]).long()
    choices = {}
    for kind, role in _KINDS.items():
        owners = defaultdict(set)
        for row in spans[spans[:, ROLE] == role].tolist():
            owners[row[FIRST], row[LAST]].add(row[ATTRIBUTION])
        own = torch.tensor(sorted(owners), dtype=torch.long).reshape(-1, 2)
        right = [[owner in owners[span] for owner in cues[:, ATTRIBUTION].tolist()] for span in sorted(owners)]
        choices[kind] = Choices(
            ends=states[own],
            apart=bucket_distances(own, places),
            right=torch.tensor(right, dtype=torch.bool).reshape(-1, len(cues)),
        )
    return Linked(cues=states[places], choices=choices)


def _choose(head: LinkHead, item: Linked) -> Iterator[tuple[Tensor, Tensor]]:
    """Yield the scores of the choices in one window, and which of them are right: none where no other is."""
    for kind, one in item.choices.items():
        if kind == SOURCE or len(one.ends):
            right = one.right if kind == CONTENT else one.right.T
            none = ~right.any(1, keepdim=True)
            yield head(kind, one.ends.float(), item.cues.float(), one.apart), torch.cat([right, none], 1)


def _loss(head: LinkHead, item: Linked) -> Tensor:
    """Return how unlikely the right choices of one window are; where several are right, any of them."""
    found = torch.zeros(())
    for scores, right in _choose(head, item):
        found = found - scores.log_softmax(-1).masked_fill(~right, -1e9).logsumexp(-1).sum()
    return found


def _accuracy(head: LinkHead, items: Sequence[Linked]) -> float:
    """Return the share of right choices, in percent."""
    head.eval()
    with torch.no_grad():
        pairs = [pair for item in items for pair in _choose(head, item)]
    good = sum(int(right.gather(1, scores.argmax(1, keepdim=True)).sum()) for scores, right in pairs)
    return 100 * good / max(1, sum(len(right) for _, right in pairs))
