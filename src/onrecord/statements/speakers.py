"""Attributions in, speakers out: the name that each source resolves to inside the article, or None when in doubt.

A wrong attribution is the costliest error, so every rule names what it needs and gives up where that is missing:

- a name stands for its fullest form in the article, unless two people share it;
- an organisation stands for itself, less its article ("the Estwick harbour board" -> "Estwick harbour board");
- a role ("the harbour chief") stands for the one person whom the article gives that role, also further down;
- "he" and "she" stand for the person in focus whose gender the article does not contradict;
- "I" in the reporter's own words stands for the article's one author;
- a role of many ("the candidate"), an office that the article gives nobody ("the Estwick senator"), or a surname of two
  people, stands for the one who alone is in focus;
- a quotation without a source carries on from the latest speaker, unless somebody else has acted since;
- groups, papers and unnamed people ("officials", "a poll", "a spokesman for the board") stay unknown.

Each resolution carries the rule that made it and the share of times that this rule was right where that was counted.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.statements import lexicon, titles
from onrecord.statements.attributions import Attribution, CharRange
from onrecord.statements.bearers import Bearer, BearerKind, Link
from onrecord.statements.bodies import Bodies
from onrecord.statements.focus import CLOSE_RIVAL, FAR_RIVAL, OTHER, OWNER, QUOTED, SOURCE, SUBJECT, Focus
from onrecord.statements.names import Mention, Names
from onrecord.statements.phrase_words import OWNED, Phrase, Says
from onrecord.statements.relatives import antecedent
from onrecord.statements.roles import Roles, bearers_of, bears_more, bears_none, fits_role, modifiers_of, of_other_party
from onrecord.statements.scenes import FEMININE, MASCULINE, Scene, read_chains, set_scenes
from onrecord.statements.sentences import Sentence
from onrecord.statements.source_phrases import PhraseReader
from onrecord.statements.sources import sentence_subject
from onrecord.statements.speaker_scores import LEAST_SCORE, score_of
from onrecord.text import fold

_FARTHEST_CARRY = 1  # paragraphs between a quotation without a cue and the speaker it carries on from
_HE, _SHE = frozenset("he him his".split()), frozenset("she her".split())
_OWNER = re.compile(r"(?:[Tt]he|[Aa]n?)\s([a-z-]+)['’]s\s")
_OWNS = re.compile(r"['’]s?\s")
_FIRST_PERSON = frozenset("i me my".split())


@dataclass(frozen=True, slots=True)
class Resolution:
    """The speaker of one attribution, None where unknown, the rule in words, and its calibrated score (0 to 1).

    `rule` is the short name under which the rule's score was fitted; `name` is what the rule says, also where that is
    too uncertain to be given as the speaker.
    """

    speaker: str | None
    reason: str
    score: float | None = None
    rule: str = ""
    name: str | None = None


@dataclass(slots=True)
class _Found:
    """A resolution before its score: `bearer` where the article names the speaker elsewhere too."""

    name: str | None
    reason: str
    rule: str = ""
    bearer: Bearer | None = None
    somebody: bool = False  # one person, whom the text does not name here
    gender: str | None = None


def resolve_speakers(
    text: str,
    sentences: Sequence[Sentence],
    attributions: Sequence[Attribution],
    names: Names,
    *,
    authors: Sequence[str] = (),
) -> list[Resolution]:
    """Return the resolution of each attribution, in their order.

    `names` are those of the text and of its title; `authors` are the article's, the speakers of its "I". Cost is linear
    in the text but for articles of very many names.
    """
    resolver = _Resolver(text, sentences, names, authors)
    found = [Resolution(None, "no source")] * len(attributions)
    order = sorted(range(len(attributions)), key=lambda n: _place(attributions[n]))
    position = 0
    for scene in resolver.scenes:
        here: list[int] = []
        while position < len(order) and _place(attributions[order[position]]) < scene.sentence.end:
            here.append(order[position])
            position += 1
        for n, resolution in zip(here, resolver.read(scene, [attributions[n] for n in here]), strict=True):
            found[n] = resolution
    resolver.actors.sort()
    return [resolver.checked(one, resolution) for one, resolution in zip(attributions, found, strict=True)]


def _place(attribution: Attribution) -> int:
    """Return the character by which an attribution is put in order: of its source, cue or content."""
    if attribution.source:
        return attribution.source[0]
    return attribution.cue[0] if attribution.cue else attribution.content[0][0]


class _Resolver:
    """What is known of an article while it is read from its start."""

    def __init__(self, text: str, sentences: Sequence[Sentence], names: Names, authors: Sequence[str]) -> None:
        self.text = text
        self.scenes = set_scenes(sentences, names.mentions)
        self.chains = read_chains(names.mentions, self.scenes, names.lower)
        self.reader = PhraseReader(text, [mention for mention in names.mentions if mention.end <= len(text)])
        self.bodies = Bodies(names.text, self.chains)
        self.roles = Roles(self.chains.people())
        self.by_name = {bearer.name: bearer for bearer in reversed(self.chains.bearers)}
        self.focus = Focus()
        self.authors = authors
        self.latest: tuple[str | None, int] = (None, -10)  # name and paragraph of the latest speaker
        self.actors: list[tuple[int, str]] = []  # first characters and names of speakers and acting people
        self.latest_body: tuple[Bearer | None, int] = (None, -10)  # the latest subject, where it is no person
        self.paragraph = 0

    def read(self, scene: Scene, attributions: Sequence[Attribution]) -> list[Resolution]:
        """Read one sentence and return the resolutions of the attributions placed in it, in order."""
        self.focus.next_sentence(new_paragraph=scene.sentence.paragraph != self.paragraph)
        self.paragraph = scene.sentence.paragraph
        subject = self._subject(scene)
        found: list[Resolution] = []
        at = 0
        inside = [attribution.source for attribution in attributions if attribution.source]
        for attribution in attributions:
            place = _place(attribution)
            while at < len(scene.mentions) and scene.mentions[at].start < place:
                self._see(scene.mentions[at], subject, inside)
                at += 1
            found.append(self._resolve(scene, attribution))
        for mention in scene.mentions[at:]:
            self._see(mention, subject, inside)
        self._see_pronouns(scene, attributions)
        for mention in scene.quoted:
            known = self.chains.bearer(mention)
            if known and known[0].may_be_person:
                self.focus.mention(known[0], QUOTED, self.paragraph)
        return found

    def checked(self, attribution: Attribution, resolution: Resolution) -> Resolution:
        """Return `resolution`, less the name where a quotation carries on from somebody and another has acted since."""
        if resolution.speaker is None or not (attribution.carries or resolution.rule == "carried on"):
            return resolution
        begin = min(attribution.content)[0]
        at = bisect_left(self.actors, (begin, "")) - 1
        source = attribution.source[1] if attribution.source else 0
        if at < 0 or self.actors[at][0] < source or self.actors[at][1] == resolution.speaker:
            return resolution
        return Resolution(None, f"carries on, but {self.actors[at][1]} has acted since")

    def _subject(self, scene: Scene) -> CharRange | None:
        """Return the characters of the sentence's subject; one that is no name is let into focus."""
        tokens = scene.sentence.tokens
        subject = None if scene.sentence.is_quotation else sentence_subject(tokens, len(tokens))
        if subject is None:
            return None
        start, end = tokens[subject[0]].start, tokens[subject[1] - 1].end
        found = self._resolve_words(scene, start, end)
        if not scene.sentence.is_quotation and self.text[start:end].lower() != "it":
            body = found.bearer if found.bearer and not found.bearer.may_be_person else None
            self.latest_body = (body, self.paragraph)
        if found.bearer and found.bearer.may_be_person:
            self.actors.append((start, found.bearer.name))
        if found.bearer and not any(start <= mention.start < end for mention in scene.mentions):
            self.focus.mention(found.bearer, SUBJECT, self.paragraph)
        elif found.somebody and not any(start <= mention.start < end for mention in scene.mentions):
            self.focus.mention(None, OTHER, self.paragraph, found.gender)
        elif (owner := _OWNER.match(self.text, start, end)) and fold(owner.group(1)) in titles.UNNAMED:
            self.focus.mention(None, OWNER, self.paragraph, _gender_of(fold(owner.group(1))))
        return start, end

    def _see(self, mention: Mention, subject: CharRange | None, sources: Sequence[CharRange]) -> None:
        known = self.chains.bearer(mention)
        if known is None or not known[0].may_be_person:
            return
        weight = OTHER
        if self.text[mention.end : mention.end + 1] in ("'", "’"):
            weight = OWNER
        elif subject and subject[0] <= mention.start < subject[1]:
            weight = SUBJECT
        if any(start < mention.start < end for start, end in sources):
            weight = min(weight, QUOTED)  # "Ann Lee, who ran against Tom Hale, said": she speaks
        self.focus.mention(known[0], weight, self.paragraph)

    def _see_pronouns(self, scene: Scene, attributions: Sequence[Attribution]) -> None:
        """Keep in focus whom the pronouns of the sentence that are no sources can only mean."""
        sources = {attribution.source[0] for attribution in attributions if attribution.source}
        genders = {
            "he" if token.low in MASCULINE else "she"
            for token in scene.sentence.tokens
            if not token.quotation and token.start not in sources and token.low in MASCULINE | FEMININE
        }
        for gender in sorted(genders):
            choice = self.focus.choose(gender, self.paragraph)
            if choice and choice.gender_known and choice.rival < CLOSE_RIVAL:
                self.focus.mention(choice.bearer, OTHER, self.paragraph)

    def _resolve(self, scene: Scene, attribution: Attribution) -> Resolution:
        if attribution.source is None:
            found = self._carry(attribution)
        else:
            found = self._resolve_words(scene, *attribution.source)
        name, score = found.name, score_of(found.rule) if found.name else None
        if score is not None and score < LEAST_SCORE:
            found = _Found(None, f"{found.reason}, which is too uncertain", found.rule, somebody=True)
            score = None
        self._remember(found, attribution.source is not None)
        if attribution.is_signed:
            self.latest = (None, self.paragraph)  # with the signature the speech is over
        if attribution.source and found.name:
            self.actors.append((attribution.source[0], found.name))
        return Resolution(found.name, found.reason, score, found.rule, name)

    def _remember(self, found: _Found, has_source: bool) -> None:
        if found.name:
            self.latest = (found.name, self.paragraph)
            if found.bearer and found.bearer.may_be_person:
                self.focus.mention(found.bearer, SOURCE, self.paragraph)
        elif has_source:
            self.latest = (None, self.paragraph)
            if found.somebody:
                self.focus.mention(None, SOURCE, self.paragraph, found.gender)

    def _carry(self, attribution: Attribution) -> _Found:
        name, paragraph = self.latest
        if attribution.cue is not None or not name or self.paragraph - paragraph > _FARTHEST_CARRY:
            return _Found(None, "no source")
        return _Found(name, "carries on from the statement before", "carried on", self.by_name.get(name))

    def _resolve_words(self, scene: Scene, start: int, end: int) -> _Found:
        phrase = self.reader.read(start, end)
        if phrase.says is Says.PRONOUN:
            return self._resolve_pronoun(scene, phrase)
        if phrase.says is Says.SEVERAL:
            return _Found(None, "more than one is named")
        if phrase.says is Says.NAME and phrase.mention:
            return self._resolve_name(phrase, phrase.mention)
        if phrase.says is Says.ROLE:
            return self._resolve_role(phrase)
        if phrase.says is Says.BODY:
            return self._resolve_body(phrase)
        somebody = phrase.noun in titles.UNNAMED
        return _Found(None, "nobody is named", somebody=somebody, gender=_gender_of(phrase.noun))

    def _resolve_pronoun(self, scene: Scene, phrase: Phrase) -> _Found:
        low = phrase.noun
        if low in ("who", "which", "that"):
            return self._resolve_relative(scene, phrase)
        if low in _FIRST_PERSON:
            if len(self.authors) == 1 and not self._is_quoted(scene, phrase.start):
                return _Found(self.authors[0], "the article's author", "author")
            return _Found(None, f"{low!r} could be anybody")
        if low in ("it", "its"):
            return self._resolve_it()
        gender = "he" if low in _HE else "she" if low in _SHE else None
        choice = self.focus.choose(gender, self.paragraph) if gender else None
        if choice is None:
            return _Found(None, f"{low!r} could be anybody", somebody=gender is not None, gender=gender)
        name = choice.bearer.name
        return _Found(name, f"{low!r} after {name}", f"pronoun, {choice.grade}", choice.bearer)

    def _is_quoted(self, scene: Scene, at: int) -> bool:
        """Say whether character `at` stands inside quotation marks: another's "I" is not the author's."""
        return any(token.quotation and token.start <= at < token.end for token in scene.sentence.tokens)

    def _resolve_it(self) -> _Found:
        name, paragraph = self.latest
        bearer = self.by_name.get(name) if name else None
        if name and self.paragraph - paragraph <= _FARTHEST_CARRY and not (bearer and bearer.may_be_person):
            return _Found(name, f"'it' after {name}", "it", bearer)
        subject, paragraph = self.latest_body
        if subject and self.paragraph - paragraph <= _FARTHEST_CARRY:
            fullest = self.bodies.fullest(subject)
            return _Found(fullest, f"'it' after {fullest}", "it, after a subject", subject)
        return _Found(None, "'it' could be anything")

    def _body_in_focus(self) -> Bearer | None:
        """Return the body that spoke last, with nobody acting since, or was the subject last, unless it is a place."""
        speaker, paragraph = self.latest
        still = speaker and self.paragraph - paragraph <= 1 and max(self.actors, default=(0, speaker))[1] == speaker
        bearer = self.by_name.get(speaker) if speaker and still else None
        subject, paragraph = self.latest_body
        if bearer is None and self.paragraph - paragraph <= 1:
            bearer = subject
        fits = bearer and bearer.kind is BearerKind.BODY and not any(mention.located for mention in bearer.mentions)
        return bearer if fits else None

    def _resolve_relative(self, scene: Scene, phrase: Phrase) -> _Found:
        mention = antecedent(self.text, scene.mentions, phrase.start, person=phrase.noun == "who")
        known = self.chains.bearer(mention) if mention else None
        if known is None or (phrase.noun == "who") != known[0].may_be_person:
            return _Found(None, f"{phrase.noun!r} could be anybody")
        name = self.bodies.fullest(known[0])
        return _Found(name, f"{phrase.noun!r} after {name}", "relative", known[0])

    def _resolve_name(self, phrase: Phrase, mention: Mention) -> _Found:
        known = None if phrase.unsure else self.chains.bearer(mention)
        if known is None:
            return self._resolve_unlinked(phrase, mention)
        bearer, link = known
        if bearer.kind is BearerKind.GROUP:
            return _Found(None, "a group")
        if link is Link.BODY or bearer.kind is BearerKind.BODY:
            return _Found(self.bodies.fullest(bearer), "named", f"body, {link}", bearer)
        reason = "named beside the role" if phrase.apposed else "named"
        return _Found(bearer.name, reason, f"{'apposed ' if phrase.apposed else ''}{link}", bearer)

    def _resolve_unlinked(self, phrase: Phrase, mention: Mention) -> _Found:
        """Resolve a name of a headline, one that more words stand with, or one of two people."""
        if phrase.unsure or mention.headline:
            words = self.text[max(mention.start, phrase.source[0]) : min(mention.end, phrase.source[1])].split()
            bearer = self.chains.ending(words, whole=not phrase.unsure)
            if bearer is not None and bearer.kind is not BearerKind.GROUP:
                return _Found(self.bodies.fullest(bearer), "named", "part of a name", bearer)
            return _Found(None, "the name cannot be told from the words around it", somebody=True)
        sharers = self.chains.sharers(mention)
        if len(sharers) > 1:
            choice = self.focus.choose_of(sharers, self.paragraph)
            if choice and choice.rival <= FAR_RIVAL:
                near = choice.bearer
                return _Found(near.name, f"{mention.text!r} after {near.name}", "shared surname", near)
            return _Found(None, f"{mention.text!r} could be either of two people", somebody=True)
        if phrase.definite and mention.last in titles.ORGANISATIONS and len(mention.words) == 1:
            name, reason, rule = self.bodies.by_noun(mention.last, self.latest[0], phrase.definite, mention.start)
            return _Found(name, reason, rule)
        return _Found(None, "nobody is named")

    def _resolve_role(self, phrase: Phrase) -> _Found:
        wanted = frozenset(phrase.words) - lexicon.DETERMINERS - lexicon.PREPOSITIONS
        if phrase.noun in titles.OF_MANY:
            return self._resolve_role_of_many(phrase, wanted)
        bearers = bearers_of(self.roles.holders(phrase.noun), wanted, phrase.noun)
        told = [one for one in bearers if bears_more(one, wanted, phrase.noun)]
        if len(bearers) == 1 and told and (phrase.definite or (len(wanted) > 1 and wanted <= bearers[0].roles)):
            rule = f"role, {self._grade_role(bearers[0], wanted, phrase)}"
            return _Found(bearers[0].name, f"{phrase.text!r} is {bearers[0].name}'s role", rule, bearers[0])
        near = self._bearer_in_focus(phrase, bearers, told=bool(told))
        return near or _Found(None, f"{phrase.text!r} could be anybody", somebody=not phrase.noun.endswith("s"))

    def _bearer_in_focus(self, phrase: Phrase, bearers: Sequence[Bearer], *, told: bool) -> _Found | None:
        """Return the one in focus whose role the phrase may be; `told`: the article gives all of it to somebody."""
        choice = self.focus.choose(None, self.paragraph)
        if choice is None or choice.paragraphs > 1 or not phrase.definite or phrase.words[0] in OWNED:
            return None  # "his rival" is not he
        near = choice.bearer
        if not self.focus.leads(near, [one for one in self.roles.holders(phrase.noun) if one is not near]):
            return None
        rule = "role, after" if near in bearers else "role, of the kind" if not told else ""
        if not (rule and fits_role(near, phrase.noun)):
            if choice.rival > CLOSE_RIVAL or not bears_none(near) or not self._may_vary(phrase):
                return None
            rule = f"role in focus, {choice.nearness}"
        return _Found(near.name, f"{phrase.text!r} after {near.name}", rule, near)

    def _may_vary(self, phrase: Phrase) -> bool:
        """Say whether an office may be a second name for whom the article speaks of: "the Estwick senator".

        Reporters vary a name so; a word for anybody ("the reporter") brings somebody new, as does whose office it is.
        """
        own = phrase.owner is None and phrase.words[0] == "the"
        return own and phrase.noun in titles.HELD and not _OWNS.search(self.text, phrase.start, phrase.end)

    def _resolve_role_of_many(self, phrase: Phrase, wanted: frozenset[str]) -> _Found:
        """Resolve a role that several have in one article: "the candidate" is the one in focus."""
        bare = phrase.definite and phrase.words[0] not in OWNED
        choice = self.focus.choose(None, self.paragraph) if bare else None
        near = choice.bearer if choice and choice.paragraphs <= 1 and choice.rival <= CLOSE_RIVAL else None
        borne = near is not None and fits_role(near, phrase.noun)
        alone = choice is not None and choice.rival <= FAR_RIVAL
        if borne and near and not alone:
            borne = self.focus.leads(near, [one for one in self.roles.holders(phrase.noun) if one is not near])
        if near is None or of_other_party(near, wanted) or not (borne or (alone and near.is_person)):
            return _Found(None, f"{phrase.text!r} could be anybody", somebody=not phrase.noun.endswith("s"))
        rule = f"role of many, {'borne' if borne else 'not known'}"
        return _Found(near.name, f"{phrase.text!r} after {near.name}", rule, near)

    def _grade_role(self, bearer: Bearer, wanted: frozenset[str], phrase: Phrase) -> str:
        """Return what makes a role the bearer's: its words, its being an office of one, or their being in focus."""
        noun = phrase.noun
        choice = self.focus.choose(None, self.paragraph)
        nearest = choice is not None and choice.bearer is bearer
        if not nearest and bearer.mentions[0].start > phrase.start:
            return "named later"
        if bearer.roles & modifiers_of(wanted, noun):
            return "by its words"
        if not self.focus.knows(bearer):
            return "far"
        return "an office" if noun in titles.LEADERS or noun in titles.MINISTERS else "by its noun"

    def _resolve_body(self, phrase: Phrase) -> _Found:
        if phrase.text.islower() or " " not in phrase.text:
            whole = phrase.definite and not {"of", "for"} & set(phrase.words)  # "the board of the Vale Post" is another
            low = fold(phrase.text)
            name, reason, rule = self.bodies.by_noun(low, self.latest[0], whole, phrase.start)
            any_body = name is None and whole and low in titles.ANY_BODY and not self.bodies.are_several(low)
            near = self._body_in_focus() if any_body else None
            if near is None:
                return _Found(name, reason, rule)
            fullest = self.bodies.fullest(near)
            return _Found(fullest, f"'the {low}' after {fullest}", "body in focus", near)
        return _Found(phrase.text, "a body, named", "body by its noun")


def _gender_of(noun: str) -> str | None:
    return "she" if noun in titles.FEMALE else "he" if noun in titles.MALE else None
