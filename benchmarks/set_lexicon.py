"""Words that the makers of sets put in place of others, and words by which they judge what a change does.

The lists are our own, short and plain: every word of them is in its class by any reading. The wide lists (`LIMITING`)
hold all that anybody might call a hedge, a denial or a condition: words outside them are surely none.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

TABLE = Path(__file__).resolve().parents[1] / "src" / "onrecord" / "models" / "synonyms.txt"
"""The thesaurus: what is a synonym is so by definition. Its quality shows on real pairs (`benchmarks.severity`)."""


@cache
def read_senses() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return the senses of each word of the thesaurus, and the words of each sense."""
    senses: dict[str, list[str]] = {}
    words: dict[str, list[str]] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        word, own, _ = line.split("\t")
        senses[word] = own.split()
        for sense in senses[word]:
            words.setdefault(sense, []).append(word)
    return senses, words


def _inflect(verb: str) -> tuple[str, ...]:
    stem = verb.removesuffix("e")
    third = f"{verb}es" if verb.endswith(("ch", "ss")) else f"{verb}s"
    return verb, third, f"{stem}ed", f"{stem}ing"


MODALS: dict[str, tuple[str, ...]] = {  # a hedge or a plain verb, and what makes it weaker, stronger or plain
    "will": ("may", "might", "could"),
    "can": ("may", "might"),
    "must": ("may", "might"),
    "may": ("will", "must"),
    "might": ("will", "must"),
    "could": ("will", "must"),
    "is": ("may be", "might be", "could be"),
    "are": ("may be", "might be", "could be"),
}
HEDGES = ("probably", "possibly", "perhaps", "allegedly", "reportedly", "apparently")
BE = frozenset({"is", "are", "was", "were"})
DENIABLE = BE | frozenset({"will", "would", "should", "could", "must", "does", "did", "do"})
OPPOSITES = {
    "is": "isn't",
    "was": "wasn't",
    "are": "aren't",
    "were": "weren't",
    "do": "don't",
    "will": "won't",
    "would": "wouldn't",
    "should": "shouldn't",
    "have": "haven't",
    "has": "hasn't",
    "with": "without",
}
NAMES = ("Halvorsen", "Okafor", "Brandt", "Quillfeather", "Marchetti", "Tamburlaine", "Yoshida", "Estwick", "Dunmore")
VERBS = tuple(
    """
    need want work help vote support ask call talk look start end show play believe allow add offer open learn turn
    follow seem visit fail pass push pull reach remain return attack watch wait walk happen demand accept explain
    treat expect protect reject respect collect protest kill join enter
    """.split()
)


FORMS: dict[str, tuple[str, ...]] = {form: forms for verb in VERBS for forms in [_inflect(verb)] for form in forms}
NOUNS = tuple(
    "job vote worker voter state year group law plan leader problem question issue attack taxpayer friend".split()
)
FORMS |= {form: forms for noun in NOUNS if noun not in VERBS for forms in [(noun, f"{noun}s")] for form in forms}
SWAPS = (
    ("the", "a"),
    ("this", "that"),
    ("these", "those"),
    ("in", "at", "on"),
    ("of", "from"),
    ("with", "by"),
    ("because", "since"),
    ("who", "that"),
)
"""Function words that stand for each other."""

SHIFTS = (("we", "they"), ("our", "their"), ("us", "them"), ("my", "his", "her"), ("i", "he", "she"))
"""Pronouns that stand for each other where speech is reported."""

FUNCTION = frozenset(
    """
    a an the this that these those i me my we us our you your he him his she her it its they them their who whom whose
    which what and or but nor so yet if because as than then while though although unless until whether since of in on
    at by for with about against between into through during before after above below to from up down out off over
    under again further am is are was were be been being have has had do does did will would shall should can could may
    might must ought not no here there when where why how all any both each few more most other some such only own same
    too very just also now even ever still already never nor one hers theirs ours yours mine
    """.split()
)
DENIALS = frozenset(
    """
    not no never none neither nor nothing nobody nowhere without cannot don't doesn't didn't isn't aren't wasn't
    weren't can't won't couldn't wouldn't shouldn't haven't hasn't hadn't ain't mustn't needn't hardly scarcely
    barely rarely seldom few little less refuse refused deny denied lack fail failed stop against
    """.split()
)
CONDITIONS = frozenset("if unless until except".split())
"""What makes words a condition of those before them."""

_LIMITING_VERBS = """
    seem appear suggest tend expect doubt suspect believe guess suppose hope assume imagine want need plan promise claim
    wonder ask know estimate refuse fail lack attempt
    """.split()
LIMITING = (
    DENIALS
    | {form for verb in _LIMITING_VERBS for form in _inflect(verb)}
    | CONDITIONS
    | frozenset(
        """
        provided providing when whenever once only whether assuming long till though although while but
        however case condition where wherever otherwise excepting barring pending depending subject apart
        other aside may might could would should can must ought shall will able likely unlikely possible
        possibly impossible probable probably perhaps maybe potential potentially apparent apparently seem
        seems seemed seemingly appear appears appeared suggest suggests suggested tend tends tended believe
        believes believed think thinks thought guess suppose supposed supposedly presumably allegedly alleged
        reportedly reported purported rumoured suspected about around approximately roughly nearly almost some
        sometimes somewhat someone somebody something several many much most mostly more often usually
        generally largely mainly normally typically partly partially quite rather fairly relatively pretty
        kind sort bit every everyone everybody everything all always never entirely completely totally
        absolutely wholly fully each at least up enough too just basically essentially virtually practically
        certain certainly sure surely definitely clearly obviously indeed really actually hope hopes hoped
        expect expects expected expectation doubt doubts excluding conditional contingent chance chances try
        tries tried trying attempt want wants need needs have has had got to-be as or so than plan plans
        intend promise feel feels felt say says said claim claims claimed told tell know knows knew wonder
        question ask asked see imagine assume assumed estimate estimated frequently occasionally above approx
        arguably below circa close conceivable conceivably doubtful exceeding fewer improbable likelihood
        numerous opinion ostensibly over under partial plausible plausibly possibility primarily purportedly
        rumored slightly so-called suspect uncertain unclear undoubtedly view half part majority minority any
        anyone anybody anything
        """.split()
    )
)
ASKING = frozenset(
    "ask asked asks asking know knows knew see wonder sure decide unclear doubt as even only what".split()
)
"""Words after which "if" is no condition."""

NUMBER_WORDS = frozenset(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen eighteen twenty
    thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion
    billions trillion dozen dozens half first second third double twice once
    """.split()
)
PRONOUNS = frozenset("he she it they him them".split())
DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december i i'm i've i'll i'd mr mrs ms dr sen rep gov gen president senator
    """.split()
)
"""Capitalised words that are no names to put others in place of."""
