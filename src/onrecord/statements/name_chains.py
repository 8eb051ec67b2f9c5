"""Mentions in, bearers out: who or what each mention of a name in an article stands for.

A name chain runs from a surname or given name to the fullest form of the name that the article gives. Where two people
share a surname, a lone surname stands for one of them only where the article tells: by title, by a form of address of
known gender, or because it was that person's before the other was named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from onrecord.statements import titles
from onrecord.statements.bearers import Bearer, BearerKind, Link, NameChains
from onrecord.statements.name_links import bind, is_group, link_single, spelling_of
from onrecord.statements.names import Mention
from onrecord.text import fold

_MOST_EPITHETS = 3  # words before a name that are looked at
_MUCH_OFTENER = 3  # times as often as with an epithet does a name stand without it
_MOST_ALIKE = 100  # people of one surname who are compared with another, so that cost stays linear


def chain_names(
    mentions: Sequence[Mention],
    lower: frozenset[str] = frozenset(),
    genders: Mapping[str, str] | None = None,
    *,
    voiced: frozenset[int] | None = None,
) -> NameChains:
    """Return the name chains of `mentions`.

    `lower` holds the words that the article also writes small, `genders` ("he", "she") what a first reading taught of
    the bearers of full names: forms of address then tell namesakes apart. `voiced` holds the first characters of the
    mentions in the article's own voice, None where all are: a form that only a quotation or a title has gives no name
    where the article has one of its own.
    """
    chains = NameChains(lower=lower)
    counted = [mention for mention in mentions if not mention.headline]
    own = voiced if voiced is not None else frozenset(mention.start for mention in counted)
    forms = _without_epithets(_forms_of(counted), {mention.key for mention in counted}, lower, own)
    nicknames = {key: form for key, form in forms.items() if _is_nickname(key, forms)}
    for key, form in sorted(forms.items(), key=_fullness):
        if key not in nicknames:
            _add_form(chains, key, form)
    for bearer in chains.bearers:
        if bearer.kind in (BearerKind.PERSON, BearerKind.UNKNOWN):
            _name_by_voice(bearer, own)
            chains.by_last.setdefault(bearer.last, []).append(bearer)
            chains.by_first.setdefault(bearer.words[0], []).append(bearer)
            bearer.gender = bearer.gender or (genders or {}).get(bearer.name)
    for key, form in nicknames.items():
        _link_nickname(chains, key, form)
    link_single(chains, counted)
    chains.bearers.sort(key=lambda one: min(mention.start for mention in one.mentions))
    return chains


def _fullness(item: tuple[str, list[Mention]]) -> tuple[int, bool, int]:
    """Order the forms of names from the fullest: more words first, then those that do not begin with an initial."""
    key, form = item
    words = key.split()
    return -len(words), len(words[0].rstrip(".")) == 1, form[0].start


def _forms_of(mentions: Sequence[Mention]) -> dict[str, list[Mention]]:
    """Return the mentions of two or more words by their folded names."""
    forms: dict[str, list[Mention]] = {}
    for mention in mentions:
        if len(mention.words) > 1:
            forms.setdefault(mention.key, []).append(mention)
    return forms


def _without_epithets(
    forms: dict[str, list[Mention]], keys: Set[str], lower: frozenset[str], voiced: frozenset[int]
) -> dict[str, list[Mention]]:
    """Return `forms` less first words that are no part of a name: "Perhaps Ann Lee" where "Ann Lee" is a form too."""
    found: dict[str, list[Mention]] = {}
    for key, form in forms.items():
        words = key.split()
        rests = (" ".join(words[at:]) for at in range(1, min(len(words) - 1, _MOST_EPITHETS + 1)))
        thing = words[-1] in titles.ORGANISATIONS | titles.THINGS
        rest = None if thing else next((one for one in rests if one in forms), None)
        if rest is not None and _is_epithet(words, form, forms[rest], lower, voiced, words[-1] in keys):
            key = rest
        found.setdefault(key, []).extend(form)
    return {key: sorted(form, key=lambda one: (len(one.words), one.start)) for key, form in found.items()}


def _is_epithet(
    words: Sequence[str],
    form: Sequence[Mention],
    rest: Sequence[Mention],
    lower: frozenset[str],
    voiced: frozenset[int],
    surname_alone: bool,
) -> bool:
    """Say whether the first of the folded `words` of `form` is no part of the name, of which `rest` are mentions.

    `surname_alone`: the article also has the last word by itself, so that "Wasserman" of "Wasserman Schultz", where
    "Schultz" never stands alone, is taken for no given name.
    """
    small = words[0] in lower or words[0].endswith(("ly", "ing"))
    if words[0] in titles.EPITHETS or (small and all(mention.opens for mention in form)):
        return True
    if not any(mention.start in voiced for mention in form) and any(mention.start in voiced for mention in rest):
        return True
    return surname_alone and _MUCH_OFTENER * len(form) <= len(rest)


def _is_nickname(key: str, forms: Mapping[str, list[Mention]]) -> bool:
    """Say whether a form of two words is an epithet with a name that another form gives in full: "Crooked Ann"."""
    first, *rest = key.split()
    if first not in titles.EPITHETS or len(rest) != 1:
        return False
    return any(rest[0] in other.split() for other in forms if other != key)


def _link_nickname(chains: NameChains, key: str, form: Sequence[Mention]) -> None:
    """Link an epithet with a surname or given name to the one person who has it."""
    name = key.split()[-1]
    people = chains.by_last.get(name) or chains.by_first.get(name) or []
    for mention in form if len(people) == 1 else ():
        bind(chains, mention, people[0], Link.GIVEN)


def _name_by_voice(bearer: Bearer, voiced: frozenset[int]) -> None:
    """Give a person the fullest name that the article's own voice uses, where it uses one of two words or more."""
    own = [mention for mention in bearer.mentions if mention.start in voiced and len(mention.words) > 1]
    if own and not any(mention.key == fold(bearer.name) for mention in own):
        most = max(len(mention.words) for mention in own)
        bearer.name = spelling_of(mention for mention in own if len(mention.words) == most)


def _add_form(chains: NameChains, key: str, form: list[Mention]) -> None:
    kind = _kind(form)
    if kind is BearerKind.UNKNOWN and form[0].last in chains.lower:
        kind = BearerKind.BODY
    bearer = None
    if kind in (BearerKind.PERSON, BearerKind.UNKNOWN):
        words = key.split()
        alike = chains.by_end.setdefault(words[-1], [])
        bearer = next((one for one in alike[:_MOST_ALIKE] if _same_person(one, words)), None)
    if bearer is None:
        bearer = Bearer(spelling_of(form), kind)
        chains.bearers.append(bearer)
        chains.by_end.setdefault(bearer.words[-1], []).append(bearer)
        if bearer.last != bearer.words[-1]:
            chains.by_end.setdefault(bearer.last, []).append(bearer)
    elif kind is BearerKind.PERSON:
        bearer.kind = kind
    chains.by_key[key] = bearer
    for mention in form:
        bind(chains, mention, bearer, Link.FULL if bearer.kind is not BearerKind.BODY else Link.BODY)


def _kind(form: Sequence[Mention]) -> BearerKind:
    """Return what a name of two or more words stands for, by its words and by how the article uses it."""
    words = [fold(word) for word in form[0].words]
    if is_group(words):
        return BearerKind.GROUP
    if any(mention.titled for mention in form) and words[-1] not in titles.ORGANISATIONS:
        return BearerKind.PERSON
    if _names_body(form[0].words, words):
        return BearerKind.BODY
    apart = sum(mention.definite or mention.located for mention in form)
    if 2 * apart > len(form) or any(mention.authored for mention in form):
        return BearerKind.BODY
    described = any(mention.roles & (titles.ROLES | titles.TITLES) for mention in form)
    return BearerKind.PERSON if described else BearerKind.UNKNOWN


def _names_body(words: Sequence[str], folded: Sequence[str]) -> bool:
    if (
        folded[-1] in titles.ORGANISATIONS
        or folded[-1] in titles.THINGS
        or folded[0] in titles.NOT_GIVEN
        or folded[0] in titles.ORGANISATIONS
    ):
        return True
    if any("&" in word or word in ("of", "for") for word in folded):
        return True
    shouted = [word for word in words if len(word) > 2 and word.isupper() and "." not in word]
    return bool(shouted) and len(shouted) < len(words) and fold(shouted[-1]) not in titles.GENERATIONS


def _same_person(bearer: Bearer, words: Sequence[str]) -> bool:
    """Say whether a name of two or more words is another form of the bearer's, which is no shorter."""
    if bearer.kind not in (BearerKind.PERSON, BearerKind.UNKNOWN):
        return False
    own = bearer.words
    if own[-len(words) :] == list(words):
        return True  # "Wasserman Schultz"
    ends = words[-1] in titles.GENERATIONS, own[-1] in titles.GENERATIONS
    if any(ends) or bearer.last != words[-1]:
        return False
    return _same_given(own[0], words[0])


def _same_given(one: str, other: str) -> bool:
    one, other = one.rstrip("."), other.rstrip(".")
    if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
        return True
    return any(one in group and other in group for group in titles.NICKNAMES)
