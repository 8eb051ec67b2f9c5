"""The weights of `onrecord.utterances.likeness`: `python -m training.likeness`.

Logistic regression with a ridge penalty on the labelled pairs of one speaker (tests/quality/utterance-pairs.jsonl), the
half `tune`: does a pair report one utterance? Prints the weights, how many pairs they get wrong, and how many they get
wrong when ten times a tenth is left out of learning.
"""

from __future__ import annotations

import numpy as np
from benchmarks.utterance_pairs import Pair, divide, read_pairs, select

from onrecord.utterances.likeness import Weights
from onrecord.utterances.matching import measure

_RIDGE, _STEPS, _FOLDS, _SEED = 0.03, 60, 10, 0


def learn(terms: np.ndarray, same: np.ndarray) -> np.ndarray:
    """Return the weights of `terms` (pairs x terms, the last always 1) by Newton's method; the penalty is on terms of
    equal spread, and on none of the last.
    """
    mean, spread = terms[:, :-1].mean(axis=0), terms[:, :-1].std(axis=0) + 1e-9
    scaled = np.column_stack([(terms[:, :-1] - mean) / spread, np.ones(len(terms))])
    ridge = np.diag([_RIDGE] * (scaled.shape[1] - 1) + [1e-9])
    weights = np.zeros(scaled.shape[1])
    for _ in range(_STEPS):
        guess = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (guess - same) / len(same) + ridge @ weights
        curve = (scaled * (guess * (1 - guess))[:, None]).T @ scaled / len(same) + ridge
        weights -= np.linalg.solve(curve, slope)
    own = weights[:-1] / spread
    return np.append(own, weights[-1] - own @ mean)


def count_wrong(terms: np.ndarray, same: np.ndarray) -> int:
    """Return how many pairs are judged wrong by weights learned from the other nine tenths."""
    fold = np.random.default_rng(_SEED).permutation(len(same)) % _FOLDS
    wrong = 0
    for left_out in range(_FOLDS):
        weights = learn(terms[fold != left_out], same[fold != left_out])
        wrong += int(((terms[fold == left_out] @ weights > 0) != same[fold == left_out]).sum())
    return wrong


def list_terms(pairs: list[Pair]) -> np.ndarray:
    """Return the terms of each pair."""
    return np.array([measure(pair.one, pair.other, published=pair.published).terms() for pair in pairs])


def main() -> None:
    """Print the weights."""
    pairs = [pair for pair in select(divide(read_pairs())["tune"]) if pair.speakers != "different"]
    terms, same = list_terms(pairs), np.array([pair.same for pair in pairs], dtype=float)
    weights = learn(terms, same)
    print(Weights(*(round(float(weight), 2) for weight in weights)))
    wrong = int(((terms @ weights > 0) != same).sum())
    print(f"{len(pairs)} pairs, {wrong} wrong; {count_wrong(terms, same)} wrong when left out of learning")


if __name__ == "__main__":
    main()
