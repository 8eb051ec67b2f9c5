"""A tagger and lessons in, its learned weights out.

AdamW (Loshchilov and Hutter 2019) with layer-wise rates (Howard and Ruder 2018), a linear warm-up and decay, and the
mean of the last weights (Polyak and Juditsky 1992; Izmailov et al. 2018). All that is drawn comes from the seed and
from the number of the step: a run that was killed goes on from its checkpoint to the same weights.
"""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.optim.swa_utils import AveragedModel

from training.statements.batches import Batch, Targets, encode_batch, find_device, hide_features, make_batch
from training.statements.corpus import Corpus, Ends
from training.statements.crf import negative_log_likelihood
from training.statements.distillation import divergence
from training.statements.network import Tagger
from training.statements.recipe import Learning
from training.statements.whole_files import write_whole

_NEW = frozenset({"case", "quote", "opens", "emit", "transitions"})  # of the tagger, not of a published encoder
_LOWEST = 0.02  # share of its rate that a weight keeps to the end
_CLIP = 1.0  # the longest gradient
_AVERAGED_EACH = 10  # steps
_KEPT_EACH_S = 600.0
_TOLD_EACH = 50  # steps

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A corpus to learn from: by its labels, by a teacher's emissions for it, or by both."""

    corpus: Corpus
    labelled: bool = True
    targets: Targets | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """The windows of one step, all of the lesson with this number."""

    lesson: int
    windows: list[Ends]


def plan_steps(lessons: Sequence[Lesson], learning: Learning) -> list[Step]:
    """Return the steps of all epochs: in each, every piece of every lesson once, in a new order."""
    return [step for epoch in range(learning.epochs) for step in _plan_epoch(lessons, learning, epoch)]


def _plan_epoch(lessons: Sequence[Lesson], learning: Learning, epoch: int) -> list[Step]:
    chance = random.Random(f"{learning.seed} epoch {epoch}")
    steps = []
    for number, lesson in enumerate(lessons):
        windows = list(lesson.corpus.chance_windows(chance))
        chance.shuffle(windows)
        steps += [Step(number, windows[at : at + learning.batch]) for at in range(0, len(windows), learning.batch)]
    chance.shuffle(steps)
    return steps


def share_of_rate(done: int, total: int, learning: Learning) -> float:
    """Return what share of its rate a weight learns at after `done` of `total` steps."""
    rising = (done + 1) / (learning.warm * total)
    falling = (total - done) / (learning.cool * total)
    return min(1.0, rising) * max(_LOWEST, min(1.0, falling))


class Run:
    """One learning of one tagger: its weights, its optimiser, and how far it has come."""

    def __init__(self, tagger: Tagger, lessons: Sequence[Lesson], learning: Learning) -> None:
        """Plan all steps; none is done."""
        self.device = find_device()
        self.tagger = tagger.to(self.device).train()
        self.lessons, self.learning = lessons, learning
        if learning.freezes_words:
            self.tagger.words.requires_grad_(False)
            self.tagger.positions.requires_grad_(False)
        self.plan = plan_steps(lessons, learning)
        self.done = 0
        self.average = AveragedModel(self.tagger)
        self.optimizer = torch.optim.AdamW(self._groups(), weight_decay=0.01, fused=True)
        torch.manual_seed(learning.seed)

    def _groups(self) -> list[dict[str, Any]]:
        """Return the weights that learn in groups of one `base` rate."""
        top = len(self.tagger.layers)
        groups: dict[float, list[Tensor]] = {}
        for name, weight in self.tagger.named_parameters():
            if weight.requires_grad:
                part, *rest = name.split(".")
                depth = int(rest[0]) + 1 if part == "layers" else 0
                rate = self.learning.rate * self.learning.decay ** (top - depth)
                groups.setdefault(self.learning.head_rate if part in _NEW else rate, []).append(weight)
        return [{"params": weights, "base": rate} for rate, weights in groups.items()]

    def step(self) -> float:
        """Do the next step; return its loss."""
        share = share_of_rate(self.done, len(self.plan), self.learning)
        for group in self.optimizer.param_groups:
            group["lr"] = group["base"] * share
        loss = self.loss(self.plan[self.done])
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.tagger.parameters(), _CLIP)
        self.optimizer.step()
        self.done += 1
        if self.done > len(self.plan) * (1 - self.learning.averaged) and self.done % _AVERAGED_EACH == 0:
            self.average.update_parameters(self.tagger)
        return float(loss.detach())

    def loss(self, step: Step) -> Tensor:
        """Return the mean loss of a step's pieces."""
        lesson = self.lessons[step.lesson]
        batch = make_batch(lesson.corpus, step.windows, self.tagger.shape, self.device, targets=lesson.targets)
        hide_features(batch, self.learning.unseen, random.Random(f"{self.learning.seed} step {self.done}"))
        emissions: Tensor = self.tagger.emit(encode_batch(self.tagger, batch))
        share = 0.0 if batch.targets is None else self.learning.target_share
        loss = torch.zeros((), device=self.device)
        if lesson.labelled:
            loss = loss + (1 - share) * self._unlikely(emissions, batch)
        if batch.targets is not None:
            loss = loss + share * divergence(emissions, batch.targets, batch.real, self.learning.heat)
        return loss

    def _unlikely(self, emissions: Tensor, batch: Batch) -> Tensor:
        """Return how unlikely the labels of the batch are, the mark before each window left out."""
        return negative_log_likelihood(emissions[:, 1:], self.tagger.steps, batch.labels[:, 1:], batch.real[:, 1:])

    def weights(self) -> dict[str, Tensor]:
        """Return the mean of the last weights; the weights themselves where there is no mean yet."""
        averaged = int(self.average.n_averaged) > 0
        return self.average.module.state_dict() if averaged else self.tagger.state_dict()

    def state(self) -> dict[str, Any]:
        """Return all that a later run needs to go on from here."""
        return {
            "tagger": self.tagger.state_dict(),
            "average": self.average.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "done": self.done,
            "chance": torch.get_rng_state(),
        }

    def save(self, path: Path) -> None:
        """Write the state, whole or not at all."""
        write_whole(path, lambda file: torch.save(self.state(), file))

    def restore(self, state: dict[str, Any]) -> None:
        """Go on from where another run with the same settings stood."""
        self.tagger.load_state_dict(state["tagger"])
        self.average.load_state_dict(state["average"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.done = state["done"]
        torch.set_rng_state(state["chance"].cpu())


def learn(tagger: Tagger, lessons: Sequence[Lesson], learning: Learning, checkpoint: Path) -> dict[str, Tensor]:
    """Return the weights that `tagger` learns; the file `checkpoint` comes to hold how far it is, to go on from."""
    run = Run(tagger, lessons, learning)
    if checkpoint.exists():
        run.restore(torch.load(checkpoint, map_location=run.device))
        _log.info("goes on after step %d", run.done)
    kept, losses = time.monotonic(), []
    while run.done < len(run.plan):
        losses.append(run.step())
        if run.done % _TOLD_EACH == 0 or run.done == len(run.plan):
            _log.info("step %d of %d, loss %.4f", run.done, len(run.plan), sum(losses) / len(losses))
            losses.clear()
        if time.monotonic() - kept > _KEPT_EACH_S:
            run.save(checkpoint)
            kept = time.monotonic()
    return run.weights()
