"""A source's characters in, what its words say out: a pronoun, a name, a role, a body, several, or nobody named.

The words around the span are read too, since a span may be cut short: a role's name may follow or go before it between
commas ("the board's director, Ann Lee, said"). Nothing here knows whom a name stands for.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.statements import lexicon, titles
from onrecord.statements.names import Mention, is_opener
from onrecord.statements.phrase_words import (
    BODY_NOUNS,
    DEFINITE,
    INDEFINITE,
    NEVER_NAMED,
    OWNED,
    PRONOUNS,
    ROLE_NOUNS,
    SAYS_MORE,
    SURNAMES,
    Phrase,
    Says,
    Token,
    blank,
    is_body,
    is_office,
    is_plural,
    segments_of,
    trim,
)
from onrecord.text import fold

_WORD = re.compile(r"[^\W_]+(?:[.'’&/\-‐‑][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_SLASHED = re.compile(r"[A-Z][a-z]+(?:/[A-Z][a-z]+)+")
_AND = frozenset({"and", "&", "or", "nor", "plus"})
_TO_APPOSITION = re.compile(r"\s*(?:[,—–]|--?)?\s*")
_CLOSED = re.compile(r"\s*(?:[,.)—–]|--|\([^()]{1,12}\),|of\b|$)")
_LISTED = re.compile(r",? and |, ")
_LONGEST_NAME = 60  # characters
_LONGEST = 300  # characters of a source that are read


class PhraseReader:
    """Reads the sources of one text whose mentions are known."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        """Read `text`, whose names are `mentions`, in order."""
        self._text = text
        self._mentions = mentions
        self._ends = [mention.end for mention in mentions]

    def read(self, start: int, end: int) -> Phrase:
        """Return what characters `start` to `end`, a source, say."""
        end = min(end, start + _LONGEST)
        first, last = trim(self._text[start:end], start == 0 or self._text[start - 1] == "\n")
        start, end = start + first, start + last
        view = blank(self._text[start:end])
        self._view, self._offset, self._source = view, start, (start, end)
        segments = segments_of(view, start)
        if not segments:
            return Phrase(Says.NOBODY, start, end)
        tokens = self._tokens(*segments[0])
        if not tokens:
            return Phrase(Says.NOBODY, start, end)
        if tokens[0].low in PRONOUNS and (len(tokens) == 1 or tokens[1].low in SAYS_MORE):
            return Phrase(Says.PRONOUN, tokens[0].start, tokens[0].end, noun=tokens[0].low)
        if self._is_several(tokens, segments):
            return Phrase(Says.SEVERAL, start, end)
        phrase = self._read_core(tokens)
        if phrase.says is Says.NAME and phrase.end == end and self._goes_on(end):
            return Phrase(Says.SEVERAL, start, end)
        if phrase.says in (Says.ROLE, Says.NOBODY) and phrase.mention is None:
            return self._beside(phrase, segments, end) or phrase
        return phrase

    def _within(self, start: int, end: int) -> list[Mention]:
        """Return the mentions that share a character with the stretch."""
        at = bisect_left(self._ends, start + 1)
        found = []
        while at < len(self._mentions) and self._mentions[at].start < end:
            if not self._is_blank(self._mentions[at]):
                found.append(self._mentions[at])
            at += 1
        return found

    def _is_blank(self, mention: Mention) -> bool:
        """Say whether a mention stands in brackets inside the source."""
        inside = self._view[max(0, mention.start - self._offset) : max(0, mention.end - self._offset)]
        return bool(inside) and not inside.strip()

    def _tokens(self, start: int, end: int) -> list[Token]:
        """Return the words of a segment, less what introduces it: conjunctions, adverbs, "by", "among"."""
        found = self._tokens_of(start, end)
        while len(found) > 1 and (
            found[0].low in lexicon.CONJUNCTIONS
            or found[0].low in lexicon.PREPOSITIONS
            or found[0].low in ("especially", "even", "then", "also", "as", "while", "now", "that")
        ):
            found = found[1:]
        return found

    def _is_several(self, tokens: Sequence[Token], segments: Sequence[tuple[int, int]]) -> bool:
        if tokens[0].low in ("both", "neither") or self._is_slashed(tokens):
            return True
        if any(one.low in titles.PLURAL_TITLES and self._names_next(one) for one in tokens[:-1]):
            return True
        if self._joins(tokens):
            return True
        named = bool(self._within(tokens[0].start, tokens[-1].end))
        for start, end in segments[1:]:
            words = self._tokens_of(start, end)
            if not words:
                continue
            inside = self._within(start, end)
            if words[0].low in _AND and len(words) > 1 and words[1].low in ("a", "an", "now", "former"):
                continue  # "Ann Lee, a pilot, and a former mayor"
            if words[0].low in _AND and (inside or words[-1].low.endswith("s") or len(words) == 1) and named:
                return True
            first = inside[0] if inside and inside[0].outer <= words[0].start else None
            if first and self._joins(words):
                return True
        return False

    def _goes_on(self, end: int) -> bool:
        """Say whether more names follow a source in a list: "[Ann Lee], Tom Hale and Ada Fenn said"."""
        listed = False
        while mark := _LISTED.match(self._text, end):
            after = self._within(mark.end(), mark.end() + 1)
            if not after or after[0].outer != mark.end():
                return False
            if mark.group().strip(" ,") == "and":
                return listed
            end, listed = after[0].end, True
        return False

    def _names_next(self, token: Token) -> bool:
        """Say whether a name follows a word directly."""
        return self._text[token.end : token.end + 3].lstrip(". ")[:1].isupper()

    def _is_slashed(self, tokens: Sequence[Token]) -> bool:
        return len(tokens) == 1 and _SLASHED.fullmatch(self._text, tokens[0].start, tokens[0].end) is not None

    def _tokens_of(self, start: int, end: int) -> list[Token]:
        at = self._offset
        words = _WORD.finditer(self._view, start - at, end - at)
        return [Token(at + word.start(), at + word.end(), fold(word.group())) for word in words]

    def _joins(self, tokens: Sequence[Token]) -> bool:
        """Say whether "and" stands right after a name or pronoun: two speakers."""
        for i, token in enumerate(tokens[1:-1], start=1):
            if token.low not in _AND:
                continue
            before = tokens[i - 1]
            if before.low in PRONOUNS or tokens[i + 1].low in ("the", "his", "her"):
                return True
            for mention in self._within(before.start, before.end):
                if before.end - 2 <= mention.end <= token.start:
                    return True
        return False

    def _read_core(self, tokens: Sequence[Token]) -> Phrase:
        """Return what the first segment of a source says, read from its first name to its last noun."""
        mentions = [one for one in self._within(tokens[0].start, tokens[-1].end) if not is_opener(one.words[-1])]
        lead = [one for one in tokens if not mentions or one.end <= mentions[0].outer]
        if mentions and self._is_governed(lead, mentions[0]):
            return self._common(tokens, tokens, None)  # "a spokeswoman for Ann Lee"
        owner: Mention | None = None
        for i, mention in enumerate(mentions):
            after = mentions[i + 1] if i + 1 < len(mentions) else None
            rest = [one for one in tokens if one.start >= mention.end and (after is None or one.end <= after.outer)]
            rest = [one for one in rest if not (one.low == "s" and one.start == mention.end + 1)]
            if _POSSESSIVE.match(self._text, mention.end) and (rest or after):
                owner = mention
                if after and not any(one.low in lexicon.PREPOSITIONS for one in rest):
                    continue
                return self._common(tokens, rest, owner)
            if not rest:
                if after:
                    continue
                return self._named(tokens, mention)
            if after and rest[-1].low in ROLE_NOUNS:
                continue  # "Freedom of speech campaigner Ann Lee"
            if rest[0].low in lexicon.PREPOSITIONS or rest[0].low in SAYS_MORE:
                if after and is_office(mention) and self._office_only(rest, mention, after):
                    continue  # "Director of Government Affairs Ann Lee"
                return self._named(tokens, mention)
            if after and not any(one.low in lexicon.PREPOSITIONS for one in rest):
                continue
            return self._common(tokens, rest, owner, modifier=mention)
        return self._common(tokens, tokens, owner)

    def _is_governed(self, lead: Sequence[Token], mention: Mention) -> bool:
        """Say whether a preposition makes the first name part of a description: "the head of the Vale Board"."""
        if not any(one.low in lexicon.PREPOSITIONS for one in lead) or lead[-1].low in ROLE_NOUNS:
            return False
        governor = max(i for i, one in enumerate(lead) if one.low in lexicon.PREPOSITIONS)
        if lead[governor] is lead[-1] and lead[-1].low == "of" and governor and lead[governor - 1].low in titles.PLACES:
            return False  # "the city of Estwick"
        office = all(one.low in titles.OFFICES for one in lead[governor:]) and mention.outer > lead[-1].end + 1
        return not (office and governor and lead[governor - 1].low in ROLE_NOUNS)

    def _office_only(self, rest: Sequence[Token], mention: Mention, after: Mention) -> bool:
        words = _WORD.findall(self._text, mention.end, after.start)
        offices = [word for word in words if fold(word) not in ("of", "for", "the")]
        return bool(offices) and all(fold(word) in titles.OFFICES | titles.CHAMBERS for word in offices)

    def _named(self, tokens: Sequence[Token], mention: Mention) -> Phrase:
        """Return the phrase whose head is `mention`: a name, or a title that is written with a capital."""
        words = tuple(token.low for token in tokens)
        definite = tokens[0].low in DEFINITE
        if is_office(mention) and (definite or mention.last not in SURNAMES):
            head = tuple(token.low for token in tokens)
            text = self._text[tokens[0].start : tokens[-1].end]
            says = Says.NOBODY if is_plural(mention.last) else Says.ROLE
            return Phrase(says, tokens[0].start, tokens[-1].end, head, mention.last, text, definite=definite)
        before = self._text[max(0, mention.outer - 4) : mention.outer].lower()
        unsure = before.endswith("of ") and len(mention.words) > 2 and tokens[0].start < mention.outer - 4
        return Phrase(
            Says.NAME,
            mention.start,
            mention.end,
            words,
            mention.last,
            mention.text,
            mention,
            definite=definite,
            unsure=unsure,
            source=self._source,
        )

    def _common(
        self, tokens: Sequence[Token], rest: Sequence[Token], owner: Mention | None, modifier: Mention | None = None
    ) -> Phrase:
        """Return the phrase that a common noun heads: "the harbour board", "Vale's mayor"."""
        first, last = tokens[0], rest[-1] if rest else tokens[-1]
        for i, token in enumerate(rest):
            if i and token.low in lexicon.PREPOSITIONS:
                last = rest[i - 1]
                break
        noun = last.low.removesuffix("'s").removesuffix("'")
        definite, owned = first.low in DEFINITE, first.low in OWNED
        begin = first
        if (definite or first.low in INDEFINITE) and len(tokens) > 1 and first is not last:
            begin = tokens[1]
        start = owner.start if owner and owner.start >= begin.start else begin.start
        text = _POSSESSIVE.sub("", self._text[start : last.end]) if owner is None else self._text[start : last.end]
        words = tuple(_POSSESSIVE.sub("", token.low) for token in tokens)
        says = Says.NOBODY
        never = NEVER_NAMED | (titles.UNNAMED if owned and first.low != "its" else frozenset())
        if first.low not in INDEFINITE and (definite or owner or modifier or len(tokens) == 1 or len(tokens) > 1):
            if noun in BODY_NOUNS and noun not in titles.DOCUMENTS and not owned and is_body(noun, tokens, rest, owner):
                says = Says.BODY
            elif noun in ROLE_NOUNS and not is_plural(noun) and (definite or owner) and noun not in never:
                says = Says.ROLE
        return Phrase(says, start, last.end, words, noun, text, owner=owner, definite=definite)

    def _beside(self, phrase: Phrase, segments: Sequence[tuple[int, int]], end: int) -> Phrase | None:
        """Return the name that stands between commas after a role, or before it, None where there is none."""
        if not (
            set(phrase.words) & (ROLE_NOUNS | titles.UNNAMED) or (phrase.words[:1] and phrase.words[0] in INDEFINITE)
        ):
            return None
        found = self._apposed_in(segments[1]) if len(segments) > 1 else self._apposed_after(end)
        if found is None and len(segments) == 1:
            found = self._apposed_before(phrase)
        if found is None:
            return None
        return Phrase(
            Says.NAME,
            found.start,
            found.end,
            phrase.words,
            found.last,
            found.text,
            found,
            apposed=True,
            source=(found.start, found.end),
        )

    def _apposed_in(self, segment: tuple[int, int]) -> Mention | None:
        words = self._tokens_of(*segment)
        inside = self._within(*segment)
        if not words or not inside:
            return None
        first = inside[0]
        lead = [word for word in words if word.end <= first.outer]
        rest = [word for word in words if word.start >= first.end]
        if any(word.low not in ("the", "former") for word in lead):
            return None
        return first if not rest or rest[0].low in lexicon.PREPOSITIONS else None

    def _apposed_after(self, end: int) -> Mention | None:
        mark = _TO_APPOSITION.match(self._text, end - 1 if self._text[end - 1 : end] == "," else end)
        at = mark.end() if mark else end
        inside = self._within(at, at + _LONGEST_NAME)
        if at == end or not inside or is_opener(inside[0].words[0]) or inside[0].start < at:
            return None
        if not mark or not mark.group().strip():  # the span was cut before the name
            return inside[0] if at in (inside[0].outer, inside[0].start) else None
        closed = _CLOSED.match(self._text, inside[0].end)
        return inside[0] if closed and inside[0].outer == at else None

    def _apposed_before(self, phrase: Phrase) -> Mention | None:
        """Return the name before a role between commas: "Ann Lee, [the director], said"."""
        if phrase.says is not Says.ROLE or not re.compile(r"\s*,").match(self._text, phrase.end):
            return None
        at = phrase.start
        lead = re.compile(r"(?:the|an?)\s+$").search(self._text, max(0, at - 5), at)
        at = lead.start() if lead else at
        if self._text[max(0, at - 2) : at] != ", ":
            return None
        before = self._within(max(0, at - 3), at)
        return before[-1] if before and before[-1].end == at - 2 else None
