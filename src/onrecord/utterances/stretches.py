"""A stretch of a witness's words, and what is compared of two such stretches: their content words, names, numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.utterances.hedges import Hedge, Profile, find_hedges, profile_hedges
from onrecord.utterances.synonyms import is_known
from onrecord.utterances.tokens import CONTENT, FUNCTION, MARK, NEGATION, NUMBER, Token

_AUXILIARIES = frozenset(
    "am is are was were be been being have has had having do does did doing will shall would to going gonna "
    "i'm we're you're they're he's she's it's that's there's i've we've you've they've "
    "i'll we'll you'll he'll she'll it'll they'll i'd we'd you'd he'd she'd they'd".split()
)
PRONOUNS = frozenset("i me we us you he him she her it they them his hers its their theirs my our your".split())
_LIGHT = frozenset("very really just simply actually quite indeed also even so too well basically".split())


class Stretch(NamedTuple):
    """Half-open tokens `start` to `end` of a witness; `indirect` says that they are the reporter's wording."""

    tokens: Sequence[Token]
    start: int
    end: int
    indirect: bool = False

    @property
    def words(self) -> Sequence[Token]:
        """The words, without marks of omission."""
        return [token for token in self.tokens[self.start : self.end] if token.type != MARK]

    @property
    def forms(self) -> list[str]:
        """The folded words."""
        return [token.form for token in self.words]

    @property
    def content(self) -> list[str]:
        """The folded words that say something by themselves, hedges and light adverbs left out."""
        hedged = {at for hedge in self.hedges for at in range(hedge.start, hedge.end)}
        return [
            token.form
            for at, token in enumerate(self.tokens[self.start : self.end], start=self.start)
            if token.type not in (FUNCTION, MARK, NEGATION) and at not in hedged and token.form not in _SILENT
        ]

    @property
    def names(self) -> list[str]:
        """The folded words that have the capital of a name."""
        return [self.tokens[at].form for at in range(self.start, self.end) if self._is_name(at)]

    def _is_name(self, at: int) -> bool:
        token = self.tokens[at]
        if not token.capital or token.type in (FUNCTION, NUMBER, NEGATION, MARK):
            return False
        return (at > 0 and token.border < 2) or (token.type == CONTENT and not is_known(token.form))

    @property
    def hedges(self) -> list[Hedge]:
        """The hedges, each with all its words in the stretch."""
        return [hedge for hedge in find_hedges(self.tokens, self.start, self.end) if hedge.end <= self.end]

    @property
    def profile(self) -> Profile:
        """How hedged the words are."""
        return profile_hedges(self.hedges)

    @property
    def numbers(self) -> list[str]:
        """The keys of the numbers, sorted."""
        return sorted(token.key for token in self.words if token.type == NUMBER)

    @property
    def denies(self) -> bool:
        """Whether there is a word that denies."""
        return any(token.type == NEGATION for token in self.words)


_SILENT = _AUXILIARIES | _LIGHT


def find_auxiliaries(forms: Sequence[str]) -> list[str]:
    """Return the folded words, pronouns left out, where all of them only help a verb to its tense; else none."""
    verbs = [form for form in forms if form not in PRONOUNS]
    return verbs if _AUXILIARIES.issuperset(verbs) else []
