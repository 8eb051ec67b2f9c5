"""Text in, mentions of names out: capitalised runs, freed of titles, each with the words that describe its bearer.

A run is cut where a possessive ends ("Estwick's Ann Lee" holds two names) and at months and days; a body's name goes on
over "of" and "for" ("Department of Justice"). A headline in title case gives no names: there every word has a capital.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.statements import lexicon, titles
from onrecord.statements.descriptions import (
    gender_of,
    nearest_words,
    role_words,
    roles_around,
    spelled_out,
    words_before,
)
from onrecord.text import fold

_ABBREVIATED = "|".join(sorted(word.capitalize() for word in lexicon.ABBREVIATIONS if len(word) > 1))
# A full stop belongs to a name only after an initial or a title: any other ends a sentence.
_CAPITAL = (
    rf"(?:[A-Z]\.)+|(?:{_ABBREVIATED})\.|(?:al|el|ash|ad|as|ul)[-‐‑][A-Z][^\W\d_]*"
    r"|[^\W\d_a-z][^\W\d_]*(?:[-‐‑’'&][^\W\d_]+)*['’]?"
)
_PARTICLE = "|".join(sorted(titles.PARTICLES))
_RUN = re.compile(
    rf"(?<![^\W_])(?<![\w][-‐‑])(?:{_CAPITAL})(?:[ \u00a0]{{1,2}}(?:(?:{_PARTICLE})[ \u00a0])*(?:{_CAPITAL})){{0,9}}"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_POSSESSIVE_OF_MANY = re.compile(r"(?:s['’]|^(?:Women|Men|Children|People)['’]s)$")
_JOINT = re.compile(r"[ \u00a0](?:(?:of|for|on)(?: the)?|and|&|at)[ \u00a0]")
_SPACED = re.compile(r"\S+")
_OPENS = re.compile(r"(?:^|[.!?:\n][\"“”‘’)*]*[ \u00a0]*|[\"“‘])$")
_LOCATIVE = re.compile(r"\b(?:in|near|into|across|throughout|outside|inside)\s+$", re.IGNORECASE)
_DEFINITE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_NOUN_AFTER = re.compile(r"\s+(?!who\b|in\b|is\b|was\b|has\b|had\b|said\b|and\b|of\b|to\b|on\b|for\b|at\b)[a-z]{3,}")
_ORDINAL = re.compile(r"(?<![\w.])(\d{1,3}(?:st|nd|rd|th))\s$")
_CONTRACTED = re.compile(
    r"(?:i|it|that|what|there|here|he|she|we|they|you|who|don|can|won|isn|didn|doesn|let|how|where)['’](?:ve|ll|re|m|d|t|s)$"
)
_DESCRIBES = re.compile(r"[-‐‑][a-z]{4,}$")
_AUTHORED = re.compile(r"[”\"’*_]{0,2} by [A-Z]")
_LINE = re.compile(r"[^\n]+")
_LOWER_WORD = re.compile(r"(?<![\w-])[a-z]{2,}(?![\w-])")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_HEAD_OF = re.compile(r"\b(?:speaker|leader|president) of the $", re.IGNORECASE)
_LONGEST_HEAD_OF = 18  # characters
_LEAST_TITLE_WORDS = 3
_SMALL_IN_TITLES = lexicon.PREPOSITIONS | lexicon.SUBORDINATORS
_LONGEST_HEADLINE = 160  # characters
_MOST_NAMES = 2  # words of a name whose last may follow a body's name: "Ann Lee", "Lee"
_SHOUTED_WORDS = 3  # words in capitals that no name has in a row
_SHOUTED_LETTERS = 5  # a shorter first word in capitals may be an abbreviation: "UNITE HERE", "CBS NEWS" are names
# "Jan" and "Mar" are names too; with a full stop they are months.
_TIMES = frozenset(word for word in lexicon.MONTHS_OR_DAYS - lexicon.NAME_TIMES if len(word) > 3 or word.endswith("."))
_OPENERS = (
    lexicon.DETERMINERS
    | lexicon.PREPOSITIONS
    | lexicon.CONJUNCTIONS
    | lexicon.SUBORDINATORS
    | lexicon.ADVERBS
    | lexicon.NOMINATIVE
    | lexicon.BE
    | (lexicon.AUXILIARIES - {"will", "may", "might", "can"})
    | frozenset(
        """who what why how even like such both neither either speaking asked let if yes no not
    maybe absent given thanks dear poor fellow late according following citing quoting""".split()
    )
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One name at one place: `start`, `end` are the characters of `words`, which hold no title.

    `outer` is where the titles before it begin; `roles` are the folded words that describe its bearer here.
    """

    start: int
    end: int
    outer: int
    words: tuple[str, ...]
    roles: frozenset[str] = frozenset()
    titled: bool = False
    gender: str | None = None  # "he" or "she", where a title or a word like "wife" gives it
    opens: bool = False  # stands where a sentence begins
    located: bool = False  # "in Estwick"
    definite: bool = False  # "the Vale Post", where no noun follows
    authored: bool = False  # "The Long Tide by Ann Lee": a work
    headline: bool = False

    @property
    def text(self) -> str:
        """The name as one string."""
        return " ".join(self.words)

    @property
    def key(self) -> str:
        """The folded name."""
        return fold(self.text)

    @property
    def last(self) -> str:
        """The folded last word."""
        return fold(self.words[-1])


@dataclass(frozen=True, slots=True)
class Names:
    """The mentions of names in `text`, an article's and its title, and its `lower` words, those in lower case."""

    text: str
    mentions: list[Mention]
    lower: frozenset[str]


def find_names(text: str, title: str | None = None) -> Names:
    """Return the names in an article's text and in its title, which may give fuller ones."""
    whole = text if title is None else f"{text}\n{title}"
    return Names(whole, find_mentions(whole), frozenset(_LOWER_WORD.findall(whole)))


def find_mentions(text: str) -> list[Mention]:
    """Return the mentions of names in `text`, in order; cost is linear in the text."""
    headlines = _headlines(text)
    starts = [start for start, _ in headlines]
    found: list[Mention] = []
    for start, end, words in _joined(text):
        at = bisect_right(starts, start) - 1
        mention = _mention(text, start, end, words, at >= 0 and start < headlines[at][1])
        if mention:
            found.append(mention)
    return _parted(found)


def _parted(mentions: Sequence[Mention]) -> list[Mention]:
    """Return `mentions`, "the Vale Post Lee" parted where the text speaks of a Lee: no mark stands between."""
    known = {mention.words[-1] for mention in mentions if len(mention.words) <= _MOST_NAMES}
    found: list[Mention] = []
    for one in mentions:
        *body, last = one.words
        if len(body) < 2 or last not in known or body[-1].lower() not in titles.ORGANISATIONS:
            found.append(one)
            continue
        at = one.end - len(last)
        found.append(replace(one, words=tuple(body), end=at - 1, roles=frozenset(), gender=None))
        found.append(Mention(at, one.end, at, (last,), headline=one.headline))
    return found


def is_opener(word: str) -> bool:
    """Say whether a capitalised word is capitalised only because it opens a sentence, or is a month or day."""
    low = word.lower().rstrip(".")
    if _CONTRACTED.match(low):
        return True
    return low in _OPENERS or word.lower() in _TIMES


def strip_titles(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return a name's words after its last title, and the words before that.

    >>> strip_titles(["Northmoor", "Harbour", "Minister", "Ann", "Lee"])
    (['Ann', 'Lee'], ['Northmoor', 'Harbour', 'Minister'])
    """
    if (
        words
        and words[-1].lower() in titles.ORGANISATIONS | titles.THINGS
        and words[0].lower().rstrip(".") not in titles.HONORIFICS
    ):
        return list(words), []  # "Republican Party"
    cut = 0
    while cut < len(words) - 2 and _DESCRIBES.search(words[cut]):
        cut += 1  # "Ex-dockworker-turned-mayor Ann Lee"
    for i, word in enumerate(words[:-1]):
        low = word.lower()
        if is_title(low) and not (low == "general" and words[i + 1].lower() in titles.AFTER_GENERAL):
            cut = i + 1
    office = cut
    while 0 < office < len(words) - 1 and words[office].lower() in titles.OFFICES:
        office += 1
    # "Secretary of State Ann Lee"; in "Governor of Estwick Ann Lee" nothing tells the place from the name.
    cut = office if office < len(words) and words[office - 1].lower() not in ("of", "the") else cut
    if cut and cut + 1 == len(words) and words[cut - 1].lower() in titles.REGNAL:
        cut -= 1  # "Pope Francis": the one name is never used alone
    return list(words[cut:]), list(words[:cut])


def is_title(low: str) -> bool:
    """Say whether a word in small letters is a title: "co-chairman" is one as "chairman" is."""
    return low in titles.TITLES or ("-" in low and low.rsplit("-", 1)[1] in titles.TITLES)


def _headlines(text: str) -> list[tuple[int, int]]:
    """Return the lines in title case or in capitals."""
    return [
        line.span()
        for line in _LINE.finditer(text)
        if len(line.group()) <= _LONGEST_HEADLINE and _is_headline(line.group())
    ]


def _is_headline(line: str) -> bool:
    """Say whether every longer word has a capital, prepositions left out; of a line with a full stop more is asked."""
    if line.isupper() and ":" not in line:
        return True
    words = _LONG_WORD.findall(line)
    least = _LEAST_TITLE_WORDS + 2 * line.rstrip().endswith(".")
    return len(words) >= least and all(word[0].isupper() or word in _SMALL_IN_TITLES for word in words)


def _joined(text: str) -> Iterator[tuple[int, int, list[str]]]:
    """Yield the pieces of runs, the parts of a body's name joined: start, end and words."""
    held: tuple[int, int, list[str]] | None = None
    merged = False
    for piece in _pieces(text):
        if held is not None and _is_joint(text, held, piece, merged):
            between = text[held[1] : piece[0]].split()
            held = (held[0], piece[1], [*held[2], *between, *piece[2]])
            merged = True
            continue
        if held is not None:
            yield held
        held, merged = piece, False
    if held is not None:
        yield held


def _is_joint(text: str, before: tuple[int, int, list[str]], after: tuple[int, int, list[str]], merged: bool) -> bool:
    joint = _JOINT.fullmatch(text, before[1], after[0])
    if joint is None or len(before[2]) > 8:
        return False
    word = joint.group().split()[0]
    low = before[2][-1].lower()
    if any(one.lower() in titles.TITLES - titles.NO_NOUNS for one in after[2][:-1]):
        return False
    if word in ("and", "&"):
        return merged and after[2][-1].lower() in titles.OFFICE_ENDS
    if word == "at":
        return before[2][0] == "University"
    return merged or (low in titles.BODY_HEADS and not any(one.lower() in titles.TITLES for one in before[2]))


def _pieces(text: str) -> Iterator[tuple[int, int, list[str]]]:
    """Yield the parts of each capitalised run, divided by possessives and by months and days."""
    for run in _RUN.finditer(text):
        words: list[str] = []
        start = end = run.start()
        for word in _SPACED.finditer(run.group()):
            begin, stop = run.start() + word.start(), run.start() + word.end()
            one = word.group()
            if one.lower() in _TIMES:
                if words:
                    yield start, end, words
                words = []
                continue
            if len(words) >= _SHOUTED_WORDS and _shouts(words) and not one.isupper():
                yield start, end, words
                words = []
            start = start if words else begin
            if _POSSESSIVE_OF_MANY.search(one) and stop < run.end():  # "Deckhands' Union" is one name
                words.append(one)
                continue
            bare = _POSSESSIVE.sub("", one)
            words.append(bare)
            end = begin + len(bare)
            if bare != one:
                yield start, end, words
                words = []
        if words:
            yield start, end, words


def _mention(text: str, start: int, end: int, words: list[str], headline: bool) -> Mention | None:
    lead = 0
    while lead < len(words) and is_opener(words[lead]):
        lead += 1
    if lead == len(words) or not words[lead][0].isalpha():
        return None
    if text[max(0, start - 4) : start].endswith("of "):
        while lead < len(words) - 1 and words[lead].lower() in titles.OFFICES:
            lead += 1
    elif _heads_chamber(text, start, words):
        lead = 1
    places = [start + found.start() for found in _SPACED.finditer(text[start:end])]
    body = any(word.islower() and word not in titles.PARTICLES for word in words)
    bare, described = (words[lead:], []) if body else strip_titles(words[lead:])
    while len(bare) > 1 and bare[-1] in titles.POSTNOMINALS:
        bare.pop()
    first = lead + len(described)
    if not bare or first >= len(places):
        return None
    ordinal = _ORDINAL.search(text, max(0, places[first] - 8), places[first])
    if ordinal and (body or bare[-1].lower() in titles.ORGANISATIONS):
        bare, places[first] = [ordinal.group(1), *bare], ordinal.start(1)
    roles = {spelled_out(word) for word in described} | role_words(words_before(text, places[lead]))
    if not _LOCATIVE.search(text, max(0, start - 12), start):
        roles |= roles_around(text, places[lead], end) - titles.HONORIFICS
    named = len(words) < _SHOUTED_WORDS and (text[end : end + 1] == ":" or len(words[0]) < _SHOUTED_LETTERS)
    shouted = _shouts(words) and len(words) > 1 and not named
    return Mention(
        start=places[first],
        end=end,
        outer=min(places[lead], places[first]),
        words=tuple(word if _keeps_stop(word) else word.rstrip(".") for word in bare),
        roles=frozenset(roles),
        titled=any(is_title(word.lower()) for word in described) or words[lead].lower() in titles.REGNAL,
        opens=not lead and (start == 0 or bool(_OPENS.search(text, max(0, start - 4), start))),
        gender=gender_of({spelled_out(word) for word in described} | nearest_words(text, places[lead], end)),
        located=bool(_LOCATIVE.search(text, max(0, start - 12), start)) and text[end : end + 1] not in ("'", "’"),
        definite=first == lead
        and (words[lead - 1].lower() == "the" if lead else bool(_DEFINITE.search(text, max(0, start - 6), start)))
        and not _NOUN_AFTER.match(text, end),
        authored=bool(_AUTHORED.match(text, end)),
        headline=headline or shouted,
    )


def _heads_chamber(text: str, start: int, words: Sequence[str]) -> bool:
    """Say whether a run at `start` is a chamber and the name of its head: "Speaker of the House Ann Lee"."""
    named = len(words) > 2 and words[-1].lower() not in titles.ORGANISATIONS
    before = text[max(0, start - _LONGEST_HEAD_OF) : start]
    return named and words[0].lower() in titles.CHAMBERS and bool(_HEAD_OF.search(before))


def _shouts(words: Sequence[str]) -> bool:
    return all(word.isupper() and len(word) > 1 for word in words)


def _keeps_stop(word: str) -> bool:
    """Say whether a word's full stop is its own: "U.S.", "J."."""
    return word.count(".") > 1 or (len(word) == 2 and word[1] == ".")
