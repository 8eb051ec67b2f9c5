"""A number in; so many statements in articles, as outlets that report the same things would have them, out.

The contents are those of PolNeAR's attributions and the sentences of the story collections. Each is told by several
articles that stand near each other in the order of adding, every one with some words exchanged for others of the same
corpora, seeded. So what reports the same thing stays as many, however large the record: what grows is all the rest.
Speakers are invented, and each of them says three things. Nothing of this is written into the repository.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections.abc import Iterator, Sequence
from functools import cache

from benchmarks.shared import SHARED
from benchmarks.texts import read_texts
from onrecord.database.write import Made
from onrecord.records import Article, Block, Kind, Label, Page, Span, Statement, make_id, statement_id

SEED = 20230213
IN_ARTICLE = 10  # statements of one article
CHANGED = 0.15  # of the words of four letters and more, in a telling after the first
SAID_BY_ONE = 3  # contents
_SENTENCE = re.compile(r"[^.!?\n]{40,400}[.!?]")
_WORD = re.compile(r"[^\W\d_]{4,}")
_SYLLABLES = tuple(a + b for a in "b d f g h j k l m n p r s t v w".split() for b in ("an", "el", "ir", "ost", "um"))


@cache
def read_contents() -> tuple[str, ...]:
    """Return the contents, each once, shuffled."""
    found: dict[str, None] = {}
    for part in ("train", "dev"):
        for line in (SHARED / "data" / "polnear" / f"{part}.jsonl").read_text(encoding="utf-8").splitlines():
            article = json.loads(line)
            for quote in article["quotes"]:
                words = " ".join(article["text"][start:end] for start, end in quote["content"])
                found[" ".join(words.split())] = None
    for name in ("wikinews", "tgcontest"):
        for text in read_texts(name).values():
            found |= dict.fromkeys(" ".join(sentence.split()) for sentence in _SENTENCE.findall(text))
    listed = sorted(text for text in found if _WORD.search(text))
    random.Random(SEED).shuffle(listed)
    return tuple(listed)


@cache
def _words() -> tuple[str, ...]:
    return tuple(_WORD.findall(" ".join(read_contents())))


def tell(text: str, chance: random.Random) -> str:
    """Return `text` with some of its words exchanged."""
    return _WORD.sub(lambda word: chance.choice(_words()) if chance.random() < CHANGED else word[0], text)


def name_speaker(number: int) -> str:
    """Return the invented name of a speaker."""
    chance = random.Random(number)
    given, surname = ("".join(chance.choice(_SYLLABLES) for _ in range(count)).title() for count in (2, 3))
    return f"{given} {surname}"


def tell_all(wanted: int) -> Iterator[tuple[str, str]]:
    """Yield so many contents with their speakers: each content so often that all are used, at least twice."""
    contents = read_contents()
    often = max(2, -(-100_000 // len(contents)))
    chance = random.Random(SEED)
    told = 0
    for number, text in enumerate(contents):
        speaker = name_speaker(number // SAID_BY_ONE)
        for n in range(often):
            if told == wanted:
                return
            told += 1
            yield (tell(text, chance) if n else text), speaker
    raise ValueError(f"{wanted} statements are wanted; expected no more than {told}")


def make_articles(wanted: int) -> Iterator[tuple[Page, Made]]:
    """Yield articles that hold so many statements in all; the tellings of one thing are in different articles."""
    often = max(2, -(-100_000 // len(read_contents())))
    told: list[tuple[str, str]] = []
    number = 0
    for item in tell_all(wanted):
        told.append(item)
        if len(told) == often * IN_ARTICLE:
            for n in range(often):
                yield make_article(number, told[n::often])
                number += 1
            told = []
    for n in range(often if told else 0):
        yield make_article(number + n, told[n::often])


def make_article(number: int, told: Sequence[tuple[str, str]]) -> tuple[Page, Made]:
    """Return the page and the article that report this, each content in a paragraph of its own."""
    paragraphs, spans, at = [], [], 0
    for text, speaker in told:
        paragraphs.append(f"{speaker} said: “{text}”")
        start = at + len(speaker) + len(" said: “")
        spans.append((at, start, start + len(text), len(speaker)))
        at += len(paragraphs[-1]) + 2
    whole = "\n\n".join((*paragraphs, f"Article {number}."))
    content = whole.encode()
    page = Page(
        id=hashlib.sha256(content).hexdigest(), content=content, content_type="text/plain", where=f"{number}.txt"
    )
    block = Block(label=Label.BODY, reason="a paragraph", text=whole, page_start=0, page_end=len(whole), start=0,
                  end=len(whole))  # fmt: skip
    article = Article(id=make_id("article", page.id), page=page.id, text=whole, outlet="The Example", blocks=(block,))
    statements = tuple(_make_statement(article, *span) for span in spans)
    return page, Made(article=article, statements=statements)


def _make_statement(article: Article, begin: int, start: int, end: int, name: int) -> Statement:
    content = (Span.of(article.text, start, end),)
    source = Span.of(article.text, begin, begin + name)
    return Statement(
        id=statement_id(article.id, content),
        article=article.id,
        kind=Kind.DIRECT,
        content=content,
        cue=Span.of(article.text, begin + name + 1, begin + name + 5),
        source=source,
        speaker=source.text,
    )
