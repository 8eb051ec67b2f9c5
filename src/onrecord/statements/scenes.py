"""Sentences and mentions in, scenes out: each sentence with the people named in the reporter's own words.

Genders come from here too, and only from the article: from titles and words like "wife", and from the "he" and "she"
that can mean nobody else in their sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.statements import lexicon
from onrecord.statements.bearers import Bearer, NameChains
from onrecord.statements.name_chains import chain_names
from onrecord.statements.names import Mention
from onrecord.statements.sentences import Sentence

MASCULINE = frozenset("he his him himself".split())
FEMININE = frozenset("she her hers herself".split())
# Weights of a vote: for a subject among several, from the sentence before, for somebody who does not act.
_SUBJECT_SHARE, _BEFORE_SHARE, _PASSIVE_SHARE = 0.4, 0.5, 0.35
_NEAR_START = 4  # tokens
_LEAST_VOTES, _LEAST_MARGIN = 0.5, 2.5
_LEANING_VOTES, _LEANING_MARGIN = 1.0, 1.5


@dataclass(slots=True)
class Scene:
    """One sentence with the mentions in it, those inside quotation marks apart."""

    sentence: Sentence
    mentions: list[Mention] = field(default_factory=list)
    quoted: list[Mention] = field(default_factory=list)

    def people(self, chains: NameChains, before: int) -> list[Bearer]:
        """Return the people named in the reporter's words before character `before`, each once, in order."""
        found: list[Bearer] = []
        for mention in self.mentions:
            known = chains.bearer(mention) if mention.start < before else None
            if known and known[0].may_be_person and known[0] not in found:
                found.append(known[0])
        return found


def set_scenes(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> list[Scene]:
    """Return the scene of each sentence; a mention that no sentence holds (a dateline's) is left out."""
    scenes = [Scene(sentence) for sentence in sentences]
    at = 0
    for mention in mentions:
        while at < len(scenes) and scenes[at].sentence.end <= mention.start:
            at += 1
        if at == len(scenes):
            break
        scene = scenes[at]
        if mention.headline or mention.start < scene.sentence.start:
            continue
        quoted = any(token.quotation and token.start <= mention.start < token.end for token in scene.sentence.tokens)
        (scene.quoted if quoted else scene.mentions).append(mention)
    return scenes


def read_chains(mentions: Sequence[Mention], scenes: Sequence[Scene], lower: frozenset[str]) -> NameChains:
    """Return the name chains of `mentions`, read twice: the second time with the genders that the first taught."""
    voiced = frozenset(mention.start for scene in scenes for mention in scene.mentions)
    first = chain_names(mentions, lower, voiced=voiced)
    learn_genders(scenes, first)
    genders = {bearer.name: bearer.gender for bearer in first.bearers if bearer.gender}
    chains = chain_names(mentions, lower, genders, voiced=voiced)
    learn_genders(scenes, chains)
    return chains


def learn_genders(scenes: Sequence[Scene], chains: NameChains) -> None:
    """Set the gender of each bearer where the article's pronouns give it; titles and roles go before."""
    for _ in range(2):  # the second time, those of the other gender are no rivals
        votes: dict[int, Counter[str]] = {}
        for bearer, gender, weight in _votes(scenes, chains):
            votes.setdefault(id(bearer), Counter())[gender] += weight  # type: ignore[assignment]
        for bearer in chains.bearers:
            own = votes.get(id(bearer))
            if own and bearer.gender is None:
                bearer.gender = _winner(own)
            if own:
                bearer.leaning = _leaning(own)


def _winner(votes: Counter[str]) -> str | None:
    he, she = votes["he"], votes["she"]
    most, least = max(he, she), min(he, she)
    if most < _LEAST_VOTES or most < _LEAST_MARGIN * least:
        return None
    return "he" if he > she else "she"


def _leaning(votes: Counter[str]) -> str | None:
    """Return the gender that more than one vote speaks for, though not all do."""
    he, she = votes["he"], votes["she"]
    if max(he, she) < _LEANING_VOTES or max(he, she) < _LEANING_MARGIN * min(he, she):
        return None
    return "he" if he > she else "she"


def _votes(scenes: Sequence[Scene], chains: NameChains) -> Iterator[tuple[Bearer, str, float]]:
    for number, scene in enumerate(scenes):
        for token in scene.sentence.tokens:
            gender = "he" if token.low in MASCULINE else "she" if token.low in FEMININE else None
            if gender is None or token.quotation:
                continue
            people = [one for one in scene.people(chains, token.start) if one.gender in (None, gender)]
            if people and token.low == "him":
                break  # "Ann Lee told him": not her
            if any(one.gender for one in people) and not people[0].gender:
                break  # it may mean the one whom it fits for certain
            if people:
                weight = 1.0 if len(people) == 1 else _SUBJECT_SHARE
                yield people[0], gender, weight if _acts(scene, chains, people[0]) else weight * _PASSIVE_SHARE
                break
            before = scenes[number - 1] if number else None
            if before and scene.sentence.paragraph - before.sentence.paragraph <= 1:
                people = [one for one in before.people(chains, before.sentence.end) if one.gender in (None, gender)]
                if len(people) == 1 and _acts(before, chains, people[0]):
                    yield people[0], gender, _BEFORE_SHARE
            break


def _acts(scene: Scene, chains: NameChains, bearer: Bearer) -> bool:
    """Say whether a mention of `bearer` begins the sentence or stands beside a verb of speech."""
    tokens = scene.sentence.tokens
    for mention in scene.mentions:
        known = chains.bearer(mention)
        if known is None or known[0] is not bearer:
            continue
        first = next((i for i, token in enumerate(tokens) if token.start >= mention.outer), len(tokens))
        last = next((i for i, token in enumerate(tokens) if token.end >= mention.end), first)
        beside = [*tokens[max(0, first - 1) : first], *tokens[last + 1 : last + 3]]
        if first < _NEAR_START or any(token.low in lexicon.SPEECH_FORMS for token in beside):
            return True
    return False
