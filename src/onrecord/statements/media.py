"""A phrase in, the kind of speech or writing that it names out: interview, speech, statement, post, letter.

The kinds are few and fixed; the report's own words for each ("in a rare interview") are kept by their span.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.statements.phrases import Phrase
from onrecord.statements.sentences import Token

_WORDS = {
    "interview": "interview interviews conversation sit-down q&a",
    "press conference": "briefing availability presser gaggle",
    "speech": "speech speeches address remarks keynote sermon toast eulogy soundbite monologue",
    "debate": "debate debates",
    "hearing": "hearing hearings testimony deposition",
    "event": "appearance rally rallies fundraiser fund-raiser townhall forum convention event events roundtable "
    "dinner luncheon",
    "broadcast": "show program programme podcast broadcast telecast newscast segment airwaves radio "
    "television tv cnn msnbc nbc abc cbs fox npr c-span bbc",
    "call": "call phone telephone teleconference voicemail",
    "statement": "statement statements release communique communiqué announcement",
    "post": "post posts tweet tweets tweetstorm twitter facebook instagram snapchat reddit blog youtube periscope "
    "tumblr medium telegram linkedin hashtag thread",
    "letter": "letter letters memo memorandum note",
    "email": "email emails e-mail e-mails text texts",
    "op-ed": "op-ed op-eds editorial editorials column essay commentary opinion",
    "article": "article story piece profile",
    "report": "report reports study survey poll analysis review audit assessment paper",
    "book": "book memoir autobiography biography",
    "filing": "filing filings lawsuit complaint affidavit brief motion opinion ruling decision dissent suit",
    "video": "video ad advertisement commercial spot recording tape film documentary",
}
MEDIA = tuple(_WORDS)
"""The values that a statement's medium takes; a written piece has its outlet as well, "op-ed in The Ledger"."""

_KIND_OF = {word: kind for kind, words in reversed(_WORDS.items()) for word in words.split()}
_TWO_WORDS = {
    ("news", "conference"): "press conference",
    ("press", "conference"): "press conference",
    ("press", "release"): "statement",
    ("news", "release"): "statement",
    ("conference", "call"): "call",
    ("phone", "interview"): "interview",
    ("telephone", "interview"): "interview",
    ("town", "hall"): "event",
    ("campaign", "stop"): "event",
    ("court", "papers"): "filing",
    ("court", "documents"): "filing",
    ("opinion", "piece"): "op-ed",
    ("op-ed", "piece"): "op-ed",
    ("op-ed", "article"): "op-ed",
    ("editorial", "piece"): "op-ed",
    ("opinion", "article"): "op-ed",
    ("text", "message"): "email",
    ("text", "messages"): "email",
    ("social", "media"): "post",
    ("truth", "social"): "post",
    ("question", "period"): "debate",
    ("talk", "show"): "broadcast",
    ("press", "secretary"): "",
}
CUES = {
    "tweeted": "post",
    "live-tweeted": "post",
    "tweets": "post",
    "tweeting": "post",
    "retweeted": "post",
    "posted": "post",
    "blogged": "post",
    "testified": "hearing",
    "testifies": "hearing",
    "testifying": "hearing",
    "emailed": "email",
    "e-mailed": "email",
    "texted": "email",
}
"""Verbs of speech that name the medium by themselves."""

MAKING = frozenset(
    """issued issuing released releasing wrote writing sent sending gave giving delivered delivering published
    publishing posted posting penned filed filing made making""".split()
)
"""Verbs that bring a medium as their object: "issued a statement saying"."""

WRITING = frozenset("wrote writes writing written write".split())
WRITTEN = frozenset({"op-ed", "article", "letter", "book", "report", "filing", "email"})
PIECES = frozenset({"op-ed", "article"})
LANGUAGES = frozenset(
    "english spanish french german russian arabic chinese japanese italian portuguese ukrainian hebrew".split()
)
_COUNTS = frozenset(
    "series string pair number set round flurry spate copy version transcript excerpt draft recording clip".split()
)
_LEADS = frozenset("in at on during via over through".split())
_EVENT_LEADS = frozenset("at during in".split())
_ALL_LEADS = frozenset({"event", "debate", "press conference", "hearing"})


def medium_of(tokens: Sequence[Token], phrase: Phrase) -> str | None:
    """Return the medium that a phrase names by the head of its noun, None where it names none."""
    if phrase.lead not in _LEADS:
        return None
    head = _head_end(tokens, phrase)
    words = [_plain(token) for token in tokens[phrase.noun : head] if token.is_word]
    if not words:
        return _quoted_show(tokens, phrase)
    kind = kind_of(words) or _inner_kind(tokens, phrase, words)
    return kind if kind and _fits(phrase.lead, kind, tokens[phrase.noun : head]) else None


def kind_of(words: Sequence[str]) -> str | None:
    """Return the medium that a noun phrase, its words in lower case, names by its last words; None where none."""
    return (_TWO_WORDS.get((words[-2], words[-1])) if len(words) > 1 else None) or _KIND_OF.get(words[-1])


def _plain(token: Token) -> str:
    return token.low.removesuffix("'s").removesuffix("'")


def _head_end(tokens: Sequence[Token], phrase: Phrase) -> int:
    """Return the end of the phrase's first noun that is no count: "posts" of "a series of posts of last week"."""
    ofs = [i for i in range(phrase.noun + 1, phrase.end) if tokens[i].low == "of"]
    return next((i for i in ofs if tokens[i - 1].low not in _COUNTS), phrase.end)


def _inner_kind(tokens: Sequence[Token], phrase: Phrase, words: Sequence[str]) -> str | None:
    """Return the kind that a name in the phrase gives away: "CNN's State of the Union", "Fox News", "Twitter"."""
    if phrase.lead != "on" and phrase.lead != "via":
        return None
    first = next((word for word in words if word not in ("the", "his", "her", "their", "its")), "")
    kind = _KIND_OF.get(first)
    return kind if kind in ("broadcast", "post") else None


def _quoted_show(tokens: Sequence[Token], phrase: Phrase) -> str | None:
    quoted = any(token.quotation for token in tokens[phrase.noun : phrase.end])
    return "broadcast" if quoted and phrase.lead == "on" else None


def _fits(lead: str, kind: str, noun: Sequence[Token]) -> bool:
    """Say whether the preposition goes with the kind: one is "on" a show and "at" a rally, "in" neither."""
    if kind == "broadcast":
        return lead in ("on", "during", "in", "via") and (lead != "in" or noun[0].low in ("a", "an", "his", "her"))
    if kind in _ALL_LEADS:
        return lead in _EVENT_LEADS and not (lead == "in" and noun[-1].low in ("event", "events"))
    if kind == "call":
        return lead in ("on", "in", "during", "by", "over", "via")
    if kind == "post":
        return lead in ("on", "in", "via", "through")
    return (
        lead in ("in", "during", "at", "via", "through", "on")
        if kind == "speech"
        else lead in ("in", "during", "via", "through")
    )


def is_written(medium: str) -> bool:
    """Say whether a medium is a piece of writing that several statements of a report may be from."""
    return medium.split(" in ")[0] in WRITTEN or medium not in MEDIA
