"""Attributions in, speakers out: the name that each source resolves to inside the article, or None when in doubt.

A wrong attribution is the costliest error, so every rule names what it needs and gives up where that is missing:

- a name stands for its fullest form in the article, unless two people share it;
- an organisation stands for itself, less its article ("the Estwick harbour board" -> "Estwick harbour board");
- a role ("the harbour chief") stands for the one person whom the article gives that role;
- "he" and "she" stand for the person in focus: the latest speaker or subject, not more than two paragraphs back;
- a quotation without a source carries on from the latest speaker;
- groups and unnamed people ("officials", "a spokesman") stay unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.statements import lexicon, titles
from onrecord.statements.attributions import Attribution
from onrecord.statements.names import Names, find_names, strip_titles
from onrecord.statements.sentences import Sentence, Token, sentence_at, strip_possessive
from onrecord.statements.sources import sentence_subject
from onrecord.text import fold

_FARTHEST_FOCUS = 2  # paragraphs between a pronoun and what it stands for
_FARTHEST_CARRY = 1  # paragraphs between a quotation without a cue and the speaker it carries on from
_PHRASE_ENDS = frozenset("of for in at with from on who whose which that to during after before as by".split())
_MALE, _FEMALE = frozenset({"he", "mr", "mr.", "sir", "king"}), frozenset({"she", "mrs", "mrs.", "ms", "ms.", "queen"})


@dataclass(frozen=True, slots=True)
class Resolution:
    """The speaker of one attribution, None where unknown, and the rule that says so."""

    speaker: str | None
    reason: str
    person: bool = False
    ambiguous: bool = False  # somebody is named, and it could be either of two


@dataclass(slots=True)
class _Focus:
    """The person whom a pronoun would mean, and the paragraph in which they were last in focus."""

    name: str | None = None
    paragraph: int = -10


@dataclass(slots=True)
class _Resolver:
    names: Names
    people: dict[str, frozenset[str]]  # full name -> the words that describe its bearer
    focus: _Focus = field(default_factory=_Focus)
    latest: _Focus = field(default_factory=_Focus)  # the latest speaker, person or body
    gender: dict[str, str] = field(default_factory=dict)

    def see_subject(self, sentence: Sentence) -> None:
        """Let the subject of a sentence that attributes nothing come into focus."""
        subject = sentence_subject(sentence.tokens, len(sentence.tokens))
        if subject is None:
            return
        words = sentence.tokens[subject[0] : subject[1]]
        if words[0].low in lexicon.NOMINATIVE:
            return
        found = self._resolve_phrase(words, sentence.paragraph, after=sentence.tokens[subject[1] :])
        if found.person and found.speaker:
            self.focus = _Focus(found.speaker, sentence.paragraph)
        elif found.ambiguous:
            self.focus = _Focus()

    def resolve(self, source: Sequence[Token], after: Sequence[Token], paragraph: int) -> Resolution:
        """Return the speaker whom the tokens `source` name, given those `after` them in the sentence."""
        found = self._resolve_phrase(source, paragraph, after=after) if source else self._carry(paragraph)
        if found.speaker:
            self.latest = _Focus(found.speaker, paragraph)
            if found.person:
                self.focus = _Focus(found.speaker, paragraph)
        elif source:
            self.latest = _Focus(None, paragraph)
            head = _head(source)
            if not head or not head[-1].low.endswith("s"):  # somebody, or something, that no name is known of
                self.focus = _Focus(None, paragraph)
        return found

    def _carry(self, paragraph: int) -> Resolution:
        if self.latest.name and paragraph - self.latest.paragraph <= _FARTHEST_CARRY:
            return Resolution(
                self.latest.name, "carries on from the statement before", self._is_person(self.latest.name)
            )
        return Resolution(None, "no source")

    def _resolve_phrase(
        self, tokens: Sequence[Token], paragraph: int = 0, *, after: Sequence[Token] = ()
    ) -> Resolution:
        words = [token for token in tokens if token.is_word]
        if not words:
            return Resolution(None, "no source")
        if len(words) == 1 and words[0].low in (*lexicon.NOMINATIVE, "him", "her"):
            return self._resolve_pronoun(words[0].low, paragraph)
        named = _named_last(words)
        head = named or _head(tokens)
        if not head:
            return Resolution(None, "no name")
        if not named and not head[-1].is_capital and not head[-1].low.endswith("s"):
            apposed = _apposed_name(after)  # "the harbourmaster, Ann Lee, said"
            if apposed:
                return self._resolve_name(apposed, apposed)
        return self._resolve_head(head, paragraph)

    def _resolve_pronoun(self, low: str, paragraph: int) -> Resolution:
        if low == "it" and self.latest.name and not self._is_person(self.latest.name):
            if paragraph - self.latest.paragraph <= _FARTHEST_CARRY:
                return Resolution(self.latest.name, f"'it' after {self.latest.name}")
        name = self.focus.name
        if low not in ("he", "she") or name is None or paragraph - self.focus.paragraph > _FARTHEST_FOCUS:
            return Resolution(None, f"{low!r} could be anybody")
        gender = self._gender(name)
        if gender and gender != low:
            return Resolution(None, f"{low!r} is not {name}")
        self.gender[name] = low
        return Resolution(name, f"{low!r} after {name}", True)

    def _gender(self, name: str) -> str | None:
        roles = self.names.roles_of(name)
        if roles & _MALE:
            return "he"
        if roles & _FEMALE:
            return "she"
        return self.gender.get(name)

    def _is_person(self, name: str) -> bool:
        last = name.rsplit(" ", 1)[-1]
        if fold(last) in titles.ORGANISATIONS or (" " not in name and self.names.places[fold(name)]):
            return False
        return " " in name or bool(self.names.roles_of(name) & titles.TITLES)

    def _resolve_head(self, head: Sequence[Token], paragraph: int) -> Resolution:
        run = _trailing_capitals(head)
        if run:
            return self._resolve_name(head, run)
        low = strip_possessive(head[-1].low)
        if low in titles.ROLES and low not in titles.NO_NAME:
            return self._resolve_role(head, paragraph)
        if low in titles.ORGANISATIONS and low not in titles.NO_NAME:
            return self._resolve_body(head)
        return Resolution(None, "nobody is named")

    def _resolve_name(self, head: Sequence[Token], run: Sequence[Token]) -> Resolution:
        if run is not head and head[0].low in ("a", "an") and not _describes(head, run):
            return Resolution(None, "nobody is named")
        owner = max((n + 1 for n, token in enumerate(run[:-1]) if token.low.endswith(("'s", "s'"))), default=0)
        run = run[owner:]  # "Estwick's Ann Lee" is Ann Lee
        bare, described = strip_titles([strip_possessive(token.text) for token in run])
        if bare[0].lower() in lexicon.DETERMINERS:
            bare = bare[1:]
        if bare and bare[0].lower() == "of":
            return Resolution(None, "the name after the office cannot be told from the place")
        if not bare or (len(bare) == 1 and bare[0].lower().rstrip(".") in titles.TITLES):
            return self._resolve_role(head, 0)
        if len(run) == 1 and not self.names.is_name(bare[0]):
            return Resolution(None, "nobody is named")
        if any(token.low == "and" for token in head):
            return Resolution(None, "more than one is named")
        full = self.names.fullest([word if "." in word[:-1] else word.rstrip(".") for word in bare], run[0].start)
        if full is None:
            return Resolution(None, f"{bare[-1]!r} could be either of two people", ambiguous=True)
        titled = bool({word.lower() for word in described} & titles.TITLES) or len(head) > len(run)
        return Resolution(full, "named", self._is_person(full) or titled)

    def _resolve_role(self, head: Sequence[Token], paragraph: int) -> Resolution:
        if head[0].low in ("a", "an", "another", "one", "some"):
            return Resolution(None, "nobody is named")
        wanted = {fold(strip_possessive(token.text)) for token in head} - lexicon.DETERMINERS
        bearers = [
            name for name in self.names.people() if _bears(self.names.roles_of(name), wanted, fold(head[-1].text))
        ]
        phrase = " ".join(token.text for token in head)
        if len(bearers) == 1:
            return Resolution(bearers[0], f"{phrase!r} is {bearers[0]}'s role", True)
        near = self.focus.name
        if near and (near in bearers or (not bearers and self._may_bear(near, wanted, fold(head[-1].text)))):
            return Resolution(near, f"{phrase!r} after {near}", True)
        return Resolution(None, f"{phrase!r} could be anybody")

    def _may_bear(self, name: str, wanted: set[str], head: str) -> bool:
        """Say whether a role fits somebody in focus though its other words are not theirs: "the alliance chief"."""
        roles = self.names.roles_of(name)
        return _same_class(roles, head)

    def _resolve_body(self, head: Sequence[Token]) -> Resolution:
        words = [token for token in head if token.low not in ("the", "its", "his", "her", "their", "our")]
        if head[0].low in ("a", "an", "one", "another", "some"):
            return Resolution(None, "nobody is named")
        if len(words) == 1:
            return self._resolve_short_body(words[0].low)
        if any(word.low.endswith(("'s", "s'")) for word in words):
            return Resolution(None, "no body is named")
        if not any(word.is_capital for word in words):
            low = " ".join(word.low for word in words)
            found = self._resolve_short_body(low)
            named = head[0].low == "the" and found.speaker is None
            return Resolution(low, "a body, named by its office") if named else found
        return Resolution(" ".join(word.text for word in words), "a body, named")

    def _resolve_short_body(self, low: str) -> Resolution:
        last = low.rsplit(" ", 1)[-1]
        bodies = [name.text for name in self.names.ending_in(last) if fold(name.text).endswith(f" {low}")]
        if self.latest.name and fold(self.latest.name).endswith(low):
            return Resolution(self.latest.name, f"'the {low}' after {self.latest.name}")
        if len(bodies) == 1:
            return Resolution(bodies[0], f"'the {low}' is the only one named")
        return Resolution(None, f"'the {low}' could be any")


def _named_last(words: Sequence[Token]) -> list[Token]:
    """Return the name at the end of a phrase, with the role before it: "(the dam's) keeper Ann Lee"; else nothing."""
    i = len(words)
    while i > 0 and words[i - 1].is_capital:
        i -= 1
    if not 0 < i < len(words) or words[i - 1].low in (lexicon.PREPOSITIONS | lexicon.DETERMINERS | {"and", "&"}):
        return []
    return list(words[i - 1 :]) if strip_possessive(words[i - 1].low) not in titles.PARTICLES else []


def _head(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens of the phrase before its first comma, preposition or relative word."""
    head: list[Token] = []
    for i, token in enumerate(tokens):
        if not token.is_word:
            if head and token.text not in ("&", "’", "'", ".", "/"):
                break
            continue
        if head and token.low in _PHRASE_ENDS:
            if token.low == "of" and _goes_on_to_name(tokens, i):
                head.append(token)
                continue
            break
        head.append(token)
    while head and (head[0].low in lexicon.CONJUNCTIONS or head[0].low in lexicon.SUBORDINATORS):
        head = head[1:]
    return head


def _goes_on_to_name(tokens: Sequence[Token], i: int) -> bool:
    """Say whether "of" is inside a title or a body's name: "Secretary of State Ann Lee", "Bank of Estwick"."""
    before, after = tokens[i - 1], tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or not before.is_capital or not (after.is_capital or after.low == "the"):
        return False
    return before.low in titles.TITLES or before.low in titles.ORGANISATIONS


def _trailing_capitals(head: Sequence[Token]) -> Sequence[Token]:
    """Return the capitalised words that end the phrase, particles inside included."""
    i = len(head)
    while i > 0 and (head[i - 1].is_capital or (head[i - 1].low in (*titles.PARTICLES, "of", "the") and i < len(head))):
        i -= 1
    while i < len(head) and not head[i].is_capital:
        i += 1
    return head[i:] if i else head


def _describes(head: Sequence[Token], run: Sequence[Token]) -> bool:
    """Say whether the words before a name are its bearer's role: "a party chairman Ann Lee"."""
    before = head[len(head) - len(run) - 1]
    return strip_possessive(before.low) in titles.TITLES


def _bears(roles: frozenset[str], wanted: set[str], head: str) -> bool:
    """Say whether somebody described by `roles` is meant by a role phrase: its head fits, and a further word too."""
    if head in roles:
        modifiers = wanted - {head}
        return not modifiers or bool(modifiers & roles) or not (roles - titles.ROLES - titles.TITLES)
    return _same_class(roles, head) and bool((wanted - {head}) & roles)


def _same_class(roles: frozenset[str], head: str) -> bool:
    return any(head in group and roles & group for group in titles.ROLE_CLASSES)


def resolve_speakers(
    text: str, sentences: Sequence[Sentence], attributions: Sequence[Attribution], *, title: str | None = None
) -> list[Resolution]:
    """Return the resolution of each attribution, in their order; `title` may give fuller names than the text."""
    names = find_names(text if title is None else f"{text}\n{title}")
    resolver = _Resolver(names, {name: names.roles_of(name) for name in names.people()})
    found: list[Resolution] = [Resolution(None, "")] * len(attributions)
    order = sorted(range(len(attributions)), key=lambda n: _place(attributions[n]))
    position = 0
    for sentence in sentences:
        in_sentence: list[int] = []
        while position < len(order) and _place(attributions[order[position]]) < sentence.end:
            in_sentence.append(order[position])
            position += 1
        if not sentence.is_quotation:
            resolver.see_subject(sentence)
        for n in in_sentence:
            source = _source_tokens(sentences, sentence, attributions[n])
            after = [token for token in sentence.tokens if source and token.start > source[-1].start]
            found[n] = resolver.resolve(source, after, sentence.paragraph)
    return found


def _place(attribution: Attribution) -> int:
    """Return the character by which an attribution is put in order: of its cue, else of its content."""
    return attribution.cue[0] if attribution.cue else attribution.content[0][0]


def _source_tokens(sentences: Sequence[Sentence], sentence: Sentence, attribution: Attribution) -> list[Token]:
    if attribution.source is None:
        return []
    start, end = attribution.source
    found = [token for token in sentence.tokens if start <= token.start < end]
    if len(found) == 1 and found[0].low == "who":
        return _antecedent(sentence.tokens, sentence.tokens.index(found[0])) or found
    if found:
        return found
    home = sentence_at(sentences, start)
    return [token for token in home.tokens if start <= token.start < end] if home else []


def _apposed_name(after: Sequence[Token]) -> Sequence[Token]:
    """Return the name that follows a role between commas: ", Ann Lee, said"; empty where there is none."""
    if len(after) < 2 or after[0].text != "," or after[1].low in lexicon.MONTHS_OR_DAYS:
        return ()
    end = 1
    while end < len(after) and after[end].is_capital:
        end += 1
    closed = end == len(after) or not after[end].is_word
    return after[1:end] if closed else ()


def _antecedent(tokens: Sequence[Token], who: int) -> list[Token]:
    """Return the name that a "who" follows: "Ann Lee, who said"; empty where there is none."""
    end = who - 1 if who and tokens[who - 1].text == "," else who
    start = end
    while start > 0 and tokens[start - 1].is_capital:
        start -= 1
    return list(tokens[start:end])
