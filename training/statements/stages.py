"""A folder in, the same folder with one more part of the tagger out.

Each stage reads what those before it wrote and writes files of its own, whole or not at all. A stage whose files are
there is done: a run that was killed goes on where it was, and a file that is taken away is made again.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch

from onrecord.statements.encoding import Floats
from training.statements.biases import Biases, Judge, open_network, open_tokenizer, search_biases
from training.statements.corpus import Corpus, build_corpus, read_labelled, read_unlabelled
from training.statements.distillation import mean_emissions
from training.statements.export import export_network
from training.statements.learning import Lesson, learn
from training.statements.link_head import LinkHead
from training.statements.linker import learn_links
from training.statements.network import MINILM, MPNET, SLIM, Shape, Tagger, load_tagger, save_weights
from training.statements.pretrained import read_minilm, read_mpnet, start_tagger, tokenizer_path
from training.statements.recipe import Learning, Recipe
from training.statements.slimming import slim
from training.statements.whole_files import write_whole

_CUT_STEPS = 200  # by which it is found what tells least

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Stage:
    """One part of the work: what it is called, the files it writes, and the function that writes them."""

    name: str
    writes: Callable[[Recipe], list[str]]
    run: Callable[[Path, Recipe], None]


def run_stages(out: Path, recipe: Recipe, *, only: str | None = None) -> None:
    """Run the stages that are not done yet, in order; or the one called `only`.

    Raises ValueError where `out` was begun with another recipe.
    """
    out.mkdir(parents=True, exist_ok=True)
    _keep_recipe(out, recipe)
    for stage in STAGES:
        if only not in (None, stage.name):
            continue
        if all((out / name).exists() for name in stage.writes(recipe)):
            _log.info("%s: done before", stage.name)
            continue
        _log.info("%s", stage.name)
        stage.run(out, recipe)


def _keep_recipe(out: Path, recipe: Recipe) -> None:
    """Write the recipe down, or compare it with the one that is there."""
    path, wanted = out / "recipe.json", asdict(recipe)
    if path.exists():
        found = json.loads(path.read_text(encoding="utf-8"))
        if found != wanted:
            raise ValueError(f"{path}: {found} was begun with, not {wanted}; expected the same, or another folder")
    write_whole(path, lambda file: file.write(f"{json.dumps(wanted)}\n".encode()))


def build_corpora(out: Path, recipe: Recipe) -> None:
    """Write the three corpora as arrays, and the tokenizer that the product ships."""
    write_whole(out / "tokenizer.json", lambda file: file.write(tokenizer_path().read_bytes()))
    tokenizer = open_tokenizer(out / "tokenizer.json")
    for name, articles in (
        ("train", read_labelled("train")),
        ("dev", read_labelled("dev")),
        ("unlabelled", read_unlabelled()),
    ):
        build_corpus(articles[: recipe.articles], tokenizer).save(out / f"{name}.npz")


def read_encoders(out: Path, recipe: Recipe) -> None:
    """Write the published weights that student and teachers start from."""
    save_weights(read_minilm(), out / "student-start.pt")
    save_weights(read_mpnet(), out / "teacher-start.pt")


def train_teachers(out: Path, recipe: Recipe) -> None:
    """Train each teacher on PolNeAR's labels."""
    lessons = [Lesson(Corpus.load(out / "train.npz"))]
    for number, name in enumerate(_teachers(recipe), start=1):
        _train(out / name, out / "teacher-start.pt", MPNET, lessons, recipe.teaching(number))


def write_targets(out: Path, recipe: Recipe) -> None:
    """Write the mean emissions of the teachers for all texts."""
    taggers = [load_tagger(out / name, MPNET) for name in _teachers(recipe)]
    found = {name: mean_emissions(taggers, Corpus.load(out / f"{name}.npz")) for name in ("train", "unlabelled")}
    write_whole(out / "targets.npz", lambda file: np.savez(file, allow_pickle=False, **found))


def train_beginner(out: Path, recipe: Recipe) -> None:
    """Train the student on PolNeAR's labels alone: from there it needs fewer of the long epochs with targets."""
    lessons = [Lesson(Corpus.load(out / "train.npz"))]
    _train(out / "beginner.pt", out / "student-start.pt", MINILM, lessons, recipe.beginning)


def train_student(out: Path, recipe: Recipe) -> None:
    """Train the student on PolNeAR's labels and on the teachers' emissions."""
    _train(out / "student.pt", out / "beginner.pt", MINILM, _taught(out), recipe.studying)


def cut_student(out: Path, recipe: Recipe) -> None:
    """Cut from the student what tells least, so that it takes two thirds of the time."""
    student = start_tagger(out / "student.pt", MINILM, dropout=0.0, seed=recipe.seed)
    save_weights(slim(student, SLIM, _taught(out), recipe.studying, _CUT_STEPS), out / "cut.pt")


def train_slim(out: Path, recipe: Recipe) -> None:
    """Train what is left of the student on, as it was trained before."""
    _train(out / "slim.pt", out / "cut.pt", SLIM, _taught(out), recipe.studying)


def _taught(out: Path) -> list[Lesson]:
    """Return the labels and the teachers' emissions for all texts."""
    with np.load(out / "targets.npz", allow_pickle=False) as targets:
        return [
            Lesson(Corpus.load(out / "train.npz"), targets=targets["train"]),
            Lesson(Corpus.load(out / "unlabelled.npz"), labelled=False, targets=targets["unlabelled"]),
        ]


def _train(path: Path, start: Path, shape: Shape, lessons: list[Lesson], learning: Learning) -> None:
    """Write the weights that a tagger learns, unless they are there."""
    if path.exists():
        return
    checkpoint = path.with_suffix(".checkpoint")
    tagger = start_tagger(start, shape, dropout=learning.dropout, seed=learning.seed)
    save_weights(learn(tagger, lessons, learning, checkpoint), path)
    checkpoint.unlink(missing_ok=True)


def train_linker(out: Path, recipe: Recipe) -> None:
    """Train the link head on the states of the finished tagger."""
    student = load_tagger(out / "slim.pt", SLIM)
    head = learn_links(student, Corpus.load(out / "train.npz"), Corpus.load(out / "dev.npz"), recipe.seed)
    write_whole(out / "linker.pt", lambda file: torch.save(head.state_dict(), file))


def write_network(out: Path, recipe: Recipe) -> None:
    """Write the network that the product ships."""
    export_network(*_load_trained(out), Corpus.load(out / "dev.npz"), out / "statements.onnx")


def find_biases(out: Path, recipe: Recipe) -> None:
    """Write the biases that make the finished network's attributions in PolNeAR dev the most right."""
    tokenizer = open_tokenizer(out / "tokenizer.json")
    network = open_network(out / "statements.onnx", tokenizer, _read_heads(out))
    judge = Judge(network, read_labelled("dev")[: recipe.articles])
    search_biases(judge.score).save(out / "biases.json")


def write_heads(out: Path, recipe: Recipe) -> None:
    """Write the small numbers that the product ships."""
    heads = Biases.load(out / "biases.json").apply(_read_heads(out))
    write_whole(out / "heads.npz", lambda file: np.savez(file, allow_pickle=False, **heads))


def _read_heads(out: Path) -> dict[str, Floats]:
    """Return the transitions (L, L) of the tagger's CRF and the weights of its link head."""
    tagger, head = _load_trained(out)
    return {"steps": tagger.steps.detach().numpy(), **head.numbers()}


def _load_trained(out: Path) -> tuple[Tagger, LinkHead]:
    """Return the finished tagger and its link head."""
    head = LinkHead(SLIM.hidden)
    head.load_state_dict(torch.load(out / "linker.pt", map_location="cpu"))
    return load_tagger(out / "slim.pt", SLIM), head.eval()


def _teachers(recipe: Recipe) -> list[str]:
    return [f"teacher-{number}.pt" for number in range(1, recipe.teachers + 1)]


def _always(*names: str) -> Callable[[Recipe], list[str]]:
    return lambda recipe: list(names)


STAGES = (
    Stage("corpora", _always("tokenizer.json", "train.npz", "dev.npz", "unlabelled.npz"), build_corpora),
    Stage("encoders", _always("student-start.pt", "teacher-start.pt"), read_encoders),
    Stage("teachers", _teachers, train_teachers),
    Stage("targets", _always("targets.npz"), write_targets),
    Stage("beginner", _always("beginner.pt"), train_beginner),
    Stage("student", _always("student.pt"), train_student),
    Stage("cut", _always("cut.pt"), cut_student),
    Stage("slim", _always("slim.pt"), train_slim),
    Stage("linker", _always("linker.pt"), train_linker),
    Stage("network", _always("statements.onnx"), write_network),
    Stage("biases", _always("biases.json"), find_biases),
    Stage("heads", _always("heads.npz"), write_heads),
)
"""The whole of the work, in order."""
