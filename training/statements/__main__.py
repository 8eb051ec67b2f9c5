"""Make the statement tagger: three files that the package ships.

    python -m training.statements OUT [--seed N] [--label-epochs N] [--epochs N] [--teacher-epochs N]
                                      [--teachers N] [--articles N] [--stage NAME]

OUT comes to hold statements.onnx, heads.npz and tokenizer.json, for src/onrecord/models, and what was made on the way.
Run again, the command goes on with what OUT already holds.
"""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

from training.statements.recipe import Recipe
from training.statements.stages import STAGES, run_stages


def main() -> None:
    """Read the command line and run the stages."""
    usual = Recipe()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, metavar="OUT")
    parser.add_argument("--seed", type=int, default=usual.seed)
    parser.add_argument("--label-epochs", type=int, default=usual.label_epochs, help="of the student, on labels alone")
    parser.add_argument("--epochs", type=int, default=usual.epochs, help="of the student, with its teachers")
    parser.add_argument("--teacher-epochs", type=int, default=usual.teacher_epochs)
    parser.add_argument("--teachers", type=int, default=usual.teachers, help="whose mean the student learns from")
    parser.add_argument("--articles", type=int, help="the first N of each corpus only, for a trial")
    parser.add_argument("--stage", choices=[stage.name for stage in STAGES], help="this one only")
    given = parser.parse_args()
    logging.basicConfig(format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    logging.getLogger("training").setLevel(logging.INFO)  # others' notes on each operator would hide it
    recipe = Recipe(
        seed=given.seed,
        label_epochs=given.label_epochs,
        epochs=given.epochs,
        teacher_epochs=given.teacher_epochs,
        teachers=given.teachers,
        articles=given.articles,
    )
    run_stages(given.out, recipe, only=given.stage)


if __name__ == "__main__":
    main()
