"""A folded word in, a key out that its spellings share: British and American, hyphens, contractions, numerals.

Two words with one key are one word to the alignment; where their letters differ, the difference is one of spelling.
Names written down from another alphabet vary in too many ways for a key: `is_variant` compares two of them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.utterances.numerals import number_key

_PAIRS = """
    programme program | programmes programs | grey gray | tyre tire | tyres tires | kerb curb | cheque check |
    cheques checks | ageing aging | judgement judgment | judgements judgments | acknowledgement acknowledgment |
    acknowledgements acknowledgments | plough plow | ploughs plows | ploughed plowed | mould mold | moulds molds |
    whisky whiskey | aluminium aluminum | storey story | storeys stories | towards toward | afterwards afterward |
    forwards forward | backwards backward | upwards upward | downwards downward | amongst among | whilst while |
    amidst amid | learnt learned | spelt spelled | burnt burned | dreamt dreamed | leapt leaped | spoilt spoiled |
    spilt spilled | enquiry inquiry | enquiries inquiries | enquire inquire |
    gaol jail | disc disk |
    artefact artifact | artefacts artifacts |
    axe ax | advisor adviser | advisors advisers | okay ok | pyjamas pajamas | cosy cozy |
    sceptic skeptic | sceptics skeptics | sceptical skeptical | scepticism skepticism | moustache mustache |
    draught draft | draughts drafts | skilful skillful | wilful willful | fulfil fulfill | fulfils fulfills |
    fulfilment fulfillment | enrol enroll | enrolment enrollment | instalment installment | instalments installments |
    jewellery jewelry | woollen woolen | marvellous marvelous | practise practice | practised practiced |
    practising practicing | tonne ton | manoeuvre maneuver | manoeuvres maneuvers | manoeuvring maneuvering |
    oestrogen estrogen | foetus fetus | foetal fetal | sulphur sulfur | yoghurt yogurt | doughnut donut |
    licence license | licences licenses | defence defense | defences defenses | offence offense | offences offenses |
    pretence pretense | defenceless defenseless | vs versus | mr mister | dr doctor | sen senator | rep representative |
    gov governor | gen general | lt lieutenant | sgt sergeant | prof professor | feb february | jan january |
    aug august | sept september | sep september | oct october | nov november | dec december | apr april |
    kiev kyiv | odessa odesa | kharkov kharkiv | lvov lviv | moslem muslim | moslems muslims | koran quran |
    gaddafi qaddafi | gadhafi qaddafi | qadhafi qaddafi | hizbullah hezbollah | hizbollah hezbollah |
    mohammed muhammad | mohammad muhammad | mohamed muhammad | muhammed muhammad | mohamad muhammad
"""
_SAME = {
    variant: chosen
    for variant, chosen in (pair.split() for pair in _PAIRS.split("|") if pair.strip())
    if variant not in {"tonne", "storey", "storeys"}
}
_RE = "cent theat met kilomet centimet millimet lit fib calib somb spect lust meag amphitheat och"
_DOUBLED_L = """
    travel cancel label model counsel fuel signal total dial level rival marshal channel tunnel funnel panel quarrel
    jewel shovel equal initial pedal spiral duel bevel chisel trial marvel grovel swivel unravel revel libel carol
    patrol control
"""
_DOUBLED = "bias focus benefit format combat target budget worship kidnap"
_SAME |= {f"{stem}re{ending}": f"{stem}er{ending}" for stem in _RE.split() for ending in ("", "s", "d")}
_SAME |= {
    f"{start}{stem}l{ending}": f"{start}{stem}{ending}"
    for stem in _DOUBLED_L.split()
    for start in ("", "un")
    for ending in ("ed", "ing", "er", "ers", "or", "ors", "ation", "ations")
}
_SAME |= {
    f"{stem}{stem[-1]}{ending}": f"{stem}{ending}" for stem in _DOUBLED.split() for ending in ("ed", "ing", "er", "ers")
}
_RULES = [
    (sign, re.compile(pattern), put)
    for sign, pattern, put in (
        (
            "our",
            r"^((?:dis|mis|un|re)?(?:col|lab|neighb|fav|hon|hum|rum|harb|behavi|endeav|flav|vap|vig|arm|clam|glam|od|sav|"
            r"splend|val|cand|parl|rig|terr|tum|anch|demean|ferv|ranc|succ|ard|should))our",
            r"\1or",
        ),
        ("logue", r"^(dialog|catalog|analog|monolog|prolog|epilog|travelog)ue", r"\1"),
        ("is", r"([a-z]{3,})is(e|es|ed|ing|er|ers|ation|ations|ational|able)$", r"\1iz\2"),
        ("lys", r"^((?:para|ana|cata|hydro|electro|dia)ly)s(e|es|ed|ing|er|ers)$", r"\1z\2"),
        ("ae", r"^(an|p|h|arch|encyclop|medi|leuk|orthop|gyn|c)ae(?=[a-z]{3})", r"\1e"),
        ("oe", r"^(diarrh|am|hom|subp)oe(?=[a-z])", r"\1e"),
    )
]
"""What a word must have, then what is put right in it."""
_VARIED_ENDS = frozenset("es ed er rs ng on ns al le se ue".split())
"""The last two letters of every word that a rule may change, but for those with "our", "ae" or "oe"."""
_CONTRACTIONS = {"won't": "willnot", "can't": "cannot", "shan't": "shallnot", "let's": "letus", "ain't": "isnot"}
_ENDINGS = (("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"))
_HAS_IS = frozenset({"it's", "that's", "he's", "she's", "there's", "what's", "who's", "here's", "where's", "how's"})
_LONGEST = 40  # characters of a word that may have another spelling
_SILENT = str.maketrans("", "", ".-_")


@lru_cache(maxsize=1 << 16)
def spelling_key(form: str) -> str:
    """Return what every spelling of the folded word `form` shares; the key itself is no word.

    >>> [spelling_key(form) for form in ("colour", "co-operate", "don't", "twelve", "organised", "self-defence")]
    ['color', 'cooperate', 'donot', '#12', 'organized', 'selfdefense']
    """
    if len(form) > _LONGEST:
        return form
    number = number_key(form)
    if number is not None:
        return number
    if "'" in form:
        form = _expand(form)
    stem, possessive = (form[:-2], "'s") if form.endswith("'s") else (form, "")
    parts = [part.translate(_SILENT) for part in stem.split("-")] if "-" in stem else [stem.translate(_SILENT)]
    return ("".join(map(letters_key, parts)) or stem) + possessive


def letters_key(form: str) -> str:
    """Return the key of a folded word that has letters alone and writes no number."""
    key = _SAME.get(form, form)
    if key[-2:] not in _VARIED_ENDS and not ("our" in key or "ae" in key or "oe" in key):
        return key  # as nearly all are
    if len(key) > _LONGEST:
        return form
    for sign, pattern, put in _RULES:
        if sign in key:
            key = pattern.sub(put, key, count=1)
    return key


def _expand(form: str) -> str:
    if form in _CONTRACTIONS:
        return _CONTRACTIONS[form]
    if form in _HAS_IS:
        return f"{form[:-2]}is"
    for ending, put in _ENDINGS:
        if form.endswith(ending):
            return form[: -len(ending)] + put
    return form


def is_variant(one: str, other: str, *, names: bool) -> bool:
    """Say whether two folded words with different keys are still one word spelled in two ways.

    `names` says that both are capitalised, as a name from another alphabet is ("Zelensky", "Zelenskyy"). Other words
    count where two neighbouring letters changed places or one letter is doubled, five letters or more.
    """
    if min(len(one), len(other)) < 5 or len(one) > _LONGEST or abs(len(one) - len(other)) > 2:
        return False
    if names and _sound(one) == _sound(other):
        return True
    return _is_swap(one, other) if len(one) == len(other) else _is_doubling(one, other)


_SOUNDS = [
    (re.compile(pattern), put)
    for pattern, put in (
        (r"['-]", ""),
        (r"kh|gh", "h"),
        (r"ck|q", "k"),
        (r"ou|oo", "u"),
        (r"w", "v"),
        (r"[eiyj]+", "i"),
        (r"(.)\1+", r"\1"),
    )
]


@lru_cache(maxsize=1 << 12)
def _sound(form: str) -> str:
    for pattern, put in _SOUNDS:
        form = pattern.sub(put, form)
    return form


def _is_swap(one: str, other: str) -> bool:
    differ = [place for place, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    if len(differ) != 2 or differ[1] != differ[0] + 1:
        return False
    first, second = differ
    return one[first] == other[second] and one[second] == other[first]


def _is_doubling(one: str, other: str) -> bool:
    """Say whether the longer word is the shorter with one letter doubled, but not before an ending ("filing")."""
    short, long = sorted((one, other), key=len)
    if len(long) != len(short) + 1:
        return False
    place = next((at for at, letter in enumerate(short) if long[at] != letter), len(short))
    doubled = place > 0 and long[place] == long[place - 1] and long[place + 1 :] == short[place:]
    return doubled and not long[place + 1 :].startswith(("ed", "er", "ing"))
