"""Two wordings of one place in; which change leads from the one to the other, out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from onrecord.records import Change
from onrecord.utterances.hedges import HEDGING_VERBS, UNHEDGED
from onrecord.utterances.inflection import find_bases, share_base
from onrecord.utterances.shifts import is_shift
from onrecord.utterances.stretches import PRONOUNS, Stretch, find_auxiliaries
from onrecord.utterances.synonyms import are_synonyms

_PLACES = frozenset("this that these those here there now then the".split())
_LEAST_STEM = 4  # letters that a name and the adjective made from it share: "Iran", "Iranian"


def find_change(stretches: Sequence[Stretch]) -> Change:
    """Return the change between the wordings of one place: the first kind that holds between any two of them."""
    found = {find_change_of_two(one, other) for one, other in combinations(stretches, 2)}
    return next((change for change in Change if change in found), Change.OTHER)


def find_change_of_two(one: Stretch, other: Stretch) -> Change:
    """Return the first change that holds between two wordings; what indirect speech shifts is no change of hedges."""
    if is_shifted(one, other):
        return Change.TENSE if _shifts_verb(one, other) else Change.FUNCTION
    for change, holds in _RULES:
        if holds(one, other):
            return change
    return Change.OTHER


def is_shifted(one: Stretch, other: Stretch) -> bool:
    """Say whether one wording is direct, the other indirect, and they differ as these two do."""
    if one.indirect == other.indirect:
        return False
    direct, indirect = (other, one) if one.indirect else (one, other)
    return is_shift(direct.forms, indirect.forms)


def _shifts_verb(one: Stretch, other: Stretch) -> bool:
    return any(form not in PRONOUNS | _PLACES for form in set(one.forms) ^ set(other.forms))


def _changes_hedge(one: Stretch, other: Stretch) -> bool:
    return _list_hedges(one) != _list_hedges(other)


def _list_hedges(stretch: Stretch) -> list[list[str]]:
    """Return the words of each hedge; of a verb that is one by its sense ("expect") the form does not count."""
    return sorted(
        [min(find_bases(token.form) & HEDGING_VERBS, default=token.form) for token in stretch.tokens[start:end]]
        for start, end, scale, grade in stretch.hedges
        if grade != UNHEDGED[scale]
    )


def _changes_name(one: Stretch, other: Stretch) -> bool:
    names, others = one.names, other.names
    return bool(names) and bool(others) and names != others


def _changes_form(one: Stretch, other: Stretch) -> bool:
    words, others = one.content, other.content
    if words == others:
        left = [form for form in one.forms if form not in other.forms]
        right = [form for form in other.forms if form not in one.forms]
        return _are_forms(left, right) or _meets_any(find_auxiliaries(left), find_auxiliaries(right))
    return _are_forms(words, others)


def _are_forms(words: Sequence[str], others: Sequence[str]) -> bool:
    same_count = 0 < len(words) == len(others)
    return same_count and all(share_base(word, other) for word, other in zip(words, others, strict=True))


def _meets_any(forms: Iterable[str], others: Sequence[str]) -> bool:
    return any(share_base(form, other) for form in forms for other in others)


def _changes_function(one: Stretch, other: Stretch) -> bool:
    return one.content == other.content


def _changes_synonym(one: Stretch, other: Stretch) -> bool:
    return are_words_of_one_sense(one, other) or not find_unmatched(one, other)


def are_words_of_one_sense(one: Stretch, other: Stretch) -> bool:
    """Say whether one word stands for another of its sense, also a mostly small one: "going", "departure"."""
    return len(one.words) == len(other.words) == 1 and are_synonyms(one.forms[0], other.forms[0])


def find_unmatched(one: Stretch, other: Stretch) -> list[str]:
    """Return the content words of either wording that no word of the other has the sense of."""
    return [
        word
        for own, beside in ((one, other), (other, one))
        for word in own.content
        if not any(are_same_sense(word, form) for form in beside.forms)
    ]


def are_same_sense(one: str, other: str) -> bool:
    """Say whether two folded words are forms of one word, or synonyms."""
    return share_base(one, other) or are_synonyms(one, other)


def name_one_thing(names: Sequence[str], others: Sequence[str]) -> bool:
    """Say whether two names are the same, more or less in full: "Trump", "Donald Trump"; "US", "United States".

    A name and the adjective made from it ("Russia", "Russian") are the same.
    """
    if not names or not others:
        return False
    short, long = sorted((list(names), list(others)), key=len)
    return all(any(_are_near(a, b) for b in long) for a in short) or _is_acronym(short, long)


def _are_near(one: str, other: str) -> bool:
    stem = min(len(one), len(other), max(_LEAST_STEM, min(len(one), len(other)) - 2))
    return share_base(one, other) or (stem >= _LEAST_STEM and one[:stem] == other[:stem])


def _is_acronym(short: Sequence[str], long: Sequence[str]) -> bool:
    letters = "".join(short).replace(".", "")
    return len(short) == 1 and len(long) > 1 and letters == "".join(word[0] for word in long)


_RULES: tuple[tuple[Change, Callable[[Stretch, Stretch], bool]], ...] = (
    (Change.HEDGE, _changes_hedge),
    (Change.NAME, _changes_name),
    (Change.TENSE, _changes_form),
    (Change.FUNCTION, _changes_function),
    (Change.SYNONYM, _changes_synonym),
)
