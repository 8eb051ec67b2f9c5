"""The labels of a transcript in; who speaks under each, or nobody where that is not certain, out.

The first label mostly has the whole name and the later ones a part of it: "ANN ROOK [Mayor]:", then "Rook:", "Ms Rook:"
or "Mayor:".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.statements import titles
from onrecord.statements.names import find_mentions, is_title, strip_titles
from onrecord.statements.transcript_labels import Label, is_asking, is_office
from onrecord.text import fold

BY_LABEL = "the name before the turn"
BY_SHORT_LABEL = "a part of a name before another turn"
BY_OFFICE = "an office that another label names with its holder"
GIVEN = "given with the page"

_WORD = re.compile(r"[^\W\d_][\w’'‐‑-]*")
_SCOTS = re.compile(r"(Mc|Mac)([A-Z]{2,})")
_PART = re.compile(r"[^\W\d_]+")
_MOST_NAMESAKES = 8  # that are told apart
_MOST_HOLDERS = 50  # of offices that share a word


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks under a label. `asks` is set where it is one of those whom a transcript does not name."""

    name: str | None = None
    reason: str | None = None
    asks: bool = False


class Cast:
    """Everybody who speaks in a transcript, by their labels."""

    def __init__(self, labels: Sequence[Label], *, text: str, head: str, speaker: str | None) -> None:
        """`head` is what stands above the first turn, with the title; `speaker` whose words the page is said to be."""
        self._cased = {word.lower(): word for word in _WORD.findall(text) if _is_capitalised(word)}
        self._speaker = speaker
        self._forms = {_key(label): label for label in labels}
        names = {key: self._read_name(label) for key, label in self._forms.items()}
        full = [*([speaker] if speaker else []), *(name for name in names.values() if " " in name)]
        headed = (mention.text for mention in find_mentions(head) if len(mention.words) > 1)
        self._known = (_by_ending(full), _by_ending(headed))
        self._holders: dict[str, list[tuple[frozenset[str], str]]] = defaultdict(list)
        for key, name in names.items():
            office = _telling_words(self._forms[key].role)
            for word in office if name else ():
                self._holders[word].append((office, name))
        self._voices = {key: self._find(label, names[key]) for key, label in self._forms.items()}
        self._give_office()

    def voice(self, label: Label) -> Voice:
        """Return who speaks under `label`, one of those of the cast."""
        return self._voices[_key(label)]

    def _read_name(self, label: Label) -> str:
        """Return the name in a label, without titles and not in capitals; "" where it has none."""
        words = label.name.replace("\u00a0", " ").strip(" .").split()
        if label.letter or is_asking(words):
            given = label.role.partition(",")[0].split()  # "Q (Lena Moss, Vale Wire)"
            words = given if len(given) > 1 and all(word[0].isupper() for word in given) else []
        if not words or is_office(words):
            return ""
        kept, _ = strip_titles([word.capitalize() if is_title(word.lower()) else word for word in words])
        while len(kept) > 1 and kept[-1].strip(".") in titles.POSTNOMINALS:
            kept = kept[:-1]
        shouted = all(_is_shouted(word) for word in kept)
        return " ".join(self._case(word, first=not n) for n, word in enumerate(kept)) if shouted else " ".join(kept)

    def _case(self, word: str, *, first: bool) -> str:
        low = word.lower()
        if low in titles.PARTICLES and not first:
            return low
        found = _SCOTS.fullmatch(word)
        if found:
            return found[1] + found[2].capitalize()
        return self._cased.get(low) or _PART.sub(lambda part: part.group().capitalize(), low)

    def _find(self, label: Label, name: str) -> Voice:
        holder = None if label.letter else self._find_holder(label)
        if holder and holder != name:
            return Voice(holder, BY_OFFICE)
        if name:
            return self._find_full(name)
        if label.letter == "A":
            return Voice(self._speaker, GIVEN) if self._speaker else Voice()
        return Voice(asks=label.letter == "Q" or is_asking(label.name.split()))

    def _find_full(self, name: str) -> Voice:
        """Return the fullest form of a name; nobody where it is a part of two persons' names."""
        for known in self._known:
            near = known.get(fold(name), [])
            longest = max(near, key=len, default=name)
            if not all(fold(longest).endswith(fold(one)) for one in near):
                return Voice()
            if near:
                return Voice(longest, BY_LABEL if fold(longest) == fold(name) else BY_SHORT_LABEL)
        return Voice(name, BY_LABEL)

    def _find_holder(self, label: Label) -> str | None:
        """Return who has the office that a label names, by what other labels say of a name: "ANN ROOK [Mayor]"."""
        wanted = _telling_words(label.name)
        near = min((self._holders.get(word, []) for word in wanted), key=len, default=[])
        found = {name for office, name in near[:_MOST_HOLDERS] if wanted <= office}
        return found.pop() if len(found) == 1 and len(near) <= _MOST_HOLDERS else None

    def _give_office(self) -> None:
        """Give the one label with an office alone to the given speaker, where no other label is theirs."""
        nobody = [key for key, voice in self._voices.items() if voice == Voice()]
        if self._speaker is None or self._speaker in {voice.name for voice in self._voices.values()}:
            return
        if len({fold(self._forms[key].name) for key in nobody}) == 1:
            self._voices |= dict.fromkeys(nobody, Voice(self._speaker, GIVEN))


def _is_shouted(word: str) -> bool:
    return word.isupper() or bool(_SCOTS.fullmatch(word))


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() and not _is_shouted(word)


def _key(label: Label) -> str:
    return f"{label.name}\n{label.role}"


def _by_ending(names: Iterable[str]) -> dict[str, list[str]]:
    """Return the names, each once, by each folded run of words that ends them; of very many the first few."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, name in {fold(name): name for name in reversed([*names])}.items():
        words = key.split()
        for start in range(len(words)):
            near = found[" ".join(words[start:])]
            if len(near) < _MOST_NAMESAKES:
                near.append(name)
    return found


def _telling_words(text: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", fold(text)) if word not in ("the", "of", "for", "and"))
