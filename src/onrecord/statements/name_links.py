"""Mentions of one word in, their bearers out: surnames, given names, and names that stand alone.

Where two people share a surname, a lone surname stands for one of them only where the article tells: by title, by a
form of address of known gender, or because it was that person's before the other was named.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.statements import lexicon, titles
from onrecord.statements.bearers import Bearer, BearerKind, Link, NameChains
from onrecord.statements.names import Mention

_MOST_SHARING = 12  # people of one surname who are told apart, so that cost stays linear
_PLURALS = ("ies", "ers", "ors", "ans", "ists", "nts", "ees", "ives")


def bind(chains: NameChains, mention: Mention, bearer: Bearer, link: Link) -> None:
    """Let `mention` stand for `bearer` by the rule `link`; what describes it there describes the bearer."""
    chains.links[mention.start] = (bearer, link)
    bearer.mentions.append(mention)
    bearer.roles |= mention.roles
    bearer.gender = bearer.gender or mention.gender


def spelling_of(form: Iterable[Mention]) -> str:
    """Return the first spelling that is not all in capitals, else the first."""
    spellings = [mention.text for mention in form]
    return next((one for one in spellings if not one.isupper()), spellings[0])


def is_group(words: Sequence[str]) -> bool:
    """Say whether folded words name people of a kind: "Cuban Americans"; the "United Mine Workers" are a body."""
    return words[-1] in titles.GROUPS and len(words) < 3 and words[0] != "united"


def link_single(chains: NameChains, mentions: Iterable[Mention]) -> None:
    """Link the mentions of one word that are not linked yet: surnames, given names, names that stand alone."""
    singles: dict[str, list[Mention]] = {}
    for mention in mentions:
        if len(mention.words) == 1 and mention.start not in chains.links:
            singles.setdefault(mention.key, []).append(mention)
    for key, form in singles.items():
        people = [one for one in chains.by_last.get(key, []) if not _is_place(form)]
        other = _other_of_family(people[0], form) if len(people) == 1 else None
        if len(people) == 1 and other is None and people[0].gender is None and len(_addresses(form)) > 1:
            form = [mention for mention in form if not mention.gender]  # "Mr. Lee" and "Mrs. Lee": who is which?
        if other:
            chains.bearers.append(other)
            _link_shared(chains, form, [people[0], other])
        elif len(people) == 1:
            _link_all(chains, form, people[0], Link.SURNAME)
        elif 0 < len(people) <= _MOST_SHARING:
            _link_shared(chains, form, people)
        elif people:
            continue
        elif len(chains.by_first.get(key, [])) == 1 and not _is_place(form) and key not in chains.by_key:
            _link_all(chains, form, chains.by_first[key][0], Link.GIVEN)
        elif key not in chains.by_first or _is_place(form):
            _link_alone(chains, key, form)


def _link_all(chains: NameChains, form: Iterable[Mention], bearer: Bearer, link: Link) -> None:
    if bearer.kind is BearerKind.UNKNOWN and any(mention.titled for mention in form):
        bearer.kind = BearerKind.PERSON
    for mention in form:
        bind(chains, mention, bearer, link)


def _is_place(form: Sequence[Mention]) -> bool:
    """Say whether a word is used as a place's name: a third of its mentions stand after "in" and the like."""
    located = sum(mention.located for mention in form)
    return located > 0 and 3 * located >= len(form) and not any(mention.titled for mention in form)


def _other_of_family(person: Bearer, form: Sequence[Mention]) -> Bearer | None:
    """Return the bearer of a surname whom the article names by it alone, beside a relation of theirs: "Mr. Lee".

    That is so where a title or form of address cannot be the relation's: "President Lee and the first lady, Ann Lee".
    """
    related = person.roles & titles.FAMILY
    for mention in form:
        gender = mention.gender
        offices = mention.roles & titles.TITLES - titles.HONORIFICS
        other_gender = gender and person.gender and gender != person.gender
        if other_gender or (related and mention.titled and offices and not offices & person.roles):
            other = Bearer(mention.text, BearerKind.PERSON, gender=gender)
            other.mentions.append(mention)
            other.roles |= mention.roles
            return other
    return None


def _link_alone(chains: NameChains, key: str, form: list[Mention]) -> None:
    known = chains.by_key.get(key)
    if known is None:
        if not _is_name(key, form, chains.lower):
            return
        person = any(mention.titled or mention.gender for mention in form) and not _is_place(form)
        plural = form[0].words[0][:-1].isupper() and form[0].words[0].endswith("s")  # "PACs"
        kind = BearerKind.PERSON if person else BearerKind.BODY
        family = key.endswith("s") and key[:-1] in chains.by_last
        kind = BearerKind.GROUP if plural or family or is_group([key]) else kind
        known = Bearer(spelling_of(form), kind)
        chains.bearers.append(known)
        chains.by_key[key] = known
    _link_all(chains, form, known, Link.ALONE)


def _is_name(key: str, form: Sequence[Mention], lower: frozenset[str]) -> bool:
    """Say whether a lone capitalised word is a name: it stands so inside a sentence, and never small."""
    if any(mention.titled for mention in form):
        return True
    if key in titles.NO_NAME or key in titles.TITLES or key in titles.DOCUMENTS or key in lexicon.SPEECH_FORMS:
        return False
    if key.endswith(("ing", "ly")) and all(mention.opens for mention in form):
        return False
    if key in lower:
        return False
    inside = not all(mention.opens for mention in form)
    return inside or "." in key or (len(form) > 1 and not key.endswith(_PLURALS))


def _link_shared(chains: NameChains, form: Iterable[Mention], people: Sequence[Bearer]) -> None:
    """Link the mentions of a surname that several `people` have, where the article tells which of them is meant."""
    so_far: Bearer | None = None
    for mention in form:
        known = [one for one in people if min(other.start for other in one.mentions) < mention.start]
        told = _told_apart(mention, people)
        if told is not None:
            bind(chains, mention, told, Link.TITLED)
        elif mention.gender and (so_far is None or so_far.gender != mention.gender):
            continue
        elif len(known) == 1 and (so_far is None or so_far is known[0]):
            bind(chains, mention, known[0], Link.ESTABLISHED)
        elif so_far is not None:
            bind(chains, mention, so_far, Link.ESTABLISHED)
        else:
            continue
        so_far = chains.links[mention.start][0]


def _told_apart(mention: Mention, people: Sequence[Bearer]) -> Bearer | None:
    """Return the one of `people` whom the title or form of address of `mention` fits."""
    address = mention.gender
    if address:
        fitting = [one for one in people if one.gender == address]
        if not fitting and all(one.gender for one in people):
            return None
        if not fitting:
            fitting = [one for one in people if one.gender is None]
        return fitting[0] if len(fitting) == 1 else None
    wanted = mention.roles & titles.TITLES - titles.HONORIFICS - {"former", "ex"}
    fitting = [one for one in people if wanted & one.roles]
    return fitting[0] if wanted and len(fitting) == 1 else None


def _addresses(form: Iterable[Mention]) -> set[str]:
    """Return the genders of the forms of address in `form`."""
    return {mention.gender for mention in form if mention.gender}
