"""The numbers by which the tagger is made: what a run may choose, and what was found to work."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a run may choose. `articles` takes the first so many of each corpus alone, for a trial of the whole."""

    seed: int = 1
    label_epochs: int = 4
    epochs: int = 2
    teacher_epochs: int = 2
    teachers: int = 1
    articles: int | None = None

    def teaching(self, number: int) -> Learning:
        """Return how teacher `number`, counted from 1, learns: each from a seed of its own."""
        return replace(_TEACHER, epochs=self.teacher_epochs, seed=1000 * self.seed + number)

    @property
    def beginning(self) -> Learning:
        """Return how the student first learns the labels alone."""
        return replace(_STUDENT, epochs=self.label_epochs, seed=self.seed)

    @property
    def studying(self) -> Learning:
        """Return how the student then learns from the teachers as well."""
        return replace(_STUDENT, epochs=self.epochs, seed=self.seed)


@dataclass(frozen=True, slots=True)
class Learning:
    """How one tagger learns.

    `rate` is the top layer's, each layer below learns `decay` times as fast, what is new to the encoder at `head_rate`.
    Rates rise over the first `warm` of all steps and fall over the last `cool` of them (1: from the start). Weights are
    averaged over the last `averaged` of the steps. `freezes_words`: the embeddings of words and places stay as they
    came. `target_share` is the weight of a teacher's emissions beside that of the labels, at the temperature `heat`.
    `unseen` is the share of windows without letter case or without quotation marks, as some pages are.
    """

    rate: float
    head_rate: float
    decay: float
    cool: float
    averaged: float
    freezes_words: bool
    epochs: int = 1
    seed: int = 1
    batch: int = 8
    warm: float = 0.06
    dropout: float = 0.1
    target_share: float = 0.7
    heat: float = 1.0
    unseen: float = 0.15


# A third of the teacher's optimiser would be moments of word embeddings that the corpus hardly moves.
_TEACHER = Learning(rate=6e-5, head_rate=5e-4, decay=0.92, cool=0.3, averaged=0.3, freezes_words=True)
_STUDENT = Learning(rate=1.3e-4, head_rate=7e-4, decay=0.9, cool=1.0, averaged=0.4, freezes_words=False)
