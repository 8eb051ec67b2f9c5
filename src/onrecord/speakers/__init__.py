"""Speakers across articles: one person under all their names, namesakes kept apart."""

from onrecord.speakers.grouping import group_namings
from onrecord.speakers.judging import Judged, Settled, Side, settle
from onrecord.speakers.keys import naming_keys
from onrecord.speakers.namings import Key, Naming, describe_naming, find_context, naming_words
from onrecord.speakers.shared import pair_namings

__all__ = [
    "Judged",
    "Key",
    "Naming",
    "Settled",
    "Side",
    "describe_naming",
    "find_context",
    "group_namings",
    "naming_keys",
    "naming_words",
    "pair_namings",
    "settle",
]
