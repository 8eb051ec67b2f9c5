"""A run learns the same from the same seed, also when it is broken off."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is not installed: pip install --group training")

from training.statements.corpus import Corpus  # noqa: E402
from training.statements.distillation import mean_emissions  # noqa: E402
from training.statements.learning import Lesson, Run, learn, share_of_rate  # noqa: E402
from training.statements.network import Shape, Tagger, load_tagger, save_weights  # noqa: E402
from training.statements.recipe import Learning  # noqa: E402

SHAPE = Shape(20, 16, 2, 2, 8, 32, 300, first_mark=1, last_mark=2)
LEARNING = Learning(
    rate=1e-2, head_rate=5e-2, decay=0.9, cool=1.0, averaged=0.6, freezes_words=False, epochs=12, batch=2
)


def make_corpus() -> Any:
    """Return two articles in which the piece 7 is a cue, whatever stands about it."""
    chance = random.Random(1)
    bounds = np.array([0, 250, 600], np.int32)
    ids = np.array([7 if chance.random() < 0.2 else chance.randrange(8, 20) for _ in range(600)], np.int32)
    nothing = np.zeros(600, np.int32)
    labels = np.where(ids == 7, 3, 0).astype(np.int32)
    return Corpus(ids, nothing, nothing, nothing, labels, bounds, np.zeros((0, 5), np.int32))


def start() -> Any:
    torch.manual_seed(5)
    return Tagger(SHAPE, 0.1)


def test_a_run_that_goes_on_from_a_checkpoint_learns_the_same(tmp_path: Path) -> None:
    lessons = [Lesson(make_corpus())]
    learning = replace(LEARNING, epochs=6)
    whole, first, second = (Run(start(), lessons, learning) for _ in range(3))
    torch.manual_seed(learning.seed)
    while whole.done < len(whole.plan):
        whole.step()
    torch.manual_seed(learning.seed)
    for _ in range(len(first.plan) // 2 + 1):
        first.step()
    first.save(tmp_path / "half")
    second.restore(torch.load(tmp_path / "half"))
    while second.done < len(second.plan):
        second.step()
    assert int(second.average.n_averaged) > 0
    for name, weights in whole.weights().items():
        assert torch.equal(weights, second.weights()[name]), name


def test_a_tagger_learns_from_labels_and_a_student_from_its_emissions(tmp_path: Path) -> None:
    corpus = make_corpus()
    save_weights(learn(start(), [Lesson(corpus)], LEARNING, tmp_path / "checkpoint"), tmp_path / "teacher.pt")
    targets = mean_emissions([load_tagger(tmp_path / "teacher.pt", SHAPE)], corpus)
    assert (targets.argmax(1) == corpus.labels).mean() > 0.97
    student = learn(start(), [Lesson(corpus, labelled=False, targets=targets)], LEARNING, tmp_path / "checkpoint")
    save_weights(student, tmp_path / "student.pt")
    found = mean_emissions([load_tagger(tmp_path / "student.pt", SHAPE)], corpus)
    assert (found.argmax(1) == corpus.labels).mean() > 0.95


def test_every_piece_is_learned_from_once_an_epoch() -> None:
    run = Run(start(), [Lesson(make_corpus()), Lesson(make_corpus())], LEARNING)
    for lesson in (0, 1):
        windows = [window for step in run.plan if step.lesson == lesson for window in step.windows]
        assert sum(end - start for start, end in windows) == LEARNING.epochs * 600


def test_rates_rise_and_then_fall() -> None:
    shares = [share_of_rate(done, 100, LEARNING) for done in range(100)]
    top = shares.index(max(shares))
    assert 0 < top < 10 and shares[:top] == sorted(shares[:top]) and shares[top:] == sorted(shares[top:], reverse=True)
    assert shares[-1] == pytest.approx(0.02)
