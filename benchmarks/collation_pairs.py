"""Pairs of wordings with known edits: real sentences in, two texts and every acceptable list of readings out.

Edits lie on stretches of one sentence that never overlap but often touch. What cannot be told apart from another edit
is not made: a cut beside words like those at its edges, cuts of both texts at one place, a denial beside words left out
of its own text.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from benchmarks.collation_expected import CUTS, Edit, Expected, Words, expect_readings, fold_words

MARKS = ("...", "…", "(...)", "[...]", "[…]", ". . .")
SPELLINGS = tuple(
    (left, right)
    for left, right in (
        pair.strip().split("/")
        for pair in """
    colour/color; honour/honor; labour/labor; neighbours/neighbors; defence/defense; centre/center;
    theatre/theater; organise/organize; recognised/recognized; realising/realizing; travelled/traveled;
    cancelled/canceled; programme/program; grey/gray; catalogue/catalog; analyse/analyze; licence/license;
    favourite/favorite; co-operate/cooperate; re-elect/reelect; e-mail/email; long-term/long term;
    well-known/well known; policymakers/policy makers; cafe/café; naive/naïve; Erdogan/Erdoğan; Zelensky/Zelenskyy;
    Zelenskiy/Zelensky; Kyiv/Kiev; twelve/12; three/3; twenty/20; 1,000/1000; percent/per cent; do not/don't;
    it is/it's; cannot/can't; we are/we're; judgement/judgment; ageing/aging; sceptical/skeptical;
    behaviour/behavior; paediatric/pediatric; towards/toward; mobilisation/mobilization; metres/meters;
    skilful/skillful
    """.split(";")
    )
)
NUMBERS = (
    "12",
    "28",
    "3",
    "150",
    "2,500",
    "40,000",
    "1.5",
    "seven",
    "nine",
    "thirty",
    "six",
    "twenty-five",
    "1990",
    "45",
)
DENIALS = ("not", "never")
OPPOSITES = {
    "is": "isn't",
    "was": "wasn't",
    "are": "aren't",
    "do": "don't",
    "can": "can't",
    "will": "won't",
    "would": "wouldn't",
    "should": "shouldn't",
    "have": "haven't",
    "has": "hasn't",
    "with": "without",
}


@dataclass(frozen=True)
class Pair:
    """Two texts, how many edits of which kinds lie between them, and the readings that are right."""

    texts: tuple[str, str]
    edits: tuple[str, ...]
    accepted: tuple[tuple[Expected, ...], ...]

    def accepts(self, readings: Sequence[Expected]) -> bool:
        """Say whether these readings, in any order, are right."""
        return any(sorted(readings) == sorted(right) for right in self.accepted)


@dataclass
class Maker:
    """Makes pairs from sentences, the same ones for the same seed."""

    sentences: Sequence[str]
    seed: int
    random: random.Random = field(init=False)

    def __post_init__(self) -> None:
        """Seed the choices."""
        self.random = random.Random(self.seed)

    def make(self, count: int) -> Iterator[Pair]:
        """Yield `count` pairs with one to five edits each."""
        made = 0
        while made < count:
            pair = self._try_pair(self.random.randint(1, 5))
            if pair is not None:
                made += 1
                yield pair

    def _try_pair(self, count: int) -> Pair | None:
        sentence = self.random.choice(self.sentences)
        words = sentence.split()
        edits: list[Edit] = []
        for _ in range(40):
            if len(edits) == count:
                break
            edit = self._try_edit(words, edits)
            if edit is not None and _fits(words, edits, edit):
                edits.append(edit if self.random.random() < 0.5 else edit.swapped())
        edits.sort(key=lambda edit: (edit.start, edit.end))
        if len(edits) != count or not _is_clear(words, edits):
            return None
        accepted = expect_readings(edits, len(words))
        texts = (_write(words, edits, "left"), _write(words, edits, "right"))
        return Pair(texts, tuple(edit.kind for edit in edits), accepted) if accepted else None

    def _try_edit(self, words: list[str], edits: list[Edit]) -> Edit | None:
        kind = self.random.choice(list(_MAKERS))
        at = self.random.randrange(len(words))
        if edits and self.random.random() < 0.4:
            near = self.random.choice(edits)
            at = near.end if self.random.random() < 0.7 else max(0, near.start - 1)
        return _MAKERS[kind](self, words, min(at, len(words) - 1))

    def _borrow(self, count: int, words: Sequence[str]) -> str:
        """Return `count` words in a row from another sentence, none of which this one has."""
        own = {folded for word in words for folded in fold_words(word)}
        while True:
            source = self.random.choice(self.sentences).split()
            at = self.random.randrange(max(1, len(source) - count))
            found = [word.strip(".,;:!?\"“”‘’'()[]—–-") for word in source[at : at + count]]
            folded = [word for piece in found for word in fold_words(piece)]
            if len(folded) == count and all(_is_plain(piece) for piece in found) and own.isdisjoint(folded):
                return " ".join(found)

    def change_word(self, words: list[str], at: int) -> Edit | None:
        """Put one to three words of another sentence in place of as many, or one more or fewer."""
        length = self.random.choices((1, 2, 3), (7, 2, 1))[0]
        there = words[at : at + length]
        if len(there) < length or not all(_is_plain(word) for word in there):
            return None
        other = length + (self.random.choice((-1, 1)) if length > 1 and self.random.random() < 0.3 else 0)
        return Edit("word_changed", at, at + length, " ".join(there), self._borrow(max(1, other), words))

    def change_spelling(self, words: list[str], at: int) -> Edit | None:
        """Put a word that has two spellings in both texts."""
        if not _is_plain(words[at]):
            return None
        left, right = self.random.choice(SPELLINGS)
        return Edit("spelling", at, at + 1, left, right)

    def change_number(self, words: list[str], at: int) -> Edit | None:
        """Put a number in one text, and another or a word in the other."""
        if not _is_plain(words[at]):
            return None
        left, right = self.random.sample(NUMBERS, 2)
        return Edit("number_changed", at, at + 1, left, words[at] if self.random.random() < 0.2 else right)

    def deny(self, words: list[str], at: int) -> Edit | None:
        """Add a denial in one text."""
        word = words[at].casefold()
        if at + 1 < len(words) and words[at + 1].casefold() in _DENYING:
            return None
        if word in OPPOSITES:
            return Edit("negation_changed", at, at + 1, words[at], OPPOSITES[word])
        return Edit("negation_changed", at, at, "", self.random.choice(DENIALS)) if at else None

    def cut(self, words: list[str], at: int, mark: str = "") -> Edit | None:
        """Leave out words, silently or with a mark."""
        length = self.random.choice((1, 2, 3, 4, 5, 6, 8, 10, 12))
        there = fold_words(" ".join(words[at : at + length]))
        if at == 0 or at + length >= len(words) or all(word in _DENYING for word in there):
            return None
        kind = "cut_marked" if mark else "cut_unmarked"
        return Edit(kind, at, at + length, " ".join(words[at : at + length]), mark)

    def cut_marked(self, words: list[str], at: int) -> Edit | None:
        """Leave out words with a mark."""
        return self.cut(words, at, self.random.choice(MARKS))

    def bracket(self, words: list[str], at: int) -> Edit | None:
        """Add a reporter's words in brackets, or put them in place of one or two words."""
        note = self._borrow(self.random.choices((1, 2, 3), (6, 3, 1))[0], words)
        note = f"[{note}]" if self.random.random() < 0.6 else f"({note})"
        length = self.random.choice((0, 0, 0, 1, 2))
        there = words[at : at + length]
        if at == 0 or at + length >= len(words) or not all(_is_plain(word) for word in there):
            return None
        return Edit("bracketed", at, at + length, " ".join(there), note)

    def start_later(self, words: list[str], at: int) -> Edit | None:
        """Leave out words at the start."""
        length = self.random.randint(1, 12)
        mark = self.random.choice(MARKS) if self.random.random() < 0.2 else ""
        return Edit("starts_later", 0, length, " ".join(words[:length]), mark)

    def end_earlier(self, words: list[str], at: int) -> Edit | None:
        """Leave out words at the end."""
        length = min(self.random.randint(1, 12), len(words) - 1)
        mark = self.random.choice(MARKS) if self.random.random() < 0.2 else ""
        return Edit("ends_earlier", len(words) - length, len(words), " ".join(words[-length:]), mark)


_MAKERS = {
    "word_changed": Maker.change_word,
    "spelling": Maker.change_spelling,
    "number_changed": Maker.change_number,
    "negation_changed": Maker.deny,
    "cut_marked": Maker.cut_marked,
    "cut_unmarked": Maker.cut,
    "bracketed": Maker.bracket,
    "starts_later": Maker.start_later,
    "ends_earlier": Maker.end_earlier,
}
_NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred "
    "hundreds thousand thousands million millions billion billions trillion dozen dozens half".split()
)
_DENYING = frozenset(
    "not no never none neither nor nothing nobody nowhere without cannot don't doesn't didn't isn't aren't wasn't "
    "weren't can't won't couldn't wouldn't shouldn't haven't hasn't hadn't ain't".split()
)


def _is_plain(word: str) -> bool:
    """Say whether `word` is one word of letters, and neither a number nor a denial."""
    folded = word.strip(".,;:!?\"“”‘’'").casefold().replace("’", "'")
    return folded.isalpha() and folded not in _NUMBER_WORDS and folded not in _DENYING


def _fits(words: list[str], edits: list[Edit], edit: Edit) -> bool:
    """Say whether `edit` overlaps no other and leaves enough of the sentence."""
    for other in edits:
        if edit.start < other.end and other.start < edit.end:
            return False
        if edit.start == edit.end and other.start == other.end == edit.start:
            return False
        if edit.start == edit.end and other.start < edit.start < other.end:
            return False
        if other.start == other.end and edit.start < other.start < edit.end:
            return False
    left = len(words) - sum(other.end - other.start for other in [*edits, edit])
    return left >= max(5, 0.3 * len(words))


def _is_clear(words: list[str], edits: list[Edit]) -> bool:
    """Say whether no words left out are like those beside them, and no two edits look like a third one."""
    keys = [fold_words(word) for word in words]
    for edit in edits:
        if edit.kind in CUTS and not _stands_apart(keys, edit):
            return False
    for before, edit, after in zip(edits, edits[1:], edits[2:], strict=False):
        if before.kind in CUTS and after.kind in CUTS and before.end == edit.start == edit.end == after.start:
            return False
    return all(_may_touch(left, right) for left, right in pairwise(edits) if left.end == right.start)


def _stands_apart(keys: list[Words], cut: Edit) -> bool:
    inside, before, after = keys[cut.start : cut.end], keys[: cut.start], keys[cut.end :]
    return not (before and before[-1] == inside[-1]) and not (after and after[0] == inside[0])


def _lacking(edit: Edit) -> str:
    """Return which text lacks the words of a cut."""
    return "right" if len(fold_words(edit.left)) > len(fold_words(edit.right)) else "left"


def _may_touch(left: Edit, right: Edit) -> bool:
    kinds = {left.kind, right.kind}
    if left.kind in CUTS and right.kind in CUTS:
        return _lacking(left) == _lacking(right)
    if kinds & CUTS and kinds & {"negation_changed", "bracketed"}:
        cut, other = (left, right) if left.kind in CUTS else (right, left)
        return other.start < other.end or _lacking(other) == ("left" if _lacking(cut) == "right" else "right")
    return kinds != {"negation_changed", "word_changed"} or (left.start < left.end and right.start < right.end)


def _write(words: list[str], edits: list[Edit], side: str) -> str:
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += words[at : edit.start]
        pieces.append(edit.left if side == "left" else edit.right)
        at = edit.end
    return " ".join(piece for piece in [*pieces, *words[at:]] if piece)
