"""Statements in, utterances out: which statements report one thing said once, and how their wordings differ."""

from onrecord.utterances.collation import Collation, collate
from onrecord.utterances.columns import AlignedWord, Column
from onrecord.utterances.dating import Dating, Told, date_utterance
from onrecord.utterances.grouping import collate_statements, compose_utterance, group
from onrecord.utterances.keys import index_keys
from onrecord.utterances.matching import Match, same_utterance
from onrecord.utterances.occasions import Occasion, find_occasions

__all__ = [
    "AlignedWord",
    "Collation",
    "Column",
    "Dating",
    "Match",
    "Occasion",
    "Told",
    "collate",
    "collate_statements",
    "compose_utterance",
    "date_utterance",
    "find_occasions",
    "group",
    "index_keys",
    "same_utterance",
]
