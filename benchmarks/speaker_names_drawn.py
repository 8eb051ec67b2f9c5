"""Draw pairs of names of different articles for a reader to label, not asking the product which are one.

    python -m benchmarks.speaker_names_drawn OUT.jsonl [--seed N]

Names are read from the texts by plain patterns alone: two capitalised words, with or without an initial, are a
person's where a verb of speech or an apposition follows them once; one after a form of address or beside a verb of
speech is a surname alone; capitals alone are an acronym; a run of capitalised words with one that says what kind of
body it is, a body's. Pairs are put into kinds by their letters and by how many capitalised words their articles share;
of each kind so many are drawn by a seed, one for each last word, none that an older set of pairs has.

The reader takes the pairs of a kind in their order until there are as many as `KINDS` says, and passes over what is no
whole name of a person or body, and what an article does not tell the bearer of.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from benchmarks.speaker_names import LABELS, SETS, UNREAD, texts_of

KINDS = {
    "initials": 6,  # one given name and surname, an initial more or less
    "forms": 14,  # given names that begin alike, one surname
    "spellings": 8,  # surnames that differ by a letter or two, given names that begin alike
    "namesakes": 12,  # other given names under one surname, in near articles
    "short": 14,  # a surname alone, and a full name
    "short_near": 12,  # the same, in near articles
    "acronyms": 12,  # an acronym, and a body whose words begin so
    "bodies": 12,  # two bodies with two thirds of their words in common
    "equal": 10,  # one name in articles that share little
}
"""The kinds, and how many pairs of each are labelled. More are drawn, for some are passed over."""

_SEED = 29
_MORE = 3  # times as many drawn as labelled, for some are passed over
_CORPORA = ("polnear-train", "wikinews", "naeb", "zyte181")
_NEAR, _FAR = 8, 4  # capitalised words in common at least, at most
_SPELT_ALIKE = 0.75
_CAPITAL = r"[A-Z](?:[a-zà-ÿ]+|c[A-Z][a-z]+)(?:[-'’][A-Za-zà-ÿ][a-zà-ÿ]+)*\b"
_TITLE = "Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Senator|Governor|Mayor|Professor|Judge|Justice|Minister|President"
_SAYS = "said|says|told|added|asked|wrote|argued|warned|tweeted"
_FULL = re.compile(rf"(?<![\w’'-])({_CAPITAL})(?: [A-Z]\.)? ({_CAPITAL})(?! ?[A-Z])")
_PERSON = re.compile(rf"\A(?: (?:{_SAYS})\b|, (?:the|a|an|who|whose|\d\d)\b)")  # what follows a person's name
_ALONE = re.compile(
    rf"(?:\b(?:{_TITLE})\.? ({_CAPITAL})(?! [A-Z])|(?<=[a-z”\"] said )({_CAPITAL})(?=[.,])"
    rf"|(?<=[”\"] )({_CAPITAL})(?= (?:{_SAYS})\b))"
)
_ACRONYM = re.compile(r"(?<![\w.])(?:[A-Z]{3,6}|(?:[A-Z]\.){3,5})(?!\w)")
_KIND_OF_BODY = (
    "Ministry|Department|University|Committee|Party|Commission|Council|Court|Police|Institute|Association|Board|Bank|"
    "Agency|Office|Center|Foundation|Union|School|Church|Group|Federation|Service|Authority|Society|Fund|Company"
)
_RUN = re.compile(rf"(?<![\w’'-])(?:{_CAPITAL}|U\.S\.)(?: (?:of|and|for|of the|{_CAPITAL})){{0,7}} {_CAPITAL}")
_BODY = re.compile(rf"\b(?:{_KIND_OF_BODY})\b")
_SMALL = frozenset("of and for on the to in &".split())
_NO_NAMES = frozenset(
    """The In On At But And For He She It They We This That When As If After Before While With From By Mr Mrs Ms New
    North South East West White House United American Monday Tuesday Wednesday Thursday Friday Saturday Sunday January
    February March April May June July August September October November December Former President Senator Governor
    Secretary Minister General Prime Foreign State National City County Street Super Democratic Republican Sen Rep
    Gov Dr Is So To Now Then Do What Though Unlike During Be""".split()
)


class Side(NamedTuple):
    """A name as an article has it."""

    name: str
    corpus: str
    article: str


class Found(NamedTuple):
    """The names of all articles by sort, and the capitalised words of each article."""

    full: list[Side]
    alone: list[Side]
    acronyms: list[Side]
    bodies: list[Side]
    words: dict[tuple[str, str], frozenset[str]]


def find_names() -> Found:
    """Return the names of all articles."""
    found = Found([], [], [], [], {})
    for corpus in _CORPORA:
        for article, text in sorted(texts_of(corpus).items()):
            full = set(_find_people(text))
            alone = {name for match in _ALONE.finditer(text) for name in match.groups() if name} - _NO_NAMES
            letters = {match[0] for match in _ACRONYM.finditer(text)}
            bodies = {match[0] for match in _RUN.finditer(text) if _BODY.search(match[0])}
            for names, sides in zip((full, alone, letters, bodies), found[:4], strict=True):
                sides.extend(Side(name, corpus, article) for name in sorted(names))
            found.words[corpus, article] = frozenset(re.findall(_CAPITAL, text))
    return found


def _find_people(text: str) -> Iterator[str]:
    """Yield the full names of people, of those places where what follows is what follows a person's."""
    for match in _FULL.finditer(text):
        if not _NO_NAMES & {match[1], match[2]} and _PERSON.match(text[match.end() : match.end() + 20]):
            yield match[0]


def _last(side: Side) -> str:
    return side.name.split()[-1]


def _spelt(side: Side) -> str:
    return side.name.replace(".", "")


def _initials(side: Side) -> str:
    return "".join(word[0] for word in side.name.replace("U.S.", "U S").split() if word not in _SMALL)


def _telling(side: Side) -> frozenset[str]:
    return frozenset(side.name.split()) - _SMALL


def _are_forms(one: Side, other: Side) -> bool:
    return one.name.split()[0] != other.name.split()[0] and one.name[0] == other.name[0]


def _are_spellings(one: Side, other: Side) -> bool:
    left, right = _last(one), _last(other)
    given = one.name.split()[0] == other.name.split()[0]
    return given and left != right and SequenceMatcher(None, left, right).ratio() >= _SPELT_ALIKE


def _share_words(one: Side, other: Side) -> bool:
    left, right = _telling(one), _telling(other)
    return left != right and 3 * len(left & right) >= 2 * max(len(left), len(right))


def _by(sides: list[Side], key: Callable[[Side], str]) -> dict[str, list[Side]]:
    found: dict[str, list[Side]] = defaultdict(list)
    for side in sides:
        found[key(side)].append(side)
    return found


def pair_names(found: Found) -> Iterator[tuple[str, Side, Side]]:
    """Yield each pair of names of different articles that is of a kind, with the kind."""

    def shared(one: Side, other: Side) -> int:
        return len(found.words[one[1:]] & found.words[other[1:]])

    full, bodies = _by(found.full, _last), _by(found.bodies, _initials)
    for one, other in (pair for same in full.values() for pair in combinations(same, 2)):
        if one.name.split()[0] == other.name.split()[0] and one.name != other.name:
            yield "initials", one, other
        elif _are_forms(one, other):
            yield "forms", one, other
        elif one.name[0] != other.name[0] and shared(one, other) >= _NEAR:
            yield "namesakes", one, other
    for same in _by(found.full, lambda side: f"{side.name[0]} {_last(side)[:2]}").values():
        yield from (("spellings", *pair) for pair in combinations(same, 2) if _are_spellings(*pair))
    for one in found.alone:
        for other in full.get(one.name, ()):
            yield ("short_near" if shared(one, other) >= _NEAR else "short"), one, other
    for one in found.acronyms:
        yield from (("acronyms", one, other) for other in bodies.get(_spelt(one), ()))
    for same in _by(
        found.bodies, lambda side: min(_telling(side) & set(_KIND_OF_BODY.split("|")), default="")
    ).values():
        yield from (("bodies", *pair) for pair in combinations(same, 2) if _share_words(*pair))
    for same in (*_by(found.full, _spelt).values(), *_by([*found.acronyms, *found.bodies], _spelt).values()):
        yield from (("equal", *pair) for pair in combinations(same, 2) if shared(*pair) <= _FAR)


def draw(seed: int = _SEED) -> list[dict[str, object]]:
    """Return the drawn pairs, of each kind more than are labelled, in order."""
    by_kind: dict[str, dict[str, list[tuple[Side, Side]]]] = defaultdict(lambda: defaultdict(list))
    for kind, one, other in pair_names(find_names()):
        if one[1:] != other[1:]:
            by_kind[kind][_last(other)].append((one, other))
    chance, used = random.Random(seed), _read_before()
    rows: list[dict[str, object]] = []
    for kind, number in KINDS.items():
        words = sorted(by_kind[kind])
        chance.shuffle(words)
        drawn: list[tuple[Side, Side]] = []
        for word in words:
            one, other = chance.choice(by_kind[kind][word])
            if len(drawn) < _MORE * number and word not in used and frozenset((one.name, other.name)) not in used:
                used.add(word)
                drawn.append((one, other))
        rows += [{"kind": kind, "a": _row(one), "b": _row(other)} for one, other in drawn]
    return rows


def _read_before() -> set[object]:
    """Return the pairs of names of the older sets."""
    older = [LABELS / file for name, file in SETS.items() if name != UNREAD]
    rows = [json.loads(line) for file in older for line in file.read_text("utf-8").splitlines()]
    return {frozenset((row["a"]["name"], row["b"]["name"])) for row in rows}


def _row(side: Side) -> dict[str, str]:
    return {"name": side.name, "set": side.corpus, "article": side.article}


def main() -> None:
    """Write the drawn pairs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=_SEED)
    given = parser.parse_args()
    lines = [json.dumps(row, ensure_ascii=False) for row in draw(given.seed)]
    given.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
