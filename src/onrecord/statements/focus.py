"""Mentions in order in, the person whom a pronoun means out: who stands in focus, and how far ahead of the next.

A person's standing rises with each mention, most as the subject or the speaker of a sentence, and fades from sentence
to sentence. Source: the salience weights of Lappin and Leass 1994, cut down to what can be read without a parser.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.statements.bearers import Bearer

SOURCE, SUBJECT, OTHER, OWNER, QUOTED = 1.2, 1.0, 0.45, 0.35, 0.1
CLOSE_RIVAL, FAR_RIVAL = 0.6, 0.3
"""Shares of the chosen one's standing above which the next one is a close rival, or a rival."""
_FADE, _FADE_AT_PARAGRAPH = 0.55, 0.7
_FARTHEST = 2  # paragraphs between a pronoun and what it stands for
_MOST = 2.5
_UNKNOWN_GENDER, _UNKNOWN_KIND = 0.55, 0.7  # how much a candidate counts whose gender, or being a person, is open
_SUBJECT_OPEN = 1.3  # how much the subject of the pronoun's own sentence counts whose gender is open
_LEAST = 0.04
_LEAST_OPEN = 0.1  # the least standing, gender weighed, of whom a pronoun may mean whose gender is open


@dataclass(slots=True)
class Standing:
    """How much somebody is in focus; `bearer` is None for somebody whom the text does not name."""

    bearer: Bearer | None
    value: float
    paragraph: int
    gender: str | None = None
    subject: bool = False  # of the sentence that is read


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom a pronoun means: `rival` is the next one's standing as a share of the chosen one's, 0 to 1."""

    bearer: Bearer
    rival: float
    gender_known: bool
    paragraphs: int

    @property
    def grade(self) -> str:
        """How sure the choice is, as the scores were fitted: gender known or not, how near the next one is."""
        known = "gender known" if self.gender_known else "gender open"
        return f"{known}, {self.nearness}"

    @property
    def nearness(self) -> str:
        """How near the next one is."""
        return "close rival" if self.rival > CLOSE_RIVAL else "rival" if self.rival > FAR_RIVAL else "no rival"


class Focus:
    """The people in focus while an article is read from its start."""

    def __init__(self) -> None:
        """Begin with nobody in focus."""
        self._standings: list[Standing] = []

    def next_sentence(self, *, new_paragraph: bool) -> None:
        """Let every standing fade."""
        fade = _FADE * (_FADE_AT_PARAGRAPH if new_paragraph else 1.0)
        for standing in self._standings:
            standing.value *= fade
            standing.subject = False
        self._standings = [standing for standing in self._standings if standing.value >= _LEAST]

    def mention(self, bearer: Bearer | None, weight: float, paragraph: int, gender: str | None = None) -> None:
        """Let `bearer`, or somebody who is not named, rise by `weight`."""
        for standing in self._standings:
            if standing.bearer is bearer and (bearer is not None or standing.gender == gender):
                standing.value = min(_MOST, standing.value + weight)
                standing.paragraph = paragraph
                standing.subject |= weight == SUBJECT
                return
        self._standings.append(Standing(bearer, weight, paragraph, gender, weight == SUBJECT))

    def leads(self, bearer: Bearer, others: Sequence[Bearer]) -> bool:
        """Say whether none of `others` is anywhere near as much in focus as `bearer`."""
        wanted = {id(one) for one in others}
        own = max((one.value for one in self._standings if one.bearer is bearer), default=0.0)
        return all(one.value <= FAR_RIVAL * own for one in self._standings if one.bearer and id(one.bearer) in wanted)

    def knows(self, bearer: Bearer) -> bool:
        """Say whether `bearer` is still in focus, however little."""
        return any(standing.bearer is bearer for standing in self._standings)

    def choose(self, gender: str | None, paragraph: int) -> Choice | None:
        """Return whom a pronoun of `gender` ("he", "she", None for a role) means, None where it is nobody named."""
        fitting = []
        for standing in self._standings:
            weight = self._fit(standing, gender)
            if weight and paragraph - standing.paragraph <= _FARTHEST:
                fitting.append((standing.value * weight, standing))
        if not fitting:
            return None
        fitting.sort(key=lambda pair: -pair[0])
        best, standing = fitting[0]
        if standing.bearer is None or (gender and standing.bearer.gender != gender and best < _LEAST_OPEN):
            return None
        rival = fitting[1][0] / best if len(fitting) > 1 else 0.0
        known = gender is not None and standing.bearer.gender == gender
        return Choice(standing.bearer, rival, known, paragraph - standing.paragraph)

    def choose_of(self, bearers: Sequence[Bearer], paragraph: int) -> Choice | None:
        """Return which of `bearers` is most in focus, None where none is."""
        wanted = {id(bearer) for bearer in bearers}
        fitting = [one for one in self._standings if one.bearer and id(one.bearer) in wanted]
        fitting = [one for one in fitting if paragraph - one.paragraph <= _FARTHEST]
        if not fitting:
            return None
        best, *others = sorted(fitting, key=lambda one: -one.value)
        assert best.bearer
        rival = others[0].value / best.value if others else 0.0
        return Choice(best.bearer, rival, best.bearer.gender is not None, paragraph - best.paragraph)

    def _fit(self, standing: Standing, gender: str | None) -> float:
        own = standing.bearer.gender if standing.bearer else standing.gender
        if gender and own is None and standing.bearer:
            own = standing.bearer.leaning if standing.bearer.leaning != gender else None
        if gender and own and own != gender:
            return 0.0
        open_gender = _SUBJECT_OPEN if standing.subject else _UNKNOWN_GENDER
        weight = 1.0 if own == gender or gender is None or standing.bearer is None else open_gender
        if standing.bearer and standing.bearer.kind != "person" and standing.bearer.gender is None:
            weight *= _UNKNOWN_KIND
        return weight
