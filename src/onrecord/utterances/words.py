"""A word as it stands in a text in, what the alignment must know of it out.

Nearly all words are plain letters; what these are is looked up, or seen from their endings, without the work that
accents, contractions, numerals and brackets ask for.
"""

from __future__ import annotations

from onrecord.text import fold
from onrecord.utterances.lexicon import COMMON_WORDS, FUNCTION_WORDS, NEGATIONS
from onrecord.utterances.numerals import NUMBER_WORDS, is_number
from onrecord.utterances.spelling import letters_key, spelling_key

CONTENT, FUNCTION, NUMBER, NEGATION, BRACKET, MARK = range(6)
"""What a token is to the alignment: its `type`."""

MARK_KEY = "…"
_REMEMBERED = 1 << 16  # words
_MARK_LETTERS = frozenset("….[]() \u00a0\u2009\u202f")
_BRACKETS = str.maketrans("", "", "[]()")
_QUOTES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "‐": "-", "‑": "-"})


Entry = tuple[str, str, int, bool]
"""What is known of a word: it without case, its key (without its spelling as well), its type, whether capitalised."""


def read_word(word: str) -> Entry:
    """Return what `word` is: a word, a percent sign, or a mark of omission, as the text has it.

    >>> read_word("Don’t")
    ("don't", 'donot', 3, True)
    """
    if word.isascii() and word.isalpha():
        form = word.lower()
        if form in _LEXICON:
            return (*_LEXICON[form][:3], word[0] != form[0])
        return form, letters_key(form), CONTENT, word[0] != form[0]
    if _MARK_LETTERS.issuperset(word):
        return MARK_KEY, MARK_KEY, MARK, False
    if word == "%":
        return "percent", "percent", FUNCTION, False
    bare = word.translate(_BRACKETS)
    form, key, kind, capital = _read_slowly(bare)
    return form, key, BRACKET if bare != word and kind != FUNCTION else kind, capital


def _read_slowly(word: str) -> Entry:
    folded = fold(word)
    return word.translate(_QUOTES).casefold(), spelling_key(folded), _classify(folded), word[:1].isupper()


def _classify(folded: str) -> int:
    if folded in NEGATIONS:
        return NEGATION
    if is_number(folded):
        return NUMBER
    return FUNCTION if folded in FUNCTION_WORDS else CONTENT


_LEXICON = {
    spelled: _read_slowly(spelled)
    for word in FUNCTION_WORDS | NEGATIONS | NUMBER_WORDS | COMMON_WORDS
    for spelled in (word, word.capitalize())
}
"""The words of the lexicon, in small letters and with a capital."""


class Words(dict[str, Entry]):
    """The entry of every word: those of the lexicon from the beginning, others once they were read."""

    def __missing__(self, word: str) -> Entry:
        """Read a word and remember it."""
        if len(self) > _REMEMBERED:
            self.cache_clear()
        entry = self[word] = read_word(word)
        return entry

    def cache_clear(self) -> None:
        """Forget all but the lexicon, as the functions that remember their results do."""
        self.clear()
        self.update(_LEXICON)


WORDS = Words(_LEXICON)
