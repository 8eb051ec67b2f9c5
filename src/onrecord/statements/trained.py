"""Text in, attributions out: the trained tagger."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from onrecord.statements.attributions import Attribution, CharRange
from onrecord.statements.decoding import Role, best_labels, label_probabilities, part_at_lines, spans_of
from onrecord.statements.encoding import Floats, Pieces, encode
from onrecord.statements.linking import link
from onrecord.statements.network import join_emissions, load_network
from onrecord.statements.phrase_words import trim
from onrecord.statements.quotations import DOUBLE_MARKS
from onrecord.statements.sentences import Sentence


@dataclass(frozen=True, slots=True)
class TrainedTagger:
    """The trained tagger: labels each wordpiece, takes the best sequence, links its spans."""

    def tag(self, text: str, sentences: Sequence[Sentence] | None = None) -> list[Attribution]:
        """Return the attributions of `text`, in the order of their first characters."""
        network = load_network()
        pieces = encode(text, network.tokenizer)
        found: list[Attribution] = []
        for seen in network.read(pieces):
            emissions, steps = join_emissions(seen) + network.heads["bias"], network.heads["steps"]
            first = seen[0].window.own_first
            spans = part_at_lines(spans_of(best_labels(emissions, steps), first), pieces)
            likely = _Likely.of(label_probabilities(emissions, steps), pieces, first)
            found += [
                replace(one, confidence=likely.confidence(one)) for one in link(spans, pieces, seen, network.heads)
            ]
        near = [replace(one, content=_near_cue(text, one)) for one in found]
        return [
            replace(one, source=_without_time(text, *one.source)) if one.source else one for one in near if one.content
        ]


@dataclass(frozen=True, slots=True)
class _Likely:
    """How likely a passage's T pieces are labelled right: `sums` (T + 1, L) of the probabilities of their labels up to
    each piece, and their first characters, `starts`.
    """

    sums: list[list[float]]
    starts: list[int]

    @classmethod
    def of(cls, probabilities: Floats, pieces: Pieces, first: int) -> _Likely:
        """Return this for the probabilities (T, L) of the labels of `pieces` from `first` on."""
        sums = np.pad(probabilities.cumsum(0, np.float64), ((1, 0), (0, 0)))
        return cls(sums.tolist(), pieces.starts[first : first + len(probabilities)].tolist())

    def confidence(self, attribution: Attribution) -> float:
        """Return how likely content and cue are labelled right: the product of the means over their pieces."""
        content = self._mean(Role.CONTENT, attribution.content)
        return content * (self._mean(Role.CUE, [attribution.cue]) if attribution.cue else 1.0)

    def _mean(self, role: Role, spans: Sequence[CharRange]) -> float:
        ends = [(bisect_left(self.starts, start), bisect_left(self.starts, end)) for start, end in spans]
        count = sum(last - first for first, last in ends)
        own = (2 * role - 1, 2 * role)  # its labels
        return (
            sum(self.sums[last][n] - self.sums[first][n] for first, last in ends for n in own) / count if count else 1.0
        )


def _near_cue(text: str, attribution: Attribution) -> list[CharRange]:
    """Return the content less what stands unquoted in another paragraph than the cue: nobody is reported so far off."""
    if attribution.cue is None:
        return attribution.content
    first, last = attribution.cue
    return [
        (start, end)
        for start, end in attribution.content
        if "\n" not in text[min(end, last) : max(start, first)] or not DOUBLE_MARKS.isdisjoint(text[start:end])
    ]


def _without_time(text: str, start: int, end: int) -> CharRange:
    """Return a source less the dateline before it and the time after it, which belong to the occasion."""
    first, last = trim(text[start:end], start == 0 or text[start - 1] == "\n")
    return start + first, start + last
