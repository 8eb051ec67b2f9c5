"""The table of synonyms that the package ships, from WordNet 3.0: `python -m training.synonyms FOLDER OUT`.

FOLDER holds WordNet's files (`data.noun`, `index.noun` and so on), as Debian's package `wordnet-base` carries them. A
line of the table is a word, the senses that it has, and the senses that it stands near to, each list in ascending
order. Two words are synonyms where they have a sense in common, or where one has a sense that the other stands near to:

- a noun stands near to the direct hypernym of its sense, where that has few direct hyponyms (a munition is near to
  ammunition, a person is near to no one);
- an adjective stands near to the head of its cluster ("enormous" to "large"), and has the cluster's sense where that is
  its commonest one ("enormous", "huge");
- a word stands near to the sense of another part of speech that it is made from or that is made from it ("invest",
  "investment"), but for persons ("employ" is not near to "employer").

Rare senses of a word do not count, nor do names, words of more than one word, and the names of animals and plants.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

RANKS = 5  # of the senses of a word, commonest first, so many count
HYPONYMS = 20  # a hypernym with more direct hyponyms than this says too little
_PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
_LEFT_OUT = {"05", "20"}  # lexicographer's files of animals and plants
_PERSONS = "18"
_CLUSTER = "cluster"
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

Sense = tuple[str, str]
"""A part of speech and WordNet's number of a set of synonyms."""


class Pointer(NamedTuple):
    """A relation: its sign, the sense it leads to, the place of the word it starts from (from 1; 0: of all)."""

    sign: str
    sense: Sense
    word: int


class Synset(NamedTuple):
    """A set of synonyms: lexicographer's file, whether an adjective of a cluster, words, relations."""

    file: str
    satellite: bool
    words: tuple[str, ...]
    pointers: tuple[Pointer, ...]


def read_synsets(folder: Path) -> dict[Sense, Synset]:
    """Return every set of synonyms of WordNet."""
    found = {}
    for name, part in _PARTS.items():
        for line in _lines(folder / f"data.{name}"):
            number, synset = _read_synset(line)
            found[part, number] = synset
    return found


def _lines(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("  "):  # the licence, at the head of each file
            yield line


def _read_synset(line: str) -> tuple[str, Synset]:
    fields = line.partition(" | ")[0].split()
    count = int(fields[3], 16)
    words = tuple(word.partition("(")[0] for word in fields[4 : 4 + 2 * count : 2])
    rest = fields[5 + 2 * count :]
    pointers = tuple(
        Pointer(rest[at], (rest[at + 2].replace("s", "a"), rest[at + 1]), int(rest[at + 3][:2], 16))
        for at in range(0, 4 * int(fields[4 + 2 * count]), 4)
    )
    return fields[0], Synset(fields[1], fields[2] == "s", words, pointers)


def read_ranks(folder: Path) -> Iterator[tuple[str, Sense, int]]:
    """Yield each word with each of its commonest senses, and that sense's place among those of its part of speech."""
    for name, part in _PARTS.items():
        for line in _lines(folder / f"index.{name}"):
            fields = line.split()
            senses = fields[6 + int(fields[3]) :]
            for rank, number in enumerate(senses[:RANKS]):
                yield fields[0], (part, number), rank


def find_senses(folder: Path) -> tuple[dict[str, set[Sense]], dict[str, set[Sense]]]:
    """Return the senses that each word has, and those that it stands near to."""
    synsets = read_synsets(folder)
    hyponyms = Counter(
        pointer.sense for synset in synsets.values() for pointer in synset.pointers if pointer.sign == "@"
    )
    own, near = defaultdict(set), defaultdict(set)
    for word, sense, rank in read_ranks(folder):
        synset = synsets[sense]
        spelled = [item.lower() for item in synset.words]
        place = spelled.index(word)
        if not _counts(synset.words[place]) or synset.file in _LEFT_OUT:
            continue
        own[word].add(sense)
        for pointer in synset.pointers:
            if pointer.word in (0, place + 1) and _leads_near(sense, synset, pointer, synsets, hyponyms):
                near[word].add(pointer.sense)
                if pointer.sign == "&" and not rank:
                    own[word].add((_CLUSTER, pointer.sense[1]))
    return own, near


def _counts(word: str) -> bool:
    return word.isascii() and word.isalpha() and word.islower() and len(word) > 1


def _leads_near(
    sense: Sense, synset: Synset, pointer: Pointer, synsets: dict[Sense, Synset], hyponyms: Counter[Sense]
) -> bool:
    if pointer.sign == "@":
        return sense[0] == "n" and hyponyms[pointer.sense] <= HYPONYMS
    if pointer.sign == "&":
        return synset.satellite
    if pointer.sign == "+":  # each such relation is told from both sides
        return sense[0] > pointer.sense[0] and _PERSONS not in (synset.file, synsets[pointer.sense].file)
    return pointer.sign == "\\"


def write_table(folder: Path, out: Path) -> None:
    """Write the table of the WordNet in `folder`: senses that no two words share are left out."""
    own, near = find_senses(folder)
    having = Counter(sense for senses in own.values() for sense in senses)
    sought = Counter(sense for senses in near.values() for sense in senses)
    wanted = sorted(sense for sense in having if having[sense] > 1 or sought[sense])
    names = {sense: _base_36(number) for number, sense in enumerate(wanted)}
    lines = []
    for word in sorted({*own, *near}):
        first = " ".join(sorted(names[sense] for sense in own[word] if sense in names))
        second = " ".join(sorted(names[sense] for sense in near[word] - own[word] if sense in names))
        if first or second:
            lines.append(f"{word}\t{first}\t{second}\n")
    out.write_text("".join(lines), encoding="utf-8")


def _base_36(number: int) -> str:
    digits = ""
    while True:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
        if not number:
            return digits


if __name__ == "__main__":
    write_table(Path(sys.argv[1]), Path(sys.argv[2]))
