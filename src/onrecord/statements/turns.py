"""Text in, turns out: what is said in interviews and transcripts, where a label or a question takes the marks' place.

Three forms, each read only where the whole page shows that it is one:

- "ROOK: We had no choice." and "Ann Rook: We had no choice.", on a page where such labels come again, name people
  and stand before words of the first or second person;
- "Q: ..." and "A: ...", whose speakers the page may not name;
- a question in a paragraph of its own and an answer in the first person, three times or more, after the page has said
  with whom it spoke.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.statements.attributions import Attribution, CharRange
from onrecord.statements.quotations import PARAGRAPH

_LABEL = re.compile(
    r"[ \t>*_•-]*(?P<name>[^\W\d_a-z][^\W_]*\.?(?:[’'\-][^\W_]+)*"
    r"(?:,? \(?(?:[^\W\d_a-z][\w.’'\-]*|of|de|van|von|bin|al|the)\)?){0,6})[*_]{0,3}:[*_]{0,3}[ \t]+(?=[^\s“\"'‘])"
)
_LETTER = re.compile(r"[ \t>*_]*(?P<name>Q|A|Question|Answer)[*_]{0,2}[.:][*_]{0,2}[ \t]+(?=\S)")
_PERSONAL = re.compile(r"\b(?:I|me|my|we|our|us|you|your)\b|\bI['’]", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\bI\b|\b(?:we|my|our)\b", re.IGNORECASE)
_IN_A_SENTENCE = re.compile(r"(?<=[a-z,] )[A-Z][\w\-]+")
_NAME = r"[A-Z]\w+(?:[’'\-][A-Z]\w+)*(?: (?:[A-Z]\.|[A-Z]\w+(?:[’'\-]\w\w+)*)){1,3}(?![’']|\w|,? and )"
_MET = re.compile(
    r"\b(?:interview(?:ed|s)?|spoke|speaks|talk(?:ed|s)|chat(?:ted|s)?|conversation|sat down|caught up|Q&A)\b"
    rf"(?: [a-z’'-]+){{0,5}}? (?:with|to) (?:[a-z’'-]+,? ){{0,5}}(?P<name>{_NAME})"
)
_NO_NAMES = frozenset(
    """quote quotes review reviews example fact facts question answer verdict headline caption update
    correction warning source sources credit photo photos video related date time location where when what
    why how who summary background context tip result score scoring record key pros cons price
    rating edit editor's motto subject ps breaking exclusive""".split()
)
_FEWEST_QUESTIONS = 3
_MOST_QUESTION_WORDS = 70


@dataclass(frozen=True, slots=True)
class _Turn:
    paragraph: int
    name: CharRange
    label: str
    body: CharRange


def find_turns(text: str) -> dict[int, list[Attribution]]:
    """Return the attributions of the paragraphs of `text`, by number, that belong to an interview or a transcript."""
    paragraphs = [found.span() for found in PARAGRAPH.finditer(text)]
    turns = _labelled(text, paragraphs)
    if turns:
        return _read_labelled(text, paragraphs, turns)
    return _read_questions(text, paragraphs)


def names_nobody(label: str) -> bool:
    """Say whether the words before a colon are a heading rather than a name: "Key quote", "Why it matters"."""
    return any(word.strip("().,’'").lower() in _NO_NAMES for word in label.split())


def _labelled(text: str, paragraphs: Sequence[CharRange]) -> list[_Turn]:
    """Return the labelled paragraphs where the page as a whole is a conversation, else none."""
    letters = [turn for turn in _match(text, paragraphs, _LETTER)]
    if len({turn.label[0] for turn in letters}) == 2:
        return letters
    turns = [turn for turn in _match(text, paragraphs, _LABEL) if not names_nobody(turn.label)]
    if len(turns) < 2:
        return []
    known = set(_IN_A_SENTENCE.findall(text))
    turns = [turn for turn in turns if _answers(text, paragraphs, turn) or _is_name(turn.label, known)]
    personal = sum(_is_personal(text, turn.body) for turn in turns)
    return turns if len(turns) > 1 and 2 * personal >= len(turns) else []


def _match(text: str, paragraphs: Sequence[CharRange], pattern: re.Pattern[str]) -> list[_Turn]:
    found = []
    for number, (start, end) in enumerate(paragraphs):
        label = pattern.match(text, start, end) if number else None  # the first is the page's title or its first line
        if label:
            found.append(_Turn(number, label.span("name"), label["name"], (label.end(), end)))
    return found


def _answers(text: str, paragraphs: Sequence[CharRange], turn: _Turn) -> bool:
    """Say whether the paragraph before a turn asks."""
    return text[slice(*paragraphs[turn.paragraph - 1])].rstrip(" *_\t").endswith("?")


def _is_name(label: str, known: set[str]) -> bool:
    words = [word for word in re.findall(r"[^\W\d_][\w’'\-]*", label.partition(",")[0].partition("(")[0])]
    if not words:
        return False
    return label.isupper() or words[-1] in known or words[-1].capitalize() in known


def _is_personal(text: str, body: CharRange) -> bool:
    words = text[body[0] : body[1]].rstrip(" *_")
    return words.endswith("?") or bool(_PERSONAL.search(words))


def _read_labelled(text: str, paragraphs: Sequence[CharRange], turns: Sequence[_Turn]) -> dict[int, list[Attribution]]:
    """Return the turns; a paragraph between two of a page that labels both sides goes on with the one before it."""
    times = Counter(turn.label for turn in turns)
    both_sides = sum(count > 1 for count in times.values()) > 1
    answers = _interviewee(text, paragraphs[turns[0].paragraph][0])
    found: dict[int, list[Attribution]] = {}
    for n, turn in enumerate(turns):
        attribution = Attribution(
            content=[turn.body],
            cue=(turn.name[1], text.index(":", turn.name[1]) + 1) if ":" in text[turn.name[1] : turn.body[0]] else None,
            source=answers if answers and turn.label[0] == "A" and len(turn.label) in (1, 6) else turn.name,
            quoted=True,
            certain=True,
        )
        found[turn.paragraph] = [attribution]
        if both_sides and n + 1 < len(turns):
            for number in range(turn.paragraph + 1, turns[n + 1].paragraph):
                if is_question(text, paragraphs[number]):
                    break  # of somebody without a label
                attribution.content.append(paragraphs[number])
                found[number] = []
    return found


def _read_questions(text: str, paragraphs: Sequence[CharRange]) -> dict[int, list[Attribution]]:
    """Return the answers of an interview whose questions stand in paragraphs of their own."""
    asked = [n for n, span in enumerate(paragraphs) if is_question(text, span)]
    every = set(asked)
    asked = [n for n in asked if n + 1 < len(paragraphs) and n + 1 not in every]
    if len(asked) < _FEWEST_QUESTIONS:
        return {}
    answers = [paragraphs[n + 1] for n in asked]
    spoken = sum(bool(_FIRST_PERSON.search(text, *span)) for span in answers)
    name = _interviewee(text, paragraphs[asked[0]][0])
    if name is None or 3 * spoken < 2 * len(answers):
        return {}
    found: dict[int, list[Attribution]] = {n: [] for n in asked}
    for n, after in zip(asked, [*asked[1:], asked[-1] + 2], strict=True):
        content = [paragraphs[number] for number in range(n + 1, after)]
        found[n + 1] = [Attribution(content=content, source=name, quoted=True, certain=True)]
        found.update({number: [] for number in range(n + 2, after)})
    return found


def is_question(text: str, span: CharRange) -> bool:
    """Say whether a paragraph is a question and no more."""
    words = text[span[0] : min(span[1], span[0] + 1000)].strip(" *_#")
    return words.endswith("?") and len(words.split()) <= _MOST_QUESTION_WORDS and not re.search(r'["“”]', words)


def _interviewee(text: str, end: int) -> CharRange | None:
    """Return where the words before `end` name the one person who was interviewed."""
    found = list(_MET.finditer(text, 0, end))
    return found[-1].span("name") if len({one["name"] for one in found}) == 1 else None
