"""Text in, attributions out: the untrained tagger, by rules over sentences in which a quotation is one token.

A tagger is anything with `tag(text) -> list[Attribution]`; a trained one takes this one's place behind the same
interface. The rules follow the constructions of English news attribution: source, cue, content in any order,
interrupted quotations, "according to", lead-ins with a colon, participles (", adding that"), and quotations that
carry on without a cue. Interviews, transcripts and posts are known by the form of the page first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from onrecord.statements import lexicon
from onrecord.statements.attributions import Attribution, CharRange
from onrecord.statements.clauses import read_sentence
from onrecord.statements.cues import Frame, find_cues
from onrecord.statements.labels import signature_end
from onrecord.statements.mentions import is_mention
from onrecord.statements.posts import find_posts
from onrecord.statements.quotations import Quotation, find_quotations
from onrecord.statements.sentences import Sentence, Token, find_sentences
from onrecord.statements.sources import sentence_subject, subject_before
from onrecord.statements.turns import find_turns

_FEWEST_CARRY_WORDS = 3  # of a quotation that stands without a cue
_FEWEST_BLOCK_WORDS = 3  # of a paragraph without marks that a colon leads in
_LONGEST_HEADING = 8  # words of a quotation that is a paragraph's heading


@dataclass(frozen=True, slots=True)
class RuleTagger:
    """The untrained tagger."""

    def tag(self, text: str, sentences: Sequence[Sentence] | None = None) -> list[Attribution]:
        """Return the attributions of `text`, in the order of their first characters."""
        if sentences is None:
            sentences = find_sentences(text, trusted_quotations(text))
        known = {**find_turns(text), **find_posts(text)}
        reader = _Reader()
        for number, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
            if number in known:
                reader.take_known(known[number])
            else:
                reader.read_paragraph(list(group))
        reader.let_carry()
        found = [replace(attribution, spoken=True) for attribution in reader.found]
        return sorted(found, key=lambda attribution: attribution.content[0])


def trusted_quotations(text: str) -> list[Quotation]:
    """Return the quotations of `text` that are somebody's words.

    Names in marks are left out, and those without an opening mark that begin with the reporter's own words.
    """
    return [
        quotation
        for quotation in find_quotations(text)
        if (quotation.opened or not _begins_with_attribution(text, quotation)) and not is_mention(text, quotation)
    ]


def _begins_with_attribution(text: str, quotation: Quotation) -> bool:
    words = text[quotation.inner_start : quotation.inner_end].split()[:8]
    return any(word.strip(",.:").lower() in lexicon.SPEECH_FORMS for word in words)


@dataclass(slots=True)
class _Reader:
    """Reads the paragraphs of a text in order and keeps what carries over from one sentence to the next."""

    found: list[Attribution] = field(default_factory=list)
    earlier: int = 0  # how many were found before the paragraph before this one
    before: int = 0  # how many were found before this paragraph
    latest: list[Attribution] = field(default_factory=list)  # of the last attributed sentence of this paragraph
    waiting: list[CharRange] = field(default_factory=list)  # quotations that nothing has attributed yet
    lead: Attribution | None = None  # "Lee agreed." or "Lee wrote:", whose quotation is still to come
    running: Attribution | None = None  # whose last quotation the paragraph before left open

    def take_known(self, attributions: Sequence[Attribution]) -> None:
        """Add the attributions of a paragraph whose form is known."""
        self.let_carry()
        self.found.extend(attributions)
        self.lead = self.running = None
        self.earlier, self.before = self.before, len(self.found)

    def read_paragraph(self, sentences: Sequence[Sentence]) -> None:
        """Add the attributions of one paragraph, quotations without a cue included."""
        self.earlier, self.before = self.before, len(self.found)
        if len(sentences) == 1 and (self._take_signature(sentences[0].tokens) or _is_heading(sentences[0].tokens)):
            return
        if self.lead and not sentences[0].tokens[0].quotation and self._take_block(sentences):
            return
        self.latest = [self.running] if self.running and sentences[0].tokens[0].quotation else []
        for sentence in sentences:
            if sentence.is_quotation:
                self._take_quotations(_quoted_ranges(sentence.tokens))
            else:
                self._take_sentence(sentence)
        last = sentences[-1].tokens[-1].quotation
        runs_on = last is not None and not last.closed
        self.running = self.latest[-1] if runs_on and self.latest and not self.waiting else None
        if not runs_on:
            self.let_carry()
        if self.lead and not self.lead.awaits_next_paragraph:
            self.lead = None

    def let_carry(self) -> None:
        """Let the quotations that wait for an attribution stand without one."""
        if self.waiting:
            goes_on = len(self.found) > self.earlier and not self.found[-1].is_signed
            source = self.found[-1].source if goes_on else None
            self.found.append(Attribution(content=self.waiting, source=source, carries=True, quoted=True))
            self.waiting = []

    def _take_signature(self, tokens: Sequence[Token]) -> bool:
        """Let a paragraph "— Ann Lee" sign the quotation of the paragraph before; say whether it does."""
        end = signature_end(tokens, 0)
        if end is None or not self.found or not self.found[-1].carries or len(self.found) == self.earlier:
            return False
        signed = self.found[-1]
        signed.source, signed.carries, signed.certain = (tokens[1].start, tokens[end - 1].end), False, True
        return True

    def _take_block(self, sentences: Sequence[Sentence]) -> bool:
        """Take a paragraph without marks as what the colon of the one before leads in; say whether it is."""
        words = sum(token.is_word for sentence in sentences for token in sentence.tokens)
        if self.lead is None or words < _FEWEST_BLOCK_WORDS or sentences[-1].tokens[-1].text == ":":
            return False
        if any(token.quotation for sentence in sentences for token in sentence.tokens):
            return False
        self.lead.content.append((sentences[0].start, sentences[-1].end))
        self.found.append(self.lead)
        self.lead = None
        return True

    def _take_sentence(self, sentence: Sentence) -> None:
        attributions = read_sentence(sentence.tokens)
        self.lead = None if attributions else _read_lead(sentence.tokens)
        if attributions:
            first = attributions[0]
            if self.waiting and first.cue and first.content[0][0] <= first.cue[0]:
                first.content[:0] = self.waiting
                self.waiting = []
            self.latest = [] if attributions[-1].is_signed else attributions
            self.found.extend(attributions)

    def _take_quotations(self, ranges: list[CharRange]) -> None:
        if not ranges:
            return
        if self.lead:
            self.lead.content.extend(ranges)
            self.latest = [self.lead]
            self.found.append(self.lead)
            self.lead = None
        elif self.latest and not self.waiting:
            quoted = [attribution for attribution in self.latest if attribution.quoted]
            if quoted:
                quoted[-1].content.extend(ranges)
            else:
                self.latest = [Attribution(content=ranges, source=self.latest[-1].source, carries=True, quoted=True)]
                self.found.extend(self.latest)
        else:
            self.waiting.extend(ranges)


def _is_heading(tokens: Sequence[Token]) -> bool:
    """Say whether a paragraph is but a short quotation that no mark ends: a heading in quotation marks."""
    quotation = tokens[0].quotation
    if len(tokens) != 1 or quotation is None or not (quotation.opened and quotation.closed):
        return False
    words = tokens[0].text.split()
    return len(words) <= _LONGEST_HEADING and tokens[0].text.rstrip("\"”’'»")[-1:] not in tuple(".,?!…-—–")


def _read_lead(tokens: Sequence[Token]) -> Attribution | None:
    """Return the attribution, still without content, of a sentence that leads in a quotation: "Lee agreed."."""
    for cue in reversed(find_cues(tokens)):
        rest = tokens[cue.last + 1 :]
        colon = bool(rest) and rest[-1].text == ":"
        if cue.frame in (Frame.SAY, Frame.TELL, Frame.ASK) and (colon or not any(token.is_word for token in rest)):
            source = subject_before(tokens, cue) or sentence_subject(tokens, cue.first)
            if source:
                return Attribution(
                    content=[],
                    cue=(tokens[cue.first].start, tokens[cue.last].end),
                    source=(tokens[source[0]].start, tokens[source[1] - 1].end),
                    quoted=True,
                    awaits_next_paragraph=colon,
                )
    return None


def _quoted_ranges(tokens: Sequence[Token]) -> list[CharRange]:
    return [
        (token.start, token.end)
        for token in tokens
        if token.quotation and len(token.text.split()) >= _FEWEST_CARRY_WORDS
    ]
