"""Text around a name in, the words that describe its bearer out: titles, appositions, "the mayor, Ann Lee"."""

from __future__ import annotations

import re

from onrecord.statements import lexicon, titles
from onrecord.text import fold

_BEFORE_CHARS, _BEFORE_WORDS = 60, 5  # how far back a name is described
_APPOSITION = re.compile(r"(?: \([^()\n]{1,24}\))?,\s+([^,;:!?\n“”\"()]{3,90}?)(?=[,;:()\n]|[.!?](?:\s|$)|$)")
_RELATIVE = re.compile(
    r",?\s+who\s+(?:also\s+)?(?:heads|leads|runs|chairs|headed|led|ran|chaired|directs|directed)\b([^,.;:!?\n“”\"()]{0,60})"
)
_ROLE_FIRST = re.compile(
    r"\b((?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:(?!\b(?:the|its|his|her|their|and)\b)[^,.;:!?\n“”\"()]){3,60}),\s+$"
)
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")


def role_words(text: str) -> set[str]:
    """Return the folded words of a description, cut where a clause begins."""
    found: set[str] = set()
    for word in _WORDS.findall(text):
        low = fold(word)
        if low in ("said", "told", "and", "but", "that", "when") or low in lexicon.SPEECH_FORMS - titles.ROLES:
            found = set()
            continue
        if low not in lexicon.DETERMINERS and low not in lexicon.PREPOSITIONS:
            found.add(titles.SPELLED_OUT.get(low, low))
    return found


def roles_around(text: str, start: int, end: int) -> set[str]:
    """Return the words that describe a name from outside: in an apposition after it, or as a role before a comma."""
    found: set[str] = set()
    after = _APPOSITION.match(text, end)
    if after and _describes(after.group(1)):
        found |= role_words(after.group(1))
    heads = _RELATIVE.match(text, end)
    if heads:
        found |= {"head", "leader"} | role_words(heads.group(1))
    before = _ROLE_FIRST.search(text, max(0, start - 90), start)
    if before and _describes(before.group(1)):
        found |= role_words(before.group(1))
    return found


def _describes(phrase: str) -> bool:
    """Say whether a phrase between commas gives a role: a word for one, not the title of another name."""
    words = phrase.split()
    if words[0].lower() in lexicon.PREPOSITIONS:
        return False
    for i, word in enumerate(words):
        if word.lower() in lexicon.AUXILIARIES or word.lower() in lexicon.BE or word.lower() in lexicon.SPEECH_FORMS:
            if word.lower() not in titles.ROLES:
                return False
        if fold(word).split("'")[0] in titles.TITLES | titles.ROLES:
            return i + 1 == len(words) or not words[i + 1][0].isupper()
    return False


def words_before(text: str, start: int) -> str:
    """Return the words right before character `start`, back to the last mark."""
    words = text[max(0, start - _BEFORE_CHARS) : start].split("\n")[-1].split()[-_BEFORE_WORDS:]
    # What stands before a mark or a preposition describes something else: "director of the Vale Institute".
    mark = max((n + 1 for n, word in enumerate(words) if _parts(word)), default=0)
    if not words or fold(words[-1]) not in titles.ROLES | titles.TITLES:
        return ""  # "Senator Ann Lee met Tom Hale" says nothing of him
    return " ".join(words[mark:])


def _parts(word: str) -> bool:
    return word.lower() in lexicon.PREPOSITIONS or not _WORDS.fullmatch(_POSSESSIVE.sub("", word))


def gender_of(words: set[str]) -> str | None:
    """Return "he" or "she" where folded words of a description say so, None where they do not or say both."""
    male, female = words & titles.MALE, words & titles.FEMALE
    return None if bool(male) == bool(female) else "he" if male else "she"


def nearest_words(text: str, start: int, end: int) -> set[str]:
    """Return the heads of what describes a name: "his wife Ann", "the first lady, Ann Lee"."""
    words = text[max(0, start - _BEFORE_CHARS) : start].split("\n")[-1].split()[-1:]
    before = _ROLE_FIRST.search(text, max(0, start - 90), start)
    words += before.group(1).split()[-1:] if before else []
    after = _APPOSITION.match(text, end)
    for word in after.group(1).split() if after else ():
        if word.lower() in lexicon.PREPOSITIONS or word[0].isupper():
            break
        words.append(word)
    return {fold(word) for word in words} - titles.HONORIFICS


def spelled_out(word: str) -> str:
    """Return the folded title `word` in full: "senator" of "Sen."."""
    low = fold(word)
    return titles.SPELLED_OUT.get(low.rstrip("."), low)
