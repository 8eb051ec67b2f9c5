"""The words of a role in; the office that it names, in one form for all ways of naming it, out.

"NATO chief", "the chief of NATO" and "NATO Secretary General" are one office; so are "Russian president" and
"president of Russia". An office that names nothing it is held of ("the minister") is none here: it may be anybody's.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from onrecord.speakers import lexicon
from onrecord.speakers.places import country_of

_TOP = frozenset(
    "chief head boss leader director chairman chairwoman chair ceo president premier secretary chancellor".split()
)
_MODIFIERS = frozenset(
    """former vice deputy acting interim senior assistant associate then new general prime executive managing foreign
    finance defense defence interior health the a an of for and in to""".split()
)
_EMPTY = frozenset(
    "general executive managing senior new acting interim assistant associate the a an of for and in to".split()
)


def office_of(words: Iterable[str]) -> str | None:
    """Return the office that the folded `words` of a role name, None where they name none, or a former or lesser one.

    >>> office_of(["nato", "chief"]) == office_of(["secretary", "general", "of", "nato"])
    True
    >>> office_of(["former", "nato", "chief"]), office_of(["minister"])
    (None, None)
    """
    told = [lexicon.ROLE_FORMS.get(word, word).removesuffix("'s") for word in words]
    own = list(takewhile(lambda word: word not in ("who", "which", "that", "since", "until"), told))
    heads = [word for word in own if word in lexicon.HELD_BY_ONE]
    if not heads or {"former", "ex", "vice", "deputy", "then"} & set(own):
        return None
    kinds = [word for word in own if word in _MODIFIERS and word not in _EMPTY]
    held_of = {country_of(word) or word for word in own if word not in lexicon.ROLES and word not in _MODIFIERS}
    if not held_of:
        return f"office {heads[0]}" if heads[0] in lexicon.ONE_IN_THE_WORLD else None
    minister = "minister" in heads
    kind = " ".join(["minister", *sorted(kinds)]) if minister else "top" if set(heads) & _TOP else heads[0]
    return f"office {kind} of {' '.join(sorted(held_of))}"
