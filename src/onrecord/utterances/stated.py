"""The words in which a report names whom the speaker told, or through whom it has the words, in; the outlet out.

Only what is plainly an outlet counts: one that is among the reports, an agency or network of a short list, or a
capitalised name with a word such as "Times". "Reporters" and "a spokesman" name none.
"""

from __future__ import annotations

from collections.abc import Collection

from onrecord.text import find_words

_SHORT_FORMS = {
    "ap": "associated press",
    "afp": "agence france-presse",
    "upi": "united press international",
    "dpa": "deutsche presse-agentur",
    "pa": "press association",
    "wsj": "wall street journal",
}
_AGENCIES = frozenset(
    """reuters|associated press|agence france-presse|united press international|deutsche presse-agentur|
    press association|xinhua|interfax|tass|ria novosti|kyodo|yonhap|anadolu|ansa|efe|bloomberg""".replace(
        "\n    ", ""
    ).split("|")
)
_KNOWN = _AGENCIES.union(
    """cnn|bbc|nbc|abc|cbs|msnbc|
    cnbc|fox|npr|pbs|c-span|sky|itv|al jazeera|politico|axios|buzzfeed|vox|breitbart|huffington post|
    guardian|economist|financial times|wall street journal|new york times|washington post|usa today""".replace(
        "\n    ", ""
    ).split("|")
)
_SILENT = frozenset(
    "the news agency newswire wire newspaper website television tv radio com online magazine channel".split()
)
_OUTLET_WORDS = frozenset(
    """times post journal tribune herald gazette chronicle ledger telegraph observer inquirer courier dispatch examiner
    sentinel star globe mail sun mirror independent register bulletin broadcaster newspaper news radio television tv
    wire""".split()
)


def name_key(name: str) -> str:
    """Return what two writings of an outlet's name have in common.

    >>> name_key("The AP"), name_key("Reuters news agency"), name_key("CNN.com")
    ('associated press', 'reuters', 'cnn')
    """
    forms = [form for word in find_words(name) for form in (word.form.removesuffix("'s").removesuffix(".com"),)]
    telling = " ".join(form for form in forms if form not in _SILENT) or " ".join(forms)
    return _SHORT_FORMS.get(telling, telling)


def is_agency(key: str | None) -> bool:
    """Say whether the outlet of this key is a news agency."""
    return key in _AGENCIES


def find_outlet(words: str, known: Collection[str]) -> str | None:
    """Return the key of the outlet that `words` name, None where they name none; `known` are keys of the reports'.

    >>> find_outlet("the Harbour Ledger", []), find_outlet("reporters", []), find_outlet("Vale", ["vale"])
    ('harbour ledger', None, 'vale')
    """
    key = name_key(words)
    if key and (key in known or key in _KNOWN):
        return key
    forms = [word for word in words.split() if word.lower() != "the"]
    capital = bool(forms) and all(word[:1].isupper() or word in ("of", "and") for word in forms)
    outlet = any(word.form in _OUTLET_WORDS for word in find_words(words))
    return key if capital and outlet and len(forms) > 1 else None
