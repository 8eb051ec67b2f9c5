"""A direct and an indirect wording in; whether they differ only as indirect speech asks for: "we need", "they needed".

Person, tense, and the words for here and now shift to the reporter's own (Quirk et al. 1985, 14.28-14.35).
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.utterances.inflection import share_base

_SHIFTED = {
    **dict.fromkeys(("i", "you"), "he she they it we"),
    "we": "they it he she",
    "me": "him her them",
    "us": "them it him her",
    "my": "his her their its",
    "your": "his her their our my its",
    "our": "their its his her",
    "mine": "his hers theirs",
    "ours": "theirs",
    "yours": "his hers theirs",
    "myself": "himself herself themselves",
    "ourselves": "themselves itself",
    "yourself": "himself herself themselves",
    "this": "that the it",
    "these": "those the",
    "here": "there",
    "now": "then",
    "today": "then that",
    "tomorrow": "then",
    "shall": "should would",
    "must": "had",
    "come": "go goes went",
    "bring": "take takes took",
    "ago": "before earlier",
}
_ALLOWED = {word: frozenset(others.split()) for word, others in _SHIFTED.items()}
_ENDINGS = (("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"), ("'d", "would"))
_IS = frozenset("it's that's he's she's there's what's who's here's where's how's".split())
_PERFECT = frozenset({"have", "has", "had"})
_DROPPED = frozenset({"that"})
_PHRASES = {
    ("that", "day"): "today",
    ("the", "day", "before"): "yesterday",
    ("the", "previous", "day"): "yesterday",
    ("the", "next", "day"): "tomorrow",
    ("the", "following", "day"): "tomorrow",
    ("had", "to"): "must",
    ("have", "to"): "must",
    ("has", "to"): "must",
}


def is_shift(direct: Sequence[str], indirect: Sequence[str]) -> bool:
    """Say whether the folded words `indirect` are `direct` as a reporter tells them in indirect speech.

    >>> is_shift(["we", "need"], ["they", "needed"]), is_shift(["i'm", "here"], ["he", "was", "there"])
    (True, True)
    >>> is_shift(["they", "need"], ["we", "needed"])
    False
    """
    spoken, told = _unfold(direct), _unfold(indirect)
    if len(spoken) != len(told):
        spoken, told = _drop(spoken), _drop(told)
    if len(spoken) != len(told) or not all(_agree(one, other) for one, other in zip(spoken, told, strict=True)):
        return False
    changed = [pair for pair in zip(spoken, told, strict=True) if pair[0] != pair[1]]
    return not changed or any(not _is_plural(*pair) for pair in changed)


def _unfold(forms: Sequence[str]) -> list[str]:
    """Return words with contractions taken apart, and phrases of indirect speech as the words they stand for."""
    words = [word for form in forms for word in _take_apart(form)]
    found: list[str] = []
    at = 0
    while at < len(words):
        length = next((size for size in (3, 2) if tuple(words[at : at + size]) in _PHRASES), 1)
        found.append(_PHRASES.get(tuple(words[at : at + length]), words[at]))
        at += length
    return found


def _take_apart(form: str) -> list[str]:
    if form in _IS:
        return [form[:-2], "is"]
    if form in ("won't", "can't", "cannot"):
        return ["will" if form == "won't" else "can", "not"]
    if form.endswith("n't"):
        return [form[:-3], "not"]
    for ending, word in _ENDINGS:
        if form.endswith(ending):
            return [form[: -len(ending)], word]
    return [form]


def _drop(words: Sequence[str]) -> list[str]:
    """Leave out "that", and what makes a verb perfect: "we needed" is told as "they had needed"."""
    return [
        word
        for at, word in enumerate(words)
        if word not in _DROPPED and not (word in _PERFECT and at + 1 < len(words) and len(words) > 1)
    ]


def _agree(spoken: str, told: str) -> bool:
    return spoken == told or told in _ALLOWED.get(spoken, ()) or share_base(spoken, told)


def _is_plural(spoken: str, told: str) -> bool:
    """Say whether two words differ by an "s" alone, as a plural does; a verb that takes it has another person too."""
    short, long = sorted((spoken, told), key=len)
    return long in (short + "s", short + "es")
