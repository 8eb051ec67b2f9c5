"""One line of a saved page in; what it looks like by itself out. Its surroundings are judged later (see `zones`)."""

from __future__ import annotations

import re
from enum import StrEnum

from onrecord.articles import lexicon, phrases
from onrecord.text import squeeze

_LEXICON_CHARACTERS = 700  # a longer line is no furniture
_LONG_WORDS = 12
_LOOSE_WORDS = 20  # without an end of a sentence: as long as the longest headlines
_PROSE_WORDS = 45
_BIO_WORDS = 70
_ASIDE_WORDS = 3  # of a remark in brackets
_MARKS = " \t*_•·|:;,>»→←«<–—-▼▲▶►↓↑…✕×+#[]()®™"
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]*_]*$|[.!?,…][\"”’]+[.)]?$|[:;]$|\.\.\.$")
_INNER_END = re.compile(r"[a-z)][.!?][”\"]?\s+[A-Z“\"]")
_LINK_ALONE = re.compile(r"(?:[-*+•]\s+)?\[(?P<words>[^\[\]]*)\]\([^()\s]*\)[.*_]*")  # Markdown
_IMAGE = re.compile(r"!\[(?P<words>[^\[\]]*)\]\([^()\s]*\)")
_TOPIC_WORDS = 3  # more of them make a headline
_HEADING = re.compile(r"#{1,6}\s+\S")
_ITEM = re.compile(r"(?:[-*+•‣▪●·–]|\d{1,3}[.)])\s+\S")
_WORD = re.compile(r"\w[\w'’\-]*")


class Shape(StrEnum):
    """What a line looks like by itself."""

    FEED = "feed"
    COMMENTS = "comments"
    INSET = "inset"
    LEAD = "lead"
    ENDING = "ending"
    BIO = "bio"
    CHROME = "chrome"
    ADVERT = "advert"
    CONTINUES = "continues"
    TIME = "time"
    BYLINE = "byline"
    CREDIT = "credit"
    CAPTION = "caption"
    HEADING = "heading"
    ITEM = "item"
    LONG = "long"
    LOOSE = "loose"
    SENTENCE = "sentence"
    SHORT = "short"


_SMALL = (  # what a line without the look of a sentence may be, first match wins
    (Shape.TIME, lexicon.TIME),
    (Shape.TIME, lexicon.DATE),
    (Shape.TIME, lexicon.CLOCKED),
    (Shape.CONTINUES, lexicon.CONTINUES),
    (Shape.ADVERT, lexicon.ADVERT),
    (Shape.COMMENTS, lexicon.COMMENTS),
    (Shape.FEED, lexicon.FEED),
    (Shape.INSET, lexicon.INSET),
    (Shape.LEAD, lexicon.INSET_LEAD),
    (Shape.CREDIT, lexicon.CREDIT),
    (Shape.CHROME, lexicon.CHROME),
    (Shape.ENDING, lexicon.ENDING),
    (Shape.BYLINE, lexicon.BYLINE),
    (Shape.TIME, lexicon.STAMPED),
)


_HEADS_OF_LISTS = {Shape.FEED, Shape.COMMENTS, Shape.INSET, Shape.ENDING}


def count_words(text: str) -> int:
    """Return the number of words of `text`."""
    return len(_WORD.findall(text))


def ends_sentence(text: str) -> bool:
    """Say whether `text` ends as a sentence does."""
    return bool(_SENTENCE_END.search(phrases.SIGN_OFF.sub("", text[-40:])[-12:]))


def shape_of(text: str) -> Shape:
    """Return what the line `text` looks like by itself.

    >>> shape_of("Most read").value
    'feed'
    """
    text = squeeze(text)
    words = count_words(text)
    if _HEADING.match(text):
        furniture = _furniture(text, words)
        return furniture if furniture in _HEADS_OF_LISTS else Shape.HEADING
    if link := _LINK_ALONE.fullmatch(text[:_LEXICON_CHARACTERS]):
        named = count_words(link["words"])
        return _furniture(link["words"], named) or (Shape.LEAD if named > _TOPIC_WORDS else Shape.CHROME)
    if image := _IMAGE.fullmatch(text[:_LEXICON_CHARACTERS]):
        return Shape.CAPTION if image["words"] else Shape.CHROME
    if len(text) <= _LEXICON_CHARACTERS:
        furniture = _furniture(text, words)
        if furniture:
            return furniture
    if lexicon.POST_SIGNATURE.fullmatch(text[:_LEXICON_CHARACTERS]):
        return Shape.SENTENCE
    if _ITEM.match(text):
        return Shape.ITEM
    cut = text.endswith(("...", "…")) and not _INNER_END.search(text)
    aside = words >= _ASIDE_WORDS and text[0] == "(" and text[-1] == ")"
    if (aside or ends_sentence(text)) and words >= 2 and not cut:
        return Shape.LONG if words >= _LONG_WORDS else Shape.SENTENCE
    if words < _LOOSE_WORDS:
        return Shape.LOOSE if cut and words >= _LONG_WORDS else Shape.SHORT
    prose = words >= _PROSE_WORDS or _INNER_END.search(text) or text.startswith(("“", '"', "«", "„"))
    return Shape.LONG if prose else Shape.LOOSE


def _furniture(text: str, words: int) -> Shape | None:
    """Return which kind of furniture the line is, None where it may be text."""
    if lexicon.END_MARK.fullmatch(text):
        return Shape.ENDING
    bare = text.strip(_MARKS).casefold()
    if not bare:
        return Shape.CHROME
    if words <= _BIO_WORDS and lexicon.BIO.fullmatch(text.casefold() if text.startswith(("We", "we")) else text):
        return Shape.BIO
    if words >= 4 and _describes_picture(text):
        return Shape.CAPTION
    if _is_signed(text):
        return Shape.BYLINE
    for shape, pattern in _SMALL:
        if pattern.fullmatch(bare) and _fits(shape, text, words):
            return shape
    return Shape.CHROME if _speaks_for_site(text, words) else None


def _describes_picture(text: str) -> bool:
    """Say whether the line is a caption: it names a picture's maker, or the place of somebody in the picture."""
    if phrases.CAPTION_START.match(text) or phrases.CAPTION_ROUND.fullmatch(text):
        return True
    if phrases.CAPTION_END.search(text) and not (text.endswith("]") and text.startswith(("“", '"', "‘"))):
        # The last paragraph of an agency's report ends with its name too.
        return not (phrases.SIGN_OFF.search(text) and phrases.SPEECH.search(text))
    return not ends_sentence(text) and bool(phrases.IN_PICTURE.search(text))


def _is_signed(text: str) -> bool:
    """Say whether the line is a name and a date, or a name that "By" has grown onto."""
    if lexicon.GLUED_BY.fullmatch(text):
        return True
    found = lexicon.SIGNED.fullmatch(text)
    return found is not None and all(word[0].isupper() for word in found["name"].split())


def _speaks_for_site(text: str, words: int) -> bool:
    """Say whether the line is a notice or an appeal of the site to its reader: two of its words, and no quotation."""
    if words < 6 or "“" in text or '"' in text or not phrases.SITE_PERSON.search(text):
        return False
    return len({found.lastindex for found in phrases.SITE_VOICE.finditer(text)}) >= 2


def _fits(shape: Shape, text: str, words: int) -> bool:
    """Say whether a line of this length can be of `shape`: a pattern's loose end must not swallow a paragraph."""
    if shape in {Shape.FEED, Shape.INSET, Shape.COMMENTS}:
        return words <= 9 and not text.endswith((".", "!”", ".”"))
    if shape in {Shape.BYLINE, Shape.LEAD}:
        return words <= 24 and not (words > 8 and ends_sentence(text) and not text.endswith((":", "?")))
    return words <= 45
