"""Text in, attributions out: the trained tagger."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.statements.attributions import Attribution, CharRange
from onrecord.statements.decoding import best_labels, part_at_lines, spans_of
from onrecord.statements.encoding import encode
from onrecord.statements.linking import link
from onrecord.statements.network import join_emissions, load_network
from onrecord.statements.phrase_words import trim
from onrecord.statements.quotations import DOUBLE_MARKS


@dataclass(frozen=True, slots=True)
class TrainedTagger:
    """The trained tagger: labels each wordpiece, takes the best sequence, links its spans."""

    def tag(self, text: str) -> list[Attribution]:
        """Return the attributions of `text`, in the order of their first characters."""
        network = load_network()
        pieces = encode(text, network.tokenizer)
        found: list[Attribution] = []
        for seen in network.read(pieces):
            labels = best_labels(join_emissions(seen) + network.heads["bias"], network.heads["steps"])
            spans = part_at_lines(spans_of(labels, seen[0].window.own_first), pieces)
            found += link(spans, pieces, seen, network.heads)
        near = [replace(one, content=_near_cue(text, one)) for one in found]
        return [
            replace(one, source=_without_time(text, *one.source)) if one.source else one for one in near if one.content
        ]


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
